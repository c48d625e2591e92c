//! The first step: what the columns of the list mean.

use eframe::egui::{Ui, vec2};

use super::{
    ImportDialog,
    dialog::list_id,
    picks::{OfferedWord, RowPick},
    steps::{IMPORT_FOOT, ImportStep},
};
use crate::{
    catalog::{Message, ThingSort},
    gui::{
        Desk,
        kit::{
            Ink, ListRow, RowList, RowStop, RowText, landing,
            tokens::{HEAD_ROW, TWO_LINE_ROW},
        },
    },
    import::{ColumnMeaning, ImportColumn, ImportOffers},
};

/// Width of the field that says what a column means, points.
const PICK: f32 = 240.0;

/// Draws a row a column.
pub(super) fn columns_ui(ui: &mut Ui, desk: &Desk<'_>, dialog: &mut ImportDialog) {
    let size = vec2(ui.available_width(), ui.available_height() - IMPORT_FOOT);
    let columns: Vec<ImportColumn> = dialog.columns.all().to_vec();
    let mut chosen = None;
    ui.allocate_ui(size, |ui| {
        ui.set_min_size(size);
        landing(ui, list_id(ImportStep::Columns), None, |ui| {
            let list = RowList {
                name: "import_columns",
                height: TWO_LINE_ROW,
                count: columns.len(),
                tail: 0,
                scrolled: None,
            };
            list.show(ui, |ui, stop| {
                let meant = columns.get(stop.index);
                let meant = meant.and_then(|column| column_ui(ui, desk, column, stop));
                chosen = meant
                    .map(|meaning| (stop.index, meaning))
                    .or_else(|| chosen.take());
            });
        });
    });
    if let Some((index, meaning)) = chosen {
        dialog.columns.choose(index, &meaning);
        ui.ctx().request_repaint();
    }
}

/// A column: its head, what stands in it, and what it means; what it is said to mean now.
fn column_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    column: &ImportColumn,
    stop: RowStop,
) -> Option<ColumnMeaning> {
    let hues = desk.hues();
    let head = desk.say(&column.shown_head(stop.index));
    let second = Message::new("import-column-holds")
        .with("n", column.filled)
        .with("sample", column.sample.as_str())
        .with("why", column.why.clone());
    let second = desk.say(&second);
    let shown = meaning_words(desk, &column.meaning);
    let row = ListRow::new(RowText::new(&head, Ink::strong(hues.text)))
        .second(RowText::new(&second, Ink::body(hues.muted)))
        .also(&shown)
        .room(PICK);
    let parts = row.ui_in(ui, hues, stop, TWO_LINE_ROW);
    let middle = parts.room.center().y;
    let place = parts
        .room
        .with_min_y(middle - HEAD_ROW / 2.0)
        .with_max_y(middle + HEAD_ROW / 2.0);
    let name = desk.tr_with("import-column-means", &[("head", head.clone())]);
    let pick = RowPick {
        salt: ("import_meaning", stop.index),
        name: &name,
        shown: &shown,
    };
    pick.ui(ui, desk, place, || meanings(desk))
}

/// All that a column may mean; what is most often said of a head that is not known comes first.
fn meanings(desk: &Desk<'_>) -> ImportOffers<OfferedWord<ColumnMeaning>> {
    let fields = desk.catalog.fields_of(ThingSort::Asset);
    let fields = fields.map(|field| ColumnMeaning::Field(field.id.clone()));
    let offered = |value: ColumnMeaning| OfferedWord {
        words: meaning_words(desk, &value),
        value,
    };
    ImportOffers {
        likely: [ColumnMeaning::LeftOut, ColumnMeaning::Own]
            .map(offered)
            .into(),
        others: fields.map(offered).collect(),
    }
}

fn meaning_words(desk: &Desk<'_>, meaning: &ColumnMeaning) -> String {
    match meaning {
        ColumnMeaning::Field(id) => match desk.catalog.field(id) {
            Some(field) => desk.text(&field.name).to_owned(),
            None => id.to_string(),
        },
        ColumnMeaning::Own => desk.tr("import-means-own"),
        ColumnMeaning::LeftOut => desk.tr("import-means-nothing"),
    }
}
