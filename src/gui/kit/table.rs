//! Tables: heads over rows whose cells stand in columns.

use eframe::egui::{
    Align2, Color32, Id, Rect, Response, Sense, Ui, UiBuilder, Vec2, accesskit::Role, pos2, vec2,
};

use super::{
    AccessName, Ink, RowList, RowStop, hairline, lit_bar, number_badge, one_stop, one_stop_list,
    table_column::{ColumnWidth, TableColumn},
    table_grip::{ColumnGrip, TableWidth},
    tokens::{EDGE, HEAD_ROW, LEAST_COLUMN, ROW_MARK},
};
use crate::gui::style::Hues;

/// Between two columns.
pub(super) const BETWEEN: f32 = 8.0;

/// What stands in a cell.
#[derive(Clone, Copy, Debug)]
pub(crate) enum TableCell<'a> {
    /// Words on one line; what of them has no room is left out.
    Words(&'a str),
    /// Words on two lines where one has no room for them.
    Name(&'a str),
    /// A number in a circle.
    Badge(&'a str),
    /// Words that the caller draws.
    Painted(&'a str),
}

impl TableCell<'_> {
    /// What a screen reader says.
    const fn says(&self) -> &str {
        match self {
            Self::Words(words) | Self::Name(words) | Self::Badge(words) | Self::Painted(words) => {
                words
            }
        }
    }
}

/// The words of a table.
#[derive(Clone, Debug)]
pub(crate) struct TableWords {
    name: String,
    /// Of the heads, from left to right.
    heads: Vec<String>,
    /// Of the edges by which the columns are widened.
    edges: Vec<String>,
}

/// A table: its columns.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TableColumns<'a> {
    /// From left to right.
    pub(crate) columns: &'a [TableColumn],
}

impl TableColumns<'_> {
    /// The words of a table with these columns, by the key of its name.
    pub(crate) fn words(
        self,
        name: &str,
        word: impl Fn(&str) -> String,
        edge: impl Fn(&str) -> String,
    ) -> TableWords {
        let heads: Vec<_> = self.columns.iter().map(|it| word(it.key)).collect();
        let edges = heads.iter().map(|head| edge(head));
        TableWords {
            name: word(name),
            edges: edges.collect(),
            heads,
        }
    }

    /// Draws the heads, and the rows of a list below them, each of which must draw itself by way
    /// of [`TableRow::ui`]; the width that was given to a column.
    pub(crate) fn show(
        self,
        ui: &mut Ui,
        hues: &Hues,
        words: &TableWords,
        list: RowList<'_>,
        draw: impl FnMut(&mut Ui, RowStop),
    ) -> Option<TableWidth> {
        let shown = ui.scope(|ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(Role::Table);
                node.set_label(words.name.as_str());
                node.set_row_count(list.count + 1);
                node.set_column_count(self.columns.len());
                node.set_size_of_set(list.count);
            });
            let given = self.head_ui(ui, hues, words, list.name);
            one_stop_list(ui, list.name, |ui| list.show(ui, draw));
            given
        });
        shown.inner
    }

    fn head_ui(
        self,
        ui: &mut Ui,
        hues: &Hues,
        words: &TableWords,
        name: &str,
    ) -> Option<TableWidth> {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), HEAD_ROW));
        ui.painter().rect_filled(rect, 0.0, hues.sunken);
        let builder = UiBuilder::new().id_salt("table_head").max_rect(rect);
        let mut row = ui.new_child(builder);
        row.ctx().accesskit_node_builder(row.unique_id(), |node| {
            node.set_role(Role::Row);
            node.set_row_index(0);
        });
        let cells = self.cells(rect);
        for (at, (cell, word)) in cells.iter().zip(&words.heads).enumerate() {
            Ink::body(hues.muted).write_in(row.painter(), *cell, Align2::LEFT_CENTER, word);
            name_cell(&row, row.unique_id(), at, *cell, Role::ColumnHeader, word);
        }
        let mut given = None;
        one_stop(&mut row, &format!("{name}-columns"), |ui| {
            // The last one ends where the table does.
            let widened = self.columns.iter().zip(&cells).zip(&words.edges);
            for ((column, cell), edge) in widened.take(self.columns.len().saturating_sub(1)) {
                let grip = ColumnGrip {
                    table: name,
                    column: column.key,
                    name: edge,
                };
                if let Some(width) = grip.ui(ui, hues, *cell) {
                    given = Some(width);
                }
            }
            None
        });
        given
    }

    /// The cells of a row: widths where given, the rest shared by weight. Given widths shrink where
    /// there is no room for all.
    pub(crate) fn cells(self, row: Rect) -> Vec<Rect> {
        let row = row.shrink2(vec2(EDGE, 0.0));
        let (mut fixed, mut given, mut weight, mut sharing) = (0.0, 0.0, 0.0, 0.0);
        for column in self.columns {
            match column.width {
                ColumnWidth::Fixed(width) => fixed += width,
                ColumnWidth::Given(width) => given += width,
                ColumnWidth::Share(share) => {
                    weight += share;
                    sharing += LEAST_COLUMN;
                }
            }
        }
        let room = (row.width() - fixed - sharing).max(0.0);
        let shrinks = (room / f32::max(given, 1.0)).min(1.0);
        let spare = (row.width() - fixed - given * shrinks).max(0.0);
        let mut x = row.left();
        self.columns
            .iter()
            .map(|column| {
                let wide = match column.width {
                    ColumnWidth::Fixed(width) => width,
                    ColumnWidth::Given(width) => width * shrinks,
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
                TableCell::Name(words) => {
                    let galley = ink.lay(ui.painter(), words, place.width(), 2);
                    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), *place);
                    ui.painter().galley(at.min, galley, Color32::PLACEHOLDER);
                }
                TableCell::Words(words) => {
                    ink.write_in(ui.painter(), *place, Align2::LEFT_CENTER, words);
                }
                TableCell::Badge(number) => {
                    let middle = pos2(place.left() + ROW_MARK / 2.0, place.center().y);
                    let badge = Rect::from_center_size(middle, Vec2::splat(ROW_MARK));
                    number_badge(ui, hues, badge, number, is_lit);
                }
                TableCell::Painted(_) => {}
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
