//! What a change touches, and so what must be computed anew.

/// What a command touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommandScope {
    /// Only where things stand, or words the analysis does not read.
    Layout,
    /// What the analysis reads.
    Meaning,
}

impl CommandScope {
    /// The meaning, where that is so; else the layout alone.
    pub(in crate::design) const fn meaning_if(is_so: bool) -> Self {
        if is_so { Self::Meaning } else { Self::Layout }
    }
}
