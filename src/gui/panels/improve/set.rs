//! The cheapest set of controls that makes everything safe, and what stays all the same.

use eframe::egui::{Frame, Margin, Rect, Ui, vec2};

use super::{
    cost::{COST_WIDTH, cost_ui},
    head_ui, more_ui, note_ui, shown,
    words::{numbered, of_asset, stay_asset, stay_name, stay_reason},
};
use crate::{
    analysis::{Candidate, ControlInstance, SafeSet, Stay},
    catalog::Requirement,
    design::Subject,
    gui::{
        Desk, Wish,
        kit::{
            Hint as _, IconButton, Ink, ListRow, RowText, Tone, section_head,
            tokens::{PART_GAP, ROW_MARK, TWO_LINE_ROW},
        },
        names::asset_name,
    },
};

pub(super) fn set_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let told = desk.view.worth.answers.set();
    let head = told.value.as_ref().map_or_else(String::new, |set| {
        desk.tr_with("worth-set-cost", &[("cost", set.cost.to_string())])
    });
    head_ui(ui, desk, "worth-set", told.is_current, &head);
    let Some(set) = told.value else { return };
    Frame::new()
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = PART_GAP;
            Ink::strong(hues.text).paragraph(ui, outcome(desk, &set));
            if let Some(still) = still_required(desk, &set) {
                Ink::strong(hues.text).paragraph(ui, still);
            }
            if !set.controls.is_empty() {
                Ink::body(hues.muted).paragraph(ui, exactness(desk, &set));
                let word = desk.tr("worth-set-apply");
                let button = IconButton::new("check", &word, Tone::Main);
                if button.ui(ui, hues).clicked() && told.is_current {
                    desk.edit(set.command());
                }
            }
        });
    let count = shown(ui, "set", set.controls.len());
    for candidate in set.controls.iter().take(count) {
        candidate_ui(ui, desk, candidate);
    }
    more_ui(ui, desk, "set", set.controls.len());
    stays_ui(ui, desk, &set);
}

/// What the set brings about.
fn outcome(desk: &Desk<'_>, set: &SafeSet) -> String {
    let key = match (set.controls.is_empty(), set.is_safe()) {
        (true, true) => "worth-set-safe",
        (true, false) => "worth-set-nothing",
        (false, true) => "worth-set-all",
        (false, false) => "worth-set-most",
    };
    let values = [
        ("n", set.controls.len().to_string()),
        ("stays", set.stays.len().to_string()),
        ("limit", desk.catalog.risk.safe_product.to_string()),
    ];
    desk.tr_with(key, &values)
}

/// That required controls are missing which the set does not put in place.
fn still_required(desk: &Desk<'_>, set: &SafeSet) -> Option<String> {
    let in_set = |control: &ControlInstance| {
        set.controls
            .iter()
            .any(|it| Some(&it.asset) == control.asset.as_ref() && it.control == control.control)
    };
    let missing = desk.analysis.controls.iter().filter(|control| {
        control.requirement == Requirement::Required && !control.is_in_place() && !in_set(control)
    });
    let missing = missing.count();
    let values = [("n", missing.to_string())];
    (missing > 0).then(|| desk.tr_with("worth-set-required", &values))
}

/// Whether there is a cheaper one.
fn exactness(desk: &Desk<'_>, set: &SafeSet) -> String {
    if set.is_cheapest() {
        let weights = desk.catalog.costs.weights;
        let values = [
            ("low", weights.low.to_string()),
            ("middle", weights.middle.to_string()),
            ("high", weights.high.to_string()),
        ];
        return desk.tr_with("worth-set-exact", &values);
    }
    let values = [("bound", set.bound.to_string())];
    desk.tr_with("worth-set-greedy", &values)
}

fn candidate_ui(ui: &mut Ui, desk: &mut Desk<'_>, candidate: &Candidate) {
    let hues = desk.hues();
    let name = numbered(desk, candidate);
    let asset = asset_name(desk, &candidate.asset);
    let parts = ListRow::new(RowText::new(&name, Ink::strong(hues.text)))
        .second(RowText::new(&asset, Ink::body(hues.muted)))
        .room(COST_WIDTH)
        .height(TWO_LINE_ROW)
        .ui(ui, hues);
    let says = of_asset(desk, &name, &candidate.asset);
    let spot = Rect::from_center_size(parts.room.center(), vec2(COST_WIDTH, ROW_MARK));
    cost_ui(ui, desk, candidate, &says, "set", spot);
    if parts.response.hint(format!("{name} {asset}")).clicked() {
        select(desk, &candidate.asset);
    }
}

fn select(desk: &mut Desk<'_>, asset: &crate::catalog::AssetId) {
    let subject = Subject::Asset(asset.clone());
    desk.push(Wish::Select(vec![subject.clone()]));
    desk.push(Wish::Reveal(vec![subject]));
}

/// What stays above the safe product, and why.
fn stays_ui(ui: &mut Ui, desk: &mut Desk<'_>, set: &SafeSet) {
    let hues = desk.hues();
    if set.stays.is_empty() {
        return;
    }
    let values = [
        ("n", set.stays.len().to_string()),
        ("limit", desk.catalog.risk.safe_product.to_string()),
    ];
    let head = desk.tr_with("worth-stays", &values);
    Frame::new()
        .inner_margin(Margin::symmetric(12, 2))
        .show(ui, |ui| section_head(ui, hues, &head));
    let count = shown(ui, "stays", set.stays.len());
    for stay in set.stays.iter().take(count) {
        stay_ui(ui, desk, stay);
    }
    more_ui(ui, desk, "stays", set.stays.len());
    if set
        .stays
        .iter()
        .any(|stay| matches!(stay.what, crate::analysis::RiskSubject::Target(..)))
    {
        note_ui(ui, Ink::body(hues.muted), &desk.tr("worth-stays-targets"));
    }
}

fn stay_ui(ui: &mut Ui, desk: &mut Desk<'_>, stay: &Stay) {
    let hues = desk.hues();
    let name = stay_name(desk, stay);
    let reason = stay_reason(desk, stay);
    let parts = ListRow::new(RowText::new(&name, Ink::strong(hues.text)).lines(2))
        .second(RowText::new(&reason, Ink::body(hues.muted)).lines(4))
        .ui(ui, hues);
    if parts.response.clicked() {
        select(desk, stay_asset(stay));
    }
}
