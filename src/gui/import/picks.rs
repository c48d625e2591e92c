//! Fields of a row by which people say what is meant.

use eframe::egui::{ComboBox, Rect, Ui, UiBuilder};

use crate::gui::kit::in_sight;

/// A choice at a place of a row.
pub(super) struct RowPick<'a> {
    /// Tells it from others.
    pub(super) salt: (&'static str, usize),
    /// What it is called.
    pub(super) name: &'a str,
    /// What is chosen, in words.
    pub(super) shown: &'a str,
}

impl RowPick<'_> {
    /// Draws it; the value chosen, if any. Values are gathered only while it is open.
    pub(super) fn ui<T>(
        self,
        ui: &mut Ui,
        place: Rect,
        offered: impl FnOnce() -> Vec<(T, String)>,
    ) -> Option<T> {
        let builder = UiBuilder::new().id_salt(self.salt).max_rect(place);
        let ui = &mut ui.new_child(builder);
        let combo = ComboBox::from_id_salt(self.salt)
            .selected_text(self.shown)
            .truncate()
            .width(place.width());
        let mut chosen = None;
        let field = combo.show_ui(ui, |ui| {
            for (value, name) in offered() {
                let on = name == self.shown;
                if in_sight(ui.selectable_label(on, name)).clicked() {
                    chosen = Some(value);
                }
            }
        });
        ui.ctx().accesskit_node_builder(field.response.id, |node| {
            node.set_label(self.name);
            node.set_value(self.shown);
        });
        chosen
    }
}
