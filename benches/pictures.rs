//! What a picture costs, from the analysis to the bytes of the file, beside what drawing the scene
//! costs.
//!
//! Aims, release build, one core: a reference design as SVG ≤ 10 ms, PDF ≤ 30 ms, PNG 2× ≤ 300 ms,
//! slides ≤ 50 ms; 1,000 assets as SVG ≤ 100 ms, PDF ≤ 200 ms. Nothing fails on them: a person
//! reads the table.

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
    export::{PictureOrder, PngGround, Sheet, SvgText, lay_out, to_pdf, to_png, to_pptx, to_svg},
    scene::{DrawingTheme, SceneInput, ThemeName, build},
};

/// Assets of the drawings: the reference design of the first pattern, then generated ones.
const SIZES: [usize; 3] = [0, 100, 1_000];

fn main() {
    divan::main();
}

/// A drawing with what it means.
struct Drawn {
    catalog: Catalog,
    design: Design,
    analysis: Analysis,
}

impl Drawn {
    fn new(assets: usize) -> Self {
        let catalog = Catalog::builtin().expect("the shipped catalog is valid");
        let design = if assets == 0 {
            generate::reference(&catalog, "1")
        } else {
            generate::municipality(&catalog, assets, 2 * assets)
        };
        let analysis = analyze(&design, &catalog);
        Self {
            catalog,
            design,
            analysis,
        }
    }

    fn sheet(&self) -> Sheet {
        let case = Case::new(&self.design, &self.catalog, &self.analysis);
        lay_out(&PictureOrder::new(case, Lang::Ja))
    }
}

/// Today's drawing of the scene: the measure of all others.
#[divan::bench(args = SIZES, sample_count = 10)]
fn scene(bencher: Bencher<'_, '_>, assets: usize) {
    let drawn = Drawn::new(assets);
    let theme = DrawingTheme::load(ThemeName::Light);
    let (design, catalog, analysis) = (&drawn.design, &drawn.catalog, &drawn.analysis);
    let input = SceneInput::plain(design, catalog, analysis, theme, Lang::Ja);
    bencher.bench(|| build(black_box(&input)));
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn sheet(bencher: Bencher<'_, '_>, assets: usize) {
    let drawn = Drawn::new(assets);
    bencher.bench(|| black_box(&drawn).sheet());
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn svg(bencher: Bencher<'_, '_>, assets: usize) {
    let drawn = Drawn::new(assets);
    bencher.bench(|| to_svg(&black_box(&drawn).sheet(), SvgText::Letters));
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn pdf(bencher: Bencher<'_, '_>, assets: usize) {
    let drawn = Drawn::new(assets);
    bencher.bench(|| to_pdf(&black_box(&drawn).sheet(), None).expect("it is written"));
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn slides(bencher: Bencher<'_, '_>, assets: usize) {
    let drawn = Drawn::new(assets);
    bencher.bench(|| to_pptx(&black_box(&drawn).sheet()).expect("it is written"));
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn png_twice(bencher: Bencher<'_, '_>, assets: usize) {
    let drawn = Drawn::new(assets);
    let ground = PngGround::Paper;
    bencher.bench(|| to_png(&black_box(&drawn).sheet(), 2, ground).expect("it is drawn"));
}
