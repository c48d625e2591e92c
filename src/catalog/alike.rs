//! Words that look alike: what may have been meant by one that nobody knows.

use super::Message;

/// The longest word that is compared with others, in letters.
const LONGEST_WORD: usize = 64;

/// The known word that looks most like `wrong`, or none when nothing looks alike.
pub fn nearest<'a>(wrong: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if wrong.chars().count() > LONGEST_WORD {
        return None;
    }
    known
        .map(|word| (strsim::damerau_levenshtein(wrong, word), word))
        .filter(|(distance, word)| *distance <= 2.max(word.chars().count() / 3))
        .min()
        .map(|(_, word)| word)
}

/// The sentence with the known word that may have been meant, if there is one.
pub(crate) fn with_like(words: Message, like: Option<&str>) -> Message {
    match like {
        Some(like) => Message::new("fault-like")
            .with("words", words)
            .with("like", like),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hints_name_only_what_looks_alike() {
        let known = || ["lgwan", "vpn"].into_iter();
        assert_eq!(nearest("lgwam", known()), Some("lgwan"));
        assert_eq!(nearest("zebra", known()), None);
    }
}
