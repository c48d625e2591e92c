//! Every reference drawing in every form, in both languages.

use sekisho::{
    catalog::Lang,
    edit::StartControls,
    export::{page, separated_files, workbook, zipped},
};

use super::{
    case::{self, PATTERNS},
    report_of,
    separated::records,
    workbook::assert_says,
};

fn every_form(lang: Lang) {
    let catalog = case::catalog();
    for (index, id) in PATTERNS.into_iter().enumerate() {
        let controls = [
            StartControls::None,
            StartControls::Required,
            StartControls::All,
        ];
        let design = case::reference(&catalog, id, controls[index % controls.len()]);
        let report = report_of(&catalog, &design, lang);
        assert_says(&report, workbook(&report, None).unwrap());
        let page = page(&report, None);
        assert!(page.contains("<h1>") && page.ends_with("</html>\n"), "{id}");
        assert!(
            !page.contains("sheet-") && !page.contains("{ $"),
            "{id}: a word is missing"
        );
        let files = separated_files(&report);
        assert!(files.len() > 20, "{id}");
        for file in &files {
            let records = records(&file.text);
            let width = records[0].len();
            assert!(
                records.iter().all(|it| it.len() == width),
                "{id} {}",
                file.name
            );
        }
        assert!(zipped(&files).unwrap().starts_with(b"PK"));
    }
}

#[test]
fn in_japanese() {
    every_form(Lang::Ja);
}

#[test]
fn in_english() {
    every_form(Lang::En);
}

#[test]
fn todays_networks_have_reports_too() {
    let catalog = case::catalog();
    for (id, design) in case::starts(&catalog) {
        let report = report_of(&catalog, &design, Lang::Ja);
        assert_says(&report, workbook(&report, None).unwrap());
        assert!(page(&report, None).contains("判定"), "{id}");
    }
}
