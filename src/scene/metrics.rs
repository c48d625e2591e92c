//! Measuring text with the embedded typeface, without a window.
//!
//! Widths are sums of advances: the typeface is drawn without kerning everywhere.

use std::sync::{LazyLock, OnceLock};

use ttf_parser::Face;

use super::fonts;

static REGULAR: LazyLock<Option<Face<'static>>> =
    LazyLock::new(|| Face::parse(fonts::REGULAR, 0).ok());
static BOLD: LazyLock<Option<Face<'static>>> = LazyLock::new(|| Face::parse(fonts::BOLD, 0).ok());

/// Distance of base lines as a multiple of the font size.
pub const LINE_HEIGHT: f32 = 1.35;

/// How far below a text's middle line its base line stands, as a multiple of the font size.
pub const BASE_BELOW_MIDDLE: f32 = 0.36;

/// A weight of the typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Regular.
    Regular,
    /// Bold.
    Bold,
}

impl Weight {
    fn face(self) -> Option<&'static Face<'static>> {
        match self {
            Self::Regular => REGULAR.as_ref(),
            Self::Bold => BOLD.as_ref(),
        }
    }
}

/// Width of one line of text in world units.
pub fn width(text: &str, weight: Weight, size: f32) -> f32 {
    text.chars()
        .map(|letter| advance(letter, weight))
        .sum::<f32>()
        * size
}

/// Advances of blocks of 256 letters, filled when a letter of the block is first measured.
type Blocks = [OnceLock<Vec<f32>>; 256];
static REGULAR_ADVANCES: Blocks = [const { OnceLock::new() }; 256];
static BOLD_ADVANCES: Blocks = [const { OnceLock::new() }; 256];

/// The advance of a letter at size 1.
fn advance(letter: char, weight: Weight) -> f32 {
    let blocks = match weight {
        Weight::Regular => &REGULAR_ADVANCES,
        Weight::Bold => &BOLD_ADVANCES,
    };
    let (block, place) = (u32::from(letter) >> 8, u32::from(letter) & 0xFF);
    let Some(block_of) = blocks.get(block as usize) else {
        return look_up(letter, weight);
    };
    let advances = block_of.get_or_init(|| {
        (0..256)
            .map(|place| char::from_u32(block << 8 | place).map_or(0.0, |c| look_up(c, weight)))
            .collect()
    });
    advances.get(place as usize).copied().unwrap_or(1.0)
}

fn look_up(letter: char, weight: Weight) -> f32 {
    let fallback = if letter.is_ascii() { 0.6 } else { 1.0 };
    let Some(face) = weight.face() else {
        return fallback;
    };
    face.glyph_index(letter)
        .and_then(|glyph| face.glyph_hor_advance(glyph))
        .map_or(fallback, |units| {
            f32::from(units) / f32::from(face.units_per_em())
        })
}

/// The text, shortened with … where it is wider than `limit`.
pub fn shorten(text: &str, weight: Weight, size: f32, limit: f32) -> String {
    if width(text, weight, size) <= limit {
        return text.to_owned();
    }
    let room = limit - width("…", weight, size);
    let mut used = 0.0;
    let mut short: String = text
        .chars()
        .take_while(|&letter| {
            used += advance(letter, weight) * size;
            used <= room
        })
        .collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// Breaks a name into at most `max` lines no wider than `limit`; the last is shortened where even
/// that is not enough.
///
/// As few lines as possible are taken. Among the ways to break, the cheapest wins: best at a
/// space, after ・ or 系 or a closing bracket, then after a hyphen, before a Latin word, before an
/// opening bracket or one of [`WORDS`], then where the script changes between kana and kanji, last
/// between any two letters (never before a small kana, ー or a closing mark, never within a Latin
/// word). Lines of like width are preferred.
pub fn break_name(name: &str, weight: Weight, size: f32, limit: f32, max: usize) -> Vec<String> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(name: &str, limit: f32) -> String {
        break_name(name, Weight::Bold, 12.0, limit, 3).join("/")
    }

    #[test]
    fn widths_follow_the_typeface() {
        assert!((width("領域", Weight::Regular, 12.0) - 24.0).abs() < 1.0);
        assert!(width("LGWAN", Weight::Bold, 12.0) > width("LGWAN", Weight::Regular, 12.0) * 0.9);
        assert_eq!(width("", Weight::Bold, 12.0), 0.0);
    }

    #[test]
    fn names_break_at_words() {
        assert_eq!(
            broken("インターネット接続系DaaS", 110.0),
            "インターネット/接続系DaaS"
        );
        assert_eq!(
            broken("マイナンバー利用事務系DaaS", 115.0),
            "マイナンバー/利用事務系DaaS"
        );
        assert_eq!(broken("LGWAN業務サーバ", 75.0), "LGWAN/業務サーバ");
        assert_eq!(broken("Internet mail server", 90.0), "Internet/mail server");
        assert_eq!(
            broken("セキュリティクラウド接続FW", 110.0),
            "セキュリティ/クラウド接続FW"
        );
        assert_eq!(
            broken("LGWAN-segment terminal", 120.0),
            "LGWAN-segment/terminal"
        );
        assert_eq!(broken("分割FW", 90.0), "分割FW");
    }

    #[test]
    fn what_does_not_fit_is_shortened() {
        let lines = break_name(&"長い名前".repeat(20), Weight::Bold, 12.0, 80.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'));
        assert!(
            lines
                .iter()
                .all(|line| width(line, Weight::Bold, 12.0) <= 80.0)
        );
    }
}
