//! What is done in the table of all assets.

use std::{collections::BTreeSet, sync::Arc};

use super::Drawing;
use crate::{
    catalog::{AssetId, FieldId, FieldRole},
    design::Subject,
    desk::{
        CellBlock, CellPlace, CellSelection, CellSpot, Register, RegisterKey, RegisterSort,
        RegisterStep, RegisterView, RegisterWish, Shell,
    },
};

impl Drawing {
    /// The table of all assets as it is shown.
    pub fn listed(&mut self, shell: &Shell) -> Arc<Register> {
        let view = &self.view.register;
        self.registers.listed(&self.session, shell.lang(), view)
    }

    /// Carries out a wish about the table.
    pub fn register(&mut self, shell: &mut Shell, wish: RegisterWish) {
        match wish {
            RegisterWish::SortBy(key) => self.order(shell, |view| sort_by(&mut view.sort, key)),
            RegisterWish::Sort(sort) => self.order(shell, |view| view.sort = sort),
            RegisterWish::Seek(text) => self.order(shell, |view| view.filter.text = text),
            RegisterWish::Chip(chip) => {
                self.order(shell, |view| toggle(&mut view.filter.chips, chip));
            }
            RegisterWish::Column(key) => self.order(shell, |view| toggle(&mut view.turned, key)),
            RegisterWish::Widen(key, width) => {
                self.view.register.widths.insert(key, width);
            }
            RegisterWish::Go { step, extends } => self.go(shell, step, extends),
            RegisterWish::At { place, extends } => self.put_cursor(shell, place, extends),
            RegisterWish::All => self.select_all_cells(shell),
            RegisterWish::One => self.select_one_cell(shell),
            RegisterWish::Begin(typed) => self.begin_cell(shell, typed),
            RegisterWish::Draft(text, marked) => self.draft(text, marked),
            RegisterWish::Write(after) => self.write_cell(shell, after),
            RegisterWish::GiveUp => self.view.register.draft = None,
            RegisterWish::FillDown => self.fill_down(shell),
            RegisterWish::Paste(text) => self.paste_cells(shell, &text),
            RegisterWish::Clear => self.clear_cells(shell),
            RegisterWish::AddRow => self.add_row(shell),
        }
    }

    /// The selected rectangle; the first cell where nothing has been selected yet.
    pub(super) fn span(&self, register: &Register) -> Option<CellBlock> {
        register.selected(&self.view.register)
    }

    /// Where the cursor is.
    pub(super) fn cursor(&self, register: &Register) -> Option<CellSpot> {
        register.cursor(&self.view.register)
    }

    /// Shows other rows or columns, or in another order. Of the selection the cursor's cell is left:
    /// what was not selected may now stand within it, and must not be written over with it.
    fn order(&mut self, shell: &Shell, change: impl FnOnce(&mut RegisterView)) {
        change(&mut self.view.register);
        if self.view.register.cells.is_some() {
            self.select_one_cell(shell);
        }
    }

    /// Shows columns of the table that something has come into.
    pub fn show_columns(&mut self, fields: &[FieldId]) {
        for id in fields {
            let field = self.session.catalog().field(id);
            let is_listed = field.is_none_or(|field| field.listed);
            let key = RegisterKey::Field(id.clone());
            let turned = &mut self.view.register.turned;
            if is_listed {
                turned.remove(&key);
            } else {
                turned.insert(key);
            }
        }
    }

    /// The table is shown again: its rows are sorted by what they say now.
    pub fn begin_register(&mut self) {
        self.registers.forget_order();
    }

    pub(super) fn go(&mut self, shell: &Shell, step: RegisterStep, extends: bool) {
        let register = self.listed(shell);
        let Some(from) = self.cursor(&register) else {
            return;
        };
        if let Some(place) = register.place(register.step(from, step)) {
            self.put_cursor(shell, place, extends);
        }
    }

    /// Puts the cursor into a cell; the assets of the selected rows are selected in the drawing.
    pub(super) fn put_cursor(&mut self, shell: &Shell, place: CellPlace, extends: bool) {
        let register = self.listed(shell);
        let view = &mut self.view.register;
        let anchor = view.cells.take().map(|cells| cells.anchor);
        let anchor = anchor.filter(|_| extends);
        view.near = register.row_at(&place.asset).unwrap_or(view.near);
        view.cells = Some(CellSelection {
            anchor: anchor.unwrap_or_else(|| place.clone()),
            cursor: place,
        });
        self.select_rows(&register);
    }

    fn select_rows(&mut self, register: &Register) {
        if let Some(span) = self.span(register) {
            let rows = register.rows_of(&span).iter();
            let assets = rows.map(|row| Subject::Asset(row.asset.clone()));
            self.view.selection = assets.collect();
        }
    }

    fn select_all_cells(&mut self, shell: &Shell) {
        let register = self.listed(shell);
        let last = register.step(CellSpot::default(), RegisterStep::End);
        self.select_span(&register, &CellBlock::between(CellSpot::default(), last));
    }

    /// Selects a rectangle, its first cell being the cursor's.
    pub(super) fn select_span(&mut self, register: &Register, span: &CellBlock) {
        let corner = span.corner();
        let other = CellSpot {
            row: *span.rows.end(),
            column: *span.columns.end(),
        };
        if let (Some(cursor), Some(anchor)) = (register.place(corner), register.place(other)) {
            self.view.register.cells = Some(CellSelection { cursor, anchor });
            self.view.register.near = corner.row;
            self.select_rows(register);
        }
    }

    fn select_one_cell(&mut self, shell: &Shell) {
        let register = self.listed(shell);
        let cursor = self.cursor(&register).and_then(|spot| register.place(spot));
        if let Some(place) = cursor {
            self.put_cursor(shell, place, false);
        }
    }

    /// The cursor goes to an asset that was selected elsewhere.
    pub(in crate::desk) fn follow(&mut self, asset: &AssetId) {
        let cells = self.view.register.cells.as_ref();
        if cells.is_some_and(|cells| cells.cursor.asset == *asset) {
            return;
        }
        let name = || {
            let field = self.session.catalog().field_of_role(FieldRole::Name);
            field.map(|field| RegisterKey::Field(field.id.clone()))
        };
        let column = cells.map(|cells| cells.cursor.column.clone()).or_else(name);
        if let Some(column) = column {
            let asset = asset.clone();
            self.view.register.cells = Some(CellSelection::at(CellPlace { asset, column }));
        }
    }
}

/// Sorts by a column; asked for again, the other way, then not at all.
fn sort_by(sort: &mut Option<RegisterSort>, by: RegisterKey) {
    *sort = match sort.take() {
        Some(before) if before.by == by && before.is_descending => None,
        Some(before) => Some(RegisterSort {
            is_descending: before.by == by,
            by,
        }),
        None => Some(RegisterSort {
            by,
            is_descending: false,
        }),
    };
}

/// Adds to a set, or takes out of it.
fn toggle<T: Ord>(set: &mut BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}
