//! Work that is not lost: copies of unsaved work, what is offered after a crash, files changed by
//! others, and files that cannot be written.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{Arc, atomic::AtomicU64, atomic::Ordering},
    time::{Duration, UNIX_EPOCH},
};

use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable as _};
use sekisho::{
    design::{Design, read_file, write_file},
    gui::{Desktop, Screen, Settings},
    keep::{REST, Shelf, UserFile, offers, recover},
};

use crate::desk::{Desk, click, file_of, press, says, window};
#[cfg(target_os = "linux")]
use crate::small_disk::SmallDisk;

type Seen = Harness<'static, Option<Desktop>>;

/// A desk with a recovery folder in `folder`, and its clock.
fn desk(folder: &Path) -> (Desk, Arc<AtomicU64>) {
    let clock = Arc::new(AtomicU64::new(10_000));
    let desk = Desk {
        kept: Some((folder.join("recovery"), Arc::clone(&clock))),
        ..Desk::default()
    };
    (desk, clock)
}

/// Lets time go by and the window look.
fn pass(harness: &mut Seen, clock: &AtomicU64, time: Duration) {
    clock.fetch_add(time.as_millis() as u64, Ordering::Relaxed);
    harness.run();
}

/// Moves everything a little.
fn change(harness: &mut Seen) {
    press(harness, Modifiers::COMMAND, Key::A);
    press(harness, Modifiers::NONE, Key::ArrowRight);
    assert!(window(harness).session().is_unsaved());
}

/// Copies in the recovery folder, of whatever program.
fn copies(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder.join("recovery")).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.to_str().unwrap().ends_with(".sekisho.ron"))
        .collect()
}

/// What a program that was killed has left behind: work on a file, five minutes ago.
fn leave_behind(folder: &Path, file: Option<&Path>, title: &str) -> Design {
    let mut work = file.map_or_else(Design::default, |file| read_file(file).unwrap());
    title.clone_into(&mut work.title);
    let shelf = Shelf::open(folder.join("recovery"));
    let mut keeper = shelf.keeper(1);
    let stamp = file.and_then(sekisho::keep::Stamp::of);
    let stamp = stamp.as_ref();
    let file = file.map(|path| UserFile { path, stamp });
    keeper
        .keep(
            &Arc::new(work.clone()),
            file,
            UNIX_EPOCH + Duration::from_secs(1_000_000 - 300),
        )
        .unwrap();
    work
}

#[test]
fn work_is_kept_after_a_rest_in_every_tab_and_its_copy_goes_with_saving_or_closing() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (file_of(folder.path(), "1"), file_of(folder.path(), "5"));
    let stored = fs::read(&one).unwrap();
    let (desk, clock) = desk(folder.path());
    let mut harness = Desk {
        file: Some(one.clone()),
        answer: two,
        ..desk
    }
    .open();
    pass(&mut harness, &clock, Duration::from_mins(1));
    assert_eq!(copies(folder.path()), [] as [PathBuf; 0]);
    change(&mut harness);
    let first = Arc::clone(window(&harness).session().design());
    press(&mut harness, Modifiers::COMMAND, Key::O);
    change(&mut harness);
    pass(
        &mut harness,
        &clock,
        REST.checked_sub(Duration::from_millis(100)).unwrap(),
    );
    assert_eq!(copies(folder.path()).len(), 0);
    pass(&mut harness, &clock, Duration::from_millis(100));
    let kept: Vec<_> = copies(folder.path())
        .iter()
        .map(|path| read_file(path).unwrap())
        .collect();
    let second = window(&harness).session().design();
    assert_eq!(kept.len(), 2);
    assert!(kept.contains(&first) && kept.contains(second));
    assert_eq!(
        fs::read(&one).unwrap(),
        stored,
        "never over the user's file"
    );
    // Undone, saved, given up: no copy is needed.
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(copies(folder.path()).len(), 1);
    press(&mut harness, Modifiers::COMMAND, Key::Tab);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert_eq!(copies(folder.path()).len(), 0);
    change(&mut harness);
    pass(&mut harness, &clock, REST);
    assert_eq!(copies(folder.path()).len(), 1);
    press(&mut harness, Modifiers::COMMAND, Key::W);
    click(&mut harness, "保存しない");
    assert_eq!(copies(folder.path()).len(), 0);
}

