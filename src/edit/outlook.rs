//! How a drawing will be once everything is done that a route aimed at asks for.

use super::apply;
use crate::{
    analysis::{Aim, AimFix, Analysis, ControlInstance, Judgement, analyze, towards},
    catalog::{Catalog, Letter, Message, PatternId, Requirement},
    design::{Command, ControlKey, ControlState, Design},
};

/// The way to a route carried out on a copy, step by step.
#[derive(Clone, Debug, PartialEq)]
pub struct AimCourse {
    /// The drawing at the end of it.
    pub design: Design,
    /// What led there, in order: each for itself can be carried out after those before.
    pub commands: Vec<Command>,
    /// Whether something was assumed that only the user can decide.
    pub is_assumed: bool,
}

/// Where a drawing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AimStanding {
    /// Its verdict.
    pub judgement: Judgement,
    /// The worst letter; `None` where nothing is rated.
    pub letter: Option<Letter>,
    /// The worst product; 0 where nothing is rated.
    pub product: u8,
}

/// What lies between a drawing and a route, and how it will be there.
#[derive(Clone, Debug, PartialEq)]
pub struct AimOutlook {
    /// What is still to be done.
    pub aim: Aim,
    /// How the drawing stands.
    pub now: AimStanding,
    /// How it will stand with all steps done and all required controls in place.
    pub then: AimStanding,
    /// How many required controls are to be put in place then.
    pub n_controls: usize,
    /// What these cost together, in the catalog's weights.
    pub cost: u32,
    /// Whether something was assumed that only the user can decide.
    pub is_assumed: bool,
    /// All steps that have an edit, as one; `None` where none has.
    pub all: Option<Command>,
}

impl AimStanding {
    /// The verdict with the worst of the risks. A design may pass with a product that is above
    /// `safe`: why is said.
    pub fn message(self, safe: u8) -> Message {
        let passes = self.judgement == Judgement::Passes;
        let message = match self.letter {
            Some(letter) if passes && self.product > safe => Message::new("aim-standing-above")
                .with("letter", format!("{letter:?}"))
                .with("product", self.product)
                .with("safe", safe),
            Some(letter) => Message::new("aim-standing")
                .with("letter", format!("{letter:?}"))
                .with("product", self.product),
            None => Message::new("aim-standing-unrated"),
        };
        message.with("verdict", self.judgement.name())
    }

    fn of(analysis: &Analysis) -> Self {
        Self {
            judgement: analysis.verdict.judgement,
            letter: analysis.summary.worst_letter,
            product: analysis.summary.worst_product(),
        }
    }
}

/// Carries out the steps to a pattern, always the first that has an edit, and asks anew after each.
/// Where only the user can decide, it assumes something if `assumes` says so, else passes it over.
/// `None` when the catalog has no such pattern.
pub fn carried_out(
    design: &Design,
    catalog: &Catalog,
    pattern: &PatternId,
    assumes: bool,
) -> Option<AimCourse> {
    let mut course = AimCourse {
        design: design.clone(),
        commands: Vec::new(),
        is_assumed: false,
    };
    let mut aim = towards(design, catalog, pattern)?;
    // A step that leaves as much to do as before would go on for ever.
    let mut rounds = 2 * aim.steps.len();
    while rounds > 0
        && let Some((command, is_assumed)) = next(&aim, assumes)
        && let Ok(changed) = apply(&course.design, &command)
    {
        course.design = changed;
        course.commands.push(command);
        course.is_assumed |= is_assumed;
        aim = towards(&course.design, catalog, pattern)?;
        rounds -= 1;
    }
    Some(course)
}

/// The first edit that is known, or else the first that could be assumed.
fn next(aim: &Aim, assumes: bool) -> Option<(Command, bool)> {
    let known = aim.steps.iter().find_map(|step| step.edit());
    if let Some(fix) = known {
        return Some((fix.command.clone(), false));
    }
    let assumed = aim.steps.iter().find_map(|step| match &step.fix {
        AimFix::User { assumed, .. } => assumed.clone(),
        AimFix::Edit(_) | AimFix::Waits => None,
    });
    assumed.filter(|_| assumes).map(|command| (command, true))
}

/// What lies between a drawing and a pattern, and how it will be. `analysis` is the drawing's.
/// `None` when the catalog has no such pattern.
pub fn outlook(
    design: &Design,
    catalog: &Catalog,
    analysis: &Analysis,
    pattern: &PatternId,
) -> Option<AimOutlook> {
    let aim = towards(design, catalog, pattern)?;
    let name = &catalog.pattern(pattern)?.name;
    let all = carried_out(design, catalog, pattern, false)?.commands;
    let course = carried_out(design, catalog, pattern, true)?;
    let drawn = analyze(&course.design, catalog);
    let open: Vec<_> = drawn.controls.iter().filter(|it| is_open(it)).collect();
    let done = with_states(&course.design, &open);
    let own = |instance: &ControlInstance| design.costs.get(&instance.control).copied();
    let cost = open.iter().map(|it| {
        let cost = own(it).unwrap_or_else(|| catalog.cost(&it.control));
        catalog.costs.weights.of(cost)
    });
    Some(AimOutlook {
        aim,
        now: AimStanding::of(analysis),
        then: AimStanding::of(&analyze(&done, catalog)),
        n_controls: open.len(),
        cost: cost.sum(),
        is_assumed: course.is_assumed,
        all: (!all.is_empty()).then(|| Command::Many {
            label: Message::new("fix-towards").with("pattern", name),
            commands: all,
        }),
    })
}

/// Whether a control is required, can be put in place, and is not.
fn is_open(instance: &ControlInstance) -> bool {
    instance.requirement == Requirement::Required && !instance.unplaced && !instance.is_in_place()
}

fn with_states(design: &Design, open: &[&ControlInstance]) -> Design {
    let mut design = design.clone();
    let keys = open.iter().map(|instance| ControlKey {
        asset: instance.asset.clone(),
        control: instance.control.clone(),
    });
    let states = keys.map(|key| (key, ControlState::Implemented));
    design.states.extend(states);
    design
}
