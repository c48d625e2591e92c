//! The start screen: what it remembers, and its parts side by side.

use std::{path::PathBuf, sync::Arc, time::SystemTime};

use eframe::egui::{CentralPanel, Frame, Margin, Panel, Ui};

use super::{cards, foot::foot_ui, offers, side, target::strip_ui};
use crate::{
    analysis::{Analysis, analyze},
    catalog::{Catalog, PatternId},
    design::Design,
    edit::{StartControls, template},
    gui::{Desk, RecentFile, Wish, recovery::Recovery},
    keep::Offer,
};

/// A reference drawing with its picture's data.
#[derive(Clone, Debug)]
pub(crate) struct TemplateCard {
    pub(crate) pattern: PatternId,
    pub(crate) design: Design,
    pub(crate) analysis: Analysis,
}

/// What stands beside the reference drawings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StartSide<'a> {
    /// Files that were open lately, the newest first.
    pub(crate) recent: &'a [RecentFile],
    /// Work that ended programs have left unsaved.
    pub(crate) offers: &'a [Offer],
    /// Files that were not opened, as an earlier run did not survive it.
    pub(crate) stuck: &'a [PathBuf],
    /// Seconds since 1970.
    pub(crate) now: SystemTime,
    /// Whether a drawing is open to go back to.
    pub(crate) is_open: bool,
}

impl<'a> StartSide<'a> {
    /// While no drawing is open.
    pub(in crate::gui) fn of(
        recent: &'a [RecentFile],
        left: &'a Recovery,
        now: SystemTime,
    ) -> Self {
        Self {
            recent,
            offers: &left.offers,
            stuck: &left.stuck,
            now,
            is_open: false,
        }
    }

    /// With whether a drawing is open.
    pub(in crate::gui) const fn with_open(self, is_open: bool) -> Self {
        Self { is_open, ..self }
    }
}

/// What the start screen remembers.
#[derive(Clone, Debug)]
pub(crate) struct StartScreen {
    pub(super) cards: Arc<Vec<TemplateCard>>,
    pub(super) chosen: Option<PatternId>,
    pub(super) controls: StartControls,
}

impl StartScreen {
    /// Reads the reference drawings of a catalog, in the order of its patterns.
    pub(crate) fn new(catalog: &Catalog) -> Self {
        let cards: Vec<_> = catalog
            .patterns
            .patterns
            .iter()
            .filter_map(|pattern| {
                let design = template(catalog, &pattern.id, StartControls::None)?.ok()?;
                let analysis = analyze(&design, catalog);
                Some(TemplateCard {
                    pattern: pattern.id.clone(),
                    design,
                    analysis,
                })
            })
            .collect();
        let chosen = cards.first().map(|card| card.pattern.clone());
        Self {
            cards: Arc::new(cards),
            chosen,
            controls: StartControls::default(),
        }
    }
}

/// Width of the side and height of the foot, points.
const SIDE: f32 = 292.0;
const FOOT: f32 = 46.0;

/// Draws the start screen.
pub(crate) fn start_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    start: &mut StartScreen,
    beside: StartSide<'_>,
) {
    let hues = desk.hues();
    let side = Panel::left("start_side").exact_size(SIDE).resizable(false);
    side.frame(Frame::new().fill(hues.panel).inner_margin(16))
        .show(ui, |ui| side::side_ui(ui, desk, beside));
    let ground = Frame::new()
        .fill(hues.canvas)
        .inner_margin(Margin::symmetric(24, 16));
    CentralPanel::no_frame().frame(ground).show(ui, |ui| {
        let foot = Panel::bottom("start_foot")
            .exact_size(FOOT)
            .resizable(false);
        foot.show_separator_line(false)
            .frame(Frame::new().fill(hues.canvas).inner_margin(Margin {
                top: 12,
                ..Margin::ZERO
            }))
            .show(ui, |ui| foot_ui(ui, desk, start));
        offers::offers_ui(ui, desk, beside);
        strip_ui(ui, desk, start, beside.is_open);
        CentralPanel::no_frame()
            .frame(Frame::new().fill(hues.canvas))
            .show(ui, |ui| cards::cards_ui(ui, desk, start));
    });
}

/// The start of a drawing from the chosen card.
pub(super) fn begin(desk: &mut Desk<'_>, start: &StartScreen) {
    match &start.chosen {
        Some(pattern) => desk.push(Wish::Template(pattern.clone(), start.controls)),
        None => desk.push(Wish::Do(crate::gui::Action::New)),
    }
}
