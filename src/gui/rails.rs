//! Rails: narrow strips at the edges of a window that is too narrow for a drawing with all its
//! panels. Each stands for a panel that is folded; a click opens it.

use eframe::egui::{Context, Margin, Panel, Ui};

use super::{
    Action, Desk, Wish,
    actions::row_of,
    kit::{Hint as _, IconButton, Tone},
    style::panel_frame,
    worth::strip_ui,
};

/// Narrower windows fold their panels, points: below, a drawing beside them could not be read.
const FOLDS_BELOW: f32 = 1400.0;
/// Width of a rail at a side, and height of the one below, points.
const SIDE: f32 = 40.0;
const BELOW: f32 = 34.0;

/// Whether the window is too narrow for a drawing with all its panels.
pub(super) fn is_narrow(ctx: &Context) -> bool {
    ctx.content_rect().width() < FOLDS_BELOW
}

/// Draws the rails of the panels that are folded, at the edges of what is left of the window.
pub(super) fn rails_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let panels = desk.shell.look().panels;
    let side = panel_frame(hues, Margin::symmetric(5, 6));
    if !panels.left {
        let left = Panel::left("left-rail").exact_size(SIDE).resizable(false);
        left.frame(side)
            .show(ui, |ui| rail_ui(ui, desk, Action::LeftPanel, "zone"));
    }
    if !panels.inspector {
        let right = Panel::right("right-rail").exact_size(SIDE).resizable(false);
        right
            .frame(side)
            .show(ui, |ui| rail_ui(ui, desk, Action::InspectorPanel, "info"));
    }
    if !panels.tables {
        let below = Panel::bottom("lower-rail")
            .exact_size(BELOW)
            .resizable(false);
        below
            .frame(panel_frame(hues, Margin::symmetric(8, 3)))
            .show(ui, |ui| lower_ui(ui, desk, panels.strip));
    }
}

/// The rail of the tables, with the counts behind it.
fn lower_ui(ui: &mut Ui, desk: &mut Desk<'_>, has_counts: bool) {
    ui.horizontal(|ui| {
        rail_ui(ui, desk, Action::TablesPanel, "warning");
        if has_counts {
            ui.separator();
            strip_ui(ui, desk);
        }
    });
}

fn rail_ui(ui: &mut Ui, desk: &mut Desk<'_>, action: Action, icon: &str) {
    let hues = desk.hues();
    let Some(entry) = row_of(action) else {
        return;
    };
    let words = entry.words(desk);
    let button = if action == Action::TablesPanel {
        IconButton::new(icon, &words, Tone::Quiet)
    } else {
        IconButton::bare(icon, &words)
    };
    let response = button.ui(ui, hues);
    let keys = entry.shortcut.map(|keys| ui.ctx().format_shortcut(&keys));
    let tip = format!("{words}  {}", keys.unwrap_or_default());
    if response.hint(tip).clicked() {
        desk.push(Wish::Do(action));
    }
}
