//! A workbook is read back by another library, and says what the report says, cell by cell.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use sekisho::{
    catalog::Lang,
    edit::StartControls,
    export::{
        Report, ReportBlock, ReportCell, ReportSheet, ReportTable, ReportValue, SheetKind,
        cell_text, head_cells, head_depth, workbook,
    },
};

use super::{case, report_of};

/// A workbook as other programs see it.
type Book = Xlsx<Cursor<Vec<u8>>>;

pub(super) fn opened(bytes: Vec<u8>) -> Book {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

/// The rows of a sheet in which something stands, without empty cells and without the row of ids.
fn rows_of(book: &mut Book, sheet: &str) -> Vec<Vec<String>> {
    let range = book.worksheet_range(sheet).unwrap();
    let words = |cell: &Data| match cell {
        Data::String(text) => text.clone(),
        Data::Float(number) => number.to_string(),
        Data::Int(number) => number.to_string(),
        Data::Empty => String::new(),
        other => panic!("a cell of another sort: {other:?}"),
    };
    let rows = range.rows().map(|row| {
        let cells = row.iter().map(words).filter(|text| !text.is_empty());
        cells.collect::<Vec<String>>()
    });
    rows.filter(|row| !row.is_empty() && !row.iter().any(|it| it.starts_with("sekisho:")))
        .collect()
}

fn shown(cell: &ReportCell) -> Option<String> {
    match &cell.value {
        ReportValue::Empty => None,
        ReportValue::Text(text) => Some(cell_text(text)),
        ReportValue::Number(number) => Some(number.to_string()),
        ReportValue::Product { is, per, .. } => Some((*is as f64 / *per as f64).to_string()),
    }
}

/// The rows that a table is to have.
fn rows_of_table(table: &ReportTable) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let heads = head_cells(&table.columns);
    for row in 0..head_depth(&table.columns) {
        let cells = heads.iter().filter(|cell| cell.row == row);
        rows.push(cells.map(|cell| cell_text(&cell.text)).collect());
    }
    for group in &table.groups {
        rows.extend(group.band.iter().map(|band| vec![cell_text(band)]));
        for (index, cells) in group.rows.iter().enumerate() {
            let cells = table.columns.iter().zip(cells);
            let cells = cells.filter(|(column, _)| !column.is_shared || index == 0);
            rows.push(cells.filter_map(|(_, cell)| shown(cell)).collect());
        }
    }
    rows.retain(|row: &Vec<String>| !row.is_empty());
    rows
}

fn rows_of_sheet(sheet: &ReportSheet) -> Vec<Vec<String>> {
    let blocks = sheet.blocks.iter().flat_map(|block| match block {
        ReportBlock::Heading(text) | ReportBlock::Words(text) => vec![vec![cell_text(text)]],
        ReportBlock::Table(table) => rows_of_table(table),
        ReportBlock::Picture => Vec::new(),
    });
    blocks.collect()
}

/// Every sheet of a workbook says what the report says.
pub(super) fn assert_says(report: &Report, bytes: Vec<u8>) {
    let mut book = opened(bytes);
    let names: Vec<_> = SheetKind::OF_WORKBOOK
        .into_iter()
        .filter_map(|kind| report.sheet(kind))
        .map(|sheet| sheet.name.clone())
        .collect();
    assert_eq!(book.sheet_names(), names);
    for sheet in SheetKind::OF_WORKBOOK
        .into_iter()
        .filter_map(|kind| report.sheet(kind))
    {
        let rows = rows_of(&mut book, &sheet.name);
        let expected = rows_of_sheet(sheet);
        // Above stands the title; the cover ends with the names of the sheets.
        let said = rows.get(1..=expected.len()).unwrap();
        for (said, expected) in said.iter().zip(&expected) {
            assert_eq!(said, expected, "{}", sheet.name);
        }
        let more = if sheet.kind == SheetKind::Cover {
            usize::MAX
        } else {
            0
        };
        assert!(
            rows.len() - expected.len() - 1 <= more,
            "{}: rows too many",
            sheet.name
        );
    }
}

#[test]
fn a_workbook_says_what_the_report_says() {
    let catalog = case::catalog();
    let design = case::reference(&catalog, "1p", StartControls::Required);
    for lang in [Lang::Ja, Lang::En] {
        let report = report_of(&catalog, &design, lang);
        assert_says(&report, workbook(&report, None).unwrap());
    }
}

#[test]
fn the_same_report_is_the_same_bytes() {
    let catalog = case::catalog();
    let design = case::bare(&catalog, "2");
    let report = report_of(&catalog, &design, Lang::Ja);
    let (one, other) = (
        workbook(&report, None).unwrap(),
        workbook(&report, None).unwrap(),
    );
    assert!(one == other);
}

/// What stands in a part of a workbook.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let part = archive.by_name(name).unwrap();
    std::io::read_to_string(part).unwrap()
}

#[test]
fn sheets_are_made_for_paper_and_for_filling_in() {
    let catalog = case::catalog();
    let design = case::reference(&catalog, "1", StartControls::Required);
    let report = report_of(&catalog, &design, Lang::Ja);
    let bytes = workbook(&report, None).unwrap();
    // Without the drawing: 表紙, 通信経路判定, 資産一覧, 対策一覧, 改善計画, 資産ベース …
    let controls = part(&bytes, "xl/worksheets/sheet4.xml");
    for said in [
        "<pageSetup paperSize=\"8\"",
        "orientation=\"landscape\"",
        "fitToHeight=\"0\"",
        "<sheetProtection",
        "<autoFilter",
        "<dataValidation ",
        "実施済,計画中,未実施,対象外",
        "state=\"frozen\"",
        "&amp;P / &amp;N",
    ] {
        assert!(controls.contains(said), "{said}");
    }
    let risks = part(&bytes, "xl/worksheets/sheet6.xml");
    for said in ["<rowBreaks", "<mergeCells", "scale=\""] {
        assert!(risks.contains(said), "{said}");
    }
    assert!(!risks.contains("<sheetProtection"));
    let book = part(&bytes, "xl/workbook.xml");
    assert!(book.contains("_xlnm.Print_Titles"), "{book}");
    let styles = part(&bytes, "xl/styles.xml");
    assert!(styles.contains("BIZ UDPゴシック") && styles.contains("游ゴシック"));
}

/// A picture of one point.
const POINT: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, b'I', b'H', b'D', b'R', 0, 0, 0,
    1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0a, b'I', b'D', b'A', b'T',
    0x78, 0x9c, 0x63, 0, 1, 0, 0, 5, 0, 1, 0x0d, 0x0a, 0x2d, 0xb4, 0, 0, 0, 0, b'I', b'E', b'N',
    b'D', 0xae, 0x42, 0x60, 0x82,
];

#[test]
fn a_picture_stands_on_its_sheet_and_without_one_there_is_none() {
    let catalog = case::catalog();
    let design = case::bare(&catalog, "1");
    let analysis = sekisho::analysis::analyze(&design, &catalog);
    let case = sekisho::analysis::Case::new(&design, &catalog, &analysis);
    let mut options = super::options(Lang::Ja);
    options.has_picture = true;
    let report = sekisho::export::report(case, options);
    let with = opened(workbook(&report, Some(POINT)).unwrap());
    assert_eq!(with.sheet_names()[1], "設計図");
    let without = opened(workbook(&report, None).unwrap());
    assert!(!without.sheet_names().contains(&"設計図".to_owned()));
    assert!(workbook(&report, Some(b"no picture")).is_err());
}
