//! Long lists by keyboard: one stop for Tab, arrows go from row to row, whether drawn or not.

use eframe::egui::{
    CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Response, ScrollArea, Sense, Ui, Vec2,
    accesskit::{Action, Role},
    vec2,
};

use super::{AccessName, landing::is_open, named_plain, row::row_ground};
use crate::gui::style::Hues;

/// The keys by which the first nine of what is offered are chosen.
pub(crate) const NUMBER_KEYS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// A list of rows of the same height, of which only those in sight are drawn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RowList<'a> {
    /// Tells the list from others.
    pub(crate) name: &'a str,
    /// Height of a row, points.
    pub(crate) height: f32,
    /// How many there are.
    pub(crate) count: usize,
    /// How many more are drawn below them, which are no rows of the list.
    pub(crate) tail: usize,
    /// How far it is to be scrolled, if that is given from outside.
    pub(crate) scrolled: Option<f32>,
}

/// What a list remembers between frames.
#[derive(Clone, Copy, Debug, Default)]
struct RovingState {
    /// The row that Tab stops at.
    cursor: usize,
    /// How far it was scrolled, and how much of it is seen.
    offset: f32,
    seen: f32,
}

/// A row to be drawn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RowStop {
    /// Its place in the list, from 0.
    pub(crate) index: usize,
    id: Id,
    count: usize,
    is_cursor: bool,
    /// Whether the focus goes there now.
    is_goal: bool,
}

impl RowList<'_> {
    /// Draws the rows in sight; each must draw itself by way of [`RowStop::row`].
    pub(crate) fn show(self, ui: &mut Ui, mut draw: impl FnMut(&mut Ui, RowStop)) {
        let Self {
            name,
            height,
            count,
            tail,
            scrolled,
        } = self;
        let Some(last) = count.checked_sub(1) else {
            return;
        };
        let id = Id::new(("roving_rows", name));
        let row_id = |index: usize| id.with(index);
        let mut state: RovingState = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        state.cursor = state.cursor.min(last);
        // A click gives the focus to another row than the cursor's.
        let goal = go(ui, row_id(state.cursor), &state, height, last);
        let goal = goal.or_else(|| is_open(ui.ctx()).then_some(state.cursor));
        let mut area = ScrollArea::vertical()
            .id_salt(name)
            .auto_shrink([false, false]);
        if let Some(goal) = goal {
            state.cursor = goal;
            // With the last row comes what stands below it.
            let to = if goal == last { last + tail } else { goal };
            area = area.vertical_scroll_offset(offset_to(to, height, &state));
        } else if let Some(offset) = scrolled {
            area = area.vertical_scroll_offset(offset);
        }
        let stop = |index: usize| RowStop {
            index,
            id: row_id(index),
            count,
            is_cursor: index == state.cursor,
            is_goal: goal == Some(index),
        };
        ui.spacing_mut().item_spacing.y = 0.0;
        let shown = area.show_rows(ui, height, count + tail, |ui, range| {
            for index in range.clone() {
                draw(ui, stop(index));
            }
            range
        });
        if !shown.inner.contains(&state.cursor) {
            // Else the focus would be on nothing, and Tab would not find the list.
            let edge = Rect::from_min_size(shown.inner_rect.min, Vec2::ZERO);
            drop(ui.interact(edge, row_id(state.cursor), Sense::click()));
        }
        let clicked = shown.inner.clone().find(|index| {
            let response = ui.ctx().read_response(row_id(*index));
            response.is_some_and(|response| response.clicked())
        });
        let (offset, seen) = (shown.state.offset.y, shown.inner_rect.height());
        if let Some(clicked) = clicked.filter(|clicked| *clicked != state.cursor) {
            state.cursor = clicked;
            ui.memory_mut(|memory| memory.request_focus(row_id(clicked)));
            ui.ctx().request_repaint();
        }
        let state = RovingState {
            offset,
            seen,
            ..state
        };
        ui.data_mut(|data| data.insert_temp(id, state));
    }
}

impl RowStop {
    /// Claims the row and names it; hover, choice and focus are painted, the content is the
    /// caller's.
    pub(crate) fn row(
        self,
        ui: &mut Ui,
        hues: &Hues,
        height: f32,
        says: AccessName<'_>,
    ) -> (Rect, Response) {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        let sense = if self.is_cursor {
            Sense::click()
        } else {
            Sense::CLICK
        };
        let response = ui.interact(rect, self.id, sense);
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        named_plain(ui, &response, says);
        let ctx = ui.ctx();
        ctx.accesskit_node_builder(ui.unique_id(), |node| {
            // Screen readers ask the list how many it holds, and begin to count at 0.
            node.set_role(Role::ListBox);
            node.set_size_of_set(self.count);
        });
        ctx.accesskit_node_builder(self.id, |node| {
            node.set_role(Role::ListBoxOption);
            node.set_position_in_set(self.index);
            node.add_action(Action::Click);
        });
        if self.is_goal {
            response.request_focus();
            // egui lets a widget keep its arrow keys from the frame after it got the focus.
            ui.ctx().request_repaint();
        }
        if self.is_cursor && response.has_focus() {
            let keeps = EventFilter {
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, keeps));
        }
        row_ground(ui, hues, &response, says.selected, 0.0);
        (rect, response)
    }
}

/// Where a key of this frame takes the focus, if the cursor's row has it.
fn go(ui: &Ui, cursor: Id, state: &RovingState, height: f32, last: usize) -> Option<usize> {
    if !ui.memory(|memory| memory.has_focus(cursor)) {
        return None;
    }
    let page = ((state.seen / height.max(1.0)) as usize).max(2) - 1;
    let at = state.cursor;
    let goals = [
        (Key::ArrowDown, (at + 1).min(last)),
        (Key::ArrowUp, at.saturating_sub(1)),
        (Key::PageDown, (at + page).min(last)),
        (Key::PageUp, at.saturating_sub(page)),
        (Key::Home, 0),
        (Key::End, last),
    ];
    ui.input_mut(|input| {
        let pressed = |(key, goal): (Key, usize)| {
            let pressed = input.consume_key(Modifiers::NONE, key);
            pressed.then_some(goal)
        };
        goals.into_iter().find_map(pressed)
    })
}

/// How far to scroll so that a row is seen.
fn offset_to(index: usize, height: f32, state: &RovingState) -> f32 {
    let (top, bottom) = (index as f32 * height, (index + 1) as f32 * height);
    if state.seen == 0.0 {
        // It has never been drawn: nothing is known of its room.
        return top;
    }
    state.offset.min(top).max(bottom - state.seen).max(0.0)
}
