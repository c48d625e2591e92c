//! Work is not lost: not by a kill while saving, not by a kill while editing, not by a full disk.
//!
//! The killed program is this test itself, started again with a task in its environment.
#![cfg(test)]
#![expect(clippy::print_stdout, reason = "a child says that it is at work")]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[cfg(target_os = "linux")]
#[path = "common/small_disk.rs"]
mod small_disk;

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Arc,
    thread,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

#[cfg(target_os = "linux")]
use small_disk::SmallDisk;

use case::{catalog, complete};
use sekisho::{
    design::{self, Command as Edit, Design, DesignEdit, read_file, to_text, write_file},
    edit::Session,
    keep::{CopyDue, FileState, LONGEST, REST, Shelf, Stamp, UserFile, offers, recover},
};

const TASK: &str = "SEKISHO_TEST_TASK";
const PLACE: &str = "SEKISHO_TEST_PLACE";

/// A time of day, seconds after 1970.
fn time(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}

const fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

/// Two drawings of different length that a saving child writes in turn.
fn drawings() -> (Design, Design) {
    let catalog = catalog();
    let of = |id: &str| complete(&catalog, id);
    (of("1"), of("8"))
}

fn child(task: &str, place: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "task_of_a_child", "--nocapture"])
        .env(TASK, task)
        .env(PLACE, place)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Waits until the child says that it is at work.
fn started(child: &mut Child) -> BufReader<std::process::ChildStdout> {
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    while !line.contains("at work") {
        line.clear();
        assert!(out.read_line(&mut line).unwrap() > 0, "the child ended");
    }
    out
}

/// Not a test by itself: what a child does until it is killed.
#[test]
fn task_of_a_child() {
    let (Ok(task), Some(place)) = (std::env::var(TASK), std::env::var_os(PLACE)) else {
        return;
    };
    let place = PathBuf::from(place);
    if task == "save" {
        // Read, not made: the catalog takes longer to load than the child lives.
        let folder = place.parent().unwrap();
        let of = |name: &str| read_file(&folder.join(name)).unwrap();
        let (one, two) = (of("one"), of("two"));
        println!("\nat work");
        loop {
            write_file(&place, &two).unwrap();
            write_file(&place, &one).unwrap();
        }
    }
    if task == "keep" {
        keep_relative(&place);
    }
    edit_for_ever(&place);
}

/// Keeps work on a file that was named from the folder it runs in, and waits to be killed.
fn keep_relative(place: &Path) {
    let shelf = Shelf::open(place.to_owned());
    let file = Path::new("docs/a.sekisho.ron");
    let design = Arc::new(read_file(file).unwrap());
    let stamp = Stamp::of(file);
    shelf
        .keeper(0)
        .keep(
            &design,
            Some(UserFile {
                path: file,
                stamp: stamp.as_ref(),
            }),
            time(1),
        )
        .unwrap();
    println!("\nat work");
    thread::sleep(Duration::from_mins(10));
}

#[test]
fn work_on_a_relative_path_goes_back_to_where_it_came_from() {
    let folder = tempfile::tempdir().unwrap();
    let (home, kept) = (folder.path().join("home"), folder.path().join("kept"));
    fs::create_dir_all(home.join("docs")).unwrap();
    let file = home.join("docs/a.sekisho.ron");
    write_file(&file, &drawings().0).unwrap();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "task_of_a_child", "--nocapture"])
        .env(TASK, "keep")
        .env(PLACE, &kept)
        .current_dir(&home)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let out = started(&mut child);
    child.kill().unwrap();
    child.wait().unwrap();
    drop(out);
    // This program runs elsewhere.
    let offer = offers(&kept).remove(0);
    let back = offer.file.clone().unwrap();
    assert!(back.is_absolute());
    assert!(design::is_same_file(&back, &file), "{}", back.display());
    assert_eq!(offer.stamp.map(|it| it.state(&back)), Some(FileState::Same));
}

#[test]
fn a_relative_path_in_an_older_note_leads_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::open(folder.path().to_owned());
    let design = Arc::new(drawings().0);
    let file = folder.path().join("a.sekisho.ron");
    shelf
        .keeper(0)
        .keep(
            &design,
            Some(UserFile {
                path: &file,
                stamp: None,
            }),
            time(1),
        )
        .unwrap();
    drop(shelf);
    let copy = offers(folder.path()).remove(0).copy;
    let note = copy.to_str().unwrap().replace("sekisho.ron", "note.ron");
    let text = fs::read_to_string(&note).unwrap();
    let older = text.replace(file.to_str().unwrap(), "docs/a.sekisho.ron");
    assert_ne!(older, text);
    fs::write(&note, older).unwrap();
    assert_eq!(offers(folder.path()).remove(0).file, None);
}

