//! The command that tidies a drawing.

use std::collections::BTreeSet;

use super::{Tidy, parts::TidyPlan, pins, place::lay};
use crate::{
    analysis::Analysis,
    catalog::{Catalog, Message},
    design::{Command, Design, Subject},
};

/// The command that tidies a drawing, one undo step; `None` when it is tidy already.
pub fn tidy(
    catalog: &Catalog,
    design: &Design,
    analysis: &Analysis,
    selection: &BTreeSet<Subject>,
    what: Tidy,
) -> Option<Command> {
    let plan = TidyPlan::new(catalog, design, analysis);
    let places = lay(&plan);
    let commands = pins::commands(catalog, design, places, selection, what);
    let label = Message::new("label-tidy");
    (!commands.is_empty()).then_some(Command::Many { label, commands })
}
