//! Tidy: an automatic layout that draws as people do.
//!
//! Zones keep their members and go to the places of a grid that the catalog gives their kinds:
//! the Internet on one side, the My Number side on the other. Within a column everything lies in
//! layers, from the outside down; checkpoints dock on the edge towards what they join; lines that
//! pass keep a place of their own. Notes go along with what they lie beside. The result depends on nothing but the drawing.

mod layers;
mod notes;
mod order;
mod pads;
mod pins;
mod place;
mod plan;
mod polish;
mod rows;
mod spots;

use std::collections::BTreeSet;

use place::lay;
use plan::Plan;

use crate::{
    analysis::Analysis,
    catalog::{Catalog, Text},
    design::{Command, Design, Subject},
};

/// What is tidied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tidy {
    /// Everything.
    All,
    /// What is selected; the rest stays.
    Selected,
    /// Everything but what is selected: that was placed by hand and stays.
    AroundSelected,
}

/// The command that tidies a drawing, one undo step; `None` when it is tidy already.
pub fn tidy(
    (catalog, design, analysis): (&Catalog, &Design, &Analysis),
    selection: &BTreeSet<Subject>,
    what: Tidy,
) -> Option<Command> {
    let plan = Plan::new(catalog, design, analysis);
    let places = lay(&plan);
    let commands = pins::commands((catalog, design), places, (selection, what));
    let label = Text::new("レイアウトの整理", "Tidy");
    (!commands.is_empty()).then_some(Command::Group { label, commands })
}
