//! Drawings of the catalog as the start of a design.

use crate::{
    analysis::{ControlInstance, analyze},
    catalog::{Catalog, Lang, PatternId, Requirement, StartId, Text},
    design::{ControlKey, ControlState, Design, FileError, parse},
};

/// Which controls a new design begins with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum StartControls {
    /// None at all.
    #[default]
    None,
    /// Every required one, and what assets carry by their nature.
    Required,
    /// Required and recommended.
    All,
}

/// The reference drawing of a pattern with controls in place as asked for; `None` when the
/// catalog has no such drawing.
pub fn template(
    catalog: &Catalog,
    pattern: &PatternId,
    controls: StartControls,
) -> Option<Result<Design, FileError>> {
    let text = catalog.templates.get(pattern)?;
    let design = parse(text, &format!("templates/{pattern}.ron"));
    Some(design.map(|design| with_controls(design, catalog, controls)))
}

/// A drawing of the catalog to begin with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StartPoint {
    /// The reference drawing of a pattern.
    Template(PatternId),
    /// A drawing of today's network.
    Today(StartId),
}

impl StartPoint {
    /// The drawing with an id: no pattern and no drawing of today's network have the same.
    pub fn named(catalog: &Catalog, id: &str) -> Option<Self> {
        let pattern = PatternId::from(id);
        if catalog.templates.contains_key(&pattern) {
            return Some(Self::Template(pattern));
        }
        let today = StartId::from(id);
        let is_known = catalog.start_texts.contains_key(&today);
        is_known.then_some(Self::Today(today))
    }

    /// The pattern, if it is the reference drawing of one.
    pub const fn pattern(&self) -> Option<&PatternId> {
        match self {
            Self::Template(pattern) => Some(pattern),
            Self::Today(_) => None,
        }
    }

    /// What the drawing is called; `None` when the catalog has no such one.
    pub fn name<'c>(&self, catalog: &'c Catalog) -> Option<&'c Text> {
        match self {
            Self::Template(pattern) => catalog.pattern(pattern).map(|pattern| &pattern.name),
            Self::Today(start) => catalog.start(start).map(|start| &start.name),
        }
    }

    /// The drawing with controls in place as asked for; `None` when the catalog has no such one.
    pub fn design(
        &self,
        catalog: &Catalog,
        controls: StartControls,
    ) -> Option<Result<Design, FileError>> {
        let start = match self {
            Self::Template(pattern) => return template(catalog, pattern, controls),
            Self::Today(start) => start,
        };
        let text = catalog.start_texts.get(start)?;
        let design = parse(text, &format!("starts/{start}.ron"));
        Some(design.map(|design| with_controls(design, catalog, controls)))
    }

    /// The same, with its name in a language as the title.
    pub fn titled(
        &self,
        catalog: &Catalog,
        controls: StartControls,
        lang: Lang,
    ) -> Option<Result<Design, FileError>> {
        let name = self.name(catalog);
        let title = name.map_or_else(String::new, |name| name.get(lang).to_owned());
        let design = self.design(catalog, controls)?;
        Some(design.map(|design| Design { title, ..design }))
    }
}

/// The design with controls in place as asked for.
#[must_use]
pub fn with_controls(mut design: Design, catalog: &Catalog, controls: StartControls) -> Design {
    let is_wanted = |instance: &&ControlInstance| match controls {
        StartControls::None => false,
        StartControls::Required => {
            instance.requirement == Requirement::Required || instance.is_by_nature()
        }
        StartControls::All => true,
    };
    let demanded = analyze(&design, catalog).controls;
    let placed = demanded.iter().filter(|instance| !instance.unplaced);
    let in_scope = placed.filter(|instance| instance.out_of_scope.is_none());
    let keys = in_scope.filter(is_wanted).map(|instance| ControlKey {
        asset: instance.asset.clone(),
        control: instance.control.clone(),
    });
    design
        .states
        .extend(keys.map(|key| (key, ControlState::Implemented)));
    design
}
