//! The tools above the canvas.

use eframe::egui::{Align, Align2, Color32, Layout, Popup, Sense, Stroke, Ui, pos2, vec2};

use crate::{
    catalog::LinkClass,
    gui::{
        Action, Change, Frame,
        actions::{entry_of, is_enabled, is_kept, is_on, words_of},
        style::Hues,
        widgets::{Hint as _, IconButton, Ink, Tone, paint_stroke},
    },
};

/// Draws the toolbar.
pub(crate) fn toolbar_ui(ui: &mut Ui, frame: &mut Frame<'_>) {
    let hues = Hues::of(frame.theme);
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for action in [Action::SelectTool, Action::LineTool, Action::FlowTool] {
            tool_ui(ui, frame, &hues, action, false);
        }
        parting(ui, &hues);
        for action in [Action::Undo, Action::Redo, Action::Rename, Action::Delete] {
            tool_ui(ui, frame, &hues, action, true);
        }
        parting(ui, &hues);
        tool_ui(ui, frame, &hues, Action::Fit, true);
        zoom_ui(ui, frame, &hues);
        parting(ui, &hues);
        tool_ui(ui, frame, &hues, Action::Flows, false);
        let files = [Action::Save, Action::Open];
        let room = ui.available_width() - files_width(ui, frame, files);
        if room < 0.0 {
            // Very large text leaves no room for what the menu has as well.
            return;
        }
        legend_ui(ui, frame, &hues, room);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            for action in files {
                tool_ui(ui, frame, &hues, action, false);
            }
        });
    });
}

fn files_width(ui: &Ui, frame: &Frame<'_>, actions: [Action; 2]) -> f32 {
    actions
        .iter()
        .filter_map(|action| entry_of(*action))
        .map(|entry| {
            IconButton::new(entry.icon, &words_of(frame, entry), Tone::Quiet).width(ui) + 8.0
        })
        .sum()
}

fn tool_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, action: Action, bare: bool) {
    let Some(entry) = entry_of(action) else {
        return;
    };
    let mut words = words_of(frame, entry);
    let mut icon = entry.icon;
    if is_kept(frame, action) {
        words = frame.tr_with("tool-stays", &[("tool", words)]);
        icon = "lock";
    }
    let button = if bare {
        IconButton::bare(icon, &words)
    } else {
        IconButton::new(icon, &words, Tone::Quiet)
    };
    let enabled = is_enabled(frame, action);
    let response = ui
        .add_enabled_ui(enabled, |ui| {
            button.active(is_on(frame, action)).ui(ui, hues)
        })
        .inner;
    let response = match entry.shortcut {
        Some(keys) => {
            let mut tip = format!("{words}  {}", ui.ctx().format_shortcut(&keys));
            if matches!(action, Action::LineTool | Action::FlowTool) {
                tip = format!("{tip}\n{}", frame.tr("tool-stays-how"));
            }
            response.hint(tip)
        }
        None => response,
    };
    if response.clicked() {
        frame.push(Change::Do(action));
    }
}

fn parting(ui: &mut Ui, hues: &Hues) {
    let (_, rect) = ui.allocate_space(vec2(9.0, 22.0));
    ui.painter().vline(
        rect.center().x,
        rect.y_range(),
        Stroke::new(1.0, hues.border),
    );
}

fn zoom_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let percent = format!("{:.0}%", frame.view.camera.zoom * 100.0);
    let response = IconButton::new("", &percent, Tone::Quiet).ui(ui, hues);
    Popup::menu(&response).show(|ui| {
        for action in [
            Action::ZoomIn,
            Action::ZoomOut,
            Action::ZoomOne,
            Action::Fit,
        ] {
            let Some(entry) = entry_of(action) else {
                continue;
            };
            if ui.button(words_of(frame, entry)).clicked() {
                frame.push(Change::Do(action));
                ui.close();
            }
        }
    });
}

/// The kinds of flow with their strokes, as many as there is room for.
fn legend_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues, room: f32) {
    let mut used = 16.0;
    for kind in frame
        .catalog
        .links
        .iter()
        .filter(|kind| kind.class == LinkClass::Flow)
    {
        let name = frame.text(&kind.name);
        let width = Ink::body(Color32::PLACEHOLDER).width(ui.painter(), name) + 40.0;
        used += width + 4.0;
        if used > room {
            break;
        }
        let (rect, _) = ui.allocate_exact_size(vec2(width, 24.0), Sense::hover());
        let from = pos2(rect.left() + 4.0, rect.center().y);
        paint_stroke(ui, frame, kind, from, 24.0);
        let at = pos2(rect.left() + 34.0, rect.center().y);
        Ink::body(hues.text).write(ui.painter(), at, Align2::LEFT_CENTER, name);
    }
}
