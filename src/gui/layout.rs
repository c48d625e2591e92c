//! Where the panels of the editor stand.

use eframe::egui::{
    self, CentralPanel, EventFilter, Frame, Key, Margin, Panel, PanelState, Stroke,
};

use super::{
    CanvasState, Desk, canvas_ui,
    panels::{
        banner_ui, inspector_ui, menu_ui, outline_ui, palette_ui, status_ui, tables_ui, tabs_ui,
        toolbar_ui,
    },
    style::Hues,
    tabs::TabHead,
};

fn panel_frame(hues: &Hues, margin: Margin) -> Frame {
    Frame::new().fill(hues.panel).inner_margin(margin)
}

/// Draws the editor; returns the size of the canvas.
pub(super) fn editor_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    canvas: &mut CanvasState,
    tabs: &[TabHead],
    was_typing: bool,
) -> egui::Vec2 {
    let hues = desk.hues();
    let slim = Margin::symmetric(12, 0);
    let bare = panel_frame(hues, Margin::ZERO);
    let top = |name: &'static str, height: f32| {
        Panel::top(name)
            .exact_size(height)
            .resizable(false)
            .show_separator_line(true)
    };
    top("menu", 30.0)
        .frame(panel_frame(hues, Margin::symmetric(12, 3)))
        .show(ui, |ui| menu_ui(ui, desk));
    if tabs.len() > 1 {
        top("tabs", 32.0)
            .frame(panel_frame(hues, Margin::ZERO))
            .show(ui, |ui| tabs_ui(ui, desk, tabs));
    }
    top("tools", 42.0)
        .frame(panel_frame(hues, slim))
        .show(ui, |ui| toolbar_ui(ui, desk));
    top("banner", 52.0)
        .frame(bare)
        .show(ui, |ui| banner_ui(ui, desk));
    let status = Panel::bottom("status").exact_size(26.0).resizable(false);
    status
        .frame(panel_frame(hues, slim))
        .show(ui, |ui| status_ui(ui, desk));
    let panels = desk.shell.look().panels;
    let room = ui.max_rect().size();
    if panels.left {
        left_ui(ui, desk, room);
    }
    if panels.inspector {
        let right = Panel::right("inspector")
            .default_size(if is_narrow(ui) { 300.0 } else { 336.0 })
            .size_range(at_most(280.0..=560.0, (room.x * 0.4).max(280.0)));
        right.frame(bare).show(ui, |ui| inspector_ui(ui, desk));
        name_edge(ui, desk, "inspector");
    }
    if panels.tables {
        let bottom = Panel::bottom("tables")
            .resizable(true)
            .default_size(212.0)
            .size_range(at_most(90.0..=600.0, (room.y - 150.0) * 0.45));
        bottom.frame(bare).show(ui, |ui| tables_ui(ui, desk));
        name_edge(ui, desk, "tables");
    }
    let ground = Frame::new().fill(hues.canvas).stroke(Stroke::NONE);
    CentralPanel::no_frame()
        .frame(ground)
        .show(ui, |ui| {
            let size = ui.max_rect().size();
            let is_free = ui.memory(|memory| memory.is_above_modal_layer(ui.layer_id()));
            if was_typing && is_free && desk.view.renaming.is_none() {
                // Esc left a text field; it does not mean the selection, too.
                ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Escape));
            }
            canvas_ui(ui, desk, canvas);
            size
        })
        .inner
}

/// Names the edge by which a panel is resized, which egui leaves without a role, and lets the
/// arrow keys move it.
fn name_edge(ui: &egui::Ui, desk: &Desk<'_>, panel: &str) {
    let edge = egui::Id::new(panel).with("__resize");
    if ui.memory(|memory| memory.has_focus(edge)) {
        let keeps = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(edge, keeps));
        move_edge(ui, panel);
    }
    let word = desk.tr("panel-edge");
    ui.ctx().accesskit_node_builder(edge, |node| {
        node.set_role(egui::accesskit::Role::Splitter);
        node.set_label(word);
    });
}

/// Moves the edge of a panel by the arrow keys of this frame; the panel keeps within its limits.
fn move_edge(ui: &egui::Ui, panel: &str) {
    const STEP: f32 = 16.0;
    let id = egui::Id::new(panel);
    let Some(PanelState { mut outer_rect }) = PanelState::load(ui.ctx(), id) else {
        return;
    };
    let by = ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(egui::Modifiers::NONE, key) as f32;
        let (left, right) = (count(Key::ArrowLeft), count(Key::ArrowRight));
        let (up, down) = (count(Key::ArrowUp), count(Key::ArrowDown));
        egui::vec2(right - left, down - up) * STEP
    });
    match panel {
        "left" => outer_rect.max.x += by.x,
        "inspector" => outer_rect.min.x += by.x,
        _ => outer_rect.min.y += by.y,
    }
    if by != egui::Vec2::ZERO {
        let state = PanelState { outer_rect };
        ui.data_mut(|data| data.insert_persisted(id, state));
        ui.ctx().request_repaint();
    }
}

/// The palette above the outline.
fn left_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, room: egui::Vec2) {
    let hues = desk.hues();
    let left = Panel::left("left")
        .default_size(if is_narrow(ui) { 196.0 } else { 222.0 })
        .size_range(at_most(180.0..=360.0, room.x * 0.25));
    left.frame(panel_frame(hues, Margin::ZERO)).show(ui, |ui| {
        let outline = Panel::bottom("outline")
            .resizable(true)
            .default_size(220.0)
            .size_range(at_most(80.0..=600.0, room.y * 0.4));
        let margin = Margin {
            left: 10,
            right: 6,
            top: 6,
            bottom: 2,
        };
        outline
            .frame(panel_frame(hues, margin))
            .show(ui, |ui| outline_ui(ui, desk));
        let margin = Margin {
            left: 10,
            right: 6,
            top: 8,
            bottom: 2,
        };
        let palette = CentralPanel::no_frame().frame(panel_frame(hues, margin));
        palette.show(ui, |ui| palette_ui(ui, desk));
    });
    name_edge(ui, desk, "left");
    name_edge(ui, desk, "outline");
}

/// A range of sizes that leaves the canvas its room, however large everything is shown.
fn at_most(range: std::ops::RangeInclusive<f32>, most: f32) -> std::ops::RangeInclusive<f32> {
    let most = most.max(40.0);
    range.start().min(most)..=range.end().min(most)
}

/// Whether the side panels begin smaller to leave the canvas its room.
fn is_narrow(ui: &egui::Ui) -> bool {
    ui.ctx().content_rect().width() < 1250.0
}
