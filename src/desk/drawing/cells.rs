//! Writing into the cells of the table: typed, pasted, filled down, emptied.

use std::collections::BTreeSet;

use super::Drawing;
use crate::{
    design::{Command, Subject},
    desk::{
        AfterCell, CellDraft, CellPlace, ClipTable, DrawingForm, Register, RegisterFilter,
        RegisterPlan, RegisterRefusal, RegisterStep, Shell, cleared, filled_down, new_row, pasted,
        written,
    },
    words,
};

impl Drawing {
    /// The selected cells as a text for the clipboard; `None` while there are none.
    pub fn copy_cells(&mut self, shell: &mut Shell) -> Option<String> {
        let register = self.listed(shell);
        let span = self.span(&register)?;
        let cells = (span.height() * span.width()).to_string();
        shell.say_with("register-copied", &[("n", cells)]);
        let rows = register.texts_of(&span);
        Some(ClipTable { rows }.text())
    }

    /// What is selected as a text for the clipboard: cells in the table, things in the picture.
    pub fn copy_shown(&mut self, shell: &mut Shell) -> Option<String> {
        match shell.form {
            DrawingForm::Picture => self.copy(shell),
            DrawingForm::Register => self.copy_cells(shell),
        }
    }

    /// As [`Self::copy_shown`]; takes the things away, or empties the cells.
    pub fn cut_shown(&mut self, shell: &mut Shell) -> Option<String> {
        match shell.form {
            DrawingForm::Picture => self.cut(shell),
            DrawingForm::Register => {
                let text = self.copy_cells(shell)?;
                self.clear_cells(shell);
                Some(text)
            }
        }
    }

    /// Begins to type the name of the only selected asset in the table; false where none is shown.
    pub fn rename_in_register(&mut self, shell: &mut Shell) -> bool {
        let Some(Subject::Asset(asset)) = self.view.single().cloned() else {
            return false;
        };
        let register = self.listed(shell);
        let mut columns = register.columns.iter();
        let name = columns.find(|column| column.is_name());
        let (Some(name), Some(_)) = (name, register.row_at(&asset)) else {
            return false;
        };
        let column = name.key.clone();
        self.put_cursor(shell, CellPlace { asset, column }, false);
        self.begin_cell(shell, None);
        true
    }

    /// Begins to type into the cursor's cell; says why where that cannot be.
    pub(super) fn begin_cell(&mut self, shell: &mut Shell, typed: Option<String>) {
        let register = self.listed(shell);
        let Some(spot) = self.cursor(&register) else {
            return;
        };
        let (Some(place), Some(column)) = (register.place(spot), register.columns.get(spot.column))
        else {
            return;
        };
        if !column.content.is_writable() {
            shell.say("register-read-only");
            return;
        }
        let row = register.rows.get(spot.row);
        let shown = row.and_then(|row| row.texts.get(spot.column));
        self.put_cursor(shell, place.clone(), false);
        self.view.register.draft = Some(CellDraft {
            place,
            is_typed: typed.is_some(),
            text: typed.unwrap_or_else(|| shown.cloned().unwrap_or_default()),
            marked: None,
        });
    }

    pub(super) fn draft(&mut self, text: String, marked: Option<usize>) {
        if let Some(draft) = self.view.register.draft.as_mut() {
            draft.text = text;
            draft.marked = marked;
        }
    }

    /// What would change if what is typed into a cell were written now, if it can be.
    pub fn typed_cell(&mut self, shell: &Shell) -> Option<Command> {
        self.typed(shell)?.ok()?.command
    }

    /// What it comes to if what is typed is written now.
    fn typed(&mut self, shell: &Shell) -> Option<Result<RegisterPlan, RegisterRefusal>> {
        let draft = self.view.register.draft.clone()?;
        let register = self.listed(shell);
        let column = register.column_at(&draft.place.column)?;
        let column = register.columns.get(column)?;
        let case = self.session.case();
        Some(written(case, &draft.place.asset, column, &draft.text))
    }

    /// Writes what is typed. What is refused stays to be mended, unless the cell was only left.
    pub(super) fn write_cell(&mut self, shell: &mut Shell, after: AfterCell) {
        let written = self.typed(shell);
        let Some(Ok(plan)) = written else {
            if let Some(Err(refusal)) = written {
                refuse(shell, &refusal);
            }
            if after == AfterCell::Stay {
                self.view.register.draft = None;
            }
            return;
        };
        self.view.register.draft = None;
        if let Some(command) = plan.command {
            self.edit(shell, &command);
        }
        let step = match after {
            AfterCell::Stay => return,
            AfterCell::Down => RegisterStep::Rows(1),
            AfterCell::Next => RegisterStep::Next,
            AfterCell::Before => RegisterStep::Before,
        };
        self.go(shell, step, false);
        if after != AfterCell::Down {
            self.begin_if_writable(shell);
        }
    }

    /// Goes on typing in the cursor's cell, where one can.
    fn begin_if_writable(&mut self, shell: &mut Shell) {
        let register = self.listed(shell);
        let column = self.cursor(&register);
        let column = column.and_then(|spot| register.columns.get(spot.column));
        if column.is_some_and(|column| column.content.is_writable()) {
            self.begin_cell(shell, None);
        }
    }

    pub(super) fn fill_down(&mut self, shell: &mut Shell) {
        let register = self.listed(shell);
        if let Some(span) = self.span(&register) {
            let plan = filled_down(self.session.case(), &register, &span);
            self.carry_out_plan(shell, &register, plan);
        }
    }

    /// Writes a table from the clipboard over the selected cells.
    pub fn paste_cells(&mut self, shell: &mut Shell, text: &str) {
        let register = self.listed(shell);
        if let Some(span) = self.span(&register) {
            let clip = ClipTable::read(text);
            let plan = pasted(self.session.case(), &register, &span, &clip);
            self.carry_out_plan(shell, &register, plan);
        }
    }

    pub(super) fn clear_cells(&mut self, shell: &mut Shell) {
        let register = self.listed(shell);
        if let Some(span) = self.span(&register) {
            let plan = cleared(self.session.case(), &register, &span);
            self.carry_out_plan(shell, &register, plan);
        }
    }

    /// Carries out a plan as one step and selects what it is about; else says why not.
    fn carry_out_plan(
        &mut self,
        shell: &mut Shell,
        register: &Register,
        plan: Result<RegisterPlan, RegisterRefusal>,
    ) {
        let plan = match plan {
            Ok(plan) => plan,
            Err(refusal) => return refuse(shell, &refusal),
        };
        if let Some(span) = plan.span {
            self.select_span(register, &span);
        }
        if let Some(command) = plan.command {
            self.edit(shell, &command);
        }
    }

    /// Adds an asset like that of the cursor and begins to type its name.
    pub(super) fn add_row(&mut self, shell: &mut Shell) {
        let register = self.listed(shell);
        let spot = self.cursor(&register);
        let row = spot.and_then(|spot| register.rows.get(spot.row));
        let like = row.map(|row| row.asset.clone());
        let Some(row) = new_row(self.session.case(), like.as_ref(), shell.lang()) else {
            return;
        };
        self.edit(shell, &row.command);
        if !self.session.design().assets.contains_key(&row.asset) {
            return;
        }
        // A filter would hide what is empty yet.
        self.view.register.filter = RegisterFilter::default();
        self.view.selection = BTreeSet::from([Subject::Asset(row.asset)]);
        self.rename_in_register(shell);
    }
}

fn refuse(shell: &mut Shell, refusal: &RegisterRefusal) {
    shell.message = words::say(&refusal.message(), shell.lang());
}
