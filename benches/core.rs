//! What the core costs: loading, files, analysis.
//!
//! Budgets, release build, one core: a reference design ≤ 1 ms; 1,000 assets and 2,000 links
//! ≤ 5 ms; 10,000 and 50,000 ≤ 100 ms. Nothing fails on them: a person reads the table.

#![expect(
    clippy::expect_used,
    reason = "without its inputs a bench cannot go on"
)]

mod generate;

use divan::{Bencher, black_box};
use sekisho::{
    analysis::{Case, RouteQuery, Strikes, analyze, cheapest_set, next_best, query, single_points},
    catalog::{Catalog, Lang},
    design::{Design, parse, read_file, to_text, write_file},
    scene::{DrawingTheme, SceneInput, ThemeName, build},
};

/// Assets and links of the generated designs.
const SIZES: [(usize, usize); 3] = [(100, 200), (1_000, 2_000), (10_000, 50_000)];

fn main() {
    divan::main();
}

fn catalog() -> Catalog {
    Catalog::builtin().expect("the shipped catalog is valid")
}

fn city(catalog: &Catalog, (assets, links): (usize, usize)) -> Design {
    generate::municipality(catalog, assets, links)
}

#[divan::bench]
fn load_catalog() -> Catalog {
    catalog()
}

#[divan::bench(args = ["1", "3p", "8"])]
fn analyze_template(bencher: Bencher<'_, '_>, pattern: &str) {
    let catalog = catalog();
    let design = generate::reference(&catalog, pattern);
    bencher.bench(|| analyze(black_box(&design), &catalog));
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn analyze_generated(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let catalog = catalog();
    let design = city(&catalog, size);
    bencher.bench(|| analyze(black_box(&design), &catalog));
}

/// Laying out and drawing a reference design: what a change of the design costs the window.
#[divan::bench(args = ["1", "3p", "8"])]
fn draw_template(bencher: Bencher<'_, '_>, pattern: &str) {
    let catalog = catalog();
    draw(bencher, &catalog, &generate::reference(&catalog, pattern));
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn draw_generated(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let catalog = catalog();
    draw(bencher, &catalog, &city(&catalog, size));
}

fn draw(bencher: Bencher<'_, '_>, catalog: &Catalog, design: &Design) {
    let analysis = analyze(design, catalog);
    let theme = DrawingTheme::load(ThemeName::Light);
    let input = SceneInput::plain(design, catalog, &analysis, theme, Lang::Ja);
    bencher.bench(|| build(black_box(&input)));
}

/// Every risk as bad as can be: no control is in place.
#[divan::bench(args = SIZES, sample_count = 10)]
fn analyze_generated_without_controls(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let catalog = catalog();
    let mut design = city(&catalog, size);
    design.states.clear();
    bencher.bench(|| analyze(black_box(&design), &catalog));
}

/// The twenty worst routes to one target, as a query finds them.
#[divan::bench(args = SIZES, sample_count = 10)]
fn top_twenty_to_one_target(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let catalog = catalog();
    let design = city(&catalog, size);
    let analysis = analyze(&design, &catalog);
    let asked = RouteQuery::paths_to("lgwan-terminal".into());
    let strikes = Strikes::default();
    bencher.bench(|| {
        query(
            Case::new(black_box(&design), &catalog, &analysis),
            &asked,
            &strikes,
        )
    });
}

/// The same with a hop struck out: nothing of the analysis can be used again.
#[divan::bench(args = SIZES, sample_count = 10)]
fn top_twenty_with_a_strike_out(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let catalog = catalog();
    let design = city(&catalog, size);
    let analysis = analyze(&design, &catalog);
    let asked = RouteQuery::paths_to("lgwan-terminal".into());
    let mut strikes = Strikes::default();
    strikes.toggle_hop("internet-daas".into(), "lgwan-terminal".into());
    bencher.bench(|| {
        query(
            Case::new(black_box(&design), &catalog, &analysis),
            &asked,
            &strikes,
        )
    });
}

/// What the window asks for beside the analysis, in the background: no control is in place.
#[divan::bench(args = ["1", "3p", "8"])]
fn next_best_of_template(bencher: Bencher<'_, '_>, pattern: &str) {
    let catalog = catalog();
    let mut design = generate::reference(&catalog, pattern);
    design.states.clear();
    let analysis = analyze(&design, &catalog);
    bencher.bench(|| next_best(Case::new(black_box(&design), &catalog, &analysis)));
}

#[divan::bench(args = ["1", "3p", "8"])]
fn cheapest_set_of_template(bencher: Bencher<'_, '_>, pattern: &str) {
    let catalog = catalog();
    let mut design = generate::reference(&catalog, pattern);
    design.states.clear();
    let analysis = analyze(&design, &catalog);
    bencher.bench(|| cheapest_set(Case::new(black_box(&design), &catalog, &analysis)));
}

/// With the required controls in place.
#[divan::bench(args = ["1", "3p", "8"])]
fn single_points_of_template(bencher: Bencher<'_, '_>, pattern: &str) {
    let catalog = catalog();
    let design = generate::reference(&catalog, pattern);
    let analysis = analyze(&design, &catalog);
    bencher.bench(|| single_points(Case::new(black_box(&design), &catalog, &analysis)));
}

/// The larger sizes, with the required controls of the reference design in place.
#[divan::bench(args = [(100, 200), (1_000, 2_000)], sample_count = 3)]
fn next_best_of_generated(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let catalog = catalog();
    let design = city(&catalog, size);
    let analysis = analyze(&design, &catalog);
    bencher.bench(|| next_best(Case::new(black_box(&design), &catalog, &analysis)));
}

#[divan::bench(args = [(100, 200), (1_000, 2_000)], sample_count = 3)]
fn cheapest_set_of_generated(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let catalog = catalog();
    let design = city(&catalog, size);
    let analysis = analyze(&design, &catalog);
    bencher.bench(|| cheapest_set(Case::new(black_box(&design), &catalog, &analysis)));
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn parse_text(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let text = to_text(&city(&catalog(), size));
    bencher.bench(|| parse(black_box(&text), "bench"));
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn print_text(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let design = city(&catalog(), size);
    bencher.bench(|| to_text(black_box(&design)));
}

/// With the disk: sync and rename included.
#[divan::bench(args = SIZES, sample_count = 10)]
fn save_and_open(bencher: Bencher<'_, '_>, size: (usize, usize)) {
    let design = city(&catalog(), size);
    let folder = tempfile::tempdir().expect("a place to write");
    let path = folder.path().join("bench.sekisho.ron");
    bencher.bench(|| {
        write_file(&path, black_box(&design)).expect("it is written");
        read_file(&path).expect("it is read")
    });
}
