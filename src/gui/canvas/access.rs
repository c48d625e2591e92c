//! Every thing on the canvas as a node for screen readers and tests: its name is its label.

use eframe::egui::{
    self, Rect, Vec2,
    accesskit::{Action, NodeId, Role},
};

use super::{hit, paint::Lens};
use crate::{
    design::Subject,
    gui::{Frame, names::subject_name},
    scene::{Item, Scene},
};

/// Size of a link's node on screen.
const LINK_NODE: f32 = 12.0;
/// Height of a zone's title tab in world units: the middle of a zone belongs to its members.
const TITLE: f32 = 26.0;

/// What assistive technology asks of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// As if it were clicked.
    Click(Subject),
    /// The keyboard shall act on it.
    Focus(Subject),
}

/// The id of a thing's node.
pub(crate) fn node_id(canvas: egui::Id, subject: &Subject) -> egui::Id {
    let sort = match subject {
        Subject::Zone(_) => "zone",
        Subject::Asset(_) => "asset",
        Subject::Link(_) => "link",
    };
    canvas.with((sort, subject.as_str()))
}

/// Describes the canvas and everything on it. Does nothing when nobody listens.
pub(crate) fn describe(
    ui: &mut egui::Ui,
    frame: &Frame<'_>,
    scene: &Scene,
    lens: &Lens,
    canvas: (&egui::Response, Option<&Subject>),
) -> Vec<Request> {
    let (response, cursor) = canvas;
    let id = response.id;
    let name = frame.tr("canvas-name");
    let active = cursor
        .filter(|cursor| hit::item(scene, cursor).is_some())
        .map(|cursor| node_id(id, cursor).accesskit_id());
    let is_heard = ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Canvas);
        node.set_label(name.as_str());
        if let Some(active) = active {
            node.set_active_descendant(active);
        }
    });
    if is_heard.is_none() {
        return Vec::new();
    }
    let builder = egui::UiBuilder::new()
        .max_rect(response.rect)
        .accessibility_parent(id);
    let child = ui.new_child(builder);
    let requests = requests(ui);
    let mut out = Vec::new();
    for item in &scene.items {
        let node = node_id(id, &item.subject);
        describe_item(&child, frame, (item, node), bounds(scene, item, lens));
        for (target, action) in &requests {
            if *target == node.accesskit_id() {
                let subject = item.subject.clone();
                let is_click = *action == Action::Click;
                out.push(if is_click {
                    Request::Click(subject)
                } else {
                    Request::Focus(subject)
                });
            }
        }
    }
    out
}

fn describe_item(ui: &egui::Ui, frame: &Frame<'_>, item: (&Item, egui::Id), rect: Rect) {
    let (item, id) = item;
    // Sensing nothing, it only makes the node a child of the canvas.
    drop(ui.interact(rect, id, egui::Sense::hover()));
    let name = subject_name(frame, &item.subject);
    let role = match item.subject {
        Subject::Zone(_) => Role::Group,
        Subject::Asset(_) => Role::GraphicsObject,
        Subject::Link(_) => Role::GraphicsSymbol,
    };
    let is_selected = frame.view.selection.contains(&item.subject);
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(role);
        node.set_label(name);
        node.set_description(item.label.as_str());
        node.set_selected(is_selected);
        node.add_action(Action::Click);
        node.add_action(Action::Focus);
        node.set_bounds(egui::accesskit::Rect {
            x0: rect.min.x.into(),
            y0: rect.min.y.into(),
            x1: rect.max.x.into(),
            y1: rect.max.y.into(),
        });
    });
}

/// Where a thing is pointed at: an asset itself, a zone by its title, a link where it is free.
fn bounds(scene: &Scene, item: &Item, lens: &Lens) -> Rect {
    match item.subject {
        Subject::Asset(_) => lens.area(item.area),
        Subject::Zone(_) => {
            let rect = lens.area(item.area);
            let width = (140.0 * lens.camera.zoom).min(rect.width());
            let height = (TITLE * lens.camera.zoom).min(rect.height());
            Rect::from_min_size(rect.min, Vec2::new(width, height))
        }
        Subject::Link(_) => {
            Rect::from_center_size(lens.pos(hit::anchor(scene, item)), Vec2::splat(LINK_NODE))
        }
    }
}

fn requests(ui: &egui::Ui) -> Vec<(NodeId, Action)> {
    ui.input(|input| {
        input
            .events
            .iter()
            .filter_map(|event| match event {
                egui::Event::AccessKitActionRequest(request)
                    if matches!(request.action, Action::Click | Action::Focus) =>
                {
                    Some((request.target_node, request.action))
                }
                _ => None,
            })
            .collect()
    })
}
