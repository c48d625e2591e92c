//! Changes of the design as a whole.

use super::require::{known, reason_given};
use crate::design::{
    ControlKey, ControlState, Design, DesignEdit, OVERRIDE_LEVELS, Override, OverrideKey, Rejection,
};

pub(super) fn change(design: &mut Design, edit: &DesignEdit) -> Result<(), Rejection> {
    match edit {
        DesignEdit::Title(title) => design.title.clone_from(title),
        DesignEdit::Note(note) => design.note.clone_from(note),
        DesignEdit::Controls(states) => {
            for (key, state) in states {
                set_control(design, key, state)?;
            }
        }
        DesignEdit::Accept(finding, Some(reason)) => {
            reason_given(reason)?;
            design.accepted.insert(finding.clone(), reason.clone());
        }
        DesignEdit::Accept(finding, None) => {
            design.accepted.remove(finding);
        }
        DesignEdit::Override(key, Some(set)) => set_override(design, key, set)?,
        DesignEdit::Override(key, None) => {
            design.overrides.remove(key);
        }
        DesignEdit::Cost(control, Some(cost)) => {
            design.costs.insert(control.clone(), *cost);
        }
        DesignEdit::Cost(control, None) => {
            design.costs.remove(control);
        }
    }
    Ok(())
}

/// What is missing is not written down: equal designs are equal files.
fn set_control(
    design: &mut Design,
    key: &ControlKey,
    state: &ControlState,
) -> Result<(), Rejection> {
    if let Some(asset) = &key.asset {
        known(&mut design.assets, asset)?;
    }
    if *state == ControlState::Missing {
        design.states.remove(key);
    } else {
        design.states.insert(key.clone(), state.clone());
    }
    Ok(())
}

fn set_override(design: &mut Design, key: &OverrideKey, set: &Override) -> Result<(), Rejection> {
    known(&mut design.assets, key.asset())?;
    reason_given(&set.reason)?;
    if !OVERRIDE_LEVELS.contains(&set.level) {
        return Err(Rejection::NoLevel(set.level));
    }
    design.overrides.insert(key.clone(), set.clone());
    Ok(())
}
