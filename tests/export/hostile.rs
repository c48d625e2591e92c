//! What users write is never anything but words, and nothing keeps a report from being written.

use calamine::Reader as _;
use sekisho::{
    catalog::{Catalog, Lang},
    design::{ControlRecord, Design, Evidence},
    edit::StartControls,
    export::{page, separated_files, workbook},
};

use super::{
    case, report_of,
    separated::records,
    workbook::{assert_says, opened},
};

/// Names that mean something to one program or another.
fn names() -> Vec<String> {
    let names = [
        "=cmd|' /C calc'!A0",
        "<script>alert(\"1\")</script>",
        "\"><img src=x onerror=alert(1)>",
        "a\u{1}\u{7}\u{1b}[31m\u{fffe}b",
        "𠮷野家の端末",
        "@SUM(1+1)",
        "+81-3",
        "-1",
        "\u{202e}txt.exe",
        "& < > ' \" &amp;",
        "_x0041_",
        "一行目\n二行目\r\n三行目",
        "',\"; DROP TABLE",
    ];
    let mut names: Vec<_> = names.map(str::to_owned).to_vec();
    names.push("長".repeat(50_000));
    names
}

/// A drawing in which everything that users write is hostile.
fn hostile(catalog: &Catalog) -> Design {
    let mut design = case::reference(catalog, "1p", StartControls::Required);
    let mut names = names().into_iter().cycle();
    let mut next = || names.next().unwrap();
    design.title = next();
    for asset in design.assets.values_mut() {
        asset.name = next();
        asset.note = next();
    }
    for zone in design.zones.values_mut() {
        zone.name = next();
    }
    for link in design.links.values_mut() {
        link.name = next();
    }
    let keys: Vec<_> = design.states.keys().take(20).cloned().collect();
    for key in keys {
        let evidence = vec![Evidence {
            document: next(),
            page: next(),
            link: next(),
        }];
        let record = ControlRecord {
            person: next(),
            due: next(),
            cost: next(),
            remark: next(),
            evidence,
        };
        design.control_records.insert(key, record);
    }
    design
}

#[test]
fn text_stays_text_in_a_workbook() {
    let catalog = case::catalog();
    let design = hostile(&catalog);
    let report = report_of(&catalog, &design, Lang::Ja);
    let bytes = workbook(&report, None).unwrap();
    assert_says(&report, bytes.clone());
    let mut book = opened(bytes);
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).unwrap();
        let formulas: Vec<_> = formulas.used_cells().collect();
        assert!(formulas.is_empty(), "{name}: {formulas:?}");
    }
}

#[test]
fn text_stays_text_on_a_page() {
    let catalog = case::catalog();
    let html = page(&report_of(&catalog, &hostile(&catalog), Lang::En), None);
    for foreign in ["<script", "<img", "onerror=alert(1)>", "\u{1b}", "\u{1}"] {
        assert!(!html.contains(foreign), "{foreign:?}");
    }
    assert!(html.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;"));
    assert!(html.contains("𠮷野家の端末"));
}

#[test]
fn no_value_is_taken_for_a_formula() {
    let catalog = case::catalog();
    let files = separated_files(&report_of(&catalog, &hostile(&catalog), Lang::Ja));
    let mut defused = 0;
    for file in files {
        for value in records(&file.text).into_iter().flatten() {
            assert!(
                !value.starts_with(['=', '+', '-', '@', '\t']),
                "{}: {value}",
                file.name
            );
            defused += usize::from(value.starts_with("'="));
        }
    }
    assert!(defused > 0);
}

#[test]
fn an_empty_and_a_half_drawn_design_have_reports() {
    let catalog = case::catalog();
    let mut half = case::bare(&catalog, "5");
    half.links.clear();
    let mut astray = case::bare(&catalog, "5");
    astray.zones.clear();
    for design in [Design::default(), half, astray] {
        for lang in [Lang::Ja, Lang::En] {
            let report = report_of(&catalog, &design, lang);
            assert_says(&report, workbook(&report, None).unwrap());
            let html = page(&report, None);
            let not_judged = ["判定できません", "not judged"];
            let said = html.to_lowercase();
            assert!(
                not_judged.iter().any(|word| said.contains(word)),
                "{}",
                design.title
            );
            assert!(
                separated_files(&report)
                    .iter()
                    .all(|it| it.text.starts_with('\u{feff}'))
            );
        }
    }
}