#[cfg(unix)]
#[test]
fn what_is_kept_is_nobody_elses() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("data/recovery");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let shelf = Shelf::open(place.clone());
    let file = folder.path().join("a.sekisho.ron");
    let design = Arc::new(drawings().0);
    write_file(&file, &design).unwrap();
    for open_to in [0o600, 0o666] {
        fs::set_permissions(&file, fs::Permissions::from_mode(open_to)).unwrap();
        shelf
            .keeper(0)
            .keep(
                &design,
                Some(UserFile {
                    path: &file,
                    stamp: None,
                }),
                time(1),
            )
            .unwrap();
        shelf.attempt(&file);
        let kept: Vec<_> = fs::read_dir(&place).unwrap().map(Result::unwrap).collect();
        assert_eq!(kept.len(), 4, "copy, note, lock, what is being opened");
        for entry in kept {
            assert_eq!(mode(&entry.path()), 0o600, "{}", entry.path().display());
        }
        assert_eq!((mode(&place), mode(&file)), (0o700, open_to));
        // An older program left it open to all.
        fs::set_permissions(&place, fs::Permissions::from_mode(0o755)).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn what_never_ends_in_the_recovery_folder_is_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let shelf = Shelf::open(folder.path().to_owned());
    let design = Arc::new(drawings().0);
    shelf.keeper(1).keep(&design, None, time(7)).unwrap();
    drop(shelf);
    for pipe in ["run-p-1.note.ron", "run-p.lock", "run-p.opening"] {
        let made = Command::new("mkfifo").arg(at(pipe)).status().unwrap();
        assert!(made.success());
    }
    write_file(&at("run-p-1.sekisho.ron"), &design).unwrap();
    std::os::unix::fs::symlink("/dev/zero", at("run-z-1.note.ron")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", at("run-z-1.sekisho.ron")).unwrap();
    let shelf = Shelf::open(folder.path().to_owned());
    let offers = shelf.offers();
    assert_eq!(offers.iter().filter_map(|it| recover(it).ok()).count(), 2);
    assert_eq!(shelf.stuck().len(), 0);
    assert_eq!(Stamp::of(&at("run-z-1.sekisho.ron")), None);
}

/// Edits ten times a second and keeps what is due, as the window does.
fn edit_for_ever(place: &Path) {
    let catalog = Arc::new(catalog());
    let mut session = Session::new(catalog, Design::default());
    let shelf = Shelf::open(place.to_owned());
    let mut keeper = shelf.keeper(0);
    let start = Instant::now();
    println!("\nat work");
    for number in 0_u64.. {
        session
            .apply(&Edit::Design(DesignEdit::Title(number.to_string())))
            .unwrap();
        println!("{number}");
        thread::sleep(Duration::from_millis(100));
        let now = start.elapsed();
        if keeper.look(session.design(), session.is_unsaved(), now) == CopyDue::Now {
            keeper
                .keep(session.design(), None, UNIX_EPOCH + now)
                .unwrap();
        }
    }
}

#[test]
fn a_kill_while_saving_leaves_the_old_or_the_new_file_whole() {
    const KILLS: u32 = 1_000;
    const AT_ONCE: u32 = 4;
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = drawings();
    let texts = [to_text(&one), to_text(&two)];
    let threads: Vec<_> = (0..AT_ONCE)
        .map(|lane| {
            let (path, texts) = (
                folder.path().join(format!("{lane}/a.sekisho.ron")),
                texts.clone(),
            );
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &texts[0]).unwrap();
            fs::write(path.with_file_name("one"), &texts[0]).unwrap();
            fs::write(path.with_file_name("two"), &texts[1]).unwrap();
            let at_work = thread::Builder::new().name(format!("lane {lane}"));
            let kills = move || {
                let mut seen = [0_u32; 2];
                for kill in 0..KILLS / AT_ONCE {
                    let mut child = child("save", &path);
                    let out = started(&mut child);
                    // Another moment of the saving each time.
                    thread::sleep(Duration::from_micros(u64::from(kill * 37 % 4_000)));
                    child.kill().unwrap();
                    child.wait().unwrap();
                    drop(out);
                    let text = fs::read_to_string(&path).unwrap();
                    let which = texts.iter().position(|whole| *whole == text);
                    seen[which.expect("the file is neither the old nor the new one")] += 1;
                }
                seen
            };
            at_work.spawn(kills).unwrap()
        })
        .collect();
    let seen = threads.into_iter().map(|thread| thread.join().unwrap());
    let [old, new] = seen.fold([0, 0], |sum, seen| [sum[0] + seen[0], sum[1] + seen[1]]);
    assert_eq!(old + new, KILLS);
    // Both must occur, or the kills did not fall into the saving.
    assert!(old > 0 && new > 0, "{old} old, {new} new");
}

