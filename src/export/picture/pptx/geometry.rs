//! Places and sizes in the units of office documents (EMU, 914,400 to the inch).

use ecolor::Color32;
use emath::{Pos2, Rect};

use super::xml::XmlPen;
use crate::scene::SceneStroke;

/// Units of office documents in a point.
pub(super) const POINT: f32 = 12_700.0;
/// The longest side of a slide.
const LONGEST: f32 = 51_000_000.0;
/// The shortest.
const SHORTEST: i64 = 914_400;

/// How the units of a sheet become those of a slide.
#[derive(Clone, Copy, Debug)]
pub(super) struct SlideScale {
    /// Units of the document for one of the sheet.
    pub(super) emu: f32,
}

impl SlideScale {
    /// `usual` units for one of the sheet, less where a side would be longer than a slide may be.
    pub(super) fn new(usual: f32, longest_side: f32) -> Self {
        Self {
            emu: usual.min(LONGEST / longest_side.max(1.0)),
        }
    }

    pub(super) fn length(self, length: f32) -> i64 {
        (length * self.emu).round() as i64
    }

    /// A side of the slide.
    pub(super) fn side(self, length: f32) -> i64 {
        self.length(length).max(SHORTEST)
    }

    /// Hundredths of a point of a font.
    pub(super) fn font(self, size: f32) -> i64 {
        ((size * self.emu / POINT * 100.0).round() as i64).clamp(100, 400_000)
    }
}

impl XmlPen {
    /// The frame of a shape.
    pub(super) fn frame(&mut self, area: &Rect, scale: SlideScale, attributes: &[(&str, &str)]) {
        self.framed("a:xfrm", area, scale, attributes);
    }

    pub(super) fn framed(
        &mut self,
        name: &str,
        area: &Rect,
        scale: SlideScale,
        attributes: &[(&str, &str)],
    ) {
        self.around(name, attributes, |pen| {
            pen.place("a:off", area.min, scale);
            pen.extent("a:ext", area, scale);
        });
    }

    pub(super) fn place(&mut self, name: &str, at: Pos2, scale: SlideScale) {
        let (x, y) = (
            scale.length(at.x).to_string(),
            scale.length(at.y).to_string(),
        );
        self.leaf(name, &[("x", &x), ("y", &y)]);
    }

    pub(super) fn extent(&mut self, name: &str, area: &Rect, scale: SlideScale) {
        let wide = scale.length(area.width()).max(0).to_string();
        let high = scale.length(area.height()).max(0).to_string();
        self.leaf(name, &[("cx", &wide), ("cy", &high)]);
    }

    /// Fill of a shape.
    pub(super) fn fill(&mut self, color: Option<Color32>) {
        match color {
            Some(color) => self.solid(color),
            None => self.leaf("a:noFill", &[]),
        }
    }

    /// Outline of a shape; `ends` writes what stands at its ends.
    pub(super) fn stroke(
        &mut self,
        stroke: Option<&SceneStroke>,
        scale: SlideScale,
        attributes: &[(&str, &str)],
        ends: impl FnOnce(&mut Self),
    ) {
        let Some(stroke) = stroke else {
            self.around("a:ln", &[], |pen| pen.leaf("a:noFill", &[]));
            return;
        };
        let width = scale.length(stroke.width).max(1).to_string();
        let attributes = [&[("w", width.as_str())], attributes].concat();
        self.around("a:ln", &attributes, |pen| {
            pen.solid(stroke.color);
            pen.dashes(stroke);
            pen.leaf("a:round", &[]);
            ends(pen);
        });
    }

    fn dashes(&mut self, stroke: &SceneStroke) {
        if stroke.dash.is_empty() || stroke.width <= 0.0 {
            self.leaf("a:prstDash", &[("val", "solid")]);
            return;
        }
        let share = |length: f32| ((length / stroke.width * 100_000.0).round() as i64).to_string();
        self.around("a:custDash", &[], |pen| {
            for pair in stroke.dash.chunks(2) {
                let dash = pair.first().copied().unwrap_or_default();
                let gap = pair.get(1).copied().unwrap_or(dash);
                pen.leaf("a:ds", &[("d", &share(dash)), ("sp", &share(gap))]);
            }
        });
    }
}
