//! The left side of the start screen: name, new, open, recent files, edition.

use std::time::SystemTime;

use eframe::egui::{
    Align, Align2, Layout, Rect, Response, ScrollArea, Sense, Stroke, Ui, Vec2, pos2, vec2,
};

use super::StartSide;
use crate::gui::{
    Action, Desk, RecentFile, Screen, Wish,
    actions::row_of,
    icons::paint_icon_amid,
    kit::{
        Hint as _, IconButton, Ink, ListRow, RowLead, RowText, Tone, has_keys, letter_word,
        risk_mark, section_head, shortcut_words,
        tokens::{
            BLOCK_GAP, FIELD_HEAD, GAP, HEAD_ROW, HIGH_ROW, LINE_GAP, NARROW_EDGE, PART_GAP,
            ROW_MARK, TIGHT_PAD, WIDE_GAP,
        },
    },
    names::joined,
    panels::{language_ui, theme_ui},
    style::CARD_RADIUS,
};

/// Size of the mark of the program and of the icon in it, points.
const BRAND: f32 = 48.0;
const LOGO: f32 = 32.0;
/// Height of a button across the side, points.
const WIDE_BUTTON: f32 = 36.0;
/// Height of a file that was open lately, points.
const RECENT: f32 = 54.0;

/// Draws the side.
pub(super) fn side_ui(ui: &mut Ui, desk: &mut Desk<'_>, beside: StartSide<'_>) {
    let hues = desk.hues();
    brand_ui(ui, desk);
    ui.add_space(WIDE_GAP);
    let blank = desk.tr("start-blank");
    let new = wide_button(ui, desk, Action::New, Some(&blank));
    if new.hint(desk.tr("start-blank-hint")).clicked() {
        desk.push(Wish::Do(Action::New));
    }
    ui.add_space(LINE_GAP);
    if wide_button(ui, desk, Action::Open, None).clicked() {
        desk.push(Wish::Do(Action::Open));
    }
    ui.add_space(LINE_GAP);
    if list_button(ui, desk).clicked() {
        desk.push(Wish::Do(Action::ImportList));
    }
    ui.add_space(LINE_GAP);
    crate::gui::shipped::shipped_button(ui, desk);
    ui.add_space(LINE_GAP);
    if beside.is_open {
        let word = desk.tr("start-back");
        let size = vec2(ui.available_width(), HIGH_ROW);
        if IconButton::new("logo", &word, Tone::Plain)
            .ui_sized(ui, hues, size)
            .clicked()
        {
            desk.push(Wish::Screen(Screen::Editor));
        }
    }
    ui.add_space(GAP);
    ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
        foot_ui(ui, desk);
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            recent_ui(ui, desk, beside.recent, beside.now);
        });
    });
}

fn brand_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let hues = desk.hues();
    let subtitle = desk.tr("start-subtitle");
    let parts = ListRow::new(RowText::new("Sekisho", Ink::large(hues.text)))
        .lead(RowLead::Room(BRAND))
        .second(RowText::new(&subtitle, Ink::body(hues.muted)))
        .height(BRAND + 2.0 * LINE_GAP)
        .edge(LINE_GAP)
        .unlined()
        .label(ui, hues);
    let square = parts.lead.with_max_x(parts.lead.left() + BRAND);
    let square = Rect::from_center_size(square.center(), Vec2::splat(BRAND));
    ui.painter().rect_filled(square, CARD_RADIUS, hues.accent);
    paint_icon_amid(ui, "logo", square, LOGO, hues.on_accent);
}

/// The button that begins a drawing from a list of assets.
fn list_button(ui: &mut Ui, desk: &Desk<'_>) -> Response {
    let word = desk.tr("start-from-list");
    let size = vec2(ui.available_width(), WIDE_BUTTON);
    IconButton::new("file", &word, Tone::Plain).ui_sized(ui, desk.hues(), size)
}

/// A button across the side, its shortcut at the right; the main one has a word of its own.
fn wide_button(ui: &mut Ui, desk: &Desk<'_>, action: Action, main: Option<&str>) -> Response {
    let hues = desk.hues();
    let Some(entry) = row_of(action) else {
        return ui.allocate_response(Vec2::ZERO, Sense::hover());
    };
    let word = main.map_or_else(|| desk.tr(entry.text), ToOwned::to_owned);
    let tone = main.map_or(Tone::Plain, |_| Tone::Main);
    let size = vec2(ui.available_width(), WIDE_BUTTON);
    let response = IconButton::new(entry.icon, &word, tone).ui_sized(ui, hues, size);
    if let Some(keys) = entry.shortcut {
        let color = if tone == Tone::Main {
            hues.on_accent
        } else {
            hues.muted
        };
        let room = response.rect.shrink2(vec2(BLOCK_GAP, 0.0));
        let keys = shortcut_words(keys);
        Ink::body(color).write_in(ui.painter(), room, Align2::RIGHT_CENTER, &keys);
        has_keys(&response, &keys);
    }
    response
}

