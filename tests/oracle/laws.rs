//! Laws of the verdict, on the reference drawings, on every case and on random changes of them.

use std::collections::BTreeMap;

use crate::case::{PATTERNS, catalog, complete};
use sekisho::{
    analysis::{Analysis, Judgement, analyze},
    catalog::{AssetId, Catalog, LinkId, ZoneId},
    design::{Bounds, ControlKey, ControlState, Design, DesignLayout, Link, Subject, to_text},
};

use crate::{
    cases::{cases, prepared},
    mutate::changes,
    random::{Random, made, samples},
};

/// Designs of every sort, with the random numbers to go on with.
fn designs(catalog: &Catalog, n_mutants: usize) -> Vec<(String, Design, Random)> {
    let known = cases(catalog).into_iter();
    let known = known.map(|case| (case.name.to_owned(), case.ready(catalog), Random::new()));
    let mutants = made(|random| {
        let id = PATTERNS[random.below(PATTERNS.len())];
        let mut design = prepared(complete(catalog, id), catalog);
        for change in changes(random, &design) {
            change.apply(&mut design);
        }
        let name = format!("mutant of ({id})");
        (name, prepared(design, catalog), random.clone())
    });
    known.chain(samples(n_mutants, &mutants)).collect()
}

/// Judgement and reasons: how each bears, its cause, and whom it concerns.
type Verdict = (Judgement, Vec<(String, Vec<String>)>);

fn verdict(analysis: &Analysis, name: impl Fn(&Subject) -> String) -> Verdict {
    let reasons = analysis.verdict.reasons.iter().map(|reason| {
        let mut subjects: Vec<_> = reason.subjects.iter().map(&name).collect();
        subjects.sort_unstable();
        (format!("{:?} {:?}", reason.bearing, reason.cause), subjects)
    });
    let mut reasons: Vec<_> = reasons.collect();
    reasons.sort_unstable();
    (analysis.verdict.judgement, reasons)
}

/// New ids in another order.
struct Renaming {
    zones: BTreeMap<ZoneId, ZoneId>,
    assets: BTreeMap<AssetId, AssetId>,
    links: BTreeMap<LinkId, LinkId>,
}

impl Renaming {
    fn new(design: &Design, random: &mut Random) -> Self {
        fn names<Id: Ord + Clone + From<String>>(
            ids: impl Iterator<Item = Id>,
            letter: char,
            random: &mut Random,
        ) -> BTreeMap<Id, Id> {
            let ids: Vec<Id> = ids.collect();
            let mut numbers: Vec<usize> = (0..ids.len()).collect();
            random.shuffle(&mut numbers);
            let new = numbers.iter().map(|n| Id::from(format!("{letter}{n:03}")));
            ids.into_iter().zip(new).collect()
        }
        Self {
            zones: names(design.zones.keys().cloned(), 'z', random),
            assets: names(design.assets.keys().cloned(), 'a', random),
            links: names(design.links.keys().cloned(), 'l', random),
        }
    }

    fn asset(&self, id: &AssetId) -> AssetId {
        self.assets.get(id).cloned().unwrap_or_else(|| id.clone())
    }

    /// A finding's id names things: accepted ones follow them.
    fn accepted(&self, id: &str) -> String {
        let parts = id.split(':').map(|part| {
            let asset = self.assets.get(part).map(AssetId::as_str);
            asset.unwrap_or(part).to_owned()
        });
        parts.collect::<Vec<_>>().join(":")
    }

    fn zone(&self, id: &ZoneId) -> ZoneId {
        self.zones.get(id).cloned().unwrap_or_else(|| id.clone())
    }

    fn apply(&self, design: &Design) -> Design {
        let zones = design.zones.iter().map(|(id, zone)| {
            let mut zone = zone.clone();
            zone.parent = zone.parent.map(|parent| self.zone(&parent));
            (self.zone(id), zone)
        });
        let assets = design.assets.iter().map(|(id, asset)| {
            let mut asset = asset.clone();
            asset.zone = asset.zone.map(|zone| self.zone(&zone));
            (self.asset(id), asset)
        });
        let links = design.links.iter().map(|(id, link)| {
            let link = Link {
                from: self.asset(&link.from),
                to: self.asset(&link.to),
                via: link.via.iter().map(|id| self.asset(id)).collect(),
                ..link.clone()
            };
            (self.links[id].clone(), link)
        });
        let states = design.states.iter().map(|(key, state)| {
            let key = ControlKey {
                asset: key.asset.as_ref().map(|id| self.asset(id)),
                control: key.control.clone(),
            };
            (key, state.clone())
        });
        let accepted = design.accepted.iter();
        Design {
            zones: zones.collect(),
            assets: assets.collect(),
            links: links.collect(),
            states: states.collect(),
            accepted: accepted
                .map(|(id, why)| (self.accepted(id), why.clone()))
                .collect(),
            layout: DesignLayout::default(),
            ..design.clone()
        }
    }

