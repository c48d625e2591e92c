//! What nearly everything on top of an analysis looks at together.

use super::Analysis;
use crate::{catalog::Catalog, design::Design};

/// A design, the catalog it is read under, and what the analysis of the one under the other says.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// What is drawn.
    pub design: &'a Design,
    /// What the program knows.
    pub catalog: &'a Catalog,
    /// What that means for what is drawn.
    pub analysis: &'a Analysis,
}

impl<'a> Case<'a> {
    /// A case; `analysis` is that of the design under the catalog.
    pub const fn new(design: &'a Design, catalog: &'a Catalog, analysis: &'a Analysis) -> Self {
        Self {
            design,
            catalog,
            analysis,
        }
    }
}
