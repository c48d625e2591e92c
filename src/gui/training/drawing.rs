//! The drawing while it is played, and what of it is shown.

use std::sync::Arc;

use eframe::egui::{Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

use super::{
    Training,
    picture::{StageDrawing, StagePicture},
    pointer::pointer_ui,
    presenter::RoomSizes,
    show::Show,
    things::things_ui,
    trail::RouteTrail,
};
use crate::gui::{
    Camera, CameraLimits,
    paint::{Lens, ground},
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
    things_ui(ui, show, &drawn, lens);
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
