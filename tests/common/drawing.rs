//! Random designs: hosts behind firewalls and switches, with the flows that attacks follow and
//! a few controls in place. Drawn so that routes of several hops and every product are frequent.

use std::{collections::BTreeSet, ops::RangeInclusive};

use proptest::prelude::Strategy;

use crate::case::{new_asset, new_zone};
use sekisho::{
    catalog::{
        AssetId, AssetKind, AttackPart, Catalog, Control, ControlId, LinkClass, LinkId, LinkKindId,
        Position, ZoneId,
    },
    design::{Bounds, ControlKey, ControlState, Design, Link},
};

use crate::random::{Random, Sample, drawings};

/// What random designs are made of.
#[derive(Debug)]
pub(crate) struct Material<'a> {
    catalog: &'a Catalog,
    /// Controls with an effect on a threat that attacks use.
    controls: Vec<&'a Control>,
    lines: Vec<LinkKindId>,
}

impl<'a> Material<'a> {
    pub(crate) fn new(catalog: &'a Catalog) -> Self {
        let attacks = &catalog.attacks;
        let of_moves = attacks.moves.iter().map(|movement| &movement.threat);
        let threats: BTreeSet<_> = of_moves
            .chain(attacks.goals.iter().map(|goal| &goal.threat))
            .collect();
        let acts = |control: &&Control| control.effects.iter().any(|e| threats.contains(&e.threat));
        let lines = catalog
            .links
            .iter()
            .filter(|kind| kind.class == LinkClass::Line);
        Self {
            catalog,
            controls: catalog.controls.controls.iter().filter(acts).collect(),
            lines: lines.map(|kind| kind.id.clone()).collect(),
        }
    }

    fn kinds(&self, part: AttackPart) -> Vec<&'a AssetKind> {
        let goals = &self.catalog.attacks.goals;
        let is_target = |kind: &AssetKind| goals.iter().any(|goal| kind.is_in(&goal.targets));
        let kinds = self.catalog.assets.iter().filter(|kind| kind.part == part);
        // What attacks aim at comes up twice as often.
        kinds
            .flat_map(|kind| std::iter::repeat_n(kind, if is_target(kind) { 2 } else { 1 }))
            .collect()
    }

    /// Controls that can act at an asset of a kind, by the part it takes.
    pub(crate) fn controls_at(&self, kind: &AssetKind) -> Vec<&'a ControlId> {
        let fits = |control: &&&Control| {
            control.effects.iter().any(|effect| {
                let acts_here = match kind.part {
                    AttackPart::Device => effect.at == Position::Transit,
                    AttackPart::Relay => effect.at != Position::Source,
                    _ => effect.at != Position::Transit,
                };
                acts_here && (effect.kinds.is_empty() || effect.kinds.contains(&kind.id))
            })
        };
        self.controls
            .iter()
            .filter(fits)
            .map(|control| &control.id)
            .collect()
    }

    /// Designs of at most so many assets, some more and some less.
    pub(crate) fn designs(&self, n_assets: RangeInclusive<usize>) -> impl Strategy<Value = Sample> {
        drawings(move |random| {
            let (least, most) = (*n_assets.start(), *n_assets.end());
            let n_assets = least + random.below(most - least + 1);
            self.design(random, n_assets)
        })
    }

    fn design(&self, random: &mut Random, n_assets: usize) -> Design {
        let mut drawing = Drawing {
            material: self,
            random,
            design: Design::default(),
            all: Vec::new(),
        };
        drawing.assets(n_assets);
        drawing.lines();
        for _ in 0..2 + drawing.random.below(n_assets) {
            drawing.flow();
        }
        drawing.controls();
        drawing.design
    }
}

struct Drawing<'m, 'r> {
    material: &'m Material<'m>,
    random: &'r mut Random,
    design: Design,
    all: Vec<(AssetId, &'m AssetKind)>,
}

impl<'m> Drawing<'m, '_> {
    fn assets(&mut self, n_assets: usize) {
        let material = self.material;
        let [outside, relays, hosts, devices, beyond] = [
            AttackPart::Outside,
            AttackPart::Relay,
            AttackPart::Host,
            AttackPart::Device,
            AttackPart::Beyond,
        ]
        .map(|part| material.kinds(part));
        let is_maintenance = |kind: &&AssetKind| kind.id.as_str() == "maintenance_terminal";
        let maintenance: Vec<_> = hosts.iter().copied().filter(is_maintenance).collect();
        let wanted = [
            (95, &outside),
            (8, &outside),
            (100, &devices),
            (70, &devices),
            (100, &hosts),
            (100, &hosts),
            (100, &hosts),
            (45, &relays),
            (12, &relays),
            (30, &maintenance),
            (8, &beyond),
        ];
        let mut kinds = Vec::new();
        for (percent, from) in wanted {
            if self.random.chance(percent) {
                kinds.extend(self.random.pick(from).copied());
            }
        }
        let n_wanted = n_assets - self.random.below(n_assets / 3 + 1);
        while kinds.len() < n_wanted {
            let from = if self.random.chance(30) {
                &devices
            } else {
                &hosts
            };
            kinds.extend(self.random.pick(from).copied());
        }
        kinds.truncate(n_assets);
        let mut numbers: Vec<usize> = (0..kinds.len()).collect();
        self.random.shuffle(&mut numbers);
        for (kind, number) in kinds.into_iter().zip(numbers) {
            self.asset(kind, number);
        }
    }

