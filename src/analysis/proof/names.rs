//! What things are called in both languages; an id stands for what the catalog does not know.

use crate::{
    catalog::{AssetId, Catalog, Column, ControlId, Text, ThreatId},
    design::{Design, given_name},
};

/// Looks names up.
#[derive(Clone, Copy, Debug)]
pub(in crate::analysis) struct Names<'a> {
    pub(in crate::analysis) design: &'a Design,
    pub(in crate::analysis) catalog: &'a Catalog,
}

impl Names<'_> {
    /// The user's name of an asset, or else its kind's.
    pub(in crate::analysis) fn asset(&self, id: &AssetId) -> Text {
        let asset = self.design.assets.get(id);
        if let Some(name) = asset.and_then(|asset| given_name(&asset.name)) {
            return Text::same(name);
        }
        let kind = asset.and_then(|asset| self.catalog.asset_kind(&asset.kind));
        kind.map_or_else(|| Text::same(id.as_str()), |kind| kind.name.clone())
    }

    /// Assets in a row, with arrows between.
    pub(in crate::analysis) fn way(&self, assets: &[AssetId]) -> Text {
        let names: Vec<Text> = assets.iter().map(|id| self.asset(id)).collect();
        let join = |of: fn(&Text) -> &str| names.iter().map(of).collect::<Vec<_>>().join(" → ");
        Text::new(join(|name| &name.ja), join(|name| &name.en))
    }

    /// A threat's name.
    pub(in crate::analysis) fn threat(&self, id: &ThreatId) -> Text {
        let threat = self.catalog.threat(id);
        threat.map_or_else(|| Text::same(id.as_str()), |threat| threat.name.clone())
    }

    /// A control's name with what tells it from others of the same name.
    pub(in crate::analysis) fn control(&self, id: &ControlId) -> Text {
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

/// The heading of a column of the sheets.
pub(in crate::analysis) fn column(column: Column) -> Text {
    let (ja, en) = match column {
        Column::Intrusion => ("防御：侵入／拡散段階", "prevention: intrusion and spread"),
        Column::Goal => ("防御：目的遂行段階", "prevention: final attack"),
        Column::Detection => ("検知／被害把握", "detection"),
        Column::Continuity => ("事業継続", "business continuity"),
    };
    Text::new(ja, en)
}
