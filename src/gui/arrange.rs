//! Clipboard, aligning and tidying: what the actions of the menus “Edit” and “Arrange” do.

use eframe::egui::{self, ViewportCommand};

use super::{Action, Change, Frame, Screen, Window};
use crate::{
    design::{Point, Subject},
    edit::{Arrange, CannotPaste, Pasted, Tidy, arrange, copy, cut, duplicate, paste_text, tidy},
    scene::zone_name,
};

/// Whether an action of this file can be done now; `None` for other actions.
pub(super) fn is_enabled(frame: &Frame<'_>, action: Action) -> Option<bool> {
    let drawing = frame.view.screen == Screen::Editor;
    let is_solid = |subject: &&Subject| !matches!(subject, Subject::Link(_));
    let count = frame.view.selection.iter().filter(is_solid).count();
    let enough = match action {
        Action::Paste => true,
        Action::Arrange(Arrange::Across | Arrange::Down) => count > 2,
        Action::Arrange(_) => count > 1,
        Action::Tidy(Tidy::All) => {
            !(frame.design.zones.is_empty() && frame.design.assets.is_empty())
        }
        Action::Copy | Action::Cut | Action::Duplicate | Action::Tidy(_) => count > 0,
        _ => return None,
    };
    Some(drawing && enough)
}

/// What the system's clipboard keys ask for. They come as events of their own, and belong to a
/// text field that has the focus.
pub(super) fn clipboard(ctx: &egui::Context, frame: &Frame<'_>, was_typing: bool) -> Vec<Change> {
    let typing = was_typing || ctx.text_edit_focused() || frame.view.renaming.is_some();
    if frame.view.screen != Screen::Editor || typing {
        return Vec::new();
    }
    let asked = |event: &egui::Event| match event {
        egui::Event::Copy => Some(Change::Do(Action::Copy)),
        egui::Event::Cut => Some(Change::Do(Action::Cut)),
        egui::Event::Paste(text) => Some(Change::Paste(text.clone())),
        _ => None,
    };
    ctx.input(|input| input.events.iter().filter_map(asked).collect())
}

impl Window {
    /// Does an action of this file; others are none of its business.
    pub(super) fn rearrange(&mut self, ctx: &egui::Context, action: Action) {
        match action {
            Action::Copy => drop(self.copy(ctx)),
            Action::Cut => self.cut(ctx),
            // The text comes back as an event of the next frame.
            Action::Paste => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
            Action::Duplicate => {
                if let Some(pasted) =
                    duplicate(self.document.session.design(), &self.view.selection)
                {
                    self.insert(pasted);
                }
            }
            Action::Arrange(how) => self.set_in_order(how),
            Action::Tidy(what) => self.tidy(what),
            _ => {}
        }
    }

    /// Copies, and takes away what could be copied.
    fn cut(&mut self, ctx: &egui::Context) {
        if self.copy(ctx) {
            let command = cut(&self.view.selection);
            self.edit(&command);
        }
    }

    /// Puts the selection on the clipboard; false when it holds nothing that can be copied.
    fn copy(&mut self, ctx: &egui::Context) -> bool {
        let piece = copy(self.document.session.design(), &self.view.selection);
        if piece.is_empty() {
            return false;
        }
        let count = (piece.zones.len() + piece.assets.len() + piece.notes.len()).to_string();
        ctx.copy_text(piece.to_text());
        self.view.message = self.words("status-copied", &[("n", count)]);
        true
    }

    /// Pastes what the clipboard holds where the menu was asked for, at the pointer, or in the
    /// middle of the canvas.
    pub(super) fn paste(&mut self, ctx: &egui::Context, text: &str) {
        let now = ctx.cumulative_pass_nr();
        let place = self.canvas.paste_place(self.view.camera, now);
        let at = Point::new(place.x.round() as i32, place.y.round() as i32);
        let name = self.words("clipboard", &[]);
        let session = &self.document.session;
        match paste_text((session.catalog(), session.design()), (text, &name), at) {
            Ok(pasted) => self.insert(pasted),
            Err(CannotPaste::Foreign(error)) => {
                let values = [("why", error.message(self.view.lang))];
                self.view.message = self.words("status-foreign", &values);
            }
            Err(CannotPaste::Refused { kind, zone }) => {
                let lang = self.view.lang;
                let catalog = session.catalog();
                let kind = catalog
                    .asset_kind(&kind)
                    .map_or_else(|| kind.to_string(), |kind| kind.name.get(lang).to_owned());
                let zone = session
                    .design()
                    .zones
                    .get(&zone)
                    .map_or_else(|| zone.to_string(), |zone| zone_name(zone, catalog, lang));
                self.view.message =
                    self.words("status-paste-refused", &[("kind", kind), ("zone", zone)]);
            }
        }
    }

    /// Inserts a piece and selects it.
    fn insert(&mut self, pasted: Pasted) {
        let before = self.document.session.revision();
        self.edit(&pasted.command);
        if self.document.session.revision() != before {
            self.view.selection = pasted.subjects.into_iter().collect();
        }
    }

    fn set_in_order(&mut self, how: Arrange) {
        let session = &self.document.session;
        let arranged = arrange(
            session.catalog(),
            session.design(),
            &self.view.selection,
            how,
        );
        let Some(arranged) = arranged else { return };
        if let Some(command) = arranged.command {
            self.edit(&command);
        }
        if arranged.held > 0 {
            let values = [("n", arranged.held.to_string())];
            self.view.message = self.words("status-held", &values);
        }
    }

    fn tidy(&mut self, what: Tidy) {
        let session = &self.document.session;
        let drawing = (
            &**session.catalog(),
            &**session.design(),
            &**session.analysis(),
        );
        match tidy(drawing, &self.view.selection, what) {
            Some(command) => {
                self.edit(&command);
                if what == Tidy::All {
                    self.fit();
                }
            }
            None => self.view.message = self.words("status-tidy-already", &[]),
        }
    }

    fn words(&self, key: &str, values: &[(&str, String)]) -> String {
        self.texts.format(self.view.lang, key, values)
    }
}