    fn asset(&mut self, kind: &'m AssetKind, number: usize) {
        let id = AssetId::from(format!("a{number:02}-{}", kind.id));
        let zone = self
            .random
            .pick(&kind.zones)
            .filter(|_| number % 8 != 7)
            .map(|zone_kind| {
                let zone = ZoneId::from(zone_kind.as_str());
                self.design
                    .zones
                    .entry(zone.clone())
                    .or_insert_with(|| new_zone(zone_kind.as_str()));
                zone
            });
        let asset = new_asset(kind.id.as_str(), zone.as_ref().map(ZoneId::as_str));
        self.design
            .layout
            .assets
            .insert(id.clone(), Bounds::new(number as i32 * 200, 0, 120, 60));
        self.design.assets.insert(id.clone(), asset);
        self.all.push((id, kind));
    }

    fn of(&self, fits: impl Fn(&AssetKind) -> bool) -> Vec<AssetId> {
        self.all
            .iter()
            .filter(|(_, kind)| fits(kind))
            .map(|(id, _)| id.clone())
            .collect()
    }

    fn link(&mut self, kind: &str, from: Option<&AssetId>, to: Option<&AssetId>) {
        let (Some(from), Some(to)) = (from, to) else {
            return;
        };
        if from == to {
            return;
        }
        let id = LinkId::from(format!(
            "l{:02}",
            self.random.below(90) * 100 + self.design.links.len()
        ));
        let link = Link::new(kind, from.clone(), to.clone());
        self.design.links.insert(id, link);
    }

    fn line(&mut self, from: Option<&AssetId>, to: Option<&AssetId>) {
        if let Some(kind) = self.random.pick(&self.material.lines) {
            self.link(kind.as_str(), from, to);
        }
    }

    /// A tree of devices with everything else hung on it, then some lines more. In some designs
    /// the tree falls apart and hosts hang on each other, so that routes get long.
    fn lines(&mut self) {
        let [joined, hung, peers] = if self.random.chance(40) {
            [40, 60, 60]
        } else {
            [92, 95, 8]
        };
        let devices = self.of(|kind| kind.part == AttackPart::Device);
        let others = self.of(|kind| kind.part != AttackPart::Device);
        for (index, device) in devices.iter().enumerate().skip(1) {
            let earlier = devices.get(..index).unwrap_or_default();
            if self.random.chance(joined) {
                let earlier = self.random.pick(earlier).cloned();
                self.line(earlier.as_ref(), Some(device));
            }
        }
        for other in &others {
            for percent in [hung, 18] {
                if self.random.chance(percent) {
                    let device = self.random.pick(&devices).cloned();
                    self.line(Some(other), device.as_ref());
                }
            }
            if self.random.chance(peers) {
                let peer = self.random.pick(&others).cloned();
                self.line(Some(other), peer.as_ref());
            }
        }
        for _ in 0..self.random.below(devices.len()) {
            let ends = [(); 2].map(|()| self.random.pick(&devices).cloned());
            self.line(ends[0].as_ref(), ends[1].as_ref());
        }
    }

    fn flow(&mut self) {
        let outside = self.of(|kind| kind.part == AttackPart::Outside);
        let relays = self.of(|kind| kind.part == AttackPart::Relay);
        let hosts = self.of(|kind| kind.part == AttackPart::Host);
        let maintenance = self.of(|kind| kind.id.as_str() == "maintenance_terminal");
        let senders = [hosts.clone(), relays.clone()].concat();
        let all = self.of(|_| true);
        let table = [
            ("web", &hosts, &outside),
            ("web", &hosts, &outside),
            ("mail", &hosts, &relays),
            ("mail", &senders, &relays),
            ("screen_transfer", &hosts, &hosts),
            ("screen_transfer", &hosts, &hosts),
            ("screen_transfer", &hosts, &hosts),
            ("business_access", &hosts, &hosts),
            ("business_access", &hosts, &all),
            ("file_import", &senders, &hosts),
            ("file_import", &senders, &senders),
            ("maintenance", &maintenance, &hosts),
            ("maintenance", &maintenance, &all),
            ("maintenance", &hosts, &all),
        ];
        let Some((kind, from, to)) = self.random.pick(&table).copied() else {
            return;
        };
        let ends = [
            self.random.pick(from).cloned(),
            self.random.pick(to).cloned(),
        ];
        let before: BTreeSet<LinkId> = self.design.links.keys().cloned().collect();
        self.link(kind, ends[0].as_ref(), ends[1].as_ref());
        if self.random.chance(12) {
            let via: Vec<AssetId> = (0..=self.random.below(2))
                .filter_map(|_| self.random.pick(&all).cloned())
                .filter(|id| !ends.iter().flatten().any(|end| end == id))
                .collect();
            let added = self
                .design
                .links
                .iter_mut()
                .filter(|(id, _)| !before.contains(*id));
            added.for_each(|(_, link)| link.via.clone_from(&via));
        }
    }

    fn controls(&mut self) {
        let most = [0, 1, 1, 2, 2, 3]
            .get(self.random.below(6))
            .copied()
            .unwrap_or(0);
        for (asset, kind) in self.all.clone() {
            let controls = self.material.controls_at(kind);
            for _ in 0..self.random.below(most + 1) {
                let Some(control) = self.random.pick(&controls) else {
                    continue;
                };
                let state = match self.random.below(10) {
                    0 => ControlState::Planned,
                    1 => ControlState::NotApplicable("-".to_owned()),
                    _ => ControlState::Implemented,
                };
                let key = ControlKey {
                    asset: Some(asset.clone()),
                    control: (*control).clone(),
                };
                self.design.states.insert(key, state);
            }
        }
    }
}