#[test]
fn what_is_being_typed_is_kept_too_and_is_no_step_yet() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = desk(folder.path());
    let mut harness = Desk {
        file: Some(file_of(folder.path(), "5")),
        ..desk
    }
    .open();
    click(&mut harness, "属性");
    let before = Arc::clone(window(&harness).session().design());
    for (field, key) in [("件名", Key::Escape), ("備考", Key::Tab)] {
        harness.get_by_label(field).focus();
        harness.run();
        harness.get_by_label(field).type_text("書きかけ");
        harness.run();
        assert_eq!(*window(&harness).session().design(), before);
        assert_eq!(copies(folder.path()).len(), 0);
        pass(&mut harness, &clock, REST);
        assert_eq!(*window(&harness).session().design(), before, "no step yet");
        let kept = read_file(copies(folder.path()).first().unwrap()).unwrap();
        let is_kept = match field {
            "件名" => kept.title.contains("書きかけ"),
            _ => kept.note == "書きかけ",
        };
        assert!(is_kept, "{field}");
        press(&mut harness, Modifiers::NONE, key);
        pass(&mut harness, &clock, REST);
        // Given up there is nothing to keep; left it is a step.
        assert_eq!(copies(folder.path()).len(), usize::from(key == Key::Tab));
    }
    assert_eq!(window(&harness).session().design().note, "書きかけ");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    // A name on the canvas, in place.
    press(&mut harness, Modifiers::COMMAND, Key::F);
    harness.event(Event::Text("インターネット接続系".to_owned()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::F2);
    harness.event(Event::Text("本庁".to_owned()));
    harness.run();
    pass(&mut harness, &clock, REST);
    let kept = fs::read_to_string(copies(folder.path()).first().unwrap()).unwrap();
    assert!(kept.contains("本庁"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(copies(folder.path()).len(), 0);
}

#[test]
fn nothing_is_drawn_again_while_work_waits_to_be_kept_or_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = desk(folder.path());
    let mut harness = Desk {
        file: Some(file_of(folder.path(), "5")),
        ..desk
    }
    .open();
    change(&mut harness);
    let wait = |harness: &Seen| {
        let root = harness.output().viewport_output.values().next().unwrap();
        root.repaint_delay
    };
    // One frame when the rest is over, none before and none after.
    let (rest, frame) = (REST.as_millis(), 1);
    assert!(wait(&harness).as_millis().abs_diff(rest) <= frame);
    pass(&mut harness, &clock, REST);
    assert_eq!(copies(folder.path()).len(), 1);
    assert_eq!(wait(&harness), Duration::MAX);
}

#[test]
fn what_a_crash_left_is_offered_with_name_time_and_size_and_is_unsaved_when_opened() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "5");
    let stored = fs::read(&file).unwrap();
    let work = leave_behind(folder.path(), Some(&file), "途中の設計");
    let count = work.zones.len() + work.assets.len() + work.links.len() + work.notes.len();
    // It was open when the program crashed: kept work goes before the file.
    let settings = Settings {
        open: vec![file.clone()],
        ..Settings::default()
    };
    let (desk, _) = desk(folder.path());
    let mut harness = Desk { settings, ..desk }.open();
    assert_eq!(window(&harness).shell().screen, Screen::Start);
    // The file is open behind it: nothing is passed over.
    assert_eq!(window(&harness).open_drawings(), 1);
    assert!(says(&harness, "保存されていない作業"));
    assert!(says(
        &harness,
        &format!("5.sekisho.ron 5分前・要素 {count}")
    ));
    // By keyboard alone.
    harness.get_by_label("「5.sekisho.ron」を復元する").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(**window(&harness).session().design(), work);
    assert!(window(&harness).session().is_unsaved());
    assert!(says(&harness, "未保存の変更あり"));
    assert_eq!(fs::read(&file).unwrap(), stored, "the file is as it was");
    assert_eq!(copies(folder.path()).len(), 1, "kept until it is saved");
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert_eq!(read_file(&file).unwrap(), work);
    assert_eq!(copies(folder.path()).len(), 0);
    press(&mut harness, Modifiers::COMMAND, Key::W);
    assert!(!says(&harness, "保存されていない作業"));
}

#[test]
fn kept_work_is_thrown_away_only_after_a_question() {
    let folder = tempfile::tempdir().unwrap();
    drop(leave_behind(folder.path(), None, "市の案"));
    let (desk, _) = desk(folder.path());
    let mut harness = desk.open();
    click(&mut harness, "「市の案」の保存されていない作業を破棄");
    click(&mut harness, "キャンセル");
    assert_eq!(copies(folder.path()).len(), 1);
    click(&mut harness, "「市の案」の保存されていない作業を破棄");
    click(&mut harness, "破棄する");
    assert!(!says(&harness, "保存されていない作業"));
    assert_eq!(copies(folder.path()).len(), 0);
}

