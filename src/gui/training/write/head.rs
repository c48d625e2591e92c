//! The head of the form, its keys, and what does not fit yet.

use eframe::egui::{Key, KeyboardShortcut, Modifiers, Popup, ScrollArea, Ui, accesskit::Live};

use super::{FormWish, ScenarioForm};
use crate::{
    catalog::Message,
    gui::{
        TrainingWish,
        kit::{IconButton, Ink, ListRow, RowLead, RowText, RowsRoom, Tone, at_right, tokens::GAP},
    },
};

/// The most room of the scenario's name, points.
const TITLE: f32 = 420.0;

/// Draws the head.
pub(super) fn head_ui(ui: &mut Ui, form: &mut ScenarioForm<'_>) {
    let hues = form.hues;
    ui.horizontal_centered(|ui| {
        let name = form
            .desk
            .file_name
            .map_or_else(|| form.desk.tr("training-unnamed"), str::to_owned);
        let mark = if form.desk.is_unsaved { "● " } else { "" };
        let title = format!("{mark}{name}");
        let room = RowsRoom {
            width: TITLE,
            rows: 1,
        };
        Ink::title(hues.text).rows(ui, &title, room);
        at_right(ui, "tools", |ui| tools_ui(ui, form));
    });
}

/// Undo, play, save and leave.
fn tools_ui(ui: &mut Ui, form: &mut ScenarioForm<'_>) {
    let go = |change| FormWish::Window(change);
    let (undo, redo) = form.steps;
    step(ui, form, "undo", "action-undo", undo, FormWish::Undo);
    step(ui, form, "redo", "action-redo", redo, FormWish::Redo);
    ui.add_enabled_ui(form.misfits.is_empty(), |ui| {
        let play = go(TrainingWish::PlayWritten);
        button(ui, form, "play", "training-play-here", play);
    });
    button(ui, form, "save", "training-save", go(TrainingWish::Save));
    button(ui, form, "", "training-save-as", go(TrainingWish::SaveAs));
    let leave = go(TrainingWish::Leave);
    button(ui, form, "close", "training-write-leave", leave);
}

fn button(ui: &mut Ui, form: &mut ScenarioForm<'_>, icon: &str, key: &str, ask: FormWish) {
    let word = form.desk.tr(key);
    let tone = if key == "training-play-here" {
        Tone::Main
    } else {
        Tone::Plain
    };
    let hues = form.hues;
    if IconButton::new(icon, &word, tone).ui(ui, &hues).clicked() {
        form.out.push(ask);
    }
}

fn step(
    ui: &mut Ui,
    form: &mut ScenarioForm<'_>,
    icon: &str,
    key: &str,
    label: Option<&Message>,
    ask: FormWish,
) {
    let action = form.desk.tr(key);
    let word = label.map_or_else(
        || action.clone(),
        |label| {
            let step = form.desk.say(label);
            let values = [("action", action.clone()), ("step", step)];
            form.desk.tr_with("action-with-step", &values)
        },
    );
    let hues = form.hues;
    ui.add_enabled_ui(label.is_some(), |ui| {
        if IconButton::bare(icon, &word).ui(ui, &hues).clicked() {
            form.out.push(ask);
        }
    });
}

/// Keys of the form; undo means the scenario also while something is typed.
pub(super) fn keys(ui: &Ui, form: &mut ScenarioForm<'_>) {
    const CTRL: Modifiers = Modifiers::COMMAND;
    let ctrl_shift = CTRL | Modifiers::SHIFT;
    if Popup::is_any_open(ui.ctx()) {
        return;
    }
    let window = |change| FormWish::Window(change);
    for (modifiers, key, ask) in [
        (ctrl_shift, Key::Z, FormWish::Redo),
        (ctrl_shift, Key::S, window(TrainingWish::SaveAs)),
        (CTRL, Key::Z, FormWish::Undo),
        (CTRL, Key::Y, FormWish::Redo),
        (CTRL, Key::S, window(TrainingWish::Save)),
        (CTRL, Key::W, window(TrainingWish::Leave)),
    ] {
        let keys = KeyboardShortcut::new(modifiers, key);
        if ui.input_mut(|input| input.consume_shortcut(&keys)) {
            form.out.push(ask);
        }
    }
}

/// What does not fit, or that it can be played.
pub(super) fn misfits_ui(ui: &mut Ui, form: &ScenarioForm<'_>) {
    let hues = form.hues;
    let key = if form.misfits.is_empty() {
        "training-fits"
    } else {
        "training-misfits"
    };
    let head = Ink::head(hues.text).paragraph(ui, form.desk.tr(key));
    ui.ctx()
        .accesskit_node_builder(head.id, |node| node.set_live(Live::Polite));
    ScrollArea::vertical().id_salt("misfits").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = GAP;
        for misfit in form.misfits {
            let words = form.desk.say(misfit);
            ListRow::new(RowText::new(&words, Ink::body(hues.text)).whole())
                .lead(RowLead::Icon {
                    name: "warning",
                    color: hues.missing,
                })
                .by_first_line()
                .edge(0.0)
                .pad(0.0)
                .unlined()
                .label(ui, &hues);
        }
    });
}
