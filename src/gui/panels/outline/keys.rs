//! The outline by keyboard, as in any tree: arrows go and open, Space adds to the selection.

use eframe::egui::{Key, Modifiers, Ui};

use super::{OutlineRow, OutlineState, row_id, select, turn};
use crate::gui::Desk;

/// Handles the keys of this frame; whether the cursor or what is open has changed.
pub(super) fn handle(
    ui: &Ui,
    desk: &mut Desk<'_>,
    list: &[OutlineRow],
    state: &mut OutlineState,
) -> bool {
    let at = list.iter().position(|row| state.is_at(row));
    let Some((at, row)) = at.and_then(|at| Some((at, list.get(at)?))) else {
        return false;
    };
    let Some((key, modifiers)) = pressed(ui) else {
        return false;
    };
    let last = list.len() - 1;
    let goal = match key {
        Key::ArrowDown => Some((at + 1).min(last)),
        Key::ArrowUp => Some(at.saturating_sub(1)),
        Key::Home => Some(0),
        Key::End => Some(last),
        Key::ArrowRight if row.below > 0 && row.is_open => Some(at + 1),
        Key::ArrowLeft if row.below == 0 || !row.is_open => parent(list, at),
        Key::ArrowRight | Key::ArrowLeft => {
            if row.below > 0 {
                turn(state, row.key.clone());
            }
            return true;
        }
        _ => {
            // Space and Enter.
            match row.what.subject() {
                Some(subject) => select(desk, state, subject, modifiers.command),
                None => turn(state, row.key.clone()),
            }
            return true;
        }
    };
    let Some(row) = goal.and_then(|goal| list.get(goal)) else {
        return false;
    };
    state.cursor = Some(row.key.clone());
    ui.memory_mut(|memory| memory.request_focus(row_id(&row.key)));
    // egui lets a widget keep its arrow keys from the frame after it got the focus.
    ui.ctx().request_repaint();
    // With Ctrl the cursor goes alone, and Space then adds to the selection.
    if let Some(subject) = row.what.subject().filter(|_| !modifiers.command) {
        select(desk, state, subject, modifiers.shift);
    }
    true
}

/// The row above that a row belongs to.
fn parent(list: &[OutlineRow], at: usize) -> Option<usize> {
    let depth = list.get(at)?.depth;
    list.iter().take(at).rposition(|row| row.depth < depth)
}

/// The first key of this frame that means something in a tree, taken out of the events.
fn pressed(ui: &Ui) -> Option<(Key, Modifiers)> {
    const KEYS: [Key; 8] = [
        Key::ArrowDown,
        Key::ArrowUp,
        Key::ArrowRight,
        Key::ArrowLeft,
        Key::Home,
        Key::End,
        Key::Space,
        Key::Enter,
    ];
    let with = [Modifiers::NONE, Modifiers::SHIFT, Modifiers::COMMAND];
    ui.input_mut(|input| {
        with.into_iter().rev().find_map(|modifiers| {
            let key = KEYS
                .into_iter()
                .find(|key| input.consume_key(modifiers, *key))?;
            Some((key, modifiers))
        })
    })
}
