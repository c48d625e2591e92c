//! The form of a question: when it is asked, its words, its answers, and why.

use eframe::egui::{ComboBox, Ui};

use super::super::show::control_name;
use super::{
    ScenarioForm,
    fields::{pages_ui, words_ui},
};
use crate::{
    catalog::{AssetId, ControlId},
    gui::{
        kit::{
            Chip, ChipLook, IconButton, Ink, choice_ui, field_head, pick_arrow, tick_ui,
            tokens::{BLOCK_GAP, LINE_GAP, PART_GAP},
        },
        names::asset_name,
    },
    training::{
        AnswerKey, AnswerRewrite, AssetControls, QuizChoice, QuizQuestion, Rewrite, ScenarioText,
        equally_good, product_with,
    },
};

/// Width of the list of when it is asked, points.
const WHEN: f32 = 220.0;

/// Draws the form of a question.
pub(super) fn question_ui(
    ui: &mut Ui,
    form: &mut ScenarioForm<'_>,
    at: usize,
    question: &QuizQuestion,
) {
    after_ui(ui, form, at, question.after);
    let name = form.desk.tr("training-asked");
    words_ui(
        ui,
        form,
        ScenarioText::Question(at),
        &question.text,
        &name,
        2,
    );
    sort_ui(ui, form, at, &question.ask);
    match &question.ask {
        AnswerKey::Choice(choices) => choices_ui(ui, form, at, choices),
        AnswerKey::Asset(right) => assets_ui(ui, form, at, right),
        AnswerKey::Control(answers) => {
            let right = answers.iter().flat_map(|it| {
                it.controls
                    .iter()
                    .map(|control| (it.asset.clone(), control.clone()))
            });
            let right: Vec<_> = right.collect();
            controls_ui(ui, form, at, &right);
            equal_ui(ui, form, question.after, answers);
        }
    }
    ui.add_space(BLOCK_GAP);
    let name = form.desk.tr("training-explanation");
    let place = ScenarioText::Explanation(at);
    words_ui(ui, form, place, &question.explanation, &name, 3);
    pages_ui(ui, form, place, &question.pages);
}

fn after_words(form: &ScenarioForm<'_>, after: usize) -> String {
    if after == 0 {
        return form.desk.tr("training-asked-first");
    }
    let values = [("n", after.to_string())];
    form.desk.tr_with("training-asked-after", &values)
}

fn after_ui(ui: &mut Ui, form: &mut ScenarioForm<'_>, at: usize, after: usize) {
    let label = form.desk.tr("training-when-asked");
    field_head(ui, &form.hues, &label);
    let shown = after_words(form, after);
    let combo = ComboBox::from_id_salt(("write_after", at))
        .selected_text(shown.as_str())
        .icon(pick_arrow)
        .width(WHEN);
    let mut chosen = None;
    let field = combo.show_ui(ui, |ui| {
        for other in 0..=form.scenario.steps.len() {
            let words = after_words(form, other);
            if choice_ui(ui, other == after, words).clicked() {
                chosen = Some(other);
            }
        }
    });
    ui.ctx().accesskit_node_builder(field.response.id, |node| {
        node.set_label(label);
        node.set_value(shown);
    });
    if let Some(chosen) = chosen {
        form.rewrite(Rewrite::Answer(at, AnswerRewrite::After(chosen)));
    }
    ui.add_space(LINE_GAP);
}

/// How it is answered.
fn sort_ui(ui: &mut Ui, form: &mut ScenarioForm<'_>, at: usize, ask: &AnswerKey) {
    let label = form.desk.tr("training-answered-by");
    field_head(ui, &form.hues, &label);
    let hues = form.hues;
    ui.horizontal(|ui| {
        for (key, sort) in [
            ("training-by-control", AnswerKey::Control(Vec::new())),
            ("training-by-asset", AnswerKey::Asset(Vec::new())),
            (
                "training-by-choice",
                AnswerKey::Choice(vec![blank(true), blank(false)]),
            ),
        ] {
            let on = std::mem::discriminant(ask) == std::mem::discriminant(&sort);
            let word = form.desk.tr(key);
            if Chip::one_of(&word, on).ui(ui, &hues).clicked() && !on {
                form.rewrite(Rewrite::Answer(at, AnswerRewrite::Ask(sort)));
            }
        }
    });
    ui.add_space(PART_GAP);
}

fn blank(right: bool) -> QuizChoice {
    QuizChoice {
        text: crate::catalog::Text::default(),
        right,
    }
}

