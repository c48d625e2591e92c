//! All that is read of the town hall.

use super::{asks::asks, breakout::BreakoutGround, facts::facts, model};
use crate::analysis::{
    Finding, TownHall,
    findings::AssetSides,
    net::{FlowWays, Net},
};

/// What every part of the reading needs to know.
#[derive(Clone, Copy)]
pub(super) struct HallGround<'n, 'a> {
    pub(super) net: &'n Net<'a>,
    pub(super) ways: &'n FlowWays<'a>,
    pub(super) sides: &'n AssetSides<'a>,
}

/// Reads the model of the town hall off a drawing. What it asks is told by the findings on
/// separation, among others.
pub(in crate::analysis) fn town_hall(
    net: &Net<'_>,
    ways: &FlowWays<'_>,
    findings: &[Finding],
) -> TownHall {
    let sides = &AssetSides::new(net);
    let ground = HallGround { net, ways, sides };
    let breakouts: Vec<_> = BreakoutGround::all(ground);
    let facts = facts(ground, &breakouts);
    let model = model::fitting(net.catalog, &facts);
    TownHall {
        model: model.map(|model| model.id.clone()),
        near: model::near(net, &facts, &breakouts),
        asks: model.map_or_else(Vec::new, |model| asks(ground, &breakouts, model, findings)),
        facts,
    }
}
