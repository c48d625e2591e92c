//! Columns of one's own: added by a name, named anew, and taken away.

use eframe::egui::{Align, Layout, Ui, vec2};

use super::{RECORD_WORD, SharedValue, TextField};
use crate::{
    catalog::{FieldId, ThingSort},
    design::{Command, OwnColumn, RecordEdit, given_name},
    gui::{
        Desk,
        kit::{Hint as _, IconButton, Length, tokens::HIGH_ROW},
    },
};

/// Draws a field and a button for each column of one's own of a sort of thing, and the field that
/// adds one. `salt` tells them from the same ones elsewhere. Whoever draws them listens.
pub(crate) fn own_columns_ui(ui: &mut Ui, desk: &mut Desk<'_>, of: ThingSort, salt: &str) {
    let columns = desk.design.columns.iter();
    for (id, column) in columns.filter(|(_, column)| column.of == of) {
        column_ui(ui, desk, id, column, salt);
    }
    new_column_ui(ui, desk, of, salt);
}

fn column_ui(ui: &mut Ui, desk: &mut Desk<'_>, id: &FieldId, column: &OwnColumn, salt: &str) {
    let name = [("column", column.name.clone())];
    let remove = desk.tr_with("record-remove-column", &name);
    let hint = format!("{remove}\n{}", desk.tr("record-remove-column-hint"));
    let size = vec2(ui.available_width(), HIGH_ROW);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let button = IconButton::bare("trash", &remove).ui(ui, desk.hues());
        if button.hint(hint).clicked() {
            desk.edit(Command::Record(RecordEdit::RemoveColumn(id.clone())));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let field = TextField {
                word: &desk.tr_with("record-column-name", &name),
                width: 0.0,
                salt: &format!("{id}\n{salt}"),
                hint: "",
                length: Length::Name,
            };
            let renamed = field.ui(ui, desk, &SharedValue::Same(column.name.clone()));
            if let Some(name) = renamed.filter(|name| given_name(name).is_some()) {
                let name = name.trim().to_owned();
                let edit = RecordEdit::RenameColumn(id.clone(), name);
                desk.edit(Command::Record(edit));
            }
        });
    });
}

/// The field that adds a column of one's own by its name.
fn new_column_ui(ui: &mut Ui, desk: &mut Desk<'_>, of: ThingSort, salt: &str) {
    let field = TextField {
        word: &desk.tr("record-new-column"),
        width: RECORD_WORD,
        salt,
        hint: &desk.tr("record-new-column-hint"),
        length: Length::Name,
    };
    let named = field.ui(ui, desk, &SharedValue::Same(String::new()));
    if let Some(name) = named.filter(|name| given_name(name).is_some()) {
        let name = name.trim().to_owned();
        let id = desk.design.free_column_id();
        let edit = RecordEdit::AddColumn(id, OwnColumn { name, of });
        desk.edit(Command::Record(edit));
    }
}
