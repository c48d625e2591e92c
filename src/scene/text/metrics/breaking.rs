//! Breaking names into lines.

use super::{
    terms::{begins_term, ends_term},
    widths::{Weight, advance, shorten_with},
};

/// The most places to break among which the best way is sought. A name with more of them fills its
/// lines instead: nobody reads it as words, and looking would take as long as the square of them.
const SEARCHED: usize = 200;

/// Breaks a name into at most `max` lines no wider than `limit`; the last is shortened where even
/// that is not enough.
///
/// As few lines as possible are taken. Among the ways to break, the cheapest wins: best at a
/// space, after ・ or 系 or a closing bracket, then after a hyphen, before a Latin word, before an
/// opening bracket or a word of `terms`, then where the script changes between kana and kanji, last
/// between any two letters (never before a small kana, ー or a closing mark, never within a Latin
/// word). Lines of like width are preferred.
///
/// The time taken grows with the letters of the name, and letters that can be seen in no line are
/// not even measured.
pub fn break_name(name: &str, weight: Weight, size: f32, limit: f32, max: usize) -> Vec<String> {
    break_measured(name, limit, max, &mut |letter| {
        advance(letter, weight) * size
    })
}

/// Breaks a name whose letters are as wide as `measure` says.
fn break_measured(
    name: &str,
    limit: f32,
    max: usize,
    measure: &mut impl FnMut(char) -> f32,
) -> Vec<String> {
    if name.contains('\n') {
        return broken_by_hand(name, limit, max, measure);
    }
    let name = name.trim();
    if max <= 1 {
        return vec![shorten_with(name, limit, measure)];
    }
    let letters = Letters::measured(name, limit, max, measure);
    let all = letters.count();
    if letters.is_whole && letters.fits(0, all, limit) {
        return vec![name.to_owned()];
    }
    let breaks = break_costs(&letters.chars);
    let is_sought = letters.is_whole && breaks.len() <= SEARCHED;
    let best = is_sought
        .then(|| best_cuts(&letters, &breaks, limit, max))
        .flatten();
    let cuts = best.unwrap_or_else(|| greedy_cuts(&letters, &breaks, limit, max));
    let mut lines = Vec::new();
    let mut from = 0;
    for to in cuts.into_iter().chain([all]) {
        let line = letters.piece(from, to);
        lines.push(shorten_with(&line, limit, measure));
        from = to;
    }
    lines
}

/// A name with line breaks of its own: these are kept as far as there is room.
fn broken_by_hand(
    name: &str,
    limit: f32,
    max: usize,
    measure: &mut impl FnMut(char) -> f32,
) -> Vec<String> {
    let mut lines: Vec<&str> = name.lines().map(str::trim).collect();
    lines.retain(|line| !line.is_empty());
    let max = max.max(1);
    let mut kept: Vec<String> = lines
        .iter()
        .take(max - 1)
        .map(|l| (*l).to_owned())
        .collect();
    // What has no line of its own goes on in the last one.
    kept.push(lines.get(max - 1..).unwrap_or_default().join(" "));
    kept.retain(|line| !line.is_empty());
    kept.iter()
        .map(|line| shorten_with(line, limit, measure))
        .collect()
}

/// The letters of a name with their widths: all of them, or as many as can be shown.
struct Letters {
    chars: Vec<char>,
    widths: Vec<f32>,
    /// Whether the whole name is there.
    is_whole: bool,
}

impl Letters {
    /// Measures letters until they are wider than so many lines.
    fn measured(name: &str, limit: f32, max: usize, measure: &mut impl FnMut(char) -> f32) -> Self {
        let mut found = Self {
            chars: Vec::new(),
            widths: Vec::new(),
            is_whole: true,
        };
        let room = limit * (max as f32 + 1.0);
        let mut used = 0.0;
        for letter in name.chars() {
            if used > room {
                found.is_whole = false;
                break;
            }
            let width = measure(letter);
            // Spaces at a break take no room.
            used += if letter.is_whitespace() { 0.0 } else { width };
            found.chars.push(letter);
            found.widths.push(width);
        }
        found
    }

    fn count(&self) -> usize {
        self.chars.len()
    }

    /// The range without the spaces at its ends.
    fn trimmed(&self, from: usize, to: usize) -> (usize, usize) {
        let letters = self.chars.get(from..to).unwrap_or_default();
        let is_ink = |letter: &char| !letter.is_whitespace();
        let Some(first) = letters.iter().position(is_ink) else {
            return (from, from);
        };
        let last = letters.iter().rposition(is_ink).unwrap_or(first);
        (from + first, from + last + 1)
    }

    fn piece(&self, from: usize, to: usize) -> String {
        let (from, to) = self.trimmed(from, to);
        let letters = self.chars.get(from..to).unwrap_or_default();
        letters.iter().collect()
    }

