//! How many controls are in place.

use eframe::egui::{Align2, Color32, Rect, Ui, Vec2, pos2};

use super::{halves, part};
use crate::{
    design::ControlState,
    gui::{
        ControlFilter, Desk, InspectorTab, Wish,
        kit::{Ink, Shares, share_bar, state_mark},
        style::Hues,
    },
};

fn missing_of(desk: &Desk<'_>) -> usize {
    let sum = &desk.analysis.summary;
    sum.required
        .saturating_sub(sum.required_in_place + sum.required_planned)
}

fn required_words(desk: &Desk<'_>) -> (String, String, String) {
    let planned = desk.analysis.summary.required_planned.to_string();
    (
        desk.tr("banner-required"),
        desk.tr_with("banner-planned", &[("n", planned)]),
        desk.tr_with("banner-missing", &[("n", missing_of(desk).to_string())]),
    )
}

pub(super) fn required_width(ui: &Ui, desk: &Desk<'_>) -> f32 {
    let (head, planned, missing) = required_words(desk);
    let wide = |text: &str| Ink::body(Color32::PLACEHOLDER).width(ui.painter(), text);
    28.0 + wide(&head).max(70.0) + 12.0 + wide(&planned) + wide(&missing) + 56.0
}

pub(super) fn required_ui(ui: &mut Ui, desk: &mut Desk<'_>, width: f32) {
    let hues = desk.hues();
    let sum = &desk.analysis.summary;
    let (head, planned, missing) = required_words(desk);
    let (done, total) = (sum.required_in_place, sum.required);
    let label = format!("{head} {done}/{total} {planned} {missing}");
    let (rect, response) = part(ui, hues, width, &label);
    let painter = ui.painter();
    let (upper, lower) = halves(rect);
    let first = Ink::body(hues.muted).width(painter, &head).max(70.0);
    Ink::body(hues.muted).write_in(painter, upper, Align2::LEFT_CENTER, &head);
    fraction(ui, hues, lower, done, total);
    let right = rect.left() + first + 12.0;
    let bar = Rect::from_x_y_ranges(
        right..=rect.right(),
        upper.center().y - 3.0..=upper.center().y + 3.0,
    );
    share_bar(
        ui,
        hues,
        bar,
        Shares {
            done,
            planned: sum.required_planned,
            total,
        },
    );
    let mut x = right;
    for (state, words) in [
        (ControlState::Planned, &planned),
        (ControlState::Missing, &missing),
    ] {
        let mark = Rect::from_center_size(pos2(x + 7.0, lower.center().y), Vec2::splat(13.0));
        state_mark(ui, hues, &state, mark);
        let at = pos2(x + 18.0, lower.center().y);
        x = Ink::body(hues.text)
            .write(ui.painter(), at, Align2::LEFT_CENTER, words)
            .right()
            + 10.0;
    }
    if response.clicked() {
        desk.push(Wish::Select(Vec::new()));
        desk.push(Wish::Filter(ControlFilter::All));
        desk.push(Wish::Inspector(InspectorTab::Controls));
    }
}

/// `41/47`, the first number large.
fn fraction(ui: &Ui, hues: &Hues, rect: Rect, done: usize, total: usize) {
    let painter = ui.painter();
    let number = Ink::large(hues.text);
    let at = number.write_in(painter, rect, Align2::LEFT_CENTER, &done.to_string());
    let rest = pos2(at.right() + 1.0, rect.center().y + 3.0);
    Ink::body(hues.muted).write(painter, rest, Align2::LEFT_CENTER, &format!("/{total}"));
}

pub(super) fn recommended_width(ui: &Ui, desk: &Desk<'_>) -> f32 {
    let head = desk.tr("banner-recommended");
    28.0 + Ink::body(Color32::PLACEHOLDER)
        .width(ui.painter(), &head)
        .max(56.0)
}

pub(super) fn recommended_ui(ui: &mut Ui, desk: &mut Desk<'_>, width: f32) {
    let hues = desk.hues();
    let sum = &desk.analysis.summary;
    let head = desk.tr("banner-recommended");
    let label = format!("{head} {}/{}", sum.recommended_in_place, sum.recommended);
    let (rect, response) = part(ui, hues, width, &label);
    let (upper, lower) = halves(rect);
    Ink::body(hues.muted).write_in(ui.painter(), upper, Align2::LEFT_CENTER, &head);
    fraction(ui, hues, lower, sum.recommended_in_place, sum.recommended);
    if response.clicked() {
        desk.push(Wish::Select(Vec::new()));
        desk.push(Wish::Filter(ControlFilter::Recommended));
        desk.push(Wish::Inspector(InspectorTab::Controls));
    }
}
