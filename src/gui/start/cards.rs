//! The drawings one can begin with as cards.

use std::sync::Arc;

use eframe::egui::{Align2, Color32, Key, Rect, ScrollArea, Ui, Vec2, pos2, vec2};

use super::{
    StartCard, StartScreen, begin,
    heads::{templates_head, today_head},
    picture::picture_ui,
    target::{distance_ui, say_distance, strip_ui},
    words::CardWords,
};
use crate::{
    edit::StartPoint,
    gui::{
        Desk,
        kit::{
            AccessName, Card, CardGround, Chip, ChipLook, Hint as _, Ink, says_more,
            tokens::{BLOCK_GAP, LINE_GAP, PART_GAP},
        },
        shipped::shipped_ui,
    },
};

/// Between two cards, points.
const BETWEEN: f32 = 12.0;
/// How many cards stand side by side at most, and the least width of one, points.
const MOST_COLUMNS: usize = 7;
const MOST_TODAY: usize = 5;
const LEAST_WIDTH: f32 = 164.0;
/// Between the edge of a card and what stands on it, and how much more its words are set in.
const INSIDE: f32 = 8.0;
const WORDS: f32 = 2.0;
/// Height of the name of a card, points.
const NAME_LINE: f32 = 20.0;
/// Height of a card below its picture, beside the lines of its text.
const NAME: f32 = 28.0;
/// Height of a line of text, and how many there are at most.
const LINE: f32 = 17.0;
const MOST_LINES: usize = 6;
/// Height of the line that says how far it is to the route.
const FAR: f32 = 22.0;
/// Height to width of a picture, and its greatest height, points.
const RATIO: f32 = 98.0 / 166.0;
const HIGHEST: f32 = 112.0;

/// Draws the cards: drawings of today's networks, the strip of the target, then the reference
/// drawings; `is_open`: a drawing is open to start from.
pub(super) fn cards_ui(ui: &mut Ui, desk: &mut Desk<'_>, start: &mut StartScreen, is_open: bool) {
    ScrollArea::vertical()
        .id_salt("cards")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(BETWEEN);
            let cards = Arc::clone(&start.cards);
            let is_today = |card: &&StartCard| matches!(card.point, StartPoint::Today(_));
            let (today, templates): (Vec<_>, Vec<_>) = cards.iter().partition(is_today);
            if !today.is_empty() {
                today_head(ui, desk, &today);
                grid_ui(ui, desk, start, &today, MOST_TODAY);
                ui.add_space(BLOCK_GAP);
            }
            strip_ui(ui, desk, start, is_open);
            templates_head(ui, desk, templates.len());
            grid_ui(ui, desk, start, &templates, MOST_COLUMNS);
            shipped_ui(ui, desk);
        });
}

/// Cards in lines, all as wide and as high.
fn grid_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    start: &mut StartScreen,
    cards: &[&StartCard],
    most: usize,
) {
    let room = ui.available_width() - LINE_GAP;
    let fitting = ((room + BETWEEN) / (LEAST_WIDTH + BETWEEN)).floor() as usize;
    let columns = fitting.clamp(1, most);
    let width = ((room - BETWEEN * (columns - 1) as f32) / columns as f32).floor();
    let lines = lines_of(ui, desk, cards, width - 2.0 * (INSIDE + WORDS));
    let picture = picture_height(width - 2.0 * INSIDE);
    let is_far = |card: &&StartCard| card.point.pattern().is_some();
    let far = if cards.iter().any(is_far) { FAR } else { 0.0 };
    let words = NAME + LINE * lines as f32 + far;
    let size = vec2(width, picture + 2.0 * INSIDE + words);
    for line in cards.chunks(columns) {
        ui.horizontal(|ui| {
            for card in line {
                card_ui(ui, desk, start, card, size);
            }
        });
    }
}

fn picture_height(width: f32) -> f32 {
    (width * RATIO).min(HIGHEST)
}

fn card_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    start: &mut StartScreen,
    card: &StartCard,
    size: Vec2,
) {
    let Some(words) = CardWords::of(desk, &card.point) else {
        return;
    };
    let says = words.says(desk);
    let is_chosen = start.chosen.as_ref() == Some(&card.point);
    let ground = Card {
        name: AccessName::entry(&says, is_chosen),
        ground: CardGround::Raised,
        size,
    };
    let (rect, response) = ground.ui(ui, desk.hues());
    paint_card(ui, desk, card, &words, rect);
    let response = match &words.hint {
        Some(hint) => response.hint(hint),
        None => response,
    };
    says_more(ui.ctx(), response.id, &words.text);
    if let Some(pattern) = card.point.pattern() {
        say_distance(ui, desk, pattern, response.id);
    }
    let entered = response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if response.clicked() {
        start.chosen = Some(card.point.clone());
    }
    if response.double_clicked() || entered {
        start.chosen = Some(card.point.clone());
        begin(desk, start);
    }
}

fn paint_card(ui: &mut Ui, desk: &Desk<'_>, card: &StartCard, words: &CardWords, rect: Rect) {
    let hues = desk.hues();
    let inner = rect.shrink(INSIDE);
    let size = vec2(inner.width(), picture_height(inner.width()));
    let picture = Rect::from_min_size(inner.min, size);
    picture_ui(ui, desk, card, picture);
    let below = Rect::from_min_max(
        pos2(inner.left() + WORDS, picture.bottom() + PART_GAP),
        inner.max,
    );
    let mut name = below.with_max_y(below.top() + NAME_LINE);
    if let Some(label) = &words.label {
        let tag = Chip::new(label, ChipLook::Filled).tag(ui, hues, Ink::body(hues.muted), name);
        name.max.x = tag.rect.left() - LINE_GAP;
    }
    let ink = Ink::head(hues.text);
    ink.write_in(ui.painter(), name, Align2::LEFT_CENTER, &words.name);
    let ink = Ink::body(hues.muted);
    let galley = ink.lay(ui.painter(), &words.text, below.width(), MOST_LINES);
    ui.painter()
        .galley(pos2(below.left(), name.bottom()), galley, hues.muted);
    if let Some(pattern) = card.point.pattern() {
        distance_ui(ui, desk, pattern, below);
    }
}

/// How many lines the longest text of all cards takes in a width: all cards are as high.
fn lines_of(ui: &Ui, desk: &Desk<'_>, cards: &[&StartCard], width: f32) -> usize {
    let lines = cards.iter().filter_map(|card| {
        let words = CardWords::of(desk, &card.point)?;
        let ink = Ink::body(Color32::PLACEHOLDER);
        let galley = ink.lay(ui.painter(), &words.text, width, MOST_LINES);
        Some(galley.rows.len())
    });
    lines.max().unwrap_or(1)
}
