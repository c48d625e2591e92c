//! Starting from a reference drawing.

use crate::{
    analysis::{Origin, analyze},
    catalog::{Catalog, PatternId, Requirement},
    design::{ControlKey, ControlState, Design, FileError, parse},
};

/// Which controls are in place when one starts from a reference drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StartControls {
    /// None.
    #[default]
    None,
    /// The required ones.
    Required,
    /// The recommended ones too.
    All,
}

/// The reference drawing of a pattern; `None` when the catalog has none of that id.
pub fn template(
    catalog: &Catalog,
    pattern: &PatternId,
    controls: StartControls,
) -> Option<Result<Design, FileError>> {
    let text = catalog.templates.get(pattern)?;
    let drawn = parse(text, &format!("templates/{pattern}.ron"));
    Some(drawn.map(|design| with_controls(design, catalog, controls)))
}

/// The design with exactly these of the controls in place that its patterns demand.
pub fn with_controls(mut design: Design, catalog: &Catalog, controls: StartControls) -> Design {
    design.states.clear();
    if controls == StartControls::None {
        return design;
    }
    let analysis = analyze(&design, catalog);
    for control in analysis.controls {
        let wanted = controls == StartControls::All
            || control.requirement == Requirement::Required
            || control.from.contains(&Origin::Nature);
        if wanted && !control.unplaced && control.out_of_scope.is_none() {
            let key = ControlKey {
                asset: control.asset,
                control: control.control,
            };
            design.states.insert(key, ControlState::Implemented);
        }
    }
    design
}
