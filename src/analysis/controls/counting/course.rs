//! How a step runs, as far as effects of controls are limited by it: over what, and from where to
//! where.

use crate::{
    analysis::net::{AssetNo, Net},
    catalog::{Catalog, Effect, EffectPath, LinkKindId, Move, MovePath, StepEnd},
    design::Zone,
};

/// Over what a step runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::analysis) enum StepGround<'a> {
    /// Nothing that is drawn: straight, or no step at all.
    #[default]
    Nothing,
    /// Lines and devices.
    Lines,
    /// A flow of this kind.
    Flow(&'a LinkKindId),
}

impl<'a> StepGround<'a> {
    /// Over what a movement runs.
    pub(in crate::analysis) fn of(movement: &'a Move) -> Self {
        match &movement.via {
            MovePath::Forward(flow) | MovePath::Backward(flow) => Self::Flow(flow),
            MovePath::Lines => Self::Lines,
            MovePath::Direct => Self::Nothing,
        }
    }

    /// Whether an effect that is limited so holds on it.
    pub(super) fn is_within(self, over: &EffectPath) -> bool {
        match (over, self) {
            (EffectPath::Any, _) | (EffectPath::Lines, Self::Lines) => true,
            (EffectPath::Flows(flows), Self::Flow(flow)) => flows.contains(flow),
            (EffectPath::Lines, Self::Nothing | Self::Flow(_))
            | (EffectPath::Flows(_), Self::Nothing | Self::Lines) => false,
        }
    }
}

/// How a step runs. The default is no step: what the asset-based analysis asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::analysis) struct Course<'a> {
    pub(in crate::analysis) ground: StepGround<'a>,
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
pub(in crate::analysis) struct AllSpans<'a>(Vec<EffectSpan<'a>>);

#[expect(
    clippy::expect_used,
    reason = "an effect whose span has no bit must not pass for one that holds everywhere"
)]
const fn bit_of(span: u32) -> u32 {
    1_u32
        .checked_shl(span)
        .expect("loading has checked that every span has a bit")
}

/// From where to where an effect holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct EffectSpan<'a> {
    from: &'a StepEnd,
    to: &'a StepEnd,
}

impl<'a> EffectSpan<'a> {
    fn of(effect: &'a Effect) -> Self {
        Self {
            from: &effect.from,
            to: &effect.to,
        }
    }

    fn is_everywhere(self) -> bool {
        self.from.is_anywhere() && self.to.is_anywhere()
    }
}

/// The spans that may start and those that may end at an asset; none where nothing asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::analysis) struct EndSpans {
    pub(in crate::analysis) starting: Spans,
    pub(in crate::analysis) ending: Spans,
}

impl<'a> AllSpans<'a> {
    pub(in crate::analysis) fn new(catalog: &'a Catalog) -> Self {
        let effects = catalog.controls.controls.iter().flat_map(|it| &it.effects);
        let mut all = Vec::new();
        for effect in effects {
            let span = EffectSpan::of(effect);
            if !span.is_everywhere() && !all.contains(&span) {
                all.push(span);
            }
        }
        Self(all)
    }

    /// The span an effect is limited to, if it is.
    pub(super) fn of(&self, effect: &Effect) -> Option<Spans> {
        let span = EffectSpan::of(effect);
        self.those(|it| it == span).filter(|it| !it.is_empty())
    }

    /// The spans of effects that act on a movement, or on the final attack after it.
    pub(in crate::analysis) fn on(&self, catalog: &Catalog, movement: &Move) -> Spans {
        let ground = StepGround::of(movement);
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
    pub(in crate::analysis) fn at(&self, net: &Net<'_>, node: AssetNo) -> EndSpans {
        let at = |end: &StepEnd| end.is_anywhere() || stands_at(net, node, end);
        let none = Spans::default();
        EndSpans {
            starting: self.those(|span| at(span.from)).unwrap_or(none),
            ending: self.those(|span| at(span.to)).unwrap_or(none),
        }
    }

    fn those(&self, wanted: impl Fn(EffectSpan<'_>) -> bool) -> Option<Spans> {
        let bits = self.0.iter().zip(0_u32..);
        let bits = bits.filter(|(span, _)| wanted(**span));
        bits.map(|(_, bit)| bit_of(bit))
            .reduce(|all, bit| all | bit)
            .map(Spans)
    }
}

fn stands_at(net: &Net<'_>, node: AssetNo, end: &StepEnd) -> bool {
    let place = &net.places[node];
    let is_kind = place
        .kind
        .is_some_and(|kind| end.kinds.iter().any(|id| kind.is(id)));
    is_kind || is_within_zones(net, place.zone.map(|it| it.1), end)
}

/// Whether a zone or one around it is of the wanted kinds.
fn is_within_zones(net: &Net<'_>, zone: Option<&Zone>, end: &StepEnd) -> bool {
    let design = net.design;
    let is_wanted = |zone: &Zone| end.zones.contains(&zone.kind);
    let around = |zone: &Zone| {
        let outer = zone.parent.as_ref();
        outer.is_some_and(|outer| {
            let mut zones = design.around(outer).filter_map(|id| design.zones.get(id));
            zones.any(is_wanted)
        })
    };
    zone.is_some_and(|zone| is_wanted(zone) || around(zone))
}
