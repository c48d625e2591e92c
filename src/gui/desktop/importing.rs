//! Reading lists of assets into a drawing.

use std::{path::Path, sync::Arc};

use eframe::egui;

use super::Desktop;
use crate::{
    design::{Design, absolute},
    gui::{
        PathDialog, Screen, Wish,
        files::PathPurpose,
        import::{ImportDialog, ImportEnd},
        service::LIST_ENDS,
    },
    import::{plan, read_list},
};

impl Desktop {
    /// Asks for a list of assets and looks it over.
    pub(super) fn ask_import(&mut self, ctx: &egui::Context) {
        let ask = PathDialog::Open {
            title: self.word("import-title"),
            kind: self.word("import-file-kind"),
            ends: LIST_ENDS,
        };
        self.ask_path(ctx, PathPurpose::Import, ask);
    }

    /// Reads a list and shows what it was taken for. From the start screen a drawing is begun with
    /// it, else it goes into the one that is shown.
    pub(super) fn look_over(&mut self, ctx: &egui::Context, path: &Path) {
        let path = absolute(path);
        let catalog = Arc::clone(self.catalog());
        let begins = self.shell.screen != Screen::Editor;
        let design = if begins {
            let edition = catalog.edition.id.clone();
            Arc::new(Design {
                edition,
                ..Design::default()
            })
        } else {
            Arc::clone(self.session().design())
        };
        match read_list(&catalog, &path) {
            Ok(table) => {
                let remembered = &self.shell.settings.heads;
                let dialog = ImportDialog::new(&catalog, table, design, begins, remembered);
                dialog.land(ctx);
                self.jobs.import = Some(Box::new(dialog));
            }
            Err(error) => self.complain(&error),
        }
    }

    /// Takes up how looking over a list has ended.
    pub(super) fn receive_import(&mut self) {
        let Some(end) = self.jobs.imported.take() else {
            return;
        };
        let Some(dialog) = self.jobs.import.take() else {
            return;
        };
        let settings = &mut self.shell.settings;
        let before = settings.heads.clone();
        dialog.columns().remember(&mut settings.heads);
        if settings.heads != before {
            settings.keep();
        }
        match end {
            ImportEnd::Draw => self.draw_import(&dialog),
            ImportEnd::Without => {}
        }
    }

    fn draw_import(&mut self, dialog: &ImportDialog) {
        let catalog = Arc::clone(self.catalog());
        let review = dialog.review();
        let plan = review.and_then(|review| plan(&catalog, dialog.design(), review));
        let Some(plan) = plan else { return };
        if dialog.begins {
            self.begin_new();
        }
        // An edit needs no window.
        drop(self.bench().perform(Wish::Edit(plan.command)));
        let drawing = &mut self.tabs.shown_mut().drawing;
        drawing.show_columns(&plan.fields);
        drawing.view.fit();
        let n = plan.assets.to_string();
        self.shell.say_with("status-imported", &[("n", n)]);
    }
}
