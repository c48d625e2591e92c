//! Marks: letters of risk in their shapes, ring badges, pills and numbered hops.
//!
//! Panels use the same marks as the drawing.

use std::f32::consts::TAU;

use emath::{Pos2, Rect, Vec2, pos2, vec2};

use crate::catalog::Letter;
use crate::scene::{
    Anchor, DrawingTheme, SceneShape,
    draw::pen::{ScenePen, solid},
    text::metrics::{self, Weight},
};

/// Corners of marks, as shares of half their size.
const OCTAGON: [(f32, f32); 8] = [
    (-0.414, -1.0),
    (0.414, -1.0),
    (1.0, -0.414),
    (1.0, 0.414),
    (0.414, 1.0),
    (-0.414, 1.0),
    (-1.0, 0.414),
    (-1.0, -0.414),
];
const DIAMOND: [(f32, f32); 4] = [(0.0, -1.1), (1.1, 0.0), (0.0, 1.1), (-1.1, 0.0)];
const SHIELD: [(f32, f32); 5] = [
    (-0.9, -0.95),
    (0.9, -0.95),
    (0.9, 0.3),
    (0.0, 1.05),
    (-0.9, 0.3),
];

/// A letter of risk in its shape: octagon, diamond, rounded square, shield, circle for A to E.
pub fn risk_mark(letter: Letter, center: Pos2, size: f32, theme: &DrawingTheme) -> Vec<SceneShape> {
    let Some(hue) = theme.risk.get(&letter) else {
        return Vec::new();
    };
    let mut pen = ScenePen::default();
    let r = size / 2.0;
    let outline = Some(solid(1.5, hue.outline));
    let corners = |shape: &[(f32, f32)]| -> Vec<Pos2> {
        shape
            .iter()
            .map(|(x, y)| center + vec2(x * r, y * r))
            .collect()
    };
    let (name, middle) = match letter {
        Letter::A => ("A", center),
        Letter::B => ("B", center),
        Letter::C => ("C", center),
        Letter::D => ("D", center + vec2(0.0, -r * 0.12)),
        Letter::E => ("E", center),
    };
    match letter {
        Letter::A => pen.polygon(corners(&OCTAGON), hue.fill, outline),
        Letter::B => pen.polygon(corners(&DIAMOND), hue.fill, outline),
        Letter::C => {
            pen.rect(
                Rect::from_center_size(center, Vec2::splat(size * 0.92)),
                4.0,
                Some(hue.fill),
                outline,
            );
        }
        Letter::D => pen.polygon(corners(&SHIELD), hue.fill, outline),
        Letter::E => pen.circle(center, r * 0.96, Some(hue.fill), outline),
    }
    pen.shapes.push(SceneShape::Text {
        pos: middle,
        anchor: Anchor::Center,
        text: name.to_owned(),
        size: (size * 0.52).max(12.0),
        bold: true,
        color: hue.ink,
    });
    pen.shapes
}

/// A number or a model's letter in a ring that shows how many of the required controls are in
/// place; without a requirement there is no ring.
pub fn ring_badge(
    text: &str,
    in_place: usize,
    required: usize,
    center: Pos2,
    theme: &DrawingTheme,
) -> Vec<SceneShape> {
    const RING: f32 = 3.2;
    let s = &theme.hues;
    let mut pen = ScenePen::default();
    let radius = badge_radius(text);
    pen.circle(center, radius + 1.0, Some(s.raised), None);
    let r = radius - RING / 2.0;
    if required > 0 {
        let full = in_place >= required;
        let color = if full {
            theme.hues.implemented
        } else {
            theme.hues.planned
        };
        let track = if full { color } else { s.border };
        pen.circle(center, r, None, Some(solid(RING, track)));
        if !full && in_place > 0 {
            let share = in_place as f32 / required as f32;
            pen.path(arc(center, r, share), solid(RING, color));
        }
    } else {
        pen.circle(center, r, None, Some(solid(1.0, s.border_strong)));
    }
    pen.bold(center, Anchor::Center, text, s.text);
    pen.shapes
}

/// Radius of a ring badge: wider for more than one letter.
pub(in crate::scene) fn badge_radius(text: &str) -> f32 {
    if text.chars().count() > 1 { 13.5 } else { 11.5 }
}

/// An arc clockwise from 12 o'clock.
fn arc(center: Pos2, radius: f32, share: f32) -> Vec<Pos2> {
    let steps = (share * 40.0).ceil().max(1.0) as u16;
    (0..=steps)
        .map(|step| {
            let angle = TAU * share * f32::from(step) / f32::from(steps);
            center + vec2(radius * angle.sin(), -radius * angle.cos())
        })
        .collect()
}

/// A pill of the lit route with its right end at `right`.
pub fn pill(text: &str, right: Pos2, theme: &DrawingTheme) -> Vec<SceneShape> {
    const HIGH: f32 = 18.0;
    let mut pen = ScenePen::default();
    let wide = metrics::width(text, Weight::Bold, crate::scene::draw::pen::BODY) + 14.0;
    let area = Rect::from_min_size(pos2(right.x - wide, right.y - HIGH / 2.0), vec2(wide, HIGH));
    pen.rect(
        area,
        HIGH / 2.0,
        Some(theme.hues.route),
        Some(solid(1.5, theme.hues.canvas)),
    );
    pen.bold(area.center(), Anchor::Center, text, theme.hues.on_route);
    pen.shapes
}

/// A numbered hop of the lit route.
pub fn hop_badge(number: usize, center: Pos2, theme: &DrawingTheme) -> Vec<SceneShape> {
    let s = &theme.hues;
    let mut pen = ScenePen::default();
    pen.circle(center, 9.0, Some(s.route), Some(solid(1.5, s.canvas)));
    pen.bold(center, Anchor::Center, &number.to_string(), s.on_route);
    pen.shapes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::ThemeName;

    #[test]
    fn every_letter_has_its_own_shape() {
        let theme = DrawingTheme::load(ThemeName::Light);
        for letter in [Letter::A, Letter::B, Letter::C, Letter::D, Letter::E] {
            assert_eq!(risk_mark(letter, Pos2::ZERO, 24.0, theme).len(), 2);
        }
    }

    #[test]
    fn a_ring_is_closed_only_when_all_is_in_place() {
        let theme = DrawingTheme::load(ThemeName::Light);
        let has_arc = |in_place, required| {
            ring_badge("1", in_place, required, Pos2::ZERO, theme)
                .iter()
                .any(|shape| matches!(shape, SceneShape::Path { .. }))
        };
        assert!(has_arc(2, 5));
        assert!(!has_arc(5, 5));
        assert!(!has_arc(0, 5));
    }
}
