//! The focus where something opens over the window: a menu opened by key begins with its first
//! entry, arrows and Tab stay in it, and what closes gives the focus back.

use eframe::egui::{Context, Id, Key, Memory, Popup, accesskit::Action};

use super::{
    mnemonics::{BarGoal, BarWay, MenuBarKeys},
    open::{MenuGoal, goal, open_menus, stops_of},
    sight::{is_cut, request, reveal, ring_in},
    walk::{KeyWalk, take},
};
use crate::gui::{actions::KeyOwner, kit::KeyRegion};

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
pub(in crate::gui) struct FocusKeeper {
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
    /// The way through the window, and into its menu bar.
    walk: KeyWalk,
    bar: MenuBarKeys,
    /// What is to be scrolled to.
    hidden: Option<Id>,
}

impl FocusRoom {
    const fn new(id: Id) -> Self {
        Self { id, opener: None }
    }
}

impl FocusKeeper {
    /// Gives the keys of this frame to the uppermost menu, else to the way through the window;
    /// before anything is drawn.
    pub(in crate::gui) fn begin(&mut self, ctx: &Context) {
        if let Some(hidden) = self.hidden.take() {
            reveal(ctx, hidden);
        }
        if let Some(menu) = open_menus(ctx, false).pop() {
            self.begin_in(ctx, menu);
            return;
        }
        self.enters = None;
        if ctx.memory(|memory| memory.top_modal_layer().is_some()) {
            return;
        }
        match self.bar.goal(ctx, &self.walk.map.titles, self.last) {
            Some(BarGoal::Enter(title)) => take(ctx, Some(title)),
            Some(BarGoal::Leave(to)) => self.leave_bar(ctx, to),
            Some(BarGoal::Open(menu)) => {
                take(ctx, Some(menu.title));
                Popup::open_id(ctx, menu.popup);
            }
            None => take(ctx, self.walk.goal(ctx, ctx.memory(Memory::focused))),
        }
    }

    /// Gives the keys of this frame to an open menu.
    fn begin_in(&mut self, ctx: &Context, menu: Id) {
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
        match goal(ctx, at, stops.len(), is_typing) {
            Some(MenuGoal::Stop(stop)) => take(ctx, stops.get(stop).copied()),
            // The focus must not leave the menu that way.
            Some(MenuGoal::Aside(right)) => {
                take(ctx, focused);
                self.go_aside(ctx, focused, right);
            }
            None => {}
        }
    }

    /// Into the menu of an entry or out of it, else to the next menu of the menu bar.
    fn go_aside(&self, ctx: &Context, focused: Option<Id>, right: bool) {
        let map = &self.walk.map;
        let opens = focused.filter(|id| right && map.submenus.contains(id));
        let inner = self.rooms.last().and_then(|room| room.opener);
        let closes = inner.filter(|opener| !right && map.submenus.contains(opener));
        if let Some(entry) = opens.or(closes) {
            request(ctx, entry, Action::Click);
            return;
        }
        let is_open = |popup: Id| Popup::is_id_open(ctx, popup);
        let Some(at) = map.titles.iter().position(|menu| is_open(menu.popup)) else {
            return;
        };
        let count = map.titles.len();
        let to = if right { at + 1 } else { at + count - 1 } % count;
        if let Some(menu) = map.titles.get(to) {
            take(ctx, Some(menu.title));
            Popup::open_id(ctx, menu.popup);
        }
    }

    /// Out of the menu bar; where nothing had the focus before, nothing has it again.
    fn leave_bar(&self, ctx: &Context, to: Option<Id>) {
        if to.is_some() {
            take(ctx, to);
        } else if let Some(last) = self.last {
            ctx.memory_mut(|memory| memory.surrender_focus(last));
            ctx.request_repaint();
        }
    }

    /// Sees what has opened and closed in this frame; after everything is drawn and carried out.
    /// `dialog` is the layer of what must be answered first.
    pub(in crate::gui) fn end(&mut self, ctx: &Context, dialog: Option<Id>) {
        let menus = open_menus(ctx, true);
        if menus.is_empty() && dialog.is_none() {
            take(ctx, self.walk.follow(ctx, self.last));
        } else {
            self.walk.keep(ctx);
        }
        let uppermost = menus.last().copied();
        let now: Vec<Id> = dialog.into_iter().chain(menus).collect();
        let focused = ctx.memory(Memory::focused);
        let focused = focused.filter(|id| is_drawn(ctx, *id));
        let pairs = self.rooms.iter().zip(&now);
        let same = pairs.take_while(|(room, id)| room.id == **id).count();
        let closed = self.rooms.split_off(same);
        let is_lost = focused.is_none_or(|id| is_in(ctx, id, &closed));
        if let Some(room) = closed.first().filter(|_| is_lost) {
            self.returns = self.owner_of(ctx, room).map(|id| (id, FRAMES));
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
        self.see(ctx, uppermost);
        self.last = ctx.memory(Memory::focused);
        self.was_typing = ctx.text_edit_focused();
    }

    /// What gets the focus back from something that has closed: what opened it, but where one has
    /// come by key to choose from the menu bar, what had the focus before.
    fn owner_of(&self, ctx: &Context, room: &FocusRoom) -> Option<Id> {
        let opener = room.opener?;
        let is_title = self.walk.map.titles.iter().any(|it| it.title == opener);
        let is_left = ctx.input(|input| input.key_pressed(Key::Escape));
        match self.bar.way() {
            BarWay::From(before) if is_title && !is_left => before,
            BarWay::From(_) | BarWay::None => Some(opener),
        }
    }

    /// Marks what has the focus in the uppermost menu, and notes what is to be scrolled to.
    fn see(&mut self, ctx: &Context, menu: Option<Id>) {
        let Some(focused) = ctx.memory(Memory::focused) else {
            return;
        };
        if let Some(menu) = menu {
            ring_in(ctx, menu, focused);
        }
        let is_pointed =
            ctx.input(|input| input.pointer.any_down() || input.pointer.any_released());
        if self.last != Some(focused) && !is_pointed && is_cut(ctx, focused) {
            self.hidden = Some(focused);
            ctx.request_repaint();
        }
    }

    /// Whether a text field had the focus at the end of the last frame.
    pub(in crate::gui) fn was_typing(&self) -> bool {
        self.was_typing
    }

    /// Whose the keys of this frame are.
    pub(in crate::gui) fn owner(&self, ctx: &Context) -> KeyOwner {
        if self.was_typing {
            return KeyOwner::Text;
        }
        let focused = ctx.memory(Memory::focused);
        match focused.and_then(|id| self.walk.region_of(id)) {
            Some(
                KeyRegion::Inspector
                | KeyRegion::Tables
                | KeyRegion::Outline
                | KeyRegion::Banner
                | KeyRegion::Bars
                | KeyRegion::Status,
            ) => KeyOwner::Panel,
            Some(
                KeyRegion::Menu
                | KeyRegion::Drawings
                | KeyRegion::Tools
                | KeyRegion::Palette
                | KeyRegion::StartSide
                | KeyRegion::StartCards
                | KeyRegion::StartFoot
                | KeyRegion::Drawing
                | KeyRegion::Elsewhere,
            )
            | None => KeyOwner::Drawing,
        }
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
