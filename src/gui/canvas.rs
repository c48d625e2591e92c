//! The drawing surface: it paints a scene and turns what pointer and keyboard do into wishes.
//!
//! It changes no design. A gesture shows a preview while it goes on and becomes one command at
//! its end. When nothing changes, nothing is built and nothing repaints.

mod access;
mod border;
mod cache;
mod camera;
mod choose;
mod closed;
mod connect;
mod gesture;
mod hit;
mod input;
mod keyboard;
mod keys;
mod marks;
mod menu;
mod minimap;
mod overlay;
mod paint;
mod place;
mod pointer;
mod rename;
mod resize;
mod select;
mod show;
mod single;
mod snap;

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Deref,
    sync::Arc,
};

use eframe::egui::{self, Pos2, Sense};

pub(crate) use camera::revealed;
pub use camera::{fitted, zoomed};
pub(crate) use connect::may_join;
pub(crate) use paint::dash::dashed;
pub(crate) use paint::{Lens, ground as backdrop, shapes_of};
pub(crate) use select::{connected, fold, lay_anew, same_kind};

use super::{Camera, Change, Frame, Tool, names};
use crate::{
    catalog::{AssetId, Catalog, LinkClass, LinkId},
    design::{Command, Design, Note, Rect, Subject},
    scene::{Plan, Pos, Scene},
};
use gesture::{Gesture, Ground, Hand, Keys, Outcome};

/// What the canvas remembers between frames. Nothing of it is in a design.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent things to remember"
)]
pub struct CanvasState {
    cache: cache::Cache,
    hand: Hand,
    /// How long the pointer has been held at the border.
    border: border::Border,
    renaming: rename::Renaming,
    /// Where the small map lies, if it is shown: presses there are not the canvas'.
    minimap: Option<minimap::Map>,
    /// What the pointer is over.
    hovered: Option<Subject>,
    /// The asset whose connection handles are shown.
    handles: Option<AssetId>,
    /// The thing the keyboard acts on.
    cursor: Option<Subject>,
    /// The selection in the order it was made: a link goes from the first to the second.
    order: Vec<Subject>,
    /// What the right-click menu is about, and where it was asked for.
    menu: menu::Place,
    /// The kinds offered for a link that was just drawn.
    choosing: Option<choose::Choosing>,
    /// The class of link that was asked for by key in this frame.
    asked_class: Option<LinkClass>,
    /// Where the menu asked to paste, and in which pass.
    paste_at: Option<(Pos, u64)>,
    /// The pointer on screen while it is over the canvas.
    pointer: Option<Pos2>,
    /// Whether the canvas was last used by keyboard: then the focus is shown.
    is_by_keyboard: bool,
    /// Whether the canvas takes the focus in the next frame.
    takes_focus: bool,
    /// Whether something else had the keys when the last frame ended.
    was_elsewhere: bool,
    size: (f32, f32),
    /// The canvas' upper left corner on screen.
    corner: Pos2,
    /// The only selected thing of the last frame.
    was_single: Option<Subject>,
}

impl CanvasState {
    /// Where something asked for by keyboard goes: the pointer if it is over the canvas, else the
    /// middle; on screen and in the world.
    pub(crate) fn aim(&self, camera: Camera) -> (Pos2, Pos) {
        let middle = self.corner + egui::vec2(self.size.0, self.size.1) / 2.0;
        let pos = self.pointer.unwrap_or(middle);
        let view = pos - self.corner;
        (pos, camera::world_from_view(camera, (view.x, view.y)))
    }

    /// Offers the kinds of a class that a link may be which is about to be drawn in `design`.
    pub(crate) fn offer_kinds(
        &mut self,
        catalog: &Catalog,
        design: &Design,
        (drawn, class): (&Command, LinkClass),
    ) {
        self.choosing = choose::Choosing::of(catalog, design, (drawn, Some(class)));
    }

    /// Keeps the kind of the link that was just drawn; whether others were offered.
    pub(crate) fn stop_offering(&mut self) -> bool {
        self.choosing.take().is_some()
    }

    /// Gives the keyboard to the canvas from the next frame on.
    pub(crate) fn take_focus(&mut self) {
        self.takes_focus = true;
        self.is_by_keyboard = true;
    }

    /// The size of the canvas in points, as last shown: zooming by keyboard is about its middle.
    pub fn size(&self) -> (f32, f32) {
        self.size
    }

    /// Where the canvas was last shown, in points.
    pub fn rect(&self) -> egui::Rect {
        egui::Rect::from_min_size(self.corner, self.size.into())
    }

