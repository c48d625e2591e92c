//! What the trainer points with: a ring on the drawing, moved by hand or by keys.

use eframe::egui::{Event, Pos2, Rect, Response, Stroke, Ui, Vec2, accesskit::Live};

use super::{
    picture::StageDrawing,
    show::{PlayerWish, Show},
};
use crate::{
    design::Subject,
    gui::{kit::said_at, paint::Lens},
    training::{PlayAid, PointerSpot},
};

/// Paints the ring, and takes the hand over the drawing as its way.
pub(super) fn pointer_ui(
    ui: &mut Ui,
    show: &mut Show<'_>,
    drawn: &StageDrawing,
    lens: Lens,
    over: &Response,
) {
    if !show.main.presentation.points {
        return;
    }
    let is_move = |event: &Event| matches!(event, Event::PointerMoved(_));
    let is_moving = ui.input(|input| input.events.iter().any(is_move));
    if let Some(at) = over.hover_pos().filter(|_| is_moving) {
        show.wish(PlayerWish::Aid(PlayAid::PointTo(spot_of(lens.world(at)))));
    }
    let Some(spot) = show.main.presentation.spot else {
        // It begins where the attacker stands.
        let at = show.playing.player.attacker_at(&show.playing.stage);
        if let Some(tile) = drawn.plan.end(at) {
            show.wish(PlayerWish::Aid(PlayAid::PointTo(spot_of(tile.center()))));
        }
        return;
    };
    let world = Pos2::new(spot.x, spot.y);
    let at = lens.pos(world);
    if !lens.rect.contains(at) {
        return;
    }
    paint(ui, show, at);
    let words = words(show, drawn, world);
    let place = Rect::from_center_size(at, Vec2::splat(show.len(44.0)));
    let response = said_at(ui, place, &words);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

const fn spot_of(at: Pos2) -> PointerSpot {
    PointerSpot { x: at.x, y: at.y }
}

fn paint(ui: &Ui, show: &Show<'_>, at: Pos2) {
    let color = show.hues.laser;
    let painter = ui.painter();
    let radius = show.len(20.0);
    for (grown, share) in [(9.0, 0.2), (4.0, 0.34)] {
        let halo = Stroke::new(show.len(5.0), color.gamma_multiply(share));
        painter.circle_stroke(at, radius + show.len(grown), halo);
    }
    let rim = Stroke::new(show.len(7.0), show.hues.canvas);
    painter.circle_stroke(at, radius, rim);
    painter.circle_stroke(at, radius, Stroke::new(show.len(4.0), color));
}

/// What it points to.
fn words(show: &Show<'_>, drawn: &StageDrawing, at: Pos2) -> String {
    let items = drawn.scene.items.iter();
    let under = items.filter(|item| item.area.contains(at));
    let mut under = under.filter_map(|item| match &item.subject {
        Subject::Asset(asset) => Some(asset),
        Subject::Zone(_) | Subject::Link(_) | Subject::Note(_) => None,
    });
    match under.next_back() {
        Some(asset) => {
            let values = [("asset", show.asset(asset))];
            show.desk.tr_with("presenter-points-to", &values)
        }
        None => show.desk.tr("presenter-points"),
    }
}