#[test]
fn two_running_programs_do_not_take_each_others_work() {
    let folder = tempfile::tempdir().unwrap();
    let (first, clock) = desk(folder.path());
    let mut one = Desk {
        file: Some(file_of(folder.path(), "5")),
        ..first
    }
    .open();
    change(&mut one);
    pass(&mut one, &clock, REST);
    let work = Arc::clone(window(&one).session().design());
    let (second, _) = desk(folder.path());
    let mut other = second.open();
    assert!(!says(&other, "保存されていない作業"));
    // The first one crashes; the other sees it when it is looked at again.
    drop(one);
    other.input_mut().events.push(Event::WindowFocused(true));
    other.run();
    assert!(says(&other, "保存されていない作業"));
    click(&mut other, "「5.sekisho.ron」を復元する");
    assert_eq!(window(&other).session().design(), &work);
}

/// Someone else writes the file.
fn change_elsewhere(file: &Path) -> Design {
    let other = Design {
        title: "他の人".to_owned(),
        ..read_file(file).unwrap()
    };
    write_file(file, &other).unwrap();
    other
}

#[test]
fn a_file_that_someone_else_changed_is_noticed_and_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "5");
    let (desk, _) = desk(folder.path());
    let mut harness = Desk {
        file: Some(file.clone()),
        answer: folder.path().join("mine.sekisho.ron"),
        ..desk
    }
    .open();
    change(&mut harness);
    let other = change_elsewhere(&file);
    harness.input_mut().events.push(Event::WindowFocused(true));
    harness.run();
    assert!(says(&harness, "ファイルが他で変更されました"));
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(says(&harness, "上書きすると、その変更は失われます"));
    click(&mut harness, "キャンセル");
    assert_eq!(read_file(&file).unwrap(), other);
    assert!(window(&harness).session().is_unsaved());
    press(&mut harness, Modifiers::COMMAND, Key::S);
    click(&mut harness, "上書きする");
    let mine = Arc::clone(window(&harness).session().design());
    assert_eq!(read_file(&file).unwrap(), *mine);
    assert!(!says(&harness, "ファイルが他で変更されました"));
    // Once more, and this time elsewhere.
    change(&mut harness);
    let other = change_elsewhere(&file);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    click(&mut harness, "別名で保存…");
    assert_eq!(read_file(&file).unwrap(), other);
    assert!(folder.path().join("mine.sekisho.ron").exists());
    assert!(!window(&harness).session().is_unsaved());
}

#[test]
fn a_change_elsewhere_is_noticed_even_when_it_came_before_the_crash() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "5");
    drop(leave_behind(folder.path(), Some(&file), "途中"));
    let other = change_elsewhere(&file);
    let (desk, _) = desk(folder.path());
    let mut harness = desk.open();
    click(&mut harness, "「5.sekisho.ron」を復元する");
    assert!(says(&harness, "ファイルが他で変更されました"));
    press(&mut harness, Modifiers::COMMAND, Key::S);
    click(&mut harness, "キャンセル");
    assert_eq!(read_file(&file).unwrap(), other);
}

#[test]
fn a_file_that_someone_took_away_is_noticed_and_its_drawing_counts_as_unsaved() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "5");
    let (desk, clock) = desk(folder.path());
    let mut harness = Desk {
        file: Some(file.clone()),
        ..desk
    }
    .open();
    let elsewhere = folder.path().join("elsewhere");
    fs::rename(&file, &elsewhere).unwrap();
    harness.input_mut().events.push(Event::WindowFocused(true));
    harness.run();
    assert!(says(&harness, "ファイルが見つかりません"));
    assert!(says(&harness, "未保存の変更"));
    pass(&mut harness, &clock, Duration::from_secs(2));
    assert_eq!(copies(folder.path()).len(), 1);
    // Back again, as after a network folder was out of reach for a while.
    fs::rename(&elsewhere, &file).unwrap();
    harness.input_mut().events.push(Event::WindowFocused(true));
    harness.run();
    assert!(!says(&harness, "ファイルが見つかりません"));
    assert!(!says(&harness, "未保存の変更"));
    assert!(copies(folder.path()).is_empty());
    // Gone for good: saving writes it anew, without a question.
    fs::remove_file(&file).unwrap();
    harness.input_mut().events.push(Event::WindowFocused(true));
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::S);
    let mine = Arc::clone(window(&harness).session().design());
    assert_eq!(read_file(&file).unwrap(), *mine);
    assert!(!says(&harness, "ファイルが見つかりません"));
}

#[test]
fn a_file_without_changes_of_ones_own_is_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "5");
    let (desk, _) = desk(folder.path());
    let mut harness = Desk {
        file: Some(file.clone()),
        ..desk
    }
    .open();
    let other = change_elsewhere(&file);
    harness.input_mut().events.push(Event::WindowFocused(true));
    harness.run();
    click(&mut harness, "ファイルを読み直す");
    assert_eq!(**window(&harness).session().design(), other);
    assert!(!says(&harness, "ファイルが他で変更されました"));
}

