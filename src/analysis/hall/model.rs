//! The model that the facts fit, and those that they nearly fit.

use super::{breakout::BreakoutGround, facts::breakout_of};
use crate::{
    analysis::{Difference, Fix, HallFactReading, HallNearMiss, net::Net, pattern::fix_of},
    catalog::{Catalog, FactFix, FactValue, HallFact, HallModel, HallReading},
    design::{AssetEdit, Command},
};

/// At most so many near models are named where the facts fit none.
const NEAREST: usize = 3;

/// The model that the facts fit; the catalog has at most one for any facts.
pub(super) fn fitting<'c>(
    catalog: &'c Catalog,
    facts: &[HallFactReading],
) -> Option<&'c HallModel> {
    let mut models = catalog.hall.models.iter();
    models.find(|model| n_different(model, facts) == 0)
}

fn n_different(model: &HallModel, facts: &[HallFactReading]) -> usize {
    facts
        .iter()
        .filter(|fact| !model.takes(&fact.fact, &fact.value))
        .count()
}

/// The models nearest to the facts: those one fact away from the one that fits, or, where none
/// does, the nearest few. Nothing is near to an empty drawing.
pub(super) fn near(
    net: &Net<'_>,
    facts: &[HallFactReading],
    breakouts: &[BreakoutGround<'_>],
) -> Vec<HallNearMiss> {
    if facts.iter().all(|fact| fact.found.is_empty()) {
        return Vec::new();
    }
    let models = net.catalog.hall.models.iter();
    let ranked = models.map(|model| (n_different(model, facts), model));
    let (fits, others): (Vec<_>, Vec<_>) = ranked.partition(|(differ, _)| *differ == 0);
    let least = others.iter().map(|(differ, _)| *differ).min();
    let (limit, kept) = if fits.is_empty() {
        (least.unwrap_or_default(), NEAREST)
    } else {
        (1, others.len())
    };
    let near = others.into_iter().filter(|(differ, _)| *differ <= limit);
    let near = near.take(kept).map(|(_, model)| HallNearMiss {
        model: model.id.clone(),
        differs: differences(net, facts, breakouts, model),
    });
    near.collect()
}

/// The facts that keep a model from fitting, with the edits that would change them.
fn differences(
    net: &Net<'_>,
    facts: &[HallFactReading],
    breakouts: &[BreakoutGround<'_>],
    model: &HallModel,
) -> Vec<Difference> {
    let differing = facts
        .iter()
        .filter(|fact| !model.takes(&fact.fact, &fact.value));
    let differences = differing.filter_map(|reading| {
        let needs = model.facts.get(&reading.fact)?.first()?;
        let fact = net.catalog.hall_fact(&reading.fact)?;
        Some(Difference {
            fact: reading.fact.clone(),
            is: reading.value.clone(),
            needs: needs.clone(),
            fix: fix(net, fact, reading, needs, breakout_of(breakouts, &fact.id)),
        })
    });
    differences.collect()
}

/// The edit that gives a fact a value, if the catalog has one and it does so in this drawing.
fn fix(
    net: &Net<'_>,
    fact: &HallFact,
    is: &HallFactReading,
    needs: &FactValue,
    breakout: Option<&BreakoutGround<'_>>,
) -> Option<Fix> {
    let recipe: &FactFix = fact.fixes.iter().find(|fix| fix.value == *needs)?;
    let adds =
        |command: &Command| matches!(command, Command::Asset(_, AssetEdit::AddInside { .. }));
    fix_of(net, recipe, |commands| match &fact.reading {
        // What is added decides only where nothing stood before.
        HallReading::Most { none, .. } | HallReading::First { none, .. } => {
            is.value == *none && commands.iter().any(adds)
        }
        HallReading::Breakout { named, absent, .. } => breakout.is_some_and(|breakout| {
            (needs == named && breakout.is_opened_by(net, commands))
                || (needs == absent && breakout.is_closed_by(commands))
        }),
    })
}
