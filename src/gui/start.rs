//! The start screen: new, open, recent files, and the reference drawings as pictures.

mod cards;
mod offers;
mod picture;
mod side;

use std::{path::PathBuf, sync::Arc};

use eframe::egui::{self, Align, CentralPanel, Frame as Box, Layout, Margin, Panel, Ui};

use super::{
    Change, Frame, RecentFile,
    keep::Recovery,
    style::Hues,
    widgets::{ChipLook, IconButton, Ink, Tone, chip},
};
use crate::{
    analysis::{Analysis, analyze},
    catalog::{Catalog, PatternId, Requirement},
    design::Design,
    edit::{StartControls, recovery::Offer, template},
};

/// A reference drawing with its picture's data.
#[derive(Clone, Debug)]
pub(crate) struct Card {
    pub(crate) pattern: PatternId,
    pub(crate) design: Design,
    pub(crate) analysis: Analysis,
}

/// What stands beside the reference drawings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Beside<'a> {
    /// Files that were open lately, the newest first.
    pub(crate) recent: &'a [RecentFile],
    /// Work that ended programs have left unsaved.
    pub(crate) offers: &'a [Offer],
    /// Files that were not opened, as an earlier run did not survive it.
    pub(crate) stuck: &'a [PathBuf],
    /// Seconds since 1970.
    pub(crate) now: u64,
    /// Whether a drawing is open to go back to.
    pub(crate) is_open: bool,
}

impl<'a> Beside<'a> {
    /// While no drawing is open.
    pub(super) fn of(recent: &'a [RecentFile], left: &'a Recovery, now: u64) -> Self {
        Self {
            recent,
            offers: &left.offers,
            stuck: &left.stuck,
            now,
            is_open: false,
        }
    }

    /// With whether a drawing is open.
    pub(super) const fn with_open(self, is_open: bool) -> Self {
        Self { is_open, ..self }
    }
}

/// What the start screen remembers.
#[derive(Clone, Debug)]
pub(crate) struct StartScreen {
    cards: Arc<Vec<Card>>,
    chosen: Option<PatternId>,
    controls: StartControls,
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
                Some(Card {
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

/// Draws the start screen.
pub(crate) fn start_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    start: &mut StartScreen,
    beside: Beside<'_>,
) {
    let hues = Hues::of(frame.theme);
    let side = Panel::left("start_side").exact_size(292.0).resizable(false);
    side.frame(Box::new().fill(hues.panel).inner_margin(16))
        .show(ui, |ui| side::side_ui(ui, frame, &hues, beside));
    let ground = Box::new()
        .fill(hues.canvas)
        .inner_margin(Margin::symmetric(24, 16));
    CentralPanel::no_frame().frame(ground).show(ui, |ui| {
        let foot = Panel::bottom("start_foot")
            .exact_size(46.0)
            .resizable(false);
        foot.show_separator_line(false)
            .frame(Box::new().fill(hues.canvas).inner_margin(Margin {
                top: 12,
                ..Margin::ZERO
            }))
            .show(ui, |ui| foot_ui(ui, frame, &hues, start));
        offers::offers_ui(ui, frame, &hues, beside);
        CentralPanel::no_frame()
            .frame(Box::new().fill(hues.canvas))
            .show(ui, |ui| cards::cards_ui(ui, frame, &hues, start));
    });
}

/// The start of a drawing from the chosen card.
fn begin(frame: &mut Frame<'_>, start: &StartScreen) {
    match &start.chosen {
        Some(pattern) => frame.push(Change::Template(pattern.clone(), start.controls)),
        None => frame.push(Change::Do(super::Action::New)),
    }
}

const CONTROLS: [(StartControls, &str); 3] = [
    (StartControls::None, "start-controls-none"),
    (StartControls::Required, "start-controls-required"),
    (StartControls::All, "start-controls-all"),
];

/// Which controls to begin with, what is chosen, and the button that begins.
fn foot_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, start: &mut StartScreen) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(frame.tr("start-controls"));
        for (controls, key) in CONTROLS {
            let on = start.controls == controls;
            let look = if on {
                ChipLook::Active
            } else {
                ChipLook::Outlined
            };
            if chip(ui, hues, "", &frame.tr(key), look).clicked() {
                start.controls = controls;
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let word = frame.tr("start-begin");
            let button = IconButton::new("", &word, Tone::Main);
            let width = button.width(ui) + 20.0;
            if button.ui_sized(ui, hues, egui::vec2(width, 34.0)).clicked() {
                begin(frame, start);
            }
            let summary = summary(frame, start);
            let room = ui.available_width() - 8.0;
            let galley = Ink::body(hues.muted).lay(ui.painter(), &summary, room, 2);
            ui.add_space(8.0);
            ui.label(galley);
        });
    });
}

/// What the chosen drawing holds.
fn summary(frame: &Frame<'_>, start: &StartScreen) -> String {
    let Some(card) = start
        .cards
        .iter()
        .find(|card| start.chosen.as_ref() == Some(&card.pattern))
    else {
        return frame.tr("start-blank-chosen");
    };
    let name = frame
        .catalog
        .pattern(&card.pattern)
        .map_or("", |pattern| frame.text(&pattern.name));
    let controls = &card.analysis.controls;
    let required = controls
        .iter()
        .filter(|it| it.requirement == Requirement::Required)
        .count();
    frame.tr_with(
        "start-chosen",
        &[
            ("pattern", name.to_owned()),
            ("zones", card.design.zones.len().to_string()),
            ("assets", card.design.assets.len().to_string()),
            ("required", required.to_string()),
        ],
    )
}
