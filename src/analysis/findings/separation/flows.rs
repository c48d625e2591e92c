//! What the first fitting rule says of a flow.

use std::collections::BTreeMap;

use super::{
    imports::{Import, import},
    sides::AssetSides,
};
use crate::{
    analysis::{
        ControlInstance, Finding, Fix, Rule, Severity,
        findings::say::say,
        net::{AssetNo, Flow, FlowNo, FlowWays, Net},
    },
    catalog::{
        ControlId, FlowJudgement, FlowPassage, FlowRule, LinkClass, LinkKindId, Message,
        MessageValue, SideEnd, Source, StartedFlow, Tag, Text,
    },
    design::{Command, LinkEdit, Subject},
};

/// What there is to say of a flow.
#[derive(Debug)]
pub(super) struct Said<'a> {
    pub(super) finding: Finding,
    /// Controls that say the contrary when they are ticked.
    pub(super) contradicts: &'a [ControlId],
}

/// Judges the flows of a drawing one by one.
#[derive(Debug)]
pub(super) struct Flows<'n, 'a> {
    net: &'n Net<'a>,
    ways: &'n FlowWays<'a>,
    sides: &'n AssetSides<'a>,
    controls: &'n [ControlInstance],
    /// The rules that can fit a flow of each kind, in the catalog's order.
    of_kind: BTreeMap<&'a LinkKindId, Vec<&'a FlowRule>>,
}

impl<'n, 'a> Flows<'n, 'a> {
    pub(super) fn new(
        net: &'n Net<'a>,
        ways: &'n FlowWays<'a>,
        sides: &'n AssetSides<'a>,
        controls: &'n [ControlInstance],
    ) -> Self {
        let kinds = net
            .catalog
            .links
            .iter()
            .filter(|kind| kind.class == LinkClass::Flow);
        let rules = |kind: &LinkKindId| {
            let rules = net
                .catalog
                .separation
                .flows
                .iter()
                .filter(|rule| rule.flows.is_empty() || rule.flows.contains(kind));
            rules.collect()
        };
        Self {
            net,
            ways,
            sides,
            controls,
            of_kind: kinds.map(|kind| (&kind.id, rules(&kind.id))).collect(),
        }
    }

