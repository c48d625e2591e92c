//! What is written down about the state of a control: opened by a button on its row.

use eframe::egui::{Frame, Id, Margin, Rect, Ui};

use super::key_of;
use crate::{
    analysis::ControlInstance,
    catalog::FieldSort,
    design::{Command, ControlRecord, ControlState, Evidence, RecordEdit},
    gui::{
        Desk,
        kit::{IconButton, Length, expands},
        panels::properties::{RECORD_WORD, SharedValue, TextField, date_hint_ui, listening},
    },
};

/// Whether there is something to write down about a state: a plan, that the control is in place, or
/// what was written down when it was.
pub(super) fn has_record(desk: &Desk<'_>, instance: &ControlInstance) -> bool {
    match instance.state {
        ControlState::Implemented | ControlState::Planned => true,
        ControlState::Missing | ControlState::NotApplicable(_) => {
            record_of(desk, instance).is_some()
        }
    }
}

/// The button that opens and closes the record of a state.
pub(super) fn record_button(
    ui: &mut Ui,
    desk: &Desk<'_>,
    instance: &ControlInstance,
    place: Rect,
) -> Id {
    let is_written = record_of(desk, instance).is_some();
    let control = desk.text(&instance.name).to_owned();
    let label = desk.tr_with("controls-record-open", &[("control", control)]);
    let is_open = is_open(ui, instance);
    let button = IconButton::bare("note", &label).lit(is_open || is_written);
    let id = open_id(instance);
    let response = button.ui_at(ui, desk.hues(), id, place);
    expands(&response, is_open);
    if response.clicked() {
        ui.data_mut(|data| data.insert_temp(id, !is_open));
    }
    response.id
}

fn open_id(instance: &ControlInstance) -> Id {
    Id::new(("controls_record", &instance.control, &instance.asset))
}

/// Whether the record is shown.
pub(super) fn is_open(ui: &Ui, instance: &ControlInstance) -> bool {
    let open = ui.data(|data| data.get_temp(open_id(instance)));
    open.unwrap_or_default()
}

fn record_of<'a>(desk: &Desk<'a>, instance: &ControlInstance) -> Option<&'a ControlRecord> {
    let asset = instance.asset.as_ref();
    desk.design.control_record(asset, &instance.control)
}

/// The fields of the record.
pub(super) fn record_ui(ui: &mut Ui, desk: &mut Desk<'_>, instance: &ControlInstance) {
    let hues = desk.hues();
    Frame::new()
        .fill(hues.sunken)
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 6.0;
            listening(ui, desk, |ui, desk| fields_ui(ui, desk, instance));
        });
}

fn fields_ui(ui: &mut Ui, desk: &mut Desk<'_>, instance: &ControlInstance) {
    let kept = record_of(desk, instance).cloned().unwrap_or_default();
    let salt = format!("{:?}", key_of(instance));
    let mut record = kept.clone();
    let line = |ui: &mut Ui, desk: &Desk<'_>, key: &str, value: &mut String, length: Length| {
        value_ui(ui, desk, &desk.tr(key), &salt, value, length);
    };
    line(
        ui,
        desk,
        "controls-record-person",
        &mut record.person,
        Length::Line,
    );
    line(
        ui,
        desk,
        "controls-record-due",
        &mut record.due,
        Length::Line,
    );
    if record.due != kept.due {
        record.due = FieldSort::Date.kept(&record.due);
    }
    date_hint_ui(ui, desk, &kept.due);
    line(
        ui,
        desk,
        "controls-record-cost",
        &mut record.cost,
        Length::Line,
    );
    line(
        ui,
        desk,
        "controls-record-remark",
        &mut record.remark,
        Length::Long,
    );
    // There is always an empty one at the end; one that is emptied goes.
    record.evidence.push(Evidence::default());
    for (place, evidence) in (1_usize..).zip(&mut record.evidence) {
        let part = |ui: &mut Ui, key: &str, value: &mut String| {
            let word = desk.tr_with(key, &[("n", place.to_string())]);
            value_ui(ui, desk, &word, &salt, value, Length::Line);
        };
        part(ui, "controls-record-document", &mut evidence.document);
        part(ui, "controls-record-page", &mut evidence.page);
        part(ui, "controls-record-link", &mut evidence.link);
    }
    let record = record.tidied();
    if record != kept.tidied() {
        let edit = RecordEdit::Control(key_of(instance), record);
        desk.edit(Command::Record(edit));
    }
}

/// One field; what was typed takes the place of the value.
fn value_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    word: &str,
    salt: &str,
    value: &mut String,
    length: Length,
) {
    let field = TextField {
        word,
        width: RECORD_WORD,
        salt,
        hint: "",
        length,
    };
    if let Some(typed) = field.ui(ui, desk, &SharedValue::Same(value.clone())) {
        *value = typed;
    }
}
