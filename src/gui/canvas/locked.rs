//! Marks of what is held in place: a small lock at a corner where no other mark stands, said to
//! screen readers as well.

use eframe::egui::{CornerRadius, Rect, Stroke, StrokeKind, Ui, Vec2, vec2};

use super::{CanvasCx, access::node_id};
use crate::{
    design::Subject,
    gui::{
        icons::paint_icon,
        kit::{says_more, tokens::SMALL_ICON},
    },
};

/// Free space between the lock and the outline of its ground, and the smallest one, points.
const AROUND: f32 = 2.0;
const LEAST: f32 = 9.0;

/// Paints the locks and says them.
pub(super) fn locked_ui(ui: &Ui, cx: &CanvasCx<'_, '_>) {
    let (desk, lens) = (&*cx.desk, &cx.lens);
    if desk.design.layout.locked.is_empty() {
        return;
    }
    let hues = desk.hues();
    let words = desk.tr("canvas-locked");
    let size = (SMALL_ICON * lens.camera.zoom).clamp(LEAST, SMALL_ICON);
    let items = cx.planned.scene.items.iter();
    for item in items.filter(|item| desk.design.is_locked(&item.subject)) {
        says_more(ui.ctx(), node_id(cx.response.id, &item.subject), &words);
        let area = lens.area(item.area);
        let ground = Vec2::splat(size + 2.0 * AROUND);
        let corner = match item.subject {
            // Within the zone, beside its title.
            Subject::Zone(_) => area.right_top() + vec2(-ground.x - AROUND, AROUND),
            Subject::Asset(_) | Subject::Note(_) | Subject::Link(_) => {
                area.left_bottom() - vec2(0.0, ground.y / 2.0)
            }
        };
        let place = Rect::from_min_size(corner, ground);
        if !lens.rect.contains_rect(place) {
            continue;
        }
        let line = Stroke::new(1.0, hues.border_strong);
        let radius = CornerRadius::same(3);
        ui.painter()
            .rect(place, radius, hues.panel, line, StrokeKind::Inside);
        paint_icon(ui, "lock", place.shrink(AROUND), hues.text);
    }
}
