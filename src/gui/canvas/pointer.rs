//! Brings the pointer's events to the gestures.

use eframe::egui::{self, Key, Modifiers, PointerButton, Pos2};

use super::{
    CanvasState, Drawn,
    border::Border,
    camera, carry_out,
    gesture::{self, Gesture, Input, Keys},
    ground, hit,
    input::{self, Raw, Reach},
    paint::Lens,
};
use crate::{
    catalog::AssetId,
    design::Subject,
    gui::{Camera, Change, Frame, Tool},
};

/// How near an asset the pointer must be for its connection handles to stay, in points on screen.
const HANDLE_AREA: f32 = 22.0;
/// Least width on screen of an asset that shows connection handles.
const LEAST_WIDTH: f32 = 44.0;
/// A longer frame shifts the drawing at the border no further, in seconds.
const LONGEST_FRAME: f32 = 0.05;

/// Handles the pointer's events of this frame.
pub(crate) fn handle(
    ui: &egui::Ui,
    frame: &mut Frame<'_>,
    canvas: (&egui::Response, &Drawn),
    view: (&mut Camera, &mut CanvasState),
) {
    let (response, scene) = canvas;
    let (camera, state) = view;
    let events = input::read(
        ui,
        Reach {
            response,
            above: [
                state.renaming.rect,
                state.minimap.map(|map| map.rect),
                state.choosing.as_ref().and_then(|it| it.rect),
            ],
        },
    );
    let mut hand = Pointer {
        ui,
        response,
        scene,
        camera,
        state,
    };
    for event in events {
        hand.event(frame, event);
    }
    hand.end_lost_gesture();
    hand.drop_from_palette(frame);
    hand.follow_beyond(frame);
    hand.hover(frame);
}

struct Pointer<'a> {
    ui: &'a egui::Ui,
    response: &'a egui::Response,
    scene: &'a Drawn,
    camera: &'a mut Camera,
    state: &'a mut CanvasState,
}

