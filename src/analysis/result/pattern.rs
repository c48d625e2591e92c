//! What is recognised of a drawing: facts, patterns, and what they lack.

use serde::{Deserialize, Serialize};

use crate::{
    catalog::{AssetId, FactId, FactValue, LinkId, Message, PatternId},
    design::{Command, Subject},
};

/// How a flow runs over the lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowWay {
    /// Assets from start to end, both included; empty when there is no way.
    pub assets: Vec<AssetId>,
    /// Lines between them, one fewer than assets.
    pub lines: Vec<LinkId>,
}

/// A fact as read off the drawing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactReading {
    /// The fact.
    pub fact: FactId,
    /// Its value.
    pub value: FactValue,
    /// Zones, assets and links it was read from.
    pub evidence: Vec<Subject>,
    /// Where it was read from several things of a sort: its value for each of them.
    pub parts: Vec<(Subject, FactValue)>,
}

/// A recognised pattern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PatternMatch {
    /// The pattern.
    pub pattern: PatternId,
    /// Screen-transfer flows that make it.
    pub flows: Vec<LinkId>,
    /// Its facts with their evidence, in the catalog's order.
    pub facts: Vec<FactReading>,
}

/// A screen-transfer flow of the My Number side that is no route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnmatchedFlow {
    /// The flow.
    pub flow: LinkId,
    /// Its facts, where it leads from a terminal to a platform.
    pub facts: Vec<FactReading>,
    /// The catalog's reason why it is none; `None` where its facts are what the document leaves
    /// out.
    pub reason: Option<String>,
    /// What the reason was read from, beside the flow.
    pub evidence: Vec<Subject>,
    /// Why it is none; `None` where the catalog has no words for it.
    pub message: Option<Message>,
    /// Pages.
    pub pages: Vec<u16>,
}

/// A pattern that nearly fits.
#[derive(Clone, Debug, PartialEq)]
pub struct NearMiss {
    /// The pattern.
    pub pattern: PatternId,
    /// The flow it was compared with.
    pub flow: LinkId,
    /// The facts that differ.
    pub differs: Vec<Difference>,
}

/// A fact that keeps a pattern from fitting.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The fact.
    pub fact: FactId,
    /// Its value in the drawing.
    pub is: FactValue,
    /// The value the pattern needs.
    pub needs: FactValue,
    /// The edit that would change it.
    pub fix: Option<Fix>,
}

/// An edit that mends something.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What the button says.
    pub label: Message,
    /// The edit: one undo step.
    pub command: Command,
}