#[test]
fn a_kill_while_editing_loses_two_seconds_at_most() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = child("edit", folder.path());
    let mut out = started(&mut child);
    let mut last = 0_u32;
    let mut line = String::new();
    // Killed in the middle of unbroken work, some time after the second copy.
    while last < 53 {
        line.clear();
        out.read_line(&mut line).unwrap();
        last = line.trim().parse().unwrap_or(last);
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let offer = offers(folder.path()).remove(0);
    let kept: u32 = recover(&offer).unwrap().title.parse().unwrap();
    // Ten edits a second: two seconds are twenty, one more may be under way.
    assert!(last - kept <= 21, "{last} done, {kept} kept");
}

#[test]
fn changes_are_kept_after_a_rest_and_forgotten_when_saved() {
    let folder = tempfile::tempdir().unwrap();
    let catalog = Arc::new(catalog());
    let mut session = Session::new(catalog, Design::default());
    let sub = folder.path().join("sub");
    let shelf = Shelf::open(sub.clone());
    let mut keeper = shelf.keeper(0);
    assert_eq!(
        keeper.look(session.design(), session.is_unsaved(), millis(0)),
        CopyDue::Nothing
    );
    session
        .apply(&Edit::Design(DesignEdit::Title("a".to_owned())))
        .unwrap();
    let unsaved = session.is_unsaved();
    assert_eq!(
        keeper.look(session.design(), unsaved, millis(100)),
        CopyDue::After(REST)
    );
    assert_eq!(
        keeper.look(session.design(), unsaved, millis(900)),
        CopyDue::After(REST.checked_sub(millis(800)).unwrap())
    );
    // Whoever works on without a rest is kept all the same.
    session
        .apply(&Edit::Design(DesignEdit::Title("b".to_owned())))
        .unwrap();
    let rest = CopyDue::After((millis(100) + LONGEST).checked_sub(millis(1_500)).unwrap());
    assert_eq!(keeper.look(session.design(), unsaved, millis(1_500)), rest);
    assert_eq!(
        keeper.look(session.design(), unsaved, millis(100) + LONGEST),
        CopyDue::Now
    );
    let file = folder.path().join("mine.sekisho.ron");
    let of = UserFile {
        path: &file,
        stamp: None,
    };
    keeper.keep(session.design(), Some(of), time(42)).unwrap();
    assert!(!file.exists());
    assert_eq!(
        keeper.look(session.design(), true, millis(9_000)),
        CopyDue::Nothing
    );
    // While the program runs it is nobody else's business.
    assert_eq!(Shelf::open(sub.clone()).offers(), []);
    drop(shelf);
    let found = offers(&sub);
    let offer = found.first().unwrap();
    assert_eq!(
        (found.len(), offer.kept, &offer.title),
        (1, time(42), &"b".to_owned())
    );
    assert_eq!(offer.file.as_deref(), Some(file.as_path()));
    assert_eq!(recover(offer).unwrap(), **session.design());
    // Saved, or undone to what the file holds.
    assert_eq!(
        keeper.look(session.design(), false, millis(9_000)),
        CopyDue::Nothing
    );
    assert_eq!(offers(&sub), []);
    assert_eq!(fs::read_dir(&sub).unwrap().count(), 0);
}

