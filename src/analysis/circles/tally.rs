//! How many controls count where, for questions that are asked of every asset.

use super::{Carried, Question, acts::AllAsked, alike::Alike};
use crate::analysis::net::Node;

/// Counts beyond it make no difference: two circles are the highest level.
const ENOUGH: u8 = 2;

/// How many controls in place count on each question at each asset, at most two.
#[derive(Debug, Default)]
pub(in crate::analysis) struct Tally {
    alike: Alike,
    /// By likeness, then by question.
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
        let place = *likeness as usize * self.is_met.len() + question;
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
    /// How many controls in place count on each question at each asset: of assets that are alike
    /// one is looked at.
    pub(in crate::analysis) fn tally(&self, questions: &[Question<'_>]) -> Tally {
        let alike = Alike::new(self);
        let n_questions = questions.len();
        let mut counts = vec![0_u8; n_questions * alike.samples.len()];
        let mut is_met = vec![false; n_questions];
        let asked = self.acts.all_asked(questions);
        let of_samples = counts.chunks_mut(n_questions.max(1));
        for (counts, node) in of_samples.zip(&alike.samples) {
            self.count(*node, &asked, counts);
            for (is_met, count) in is_met.iter_mut().zip(counts) {
                *is_met |= *count > 0;
            }
        }
        Tally {
            alike,
            counts,
            is_met,
        }
    }

    /// Counts the controls in place at an asset, by question.
    fn count(&self, node: Node, asked: &AllAsked<'_>, counts: &mut [u8]) {
        let kind = self.acts.number(self.net.kind(node));
        let mut answered = Vec::new();
        for held in self.of(node).iter().filter(|held| held.is_done) {
            answered.clear();
            self.acts.answered(held.control, kind, asked, &mut answered);
            for question in &answered {
                if let Some(count) = counts.get_mut(*question) {
                    *count = ENOUGH.min(*count + 1);
                }
            }
        }
    }
}
