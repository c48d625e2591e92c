//! The list of all keys.

use eframe::egui::{Context, Frame, Id, Modal, Ui, accesskit::Role, vec2};

use crate::gui::{
    Desk,
    actions::key_parts,
    kit::{
        IconButton, Ink, ListRow, ReadingArea, RowLead, RowText, Tone, section_head,
        tokens::{BLOCK_GAP, GAP, WIDE_GAP},
    },
};

/// The name of its layer.
pub(crate) const KEY_LIST: &str = "key_list";
/// Its width, that of the keys, and what stays free above and below it, points.
const WIDTH: f32 = 620.0;
const KEYS: f32 = 200.0;
const AROUND: f32 = 200.0;
/// The least height of the list, points.
const LEAST: f32 = 160.0;

/// Shows which keys there are; true when it has been read.
pub(crate) fn key_list_ui(ctx: &Context, desk: &Desk<'_>) -> bool {
    let hues = desk.hues();
    let title = desk.tr("action-key-list");
    let frame = Frame::popup(&ctx.global_style()).inner_margin(20);
    let mut read = false;
    let shown = Modal::new(Id::new(KEY_LIST)).frame(frame).show(ctx, |ui| {
        ui.set_width(WIDTH);
        ui.spacing_mut().item_spacing.y = GAP;
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Dialog);
            node.set_label(title.as_str());
        });
        section_head(ui, hues, &title);
        let height = (ctx.content_rect().height() - AROUND).max(LEAST);
        ui.allocate_ui(vec2(WIDTH, height), |ui| {
            ui.set_min_height(height);
            let area = ReadingArea {
                salt: KEY_LIST,
                name: &title,
            };
            area.show(ui, hues, |ui| parts_ui(ui, desk));
        });
        ui.add_space(WIDE_GAP);
        let close = IconButton::new("", &desk.tr("dialog-ok"), Tone::Main).ui(ui, hues);
        if ui.memory(|memory| memory.focused().is_none()) {
            close.request_focus();
        }
        read = close.clicked();
    });
    read || shown.should_close()
}

fn parts_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let hues = desk.hues();
    ui.spacing_mut().item_spacing.y = 0.0;
    for part in key_parts(desk.lang(), ui.ctx().os().is_mac()) {
        section_head(ui, hues, &part.head);
        for line in &part.lines {
            let keys = RowLead::Term {
                text: RowText::new(&line.keys, Ink::strong(hues.text)),
                width: KEYS,
            };
            ListRow::new(RowText::new(&line.words, Ink::body(hues.text)).whole())
                .lead(keys)
                .edge(GAP)
                .label(ui, hues);
        }
        ui.add_space(BLOCK_GAP);
    }
}
