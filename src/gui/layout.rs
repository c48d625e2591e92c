//! Where the panels of the editor stand.

use std::ops::RangeInclusive;

use eframe::egui::{
    self, CentralPanel, EventFilter, Frame, Key, Margin, Panel, PanelState, Stroke,
};

use super::{
    CanvasState, Desk, DrawingForm, canvas_ui,
    kit::{KeyRegion, key_region},
    panels::{
        BANNER_HEIGHT, TABS_HEIGHT, banner_ui, inspector_ui, menu_ui, outline_ui, palette_ui,
        register_ui, status_ui, tables_ui, tabs_ui, toolbar_ui,
    },
    rails::rails_ui,
    style::panel_frame,
    tabs::TabHead,
    worth::{STRIP_HEIGHT, strip_ui},
};

/// Heights of what has always the same, points.
const MENU: f32 = 30.0;
const TOOLS: f32 = 42.0;
const STATUS: f32 = 26.0;
/// Windows narrower than this begin with smaller panels at their sides, points.
const NARROW: f32 = 1250.0;
/// What the tables leave of the canvas, whatever their share, points.
const LEAST_CANVAS: f32 = 150.0;

/// How wide or high a panel may be, in points but for its share.
struct PanelSize {
    /// What it begins with, in a narrow window and else.
    narrow: f32,
    usual: f32,
    /// Least and most.
    least: f32,
    most: f32,
    /// The share of the room that it may take, and what it may take however little that is.
    share: f32,
    at_least: f32,
}

const INSPECTOR: PanelSize = PanelSize {
    narrow: 300.0,
    usual: 336.0,
    least: 280.0,
    most: 560.0,
    share: 0.4,
    at_least: 280.0,
};
const TABLES: PanelSize = PanelSize {
    narrow: 212.0,
    usual: 212.0,
    least: 90.0,
    most: 600.0,
    share: 0.45,
    at_least: 40.0,
};
const LEFT: PanelSize = PanelSize {
    narrow: 196.0,
    usual: 222.0,
    least: 180.0,
    most: 360.0,
    share: 0.25,
    at_least: 40.0,
};
const OUTLINE: PanelSize = PanelSize {
    narrow: 220.0,
    usual: 220.0,
    least: 80.0,
    most: 600.0,
    share: 0.4,
    at_least: 40.0,
};

/// Draws the editor; returns the size of the canvas, which stays as it is while the table of all
/// assets is shown in its place.
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
    top("menu", MENU)
        .frame(panel_frame(hues, Margin::symmetric(12, 3)))
        .show(ui, |ui| {
            key_region(ui, KeyRegion::Menu, |ui| menu_ui(ui, desk));
        });
    if tabs.len() > 1 {
        top("tabs", TABS_HEIGHT)
            .frame(panel_frame(hues, Margin::ZERO))
            .show(ui, |ui| {
                key_region(ui, KeyRegion::Drawings, |ui| tabs_ui(ui, desk, tabs));
            });
    }
    top("tools", TOOLS)
        .frame(panel_frame(hues, slim))
        .show(ui, |ui| {
            key_region(ui, KeyRegion::Tools, |ui| toolbar_ui(ui, desk));
        });
    top("banner", BANNER_HEIGHT).frame(bare).show(ui, |ui| {
        key_region(ui, KeyRegion::Banner, |ui| banner_ui(ui, desk));
    });
    let status = Panel::bottom("status").exact_size(STATUS).resizable(false);
    status.frame(panel_frame(hues, slim)).show(ui, |ui| {
        key_region(ui, KeyRegion::Status, |ui| status_ui(ui, desk));
    });
    let panels = desk.shell.look().panels;
    if desk.shell.has_rails() {
        rails_ui(ui, desk);
    }
    let room = ui.max_rect().size();
    if panels.left {
        key_region(ui, KeyRegion::Outline, |ui| left_ui(ui, desk, room));
    }
    if panels.inspector {
        key_region(ui, KeyRegion::Inspector, |ui| right_ui(ui, desk, room));
    }
    if panels.tables {
        key_region(ui, KeyRegion::Tables, |ui| below_ui(ui, desk, room));
    }
    // Where the tables are folded, the counts stand in their rail.
    if panels.strip && (panels.tables || !desk.shell.has_rails()) {
        key_region(ui, KeyRegion::Tables, |ui| counts_ui(ui, desk));
    }
    key_region(ui, KeyRegion::Drawing, |ui| {
        middle_ui(ui, desk, canvas, was_typing)
    })
}

