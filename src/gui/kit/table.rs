//! Tables: heads over rows whose cells stand in columns.

use eframe::egui::{
    Align2, Color32, Id, Rect, Response, Sense, Ui, UiBuilder, Vec2, accesskit::Role, pos2, vec2,
};

use super::{
    AccessName, Ink, RowList, RowStop, hairline, lit_bar, number_badge,
    tokens::{EDGE, HEAD_ROW, ROW, ROW_MARK},
};
use crate::gui::style::Hues;

/// Height of a row whose texts may take two lines, and three.
const HIGH_ROW: f32 = 38.0;
const HIGHEST_ROW: f32 = 56.0;
/// Between two columns.
const BETWEEN: f32 = 6.0;

/// The width of a column.
#[derive(Clone, Copy, Debug)]
enum ColumnWidth {
    /// So many points.
    Fixed(f32),
    /// A share of what the fixed ones leave.
    Share(f32),
}

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TableColumn {
    /// The key of its head.
    pub(crate) key: &'static str,
    width: ColumnWidth,
}

impl TableColumn {
    /// A column of a fixed width, points.
    pub(crate) const fn fixed(key: &'static str, width: f32) -> Self {
        Self {
            key,
            width: ColumnWidth::Fixed(width),
        }
    }

    /// A column that shares what the fixed ones leave.
    pub(crate) const fn share(key: &'static str, share: f32) -> Self {
        Self {
            key,
            width: ColumnWidth::Share(share),
        }
    }
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug)]
pub(crate) enum TableCell<'a> {
    /// Words, on as many lines as the row is high enough for.
    Words(&'a str),
    /// A number, on one line.
    Number(&'a str),
    /// A number in a circle.
    Badge(&'a str),
    /// Words that the caller draws.
    Painted(&'a str),
    /// What the caller draws and names.
    Room,
}

impl TableCell<'_> {
    /// What a screen reader says.
    const fn says(&self) -> &str {
        match self {
            Self::Words(words)
            | Self::Number(words)
            | Self::Badge(words)
            | Self::Painted(words) => words,
            Self::Room => "",
        }
    }
}

/// The words of a table.
#[derive(Clone, Debug)]
pub(crate) struct TableWords {
    name: String,
    /// Of the heads, from left to right.
    heads: Vec<String>,
}

/// A table: its columns.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TableColumns<'a> {
    /// From left to right.
    pub(crate) columns: &'a [TableColumn],
}

impl TableColumns<'_> {
    /// The words of a table with these columns, by the key of its name.
    pub(crate) fn words(self, name: &str, word: impl Fn(&str) -> String) -> TableWords {
        let heads = self.columns.iter().map(|column| word(column.key));
        TableWords {
            name: word(name),
            heads: heads.collect(),
        }
    }

    /// Draws the heads, and the rows of a list below them, each of which must draw itself by way
    /// of [`TableRow::ui`].
    pub(crate) fn show(
        self,
        ui: &mut Ui,
        hues: &Hues,
        words: &TableWords,
        list: RowList<'_>,
        draw: impl FnMut(&mut Ui, RowStop),
    ) {
        ui.scope(|ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(Role::Table);
                node.set_label(words.name.as_str());
                node.set_row_count(list.count + 1);
                node.set_column_count(self.columns.len());
                node.set_size_of_set(list.count);
            });
            self.head_ui(ui, hues, &words.heads);
            list.show(ui, draw);
        });
    }

    fn head_ui(self, ui: &mut Ui, hues: &Hues, heads: &[String]) {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), HEAD_ROW));
        ui.painter().rect_filled(rect, 0.0, hues.sunken);
        let builder = UiBuilder::new().id_salt("table_head").max_rect(rect);
        let row = ui.new_child(builder);
        row.ctx().accesskit_node_builder(row.unique_id(), |node| {
            node.set_role(Role::Row);
            node.set_row_index(0);
        });
        for (at, (cell, word)) in self.cells(rect).into_iter().zip(heads).enumerate() {
            Ink::body(hues.muted).write_in(row.painter(), cell, Align2::LEFT_CENTER, word);
            name_cell(&row, row.unique_id(), at, cell, Role::ColumnHeader, word);
        }
    }

    /// The cells of a row: fixed widths where given, the rest shared by weight.
    pub(crate) fn cells(self, row: Rect) -> Vec<Rect> {
        let row = row.shrink2(vec2(EDGE, 0.0));
        let (mut fixed, mut weight) = (0.0, 0.0);
        for column in self.columns {
            match column.width {
                ColumnWidth::Fixed(width) => fixed += width,
                ColumnWidth::Share(share) => weight += share,
            }
        }
        let spare = (row.width() - fixed).max(0.0);
        let mut x = row.left();
        self.columns
            .iter()
            .map(|column| {
                let wide = match column.width {
                    ColumnWidth::Fixed(width) => width,
                    ColumnWidth::Share(share) => spare * share / weight.max(f32::EPSILON),
                };
                let cell = Rect::from_x_y_ranges(x..=x + wide - BETWEEN, row.y_range());
                x += wide;
                cell
            })
            .collect()
    }
}

