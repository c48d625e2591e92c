//! What stands in the cells, painted and in words.

use eframe::egui::{Align2, Color32, Id, Rect, Ui, vec2};

use super::panel::cell_id;
use crate::{
    catalog::FieldRole,
    design::Subject,
    desk::{ColumnContent, Register, RegisterColumn, RegisterRow, SupportState},
    gui::{
        Desk,
        icons::paint_icon_amid,
        kit::{
            GridCell, Ink, Shares, risk_mark, share_bar,
            tokens::{
                COUNT, EDGE, LIT_BAR, MARK_GAP, ROW_ICON, ROW_MARK, SHARE_BAR, SMALL_GAP,
                SMALL_ICON,
            },
        },
        names::{asset_kind, asset_name, zone_kind},
        style::Hues,
    },
    scene::DrawingTheme,
};

/// What stands where nothing does.
const NOTHING: &str = "—";

/// What an asset is called.
pub(super) fn row_name(desk: &Desk<'_>, row: &RegisterRow) -> String {
    asset_name(desk, &row.asset)
}

/// A cell with what stands in it.
pub(super) struct RegisterCell<'a> {
    column: &'a RegisterColumn,
    row: &'a RegisterRow,
    text: &'a str,
    place: Rect,
    theme: &'a DrawingTheme,
    icon: &'a str,
    is_lit: bool,
    /// What stands in it, in words.
    words: String,
    /// What a screen reader says: the head and what stands below it.
    label: String,
}

impl<'a> RegisterCell<'a> {
    /// The cell of the table at a place of the grid.
    pub(super) fn at(desk: &Desk<'a>, register: &'a Register, cell: GridCell) -> Option<Self> {
        let row = register.rows.get(cell.spot.row)?;
        let column = register.columns.get(cell.spot.column)?;
        let text = row.texts.get(cell.spot.column)?;
        let icon = match column.content {
            ColumnContent::Role(FieldRole::Name) => {
                asset_kind(desk, &row.asset).map_or("", |kind| &kind.icon)
            }
            ColumnContent::Role(FieldRole::Zone) => zone_icon(desk, row),
            ColumnContent::Role(_)
            | ColumnContent::Written(_)
            | ColumnContent::Controls
            | ColumnContent::Letter => "",
        };
        let is_lit = || {
            let subject = Subject::Asset(row.asset.clone());
            desk.view.selection.contains(&subject)
        };
        let words = words_of(desk, column, row, text);
        Some(Self {
            label: label_of(desk, column, &words),
            words,
            is_lit: is_lit(),
            theme: desk.theme,
            place: cell.rect,
            column,
            row,
            text,
            icon,
        })
    }

    pub(super) fn id(&self) -> Id {
        cell_id(&self.row.asset, &self.column.key)
    }

    pub(super) const fn is_lit(&self) -> bool {
        self.is_lit
    }

    pub(super) fn label(&self) -> &str {
        &self.label
    }

    /// Paints what stands in it.
    pub(super) fn paint(&self, ui: &Ui) {
        let hues = &self.theme.hues;
        let room = self.place.shrink2(vec2(MARK_GAP, 0.0));
        match self.column.content {
            ColumnContent::Role(FieldRole::Name) => {
                self.paint_name(ui, hues, room);
            }
            _ if self.text.is_empty() => {
                let side = if self.column.content.is_number() {
                    Align2::RIGHT_CENTER
                } else {
                    Align2::LEFT_CENTER
                };
                Ink::body(hues.muted).write_in(ui.painter(), room, side, NOTHING);
            }
            ColumnContent::Role(FieldRole::Zone) => {
                let words = self.paint_icon(ui, room, hues.muted);
                self.write(ui, words, Ink::body(hues.text));
            }
            ColumnContent::Role(FieldRole::EndOfSupport) => self.paint_support(ui, hues, room),
            ColumnContent::Controls => self.paint_controls(ui, hues, room),
            ColumnContent::Letter => self.paint_letter(ui, room),
            content if content.is_number() => {
                let ink = Ink::body(hues.text);
                ink.write_in(ui.painter(), room, Align2::RIGHT_CENTER, self.text);
            }
            ColumnContent::Role(_) | ColumnContent::Written(_) => {
                self.write(ui, room, Ink::body(hues.text));
            }
        }
    }

    fn paint_name(&self, ui: &Ui, hues: &Hues, room: Rect) {
        if self.is_lit {
            // The ground of the row begins at its edge.
            lit_edge(ui, hues, self.place);
        }
        let words = self.paint_icon(ui, room, hues.muted);
        self.write(ui, words, Ink::strong(hues.text));
    }