fn recent_ui(ui: &mut Ui, desk: &mut Desk<'_>, recent: &[RecentFile], now: SystemTime) {
    let hues = desk.hues();
    section_head(ui, hues, &desk.tr("start-recent"));
    if recent.is_empty() {
        Ink::body(hues.muted).paragraph(ui, desk.tr("start-recent-none"));
    }
    ScrollArea::vertical()
        .id_salt("recent")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = TIGHT_PAD;
            for file in recent {
                file_ui(ui, desk, file, now);
            }
        });
}

/// How long ago a file was open.
pub(crate) fn ago(desk: &Desk<'_>, at: SystemTime, now: SystemTime) -> String {
    let past = now.duration_since(at).map_or(0, |past| past.as_secs());
    let (key, count) = match past {
        0..60 => ("start-just-now", 0),
        60..3600 => ("start-minutes-ago", past / 60),
        3600..86_400 => ("start-hours-ago", past / 3600),
        _ => ("start-days-ago", past / 86_400),
    };
    desk.tr_with(key, &[("n", count.to_string())])
}

fn file_ui(ui: &mut Ui, desk: &mut Desk<'_>, file: &RecentFile, now: SystemTime) {
    let hues = desk.hues();
    let name = file.path.file_name().unwrap_or_default().to_string_lossy();
    let name = name
        .trim_end_matches(".ron")
        .trim_end_matches(".sekisho")
        .to_owned();
    let mut facts = vec![recognised(desk, file)];
    let (done, all) = file.required;
    // Where no route is drawn nothing is required.
    facts.extend((all > 0).then(|| format!("{done}/{all}")));
    let second = joined(desk, &facts);
    let time = ago(desk, file.opened, now);
    let letter = file.letter.map_or("", letter_word);
    let label = format!("{name} {second} {letter} {time}");
    let ink = Ink::body(hues.muted);
    let wide = ink.width(ui.painter(), &time).max(HEAD_ROW);
    let parts = ListRow::new(RowText::new(&name, Ink::strong(hues.text)))
        .lead(RowLead::Icon {
            name: "file",
            color: hues.muted,
        })
        .second(RowText::new(&second, ink))
        .room(wide)
        .height(RECENT)
        .edge(NARROW_EDGE)
        .named(&label)
        .unlined()
        .ui(ui, hues);
    let right = parts.room;
    let (upper, lower) = right.split_top_bottom_at_fraction(0.5);
    if let Some(letter) = file.letter {
        let spot = pos2(right.right() - ROW_MARK / 2.0, upper.center().y);
        risk_mark(
            ui,
            desk.theme,
            letter,
            Rect::from_center_size(spot, Vec2::splat(ROW_MARK)),
        );
    }
    ink.write_in(ui.painter(), lower, Align2::RIGHT_CENTER, &time);
    if parts
        .response
        .hint(file.path.display().to_string())
        .clicked()
    {
        desk.push(Wish::OpenPath(file.path.clone()));
    }
}

/// What a file was recognised as, as the banner says it: its route, else the model of its town hall.
fn recognised(desk: &Desk<'_>, file: &RecentFile) -> String {
    let pattern = file.pattern.as_ref();
    if let Some(pattern) = pattern.and_then(|id| desk.catalog.pattern(id)) {
        return desk.text(&pattern.name).to_owned();
    }
    let model = file
        .hall
        .as_ref()
        .and_then(|id| desk.catalog.hall_model(id));
    model.map_or_else(
        || desk.tr("banner-no-pattern"),
        |model| desk.say(&model.without_route(file.unmatched)),
    )
}

/// Language, theme, edition and that nothing leaves the machine. Bottom up.
fn foot_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    ui.horizontal(|ui| {
        language_ui(ui, desk);
        theme_ui(ui, desk);
    });
    ui.add_space(PART_GAP);
    let count = desk.catalog.patterns.patterns.len().to_string();
    let edition = desk.tr_with(
        "start-edition",
        &[("date", desk.catalog.edition.date.clone()), ("n", count)],
    );
    for (icon, words) in [("lock", desk.tr("start-offline")), ("edition", edition)] {
        let ink = Ink::body(hues.muted);
        ListRow::new(RowText::new(&words, ink))
            .lead(RowLead::SmallIcon {
                name: icon,
                color: hues.muted,
            })
            .height(FIELD_HEAD)
            .edge(TIGHT_PAD)
            .unlined()
            .pad(0.0)
            .label(ui, hues);
    }
    let rect = ui.min_rect();
    let line = Stroke::new(1.0, hues.border);
    ui.painter()
        .hline(rect.x_range(), rect.top() - CARD_RADIUS / 2.0, line);
    ui.add_space(GAP);
}
