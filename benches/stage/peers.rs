//! Other widgets that show graphs, with the same things at the same places.

use std::collections::BTreeMap;

use eframe::egui::{self, Event, Pos2, Ui};
use egui_graphs::{DefaultGraphView, Graph, SettingsInteraction, SettingsNavigation};
use egui_snarl::{
    InPin, InPinId, OutPin, OutPinId, Snarl,
    ui::{PinInfo, SnarlPin, SnarlViewer, SnarlWidget},
};
use sekisho::design::Design;

use super::{Clock, SIZE, Stage};

/// The widget of `egui_graphs`.
pub(crate) struct Graphs {
    clock: Clock,
    graph: Graph,
}

impl Graphs {
    pub(crate) fn new(design: &Design) -> Self {
        let mut graph: Graph = Graph::new();
        let mut nodes = BTreeMap::new();
        for id in design.assets.keys() {
            let rect = design.layout.assets.get(id).copied().unwrap_or_default();
            let place = Pos2::new(rect.x as f32, rect.y as f32);
            nodes.insert(id, graph.add_node_with_location((), place));
        }
        for link in design.links.values() {
            if let (Some(from), Some(to)) = (nodes.get(&link.from), nodes.get(&link.to)) {
                graph.add_edge(*from, *to, ());
            }
        }
        Self {
            clock: Clock::default(),
            graph,
        }
    }
}

impl Stage for Graphs {
    fn frame(&mut self, events: Vec<Event>) {
        let graph = &mut self.graph;
        let navigation = SettingsNavigation::default()
            .with_fit_to_screen_enabled(false)
            .with_zoom_and_pan_enabled(true);
        let interaction = SettingsInteraction::default()
            .with_dragging_enabled(true)
            .with_node_selection_enabled(true);
        self.clock.frame(events, |ui| {
            egui::CentralPanel::default().show(ui, |ui| {
                DefaultGraphView::new()
                    .with_navigations(&navigation)
                    .with_interactions(&interaction)
                    .show(ui, graph);
            });
        });
    }

    fn zoom_to_one(&mut self) {}

    fn middle(&self) -> Pos2 {
        (SIZE / 2.0).to_pos2()
    }

    fn thing(&self) -> Pos2 {
        self.middle()
    }
}

/// The node editor of `egui-snarl`: each asset a node with one pin on each side.
pub(crate) struct Nodes {
    clock: Clock,
    snarl: Snarl<String>,
}

impl Nodes {
    pub(crate) fn new(design: &Design) -> Self {
        let mut snarl = Snarl::new();
        let mut nodes = BTreeMap::new();
        for id in design.assets.keys() {
            let rect = design.layout.assets.get(id).copied().unwrap_or_default();
            let place = Pos2::new(rect.x as f32, rect.y as f32);
            nodes.insert(id, snarl.insert_node(place, id.to_string()));
        }
        for link in design.links.values() {
            if let (Some(from), Some(to)) = (nodes.get(&link.from), nodes.get(&link.to)) {
                let (node, output) = (*from, 0);
                let from = OutPinId { node, output };
                let (node, input) = (*to, 0);
                snarl.connect(from, InPinId { node, input });
            }
        }
        Self {
            clock: Clock::default(),
            snarl,
        }
    }
}

/// Shows the name and nothing else.
struct Names;

impl SnarlViewer<String> for Names {
    fn title(&mut self, node: &String) -> String {
        node.clone()
    }

    fn inputs(&mut self, _: &String) -> usize {
        1
    }

    fn show_input(
        &mut self,
        _: &InPin,
        _: &mut Ui,
        _: &mut Snarl<String>,
    ) -> impl SnarlPin + 'static {
        PinInfo::circle()
    }

    fn outputs(&mut self, _: &String) -> usize {
        1
    }

    fn show_output(
        &mut self,
        _: &OutPin,
        _: &mut Ui,
        _: &mut Snarl<String>,
    ) -> impl SnarlPin + 'static {
        PinInfo::circle()
    }
}

impl Stage for Nodes {
    fn frame(&mut self, events: Vec<Event>) {
        let snarl = &mut self.snarl;
        self.clock.frame(events, |ui| {
            egui::CentralPanel::default().show(ui, |ui| {
                SnarlWidget::new().show(snarl, &mut Names, ui);
            });
        });
    }

    fn zoom_to_one(&mut self) {}

    fn middle(&self) -> Pos2 {
        (SIZE / 2.0).to_pos2()
    }

    fn thing(&self) -> Pos2 {
        self.middle()
    }
}
