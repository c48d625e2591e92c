//! The reference drawings as cards.

use std::sync::Arc;

use eframe::egui::{Align2, Color32, Rect, ScrollArea, Ui, Vec2, pos2, vec2};

use super::{
    StartScreen, TemplateCard, begin,
    picture::picture_ui,
    target::{distance_ui, say_distance},
};
use crate::{
    catalog::Pattern,
    gui::{
        Desk,
        icons::paint_icon_amid,
        kit::{
            AccessName, Card, CardGround, Hint as _, Ink,
            tokens::{LINE_GAP, PART_GAP},
        },
        shipped::shipped_ui,
        style::{TITLE, font},
    },
};

/// Between two cards, points.
const BETWEEN: f32 = 12.0;
/// How many cards stand side by side at most, and the least width of one, points.
const MOST_COLUMNS: usize = 5;
const LEAST_WIDTH: f32 = 172.0;
/// Between the edge of a card and what stands on it, and how much more its words are set in.
const INSIDE: f32 = 8.0;
const WORDS: f32 = 2.0;
/// Height of the name of a card, points.
const NAME_LINE: f32 = 20.0;
/// Size of the icon of the empty card, and how far from its middle it and its lines stand.
const PLUS: f32 = 26.0;
const PLUS_AT: f32 = -28.0;
const BLANK_AT: f32 = 4.0;
const HINT_AT: f32 = 28.0;
/// Height of a card below its picture, beside the lines of its text.
const NAME: f32 = 28.0;
/// Height of a line of text, and how many there are at most.
const LINE: f32 = 17.0;
/// Height of the line that says how far it is to the route.
const FAR: f32 = 22.0;
const MOST_LINES: usize = 6;
/// Height to width of a picture.
const RATIO: f32 = 98.0 / 166.0;

/// Draws the cards.
pub(super) fn cards_ui(ui: &mut Ui, desk: &mut Desk<'_>, start: &mut StartScreen) {
    head_ui(ui, desk, start.cards.len());
    ScrollArea::vertical()
        .id_salt("cards")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            let room = ui.available_width() - LINE_GAP;
            let fitting = ((room + BETWEEN) / (LEAST_WIDTH + BETWEEN)).floor() as usize;
            let columns = fitting.clamp(1, MOST_COLUMNS);
            let width = ((room - BETWEEN * (columns - 1) as f32) / columns as f32).floor();
            let cards = Arc::clone(&start.cards);
            let words = NAME
                + FAR
                + LINE * lines_of(ui, desk, &cards, width - 2.0 * (INSIDE + WORDS)) as f32;
            let size = vec2(width, (width - 2.0 * INSIDE) * RATIO + 2.0 * INSIDE + words);
            let all: Vec<_> = cards.iter().map(Some).chain([None]).collect();
            ui.spacing_mut().item_spacing = Vec2::splat(BETWEEN);
            ui.add_space(LINE_GAP);
            for line in all.chunks(columns) {
                ui.horizontal(|ui| {
                    for card in line {
                        card_ui(ui, desk, start, *card, size);
                    }
                });
            }
            shipped_ui(ui, desk);
        });
}

fn head_ui(ui: &mut Ui, desk: &Desk<'_>, count: usize) {
    let hues = desk.hues();
    ui.horizontal(|ui| {
        let title = desk.tr("start-templates");
        ui.label(eframe::egui::RichText::new(title).font(font(TITLE, true)));
        let count = desk.tr_with("start-templates-count", &[("n", count.to_string())]);
        ui.label(eframe::egui::RichText::new(count).color(hues.muted));
    });
    ui.add_space(PART_GAP);
}

