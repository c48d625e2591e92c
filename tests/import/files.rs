//! In which forms lists are read, and which are refused.

use encoding_rs::SHIFT_JIS;
use sekisho::import::{ImportForm, MOST_ROWS, list_of_bytes, read_list};

use crate::{
    case::catalog,
    lists::{refused, table, why},
};

const LIST: &str = "名称,種別,ネットワーク系統,台数\r\n\"窓口\r\n端末\",端末,LGWAN接続系,12\r\n高﨑①,ルータ,LGWAN接続系,1\r\n";

#[test]
fn the_same_list_is_read_from_every_encoding_and_separator() {
    let catalog = catalog();
    let plain = table(&catalog, LIST);
    assert_eq!(plain.rows.len(), 2);
    assert_eq!(plain.rows[0].cell(0), "窓口\n端末");
    assert_eq!((plain.rows[0].line, plain.rows[1].line), (2, 4));
    let (sjis, _, lost) = SHIFT_JIS.encode(LIST);
    assert!(!lost);
    let marked = [b"\xef\xbb\xbf".as_slice(), LIST.as_bytes()].concat();
    let tabs = LIST.replace(',', "\t");
    let semicolons = LIST.replace(',', ";");
    for bytes in [
        &sjis,
        marked.as_slice(),
        tabs.as_bytes(),
        semicolons.as_bytes(),
    ] {
        let read = list_of_bytes(&catalog, bytes, "list.csv").unwrap();
        assert_eq!(
            (&read.head.cells, &read.rows),
            (&plain.head.cells, &plain.rows)
        );
    }
    let read = list_of_bytes(&catalog, &sjis, "list.csv").unwrap();
    let form = ImportForm::Separated {
        encoding: "CP932",
        separator: ',',
    };
    assert_eq!(read.form, form);
}

#[test]
fn the_heads_are_found_below_a_title_and_what_is_passed_over_is_said() {
    let catalog = catalog();
    let text = "資産台帳,,\n令和8年4月現在\n\nNo,機器名,担当課\n1,A,総務課\n,,\n2,B,総務課\n";
    let read = table(&catalog, text);
    assert_eq!(read.head.line, 4);
    assert_eq!(read.above, [1, 2]);
    assert_eq!(read.blank, [6]);
    assert_eq!(
        read.rows.iter().map(|row| row.line).collect::<Vec<_>>(),
        [5, 7]
    );
    let keys: Vec<_> = read.remarks().iter().map(|it| it.key).collect();
    assert_eq!(keys, ["import-lines-above", "import-lines-blank"]);
}

#[test]
fn ragged_rows_keep_all_their_cells() {
    let catalog = catalog();
    let read = table(&catalog, "名称,種別\nA\nB,端末,余り,もう一つ\n");
    assert_eq!(read.width(), 4);
    assert_eq!(read.rows[0].cell(3), "");
    assert_eq!(read.rows[1].cell(3), "もう一つ");
}

#[test]
fn formulas_stay_texts_and_what_cannot_be_seen_goes() {
    let catalog = catalog();
    let read = table(
        &catalog,
        "名称,備考\n\"=HYPERLINK(\"\"x\"\")\",\u{202e}+1\u{7}\n@SUM(A1),-2\n",
    );
    assert_eq!(read.rows[0].cells, ["=HYPERLINK(\"x\")", "+1"]);
    assert_eq!(read.rows[1].cells, ["@SUM(A1)", "-2"]);
    assert_eq!(read.rows[0].remarks[0].key, "import-unseen");
}

#[test]
fn a_cell_of_thirty_thousand_letters_is_cut_and_said() {
    let catalog = catalog();
    let read = table(&catalog, &format!("名称,備考\nA,{}\n", "長".repeat(30_000)));
    assert_eq!(read.rows[0].cell(1).chars().count(), 2_000);
    assert_eq!(read.rows[0].remarks[0].key, "import-cut");
}

#[test]
fn a_hundred_thousand_rows_are_refused_with_the_number_that_may_be() {
    let catalog = catalog();
    let list = |rows: usize| format!("名称\n{}", "端末\n".repeat(rows));
    assert_eq!(table(&catalog, &list(MOST_ROWS)).rows.len(), MOST_ROWS);
    for rows in [MOST_ROWS + 1, 100_000] {
        let error = refused(&catalog, list(rows).as_bytes());
        assert_eq!(error.fault.message("").key, "import-too-many-rows");
        assert!(error.place.is_some());
    }
}

#[test]
fn what_is_no_list_is_refused_by_what_it_is() {
    let catalog = catalog();
    for (bytes, key) in [
        (b"".as_slice(), "import-empty"),
        (b" \r\n\n", "import-empty"),
        (b",,,\n,,\n", "import-empty"),
        (b"name,kind\n", "import-no-rows"),
        (b"%PDF-1.7", "import-foreign"),
        (b"\x89PNG\r\n\x1a\n", "import-foreign"),
        (b"a,b\nc,\x00d\n", "import-no-list"),
        (b"a,b\nc,\xff\xff\n", "import-no-letters"),
        (b"a,b\nc,\"d\n", "import-open-quote"),
        (b"PK\x03\x04 broken", "import-broken-workbook"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old",
            "import-old-workbook",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
            "import-password",
        ),
    ] {
        assert_eq!(why(&catalog, bytes), key, "{bytes:?}");
    }
    let open = refused(&catalog, b"a,b\nc,d\ne,\"f\ng,h\n");
    assert_eq!(open.place.unwrap().line, 3);
}

#[test]
fn a_file_that_is_not_there_or_too_large_is_refused() {
    let catalog = catalog();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    let key = |fault: sekisho::design::FileFault| fault.message("").key;
    let missing = read_list(&catalog, &path).unwrap_err();
    assert_eq!(key(missing.fault), "fault-system-not-found");
    let file = std::fs::File::create(&path).unwrap();
    file.set_len(33 << 20).unwrap();
    let large = read_list(&catalog, &path).unwrap_err();
    assert_eq!(key(large.fault), "import-too-large");
}
