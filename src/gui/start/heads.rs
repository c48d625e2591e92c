//! The heads over the cards, and what the pictures of today's networks show.

use std::collections::BTreeSet;

use eframe::egui::{Align, Layout, Rect, Ui, Vec2, pos2};

use super::StartCard;
use crate::{
    catalog::LinkKindId,
    edit::StartPoint,
    gui::{
        Desk,
        icons::paint_icon_amid,
        kit::{
            Ink, WordLine, paint_stroke,
            tokens::{GAP, HEAD_ROW, MARK_GAP, ROW_ICON, WIDE_GAP},
        },
    },
};

/// Length of the stroke of a kind of flow before its name, points.
const STROKE: f32 = 24.0;

/// The head over the reference drawings.
pub(super) fn templates_head(ui: &mut Ui, desk: &Desk<'_>, count: usize) {
    let count = desk.tr_with("start-templates-count", &[("n", count.to_string())]);
    head_ui(ui, desk, "start-templates", &count, |_| ());
}

/// The head over the drawings of today's networks.
pub(super) fn today_head(ui: &mut Ui, desk: &Desk<'_>, cards: &[&StartCard]) {
    let hint = desk.tr("start-today-hint");
    head_ui(ui, desk, "start-today", &hint, |ui| {
        legend_ui(ui, desk, cards);
    });
}

/// A title with what is said of it, and something at the right.
fn head_ui(ui: &mut Ui, desk: &Desk<'_>, title: &str, said: &str, right: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        Ink::title(desk.hues().text).paragraph(ui, desk.tr(title));
        Ink::body(desk.hues().muted).paragraph(ui, said);
        ui.with_layout(Layout::right_to_left(Align::Center), right);
    });
}

/// Things and flows of the pictures by name, from the right end; as many as there is room for.
fn legend_ui(ui: &mut Ui, desk: &Desk<'_>, cards: &[&StartCard]) {
    let hues = desk.hues();
    let ink = Ink::body(hues.text);
    let shown: BTreeSet<_> = cards
        .iter()
        .flat_map(|card| shown_kinds(desk, card))
        .collect();
    let line = |room: f32, name: &str| {
        let line = WordLine::default().room(room + MARK_GAP);
        line.words(name, ink).room(WIDE_GAP)
    };
    for kind in desk.catalog.links.iter().rev() {
        let line = line(STROKE, desk.text(&kind.name));
        if shown.contains(&kind.id) && line.width(ui) < ui.available_width() {
            let (rect, _) = line.label(ui, desk.theme, HEAD_ROW);
            paint_stroke(ui, desk.theme, kind, rect.left_center(), STROKE);
        }
    }
    for thing in desk.catalog.starts.things.iter().rev() {
        let line = line(ROW_ICON, desk.text(&thing.name));
        if line.width(ui) < ui.available_width() {
            let (rect, _) = line.label(ui, desk.theme, HEAD_ROW);
            let at = pos2(rect.left() + ROW_ICON / 2.0, rect.center().y);
            let at = Rect::from_center_size(at, Vec2::splat(ROW_ICON));
            paint_icon_amid(ui, &thing.icon, at, ROW_ICON, hues.text);
        }
    }
}

/// Kinds of the flows that the picture of a drawing of today's network shows.
fn shown_kinds<'a>(desk: &Desk<'a>, card: &'a StartCard) -> impl Iterator<Item = &'a LinkKindId> {
    let start = match &card.point {
        StartPoint::Today(start) => desk.catalog.start(start),
        StartPoint::Template(_) => None,
    };
    let shows = start.map_or(&[][..], |start| &start.shows);
    let links = shows.iter().filter_map(|flow| card.design.links.get(flow));
    links.map(|link| &link.kind)
}