#[test]
fn of_two_programs_only_one_gets_what_a_third_left() {
    let folder = tempfile::tempdir().unwrap();
    let place = || folder.path().to_owned();
    let design = Arc::new(drawings().0);
    let crashed = Shelf::open(place());
    crashed.keeper(1).keep(&design, None, time(7)).unwrap();
    let (one, other) = (Shelf::open(place()), Shelf::open(place()));
    assert_eq!((one.offers(), other.offers()), (vec![], vec![]));
    drop(crashed);
    let (seen, seen_too) = (one.offers().remove(0), other.offers().remove(0));
    assert_eq!(seen, seen_too);
    let mut keeper = one.keeper(1);
    assert_eq!(keeper.take(&seen).unwrap(), design);
    // At once the copy is the first one's, and nothing is offered any more.
    assert_eq!((one.offers(), other.offers()), (vec![], vec![]));
    let refused = other.keeper(1).take(&seen_too).unwrap_err();
    let refused = sekisho::words::file_error(&refused, sekisho::catalog::Lang::En);
    assert!(!refused.contains('\n'), "{refused}");
    drop(one);
    let again = other.offers().remove(0);
    assert_eq!(
        (again.kept, recover(&again).unwrap()),
        (time(7), (*design).clone())
    );
    keeper.forget();
    drop(other);
    assert_eq!(offers(folder.path()), []);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn what_is_damaged_in_the_recovery_folder_hides_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let design = Arc::new(drawings().0);
    let shelf = Shelf::open(folder.path().to_owned());
    shelf.keeper(1).keep(&design, None, time(7)).unwrap();
    shelf.keeper(2).keep(&design, None, time(8)).unwrap();
    drop(shelf);
    // The note of the newer one is broken, and things lie about that belong to nothing.
    let newer = offers(folder.path()).remove(0).copy;
    let note = newer.to_str().unwrap().replace("sekisho.ron", "note.ron");
    fs::write(&note, "(title: ").unwrap();
    fs::write(folder.path().join("run-gone.lock"), "").unwrap();
    fs::write(folder.path().join("run-gone-1.note.ron"), "()").unwrap();
    fs::write(folder.path().join("broken-1.sekisho.ron"), "(format: 1").unwrap();
    let found = offers(folder.path());
    assert_eq!(found.len(), 3);
    let whole = found.iter().filter_map(|offer| recover(offer).ok());
    assert_eq!(whole.filter(|it| *it == *design).count(), 2);
    assert!(!folder.path().join("run-gone.lock").exists());
    assert!(!folder.path().join("run-gone-1.note.ron").exists());
}

#[test]
fn a_file_changed_by_someone_else_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sekisho.ron");
    let (one, two) = drawings();
    assert_eq!(Stamp::of(&path), None);
    write_file(&path, &one).unwrap();
    let stamp = Stamp::of(&path).unwrap();
    assert_eq!(stamp.state(&path), FileState::Same);
    // Written again just as it was: another time, the same content.
    write_file(&path, &one).unwrap();
    assert_eq!(stamp.state(&path), FileState::Same);
    write_file(&path, &two).unwrap();
    assert_eq!(stamp.state(&path), FileState::Changed);
    // The same length, another content.
    let text = to_text(&one).replacen("phases", "phasez", 1);
    fs::write(&path, text).unwrap();
    assert_eq!(stamp.state(&path), FileState::Changed);
    fs::remove_file(&path).unwrap();
    assert_eq!(stamp.state(&path), FileState::Gone);
}

#[test]
fn a_read_only_file_is_one_clear_line_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sekisho.ron");
    let (one, two) = drawings();
    write_file(&path, &one).unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let error = write_file(&path, &two).unwrap_err();
    let error = sekisho::words::file_error(&error, sekisho::catalog::Lang::En);
    assert!(
        error.contains("read-only") && !error.contains('\n'),
        "{error}"
    );
    assert_eq!(read_file(&path).unwrap(), one);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_one_clear_line_and_the_file_stays() {
    let folder = tempfile::tempdir().unwrap();
    let Some(small) = SmallDisk::mount(folder.path()) else {
        println!("no file system can be made here: not tested");
        return;
    };
    let path = small.path.join("a.sekisho.ron");
    let (one, two) = drawings();
    let saved = write_file(&path, &one);
    small.fill();
    let failed = write_file(&path, &two);
    let kept = fs::read_to_string(&path);
    let beside = fs::read_dir(&small.path).unwrap().count();
    small.unmount();
    saved.unwrap();
    let error = sekisho::words::file_error(&failed.unwrap_err(), sekisho::catalog::Lang::En);
    assert!(
        error.contains("a.sekisho.ron: ") && !error.contains('\n'),
        "{error}"
    );
    assert_eq!(design::parse(&kept.unwrap(), "kept").unwrap(), one);
    assert_eq!(beside, 2, "what was begun is taken away again");
}
