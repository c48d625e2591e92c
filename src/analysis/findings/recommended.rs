//! What recommended controls alone would bring down to a safe product.
//!
//! With every required control in place the document calls its reference drawings safe, but for
//! the rows it names itself (p.4). Where our reading of the method leaves a further row or attack
//! route above the safe product, and recommended controls alone bring it down, that is said as
//! ours: its number stays, but it does not make a design fall short.

use crate::{
    analysis::{
        Analysis, ControlInstance, RecommendedEffects, RiskSubject,
        attack::{Hops, Sweeps, target_risks},
        controls::{CarriedControls, ControlChange},
        net::{AssetNo, FlowWays, Net},
        risk::rows_of,
    },
    catalog::{ControlId, Message, MessageValue, Requirement, Text},
};

/// What the question is asked of.
pub(in crate::analysis) struct RecommendedGround<'x, 'a> {
    pub(in crate::analysis) net: &'a Net<'a>,
    pub(in crate::analysis) carried: &'x CarriedControls<'a>,
    pub(in crate::analysis) ways: &'x FlowWays<'a>,
}

/// Asks what recommended controls alone would bring down. Nothing while a required control is
/// open: then what is unsafe is an error.
pub(in crate::analysis) fn by_recommended(
    asked: &RecommendedGround<'_, '_>,
    analysis: &Analysis,
) -> RecommendedEffects {
    let mut found = RecommendedEffects::default();
    let safe = asked.net.catalog.risk.safe_product;
    if analysis.summary.worst_product() <= safe || has_open_required(&analysis.controls) {
        return found;
    }
    let open = open_recommended(asked.net, &analysis.controls);
    if open.is_empty() {
        return found;
    }
    let all = asked.carried.with(&changes(&open, |_| true));
    rows(asked, analysis, &all, &open, &mut found);
    targets(asked, analysis, &all, &open, &mut found);
    found
}

/// A recommended control that is not in place at an asset.
struct OpenControl<'a> {
    node: AssetNo,
    control: &'a ControlId,
    name: &'a Text,
}

fn has_open_required(controls: &[ControlInstance]) -> bool {
    let mut required = controls.iter().filter(|control| !control.is_by_nature());
    required.any(|it| it.requirement == Requirement::Required && !it.is_in_place())
}

fn open_recommended<'c>(net: &Net<'_>, controls: &'c [ControlInstance]) -> Vec<OpenControl<'c>> {
    let open = controls.iter().filter(|control| {
        control.requirement == Requirement::Recommended
            // What an asset carries by its nature is no recommendation of the document.
            && !control.is_by_nature()
            && !control.is_in_place()
    });
    let at_asset = open.filter_map(|control| {
        Some(OpenControl {
            node: net.node(control.asset.as_ref()?)?,
            control: &control.control,
            name: &control.full_name,
        })
    });
    at_asset.collect()
}

fn changes<'o>(
    open: &'o [OpenControl<'_>],
    keep: impl Fn(&OpenControl<'_>) -> bool,
) -> Vec<ControlChange<'o>> {
    let kept = open.iter().filter(|open| keep(open));
    let changes = kept.map(|open| ControlChange {
        node: open.node,
        control: open.control,
        is_done: true,
    });
    changes.collect()
}

fn rows(
    asked: &RecommendedGround<'_, '_>,
    analysis: &Analysis,
    all: &CarriedControls<'_>,
    open: &[OpenControl<'_>],
    found: &mut RecommendedEffects,
) {
    let safe = asked.net.catalog.risk.safe_product;
    let above = analysis.asset_risks.iter();
    for row in above.filter(|row| row.rating.product > safe) {
        let Some(node) = asked.net.node(&row.asset) else {
            continue;
        };
        let then = rows_of(asked.net, all, node);
        let then = then.iter().find(|it| it.threat == row.threat);
        if then.is_none_or(|it| it.rating.product > safe) {
            continue;
        }
        let acts = |open: &&OpenControl<'_>| {
            let mut missing = row.circles.missing.iter();
            open.node == node && missing.any(|it| it.control == *open.control)
        };
        let names = names(open.iter().filter(acts));
        found.note(row.subject(), names);
    }
}

fn targets(
    asked: &RecommendedGround<'_, '_>,
    analysis: &Analysis,
    all: &CarriedControls<'_>,
    open: &[OpenControl<'_>],
    found: &mut RecommendedEffects,
) {
    let safe = asked.net.catalog.risk.safe_product;
    if analysis.targets.iter().all(|it| it.rating.product <= safe) {
        return;
    }
    let then = safe_targets(asked, all);
    let mut distinct: Vec<&ControlId> = open.iter().map(|open| open.control).collect();
    distinct.sort();
    distinct.dedup();
    // Which of them suffices by itself; where none does, all are named.
    let alone: Vec<_> = distinct
        .into_iter()
        .map(|control| {
            let one = changes(open, |open| open.control == control);
            (control, safe_targets(asked, &asked.carried.with(&one)))
        })
        .collect();
    for target in analysis
        .targets
        .iter()
        .filter(|it| it.rating.product > safe)
    {
        let key = target.subject();
        if !then.contains(&key) {
            continue;
        }
        let suffices = |open: &&OpenControl<'_>| {
            alone
                .iter()
                .any(|(control, safe)| *control == open.control && safe.contains(&key))
        };
        let words = if open.iter().any(|open| suffices(&open)) {
            names(open.iter().filter(suffices))
        } else {
            names(open.iter())
        };
        found.note(key, words);
    }
}

/// The targets that no route reaches with a product above the safe one.
fn safe_targets(
    asked: &RecommendedGround<'_, '_>,
    carried: &CarriedControls<'_>,
) -> Vec<RiskSubject> {
    let safe = asked.net.catalog.risk.safe_product;
    let hops = Hops::new(asked.net, carried, asked.ways);
    let targets = asked
        .net
        .catalog
        .attacks
        .attackers
        .iter()
        .flat_map(|attacker| {
            let sweeps = Sweeps::new(&hops, attacker);
            target_risks(&hops, &sweeps)
        });
    let targets = targets.filter(|target| target.rating.product <= safe);
    targets.map(|target| target.subject()).collect()
}

/// The names of controls, each once.
fn names<'o>(open: impl Iterator<Item = &'o OpenControl<'o>>) -> MessageValue {
    let mut known: Vec<&Text> = Vec::new();
    for open in open {
        if !known.contains(&open.name) {
            known.push(open.name);
        }
    }
    let quoted = known
        .into_iter()
        .map(|name| Message::new("finding-quoted").with("name", name));
    MessageValue::list("common-side-by-side", quoted)
}
