//! Carrying out wishes about a drawing, as far as no window is needed.

use std::collections::BTreeSet;

use emath::Pos2;

use super::{
    Board, Drawing, DrawingForm, Lit, Screen, Shell, Tool, WindowWish, Wish,
    hand::connect::connect_selected,
};
use crate::{
    catalog::LinkClass,
    design::{Command, NoteEdit, Point, Subject},
};

/// What a wish about a drawing is carried out on.
#[derive(Debug)]
pub struct Workbench<'a> {
    /// The drawing.
    pub drawing: &'a mut Drawing,
    /// What its canvas remembers.
    pub board: &'a mut Board,
    /// What is the same for every drawing.
    pub shell: &'a mut Shell,
}

impl Workbench<'_> {
    /// Carries out a wish; gives back what needs the window.
    pub fn perform(&mut self, wish: Wish) -> Option<WindowWish> {
        let (drawing, shell) = (&mut *self.drawing, &mut *self.shell);
        match wish {
            Wish::Edit(command) => drawing.edit(shell, &command),
            Wish::Select(subjects) => drawing.select(subjects),
            Wish::ToggleSelect(subject) => drawing.toggle_selected(subject),
            Wish::Light(lit) => drawing.view.lit = lit,
            Wish::Enquire(enquiry) => drawing.enquire(*enquiry),
            Wish::Worth(wish) => drawing.view.worth.perform(shell, wish),
            Wish::Register(wish) => drawing.register(shell, wish),
            Wish::Findings(wish) => drawing.view.findings.perform(wish),
            Wish::Widen(name, size) => shell.widen(&name, size),
            Wish::Flash(lit) => drawing.view.flash(lit),
            Wish::Finder(finder) => drawing.seek(shell, finder),
            Wish::Reveal(subjects) => drawing.reveal(&subjects),
            Wish::Tool(tool) => drawing.view.take_up(tool),
            Wish::Camera(camera) => drawing.view.move_camera(camera),
            Wish::Renaming(renaming) => drawing.view.renaming = renaming,
            Wish::Inspector(tab) => shell.inspect(tab),
            Wish::Table(tab) => shell.show_table(tab),
            Wish::Filter(filter) => drawing.view.filter = filter,
            Wish::Screen(screen @ (Screen::Editor | Screen::Training)) => shell.screen = screen,
            Wish::Lang(lang) => shell.speak(lang),
            Wish::Theme(theme) => shell.wear(theme),
            Wish::Jump(steps) => drawing.jump(shell, steps),
            Wish::Notify(message) => shell.message = message,
            Wish::Refused(note) => {
                shell.message.clone_from(&note.words);
                drawing.view.refused.show(note);
            }
            Wish::Typed(command) => return Some(WindowWish::Typed(command)),
            Wish::Do(action) => return Some(WindowWish::Do(action)),
            Wish::Prove(proof) => return Some(WindowWish::Prove(proof)),
            Wish::Screen(Screen::Start) => return Some(WindowWish::Start),
            Wish::Begin(point, controls) => return Some(WindowWish::Begin(point, controls)),
            Wish::OpenPath(path) => return Some(WindowWish::OpenPath(path)),
            Wish::Recover(copy) => return Some(WindowWish::Recover(copy)),
            Wish::GiveUp(copy, name) => return Some(WindowWish::GiveUp(copy, name)),
            Wish::Drawing(place) => return Some(WindowWish::Drawing(place)),
            Wish::CloseDrawing(place) => return Some(WindowWish::CloseDrawing(place)),
            Wish::Paste(text) => return Some(WindowWish::Paste(text)),
            Wish::PlayRoute(number) => return Some(WindowWish::PlayRoute(number)),
            Wish::Training(wish) => return Some(WindowWish::Training(wish)),
        }
        None
    }

    /// Pastes a text from the clipboard at a place, else at the pointer, else in the middle of the
    /// canvas.
    ///
    /// In the table of all assets it goes into the selected cells.
    pub fn paste(&mut self, text: &str, place: Option<Pos2>) {
        if self.shell.form == DrawingForm::Register {
            self.drawing.paste_cells(self.shell, text);
            return;
        }
        let place = place.unwrap_or_else(|| self.aim());
        let at = Point::new(place.x.round() as i32, place.y.round() as i32);
        self.drawing.paste(self.shell, text, at);
    }

    /// The place in the world at which something asked for by keyboard goes.
    fn aim(&self) -> Pos2 {
        let view = &self.drawing.view;
        view.camera.world(self.board.aim(view.room))
    }

    /// Shows the drawing in a form. What the pointer was about to do in the other one is given up.
    pub fn show_form(&mut self, form: DrawingForm) {
        self.shell.form = form;
        if form == DrawingForm::Register {
            self.drawing.begin_register();
        }
        self.drawing.view.renaming = None;
        self.drawing.view.register.draft = None;
        self.drawing.view.take_up(Tool::Select);
        if let Some(Subject::Asset(asset)) = self.drawing.view.single().cloned() {
            self.drawing.follow(&asset);
        }
    }

    /// Begins to rename the only selected thing: an asset in the table while that is shown, others
    /// in the picture.
    pub fn rename(&mut self) {
        let is_table = self.shell.form == DrawingForm::Register;
        if is_table && self.drawing.rename_in_register(self.shell) {
            return;
        }
        self.shell.form = DrawingForm::Picture;
        self.drawing.rename();
    }

    /// Puts a note where the pointer is, else in the middle of the canvas, and writes it.
    pub fn add_note(&mut self) {
        let drawing = &mut *self.drawing;
        let (camera, room) = (drawing.view.camera, drawing.view.room);
        let command = self.board.new_note(drawing.session.design(), camera, room);
        let Command::Note(id, NoteEdit::Add { .. }) = &command else {
            return;
        };
        let subject = Subject::Note(id.clone());
        self.shell.form = DrawingForm::Picture;
        drawing.edit(self.shell, &command);
        drawing.view.take_up(Tool::Select);
        drawing.view.selection = BTreeSet::from([subject.clone()]);
        drawing.view.renaming = Some((subject, String::new()));
    }

    /// Looks at what is selected as closely as it fits.
    pub fn zoom_to_selection(&mut self) {
        let view = &mut self.drawing.view;
        if let Some(camera) = self.board.around(&view.selection, view.room) {
            view.look_from(camera);
        }
    }

    /// Ends one thing at a time: renaming, the tool, the light, the selection.
    pub fn escape(&mut self) {
        if self.board.stop_offering() {
            return;
        }
        let view = &mut self.drawing.view;
        if view.renaming.take().is_some() || view.enquiry.picks.take().is_some() {
        } else if view.tool != Tool::Select {
            view.take_up(Tool::Select);
        } else if view.lit != Lit::Nothing {
            view.lit = Lit::Nothing;
        } else {
            view.selection.clear();
        }
    }

    /// Connects two selected assets; else chooses the tool. Asked for again, the tool stays.
    pub fn connect(&mut self, class: LinkClass) {
        let drawing = &mut *self.drawing;
        let tool = Tool::Join(class);
        if drawing.view.tool == tool {
            drawing.view.tool_stays = true;
            return;
        }
        let (catalog, design) = (drawing.session.catalog(), drawing.session.design());
        match connect_selected(catalog, design, self.board.order(), class) {
            Some(command) => {
                self.board.offer_kinds(catalog, design, &command, class);
                drawing.edit(self.shell, &command);
            }
            None => drawing.view.take_up(tool),
        }
    }
}
