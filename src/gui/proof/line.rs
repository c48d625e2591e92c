//! Pieces of the card: texts of two weights, sources, page numbers.

use std::sync::Arc;

use eframe::egui::{
    Align2, Color32, Galley, Painter, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo,
    WidgetType, pos2,
    text::{LayoutJob, TextFormat, TextWrapping},
    vec2,
};

use crate::{
    catalog::{Provenance, Source},
    gui::{
        Desk,
        kit::{Chip, ChipLook, Hint as _, Ink},
        style::{BODY, Hues, font},
    },
    words::{self, pages},
};

/// A piece of a text: the words, their colour, whether they are bold.
pub(super) type TextPiece<'a> = (&'a str, Color32, bool);

/// Pieces laid out one after the other, wrapped to a width.
pub(super) fn laid(painter: &Painter, pieces: &[TextPiece<'_>], width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    for (words, color, bold) in pieces {
        let format = TextFormat {
            line_height: Some((BODY * 1.35).round()),
            ..TextFormat::simple(font(BODY, *bold), *color)
        };
        job.append(words, 0.0, format);
    }
    job.wrap = TextWrapping {
        max_width: width.max(1.0),
        ..TextWrapping::default()
    };
    painter.layout_job(job)
}

/// Claims an area that only says something.
pub(super) fn said(ui: &mut Ui, size: Vec2, words: &str) -> (Rect, Response) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
    (rect, response)
}

/// What a source is called in few words, and all of it.
pub(super) fn source_words(desk: &Desk<'_>, source: &Source) -> (String, String) {
    let named = pages(source.pages());
    match source {
        Source::Document(_) => (named.clone(), named),
        Source::Guideline { part, .. } => {
            let words = format!("{} {named}", desk.text(part));
            (named, words)
        }
        Source::Overview(slides) => {
            let words = words::slides(desk.lang(), slides);
            (words.clone(), words)
        }
        Source::ThirdParty(whose) => (desk.tr("proof-third-party"), desk.text(whose).to_owned()),
        Source::Derived { why, .. } => {
            (desk.tr("proof-ours"), format!("{} {named}", desk.text(why)))
        }
    }
}

/// How sure a source is.
pub(super) const fn provenance_of(source: &Source) -> Provenance {
    match source {
        Source::Document(_) | Source::Guideline { .. } | Source::Overview(_) => {
            Provenance::Document
        }
        Source::ThirdParty(_) => Provenance::ThirdParty,
        Source::Derived { .. } => Provenance::Derived,
    }
}

/// A chip that names a source; all of it as a tooltip. Returns the left edge of what it takes.
pub(super) fn source_chip(ui: &mut Ui, desk: &Desk<'_>, room: Rect, source: &Source) -> f32 {
    let hues = desk.hues();
    let (short, long) = source_words(desk, source);
    if short.is_empty() {
        return room.right();
    }
    let width = Chip::new(&short, ChipLook::Filled)
        .width(ui)
        .min(room.width());
    let center = pos2(room.right() - width / 2.0, room.center().y);
    let rect = Rect::from_center_size(center, vec2(width, 20.0));
    ui.painter().rect_filled(rect, 10.0, hues.sunken);
    let ink = match source {
        Source::Document(_) | Source::Overview(_) => hues.accent,
        _ => hues.muted,
    };
    Ink::body(ink).write_in(
        ui.painter(),
        rect.shrink(4.0),
        Align2::CENTER_CENTER,
        &short,
    );
    let id = ui.next_auto_id();
    ui.skip_ahead_auto_ids(1);
    ui.interact(rect, id, Sense::hover()).hint(long);
    rect.left()
}

/// Paints where a letter or a reading comes from: filled printed, half third party, ring ours.
pub(super) fn provenance_dot(ui: &Ui, hues: &Hues, at: Rect, provenance: Provenance) {
    let (center, r) = (at.center(), 3.2);
    let stroke = Stroke::new(1.1, hues.muted);
    match provenance {
        Provenance::Document => {
            ui.painter().circle_filled(center, r, hues.text);
        }
        Provenance::ThirdParty => {
            ui.painter().circle_stroke(center, r, stroke);
            let half = Rect::from_min_max(pos2(center.x, center.y - r), center + Vec2::splat(r));
            let half = ui.painter().with_clip_rect(half.intersect(ui.clip_rect()));
            half.circle_filled(center, r, hues.text);
        }
        Provenance::Derived => {
            let turn = std::f32::consts::TAU / 12.0;
            for step in 0_u8..6 {
                let from = turn * (2.0 * f32::from(step));
                let [a, b] = [from, from + turn].map(|it| center + r * Vec2::angled(it));
                ui.painter().line_segment([a, b], stroke);
            }
        }
    }
}

/// The key of a provenance's word.
pub(super) const fn provenance_key(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Document => "proof-from-document",
        Provenance::ThirdParty => "proof-from-third-party",
        Provenance::Derived => "proof-from-ours",
    }
}

/// A heading with words at the right.
pub(super) fn heading(ui: &mut Ui, hues: &Hues, left: &str, right: &str) {
    let words = format!("{left} {right}");
    let width = ui.available_width();
    let used = Ink::head(hues.text).width(ui.painter(), left);
    let fits = used + Ink::body(hues.muted).width(ui.painter(), right) + 12.0 <= width;
    let high = if fits { 26.0 } else { 44.0 };
    let (rect, _) = said(ui, vec2(width, high), words.trim_end());
    let upper = rect.with_max_y(rect.top() + 26.0);
    let lower = rect.with_min_y(rect.bottom() - 26.0);
    Ink::head(hues.text).write_in(ui.painter(), upper, Align2::LEFT_CENTER, left);
    Ink::body(hues.muted).write_in(ui.painter(), lower, Align2::RIGHT_CENTER, right);
}
