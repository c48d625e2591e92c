//! Text at its size on screen, so that it is sharp at every zoom.

use std::sync::Arc;

use eframe::egui::{Color32, Galley, Painter, Pos2, Rect, Shape, Vec2, epaint::TextShape};

use super::store::{KeptText, stretched};
use crate::{gui::style::font, scene::Anchor};

/// Below this size on screen a text is a grey bar, and below the next one it is left out.
const READABLE: f32 = 4.0;
const VISIBLE: f32 = 1.6;

/// Size on screen, weight and colour of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextFace {
    pub(crate) size: f32,
    pub(crate) bold: bool,
    pub(crate) color: Color32,
}

/// A line of text on screen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextLine<'t> {
    /// Where its anchor stands.
    pub(crate) pos: Pos2,
    pub(crate) anchor: Anchor,
    pub(crate) text: &'t str,
    pub(crate) face: TextFace,
}

/// The shape of one line of text, if it is seen in `clip`; with a store it is shaped once a size.
pub(crate) fn shape(
    painter: &Painter,
    clip: Rect,
    line: &TextLine<'_>,
    kept: Option<KeptText<'_>>,
) -> Option<Shape> {
    let TextLine {
        pos,
        anchor,
        text,
        face,
    } = *line;
    // Wide glyphs are as wide as the font is high: a safe guess before the text is laid out.
    let reach = Vec2::new(text.chars().count() as f32 * face.size * 1.1, face.size);
    if face.size < VISIBLE || !clip.intersects(Rect::from_center_size(pos, reach * 2.0)) {
        return None;
    }
    if face.size < READABLE {
        return Some(bar(pos, anchor, text, face));
    }
    let shaped = match kept {
        Some(KeptText { store, number }) => store.galley(painter, number, text, face),
        None => Some((laid_out(painter, text, face), 1.0)),
    };
    let Some((galley, stretch)) = shaped else {
        return Some(bar(pos, anchor, text, face));
    };
    let rect = placed(pos, anchor, galley.size() * stretch);
    clip.intersects(rect)
        .then(|| stretched(TextShape::new(rect.min, galley, face.color), stretch))
}

/// A text with its letters in place, whatever its colour.
pub(super) fn laid_out(painter: &Painter, text: &str, face: TextFace) -> Arc<Galley> {
    painter.layout_no_wrap(
        text.to_owned(),
        font(step(face.size), face.bold),
        Color32::PLACEHOLDER,
    )
}

/// A bar in place of a text that is too small to read.
fn bar(pos: Pos2, anchor: Anchor, text: &str, face: TextFace) -> Shape {
    let width: f32 = text
        .chars()
        .map(|c| if c.is_ascii() { 0.55 } else { 0.95 })
        .sum::<f32>()
        * face.size;
    let rect = placed(pos, anchor, Vec2::new(width, face.size * 0.5));
    Shape::rect_filled(rect, 0.0, face.color.gamma_multiply(0.35))
}

fn placed(pos: Pos2, anchor: Anchor, size: Vec2) -> Rect {
    let left = match anchor {
        Anchor::Left => pos.x,
        Anchor::Center => pos.x - size.x / 2.0,
        Anchor::Right => pos.x - size.x,
    };
    Rect::from_min_size(Pos2::new(left, pos.y - size.y / 2.0), size)
}

/// Sizes come in steps: every size has its own glyphs in the texture of the fonts.
pub(super) fn step(size: f32) -> f32 {
    let step = if size < 24.0 { 0.25 } else { 1.0 };
    (size / step).round() * step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_fine_where_it_shows() {
        assert_eq!(
            [step(12.0), step(11.9), step(8.4), step(47.6)],
            [12.0, 12.0, 8.5, 48.0]
        );
    }

    #[test]
    fn anchors_are_on_the_middle_line() {
        let size = Vec2::new(40.0, 10.0);
        let at = Pos2::new(100.0, 50.0);
        assert_eq!(placed(at, Anchor::Left, size).min, Pos2::new(100.0, 45.0));
        assert_eq!(placed(at, Anchor::Center, size).min, Pos2::new(80.0, 45.0));
        assert_eq!(placed(at, Anchor::Right, size).max, Pos2::new(100.0, 55.0));
    }
}
