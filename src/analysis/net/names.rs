//! What the things of a drawing are called in findings: as the window shows them.

use super::{AssetNo, Net};
use crate::{
    catalog::{LinkKindId, Text},
    design::Zone,
};

impl Net<'_> {
    /// The name of an asset: the user's, or its kind's.
    pub(in crate::analysis) fn name_of(&self, node: AssetNo) -> Text {
        self.places[node].name.clone()
    }

    /// The name of a kind of link.
    pub(in crate::analysis) fn link_kind_name(&self, kind: &LinkKindId) -> Text {
        self.catalog
            .link_kind(kind)
            .map_or_else(|| Text::same(kind.as_str()), |k| k.name.clone())
    }

    /// The name of a zone: the user's, or its kind's.
    pub(in crate::analysis) fn zone_name(&self, zone: &Zone) -> Text {
        zone.called(self.catalog).text()
    }
}
