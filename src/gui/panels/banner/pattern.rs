//! The pattern in the banner.

use eframe::egui::{Align2, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::strip::{paint_badge, part};
use crate::{
    gui::{
        Desk, InspectorTab, Wish,
        kit::{Hint as _, Ink},
        names::joined,
        panels::lacking,
    },
    words::pages,
};

/// The chip, the reading and the second line of the pattern.
struct PatternWords {
    chip: Option<String>,
    reading: String,
    remark: String,
    all: String,
    /// What keeps the route from being whole, in words.
    lacks: Option<String>,
}

fn pattern_words(desk: &Desk<'_>) -> PatternWords {
    let found: Vec<_> = desk
        .analysis
        .patterns
        .iter()
        .filter_map(|found| desk.catalog.pattern(&found.pattern))
        .collect();
    let names: Vec<_> = found
        .iter()
        .map(|pattern| desk.text(&pattern.name))
        .collect();
    let Some(first) = found.first() else {
        return PatternWords {
            chip: None,
            reading: desk.tr("banner-no-pattern"),
            remark: desk.tr("banner-no-pattern-hint"),
            all: desk.tr("banner-no-pattern"),
            lacks: None,
        };
    };
    let mut chip = desk.text(&first.name).to_owned();
    if found.len() > 1 {
        chip = format!("{chip} +{}", found.len() - 1);
    }
    let remark = desk.text(&first.remark);
    let slides = pages(first.source.pages());
    let lacks = lacking(desk).map(|key| desk.tr(key));
    let remark = joined(desk, &[remark.to_owned(), slides]);
    PatternWords {
        chip: Some(chip),
        reading: desk.text(&first.reading).to_owned(),
        remark: lacks.clone().unwrap_or(remark),
        all: names.join(" + "),
        lacks,
    }
}

pub(super) fn pattern_ui(ui: &mut Ui, desk: &mut Desk<'_>, width: f32) {
    let hues = desk.hues();
    let words = pattern_words(desk);
    let label = desk.tr_with("banner-pattern", &[("pattern", words.all.clone())]);
    let (rect, response) = part(ui, hues, width, &label);
    let painter = ui.painter();
    let mut left = rect.left();
    if let Some(chip) = &words.chip {
        let ink = Ink::large(hues.on_accent);
        let size = vec2(ink.width(painter, chip) + 24.0, 34.0);
        let at = Rect::from_min_size(pos2(left, rect.center().y - 17.0), size);
        paint_badge(painter, hues, at, words.lacks.is_some());
        let ink = if words.lacks.is_some() {
            Ink::large(hues.accent)
        } else {
            ink
        };
        ink.write_in(painter, at, Align2::CENTER_CENTER, chip);
        left = at.right() + 12.0;
    } else {
        let at = Rect::from_min_size(pos2(left, rect.center().y - 17.0), Vec2::splat(34.0));
        let stroke = Stroke::new(1.0, hues.border_strong);
        painter.rect_stroke(at, 8.0, stroke, StrokeKind::Inside);
        Ink::large(hues.muted).write_in(painter, at, Align2::CENTER_CENTER, "—");
        left = at.right() + 12.0;
    }
    let room = rect.with_min_x(left);
    let (upper, lower) = room.split_top_bottom_at_fraction(0.5);
    if room.width() > 60.0 {
        Ink::head(hues.text).write_in(painter, upper, Align2::LEFT_CENTER, &words.reading);
        Ink::body(hues.muted).write_in(painter, lower, Align2::LEFT_CENTER, &words.remark);
    }
    let full = format!("{}\n{}\n{}", words.all, words.reading, words.remark);
    if response.hint(full).clicked() {
        desk.push(Wish::Inspector(InspectorTab::Route));
    }
}