impl Pointer<'_> {
    fn lens(&self) -> Lens {
        Lens {
            camera: *self.camera,
            rect: self.response.rect,
        }
    }

    fn event(&mut self, frame: &mut Frame<'_>, event: Raw) {
        match event {
            Raw::Press(at, button, modifiers) => self.press(frame, at, (button, modifiers)),
            Raw::Release(at, button, modifiers) => self.release(frame, at, (button, modifiers)),
            Raw::Move(at) => {
                let input = Input::Move(self.lens().world(at));
                self.take(frame, input, self.ui.input(|input| input.modifiers));
            }
            Raw::Zoom(at, factor) => {
                let about = at - self.response.rect.min;
                *self.camera = camera::zoomed(*self.camera, (about.x, about.y), factor);
            }
            Raw::Pan(by) => *self.camera = camera::panned(*self.camera, (by.x, by.y)),
        }
    }

    fn press(&mut self, frame: &mut Frame<'_>, at: Pos2, with: (PointerButton, Modifiers)) {
        let (button, modifiers) = with;
        self.response.request_focus();
        self.state.is_by_keyboard = false;
        let world = self.lens().world(at);
        let is_space = self.ui.input(|input| input.key_down(Key::Space));
        match button {
            PointerButton::Middle => self.take(frame, Input::Grab(world), modifiers),
            PointerButton::Primary if is_space => {
                self.take(frame, Input::Grab(world), modifiers);
            }
            PointerButton::Primary => self.take(frame, Input::Press(world), modifiers),
            PointerButton::Secondary => {
                self.take(frame, Input::Abort, modifiers);
                let thing = hit::stack(self.scene, world, self.camera.zoom)
                    .into_iter()
                    .next();
                if let Some(thing) = &thing
                    && !frame.view.selection.contains(thing)
                {
                    frame.push(Change::Select(vec![thing.clone()]));
                }
                self.state.menu.about(thing, world);
            }
            PointerButton::Extra1 | PointerButton::Extra2 => {}
        }
    }

    fn release(&mut self, frame: &mut Frame<'_>, at: Pos2, with: (PointerButton, Modifiers)) {
        let (button, modifiers) = with;
        let world = self.lens().world(at);
        let is_panning = matches!(self.state.hand.gesture, Gesture::Panning { .. });
        match button {
            PointerButton::Primary | PointerButton::Middle if is_panning => {
                self.take(frame, Input::Release(world, 1), modifiers);
            }
            PointerButton::Primary if self.state.hand.is_busy() => {
                let is_double = self
                    .ui
                    .input(|input| input.pointer.button_double_clicked(PointerButton::Primary));
                let clicks = if is_double { 2 } else { 1 };
                self.take(frame, Input::Release(world, clicks), modifiers);
            }
            _ => {}
        }
    }

    fn take(&mut self, frame: &mut Frame<'_>, input: Input, modifiers: Modifiers) {
        let keys = Keys {
            shift: modifiers.shift,
            ctrl: modifiers.command || modifiers.ctrl,
            alt: modifiers.alt,
        };
        let ground = ground(frame, self.scene, (&self.state.handles, *self.camera, keys));
        let mut outcomes = self.state.hand.take(input, &ground);
        // The camera is one value of this frame: it is passed on once, at the end.
        outcomes.retain(|outcome| match outcome {
            gesture::Outcome::Change(Change::Camera(moved)) => {
                *self.camera = *moved;
                false
            }
            _ => true,
        });
        carry_out(frame, outcomes);
    }

    /// Shifts the drawing while a gesture is held at the border of the canvas or beyond it.
    fn follow_beyond(&mut self, frame: &mut Frame<'_>) {
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
            self.state.border = Border::default();
            return;
        };
        let speed = self.state.border.hold(self.response.rect, at, seconds);
        let Some(speed) = speed.filter(|_| self.state.hand.reaches_out()) else {
            return;
        };
        self.ui.ctx().request_repaint();
        let by = speed * seconds;
        let panned = camera::panned(*self.camera, (-by.x, -by.y));
        if speed != egui::Vec2::ZERO && !camera::is_far_out(panned) {
            *self.camera = panned;
            let input = Input::Move(self.lens().world(at));
            self.take(frame, input, modifiers);
        }
    }

    /// A release outside the window never arrives: without a button down no drag goes on.
    fn end_lost_gesture(&mut self) {
        let any_down = self.ui.input(|input| input.pointer.any_down());
        if !any_down && !self.state.hand.waits_for_click() {
            self.state.hand.gesture = Gesture::Idle;
        }
    }

    /// An entry of the palette dropped here becomes a thing here.
    fn drop_from_palette(&self, frame: &mut Frame<'_>) {
        let Some(tool) = self.response.dnd_release_payload::<Tool>() else {
            return;
        };
        let Some(at) = self.ui.ctx().pointer_latest_pos() else {
            return;
        };
        let world = self.lens().world(at);
        let ground = ground(
            frame,
            self.scene,
            (&self.state.handles, *self.camera, Keys::default()),
        );
        let outcomes = gesture::add(&tool, world, &ground);
        carry_out(frame, outcomes);
    }

    /// Finds what the pointer is over.
    fn hover(&mut self, frame: &Frame<'_>) {
        let pointer = self.ui.input(|input| input.pointer.hover_pos());
        let is_over = self.response.contains_pointer() || self.state.hand.is_busy();
        self.state.pointer = pointer.filter(|_| is_over);
        let lens = self.lens();
        let world = self.state.pointer.map(|pointer| lens.world(pointer));
        let rests = !self.state.hand.is_busy();
        self.state.hovered = world.filter(|_| rests).and_then(|at| {
            hit::stack(self.scene, at, lens.camera.zoom)
                .into_iter()
                .next()
        });
        let selects = frame.view.tool == Tool::Select && frame.view.renaming.is_none();
        self.state.handles = self.handles(frame, world).filter(|_| rests && selects);
    }

    /// The asset that shows its connection handles: the hovered one, the one whose handles the
    /// pointer is reaching for, or the selected one.
    fn handles(&self, frame: &Frame<'_>, world: Option<crate::scene::Pos>) -> Option<AssetId> {
        let zoom = self.camera.zoom;
        let is_large = |id: &AssetId| {
            hit::item(self.scene, &Subject::Asset(id.clone()))
                .is_some_and(|item| item.area.w * zoom >= LEAST_WIDTH)
        };
        let kept = self.state.handles.clone().filter(|id| {
            hit::item(self.scene, &Subject::Asset(id.clone())).is_some_and(|item| {
                world.is_some_and(|at| hit::contains(hit::grown(item.area, HANDLE_AREA / zoom), at))
            })
        });
        let hovered = match &self.state.hovered {
            Some(Subject::Asset(id)) => Some(id.clone()),
            _ => None,
        };
        let selected = match frame.view.single() {
            Some(Subject::Asset(id)) => Some(id.clone()),
            _ => None,
        };
        hovered.or(kept).or(selected).filter(is_large)
    }
}
