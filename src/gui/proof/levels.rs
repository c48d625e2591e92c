//! Levels the user has set, and the risk accepted: each with its reason, to be set and taken back.

use eframe::egui::{Align2, Popup, PopupCloseBehavior, Rect, Ui, Vec2, pos2, vec2};

use super::{
    Card, Subject,
    line::{heading, laid, said},
    set::{form_ui, key_words, set_words},
};
use crate::{
    design::{Command, OverrideKey},
    gui::{
        Frame,
        icons::paint_icon,
        panels::reason_ui,
        style::{CARD_RADIUS, Hues},
        widgets::{Hint as _, IconButton, Ink, Tone, name_popup},
    },
};

/// Levels that count in what is proven, with the level in use.
fn keys(card: &Card<'_>) -> Vec<(OverrideKey, u8)> {
    let rating = card.proof.rating;
    match card.subject {
        Subject::Row(row) => vec![
            (
                OverrideKey::Threat(row.asset.clone(), row.threat.clone()),
                rating.threat_level,
            ),
            (OverrideKey::Importance(row.asset.clone()), rating.severity),
        ],
        Subject::Route(route) => vec![(OverrideKey::Damage(route.target.clone()), rating.severity)],
    }
}

pub(super) fn levels_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, card: &Card<'_>) {
    heading(ui, hues, &frame.tr("override-title"), "");
    for (key, level) in keys(card) {
        level_ui(ui, frame, hues, (&key, level, own_level(card, &key)));
        ui.add_space(6.0);
    }
    accept_ui(ui, frame, hues, card);
    ui.add_space(6.0);
}

/// The level by the catalog alone.
fn own_level(card: &Card<'_>, key: &OverrideKey) -> u8 {
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
    (icon, words, detail): (&str, &str, &str),
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

fn level_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    (key, level, own): (&OverrideKey, u8, u8),
) {
    let set = frame.design.overrides.get(key).cloned();
    let name = key_words(frame, key);
    let words = format!("{name} {level}");
    let detail = match &set {
        Some(set) => set_words(frame, set, own),
        None => frame.tr("override-own"),
    };
    let icon = if set.is_some() { "rename" } else { "edition" };
    entry_ui(ui, hues, (icon, &words, &detail), |ui| {
        if set.is_some() {
            let word = frame.tr_with("override-withdraw", &[("name", name.clone())]);
            let short = frame.tr("override-withdraw-short");
            if button(ui, hues, (&short, &word)).clicked() {
                frame.edit(Command::SetOverride(key.clone(), None));
            }
        }
        let word = frame.tr_with("override-set", &[("name", name.clone())]);
        let short = frame.tr("override-set-short");
        let response = button(ui, hues, (&short, &word));
        let opened = response.clicked();
        let popup = Popup::menu(&response)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(340.0);
        let shown = popup.show(|ui| form_ui(ui, frame, hues, (key, level, opened)));
        name_popup(ui, shown, &word);
    });
}

/// A button that shows a short word and says a longer one.
fn button(ui: &mut Ui, hues: &Hues, (short, word): (&str, &str)) -> eframe::egui::Response {
    let width = Ink::body(hues.text).width(ui.painter(), short) + 20.0;
    let response = IconButton::new("", word, Tone::Plain);
    let ground = response.ui_blank(ui, hues, vec2(width, 26.0));
    Ink::body(hues.text).write_in(ui.painter(), ground.rect, Align2::CENTER_CENTER, short);
    ground.hint(word)
}

/// Accepting the risk as it is, where it is not safe.
fn accept_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, card: &Card<'_>) {
    let id = card.finding_id();
    let accepted = frame.design.accepted.get(&id).cloned();
    if card.proof.is_safe() && accepted.is_none() {
        return;
    }
    let words = frame.tr(if accepted.is_some() {
        "risk-accepted"
    } else {
        "proof-not-accepted"
    });
    let detail = accepted.clone().unwrap_or_default();
    entry_ui(ui, hues, ("check", &words, &detail), |ui| {
        if accepted.is_some() {
            let word = frame.tr("findings-withdraw");
            if button(ui, hues, (&word, &word)).clicked() {
                frame.edit(Command::Accept(id.clone(), None));
            }
            return;
        }
        let word = frame.tr("proof-accept");
        let response = button(ui, hues, (&word, &word));
        let opened = response.clicked();
        let popup = Popup::menu(&response)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(320.0);
        let shown = popup.show(|ui| reason_ui(ui, frame, hues, (&id, "proof-accept", opened)));
        name_popup(ui, shown, &word);
    });
}
