//! The status bar: saved or not, how much there is, what is selected, the last message.

use eframe::egui::{
    Align, Color32, Id, Layout, Rect, Sense, Ui, Vec2,
    accesskit::{Live, Role},
    vec2,
};

use super::inspector::counts;
use crate::{
    catalog::LinkClass,
    gui::{
        Desk, Tool,
        kit::{
            Hint as _, Ink, WordLine, focus_ring,
            tokens::{LINE, SMALL_ICON, SMALL_RADIUS},
        },
        names::subject_name,
        proof::number_words,
    },
};

/// Between what the bar says, points.
const BETWEEN: f32 = 16.0;
/// Size of the place of the last message while there is none, points.
const LEAST: f32 = 4.0;

/// Draws the status bar.
pub(crate) fn status_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let hues = desk.hues();
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = BETWEEN;
        let (icon, key, color) = if desk.is_unsaved {
            ("rename", "status-unsaved", hues.planned)
        } else if desk.file_name.is_none() {
            ("file", "status-no-file", hues.muted)
        } else {
            ("tick", "status-saved", hues.implemented)
        };
        note(ui, desk, icon, color, &desk.tr(key));
        note(ui, desk, "", hues.muted, &counts(desk));
        let said = selection_words(desk);
        if !said.is_empty() {
            note(ui, desk, "", hues.muted, &said);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            note(ui, desk, "lock", hues.muted, &desk.tr("status-offline"));
            message_ui(ui, desk);
        });
    });
}

/// What has just happened. It stays where it is, empty or not, and can have the focus: a screen
/// reader says what it comes to say, and finds it again.
fn message_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let hues = desk.hues();
    let message = &desk.shell.message;
    let line = WordLine::default()
        .icon("info", hues.accent, SMALL_ICON)
        .words(message, Ink::body(hues.muted));
    let rect = if message.is_empty() {
        let at = ui.available_rect_before_wrap().right_center();
        Rect::from_center_size(at, Vec2::splat(LEAST))
    } else {
        let width = line.width(ui).min(ui.available_width());
        let (_, rect) = ui.allocate_space(vec2(width, LINE));
        line.paint(ui, desk.theme, rect);
        rect
    };
    let sense = Sense::focusable_noninteractive();
    let response = ui.interact(rect, Id::new("status_message"), sense);
    focus_ring(ui, hues, &response, SMALL_RADIUS);
    let is_news = !message.is_empty();
    let says = if is_news {
        message.clone()
    } else {
        desk.tr("status-nothing")
    };
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Status);
        node.set_label(says);
        if is_news {
            node.set_live(Live::Polite);
        }
    });
    if is_news {
        response.hint(message);
    }
}

/// What is selected, lit, or about to be put.
fn selection_words(desk: &Desk<'_>) -> String {
    let mut parts = Vec::new();
    if let Some(tool) = tool_words(desk) {
        parts.push(desk.tr_with("status-tool", &[("tool", tool)]));
    }
    match desk.view.selection.len() {
        0 => {}
        1 => {
            let name = desk
                .view
                .single()
                .map(|subject| subject_name(desk, subject));
            parts.push(desk.tr_with("status-selected", &[("name", name.unwrap_or_default())]));
        }
        many => parts.push(desk.tr_with("inspector-many", &[("n", many.to_string())])),
    }
    let mut routes = desk.found_routes().iter().chain(&desk.analysis.routes);
    if let Some(route) = routes.find(|route| desk.is_route_lit(route)) {
        let hops = route.hops.len().saturating_sub(1).to_string();
        let values = [("number", number_words(route)), ("hops", hops)];
        parts.push(desk.tr_with("status-route", &values));
    }
    desk.row("common-slash", parts)
}

fn tool_words(desk: &Desk<'_>) -> Option<String> {
    let catalog = desk.catalog;
    let name = match &desk.view.tool {
        Tool::Select => return None,
        Tool::AddZone(kind) => catalog.zone_kind(kind).map(|kind| &kind.name),
        Tool::AddAsset(kind) => catalog.asset_kind(kind).map(|kind| &kind.name),
        Tool::Connect(kind) => kind
            .as_ref()
            .and_then(|kind| catalog.link_kind(kind))
            .map(|kind| &kind.name),
        Tool::Join(class) => {
            let key = match class {
                LinkClass::Line => "action-line",
                LinkClass::Flow => "action-flow",
            };
            return Some(kept_words(desk, desk.tr(key)));
        }
    };
    let name = name.map_or_else(|| desk.tr("action-line"), |name| desk.text(name).to_owned());
    Some(kept_words(desk, name))
}

/// The words of a tool that stays say so.
fn kept_words(desk: &Desk<'_>, tool: String) -> String {
    if desk.view.tool_stays {
        desk.tr_with("tool-stays", &[("tool", tool)])
    } else {
        tool
    }
}

fn note(ui: &mut Ui, desk: &Desk<'_>, icon: &'static str, color: Color32, words: &str) {
    let line = WordLine::default()
        .icon(icon, color, SMALL_ICON)
        .words(words, Ink::body(desk.hues().muted));
    line.label(ui, desk.theme, LINE);
}
