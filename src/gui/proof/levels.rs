//! Levels the user has set, and the risk accepted: each with its reason, to be set and taken back.

use eframe::egui::{Align2, Popup, PopupCloseBehavior, Rect, Ui, Vec2, pos2, vec2};

use super::{
    ProofCard, ProofSubject,
    line::{heading, laid, said},
    set::{form_ui, key_words, set_words},
};
use crate::{
    design::{Command, DesignEdit, OverrideKey},
    gui::{
        Desk,
        acceptance::reason_ui,
        icons::paint_icon,
        kit::{Hint as _, IconButton, Ink, Tone, name_popup},
        style::{CARD_RADIUS, Hues},
    },
};

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
    heading(ui, hues, &desk.tr("override-title"), "");
    for (key, level) in keys(card) {
        level_ui(ui, desk, &key, level, own_level(card, &key));
        ui.add_space(6.0);
    }
    accept_ui(ui, desk, card);
    ui.add_space(6.0);
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
    const BUTTONS: f32 = 190.0;
    let width = ui.available_width();
    let room = width - BUTTONS - 36.0;
    let pieces = [
        (words, hues.text, true),
        ("  ", hues.text, false),
        (detail, hues.muted, false),
    ];
    let galley = laid(ui.painter(), &pieces, room);
    let high = (galley.size().y + 14.0).max(38.0);
    let says = format!("{words} {detail}");
    let (rect, _) = said(ui, vec2(width, high), says.trim_end());
    ui.painter().rect_filled(rect, CARD_RADIUS, hues.sunken);
    let at = pos2(rect.left() + 16.0, rect.center().y);
    paint_icon(
        ui,
        icon,
        Rect::from_center_size(at, Vec2::splat(15.0)),
        hues.muted,
    );
    let at = pos2(rect.left() + 30.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, hues.text);
    let place = rect
        .with_min_x(rect.right() - BUTTONS)
        .shrink2(vec2(8.0, 4.0));
    let builder = eframe::egui::UiBuilder::new()
        .id_salt(words)
        .max_rect(place);
    let layout = eframe::egui::Layout::right_to_left(eframe::egui::Align::Center);
    ui.scope_builder(builder.layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
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
            .width(340.0);
        let shown = popup.show(|ui| form_ui(ui, desk, key, level, opened));
        name_popup(ui, shown, &word);
    });
}

/// A button that shows a short word and says a longer one.
fn button(ui: &mut Ui, hues: &Hues, short: &str, word: &str) -> eframe::egui::Response {
    let width = Ink::body(hues.text).width(ui.painter(), short) + 20.0;
    let response = IconButton::new("", word, Tone::Plain);
    let ground = response.ui_blank(ui, hues, vec2(width, 26.0));
    Ink::body(hues.text).write_in(ui.painter(), ground.rect, Align2::CENTER_CENTER, short);
    ground.hint(word)
}

/// Accepting the risk as it is, where it is not safe.
fn accept_ui(ui: &mut Ui, desk: &mut Desk<'_>, card: &ProofCard<'_>) {
    let hues = desk.hues();
    let id = card.finding_id();
    let accepted = desk.design.accepted.get(&id).cloned();
    if card.proof.is_safe() && accepted.is_none() {
        return;
    }
    let words = desk.tr(if accepted.is_some() {
        "risk-accepted"
    } else {
        "proof-not-accepted"
    });
    let detail = accepted.clone().unwrap_or_default();
    entry_ui(ui, hues, "check", &words, &detail, |ui| {
        if accepted.is_some() {
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
            .width(320.0);
        let shown = popup.show(|ui| reason_ui(ui, desk, &id, "proof-accept", opened));
        name_popup(ui, shown, &word);
    });
}
