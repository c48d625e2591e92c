//! The dialogs of what is under way, drawn over the window.

use eframe::egui;

use super::{FileDifferences, HelpShown, Jobs};
use crate::gui::{
    Desk,
    panels::{
        about_ui, differences_ui, error_ui, give_up_ui, key_list_ui, overwrite_ui, question_ui,
    },
};

impl Jobs {
    /// Draws what must be answered first.
    pub(in crate::gui) fn dialogs(&mut self, ctx: &egui::Context, desk: &Desk<'_>) {
        if self.question.is_some() {
            self.answer = question_ui(ctx, desk).or(self.answer);
        }
        if let Some(conflict) = &self.conflict {
            self.overwrite = overwrite_ui(ctx, desk, &conflict.path).or(self.overwrite);
        }
        if let Some(differences) = &self.differences {
            let FileDifferences { file, found } = differences;
            let answer = differences_ui(ctx, desk, file, found);
            self.chosen_version = answer.or(self.chosen_version);
        }
        if let Some((copy, name)) = &self.giving_up
            && let Some(sure) = give_up_ui(ctx, desk, name)
        {
            self.given_up = sure.then(|| copy.clone());
            self.giving_up = None;
            ctx.request_repaint();
        }
        if let Some(message) = &self.error
            && error_ui(ctx, desk, message)
        {
            self.error = None;
        }
        if let Some(import) = &mut self.import
            && let Some(end) = import.ui(ctx, desk)
        {
            self.imported = Some(end);
            ctx.request_repaint();
        }
        self.form_ui(ctx, desk);
        if self.help == Some(HelpShown::KeyList) && key_list_ui(ctx, desk) {
            self.help = None;
        }
        if self.help == Some(HelpShown::About) && about_ui(ctx, desk) {
            self.help = None;
        }
    }
}
