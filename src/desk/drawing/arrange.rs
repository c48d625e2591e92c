//! Copies, aligning and tidying: what the menus “Edit” and “Arrange” do with a drawing.

use super::Drawing;
use crate::{
    catalog::Message,
    design::{
        Bounds, Command, FileFault, LONGEST_TEXT, Note, NoteEdit, Point, Subject, given_name,
    },
    desk::Shell,
    edit::{Arrange, CannotPaste, Paste, arrange, copy, cut, duplicate, number_alike, paste_text},
    scene::note_height,
    tidy::{Tidy, tidy},
    words,
};

impl Drawing {
    /// Doubles what is selected.
    pub fn duplicate(&mut self, shell: &mut Shell) {
        let pasted = duplicate(self.session.design(), &self.view.selection);
        if let Some(pasted) = pasted {
            self.insert(shell, pasted);
        }
    }

    /// What is selected as a text for the clipboard; `None` when it holds nothing that can be
    /// copied.
    pub fn copy(&self, shell: &mut Shell) -> Option<String> {
        let piece = copy(self.session.design(), &self.view.selection);
        if piece.is_empty() {
            return None;
        }
        let count = piece.zones.len() + piece.assets.len() + piece.notes.len();
        shell.say_with("status-copied", &[("n", count.to_string())]);
        Some(piece.to_text())
    }

    /// As [`Self::copy`]; takes away what could be copied.
    pub fn cut(&mut self, shell: &mut Shell) -> Option<String> {
        let text = self.copy(shell)?;
        let command = cut(&self.view.selection);
        self.edit(shell, &command);
        Some(text)
    }

    /// Pastes a text from the clipboard at a place of the world; says why where it cannot be.
    pub fn paste(&mut self, shell: &mut Shell, text: &str, at: Point) {
        let lang = shell.lang();
        let name = words::get(lang, "clipboard");
        let (catalog, design) = (self.session.catalog(), self.session.design());
        match paste_text(catalog, design, text, &name, at) {
            Ok(pasted) => self.insert(shell, pasted),
            Err(CannotPaste::Foreign(error)) if error.fault == FileFault::NoPiece => {
                self.paste_words(shell, text, at);
            }
            Err(CannotPaste::Foreign(error)) => {
                shell.say_with(
                    "status-foreign",
                    &[("why", words::file_error(&error, lang))],
                );
            }
            Err(CannotPaste::Refused { kind, zone }) => {
                let kind = catalog
                    .asset_kind(&kind)
                    .map_or_else(|| kind.to_string(), |kind| kind.name.get(lang).to_owned());
                let zone = design.zones.get(&zone).map_or_else(
                    || zone.to_string(),
                    |zone| zone.called(catalog).get(lang).to_owned(),
                );
                shell.say_with("status-paste-refused", &[("kind", kind), ("zone", zone)]);
            }
        }
    }

    /// Text that comes from elsewhere becomes a note; what says nothing, or more than a note takes,
    /// is refused.
    fn paste_words(&mut self, shell: &mut Shell, text: &str, at: Point) {
        let words = text.replace("\r\n", "\n");
        let words = words.trim();
        if given_name(words).is_none() {
            shell.say("status-paste-nothing");
            return;
        }
        if words.chars().count() > LONGEST_TEXT {
            let values = [("n", LONGEST_TEXT.to_string())];
            shell.say_with("status-paste-too-long", &values);
            return;
        }
        let id = self.session.design().free_note_id();
        let text = words.to_owned();
        let rect = note_rect(&text, at);
        let note = Note { text };
        let added = Command::Note(id.clone(), NoteEdit::Add { note, rect });
        let command = Command::Many {
            label: Message::new("label-paste"),
            commands: vec![added],
        };
        let subjects = vec![Subject::Note(id)];
        self.insert(shell, Paste { command, subjects });
        shell.say("status-pasted-note");
    }

    /// Inserts a piece and selects it.
    fn insert(&mut self, shell: &mut Shell, pasted: Paste) {
        let before = self.session.revision();
        self.edit(shell, &pasted.command);
        if self.session.revision() != before {
            self.view.selection = pasted.subjects.into_iter().collect();
        }
    }

    /// Sets what is selected in order.
    pub fn set_in_order(&mut self, shell: &mut Shell, how: Arrange) {
        let (catalog, design) = (self.session.catalog(), self.session.design());
        let Some(arranged) = arrange(catalog, design, &self.view.selection, how) else {
            return;
        };
        if let Some(command) = arranged.command {
            self.edit(shell, &command);
        }
        if arranged.held > 0 {
            shell.say_with("status-held", &[("n", arranged.held.to_string())]);
        }
    }

    /// Numbers assets that are called the same.
    pub fn number_alike(&mut self, shell: &mut Shell) {
        let (catalog, design) = (self.session.catalog(), self.session.design());
        match number_alike(catalog, design, &self.view.selection, shell.lang()) {
            Some(command) => self.edit(shell, &command),
            None => shell.say("status-nothing-alike"),
        }
    }

    /// Lays the drawing out, or what is selected of it.
    pub fn tidy(&mut self, shell: &mut Shell, what: Tidy) {
        let session = &self.session;
        let command = tidy(
            session.catalog(),
            session.design(),
            session.analysis(),
            &self.view.selection,
            what,
        );
        match command {
            Some(command) => {
                self.edit(shell, &command);
                if what == Tidy::All {
                    self.view.fit();
                }
            }
            None => shell.say("status-tidy-already"),
        }
    }
}

/// The place of a note that says something, with its middle at a point: wide enough to be read, and
/// as high as its words, world units.
fn note_rect(text: &str, at: Point) -> Bounds {
    const WIDE: i32 = 260;
    const LEAST: i32 = 64;
    let high = (note_height(text, WIDE as f32).ceil() as i32).max(LEAST);
    let (left, top) = (at.x.saturating_sub(WIDE / 2), at.y.saturating_sub(high / 2));
    Bounds::new(left, top, WIDE, high)
}
