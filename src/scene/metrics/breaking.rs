//! Breaking names into lines.

use super::{Weight, shorten, width};

/// Breaks a name into at most `max` lines no wider than `limit`; the last is shortened where even
/// that is not enough.
///
/// As few lines as possible are taken. Among the ways to break, the cheapest wins: best at a
/// space, after ・ or 系 or a closing bracket, then after a hyphen, before a Latin word, before an
/// opening bracket or one of `WORDS`, then where the script changes between kana and kanji, last
/// between any two letters (never before a small kana, ー or a closing mark, never within a Latin
/// word). Lines of like width are preferred.
pub fn break_name(name: &str, weight: Weight, size: f32, limit: f32, max: usize) -> Vec<String> {
    if name.contains('\n') {
        return broken_by_hand(name, (weight, size), limit, max);
    }
    let letters: Vec<char> = name.trim().chars().collect();
    let text: String = letters.iter().collect();
    if max <= 1 || width(&text, weight, size) <= limit {
        return vec![shorten(&text, weight, size, limit)];
    }
    let piece = |from: usize, to: usize| -> String {
        letters
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .collect::<String>()
            .trim()
            .to_owned()
    };
    let measure = |from: usize, to: usize| width(&piece(from, to), weight, size);
    let breaks: Vec<(usize, f32)> = break_costs(&letters);
    let mut best: Option<(f32, Vec<usize>)> = None;
    for &(at, cost) in &breaks {
        let (a, b) = (measure(0, at), measure(at, letters.len()));
        if a <= limit && b <= limit {
            keep(&mut best, cost + (a - b).abs() / limit, vec![at]);
        }
    }
    if best.is_none() && max > 2 {
        for &(first, cost) in breaks.iter().filter(|(at, _)| measure(0, *at) <= limit) {
            for &(second, other) in breaks.iter().filter(|(at, _)| *at > first) {
                let (a, b, c) = (
                    measure(0, first),
                    measure(first, second),
                    measure(second, letters.len()),
                );
                if b <= limit && c <= limit {
                    let spread = a.max(b).max(c) - a.min(b).min(c);
                    keep(
                        &mut best,
                        cost + other + spread / limit,
                        vec![first, second],
                    );
                }
            }
        }
    }
    let cuts = best.map_or_else(
        || greedy_cuts(&breaks, max, limit, measure),
        |(_, cuts)| cuts,
    );
    let mut lines = Vec::new();
    let mut from = 0;
    for to in cuts.into_iter().chain([letters.len()]) {
        lines.push(shorten(&piece(from, to), weight, size, limit));
        from = to;
    }
    lines
}

/// A name with line breaks of its own: these are kept as far as there is room.
fn broken_by_hand(name: &str, face: (Weight, f32), limit: f32, max: usize) -> Vec<String> {
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
        .map(|line| shorten(line, face.0, face.1, limit))
        .collect()
}

fn keep(best: &mut Option<(f32, Vec<usize>)>, cost: f32, cuts: Vec<usize>) {
    if best.as_ref().is_none_or(|(least, _)| cost < *least) {
        *best = Some((cost, cuts));
    }
}

/// Where no way fits: every line as full as it can be, the rest on the last.
fn greedy_cuts(
    breaks: &[(usize, f32)],
    max: usize,
    limit: f32,
    measure: impl Fn(usize, usize) -> f32,
) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut from = 0;
    while cuts.len() + 1 < max {
        let fits = |at: &usize| *at > from && measure(from, *at) <= limit;
        let Some(at) = breaks.iter().map(|(at, _)| *at).filter(fits).max() else {
            break;
        };
        cuts.push(at);
        from = at;
    }
    cuts
}

/// Words that end compounds of one script: a name may be broken before them.
const WORDS: [&str; 8] = [
    "クラウド",
    "サーバ",
    "システム",
    "スイッチ",
    "ブラウザ",
    "ゲートウェイ",
    "ネットワーク",
    "サービス",
];

/// Where a name may be broken, with the cost of breaking there.
fn break_costs(letters: &[char]) -> Vec<(usize, f32)> {
    let starts_word = |at: usize| {
        let rest = letters.get(at..).unwrap_or_default();
        WORDS.iter().any(|word| {
            rest.len() >= word.chars().count() && word.chars().zip(rest).all(|(a, b)| a == *b)
        })
    };
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
    if "・系）)」』、。".contains(left) {
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
