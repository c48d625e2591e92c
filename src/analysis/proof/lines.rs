//! A proof line by line, from what is proven down to the letter.

use super::data::Proof;
use crate::{
    catalog::{Catalog, LevelMeaning, Message},
    design::{Design, Names},
};

/// What a line of a proof is: chooses its sign and weight, never its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// What is proven.
    Heading,
    /// A step of a route.
    Step,
    /// A control that counts.
    Counted,
    /// A control that would count and is not in place.
    Missing,
    /// A control in place that does not count.
    Uncounted,
    /// A level, with its rule.
    Level,
    /// A cap.
    Cap,
    /// The product or the letter.
    Result,
    /// A level set by the user.
    Override,
    /// That the risk was accepted.
    Accepted,
}

/// A line of a proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofLine {
    /// How far it is set in, from 0.
    pub depth: u8,
    /// What it is.
    pub mark: Mark,
    /// What it says.
    pub message: Message,
    /// Pages of the source.
    pub pages: Vec<u16>,
}

impl Proof {
    /// The proof line by line.
    pub fn lines(&self, design: &Design, catalog: &Catalog) -> Vec<ProofLine> {
        let mut writer = Writer {
            proof: self,
            names: Names { design, catalog },
            lines: Vec::new(),
        };
        writer.heading();
        let is_row = self.is_row();
        for (index, step) in self.steps.iter().enumerate() {
            writer.step(index, step, is_row);
        }
        writer.threat();
        writer.countermeasure();
        writer.product();
        writer.severity();
        writer.letter();
        writer.accepted();
        writer.lines
    }
}

pub(super) struct Writer<'a> {
    pub(super) proof: &'a Proof,
    pub(super) names: Names<'a>,
    lines: Vec<ProofLine>,
}

/// Where a line stands and what it is.
#[derive(Clone, Copy)]
pub(super) struct LinePlace {
    depth: u8,
    mark: Mark,
}

pub(super) const fn at(depth: u8, mark: Mark) -> LinePlace {
    LinePlace { depth, mark }
}

impl Writer<'_> {
    pub(super) fn say(&mut self, at: LinePlace, pages: &[u16], message: Message) {
        self.lines.push(ProofLine {
            depth: at.depth,
            mark: at.mark,
            message,
            pages: pages.to_vec(),
        });
    }
}

pub(super) fn meaning(levels: &[LevelMeaning], level: u8) -> Option<&LevelMeaning> {
    levels.iter().find(|meaning| meaning.level == level)
}
