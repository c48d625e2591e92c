//! Why a picture could not be written.

use crate::catalog::Message;

/// Why a picture could not be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureFault {
    /// The picture would have more pixels than can be drawn; its width and height.
    TooLarge(u32, u32),
    /// What a library says that makes a part of the file.
    Library(String),
}

impl PictureFault {
    /// The fault in words.
    pub fn message(&self) -> Message {
        match self {
            Self::TooLarge(wide, high) => Message::new("picture-too-large")
                .with("wide", *wide as usize)
                .with("high", *high as usize),
            Self::Library(why) => Message::new("picture-not-made").with("why", why.as_str()),
        }
    }
}
