//! The left side of the start screen: name, new, open, recent files, edition.

use eframe::egui::{
    Align, Align2, Layout, Rect, Response, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo,
    WidgetType, pos2, vec2,
};

use super::Beside;
use crate::gui::{
    Action, Change, Frame, RecentFile, Screen,
    actions::entry_of,
    icons::{paint_icon, paint_icon_amid},
    names::joined,
    panels::{language_ui, theme_ui},
    style::{CARD_RADIUS, Hues},
    widgets::{Hint as _, IconButton, Ink, Says, Tone, letter_word, risk_mark, row, section_head},
};

/// Draws the side.
pub(super) fn side_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, beside: Beside<'_>) {
    brand_ui(ui, frame, hues);
    ui.add_space(12.0);
    for (action, tone) in [(Action::New, Tone::Main), (Action::Open, Tone::Plain)] {
        if wide_button(ui, frame, hues, action, tone).clicked() {
            frame.push(Change::Do(action));
        }
        ui.add_space(4.0);
    }
    crate::gui::training::shipped_button(ui, frame, hues);
    ui.add_space(4.0);
    if beside.is_open {
        let word = frame.tr("start-back");
        let size = vec2(ui.available_width(), 34.0);
        if IconButton::new("logo", &word, Tone::Plain)
            .ui_sized(ui, hues, size)
            .clicked()
        {
            frame.push(Change::Screen(Screen::Editor));
        }
    }
    ui.add_space(8.0);
    ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
        foot_ui(ui, frame, hues);
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            recent_ui(ui, frame, hues, (beside.recent, beside.now));
        });
    });
}

fn brand_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 56.0));
    let square = Rect::from_min_size(rect.min + vec2(4.0, 4.0), Vec2::splat(48.0));
    ui.painter().rect_filled(square, 10.0, hues.accent);
    paint_icon_amid(ui, "logo", square, 32.0, hues.on_accent);
    let room = rect.with_min_x(square.right() + 12.0);
    let (upper, lower) = room.split_top_bottom_at_y(room.top() + 30.0);
    Ink::large(hues.text).write_in(ui.painter(), upper, Align2::LEFT_CENTER, "Sekisho");
    let subtitle = frame.tr("start-subtitle");
    Ink::body(hues.muted).write_in(ui.painter(), lower, Align2::LEFT_TOP, &subtitle);
}

/// A button across the side, its shortcut at the right.
fn wide_button(
    ui: &mut Ui,
    frame: &Frame<'_>,
    hues: &Hues,
    action: Action,
    tone: Tone,
) -> Response {
    let Some(entry) = entry_of(action) else {
        return ui.allocate_response(Vec2::ZERO, Sense::hover());
    };
    let word = frame.tr(entry.text);
    let size = vec2(ui.available_width(), 36.0);
    let response = IconButton::new(entry.icon, &word, tone).ui_sized(ui, hues, size);
    if let Some(keys) = entry.shortcut {
        let color = if tone == Tone::Main {
            hues.on_accent
        } else {
            hues.muted
        };
        let room = response.rect.shrink2(vec2(10.0, 0.0));
        let keys = ui.ctx().format_shortcut(&keys);
        Ink::body(color).write_in(ui.painter(), room, Align2::RIGHT_CENTER, &keys);
    }
    response
}

fn recent_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, (recent, now): (&[RecentFile], u64)) {
    section_head(ui, hues, &frame.tr("start-recent"));
    if recent.is_empty() {
        ui.weak(frame.tr("start-recent-none"));
    }
    ScrollArea::vertical()
        .id_salt("recent")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for file in recent {
                file_ui(ui, frame, hues, (file, now));
            }
        });
}

/// How long ago a file was open.
pub(super) fn ago(frame: &Frame<'_>, seconds: u64, now: u64) -> String {
    let past = now.saturating_sub(seconds);
    let (key, count) = match past {
        0..60 => ("start-just-now", 0),
        60..3600 => ("start-minutes-ago", past / 60),
        3600..86_400 => ("start-hours-ago", past / 3600),
        _ => ("start-days-ago", past / 86_400),
    };
    frame.tr_with(key, &[("n", count.to_string())])
}

fn file_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, (file, now): (&RecentFile, u64)) {
    let name = file.path.file_name().unwrap_or_default().to_string_lossy();
    let name = name
        .trim_end_matches(".ron")
        .trim_end_matches(".sekisho")
        .to_owned();
    let pattern = file
        .pattern
        .as_ref()
        .and_then(|id| frame.catalog.pattern(id));
    let pattern = pattern.map_or_else(
        || frame.tr("banner-no-pattern"),
        |pattern| frame.text(&pattern.name).to_owned(),
    );
    let (done, all) = file.required;
    let second = joined(frame, &[pattern, format!("{done}/{all}")]);
    let time = ago(frame, file.seconds, now);
    let letter = file.letter.map_or("", letter_word);
    let label = format!("{name} {second} {letter} {time}");
    let (rect, response) = row(ui, hues, 54.0, Says::entry(&label, false));
    let icon = Rect::from_center_size(pos2(rect.left() + 16.0, rect.center().y), Vec2::splat(18.0));
    paint_icon(ui, "file", icon, hues.muted);
    let ink = Ink::body(hues.muted);
    let wide = ink.width(ui.painter(), &time).max(26.0);
    let right = Rect::from_min_max(
        pos2(rect.right() - wide - 8.0, rect.top() + 6.0),
        rect.max - vec2(8.0, 6.0),
    );
    let words = Rect::from_min_max(
        pos2(rect.left() + 34.0, right.top()),
        pos2(right.left() - 8.0, right.bottom()),
    );
    let halves = |rect: Rect| rect.split_top_bottom_at_fraction(0.5);
    let (upper, lower) = halves(words);
    Ink::strong(hues.text).write_in(ui.painter(), upper, Align2::LEFT_CENTER, &name);
    ink.write_in(ui.painter(), lower, Align2::LEFT_CENTER, &second);
    let (upper, lower) = halves(right);
    if let Some(letter) = file.letter {
        let spot = pos2(right.right() - 11.0, upper.center().y);
        risk_mark(
            ui,
            frame.theme,
            letter,
            Rect::from_center_size(spot, Vec2::splat(22.0)),
        );
    }
    ink.write_in(ui.painter(), lower, Align2::RIGHT_CENTER, &time);
    if response.hint(file.path.display().to_string()).clicked() {
        frame.push(Change::OpenPath(file.path.clone()));
    }
}

/// Language, theme, edition and that nothing leaves the machine. Bottom up.
fn foot_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    ui.horizontal(|ui| {
        language_ui(ui, frame, hues);
        theme_ui(ui, frame, hues);
    });
    ui.add_space(6.0);
    let count = frame.catalog.patterns.patterns.len().to_string();
    let edition = frame.tr_with(
        "start-edition",
        &[("date", frame.catalog.edition.date.clone()), ("n", count)],
    );
    for (icon, words) in [("lock", frame.tr("start-offline")), ("edition", edition)] {
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
        let mark =
            Rect::from_center_size(pos2(rect.left() + 10.0, rect.center().y), Vec2::splat(14.0));
        paint_icon(ui, icon, mark, hues.muted);
        let room = rect.with_min_x(rect.left() + 24.0);
        Ink::body(hues.muted).write_in(ui.painter(), room, Align2::LEFT_CENTER, &words);
    }
    let rect = ui.min_rect();
    let line = Stroke::new(1.0, hues.border);
    ui.painter()
        .hline(rect.x_range(), rect.top() - CARD_RADIUS / 2.0, line);
    ui.add_space(8.0);
}
