//! The controls of a step: those that count, one ○ each, those that would, and those that do not.

use eframe::egui::{Rect, Ui, Vec2};

use super::line::{provenance_key, provenance_of, source_words};
use crate::{
    analysis::{CircleProof, StepProof},
    catalog::AssetId,
    design::Subject,
    gui::{
        Desk, InspectorTab, Wish,
        kit::{
            Hint as _, Ink, ListRow, RowLead, RowText, TextPiece, provenance_dot,
            tokens::{DOT, TIGHT_PAD},
        },
        names::{asset_name, joined},
    },
    words::pages,
};

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
    let (verdict, sense) = verdict(desk, part, circle);
    let page = pages(&circle.pages);
    let color = if part == CirclePart::Counts {
        hues.text
    } else {
        hues.muted
    };
    let provenance = provenance_of(&circle.source);
    let origin = desk.tr(provenance_key(provenance));
    let words = format!("{name}, {asset}, {column}, {verdict}, {sense}, {page}, {origin}");
    let (muted, gap) = (
        Ink::body(hues.muted),
        TextPiece::new("  ", Ink::body(color)),
    );
    let title = [
        TextPiece::new(&name, Ink::body(color)),
        gap,
        TextPiece::new(&place, muted),
    ];
    let trail = [
        TextPiece::new(&verdict, Ink::body(color)),
        gap,
        TextPiece::new(&page, Ink::body(hues.accent)),
    ];
    let parts = ListRow::new(RowText::pieces(&title).whole())
        .lead(RowLead::State(&circle.state))
        .trail(RowText::pieces(&trail))
        .room(DOT)
        .by_first_line()
        .edge(TIGHT_PAD)
        .pad(TIGHT_PAD)
        .named(&words)
        .button(ui, hues);
    let dot = Rect::from_center_size(parts.room.center(), Vec2::splat(DOT));
    provenance_dot(ui, hues, dot, provenance);
    let (_, why) = source_words(desk, &circle.source);
    let go = desk.tr("proof-go");
    let hint = format!("{}\n{go}", desk.headed(&origin, &why));
    if parts.response.hint(hint).clicked() {
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
