//! Where a name may be broken, and how well it breaks there.

use super::terms::{begins_term, ends_term};

/// Where a name may be broken, with the cost of breaking there.
pub(super) fn break_costs(letters: &[char]) -> Vec<(usize, f32)> {
    let starts_word = |at: usize| begins_term(letters.get(at..).unwrap_or_default());
    letters
        .windows(2)
        .enumerate()
        .filter_map(|(index, pair)| match pair {
            [left, right] => {
                let cost = break_cost(*left, *right)?;
                let at = index + 1;
                Some((at, if starts_word(at) { cost.min(0.3) } else { cost }))
            }
            _ => None,
        })
        .collect()
}

fn break_cost(left: char, right: char) -> Option<f32> {
    const NEVER_FIRST: &str = "ーァィゥェォッャュョぁぃぅぇぉっゃゅょ、。，．・）)」』’'!?！？%";
    if right == ' ' {
        return None;
    }
    if left == ' ' || left == '\u{3000}' {
        return Some(0.0);
    }
    if NEVER_FIRST.contains(right) || "（(「『".contains(left) {
        return None;
    }
    if "・）)」』、。".contains(left) || ends_term(left) {
        return Some(0.0);
    }
    if "（(「『".contains(right) {
        return Some(0.2);
    }
    match (script(left), script(right)) {
        (Script::Latin, Script::Latin) if "-/".contains(left) => Some(0.3),
        (Script::Latin, Script::Latin) => None,
        (_, Script::Latin) => Some(0.3),
        (a, b) if a == b => Some(3.0),
        (Script::Hiragana, _) => Some(0.5),
        (_, Script::Hiragana) => Some(3.0),
        _ => Some(0.5),
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
