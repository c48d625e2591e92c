//! What the system says of a file that cannot be read or written, as something to be said.

use std::io::ErrorKind;

use super::Message;

/// The words for an error of the system: what a person can do something about is said plainly.
pub(crate) const fn system_message(kind: ErrorKind) -> Message {
    Message::new(match kind {
        ErrorKind::NotFound => "fault-system-not-found",
        ErrorKind::PermissionDenied => "fault-system-denied",
        ErrorKind::ReadOnlyFilesystem => "fault-system-read-only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            "fault-system-full"
        }
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => "fault-system-name",
        ErrorKind::NotADirectory => "fault-system-no-folder",
        ErrorKind::IsADirectory => "fault-system-folder",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "fault-system-busy",
        _ => "fault-system-other",
    })
}
