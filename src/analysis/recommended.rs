//! What recommended controls alone would bring down to a safe product.
//!
//! With every required control in place the document calls its reference drawings safe, but for
//! the rows it names itself (p.4). Where our reading of the method leaves a further row or attack
//! route above the safe product, and recommended controls alone bring it down, that is said as
//! ours: its number stays, but it does not make a design fall short.

use std::collections::BTreeMap;

use super::{
    Analysis, ControlInstance,
    asset_risk::rows_of,
    attack::{Hops, Sweeps, target_risks},
    circles::Carried,
    flow_ways::FlowWays,
    net::{Net, Node},
};
use crate::catalog::{AssetId, AttackerId, ControlId, GoalId, Requirement, Text, ThreatId};

type RowKey = (AssetId, ThreatId);
type TargetKey = (AttackerId, GoalId, AssetId);

/// Rows and targets above the safe product by our reading alone, with the names of the
/// recommended controls that would bring each down.
#[derive(Debug, Default)]
pub(super) struct ByRecommended {
    rows: BTreeMap<RowKey, Text>,
    targets: BTreeMap<TargetKey, Text>,
}

impl ByRecommended {
    /// The names of the controls that would bring a row down.
    pub(super) fn row(&self, asset: &AssetId, threat: &ThreatId) -> Option<&Text> {
        if self.rows.is_empty() {
            return None;
        }
        self.rows.get(&(asset.clone(), threat.clone()))
    }

    /// The names of the controls that would bring a target down.
    pub(super) fn target(&self, of: &TargetKey) -> Option<&Text> {
        if self.targets.is_empty() {
            return None;
        }
        self.targets.get(of)
    }
}

/// What the question is asked of.
pub(super) struct Asked<'x, 'a> {
    pub(super) net: &'a Net<'a>,
    pub(super) carried: &'x Carried<'a>,
    pub(super) ways: &'x FlowWays<'a>,
}

/// Asks what recommended controls alone would bring down. Nothing while a required control is
/// open: then what is unsafe is an error.
pub(super) fn by_recommended(asked: &Asked<'_, '_>, analysis: &Analysis) -> ByRecommended {
    let mut found = ByRecommended::default();
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
struct Open<'a> {
    node: Node,
    control: &'a ControlId,
    name: &'a Text,
}

fn has_open_required(controls: &[ControlInstance]) -> bool {
    let mut required = controls.iter().filter(|control| !control.is_by_nature());
    required.any(|it| it.requirement == Requirement::Required && !it.is_in_place())
}

fn open_recommended<'c>(net: &Net<'_>, controls: &'c [ControlInstance]) -> Vec<Open<'c>> {
    let open = controls.iter().filter(|control| {
        control.requirement == Requirement::Recommended
            // What an asset carries by its nature is no recommendation of the document.
            && !control.is_by_nature()
            && !control.is_in_place()
    });
    let at_asset = open.filter_map(|control| {
        Some(Open {
            node: net.node(control.asset.as_ref()?)?,
            control: &control.control,
            name: &control.full_name,
        })
    });
    at_asset.collect()
}

fn changes<'o>(
    open: &'o [Open<'_>],
    keep: impl Fn(&Open<'_>) -> bool,
) -> Vec<(Node, &'o ControlId, bool)> {
    let kept = open.iter().filter(|open| keep(open));
    kept.map(|open| (open.node, open.control, true)).collect()
}

fn rows(
    asked: &Asked<'_, '_>,
    analysis: &Analysis,
    all: &Carried<'_>,
    open: &[Open<'_>],
    found: &mut ByRecommended,
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
        let acts = |open: &&Open<'_>| {
            let mut missing = row.circles.missing.iter();
            open.node == node && missing.any(|it| it.control == *open.control)
        };
        let names = names(open.iter().filter(acts));
        found
            .rows
            .insert((row.asset.clone(), row.threat.clone()), names);
    }
}

fn targets(
    asked: &Asked<'_, '_>,
    analysis: &Analysis,
    all: &Carried<'_>,
    open: &[Open<'_>],
    found: &mut ByRecommended,
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
        let key = (
            target.attacker.clone(),
            target.goal.clone(),
            target.target.clone(),
        );
        if !then.contains(&key) {
            continue;
        }
        let suffices = |open: &&Open<'_>| {
            let mut alone = alone.iter();
            alone.any(|(control, safe)| *control == open.control && safe.contains(&key))
        };
        let mut words = names(open.iter().filter(suffices));
        if words.ja.is_empty() {
            words = names(open.iter());
        }
        found.targets.insert(key, words);
    }
}

/// The targets that no route reaches with a product above the safe one.
fn safe_targets(asked: &Asked<'_, '_>, carried: &Carried<'_>) -> Vec<TargetKey> {
    let safe = asked.net.catalog.risk.safe_product;
    let hops = Hops::new(asked.net, carried, asked.ways);
    let attackers = asked.net.catalog.attacks.attackers.iter();
    let targets = attackers.flat_map(|attacker| {
        let sweeps = Sweeps::new(&hops, attacker);
        target_risks(&hops, &sweeps)
    });
    let targets = targets.filter(|target| target.rating.product <= safe);
    targets
        .map(|target| (target.attacker, target.goal, target.target))
        .collect()
}

/// The names of controls, each once, in both languages.
fn names<'o>(open: impl Iterator<Item = &'o Open<'o>>) -> Text {
    let mut known: Vec<&Text> = Vec::new();
    for open in open {
        if !known.contains(&open.name) {
            known.push(open.name);
        }
    }
    let ja: Vec<_> = known
        .iter()
        .map(|name| format!("「{}」", name.ja))
        .collect();
    let en: Vec<_> = known.iter().map(|name| format!("“{}”", name.en)).collect();
    Text::new(ja.concat(), en.join(", "))
}
