//! Words by which names are broken, read from `assets/breaks.ron`.

use std::sync::LazyLock;

use serde::Deserialize;

static TERMS: LazyLock<BreakTerms> = LazyLock::new(|| {
    // A test reads it, so the empty one is never seen.
    ron::from_str(include_str!("../../../../assets/breaks.ron")).unwrap_or_default()
});

/// Words by which names are broken.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct BreakTerms {
    /// A name may be broken before these words.
    before: Vec<String>,
    /// A name may be broken after these letters.
    after: Vec<char>,
}

/// Whether letters begin with a word that ends compounds.
pub(super) fn begins_term(letters: &[char]) -> bool {
    TERMS.before.iter().any(|word| {
        let mut word = word.chars();
        let mut letters = letters.iter();
        word.all(|letter| letters.next() == Some(&letter))
    })
}

/// Whether a compound begins anew after a letter.
pub(super) fn ends_term(letter: char) -> bool {
    TERMS.after.contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_read() {
        let letters: Vec<char> = "サーバ室".chars().collect();
        assert!(begins_term(&letters) && !begins_term(&letters[1..]));
        assert!(!begins_term(&letters[..2]));
        assert!(ends_term('系') && !ends_term('室'));
    }
}
