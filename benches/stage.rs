//! What is measured: the whole window, the canvas alone, and peers showing the same graph.

mod peers;

use std::sync::Arc;

use eframe::egui::{self, Event, Pos2, RawInput, Rect, Vec2};
pub(crate) use peers::{Graphs, Nodes};
use sekisho::{
    catalog::Catalog,
    design::{Design, write_file},
    edit::Session,
    gui::{
        Camera, CanvasState, Desk, Desktop, Drawing, EnquiryAnswer, NativeServices, Settings,
        Setup, Shell, Wish, apply_theme, canvas_ui, install_fonts,
    },
    scene::DrawingTheme,
};

/// Size of the window in points.
const SIZE: Vec2 = Vec2::new(1280.0, 800.0);

/// Something that is shown frame by frame.
pub(crate) trait Stage {
    /// One frame with what has happened.
    fn frame(&mut self, events: Vec<Event>);
    /// Shows the middle of the drawing at its own size.
    fn zoom_to_one(&mut self);
    /// The middle of the canvas on screen.
    fn middle(&self) -> Pos2;
    /// A thing near the middle of the canvas.
    fn thing(&self) -> Pos2;
    /// A place left of and above the middle of the canvas where no thing is.
    fn gap(&self) -> Pos2 {
        self.middle() - Vec2::new(200.0, 120.0)
    }
}

/// An egui context with a clock.
#[derive(Default)]
pub(crate) struct Clock {
    ctx: egui::Context,
    frames: u32,
}

impl Clock {
    fn frame(&mut self, events: Vec<Event>, show: impl FnMut(&mut egui::Ui)) {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE)),
            time: Some(f64::from(self.frames) / 60.0),
            events,
            ..RawInput::default()
        };
        let output = self.ctx.run_ui(input, show);
        let shapes = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        std::hint::black_box(shapes.len());
    }
}

/// The asset nearest to the middle of a canvas, where it can be grabbed on screen.
fn nearest_asset(design: &Design, camera: Camera, canvas: Rect) -> Pos2 {
    let at = |rect: &sekisho::design::Bounds| {
        let (x, y) = (rect.x as f32 + 8.0, rect.y as f32 + 8.0);
        let by = Vec2::new(x - camera.origin.x, y - camera.origin.y);
        canvas.min + by * camera.zoom
    };
    let places = design.layout.assets.values().map(at);
    let middle = canvas.center();
    places
        .min_by(|a, b| a.distance(middle).total_cmp(&b.distance(middle)))
        .unwrap_or(middle)
}

/// A place left of and above the middle of a canvas where no asset lies.
fn gap(design: &Design, camera: Camera, canvas: Rect) -> Pos2 {
    let on_screen = |rect: &sekisho::design::Bounds| {
        let by = Vec2::new(
            rect.x as f32 - camera.origin.x,
            rect.y as f32 - camera.origin.y,
        );
        let size = Vec2::new(rect.w as f32, rect.h as f32) * camera.zoom;
        Rect::from_min_size(canvas.min + by * camera.zoom, size).expand(12.0)
    };
    let taken: Vec<Rect> = design.layout.assets.values().map(on_screen).collect();
    let start = canvas.center() - Vec2::new(200.0, 120.0);
    let mut places =
        (0..400_u16).map(|n| start + Vec2::new(f32::from(n % 20), f32::from(n / 20)) * 6.0);
    let is_free = |place: &Pos2| !taken.iter().any(|rect| rect.contains(*place));
    places.find(is_free).unwrap_or(start)
}

/// A camera on the middle of a drawing at 100 %.
fn at_one(design: &Design, canvas: Rect) -> Camera {
    let places: Vec<_> = design.layout.assets.values().collect();
    let sum = |pick: fn(&sekisho::design::Bounds) -> i32| {
        places.iter().map(|rect| f64::from(pick(rect))).sum::<f64>() / places.len().max(1) as f64
    };
    let half = canvas.size() / 2.0;
    Camera {
        origin: Pos2::new(sum(|r| r.x) as f32, sum(|r| r.y) as f32) - half,
        zoom: 1.0,
    }
}

