//! SVG text being written: numbers short, words escaped.

use std::borrow::Cow;

use ecolor::Color32;
use emath::Pos2;

use crate::export::picture::outline::OutlinePiece;

/// SVG being written.
#[derive(Debug, Default)]
pub(super) struct SvgPen {
    pub(super) out: String,
}

impl SvgPen {
    pub(super) fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// A number of two decimals at most.
    pub(super) fn number(&mut self, number: f32) {
        push_number(&mut self.out, number);
    }

    /// ` name="number"`.
    pub(super) fn attribute(&mut self, name: &str, number: f32) {
        self.out.extend([" ", name, "=\""]);
        self.number(number);
        self.out.push('"');
    }

    /// ` name="words"`, escaped.
    pub(super) fn words(&mut self, name: &str, words: &str) {
        self.out.extend([" ", name, "=\"", &escaped(words), "\""]);
    }

    /// ` name="#rrggbb"`, and how opaque it is where it is not wholly.
    pub(super) fn color(&mut self, name: &str, color: Color32) {
        let [r, g, b, a] = color.to_srgba_unmultiplied();
        self.push(&format!(" {name}=\"#{r:02x}{g:02x}{b:02x}\""));
        if a < 255 {
            self.push(&format!(" {name}-opacity=\"{:.3}\"", f32::from(a) / 255.0));
        }
    }

    /// Words between tags.
    pub(super) fn content(&mut self, words: &str) {
        self.out.push_str(&escaped(words));
    }

    /// An element with words in it.
    pub(super) fn element(&mut self, name: &str, words: &str) {
        let words = escaped(words);
        self.out.extend(["<", name, ">", &words, "</", name, ">"]);
    }

    /// ` d="…"` of an outline.
    pub(super) fn outline(&mut self, pieces: impl IntoIterator<Item = OutlinePiece>) {
        self.out.push_str(" d=\"");
        for piece in pieces {
            match piece {
                OutlinePiece::Move(to) => self.step('M', &[to]),
                OutlinePiece::Line(to) => self.step('L', &[to]),
                OutlinePiece::Quad(a, to) => self.step('Q', &[a, to]),
                OutlinePiece::Cubic(a, b, to) => self.step('C', &[a, b, to]),
                OutlinePiece::Close => self.out.push('Z'),
            }
        }
        self.out.push('"');
    }

    fn step(&mut self, letter: char, points: &[Pos2]) {
        self.out.push(letter);
        for (number, point) in points.iter().enumerate() {
            if number > 0 {
                self.out.push(' ');
            }
            self.number(point.x);
            self.out.push(' ');
            self.number(point.y);
        }
    }
}

fn push_number(out: &mut String, number: f32) {
    let rounded = (number * 100.0).round() / 100.0;
    let shown = if rounded == 0.0 || !rounded.is_finite() {
        0.0
    } else {
        rounded
    };
    out.push_str(&shown.to_string());
}

/// Words as XML has them.
fn escaped(words: &str) -> Cow<'_, str> {
    if !words.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(words);
    }
    let mut safe = String::with_capacity(words.len() + 16);
    for letter in words.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    Cow::Owned(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_words_are_safe() {
        let mut pen = SvgPen::default();
        for number in [1.0, 0.125, -0.001, f32::NAN, 1200.5] {
            pen.number(number);
            pen.push(" ");
        }
        pen.words("a", "<&\"']]>");
        assert_eq!(
            pen.out,
            "1 0.13 0 0 1200.5  a=\"&lt;&amp;&quot;&#39;]]&gt;\""
        );
    }
}