#[test]
fn a_read_only_file_is_a_clear_message_with_the_work_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "5");
    let stored = fs::read(&file).unwrap();
    let mut permissions = fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).unwrap();
    let (desk, _) = desk(folder.path());
    let mut harness = Desk {
        file: Some(file.clone()),
        ..desk
    }
    .open();
    change(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(says(&harness, "読み取り専用"));
    assert!(says(&harness, "編集中の内容は失われていません"));
    // Kept at once, without a rest.
    let kept = copies(folder.path());
    assert_eq!(
        read_file(kept.first().unwrap()).unwrap(),
        **window(&harness).session().design()
    );
    click(&mut harness, "閉じる");
    assert!(window(&harness).session().is_unsaved());
    assert_eq!(fs::read(&file).unwrap(), stored);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_clear_message_with_the_work_kept() {
    let folder = tempfile::tempdir().unwrap();
    let Some(small) = SmallDisk::mount(folder.path()) else {
        return;
    };
    let file = file_of(&small.path, "5");
    let stored = fs::read(&file).unwrap();
    small.fill();
    let (desk, _) = desk(folder.path());
    let mut harness = Desk {
        file: Some(file.clone()),
        ..desk
    }
    .open();
    change(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    let said = says(&harness, "空き容量が足りません");
    let (after, kept) = (fs::read(&file).unwrap(), copies(folder.path()).len());
    small.unmount();
    assert!(said && says(&harness, "編集中の内容は失われていません"));
    assert!(window(&harness).session().is_unsaved());
    assert_eq!((after, kept), (stored, 1));
}

#[test]
fn a_recovery_folder_that_cannot_be_written_is_said() {
    let folder = tempfile::tempdir().unwrap();
    // A file stands where the folder should be.
    fs::write(folder.path().join("recovery"), "").unwrap();
    let (desk, clock) = desk(folder.path());
    let mut harness = Desk {
        file: Some(file_of(folder.path(), "5")),
        ..desk
    }
    .open();
    change(&mut harness);
    pass(&mut harness, &clock, REST);
    assert!(says(&harness, "復元用の控えを保存できませんでした"));
}

const FOLDER: &str = "SEKISHO_TEST_RECOVERY";
/// From one edit to the next.
const STEP: Duration = Duration::from_millis(50);

/// Not a test by itself: a whole window in which something is moved twenty times a second, by its
/// own clock, until it is killed.
#[test]
#[expect(clippy::print_stdout, reason = "a child says how far it is")]
fn task_of_a_child() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let (desk, clock) = desk(&folder);
    let mut harness = Desk {
        file: Some(folder.join("5.sekisho.ron")),
        ..desk
    }
    .open();
    press(&mut harness, Modifiers::COMMAND, Key::A);
    let mut before = i32::MIN;
    for number in 1_u64.. {
        press(&mut harness, Modifiers::NONE, Key::ArrowRight);
        let now = place(window(&harness).session().design());
        assert!(before < now);
        before = now;
        println!("\ndone {number} {now}");
        pass(&mut harness, &clock, STEP);
    }
}

/// How far the drawing stands to the right.
fn place(design: &Design) -> i32 {
    design.layout.zones.values().next().unwrap().x
}

/// The number of an edit and where the drawing stood then, from what a child says.
fn done(line: &str) -> Option<(u64, i32)> {
    let (number, place) = line.trim().strip_prefix("done ")?.split_once(' ')?;
    Some((number.parse().ok()?, place.parse().ok()?))
}

#[test]
fn a_kill_while_editing_in_the_window_loses_two_seconds_at_most() {
    for kill in 0..4 {
        let folder = tempfile::tempdir().unwrap();
        let file = file_of(folder.path(), "5");
        let before = place(&read_file(&file).unwrap());
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "recovery::task_of_a_child", "--nocapture"])
            .env(FOLDER, folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let (mut line, mut seen) = (String::new(), vec![(0, before)]);
        while seen.len() < 45 + 17 * kill {
            line.clear();
            assert!(out.read_line(&mut line).unwrap() > 0, "the child ended");
            seen.extend(done(&line));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        // What it had still said before it died counts, too.
        let rest = out.lines().map_while(Result::ok);
        seen.extend(rest.filter_map(|line| done(&line)));
        let offer = offers(&folder.path().join("recovery")).remove(0);
        let kept = place(&recover(&offer).unwrap());
        let which = seen.iter().rfind(|(_, place)| *place == kept);
        let ((last, _), (number, _)) = (seen.last().unwrap(), which.unwrap());
        assert!(*number > 0, "nothing was kept");
        assert!(
            STEP * u32::try_from(last - number).unwrap() <= Duration::from_secs(2),
            "{last} done, {number} kept"
        );
        // And the window offers it.
        let (desk, _) = desk(folder.path());
        let mut harness = desk.open();
        click(&mut harness, "「5.sekisho.ron」を復元する");
        assert_eq!(place(window(&harness).session().design()), kept);
    }
}
