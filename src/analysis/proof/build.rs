//! Gathers what a number rests on.

use super::data::{
    CapProof, CellProof, CircleProof, LevelProof, OverrideProof, Proof, ProofClaim, StepProof,
};
use crate::{
    analysis::{
        AssetRisk, AttackRoute, Case, Circles, CountedControl, Rating, RouteQuery, Step, Strikes,
        TargetRisk, controls::level_of, query, risk::set_by_user,
    },
    catalog::{AssetId, Catalog, Scale, Source, ThreatId},
    design::{Design, OverrideKey},
};

/// Why a row of the asset-based analysis has its numbers.
pub fn prove_row(design: &Design, catalog: &Catalog, row: &AssetRisk) -> Proof {
    let sources = Sources { design, catalog };
    let circles = &row.circles;
    let step = sources.step(&row.threat, circles, std::slice::from_ref(&row.asset));
    let own = own_levels(row.rating);
    let kind = sources.level_source(&row.asset);
    let key = OverrideKey::Threat(row.asset.clone(), row.threat.clone());
    let cap = row.cap.and_then(|index| {
        let level = catalog.risk.caps.get(index)?.level;
        Some(CapProof { index, level })
    });
    Proof {
        of: ProofClaim::Row {
            asset: row.asset.clone(),
            threat: row.threat.clone(),
        },
        threat: sources.level(key, own.0, step.threat_source.clone()),
        severity: sources.level(OverrideKey::Importance(row.asset.clone()), own.1, kind),
        cap,
        cell: sources.cell(Scale::Importance, row.rating),
        accepted: row.accepted(design).map(ToOwned::to_owned),
        ..sources.proof(vec![step], row.rating)
    }
}

/// Why an attack route has its numbers.
pub fn prove_route(design: &Design, catalog: &Catalog, route: &AttackRoute) -> Proof {
    let sources = Sources { design, catalog };
    let steps = route.steps.iter().map(|step| sources.step_of(step));
    let own = own_levels(route.rating);
    let kind = sources.level_source(&route.target);
    Proof {
        of: ProofClaim::Route {
            number: route.number,
            scenario: route.scenario,
            attacker: route.attacker.clone(),
            goal: route.goal.clone(),
            hops: route.hops.clone(),
        },
        severity: sources.level(OverrideKey::Damage(route.target.clone()), own.1, kind),
        cell: sources.cell(Scale::Damage, route.rating),
        accepted: route.accepted(design).map(ToOwned::to_owned),
        ..sources.proof(steps.collect(), route.rating)
    }
}

/// Why a target has its worst numbers: by a route that reaches them, looked for where the list of
/// the analysis does not hold it. `None` only for a target that is none of this analysis.
pub fn prove_target(case: Case<'_>, target: &TargetRisk) -> Option<Proof> {
    let asked = RouteQuery {
        attacker: Some(target.attacker.clone()),
        goal: Some(target.goal.clone()),
        target: Some(target.target.clone()),
        limit: 1,
        ..RouteQuery::default()
    };
    let found = query(case, &asked, &Strikes::default());
    let witness = found.routes.first()?;
    if witness.rating.product != target.rating.product {
        return None;
    }
    let mut proof = prove_route(case.design, case.catalog, witness);
    proof.of = ProofClaim::Target {
        attacker: target.attacker.clone(),
        goal: target.goal.clone(),
        target: target.target.clone(),
    };
    Some(proof)
}

/// Threat level and severity by the catalog alone.
fn own_levels(rating: Rating) -> (u8, u8) {
    rating
        .was
        .map_or((rating.threat_level, rating.severity), |was| {
            (was.threat_level, was.severity)
        })
}

/// Where statements come from.
struct Sources<'a> {
    design: &'a Design,
    catalog: &'a Catalog,
}

impl Sources<'_> {
    /// The frame of a proof: of a tree, until a row says otherwise.
    fn proof(&self, steps: Vec<StepProof>, rating: Rating) -> Proof {
        Proof {
            of: ProofClaim::Row {
                asset: "".into(),
                threat: "".into(),
            },
            steps,
            threat: LevelProof {
                level: rating.threat_level,
                source: self.catalog.risk.tree_source.clone(),
                set: None,
            },
            severity: LevelProof {
                level: rating.severity,
                source: self.catalog.risk.tree_source.clone(),
                set: None,
            },
            cap: None,
            rating,
            safe: self.catalog.risk.safe_product,
            cell: None,
            accepted: None,
        }
    }

    fn level(&self, key: OverrideKey, own: u8, source: Source) -> LevelProof {
        let set = set_by_user(self.design, &key).map(|set| OverrideProof {
            was: own,
            set: set.clone(),
            key,
        });
        LevelProof {
            level: set.as_ref().map_or(own, |set| set.set.level),
            source,
            set,
        }
    }

    /// Why an asset's kind has its importance and damage.
    fn level_source(&self, asset: &AssetId) -> Source {
        let asset = self.design.assets.get(asset);
        let kind = asset.and_then(|asset| self.catalog.asset_kind(&asset.kind));
        kind.map_or_else(|| Source::Document(Vec::new()), |k| k.level_source.clone())
    }

    fn cell(&self, of: Scale, rating: Rating) -> Option<CellProof> {
        let risk = &self.catalog.risk;
        let cell = risk.cell(of, rating.severity, rating.product)?;
        Some(CellProof {
            of,
            provenance: cell.provenance,
            doubtful: cell.doubtful,
            pages: cell.pages.clone(),
        })
    }

    fn step_of(&self, step: &Step) -> StepProof {
        StepProof {
            movement: step.movement.clone(),
            flows: step.flows.clone(),
            ..self.step(&step.threat, &step.circles, &step.assets)
        }
    }

    fn step(&self, threat: &ThreatId, circles: &Circles, assets: &[AssetId]) -> StepProof {
        let entry = self.catalog.threat(threat);
        let all = |list: &[CountedControl]| list.iter().map(|c| self.circle(c)).collect();
        StepProof {
            movement: None,
            threat: threat.clone(),
            threat_level: entry.map_or(0, |entry| entry.level),
            threat_source: entry.map_or_else(
                || Source::Document(Vec::new()),
                |entry| entry.source.clone(),
            ),
            assets: assets.to_vec(),
            flows: Vec::new(),
            counted: all(&circles.counted),
            uncounted: all(&circles.uncounted),
            missing: all(&circles.missing),
            level: level_of(circles.counted.len()),
        }
    }

    fn circle(&self, circle: &CountedControl) -> CircleProof {
        let control = self.catalog.control(&circle.control);
        let state = self.design.state(Some(&circle.asset), &circle.control);
        CircleProof {
            circle: circle.clone(),
            state: state.clone(),
            pages: control.map_or_else(Vec::new, |c| c.source.pages().to_vec()),
            source: control.map_or_else(
                || Source::Document(Vec::new()),
                |c| c.effects_source.clone(),
            ),
        }
    }
}