/// The whole window.
pub(crate) struct Whole {
    clock: Clock,
    window: Desktop,
}

impl Whole {
    pub(crate) fn new(catalog: Catalog, design: &Design) -> Self {
        let folder = tempfile::tempdir().expect("a place to write");
        let path = folder.path().join("bench.sekisho.ron");
        write_file(&path, design).expect("it is written");
        let clock = Clock::default();
        let setup = Setup {
            catalog: Arc::new(catalog),
            file: Some(path),
            services: Box::new(NativeServices),
            settings: Settings::default(),
        };
        let window = Desktop::new(&clock.ctx, setup);
        Self { clock, window }
    }

    fn canvas(&self) -> Rect {
        self.window.canvas().rect()
    }
}

impl Stage for Whole {
    fn frame(&mut self, events: Vec<Event>) {
        let window = &mut self.window;
        self.clock.frame(events, |ui| window.ui(ui));
    }

    fn zoom_to_one(&mut self) {
        let key = |pressed| Event::Key {
            key: egui::Key::Num1,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: egui::Modifiers::COMMAND,
        };
        self.frame(vec![key(true), key(false)]);
        self.frame(Vec::new());
    }

    fn middle(&self) -> Pos2 {
        self.canvas().center()
    }

    fn thing(&self) -> Pos2 {
        let (design, camera) = (self.window.session().design(), self.window.view().camera);
        nearest_asset(design, camera, self.canvas())
    }

    fn gap(&self) -> Pos2 {
        let (design, camera) = (self.window.session().design(), self.window.view().camera);
        gap(design, camera, self.canvas())
    }
}

/// The canvas alone.
pub(crate) struct Canvas {
    clock: Clock,
    drawing: Drawing,
    shell: Shell,
    state: CanvasState,
}

impl Canvas {
    pub(crate) fn new(catalog: Catalog, design: Design) -> Self {
        let clock = Clock::default();
        install_fonts(&clock.ctx);
        egui_extras::install_image_loaders(&clock.ctx);
        let shell = Shell::default();
        apply_theme(&clock.ctx, DrawingTheme::load(shell.settings.theme));
        Self {
            clock,
            drawing: Drawing::new(Session::new(Arc::new(catalog), design)),
            shell,
            state: CanvasState::default(),
        }
    }
}

impl Stage for Canvas {
    fn frame(&mut self, events: Vec<Event>) {
        let Self {
            clock,
            drawing,
            shell,
            state,
        } = self;
        let mut wishes = Vec::new();
        clock.frame(events, |ui| {
            let found = EnquiryAnswer::default();
            let mut desk = Desk::of(drawing, &found, shell);
            egui::CentralPanel::no_frame().show(ui, |ui| canvas_ui(ui, &mut desk, state));
            wishes.append(&mut desk.out);
        });
        let view = &mut drawing.view;
        view.fit_next = false;
        for wish in wishes {
            match wish {
                Wish::Camera(camera) => view.camera = camera,
                Wish::Select(subjects) => view.selection = subjects.into_iter().collect(),
                _ => {}
            }
        }
    }

    fn zoom_to_one(&mut self) {
        self.drawing.view.camera = at_one(self.drawing.session.design(), self.state.rect());
    }

    fn middle(&self) -> Pos2 {
        self.state.rect().center()
    }

    fn thing(&self) -> Pos2 {
        nearest_asset(
            self.drawing.session.design(),
            self.drawing.view.camera,
            self.state.rect(),
        )
    }

    fn gap(&self) -> Pos2 {
        gap(
            self.drawing.session.design(),
            self.drawing.view.camera,
            self.state.rect(),
        )
    }
}
