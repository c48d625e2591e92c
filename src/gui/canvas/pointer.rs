//! Brings the pointer's events to the gestures.

use eframe::egui::{self, Key, Modifiers, PointerButton, Pos2};

use super::{
    CanvasCx,
    border::BorderHold,
    gesture::{self, Gesture, HandInput, HandKeys},
    hit,
    input::{self, PointerEvent, PointerReach},
};
use crate::{
    catalog::AssetId,
    design::Subject,
    desk::{CameraLimits, Tool, Wish},
};

/// How near an asset the pointer must be for its connection handles to stay, in points on screen.
const HANDLE_AREA: f32 = 22.0;
/// Least width on screen of an asset that shows connection handles.
const LEAST_WIDTH: f32 = 44.0;
/// A longer frame shifts the drawing at the border no further, in seconds.
const LONGEST_FRAME: f32 = 0.05;

/// Handles the pointer's events of this frame.
pub(crate) fn handle(ui: &egui::Ui, cx: &mut CanvasCx<'_, '_>) {
    let events = input::read(
        ui,
        PointerReach {
            response: cx.response,
            above: [
                cx.state.renaming.rect,
                cx.state.minimap.map(|map| map.rect),
                cx.state.offered_rect,
            ],
        },
    );
    let mut pointer = CanvasPointer { ui, cx };
    for event in events {
        pointer.event(event);
    }
    pointer.end_lost_gesture();
    pointer.drop_from_palette();
    pointer.follow_beyond();
    pointer.hover();
}

struct CanvasPointer<'a, 'c, 'd> {
    ui: &'a egui::Ui,
    cx: &'a mut CanvasCx<'c, 'd>,
}

