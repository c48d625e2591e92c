//! The keyboard's focus where something opens over the window: a menu opened by key begins with
//! its first entry, arrows and Tab stay in it, and what closes gives the focus back.

use eframe::egui::{Context, FocusDirection, Id, Key, LayerId, Memory, Modifiers, Order, Popup};

/// In how many frames the focus is given back.
const FRAMES: u8 = 2;

/// What lies over the window, and what had the focus when it opened.
#[derive(Clone, Copy, Debug)]
struct FocusRoom {
    /// The id of its layer.
    id: Id,
    opener: Option<Id>,
}

/// What is remembered of the focus between frames.
#[derive(Debug, Default)]
pub(super) struct FocusKeeper {
    /// The lowest first.
    rooms: Vec<FocusRoom>,
    /// What had the focus at the end of the last frame.
    last: Option<Id>,
    /// What gets the focus back, and in how many frames it is still asked for: under a dialog that
    /// is just closing nothing keeps it.
    returns: Option<(Id, u8)>,
    /// A menu opened by key, whose first entry is to get the focus.
    enters: Option<Id>,
    /// Whether a text field had it at the end of the last frame: Esc takes it before anyone can ask.
    was_typing: bool,
}

impl FocusRoom {
    const fn new(id: Id) -> Self {
        Self { id, opener: None }
    }
}

impl FocusKeeper {
    /// Gives the keys of this frame to the uppermost menu; before anything is drawn.
    pub(super) fn begin(&mut self, ctx: &Context) {
        let Some(menu) = open_menus(ctx, false).pop() else {
            self.enters = None;
            return;
        };
        let stops = stops_of(ctx, menu);
        let focused = ctx.memory(Memory::focused);
        let at = stops.iter().position(|id| Some(*id) == focused);
        if self.enters == Some(menu) && (at.is_some() || !stops.is_empty()) {
            self.enters = None;
            if at.is_none() {
                take(ctx, stops.first().copied());
                return;
            }
        }
        let is_typing = ctx.text_edit_focused();
        let Some(goal) = goal(ctx, at, stops.len(), is_typing) else {
            return;
        };
        take(ctx, stops.get(goal).copied());
    }

    /// Sees what has opened and closed in this frame; after everything is drawn and carried out.
    /// `dialog` is the layer of what must be answered first.
    pub(super) fn end(&mut self, ctx: &Context, dialog: Option<Id>) {
        let menus = open_menus(ctx, true);
        let now: Vec<Id> = dialog.into_iter().chain(menus).collect();
        let focused = ctx.memory(Memory::focused);
        let focused = focused.filter(|id| is_drawn(ctx, *id));
        let pairs = self.rooms.iter().zip(&now);
        let same = pairs.take_while(|(room, id)| room.id == **id).count();
        let closed = self.rooms.split_off(same);
        let is_lost = focused.is_none_or(|id| is_in(ctx, id, &closed));
        if let Some(room) = closed.first().filter(|_| is_lost) {
            self.returns = room.opener.map(|id| (id, FRAMES));
        }
        self.give_back(ctx);
        let_go(ctx);
        let opened: Vec<FocusRoom> = now
            .iter()
            .skip(same)
            .map(|id| FocusRoom::new(*id))
            .collect();
        // What opens may have taken the focus already.
        let before = focused.filter(|id| !is_in(ctx, *id, &opened));
        let opener = before.or(self.last);
        for id in now.into_iter().skip(same) {
            self.rooms.push(FocusRoom { id, opener });
            let by_pointer = ctx.input(|input| {
                let pointer = &input.pointer;
                pointer.any_down() || pointer.any_released()
            });
            if Some(id) != dialog && !by_pointer {
                self.enters = Some(id);
                ctx.request_repaint();
            }
        }
        self.last = ctx.memory(Memory::focused);
        self.was_typing = ctx.text_edit_focused();
    }

    /// Whether a text field had the focus at the end of the last frame.
    pub(super) fn was_typing(&self) -> bool {
        self.was_typing
    }

    /// Gives the focus back unless something else has it.
    fn give_back(&mut self, ctx: &Context) {
        let Some((id, frames)) = self.returns.take() else {
            return;
        };
        let focused = ctx.memory(Memory::focused);
        let is_first = frames == FRAMES;
        let is_free = focused.is_none_or(|focused| is_first || focused == id);
        if is_free && is_drawn(ctx, id) {
            take(ctx, Some(id));
            self.returns = frames.checked_sub(1).map(|left| (id, left));
        }
    }
}

/// Gives the focus to something and keeps egui from moving it on.
fn take(ctx: &Context, id: Option<Id>) {
    let Some(id) = id else { return };
    ctx.memory_mut(|memory| {
        memory.request_focus(id);
        memory.move_focus(FocusDirection::None);
    });
    ctx.request_repaint();
}

/// Takes the focus away from what is not there: nothing could tell a screen reader where it is.
fn let_go(ctx: &Context) {
    let focused = ctx.memory(Memory::focused);
    if let Some(gone) = focused.filter(|id| !is_drawn(ctx, *id)) {
        ctx.memory_mut(|memory| memory.surrender_focus(gone));
    }
}

/// Whether something has been drawn in this frame.
fn is_drawn(ctx: &Context, id: Id) -> bool {
    ctx.viewport(|viewport| viewport.this_pass.widgets.contains(id))
}

/// Whether something lies in one of the rooms.
fn is_in(ctx: &Context, id: Id, rooms: &[FocusRoom]) -> bool {
    let layer = ctx.viewport(|viewport| {
        let now = viewport.this_pass.widgets.order(id);
        now.or_else(|| viewport.prev_pass.widgets.order(id))
    });
    layer.is_some_and(|(layer, _)| rooms.iter().any(|room| room.id == layer.id))
}

/// The menus that are open, each out of the one before, as drawn in this frame or the last one.
fn open_menus(ctx: &Context, now: bool) -> Vec<Id> {
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
fn stops_of(ctx: &Context, menu: Id) -> Vec<Id> {
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

/// Where a key of this frame goes among so many stops. The arrows are a text field's while one
/// types in it.
fn goal(ctx: &Context, at: Option<usize>, count: usize, is_typing: bool) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let next = at.map_or(0, |at| if at == last { 0 } else { at + 1 });
    let before = at.map_or(last, |at| at.checked_sub(1).unwrap_or(last));
    let same = at.unwrap_or(0);
    ctx.input_mut(|input| {
        let mut goal = None;
        let mut go = |modifiers: Modifiers, key: Key, to: usize| {
            if input.consume_key(modifiers, key) {
                goal = Some(to);
            }
        };
        go(Modifiers::SHIFT, Key::Tab, before);
        go(Modifiers::NONE, Key::Tab, next);
        if !is_typing {
            go(Modifiers::NONE, Key::ArrowDown, next);
            go(Modifiers::NONE, Key::ArrowUp, before);
            go(Modifiers::NONE, Key::Home, 0);
            go(Modifiers::NONE, Key::End, last);
            // To the side there is nothing; the focus must not leave the menu that way.
            go(Modifiers::NONE, Key::ArrowLeft, same);
            go(Modifiers::NONE, Key::ArrowRight, same);
        }
        goal
    })
}
