//! The tools above the canvas.

use eframe::egui::{Align, Layout, Popup, Stroke, Ui, vec2};

use crate::{
    catalog::{LinkClass, LinkKind},
    desk::Lit,
    gui::{
        Action, Desk, DrawingForm, Wish,
        actions::{ActionRow, ActionSort, row_of},
        kit::{
            AccessName, Hint as _, IconButton, Ink, Tone, WordLine, area, focus_ring, one_stop,
            opens_menu, paint_stroke, shortcut_words,
            tokens::{GAP, MARK_GAP, ROW_MARK, SECTION_ROW},
        },
        style::{BUTTON_RADIUS, Hues},
    },
};

/// Between two tools, points.
const BETWEEN: f32 = 4.0;
/// Room of the line between two groups of tools, points.
const PARTING: f32 = 9.0;
/// Length of the stroke of a kind of flow before its name, and what stays free before the first.
const STROKE: f32 = 24.0;
const LEGEND: f32 = 16.0;

/// Draws the toolbar.
pub(crate) fn toolbar_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    one_stop(ui, "tools", |ui| {
        tools_ui(ui, desk);
        None
    });
}

fn tools_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = BETWEEN;
        forms_ui(ui, desk);
        parting(ui, hues);
        let is_picture = desk.shell.form == DrawingForm::Picture;
        if is_picture {
            for action in [Action::SelectTool, Action::LineTool, Action::FlowTool] {
                tool_ui(ui, desk, action, false);
            }
            parting(ui, hues);
        }
        for action in [Action::Undo, Action::Redo, Action::Rename, Action::Delete] {
            tool_ui(ui, desk, action, true);
        }
        if is_picture {
            parting(ui, hues);
            tool_ui(ui, desk, Action::Fit, true);
            zoom_ui(ui, desk);
            parting(ui, hues);
            tool_ui(ui, desk, Action::Flows, false);
        }
        let files = [Action::Save, Action::Open];
        // Where the legend would have no room at all, its words give way to icons.
        let more = IconButton::bare("chevron_down", "").width(ui) + BETWEEN;
        let in_words = ui.available_width() - files_width(ui, desk, files, false);
        let is_bare = is_picture && in_words < more;
        let room = ui.available_width() - files_width(ui, desk, files, is_bare);
        if room < 0.0 {
            // Very large text leaves no room for what the menu has as well.
            return;
        }
        if is_picture {
            legend_ui(ui, desk, room);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            for action in files {
                tool_ui(ui, desk, action, is_bare);
            }
        });
    });
}

/// In which form the drawing is worked on.
fn forms_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    for (action, key) in [
        (Action::ShowPicture, "register-form-picture"),
        (Action::ShowRegister, "register-form-register"),
    ] {
        let Some(entry) = row_of(action) else {
            continue;
        };
        let words = desk.tr(key);
        let is_on = entry.is_on(desk);
        let button = IconButton::new(entry.icon, &words, Tone::Quiet).one_of(is_on);
        let keys = entry.shortcut.map(shortcut_words);
        let tip = format!("{}  {}", entry.words(desk), keys.unwrap_or_default());
        if button.ui(ui, hues).hint(tip).clicked() {
            desk.push(Wish::Do(action));
        }
    }
}

fn files_width(ui: &Ui, desk: &Desk<'_>, actions: [Action; 2], is_bare: bool) -> f32 {
    let rows = actions.iter().filter_map(|action| row_of(*action));
    let width = |row: &ActionRow| {
        let words = row.words(desk);
        let button = if is_bare {
            IconButton::bare(row.icon, &words)
        } else {
            IconButton::new(row.icon, &words, Tone::Quiet)
        };
        button.width(ui) + GAP
    };
    rows.map(width).sum()
}

fn tool_ui(ui: &mut Ui, desk: &mut Desk<'_>, action: Action, bare: bool) {
    let hues = desk.hues();
    let Some(entry) = row_of(action) else {
        return;
    };
    let mut words = entry.words(desk);
    let mut icon = entry.icon;
    if entry.is_kept(desk) {
        words = desk.tr_with("tool-stays", &[("tool", words)]);
        icon = "lock";
    }
    let button = if bare {
        IconButton::bare(icon, &words)
    } else {
        IconButton::new(icon, &words, Tone::Quiet)
    };
    let enabled = entry.is_enabled(desk);
    let response = ui
        .add_enabled_ui(enabled, |ui| {
            let is_on = entry.is_on(desk);
            let button = match entry.sort {
                ActionSort::Deed => button,
                ActionSort::Switch => button.active(is_on),
                ActionSort::Choice => button.one_of(is_on),
            };
            button.ui(ui, hues)
        })
        .inner;
    let response = match entry.shortcut {
        Some(keys) => {
            let mut tip = format!("{words}  {}", shortcut_words(keys));
            if matches!(action, Action::LineTool | Action::FlowTool) {
                tip = format!("{tip}\n{}", desk.tr("tool-stays-how"));
            }
            response.hint(tip)
        }
        None => response,
    };
    if response.clicked() {
        desk.push(Wish::Do(action));
    }
}

