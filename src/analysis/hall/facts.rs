//! The facts of the town hall, with what each was read from.

use super::{breakout::BreakoutGround, town_hall::HallGround};
use crate::{
    analysis::{HallDevices, HallEvidence, HallFactReading, net::AssetNo},
    catalog::{FactId, FactValue, HallFact, HallPlace, HallReading},
    design::Subject,
};

/// All facts, in the catalog's order.
pub(super) fn facts(
    ground: HallGround<'_, '_>,
    breakouts: &[BreakoutGround<'_>],
) -> Vec<HallFactReading> {
    let facts = ground.net.catalog.hall.facts.iter();
    facts.map(|fact| read(ground, breakouts, fact)).collect()
}

fn read(
    ground: HallGround<'_, '_>,
    breakouts: &[BreakoutGround<'_>],
    fact: &HallFact,
) -> HallFactReading {
    let (value, found) = match &fact.reading {
        HallReading::Most { places, tied, none } => {
            let found = standing(ground, places, true);
            (most(&found, tied, none), found)
        }
        HallReading::First { places, none } => {
            let found = standing(ground, places, false);
            let first = found.first().map_or(none, |first| &first.value);
            (first.clone(), found)
        }
        HallReading::Breakout {
            named,
            unnamed,
            absent,
            ..
        } => {
            let breakout = breakout_of(breakouts, &fact.id).filter(|it| it.is_drawn());
            let value = match breakout {
                None => absent,
                Some(breakout) if breakout.named.is_empty() => unnamed,
                Some(_) => named,
            };
            let found = breakout.map(|breakout| HallEvidence {
                value: value.clone(),
                subjects: breakout.evidence(ground.net),
                devices: None,
            });
            (value.clone(), found.into_iter().collect())
        }
    };
    HallFactReading {
        fact: fact.id.clone(),
        value,
        found,
    }
}

/// The breakout that a fact reads.
pub(super) fn breakout_of<'b, 'a>(
    breakouts: &'b [BreakoutGround<'a>],
    fact: &FactId,
) -> Option<&'b BreakoutGround<'a>> {
    breakouts.iter().find(|breakout| breakout.fact == fact)
}

/// What stands at each place, in the order of the places; those where nothing stands are left out.
fn standing(ground: HallGround<'_, '_>, places: &[HallPlace], counts: bool) -> Vec<HallEvidence> {
    let found = places.iter().filter_map(|place| {
        let nodes = ground.net.places.keys();
        let nodes: Vec<AssetNo> = nodes.filter(|node| stands(ground, place, *node)).collect();
        let subjects = nodes.iter().map(|node| ground.net.id(*node).clone());
        let evidence = HallEvidence {
            value: place.value.clone(),
            subjects: subjects.map(Subject::Asset).collect(),
            devices: counts.then(|| devices(ground, &nodes)),
        };
        (!nodes.is_empty()).then_some(evidence)
    });
    found.collect()
}

fn stands(ground: HallGround<'_, '_>, place: &HallPlace, node: AssetNo) -> bool {
    let drawn = &ground.net.places[node];
    let is_named = !place.things.named || !drawn.asset.name.trim().is_empty();
    let side = ground.sides.id_of(node);
    is_named && drawn.kind.is_some_and(|kind| place.things.fits(kind, side))
}

fn devices(ground: HallGround<'_, '_>, nodes: &[AssetNo]) -> HallDevices {
    let counts = nodes
        .iter()
        .map(|node| ground.net.places[*node].asset.count);
    counts.fold(HallDevices::default(), |sum, count| HallDevices {
        number: sum.number.saturating_add(u64::from(count.max(1))),
        unfilled: sum.unfilled + usize::from(count == 0),
    })
}

/// The value of the place with most devices.
fn most(found: &[HallEvidence], tied: &FactValue, none: &FactValue) -> FactValue {
    let number = |it: &HallEvidence| it.devices.map_or(0, |devices| devices.number);
    let Some(greatest) = found.iter().map(number).max() else {
        return none.clone();
    };
    let mut first = found.iter().filter(|it| number(it) == greatest);
    match (first.next(), first.next()) {
        (Some(only), None) => only.value.clone(),
        (Some(_), Some(_)) | (None, _) => tied.clone(),
    }
}
