//! The letters of a name with their widths.

/// The letters of a name with their widths: all of them, or as many as can be shown.
pub(super) struct Letters {
    pub(super) chars: Vec<char>,
    widths: Vec<f32>,
    /// Whether the whole name is there.
    pub(super) is_whole: bool,
}

impl Letters {
    /// Measures letters until they are wider than so many lines.
    pub(super) fn measured(
        name: &str,
        limit: f32,
        max: usize,
        measure: &mut impl FnMut(char) -> f32,
    ) -> Self {
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

    pub(super) fn count(&self) -> usize {
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

    pub(super) fn piece(&self, from: usize, to: usize) -> String {
        let (from, to) = self.trimmed(from, to);
        let letters = self.chars.get(from..to).unwrap_or_default();
        letters.iter().collect()
    }

    /// The width of a piece without the spaces at its ends.
    pub(super) fn width(&self, from: usize, to: usize) -> f32 {
        let (from, to) = self.trimmed(from, to);
        self.widths.get(from..to).unwrap_or_default().iter().sum()
    }

    pub(super) fn fits(&self, from: usize, to: usize, limit: f32) -> bool {
        self.width(from, to) <= limit
    }
}
