//! The cheapest set of controls that makes everything safe, and what stays all the same.

use eframe::egui::{Align2, Frame as Box, Margin, Rect, Ui, pos2, vec2};

use super::{
    cost::{COST_WIDTH, cost_ui},
    head_ui, more_ui, note_ui, right_of, shown,
    words::{numbered, of_asset, stay_asset, stay_name, stay_reason},
};
use crate::{
    analysis::{Candidate, ControlInstance, SafeSet, Stay},
    catalog::Requirement,
    design::Subject,
    gui::{
        Change, Frame,
        names::asset_name,
        style::Hues,
        widgets::{Hint as _, IconButton, Ink, Says, Tone, hairline, row, section_head},
    },
};

const ROW: f32 = 46.0;

pub(super) fn set_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let told = frame.view.worth.answers.set();
    let head = told.value.as_ref().map_or_else(String::new, |set| {
        frame.tr_with("worth-set-cost", &[("cost", set.cost.to_string())])
    });
    head_ui(ui, frame, hues, ("worth-set", told.is_current), &head);
    let Some(set) = told.value else { return };
    Box::new()
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 6.0;
            Ink::strong(hues.text).paragraph(ui, outcome(frame, &set));
            if let Some(still) = still_required(frame, &set) {
                Ink::strong(hues.text).paragraph(ui, still);
            }
            if !set.controls.is_empty() {
                Ink::body(hues.muted).paragraph(ui, exactness(frame, &set));
                let word = frame.tr("worth-set-apply");
                let button = IconButton::new("check", &word, Tone::Main);
                if button.ui(ui, hues).clicked() && told.is_current {
                    frame.edit(set.command());
                }
            }
        });
    let count = shown(ui, "set", set.controls.len());
    for candidate in set.controls.iter().take(count) {
        candidate_ui(ui, frame, hues, candidate);
    }
    more_ui(ui, frame, hues, ("set", set.controls.len()));
    stays_ui(ui, frame, hues, &set);
}

/// What the set brings about.
fn outcome(frame: &Frame<'_>, set: &SafeSet) -> String {
    let key = match (set.controls.is_empty(), set.is_safe()) {
        (true, true) => "worth-set-safe",
        (true, false) => "worth-set-nothing",
        (false, true) => "worth-set-all",
        (false, false) => "worth-set-most",
    };
    let values = [
        ("n", set.controls.len().to_string()),
        ("stays", set.stays.len().to_string()),
        ("limit", frame.catalog.risk.safe_product.to_string()),
    ];
    frame.tr_with(key, &values)
}

/// That required controls are missing which the set does not put in place.
fn still_required(frame: &Frame<'_>, set: &SafeSet) -> Option<String> {
    let in_set = |control: &ControlInstance| {
        let mut candidates = set.controls.iter();
        candidates
            .any(|it| Some(&it.asset) == control.asset.as_ref() && it.control == control.control)
    };
    let missing = frame.analysis.controls.iter().filter(|control| {
        control.requirement == Requirement::Required && !control.is_in_place() && !in_set(control)
    });
    let missing = missing.count();
    let values = [("n", missing.to_string())];
    (missing > 0).then(|| frame.tr_with("worth-set-required", &values))
}

/// Whether there is a cheaper one.
fn exactness(frame: &Frame<'_>, set: &SafeSet) -> String {
    if set.is_cheapest() {
        let weights = frame.catalog.costs.weights;
        let values = [
            ("low", weights.low.to_string()),
            ("middle", weights.middle.to_string()),
            ("high", weights.high.to_string()),
        ];
        return frame.tr_with("worth-set-exact", &values);
    }
    let values = [("bound", set.bound.to_string())];
    frame.tr_with("worth-set-greedy", &values)
}

fn candidate_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, candidate: &Candidate) {
    let name = numbered(frame, candidate);
    let asset = asset_name(frame, &candidate.asset);
    let label = format!("{name} {asset}");
    let (rect, response) = row(ui, hues, ROW, Says::entry(&label, false));
    let inner = rect.shrink2(vec2(12.0, 5.0));
    let right = right_of(inner, COST_WIDTH);
    let words = inner.with_max_x(right.left() - 8.0);
    let middle = words.center().y;
    let (upper, lower) = (words.with_max_y(middle), words.with_min_y(middle));
    Ink::strong(hues.text).write_in(ui.painter(), upper, Align2::LEFT_CENTER, &name);
    Ink::body(hues.muted).write_in(ui.painter(), lower, Align2::LEFT_CENTER, &asset);
    let says = of_asset(frame, &name, &candidate.asset);
    let spot = Rect::from_min_size(
        pos2(right.left(), right.center().y - 11.0),
        vec2(COST_WIDTH, 22.0),
    );
    cost_ui(ui, frame, hues, (candidate, &says, "set"), spot);
    hairline(ui, hues, rect);
    if response.hint(label).clicked() {
        select(frame, &candidate.asset);
    }
}

fn select(frame: &mut Frame<'_>, asset: &crate::catalog::AssetId) {
    let subject = Subject::Asset(asset.clone());
    frame.push(Change::Select(vec![subject.clone()]));
    frame.push(Change::Reveal(vec![subject]));
}

/// What stays above the safe product, and why.
fn stays_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, set: &SafeSet) {
    if set.stays.is_empty() {
        return;
    }
    let values = [
        ("n", set.stays.len().to_string()),
        ("limit", frame.catalog.risk.safe_product.to_string()),
    ];
    let head = frame.tr_with("worth-stays", &values);
    Box::new()
        .inner_margin(Margin::symmetric(12, 2))
        .show(ui, |ui| section_head(ui, hues, &head));
    let count = shown(ui, "stays", set.stays.len());
    for stay in set.stays.iter().take(count) {
        stay_ui(ui, frame, hues, stay);
    }
    more_ui(ui, frame, hues, ("stays", set.stays.len()));
    if set
        .stays
        .iter()
        .any(|stay| matches!(stay.what, crate::analysis::Stays::Target(..)))
    {
        note_ui(ui, Ink::body(hues.muted), &frame.tr("worth-stays-targets"));
    }
}

fn stay_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, stay: &Stay) {
    let name = stay_name(frame, stay);
    let reason = stay_reason(frame, stay);
    let label = format!("{name} {reason}");
    let width = ui.available_width() - 24.0;
    let ink = Ink::body(hues.muted);
    let reason = ink.lay(ui.painter(), &reason, width, 4);
    let title = Ink::strong(hues.text).lay(ui.painter(), &name, width, 2);
    let height = reason.size().y + title.size().y + 12.0;
    let (rect, response) = row(ui, hues, height, Says::entry(&label, false));
    let at = rect.min + vec2(12.0, 5.0);
    let below = at + vec2(0.0, title.size().y + 1.0);
    ui.painter().galley(at, title, hues.text);
    ui.painter().galley(below, reason, hues.muted);
    hairline(ui, hues, rect);
    if response.clicked() {
        select(frame, stay_asset(stay));
    }
}
