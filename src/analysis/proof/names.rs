//! What things are called in both languages; an id stands for what the catalog does not know.

use crate::{
    catalog::{AssetId, Catalog, Column, ControlId, Text, ThreatId},
    design::{Design, Names},
};

/// Looks names up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ProofNames<'a> {
    pub(crate) design: &'a Design,
    pub(crate) catalog: &'a Catalog,
}

impl ProofNames<'_> {
    /// The user's name of an asset, or else its kind's.
    pub(crate) fn asset(&self, id: &AssetId) -> Text {
        let names = Names {
            design: self.design,
            catalog: self.catalog,
        };
        names.asset(id).text()
    }

    /// Assets in a row, with arrows between.
    pub(crate) fn way(&self, assets: &[AssetId]) -> Text {
        let names: Vec<Text> = assets.iter().map(|id| self.asset(id)).collect();
        let join = |of: fn(&Text) -> &str| names.iter().map(of).collect::<Vec<_>>().join(" → ");
        Text::new(join(|name| &name.ja), join(|name| &name.en))
    }

    /// A threat's name.
    pub(crate) fn threat(&self, id: &ThreatId) -> Text {
        let threat = self.catalog.threat(id);
        threat.map_or_else(|| Text::same(id.as_str()), |threat| threat.name.clone())
    }

    /// A control's name with what tells it from others of the same name.
    pub(crate) fn control(&self, id: &ControlId) -> Text {
        let Some(control) = self.catalog.control(id) else {
            return Text::same(id.as_str());
        };
        let (name, Some(detail)) = (&control.name, &control.detail) else {
            return control.name.clone();
        };
        Text::new(
            format!("{}（{}）", name.ja, detail.ja),
            format!("{} ({})", name.en, detail.en),
        )
    }
}

/// The heading of a column of the sheets, a key of the program's words.
pub(super) const fn column(column: Column) -> &'static str {
    match column {
        Column::Intrusion => "column-intrusion",
        Column::Goal => "column-goal",
        Column::Detection => "column-detection",
        Column::Continuity => "column-continuity",
    }
}
