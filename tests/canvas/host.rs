//! A window with nothing but a canvas, and hands to drive it.

use std::{
    ops::{Deref, DerefMut},
    sync::Arc,
};

use eframe::egui::{
    self, Event, Modifiers, MouseWheelUnit, PointerButton, Pos2, Rect, TouchPhase, accesskit,
};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use sekisho::{
    catalog::{Catalog, Lang},
    design::{self, Command, Design, Subject},
    edit::{Session, StartControls, template},
    gui::{
        Action, CanvasState, Desk, Drawing, EnquiryAnswer, Shell, WindowWish, Wish, Workbench, act,
        apply_theme, canvas_ui, install_fonts,
    },
    scene::DrawingTheme,
};

/// What the host remembers.
#[derive(Debug)]
pub(crate) struct Host {
    pub(crate) drawing: Drawing,
    pub(crate) start: Design,
    pub(crate) shell: Shell,
    pub(crate) canvas: CanvasState,
    pub(crate) commands: Vec<Command>,
    /// Whether the keyboard has gone on to what is not the canvas.
    pub(crate) is_beyond: bool,
}

impl Host {
    fn ui(&mut self, ui: &mut egui::Ui) {
        let (before, fitted) = (self.drawing.view.room, self.drawing.view.fit_next);
        let found = EnquiryAnswer::default();
        let mut desk = Desk::of(&self.drawing, &found, &self.shell);
        canvas_ui(ui, &mut desk, &mut self.canvas);
        let wishes = std::mem::take(&mut desk.out);
        let (size, room) = (self.canvas.rect().size(), &mut self.drawing.view.room);
        (room.width, room.height) = (size.x, size.y);
        for wish in wishes {
            self.perform(wish);
        }
        if self.drawing.view.follow_size(before, fitted) {
            ui.ctx().request_repaint();
        }
    }

    /// Carries out a wish as the window does it.
    fn perform(&mut self, wish: Wish) {
        let command = match &wish {
            Wish::Edit(command) => Some(command.clone()),
            _ => None,
        };
        let mut bench = Workbench {
            drawing: &mut self.drawing,
            board: &mut self.canvas.board,
            shell: &mut self.shell,
        };
        match bench.perform(wish) {
            None => {}
            Some(WindowWish::Do(action)) => {
                // What needs the window, the clipboard say, is none of the canvas' business.
                let _is_done = act(&mut bench, action);
            }
            Some(other) => panic!("the canvas does not ask for {other:?}"),
        }
        if let Some(command) = command {
            let message = &self.shell.message;
            assert!(
                !message.contains("変更できません"),
                "the canvas asks for what can be done: {message}"
            );
            self.commands.push(command);
        }
    }

    /// Carries out a command as the window would.
    pub(crate) fn edit(&mut self, command: Command) {
        self.perform(Wish::Edit(command));
    }

    /// Does what the window would do.
    pub(crate) fn act(&mut self, action: Action) {
        self.perform(Wish::Do(action));
    }
}

