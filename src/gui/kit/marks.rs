//! Marks told apart by shape: letters of risk, control states, severities.

use std::f32::consts::TAU;

use eframe::egui::{Color32, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2};

use crate::{
    analysis::Severity,
    catalog::{Letter, Provenance},
    design::ControlState,
    gui::{
        paint::{Lens, shapes_of},
        style::Hues,
    },
    scene::{self, DrawingTheme},
};

/// Paints a letter of risk as the drawing shows it, in the square about the middle of `rect`.
pub(crate) fn risk_mark(ui: &Ui, theme: &DrawingTheme, letter: Letter, rect: Rect) {
    let center = rect.center();
    let size = rect.width().min(rect.height());
    let shapes = scene::risk_mark(letter, center, size, theme);
    let painter = ui.painter();
    painter.extend(shapes_of(
        painter,
        &shapes,
        &Lens::screen(rect.expand(size)),
    ));
}

/// The letter as a word.
pub(crate) const fn letter_word(letter: Letter) -> &'static str {
    match letter {
        Letter::A => "A",
        Letter::B => "B",
        Letter::C => "C",
        Letter::D => "D",
        Letter::E => "E",
    }
}

fn ring(center: Pos2, radius: f32, corners: usize, turn: f32) -> Vec<Pos2> {
    (0..corners)
        .map(|corner| center + radius * Vec2::angled(turn + TAU * corner as f32 / corners as f32))
        .collect()
}

/// Paints the state of a control: filled disc, half disc, crossed box, dashed ring.
pub(crate) fn state_mark(ui: &Ui, hues: &Hues, state: &ControlState, rect: Rect) {
    let painter = ui.painter();
    let (center, r) = (rect.center(), rect.width() / 2.0 - 1.0);
    let stroke = |color| Stroke::new(1.6, color);
    match state {
        ControlState::Implemented => {
            painter.circle_filled(center, r, hues.implemented);
            let tick = [(-0.45, 0.02), (-0.1, 0.38), (0.5, -0.35)];
            let points = tick.map(|(x, y)| center + Vec2::new(x * r, y * r)).to_vec();
            painter.line(points, stroke(hues.panel));
        }
        ControlState::Planned => {
            painter.circle_stroke(center, r, stroke(hues.planned));
            let mut half = ring_part(center, r);
            half.push(center);
            painter.add(Shape::convex_polygon(half, hues.planned, Stroke::NONE));
        }
        ControlState::Missing => {
            let square = Rect::from_center_size(center, Vec2::splat(r * 1.9));
            painter.rect_stroke(square, 3.0, stroke(hues.missing), StrokeKind::Inside);
            let d = r * 0.42;
            for (x, y) in [(d, d), (d, -d)] {
                let arm = Vec2::new(x, y);
                painter.line_segment([center - arm, center + arm], stroke(hues.missing));
            }
        }
        ControlState::NotApplicable(_) => {
            let circle = ring(center, r, 24, 0.0);
            let closed: Vec<_> = circle
                .iter()
                .copied()
                .chain(circle.first().copied())
                .collect();
            painter.extend(Shape::dashed_line(&closed, stroke(hues.na), 2.4, 1.8));
            let bar = Vec2::new(r * 0.5, 0.0);
            painter.line_segment([center - bar, center + bar], stroke(hues.na));
        }
    }
}

fn ring_part(center: Pos2, r: f32) -> Vec<Pos2> {
    let angle = |step: f32| -TAU / 4.0 + TAU / 2.0 * step / 12.0;
    (0_u8..=12)
        .map(|step| center + r * Vec2::angled(angle(f32::from(step))))
        .collect()
}

/// Paints where a letter or a reading comes from: filled printed, half third party, ring ours.
pub(crate) fn provenance_dot(ui: &Ui, hues: &Hues, at: Rect, provenance: Provenance) {
    let (center, r) = (at.center(), 0.4 * at.width());
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
            let turn = TAU / 12.0;
            for step in 0_u8..6 {
                let from = turn * (2.0 * f32::from(step));
                let [a, b] = [from, from + turn].map(|it| center + r * Vec2::angled(it));
                ui.painter().line_segment([a, b], stroke);
            }
        }
    }
}

/// A severity has an icon of its own, in its colour.
pub(crate) const fn severity_icon(hues: &Hues, severity: Severity) -> (&'static str, Color32) {
    match severity {
        Severity::Error => ("error", hues.missing),
        Severity::Warning => ("warning", hues.planned),
        Severity::Info => ("info", hues.accent),
    }
}

/// How many of all are in place, and how many are planned.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shares {
    /// In place.
    pub(crate) done: usize,
    /// Planned.
    pub(crate) planned: usize,
    /// All there are.
    pub(crate) total: usize,
}

/// A bar of shares: implemented, planned, the rest empty. The numbers stand beside it in words.
pub(crate) fn share_bar(ui: &Ui, hues: &Hues, rect: Rect, shares: Shares) {
    let Shares {
        done,
        planned,
        total,
    } = shares;
    let painter = ui.painter();
    painter.rect_filled(rect, rect.height() / 2.0, hues.border);
    if total == 0 {
        return;
    }
    let x = |count: usize| rect.left() + rect.width() * count as f32 / total as f32;
    let part = |from: f32, to: f32, color: Color32| {
        let area = Rect::from_min_max(pos2(from, rect.top()), pos2(to, rect.bottom()));
        painter.rect_filled(area, rect.height() / 2.0, color);
    };
    if done > 0 {
        part(rect.left(), x(done), hues.implemented);
    }
    if planned > 0 {
        part(x(done), x((done + planned).min(total)), hues.planned);
    }
}

/// How a product stands: safe, to be acted on, or accepted as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProductStanding {
    /// Not above the safe product.
    Safe,
    /// Above it.
    Act,
    /// Above it by our reading alone: recommended controls bring it down.
    Noted,
    /// Above it, and accepted with a reason.
    Accepted,
}

impl ProductStanding {
    /// The key of its word.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Safe => "risk-safe",
            Self::Act => "risk-act",
            Self::Noted => "risk-noted",
            Self::Accepted => "risk-accepted",
        }
    }
}
