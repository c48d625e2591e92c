//! Cloud providers, and when two written names mean the same one.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use super::Text;

/// Shortest name that may be a slip for another one, letters.
const SHORTEST: usize = 3;
/// From so many letters on, two slips are possible.
const LONG: usize = 7;
/// From so many letters on, a name is recognised within a longer word.
const WITHIN: usize = 5;

/// A provider of clouds: an entry of `edition.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// Unique id.
    pub id: String,
    /// Its name; a design that names it is given the Japanese one.
    pub name: Text,
    /// Other names under which it is known.
    #[serde(default)]
    pub also: Vec<String>,
}

impl Provider {
    /// Every name it has.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let also = self.also.iter().map(String::as_str);
        [&*self.name.ja, &*self.name.en].into_iter().chain(also)
    }

    /// Whether a written name means it, however it is written.
    pub fn is_meant_by(&self, written: &str) -> bool {
        let key = ProviderName::new(written).key();
        self.names()
            .any(|name| ProviderName::new(name).key() == key)
    }

    /// The name that a design is given, whatever the language of the window.
    pub fn written(&self) -> &str {
        &self.name.ja
    }
}

/// A provider's name as it is compared: in compatible letters, small, as words without spaces and
/// marks between them.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ProviderName {
    words: Vec<String>,
}

impl ProviderName {
    /// What is compared of a written name.
    pub fn new(written: &str) -> Self {
        let mut words: Vec<String> = Vec::new();
        let mut last = LetterSort::Mark;
        for letter in written.nfkc().flat_map(char::to_lowercase).nfkc() {
            let sort = LetterSort::of(letter);
            if sort != LetterSort::Mark {
                match words.last_mut().filter(|_| sort == last) {
                    Some(word) => word.push(letter),
                    None => words.push(letter.into()),
                }
            }
            last = sort;
        }
        Self { words }
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// What two names that are the same have in common.
    pub fn key(&self) -> String {
        self.words.concat()
    }

    /// Whether two names that differ may mean the same: one is a slip for the other, or holds it.
    pub fn is_near(&self, other: &Self) -> bool {
        let (one, two) = (self.key(), other.key());
        let letters = |key: &str| key.chars().count();
        if one == two || letters(&one).min(letters(&two)) < SHORTEST {
            return false;
        }
        let allowed = if letters(&one).max(letters(&two)) < LONG {
            1
        } else {
            2
        };
        let is_slip = !self.is_counted_apart(other) && strsim::osa_distance(&one, &two) <= allowed;
        is_slip || self.holds(other) || other.holds(self)
    }

    /// Whether the names differ only in numbers and single letters, as “A” and “B” do.
    fn is_counted_apart(&self, other: &Self) -> bool {
        let is_mark = |word: &str| {
            word.chars().count() == 1 || word.chars().all(|letter| letter.is_ascii_digit())
        };
        let mut pairs = self.words.iter().zip(&other.words);
        self.words.len() == other.words.len()
            && pairs.all(|(one, two)| one == two || (is_mark(one) && is_mark(two)))
    }

    /// Whether the other name stands in this one as words of their own, or is long enough to be
    /// told within a word.
    fn holds(&self, other: &Self) -> bool {
        let key = other.key();
        let is_within = key.chars().count() >= WITHIN && self.key().contains(&key);
        let mut starts = 0..self.words.len();
        is_within
            || starts.any(|start| {
                let mut run = String::new();
                self.words.iter().skip(start).any(|word| {
                    run.push_str(word);
                    run == key
                })
            })
    }
}

/// What letters of a name go together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LetterSort {
    Latin,
    Digit,
    Other,
    Mark,
}

impl LetterSort {
    fn of(letter: char) -> Self {
        if letter.is_ascii_digit() {
            Self::Digit
        } else if letter.is_ascii_alphabetic() {
            Self::Latin
        } else if letter.is_alphanumeric() {
            Self::Other
        } else {
            Self::Mark
        }
    }
}
