//! Brings keys and requests of assistive technology to the canvas.

use eframe::egui::{self, Event, EventFilter, FocusDirection, Key, Modifiers};

use super::{
    CanvasCx, CanvasState,
    access::{self, AccessRequest},
    gesture::{Gesture, HandInput, HandKeys},
    ground, hit, keys,
};
use crate::{
    catalog::LinkClass,
    design::Subject,
    desk::{Action, CameraLimits, Desk, Tool, Wish, board::PlannedScene},
};

/// Lets the keyboard leave the canvas beyond the last (or before the first) thing. Must run before
/// the canvas tells egui that it is there.
pub(crate) fn leave(
    ui: &egui::Ui,
    desk: &Desk<'_>,
    planned: &PlannedScene,
    state: &CanvasState,
    canvas: egui::Id,
) {
    if !ui.memory(|memory| memory.has_focus(canvas)) || desk.view.renaming.is_some() {
        return;
    }
    let Some(forward) = tab(ui) else { return };
    let ground = ground(desk, planned, None, desk.view.camera, HandKeys::default());
    let order = keys::reading_order(&ground);
    if keys::next(&order, state.board.cursor.as_ref(), forward).is_none() {
        let direction = if forward {
            FocusDirection::Next
        } else {
            FocusDirection::Previous
        };
        ui.memory_mut(|memory| memory.move_focus(direction));
    }
}

/// Whether Tab was pressed: forward, or backward with Shift.
fn tab(ui: &egui::Ui) -> Option<bool> {
    ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Key {
                key: Key::Tab,
                pressed: true,
                modifiers,
                ..
            } if !modifiers.ctrl && !modifiers.alt && !modifiers.command => Some(!modifiers.shift),
            _ => None,
        })
    })
}

/// Handles the keys of this frame.
pub(crate) fn handle(ui: &egui::Ui, cx: &mut CanvasCx<'_, '_>) {
    abort_by_escape(ui, cx);
    let response = cx.response;
    let focused = ui.memory(egui::Memory::focused);
    // What must be answered first has the keys, Esc above all.
    let is_free = ui.memory(|memory| memory.is_above_modal_layer(ui.layer_id()));
    // The key that took the focus away from something was that thing's.
    let is_nobodys = focused.is_none() && !cx.state.was_elsewhere;
    let is_ours = is_free && (is_nobodys || response.has_focus());
    if !is_ours || cx.desk.view.renaming.is_some() || egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    if response.has_focus() {
        let keeps = EventFilter {
            tab: true,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keeps));
        // A click may come and go within one frame.
        let is_pointed =
            |input: &egui::InputState| input.pointer.any_down() || input.pointer.any_released();
        if response.gained_focus() && !ui.input(is_pointed) {
            cx.state.is_by_keyboard = true;
        }
        walk(ui, cx);
    }
    let keys = CanvasKeys {
        has_focus: response.has_focus(),
        has_letters: cx.desk.shell.settings.single_keys,
    };
    for (key, modifiers) in pressed_keys(ui, keys) {
        press(cx, key, modifiers);
    }
}

/// Esc ends a gesture even when the shortcuts have taken the key already.
fn abort_by_escape(ui: &egui::Ui, cx: &mut CanvasCx<'_, '_>) {
    if !cx.state.board.hand.is_busy() || !ui.input(|input| input.key_down(Key::Escape)) {
        return;
    }
    ui.input_mut(|input| {
        input.events.retain(|event| {
            !matches!(
                event,
                Event::Key {
                    key: Key::Escape,
                    ..
                }
            )
        });
    });
    let outcomes = cx.take(HandInput::Abort, HandKeys::default());
    cx.desk.carry_out(outcomes);
}

/// Tab goes from thing to thing and selects it.
fn walk(ui: &egui::Ui, cx: &mut CanvasCx<'_, '_>) {
    let Some(forward) = tab(ui).filter(|_| !cx.response.gained_focus()) else {
        return;
    };
    let order = keys::reading_order(&cx.ground());
    let Some(next) = keys::next(&order, cx.state.board.cursor.as_ref(), forward) else {
        return;
    };
    if let Some(item) = hit::item(cx.planned, &next) {
        let size = cx.response.rect.size();
        cx.lens.camera = cx
            .lens
            .camera
            .revealing(item.area, size, CameraLimits::CANVAS.margin);
    }
    cx.state.is_by_keyboard = true;
    cx.state.board.cursor = Some(next.clone());
    cx.desk.push(Wish::Select(vec![next]));
}

/// Remembers, when all of the canvas is drawn, whether the keys are somebody else's: then what ends
/// that in the next frame, Enter or Esc, is not the canvas'.
pub(crate) fn remember(ui: &egui::Ui, cx: &mut CanvasCx<'_, '_>) {
    let focused = ui.memory(egui::Memory::focused);
    let is_popup = egui::Popup::is_any_open(ui.ctx());
    cx.state.was_elsewhere = is_popup || focused.is_some_and(|id| id != cx.response.id);
}

/// Which keys are the canvas' just now.
#[derive(Clone, Copy)]
struct CanvasKeys {
    /// Whether it has the focus: only then Enter is.
    has_focus: bool,
    /// Whether letters alone are.
    has_letters: bool,
}

/// Takes the keys that mean something here out of the frame's events.
fn pressed_keys(ui: &egui::Ui, keys: CanvasKeys) -> Vec<(Key, Modifiers)> {
    ui.input_mut(|input| {
        let mut found = Vec::new();
        input.events.retain(|event| match event {
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } if is_canvas_key(*key, *modifiers)
                && (keys.has_focus || *key != Key::Enter)
                && (keys.has_letters || !matches!(*key, Key::L | Key::F)) =>
            {
                found.push((*key, *modifiers));
                false
            }
            _ => true,
        });
        found
    })
}

