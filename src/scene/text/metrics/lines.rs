//! Breaking running text into lines.

use super::{
    break_costs::break_costs,
    widths::{Weight, advance},
};

/// The share of a line that is filled at least where a better place to break stands behind it.
const FILLED: f32 = 0.75;

/// What a line costs that is not filled at all, beside the cost of breaking in a place: a quarter
/// of a line is given up to keep a word of kanji whole, but not for a change from kanji to kana.
const EMPTY: f32 = 8.0;

/// A letter of a text that is laid out, and how wide it stands there.
#[derive(Clone, Copy, Debug)]
pub struct LaidLetter {
    /// The letter.
    pub letter: char,
    /// Its width.
    pub width: f32,
}

/// Before which letters new lines begin, so that no line is wider than `limit`; in rising order.
///
/// A line ends where Unicode lets it (UAX #14), so that no line begins with a small kana, ・ or a
/// closing mark and none ends with an opening one; of such places the one is taken that is best by
/// what names are broken by, where that leaves little of the line empty. A word that fits into no
/// line is cut. Spaces at the end of a line count as nothing.
pub fn line_starts(letters: &[LaidLetter], limit: f32) -> Vec<usize> {
    starts(letters, limit, FILLED)
}

/// The same with every line as full as it can be: as few lines as there can be.
pub fn full_line_starts(letters: &[LaidLetter], limit: f32) -> Vec<usize> {
    starts(letters, limit, 1.0)
}

/// The lines of a text no wider than `limit`; its own line breaks stay.
pub fn break_text(text: &str, weight: Weight, size: f32, limit: f32) -> Vec<String> {
    text.split('\n')
        .flat_map(|paragraph| broken_paragraph(paragraph.trim_end(), weight, size, limit))
        .collect()
}

fn broken_paragraph(paragraph: &str, weight: Weight, size: f32, limit: f32) -> Vec<String> {
    let laid = |letter| LaidLetter {
        letter,
        width: advance(letter, weight) * size,
    };
    let letters: Vec<LaidLetter> = paragraph.chars().map(laid).collect();
    let mut starts = line_starts(&letters, limit).into_iter().peekable();
    let mut lines = vec![String::new()];
    for (at, laid) in letters.iter().enumerate() {
        if starts.next_if_eq(&at).is_some() {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push(laid.letter);
        }
    }
    let trimmed = lines.iter().map(|line| line.trim_end().to_owned());
    trimmed.collect()
}

fn starts(letters: &[LaidLetter], limit: f32, filled: f32) -> Vec<usize> {
    let text = RunningText::new(letters);
    let mut starts = Vec::new();
    let mut from = 0;
    while let Some(next) = text.next_line(from, limit, filled) {
        starts.push(next);
        from = next;
    }
    starts
}

/// A text with what is asked of it again and again.
struct RunningText {
    /// Where each letter begins, and where the last one ends.
    at: Vec<f32>,
    /// Where the last letter that is seen ends, before each place.
    seen: Vec<f32>,
    breaks: Vec<(usize, f32)>,
}

impl RunningText {
    fn new(letters: &[LaidLetter]) -> Self {
        let (mut at, mut seen) = (vec![0.0], vec![0.0]);
        let (mut end, mut last_seen) = (0.0, 0.0);
        for laid in letters {
            end += laid.width;
            if !laid.letter.is_whitespace() {
                last_seen = end;
            }
            at.push(end);
            seen.push(last_seen);
        }
        let chars: Vec<char> = letters.iter().map(|laid| laid.letter).collect();
        Self {
            at,
            seen,
            breaks: break_costs(&chars),
        }
    }

    /// How wide the letters from a place to another one are seen to be; nothing beyond the end.
    fn width(&self, from: usize, to: usize) -> f32 {
        let ends = self.at.get(from).zip(self.seen.get(to));
        ends.map_or(f32::INFINITY, |(begin, end)| (end - begin).max(0.0))
    }

