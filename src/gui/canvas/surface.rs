//! A frame of the canvas.

use eframe::egui::{self, Pos2, Sense};

use super::{
    CanvasCx, CanvasState, Lens, choose, closed, gesture, ground, hint, keyboard, locked, menu,
    minimap, pointer, rename, show, single,
};
use crate::desk::{
    CameraLimits, Desk, Tool, Wish,
    board::offer,
    hand::gesture::{HandKeys, HandOutcome},
};

/// Shows the canvas in all the room there is.
pub fn canvas_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, state: &mut CanvasState) {
    let rect = ui.available_rect_before_wrap();
    let n_wishes = desk.out.len();
    state.rect = Some(rect);
    state.board.follow(desk);
    let planned = state.board.planned(desk);
    let mut camera = desk.view.camera;
    if desk.view.fit_next {
        camera = CameraLimits::CANVAS.fitted(planned.bounds, rect.size());
    }
    let id = ui.id().with("canvas");
    keyboard::leave(ui, desk, &planned, state, id);
    let response = ui.interact(rect, id, Sense::click_and_drag());
    ui.advance_cursor_after_rect(rect);
    if std::mem::take(&mut state.takes_focus) {
        response.request_focus();
    }
    choose::handle(ui, desk, state);
    let n_drawn = desk.out.len();
    let mut cx = CanvasCx {
        desk,
        response: &response,
        planned: &planned,
        lens: Lens { camera, rect },
        state,
    };
    minimap::handle(ui, &mut cx);
    pointer::handle(ui, &mut cx);
    keyboard::handle(ui, &mut cx);
    if cx.lens.camera != cx.desk.view.camera {
        cx.desk.push(Wish::Camera(cx.lens.camera));
    }
    // What the gesture has come to is shown in the same frame.
    let board = &mut cx.state.board;
    let preview = board.hand.preview(cx.desk.design);
    board.cache.set_preview(cx.desk, preview);
    show::paint(ui, &mut cx);
    keyboard::describe(ui, &mut cx);
    closed::describe(ui, &cx);
    single::describe(ui, &cx);
    locked::locked_ui(ui, &cx);
    hint::hint_ui(ui, &cx);
    menu::menu_ui(&mut cx);
    let asked_class = cx.state.board.asked_class.take();
    if let Some(offered) = offer(cx.desk, n_drawn, asked_class) {
        cx.state.board.offered = Some(offered);
    }
    choose::choose_ui(ui, &mut cx);
    cx.state.takes_focus |= rename::rename_ui(ui, &mut cx);
    keyboard::remember(ui, &mut cx);
    if cx.desk.out.len() > n_wishes {
        ui.ctx().request_repaint();
    }
}

/// Adds a thing of a tool's kind at a world point, as a press with the tool would, or where there
/// is room if there is none; and brings it into sight.
pub(crate) fn add_at(desk: &mut Desk<'_>, state: &mut CanvasState, tool: &Tool, at: Pos2) {
    let planned = state.board.planned(desk);
    let ground = ground(desk, &planned, None, desk.view.camera, HandKeys::default());
    let is_pointed = state.board.pointer.is_some();
    let at = gesture::place_with_room(tool, at, is_pointed, &ground);
    let outcomes = gesture::add(tool, at, &ground);
    let added = outcomes.iter().find_map(|outcome| match outcome {
        HandOutcome::Wish(Wish::Select(things)) => Some(things.clone()),
        HandOutcome::Wish(_)
        | HandOutcome::Refused(_)
        | HandOutcome::Rename(_)
        | HandOutcome::Held(_) => None,
    });
    desk.carry_out(outcomes);
    desk.out.extend(added.map(Wish::Reveal));
}
