//! Above the table: how many rows, which of them, in which order, and which columns.

use eframe::egui::{
    Margin, Popup, PopupCloseBehavior, Rect, Response, ScrollArea, TextEdit, Ui, UiBuilder, vec2,
};

use super::{columns::columns_ui, sorting::sorting_ui};
use crate::{
    desk::{Register, RegisterChip, RegisterWish},
    gui::{
        Desk, Wish,
        kit::{
            Chip, Hint as _, IconButton, Ink, Length, Tone, WordLine, at_right, hairline,
            opens_menu,
            tokens::{
                BELOW_CHOICES, CHIP_ROW, CHOICES, EDGE, GAP, LEAST_CHOICES, LINE, ONE_ROW,
                SEEK_FIELD, TOOL_ROW, WORDY,
            },
        },
    },
};

/// Height of the bar in a table that is so wide, points.
pub(super) fn bar_height(width: f32) -> f32 {
    if width < ONE_ROW {
        TOOL_ROW + CHIP_ROW
    } else {
        TOOL_ROW
    }
}

/// Draws the bar; in a narrow table the chips have a row of their own.
pub(super) fn bar_ui(ui: &mut Ui, desk: &mut Desk<'_>, register: &Register) {
    let whole = ui.max_rect();
    let inner = whole.shrink2(vec2(EDGE, 0.0));
    let upper = inner.with_max_y(inner.top() + TOOL_ROW);
    let is_one = whole.width() >= ONE_ROW;
    row_ui(ui, "register_tools", upper, |ui| {
        counts_ui(ui, desk, register);
        seek_ui(ui, desk);
        if is_one {
            chips_ui(ui, desk, register);
        }
        let tools = |ui: &mut Ui| {
            let is_bare = whole.width() < WORDY;
            sorting_ui(ui, desk, register, is_bare);
            columns_ui(ui, desk, register, is_bare);
            add_ui(ui, desk, is_bare);
        };
        at_right(ui, "register", tools);
    });
    if !is_one {
        let lower = inner.with_min_y(upper.bottom());
        row_ui(ui, "register_chips", lower, |ui| {
            chips_ui(ui, desk, register);
        });
    }
    hairline(ui, desk.hues(), whole);
}

fn row_ui(ui: &mut Ui, salt: &str, place: Rect, content: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new().id_salt(salt).max_rect(place);
    let mut child = ui.new_child(builder);
    child.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        content(ui);
    });
}

fn chips_ui(ui: &mut Ui, desk: &mut Desk<'_>, register: &Register) {
    for chip in RegisterChip::ALL {
        chip_ui(ui, desk, register, chip);
    }
}

/// A button of the bar, which is an icon alone where there is no room for words.
pub(super) fn tool<'a>(icon: &'a str, words: &'a str, is_bare: bool) -> IconButton<'a> {
    if is_bare {
        IconButton::bare(icon, words)
    } else {
        IconButton::new(icon, words, Tone::Plain)
    }
}

/// Draws a menu of choices below a button while it is open, as high as the window goes below or above it.
pub(in crate::gui::panels) fn choices_menu(button: &Response, choices: impl FnOnce(&mut Ui)) {
    let bottom = button.ctx.content_rect().bottom();
    // Where there is more room above, it opens there.
    let room = (bottom - button.rect.bottom()).max(button.rect.top());
    let high = (room - BELOW_CHOICES).max(LEAST_CHOICES);
    opens_menu(button);
    Popup::menu(button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_width(CHOICES);
            // A popup offers only what it took last: what is higher needs its height by itself.
            ScrollArea::vertical()
                .max_height(high)
                .min_scrolled_height(high)
                .show(ui, choices);
        });
}

fn add_ui(ui: &mut Ui, desk: &mut Desk<'_>, is_bare: bool) {
    let word = desk.tr("register-add-row");
    if tool("plus", &word, is_bare).ui(ui, desk.hues()).clicked() {
        desk.push(Wish::Register(RegisterWish::AddRow));
    }
}

fn counts_ui(ui: &mut Ui, desk: &Desk<'_>, register: &Register) {
    let hues = desk.hues();
    let values = [
        ("shown", register.rows.len().to_string()),
        ("total", register.total.to_string()),
        ("devices", register.devices.to_string()),
    ];
    let line = WordLine::default()
        .words(desk.tr("register-title"), Ink::head(hues.text))
        .room(GAP)
        .words(
            desk.tr_with("register-counts", &values),
            Ink::body(hues.muted),
        );
    line.label(ui, desk.theme, LINE);
}

fn seek_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let name = desk.tr("register-seek");
    let id = eframe::egui::Id::new("register_seek");
    let mut text = desk.view.register.filter.text.clone();
    let before = text.chars().count();
    let field = TextEdit::singleline(&mut text)
        .id(id)
        .char_limit(Length::Line.most())
        .hint_text(name.as_str())
        .margin(Margin::symmetric(8, 5))
        .desired_width(SEEK_FIELD);
    let response = ui.add(field);
    Length::Line.note_cut(ui, &response, before, &text);
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_label(name.as_str()));
    if response.changed() {
        desk.push(Wish::Register(RegisterWish::Seek(text)));
    }
}

fn chip_ui(ui: &mut Ui, desk: &mut Desk<'_>, register: &Register, chip: RegisterChip) {
    let count = register.tallies.get(&chip).copied().unwrap_or_default();
    let number = ("n", count.to_string());
    let days = desk.catalog.inventory.notice_days.to_string();
    let words = match chip {
        RegisterChip::Over => desk.tr_with("register-chip-over", &[number]),
        RegisterChip::Soon => desk.tr_with("register-chip-soon", &[("days", days), number]),
        RegisterChip::Unfilled => desk.tr_with("register-chip-unfilled", &[number]),
    };
    let icon = match chip {
        RegisterChip::Over | RegisterChip::Soon => "clock",
        RegisterChip::Unfilled => "rename",
    };
    let is_on = desk.view.register.filter.chips.contains(&chip);
    let shown = Chip::filter(&words, is_on).icon(icon);
    let mut response = shown.ui(ui, desk.hues());
    if chip == RegisterChip::Unfilled {
        response = response.hint(desk.tr("register-chip-unfilled-hint"));
    }
    if response.clicked() {
        desk.push(Wish::Register(RegisterWish::Chip(chip)));
    }
}