    /// What is to be said of a flow; nothing of one that is foreseen.
    pub(super) fn say(&self, number: FlowNo) -> Option<Said<'a>> {
        let flow = &self.net.flows[number];
        // What is of unknown kind is told as such.
        self.net.kind(flow.from)?;
        self.net.kind(flow.to)?;
        let rules = self
            .of_kind
            .get(&flow.link.kind)
            .map_or(&[][..], Vec::as_slice);
        let Some(rule) = rules.iter().find(|rule| self.fits(rule, number, flow)) else {
            return Some(self.unnamed(rules, number, flow));
        };
        let why = rule.why.clone().unwrap_or_default();
        let (of_rule, severity) = match rule.says {
            FlowJudgement::Foreseen => return None,
            FlowJudgement::Breach => (Rule::FlowBreaksSeparation, Severity::Error),
            FlowJudgement::Open => (Rule::FlowNotTold, Severity::Warning),
            FlowJudgement::Sanitised => match import(self.net, self.ways.of(number), self.controls)
            {
                Import::Harmless => return None,
                Import::Unguarded => (Rule::FlowBreaksSeparation, Severity::Error),
                Import::NotTold => (Rule::ImportNotTold, Severity::Warning),
            },
        };
        let finding = self.finding(of_rule, severity, flow, why);
        Some(Said {
            finding: sourced(finding, &rule.source),
            contradicts: &rule.contradicts,
        })
    }

    /// A flow that no rule names: drawn the wrong way round, or foreseen nowhere.
    fn unnamed(&self, rules: &[&'a FlowRule], number: FlowNo, flow: &Flow<'a>) -> Said<'a> {
        let turned = Flow {
            from: flow.to,
            to: flow.from,
            ..flow.clone()
        };
        let mut foreseen = rules
            .iter()
            .filter(|rule| rule.says == FlowJudgement::Foreseen);
        let finding = if foreseen.any(|rule| self.fits(rule, number, &turned)) {
            let mut finding =
                self.finding(Rule::FlowReversed, Severity::Warning, flow, Text::default());
            finding.fix = Some(Box::new(turn_round(flow)));
            finding
        } else {
            self.finding(
                Rule::FlowNotForeseen,
                Severity::Warning,
                flow,
                Text::default(),
            )
        };
        Said {
            finding,
            contradicts: &[],
        }
    }

    fn finding(&self, rule: Rule, severity: Severity, flow: &Flow<'_>, why: Text) -> Finding {
        let side = |node: AssetNo| {
            let side = self
                .sides
                .of(node)
                .map(|side| MessageValue::from(&side.name));
            side.unwrap_or_else(|| Message::new("finding-no-side").into())
        };
        let values = [
            ("flow", self.net.link_kind_name(&flow.link.kind).into()),
            ("from", self.net.name_of(flow.from).into()),
            ("to", self.net.name_of(flow.to).into()),
            ("one", side(flow.from)),
            ("other", side(flow.to)),
            ("why", why.into()),
        ];
        let ends = [flow.from, flow.to];
        let assets = self.net.ids(&ends).into_iter().map(Subject::Asset);
        let subjects = [Subject::Link(flow.id.clone())].into_iter().chain(assets);
        say(rule, severity, subjects, &values)
    }

    fn fits(&self, rule: &FlowRule, number: FlowNo, flow: &Flow<'_>) -> bool {
        let joins = |from: AssetNo, to: AssetNo| self.is(&rule.from, from) && self.is(&rule.to, to);
        let ends = joins(flow.from, flow.to) || rule.either_way && joins(flow.to, flow.from);
        let lacks = |reach: &StartedFlow| !reaches(self.net, flow.from, reach);
        let side = |node: AssetNo| self.sides.id_of(node);
        let is_within = || side(flow.from).is_some() && side(flow.from) == side(flow.to);
        ends && (flow.link.specified || !rule.specified)
            && (!rule.same_side || is_within())
            && rule.lacks.as_ref().is_none_or(lacks)
            && rule
                .by
                .as_ref()
                .is_none_or(|by| self.passes(by, number, flow))
    }

    fn is(&self, end: &SideEnd, node: AssetNo) -> bool {
        let place = &self.net.places[node];
        let named = !end.named || !place.asset.name.trim().is_empty();
        named
            && place
                .kind
                .is_some_and(|kind| end.fits(kind, self.sides.id_of(node)))
    }

    fn passes(&self, by: &FlowPassage, number: FlowNo, flow: &Flow<'_>) -> bool {
        let has = |node: &AssetNo, tags: &[Tag]| {
            let kind = self.net.kind(*node);
            kind.is_some_and(|kind| tags.iter().any(|tag| kind.tags.contains(tag)))
        };
        match by {
            FlowPassage::Pinned(tags, sides) => flow.via.iter().any(|node| {
                let side = self.sides.id_of(*node);
                has(node, tags) && side.is_some_and(|side| sides.contains(side))
            }),
            FlowPassage::Way(tags) => {
                let [_, between @ .., _] = self.ways.of(number) else {
                    return false;
                };
                between.iter().any(|node| has(node, tags))
            }
        }
    }
}

/// Whether an asset starts a flow of a kind to something with a tag.
pub(super) fn reaches(net: &Net<'_>, node: AssetNo, reach: &StartedFlow) -> bool {
    net.flows_at(node).any(|flow| {
        let end = net.kind(flow.to);
        flow.from == node
            && flow.link.kind == reach.flow
            && end.is_some_and(|kind| kind.tags.contains(&reach.to))
    })
}

/// The edit that turns a flow round.
fn turn_round(flow: &Flow<'_>) -> Fix {
    Fix {
        label: Message::new("fix-turn-round"),
        command: Command::Link(
            flow.id.clone(),
            LinkEdit::Ends {
                from: flow.link.to.clone(),
                to: flow.link.from.clone(),
            },
        ),
    }
}

/// A finding with the pages and slides of a source.
fn sourced(finding: Finding, source: &Source) -> Finding {
    Finding {
        pages: source.pages().into(),
        slides: source.slides().into(),
        ..finding
    }
}
