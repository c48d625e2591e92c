//! The page on which a scenario is written: parts, form and preview.

use eframe::egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use super::{
    form, head, parts, preview,
    wish::{FormWish, ScenarioForm},
};
use crate::{
    gui::{
        Desk, Lit, TrainingWish, View, Wish,
        kit::tokens::WIDE_GAP,
        panels::{UnsavedAnswer, question_ui},
        training::Training,
    },
    keep::FileState,
    training::find_route,
};

/// Height of the head, points.
const HEAD: f32 = 48.0;
/// Narrower than this the columns at the sides take less, points.
const NARROW: f32 = 1250.0;
/// Width of the list of parts and of the column with the preview: where it is narrow, and else.
const PARTS: [f32; 2] = [232.0, 280.0];
const MISFITS: [f32; 2] = [264.0, 340.0];
/// Around what stands in the columns, points.
const MARGIN: i8 = 16;

/// Draws the form; false when there is nothing to write on.
pub(in crate::gui::training) fn writer_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    training: &mut Training,
) -> bool {
    let Some(writer) = &mut training.writer else {
        return false;
    };
    let seen = writer.seen(desk.catalog);
    let mut preview = std::mem::take(&mut writer.preview);
    let view = View {
        lit: Lit::Nothing,
        selection: std::collections::BTreeSet::new(),
        ..desk.view.clone()
    };
    let name = writer.file_name();
    let (undo, redo) = (writer.writing.undo_label(), writer.writing.redo_label());
    let mut form = ScenarioForm {
        desk: Desk {
            design: &seen.design,
            analysis: &seen.analysis,
            is_unsaved: writer.writing.is_unsaved(),
            file: FileState::Same,
            file_name: name.as_deref(),
            view: &view,
            out: Vec::new(),
            ..*desk
        },
        analysis: &seen.analysis,
        scenario: &seen.of,
        part: writer.part,
        misfits: &seen.misfits,
        route: find_route(&seen.analysis, &seen.of.route),
        hues: desk.theme.hues,
        steps: (undo, redo),
        out: Vec::new(),
    };
    if training.leaving.is_some() {
        ask_ui(ui, &mut form);
    } else {
        head::keys(ui, &mut form);
    }
    panels_ui(ui, &mut form, &mut preview);
    let out = form.out;
    writer.preview = preview;
    if !out.is_empty() {
        ui.ctx().request_repaint();
    }
    for ask in out {
        match ask {
            FormWish::Rewrite(rewrite) => {
                writer.writing.apply(&rewrite);
            }
            FormWish::Part(part) => writer.part = part,
            FormWish::Undo => {
                writer.writing.undo();
            }
            FormWish::Redo => {
                writer.writing.redo();
            }
            FormWish::Window(change) => desk.push(Wish::Training(change)),
        }
    }
    writer.settle();
    true
}

/// Asks what to do with what no file holds.
fn ask_ui(ui: &Ui, form: &mut ScenarioForm<'_>) {
    let answer = question_ui(ui.ctx(), &form.desk);
    form.out.extend(answer.map(|answer| {
        FormWish::Window(match answer {
            UnsavedAnswer::Save => TrainingWish::SaveAndGo,
            UnsavedAnswer::Discard => TrainingWish::Discard,
            UnsavedAnswer::Cancel => TrainingWish::Stay,
        })
    }));
}

fn panels_ui(ui: &mut Ui, form: &mut ScenarioForm<'_>, preview: &mut preview::StagePreview) {
    let hues = form.hues;
    let fill = |color, margin: Margin| Frame::new().fill(color).inner_margin(margin);
    Panel::top("write_head")
        .exact_size(HEAD)
        .resizable(false)
        .frame(fill(hues.panel, Margin::symmetric(MARGIN, 0)))
        .show(ui, |ui| head::head_ui(ui, form));
    let is_narrow = ui.max_rect().width() < NARROW;
    let width = |[narrow, wide]: [f32; 2]| if is_narrow { narrow } else { wide };
    Panel::left("write_parts")
        .exact_size(width(PARTS))
        .resizable(false)
        .frame(fill(hues.panel, Margin::ZERO))
        .show(ui, |ui| parts::parts_ui(ui, form));
    Panel::right("write_misfits")
        .exact_size(width(MISFITS))
        .resizable(false)
        .frame(fill(hues.panel, Margin::same(MARGIN)))
        .show(ui, |ui| {
            preview::preview_ui(ui, form, preview);
            ui.add_space(WIDE_GAP);
            head::misfits_ui(ui, form);
        });
    CentralPanel::no_frame()
        .frame(fill(hues.canvas, Margin::symmetric(20, 12)))
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt("write_form")
                .auto_shrink([false, false])
                .show(ui, |ui| form::form_ui(ui, form));
        });
}
