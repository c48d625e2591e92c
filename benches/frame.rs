//! What one frame of the window costs, without a window: layout, painting and tessellation.

mod generate;

use std::sync::Arc;

use divan::{Bencher, black_box};
use eframe::egui::{self, Pos2, RawInput, Rect, Vec2};
use sekisho::{
    catalog::Catalog,
    design::{Design, write_file},
    gui::{NativeServices, Settings, Setup, Window},
};

fn main() {
    divan::main();
}

/// A window with a design open, drawn until it has settled.
struct Desk {
    ctx: egui::Context,
    window: Window,
}

impl Desk {
    fn new(catalog: Catalog, design: &Design) -> Self {
        let folder = tempfile::tempdir().expect("a place to write");
        let path = folder.path().join("bench.sekisho.ron");
        write_file(&path, design).expect("it is written");
        let ctx = egui::Context::default();
        let setup = Setup {
            catalog: Arc::new(catalog),
            file: Some(path),
            services: Box::new(NativeServices),
            settings: Settings::default(),
        };
        let window = Window::new(&ctx, setup);
        let mut desk = Self { ctx, window };
        for _ in 0..5 {
            desk.frame(Pos2::ZERO);
        }
        desk
    }

    /// One frame with the pointer at a place.
    fn frame(&mut self, pointer: Pos2) -> usize {
        let size = Vec2::new(1280.0, 800.0);
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
            events: vec![egui::Event::PointerMoved(pointer)],
            ..RawInput::default()
        };
        let Self { ctx, window } = self;
        let output = ctx.run_ui(input, |ui| window.ui(ui));
        ctx.tessellate(output.shapes, output.pixels_per_point).len()
    }
}

fn bench_frames(bencher: Bencher<'_, '_>, make: impl Fn(&Catalog) -> Design) {
    let catalog = Catalog::builtin().expect("the shipped catalog is valid");
    let design = make(&catalog);
    let mut desk = Desk::new(catalog, &design);
    let mut x = 0.0;
    bencher.bench_local(|| {
        x = (x + 7.0) % 1280.0;
        desk.frame(black_box(Pos2::new(x, 400.0)))
    });
}

#[divan::bench]
fn reference_design(bencher: Bencher<'_, '_>) {
    bench_frames(bencher, |catalog| generate::reference(catalog, "1"));
}

#[divan::bench(args = [(100, 200), (1_000, 2_000)], sample_count = 20)]
fn generated_design(bencher: Bencher<'_, '_>, (assets, links): (usize, usize)) {
    bench_frames(bencher, |catalog| {
        generate::municipality(catalog, assets, links)
    });
}
