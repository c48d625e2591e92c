//! Notices of the document, and when they are shown.

use serde::{Deserialize, Serialize};

use crate::catalog::{FactId, FactValue, ModelId, NoticeId, PatternId, Source, Text, ThreatId};

/// When a notice is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum CapCondition {
    /// As soon as a pattern is recognised.
    AnyPattern,
    /// One of these patterns is recognised.
    Patterns(Vec<PatternId>),
    /// A recognised pattern rests on this model.
    Model(ModelId),
    /// A screen-transfer flow has this fact.
    Fact(FactId, FactValue),
    /// An asset has a row of this threat by what it does, with or without a pattern.
    Doing(ThreatId),
}

/// A notice of the document: an entry of `notices.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Unique id.
    pub id: NoticeId,
    /// In our words.
    pub text: Text,
    /// When it is shown.
    pub when: CapCondition,
    /// Where it comes from.
    pub source: Source,
    /// Who is to decide, where it asks for a decision.
    #[serde(default)]
    pub decided_by: Option<Text>,
    /// Rates by which the traffic it speaks of can be estimated; the first is the default.
    #[serde(default)]
    pub rates: Vec<SessionRate>,
}

/// How much traffic a session of screen transfer makes: a planning value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionRate {
    /// Unique within its notice.
    pub id: String,
    /// By which work.
    pub name: Text,
    /// Kilobits a second.
    pub kbps: u32,
    /// Where it comes from.
    pub source: Source,
}
