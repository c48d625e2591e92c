//! Writing files: atomically, in place of nothing but a regular file, and open to no more people
//! than they have to be.

use std::{
    fs::{self, Permissions},
    io::{ErrorKind, Write as _},
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

use super::FileFault;

/// Writes beside the file, syncs, and renames over it: the file is always the old or the new one.
/// A new file gets the permissions the user's umask leaves; an existing one keeps its own. A link
/// is followed and stays. When it fails the file is as it was.
///
/// # Errors
/// What is no regular file (a folder, a device, a pipe, a link that leads nowhere) is never
/// replaced; nor is a file that is read-only.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), FileFault> {
    let target = WriteTarget::of(path)?;
    if target
        .permissions
        .as_ref()
        .is_some_and(Permissions::readonly)
    {
        return Err(FileFault::ReadOnly);
    }
    let mut beside = target.beside(target.permissions.is_none())?;
    beside.write_all(bytes)?;
    if let Some(permissions) = &target.permissions {
        beside.as_file().set_permissions(permissions.clone())?;
    }
    put_in_place(beside, &target.path)
}

/// Writes like [`write_atomically`] a file that is nobody's but the user's, whatever the file
/// before could be read by.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<(), FileFault> {
    let target = WriteTarget::of(path)?;
    // Temporary files are the user's alone.
    let mut beside = target.beside(false)?;
    beside.write_all(bytes)?;
    put_in_place(beside, &target.path)
}

/// Makes a folder, with those around it where they are missing, that nobody but the user looks
/// into; one that is there is closed to others.
pub fn make_private_folder(folder: &Path) -> Result<(), FileFault> {
    let mut make = fs::DirBuilder::new();
    make.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _};
        const OTHERS: u32 = 0o077;
        make.mode(0o700).create(folder)?;
        let mode = fs::metadata(folder)?.permissions().mode();
        if mode & OTHERS != 0 {
            // A folder of someone else, or one that knows no permissions, can still be used.
            drop(fs::set_permissions(folder, Permissions::from_mode(0o700)));
        }
    }
    #[cfg(not(unix))]
    make.create(folder)?;
    Ok(())
}

/// What a path leads to.
struct WriteTarget {
    /// The file itself, links followed.
    path: PathBuf,
    /// Its permissions; none where there is no file yet.
    permissions: Option<Permissions>,
}

impl WriteTarget {
    fn of(path: &Path) -> Result<Self, FileFault> {
        match fs::metadata(path) {
            Ok(meta) if meta.is_file() => Ok(Self {
                path: fs::canonicalize(path)?,
                permissions: Some(meta.permissions()),
            }),
            Ok(_) => Err(FileFault::NoFile),
            // Something is there all the same: a link.
            Err(_) if fs::symlink_metadata(path).is_ok() => Err(FileFault::LinkToNothing),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self {
                path: path.to_owned(),
                permissions: None,
            }),
            Err(error) => Err(error.into()),
        }
    }

    /// A new file in the same folder; `is_shared` opens it to whom the user's umask says.
    fn beside(&self, is_shared: bool) -> Result<NamedTempFile, FileFault> {
        let mut make = tempfile::Builder::new();
        make.prefix(".sekisho-");
        if is_shared && let Some(all) = everyone() {
            make.permissions(all);
        }
        Ok(make.tempfile_in(folder_of(&self.path))?)
    }
}

/// What a program asks for when it makes a file: the system takes off what the umask says.
#[cfg(unix)]
#[expect(
    clippy::unnecessary_wraps,
    reason = "other systems have no such permissions"
)]
fn everyone() -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt as _;
    Some(Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn everyone() -> Option<Permissions> {
    None
}

fn folder_of(path: &Path) -> PathBuf {
    let folder = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    folder.map_or_else(|| PathBuf::from("."), Path::to_owned)
}

fn put_in_place(beside: NamedTempFile, path: &Path) -> Result<(), FileFault> {
    beside.as_file().sync_all()?;
    beside.persist(path).map_err(|error| error.error)?;
    // The rename itself lasts only once the folder is synced; not every system can.
    if let Ok(folder) = fs::File::open(folder_of(path)) {
        drop(folder.sync_all());
    }
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    fn mode(path: &Path) -> Option<u32> {
        Some(fs::metadata(path).ok()?.permissions().mode() & 0o7777)
    }

    #[test]
    fn what_is_no_regular_file_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("folder")).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(at("socket")).unwrap();
        let made = std::process::Command::new("mkfifo")
            .arg(at("pipe"))
            .status();
        assert!(made.unwrap().success());
        symlink(at("pipe"), at("to-pipe")).unwrap();
        symlink(at("folder"), at("to-folder")).unwrap();
        for name in ["folder", "socket", "pipe", "to-pipe", "to-folder"] {
            let before = fs::symlink_metadata(at(name)).unwrap().file_type();
            for write in [write_atomically, write_private] {
                assert_eq!(write(&at(name), b"x"), Err(FileFault::NoFile), "{name}");
            }
            let after = fs::symlink_metadata(at(name)).unwrap().file_type();
            assert_eq!(after, before);
        }
        symlink(at("nothing"), at("dangling")).unwrap();
        symlink(at("circle"), at("circle")).unwrap();
        for name in ["dangling", "circle"] {
            for write in [write_atomically, write_private] {
                let refused = write(&at(name), b"x");
                assert_eq!(refused, Err(FileFault::LinkToNothing), "{name}");
            }
            assert!(fs::symlink_metadata(at(name)).unwrap().is_symlink());
        }
        assert!(!at("nothing").exists());
    }

    #[test]
    fn a_link_is_followed_and_stays() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("file"), folder.path().join("link"));
        fs::write(&file, "old").unwrap();
        symlink("file", &link).unwrap();
        write_atomically(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn a_file_keeps_its_mode_and_a_private_one_is_the_users_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "old").unwrap();
        for kept in [0o600, 0o640, 0o664, 0o755] {
            fs::set_permissions(&file, Permissions::from_mode(kept)).unwrap();
            write_atomically(&file, b"new").unwrap();
            assert_eq!(mode(&file), Some(kept));
        }
        write_private(&file, b"new").unwrap();
        assert_eq!(mode(&file), Some(0o600));
        let inner = folder.path().join("a/b");
        make_private_folder(&inner).unwrap();
        assert_eq!(mode(&inner), Some(0o700));
        fs::set_permissions(&inner, Permissions::from_mode(0o755)).unwrap();
        make_private_folder(&inner).unwrap();
        assert_eq!(mode(&inner), Some(0o700));
    }

    /// The umask is the process's own: what plain writing gives is what ours must give.
    #[test]
    fn a_new_file_honours_the_umask() {
        let folder = tempfile::tempdir().unwrap();
        let (plain, ours) = (folder.path().join("plain"), folder.path().join("ours"));
        fs::write(&plain, "").unwrap();
        write_atomically(&ours, b"").unwrap();
        assert!(mode(&plain).is_some());
        assert_eq!(mode(&ours), mode(&plain));
    }
}
