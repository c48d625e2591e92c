//! Changes of what is written down.

use super::require::{free, known};
use crate::{
    catalog::{AssetId, FieldId, OWN_COLUMN},
    design::{
        ControlKey, ControlRecord, Design, OwnColumn, RecordCell, RecordEdit, Rejection, given_name,
    },
};

pub(super) fn change(design: &mut Design, edit: &RecordEdit) -> Result<(), Rejection> {
    match edit {
        RecordEdit::Write(cells) => {
            for cell in cells {
                write(design, cell)?;
            }
        }
        RecordEdit::AddColumn(id, column) => add_column(design, id, column)?,
        RecordEdit::RenameColumn(id, name) => {
            named(name)?;
            known(&mut design.columns, id)?.name.clone_from(name);
        }
        RecordEdit::RemoveColumn(id) => {
            known(&mut design.columns, id)?;
            design.columns.remove(id);
            design.forget_field(id);
        }
        RecordEdit::HandOver { from, to } => hand_over(design, from, to)?,
        RecordEdit::Control(key, record) => set_control(design, key, record)?,
    }
    Ok(())
}

/// What is empty is not written down: equal designs are equal files.
fn write(design: &mut Design, cell: &RecordCell) -> Result<(), Rejection> {
    let record = design.record_mut(&cell.subject);
    let record = record.ok_or_else(|| Rejection::Unknown(cell.subject.as_str().to_owned()))?;
    if cell.value.is_empty() {
        record.remove(&cell.field);
    } else {
        record.insert(cell.field.clone(), cell.value.clone());
    }
    Ok(())
}

fn add_column(design: &mut Design, id: &FieldId, column: &OwnColumn) -> Result<(), Rejection> {
    named(&column.name)?;
    if !id.as_str().starts_with(OWN_COLUMN) {
        return Err(Rejection::Unknown(id.to_string()));
    }
    free(&design.columns, id)?;
    design.columns.insert(id.clone(), column.clone());
    Ok(())
}

fn named(name: &str) -> Result<(), Rejection> {
    match given_name(name) {
        Some(_) => Ok(()),
        None => Err(Rejection::NoName),
    }
}

fn hand_over(design: &mut Design, from: &AssetId, to: &AssetId) -> Result<(), Rejection> {
    known(&mut design.assets, to)?;
    let record = std::mem::take(&mut known(&mut design.assets, from)?.record);
    known(&mut design.assets, to)?.record = record;
    let of_controls = std::mem::take(&mut design.control_records).into_iter();
    design.control_records = of_controls
        .map(|(mut key, record)| {
            if key.asset.as_ref() == Some(from) {
                key.asset = Some(to.clone());
            }
            (key, record)
        })
        .collect();
    Ok(())
}

fn set_control(
    design: &mut Design,
    key: &ControlKey,
    record: &ControlRecord,
) -> Result<(), Rejection> {
    if let Some(asset) = &key.asset {
        known(&mut design.assets, asset)?;
    }
    let record = record.clone().tidied();
    if record.is_empty() {
        design.control_records.remove(key);
    } else {
        design.control_records.insert(key.clone(), record);
    }
    Ok(())
}
