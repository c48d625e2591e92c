//! What can be chosen about an analysis. Nothing of it changes a value, a finding or the verdict.

use crate::catalog::Catalog;

/// What can be chosen about an analysis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AnalysisOptions {
    /// How many attack routes are listed.
    pub routes: RouteLimit,
}

/// How many attack routes are listed at most, the worst first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RouteLimit {
    /// As many as the catalog says.
    #[default]
    Usual,
    /// So many.
    Most(usize),
    /// All; beyond [`RouteLimit::MOST`] memory would run out, and the list is cut and says so.
    All,
}

impl RouteLimit {
    /// No list is longer: its routes take some hundreds of megabytes.
    pub const MOST: usize = 100_000;

    /// The number it stands for under a catalog.
    pub(super) fn number(self, catalog: &Catalog) -> usize {
        let number = match self {
            Self::Usual => catalog.risk.listed_routes,
            Self::Most(number) => number,
            Self::All => Self::MOST,
        };
        number.min(Self::MOST)
    }
}
