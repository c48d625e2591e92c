//! A set of letters that answers quickly: every text of every frame is held against it.

/// Letters in one word.
const WORD: u32 = u64::BITS;

/// A set of letters, one bit each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct LetterSet(Vec<u64>);

impl LetterSet {
    /// Puts a letter in; whether it is new.
    pub(super) fn insert(&mut self, letter: char) -> bool {
        let (place, bit) = place_of(letter);
        if self.0.len() <= place {
            self.0.resize(place + 1, 0);
        }
        let Some(word) = self.0.get_mut(place) else {
            return false;
        };
        let is_new = *word & bit == 0;
        *word |= bit;
        is_new
    }
}

/// In which word a letter has its bit.
fn place_of(letter: char) -> (usize, u64) {
    let number = u32::from(letter);
    ((number / WORD) as usize, 1 << (number % WORD))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_new_once() {
        let mut set = LetterSet::default();
        let letters = ['\u{10FFFF}', 'a', 'b', '関', '所', '𠮷', '\0'];
        for letter in letters {
            assert!(set.insert(letter), "{letter:?} was in it");
        }
        assert!(!letters.iter().any(|&letter| set.insert(letter)));
    }
}
