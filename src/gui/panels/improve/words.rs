//! Candidates, effects and single points in words.

use crate::{
    analysis::{Candidate, LetterMove, RiskSubject, Stay, StayReason, Suggestion, WeakPoint},
    catalog::{AssetId, ControlId},
    gui::{
        Desk,
        kit::letter_word,
        names::{asset_name, joined},
    },
    words::{circled, pages},
};

/// The name of a control with what tells it from others of the same name.
pub(super) fn control_name(desk: &Desk<'_>, id: &ControlId) -> String {
    let Some(control) = desk.catalog.control(id) else {
        return id.to_string();
    };
    desk.with_detail(&control.name, control.detail.as_ref())
}

/// The placement's numbers and the control.
pub(super) fn numbered(desk: &Desk<'_>, candidate: &Candidate) -> String {
    let found = desk.analysis.controls.iter().find(|instance| {
        instance.control == candidate.control && instance.asset.as_ref() == Some(&candidate.asset)
    });
    let numbers = found.map_or(&[] as &[u8], |instance| &instance.numbers);
    let numbers: String = numbers.iter().copied().map(circled).collect();
    let name = control_name(desk, &candidate.control);
    format!("{numbers} {name}").trim().to_owned()
}

/// `control (asset)`, as buttons say it.
pub(super) fn of_asset(desk: &Desk<'_>, control: &str, asset: &AssetId) -> String {
    let values = [
        ("control", control.to_owned()),
        ("asset", asset_name(desk, asset)),
    ];
    desk.tr_with("worth-of-asset", &values)
}

/// How many routes and rows become safe.
pub(super) fn effect(desk: &Desk<'_>, suggestion: &Suggestion) -> String {
    let least = desk.catalog.risk.safe_product.saturating_add(1);
    let key = if suggestion.is_exact {
        "worth-effect"
    } else {
        "worth-effect-estimate"
    };
    let values = [
        ("routes", suggestion.routes.to_string()),
        ("rows", suggestion.rows.to_string()),
        ("product", least.to_string()),
    ];
    desk.tr_with(key, &values)
}

/// How letters move: which letter, to which, and how many.
pub(super) fn letters(desk: &Desk<'_>, moves: &[LetterMove]) -> String {
    let parts: Vec<_> = moves
        .iter()
        .map(|it| {
            let (from, to) = (letter_word(it.from), letter_word(it.to));
            let values = [
                ("from", from.to_owned()),
                ("to", to.to_owned()),
                ("n", it.count.to_string()),
            ];
            desk.tr_with("worth-letter-move", &values)
        })
        .collect();
    if parts.is_empty() {
        return String::new();
    }
    desk.tr_with("worth-letters", &[("moves", joined(desk, &parts))])
}

/// What stays.
pub(super) fn stay_name(desk: &Desk<'_>, stay: &Stay) -> String {
    let text = |found: Option<&crate::catalog::Text>, id: &str| {
        found.map_or_else(|| id.to_owned(), |text| desk.text(text).to_owned())
    };
    match &stay.what {
        RiskSubject::Row(asset, threat) => {
            let found = desk.catalog.threat(threat).map(|threat| &threat.name);
            let threat = text(found, threat.as_str());
            desk.headed(&asset_name(desk, asset), &threat)
        }
        RiskSubject::Target(attacker, goal, asset) => {
            let who = desk.catalog.attacker(attacker).map(|it| &it.name);
            let who = text(who, attacker.as_str());
            let goal_name = desk.catalog.goal(goal).map(|it| &it.name);
            let goal = text(goal_name, goal.as_str());
            desk.headed(&format!("{who} → {}", asset_name(desk, asset)), &goal)
        }
    }
}

/// Why it stays, with the page.
pub(super) fn stay_reason(desk: &Desk<'_>, stay: &Stay) -> String {
    let cap = match stay.reason {
        StayReason::Capped(index) => desk.catalog.risk.caps.get(index),
        StayReason::NothingLeft => None,
    };
    let product = [("product", stay.product.to_string())];
    let product = desk.tr_with("worth-stay-product", &product);
    match cap {
        Some(cap) => {
            let reason = desk.tr_with("risk-cap", &[("reason", desk.text(&cap.reason).into())]);
            format!("{product} {reason} {}", pages(cap.source.pages()))
        }
        None => format!("{product} {}", desk.tr("worth-stay-nothing")),
    }
}

/// The asset that stays.
pub(super) fn stay_asset(stay: &Stay) -> &AssetId {
    match &stay.what {
        RiskSubject::Row(asset, _) | RiskSubject::Target(_, _, asset) => asset,
    }
}

/// What is lost at a single point.
pub(super) fn weak_name(desk: &Desk<'_>, weak: &WeakPoint) -> String {
    match weak {
        WeakPoint::Asset(asset) => asset_name(desk, asset),
        WeakPoint::Control(asset, control) => of_asset(desk, &control_name(desk, control), asset),
    }
}
