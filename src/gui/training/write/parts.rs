//! The parts of a scenario in a list: chosen, set in order, added, taken away.

use eframe::egui::{Frame, Margin, Panel, ScrollArea, Ui};

use super::{FormPart, FormWish, ScenarioForm};
use crate::{
    catalog::{Lang, Text},
    gui::kit::{
        IconButton, Ink, ListRow, RowLead, RowText, Tone, group_head,
        tokens::{BLOCK_GAP, EDGE, GAP, HIGH_ROW, PART_GAP},
    },
    training::{self, ListMove, QuizQuestion, Rewrite},
    words,
};

/// Height of the foot with what is done to the chosen part, points.
const FOOT: f32 = 44.0;

/// Draws the list.
pub(super) fn parts_ui(ui: &mut Ui, form: &mut ScenarioForm<'_>) {
    let foot = Panel::bottom("write_order")
        .exact_size(FOOT)
        .resizable(false);
    let margin = Margin::symmetric(EDGE as i8, GAP as i8);
    foot.frame(Frame::new().inner_margin(margin))
        .show(ui, |ui| order_ui(ui, form));
    ScrollArea::vertical()
        .id_salt("write_parts_list")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            list_ui(ui, form);
        });
}

fn list_ui(ui: &mut Ui, form: &mut ScenarioForm<'_>) {
    let hues = form.hues;
    part_ui(ui, form, FormPart::Whole, "");
    let scenario = form.scenario;
    let steps = scenario.steps.len();
    group_head(
        ui,
        &hues,
        &form.desk.tr("training-story"),
        &steps.to_string(),
    );
    part_ui(
        ui,
        form,
        FormPart::Opening,
        words(form, &scenario.opening.text),
    );
    for (at, telling) in scenario.steps.iter().enumerate() {
        part_ui(ui, form, FormPart::Step(at), words(form, &telling.text));
    }
    part_ui(
        ui,
        form,
        FormPart::Ending,
        words(form, &scenario.ending.text),
    );
    let questions = scenario.questions.len();
    let head = form.desk.tr("training-questions");
    group_head(ui, &hues, &head, &questions.to_string());
    for (at, question) in scenario.questions.iter().enumerate() {
        part_ui(
            ui,
            form,
            FormPart::Question(at),
            words(form, &question.text),
        );
    }
    part_ui(ui, form, FormPart::Notes, words(form, &scenario.notes));
    ui.add_space(BLOCK_GAP);
    ui.horizontal(|ui| {
        ui.add_space(EDGE);
        ui.spacing_mut().item_spacing.x = PART_GAP;
        let at = match form.part {
            FormPart::Step(at) => at + 1,
            FormPart::Whole | FormPart::Opening => 0,
            _ => steps,
        };
        if add_ui(ui, form, "training-add-step") {
            form.rewrite(Rewrite::AddStep(at));
            form.out.push(FormWish::Part(FormPart::Step(at)));
        }
        if add_ui(ui, form, "training-add-question") {
            let question = blank(steps.min(1));
            form.rewrite(Rewrite::AddQuestion(question));
            form.out.push(FormWish::Part(FormPart::Question(questions)));
        }
    });
}

fn words<'s>(form: &ScenarioForm<'_>, text: &'s Text) -> &'s str {
    let here = text.get(form.desk.lang());
    if here.is_empty() { &text.ja } else { here }
}

fn add_ui(ui: &mut Ui, form: &ScenarioForm<'_>, key: &str) -> bool {
    let word = form.desk.tr(key);
    IconButton::new("plus", &word, Tone::Plain)
        .ui(ui, &form.hues)
        .clicked()
}

/// A question to begin with.
fn blank(after: usize) -> QuizQuestion {
    let word = |lang| words::get(lang, "training-new-question");
    QuizQuestion {
        after,
        text: Text::new(word(Lang::Ja), word(Lang::En)),
        ask: training::AnswerKey::Control(Vec::new()),
        explanation: Text::default(),
        pages: Vec::new(),
    }
}

/// What a part is called.
pub(super) fn part_name(form: &ScenarioForm<'_>, part: FormPart) -> String {
    let numbered = |key: &str, at: usize| form.desk.tr_with(key, &[("n", (at + 1).to_string())]);
    match part {
        FormPart::Whole => form.desk.tr("training-whole"),
        FormPart::Opening => form.desk.tr("training-opening"),
        FormPart::Step(at) => numbered("training-step-n", at),
        FormPart::Ending => form.desk.tr("training-ending"),
        FormPart::Question(at) => numbered("training-question-n", at),
        FormPart::Notes => form.desk.tr("training-notes-word"),
    }
}

fn part_ui(ui: &mut Ui, form: &mut ScenarioForm<'_>, part: FormPart, words: &str) {
    let hues = form.hues;
    let name = part_name(form, part);
    let label = if words.is_empty() {
        name.clone()
    } else {
        form.desk.headed(&name, words)
    };
    let icon = match part {
        FormPart::Whole => "lecture",
        FormPart::Question(_) => "info",
        FormPart::Notes => "note",
        FormPart::Opening | FormPart::Step(_) | FormPart::Ending => "book",
    };
    let mut row = ListRow::new(RowText::new(&name, Ink::strong(hues.text)))
        .lead(RowLead::Icon {
            name: icon,
            color: hues.muted,
        })
        .height(HIGH_ROW)
        .chosen(form.part == part)
        .named(&label)
        .unlined();
    if !words.is_empty() {
        row = row.second(RowText::new(words, Ink::body(hues.muted)));
    }
    if row.ui(ui, &hues).response.clicked() {
        form.out.push(FormWish::Part(part));
    }
}

/// Up, down and away, for the part that is chosen.
fn order_ui(ui: &mut Ui, form: &mut ScenarioForm<'_>) {
    let hues = form.hues;
    let (count, part) = match form.part {
        FormPart::Step(at) => (form.scenario.steps.len(), Some((at, true))),
        FormPart::Question(at) => (form.scenario.questions.len(), Some((at, false))),
        _ => (0, None),
    };
    let moved = |at: usize, is_step: bool, to: ListMove| {
        let other = match to {
            ListMove::Up => at.saturating_sub(1),
            ListMove::Down => at + 1,
        };
        if is_step {
            (Rewrite::MoveStep(at, to), FormPart::Step(other))
        } else {
            (Rewrite::MoveQuestion(at, to), FormPart::Question(other))
        }
    };
    ui.horizontal(|ui| {
        for (icon, key, to) in [
            ("up", "training-up", Some(ListMove::Up)),
            ("chevron_down", "training-down", Some(ListMove::Down)),
            ("trash", "training-remove", None),
        ] {
            let can = part.is_some_and(|(at, _)| match to {
                Some(ListMove::Up) => at > 0,
                Some(ListMove::Down) => at + 1 < count,
                None => true,
            });
            let word = form.desk.tr(key);
            ui.add_enabled_ui(can, |ui| {
                if !IconButton::bare(icon, &word).ui(ui, &hues).clicked() {
                    return;
                }
                match (part, to) {
                    (Some((at, is_step)), Some(to)) => {
                        let (rewrite, chosen) = moved(at, is_step, to);
                        form.rewrite(rewrite);
                        form.out.push(FormWish::Part(chosen));
                    }
                    (Some((at, true)), None) => form.rewrite(Rewrite::RemoveStep(at)),
                    (Some((at, false)), None) => form.rewrite(Rewrite::RemoveQuestion(at)),
                    (None, _) => {}
                }
            });
        }
    });
}
