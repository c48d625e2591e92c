//! A file system of 64 KiB that can be filled to the last byte.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// A small file system, where the machine lets one be made.
pub(crate) struct SmallDisk {
    pub(crate) path: PathBuf,
}

impl SmallDisk {
    /// Mounts one in a folder; `None` where that is not allowed.
    pub(crate) fn mount(folder: &Path) -> Option<Self> {
        let path = folder.join("small");
        fs::create_dir(&path).unwrap();
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"])
            .arg(&path)
            .stderr(Stdio::null())
            .status();
        mount
            .is_ok_and(|status| status.success())
            .then_some(Self { path })
    }

    /// Fills what is free with a file of its own.
    pub(crate) fn fill(&self) {
        let mut fill = fs::File::create(self.path.join("fill")).unwrap();
        while fill.write_all(&[0; 4096]).is_ok() {}
    }

    /// Takes it away. Must come before anything that may fail, or it stays behind.
    pub(crate) fn unmount(self) {
        let unmounted = Command::new("umount").arg(&self.path).status().unwrap();
        assert!(unmounted.success());
    }
}
