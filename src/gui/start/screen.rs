//! The start screen: what it remembers, and its parts side by side.

use std::{path::PathBuf, sync::Arc, time::SystemTime};

use eframe::egui::{CentralPanel, Frame, Margin, Panel, Ui};

use super::{cards, foot::foot_ui, offers, side};
use crate::{
    analysis::{Analysis, analyze},
    catalog::Catalog,
    design::Design,
    edit::{StartControls, StartPoint},
    gui::{
        Desk, RecentFile, Wish, WorthWish,
        kit::{KeyRegion, key_region},
        landmarks::landmark,
        recovery::Recovery,
    },
    keep::Offer,
};

/// A drawing to begin with, and its picture's data.
#[derive(Clone, Debug)]
pub(crate) struct StartCard {
    pub(crate) point: StartPoint,
    pub(crate) design: Design,
    pub(crate) analysis: Analysis,
}

impl StartCard {
    /// The card of a drawing that the catalog has and that can be read.
    fn new(catalog: &Catalog, point: StartPoint) -> Option<Self> {
        let design = point.design(catalog, StartControls::None)?.ok()?;
        let analysis = analyze(&design, catalog);
        Some(Self {
            point,
            design,
            analysis,
        })
    }
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
    /// Drawings of today's networks and reference drawings, each in the catalog's order.
    pub(super) cards: Arc<Vec<StartCard>>,
    /// The drawing that is chosen; none where the catalog has none.
    pub(super) chosen: Option<StartPoint>,
    pub(super) controls: StartControls,
}

impl StartScreen {
    /// Reads the drawings of a catalog; the reference drawing of its first pattern is chosen.
    pub(crate) fn new(catalog: &Catalog) -> Self {
        let today = catalog.starts.drawings.iter();
        let today = today.map(|start| StartPoint::Today(start.id.clone()));
        let patterns = catalog.patterns.patterns.iter();
        let templates = patterns.map(|pattern| StartPoint::Template(pattern.id.clone()));
        let chosen = templates.clone().next();
        let points = today.chain(templates);
        let cards = points.filter_map(|point| StartCard::new(catalog, point));
        Self {
            cards: Arc::new(cards.collect()),
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
        .show(ui, |ui| {
            landmark(ui, desk, KeyRegion::StartSide);
            key_region(ui, KeyRegion::StartSide, |ui| {
                side::side_ui(ui, desk, beside);
            });
        });
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
            .show(ui, |ui| {
                landmark(ui, desk, KeyRegion::StartFoot);
                key_region(ui, KeyRegion::StartFoot, |ui| foot_ui(ui, desk, start));
            });
        key_region(ui, KeyRegion::StartCards, |ui| {
            offers::offers_ui(ui, desk, beside);
            CentralPanel::no_frame()
                .frame(Frame::new().fill(hues.canvas))
                .show(ui, |ui| {
                    landmark(ui, desk, KeyRegion::StartCards);
                    cards::cards_ui(ui, desk, start, beside.is_open);
                });
        });
    });
}

/// The start of a drawing from the chosen card.
pub(super) fn begin(desk: &mut Desk<'_>, start: &StartScreen) {
    if let Some(point) = &start.chosen {
        desk.push(Wish::Begin(point.clone(), start.controls));
        // Today's network is where the way to the target begins; a reference drawing is its end.
        if let (StartPoint::Today(_), Some(target)) = (point, desk.view.worth.target.clone()) {
            desk.push(Wish::Worth(WorthWish::Target(Some(target))));
        }
    }
}