    /// The new name of a thing under its old one.
    fn name(&self, subject: &Subject) -> String {
        match subject {
            Subject::Zone(id) => self.zone(id).to_string(),
            Subject::Asset(id) => self.asset(id).to_string(),
            Subject::Link(id) => self.links[id].to_string(),
            Subject::Note(id) => id.to_string(),
        }
    }
}

#[test]
fn other_ids_in_another_order_change_no_verdict() {
    let catalog = catalog();
    for (name, design, mut random) in designs(&catalog, 60) {
        let renaming = Renaming::new(&design, &mut random);
        let before = analyze(&design, &catalog);
        let after = analyze(&renaming.apply(&design), &catalog);
        assert_eq!(
            verdict(&after, |subject| subject.as_str().to_owned()),
            verdict(&before, |subject| renaming.name(subject)),
            "{name}\n{}",
            to_text(&design)
        );
    }
}

#[test]
fn other_names_change_no_verdict() {
    let catalog = catalog();
    let id = |subject: &Subject| subject.as_str().to_owned();
    for (name, design, _) in designs(&catalog, 30) {
        let mut named = design.clone();
        for (i, asset) in named.assets.values_mut().enumerate() {
            // Whether the Internet end of a flow has a name may say that it is a cloud service.
            if !asset.name.is_empty() || asset.kind.as_str() != "web_site" {
                asset.name = format!("機器 {i}");
            }
        }
        for (i, link) in named.links.values_mut().enumerate() {
            link.name = format!("線 {i}");
        }
        for zone in named.zones.values_mut() {
            zone.name = "区画".to_owned();
        }
        let [before, after] = [&design, &named].map(|design| analyze(design, &catalog));
        assert_eq!(verdict(&after, id), verdict(&before, id), "{name}");
    }
}

#[test]
fn moving_boxes_changes_no_verdict() {
    let catalog = catalog();
    for (name, design, mut random) in designs(&catalog, 20) {
        let mut moved = design.clone();
        moved.layout.zones.clear();
        let place = |random: &mut Random| {
            let at = |n: usize| i32::try_from(n).unwrap();
            Bounds::new(at(random.below(4_000)), at(random.below(3_000)), 100, 60)
        };
        for id in design.assets.keys() {
            moved.layout.assets.insert(id.clone(), place(&mut random));
        }
        let [before, after] = [&design, &moved].map(|design| analyze(design, &catalog));
        assert_eq!(after.verdict, before.verdict, "{name}");
    }
}

#[test]
fn a_control_taken_away_never_makes_it_pass() {
    let catalog = catalog();
    let mut n_tried = 0;
    for (name, design, mut random) in designs(&catalog, 30) {
        let before = analyze(&design, &catalog).verdict.judgement;
        if before == Judgement::Passes {
            continue;
        }
        let keys: Vec<_> = design.states.keys().cloned().collect();
        for _ in 0..6 {
            let Some(key) = random.pick(&keys) else { break };
            let mut less = design.clone();
            less.states.insert(key.clone(), ControlState::Missing);
            let after = analyze(&less, &catalog).verdict.judgement;
            assert_ne!(after, Judgement::Passes, "{name} without {key:?}");
            n_tried += 1;
        }
    }
    assert!(n_tried > 200, "{n_tried}");
}

#[test]
fn a_required_control_taken_away_keeps_it_from_passing() {
    let catalog = catalog();
    for id in PATTERNS {
        let design = prepared(complete(&catalog, id), &catalog);
        let demanded = analyze(&design, &catalog).controls;
        let required = demanded.iter().filter(|instance| {
            instance.requirement == sekisho::catalog::Requirement::Required
                && instance.out_of_scope.is_none()
                && !instance.unplaced
        });
        let mut n_required = 0;
        for instance in required {
            n_required += 1;
            let key = ControlKey {
                asset: instance.asset.clone(),
                control: instance.control.clone(),
            };
            let mut less = design.clone();
            less.states.insert(key.clone(), ControlState::Missing);
            let judgement = analyze(&less, &catalog).verdict.judgement;
            assert_eq!(judgement, Judgement::FallsShort, "({id}) without {key:?}");
        }
        assert!(n_required > 30, "({id}) {n_required}");
    }
}

#[test]
fn a_verdict_cannot_be_bought() {
    let catalog = catalog();
    let mut n_not_judged = 0;
    for (name, design, _) in designs(&catalog, 30) {
        let analysis = analyze(&design, &catalog);
        if analysis.verdict.judgement != Judgement::NotJudged {
            continue;
        }
        n_not_judged += 1;
        let mut bought = design.clone();
        let ids = analysis.findings.iter().map(sekisho::analysis::Finding::id);
        bought
            .accepted
            .extend(ids.map(|id| (id, "bought".to_owned())));
        let mut with_states = bought.clone();
        for state in with_states.states.values_mut() {
            *state = ControlState::NotApplicable("not here".to_owned());
        }
        for design in [&bought, &with_states] {
            let after = analyze(design, &catalog).verdict.judgement;
            assert_eq!(after, Judgement::NotJudged, "{name}");
        }
    }
    assert!(n_not_judged > 20, "{n_not_judged}");
}
