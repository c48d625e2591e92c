//! The form of the chosen part.

use eframe::egui::Ui;

use super::{
    Desk, Part, answer,
    fields::{pages_ui, words_ui},
    parts::part_name,
    route,
};
use crate::{analysis::training::Telling, edit::Place, gui::widgets::Ink};

/// Draws the form.
pub(super) fn form_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let head = part_name(desk, desk.part);
    Ink::large(desk.hues.text).paragraph(ui, head);
    ui.add_space(6.0);
    let scenario = desk.scenario;
    match desk.part {
        Part::Whole => {
            let name = desk.frame.tr("training-title");
            words_ui(ui, desk, (Place::Title, &scenario.title), (&name, 1));
            route::route_ui(ui, desk);
        }
        Part::Opening => telling_ui(ui, desk, Place::Opening, &scenario.opening),
        Part::Ending => telling_ui(ui, desk, Place::Ending, &scenario.ending),
        Part::Step(at) => {
            if let Some(telling) = scenario.steps.get(at) {
                route::step_ui(ui, desk, at);
                telling_ui(ui, desk, Place::Step(at), telling);
            }
        }
        Part::Question(at) => {
            if let Some(question) = scenario.questions.get(at) {
                answer::question_ui(ui, desk, (at, question));
            }
        }
        Part::Notes => {
            let name = desk.frame.tr("training-notes-word");
            words_ui(ui, desk, (Place::Notes, &scenario.notes), (&name, 5));
        }
    }
}

fn telling_ui(ui: &mut Ui, desk: &mut Desk<'_>, place: Place, telling: &Telling) {
    let name = desk.frame.tr("training-told");
    words_ui(ui, desk, (place, &telling.text), (&name, 4));
    pages_ui(ui, desk, (place, &telling.pages));
}
