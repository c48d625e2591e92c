//! The inspector's improvements: the next best controls, the cheapest set, single points.

mod cost;
mod next;
mod set;
mod single;
mod words;

use eframe::egui::{Frame as Box, Rect, Ui, UiBuilder, Vec2};

use crate::gui::{
    Frame,
    style::Hues,
    widgets::{IconButton, Ink, Tone, group_head},
};

/// Rows of a list that are shown before one asks for more, and then.
const FEW: usize = 6;
const MANY: usize = 200;

/// Draws the improvements.
pub(crate) fn improve_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    next::next_ui(ui, frame, hues);
    set::set_ui(ui, frame, hues);
    single::single_ui(ui, frame, hues);
}

/// The head of a section: how many, or that it is being computed.
fn head_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues, (key, is_current): (&str, bool), n: &str) {
    let right = if is_current {
        n.to_owned()
    } else {
        frame.tr("worth-computing")
    };
    let name = frame.tr(key);
    let rect = group_head(ui, hues, &name, &right);
    if !is_current {
        // So that it is not only seen that one has to wait.
        let id = ui.id().with((key, "computing"));
        ui.interact(rect, id, eframe::egui::Sense::hover());
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(eframe::egui::accesskit::Role::Status);
            node.set_label(right);
        });
    }
}

/// A sentence in a section.
fn note_ui(ui: &mut Ui, ink: Ink, words: &str) {
    let room = Box::new().inner_margin(eframe::egui::Margin::symmetric(12, 8));
    room.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ink.paragraph(ui, words)
    });
}

/// How many rows of a list are shown.
fn shown(ui: &Ui, list: &str, all: usize) -> usize {
    let id = eframe::egui::Id::new(("improve-list", list));
    let open: bool = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    if open { all.min(MANY) } else { all.min(FEW) }
}

/// The button that shows more rows of a list, or fewer again.
fn more_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues, (list, all): (&str, usize)) {
    if all <= FEW {
        return;
    }
    let id = eframe::egui::Id::new(("improve-list", list));
    let open: bool = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let words = if open {
        frame.tr("worth-fewer")
    } else {
        let rest = all.min(MANY) - FEW;
        frame.tr_with("worth-more", &[("n", rest.to_string())])
    };
    Box::new().inner_margin(6).show(ui, |ui| {
        if IconButton::new("", &words, Tone::Quiet)
            .ui(ui, hues)
            .clicked()
        {
            ui.data_mut(|data| data.insert_temp(id, !open));
        }
    });
}

/// A button at a place within a row, saying more than it shows; whether it was clicked.
fn button_at(
    ui: &mut Ui,
    hues: &Hues,
    (word, label): (&str, &str),
    (salt, spot): (impl eframe::egui::AsIdSalt, Rect),
) -> bool {
    let builder = UiBuilder::new().id_salt(salt).max_rect(spot);
    let mut child = ui.new_child(builder);
    let button = IconButton::new("", word, Tone::Plain);
    let response = button.ui_sized(&mut child, hues, spot.size());
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(label));
    response.clicked()
}

/// The part of `rect` of a width at its right end.
fn right_of(rect: Rect, width: f32) -> Rect {
    Rect::from_min_size(
        eframe::egui::pos2(rect.right() - width, rect.top()),
        Vec2::new(width, rect.height()),
    )
}
