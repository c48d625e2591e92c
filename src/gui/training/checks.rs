//! What was checked: the ○ that held, those that were missing, and those taken off.

use eframe::egui::{
    Align2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use super::{
    show::{PlayerWish, Show, line},
    side::note_row,
};
use crate::{
    design::ControlState,
    gui::{
        kit::{AccessName, Hint as _, focus_ring, named, state_mark},
        style::BUTTON_RADIUS,
    },
    training::{Moment, MomentCheck},
};

/// What is checked now, asset by asset: what held, what was missing, what was taken off.
pub(super) fn checks_ui(ui: &mut Ui, show: &mut Show<'_>) {
    let mut checks = show.playing.player.checks(&show.playing.stage);
    // What was missing is what the question asks: neither where nor how much of it is told.
    let step = show.playing.player.step();
    let is_veiled = step.is_some_and(|step| show.playing.is_veiled(step));
    let all = checks.len();
    checks.retain(|check| check.holds || !is_veiled);
    let hides = checks.len() < all;
    let mut assets: Vec<_> = checks.iter().map(|check| &check.circle.asset).collect();
    assets.dedup();
    let many = assets.len() > 1 || matches!(show.playing.player.moment(), Moment::Leg { .. });
    if checks.is_empty() && !hides && matches!(show.playing.player.moment(), Moment::Leg { .. }) {
        let none = show.desk.tr("training-no-check");
        line(ui, show.ink(14.0, false, show.hues.muted), &none);
    }
    let mut before = None;
    for check in &checks {
        let asset = &check.circle.asset;
        if many && before != Some(asset) {
            let values = [("asset", show.asset(asset))];
            let head = show.desk.tr_with("training-checks-at", &values);
            line(ui, show.ink(14.0, false, show.hues.muted), &head);
        }
        before = Some(asset);
        check_ui(ui, show, check);
    }
    if hides {
        let words = show.desk.tr("training-veiled");
        line(ui, show.ink(14.0, false, show.hues.muted), &words);
    }
}

/// The word for how a check went.
fn outcome(show: &Show<'_>, check: &MomentCheck) -> &'static str {
    let circle = &check.circle;
    if check.holds {
        "training-held"
    } else if show.playing.is_off(&circle.asset, &circle.control) {
        "training-taken-off"
    } else {
        ControlState::Missing.key()
    }
}

/// A check: a click takes the control off, or puts it back where it was taken off.
fn check_ui(ui: &mut Ui, show: &mut Show<'_>, check: &MomentCheck) {
    let circle = &check.circle;
    let word = show.desk.tr(outcome(show, check));
    let name = show.control(&circle.asset, &circle.control);
    let mark = show.len(19.0);
    let status = show.ink(14.0, false, show.hues.muted);
    let side = status.width(ui.painter(), &word);
    let ink = show.ink(16.0, false, show.hues.text);
    let wide = ui.available_width() - mark - side - show.len(44.0);
    let galley = ink.lay(ui.painter(), &name, wide, 3);
    let high = (galley.size().y + show.len(12.0)).max(show.len(36.0));
    let size = vec2(ui.available_width(), high);
    let label = show.desk.headed(&name, &word);
    let response = ground_ui(ui, show, check, size, &label);
    let rect = response.rect;
    let state = if check.holds {
        ControlState::Implemented
    } else {
        ControlState::Missing
    };
    let at = pos2(rect.left() + show.len(10.0) + mark / 2.0, rect.center().y);
    let place = Rect::from_center_size(at, Vec2::splat(mark));
    state_mark(ui, &show.hues, &state, place);
    let top = rect.center().y - galley.size().y / 2.0;
    let left = place.right() + show.len(10.0);
    ui.painter().galley(pos2(left, top), galley, show.hues.text);
    let room = rect.shrink2(vec2(show.len(8.0), 0.0));
    status.write_in(ui.painter(), room, Align2::RIGHT_CENTER, &word);
    if response.clicked() {
        show.wish(PlayerWish::Switch(
            circle.asset.clone(),
            circle.control.clone(),
        ));
    }
}

/// The ground of a check, with its name; what can be switched can be clicked.
fn ground_ui(
    ui: &mut Ui,
    show: &Show<'_>,
    check: &MomentCheck,
    size: Vec2,
    label: &str,
) -> Response {
    let circle = &check.circle;
    let switches = check.holds || show.playing.is_off(&circle.asset, &circle.control);
    let sense = if switches {
        Sense::click()
    } else {
        Sense::hover()
    };
    let (rect, response) = ui.allocate_exact_size(size, sense);
    note_row(ui, rect.top());
    if !check.holds {
        let tint = show.hues.missing.gamma_multiply(0.2);
        ui.painter().rect_filled(rect, BUTTON_RADIUS, tint);
    }
    if !switches {
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, label));
        return response;
    }
    if response.hovered() {
        let line = Stroke::new(1.5, show.hues.accent);
        ui.painter()
            .rect_stroke(rect, BUTTON_RADIUS, line, StrokeKind::Inside);
    }
    focus_ring(ui, &show.hues, &response, BUTTON_RADIUS);
    let says = AccessName::toggle(label, check.holds);
    let key = if check.holds {
        "training-take-off"
    } else {
        "training-put-back"
    };
    named(ui, response, says).hint(show.desk.tr(key))
}
