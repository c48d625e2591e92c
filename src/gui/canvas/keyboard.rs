//! Brings keys and requests of assistive technology to the canvas.

use eframe::egui::{self, Event, EventFilter, FocusDirection, Key, Modifiers};

use super::{
    CanvasState, Drawn,
    access::{self, Request},
    camera, carry_out,
    gesture::{Gesture, Input, Keys},
    ground, hit, keys,
    paint::Lens,
};
use crate::{
    catalog::LinkClass,
    design::Subject,
    gui::{Action, Camera, Change, Frame, Tool},
};

/// Lets the keyboard leave the canvas beyond the last (or before the first) thing. Must run before
/// the canvas tells egui that it is there.
pub(crate) fn leave(
    ui: &egui::Ui,
    frame: &Frame<'_>,
    canvas: (egui::Id, &Drawn),
    state: &CanvasState,
) {
    let (id, scene) = canvas;
    if !ui.memory(|memory| memory.has_focus(id)) || frame.view.renaming.is_some() {
        return;
    }
    let Some(forward) = tab(ui) else { return };
    let ground = ground(frame, scene, (&None, frame.view.camera, Keys::default()));
    let order = keys::reading_order(&ground);
    if keys::next(&order, state.cursor.as_ref(), forward).is_none() {
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
pub(crate) fn handle(
    ui: &egui::Ui,
    frame: &mut Frame<'_>,
    canvas: (&egui::Response, &Drawn),
    view: (&mut Camera, &mut CanvasState),
) {
    let (response, scene) = canvas;
    let (camera, state) = view;
    abort_by_escape(ui, frame, scene, state);
    let focused = ui.memory(egui::Memory::focused);
    // What must be answered first has the keys, Esc above all.
    let is_free = ui.memory(|memory| memory.is_above_modal_layer(ui.layer_id()));
    // The key that took the focus away from something was that thing's.
    let is_nobodys = focused.is_none() && !state.was_elsewhere;
    let is_ours = is_free && (is_nobodys || response.has_focus());
    if !is_ours || frame.view.renaming.is_some() || egui::Popup::is_any_open(ui.ctx()) {
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
            state.is_by_keyboard = true;
        }
        walk(ui, frame, scene, (response, camera, state));
    }
    for (key, modifiers) in pressed_keys(ui, response.has_focus()) {
        press(frame, scene, (key, modifiers), (response, state));
    }
}

/// Esc ends a gesture even when the shortcuts have taken the key already.
fn abort_by_escape(ui: &egui::Ui, frame: &mut Frame<'_>, scene: &Drawn, state: &mut CanvasState) {
    if !state.hand.is_busy() || !ui.input(|input| input.key_down(Key::Escape)) {
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
    let keys = Keys::default();
    let ground = ground(frame, scene, (&state.handles, frame.view.camera, keys));
    let outcomes = state.hand.take(Input::Abort, &ground);
    carry_out(frame, outcomes);
}

/// Tab goes from thing to thing and selects it.
fn walk(
    ui: &egui::Ui,
    frame: &mut Frame<'_>,
    scene: &Drawn,
    canvas: (&egui::Response, &mut Camera, &mut CanvasState),
) {
    let (response, camera, state) = canvas;
    let Some(forward) = tab(ui).filter(|_| !response.gained_focus()) else {
        return;
    };
    let ground = ground(frame, scene, (&None, *camera, Keys::default()));
    let order = keys::reading_order(&ground);
    let Some(next) = keys::next(&order, state.cursor.as_ref(), forward) else {
        return;
    };
    if let Some(item) = hit::item(scene, &next) {
        let size = response.rect.size();
        *camera = camera::revealed(*camera, item.area, (size.x, size.y));
    }
    state.is_by_keyboard = true;
    state.cursor = Some(next.clone());
    frame.push(Change::Select(vec![next]));
}

/// Remembers, when all of the canvas is drawn, whether the keys are somebody else's: then what ends
/// that in the next frame, Enter or Esc, is not the canvas'.
pub(crate) fn remember(ui: &egui::Ui, canvas: egui::Id, state: &mut CanvasState) {
    let focused = ui.memory(egui::Memory::focused);
    let is_popup = egui::Popup::is_any_open(ui.ctx());
    state.was_elsewhere = is_popup || focused.is_some_and(|id| id != canvas);
}

/// Takes the keys that mean something here out of the frame's events. Enter is only the canvas'
/// while it has the focus.
fn pressed_keys(ui: &egui::Ui, has_focus: bool) -> Vec<(Key, Modifiers)> {
    ui.input_mut(|input| {
        let mut found = Vec::new();
        input.events.retain(|event| match event {
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } if is_canvas_key(*key, *modifiers) && (has_focus || *key != Key::Enter) => {
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

fn press(
    frame: &mut Frame<'_>,
    scene: &Drawn,
    pressed: (Key, Modifiers),
    canvas: (&egui::Response, &mut CanvasState),
) {
    let (key, modifiers) = pressed;
    let (response, state) = canvas;
    state.is_by_keyboard = true;
    let way = match key {
        Key::ArrowLeft => Some((-1, 0)),
        Key::ArrowRight => Some((1, 0)),
        Key::ArrowUp => Some((0, -1)),
        Key::ArrowDown => Some((0, 1)),
        _ => None,
    };
    if let Some(way) = way.filter(|_| modifiers.command) {
        state.cursor = keys::towards(scene, state.cursor.as_ref(), way);
        return;
    }
    let meant = match key {
        _ if way.is_some() => way.map(|(x, y)| keys::Key::Arrow(x, y, modifiers.shift)),
        Key::Space => {
            if let Some(cursor) = state.cursor.clone() {
                frame.push(Change::ToggleSelect(cursor));
            }
            None
        }
        Key::L => connects(frame, state, (LinkClass::Line, Action::LineTool)),
        Key::F => connects(frame, state, (LinkClass::Flow, Action::FlowTool)),
        Key::F10 => {
            state.menu.open_at(state.cursor.clone(), scene);
            None
        }
        _ => {
            let action = match key {
                Key::F2 | Key::Enter => Action::Rename,
                Key::Delete | Key::Backspace => Action::Delete,
                Key::Escape => Action::Escape,
                _ => Action::SelectAll,
            };
            frame.push(Change::Do(action));
            None
        }
    };
    let Some(meant) = meant else { return };
    let camera = frame.view.camera;
    let ground = ground(frame, scene, (&None, camera, Keys::default()));
    let outcomes = keys::outcomes(meant, &state.order, &ground);
    carry_out(frame, outcomes);
    response.request_focus();
    // Else egui takes the focus on at once in the direction of the arrow.
    let stays = |memory: &mut egui::Memory| memory.move_focus(FocusDirection::None);
    response.ctx.memory_mut(stays);
}

/// L and F connect two selected assets; else they choose the tool.
fn connects(
    frame: &mut Frame<'_>,
    state: &mut CanvasState,
    key: (LinkClass, Action),
) -> Option<keys::Key> {
    let (class, tool) = key;
    let is_pair = matches!(
        state.order.as_slice(),
        [Subject::Asset(_), Subject::Asset(_)]
    );
    // Asked for again, the tool stays.
    if is_pair && frame.view.tool != Tool::Join(class) {
        state.asked_class = Some(class);
        return Some(keys::Key::Connect(class));
    }
    frame.push(Change::Do(tool));
    None
}

/// Describes everything to assistive technology and does what it asks for.
pub(crate) fn describe(
    ui: &mut egui::Ui,
    frame: &mut Frame<'_>,
    canvas: (&egui::Response, &Drawn),
    view: (&Lens, &mut CanvasState),
) {
    let (response, scene) = canvas;
    let (lens, state) = view;
    // A node that is not there, a hidden flow say, must not be named as the active one.
    let cursor = state
        .cursor
        .as_ref()
        .filter(|cursor| hit::item(scene, cursor).is_some());
    if !access::describe_canvas(ui, frame, response.id, cursor) {
        return;
    }
    let anchors = state.cache.anchors(scene, frame.view.hide_flows);
    let shown = access::Shown {
        scene,
        lens: *lens,
        anchors: &anchors,
    };
    let requests = access::describe_items(ui, frame, response, &shown);
    for request in requests {
        response.request_focus();
        state.is_by_keyboard = true;
        let subject = match request {
            Request::Click(subject) => {
                let finished = finish_link(frame, scene, state, &subject);
                if finished {
                    continue;
                }
                subject
            }
            Request::Focus(subject) => subject,
        };
        state.cursor = Some(subject.clone());
        frame.push(Change::Select(vec![subject]));
    }
}

/// A click on an asset ends a link that waits for its end, or begins one with the link tool.
fn finish_link(
    frame: &mut Frame<'_>,
    scene: &Drawn,
    state: &mut CanvasState,
    subject: &Subject,
) -> bool {
    let waits = matches!(
        state.hand.gesture,
        Gesture::Connecting { .. } | Gesture::Reattaching { .. }
    );
    let connects = waits || matches!(frame.view.tool, Tool::Connect(_) | Tool::Join(_));
    let Some(item) = hit::item(scene, subject).filter(|_| connects) else {
        return false;
    };
    let at = crate::scene::Pos {
        x: item.area.x + item.area.w / 2.0,
        y: item.area.y + item.area.h / 2.0,
    };
    let ground = ground(frame, scene, (&None, frame.view.camera, Keys::default()));
    let mut outcomes = state.hand.take(Input::Press(at), &ground);
    outcomes.extend(state.hand.take(Input::Release(at, 1), &ground));
    carry_out(frame, outcomes);
    true
}