    /// Where the canvas was last shown, less what the small map takes away at the right.
    pub(crate) fn free_rect(&self) -> egui::Rect {
        let rect = self.rect();
        match &self.minimap {
            Some(map) => rect.with_max_x(map.rect.left()),
            None => rect,
        }
    }

    /// Whether a gesture goes on that Esc should end before it means anything else.
    pub fn is_busy(&self) -> bool {
        self.hand.is_busy()
    }

    /// The selection in the order it was made.
    pub fn order(&self) -> &[Subject] {
        &self.order
    }

    /// Where a text that the clipboard sends in a pass goes: to the place where the menu asked for
    /// it just before, else to the pointer, else to the middle.
    pub(super) fn paste_place(&mut self, camera: Camera, pass: u64) -> Pos {
        /// The clipboard answers in the next pass; when it is empty, it never does.
        const LATEST: u64 = 4;
        let asked = self.paste_at.take();
        let asked = asked.filter(|(_, at)| pass.saturating_sub(*at) <= LATEST);
        asked.map_or_else(|| self.aim(camera).1, |(place, _)| place)
    }

    /// The command that adds a note at the pointer, else in the middle of the canvas.
    pub fn new_note(&self, design: &Design, camera: Camera) -> Command {
        let view = self
            .pointer
            .map_or((self.size.0 / 2.0, self.size.1 / 2.0), |pointer| {
                (pointer.x - self.corner.x, pointer.y - self.corner.y)
            });
        note_at(design, camera::world_from_view(camera, view))
    }

    /// The camera that shows all of some things.
    pub fn around(&self, subjects: &BTreeSet<Subject>) -> Option<Camera> {
        let scene = self.cache.last_scene()?;
        let found = scene
            .items
            .iter()
            .filter(|item| subjects.contains(&item.subject));
        let area = found
            .map(|item| item.area)
            .reduce(|all, area| all.union(&area))?;
        Some(camera::shown(area, self.size))
    }

    /// The ways of all lines as they lie, corners sharp: what tests look at.
    pub fn ways(&self) -> BTreeMap<LinkId, Vec<Pos>> {
        let cables = self.cache.last_plan().map(|plan| &plan.cables);
        let cables = cables.into_iter().flatten();
        cables
            .map(|(id, cable)| (id.clone(), cable.middle.clone()))
            .collect()
    }

    /// How often a scene was built: it stays the same while nothing changes.
    pub fn builds(&self) -> u64 {
        self.cache.builds
    }
}

/// The command that connects the two selected assets by the most likely kind of a class, if two
/// are selected; `order` is [`CanvasState::order`].
pub fn connect_selected(
    catalog: &Catalog,
    design: &Design,
    order: &[Subject],
    class: LinkClass,
) -> Option<Command> {
    connect::connect_selected(catalog, design, order, class)
}

/// Shows the canvas in all the room there is.
pub fn canvas_ui(ui: &mut egui::Ui, frame: &mut Frame<'_>, state: &mut CanvasState) {
    let rect = ui.available_rect_before_wrap();
    let n_wishes = frame.out.len();
    state.size = (rect.width(), rect.height());
    state.corner = rect.min;
    follow_selection(frame, state);
    let mut camera = frame.view.camera;
    let scene = Drawn {
        scene: state.cache.scene(frame),
        plan: state.cache.plan(frame),
    };
    if frame.view.fit_next {
        camera = fitted(scene.bounds, state.size);
    }
    let id = ui.id().with("canvas");
    keyboard::leave(ui, frame, (id, &scene), state);
    let response = ui.interact(rect, id, Sense::click_and_drag());
    ui.advance_cursor_after_rect(rect);
    if std::mem::take(&mut state.takes_focus) {
        response.request_focus();
    }
    choose::handle(ui, frame, &mut state.choosing);
    let n_drawn = frame.out.len();
    minimap::handle(ui, frame, (&scene, rect), (&mut camera, state));
    pointer::handle(ui, frame, (&response, &scene), (&mut camera, state));
    keyboard::handle(ui, frame, (&response, &scene), (&mut camera, state));
    if camera != frame.view.camera {
        frame.push(Change::Camera(camera));
    }
    // What the gesture has come to is shown in the same frame.
    let preview = state.hand.preview(frame.design);
    state.cache.set_preview(frame, preview);
    let lens = Lens { camera, rect };
    show::paint(ui, frame, (&response, &scene), (lens, state));
    keyboard::describe(ui, frame, (&response, &scene), (&lens, state));
    closed::describe(ui, frame, response.id, (&lens, &scene));
    single::describe(ui, frame, response.id, (&lens, &scene));
    menu::menu_ui(frame, (&response, &scene), (lens, state));
    if let Some(offered) = choose::offer(frame, (n_drawn, state.asked_class.take())) {
        state.choosing = Some(offered);
    }
    choose::choose_ui(ui, frame, (&scene, &lens), &mut state.choosing);
    state.takes_focus |= rename::rename_ui(ui, frame, &scene, &lens, &mut state.renaming);
    keyboard::remember(ui, response.id, state);
    if frame.out.len() > n_wishes {
        ui.ctx().request_repaint();
    }
}

