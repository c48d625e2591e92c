//! How a step runs, as far as effects of controls are limited by it: over what, and from where to
//! where.

use crate::{
    analysis::net::{Net, Node},
    catalog::{Catalog, Effect, LinkKindId, Move, Over, StepEnd, Via},
    design::Zone,
};

/// Over what a step runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::analysis) enum Ground<'a> {
    /// Nothing that is drawn: straight, or no step at all.
    #[default]
    Nothing,
    /// Lines and devices.
    Lines,
    /// A flow of this kind.
    Flow(&'a LinkKindId),
}

impl<'a> Ground<'a> {
    /// Over what a movement runs.
    pub(in crate::analysis) fn of(movement: &'a Move) -> Self {
        match &movement.via {
            Via::Forward(flow) | Via::Backward(flow) => Self::Flow(flow),
            Via::Lines => Self::Lines,
            Via::Direct => Self::Nothing,
        }
    }

    /// Whether an effect that is limited so holds on it.
    pub(super) fn is_within(self, over: &Over) -> bool {
        match (over, self) {
            (Over::Any, _) | (Over::Lines, Self::Lines) => true,
            (Over::Flows(flows), Self::Flow(flow)) => flows.contains(flow),
            (Over::Lines, Self::Nothing | Self::Flow(_))
            | (Over::Flows(_), Self::Nothing | Self::Lines) => false,
        }
    }
}

/// How a step runs. The default is no step: what the asset-based analysis asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::analysis) struct Course<'a> {
    pub(in crate::analysis) ground: Ground<'a>,
    /// The spans it lies in.
    pub(in crate::analysis) spans: Spans,
}

/// Some of the spans of a catalog, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::analysis) struct Spans(u32);

impl Spans {
    pub(in crate::analysis) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(in crate::analysis) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(super) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Every span, from where to where, that an effect of the catalog is limited to. Loading has
/// checked that there are no more than bits.
#[derive(Debug)]
pub(in crate::analysis) struct AllSpans<'a>(Vec<(&'a StepEnd, &'a StepEnd)>);

impl<'a> AllSpans<'a> {
    pub(in crate::analysis) fn new(catalog: &'a Catalog) -> Self {
        let effects = catalog.controls.controls.iter().flat_map(|it| &it.effects);
        let mut all = Vec::new();
        for effect in effects {
            let span = (&effect.from, &effect.to);
            if !is_everywhere(span) && !all.contains(&span) {
                all.push(span);
            }
        }
        Self(all)
    }

    /// The span an effect is limited to, if it is.
    pub(super) fn of(&self, effect: &Effect) -> Option<Spans> {
        let span = (&effect.from, &effect.to);
        self.those(|it| it == span).filter(|it| !it.is_empty())
    }

    /// The spans of effects that act on a movement, or on the final attack after it.
    pub(in crate::analysis) fn on(&self, catalog: &Catalog, movement: &Move) -> Spans {
        let ground = Ground::of(movement);
        let goals = &catalog.attacks.goals;
        let is_about = |effect: &&Effect| {
            effect.threat == movement.threat || goals.iter().any(|it| it.threat == effect.threat)
        };
        let effects = catalog.controls.controls.iter().flat_map(|it| &it.effects);
        let acting = effects
            .filter(is_about)
            .filter(|it| ground.is_within(&it.over))
            .filter_map(|it| self.of(it));
        acting.fold(Spans::default(), |known, more| Spans(known.0 | more.0))
    }

    /// The spans that may start and those that may end at an asset.
    pub(in crate::analysis) fn at(&self, net: &Net<'_>, node: Node) -> (Spans, Spans) {
        let at = |end: &StepEnd| end.is_anywhere() || stands_at(net, node, end);
        let none = Spans::default();
        (
            self.those(|(from, _)| at(from)).unwrap_or(none),
            self.those(|(_, to)| at(to)).unwrap_or(none),
        )
    }

    fn those(&self, wanted: impl Fn((&StepEnd, &StepEnd)) -> bool) -> Option<Spans> {
        let bits = self.0.iter().zip(0_u32..);
        let bits = bits.filter(|((from, to), _)| wanted((from, to)));
        bits.map(|(_, bit)| 1_u32.checked_shl(bit).unwrap_or(0))
            .reduce(|all, bit| all | bit)
            .map(Spans)
    }
}

fn is_everywhere((from, to): (&StepEnd, &StepEnd)) -> bool {
    from.is_anywhere() && to.is_anywhere()
}

fn stands_at(net: &Net<'_>, node: Node, end: &StepEnd) -> bool {
    let Some(place) = net.places.get(node) else {
        return false;
    };
    end.kinds.contains(&place.asset.kind) || is_within_zones(net, place.zone.map(|it| it.1), end)
}

/// Whether a zone or one around it is of the wanted kinds.
fn is_within_zones<'a>(net: &Net<'a>, mut zone: Option<&'a Zone>, end: &StepEnd) -> bool {
    // Bounded: a file may hold zones that nest in a circle.
    for _ in 0..=net.design.zones.len() {
        let Some(here) = zone else { return false };
        if end.zones.contains(&here.kind) {
            return true;
        }
        let parent = here.parent.as_ref();
        zone = parent.and_then(|parent| net.design.zones.get(parent));
    }
    false
}
