//! Every thing on the canvas as a node for screen readers and tests: its name is its label.

use std::collections::BTreeMap;

use eframe::egui::{
    self, Pos2, Rect, Vec2,
    accesskit::{Action, NodeId, Role},
};

use super::Lens;
use crate::{
    design::Subject,
    gui::{Desk, names::subject_name},
    scene::{Scene, SceneItem},
};

/// Size of a link's node on screen.
const LINK_NODE: f32 = 12.0;
/// Size of a zone's title tab in world units: the middle of a zone belongs to its members.
const TITLE: (f32, f32) = (140.0, 26.0);

/// What is on the canvas and where.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ShownItems<'a> {
    /// The scene.
    pub scene: &'a Scene,
    /// Turns world into screen.
    pub lens: Lens,
    /// Places on links by which they are pointed at.
    pub anchors: &'a BTreeMap<Subject, Pos2>,
}

/// What assistive technology asks of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum AccessRequest {
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
        Subject::Note(_) => "note",
    };
    canvas.with((sort, subject.as_str()))
}

/// Describes the canvas itself; whether anybody listens.
pub(crate) fn describe_canvas(
    ui: &egui::Ui,
    desk: &Desk<'_>,
    canvas: egui::Id,
    cursor: Option<&Subject>,
) -> bool {
    let name = desk.tr("canvas-name");
    let active = cursor.map(|cursor| node_id(canvas, cursor).accesskit_id());
    let heard = ui.ctx().accesskit_node_builder(canvas, |node| {
        node.set_role(Role::Canvas);
        node.set_label(name.as_str());
        if let Some(active) = active {
            node.set_active_descendant(active);
        }
    });
    heard.is_some()
}

/// Describes everything on the canvas; what was asked of it.
pub(crate) fn describe_items(
    ui: &mut egui::Ui,
    desk: &Desk<'_>,
    response: &egui::Response,
    shown: &ShownItems<'_>,
) -> Vec<AccessRequest> {
    let id = response.id;
    let builder = egui::UiBuilder::new()
        .max_rect(response.rect)
        .accessibility_parent(id);
    let child = ui.new_child(builder);
    let requests = requests(ui);
    let mut out = Vec::new();
    for item in &shown.scene.items {
        let node = node_id(id, &item.subject);
        describe_item(&child, desk, item, node, shown.bounds(item));
        for (target, action) in &requests {
            if *target == node.accesskit_id() {
                let subject = item.subject.clone();
                let is_click = *action == Action::Click;
                out.push(if is_click {
                    AccessRequest::Click(subject)
                } else {
                    AccessRequest::Focus(subject)
                });
            }
        }
    }
    out
}

fn describe_item(ui: &egui::Ui, desk: &Desk<'_>, item: &SceneItem, id: egui::Id, rect: Rect) {
    // Sensing nothing, it only makes the node a child of the canvas.
    drop(ui.interact(rect, id, egui::Sense::hover()));
    let name = subject_name(desk, &item.subject);
    let role = match item.subject {
        Subject::Zone(_) => Role::Group,
        Subject::Asset(_) => Role::GraphicsObject,
        Subject::Link(_) => Role::GraphicsSymbol,
        Subject::Note(_) => Role::Note,
    };
    let is_selected = desk.view.selection.contains(&item.subject);
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

impl ShownItems<'_> {
    /// Where a thing is pointed at: an asset itself, a zone by its title, a link where it is free.
    fn bounds(&self, item: &SceneItem) -> Rect {
        let rect = self.lens.area(item.area);
        let zoom = self.lens.camera.zoom;
        match item.subject {
            Subject::Asset(_) | Subject::Note(_) => rect,
            Subject::Zone(_) => {
                let title = Vec2::new(TITLE.0 * zoom, TITLE.1 * zoom).min(rect.size());
                Rect::from_min_size(rect.min, title)
            }
            Subject::Link(_) => {
                let place = self.anchors.get(&item.subject).copied();
                let at = place.map_or_else(|| rect.center(), |place| self.lens.pos(place));
                Rect::from_center_size(at, Vec2::splat(LINK_NODE))
            }
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