/// A harness with verbs.
pub(crate) struct TestDesk(Harness<'static, Host>);

impl Deref for TestDesk {
    type Target = Harness<'static, Host>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl DerefMut for TestDesk {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

/// A canvas of 1000 x 700 points with the reference drawing of the first pattern.
pub(crate) fn desk() -> TestDesk {
    let catalog = Arc::new(Catalog::builtin().unwrap());
    let pattern = catalog.patterns.patterns[0].id.clone();
    let start = template(&catalog, &pattern, StartControls::None)
        .unwrap()
        .unwrap();
    desk_with(catalog, start)
}

/// A canvas with a design.
pub(crate) fn desk_with(catalog: Arc<Catalog>, start: Design) -> TestDesk {
    let host = Host {
        drawing: Drawing::new(Session::new(catalog, start.clone())),
        start,
        shell: Shell::default(),
        canvas: CanvasState::default(),
        commands: Vec::new(),
        is_beyond: false,
    };
    let mut is_dressed = false;
    let harness = Harness::builder()
        .with_size(egui::vec2(1000.0, 700.0))
        .with_max_steps(12)
        .with_step_dt(1.0 / 60.0)
        .build_ui_state(
            move |ui, host: &mut Host| {
                if !is_dressed {
                    install_fonts(ui.ctx());
                    egui_extras::install_image_loaders(ui.ctx());
                    apply_theme(ui.ctx(), DrawingTheme::load(host.shell.settings.theme));
                    is_dressed = true;
                    ui.ctx().request_discard("fonts");
                    return;
                }
                let bar = egui::Panel::bottom("bar").exact_size(30.0);
                let after = bar.show(ui, |ui| ui.button("after").has_focus()).inner;
                host.is_beyond = after;
                egui::CentralPanel::no_frame().show(ui, |ui| host.ui(ui));
            },
            host,
        );
    let mut desk = TestDesk(harness);
    desk.run();
    desk
}

impl TestDesk {
    pub(crate) fn subjects(&self) -> Vec<Subject> {
        let design = self.state().drawing.session.design();
        let zones = design.zones.keys().cloned().map(Subject::Zone);
        let assets = design.assets.keys().cloned().map(Subject::Asset);
        let links = design.links.keys().cloned().map(Subject::Link);
        zones.chain(assets).chain(links).collect()
    }

    pub(crate) fn selection(&self) -> Vec<Subject> {
        self.state()
            .drawing
            .view
            .selection
            .iter()
            .cloned()
            .collect()
    }

    pub(crate) fn rect(&self, asset: &str) -> design::Bounds {
        self.state().drawing.session.design().layout.assets[asset]
    }

    pub(crate) fn name(&self, subject: &Subject) -> String {
        let (session, lang) = (&self.state().drawing.session, Lang::Ja);
        let (design, catalog) = (session.design(), session.catalog());
        match subject {
            Subject::Zone(id) => design.zones[id].called(catalog).get(lang).to_owned(),
            Subject::Asset(id) => design.assets[id].called(catalog).get(lang).to_owned(),
            Subject::Link(id) => {
                let link = &design.links[id];
                let kind = catalog.link_kind(&link.kind).unwrap().name.get(lang);
                let end = |id| design.assets[id].called(catalog).get(lang);
                format!("{kind}：{} → {}", end(&link.from), end(&link.to))
            }
            Subject::Note(id) => format!("付箋：{}", design.notes[id].text),
        }
    }

    /// Where a thing's node is on screen.
    pub(crate) fn place(&self, subject: &Subject) -> Rect {
        let role = match subject {
            Subject::Zone(_) => accesskit::Role::Group,
            Subject::Asset(_) => accesskit::Role::GraphicsObject,
            Subject::Link(_) => accesskit::Role::GraphicsSymbol,
            Subject::Note(_) => accesskit::Role::Note,
        };
        let name = self.name(subject);
        let found: Vec<_> = self.get_all_by_role_and_label(role, &name).collect();
        found
            .first()
            .unwrap_or_else(|| panic!("no node “{name}”"))
            .rect()
    }

    /// A world point on screen.
    pub(crate) fn on_screen(&self, at: Pos2) -> Pos2 {
        let camera = self.state().drawing.view.camera;
        let canvas = self.get_by_role(accesskit::Role::Canvas).rect();
        let by = egui::vec2(at.x - camera.origin.x, at.y - camera.origin.y);
        canvas.min + by * camera.zoom
    }

    pub(crate) fn zone_on_screen(&self, zone: &str) -> Rect {
        let rect = self.state().drawing.session.design().layout.zones[zone];
        let camera = self.state().drawing.view.camera;
        let corner = egui::vec2(
            rect.x as f32 - camera.origin.x,
            rect.y as f32 - camera.origin.y,
        );
        let size = egui::vec2(rect.w as f32, rect.h as f32);
        let canvas = self.get_by_role(accesskit::Role::Canvas).rect();
        Rect::from_min_size(canvas.min + corner * camera.zoom, size * camera.zoom)
    }

    /// Asks for something as a screen reader does.
    pub(crate) fn request(&mut self, subject: &Subject, action: accesskit::Action) {
        let name = self.name(subject);
        let (target_node, target_tree) = {
            let found: Vec<_> = self.get_all_by_label(&name).collect();
            found[0].accesskit_node().locate()
        };
        self.event(Event::AccessKitActionRequest(accesskit::ActionRequest {
            action,
            target_node,
            target_tree,
            data: None,
        }));
        self.run();
    }

    pub(crate) fn click_on(&mut self, subject: &Subject) {
        let at = self.place(subject).center();
        self.click_at(at);
    }

    pub(crate) fn click_with(&mut self, subject: &Subject, modifiers: Modifiers) {
        let at = self.place(subject).center();
        self.hover_at(at);
        for pressed in [true, false] {
            self.event_modifiers(
                button(at, PointerButton::Primary, pressed, modifiers),
                modifiers,
            );
        }
        self.run();
    }

    pub(crate) fn click_at(&mut self, at: Pos2) {
        // Far enough in time from the last click not to be a double click.
        self.run_steps(30);
        self.press(at);
        self.release(at);
    }

    pub(crate) fn double_click(&mut self, at: Pos2) {
        self.run_steps(30);
        self.hover_at(at);
        for pressed in [true, false, true, false] {
            self.event(button(at, PointerButton::Primary, pressed, Modifiers::NONE));
        }
        // A gesture held at the border goes on shifting the drawing: it never rests.
        let _steps = self.run_ok();
    }

    pub(crate) fn press(&mut self, at: Pos2) {
        self.hover_at(at);
        self.event(button(at, PointerButton::Primary, true, Modifiers::NONE));
        let _steps = self.run_ok();
    }

    pub(crate) fn release(&mut self, at: Pos2) {
        self.event(button(at, PointerButton::Primary, false, Modifiers::NONE));
        let _steps = self.run_ok();
    }

    pub(crate) fn drag(&mut self, from: Pos2, to: Pos2) {
        self.drag_with(PointerButton::Primary, from, to);
    }

    pub(crate) fn drag_with(&mut self, with: PointerButton, from: Pos2, to: Pos2) {
        self.drag_keyed((with, Modifiers::NONE), from, to);
    }

    /// A drag with keys held: Alt switches snapping off.
    pub(crate) fn drag_keyed(&mut self, with: (PointerButton, Modifiers), from: Pos2, to: Pos2) {
        let (with, keys) = with;
        self.hover_at(from);
        self.event_modifiers(button(from, with, true, keys), keys);
        for share in [0.3, 0.7, 1.0] {
            self.event_modifiers(Event::PointerMoved(from + (to - from) * share), keys);
            // Held at the border the drawing goes on being shifted: it never rests.
            self.run_steps(2);
        }
        self.event_modifiers(button(to, with, false, keys), keys);
        let _steps = self.run_ok();
    }

    pub(crate) fn wheel(&mut self, unit: MouseWheelUnit, delta: egui::Vec2, modifiers: Modifiers) {
        let phase = TouchPhase::Move;
        self.event_modifiers(
            Event::MouseWheel {
                unit,
                delta,
                phase,
                modifiers,
            },
            modifiers,
        );
        let _steps = self.run_ok();
    }
}

fn button(pos: Pos2, button: PointerButton, pressed: bool, modifiers: Modifiers) -> Event {
    Event::PointerButton {
        pos,
        button,
        pressed,
        modifiers,
    }
}
