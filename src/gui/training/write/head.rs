//! The head of the form, its keys, and what does not fit yet.

use eframe::egui::{
    Align, Key, KeyboardShortcut, Layout, Modifiers, Popup, ScrollArea, Ui, accesskit::Live,
};

use super::{Ask, Desk};
use crate::{
    catalog::Text,
    gui::{
        TrainingChange,
        icons::paint_icon,
        widgets::{IconButton, Ink, Tone},
    },
};

/// Draws the head.
pub(super) fn head_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues;
    ui.horizontal_centered(|ui| {
        let name = desk
            .frame
            .file_name
            .map_or_else(|| desk.frame.tr("training-unnamed"), str::to_owned);
        let mark = if desk.frame.is_unsaved { "● " } else { "" };
        let title = format!("{mark}{name}");
        let head = Ink::title(hues.text).lay(ui.painter(), &title, 420.0, 1);
        ui.label(head);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let go = |change| Ask::Window(change);
            button(
                ui,
                desk,
                ("close", "training-write-leave"),
                go(TrainingChange::Leave),
            );
            button(
                ui,
                desk,
                ("", "training-save-as"),
                go(TrainingChange::SaveAs),
            );
            button(
                ui,
                desk,
                ("save", "training-save"),
                go(TrainingChange::Save),
            );
            ui.add_enabled_ui(desk.misfits.is_empty(), |ui| {
                let play = go(TrainingChange::PlayWritten);
                button(ui, desk, ("play", "training-play-here"), play);
            });
            let (undo, redo) = desk.steps;
            step(ui, desk, ("redo", "action-redo"), (redo, Ask::Redo));
            step(ui, desk, ("undo", "action-undo"), (undo, Ask::Undo));
        });
    });
}

fn button(ui: &mut Ui, desk: &mut Desk<'_>, (icon, key): (&str, &str), ask: Ask) {
    let word = desk.frame.tr(key);
    let tone = if key == "training-play-here" {
        Tone::Main
    } else {
        Tone::Plain
    };
    let hues = desk.hues;
    if IconButton::new(icon, &word, tone).ui(ui, &hues).clicked() {
        desk.out.push(ask);
    }
}

fn step(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (icon, key): (&str, &str),
    (label, ask): (Option<&Text>, Ask),
) {
    let action = desk.frame.tr(key);
    let word = label.map_or_else(
        || action.clone(),
        |label| {
            let step = desk.frame.text(label).to_owned();
            let values = [("action", action.clone()), ("step", step)];
            desk.frame.tr_with("action-with-step", &values)
        },
    );
    let hues = desk.hues;
    ui.add_enabled_ui(label.is_some(), |ui| {
        if IconButton::bare(icon, &word).ui(ui, &hues).clicked() {
            desk.out.push(ask);
        }
    });
}

/// Keys of the form; undo means the scenario also while something is typed.
pub(super) fn keys(ui: &Ui, desk: &mut Desk<'_>) {
    const CTRL: Modifiers = Modifiers::COMMAND;
    let ctrl_shift = CTRL | Modifiers::SHIFT;
    if Popup::is_any_open(ui.ctx()) {
        return;
    }
    let window = |change| Ask::Window(change);
    for (modifiers, key, ask) in [
        (ctrl_shift, Key::Z, Ask::Redo),
        (ctrl_shift, Key::S, window(TrainingChange::SaveAs)),
        (CTRL, Key::Z, Ask::Undo),
        (CTRL, Key::Y, Ask::Redo),
        (CTRL, Key::S, window(TrainingChange::Save)),
        (CTRL, Key::W, window(TrainingChange::Leave)),
    ] {
        let keys = KeyboardShortcut::new(modifiers, key);
        if ui.input_mut(|input| input.consume_shortcut(&keys)) {
            desk.out.push(ask);
        }
    }
}

/// What does not fit, or that it can be played.
pub(super) fn misfits_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let hues = desk.hues;
    let key = if desk.misfits.is_empty() {
        "training-fits"
    } else {
        "training-misfits"
    };
    let head = Ink::head(hues.text).paragraph(ui, desk.frame.tr(key));
    ui.ctx()
        .accesskit_node_builder(head.id, |node| node.set_live(Live::Polite));
    ScrollArea::vertical().id_salt("misfits").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        for misfit in desk.misfits {
            ui.horizontal_top(|ui| {
                let (_, rect) = ui.allocate_space(eframe::egui::Vec2::splat(16.0));
                paint_icon(ui, "warning", rect, hues.missing);
                let words = desk.frame.text(misfit).to_owned();
                Ink::body(hues.text).paragraph(ui, words);
            });
        }
    });
}
