//! The verdict (判定): one value that everything shown and written reads.

use serde::{Deserialize, Serialize};

use super::{Rule, Subjects};
use crate::catalog::Message;

/// Whether a design does.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Judgement {
    /// 適合: everything was judged, every required control is in place, nothing is unsafe.
    Passes,
    /// 不足あり: it was judged, and something is missing or unsafe.
    FallsShort,
    /// 判定できません: something that decides could not be judged. Nothing is called safe then.
    #[default]
    NotJudged,
}

impl Judgement {
    /// What it is called wherever it is shown.
    pub const fn name(self) -> Message {
        Message::new(match self {
            Self::Passes => "verdict-passes",
            Self::FallsShort => "verdict-falls-short",
            Self::NotJudged => "verdict-not-judged",
        })
    }
}

/// How something bears on the verdict; the gravest decides.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Bearing {
    /// Not at all.
    #[default]
    Nothing,
    /// It does not keep the design from passing, but whoever reads the verdict must know it:
    /// what was accepted, set by the user or marked as not applicable.
    Noted,
    /// The design falls short.
    FallsShort,
    /// The design cannot be judged.
    NotJudged,
}

impl Bearing {
    /// What stands before a reason that bears on the verdict so.
    pub const fn name(self) -> Message {
        Message::new(match self {
            Self::Nothing => "bearing-nothing",
            Self::Noted => "bearing-noted",
            Self::FallsShort => "bearing-falls-short",
            Self::NotJudged => "bearing-not-judged",
        })
    }
}

/// What counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Strictness {
    /// Warnings do not keep a design from passing by themselves.
    #[default]
    Usual,
    /// Every warning that is not accepted does.
    Strict,
}

/// What a reason is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Cause {
    /// Findings of a rule.
    Finding(Rule),
    /// Something the user has settled.
    Settled(SettledMatter),
}

/// What the user has settled with a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SettledMatter {
    /// A required control is marked as not applicable.
    ControlNotApplicable,
    /// A level is set against the catalog's.
    LevelOverridden,
}

/// Why the verdict is what it is, or what one must know beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// How it bears on the verdict; never [`Bearing::Nothing`].
    pub bearing: Bearing,
    /// What it is about.
    pub cause: Cause,
    /// Whom it concerns; empty for the whole design.
    pub subjects: Subjects,
    /// One sentence.
    pub message: Message,
}

/// The verdict with all its reasons, the gravest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// What it is.
    pub judgement: Judgement,
    /// Why, and what one must know beside it.
    pub reasons: Vec<Reason>,
}

impl Verdict {
    /// The verdict that reasons make.
    pub(in crate::analysis) fn from_reasons(mut reasons: Vec<Reason>) -> Self {
        reasons.sort_by_key(|reason| std::cmp::Reverse(reason.bearing));
        let judgement = match reasons.first().map(|reason| reason.bearing) {
            Some(Bearing::NotJudged) => Judgement::NotJudged,
            Some(Bearing::FallsShort) => Judgement::FallsShort,
            Some(Bearing::Noted | Bearing::Nothing) | None => Judgement::Passes,
        };
        Self { judgement, reasons }
    }

    /// The reasons that bear on it in one way.
    pub fn reasons_of(&self, bearing: Bearing) -> impl Iterator<Item = &Reason> {
        self.reasons
            .iter()
            .filter(move |reason| reason.bearing == bearing)
    }
}
