//! What a question of worth is about.

use std::sync::Arc;

use crate::{analysis::Analysis, catalog::Catalog, design::Design};

/// What a question is about.
#[derive(Debug)]
pub struct WorthSubject {
    /// The catalog.
    pub catalog: Arc<Catalog>,
    /// The design.
    pub design: Arc<Design>,
    /// Its analysis.
    pub analysis: Arc<Analysis>,
}
