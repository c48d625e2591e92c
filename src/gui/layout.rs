//! Where the panels of the editor stand.

use eframe::egui::{self, CentralPanel, Frame, Key, Margin, Panel, Stroke, accesskit::Role};

use super::{
    CanvasState, Desk, DrawingForm, canvas_ui,
    kit::{KeyRegion, SplitterSide, key_region, name_part},
    landmarks::landmark,
    panels::{
        BANNER_HEIGHT, KeptBar, TABS_HEIGHT, banner_ui, bars_ui, inspector_ui, menu_ui, outline_ui,
        palette_ui, register_ui, status_ui, tables_ui, tabs_ui, toolbar_ui,
    },
    rails::rails_ui,
    split::{PanelSize, SplitPanel},
    style::panel_frame,
    tabs::TabHead,
    worth::{STRIP_HEIGHT, strip_ui},
};

/// Heights of what has always the same, points.
const MENU: f32 = 30.0;
const TOOLS: f32 = 42.0;
const STATUS: f32 = 26.0;
/// What the tables leave of the canvas, whatever their share, points.
const LEAST_CANVAS: f32 = 150.0;

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

/// What stands around a drawing that is not of it.
pub(super) struct AroundDrawing<'a> {
    /// The drawings that are open.
    pub(super) tabs: Vec<TabHead>,
    /// Work on its file that an earlier run has kept.
    pub(super) kept: Option<KeptBar<'a>>,
}

/// Draws the editor; returns the size of the canvas, which stays as it is while the table of all
/// assets is shown in its place.
pub(super) fn editor_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    canvas: &mut CanvasState,
    around: &AroundDrawing<'_>,
    was_typing: bool,
) -> egui::Vec2 {
    let AroundDrawing { tabs, kept } = around;
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
                landmark(ui, desk, KeyRegion::Drawings);
                key_region(ui, KeyRegion::Drawings, |ui| tabs_ui(ui, desk, tabs));
            });
    }
    top("tools", TOOLS)
        .frame(panel_frame(hues, slim))
        .show(ui, |ui| {
            landmark(ui, desk, KeyRegion::Tools);
            key_region(ui, KeyRegion::Tools, |ui| toolbar_ui(ui, desk));
        });
    top("banner", BANNER_HEIGHT).frame(bare).show(ui, |ui| {
        landmark(ui, desk, KeyRegion::Banner);
        key_region(ui, KeyRegion::Banner, |ui| banner_ui(ui, desk));
    });
    key_region(ui, KeyRegion::Bars, |ui| bars_ui(ui, desk, kept.as_ref()));
    let status = Panel::bottom("status").exact_size(STATUS).resizable(false);
    status.frame(panel_frame(hues, slim)).show(ui, |ui| {
        landmark(ui, desk, KeyRegion::Status);
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
    let right = SplitPanel {
        name: "inspector",
        edge: "panel-edge-inspector",
        side: SplitterSide::Right,
        size: &INSPECTOR,
        room: room.x,
    };
    right.ui(ui, desk, Margin::ZERO, |ui, desk| {
        landmark(ui, desk, KeyRegion::Inspector);
        inspector_ui(ui, desk);
    });
}

/// The tables.
fn below_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, room: egui::Vec2) {
    let bottom = SplitPanel {
        name: "tables",
        edge: "panel-edge-tables",
        side: SplitterSide::Below,
        size: &TABLES,
        room: room.y - LEAST_CANVAS,
    };
    bottom.ui(ui, desk, Margin::ZERO, |ui, desk| {
        landmark(ui, desk, KeyRegion::Tables);
        tables_ui(ui, desk);
    });
}

/// The line of what the last change has moved.
fn counts_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let below = Panel::bottom("counts")
        .exact_size(STRIP_HEIGHT)
        .resizable(false);
    below
        .frame(panel_frame(desk.hues(), Margin::symmetric(12, 0)))
        .show(ui, |ui| {
            name_part(ui, Role::Region, &desk.tr("landmark-counts"));
            strip_ui(ui, desk);
        });
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
        CentralPanel::no_frame().frame(ground).show(ui, |ui| {
            landmark(ui, desk, KeyRegion::Drawing);
            register_ui(ui, desk);
        });
        return desk.view.room.size();
    }
    CentralPanel::no_frame()
        .frame(ground)
        .show(ui, |ui| {
            landmark(ui, desk, KeyRegion::Drawing);
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

/// The palette above the outline.
fn left_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, room: egui::Vec2) {
    let left = SplitPanel {
        name: "left",
        edge: "panel-edge-left",
        side: SplitterSide::Left,
        size: &LEFT,
        room: room.x,
    };
    left.ui(ui, desk, Margin::ZERO, |ui, desk| {
        let outline = SplitPanel {
            name: "outline",
            edge: "panel-edge-outline",
            side: SplitterSide::Below,
            size: &OUTLINE,
            room: room.y,
        };
        let margin = Margin {
            left: 10,
            right: 6,
            top: 6,
            bottom: 2,
        };
        outline.ui(ui, desk, margin, |ui, desk| {
            landmark(ui, desk, KeyRegion::Outline);
            key_region(ui, KeyRegion::Outline, |ui| outline_ui(ui, desk));
        });
        let margin = Margin {
            left: 10,
            right: 6,
            top: 8,
            bottom: 2,
        };
        let palette = CentralPanel::no_frame().frame(panel_frame(desk.hues(), margin));
        palette.show(ui, |ui| {
            landmark(ui, desk, KeyRegion::Palette);
            key_region(ui, KeyRegion::Palette, |ui| palette_ui(ui, desk));
        });
    });
}
