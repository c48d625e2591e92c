//! What the model asks, and what the drawing tells of it.

use super::{
    breakout::BreakoutGround,
    links::{AccusedLinks, SidePair},
    town_hall::HallGround,
};
use crate::{
    analysis::{
        Finding, HallAskReading, HallAskState,
        net::{AssetNo, DrawnLink},
    },
    catalog::{HallAsk, HallModel, HallTelling, LinkKindId, Message, Tag},
    design::Subject,
};

/// Everything that a model asks, in the catalog's order.
pub(super) fn asks(
    ground: HallGround<'_, '_>,
    breakouts: &[BreakoutGround<'_>],
    model: &HallModel,
    findings: &[Finding],
) -> Vec<HallAskReading> {
    let accused = AccusedLinks::new(findings);
    let asks = ground.net.catalog.hall.asks.iter();
    let asks = asks.filter(|ask| ask.models.is_empty() || ask.models.contains(&model.id));
    asks.map(|ask| read(ground, breakouts, &accused, ask))
        .collect()
}

fn read(
    ground: HallGround<'_, '_>,
    breakouts: &[BreakoutGround<'_>],
    accused: &AccusedLinks<'_>,
    ask: &HallAsk,
) -> HallAskReading {
    let told = match &ask.told {
        HallTelling::Apart { one, other, except } => {
            apart(ground, accused, SidePair { one, other }, except)
        }
        HallTelling::Through { one, other, flows } => {
            through(ground, accused, SidePair { one, other }, flows)
        }
        HallTelling::Specified { one, other, flows } => {
            specified(ground, accused, SidePair { one, other }, flows)
        }
        HallTelling::Drawn(tags) => drawn(ground, tags),
        HallTelling::Services => services(ground, breakouts),
        HallTelling::Listed => ToldAsk::unexplained(),
    };
    let ToldAsk {
        state,
        why,
        subjects,
    } = told;
    HallAskReading {
        ask: ask.id.clone(),
        state,
        why,
        subjects,
    }
}

/// What the drawing tells of something asked.
struct ToldAsk {
    state: HallAskState,
    why: Option<Message>,
    subjects: Vec<Subject>,
}

impl ToldAsk {
    const fn new(state: HallAskState, key: &'static str) -> Self {
        Self {
            state,
            why: Some(Message::new(key)),
            subjects: Vec::new(),
        }
    }

    /// No drawing tells it.
    const fn unexplained() -> Self {
        Self {
            state: HallAskState::NotTold,
            why: None,
            subjects: Vec::new(),
        }
    }

    const fn not_told(key: &'static str) -> Self {
        Self::new(HallAskState::NotTold, key)
    }

    /// Told by some links, whose number the sentence has.
    fn by_links(state: HallAskState, key: &'static str, links: &[&DrawnLink<'_>]) -> Self {
        let subjects = links.iter().map(|drawn| Subject::Link(drawn.id.clone()));
        Self {
            state,
            why: Some(Message::new(key).with("n", links.len())),
            subjects: subjects.collect(),
        }
    }
}

/// Nothing between the groups is accused of anything.
fn apart(
    ground: HallGround<'_, '_>,
    accused: &AccusedLinks<'_>,
    pair: SidePair<'_>,
    except: &[LinkKindId],
) -> ToldAsk {
    let links = pair.links(ground, |drawn| !except.contains(&drawn.link.kind));
    if let Some(told) = accusation(accused, &links) {
        return told;
    }
    if pair.is_drawn(ground) {
        ToldAsk::new(HallAskState::Met, "hall-why-apart")
    } else {
        ToldAsk::not_told("hall-why-sides-missing")
    }
}

/// Something runs between the groups, and nothing is accused of anything.
fn through(
    ground: HallGround<'_, '_>,
    accused: &AccusedLinks<'_>,
    pair: SidePair<'_>,
    flows: &[LinkKindId],
) -> ToldAsk {
    let links = pair.links(ground, |drawn| flows.contains(&drawn.link.kind));
    if let Some(told) = accusation(accused, &links) {
        return told;
    }
    if links.is_empty() {
        ToldAsk::not_told("hall-why-no-flow")
    } else {
        ToldAsk::by_links(HallAskState::Met, "hall-why-transfer", &links)
    }
}

/// Every flow between the groups is marked as specified communication.
fn specified(
    ground: HallGround<'_, '_>,
    accused: &AccusedLinks<'_>,
    pair: SidePair<'_>,
    flows: &[LinkKindId],
) -> ToldAsk {
    let links = pair.links(ground, |drawn| {
        flows.contains(&drawn.link.kind) && drawn.link.via.is_empty()
    });
    let broken = among(&links, |drawn| accused.broken.contains(drawn.id));
    if !broken.is_empty() {
        return ToldAsk::by_links(HallAskState::NotMet, "hall-why-broken", &broken);
    }
    let unmarked = among(&links, |drawn| !drawn.link.specified);
    if !unmarked.is_empty() {
        return ToldAsk::by_links(HallAskState::NotTold, "hall-why-unmarked", &unmarked);
    }
    if links.is_empty() {
        ToldAsk::not_told("hall-why-no-flow")
    } else {
        ToldAsk::by_links(HallAskState::Met, "hall-why-specified", &links)
    }
}

/// What findings say of links, if anything: that they break the separation, or that it cannot be
/// told.
fn accusation(accused: &AccusedLinks<'_>, links: &[&DrawnLink<'_>]) -> Option<ToldAsk> {
    let broken = among(links, |drawn| accused.broken.contains(drawn.id));
    if !broken.is_empty() {
        return Some(ToldAsk::by_links(
            HallAskState::NotMet,
            "hall-why-broken",
            &broken,
        ));
    }
    let open = among(links, |drawn| accused.open.contains(drawn.id));
    let told = || ToldAsk::by_links(HallAskState::NotTold, "hall-why-open", &open);
    (!open.is_empty()).then(told)
}

