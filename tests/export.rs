//! What leaves the table in sheets: read back and compared, in every form and both languages.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[path = "export/handover.rs"]
mod handover;
#[path = "export/hostile.rs"]
mod hostile;
#[path = "export/numbers.rs"]
mod numbers;
#[path = "export/page.rs"]
mod page;
#[path = "export/separated.rs"]
mod separated;
#[path = "export/templates.rs"]
mod templates;
#[path = "export/workbook.rs"]
mod workbook;

use sekisho::{
    analysis::{Analysis, Case, analyze},
    catalog::{Catalog, Day, Lang},
    design::Design,
    export::{Report, ReportOptions, TrafficChoice, report},
};

/// The day of all tests.
fn day() -> Day {
    Day::new(2026, 12, 1).unwrap()
}

/// The choices of all tests but those about choices.
fn options(lang: Lang) -> ReportOptions {
    ReportOptions {
        lang,
        day: Some(day()),
        traffic: TrafficChoice::default(),
        has_picture: false,
    }
}

/// The report on a design.
fn report_of(catalog: &Catalog, design: &Design, lang: Lang) -> Report {
    let analysis: Analysis = analyze(design, catalog);
    report(Case::new(design, catalog, &analysis), options(lang))
}