    /// The width of a piece without the spaces at its ends.
    fn width(&self, from: usize, to: usize) -> f32 {
        let (from, to) = self.trimmed(from, to);
        self.widths.get(from..to).unwrap_or_default().iter().sum()
    }

    fn fits(&self, from: usize, to: usize, limit: f32) -> bool {
        self.width(from, to) <= limit
    }
}

/// The cheapest way to break into two lines, else into three where there may be so many.
fn best_cuts(
    letters: &Letters,
    breaks: &[(usize, f32)],
    limit: f32,
    max: usize,
) -> Option<Vec<usize>> {
    let all = letters.count();
    // Each break with the width before and behind it.
    let sides: Vec<_> = breaks
        .iter()
        .map(|&(at, cost)| (at, cost, letters.width(0, at), letters.width(at, all)))
        .collect();
    let mut best = None;
    for &(at, cost, a, b) in &sides {
        if a <= limit && b <= limit {
            let cost = cost + (a - b).abs() / limit;
            keep(&mut best, NameCuts { cost, at: vec![at] });
        }
    }
    if best.is_none() && max > 2 {
        for &(first, cost, a, _) in sides.iter().filter(|(_, _, a, _)| *a <= limit) {
            for &(second, other, _, c) in sides.iter().filter(|(at, ..)| *at > first) {
                if c > limit {
                    continue;
                }
                let b = letters.width(first, second);
                if b <= limit {
                    let spread = a.max(b).max(c) - a.min(b).min(c);
                    let cost = cost + other + spread / limit;
                    let at = vec![first, second];
                    keep(&mut best, NameCuts { cost, at });
                }
            }
        }
    }
    best.map(|best| best.at)
}

/// Where a name is cut, and what that costs.
struct NameCuts {
    cost: f32,
    at: Vec<usize>,
}

/// Keeps the cheaper cuts; of equals, those that came first.
fn keep(best: &mut Option<NameCuts>, cuts: NameCuts) {
    if best.as_ref().is_none_or(|least| cuts.cost < least.cost) {
        *best = Some(cuts);
    }
}

/// Where no way fits: every line as full as it can be, the rest on the last.
fn greedy_cuts(letters: &Letters, breaks: &[(usize, f32)], limit: f32, max: usize) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut from = 0;
    while cuts.len() + 1 < max {
        let begins = breaks.partition_point(|(at, _)| *at <= from);
        let behind = breaks.get(begins..).unwrap_or_default();
        // A longer piece is never narrower.
        let fitting = behind.partition_point(|(at, _)| letters.fits(from, *at, limit));
        let Some((at, _)) = fitting.checked_sub(1).and_then(|last| behind.get(last)) else {
            break;
        };
        cuts.push(*at);
        from = *at;
    }
    cuts
}

/// Where a name may be broken, with the cost of breaking there.
fn break_costs(letters: &[char]) -> Vec<(usize, f32)> {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Breaks a name whose letters are all 10 wide; also how many letters were measured.
    fn counted(name: &str, limit: f32, max: usize) -> (Vec<String>, usize) {
        let mut calls = 0;
        let lines = break_measured(name, limit, max, &mut |_| {
            calls += 1;
            10.0
        });
        (lines, calls)
    }

    #[test]
    fn a_name_without_end_is_measured_only_as_far_as_it_can_be_shown() {
        for letters in ["端", "端末名の", "サーバ", "word ", "あ\u{200b}", "名\n前"] {
            let name = letters.repeat(100_000 / letters.chars().count());
            for max in 1..=3 {
                let (lines, calls) = counted(&name, 100.0, max);
                assert!(lines.len() <= max, "{letters}");
                assert!(lines.last().unwrap().ends_with('…'), "{letters} {lines:?}");
                assert!(calls < 200, "{calls} measurements of {letters}");
            }
        }
    }

    /// Letters without width and spaces are all looked at, but each of them once or twice.
    #[test]
    fn letters_without_width_are_no_trap() {
        for letters in ["\u{200b}", "端 ", "a\u{3000}"] {
            let name = format!("端{}末", letters.repeat(50_000));
            let mut calls = 0_usize;
            let lines = break_measured(&name, 100.0, 3, &mut |letter| {
                calls += 1;
                if letter == '\u{200b}' { 0.0 } else { 10.0 }
            });
            assert!(lines.len() <= 3);
            assert!(calls <= 3 * name.chars().count(), "{calls}");
        }
    }

    #[test]
    fn very_long_and_short_names_fill_their_lines_alike() {
        let (lines, _) = counted(&"端".repeat(30), 100.0, 3);
        assert_eq!(lines, vec!["端".repeat(10); 3]);
        let (lines, _) = counted(&"端".repeat(100_000), 100.0, 3);
        let last = format!("{}…", "端".repeat(9));
        assert_eq!(lines, ["端".repeat(10), "端".repeat(10), last]);
    }
}
