//! The controls of a step: those that count, one ○ each, those that would, and those that do not.

use eframe::egui::{Align2, Rect, Ui, Vec2, pos2, vec2};

use super::line::{laid, provenance_dot, provenance_key, provenance_of, source_words};
use crate::{
    analysis::{CircleProof, StepProof},
    catalog::{AssetId, Column, Provenance},
    design::{ControlState, Subject},
    gui::{
        Change, Frame, InspectorTab,
        names::{asset_name, joined, pages},
        style::{BUTTON_RADIUS, Hues},
        widgets::{Hint as _, Ink, Says, area, focus_ring, state_mark},
    },
};

/// Room beside what stands at the right: ○ or the state, and pages.
const BESIDE: f32 = 28.0;

/// How a control takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Counts,
    WouldCount,
    DoesNotCount,
}

pub(super) fn circles_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, step: &StepProof) {
    for (part, circles) in [
        (Part::Counts, &step.counted),
        (Part::WouldCount, &step.missing),
        (Part::DoesNotCount, &step.uncounted),
    ] {
        for circle in circles {
            circle_ui(ui, frame, hues, (part, circle));
        }
    }
    if step.counted.is_empty() && step.missing.is_empty() && step.uncounted.is_empty() {
        Ink::body(hues.muted).paragraph(ui, frame.tr("proof-no-controls"));
    }
}

/// The control's name with what tells it from others of the same name.
fn control_name(frame: &Frame<'_>, circle: &CircleProof) -> String {
    let Some(control) = frame.catalog.control(&circle.circle.control) else {
        return circle.circle.control.to_string();
    };
    let name = frame.text(&control.name);
    match &control.detail {
        Some(detail) => {
            let detail = ("detail", frame.text(detail).to_owned());
            frame.tr_with("proof-with-detail", &[("name", name.to_owned()), detail])
        }
        None => name.to_owned(),
    }
}

/// The key of a column's word.
const fn column_key(column: Column) -> &'static str {
    match column {
        Column::Intrusion => "proof-column-intrusion",
        Column::Goal => "proof-column-goal",
        Column::Detection => "proof-column-detection",
        Column::Continuity => "proof-column-continuity",
    }
}

const fn state_key(state: &ControlState) -> &'static str {
    match state {
        ControlState::Implemented => "state-implemented",
        ControlState::Planned => "state-planned",
        ControlState::Missing => "state-missing",
        ControlState::NotApplicable(_) => "state-na",
    }
}

/// A control, its asset and column, what comes of it; a click goes there.
fn circle_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    (part, circle): (Part, &CircleProof),
) {
    let name = control_name(frame, circle);
    let asset = asset_name(frame, &circle.circle.asset);
    let column = frame.tr(column_key(circle.circle.column));
    let place = joined(frame, &[asset.clone(), column.clone()]);
    let place = format!("  {place}");
    let (verdict, sense) = verdict(frame, part, circle);
    let page = pages(&circle.pages);
    let color = if part == Part::Counts {
        hues.text
    } else {
        hues.muted
    };
    let width = ui.available_width();
    let pieces = [
        (name.as_str(), color, false),
        (place.as_str(), hues.muted, false),
    ];
    let body = Ink::body(color);
    let right = [&verdict, &page].map(|words| body.width(ui.painter(), words));
    let right = right.into_iter().sum::<f32>() + BESIDE;
    let galley = laid(ui.painter(), &pieces, width - 28.0 - right);
    let high = galley.size().y.max(18.0) + 2.0;
    let provenance = provenance_of(&circle.source);
    let origin = frame.tr(provenance_key(provenance));
    let words = format!("{name}, {asset}, {column}, {verdict}, {sense}, {page}, {origin}");
    let (rect, response) = area(ui, vec2(width, high), Says::button(&words));
    if response.hovered() {
        ui.painter().rect_filled(rect, BUTTON_RADIUS, hues.sunken);
    }
    focus_ring(ui, hues, &response, BUTTON_RADIUS);
    let at = pos2(rect.left() + 8.0, rect.top() + 10.0);
    let mark = Rect::from_center_size(at, Vec2::splat(14.0));
    state_mark(ui, hues, &circle.state, mark);
    ui.painter()
        .galley(pos2(rect.left() + 22.0, rect.top() + 1.0), galley, color);
    right_ui(ui, hues, (rect, provenance), (&verdict, &page, color));
    let (_, why) = source_words(frame, &circle.source);
    let go = frame.tr("proof-go");
    let response = response.hint(format!("{origin}: {why}\n{go}"));
    if response.clicked() {
        go_to(frame, &circle.circle.asset);
    }
}

/// What comes of a control in one word, and what that means.
fn verdict(frame: &Frame<'_>, part: Part, circle: &CircleProof) -> (String, String) {
    match part {
        Part::Counts => ("○".to_owned(), frame.tr("proof-counts")),
        Part::WouldCount => (
            frame.tr(state_key(&circle.state)),
            frame.tr("proof-would-count"),
        ),
        Part::DoesNotCount => {
            let word = frame.tr("proof-not-counted");
            (word.clone(), word)
        }
    }
}

/// Leaves the card for the controls of an asset.
fn go_to(frame: &mut Frame<'_>, asset: &AssetId) {
    let subject = Subject::Asset(asset.clone());
    frame.push(Change::Prove(None));
    frame.push(Change::Select(vec![subject.clone()]));
    frame.push(Change::Reveal(vec![subject]));
    frame.push(Change::Inspector(InspectorTab::Controls));
}

/// The verdict and the pages, with a mark for how sure the reading is.
fn right_ui(
    ui: &Ui,
    hues: &Hues,
    (row, provenance): (Rect, Provenance),
    (verdict, page, color): (&str, &str, eframe::egui::Color32),
) {
    let line = Rect::from_min_max(
        pos2(row.left(), row.top()),
        pos2(row.right(), row.top() + 18.0),
    );
    let dot = Rect::from_center_size(pos2(line.right() - 4.0, line.center().y), Vec2::splat(8.0));
    provenance_dot(ui, hues, dot, provenance);
    let room = line.with_max_x(dot.left() - 4.0);
    let at = Ink::body(hues.accent).write_in(ui.painter(), room, Align2::RIGHT_CENTER, page);
    let room = room.with_max_x(at.left() - 8.0);
    Ink::body(color).write_in(ui.painter(), room, Align2::RIGHT_CENTER, verdict);
}
