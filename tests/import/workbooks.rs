//! Workbooks of Excel: made here part by part, so that hostile ones can be made as well.

use std::io::{Cursor, Write as _};

use proptest::{collection::vec, prelude::*, test_runner::RngSeed};
use sekisho::import::{ImportForm, ImportTable, list_of_bytes};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::{
    case::catalog,
    lists::{refused, why},
};

const SPACE: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

/// A sheet of a workbook: its name, its state, and the XML of its rows and what follows.
struct TestSheet<'a> {
    name: &'a str,
    state: &'a str,
    rows: String,
    behind: &'a str,
}

impl<'a> TestSheet<'a> {
    fn new(name: &'a str, rows: &str) -> Self {
        Self {
            name,
            state: "visible",
            rows: rows.to_owned(),
            behind: "",
        }
    }
}

/// The XML of a row of texts.
fn row(number: usize, cells: &[&str]) -> String {
    let cells = cells.iter().enumerate().map(|(column, text)| {
        let letter = char::from(b'A' + u8::try_from(column).unwrap());
        format!("<c r=\"{letter}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    });
    format!("<row r=\"{number}\">{}</row>", cells.collect::<String>())
}

/// The bytes of a workbook.
fn workbook(sheets: &[TestSheet<'_>], more: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut put = |name: &str, bytes: &[u8]| {
        zip.start_file(name, options).unwrap();
        zip.write_all(bytes).unwrap();
    };
    let places = sheets.iter().enumerate();
    let listed = places.clone().map(|(i, it)| {
        let (name, state, n) = (it.name, it.state, i + 1);
        format!("<sheet name=\"{name}\" sheetId=\"{n}\" state=\"{state}\" r:id=\"rId{n}\"/>")
    });
    let listed = listed.collect::<Vec<_>>().concat();
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    put(
        "xl/workbook.xml",
        format!("<workbook {SPACE} xmlns:r=\"{relations}\"><sheets>{listed}</sheets></workbook>")
            .as_bytes(),
    );
    let links = places.clone().map(|(i, _)| {
        let n = i + 1;
        format!("<Relationship Id=\"rId{n}\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")
    });
    let links = links.collect::<Vec<_>>().concat();
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    put(
        "_rels/.rels",
        format!("<Relationships xmlns=\"{package}\"><Relationship Id=\"rId1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
            .as_bytes(),
    );
    put(
        "xl/_rels/workbook.xml.rels",
        format!("<Relationships xmlns=\"{package}\">{links}</Relationships>").as_bytes(),
    );
    put(
        "xl/styles.xml",
        format!("<styleSheet {SPACE}><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
            .as_bytes(),
    );
    for (i, sheet) in places {
        let (rows, behind) = (&sheet.rows, sheet.behind);
        let name = format!("xl/worksheets/sheet{}.xml", i + 1);
        let text = format!("<worksheet {SPACE}><sheetData>{rows}</sheetData>{behind}</worksheet>");
        put(&name, text.as_bytes());
    }
    for (name, bytes) in more {
        put(name, bytes);
    }
    zip.finish().unwrap().into_inner()
}

fn read(bytes: &[u8]) -> ImportTable {
    list_of_bytes(&catalog(), bytes, "list.xlsx").unwrap()
}

#[test]
fn the_first_visible_sheet_with_rows_is_read_and_the_others_are_said() {
    let list = [row(1, &["名称", "台数"]), row(3, &["端末", "12"])].concat();
    let hidden = TestSheet {
        state: "hidden",
        ..TestSheet::new("控え", &list)
    };
    let bytes = workbook(
        &[
            hidden,
            TestSheet::new("空", ""),
            TestSheet::new("台帳", &list),
            TestSheet::new("別", &list),
        ],
        &[],
    );
    let table = read(&bytes);
    let form = ImportForm::Sheet {
        name: "台帳".to_owned(),
        others: vec!["別".to_owned(), "控え".to_owned()],
    };
    assert_eq!(table.form, form);
    assert_eq!((table.head.line, table.rows[0].line), (1, 3));
    assert_eq!(table.remarks()[0].key, "import-other-sheets");
}

#[test]
fn numbers_dates_results_and_faults_become_texts() {
    let cells = "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>1+1</f><v>=端末</v></c><c r=\"B2\"><v>420</v></c>\
        <c r=\"C2\" s=\"1\"><v>46112</v></c><c r=\"D2\" t=\"e\"><v>#N/A</v></c><c r=\"E2\" t=\"b\"><v>1</v></c></row>";
    let rows = [
        row(1, &["名称", "台数", "サポート終了日", "備考", "予備"]),
        cells.to_owned(),
    ]
    .concat();
    let table = read(&workbook(&[TestSheet::new("台帳", &rows)], &[]));
    assert_eq!(
        table.rows[0].cells,
        ["=端末", "420", "2026-03-31", "#N/A", "TRUE"]
    );
}

#[test]
fn a_cell_that_goes_over_several_rows_says_something_of_each() {
    let rows = [
        row(1, &["系統", "名称"]),
        row(2, &["LGWAN接続系", "端末"]),
        "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>WSUS</t></is></c></row>".to_owned(),
    ];
    let sheet = TestSheet {
        behind: "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>",
        ..TestSheet::new("台帳", &rows.concat())
    };
    let table = read(&workbook(&[sheet], &[]));
    assert_eq!(table.rows[1].cells, ["LGWAN接続系", "WSUS"]);
}

#[test]
fn a_sheet_whose_cells_lie_far_apart_takes_no_room() {
    let far = "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>";
    let rows = [row(1, &["名称"]), far.to_owned()].concat();
    let table = read(&workbook(&[TestSheet::new("台帳", &rows)], &[]));
    assert_eq!(table.rows[0].line, 1_048_576);
    let wide = "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>";
    let rows = [row(1, &["名称"]), wide.to_owned()].concat();
    let bytes = workbook(&[TestSheet::new("台帳", &rows)], &[]);
    let error = refused(&catalog(), &bytes);
    assert_eq!(error.fault.message("").key, "import-too-many-columns");
    assert_eq!(error.place.unwrap().line, 2);
}

#[test]
fn what_grows_beyond_all_bounds_when_unpacked_is_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    zip.start_file("xl/workbook.xml", options).unwrap();
    zip.write_all(b"<workbook/>").unwrap();
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let packed = packed.compression_level(Some(1));
    zip.start_file("xl/sharedStrings.xml", packed).unwrap();
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..97 {
        zip.write_all(&blanks).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 2 << 20, "it is small while packed");
    assert_eq!(why(&catalog(), &bytes), "import-unpacked-too-large");
}

#[test]
fn a_hundred_thousand_rows_of_a_sheet_are_refused() {
    let rows: String = (1..=100_000).map(|n| row(n, &["端末"])).collect();
    let bytes = workbook(&[TestSheet::new("台帳", &rows)], &[]);
    assert_eq!(why(&catalog(), &bytes), "import-too-many-rows");
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1),
        ..ProptestConfig::default()
    })]

    /// Whatever is broken in a workbook: it is read or refused, and nothing worse.
    #[test]
    fn a_damaged_workbook_is_read_or_refused(
        changes in vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in any::<prop::sample::Index>(),
    ) {
        let catalog = catalog();
        let rows = [row(1, &["名称", "台数"]), row(2, &["端末", "12"])].concat();
        let mut bytes = workbook(&[TestSheet::new("台帳", &rows)], &[]);
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        drop(list_of_bytes(&catalog, &bytes, "list.xlsx"));
        bytes.truncate(cut.index(bytes.len()).max(1));
        drop(list_of_bytes(&catalog, &bytes, "list.xlsx"));
    }
}
