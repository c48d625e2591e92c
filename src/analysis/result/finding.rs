//! What the analysis has to say.

use serde::{Deserialize, Serialize};

use super::Fix;
use crate::{catalog::Text, design::Subject};

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

/// What a finding is about: the code's rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// A required control is not in place.
    RequiredControlMissing,
    /// A demanded control has no asset that could carry it.
    ControlWithoutPlace,
    /// A row of the asset-based analysis is not safe.
    AssetNotSafe,
    /// An attack route is not safe.
    RouteNotSafe,
    /// A screen-transfer flow fits no pattern.
    NoPattern,
    /// Nothing in the drawing is a screen-transfer route yet.
    NoRouteDrawn,
    /// A flow finds no way over the lines.
    FlowWithoutWay,
    /// A line crosses two segments without the firewall that belongs there.
    BoundaryWithoutGate,
    /// A line crosses two segments for which the document foresees no crossing.
    UnforeseenCrossing,
    /// A pattern implies an asset that is not drawn.
    ImpliedAssetMissing,
    /// A cloud has no provider.
    ProviderMissing,
    /// An asset stands in no zone, or in a zone where it does not belong.
    AssetMisplaced,
    /// A catalog entry named by the design is gone.
    UnknownKind,
    /// An asset is joined to nothing.
    AssetUnconnected,
    /// The design was drawn under another edition.
    OtherEdition,
    /// A level set by the user has no reason, or nothing that it could change.
    OverrideIdle,
}

/// Something the analysis has to say.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Stable id: rule and subjects, the same from run to run.
    pub id: String,
    /// How bad.
    pub severity: Severity,
    /// The rule.
    pub rule: Rule,
    /// What it is about; empty for the whole design.
    pub subjects: Vec<Subject>,
    /// The placement number ① ② … that leads it, if any.
    pub number: Option<u8>,
    /// What it says; see [`Finding::message`].
    pub words: Words,
    /// Pages of the source.
    pub pages: Vec<u16>,
    /// The edit that would mend it.
    pub fix: Option<Fix>,
    /// The reason with which the user accepted it, if so.
    pub accepted: Option<String>,
}

/// A sentence with its values. It is put together when it is read: of thousands of findings only
/// a few ever are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Japanese and English, with a `{key}` for each value.
    sentence: (&'static str, &'static str),
    values: Box<[(&'static str, Text)]>,
    /// A further sentence.
    more: Option<Text>,
}

impl Words {
    pub(in crate::analysis) fn new(
        sentence: (&'static str, &'static str),
        values: &[(&'static str, Text)],
    ) -> Self {
        Self {
            sentence,
            values: values.into(),
            more: None,
        }
    }

    /// Lets a further sentence follow.
    pub(in crate::analysis) fn go_on(&mut self, more: Text) {
        self.more = Some(more);
    }
}

impl Finding {
    /// What it says, in both languages.
    pub fn message(&self) -> Text {
        let Words {
            sentence: (ja, en),
            values,
            more,
        } = &self.words;
        let text = Text::filled(ja, en, values);
        let Some(more) = more else {
            return text;
        };
        let parts = [("text", text), ("more", more.clone())];
        Text::filled("{text}。{more}", "{text}. {more}", &parts)
    }
}
