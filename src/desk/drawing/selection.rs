//! What is selected, and what is done with it.

use std::collections::BTreeSet;

use super::Drawing;
use crate::{
    design::{Command, Design, Subject},
    desk::{Finder, FinderMode, Shell},
};

impl Drawing {
    /// Selects exactly these, or takes the asset among them for what one is being chosen for.
    pub fn select(&mut self, subjects: Vec<Subject>) {
        if !self.picks(&subjects) {
            if let [Subject::Asset(asset)] = subjects.as_slice() {
                self.follow(asset);
            }
            self.view.selection = subjects.into_iter().collect();
        }
    }

    /// Adds to the selection or takes out of it.
    pub fn toggle_selected(&mut self, subject: Subject) {
        let selection = &mut self.view.selection;
        if !selection.remove(&subject) {
            selection.insert(subject);
        }
    }

    /// Selects everything.
    pub fn select_all(&mut self) {
        self.view.selection = self.session.design().subjects().collect();
    }

    /// Selects what belongs to the selection.
    pub fn select_more(&mut self, find: fn(&Design, &BTreeSet<Subject>) -> BTreeSet<Subject>) {
        self.view.selection = find(self.session.design(), &self.view.selection);
    }

    /// Removes what is selected.
    pub fn delete(&mut self, shell: &mut Shell) {
        let subjects: Vec<_> = self.view.selection.iter().cloned().collect();
        if !subjects.is_empty() {
            self.edit(shell, &Command::Remove(subjects));
        }
    }

    /// Carries out what is made of the selection, if anything.
    pub fn edit_selection(
        &mut self,
        shell: &mut Shell,
        make: fn(&Design, &BTreeSet<Subject>) -> Option<Command>,
    ) {
        if let Some(command) = make(self.session.design(), &self.view.selection) {
            self.edit(shell, &command);
        }
    }

    /// Begins to rename the only selected thing, with the name it has.
    pub fn rename(&mut self) {
        let design = self.session.design();
        let Some(subject) = self.view.single().cloned() else {
            return;
        };
        let name = design.written_name(&subject).map(str::to_owned);
        self.view.renaming = name.map(|name| (subject, name));
    }

    /// Goes on with a finder, and remembers what was sought when it ends.
    pub fn seek(&mut self, shell: &mut Shell, finder: Option<Finder>) {
        if let Some(last) = &shell.finder
            && last.mode == FinderMode::Things
        {
            self.view.sought.clone_from(&last.text);
        }
        shell.finder = finder;
    }
}
