//! Breaking names into lines.

use super::{
    break_costs::break_costs,
    letters::Letters,
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
