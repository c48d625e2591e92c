//! What the analysis has to say.

use std::{ops::Deref, sync::Arc};

use serde::{Deserialize, Serialize};

use super::{Bearing, Demand, Fix, Rule};
use crate::{
    catalog::{AttackerId, GoalId, Message, MessageValue, Text, ThreatId},
    design::Subject,
};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The design does not do as it is.
    Error,
    /// Something should be looked at.
    Warning,
    /// Good to know.
    Info,
}

impl Severity {
    /// What it is called.
    pub const fn name(self) -> Message {
        Message::new(match self {
            Self::Error => "severity-error",
            Self::Warning => "severity-warning",
            Self::Info => "severity-info",
        })
    }
}

/// Something the analysis has to say.
///
/// A drawing may have tens of thousands; each is a handful of shared pointers, and words and ids
/// are put together when they are read: [`Finding::message`], [`Finding::id`].
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// How bad.
    pub severity: Severity,
    /// The rule.
    pub rule: Rule,
    /// What it is about; empty for the whole design.
    pub subjects: Subjects,
    /// The placement number ① ② … that leads it, if any.
    pub number: Option<u8>,
    /// Pages of the source.
    pub pages: Arc<[u16]>,
    /// Slides of the ministry's overview of the guideline, where it is the source.
    pub slides: Arc<[u16]>,
    /// The edit that would mend it.
    pub fix: Option<Box<Fix>>,
    /// The reason with which the user accepted it, if so.
    pub accepted: Option<Box<str>>,
    /// How it bears on the verdict.
    pub bearing: Bearing,
    pub(in crate::analysis) matter: Matter,
}

/// What a finding is about: mostly one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Subjects {
    /// The whole design.
    #[default]
    Design,
    /// One thing.
    One(Subject),
    /// Several.
    Many(Vec<Subject>),
}

impl Deref for Subjects {
    type Target = [Subject];

    fn deref(&self) -> &[Subject] {
        match self {
            Self::Design => &[],
            Self::One(subject) => std::slice::from_ref(subject),
            Self::Many(subjects) => subjects,
        }
    }
}

impl FromIterator<Subject> for Subjects {
    fn from_iter<I: IntoIterator<Item = Subject>>(subjects: I) -> Self {
        let mut subjects = subjects.into_iter();
        match (subjects.next(), subjects.next()) {
            (None, _) => Self::Design,
            (Some(only), None) => Self::One(only),
            (Some(one), Some(two)) => Self::Many([one, two].into_iter().chain(subjects).collect()),
        }
    }
}

/// What a finding's words and id are made of.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::analysis) enum Matter {
    /// Values for the rule's sentence, and what its id has after the subjects, or instead of them.
    Said {
        values: Box<[(&'static str, MessageValue)]>,
        id: Own,
    },
    /// A demanded control that is not in place, and the name of what should carry it.
    Control {
        demand: Arc<Demand>,
        carrier: Text,
        /// The word for its state, by its key.
        state: &'static str,
    },
    /// A row of the asset-based analysis.
    Row {
        asset: Text,
        threat: (ThreatId, Text),
        products: Products,
        /// Why no set of controls brings it down, or that it is our reading, where that is so.
        remark: Option<Box<Message>>,
    },
    /// A target of the damage-based analysis.
    Target {
        target: Text,
        attacker: (AttackerId, Text),
        goal: GoalId,
        products: Products,
        /// That it is our reading, where that is so.
        remark: Option<Box<Message>>,
    },
}

/// A product, and the highest one that is safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::analysis) struct Products {
    pub(in crate::analysis) is: u8,
    pub(in crate::analysis) safe: u8,
}

/// How an id differs from rule and subjects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::analysis) enum Own {
    /// Not at all.
    #[default]
    No,
    /// It has more at its end.
    More(Box<str>),
    /// It has this after the rule, instead of the subjects.
    Instead(Box<str>),
}

impl Finding {
    /// Stable id: rule and subjects, the same from run to run.
    pub fn id(&self) -> String {
        let mut id = self.rule.slug().to_owned();
        let mut add = |part: &str| {
            id.push(':');
            id.push_str(part);
        };
        if let Matter::Said {
            id: Own::Instead(own),
            ..
        } = &self.matter
        {
            add(own);
            return id;
        }
        for subject in &*self.subjects {
            add(subject.as_str());
        }
        match &self.matter {
            Matter::Said {
                id: Own::More(more),
                ..
            } => add(more),
            Matter::Said { .. } => {}
            Matter::Control { demand, .. } => {
                add(demand.control.as_str());
                if demand.unplaced {
                    add(demand.placement.as_str());
                }
            }
            Matter::Row { threat, .. } => add(threat.0.as_str()),
            Matter::Target { attacker, goal, .. } => {
                add(attacker.0.as_str());
                add(goal.as_str());
            }
        }
        id
    }

    /// What it says.
    pub fn message(&self) -> Message {
        let message = Message::new(self.rule.key());
        match &self.matter {
            Matter::Said { values, .. } => Message {
                values: values.to_vec(),
                ..message
            },
            Matter::Control {
                demand,
                carrier,
                state,
            } => message
                .with("asset", carrier)
                .with("control", &demand.full_name)
                .with("place", &demand.place)
                .with("state", Message::new(state)),
            Matter::Row {
                asset,
                threat,
                products,
                remark,
            } => {
                let message = message.with("asset", asset).with("threat", &threat.1);
                go_on(products.fill(message), remark.as_deref())
            }
            Matter::Target {
                target,
                attacker,
                products,
                remark,
                ..
            } => {
                let message = message.with("target", target).with("attacker", &attacker.1);
                go_on(products.fill(message), remark.as_deref())
            }
        }
    }

    /// The same under a heading that names what it is about.
    pub fn brief(&self) -> Message {
        match &self.matter {
            Matter::Said { .. } => self.message(),
            Matter::Control { demand, state, .. } => Message::new("finding-brief-control")
                .with("control", &demand.full_name)
                .with("state", Message::new(state)),
            Matter::Row {
                threat, products, ..
            } => products.fill(Message::new("finding-brief-row").with("threat", &threat.1)),
            Matter::Target {
                attacker, products, ..
            } => products.fill(Message::new("finding-brief-route").with("attacker", &attacker.1)),
        }
    }

    /// The placement of the control that it is about, if it is about one.
    pub fn place(&self) -> Option<&Text> {
        match &self.matter {
            Matter::Control { demand, .. } => Some(&demand.place),
            Matter::Said { .. } | Matter::Row { .. } | Matter::Target { .. } => None,
        }
    }
}

impl Products {
    fn fill(self, message: Message) -> Message {
        message.with("product", self.is).with("safe", self.safe)
    }
}

/// A sentence, and a further one where there is one.
fn go_on(message: Message, more: Option<&Message>) -> Message {
    let Some(more) = more else {
        return message;
    };
    Message::new("finding-and-more")
        .with("text", message)
        .with("more", more.clone())
}
