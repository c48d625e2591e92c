//! What an answer does to the route, and what would have been right.

use eframe::egui::Ui;

use super::{
    answers::open_question,
    show::{Show, line},
    story::told,
};
use crate::{
    catalog::{AssetId, ControlId},
    training::{AnswerKey, QuizQuestion},
};

/// What the control chosen would do to the product, and in which step.
pub(super) fn effect_ui(
    ui: &mut Ui,
    show: &Show<'_>,
    asset: &AssetId,
    control: &ControlId,
    after: usize,
) {
    let Some(effect) = show.playing.effect() else {
        return;
    };
    let steps = &show.playing.stage.route.steps;
    let name = |at: usize| steps.get(at).map(|step| show.step_name(step));
    let asked = after.saturating_sub(1);
    let counts = effect.step.unwrap_or(asked);
    let values = [
        ("control", show.control(asset, control)),
        ("asset", show.asset(asset)),
        ("before", effect.before.to_string()),
        ("after", effect.running.to_string()),
        ("worst", effect.worst.to_string()),
        ("n", (counts + 1).to_string()),
        ("step", name(counts).unwrap_or_default()),
        ("asked", (asked + 1).to_string()),
        ("wanted", name(asked).unwrap_or_default()),
    ];
    let key = if effect.is_in_place {
        "training-effect-in-place"
    } else if effect.running >= effect.before {
        "training-effect-none"
    } else if effect.worst > effect.running {
        "training-effect-other-way"
    } else {
        "training-effect"
    };
    let ink = || show.ink(15.0, false, show.hues.text);
    line(ui, ink(), &show.desk.tr_with(key, &values));
    if effect.step.is_some_and(|step| step != asked) && after > 0 {
        let words = show.desk.tr_with("training-effect-elsewhere", &values);
        line(ui, ink(), &words);
    }
}

/// The open question with its answer: for the trainer alone.
pub(super) fn asked_ui(ui: &mut Ui, show: &Show<'_>) {
    let Some((_, question)) = open_question(show) else {
        return;
    };
    let words = told(show, &question.text).to_owned();
    ui.add_space(show.len(8.0));
    line(ui, show.ink(16.0, true, show.hues.text), &words);
    right_ui(ui, show, question);
}

/// What would have been right.
pub(super) fn right_ui(ui: &mut Ui, show: &Show<'_>, question: &QuizQuestion) {
    let named: Vec<String> = match &question.ask {
        AnswerKey::Control(right) => right
            .iter()
            .flat_map(|at| {
                let controls = at.controls.iter();
                controls.map(|control| show.placed_control(&at.asset, control))
            })
            .collect(),
        AnswerKey::Asset(right) => right.iter().map(|asset| show.asset(asset)).collect(),
        AnswerKey::Choice(choices) => choices
            .iter()
            .filter(|choice| choice.right)
            .map(|choice| told(show, &choice.text).to_owned())
            .collect(),
    };
    let values = [("answers", show.desk.row("common-slash", named))];
    let words = show.desk.tr_with("training-would-be-right", &values);
    line(ui, show.ink(15.0, false, show.hues.text), &words);
}
