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
}
