//! A file for each table.

use super::value::value;
use crate::{
    catalog::Lang,
    export::{Report, ReportCell, ReportColumn, ReportTable, SheetKind, cell_text},
    words,
};

/// What says that a file is UTF-8: without it Excel reads Japanese wrong.
const MARK: &str = "\u{feff}";
/// The end of a line (RFC 4180).
const END: &str = "\r\n";
/// The column of what a row is about.
const ID: &str = "id";

/// A table as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeparatedFile {
    /// Its name, the same in both languages.
    pub name: String,
    /// What stands in it: UTF-8 with a mark.
    pub text: String,
}

/// The tables of a report, a file each.
pub fn separated_files(report: &Report) -> Vec<SeparatedFile> {
    let kinds = SheetKind::OF_WORKBOOK
        .into_iter()
        .chain([SheetKind::Proofs]);
    let sheets = (1..).zip(kinds);
    let sheets = sheets.filter_map(|(no, kind)| Some((no, report.sheet(kind)?)));
    let files = sheets.flat_map(|(no, sheet)| {
        let slug = sheet.kind.slug();
        sheet.tables().map(move |table| {
            let name = match table.id {
                id if id == slug => format!("{no:02}-{slug}.csv"),
                id => format!("{no:02}-{slug}-{id}.csv"),
            };
            let text = text_of(table, report.lang);
            SeparatedFile { name, text }
        })
    });
    files.collect()
}

fn text_of(table: &ReportTable, lang: Lang) -> String {
    let is_kept = |column: &ReportColumn| {
        column.is_shown() || !column.id.starts_with("written-") && column.id != ID
    };
    let mut heads = vec![ID.to_owned()];
    for column in table.columns.iter().filter(|column| is_kept(column)) {
        let head = words::row(lang, "common-slash", &column.heads);
        let same = heads.iter().filter(|other| **other == head).count();
        heads.push(if same > 0 {
            format!("{head} ({})", same + 1)
        } else {
            head
        });
    }
    let mut text = format!("{MARK}{}{END}", line(&heads));
    for group in &table.groups {
        for row in &group.rows {
            let cells = table.columns.iter().zip(row);
            let cells = cells.filter(|(column, _)| is_kept(column));
            let mut values = vec![group.id.clone()];
            values.extend(cells.map(|(_, cell): (_, &ReportCell)| cell_text(&cell.text())));
            text.push_str(&line(&values));
            text.push_str(END);
        }
    }
    text
}

fn line(values: &[String]) -> String {
    let values: Vec<_> = values.iter().map(|it| value(it)).collect();
    values.join(",")
}
