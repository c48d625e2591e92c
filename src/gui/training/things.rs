//! What is drawn, by its name: zones, tiles with what they are on the route, and lines. Tiles that
//! can be chosen now can be clicked.

use eframe::egui::{
    Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
    accesskit::{self, Role},
};

use super::{
    answers::pick,
    picture::StageDrawing,
    show::{PlayerWish, Show},
};
use crate::{
    catalog::AssetId,
    design::Subject,
    gui::{
        kit::{AccessName, focus_ring, named},
        names::{joined, subject_name},
        paint::Lens,
    },
    scene::SceneItem,
    training::QuizAnswer,
};

/// Size of the node of a line, points.
const LINE_NODE: f32 = 12.0;

/// Says what is drawn, and lets tiles be chosen.
pub(super) fn things_ui(ui: &Ui, show: &mut Show<'_>, drawn: &StageDrawing, lens: Lens) {
    let id = ui.id().with("play_drawing");
    let response = ui.interact(lens.rect, id, Sense::hover());
    let name = show.desk.tr("training-drawing");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    for item in &drawn.scene.items {
        let area = lens.area(item.area);
        match &item.subject {
            Subject::Asset(asset) => match pick(show, asset) {
                Some(wish) => choice_ui(ui, show, asset, area, wish),
                None => say(ui, show, item, Role::GraphicsObject, area),
            },
            Subject::Zone(_) => say(ui, show, item, Role::Group, area),
            Subject::Link(_) => {
                let at = Rect::from_center_size(area.center(), Vec2::splat(LINE_NODE));
                say(ui, show, item, Role::GraphicsSymbol, at);
            }
            Subject::Note(_) => {}
        }
    }
}

/// What an asset is on the route: entry, foothold, target; as its flags say on the drawing.
fn roles(show: &Show<'_>, asset: &AssetId) -> impl Iterator<Item = &'static str> + use<> {
    let route = &show.playing.stage.route;
    let roles = [
        (
            route.entry == *asset && route.entry != route.target,
            "training-entry",
        ),
        (route.foothold.as_ref() == Some(asset), "training-foothold"),
        (route.target == *asset, "training-target"),
    ];
    roles.into_iter().filter(|(is, _)| *is).map(|(_, key)| key)
}

/// Says a thing: its name, what it is on the route, and what is written at it.
fn say(ui: &Ui, show: &Show<'_>, item: &SceneItem, role: Role, rect: Rect) {
    let id = ui
        .id()
        .with(("play_item", item.subject.as_str(), role as u8));
    drop(ui.interact(rect, id, Sense::hover()));
    let mut says: Vec<String> = match &item.subject {
        Subject::Asset(asset) => roles(show, asset).map(|key| show.desk.tr(key)).collect(),
        Subject::Zone(_) | Subject::Link(_) | Subject::Note(_) => Vec::new(),
    };
    says.push(item.label.as_str().to_owned());
    let says = joined(&show.desk, &says);
    let name = subject_name(&show.desk, &item.subject);
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(role);
        node.set_label(name);
        node.set_bounds(accesskit::Rect {
            x0: rect.min.x.into(),
            y0: rect.min.y.into(),
            x1: rect.max.x.into(),
            y1: rect.max.y.into(),
        });
        node.set_description(says);
    });
}

/// A tile that answers a question.
fn choice_ui(ui: &Ui, show: &mut Show<'_>, asset: &AssetId, rect: Rect, wish: PlayerWish) {
    let id = ui.id().with(("play_choice", asset.as_str()));
    let name = show.asset(asset);
    let label = show.desk.tr_with("training-pick", &[("asset", name)]);
    let chosen = show.playing.choice.as_ref();
    let is_chosen = matches!(chosen, Some(QuizAnswer::Asset(chosen)) if chosen == asset);
    let says = AccessName::choice(&label, is_chosen);
    let response = named(ui, ui.interact(rect, id, Sense::click()), says);
    let what = roles(show, asset).map(|key| show.desk.tr(key));
    let what = joined(&show.desk, &what.collect::<Vec<String>>());
    if !what.is_empty() {
        ui.ctx()
            .accesskit_node_builder(id, |node| node.set_description(what));
    }
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
