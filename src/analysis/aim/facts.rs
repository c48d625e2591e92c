//! What else tells the pattern from others: where the terminal stands, providers, lines and
//! terminals that must be there or must not.

use super::{
    data::{AimFix, AimNeed, AimPart, AimStep},
    ground::{NearestRoute, NeededFact, value_of},
    plan::AimPlan,
};
use crate::{
    analysis::pattern::{assets_in, fix_for, provider_of, provider_value, taking_out},
    catalog::{Fact, FactValue, Message, MessageValue, Provider, Reading, Tag, ZoneKindId},
    design::{Command, Names, Subject, ZoneEdit},
};

impl<'a> AimPlan<'_, 'a> {
    /// Moving the terminal at which the route starts to where it belongs.
    pub(super) fn terminal_step(&self) -> Option<AimStep> {
        let main = self.ground.main.as_ref()?;
        let nodes = self.ground.moving.iter();
        let subjects: Vec<_> = nodes
            .map(|node| Subject::Asset(self.ground.net.id(*node).clone()))
            .collect();
        let mut facts = self.ground.facts();
        let needed = facts.find(|needed| needed.source().is_some() && !subjects.is_empty())?;
        let is = value_of(&main.facts, needed.fact);
        let fix = fix_for(self.ground.net, main.flow, needed.fact, needed.needs, &[]);
        Some(self.with_taken_out(AimStep {
            part: AimPart::Assets,
            need: AimNeed::Fact(needed.fact.id.clone()),
            message: words(needed, is),
            subjects,
            fix: fix.into(),
        }))
    }

    /// The other facts that differ.
    pub(super) fn fact_steps(&self) -> Vec<AimStep> {
        let facts = self.ground.facts();
        facts.filter_map(|needed| self.fact_step(needed)).collect()
    }

    fn fact_step(&self, needed: NeededFact<'a>) -> Option<AimStep> {
        let is = self.value_of(needed)?;
        if is == *needed.needs {
            return None;
        }
        let step = AimStep {
            part: AimPart::Facts,
            need: AimNeed::Fact(needed.fact.id.clone()),
            message: words(needed, Some(&is)),
            subjects: self.subjects_of(needed.fact),
            fix: self.fact_fix(needed),
        };
        Some(match needed.fact.reading {
            Reading::LineFrom { .. } => self.with_cut_off(step),
            Reading::SourceZone(_)
            | Reading::TargetKind(_)
            | Reading::SameProvider { .. }
            | Reading::AssetIn { .. } => self.with_taken_out(step),
        })
    }

    /// A step says what it takes out of the drawing.
    fn with_taken_out(&self, mut step: AimStep) -> AimStep {
        let AimFix::Edit(fix) = &step.fix else {
            return step;
        };
        let net = self.ground.net;
        let names = Names {
            design: net.design,
            catalog: net.catalog,
        };
        let removed = fix.command.removes();
        let assets = removed.iter().filter_map(|subject| subject.asset());
        let assets: Vec<_> = assets.map(|id| names.asset(id).text()).collect();
        if !assets.is_empty() {
            step.message = Message::new("aim-fact-and-take-out")
                .with("fact", step.message)
                .with("assets", MessageValue::list("common-comma", assets));
        }
        step
    }

    /// A step that takes lines out, with what nothing is joined to any more then.
    fn with_cut_off(&self, mut step: AimStep) -> AimStep {
        let net = self.ground.net;
        let nodes = self.cut_off();
        let (AimFix::Edit(fix), Some(_)) = (&mut step.fix, nodes.first()) else {
            return step;
        };
        let names = nodes.iter().map(|node| net.name_of(*node));
        step.message = Message::new("aim-fact-and-cut-off")
            .with("fact", step.message)
            .with("assets", MessageValue::list("common-comma", names));
        let assets = net.ids(&nodes).into_iter().map(Subject::Asset);
        step.subjects = assets.collect();
        if let Command::Many { commands, .. } = &mut fix.command {
            commands.push(Command::Remove(step.subjects.clone()));
        }
        step
    }

    /// Taking out what the pattern has no use for, once the route leads elsewhere.
    pub(super) fn leave_step(&self) -> Option<AimStep> {
        let ground = self.ground;
        let nodes = &ground.leaving;
        nodes.first()?;
        let names = nodes.iter().map(|node| ground.net.name_of(*node));
        let fix = taking_out(ground.net, nodes).filter(|_| self.right_route().is_some());
        let assets = ground.net.ids(nodes).into_iter().map(Subject::Asset);
        Some(AimStep {
            part: AimPart::Facts,
            need: AimNeed::Leave,
            message: Message::new("aim-leave")
                .with("assets", MessageValue::list("common-comma", names)),
            subjects: assets.collect(),
            fix: fix.into(),
        })
    }

    /// The drawn route once it leads to a platform of the method and starts where it belongs.
    fn right_route(&self) -> Option<&NearestRoute<'a>> {
        let main = self.ground.main.as_ref()?;
        (main.leads_right && self.ground.moving.is_empty()).then_some(main)
    }

    /// The value of a fact that is not told by what is still to be drawn.
    fn value_of(&self, needed: NeededFact<'a>) -> Option<FactValue> {
        let ground = self.ground;
        let read = || ground.value(needed.fact).cloned();
        match &needed.fact.reading {
            Reading::SourceZone(_) | Reading::TargetKind(_) => None,
            reading @ Reading::SameProvider { unknown, .. } => {
                let platform = || {
                    let route = ground.guide.route()?;
                    provider_value(ground.net, ground.node_of(route.ends[1])?, reading)
                };
                read().or_else(platform).or_else(|| Some(unknown.clone()))
            }
            reading @ Reading::LineFrom {
                line,
                present,
                absent,
                ..
            } => {
                let offers = self.spots.taken.iter();
                let mut lines = offers.map(|offer| self.spots.offers[*offer].line.kind);
                let is_coming = needed.needs == present && lines.any(|kind| kind == line);
                let is_there = is_coming || ground.has_line(reading);
                Some(if is_there { present } else { absent }.clone())
            }
            Reading::AssetIn {
                tag,
                zone,
                present,
                absent,
                ..
            } => {
                let is_coming = needed.needs == present && self.brings(tag, zone);
                let stays = || self.staying(tag, zone).next().is_some();
                let told = || Some(if stays() { present } else { absent }.clone());
                let read = || read().filter(|_| ground.moving.is_empty()).or_else(told);
                if is_coming {
                    Some(present.clone())
                } else {
                    read()
                }
            }
        }
    }

    /// Whether an asset with a tag is to be drawn in a kind of zone.
    fn brings(&self, tag: &Tag, zone: &ZoneKindId) -> bool {
        let catalog = self.ground.net.catalog;
        let mut kinds = self.assets.iter();
        kinds.any(|need| {
            let kind = catalog.asset_kind(need.kind);
            kind.is_some_and(|kind| kind.tags.contains(tag))
                && self.ground.zone_for(need.kind) == Some(zone)
        })
    }

    /// Assets with a tag in a kind of zone that the route does not start at.
    fn staying(&self, tag: &Tag, zone: &ZoneKindId) -> impl Iterator<Item = Subject> {
        let moving = self.ground.net.ids(&self.ground.moving);
        let all = assets_in(self.ground.net, tag, zone).into_iter();
        all.filter(move |asset| !moving.contains(asset))
            .map(Subject::Asset)
    }

    /// The edit of a fact: known once the route is drawn and starts where it belongs.
    fn fact_fix(&self, needed: NeededFact<'a>) -> AimFix {
        let ground = self.ground;
        let Some(main) = self.right_route() else {
            return AimFix::Waits;
        };
        let fix = fix_for(ground.net, main.flow, needed.fact, needed.needs, &[]);
        match (fix, &needed.fact.reading) {
            (Some(fix), _) => AimFix::Edit(fix),
            (None, Reading::SameProvider { zone, .. }) if !ground.has_zone(zone) => AimFix::Waits,
            (None, Reading::SameProvider { zone, .. }) => AimFix::User {
                what: Message::new("aim-decide-provider"),
                assumed: self.assumed_provider(zone),
            },
            (None, _) => AimFix::User {
                what: Message::new("aim-draw-yourself"),
                assumed: None,
            },
        }
    }

    /// A provider that could be written where none is.
    fn assumed_provider(&self, zone: &ZoneKindId) -> Option<Command> {
        let net = self.ground.net;
        let provider = net
            .catalog
            .edition
            .providers
            .first()
            .map(Provider::written)?;
        let mut zones = net.design.zones.iter();
        let open = zones.find(|(id, is)| is.kind == *zone && provider_of(net, id).is_none());
        let (id, _) = open?;
        let edit = ZoneEdit::Provider(provider.to_owned());
        Some(Command::Zone(id.clone(), edit))
    }

    /// What a fact is about in the drawing.
    fn subjects_of(&self, fact: &Fact) -> Vec<Subject> {
        match &fact.reading {
            Reading::AssetIn { tag, zone, .. } => self.staying(tag, zone).collect(),
            Reading::SameProvider { zone, .. } => {
                let zones = self.ground.net.design.zones.iter();
                let of_kind = zones.filter(|(_, is)| is.kind == *zone);
                of_kind.map(|(id, _)| Subject::Zone(id.clone())).collect()
            }
            Reading::SourceZone(_) | Reading::TargetKind(_) | Reading::LineFrom { .. } => {
                Vec::new()
            }
        }
    }

    /// What keeps the drawing from being the pattern though nothing is missing.
    pub(super) fn fit_step(&self) -> AimStep {
        let main = self.ground.main.as_ref();
        let unmatched = main.and_then(|main| {
            let mut all = self.ground.unmatched.iter();
            all.find(|flow| flow.flow == *main.flow.id)
        });
        let why = unmatched.and_then(|flow| flow.message.clone());
        AimStep {
            part: AimPart::Facts,
            need: AimNeed::Fit,
            message: Message::new("aim-unfit"),
            subjects: unmatched
                .map(|flow| flow.evidence.clone())
                .unwrap_or_default(),
            fix: AimFix::User {
                what: why.unwrap_or_else(|| Message::new("aim-draw-yourself")),
                assumed: None,
            },
        }
    }
}

/// A fact, what it is and what it must be.
fn words(needed: NeededFact<'_>, is: Option<&FactValue>) -> Message {
    let fact = needed.fact;
    let name = |value: &FactValue| {
        let mut values = fact.values.iter();
        values.find(|it| it.id == *value).map(|it| it.name.clone())
    };
    let message = Message::new(match is {
        Some(_) => "aim-fact",
        None => "aim-fact-open",
    });
    let message = message
        .with("fact", &fact.name)
        .with("needs", name(needed.needs).unwrap_or_default());
    match is {
        Some(is) => message.with("is", name(is).unwrap_or_default()),
        None => message,
    }
}
