//! The one matcher: words in any order, kana alike, whole words before parts, parts before letters.

use crate::catalog::fold;

/// What was typed, word by word.
#[derive(Clone, Debug)]
pub(crate) struct Needle {
    words: Vec<Vec<char>>,
}

/// How well a word fits, at best.
const WHOLE: u32 = 1000;
const START: u32 = 800;
const WORD_START: u32 = 600;
const INSIDE: u32 = 450;
const LETTERS: u32 = 150;

impl Needle {
    /// Prepares what was typed.
    pub(crate) fn new(typed: &str) -> Self {
        let words = fold(typed);
        let words = words.split(|c: &char| c.is_whitespace());
        Self {
            words: words
                .filter(|word| !word.is_empty())
                .map(<[char]>::to_vec)
                .collect(),
        }
    }

    /// How well `texts`, each with its weight in per cent, fit; `None` when a word is nowhere.
    pub(crate) fn score<'t>(&self, texts: impl Iterator<Item = (&'t str, u32)>) -> Option<u32> {
        let texts: Vec<_> = texts.map(|(text, weight)| (fold(text), weight)).collect();
        let of_word = |word: &Vec<char>| {
            let fits = texts
                .iter()
                .filter_map(|(text, weight)| Some(fit(word, text)? * weight / 100));
            fits.max()
        };
        self.words.iter().map(of_word).sum()
    }
}

/// How well a word fits a text.
fn fit(word: &[char], text: &[char]) -> Option<u32> {
    // A short text that holds the word says more about it than a long one.
    let spare = text.len().saturating_sub(word.len()) as u32;
    let brief = 99_u32.saturating_sub(spare * 3);
    if word == text {
        return Some(WHOLE);
    }
    if text.starts_with(word) {
        return Some(START + brief);
    }
    let places = text.windows(word.len().max(1)).enumerate();
    let mut found = places.filter(|(_, part)| *part == word).map(|(at, _)| at);
    if let Some(first) = found.next() {
        let begins = |at: usize| {
            let before = at.checked_sub(1).and_then(|before| text.get(before));
            before.is_none_or(|before| !before.is_alphanumeric())
        };
        let at_start = begins(first) || found.any(begins);
        return Some(if at_start { WORD_START } else { INSIDE } + brief);
    }
    letters(word, text).map(|gaps| LETTERS + brief.saturating_sub(gaps * 4))
}

/// The letters of a word in order, not too far apart: `None`, or how many are passed over.
fn letters(word: &[char], text: &[char]) -> Option<u32> {
    if word.len() < 2 {
        return None;
    }
    let mut gaps = 0_u32;
    let mut rest = text.iter();
    for (place, letter) in word.iter().enumerate() {
        let skipped = rest.position(|c| c == letter)?;
        if place > 0 {
            gaps += u32::try_from(skipped).unwrap_or(u32::MAX);
        }
    }
    (gaps as usize <= word.len() * 2).then_some(gaps)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(typed: &str, text: &str) -> Option<u32> {
        Needle::new(typed).score([(text, 100)].into_iter())
    }

    #[test]
    fn kana_and_widths_are_alike() {
        for (typed, text) in [
            ("たんまつ", "タンマツ"),
            ("ﾀﾝﾏﾂ", "たんまつ"),
            ("ﾃﾞｰﾀﾍﾞｰｽ", "データベース"),
            ("ｳｪﾌﾞ", "ウェブ"),
            ("ＶＰＮ", "vpn"),
            ("vpn", "VPN"),
        ] {
            assert_eq!(score(typed, text), Some(WHOLE), "{typed} {text}");
        }
    }

    #[test]
    fn the_better_the_fit_the_higher_the_score() {
        let order = [
            "firewall",
            "firewalls",
            "split firewall",
            "microfirewalls",
            "fine wire all",
        ];
        let scores: Vec<_> = order.iter().map(|text| score("firewall", text)).collect();
        assert!(scores.is_sorted_by(|a, b| a > b), "{scores:?}");
        assert_eq!(score("firewall", "vpn"), None);
    }

    #[test]
    fn every_word_must_fit_somewhere() {
        let texts = || [("LGWAN接続系端末", 100), ("terminal", 80)].into_iter();
        assert!(Needle::new("lg 端末").score(texts()).is_some());
        assert!(Needle::new("端末 terminal").score(texts()).is_some());
        assert!(Needle::new("端末 vpn").score(texts()).is_none());
        assert_eq!(Needle::new("  ").score(texts()), Some(0));
    }

    #[test]
    fn letters_in_order_fit_when_they_stand_close() {
        assert!(score("fwl", "firewall").is_some());
        assert!(score("lwf", "firewall").is_none());
        assert!(score("vn", "a very long name that is not meant").is_none());
    }
}