fn is_canvas_key(key: Key, modifiers: Modifiers) -> bool {
    let is_plain = !modifiers.ctrl && !modifiers.alt && !modifiers.command;
    match key {
        Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown => !modifiers.alt,
        Key::Space => (modifiers.command || modifiers.shift) && !modifiers.alt,
        Key::L | Key::F | Key::F2 | Key::Enter | Key::Delete | Key::Backspace | Key::Escape => {
            is_plain && !modifiers.shift
        }
        Key::F10 => is_plain && modifiers.shift,
        Key::A => modifiers.command && !modifiers.shift && !modifiers.alt,
        _ => false,
    }
}

fn press(cx: &mut CanvasCx<'_, '_>, key: Key, modifiers: Modifiers) {
    cx.state.is_by_keyboard = true;
    let way = match key {
        Key::ArrowLeft => Some((-1, 0)),
        Key::ArrowRight => Some((1, 0)),
        Key::ArrowUp => Some((0, -1)),
        Key::ArrowDown => Some((0, 1)),
        _ => None,
    };
    if let Some((x, y)) = way.filter(|_| modifiers.command) {
        let board = &mut cx.state.board;
        board.cursor = keys::towards(cx.planned, board.cursor.as_ref(), x, y);
        return;
    }
    let meant = match key {
        _ if way.is_some() => way.map(|(x, y)| keys::CanvasKey::Arrow(x, y, modifiers.shift)),
        Key::Space => {
            if let Some(cursor) = cx.state.board.cursor.clone() {
                cx.desk.push(Wish::ToggleSelect(cursor));
            }
            None
        }
        Key::L => connects(cx, LinkClass::Line, Action::LineTool),
        Key::F => connects(cx, LinkClass::Flow, Action::FlowTool),
        Key::F10 => {
            let state = &mut *cx.state;
            state.menu.open_at(state.board.cursor.clone(), cx.planned);
            None
        }
        _ => {
            let action = match key {
                Key::F2 | Key::Enter => Action::Rename,
                Key::Delete | Key::Backspace => Action::Delete,
                Key::Escape => Action::Escape,
                _ => Action::SelectAll,
            };
            cx.desk.push(Wish::Do(action));
            None
        }
    };
    let Some(meant) = meant else { return };
    let outcomes = keys::outcomes(meant, &cx.state.board.order, &cx.ground());
    cx.desk.carry_out(outcomes);
    cx.response.request_focus();
    // Else egui takes the focus on at once in the direction of the arrow.
    let stays = |memory: &mut egui::Memory| memory.move_focus(FocusDirection::None);
    cx.response.ctx.memory_mut(stays);
}

/// L and F connect two selected assets; else they choose the tool.
fn connects(cx: &mut CanvasCx<'_, '_>, class: LinkClass, tool: Action) -> Option<keys::CanvasKey> {
    let is_pair = matches!(
        cx.state.board.order.as_slice(),
        [Subject::Asset(_), Subject::Asset(_)]
    );
    // Asked for again, the tool stays.
    if is_pair && cx.desk.view.tool != Tool::Join(class) {
        cx.state.board.asked_class = Some(class);
        return Some(keys::CanvasKey::Connect(class));
    }
    cx.desk.push(Wish::Do(tool));
    None
}

/// Describes everything to assistive technology and does what it asks for.
pub(crate) fn describe(ui: &mut egui::Ui, cx: &mut CanvasCx<'_, '_>) {
    let (response, scene) = (cx.response, &cx.planned.scene);
    let board = &mut cx.state.board;
    // A node that is not there, a hidden flow say, must not be named as the active one.
    let cursor = board
        .cursor
        .as_ref()
        .filter(|cursor| hit::item(scene, cursor).is_some());
    if !access::describe_canvas(ui, cx.desk, response.id, cursor) {
        return;
    }
    let anchors = board.cache.anchors(scene, cx.desk.view.hide_flows);
    let shown = access::ShownItems {
        scene,
        lens: cx.lens,
        anchors: &anchors,
    };
    let requests = access::describe_items(ui, cx.desk, response, &shown);
    for request in requests {
        response.request_focus();
        cx.state.is_by_keyboard = true;
        let subject = match request {
            AccessRequest::Click(subject) => {
                if finish_link(cx, &subject) {
                    continue;
                }
                subject
            }
            AccessRequest::Focus(subject) => subject,
        };
        cx.state.board.cursor = Some(subject.clone());
        cx.desk.push(Wish::Select(vec![subject]));
    }
}

/// A click on an asset ends a link that waits for its end, or begins one with the link tool.
fn finish_link(cx: &mut CanvasCx<'_, '_>, subject: &Subject) -> bool {
    let waits = matches!(
        cx.state.board.hand.gesture,
        Gesture::Connecting { .. } | Gesture::Reattaching { .. }
    );
    let connects = waits || matches!(cx.desk.view.tool, Tool::Connect(_) | Tool::Join(_));
    let Some(item) = hit::item(cx.planned, subject).filter(|_| connects) else {
        return false;
    };
    let at = item.area.center();
    let ground = ground(
        cx.desk,
        cx.planned,
        None,
        cx.desk.view.camera,
        HandKeys::default(),
    );
    let hand = &mut cx.state.board.hand;
    let mut outcomes = hand.take(HandInput::Press(at), &ground);
    outcomes.extend(hand.take(HandInput::Release(at, 1), &ground));
    cx.desk.carry_out(outcomes);
    true
}