fn card_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    start: &mut StartScreen,
    card: Option<&TemplateCard>,
    size: Vec2,
) {
    let pattern = card.map(|card| card.pattern.clone());
    let on = start.chosen == pattern;
    let label = match card.and_then(|card| desk.catalog.pattern(&card.pattern)) {
        Some(pattern) => desk.text(&pattern.name).to_owned(),
        None => desk.tr("start-blank"),
    };
    let ground = match card {
        Some(_) => CardGround::Raised,
        None => CardGround::Empty,
    };
    let ground = Card {
        name: AccessName::entry(&label, on),
        ground,
        size,
    };
    let (rect, response) = ground.ui(ui, desk.hues());
    match card {
        Some(card) => paint_card(ui, desk, card, rect),
        None => paint_blank(ui, desk, rect),
    }
    let entered =
        response.has_focus() && ui.input(|input| input.key_pressed(eframe::egui::Key::Enter));
    let response = match card.and_then(|card| desk.catalog.pattern(&card.pattern)) {
        Some(pattern) => {
            let (reading, remark) = (desk.text(&pattern.reading), desk.text(&pattern.remark));
            response.hint(format!("{label}\n{reading}\n{remark}"))
        }
        None => response,
    };
    if let Some(pattern) = &pattern {
        say_distance(ui, desk, pattern, response.id);
    }
    if response.clicked() {
        start.chosen.clone_from(&pattern);
    }
    if response.double_clicked() || entered {
        start.chosen = pattern;
        begin(desk, start);
    }
}

fn paint_card(ui: &mut Ui, desk: &Desk<'_>, card: &TemplateCard, rect: Rect) {
    let hues = desk.hues();
    let Some(pattern) = desk.catalog.pattern(&card.pattern) else {
        return;
    };
    let inner = rect.shrink(INSIDE);
    let picture = Rect::from_min_size(inner.min, vec2(inner.width(), inner.width() * RATIO));
    picture_ui(ui, desk, card, picture);
    let words = Rect::from_min_max(
        pos2(inner.left() + WORDS, picture.bottom() + PART_GAP),
        inner.max,
    );
    let name = words.with_max_y(words.top() + NAME_LINE);
    Ink::head(hues.text).write_in(
        ui.painter(),
        name,
        Align2::LEFT_CENTER,
        desk.text(&pattern.name),
    );
    let text = card_words(desk, pattern);
    let galley = Ink::body(hues.muted).lay(ui.painter(), &text, words.width(), MOST_LINES);
    ui.painter()
        .galley(pos2(words.left(), name.bottom()), galley, hues.muted);
    distance_ui(ui, desk, &card.pattern, words);
}

fn card_words(desk: &Desk<'_>, pattern: &Pattern) -> String {
    let (reading, remark) = (desk.text(&pattern.reading), desk.text(&pattern.remark));
    format!("{reading}\n{remark}")
}

/// How many lines the longest text of all cards takes in a width: all cards are as high.
fn lines_of(ui: &Ui, desk: &Desk<'_>, cards: &[TemplateCard], width: f32) -> usize {
    let patterns = cards
        .iter()
        .filter_map(|card| desk.catalog.pattern(&card.pattern));
    let lines = patterns.map(|pattern| {
        let text = card_words(desk, pattern);
        let galley = Ink::body(Color32::PLACEHOLDER).lay(ui.painter(), &text, width, MOST_LINES);
        galley.rows.len()
    });
    lines.max().unwrap_or(1)
}

fn paint_blank(ui: &Ui, desk: &Desk<'_>, rect: Rect) {
    let hues = desk.hues();
    let middle = rect.center();
    let icon = Rect::from_center_size(pos2(middle.x, middle.y + PLUS_AT), Vec2::splat(PLUS));
    paint_icon_amid(ui, "plus", icon, PLUS, hues.accent);
    let line = |y: f32| {
        Rect::from_center_size(
            pos2(middle.x, middle.y + y),
            vec2(rect.width() - 2.0 * INSIDE, NAME_LINE),
        )
    };
    Ink::head(hues.accent).write_in(
        ui.painter(),
        line(BLANK_AT),
        Align2::CENTER_CENTER,
        &desk.tr("start-blank"),
    );
    Ink::body(hues.muted).write_in(
        ui.painter(),
        line(HINT_AT),
        Align2::CENTER_CENTER,
        &desk.tr("start-blank-hint"),
    );
}
