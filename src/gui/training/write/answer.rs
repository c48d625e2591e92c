//! The form of a question: when it is asked, its words, its answers, and why.

use eframe::egui::{ComboBox, Ui};

use super::{
    Desk,
    fields::{head_ui, pages_ui, words_ui},
    route::control_name,
};
use crate::{
    analysis::training::{Ask, Choice, Question, product_with},
    catalog::{AssetId, ControlId},
    edit::{Place, Rewrite},
    gui::{
        names::asset_name,
        widgets::{ChipLook, IconButton, Ink, chip},
    },
};

/// Draws the form of a question.
pub(super) fn question_ui(ui: &mut Ui, desk: &mut Desk<'_>, (at, question): (usize, &Question)) {
    after_ui(ui, desk, (at, question.after));
    let name = desk.frame.tr("training-asked");
    words_ui(ui, desk, (Place::Question(at), &question.text), (&name, 2));
    sort_ui(ui, desk, (at, &question.ask));
    match &question.ask {
        Ask::Choice(choices) => choices_ui(ui, desk, (at, choices)),
        Ask::Asset(right) => assets_ui(ui, desk, (at, right)),
        Ask::Control(right) => {
            let right = right.iter().flat_map(|it| {
                let controls = it.controls.iter();
                controls.map(|control| (it.asset.clone(), control.clone()))
            });
            controls_ui(ui, desk, (at, right.collect()));
        }
    }
    ui.add_space(8.0);
    let name = desk.frame.tr("training-explanation");
    let place = Place::Explanation(at);
    words_ui(ui, desk, (place, &question.explanation), (&name, 3));
    pages_ui(ui, desk, (place, &question.pages));
}

fn after_words(desk: &Desk<'_>, after: usize) -> String {
    if after == 0 {
        return desk.frame.tr("training-asked-first");
    }
    let values = [("n", after.to_string())];
    desk.frame.tr_with("training-asked-after", &values)
}

fn after_ui(ui: &mut Ui, desk: &mut Desk<'_>, (at, after): (usize, usize)) {
    let label = desk.frame.tr("training-when-asked");
    head_ui(ui, desk, &label);
    let shown = after_words(desk, after);
    let combo = ComboBox::from_id_salt(("write_after", at))
        .selected_text(shown.as_str())
        .width(220.0);
    let mut chosen = None;
    let field = combo.show_ui(ui, |ui| {
        for other in 0..=desk.scenario.steps.len() {
            let words = after_words(desk, other);
            if ui.selectable_label(other == after, words).clicked() {
                chosen = Some(other);
            }
        }
    });
    ui.ctx().accesskit_node_builder(field.response.id, |node| {
        node.set_label(label);
        node.set_value(shown);
    });
    if let Some(chosen) = chosen {
        desk.rewrite(Rewrite::After(at, chosen));
    }
    ui.add_space(4.0);
}

/// How it is answered.
fn sort_ui(ui: &mut Ui, desk: &mut Desk<'_>, (at, ask): (usize, &Ask)) {
    let label = desk.frame.tr("training-answered-by");
    head_ui(ui, desk, &label);
    let hues = desk.hues;
    ui.horizontal(|ui| {
        for (key, sort) in [
            ("training-by-control", Ask::Control(Vec::new())),
            ("training-by-asset", Ask::Asset(Vec::new())),
            (
                "training-by-choice",
                Ask::Choice(vec![blank(true), blank(false)]),
            ),
        ] {
            let on = std::mem::discriminant(ask) == std::mem::discriminant(&sort);
            let look = if on {
                ChipLook::Active
            } else {
                ChipLook::Outlined
            };
            let word = desk.frame.tr(key);
            if chip(ui, &hues, "", &word, look).clicked() && !on {
                desk.rewrite(Rewrite::Ask(at, sort));
            }
        }
    });
    ui.add_space(6.0);
}

fn blank(right: bool) -> Choice {
    Choice {
        text: crate::catalog::Text::default(),
        right,
    }
}

fn choices_ui(ui: &mut Ui, desk: &mut Desk<'_>, (at, choices): (usize, &[Choice])) {
    let hues = desk.hues;
    for (place, choice) in choices.iter().enumerate() {
        let values = [("n", (place + 1).to_string())];
        let name = desk.frame.tr_with("training-choice-n", &values);
        ui.horizontal(|ui| {
            let right = desk.frame.tr_with("training-choice-right", &values);
            if ui.radio(choice.right, right).clicked() {
                desk.rewrite(Rewrite::RightChoice(at, place));
            }
            let remove = desk.frame.tr_with("training-remove-choice", &values);
            if IconButton::bare("trash", &remove).ui(ui, &hues).clicked() {
                desk.rewrite(Rewrite::RemoveChoice(at, place));
            }
        });
        words_ui(
            ui,
            desk,
            (Place::Choice(at, place), &choice.text),
            (&name, 1),
        );
    }
    let word = desk.frame.tr("training-add-choice");
    if chip(ui, &hues, "plus", &word, ChipLook::Outlined).clicked() {
        desk.rewrite(Rewrite::AddChoice(at));
    }
}

fn assets_ui(ui: &mut Ui, desk: &mut Desk<'_>, (at, right): (usize, &[AssetId])) {
    let hops = desk.route.iter().flat_map(|route| &route.hops);
    let mut offered: Vec<AssetId> = right.to_vec();
    for asset in hops {
        if !offered.contains(asset) {
            offered.push(asset.clone());
        }
    }
    for asset in offered {
        let mut on = right.contains(&asset);
        let values = [("answer", asset_name(&desk.frame, &asset))];
        let words = desk.frame.tr_with("training-is-right", &values);
        if ui.checkbox(&mut on, words).changed() {
            desk.rewrite(Rewrite::RightAsset(at, asset));
        }
    }
}

/// Controls that are missing on the route: each that lowers it can be a right answer.
fn controls_ui(ui: &mut Ui, desk: &mut Desk<'_>, (at, right): (usize, Vec<(AssetId, ControlId)>)) {
    let mut offered = right.clone();
    if let Some(route) = desk.route {
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
        let none = desk.frame.tr("training-nothing-missing");
        Ink::body(desk.hues.muted).paragraph(ui, none);
    }
    for (asset, control) in offered {
        let mut on = right.contains(&(asset.clone(), control.clone()));
        let name = format!(
            "{}: {}",
            asset_name(&desk.frame, &asset),
            control_name(desk, &control)
        );
        let words = desk.frame.tr_with("training-is-right", &[("answer", name)]);
        if ui.checkbox(&mut on, words).changed() {
            desk.rewrite(Rewrite::RightControl(at, asset, control));
        }
    }
}
