//! How selected things look.

use super::{
    Area, Pos, Theme,
    pen::{Pen, solid},
};

/// Opacity of the halo around what is selected.
pub(super) const HALO: f32 = 0.16;

/// The halo around a selected box.
pub(super) fn halo(pen: &mut Pen, area: &Area, radius: f32, theme: &Theme) {
    let color = theme.surface.accent.faded(HALO);
    pen.rect(area.grown(4.0), radius + 4.0, Some(color), None);
}

/// Square handles at the corners of a selected box; none under a badge.
pub(super) fn handles(pen: &mut Pen, area: &Area, has_badge: bool, theme: &Theme) {
    const SIZE: f32 = 7.0;
    let s = &theme.surface;
    let corners = [
        (area.x, area.y, false),
        (area.right(), area.y, has_badge),
        (area.x, area.bottom(), false),
        (area.right(), area.bottom(), false),
    ];
    for (x, y, _) in corners.into_iter().filter(|(_, _, hidden)| !hidden) {
        let handle = Area::around(Pos::new(x, y), SIZE, SIZE);
        pen.rect(handle, 1.0, Some(s.raised), Some(solid(1.5, s.accent)));
    }
}
