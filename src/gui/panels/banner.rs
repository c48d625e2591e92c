//! The banner: pattern, coverage, worst risk and findings at a glance, each a way to its tab.

mod coverage;
mod judgement;
mod verdict;

use coverage::{recommended_ui, recommended_width, required_ui, required_width};
use eframe::egui::{
    Align2, Painter, Rect, Response, Shape, Stroke, StrokeKind, Ui, UiBuilder, Vec2, pos2, vec2,
};
use judgement::{verdict_ui, verdict_width};
use verdict::{edition_ui, edition_width, findings_ui, findings_width, worst_ui, worst_width};

use crate::{
    catalog::Lang,
    gui::{
        Change, Frame, InspectorTab,
        names::{joined, pages},
        panels::lacking,
        style::Hues,
        widgets::{Hint as _, Ink, Says, area, focus_ring},
    },
};

const HEIGHT: f32 = 52.0;
const LEAST_PATTERN: f32 = 270.0;
/// Room that the pattern keeps before the verdict shows a reason, in points.
const WIDE_PATTERN: f32 = 330.0;

/// Whether the window is so narrow that the banner says less; English words take more room.
fn is_compact(ui: &Ui, frame: &Frame<'_>) -> bool {
    let least = match frame.view.lang {
        Lang::Ja => 1_450.0,
        Lang::En => 1_640.0,
    };
    ui.ctx().content_rect().width() < least
}

/// Draws the banner.
pub(crate) fn banner_ui(ui: &mut Ui, frame: &mut Frame<'_>) {
    let hues = Hues::of(frame.theme);
    let whole = ui.max_rect();
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    // The parts of fixed width first, to know how much the reading of the pattern may take.
    let widths = [
        required_width(ui, frame),
        recommended_width(ui, frame),
        worst_width(ui, frame),
        findings_width(ui, frame),
        edition_width(ui, frame),
    ];
    let least = LEAST_PATTERN + verdict_width(ui, frame, 0.0);
    let [required, recommended, worst, findings, edition] = widths;
    // What is recommended is the first to go where text is very large.
    let has_recommended = whole.width() - widths.iter().sum::<f32>() + edition > least;
    let recommended = if has_recommended { recommended } else { 0.0 };
    let fixed = required + recommended + worst + findings + edition;
    // The start screen names the edition, too: it goes where there is no room.
    let has_edition = whole.width() - fixed > least;
    let spare = whole.width() - fixed + if has_edition { 0.0 } else { edition };
    let spare = spare.max(LEAST_PATTERN);
    let verdict = verdict_width(ui, frame, spare - WIDE_PATTERN);
    let pattern = (spare - verdict).max(LEAST_PATTERN);
    let mut child = ui.new_child(UiBuilder::new().max_rect(whole));
    child.horizontal(|ui| {
        pattern_ui(ui, frame, &hues, pattern.min(680.0));
        verdict_ui(ui, frame, &hues, verdict);
        required_ui(ui, frame, &hues, required);
        if has_recommended {
            recommended_ui(ui, frame, &hues, recommended);
        }
        worst_ui(ui, frame, &hues, worst);
        findings_ui(ui, frame, &hues, findings);
        if has_edition {
            ui.add_space((ui.available_width() - edition).max(0.0));
            edition_ui(ui, frame, &hues, edition);
        }
    });
}

/// A part of the banner: a button that opens its tab, with a hairline at its right.
fn part(ui: &mut Ui, hues: &Hues, width: f32, label: &str) -> (Rect, Response) {
    let (rect, response) = area(ui, vec2(width, HEIGHT), Says::button(label));
    if response.hovered() {
        ui.painter().rect_filled(rect.shrink(2.0), 6.0, hues.sunken);
    }
    ui.painter().vline(
        rect.right(),
        rect.y_range().shrink(8.0),
        Stroke::new(1.0, hues.border),
    );
    focus_ring(ui, hues, &response, 6.0);
    (rect.shrink2(vec2(14.0, 7.0)), response)
}

/// The ground of a route's badge: filled, or only a dashed outline where it is not whole yet.
pub(crate) fn paint_badge(painter: &Painter, hues: &Hues, at: Rect, is_open: bool) {
    if !is_open {
        painter.rect_filled(at, 8.0, hues.accent);
        return;
    }
    let rim = at.shrink(1.0);
    let corners = [
        rim.left_top(),
        rim.right_top(),
        rim.right_bottom(),
        rim.left_bottom(),
        rim.left_top(),
    ];
    let stroke = Stroke::new(2.0, hues.accent);
    painter.extend(Shape::dashed_line(&corners, stroke, 6.0, 4.0));
}

/// The chip, the reading and the second line of the pattern.
struct PatternWords {
    chip: Option<String>,
    reading: String,
    remark: String,
    all: String,
    /// What keeps the route from being whole, in words.
    lacks: Option<String>,
}

fn pattern_words(frame: &Frame<'_>) -> PatternWords {
    let found: Vec<_> = frame
        .analysis
        .patterns
        .iter()
        .filter_map(|found| frame.catalog.pattern(&found.pattern))
        .collect();
    let names: Vec<_> = found
        .iter()
        .map(|pattern| frame.text(&pattern.name))
        .collect();
    let Some(first) = found.first() else {
        return PatternWords {
            chip: None,
            reading: frame.tr("banner-no-pattern"),
            remark: frame.tr("banner-no-pattern-hint"),
            all: frame.tr("banner-no-pattern"),
            lacks: None,
        };
    };
    let mut chip = frame.text(&first.name).to_owned();
    if found.len() > 1 {
        chip = format!("{chip} +{}", found.len() - 1);
    }
    let remark = frame.text(&first.remark);
    let slides = pages(first.source.pages());
    let lacks = lacking(frame).map(|key| frame.tr(key));
    let remark = joined(frame, &[remark.to_owned(), slides]);
    PatternWords {
        chip: Some(chip),
        reading: frame.text(&first.reading).to_owned(),
        remark: lacks.clone().unwrap_or(remark),
        all: names.join(" + "),
        lacks,
    }
}

fn pattern_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, width: f32) {
    let words = pattern_words(frame);
    let label = frame.tr_with("banner-pattern", &[("pattern", words.all.clone())]);
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
        frame.push(Change::Inspector(InspectorTab::Route));
    }
}

/// A line for the heading above a line for the number.
fn halves(rect: Rect) -> (Rect, Rect) {
    rect.split_top_bottom_at_y(rect.top() + 14.0)
}