/// A row of a table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TableRow<'a> {
    /// What stands in its cells, from left to right.
    pub(crate) cells: &'a [TableCell<'a>],
    /// What a screen reader says: the cells, and what they leave out.
    pub(crate) name: &'a str,
    /// How it stands out.
    pub(crate) look: RowLook,
}

/// How a row of a table stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RowLook {
    /// Not at all.
    Plain,
    /// Chosen.
    Chosen,
    /// Lit, as a route is on the canvas.
    Lit,
}

/// Where the parts of a table's row came to stand.
#[derive(Clone, Debug)]
pub(crate) struct TableRowParts {
    pub(crate) response: Response,
    pub(crate) cells: Vec<Rect>,
}

impl TableRow<'_> {
    /// Draws it.
    pub(crate) fn ui(
        self,
        ui: &mut Ui,
        hues: &Hues,
        table: TableColumns<'_>,
        stop: RowStop,
        height: f32,
    ) -> TableRowParts {
        let is_on = self.look != RowLook::Plain;
        let is_lit = self.look == RowLook::Lit;
        let (rect, response) = stop.row(ui, hues, height, AccessName::entry(self.name, is_on));
        if is_lit {
            ui.painter().rect_filled(rect, 0.0, hues.panel);
            let tint = hues.route.gamma_multiply(0.09);
            ui.painter().rect_filled(rect, 0.0, tint);
            lit_bar(ui, hues, rect);
        }
        let ink = if is_lit {
            Ink::strong(hues.text)
        } else {
            Ink::body(hues.text)
        };
        let cells = table.cells(rect);
        let row = name_row(ui, stop, &response);
        for (at, (cell, place)) in self.cells.iter().zip(&cells).enumerate() {
            if !cell.says().is_empty() {
                name_cell(&row, response.id, at, *place, Role::Cell, cell.says());
            }
            match cell {
                TableCell::Words(words) => write_cell(ui, ink, *place, words),
                TableCell::Number(number) => {
                    ink.write_in(ui.painter(), *place, Align2::LEFT_CENTER, number);
                }
                TableCell::Badge(number) => {
                    let middle = pos2(place.left() + ROW_MARK / 2.0, place.center().y);
                    let badge = Rect::from_center_size(middle, Vec2::splat(ROW_MARK));
                    number_badge(ui, hues, badge, number, is_lit);
                }
                TableCell::Painted(_) | TableCell::Room => {}
            }
        }
        hairline(ui, hues, rect);
        TableRowParts { response, cells }
    }
}

/// Says that it is a row, and not an entry of a list; where its cells are hung in.
fn name_row(ui: &mut Ui, stop: RowStop, response: &Response) -> Ui {
    let ctx = ui.ctx();
    ctx.accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(Role::GenericContainer);
        node.clear_size_of_set();
    });
    ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Row);
        node.set_row_index(stop.index + 1);
    });
    let builder = UiBuilder::new()
        .id_salt(("table_cells", stop.index))
        .max_rect(response.rect)
        .accessibility_parent(response.id);
    ui.new_child(builder)
}

/// Names a cell of a row, the columns counted from 0.
fn name_cell(row: &Ui, salt: Id, at: usize, place: Rect, role: Role, words: &str) {
    let id = salt.with(("cell", at));
    drop(row.interact(place, id, Sense::hover()));
    row.ctx().accesskit_node_builder(id, |node| {
        node.set_role(role);
        node.set_label(words);
        node.set_column_index(at);
    });
}

/// Narrow tables break their words over lines rather than cutting them: how many lines at most.
pub(crate) fn lines_of_rows(ui: &Ui) -> usize {
    match ui.available_width() {
        ..800.0 => 3,
        ..1000.0 => 2,
        _ => 1,
    }
}

/// Height of rows whose texts take `lines` lines, points.
pub(crate) const fn row_height(lines: usize) -> f32 {
    match lines {
        ..2 => ROW,
        2 => HIGH_ROW,
        _ => HIGHEST_ROW,
    }
}

/// How many lines a text takes in a cell of a width, at most `most`.
pub(crate) fn lines_in(ui: &Ui, text: &str, width: f32, most: usize) -> usize {
    let ink = Ink::strong(Color32::PLACEHOLDER);
    ink.lay(ui.painter(), text, width, most).rows.len()
}

/// Writes into a cell, on as many lines as the row is high enough for.
fn write_cell(ui: &Ui, ink: Ink, cell: Rect, text: &str) {
    let rows = match cell.height() {
        ..HIGH_ROW => 1,
        ..HIGHEST_ROW => 2,
        _ => 3,
    };
    let galley = ink.lay(ui.painter(), text, cell.width(), rows);
    let top = cell.center().y - galley.size().y / 2.0;
    ui.painter()
        .galley(pos2(cell.left(), top), galley, Color32::PLACEHOLDER);
}
