//! What the panel keeps between frames: the graph as it was built, and where one looks.

use std::sync::{Arc, Mutex};

use eframe::egui::{Id, Pos2, Rect, Ui, Vec2, pos2, vec2};
use egui_graphs::MetadataFrame;

use super::{
    GraphNet,
    build::BuiltGraph,
    node::{HEIGHT, WIDTH},
};
use crate::{
    analysis::AttackGraph,
    catalog::Lang,
    desk::{Camera, CameraLimits},
    scene::ThemeName,
};

/// Least and greatest distance of two places, middle to middle.
const APART: (Vec2, Vec2) = (
    Vec2::new(WIDTH + 22.0, HEIGHT + 18.0),
    Vec2::new(250.0, 120.0),
);
/// From this zoom on names are read.
const READ_FROM: f32 = 0.7;
/// How one may look at it.
const LIMITS: CameraLimits = CameraLimits::GRAPH;

/// What a graph was built of: it is built anew only when this is otherwise.
#[derive(Clone, Debug)]
pub(super) struct GraphKey {
    pub(super) graph: Arc<AttackGraph>,
    pub(super) lang: Lang,
    pub(super) theme: ThemeName,
    /// How often the drawing has changed in any way: names may be other ones.
    pub(super) names: u64,
}

/// How a graph is fitted to the panel until one moves it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum GraphFit {
    /// The whole of it where it can be read, else its upper part.
    #[default]
    Readable,
    /// The whole of it, however small.
    Whole,
    /// One has moved it.
    Free,
}

/// The graph that is shown.
#[derive(Default)]
pub(super) struct GraphView {
    of: Option<GraphKey>,
    pub(super) net: GraphNet,
    /// Columns and rows of the places, in the order of the graph's nodes.
    cells: Vec<(f32, f32)>,
    camera: Camera,
    is_grouped: bool,
    /// How the graph is fitted to the panel.
    fit: GraphFit,
    size: Vec2,
}

/// The state behind the panel.
pub(super) fn of(ui: &Ui) -> Arc<Mutex<GraphView>> {
    let id = Id::new("attack_graph_state");
    ui.data_mut(|data| Arc::clone(data.get_temp_mut_or_default::<Arc<Mutex<GraphView>>>(id)))
}

impl GraphView {
    /// Whether it was built of this.
    pub(super) fn is_of(&self, key: &GraphKey) -> bool {
        self.of.as_ref().is_some_and(|of| {
            Arc::ptr_eq(&of.graph, &key.graph)
                && (of.lang, of.theme, of.names) == (key.lang, key.theme, key.names)
        })
    }

    /// Shows a new graph; one looks at the same place when it is the same attacker's.
    pub(super) fn begin(&mut self, key: GraphKey, built: BuiltGraph) {
        let BuiltGraph {
            net,
            cells,
            is_grouped,
        } = built;
        let before = self.of.replace(key);
        if before.is_none() || self.cells != cells {
            self.fit = GraphFit::Readable;
        }
        self.net = net;
        self.is_grouped = is_grouped;
        self.cells = cells;
        self.size = Vec2::ZERO;
    }

    /// Fits the graph to the panel, now and until one moves it.
    pub(super) fn fit(&mut self) {
        self.fit = GraphFit::Whole;
        self.size = Vec2::ZERO;
    }

    /// Whether a tile stands for several places.
    pub(super) const fn is_grouped(&self) -> bool {
        self.is_grouped
    }

    /// Sets the places apart as the room allows.
    pub(super) fn fit_to(&mut self, size: Vec2) {
        if self.size == size {
            return;
        }
        self.size = size;
        let most = |of: fn(&(f32, f32)) -> f32| self.cells.iter().map(of).fold(0.0, f32::max);
        let (columns, rows) = (most(|cell| cell.0), most(|cell| cell.1));
        let free = size - Vec2::splat(2.0 * LIMITS.margin) - vec2(WIDTH, HEIGHT);
        let (least, greatest) = APART;
        let apart = vec2(
            (free.x / columns.max(1.0)).clamp(least.x, greatest.x),
            (free.y / rows.max(1.0)).clamp(least.y, greatest.y),
        );
        let indices: Vec<_> = self.net.g().node_indices().collect();
        for (index, (column, row)) in indices.into_iter().zip(self.cells.clone()) {
            if let Some(node) = self.net.node_mut(index) {
                node.set_location(pos2(column * apart.x, row * apart.y));
            }
        }
        let bounds = self.bounds();
        let whole = LIMITS.fitted(bounds, size);
        self.camera = match self.fit {
            GraphFit::Free => return,
            GraphFit::Readable => readable(bounds, size, whole),
            GraphFit::Whole => whole,
        };
    }

    /// What tiles and arrows take, in the graph.
    fn bounds(&self) -> Rect {
        let net = self.net.g();
        let place = |index| self.net.node(index).map(egui_graphs::Node::location);
        let tiles = net.node_indices().filter_map(place);
        let tiles = tiles.map(|middle| Rect::from_center_size(middle, vec2(WIDTH, HEIGHT)));
        let crests = net.edge_indices().filter_map(|index| {
            let (from, to) = self.net.edge_endpoints(index)?;
            let edge = self.net.edge(index)?.display();
            Some(Rect::from_pos(edge.crest(place(from)?, place(to)?)))
        });
        tiles.chain(crests).fold(Rect::NOTHING, Rect::union)
    }

    /// Moves the graph by points on screen.
    pub(super) fn pan(&mut self, by: Vec2) {
        self.fit = GraphFit::Free;
        self.camera = self.camera.panned(by);
    }

    /// Zooms about a place of the panel.
    pub(super) fn zoom_about(&mut self, factor: f32, at: Vec2) {
        self.camera = LIMITS.zoomed(self.camera, at, factor);
        self.fit = GraphFit::Free;
    }

    /// Zooms about the middle of the panel.
    pub(super) fn zoom(&mut self, factor: f32) {
        self.zoom_about(factor, self.size / 2.0);
    }

    /// Brings a place into sight that lies outside.
    pub(super) fn bring(&mut self, place: Pos2) {
        let node = vec2(WIDTH, HEIGHT);
        if self.size.x <= node.x || self.size.y <= node.y {
            return;
        }
        let area = Rect::from_center_size(place, node / self.camera.zoom);
        let camera = self.camera.revealing(area, self.size, 0.0);
        if camera != self.camera {
            self.camera = camera;
            self.fit = GraphFit::Free;
        }
    }

    /// The camera as the graph's painter takes it; the panel begins at `corner` on screen.
    pub(super) fn frame(&self, corner: Pos2) -> MetadataFrame {
        let mut frame = MetadataFrame::default();
        frame.zoom = self.camera.zoom;
        frame.pan = corner.to_vec2() - self.camera.origin.to_vec2() * self.camera.zoom;
        frame
    }
}

/// The camera that shows all of the graph where it can be read, else from its top on as much as
/// can be read, in all its width if that can be.
fn readable(bounds: Rect, size: Vec2, whole: Camera) -> Camera {
    let wide = (size.x - 2.0 * LIMITS.margin) / bounds.width().max(1.0);
    let zoom = wide.clamp(READ_FROM, 1.0);
    if whole.zoom >= zoom {
        return whole;
    }
    let left = bounds.center().x - size.x / 2.0 / zoom;
    let top = bounds.top() - LIMITS.margin / zoom;
    Camera {
        origin: pos2(left, top),
        zoom,
    }
}
