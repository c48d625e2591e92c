//! Looking for words in a text: the longest wins, and none lies within another.

use std::collections::BTreeSet;

use crate::catalog::fold;

/// A word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SoughtWord {
    /// As it is compared.
    key: String,
    /// As it is written in the catalog.
    pub(super) shown: String,
    /// Whether it is an abbreviation that must stand apart from Latin letters.
    stands_apart: bool,
    /// Whether it may mean something else as well.
    pub(super) is_vague: bool,
    /// The number of the entry it stands for.
    pub(super) entry: usize,
}

impl SoughtWord {
    /// A word that is found anywhere.
    pub(super) fn plain(word: &str, entry: usize) -> Self {
        Self {
            key: fold(word).into_iter().filter(is_ink).collect(),
            shown: word.to_owned(),
            stands_apart: false,
            is_vague: false,
            entry,
        }
    }

    /// An abbreviation.
    pub(super) fn short(word: &str, entry: usize) -> Self {
        let stands_apart = true;
        Self {
            stands_apart,
            ..Self::plain(word, entry)
        }
    }

    /// An abbreviation that may mean something else as well.
    pub(super) fn vague(word: &str, entry: usize) -> Self {
        let is_vague = true;
        Self {
            is_vague,
            ..Self::short(word, entry)
        }
    }

    /// The words of an entry: those found anywhere, abbreviations, and the vague ones.
    pub(super) fn of_entry(
        entry: usize,
        [words, short, vague]: [&[String]; 3],
    ) -> impl Iterator<Item = Self> {
        let words = words.iter().map(move |word| Self::plain(word, entry));
        let short = short.iter().map(move |word| Self::short(word, entry));
        let vague = vague.iter().map(move |word| Self::vague(word, entry));
        words.chain(short).chain(vague)
    }
}

/// The words of a table, the longest first.
#[derive(Clone, Debug, Default)]
pub(super) struct SoughtWords {
    words: Vec<SoughtWord>,
}

impl SoughtWords {
    pub(super) fn new(mut words: Vec<SoughtWord>) -> Self {
        words.retain(|word| !word.key.is_empty());
        words.sort_by_key(|word| std::cmp::Reverse(word.key.chars().count()));
        Self { words }
    }

    /// The words in a text, the longest first.
    pub(super) fn found_in(&self, text: &str) -> Vec<WordHit<'_>> {
        let text = SoughtText::new(text);
        let mut hits: Vec<WordHit<'_>> = Vec::new();
        for word in &self.words {
            for (start, _) in text.letters.match_indices(&word.key) {
                let end = start + word.key.len();
                let is_apart = !word.stands_apart || text.stands_apart(start, end);
                let is_free = hits.iter().all(|hit| end <= hit.start || hit.end <= start);
                if is_apart && is_free {
                    let is_last = text.ends_behind(end);
                    hits.push(WordHit {
                        word,
                        start,
                        end,
                        is_last,
                    });
                }
            }
        }
        let last = hits.iter().map(|hit| hit.start).max();
        for hit in &mut hits {
            hit.is_last &= Some(hit.start) == last;
        }
        hits
    }
}

/// A word found in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordHit<'w> {
    pub(super) word: &'w SoughtWord,
    start: usize,
    end: usize,
    /// Whether nothing but numbers and marks stands behind it.
    pub(super) is_last: bool,
}

/// A text as it is searched: folded, without blanks, with where these were.
struct SoughtText {
    letters: String,
    /// Offsets before which a blank stood.
    gaps: BTreeSet<usize>,
}

impl SoughtText {
    fn new(text: &str) -> Self {
        let mut letters = String::new();
        let mut gaps = BTreeSet::new();
        for letter in fold(text) {
            if is_ink(&letter) {
                letters.push(letter);
            } else {
                gaps.insert(letters.len());
            }
        }
        Self { letters, gaps }
    }

    /// Whether no Latin letter stands right before or behind.
    fn stands_apart(&self, start: usize, end: usize) -> bool {
        let (before, behind) = (self.letters.get(..start), self.letters.get(end..));
        let before = before.and_then(|text| text.chars().next_back());
        let behind = behind.and_then(|text| text.chars().next());
        let joins = |letter: Option<char>, at: usize| {
            letter.is_some_and(|letter| letter.is_ascii_alphabetic()) && !self.gaps.contains(&at)
        };
        !joins(before, start) && !joins(behind, end)
    }

    /// Whether the word that ends here is followed by numbers at most, up to a blank or mark.
    fn ends_behind(&self, end: usize) -> bool {
        let rest = self.letters.get(end..).unwrap_or_default();
        let within = rest.char_indices().take_while(|(offset, letter)| {
            letter.is_alphanumeric() && !self.gaps.contains(&(end + offset))
        });
        let mut letters = within.map(|(_, letter)| letter);
        letters.all(|letter| letter.is_numeric() || letter == LONG)
    }
}

/// The mark of a long vowel, which some write at the end of a word and others do not.
const LONG: char = '\u{30fc}';

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "filters pass a reference"
)]
fn is_ink(letter: &char) -> bool {
    !letter.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &[SoughtWord], text: &str) -> Vec<String> {
        let words = SoughtWords::new(words.to_vec());
        let hits = words.found_in(text);
        hits.iter().map(|hit| hit.word.shown.clone()).collect()
    }

    #[test]
    fn the_longest_word_wins_and_none_lies_within_another() {
        let words = [
            SoughtWord::plain("サーバ", 0),
            SoughtWord::plain("サーバ室", 1),
            SoughtWord::plain("Active Directory", 2),
        ];
        assert_eq!(found(&words, "サーバ室の機器"), ["サーバ室"]);
        assert_eq!(found(&words, "ｻｰﾊﾞ室のサーバー"), ["サーバ室", "サーバ"]);
        assert_eq!(found(&words, "ACTIVEDIRECTORY"), ["Active Directory"]);
    }

    #[test]
    fn an_abbreviation_stands_apart_from_latin_letters() {
        let words = [SoughtWord::short("AD", 0), SoughtWord::vague("CS", 1)];
        for (text, hits) in [
            ("LG-AD-01", 1),
            ("lgad01", 0),
            ("LG AD01", 1),
            ("ＡＤサーバ", 1),
            ("address", 0),
            ("N-CS予備", 1),
            ("CSV", 0),
        ] {
            assert_eq!(found(&words, text).len(), hits, "{text}");
        }
    }

    #[test]
    fn what_stands_last_is_followed_by_numbers_and_marks_alone() {
        let words = SoughtWords::new(vec![
            SoughtWord::plain("端末", 0),
            SoughtWord::plain("税務", 1),
        ]);
        let last = |text: &str| {
            let hits = words.found_in(text);
            let mut last = hits.iter().filter(|hit| hit.is_last);
            last.next().map(|hit| hit.word.shown.clone())
        };
        for text in [
            "税務端末",
            "税務端末01",
            "税務端末（3階）",
            "税務 端末 予備",
        ] {
            assert_eq!(last(text).as_deref(), Some("端末"), "{text}");
        }
        assert_eq!(last("端末管理の税務").as_deref(), Some("税務"));
        assert_eq!(last("端末管理"), None);
    }
}
