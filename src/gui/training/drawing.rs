//! The drawing while it is played: what of it is shown, and its tiles.

use std::sync::Arc;

use eframe::egui::{
    Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
    accesskit::{self, Role},
};

use super::{
    Training,
    answers::pick,
    picture::{StageDrawing, StagePicture},
    pointer::pointer_ui,
    presenter::RoomSizes,
    show::Show,
    trail::RouteTrail,
};
use crate::{
    design::Subject,
    gui::{
        Camera, CameraLimits,
        kit::{AccessName, focus_ring, named},
        names::subject_name,
        paint::{Lens, ground},
    },
    training::QuizAnswer,
};

/// Draws the stage with the route as far as it has been played.
pub(super) fn drawing_ui(ui: &mut Ui, show: &mut Show<'_>, picture: &mut StagePicture) {
    let rect = ui.available_rect_before_wrap();
    ui.advance_cursor_after_rect(rect);
    let drawn = picture.drawn(show);
    let lens = Lens {
        camera: camera_for(show, &drawn, rect.size()),
        rect,
    };
    let drawn = picture.named_for(show, lens.camera.zoom);
    stage_ui(ui, show, picture, &drawn, lens);
    tiles_ui(ui, show, &drawn, lens);
    let id = ui.id().with("play_pointer");
    let over = ui.interact(rect, id, Sense::hover());
    pointer_ui(ui, show, &drawn, lens, &over);
}

/// What the room sees, small, in the upper left corner of `free`; where it stands.
pub(super) fn mini_ui(
    ui: &mut Ui,
    show: &mut Show<'_>,
    training: &mut Training,
    free: Rect,
    room: RoomSizes,
) -> Rect {
    let of = if show.main.pair.is_some() {
        &training.beside.without
    } else {
        &training.picture
    };
    let Some((drawn, lens)) = of.last() else {
        return free;
    };
    let share = (free.size() / lens.rect.size()).min_elem();
    let rect = Rect::from_min_size(free.min, lens.rect.size() * share);
    let camera = Camera {
        origin: lens.camera.origin,
        zoom: lens.camera.zoom * share,
    };
    let own = RoomSizes {
        k: show.k,
        labels: show.labels,
    };
    show.k = room.k * share;
    show.labels = room.labels.scaled(share);
    let lens = Lens { camera, rect };
    stage_ui(ui, show, &mut training.mini, &drawn, lens);
    let id = ui.id().with("play_mini");
    let over = ui.interact(rect, id, Sense::hover());
    let name = show.desk.tr("training-drawing");
    over.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    show.k = own.k;
    show.labels = own.labels;
    pointer_ui(ui, show, &drawn, lens, &over);
    let edge = Stroke::new(1.0, show.hues.border_strong);
    ui.painter()
        .rect_stroke(rect, 0.0, edge, StrokeKind::Outside);
    rect
}

/// Paints the stage with the route.
fn stage_ui(
    ui: &Ui,
    show: &Show<'_>,
    picture: &mut StagePicture,
    drawn: &Arc<StageDrawing>,
    lens: Lens,
) {
    let painter = ui
        .painter()
        .with_clip_rect(lens.rect.intersect(ui.clip_rect()));
    let pixel = 1.0 / ui.ctx().pixels_per_point();
    let dots = show.desk.theme.hues.grid;
    painter.extend(ground(&lens, show.hues.canvas, dots, pixel));
    let (below, above) = picture.shapes(&painter, drawn, lens);
    painter.extend(below.iter().cloned());
    let above = above.to_vec();
    let trail = RouteTrail::new(show, &painter, drawn, lens);
    trail.glow();
    trail.ways();
    painter.extend(above);
    let taken = trail.marks(ui);
    trail.packet(ui, &taken);
}

/// The zoom from which a drawing can be read at a desk.
const READABLE: f32 = 0.6;

/// Size of the name of a tile, world units.
pub(super) const TILE_NAME: f32 = 12.0;

/// The camera that shows the whole drawing; where that would be too small to read, the part with
/// the route, or with the step under way.
fn camera_for(show: &Show<'_>, drawn: &StageDrawing, size: Vec2) -> Camera {
    let readable = (show.labels.least / TILE_NAME).max(READABLE);
    let whole = CameraLimits::CANVAS.fitted(drawn.bounds, size);
    if whole.zoom >= readable {
        return whole;
    }
    let around = |step: Option<usize>| {
        let hops = drawn
            .hops
            .iter()
            .filter(|hop| step.is_none_or(|step| hop.step == step));
        let areas = hops.map(|hop| Rect::from_points(&hop.points));
        let area = areas.reduce(Rect::union)?;
        Some(CameraLimits::CANVAS.fitted(area.expand(130.0), size))
    };
    let player = &show.playing.player;
    // The final attack goes nowhere: the step before leads to where it happens.
    let step = player.step().map(|step| {
        let hops = drawn.hops.iter().map(|hop| hop.step);
        step.min(hops.max().unwrap_or(step))
    });
    let route = around(None).filter(|camera| camera.zoom > whole.zoom);
    let close = step.and_then(|step| around(Some(step)));
    match (route, close) {
        (Some(route), _) if route.zoom >= readable => route,
        (_, Some(close)) if close.zoom > whole.zoom => close,
        (route, _) => route.unwrap_or(whole),
    }
}

/// Every zone and tile by its name; those that can be chosen now can be clicked.
fn tiles_ui(ui: &Ui, show: &mut Show<'_>, drawn: &StageDrawing, lens: Lens) {
    let id = ui.id().with("play_drawing");
    let response = ui.interact(lens.rect, id, Sense::hover());
    let name = show.desk.tr("training-drawing");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    for item in &drawn.scene.items {
        let (role, asset) = match &item.subject {
            Subject::Asset(asset) => (Role::GraphicsObject, Some(asset)),
            Subject::Zone(_) => (Role::Group, None),
            Subject::Link(_) | Subject::Note(_) => continue,
        };
        let id = ui
            .id()
            .with(("play_item", item.subject.as_str(), role as u8));
        let rect = lens.area(item.area);
        let wish = asset.and_then(|asset| pick(show, asset));
        let name = subject_name(&show.desk, &item.subject);
        let Some(wish) = wish else {
            drop(ui.interact(rect, id, Sense::hover()));
            ui.ctx().accesskit_node_builder(id, |node| {
                node.set_role(role);
                node.set_label(name);
                node.set_bounds(accesskit::Rect {
                    x0: rect.min.x.into(),
                    y0: rect.min.y.into(),
                    x1: rect.max.x.into(),
                    y1: rect.max.y.into(),
                });
                node.set_description(item.label.as_str());
            });
            continue;
        };
        let label = show.desk.tr_with("training-pick", &[("asset", name)]);
        let chosen = show.playing.choice.as_ref();
        let is_chosen = matches!(chosen, Some(QuizAnswer::Asset(chosen)) if Some(chosen) == asset);
        let says = AccessName::choice(&label, is_chosen);
        let response = named(ui, ui.interact(rect, id, Sense::click()), says);
        let wide = if is_chosen || response.hovered() {
            4.0
        } else {
            2.5
        };
        let line = Stroke::new(show.len(wide), show.hues.accent);
        let around = rect.expand(show.len(3.0));
        ui.painter()
            .rect_stroke(around, show.len(9.0), line, StrokeKind::Outside);
        focus_ring(ui, &show.hues, &response, show.len(9.0));
        if response.clicked() {
            show.wish(wish);
        }
    }
}
