//! A phase of a design as it is named on the command line.

use std::borrow::Cow;

use crate::{
    catalog::Message,
    design::{Design, FileFault},
};

/// The phase of this id, or of this name where no id is the same.
pub(super) fn phase_named<'d>(design: &'d Design, name: &str) -> Option<Cow<'d, Design>> {
    let by_id = design.each_phase().find(|phase| phase.phase_id == name);
    by_id.or_else(|| design.each_phase().find(|phase| phase.phase_name == name))
}

/// That there is no such phase, and which there are.
pub(super) fn phase_unknown(design: &Design, name: &str) -> FileFault {
    let known = crate::catalog::MessageValue::list(
        "common-comma",
        design.each_phase().map(|phase| phase.phase_id.clone()),
    );
    let message = Message::new("cli-no-phase").with("phase", name);
    FileFault::Other(message.with("known", known))
}
