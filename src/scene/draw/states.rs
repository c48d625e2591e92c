//! How selected things look.

use emath::{Rect, Vec2, pos2};

use crate::scene::{
    DrawingTheme,
    draw::pen::{ScenePen, solid},
};

/// Opacity of the halo around what is selected.
pub(in crate::scene) const HALO: f32 = 0.16;

/// The halo around a selected box.
pub(in crate::scene) fn halo(pen: &mut ScenePen, area: &Rect, radius: f32, theme: &DrawingTheme) {
    let color = theme.hues.accent.gamma_multiply(HALO);
    pen.rect(area.expand(4.0), radius + 4.0, Some(color), None);
}

/// Square handles at the corners of a selected box; none under a badge.
pub(in crate::scene) fn handles(
    pen: &mut ScenePen,
    area: &Rect,
    has_badge: bool,
    theme: &DrawingTheme,
) {
    const SIZE: f32 = 7.0;
    let s = &theme.hues;
    let corners = [
        (area.left(), area.top(), false),
        (area.right(), area.top(), has_badge),
        (area.left(), area.bottom(), false),
        (area.right(), area.bottom(), false),
    ];
    for (x, y, _) in corners.into_iter().filter(|(_, _, hidden)| !hidden) {
        let handle = Rect::from_center_size(pos2(x, y), Vec2::splat(SIZE));
        pen.rect(handle, 1.0, Some(s.raised), Some(solid(1.5, s.accent)));
    }
}
