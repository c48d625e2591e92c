//! The form of the chosen part.

use eframe::egui::Ui;

use super::{
    FormPart, ScenarioForm, answer,
    fields::{pages_ui, words_ui},
    parts::part_name,
    route,
};
use crate::{
    gui::kit::{Ink, tokens::PART_GAP},
    training::{ScenarioText, StoryPart},
};

/// Draws the form.
pub(super) fn form_ui(ui: &mut Ui, form: &mut ScenarioForm<'_>) {
    let head = part_name(form, form.part);
    Ink::large(form.hues.text).paragraph(ui, head);
    ui.add_space(PART_GAP);
    let scenario = form.scenario;
    match form.part {
        FormPart::Whole => {
            let name = form.desk.tr("training-title");
            words_ui(ui, form, ScenarioText::Title, &scenario.title, &name, 1);
            route::route_ui(ui, form);
        }
        FormPart::Opening => telling_ui(ui, form, ScenarioText::Opening, &scenario.opening),
        FormPart::Ending => telling_ui(ui, form, ScenarioText::Ending, &scenario.ending),
        FormPart::Step(at) => {
            if let Some(telling) = scenario.steps.get(at) {
                route::step_ui(ui, form, at);
                let name = form.desk.tr("training-told-before");
                let place = ScenarioText::StepBefore(at);
                words_ui(ui, form, place, &telling.before, &name, 3);
                telling_ui(ui, form, ScenarioText::Step(at), telling);
            }
        }
        FormPart::Question(at) => {
            if let Some(question) = scenario.questions.get(at) {
                answer::question_ui(ui, form, at, question);
            }
        }
        FormPart::Notes => {
            let name = form.desk.tr("training-notes-word");
            words_ui(ui, form, ScenarioText::Notes, &scenario.notes, &name, 5);
        }
    }
}

fn telling_ui(ui: &mut Ui, form: &mut ScenarioForm<'_>, place: ScenarioText, telling: &StoryPart) {
    let name = form.desk.tr("training-told");
    words_ui(ui, form, place, &telling.text, &name, 4);
    pages_ui(ui, form, place, &telling.pages);
}
