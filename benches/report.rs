//! What a report costs, beside drawing the scene of the same design.
//!
//! Budgets, release build, one core: a reference design: workbook ≤ 100 ms, page ≤ 30 ms; 1,000
//! assets: workbook ≤ 2 s. Nothing fails on them: a person reads the table, and takes the ratio to
//! `scene` of the same run.

#![expect(
    clippy::expect_used,
    reason = "without its inputs a bench cannot go on"
)]

mod generate;

use divan::{Bencher, black_box};
use sekisho::{
    analysis::{Analysis, Case, analyze},
    catalog::{Catalog, Lang},
    design::Design,
    export::{ReportOptions, page, report, separated_files, workbook, zipped},
    scene::{DrawingTheme, SceneInput, ThemeName, build},
};

/// What is reported: a reference design, and generated ones by their assets and links.
const SIZES: [(usize, usize); 3] = [(0, 0), (100, 200), (1_000, 2_000)];

fn main() {
    divan::main();
}

struct Reported {
    catalog: Catalog,
    design: Design,
    analysis: Analysis,
}

impl Reported {
    fn new((assets, links): (usize, usize)) -> Self {
        let catalog = Catalog::builtin().expect("the shipped catalog is valid");
        let design = match assets {
            0 => generate::reference(&catalog, "1p"),
            _ => generate::municipality(&catalog, assets, links),
        };
        let analysis = analyze(&design, &catalog);
        Self {
            catalog,
            design,
            analysis,
        }
    }

    fn case(&self) -> Case<'_> {
        Case::new(&self.design, &self.catalog, &self.analysis)
    }
}

/// What all is measured by.
#[divan::bench(args = SIZES, sample_count = 5)]
fn scene(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let of = Reported::new(size);
    let theme = DrawingTheme::load(ThemeName::Light);
    let input = SceneInput::plain(&of.design, &of.catalog, &of.analysis, theme, Lang::Ja);
    bencher.bench(|| build(black_box(&input)));
}

/// The report as data, with the worth of controls and the proofs of routes.
#[divan::bench(args = SIZES, sample_count = 5)]
fn report_as_data(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let of = Reported::new(size);
    bencher.bench(|| report(black_box(of.case()), ReportOptions::default()));
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn report_as_workbook(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let of = Reported::new(size);
    let report = report(of.case(), ReportOptions::default());
    bencher.bench(|| workbook(black_box(&report), None).expect("it is written"));
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn report_as_page(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let of = Reported::new(size);
    let report = report(of.case(), ReportOptions::default());
    bencher.bench(|| page(black_box(&report), None));
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn report_as_archive(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let of = Reported::new(size);
    let report = report(of.case(), ReportOptions::default());
    bencher.bench(|| zipped(&separated_files(black_box(&report))).expect("it is written"));
}
