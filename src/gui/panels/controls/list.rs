//! The list of controls, each with its state.

use eframe::egui::{Frame, Id, Rect, Ui, pos2, vec2};

use super::{
    details::details_ui,
    groups::{control_groups, in_scope, shown_asset},
    head::head_ui,
    record::{has_record, is_open, record_button, record_ui},
    state::{asks_reason, reason_ui, set_by_digit, state_id, state_ui},
};
use crate::{
    analysis::ControlInstance,
    catalog::Requirement,
    design::ControlKey,
    gui::{
        Desk,
        kit::{
            Hint as _, Ink, ListRow, RowText, expands, group_head, one_stop_of_rows,
            tokens::{HEAD_ROW, TWO_LINE_ROW},
        },
        names::joined,
        panels::outline::coverage,
    },
    words::{clauses, pages},
};

/// Lines a name may take; the longest of the guideline needs three in the narrowest panel.
const NAME_LINES: usize = 4;
const STATE_WIDTH: f32 = 96.0;
/// Room of the button that opens the record of a state, with the gap before the state.
const RECORD_WIDTH: f32 = 34.0;

/// Draws the controls.
pub(crate) fn controls_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    head_ui(ui, desk);
    let groups = control_groups(desk);
    if groups.is_empty() {
        let key = match (in_scope(desk).next(), shown_asset(desk)) {
            (Some(_), _) => "controls-none-filtered",
            (None, Some(_)) => "controls-none-asset",
            (None, None) => "controls-none",
        };
        Frame::new()
            .inner_margin(12)
            .show(ui, |ui| Ink::body(hues.text).paragraph(ui, desk.tr(key)));
    }
    let mut stops = Vec::new();
    for group in groups {
        let (done, all) = coverage(group.rows.iter().copied());
        let count = if all == 0 {
            String::new()
        } else {
            format!("{done}/{all}")
        };
        group_head(ui, hues, &group.heading, &count);
        for instance in group.rows {
            stops.push(control_ui(ui, desk, instance));
        }
    }
    one_stop_of_rows(ui, "controls", stops);
}

pub(super) fn key_of(instance: &ControlInstance) -> ControlKey {
    ControlKey {
        asset: instance.asset.clone(),
        control: instance.control.clone(),
    }
}

/// The second line: requirement, clauses and slides.
fn second_line(desk: &Desk<'_>, instance: &ControlInstance) -> String {
    let required = match instance.requirement {
        Requirement::Required => "controls-required",
        Requirement::Recommended => "controls-should",
    };
    let mut parts = vec![desk.tr(required)];
    if instance.unplaced {
        parts.push(desk.tr("controls-unplaced"));
    }
    if !instance.law.is_empty() {
        parts.push(clauses(&instance.law));
    }
    parts.push(pages(&instance.pages));
    joined(desk, &parts)
}

/// What is said when one points at a control: `head`, then what it is.
fn hint_of(desk: &Desk<'_>, instance: &ControlInstance, head: String) -> String {
    let control = desk.catalog.control(&instance.control);
    let said = control.map(|it| [Some(&it.definition), it.note.as_ref()]);
    let said = said.into_iter().flatten().flatten();
    said.fold(head, |tip, said| tip + "\n" + desk.text(said))
}

/// Draws a control; returns what can have the focus in its row, from left to right.
fn control_ui(ui: &mut Ui, desk: &mut Desk<'_>, instance: &ControlInstance) -> Vec<Id> {
    let hues = desk.hues();
    let id = Id::new(("control-row", &instance.control, &instance.asset));
    let open: bool = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let detail = desk
        .catalog
        .control(&instance.control)
        .and_then(|it| it.detail.as_ref());
    let shown = desk.with_detail(&instance.name, detail);
    let line = second_line(desk, instance);
    let has_record = has_record(desk, instance);
    let beside = if has_record { RECORD_WIDTH } else { 0.0 };
    // A name is read whole, however narrow the panel is.
    let parts = ListRow::new(RowText::new(&shown, Ink::strong(hues.text)).lines(NAME_LINES))
        .second(RowText::new(&line, Ink::body(hues.muted)).lines(NAME_LINES))
        .room(beside + STATE_WIDTH)
        .height(TWO_LINE_ROW)
        .named(desk.text(&instance.name))
        .ui(ui, hues);
    let mut stops = vec![parts.response.id];
    expands(&parts.response, open);
    let is_written = has_record && is_open(ui, instance);
    let middle = pos2(
        parts.room.right() - STATE_WIDTH / 2.0,
        parts.room.center().y,
    );
    let field = Rect::from_center_size(middle, vec2(STATE_WIDTH, HEAD_ROW));
    if has_record {
        let corner = pos2(parts.room.left(), middle.y - HEAD_ROW / 2.0);
        let place = Rect::from_min_size(corner, vec2(HEAD_ROW, HEAD_ROW));
        stops.push(record_button(ui, desk, instance, place));
    }
    let is_set = instance.out_of_scope.is_none() && !instance.unplaced;
    ui.add_enabled_ui(is_set, |ui| state_ui(ui, desk, instance, field));
    if is_set {
        stops.push(state_id(instance));
        set_by_digit(ui, desk, instance, &stops);
    }
    let is_long = open || is_written || asks_reason(ui, instance);
    if !ui.is_rect_visible(parts.response.rect) && !is_long {
        return stops;
    }
    let tip = hint_of(desk, instance, format!("{shown}\n{line}"));
    if parts.response.hint(tip).clicked() {
        ui.data_mut(|data| data.insert_temp(id, !open));
    }
    if asks_reason(ui, instance) {
        reason_ui(ui, desk, instance);
    }
    if is_written {
        record_ui(ui, desk, instance);
    }
    if open {
        details_ui(ui, desk, instance);
    }
    stops
}