impl CanvasPointer<'_, '_, '_> {
    fn event(&mut self, event: PointerEvent) {
        let lens = &mut self.cx.lens;
        match event {
            PointerEvent::Press(at, button, modifiers) => self.press(at, button, modifiers),
            PointerEvent::Release(at, button, modifiers) => self.release(at, button, modifiers),
            PointerEvent::Move(at) => {
                let input = HandInput::Move(lens.world(at));
                self.take(input, self.ui.input(|input| input.modifiers));
            }
            PointerEvent::Zoom(at, factor) => {
                let about = at - lens.rect.min;
                lens.camera = CameraLimits::CANVAS.zoomed(lens.camera, about, factor);
            }
            PointerEvent::Pan(by) => lens.camera = lens.camera.panned(by),
        }
    }

    fn press(&mut self, at: Pos2, button: PointerButton, modifiers: Modifiers) {
        self.cx.response.request_focus();
        self.cx.state.is_by_keyboard = false;
        let world = self.cx.lens.world(at);
        let is_space = self.ui.input(|input| input.key_down(Key::Space));
        match button {
            PointerButton::Middle => self.take(HandInput::Grab(world), modifiers),
            PointerButton::Primary if is_space => self.take(HandInput::Grab(world), modifiers),
            PointerButton::Primary => self.take(HandInput::Press(world), modifiers),
            PointerButton::Secondary => {
                self.take(HandInput::Abort, modifiers);
                let thing = self.thing_at(world);
                if let Some(thing) = &thing
                    && !self.cx.desk.view.selection.contains(thing)
                {
                    self.cx.desk.push(Wish::Select(vec![thing.clone()]));
                }
                self.cx.state.menu.about(thing, world);
            }
            PointerButton::Extra1 | PointerButton::Extra2 => {}
        }
    }

    fn release(&mut self, at: Pos2, button: PointerButton, modifiers: Modifiers) {
        let world = self.cx.lens.world(at);
        let hand = &self.cx.state.board.hand;
        let is_panning = matches!(hand.gesture, Gesture::Panning { .. });
        match button {
            PointerButton::Primary | PointerButton::Middle if is_panning => {
                self.take(HandInput::Release(world, 1), modifiers);
            }
            PointerButton::Primary if hand.is_busy() => {
                let is_double = self
                    .ui
                    .input(|input| input.pointer.button_double_clicked(PointerButton::Primary));
                let clicks = if is_double { 2 } else { 1 };
                self.take(HandInput::Release(world, clicks), modifiers);
            }
            PointerButton::Primary
            | PointerButton::Middle
            | PointerButton::Secondary
            | PointerButton::Extra1
            | PointerButton::Extra2 => {}
        }
    }

    fn take(&mut self, input: HandInput, modifiers: Modifiers) {
        let keys = HandKeys {
            shift: modifiers.shift,
            ctrl: modifiers.command || modifiers.ctrl,
            alt: modifiers.alt,
        };
        let mut outcomes = self.cx.take(input, keys);
        // The camera is one value of this frame: it is passed on once, at the end.
        outcomes.retain(|outcome| match outcome {
            gesture::HandOutcome::Wish(Wish::Camera(moved)) => {
                self.cx.lens.camera = *moved;
                false
            }
            _ => true,
        });
        self.cx.desk.carry_out(outcomes);
    }

    /// What lies uppermost at a place.
    fn thing_at(&self, world: Pos2) -> Option<Subject> {
        let found = hit::stack(self.cx.planned, world, self.cx.lens.camera.zoom);
        found.into_iter().next()
    }

    /// Shifts the drawing while a gesture is held at the border of the canvas or beyond it.
    fn follow_beyond(&mut self) {
        let (pointer, any_down, modifiers, seconds) = self.ui.input(|input| {
            let pointer = &input.pointer;
            let seconds = input.stable_dt.min(LONGEST_FRAME);
            (
                pointer.latest_pos(),
                pointer.any_down(),
                input.modifiers,
                seconds,
            )
        });
        let Some(at) = pointer.filter(|_| any_down) else {
            self.cx.state.border = BorderHold::default();
            return;
        };
        let state = &mut *self.cx.state;
        let speed = state.border.hold(self.cx.lens.rect, at, seconds);
        let Some(speed) = speed.filter(|_| state.board.hand.reaches_out()) else {
            return;
        };
        self.ui.ctx().request_repaint();
        let by = speed * seconds;
        let panned = self.cx.lens.camera.panned(-by);
        if speed != egui::Vec2::ZERO && !panned.is_far_out() {
            self.cx.lens.camera = panned;
            let input = HandInput::Move(self.cx.lens.world(at));
            self.take(input, modifiers);
        }
    }

    /// A release outside the window never arrives: without a button down no drag goes on.
    fn end_lost_gesture(&mut self) {
        let any_down = self.ui.input(|input| input.pointer.any_down());
        let hand = &mut self.cx.state.board.hand;
        if !any_down && !hand.waits_for_click() {
            hand.gesture = Gesture::Idle;
        }
    }

    /// An entry of the palette dropped here becomes a thing here.
    fn drop_from_palette(&mut self) {
        let Some(tool) = self.cx.response.dnd_release_payload::<Tool>() else {
            return;
        };
        let Some(at) = self.ui.ctx().pointer_latest_pos() else {
            return;
        };
        let world = self.cx.lens.world(at);
        let handles = self.cx.state.board.handles.as_ref();
        let ground = self.cx.ground_with(handles, HandKeys::default());
        let outcomes = gesture::add(&tool, world, &ground);
        self.cx.desk.carry_out(outcomes);
    }

    /// Finds what the pointer is over.
    fn hover(&mut self) {
        let pointer = self.ui.input(|input| input.pointer.hover_pos());
        let lens = self.cx.lens;
        let rests = !self.cx.state.board.hand.is_busy();
        let is_over = self.cx.response.contains_pointer() || !rests;
        let pointer = pointer.filter(|_| is_over);
        let world = pointer.map(|pointer| lens.world(pointer));
        let hovered = world
            .filter(|_| rests)
            .and_then(|world| self.thing_at(world));
        let view = &self.cx.desk.view;
        let selects = view.tool == Tool::Select && view.renaming.is_none();
        let board = &mut self.cx.state.board;
        board.pointer = pointer.map(|pointer| pointer - lens.rect.min);
        board.hovered = hovered;
        let handles = self.handles(world).filter(|_| rests && selects);
        self.cx.state.board.handles = handles;
    }

    /// The asset that shows its connection handles: the hovered one, the one whose handles the
    /// pointer is reaching for, or the selected one.
    fn handles(&self, world: Option<Pos2>) -> Option<AssetId> {
        let (zoom, scene) = (self.cx.lens.camera.zoom, self.cx.planned);
        let board = &self.cx.state.board;
        let area_of = |id: &AssetId| {
            let item = hit::item(scene, &Subject::Asset(id.clone()));
            item.map(|item| item.area)
        };
        let is_large =
            |id: &AssetId| area_of(id).is_some_and(|area| area.width() * zoom >= LEAST_WIDTH);
        let kept = board.handles.clone().filter(|id| {
            let near = area_of(id).map(|area| area.expand(HANDLE_AREA / zoom));
            near.zip(world).is_some_and(|(near, at)| near.contains(at))
        });
        let asset = |subject: Option<&Subject>| match subject {
            Some(Subject::Asset(id)) => Some(id.clone()),
            Some(Subject::Zone(_) | Subject::Link(_) | Subject::Note(_)) | None => None,
        };
        let hovered = asset(board.hovered.as_ref());
        let selected = asset(self.cx.desk.view.single());
        hovered.or(kept).or(selected).filter(is_large)
    }
}
