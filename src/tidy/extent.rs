//! How much of a drawing is tidied.

/// What is tidied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tidy {
    /// Everything.
    All,
    /// What is selected; the rest stays.
    Selected,
    /// Everything but what is selected: that was placed by hand and stays.
    AroundSelected,
}
