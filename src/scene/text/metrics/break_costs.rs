//! Where a name may be broken, and how well it breaks there.

use unicode_linebreak::linebreaks;

use super::terms::{begins_term, ends_term};

/// Where a name may be broken, with the cost of breaking there.
///
/// Where is what Unicode says of lines of text (UAX #14: never before a small kana or a closing
/// mark, never within a Latin word); how well is what a reader of names of assets would say.
pub(super) fn break_costs(letters: &[char]) -> Vec<(usize, f32)> {
    let text: String = letters.iter().collect();
    let mut breaks = linebreaks(&text).map(|(byte, _)| byte).peekable();
    let starts_word = |at: usize| begins_term(letters.get(at..).unwrap_or_default());
    let mut byte = 0;
    letters
        .array_windows()
        .enumerate()
        .filter_map(|(index, [left, right])| {
            byte += left.len_utf8();
            breaks.next_if_eq(&byte)?;
            let (at, cost) = (index + 1, break_cost(*left, *right));
            Some((at, if starts_word(at) { cost.min(0.3) } else { cost }))
        })
        .collect()
}

/// The cost of breaking between two letters where it is allowed.
fn break_cost(left: char, right: char) -> f32 {
    if left.is_whitespace() || "・）)」』、。".contains(left) || ends_term(left) {
        return 0.0;
    }
    // A number stays with what it counts.
    if left.is_ascii_digit() {
        return 3.0;
    }
    if "（(「『".contains(right) {
        return 0.2;
    }
    match (script(left), script(right)) {
        (_, Script::Latin) => 0.3,
        (a, b) if a == b => 3.0,
        (Script::Hiragana, _) => 0.5,
        (_, Script::Hiragana) => 3.0,
        _ => 0.5,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Hiragana,
    Katakana,
    Other,
}

fn script(letter: char) -> Script {
    match letter {
        '\u{3041}'..='\u{309F}' => Script::Hiragana,
        '\u{30A0}'..='\u{30FF}' => Script::Katakana,
        '\0'..='\u{24F}' | '’' => Script::Latin,
        _ => Script::Other,
    }
}