fn among<'n, 'a>(
    links: &[&'n DrawnLink<'a>],
    is_meant: impl Fn(&DrawnLink<'a>) -> bool,
) -> Vec<&'n DrawnLink<'a>> {
    let meant = links.iter().filter(|drawn| is_meant(drawn));
    meant.copied().collect()
}

/// Something with one of the tags is drawn and joined.
fn drawn(ground: HallGround<'_, '_>, tags: &[Tag]) -> ToldAsk {
    let has_tag = |node: AssetNo| {
        let kind = ground.net.kind(node);
        kind.is_some_and(|kind| tags.iter().any(|tag| kind.tags.contains(tag)))
    };
    let nodes: Vec<AssetNo> = ground
        .net
        .places
        .keys()
        .filter(|node| has_tag(*node))
        .collect();
    let is_joined = |node: &&AssetNo| !ground.net.lines_of(**node).is_empty();
    let joined: Vec<AssetNo> = nodes.iter().filter(is_joined).copied().collect();
    let (state, key, nodes) = if !joined.is_empty() {
        (HallAskState::Met, "hall-why-drawn", joined)
    } else if nodes.is_empty() {
        (HallAskState::NotMet, "hall-why-not-drawn", nodes)
    } else {
        (HallAskState::NotMet, "hall-why-not-joined", nodes)
    };
    ToldAsk {
        subjects: assets(ground, nodes),
        ..ToldAsk::new(state, key)
    }
}

/// The services that breakouts lead to: which they are is drawn, what is asked of them is not.
fn services(ground: HallGround<'_, '_>, breakouts: &[BreakoutGround<'_>]) -> ToldAsk {
    let named = breakouts
        .iter()
        .flat_map(|breakout| breakout.named.iter().copied());
    ToldAsk {
        subjects: assets(ground, named),
        ..ToldAsk::not_told("hall-why-services")
    }
}

fn assets(ground: HallGround<'_, '_>, nodes: impl IntoIterator<Item = AssetNo>) -> Vec<Subject> {
    let ids = nodes.into_iter().map(|node| ground.net.id(node).clone());
    ids.map(Subject::Asset).collect()
}