    /// Paints the icon; the room behind it.
    fn paint_icon(&self, ui: &Ui, room: Rect, color: Color32) -> Rect {
        let mark = room.with_max_x(room.left() + ROW_ICON);
        paint_icon_amid(ui, self.icon, mark, ROW_ICON, color);
        room.with_min_x((mark.right() + SMALL_GAP).min(room.right()))
    }

    fn write(&self, ui: &Ui, room: Rect, ink: Ink) {
        // A cell has one line: what stands on several is read in the field.
        let line = self.text.replace('\n', " ");
        ink.write_in(ui.painter(), room, Align2::LEFT_CENTER, &line);
    }

    fn paint_support(&self, ui: &Ui, hues: &Hues, room: Rect) {
        let Some(support) = self.row.standing.support else {
            self.write(ui, room, Ink::body(hues.text));
            return;
        };
        let color = match support {
            SupportState::Over => hues.missing,
            SupportState::Soon => hues.planned,
        };
        let mark = room.with_max_x(room.left() + SMALL_ICON);
        paint_icon_amid(ui, "clock", mark, SMALL_ICON, color);
        let words = room.with_min_x(mark.right() + SMALL_GAP);
        let ink = Ink::body(color);
        ink.write_in(ui.painter(), words, Align2::LEFT_CENTER, &self.words);
    }

    fn paint_controls(&self, ui: &Ui, hues: &Hues, room: Rect) {
        let tally = self.row.standing.controls;
        let (bar, words) = room.split_left_right_at_x(room.right() - COUNT);
        let bar = bar.with_max_x((bar.right() - MARK_GAP).max(bar.left()));
        let size = vec2(bar.width(), SHARE_BAR);
        let shares = Shares {
            done: tally.done,
            planned: tally.planned,
            total: tally.required,
        };
        let at = Rect::from_center_size(bar.center(), size);
        share_bar(ui, hues, at, shares);
        let ink = Ink::body(hues.text);
        ink.write_in(ui.painter(), words, Align2::LEFT_CENTER, self.text);
    }

    fn paint_letter(&self, ui: &Ui, room: Rect) {
        if let Some(worst) = self.row.standing.worst {
            let mark = room.with_max_x(room.left() + ROW_MARK);
            risk_mark(ui, self.theme, worst.letter, mark);
        }
    }
}

/// The edge of a row that is selected in the drawing.
fn lit_edge(ui: &Ui, hues: &Hues, first: Rect) {
    let edge = first
        .with_min_x(first.left() - EDGE)
        .with_max_x(first.left());
    ui.painter().rect_filled(edge, 0.0, hues.accent_tint);
    let bar = edge.with_max_x(edge.left() + LIT_BAR);
    ui.painter().rect_filled(bar, 0.0, hues.accent);
}

fn zone_icon<'a>(desk: &Desk<'a>, row: &RegisterRow) -> &'a str {
    let zone = desk.design.assets.get(&row.asset);
    let zone = zone.and_then(|asset| asset.zone.as_ref());
    let kind = zone.and_then(|zone| zone_kind(desk, zone));
    kind.map_or("", |kind| &kind.icon)
}

/// What stands in a cell, in words.
fn words_of(desk: &Desk<'_>, column: &RegisterColumn, row: &RegisterRow, text: &str) -> String {
    let date = [("date", text.to_owned())];
    let tally = row.standing.controls;
    match (column.content, row.standing.support) {
        _ if text.is_empty() => String::new(),
        (ColumnContent::Role(FieldRole::EndOfSupport), Some(SupportState::Over)) => {
            desk.tr_with("register-support-over", &date)
        }
        (ColumnContent::Role(FieldRole::EndOfSupport), Some(SupportState::Soon)) => {
            desk.tr_with("register-support-soon", &date)
        }
        (ColumnContent::Controls, _) => {
            let values = [
                ("required", tally.required.to_string()),
                ("done", tally.done.to_string()),
            ];
            desk.tr_with("register-controls-said", &values)
        }
        (ColumnContent::Role(_) | ColumnContent::Written(_) | ColumnContent::Letter, _) => {
            text.to_owned()
        }
    }
}

/// The head of a cell and what stands below it.
fn label_of(desk: &Desk<'_>, column: &RegisterColumn, words: &str) -> String {
    let head = ("column", desk.text(&column.name).to_owned());
    if words.is_empty() {
        desk.tr_with("register-cell-empty", &[head])
    } else {
        desk.tr_with("register-cell", &[head, ("text", words.to_owned())])
    }
}
