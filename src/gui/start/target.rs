//! The strip of the target route: from where to where, how much is missing, and the buttons that go
//! on with it.

use eframe::egui::{Align2, Id, Rect, Ui, Vec2, vec2};

use super::StartScreen;
use crate::{
    analysis::{Aim, AimPart},
    catalog::PatternId,
    edit::StartPoint,
    gui::{
        Action, Desk, InspectorTab, Screen, Wish, WorthWish,
        kit::{
            Chip, ChipLook, IconButton, Ink, Tone, WordLine, card_frame, says_more,
            tokens::{BLOCK_GAP, EDGE, HEAD_ROW, LINE, LINE_GAP, MARK_GAP, PART_GAP, SMALL_ICON},
        },
        panels::{distance, part_count, part_icon, target_field},
    },
};

/// Width of the field of the route, points.
const FIELD: f32 = 168.0;

/// Draws the strip; `is_open`: a drawing is open, from which it starts, and not an empty one.
pub(super) fn strip_ui(ui: &mut Ui, desk: &mut Desk<'_>, start: &StartScreen, is_open: bool) {
    let hues = desk.hues();
    let card = card_frame(hues.raised, hues.accent).inner_margin(EDGE);
    card.show(ui, |ui| {
        ui.set_width(ui.available_width() - LINE_GAP);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(BLOCK_GAP, PART_GAP);
            let title = WordLine::default().words(desk.tr("aim-target"), Ink::head(hues.text));
            title.label(ui, desk.theme, HEAD_ROW);
            from_ui(ui, desk, is_open);
            let (_, place) = ui.allocate_space(vec2(FIELD, HEAD_ROW));
            target_field(ui, desk, place);
            if let Some(target) = desk.view.worth.target.clone() {
                counts_ui(ui, desk, &target);
                let word = desk.tr("aim-go");
                if IconButton::new("", &word, Tone::Main)
                    .ui(ui, hues)
                    .clicked()
                {
                    go(desk, target, is_open);
                }
            }
            chosen_ui(ui, desk, start, is_open);
        });
    });
    ui.add_space(BLOCK_GAP);
}

/// What the drawing is that one starts from.
fn from_ui(ui: &mut Ui, desk: &Desk<'_>, is_open: bool) {
    let hues = desk.hues();
    let name = if is_open {
        drawing_name(desk)
    } else {
        desk.tr("aim-blank")
    };
    let line = WordLine::default()
        .words(desk.tr("aim-now"), Ink::body(hues.muted))
        .room(MARK_GAP)
        .words(name, Ink::strong(hues.text))
        .room(BLOCK_GAP)
        .words(desk.tr("common-arrow"), Ink::strong(hues.accent));
    line.label(ui, desk.theme, HEAD_ROW);
}

/// The route that the open drawing is, else its town hall, else its title.
fn drawing_name(desk: &Desk<'_>) -> String {
    let matched = desk.analysis.patterns.first();
    let pattern = matched.and_then(|matched| desk.catalog.pattern(&matched.pattern));
    if let Some(pattern) = pattern {
        return desk.text(&pattern.name).to_owned();
    }
    if let Some(hall) = desk.analysis.hall_name(desk.catalog) {
        return desk.say(&hall);
    }
    match desk.design.title.as_str() {
        "" => desk.tr("title-unnamed"),
        title => title.to_owned(),
    }
}

/// How many things of each part are missing.
fn counts_ui(ui: &mut Ui, desk: &Desk<'_>, target: &PatternId) {
    let told = desk.view.worth.answers.aim(target);
    let muted = Ink::body(desk.hues().muted);
    let outlook = told.value.filter(|_| told.is_current);
    let Some(outlook) = outlook else {
        let line = WordLine::default().words(desk.tr("worth-computing"), muted);
        line.label(ui, desk.theme, HEAD_ROW);
        return;
    };
    for part in AimPart::ALL {
        count_ui(ui, desk, &outlook.aim, part);
    }
}

fn count_ui(ui: &mut Ui, desk: &Desk<'_>, aim: &Aim, part: AimPart) {
    let hues = desk.hues();
    let name = desk.say(&part.name());
    let line = WordLine::default()
        .icon(part_icon(part), hues.muted, SMALL_ICON)
        .words(part_count(aim, part).to_string(), Ink::head(hues.text))
        .room(LINE_GAP)
        .words(name, Ink::body(hues.muted));
    line.label(ui, desk.theme, HEAD_ROW);
}

/// The button that makes the route of the chosen card the target.
fn chosen_ui(ui: &mut Ui, desk: &mut Desk<'_>, start: &StartScreen, is_open: bool) {
    let chosen = start.chosen.as_ref().and_then(StartPoint::pattern);
    let chosen = chosen.filter(|id| desk.view.worth.target.as_ref() != Some(*id));
    let Some(pattern) = chosen.and_then(|id| desk.catalog.pattern(id)) else {
        return;
    };
    let values = [("target", desk.text(&pattern.name).to_owned())];
    let word = desk.tr_with("aim-set", &values);
    let button = IconButton::new("", &word, Tone::Plain);
    if button.ui(ui, desk.hues()).clicked() {
        go(desk, pattern.id.clone(), is_open);
    }
}

/// Goes to the open drawing, or to an empty one, with a target.
fn go(desk: &mut Desk<'_>, target: PatternId, is_open: bool) {
    desk.push(if is_open {
        Wish::Screen(Screen::Editor)
    } else {
        Wish::Do(Action::New)
    });
    desk.push(Wish::Worth(WorthWish::Target(Some(target))));
    desk.push(Wish::Inspector(InspectorTab::Route));
}

/// How far it is to the route of a card, at the lower right of its words, and whether it is the
/// target.
pub(super) fn distance_ui(ui: &mut Ui, desk: &Desk<'_>, pattern: &PatternId, place: Rect) {
    let hues = desk.hues();
    let line = place.with_min_y(place.bottom() - LINE);
    if let Some(far) = distance(desk, pattern) {
        let ink = Ink::strong(hues.text);
        ink.write_in(ui.painter(), line, Align2::RIGHT_CENTER, &far);
    }
    if desk.view.worth.target.as_ref() == Some(pattern) {
        let word = desk.tr("aim-target-mark");
        let chip = Chip::new(&word, ChipLook::Active);
        let size = Vec2::new(place.width(), LINE);
        let room = Rect::from_min_size(place.min, size);
        chip.tag(ui, hues, Ink::strong(hues.accent), room);
    }
}

/// Says how far it is to the route of a card, and whether it is the target.
pub(super) fn say_distance(ui: &Ui, desk: &Desk<'_>, pattern: &PatternId, card: Id) {
    let is_target = desk.view.worth.target.as_ref() == Some(pattern);
    let mark = is_target.then(|| desk.tr("aim-target-mark"));
    let said: Vec<String> = mark.into_iter().chain(distance(desk, pattern)).collect();
    if !said.is_empty() {
        says_more(ui.ctx(), card, &said.join(" "));
    }
}
