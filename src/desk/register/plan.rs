//! What writing into cells comes to: one command, which is one undo step, or a refusal.

use super::{
    CellBlock, CellFault, ClipTable, Register, RegisterColumn, RegisterRefusal, value::CellValue,
};
use crate::{
    analysis::Case,
    catalog::{AssetId, Message, Text},
    design::{Command, RecordEdit},
    edit::label,
};

/// What is to be written into cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RegisterPlan {
    /// What writes it; `None` where everything stands there already.
    pub command: Option<Command>,
    /// The cells that it is about.
    pub span: Option<CellBlock>,
}

/// Gathers what is to be written, and what cannot be.
struct CellWriter<'a> {
    case: Case<'a>,
    commands: Vec<Command>,
    cells: Vec<crate::design::RecordCell>,
    /// The first cell that cannot be written into, and how many others.
    refused: Option<RegisterRefusal>,
}

impl<'a> CellWriter<'a> {
    const fn new(case: Case<'a>) -> Self {
        Self {
            case,
            commands: Vec::new(),
            cells: Vec::new(),
            refused: None,
        }
    }

    /// Writes a text into a cell.
    fn text(&mut self, id: &AssetId, column: &RegisterColumn, text: &str) {
        let Some(asset) = self.case.design.assets.get(id) else {
            return;
        };
        match CellValue::read(self.case, asset, column, text) {
            Ok(value) => self.value(id, column, value),
            Err(fault) => self.refuse(id, column, fault),
        }
    }

    /// Writes a value into a cell, unless it stands there already.
    fn value(&mut self, id: &AssetId, column: &RegisterColumn, value: CellValue) {
        let Some(asset) = self.case.design.assets.get(id) else {
            return;
        };
        if CellValue::of(asset, column).as_ref() == Some(&value) {
            return;
        }
        match value.command(self.case.catalog, id, asset, column) {
            Ok(command) => self.commands.push(command),
            Err(cell) => self.cells.extend(cell),
        }
    }

    fn refuse(&mut self, id: &AssetId, column: &RegisterColumn, fault: CellFault) {
        if let Some(RegisterRefusal::Cell { others, .. }) = &mut self.refused {
            *others += 1;
            return;
        }
        let asset = self.case.design.assets.get(id);
        let name = asset.map(|asset| asset.called(self.case.catalog).text());
        self.refused = Some(RegisterRefusal::Cell {
            asset: name.unwrap_or_else(|| Text::same(id.as_str())),
            column: column.name.clone(),
            fault,
            others: 0,
        });
    }

    /// The one command of it all, called as the key `called` says; by what it does where there is
    /// none.
    fn plan(
        mut self,
        called: Option<&'static str>,
        span: Option<CellBlock>,
    ) -> Result<RegisterPlan, RegisterRefusal> {
        if let Some(refused) = self.refused {
            return Err(refused);
        }
        if !self.cells.is_empty() {
            let cells = std::mem::take(&mut self.cells);
            self.commands
                .push(Command::Record(RecordEdit::Write(cells)));
        }
        let command = self.commands.first().map(|first| Command::Many {
            label: called.map_or_else(|| label(first), Message::new),
            commands: self.commands.clone(),
        });
        Ok(RegisterPlan { command, span })
    }
}

/// Writes what was typed into a cell.
pub fn written(
    case: Case<'_>,
    id: &AssetId,
    column: &RegisterColumn,
    text: &str,
) -> Result<RegisterPlan, RegisterRefusal> {
    let mut writer = CellWriter::new(case);
    writer.text(id, column, text);
    writer.plan(None, None)
}

/// Copies the first row of a selection into its other rows; of a single row, the row above it into
/// it. What the analysis finds is left out.
pub fn filled_down(
    case: Case<'_>,
    register: &Register,
    span: &CellBlock,
) -> Result<RegisterPlan, RegisterRefusal> {
    let first = *span.rows.start();
    let from = if span.height() == 1 {
        first.checked_sub(1).ok_or(RegisterRefusal::NothingAbove)?
    } else {
        first
    };
    let from = register.rows.get(from);
    let from = from.and_then(|row| case.design.assets.get(&row.asset));
    let from = from.ok_or(RegisterRefusal::NothingAbove)?;
    let mut writer = CellWriter::new(case);
    let columns = register.columns_of(span);
    for row in register.rows_of(span) {
        for column in columns {
            match CellValue::of(from, column) {
                Some(value) => writer.value(&row.asset, column, value),
                None if columns.len() == 1 => {
                    writer.refuse(&row.asset, column, CellFault::ReadOnly);
                }
                None => {}
            }
        }
    }
    writer.plan(Some("label-fill-down"), Some(span.clone()))
}

/// Writes a table over a selection: over one cell from there on; over several it must fit into
/// them. One cell fills all that are selected, one row every row.
pub fn pasted(
    case: Case<'_>,
    register: &Register,
    span: &CellBlock,
    clip: &ClipTable,
) -> Result<RegisterPlan, RegisterRefusal> {
    let is_one = span.height() == 1 && span.width() == 1;
    let room = CellBlock {
        rows: *span.rows.start()..=if is_one {
            register.rows.len().saturating_sub(1)
        } else {
            *span.rows.end()
        },
        columns: *span.columns.start()..=if is_one || span.width() == 1 {
            register.columns.len().saturating_sub(1)
        } else {
            *span.columns.end()
        },
    };
    let (height, width) = (clip.rows.len(), clip.width());
    if height > room.height() {
        return Err(RegisterRefusal::Rows {
            pasted: height,
            room: room.height(),
        });
    }
    if width > room.width() {
        return Err(RegisterRefusal::Columns {
            pasted: width,
            room: room.width(),
        });
    }
    // One row goes into every selected row, one cell into every selected column as well.
    let tall = if height == 1 { span.height() } else { height };
    let wide = if height == 1 && width == 1 {
        span.width()
    } else {
        width
    };
    let corner = room.corner();
    let target = CellBlock {
        rows: corner.row..=corner.row + tall.saturating_sub(1),
        columns: corner.column..=corner.column + wide.saturating_sub(1),
    };
    let mut writer = CellWriter::new(case);
    let pasted = clip.rows.iter().cycle();
    for (row, texts) in register.rows_of(&target).iter().zip(pasted) {
        let is_single = height == 1 && width == 1;
        let texts = texts
            .iter()
            .cycle()
            .take(if is_single { wide } else { texts.len() });
        for (column, text) in register.columns_of(&target).iter().zip(texts) {
            writer.text(&row.asset, column, text);
        }
    }
    writer.plan(Some("label-paste"), Some(target))
}

/// Empties the selected cells. What cannot be empty, and where an asset stands, is left out unless
/// it is all that is selected.
pub fn cleared(
    case: Case<'_>,
    register: &Register,
    span: &CellBlock,
) -> Result<RegisterPlan, RegisterRefusal> {
    let mut writer = CellWriter::new(case);
    let columns = register.columns_of(span);
    let is_alone = columns.len() == 1;
    for row in register.rows_of(span) {
        for column in columns {
            match CellValue::empty(column) {
                Some(CellValue::Zone(_)) if !is_alone => {}
                Some(value) => writer.value(&row.asset, column, value),
                None if is_alone && column.content.is_writable() => {
                    writer.refuse(&row.asset, column, CellFault::NeverEmpty);
                }
                None if is_alone => writer.refuse(&row.asset, column, CellFault::ReadOnly),
                None => {}
            }
        }
    }
    writer.plan(Some("label-clear-cells"), Some(span.clone()))
}