    /// Where the line after the one that begins at `from` begins; none where all the rest fits.
    fn next_line(&self, from: usize, limit: f32, filled: f32) -> Option<usize> {
        let all = self.at.len().saturating_sub(1);
        if self.width(from, all) <= limit {
            return None;
        }
        let begins = self.breaks.partition_point(|(at, _)| *at <= from);
        let behind = self.breaks.get(begins..).unwrap_or_default();
        // A longer piece is never narrower.
        let fitting = behind.partition_point(|(at, _)| self.width(from, *at) <= limit);
        let fitting = behind.get(..fitting).unwrap_or_default();
        let Some((last, _)) = fitting.last() else {
            return Some(self.cut(from, limit)).filter(|cut| *cut < all);
        };
        let least = self.width(from, *last).min(limit * filled);
        let cost = |at: usize, cost: f32| cost + EMPTY * (1.0 - self.width(from, at) / limit);
        let good = fitting.iter().rev();
        let good = good.take_while(|(at, _)| self.width(from, *at) >= least);
        let best = good.min_by(|(a, one), (b, other)| cost(*a, *one).total_cmp(&cost(*b, *other)));
        best.map(|(at, _)| *at)
    }

    /// Where a word is cut that fits into no line: at least one letter stands in each.
    fn cut(&self, from: usize, limit: f32) -> usize {
        let behind = self.at.get(from + 1..).unwrap_or_default();
        let begin = self.at.get(from).copied().unwrap_or_default();
        let fitting = behind.partition_point(|end| end - begin <= limit);
        from + fitting.max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(text: &str, limit: f32) -> Vec<String> {
        let letters: Vec<LaidLetter> = text
            .chars()
            .map(|letter| LaidLetter { letter, width: 1.0 })
            .collect();
        let starts = line_starts(&letters, limit);
        let ends = starts.iter().copied().chain([letters.len()]);
        let mut from = 0;
        ends.map(|to| {
            let line = letters[from..to].iter().map(|laid| laid.letter).collect();
            from = to;
            line
        })
        .collect()
    }

    #[test]
    fn no_line_begins_with_a_mark_that_closes_or_ends_with_one_that_opens() {
        let text = "必須対策「画面転送機能（VDI・SBC）」が、端末・サーバーの両方で未実施です。";
        for limit in 7..30 {
            for line in broken(text, limit as f32) {
                assert!(
                    !line.starts_with(['・', '」', '）', '、', '。', 'ー']),
                    "{line}"
                );
                assert!(!line.ends_with(['「', '（']), "{line}");
            }
        }
    }

    #[test]
    fn a_word_stays_whole_where_the_line_is_nearly_full_without_it() {
        assert_eq!(broken("画面転送の端末", 6.0), ["画面転送の", "端末"]);
        assert_eq!(broken("Two words of text", 10.0), ["Two words ", "of text"]);
    }

    #[test]
    fn a_word_without_a_place_to_break_is_cut() {
        assert_eq!(broken("abcdefgh", 3.0), ["abc", "def", "gh"]);
        assert_eq!(broken("abc", 0.5), ["a", "b", "c"]);
        assert_eq!(broken("", 3.0), [""]);
    }

    #[test]
    fn every_line_but_cut_ones_fits_and_full_lines_are_the_fewest() {
        let text = "接続元はLGWAN接続系の端末に限り、接続先制限を掛ける。 Also English words.";
        let letters: Vec<LaidLetter> = text
            .chars()
            .map(|letter| LaidLetter { letter, width: 1.0 })
            .collect();
        for limit in 12..60 {
            let limit = limit as f32;
            for line in broken(text, limit) {
                assert!(line.trim_end().chars().count() as f32 <= limit, "{line}");
            }
            let (good, full) = (
                line_starts(&letters, limit),
                full_line_starts(&letters, limit),
            );
            assert!(full.len() <= good.len());
        }
    }
}
