//! What a scene is built from.

use std::collections::BTreeSet;

use super::letters::NameSizes;
use crate::{
    analysis::{Analysis, AttackRoute},
    catalog::{Catalog, Lang, LinkKindId},
    design::{Design, Subject},
    scene::DrawingTheme,
};

/// What is lit up beside the selection.
#[derive(Clone, Copy, Debug, Default)]
pub enum SceneLight<'a> {
    /// Nothing.
    #[default]
    Nothing,
    /// An attack route.
    Route(&'a AttackRoute),
    /// Evidence of a fact or subjects of a finding.
    Subjects(&'a [Subject]),
    /// The flows of a kind.
    Kind(&'a LinkKindId),
}

/// Which marks stand on the tiles of a drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TileMarks {
    /// Badges of placements and marks of risk.
    #[default]
    All,
    /// Badges of placements alone.
    Badges,
    /// Marks of risk alone.
    Risks,
    /// None.
    Nothing,
}

impl TileMarks {
    /// Whether badges of placements are among them.
    pub const fn has_badges(self) -> bool {
        matches!(self, Self::All | Self::Badges)
    }

    /// Whether marks of risk are among them.
    pub const fn has_risks(self) -> bool {
        matches!(self, Self::All | Self::Risks)
    }
}

/// What a scene is built from.
#[derive(Clone, Copy, Debug)]
pub struct SceneInput<'a> {
    /// The design.
    pub design: &'a Design,
    /// Its catalog.
    pub catalog: &'a Catalog,
    /// Its analysis.
    pub analysis: &'a Analysis,
    /// Colours and widths.
    pub theme: &'a DrawingTheme,
    /// The language of names and labels.
    pub lang: Lang,
    /// What is selected.
    pub selection: &'a BTreeSet<Subject>,
    /// What is lit.
    pub lit: SceneLight<'a>,
    /// What the pointer is over.
    pub hovered: Option<&'a Subject>,
    /// Whether flows are left out.
    pub hide_flows: bool,
    /// Which marks stand on tiles.
    pub marks: TileMarks,
    /// How large names are.
    pub names: NameSizes,
}

impl<'a> SceneInput<'a> {
    /// A drawing with nothing selected, lit or left out.
    pub fn plain(
        design: &'a Design,
        catalog: &'a Catalog,
        analysis: &'a Analysis,
        theme: &'a DrawingTheme,
        lang: Lang,
    ) -> Self {
        const NOTHING: &BTreeSet<Subject> = &BTreeSet::new();
        Self {
            design,
            catalog,
            analysis,
            theme,
            lang,
            selection: NOTHING,
            lit: SceneLight::Nothing,
            hovered: None,
            hide_flows: false,
            marks: TileMarks::All,
            names: NameSizes::NEAR,
        }
    }
}