fn choices_ui(ui: &mut Ui, form: &mut ScenarioForm<'_>, at: usize, choices: &[QuizChoice]) {
    let hues = form.hues;
    for (place, choice) in choices.iter().enumerate() {
        let values = [("n", (place + 1).to_string())];
        let name = form.desk.tr_with("training-choice-n", &values);
        ui.horizontal(|ui| {
            let right = form.desk.tr_with("training-choice-right", &values);
            if ui.radio(choice.right, right).clicked() {
                form.rewrite(Rewrite::Answer(at, AnswerRewrite::RightChoice(place)));
            }
            let remove = form.desk.tr_with("training-remove-choice", &values);
            if IconButton::bare("trash", &remove).ui(ui, &hues).clicked() {
                form.rewrite(Rewrite::Answer(at, AnswerRewrite::RemoveChoice(place)));
            }
        });
        words_ui(
            ui,
            form,
            ScenarioText::Choice(at, place),
            &choice.text,
            &name,
            1,
        );
    }
    let word = form.desk.tr("training-add-choice");
    if Chip::new(&word, ChipLook::Outlined)
        .icon("plus")
        .ui(ui, &hues)
        .clicked()
    {
        form.rewrite(Rewrite::Answer(at, AnswerRewrite::AddChoice));
    }
}

fn assets_ui(ui: &mut Ui, form: &mut ScenarioForm<'_>, at: usize, right: &[AssetId]) {
    let hops = form.route.iter().flat_map(|route| &route.hops);
    let mut offered: Vec<AssetId> = right.to_vec();
    for asset in hops {
        if !offered.contains(asset) {
            offered.push(asset.clone());
        }
    }
    for asset in offered {
        let mut on = right.contains(&asset);
        let values = [("answer", asset_name(&form.desk, &asset))];
        let words = form.desk.tr_with("training-is-right", &values);
        if tick_ui(ui, &mut on, &words, Ink::body(form.hues.text)).changed() {
            form.rewrite(Rewrite::Answer(at, AnswerRewrite::RightAsset(asset)));
        }
    }
}

/// Names the controls that would do as well as those that count as right.
fn equal_ui(ui: &mut Ui, form: &ScenarioForm<'_>, after: usize, right: &[AssetControls]) {
    let Some(route) = form.route.filter(|_| !right.is_empty()) else {
        return;
    };
    let named = equally_good(route, after, right).into_iter();
    let named: Vec<String> = named
        .map(|(asset, control)| placed_name(form, &asset, &control))
        .collect();
    if named.is_empty() {
        return;
    }
    let values = [("controls", form.desk.row("common-slash", named))];
    let words = form.desk.tr_with("training-equally-good", &values);
    ui.add_space(PART_GAP);
    Ink::strong(form.hues.missing).paragraph(ui, words);
}

/// A control with the asset that carries it.
fn placed_name(form: &ScenarioForm<'_>, asset: &AssetId, control: &ControlId) -> String {
    let of = asset_name(&form.desk, asset);
    let name = control_name(&form.desk, asset, control);
    form.desk.headed(&of, &name)
}

/// Controls that are missing on the route: each that lowers it can be a right answer.
fn controls_ui(
    ui: &mut Ui,
    form: &mut ScenarioForm<'_>,
    at: usize,
    right: &[(AssetId, ControlId)],
) {
    let mut offered = right.to_vec();
    if let Some(route) = form.route {
        let missing = route.steps.iter().flat_map(|step| &step.circles.missing);
        for circle in missing {
            let it = (circle.asset.clone(), circle.control.clone());
            let lowers = product_with(route, &it.0, &it.1) < route.rating.product;
            if lowers && !offered.contains(&it) {
                offered.push(it);
            }
        }
    }
    offered.sort();
    if offered.is_empty() {
        let none = form.desk.tr("training-nothing-missing");
        Ink::body(form.hues.muted).paragraph(ui, none);
    }
    for (asset, control) in offered {
        let mut on = right.contains(&(asset.clone(), control.clone()));
        let name = placed_name(form, &asset, &control);
        let words = form.desk.tr_with("training-is-right", &[("answer", name)]);
        if tick_ui(ui, &mut on, &words, Ink::body(form.hues.text)).changed() {
            form.rewrite(Rewrite::Answer(
                at,
                AnswerRewrite::RightControl(asset, control),
            ));
        }
    }
}
