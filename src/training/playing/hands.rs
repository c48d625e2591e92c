//! Hands raised in the room for the answers of a question.

use std::collections::BTreeMap;

use crate::training::QuizAnswer;

/// The most hands that are counted for an answer.
pub const MOST_HANDS: u16 = 999;

/// Hands raised, by question and answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandCounts {
    counted: BTreeMap<usize, Vec<(QuizAnswer, u16)>>,
}

impl HandCounts {
    /// How many hands were raised for an answer.
    pub fn get(&self, question: usize, answer: &QuizAnswer) -> u16 {
        let of = self.counted.get(&question).into_iter().flatten();
        let mut it = of.filter(|(other, _)| other == answer);
        it.next().map_or(0, |(_, count)| *count)
    }

    /// Notes how many hands were raised for an answer.
    pub fn set(&mut self, question: usize, answer: QuizAnswer, count: u16) {
        let count = count.min(MOST_HANDS);
        let of = self.counted.entry(question).or_default();
        match of.iter_mut().find(|(other, _)| *other == answer) {
            Some((_, known)) => *known = count,
            None => of.push((answer, count)),
        }
    }

    /// How many hands were raised for a question.
    pub fn total(&self, question: usize) -> u32 {
        let of = self.counted.get(&question).into_iter().flatten();
        of.map(|(_, count)| u32::from(*count)).sum()
    }

    /// The answers of a question for which hands were raised.
    pub fn answers(&self, question: usize) -> impl Iterator<Item = &QuizAnswer> {
        let of = self.counted.get(&question).into_iter().flatten();
        of.filter(|(_, count)| *count > 0).map(|(answer, _)| answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hands_are_counted_by_question_and_answer() {
        let mut hands = HandCounts::default();
        hands.set(0, QuizAnswer::Choice(1), 3);
        hands.set(0, QuizAnswer::Choice(2), 12);
        hands.set(0, QuizAnswer::Choice(1), 4);
        hands.set(1, QuizAnswer::Choice(1), u16::MAX);
        assert_eq!(hands.get(0, &QuizAnswer::Choice(1)), 4);
        assert_eq!(hands.total(0), 16);
        assert_eq!(hands.get(1, &QuizAnswer::Choice(1)), MOST_HANDS);
        assert_eq!(hands.get(2, &QuizAnswer::Choice(0)), 0);
        hands.set(0, QuizAnswer::Choice(2), 0);
        assert_eq!(hands.answers(0).count(), 1);
    }
}
