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
    edit::{Session, StartControls, recovery::FileState, template},
    gui::{
        Action, CanvasState, Change, Found, Frame, Texts, Tool, View, apply_theme, canvas_ui,
        install_fonts,
    },
    scene::{Pos, Theme, asset_name, zone_name},
};

/// What the host remembers.
#[derive(Debug)]
pub(crate) struct Host {
    pub(crate) session: Session,
    pub(crate) start: Design,
    pub(crate) view: View,
    pub(crate) canvas: CanvasState,
    texts: Texts,
    pub(crate) commands: Vec<Command>,
    pub(crate) message: String,
    /// Whether the keyboard has gone on to what is not the canvas.
    pub(crate) is_beyond: bool,
}

impl Host {
    fn ui(&mut self, ui: &mut egui::Ui) {
        let mut frame = Frame {
            catalog: self.session.catalog(),
            design: self.session.design(),
            analysis: self.session.analysis(),
            found: &Found::default(),
            history: self.session.history(),
            revision: self.session.revision(),
            is_unsaved: false,
            file: FileState::Same,
            file_name: None,
            view: &self.view,
            theme: Theme::load(self.view.theme),
            texts: &self.texts,
            out: Vec::new(),
        };
        canvas_ui(ui, &mut frame, &mut self.canvas);
        let out = std::mem::take(&mut frame.out);
        for change in out {
            self.perform(change);
        }
    }

    fn perform(&mut self, change: Change) {
        match change {
            Change::Edit(command) => {
                self.session
                    .apply(&command)
                    .expect("the canvas asks for what can be done");
                self.commands.push(command);
                let design = self.session.design();
                self.view.selection.retain(|subject| match subject {
                    Subject::Zone(id) => design.zones.contains_key(id),
                    Subject::Asset(id) => design.assets.contains_key(id),
                    Subject::Link(id) => design.links.contains_key(id),
                    Subject::Note(id) => design.notes.contains_key(id),
                });
            }
            Change::Do(action) => self.act(action),
            Change::Select(subjects) => self.view.selection = subjects.into_iter().collect(),
            Change::ToggleSelect(subject) => {
                if !self.view.selection.remove(&subject) {
                    self.view.selection.insert(subject);
                }
            }
            Change::Camera(camera) => {
                self.view.camera = camera;
                self.view.fit_next = false;
            }
            Change::Tool(tool) => self.view.tool = tool,
            Change::Renaming(renaming) => self.view.renaming = renaming,
            Change::Notify(message) => self.message = message,
            other => panic!("the canvas does not ask for {other:?}"),
        }
    }

    /// Carries out a command as the window would.
    pub(crate) fn edit(&mut self, command: Command) {
        self.perform(Change::Edit(command));
    }

    /// Does what the window would do.
    pub(crate) fn act(&mut self, action: Action) {
        match action {
            Action::Undo => drop(self.session.undo().then_some(())),
            Action::Redo => drop(self.session.redo().then_some(())),
            Action::Fold => {
                let zones = self
                    .view
                    .selection
                    .iter()
                    .filter_map(|subject| match subject {
                        Subject::Zone(id) => Some(id.clone()),
                        _ => None,
                    });
                for id in zones.collect::<Vec<_>>() {
                    let folds = !self.session.design().layout.folded.contains(&id);
                    self.perform(Change::Edit(Command::Fold(id, folds)));
                }
            }
            Action::Delete => {
                let subjects = self.view.selection.iter().cloned().collect();
                self.perform(Change::Edit(Command::Remove(subjects)));
            }
            Action::Rename => {
                let single = self.view.single().cloned();
                self.view.renaming = single.map(|subject| (subject, String::new()));
            }
            Action::Escape => {
                self.view.tool = Tool::Select;
                self.view.selection.clear();
            }
            _ => {}
        }
    }
}

/// A harness with verbs.
pub(crate) struct Desk(Harness<'static, Host>);

impl Deref for Desk {
    type Target = Harness<'static, Host>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl DerefMut for Desk {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

/// A canvas of 1000 x 700 points with the reference drawing of the first pattern.
pub(crate) fn desk() -> Desk {
    let catalog = Arc::new(Catalog::builtin().unwrap());
    let pattern = catalog.patterns.patterns[0].id.clone();
    let start = template(&catalog, &pattern, StartControls::None)
        .unwrap()
        .unwrap();
    desk_with(catalog, start)
}

/// A canvas with a design.
pub(crate) fn desk_with(catalog: Arc<Catalog>, start: Design) -> Desk {
    let host = Host {
        session: Session::new(catalog, start.clone()),
        start,
        view: View::default(),
        canvas: CanvasState::default(),
        texts: Texts::default(),
        commands: Vec::new(),
        message: String::new(),
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
                    apply_theme(ui.ctx(), Theme::load(host.view.theme));
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
    let mut desk = Desk(harness);
    desk.run();
    desk
}

impl Desk {
    pub(crate) fn subjects(&self) -> Vec<Subject> {
        let design = self.state().session.design();
        let zones = design.zones.keys().cloned().map(Subject::Zone);
        let assets = design.assets.keys().cloned().map(Subject::Asset);
        let links = design.links.keys().cloned().map(Subject::Link);
        zones.chain(assets).chain(links).collect()
    }

    pub(crate) fn selection(&self) -> Vec<Subject> {
        self.state().view.selection.iter().cloned().collect()
    }

    pub(crate) fn rect(&self, asset: &str) -> design::Rect {
        self.state().session.design().layout.assets[asset]
    }

    pub(crate) fn name(&self, subject: &Subject) -> String {
        let (session, lang) = (&self.state().session, Lang::Ja);
        let (design, catalog) = (session.design(), session.catalog());
        match subject {
            Subject::Zone(id) => zone_name(&design.zones[id], catalog, lang),
            Subject::Asset(id) => asset_name(&design.assets[id], catalog, lang),
            Subject::Link(id) => {
                let link = &design.links[id];
                let kind = catalog.link_kind(&link.kind).unwrap().name.get(lang);
                let end = |id| asset_name(&design.assets[id], catalog, lang);
                format!("{kind}: {} → {}", end(&link.from), end(&link.to))
            }
            Subject::Note(id) => format!("付箋: {}", design.notes[id].text),
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
    pub(crate) fn on_screen(&self, at: Pos) -> Pos2 {
        let camera = self.state().view.camera;
        let canvas = self.get_by_role(accesskit::Role::Canvas).rect();
        let by = egui::vec2(at.x - camera.origin.0, at.y - camera.origin.1);
        canvas.min + by * camera.zoom
    }

    pub(crate) fn zone_on_screen(&self, zone: &str) -> Rect {
        let rect = self.state().session.design().layout.zones[zone];
        let camera = self.state().view.camera;
        let corner = egui::vec2(
            rect.x as f32 - camera.origin.0,
            rect.y as f32 - camera.origin.1,
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
