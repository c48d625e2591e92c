//! The controls of a step: those that count, one ○ each, those that would, and those that do not.

use eframe::egui::{Align2, Color32, Rect, Ui, Vec2, pos2, vec2};

use super::line::{laid, provenance_dot, provenance_key, provenance_of, source_words};
use crate::{
    analysis::{CircleProof, StepProof},
    catalog::AssetId,
    design::Subject,
    gui::{
        Desk, InspectorTab, Wish,
        kit::{AccessName, Hint as _, Ink, area, focus_ring, state_mark},
        names::{asset_name, joined},
        style::{BUTTON_RADIUS, Hues},
    },
    words::pages,
};

/// Room beside what stands at the right: ○ or the state, and pages.
const BESIDE: f32 = 28.0;

/// How a control takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CirclePart {
    Counts,
    WouldCount,
    DoesNotCount,
}

pub(super) fn circles_ui(ui: &mut Ui, desk: &mut Desk<'_>, step: &StepProof) {
    let hues = desk.hues();
    for (part, circles) in [
        (CirclePart::Counts, &step.counted),
        (CirclePart::WouldCount, &step.missing),
        (CirclePart::DoesNotCount, &step.uncounted),
    ] {
        for circle in circles {
            circle_ui(ui, desk, part, circle);
        }
    }
    if step.counted.is_empty() && step.missing.is_empty() && step.uncounted.is_empty() {
        Ink::body(hues.muted).paragraph(ui, desk.tr("proof-no-controls"));
    }
}

/// The control's name with what tells it from others of the same name.
fn control_name(desk: &Desk<'_>, circle: &CircleProof) -> String {
    let Some(control) = desk.catalog.control(&circle.circle.control) else {
        return circle.circle.control.to_string();
    };
    let name = desk.text(&control.name);
    match &control.detail {
        Some(detail) => {
            let detail = ("detail", desk.text(detail).to_owned());
            desk.tr_with("proof-with-detail", &[("name", name.to_owned()), detail])
        }
        None => name.to_owned(),
    }
}

/// A control, its asset and column, what comes of it; a click goes there.
fn circle_ui(ui: &mut Ui, desk: &mut Desk<'_>, part: CirclePart, circle: &CircleProof) {
    let hues = desk.hues();
    let name = control_name(desk, circle);
    let asset = asset_name(desk, &circle.circle.asset);
    let column = desk.tr(circle.circle.column.key());
    let place = joined(desk, &[asset.clone(), column.clone()]);
    let place = format!("  {place}");
    let (verdict, sense) = verdict(desk, part, circle);
    let page = pages(&circle.pages);
    let color = if part == CirclePart::Counts {
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
    let origin = desk.tr(provenance_key(provenance));
    let words = format!("{name}, {asset}, {column}, {verdict}, {sense}, {page}, {origin}");
    let (rect, response) = area(ui, vec2(width, high), AccessName::button(&words));
    if response.hovered() {
        ui.painter().rect_filled(rect, BUTTON_RADIUS, hues.sunken);
    }
    focus_ring(ui, hues, &response, BUTTON_RADIUS);
    let at = pos2(rect.left() + 8.0, rect.top() + 10.0);
    let mark = Rect::from_center_size(at, Vec2::splat(14.0));
    state_mark(ui, hues, &circle.state, mark);
    ui.painter()
        .galley(pos2(rect.left() + 22.0, rect.top() + 1.0), galley, color);
    let line = rect.with_max_y(rect.top() + 18.0);
    let dot = Rect::from_center_size(pos2(line.right() - 4.0, line.center().y), Vec2::splat(8.0));
    provenance_dot(ui, hues, dot, provenance);
    right_ui(
        ui,
        hues,
        line.with_max_x(dot.left() - 4.0),
        &verdict,
        &page,
        color,
    );
    let (_, why) = source_words(desk, &circle.source);
    let go = desk.tr("proof-go");
    let response = response.hint(format!("{origin}: {why}\n{go}"));
    if response.clicked() {
        go_to(desk, &circle.circle.asset);
    }
}

/// What comes of a control in one word, and what that means.
fn verdict(desk: &Desk<'_>, part: CirclePart, circle: &CircleProof) -> (String, String) {
    match part {
        CirclePart::Counts => ("○".to_owned(), desk.tr("proof-counts")),
        CirclePart::WouldCount => (desk.tr(circle.state.key()), desk.tr("proof-would-count")),
        CirclePart::DoesNotCount => {
            let word = desk.tr("proof-not-counted");
            (word.clone(), word)
        }
    }
}

/// Leaves the card for the controls of an asset.
fn go_to(desk: &mut Desk<'_>, asset: &AssetId) {
    let subject = Subject::Asset(asset.clone());
    desk.push(Wish::Prove(None));
    desk.push(Wish::Select(vec![subject.clone()]));
    desk.push(Wish::Reveal(vec![subject]));
    desk.push(Wish::Inspector(InspectorTab::Controls));
}

/// The verdict and the pages at the right end of `room`.
fn right_ui(ui: &Ui, hues: &Hues, room: Rect, verdict: &str, page: &str, color: Color32) {
    let at = Ink::body(hues.accent).write_in(ui.painter(), room, Align2::RIGHT_CENTER, page);
    let room = room.with_max_x(at.left() - 8.0);
    Ink::body(color).write_in(ui.painter(), room, Align2::RIGHT_CENTER, verdict);
}
