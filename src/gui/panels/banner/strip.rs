//! The strip of the banner: its parts side by side, as far as there is room.

use eframe::egui::{Painter, Rect, Response, Shape, Stroke, Ui, UiBuilder, Vec2, vec2};

use super::{
    coverage::{recommended_ui, recommended_width, required_ui, required_width},
    judgement::{verdict_ui, verdict_width},
    pattern::pattern_ui,
    verdict::{edition_ui, edition_width, findings_ui, findings_width, worst_ui, worst_width},
};
use crate::{
    catalog::Lang,
    gui::{
        Desk,
        kit::{AccessName, area, focus_ring},
        style::Hues,
    },
};

const HEIGHT: f32 = 52.0;

const LEAST_PATTERN: f32 = 270.0;

/// Room that the pattern keeps before the verdict shows a reason, in points.
const WIDE_PATTERN: f32 = 330.0;

/// Whether the window is so narrow that the banner says less; English words take more room.
pub(super) fn is_compact(ui: &Ui, desk: &Desk<'_>) -> bool {
    let least = match desk.lang() {
        Lang::Ja => 1_450.0,
        Lang::En => 1_640.0,
    };
    ui.ctx().content_rect().width() < least
}

/// Draws the banner.
pub(crate) fn banner_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let whole = ui.max_rect();
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    // The parts of fixed width first, to know how much the reading of the pattern may take.
    let widths = [
        required_width(ui, desk),
        recommended_width(ui, desk),
        worst_width(ui, desk),
        findings_width(ui, desk),
        edition_width(ui, desk),
    ];
    let least = LEAST_PATTERN + verdict_width(ui, desk, 0.0);
    let [required, recommended, worst, findings, edition] = widths;
    // What is recommended is the first to go where text is very large.
    let has_recommended = whole.width() - widths.iter().sum::<f32>() + edition > least;
    let recommended = if has_recommended { recommended } else { 0.0 };
    let fixed = required + recommended + worst + findings + edition;
    // The start screen names the edition, too: it goes where there is no room.
    let has_edition = whole.width() - fixed > least;
    let spare = whole.width() - fixed + if has_edition { 0.0 } else { edition };
    let spare = spare.max(LEAST_PATTERN);
    let verdict = verdict_width(ui, desk, spare - WIDE_PATTERN);
    let pattern = (spare - verdict).max(LEAST_PATTERN);
    let mut child = ui.new_child(UiBuilder::new().max_rect(whole));
    child.horizontal(|ui| {
        pattern_ui(ui, desk, pattern.min(680.0));
        verdict_ui(ui, desk, verdict);
        required_ui(ui, desk, required);
        if has_recommended {
            recommended_ui(ui, desk, recommended);
        }
        worst_ui(ui, desk, worst);
        findings_ui(ui, desk, findings);
        if has_edition {
            ui.add_space((ui.available_width() - edition).max(0.0));
            edition_ui(ui, desk, edition);
        }
    });
}

/// A part of the banner: a button that opens its tab, with a hairline at its right.
pub(super) fn part(ui: &mut Ui, hues: &Hues, width: f32, label: &str) -> (Rect, Response) {
    let (rect, response) = area(ui, vec2(width, HEIGHT), AccessName::button(label));
    if response.hovered() {
        ui.painter().rect_filled(rect.shrink(2.0), 6.0, hues.sunken);
    }
    ui.painter().vline(
        rect.right(),
        rect.y_range().shrink(8.0),
        Stroke::new(1.0, hues.border),
    );
    focus_ring(ui, hues, &response, 6.0);
    (rect.shrink2(vec2(14.0, 7.0)), response)
}

/// The ground of a route's badge: filled, or only a dashed outline where it is not whole yet.
pub(crate) fn paint_badge(painter: &Painter, hues: &Hues, at: Rect, is_open: bool) {
    if !is_open {
        painter.rect_filled(at, 8.0, hues.accent);
        return;
    }
    let rim = at.shrink(1.0);
    let corners = [
        rim.left_top(),
        rim.right_top(),
        rim.right_bottom(),
        rim.left_bottom(),
        rim.left_top(),
    ];
    let stroke = Stroke::new(2.0, hues.accent);
    painter.extend(Shape::dashed_line(&corners, stroke, 6.0, 4.0));
}

/// A line for the heading above a line for the number.
pub(super) fn halves(rect: Rect) -> (Rect, Rect) {
    rect.split_top_bottom_at_y(rect.top() + 14.0)
}
