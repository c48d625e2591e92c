//! What one frame of the window costs while somebody works, without a window: logic, layout and
//! tessellation on one core, beside `egui_graphs`' `GraphView` and `egui-snarl` showing a graph of
//! the same size.
//!
//! Budgets, release build: 1,000 assets and 2,000 links ≤ 4 ms in the median and ≤ 8 ms in the
//! worst of 300 frames; 5,000 assets ≤ 10 ms in the median. Nothing fails on them: a person reads
//! the table. `cargo bench --bench frame -- canvas 1000` measures only the rows with these words.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "without its inputs a bench cannot go on, and a person reads its table"
)]

mod generate;
mod stage;

use std::time::Instant;

use eframe::egui::{Event, Modifiers, MouseWheelUnit, PointerButton, Pos2, TouchPhase, Vec2};
use mimalloc::MiMalloc;
use sekisho::catalog::Catalog;
use stage::{Canvas, Graphs, Nodes, Stage, Whole};

/// As in the program.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

/// Frames measured for each row.
const FRAMES: usize = 300;

/// What somebody does.
#[derive(Clone, Copy, Debug)]
enum Doing {
    Pan,
    Zoom,
    Drag,
    Band,
}

fn main() {
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|a| !a.starts_with('-'))
        .collect();
    let catalog = Catalog::builtin().expect("the shipped catalog is valid");
    println!(
        "{:<40} {:>9} {:>9} {:>9} {:>7}",
        "frame, ms", "median", "95 %", "worst", "its no."
    );
    for (assets, links) in [(18, 29), (1_000, 2_000), (5_000, 10_000)] {
        let design = if assets < 100 {
            generate::reference(&catalog, "1")
        } else {
            generate::municipality(&catalog, assets, links)
        };
        for doing in [Doing::Pan, Doing::Zoom, Doing::Drag, Doing::Band] {
            for zoom in ["all", "100%"] {
                let row = |who: &str| format!("{who} {assets} {doing:?} {zoom}");
                let wanted = |who: &str| words.iter().all(|word| row(who).contains(word.as_str()));
                if wanted("window") {
                    let mut stage = Whole::new(catalog.clone(), &design);
                    measure(&row("window"), &mut stage, (doing, zoom));
                }
                if wanted("canvas") {
                    let mut stage = Canvas::new(catalog.clone(), design.clone());
                    measure(&row("canvas"), &mut stage, (doing, zoom));
                }
                if wanted("egui_graphs") {
                    let mut stage = Graphs::new(&design);
                    measure(&row("egui_graphs"), &mut stage, (doing, zoom));
                }
                if wanted("egui-snarl") {
                    let mut stage = Nodes::new(&design);
                    measure(&row("egui-snarl"), &mut stage, (doing, zoom));
                }
            }
        }
    }
}

/// Does something for 300 frames and prints what they cost.
fn measure(row: &str, stage: &mut dyn Stage, what: (Doing, &str)) {
    let (doing, zoom) = what;
    for _ in 0..4 {
        stage.frame(Vec::new());
    }
    if zoom == "100%" {
        stage.zoom_to_one();
    }
    let middle = stage.middle();
    let start = match doing {
        Doing::Drag => stage.thing(),
        Doing::Band => stage.gap(),
        Doing::Pan | Doing::Zoom => middle,
    };
    stage.frame(vec![Event::PointerMoved(start)]);
    let button = match doing {
        Doing::Pan => Some((PointerButton::Middle, Modifiers::NONE)),
        Doing::Drag => Some((PointerButton::Primary, Modifiers::NONE)),
        // With Shift a band begins wherever there is no asset.
        Doing::Band => Some((PointerButton::Primary, Modifiers::SHIFT)),
        Doing::Zoom => None,
    };
    if let Some((button, modifiers)) = button {
        stage.frame(vec![
            Event::ModifiersChanged(modifiers),
            press(start, button, modifiers),
        ]);
    }
    let mut costs = Vec::with_capacity(FRAMES);
    for number in 0..FRAMES {
        let events = vec![event(doing, start, number)];
        let begun = Instant::now();
        stage.frame(events);
        costs.push((begun.elapsed().as_secs_f64() * 1_000.0, number));
    }
    costs.sort_by(|a, b| a.0.total_cmp(&b.0));
    let at = |share: usize| costs.get((FRAMES * share / 100).min(FRAMES - 1)).copied();
    let [(median, _), (most, _), (worst, number)] =
        [50, 95, 100].map(|share| at(share).unwrap_or_default());
    println!("{row:<40} {median:>9.2} {most:>9.2} {worst:>9.2} {number:>7}");
}

fn press(pos: Pos2, button: PointerButton, modifiers: Modifiers) -> Event {
    Event::PointerButton {
        pos,
        button,
        pressed: true,
        modifiers,
    }
}

/// What the hand does in a frame.
fn event(doing: Doing, start: Pos2, number: usize) -> Event {
    let turn = number as f32 * 0.05;
    let round = Vec2::new(turn.sin() * 90.0, (turn * 0.7).sin() * 60.0);
    match doing {
        Doing::Pan | Doing::Drag => Event::PointerMoved(start + round),
        Doing::Band => Event::PointerMoved(start + Vec2::new(60.0, 40.0) + round.abs() * 2.5),
        Doing::Zoom => Event::MouseWheel {
            unit: MouseWheelUnit::Line,
            delta: Vec2::new(0.0, if number % 60 < 30 { 0.3 } else { -0.3 }),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
        },
    }
}
