//! Levels the user has set, and the risk accepted: each with its reason, to be set and taken back.

use eframe::egui::{Align, Layout, Popup, PopupCloseBehavior, Response, Ui, UiBuilder};

use super::{
    ProofCard, ProofSubject,
    set::{FORM, form_ui, key_words, set_words},
};
use crate::{
    analysis::AttackRoute,
    design::{Command, DesignEdit, OverrideKey},
    gui::{
        Desk,
        acceptance::{AcceptanceForm, REASON_WIDTH},
        kit::{
            IconButton, Ink, ListRow, RowLead, RowText, TextPiece, Tone, name_popup, part_head,
            tokens::{HIGH_ROW, MARK_GAP, NARROW_EDGE, PART_GAP},
        },
        style::Hues,
    },
};

/// Room of the buttons at the right of a line, points.
const BUTTONS: f32 = 190.0;

/// Levels that count in what is proven, with the level in use.
fn keys(card: &ProofCard<'_>) -> Vec<(OverrideKey, u8)> {
    let rating = card.proof.rating;
    match card.subject {
        ProofSubject::Row(row) => vec![
            (
                OverrideKey::Threat(row.asset.clone(), row.threat.clone()),
                rating.threat_level,
            ),
            (OverrideKey::Importance(row.asset.clone()), rating.severity),
        ],
        ProofSubject::Route(route) => {
            vec![(OverrideKey::Damage(route.target.clone()), rating.severity)]
        }
    }
}

pub(super) fn levels_ui(ui: &mut Ui, desk: &mut Desk<'_>, card: &ProofCard<'_>) {
    let hues = desk.hues();
    part_head(ui, hues, &desk.tr("override-title"), "");
    for (key, level) in keys(card) {
        level_ui(ui, desk, &key, level, own_level(card, &key));
        ui.add_space(PART_GAP);
    }
    accept_ui(ui, desk, card);
    ui.add_space(PART_GAP);
}

/// The level by the catalog alone.
fn own_level(card: &ProofCard<'_>, key: &OverrideKey) -> u8 {
    let rating = card.proof.rating;
    let was = rating.was;
    match key {
        OverrideKey::Threat(..) => was.map_or(rating.threat_level, |was| was.threat_level),
        OverrideKey::Importance(_) | OverrideKey::Damage(_) => {
            was.map_or(rating.severity, |was| was.severity)
        }
    }
}

/// A line with what is in force and buttons at its right.
fn entry_ui<R>(
    ui: &mut Ui,
    hues: &Hues,
    icon: &str,
    words: &str,
    detail: &str,
    buttons: impl FnOnce(&mut Ui) -> R,
) -> R {
    let title = [
        TextPiece::new(words, Ink::strong(hues.text)),
        TextPiece::new("  ", Ink::body(hues.text)),
        TextPiece::new(detail, Ink::body(hues.muted)),
    ];
    let parts = ListRow::new(RowText::pieces(&title).whole())
        .lead(RowLead::SmallIcon {
            name: icon,
            color: hues.muted,
        })
        .room(BUTTONS)
        .height(HIGH_ROW)
        .edge(NARROW_EDGE)
        .sunken()
        .label(ui, hues);
    let builder = UiBuilder::new().id_salt(words).max_rect(parts.room);
    let layout = Layout::right_to_left(Align::Center);
    ui.scope_builder(builder.layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = MARK_GAP;
        buttons(ui)
    })
    .inner
}

fn level_ui(ui: &mut Ui, desk: &mut Desk<'_>, key: &OverrideKey, level: u8, own: u8) {
    let hues = desk.hues();
    let set = desk.design.overrides.get(key).cloned();
    let name = key_words(desk, key);
    let words = format!("{name} {level}");
    let detail = match &set {
        Some(set) => set_words(desk, set, own),
        None => desk.tr("override-own"),
    };
    let icon = if set.is_some() { "rename" } else { "edition" };
    entry_ui(ui, hues, icon, &words, &detail, |ui| {
        if set.is_some() {
            let word = desk.tr_with("override-withdraw", &[("name", name.clone())]);
            let short = desk.tr("override-withdraw-short");
            if button(ui, hues, &short, &word).clicked() {
                desk.edit(Command::Design(DesignEdit::Override(key.clone(), None)));
            }
        }
        let word = desk.tr_with("override-set", &[("name", name.clone())]);
        let short = desk.tr("override-set-short");
        let response = button(ui, hues, &short, &word);
        let opened = response.clicked();
        let popup = Popup::menu(&response)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(FORM);
        let shown = popup.show(|ui| form_ui(ui, desk, key, level, opened));
        name_popup(ui, shown, &word);
    });
}

/// A button that shows a short word and says a longer one.
fn button(ui: &mut Ui, hues: &Hues, short: &str, word: &str) -> Response {
    IconButton::new("", word, Tone::Plain).ui_short(ui, hues, short)
}

/// Accepting the risk as it is, where it is not safe.
fn accept_ui(ui: &mut Ui, desk: &mut Desk<'_>, card: &ProofCard<'_>) {
    let hues = desk.hues();
    let route = match card.subject {
        ProofSubject::Row(_) => None,
        ProofSubject::Route(route) => Some(route),
    };
    let finding = card.finding_id();
    let own = route.map(AttackRoute::own_finding_id);
    let ids = [Some(finding.clone()), own].into_iter().flatten();
    let mut held = ids.filter_map(|id| {
        let reason = desk.design.accepted.get(&id).cloned()?;
        Some((id, reason))
    });
    let accepted = held.next();
    if card.proof.is_safe() && accepted.is_none() {
        return;
    }
    let words = desk.tr(if accepted.is_some() {
        "risk-accepted"
    } else {
        "proof-not-accepted"
    });
    let reason = accepted.as_ref().map(|(_, reason)| reason.clone());
    let detail = reason.unwrap_or_default();
    entry_ui(ui, hues, "stamp", &words, &detail, |ui| {
        if let Some((id, _)) = &accepted {
            let word = desk.tr("findings-withdraw");
            if button(ui, hues, &word, &word).clicked() {
                desk.edit(Command::Design(DesignEdit::Accept(id.clone(), None)));
            }
            return;
        }
        let word = desk.tr("proof-accept");
        let response = button(ui, hues, &word, &word);
        let opened = response.clicked();
        let popup = Popup::menu(&response)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(REASON_WIDTH);
        let form = AcceptanceForm {
            finding: &finding,
            route,
            title: "proof-accept",
            opened,
        };
        let shown = popup.show(|ui| form.ui(ui, desk));
        name_popup(ui, shown, &word);
    });
}
