//! Separated values are read back by a parser and say what the report says.

use sekisho::{
    catalog::Lang,
    export::{SheetKind, cell_text, separated_files},
};

use super::{case, report_of};

/// The records of a file: a parser of its own, by RFC 4180.
pub(super) fn records(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a mark of UTF-8");
    let (mut records, mut record, mut value) = (Vec::new(), Vec::new(), String::new());
    let (mut is_quoted, mut letters) = (false, text.chars().peekable());
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => value.extend(letters.next()),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => record.push(std::mem::take(&mut value)),
            '\r' if !is_quoted => {}
            '\n' if !is_quoted => {
                record.push(std::mem::take(&mut value));
                records.push(std::mem::take(&mut record));
            }
            letter => value.push(letter),
        }
    }
    assert!(value.is_empty() && record.is_empty(), "the last line ends");
    records
}

#[test]
fn every_row_of_the_report_is_a_record() {
    let catalog = case::catalog();
    let design = case::bare(&catalog, "7p");
    let report = report_of(&catalog, &design, Lang::Ja);
    let files = separated_files(&report);
    let file = |name: &str| {
        let found = files.iter().find(|file| file.name == name);
        records(&found.unwrap_or_else(|| panic!("no {name}")).text)
    };
    for (kind, name) in [
        (SheetKind::Assets, "04-assets.csv"),
        (SheetKind::Controls, "05-controls.csv"),
        (SheetKind::AssetRisks, "07-asset-risks.csv"),
        (SheetKind::DamageRisks, "09-damage-risks.csv"),
    ] {
        let sheet = report.sheet(kind).unwrap();
        let table = sheet.tables().next().unwrap();
        let records = file(name);
        assert_eq!(records.len() - 1, table.rows().count(), "{name}");
        let rows = table
            .groups
            .iter()
            .flat_map(|group| group.rows.iter().map(move |row| (&group.id, row)));
        for (record, (id, row)) in records[1..].iter().zip(rows) {
            assert_eq!(record[0], *id);
            let shown = table.columns.iter().zip(row);
            let shown = shown.filter(|(column, _)| column.is_shown());
            for (value, (column, cell)) in record[1..].iter().zip(shown) {
                assert_eq!(*value, cell_text(&cell.text()), "{name} {}", column.id);
            }
        }
    }
}

#[test]
fn names_of_files_are_the_same_in_both_languages() {
    let catalog = case::catalog();
    let design = case::complete(&catalog, "1");
    let [ja, en] = [Lang::Ja, Lang::En].map(|lang| {
        let files = separated_files(&report_of(&catalog, &design, lang));
        files.into_iter().map(|file| file.name).collect::<Vec<_>>()
    });
    assert_eq!(ja, en);
    assert!(
        ja.contains(&"13-criteria-damage-matrix.csv".to_owned()),
        "{ja:?}"
    );
}
