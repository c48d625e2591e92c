//! The menus that are open, and where keys lead in them.

use eframe::egui::{Context, Id, Key, LayerId, Modifiers, Order, Popup};

/// The menus that are open, each out of the one before, as drawn in this frame or the last one.
pub(in crate::gui) fn open_menus(ctx: &Context, now: bool) -> Vec<Id> {
    if !Popup::is_any_open(ctx) {
        return Vec::new();
    }
    ctx.viewport(|viewport| {
        let pass = if now {
            &viewport.this_pass
        } else {
            &viewport.prev_pass
        };
        let layers = &pass.layers;
        let below = |id: Id| {
            let layer = LayerId::new(Order::Foreground, id);
            let popups = layers
                .get(&layer)?
                .open_popups
                .iter()
                .min_by_key(|id| id.value())?;
            Some(*popups)
        };
        let is_inner = |layer: &LayerId| {
            layers
                .values()
                .any(|state| state.open_popups.contains(&layer.id))
        };
        let mut roots = layers.iter().filter(|(layer, _)| !is_inner(layer));
        let root = roots.find_map(|(_, state)| {
            state
                .open_popups
                .iter()
                .min_by_key(|id| id.value())
                .copied()
        });
        std::iter::successors(root, |id| below(*id))
            .take(8)
            .collect()
    })
}

/// What can have the focus in a menu, in the order it is drawn; not the menu's own ground.
pub(super) fn stops_of(ctx: &Context, menu: Id) -> Vec<Id> {
    let layer = LayerId::new(Order::Foreground, menu);
    ctx.viewport(|viewport| {
        let widgets = viewport.prev_pass.widgets.get_layer(layer);
        widgets
            .filter(|widget| widget.enabled && widget.sense.is_focusable())
            .filter(|widget| widget.id != menu.with("move"))
            .map(|widget| widget.id)
            .collect()
    })
}

/// Where a key of this frame leads in a menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MenuGoal {
    /// To one of its stops.
    Stop(usize),
    /// To what is at its left or its right.
    Aside(bool),
}

/// Where a key of this frame leads in a menu of so many stops. The arrows are a text field's while
/// one types in it.
pub(super) fn goal(
    ctx: &Context,
    at: Option<usize>,
    count: usize,
    is_typing: bool,
) -> Option<MenuGoal> {
    let last = count.checked_sub(1)?;
    let next = at.map_or(0, |at| if at == last { 0 } else { at + 1 });
    let before = at.map_or(last, |at| at.checked_sub(1).unwrap_or(last));
    ctx.input_mut(|input| {
        let mut goal = None;
        let mut go = |modifiers: Modifiers, key: Key, to: MenuGoal| {
            if input.consume_key(modifiers, key) {
                goal = Some(to);
            }
        };
        go(Modifiers::SHIFT, Key::Tab, MenuGoal::Stop(before));
        go(Modifiers::NONE, Key::Tab, MenuGoal::Stop(next));
        if !is_typing {
            go(Modifiers::NONE, Key::ArrowDown, MenuGoal::Stop(next));
            go(Modifiers::NONE, Key::ArrowUp, MenuGoal::Stop(before));
            go(Modifiers::NONE, Key::Home, MenuGoal::Stop(0));
            go(Modifiers::NONE, Key::End, MenuGoal::Stop(last));
            go(Modifiers::NONE, Key::ArrowLeft, MenuGoal::Aside(false));
            go(Modifiers::NONE, Key::ArrowRight, MenuGoal::Aside(true));
        }
        goal
    })
}
