//! Reference drawings as the start of a design.

use crate::{
    analysis::{ControlInstance, analyze},
    catalog::{Catalog, Lang, PatternId, Requirement},
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

/// The same, called as the pattern is in a language.
pub fn titled_template(
    catalog: &Catalog,
    pattern: &PatternId,
    controls: StartControls,
    lang: Lang,
) -> Option<Result<Design, FileError>> {
    let name = catalog.pattern(pattern).map(|pattern| &pattern.name);
    let title = name.map_or_else(String::new, |name| name.get(lang).to_owned());
    let design = template(catalog, pattern, controls)?;
    Some(design.map(|design| Design { title, ..design }))
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
