//! Notes: free words on the canvas.

use emath::{Rect, pos2};

use crate::design::Subject;
use crate::scene::{
    Anchor,
    draw::canvas::SceneCanvas,
    draw::pen::{BODY, solid},
    draw::states,
    draw::words,
    text::metrics::{self, LINE_HEIGHT, Weight},
};

/// Corner radius of a note.
const RADIUS: f32 = 4.0;
/// Free space around its words.
const MARGIN: f32 = 8.0;
/// Distance of lines of text.
const LINE: f32 = BODY * LINE_HEIGHT;

impl SceneCanvas<'_> {
    /// Draws all notes.
    pub(in crate::scene) fn notes(&mut self) {
        for (id, area) in &self.plan.notes {
            let Some(note) = self.input.design.notes.get(id) else {
                continue;
            };
            let start = self.pen.shapes.len();
            let subject = Subject::Note(id.clone());
            self.note(&note.text, area, &subject);
            let label = words::note_label(self.input, &note.text);
            self.item(subject, label, *area, Vec::new(), start);
        }
    }

    fn note(&mut self, text: &str, area: &Rect, subject: &Subject) {
        let theme = self.input.theme;
        let s = &theme.hues;
        let is_selected = self.is_selected(subject);
        let outline = if is_selected || self.is_lit(subject) {
            states::halo(&mut self.pen, area, RADIUS, theme);
            solid(2.0, s.accent)
        } else if self.is_hovered(subject) {
            solid(1.5, s.accent)
        } else {
            solid(1.0, s.border_strong)
        };
        self.pen
            .rect(*area, RADIUS, Some(s.accent_tint), Some(outline));
        let (room, most) = room_in(area);
        let all = wrapped(text, room);
        let n_lines = all.len();
        for (index, line) in all.into_iter().take(most).enumerate() {
            let y = area.top() + MARGIN + LINE * (index as f32 + 0.5);
            let is_cut = index + 1 == most && n_lines > most;
            let line = if is_cut { format!("{line}…") } else { line };
            let line = metrics::shorten(&line, Weight::Regular, BODY, room);
            self.pen
                .text(pos2(area.left() + MARGIN, y), Anchor::Left, &line, s.text);
        }
        if is_selected {
            states::handles(&mut self.pen, area, false, theme);
        }
    }
}

/// The width of lines in a note, and how many fit.
fn room_in(area: &Rect) -> (f32, usize) {
    let high = ((area.height() - 2.0 * MARGIN + 2.0) / LINE)
        .floor()
        .max(1.0);
    ((area.width() - 2.0 * MARGIN).max(BODY), high as usize)
}

/// The height a note needs for its words at a width, in world units.
pub fn note_height(text: &str, width: f32) -> f32 {
    let lines = wrapped(text, (width - 2.0 * MARGIN).max(BODY)).len().max(1);
    lines as f32 * LINE + 2.0 * MARGIN
}

/// The lines of a note no wider than `limit`.
fn wrapped(text: &str, limit: f32) -> Vec<String> {
    metrics::break_text(text, Weight::Regular, BODY, limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_broken_where_a_reader_expects_it() {
        let lines = wrapped("the quick brown fox jumps", 80.0);
        assert!(lines.len() > 1 && lines.iter().all(|l| !l.starts_with(' ')));
        assert_eq!(lines.join(" "), "the quick brown fox jumps");
        let lines = wrapped("通信経路を確認する。\n次に進む", 60.0);
        assert!(lines.iter().all(|line| !line.starts_with('。')));
        assert_eq!(lines.concat(), "通信経路を確認する。次に進む");
        assert_eq!(wrapped("", 50.0), [""]);
        assert_eq!(wrapped("長", 1.0), ["長"]);
    }

    #[test]
    fn a_note_grows_with_its_lines() {
        assert!(note_height("一\n二\n三", 200.0) > note_height("一", 200.0));
        assert!(note_height(&"長".repeat(100), 100.0) > note_height(&"長".repeat(100), 300.0));
    }
}