fn parting(ui: &mut Ui, hues: &Hues) {
    let (_, rect) = ui.allocate_space(vec2(PARTING, ROW_MARK));
    ui.painter().vline(
        rect.center().x,
        rect.y_range(),
        Stroke::new(1.0, hues.border),
    );
}

fn zoom_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let percent = format!("{:.0}%", desk.view.camera.zoom * 100.0);
    let name = desk.tr_with("toolbar-zoom", &[("zoom", percent.clone())]);
    let response = IconButton::new("", &percent, Tone::Quiet).ui(ui, hues);
    let id = response.id;
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_label(name.as_str()));
    opens_menu(&response);
    Popup::menu(&response).show(|ui| {
        for action in [
            Action::ZoomIn,
            Action::ZoomOut,
            Action::ZoomOne,
            Action::Fit,
        ] {
            let Some(entry) = row_of(action) else {
                continue;
            };
            if ui.button(entry.words(desk)).clicked() {
                desk.push(Wish::Do(action));
                ui.close();
            }
        }
    });
}

/// The kinds of flow with their strokes; a click on one lights its flows and lets the others step
/// back. Those without room stand in a menu.
fn legend_ui(ui: &mut Ui, desk: &mut Desk<'_>, room: f32) {
    let catalog = desk.catalog;
    let kinds = catalog.links.iter();
    let kinds: Vec<&LinkKind> = kinds.filter(|kind| kind.class == LinkClass::Flow).collect();
    let widths: Vec<f32> = kinds
        .iter()
        .map(|kind| entry_of(desk, kind).width(ui) + BETWEEN)
        .collect();
    let more = IconButton::bare("chevron_down", "").width(ui) + BETWEEN;
    let all = LEGEND + widths.iter().sum::<f32>();
    let room = if all > room { room - more } else { room };
    let mut used = LEGEND;
    let fits = |width: &&f32| {
        used += **width;
        used <= room
    };
    let shown = widths.iter().take_while(fits).count();
    for kind in kinds.iter().take(shown) {
        legend_entry(ui, desk, kind);
    }
    if shown == kinds.len() || room < 0.0 {
        return;
    }
    let words = desk.tr("legend-more");
    let response = IconButton::bare("chevron_down", &words).ui(ui, desk.hues());
    Popup::menu(&response).show(|ui| {
        for kind in kinds.iter().skip(shown) {
            legend_entry(ui, desk, kind);
        }
    });
}

fn entry_of(desk: &Desk<'_>, kind: &LinkKind) -> WordLine {
    WordLine::default()
        .room(MARK_GAP + STROKE + MARK_GAP)
        .words(desk.text(&kind.name), Ink::body(desk.hues().text))
        .room(MARK_GAP)
}

fn legend_entry(ui: &mut Ui, desk: &mut Desk<'_>, kind: &LinkKind) {
    let hues = desk.hues();
    let line = entry_of(desk, kind);
    let is_lit = desk.view.lit == Lit::Kind(kind.id.clone());
    let name = desk.text(&kind.name).to_owned();
    let label = desk.tr_with("legend-light", &[("kind", name)]);
    let says = AccessName::toggle(&label, is_lit);
    let (rect, response) = area(ui, vec2(line.width(ui), SECTION_ROW), says);
    if is_lit || response.hovered() {
        let fill = if is_lit {
            hues.accent_tint
        } else {
            hues.sunken
        };
        ui.painter().rect_filled(rect, BUTTON_RADIUS, fill);
    }
    focus_ring(ui, hues, &response, BUTTON_RADIUS);
    line.paint(ui, desk.theme, rect);
    let at = rect.left_center() + vec2(MARK_GAP, 0.0);
    paint_stroke(ui, desk.theme, kind, at, STROKE);
    if response.hint(label).clicked() {
        desk.push(Wish::Light(if is_lit {
            Lit::Nothing
        } else {
            Lit::Kind(kind.id.clone())
        }));
    }
}
