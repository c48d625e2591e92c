//! What an answer does to the route, and what would have been right.

use eframe::egui::Ui;

use super::{
    answers::{open_question, question_of},
    show::{Show, line},
    story::told,
};
use crate::training::{AnswerEffect, AnswerKey, QuizAnswer, QuizQuestion};

/// What the control given to a question would do to the product, of which part of the route the
/// numbers are, and in which step it counts. Empty where no control was given.
pub(super) fn effect_words(show: &Show<'_>, number: usize) -> Vec<String> {
    let given = show.playing.quiz.answer(number).map(|(given, _)| given);
    let effect = show.playing.effect(number);
    let (Some(QuizAnswer::Control(asset, control)), Some(effect)) = (given, effect) else {
        return Vec::new();
    };
    let steps = &show.playing.stage.route.steps;
    let name = |at: usize| steps.get(at).map(|step| show.step_name(step));
    let after = question_of(show, number).map_or(0, |question| question.after);
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
    let mut said = vec![show.desk.tr_with(key, &values)];
    if !effect.is_in_place {
        said.extend(so_far_words(show, effect));
    }
    if effect.step.is_some_and(|step| step != asked) && after > 0 {
        said.push(show.desk.tr_with("training-effect-elsewhere", &values));
    }
    said
}

/// That the numbers at the head are those of the route so far, where they are other ones than those
/// of the whole of it.
fn so_far_words(show: &Show<'_>, effect: AnswerEffect) -> Option<String> {
    let made = show.playing.player.steps_made();
    let count = show.playing.stage.route.steps.len();
    let now = show.playing.numbers(show.desk.catalog)?.product;
    let differs = made < count && now != effect.before;
    differs.then(|| {
        let values = [
            ("now", now.to_string()),
            ("made", made.to_string()),
            ("count", count.to_string()),
            ("before", effect.before.to_string()),
        ];
        show.desk.tr_with("training-effect-so-far", &values)
    })
}

/// The open question with its answer: for the trainer alone.
pub(super) fn asked_ui(ui: &mut Ui, show: &Show<'_>) {
    let Some((_, question)) = open_question(show) else {
        return;
    };
    let words = told(show, &question.text).to_owned();
    ui.add_space(show.len(8.0));
    line(ui, show.ink(16.0, true, show.hues.text), &words);
    let right = right_words(show, question);
    line(ui, show.ink(15.0, false, show.hues.text), &right);
}

/// What would have been right.
pub(super) fn right_words(show: &Show<'_>, question: &QuizQuestion) -> String {
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
    show.desk.tr_with("training-would-be-right", &values)
}
