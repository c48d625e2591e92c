//! Setting a level against the catalog's, and saying everywhere that one is set.

use eframe::egui::{Id, Rect, Ui, Vec2};

use super::calc::level_of;
use crate::{
    catalog::LevelMeaning,
    design::{Command, DesignEdit, OVERRIDE_LEVELS, Override, OverrideKey},
    gui::{
        Desk,
        icons::paint_icon,
        kit::{
            Hint as _, IconButton, Ink, LineField, Tone, said_at,
            tokens::{GAP, SMALL_ICON},
        },
        names::asset_name,
        style::Hues,
    },
};

/// Width of the form that asks for a level, points.
pub(super) const FORM: f32 = 340.0;
/// How far around the mark of a set level one may point, points.
const AROUND: f32 = 3.0;

/// What a level is called.
pub(super) fn key_words(desk: &Desk<'_>, key: &OverrideKey) -> String {
    desk.tr(match key {
        OverrideKey::Importance(_) => "proof-importance",
        OverrideKey::Damage(_) => "proof-damage",
        OverrideKey::Threat(..) => "proof-threat",
    })
}

/// Who set a level from what, and why.
pub(super) fn set_words(desk: &Desk<'_>, set: &Override, own: u8) -> String {
    let values = [
        ("was", own.to_string()),
        ("level", set.level.to_string()),
        ("why", set.reason.clone()),
        ("who", set.by.clone()),
    ];
    let key = if set.by.is_empty() {
        "override-is"
    } else {
        "override-is-by"
    };
    desk.tr_with(key, &values)
}

/// Levels that the user has set, in words; empty where there is none.
pub(crate) fn overridden_words(desk: &Desk<'_>, keys: &[OverrideKey]) -> Vec<String> {
    let overrides = &desk.design.overrides;
    if overrides.is_empty() {
        return Vec::new();
    }
    let set = keys.iter().filter_map(|key| {
        let set = overrides.get(key).filter(|set| set.is_sound())?;
        let values = [
            ("name", key_words(desk, key)),
            ("asset", asset_name(desk, key.asset())),
            ("level", set.level.to_string()),
            ("why", set.reason.clone()),
            ("who", set.by.clone()),
        ];
        let text = if set.by.is_empty() {
            "override-mark"
        } else {
            "override-mark-by"
        };
        Some(desk.tr_with(text, &values))
    });
    set.collect()
}

/// A small mark at a number that the user has set, with who and why as its name and tooltip.
pub(crate) fn overridden_mark(ui: &mut Ui, hues: &Hues, rect: Rect, words: &[String]) {
    if words.is_empty() {
        return;
    }
    let says = words.join("\n");
    let square = Rect::from_center_size(rect.center(), Vec2::splat(SMALL_ICON));
    paint_icon(ui, "rename", square, hues.planned);
    said_at(ui, square.expand(AROUND), &says).hint(says);
}

/// What has been entered so far.
#[derive(Clone, Debug, Default)]
struct LevelEntry {
    level: u8,
    reason: String,
    by: String,
}

/// Asks for a level, why, and who decided: without a reason nothing is set.
pub(super) fn form_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    key: &OverrideKey,
    level: u8,
    opened: bool,
) {
    let hues = desk.hues();
    let id = Id::new(("override_form", key.to_string()));
    let kept = desk.design.overrides.get(key);
    let at_first = || LevelEntry {
        level: kept.map_or(level, |set| set.level),
        reason: kept.map_or_else(String::new, |set| set.reason.clone()),
        by: kept.map_or_else(String::new, |set| set.by.clone()),
    };
    let mut entered: LevelEntry = ui
        .data(|data| data.get_temp(id))
        .filter(|_| !opened)
        .unwrap_or_else(at_first);
    // A popup dresses everything as entries of a menu; these are fields.
    ui.set_style(ui.ctx().global_style());
    ui.set_width(FORM);
    ui.spacing_mut().item_spacing.y = GAP;
    let title = desk.tr_with("override-set", &[("name", key_words(desk, key))]);
    Ink::strong(hues.text).paragraph(ui, title);
    for level in OVERRIDE_LEVELS {
        let words = level_words(desk, key, level);
        if ui.radio(entered.level == level, words).clicked() {
            entered.level = level;
        }
    }
    let reason = desk.tr("override-reason");
    let field = LineField {
        id: id.with("reason"),
        name: &reason,
        takes_focus: opened,
    };
    let by_enter = field.ui(ui, &mut entered.reason);
    let who = desk.tr("override-by");
    let field = LineField {
        id: id.with("by"),
        name: &who,
        takes_focus: false,
    };
    let by_enter = field.ui(ui, &mut entered.by) || by_enter;
    let is_sound = !entered.reason.trim().is_empty();
    let word = desk.tr("override-record");
    let clicked = ui
        .add_enabled_ui(is_sound, |ui| {
            let button = IconButton::new("", &word, Tone::Main);
            button.ui(ui, hues).clicked()
        })
        .inner;
    if (clicked || by_enter) && is_sound {
        let set = Override {
            level: entered.level,
            reason: entered.reason.trim().to_owned(),
            by: entered.by.trim().to_owned(),
        };
        desk.edit(Command::Design(DesignEdit::Override(
            key.clone(),
            Some(set),
        )));
        ui.data_mut(|data| data.remove_temp::<LevelEntry>(id));
        ui.close();
    } else {
        ui.data_mut(|data| data.insert_temp(id, entered));
    }
}

/// A level with its meaning.
fn level_words(desk: &Desk<'_>, key: &OverrideKey, level: u8) -> String {
    let risk = &desk.catalog.risk;
    let meanings: &[LevelMeaning] = match key {
        OverrideKey::Importance(_) => &risk.importance_levels,
        OverrideKey::Damage(_) => &risk.damage_levels,
        OverrideKey::Threat(..) => &risk.threat_levels,
    };
    match level_of(meanings, level) {
        Some(meaning) => format!("{level}  {}", desk.text(&meaning.meaning)),
        None => format!("{} {level}", key_words(desk, key)),
    }
}
