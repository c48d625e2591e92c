//! What is written down about the selected things: a folded section, the same for one and for many.

use eframe::egui::{CollapsingHeader, Ui};

use super::{RECORD_WORD, SharedValue, TextField, own_columns_ui, salt};
use crate::{
    catalog::{Date, FieldSort, ThingSort},
    design::{Command, RecordCell, RecordColumn, RecordEdit, Subject},
    gui::{
        Desk,
        kit::{Ink, Length, fold_arrow, section_head},
    },
};

/// The sorts of things with a record, and how they are headed where several are selected.
const SORTS: [(ThingSort, &str); 3] = [
    (ThingSort::Zone, "properties-zones"),
    (ThingSort::Asset, "properties-assets"),
    (ThingSort::Link, "properties-links"),
];

/// Draws the section; nothing while nothing with a record is selected.
pub(super) fn records_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let of = |sort: ThingSort| {
        let selected = desk.view.selection.iter();
        let selected = selected.filter(move |subject| subject.sort() == Some(sort));
        selected.cloned().collect::<Vec<Subject>>()
    };
    let selected: Vec<_> = SORTS
        .iter()
        .map(|(sort, key)| (*sort, *key, of(*sort)))
        .filter(|(_, _, subjects)| !subjects.is_empty())
        .collect();
    if selected.is_empty() {
        return;
    }
    CollapsingHeader::new(desk.tr("record-title"))
        .id_salt("record")
        .icon(fold_arrow)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            for (sort, key, subjects) in &selected {
                if selected.len() > 1 {
                    let values = [("n", subjects.len().to_string())];
                    section_head(ui, desk.hues(), &desk.tr_with(key, &values));
                }
                ui.push_id(*key, |ui| sort_ui(ui, desk, *sort, subjects));
            }
        });
}

fn sort_ui(ui: &mut Ui, desk: &mut Desk<'_>, sort: ThingSort, subjects: &[Subject]) {
    let salt = salt(subjects.iter().map(Subject::as_str));
    for column in desk.design.record_columns(desk.catalog, sort) {
        column_ui(ui, desk, &column, subjects, &salt);
    }
    own_columns_ui(ui, desk, sort, &salt);
}

fn column_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    column: &RecordColumn,
    subjects: &[Subject],
    salt: &str,
) {
    let value_of = |subject: &Subject| {
        let record = desk.design.record(subject);
        let value = record.and_then(|record| record.get(&column.id));
        value.cloned().unwrap_or_default()
    };
    let Some(shared) = SharedValue::of(subjects.iter().map(value_of)) else {
        return;
    };
    let field = TextField {
        word: desk.text(&column.name),
        width: RECORD_WORD,
        salt: &format!("{}\n{salt}", column.id),
        hint: &desk.tr("properties-unset"),
        length: Length::Line,
    };
    if let Some(typed) = field.ui(ui, desk, &shared) {
        let value = column.sort.kept(&typed);
        let cell = |subject: &Subject| RecordCell {
            subject: subject.clone(),
            field: column.id.clone(),
            value: value.clone(),
        };
        let cells = subjects.iter().map(cell).collect();
        desk.edit(Command::Record(RecordEdit::Write(cells)));
    }
    if let (FieldSort::Date, SharedValue::Same(kept)) = (column.sort, &shared) {
        date_hint_ui(ui, desk, kept);
    }
}

/// Says it where something that stands in a field of a date cannot be read as one.
pub(crate) fn date_hint_ui(ui: &mut Ui, desk: &Desk<'_>, kept: &str) {
    if !kept.is_empty() && Date::read(kept).is_none() {
        let hint = desk.tr("record-no-date");
        Ink::body(desk.hues().missing).paragraph(ui, hint);
    }
}
