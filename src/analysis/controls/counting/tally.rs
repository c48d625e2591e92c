//! How many controls count where, for questions that are asked of every asset.

use super::{
    acts::QuestionIndex,
    alike::{AlikeAssets, LikenessNo},
    carried::{CarriedControls, CircleQuestion},
};
use crate::analysis::net::{AssetNo, Table, table_key};

/// Counts beyond it make no difference: two circles are the highest level.
const ENOUGH: u8 = 2;

table_key! {
    /// A question that is asked of every asset.
    QuestionNo
}

/// How many controls in place count on each question at each asset, at most two.
#[derive(Debug, Default)]
pub(in crate::analysis) struct CircleTally {
    alike: AlikeAssets,
    counts: Table<QuestionNo, Table<LikenessNo, u8>>,
    /// By question: whether any asset has a circle.
    is_met: Table<QuestionNo, bool>,
}

impl CircleTally {
    /// Circles of an asset on a question.
    pub(in crate::analysis) fn of(&self, question: QuestionNo, node: AssetNo) -> u8 {
        self.counts[question][self.alike.of_node[node]]
    }

    /// Circles on a question, asset by asset.
    pub(in crate::analysis) fn by_asset(&self, question: QuestionNo) -> Table<AssetNo, u8> {
        let counts = &self.counts[question];
        self.alike
            .of_node
            .values()
            .map(|likeness| counts[*likeness])
            .collect()
    }

    /// Whether any asset has a circle on a question.
    pub(in crate::analysis) fn is_met(&self, question: QuestionNo) -> bool {
        self.is_met[question]
    }
}

impl CarriedControls<'_> {
    /// How many controls in place count on each question at each asset: of assets that are alike
    /// one is looked at.
    pub(in crate::analysis) fn tally(
        &self,
        questions: &Table<QuestionNo, CircleQuestion<'_>>,
    ) -> CircleTally {
        let alike = AlikeAssets::new(self);
        let none = Table::filled(alike.samples.len(), 0);
        let mut counts = Table::filled(questions.len(), none);
        let index = self.acts.index(questions);
        for (likeness, node) in alike.samples.entries() {
            self.count(*node, &index, |question| {
                let count: &mut u8 = &mut counts[question][likeness];
                *count = ENOUGH.min(*count + 1);
            });
        }
        let is_met = counts
            .values()
            .map(|counts| counts.values().any(|count| *count > 0))
            .collect();
        CircleTally {
            alike,
            counts,
            is_met,
        }
    }

    /// Tells of each control in place at an asset on which questions it counts.
    fn count(&self, node: AssetNo, index: &QuestionIndex<'_>, mut add: impl FnMut(QuestionNo)) {
        let kind = self.net.kind_no(node);
        let mut answered = Vec::new();
        for held in self.of(node).iter().filter(|held| held.is_done) {
            answered.clear();
            self.acts.answered(held.control, kind, index, &mut answered);
            answered.iter().copied().for_each(&mut add);
        }
    }
}
