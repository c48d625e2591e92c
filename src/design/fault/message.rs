//! What is wrong with a file, as something to be said.

use super::{FileFault, ReferenceSort};
use crate::catalog::{Message, short_part, system_message};

impl FileFault {
    /// What is wrong with `file`, as one line.
    pub fn message(&self, file: &str) -> Message {
        match self {
            Self::System(kind) => system_message(*kind),
            Self::NoFile => Message::new("fault-no-file"),
            Self::LinkToNothing => Message::new("fault-link-to-nothing"),
            Self::TooLarge(bytes) => {
                Message::new("fault-too-large").with("megabytes", short_part(&(bytes >> 20)))
            }
            Self::NoText => Message::new("fault-no-text"),
            Self::Foreign(kind) => Message::new("fault-foreign").with("name", kind.name()),
            Self::Conflict => Message::new("fault-conflict"),
            Self::ReadOnly => Message::new("fault-read-only"),
            Self::NoPiece => Message::new("fault-no-piece"),
            Self::Newer { format, known } => Message::new("fault-newer")
                .with("format", short_part(format))
                .with("known", short_part(known)),
            Self::UnknownFormat { format, known } => Message::new("fault-unknown-format")
                .with("format", short_part(format))
                .with("known", short_part(known)),
            Self::Syntax(fault) => fault.message(),
            Self::NoOverride(name) => {
                Message::new("fault-no-override").with("name", short_part(name))
            }
            Self::Twice { id, first } => {
                let first = format!("{file}:{first}");
                Message::new("fault-twice")
                    .with("id", short_part(id))
                    .with("first", first)
            }
            Self::Dangling { owner, sort, id } => Message::new("fault-dangling")
                .with("owner", short_part(owner))
                .with("sort", sort.name())
                .with("id", short_part(id)),
            Self::Level { owner, level } => Message::new("fault-level")
                .with("owner", short_part(owner))
                .with("level", short_part(level)),
            Self::Other(message) => message.clone(),
            Self::Loop(id) => Message::new("fault-loop").with("id", short_part(id)),
            Self::OutOfRange(id) => Message::new("fault-out-of-range").with("id", short_part(id)),
            Self::NoPhase => Message::new("fault-no-phase"),
        }
    }
}

impl ReferenceSort {
    fn name(self) -> Message {
        Message::new(match self {
            Self::Zone => "fault-sort-zone",
            Self::Asset => "fault-sort-asset",
        })
    }
}