/// Adds a thing of a tool's kind at a world point, as a press with the tool would.
pub(crate) fn add_at(frame: &mut Frame<'_>, state: &mut CanvasState, tool: &Tool, at: Pos) {
    let scene = Drawn {
        scene: state.cache.scene(frame),
        plan: state.cache.plan(frame),
    };
    let ground = ground(frame, &scene, (&None, frame.view.camera, Keys::default()));
    let outcomes = gesture::add(tool, at, &ground);
    carry_out(frame, outcomes);
}

/// The command that adds an empty note with its corner at a place.
fn note_at(design: &Design, at: Pos) -> Command {
    const SIZE: (i32, i32) = (200, 64);
    let corner = [at.x, at.y].map(|place| snap::grid(place.round() as i32));
    Command::AddNote {
        id: design.free_note_id(),
        note: Note::default(),
        rect: Rect::new(corner[0], corner[1], SIZE.0, SIZE.1),
    }
}

/// What is seen in this frame, and where it lies.
#[derive(Clone, Debug)]
struct Drawn {
    scene: Arc<Scene>,
    plan: Arc<Plan>,
}

impl Deref for Drawn {
    type Target = Scene;

    fn deref(&self) -> &Scene {
        &self.scene
    }
}

/// What a gesture stands on in this frame.
fn ground<'a>(
    frame: &Frame<'a>,
    drawn: &'a Drawn,
    state: (&'a Option<AssetId>, Camera, Keys),
) -> Ground<'a> {
    let (handles, camera, keys) = state;
    Ground {
        catalog: frame.catalog,
        design: frame.design,
        scene: &drawn.scene,
        plan: &drawn.plan,
        selection: &frame.view.selection,
        tool: &frame.view.tool,
        tool_stays: frame.view.tool_stays,
        camera,
        handles: handles.as_ref(),
        keys,
    }
}

/// Passes outcomes on as wishes.
fn carry_out(frame: &mut Frame<'_>, outcomes: Vec<Outcome>) {
    for outcome in outcomes {
        match outcome {
            Outcome::Change(change) => frame.push(change),
            Outcome::Refused(refusal) => {
                let text = overlay::refusal_text(frame, &refusal);
                frame.push(Change::Notify(text));
            }
            Outcome::Rename(subject) => {
                let name = rename::name_to_edit(frame, &subject);
                frame.push(Change::Renaming(Some((subject, name))));
            }
        }
    }
}

/// Keeps the order of the selection, the hovered thing and the cursor in step with the design.
fn follow_selection(frame: &Frame<'_>, state: &mut CanvasState) {
    let selection = &frame.view.selection;
    let design = frame.design;
    state.order.retain(|subject| selection.contains(subject));
    if state.order.len() < selection.len() {
        let known: BTreeSet<Subject> = state.order.iter().cloned().collect();
        let new = selection.iter().filter(|subject| !known.contains(*subject));
        state.order.extend(new.cloned());
    }
    let is_gone = |subject: &Subject| !names::exists(design, subject);
    if state.hovered.as_ref().is_some_and(is_gone) {
        state.hovered = None;
    }
    if state.cursor.as_ref().is_some_and(is_gone) {
        state.cursor = None;
    }
    if state
        .handles
        .as_ref()
        .is_some_and(|id| !design.assets.contains_key(id))
    {
        state.handles = None;
    }
    // A selection made elsewhere, in the outline say, takes the cursor along.
    let single = frame.view.single();
    if single != state.was_single.as_ref() {
        state.was_single = single.cloned();
        if single.is_some() {
            state.cursor = single.cloned();
        }
    }
    end_stale_gesture(design, state);
}

/// Ends a gesture whose things an undo or another panel has taken away.
fn end_stale_gesture(design: &Design, state: &mut CanvasState) {
    let is_stale = match &state.hand.gesture {
        Gesture::Connecting { from, .. } => !design.assets.contains_key(from),
        Gesture::Resizing { subject, .. } => !names::exists(design, subject),
        Gesture::Bending { link, .. } | Gesture::Reattaching { link, .. } => {
            !design.links.contains_key(link)
        }
        Gesture::Moving { subjects, .. } => subjects
            .iter()
            .any(|subject| !names::exists(design, subject)),
        _ => false,
    };
    if is_stale {
        state.hand.gesture = Gesture::Idle;
    }
}
