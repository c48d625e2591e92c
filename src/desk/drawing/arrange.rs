//! Copies, aligning and tidying: what the menus “Edit” and “Arrange” do with a drawing.

use super::Drawing;
use crate::{
    design::Point,
    desk::Shell,
    edit::{Arrange, CannotPaste, Paste, arrange, copy, cut, duplicate, paste_text},
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
