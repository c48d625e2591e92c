//! Rows of a tree: one stop for Tab, moved in by their level, opened and closed at an arrow.

use eframe::egui::{
    Align2, Color32, CursorIcon, EventFilter, Id, Rect, Response, Sense, Ui, Vec2,
    accesskit::{Action, Role},
    pos2, vec2,
};

use super::{AccessName, Ink, named_plain, row_ground, tokens::SMALL_ICON};
use crate::gui::{icons::paint_icon, style::Hues};

/// How far each level is moved in.
const STEP: f32 = 14.0;
/// Size of the arrow, and where its middle and that of the icon stand in a row.
const ARROW: f32 = 12.0;
const ARROW_AT: f32 = 7.0;
const ICON_AT: f32 = 22.0;
/// Where the name begins.
const NAME_AT: f32 = 34.0;

/// A row of a tree.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TreeRow<'a> {
    /// The same wherever it is scrolled to.
    pub(crate) id: Id,
    /// Its level, from 0.
    pub(crate) depth: usize,
    /// How many rows belong to it.
    pub(crate) below: usize,
    /// Whether those are shown.
    pub(crate) is_open: bool,
    /// Whether it is selected.
    pub(crate) is_selected: bool,
    /// Its icon and the icon's colour.
    pub(crate) icon: &'a str,
    pub(crate) color: Color32,
    /// Its name.
    pub(crate) name: &'a str,
    /// What stands at its right.
    pub(crate) remark: &'a str,
    /// All of it in words, for screen readers.
    pub(crate) label: &'a str,
}

impl TreeRow<'_> {
    /// Draws it; returns it with the place of its arrow.
    pub(crate) fn ui(
        self,
        ui: &mut Ui,
        hues: &Hues,
        height: f32,
        is_cursor: bool,
    ) -> (Response, Rect) {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        // One stop for Tab: the arrows go from row to row.
        let sense = if is_cursor {
            Sense::click()
        } else {
            Sense::CLICK
        };
        let response = ui.interact(rect, self.id, sense);
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        self.describe(ui, &response);
        if is_cursor && response.has_focus() {
            let keeps = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keeps));
        }
        row_ground(ui, hues, &response, self.is_selected, 0.0);
        let arrow = self.paint(ui, hues, rect);
        (response, arrow)
    }

    /// Keeps it a widget while it is scrolled out of sight, so that the focus is never on nothing
    /// and Tab still finds the tree.
    pub(crate) fn unseen(self, ui: &Ui, rect: Rect) {
        let response = ui.interact(rect, self.id, Sense::click());
        self.describe(ui, &response);
    }

    fn describe(self, ui: &Ui, response: &Response) {
        let Self {
            label, is_selected, ..
        } = self;
        named_plain(ui, response, AccessName::entry(label, is_selected));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::TreeItem);
            node.set_level(self.depth + 1);
            node.add_action(Action::Click);
            if self.below > 0 {
                node.set_expanded(self.is_open);
            }
        });
    }

    /// Paints it; returns the place of its arrow.
    fn paint(self, ui: &Ui, hues: &Hues, rect: Rect) -> Rect {
        let x = rect.left() + self.depth as f32 * STEP;
        let at =
            |x: f32, size: f32| Rect::from_center_size(pos2(x, rect.center().y), Vec2::splat(size));
        if self.below > 0 {
            let arrow = if self.is_open {
                "chevron_down"
            } else {
                "chevron_right"
            };
            paint_icon(ui, arrow, at(x + ARROW_AT, ARROW), hues.muted);
        }
        paint_icon(ui, self.icon, at(x + ICON_AT, SMALL_ICON), self.color);
        let room = rect.with_max_x(rect.right() - 4.0);
        let used = Ink::body(hues.muted)
            .write_in(ui.painter(), room, Align2::RIGHT_CENTER, self.remark)
            .width();
        let room = Rect::from_min_max(
            pos2(x + NAME_AT, rect.top()),
            pos2(room.right() - used - 6.0, rect.bottom()),
        );
        let ink = if self.is_selected {
            Ink::strong(hues.text)
        } else {
            Ink::body(hues.text)
        };
        ink.write_in(ui.painter(), room, Align2::LEFT_CENTER, self.name);
        if self.below == 0 {
            return Rect::NOTHING;
        }
        rect.with_max_x(x + 2.0 * ARROW_AT + 1.0)
    }
}