/// The inspector.
fn right_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, room: egui::Vec2) {
    let right = Panel::right("inspector")
        .default_size(INSPECTOR.begins(ui))
        .size_range(INSPECTOR.within(room.x))
        .frame(panel_frame(desk.hues(), Margin::ZERO));
    right.show(ui, |ui| inspector_ui(ui, desk));
    name_edge(ui, desk, "inspector");
}

/// The tables.
fn below_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, room: egui::Vec2) {
    let bottom = Panel::bottom("tables")
        .resizable(true)
        .default_size(TABLES.begins(ui))
        .size_range(TABLES.within(room.y - LEAST_CANVAS))
        .frame(panel_frame(desk.hues(), Margin::ZERO));
    bottom.show(ui, |ui| tables_ui(ui, desk));
    name_edge(ui, desk, "tables");
}

/// The line of what the last change has moved.
fn counts_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let below = Panel::bottom("counts")
        .exact_size(STRIP_HEIGHT)
        .resizable(false);
    below
        .frame(panel_frame(desk.hues(), Margin::symmetric(12, 0)))
        .show(ui, |ui| strip_ui(ui, desk));
}

/// Draws the canvas, or the table of all assets in its place; returns the size of the canvas.
fn middle_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    canvas: &mut CanvasState,
    was_typing: bool,
) -> egui::Vec2 {
    let ground = Frame::new().fill(desk.hues().canvas).stroke(Stroke::NONE);
    if desk.shell.form == DrawingForm::Register {
        CentralPanel::no_frame()
            .frame(ground)
            .show(ui, |ui| register_ui(ui, desk));
        return desk.view.room.size();
    }
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
    let (key, is_width) = match panel {
        "left" => ("panel-edge-left", true),
        "outline" => ("panel-edge-outline", false),
        "inspector" => ("panel-edge-inspector", true),
        _ => ("panel-edge-tables", false),
    };
    let word = desk.tr(key);
    let size = PanelState::load(ui.ctx(), egui::Id::new(panel)).map(|state| state.outer_rect);
    ui.ctx().accesskit_node_builder(edge, |node| {
        node.set_role(egui::accesskit::Role::Splitter);
        node.set_label(word);
        if let Some(rect) = size {
            let size = if is_width {
                rect.width()
            } else {
                rect.height()
            };
            node.set_numeric_value(f64::from(size.round()));
        }
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
        .default_size(LEFT.begins(ui))
        .size_range(LEFT.within(room.x));
    left.frame(panel_frame(hues, Margin::ZERO)).show(ui, |ui| {
        let outline = Panel::bottom("outline")
            .resizable(true)
            .default_size(OUTLINE.begins(ui))
            .size_range(OUTLINE.within(room.y));
        let margin = Margin {
            left: 10,
            right: 6,
            top: 6,
            bottom: 2,
        };
        outline.frame(panel_frame(hues, margin)).show(ui, |ui| {
            key_region(ui, KeyRegion::Outline, |ui| outline_ui(ui, desk));
        });
        let margin = Margin {
            left: 10,
            right: 6,
            top: 8,
            bottom: 2,
        };
        let palette = CentralPanel::no_frame().frame(panel_frame(hues, margin));
        palette.show(ui, |ui| {
            key_region(ui, KeyRegion::Palette, |ui| palette_ui(ui, desk));
        });
    });
    name_edge(ui, desk, "left");
    name_edge(ui, desk, "outline");
}

impl PanelSize {
    /// What it begins with.
    fn begins(&self, ui: &egui::Ui) -> f32 {
        if is_narrow(ui) {
            self.narrow
        } else {
            self.usual
        }
    }

    /// The sizes it may have in so much room: they leave the canvas its own, however large
    /// everything is shown.
    fn within(&self, room: f32) -> RangeInclusive<f32> {
        let most = (room * self.share).max(self.at_least);
        self.least.min(most)..=self.most.min(most)
    }
}

/// Whether the side panels begin smaller to leave the canvas its room.
fn is_narrow(ui: &egui::Ui) -> bool {
    ui.ctx().content_rect().width() < NARROW
}
