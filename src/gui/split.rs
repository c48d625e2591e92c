//! Panels whose inner edge can be moved, and how large they may be.

use std::ops::RangeInclusive;

use eframe::egui::{self, Margin, Panel};

use super::{
    Desk, Wish,
    kit::{Splitter, SplitterOutcome, SplitterSide, split_size, tokens::SPLITTER},
    style::panel_frame,
};

/// Windows narrower than this begin with smaller panels at their sides, points.
const NARROW: f32 = 1250.0;

/// How wide or high a panel may be, in points but for its share.
pub(super) struct PanelSize {
    /// What it begins with, in a narrow window and else.
    pub(super) narrow: f32,
    pub(super) usual: f32,
    /// Least and most.
    pub(super) least: f32,
    pub(super) most: f32,
    /// The share of the room that it may take, and what it may take however little that is.
    pub(super) share: f32,
    pub(super) at_least: f32,
}

/// A panel whose inner edge can be moved.
pub(super) struct SplitPanel {
    /// The name of its size in the settings, and that of the panel.
    pub(super) name: &'static str,
    /// The key of the name of its edge.
    pub(super) edge: &'static str,
    pub(super) side: SplitterSide,
    pub(super) size: &'static PanelSize,
    /// The room in which it has its share, points.
    pub(super) room: f32,
}

impl SplitPanel {
    /// Draws it, and the strip between it and what is left.
    pub(super) fn ui(
        &self,
        ui: &mut egui::Ui,
        desk: &mut Desk<'_>,
        margin: Margin,
        content: impl FnOnce(&mut egui::Ui, &mut Desk<'_>),
    ) {
        let hues = desk.hues();
        let id = egui::Id::new(self.name).with("size");
        let kept = desk.shell.settings.sizes.get(self.name).copied();
        let kept = kept.map_or_else(|| self.size.begins(ui), f32::from);
        let within = self.size.within(self.room);
        let size = split_size(ui, id, kept, &within);
        let panel = |name: String| match self.side {
            SplitterSide::Left => Panel::left(name),
            SplitterSide::Right => Panel::right(name),
            SplitterSide::Below => Panel::bottom(name),
        };
        panel(self.name.to_owned())
            .exact_size(size)
            .resizable(false)
            .show_separator_line(false)
            .frame(panel_frame(hues, margin))
            .show(ui, |ui| content(ui, desk));
        let name = desk.tr(self.edge);
        let strip = panel(format!("{}-edge", self.name))
            .exact_size(SPLITTER)
            .resizable(false)
            .show_separator_line(false)
            .frame(panel_frame(hues, Margin::ZERO));
        let outcome = strip.show(ui, |ui| {
            let splitter = Splitter {
                id,
                name: &name,
                side: self.side,
                size,
                within,
            };
            splitter.ui(ui, hues, ui.max_rect())
        });
        match outcome.inner {
            SplitterOutcome::Rests => {}
            SplitterOutcome::Moved(size) => {
                desk.push(Wish::Widen(self.name.to_owned(), Some(size)));
            }
            SplitterOutcome::Usual => desk.push(Wish::Widen(self.name.to_owned(), None)),
        }
    }
}

impl PanelSize {
    /// What it begins with.
    fn begins(&self, ui: &egui::Ui) -> f32 {
        if is_narrow(ui) {
            self.narrow
        } else {
            self.usual
        }
    }

    /// The sizes it may have in so much room: they leave the canvas its own, however large
    /// everything is shown.
    fn within(&self, room: f32) -> RangeInclusive<f32> {
        let most = (room * self.share).max(self.at_least);
        self.least.min(most)..=self.most.min(most)
    }
}

/// Whether the side panels begin smaller to leave the canvas its room.
fn is_narrow(ui: &egui::Ui) -> bool {
    ui.ctx().content_rect().width() < NARROW
}
