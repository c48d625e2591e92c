//! The row of tabs: one for each drawing that is open.

use eframe::egui::{Align2, Id, Rect, Response, ScrollArea, Stroke, Ui, UiBuilder, Vec2, vec2};

use crate::gui::{
    Action, Desk, Wish,
    actions::row_of,
    kit::{
        AccessName, Hint as _, IconButton, Ink, area, focus_ring, one_stop,
        tokens::{EDGE, SECTION_ROW},
    },
    style::BUTTON_RADIUS,
    tabs::TabHead,
};

/// Height of the row of tabs, points.
pub(crate) const TABS_HEIGHT: f32 = 32.0;
/// The most width of a tab, the room of its button to close it, and the line over the one that is
/// shown, points.
const WIDEST: f32 = 240.0;
const CLOSE: f32 = 38.0;
const LINE: f32 = 2.0;

/// Draws the tabs and the button that begins a new drawing.
pub(crate) fn tabs_ui(ui: &mut Ui, desk: &mut Desk<'_>, tabs: &[TabHead]) {
    let hues = desk.hues();
    ui.painter().rect_filled(ui.max_rect(), 0.0, hues.sunken);
    ScrollArea::horizontal().id_salt("tabs").show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            one_stop(ui, "drawings", |ui| {
                let mut shown = None;
                for (place, tab) in tabs.iter().enumerate() {
                    let id = tab_ui(ui, desk, place, tab);
                    shown = shown.or_else(|| tab.is_shown.then_some(id));
                }
                shown
            });
            if let Some(entry) = row_of(Action::New) {
                let word = desk.tr(entry.text);
                let button = IconButton::bare(entry.icon, &word);
                if button
                    .ui_sized(ui, hues, vec2(TABS_HEIGHT, TABS_HEIGHT))
                    .clicked()
                {
                    desk.push(Wish::Do(Action::New));
                }
            }
        });
    });
}

/// Draws a tab; returns its id.
fn tab_ui(ui: &mut Ui, desk: &mut Desk<'_>, place: usize, tab: &TabHead) -> Id {
    let hues = desk.hues();
    let name = tab.name.clone();
    let shown = if tab.is_unsaved {
        format!("● {name}")
    } else {
        name.clone()
    };
    let label = if tab.is_unsaved {
        desk.tr_with("tab-unsaved", &[("name", name.clone())])
    } else {
        name.clone()
    };
    let ink = if tab.is_shown {
        Ink::strong(hues.text)
    } else {
        Ink::body(hues.muted)
    };
    let width = (EDGE + ink.width(ui.painter(), &shown) + CLOSE).min(WIDEST);
    let says = AccessName::tab(&label, tab.is_shown);
    let (rect, response) = area(ui, vec2(width, TABS_HEIGHT), says);
    if tab.is_shown {
        come_into_sight(ui, &response, place);
        ui.painter().rect_filled(rect, 0.0, hues.panel);
        let line = rect.with_max_y(rect.top() + LINE);
        ui.painter().rect_filled(line, 0.0, hues.accent);
    }
    let edge = Stroke::new(1.0, hues.border);
    ui.painter().vline(rect.right(), rect.y_range(), edge);
    let room = rect.with_min_x(rect.left() + EDGE);
    let (room, close) = room.split_left_right_at_x(rect.right() - CLOSE);
    ink.write_in(ui.painter(), room, Align2::LEFT_CENTER, &shown);
    focus_ring(ui, hues, &response, BUTTON_RADIUS);
    let spot = Rect::from_center_size(close.center(), Vec2::splat(SECTION_ROW));
    let builder = UiBuilder::new().id_salt(("close", place)).max_rect(spot);
    let mut child = ui.new_child(builder);
    let word = desk.tr_with("tab-close", &[("name", name)]);
    let closes = IconButton::bare("close", &word)
        .ui_sized(&mut child, hues, spot.size())
        .clicked();
    let id = response.id;
    if closes || response.middle_clicked() {
        desk.push(Wish::CloseDrawing(place));
    } else if response.hint(label).clicked() {
        desk.push(Wish::Drawing(place));
    }
    id
}

/// Scrolls to the tab that is shown when it has become another; who scrolls away may.
fn come_into_sight(ui: &Ui, tab: &Response, place: usize) {
    let kept = Id::new("shown_tab");
    let before = ui.data_mut(|data| data.get_temp::<(usize, u32)>(kept));
    let now = (place, ui.clip_rect().width() as u32);
    if before != Some(now) {
        tab.scroll_to_me(None);
        ui.data_mut(|data| data.insert_temp(kept, now));
    }
}
