//! Outlines as lines of points, for dashes.

use std::f32::consts::{FRAC_PI_2, PI, TAU};

use eframe::egui::{Pos2, Rect, Vec2};

/// Points to a quarter of a circle.
const QUARTER: u16 = 6;

/// The outline of a rounded rectangle, closed.
pub(crate) fn rounded(rect: Rect, radius: f32) -> Vec<Pos2> {
    let radius = radius
        .min(rect.width() / 2.0)
        .min(rect.height() / 2.0)
        .max(0.0);
    let inner = rect.shrink(radius);
    let corners = [
        (inner.right_top(), -FRAC_PI_2),
        (inner.right_bottom(), 0.0),
        (inner.left_bottom(), FRAC_PI_2),
        (inner.left_top(), PI),
    ];
    let mut points: Vec<Pos2> = corners
        .into_iter()
        .flat_map(|(center, start)| {
            (0..=QUARTER).map(move |step| {
                let angle = start + FRAC_PI_2 * f32::from(step) / f32::from(QUARTER);
                center + Vec2::angled(angle) * radius
            })
        })
        .collect();
    points.extend(points.first().copied());
    points
}

/// A circle, closed.
pub(crate) fn circle(center: Pos2, radius: f32) -> Vec<Pos2> {
    let steps = QUARTER * 4;
    (0..=steps)
        .map(|step| center + Vec2::angled(TAU * f32::from(step) / f32::from(steps)) * radius)
        .collect()
}
