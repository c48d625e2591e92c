//! How many controls count where, for questions that are asked of every asset.

use super::{Carried, Question, acts::Asked, alike::Alike};
use crate::analysis::net::Node;

/// Counts beyond it make no difference: two circles are the highest level.
const ENOUGH: usize = 2;

/// How many controls in place count on each question at each asset, at most two.
#[derive(Debug, Default)]
pub(in crate::analysis) struct Tally {
    alike: Alike,
    /// By question, then by likeness.
    counts: Vec<u8>,
    /// By question: whether any asset has a circle.
    is_met: Vec<bool>,
}

impl Tally {
    /// Circles of an asset on a question.
    pub(in crate::analysis) fn of(&self, question: usize, node: Node) -> u8 {
        let Some(likeness) = self.alike.of_node.get(node) else {
            return 0;
        };
        let place = question * self.alike.samples.len() + *likeness as usize;
        self.counts.get(place).copied().unwrap_or(0)
    }

    /// Circles on a question, asset by asset.
    pub(in crate::analysis) fn by_asset(&self, question: usize) -> Vec<u8> {
        let nodes = 0..self.alike.of_node.len();
        nodes.map(|node| self.of(question, node)).collect()
    }

    /// Whether any asset has a circle on a question.
    pub(in crate::analysis) fn is_met(&self, question: usize) -> bool {
        self.is_met.get(question).copied().unwrap_or(false)
    }
}

impl Carried<'_> {
    /// How many controls in place count on each question at each asset.
    pub(in crate::analysis) fn tally(&self, questions: &[Question<'_>]) -> Tally {
        let alike = Alike::new(self);
        let mut counts = Vec::with_capacity(questions.len() * alike.samples.len());
        let mut is_met = Vec::with_capacity(questions.len());
        for question in questions {
            let asked = self.acts.asked(question);
            let first = counts.len();
            counts.extend(alike.samples.iter().map(|node| self.count(*node, asked)));
            let own = counts.get(first..).unwrap_or_default();
            is_met.push(own.iter().any(|count| *count > 0));
        }
        Tally {
            alike,
            counts,
            is_met,
        }
    }

    /// Controls in place that count at an asset: each once, however many of its effects answer.
    fn count(&self, node: Node, asked: Option<Asked<'_>>) -> u8 {
        let Some(asked) = asked else {
            return 0;
        };
        let kind = self.acts.number(self.net.kind(node));
        let held = self.of(node).iter().filter(|held| held.is_done);
        let counted = held.filter(|held| self.acts.counts(held.control, kind, &asked));
        counted.take(ENOUGH).count() as u8
    }
}
