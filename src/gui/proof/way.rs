//! The assets a route passes, from its entry to its target.

use eframe::egui::{Align2, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::{ProofCard, ProofSubject};
use crate::{
    catalog::AssetId,
    gui::{
        Desk,
        icons::paint_icon_amid,
        kit::{
            Ink, part_head, said,
            tokens::{GAP, LINE_GAP},
        },
        names::{asset_kind, asset_name},
        style::BUTTON_RADIUS,
    },
};

/// Least width of an asset with its name, and its height, points.
const CELL: f32 = 82.0;
const HIGH: f32 = 82.0;
/// Size of the box with its icon, of the icon, and width of the box's outline, points.
const BOX: f32 = 28.0;
const ICON: f32 = 17.0;
const OUTLINE: f32 = 1.3;
/// How many lines a name may take.
const LINES: usize = 3;

pub(super) fn way_ui(ui: &mut Ui, desk: &Desk<'_>, card: &ProofCard<'_>) {
    let hues = desk.hues();
    let ProofSubject::Route(route) = card.subject else {
        return;
    };
    let count = route.hops.len().saturating_sub(1).to_string();
    let right = desk.tr_with("proof-hops", &[("n", count)]);
    part_head(ui, hues, &desk.tr("proof-way"), &right);
    let width = ui.available_width();
    // As many to a row as there is room for, and every row about as long.
    let most = (width / CELL).floor().max(1.0) as usize;
    let rows = route.hops.len().div_ceil(most).max(1);
    let a_row = route.hops.len().div_ceil(rows).max(1);
    for row in route.hops.chunks(a_row) {
        let is_last = row.last() == route.hops.last();
        row_ui(ui, desk, row, is_last, width / a_row as f32);
    }
    ui.add_space(GAP);
}

fn row_ui(ui: &mut Ui, desk: &Desk<'_>, assets: &[AssetId], is_last: bool, cell: f32) {
    let hues = desk.hues();
    let names: Vec<_> = assets.iter().map(|id| asset_name(desk, id)).collect();
    let (rect, _) = said(
        ui,
        vec2(ui.available_width(), HIGH),
        &desk.row("common-arrow", &names),
    );
    for (index, (id, name)) in assets.iter().zip(&names).enumerate() {
        let left = rect.left() + cell * index as f32;
        let place = Rect::from_x_y_ranges(left..=left + cell, rect.y_range());
        let center = pos2(place.center().x, place.top() + LINE_GAP + BOX / 2.0);
        let square = Rect::from_center_size(center, Vec2::splat(BOX));
        let stroke = Stroke::new(OUTLINE, hues.route);
        ui.painter().rect(
            square,
            BUTTON_RADIUS,
            hues.raised,
            stroke,
            StrokeKind::Inside,
        );
        let icon = asset_kind(desk, id).map_or("", |kind| &kind.icon);
        paint_icon_amid(ui, icon, square, ICON, hues.text);
        let galley = Ink::body(hues.text).lay(ui.painter(), name, cell - GAP, LINES);
        let spread = galley.size().x;
        let at = pos2(place.center().x - spread / 2.0, square.bottom() + LINE_GAP);
        ui.painter().galley(at, galley, hues.text);
        if index + 1 < assets.len() || !is_last {
            let at = pos2(place.right(), center.y);
            Ink::strong(hues.route).write(ui.painter(), at, Align2::CENTER_CENTER, "›");
        }
    }
}
