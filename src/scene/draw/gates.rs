//! Upright gates: a narrow tile with its icon above its name.

use emath::{Rect, Vec2, pos2};

use crate::scene::{
    Anchor,
    draw::canvas::SceneCanvas,
    draw::pen::BODY,
    draw::tile_text::line_height,
    draw::tiles::Hue,
    text::metrics::{self, Weight},
};

/// A gate from this height on has room for a second line beside its icon.
const TALL: f32 = 84.0;
/// An icon smaller than this would be a speck: it is left out.
const SPECK: f32 = 14.0;

/// The name of an upright gate, and what it leaves for the icon.
#[derive(Debug)]
struct GateName {
    size: f32,
    lines: Vec<String>,
    glyph: f32,
}

impl GateName {
    fn high(&self) -> f32 {
        line_height(self.size) * self.lines.len() as f32
    }
}

impl SceneCanvas<'_> {
    /// Draws an upright gate.
    pub(super) fn upright_gate(&mut self, icon: &str, name: &str, area: &Rect, hue: Hue) {
        let name = self.gate_name(name, area);
        let (glyph, middle) = (name.glyph, area.center().x);
        let gap = if glyph > 0.0 { 4.0 } else { 0.0 };
        let top = area.center().y - (glyph + gap + name.high()) / 2.0;
        if glyph > 0.0 {
            let corner = pos2(middle - glyph / 2.0, top);
            let place = Rect::from_min_size(corner, Vec2::splat(glyph));
            self.pen.icon(icon, place, hue.ink);
        }
        let line = line_height(name.size);
        let mut y = top + glyph + gap + line / 2.0;
        for text in &name.lines {
            let color = self.input.theme.hues.text;
            let at = pos2(middle, y);
            self.pen.name(at, Anchor::Center, text, name.size, color);
            y += line;
        }
    }

    /// The name as large as wanted, where it stays whole.
    fn gate_name(&self, name: &str, area: &Rect) -> GateName {
        let limit = area.width() - 10.0;
        let set = |size: f32, most| metrics::break_name(name, Weight::Bold, size, limit, most);
        let is_whole = |lines: &[String]| lines.last().is_some_and(|line| !line.ends_with('…'));
        for size in self.input.names.tried().filter(|size| *size > BODY) {
            let lines = set(size, 2);
            let free = area.height() - 6.0 - line_height(size) * lines.len() as f32;
            if is_whole(&lines) && free >= 0.0 {
                let glyph = (free - 4.0).min(26.0);
                let glyph = if glyph < SPECK { 0.0 } else { glyph };
                return GateName { size, lines, glyph };
            }
        }
        let is_tall = area.height() >= TALL;
        let mut lines = set(BODY, if is_tall { 2 } else { 1 });
        if lines.len() == 1 && !is_whole(&lines) {
            lines = set(BODY, 2);
        }
        let glyph = if lines.len() > 1 && !is_tall {
            20.0
        } else {
            26.0
        };
        GateName {
            size: BODY,
            lines,
            glyph,
        }
    }
}
