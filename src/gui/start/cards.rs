//! The reference drawings as cards.

use std::sync::Arc;

use eframe::egui::{
    Align2, Color32, Rect, Response, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui, Vec2,
    WidgetType, pos2, vec2,
};

use super::{Card, StartScreen, begin, picture::picture_ui};
use crate::{
    catalog::Pattern,
    gui::{
        Frame,
        icons::paint_icon_amid,
        style::{CARD_RADIUS, HEAD, Hues, color32, font},
        training::shipped_ui,
        widgets::{Hint as _, Ink, Says, focus_ring, named},
    },
};

const GAP: f32 = 12.0;
const MOST_COLUMNS: usize = 5;
const LEAST_WIDTH: f32 = 172.0;
/// Height of a card below its picture, beside the lines of its text.
const NAME: f32 = 28.0;
/// Height of a line of text, and how many there are at most.
const LINE: f32 = 17.0;
const MOST_LINES: usize = 6;
/// Height to width of a picture.
const RATIO: f32 = 98.0 / 166.0;

/// Draws the cards.
pub(super) fn cards_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, start: &mut StartScreen) {
    head_ui(ui, frame, hues, start.cards.len());
    ScrollArea::vertical()
        .id_salt("cards")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            let room = ui.available_width() - 4.0;
            let fitting = ((room + GAP) / (LEAST_WIDTH + GAP)).floor() as usize;
            let columns = fitting.clamp(1, MOST_COLUMNS);
            let width = ((room - GAP * (columns - 1) as f32) / columns as f32).floor();
            let cards = Arc::clone(&start.cards);
            let words = NAME + LINE * lines_of(ui, frame, &cards, width - 20.0) as f32;
            let size = vec2(width, (width - 16.0) * RATIO + 16.0 + words);
            let all: Vec<_> = cards.iter().map(Some).chain([None]).collect();
            ui.spacing_mut().item_spacing = Vec2::splat(GAP);
            ui.add_space(4.0);
            for line in all.chunks(columns) {
                ui.horizontal(|ui| {
                    for card in line {
                        card_ui(ui, frame, hues, start, (*card, size));
                    }
                });
            }
            shipped_ui(ui, frame, hues);
        });
}

fn head_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues, count: usize) {
    ui.horizontal(|ui| {
        let title = frame.tr("start-templates");
        ui.label(eframe::egui::RichText::new(title).font(font(HEAD + 2.0, true)));
        let count = frame.tr_with("start-templates-count", &[("n", count.to_string())]);
        ui.label(eframe::egui::RichText::new(count).color(hues.muted));
    });
    ui.add_space(6.0);
}

fn card_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    start: &mut StartScreen,
    (card, size): (Option<&Card>, Vec2),
) {
    let pattern = card.map(|card| card.pattern.clone());
    let on = start.chosen == pattern;
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let label = match card.and_then(|card| frame.catalog.pattern(&card.pattern)) {
        Some(pattern) => frame.text(&pattern.name).to_owned(),
        None => frame.tr("start-blank"),
    };
    let says = Says {
        kind: WidgetType::SelectableLabel,
        label: &label,
        selected: on,
    };
    let response = named(ui, response, says);
    ground(ui, frame, hues, (card.is_some(), on), &response);
    match card {
        Some(card) => paint_card(ui, frame, hues, card, rect),
        None => paint_blank(ui, frame, hues, rect),
    }
    let entered =
        response.has_focus() && ui.input(|input| input.key_pressed(eframe::egui::Key::Enter));
    let response = match card.and_then(|card| frame.catalog.pattern(&card.pattern)) {
        Some(pattern) => {
            let (reading, remark) = (frame.text(&pattern.reading), frame.text(&pattern.remark));
            response.hint(format!("{label}\n{reading}\n{remark}"))
        }
        None => response,
    };
    if response.clicked() {
        start.chosen.clone_from(&pattern);
    }
    if response.double_clicked() || entered {
        start.chosen = pattern;
        begin(frame, start);
    }
}

fn ground(
    ui: &Ui,
    frame: &Frame<'_>,
    hues: &Hues,
    (is_filled, on): (bool, bool),
    response: &Response,
) {
    let rect = response.rect;
    let painter = ui.painter();
    let stroke = if on {
        Stroke::new(2.0, hues.accent)
    } else if response.hovered() {
        Stroke::new(1.5, hues.accent)
    } else {
        Stroke::new(1.0, hues.border)
    };
    if is_filled {
        let shadow = color32(frame.theme.surface.shadow);
        painter.rect_filled(rect.translate(vec2(0.0, 2.0)), CARD_RADIUS, shadow);
        painter.rect(rect, CARD_RADIUS, hues.raised, stroke, StrokeKind::Inside);
    } else if on {
        painter.rect(rect, CARD_RADIUS, hues.raised, stroke, StrokeKind::Inside);
    } else {
        let r = rect.shrink(1.0);
        let outline = [
            r.left_top(),
            r.right_top(),
            r.right_bottom(),
            r.left_bottom(),
            r.left_top(),
        ];
        let stroke = Stroke::new(1.0, hues.border_strong);
        painter.extend(Shape::dashed_line(&outline, stroke, 4.0, 3.0));
    }
    focus_ring(ui, hues, response, CARD_RADIUS);
}

fn paint_card(ui: &Ui, frame: &Frame<'_>, hues: &Hues, card: &Card, rect: Rect) {
    let Some(pattern) = frame.catalog.pattern(&card.pattern) else {
        return;
    };
    let inner = rect.shrink(8.0);
    let picture = Rect::from_min_size(inner.min, vec2(inner.width(), inner.width() * RATIO));
    picture_ui(ui, frame, card, picture);
    let words = Rect::from_min_max(pos2(inner.left() + 2.0, picture.bottom() + 6.0), inner.max);
    let name = words.with_max_y(words.top() + 20.0);
    Ink::head(hues.text).write_in(
        ui.painter(),
        name,
        Align2::LEFT_CENTER,
        frame.text(&pattern.name),
    );
    let text = card_words(frame, pattern);
    let galley = Ink::body(hues.muted).lay(ui.painter(), &text, words.width(), MOST_LINES);
    ui.painter()
        .galley(pos2(words.left(), name.bottom() + 1.0), galley, hues.muted);
}

fn card_words(frame: &Frame<'_>, pattern: &Pattern) -> String {
    let (reading, remark) = (frame.text(&pattern.reading), frame.text(&pattern.remark));
    format!("{reading}\n{remark}")
}

/// How many lines the longest text of all cards takes in a width: all cards are as high.
fn lines_of(ui: &Ui, frame: &Frame<'_>, cards: &[Card], width: f32) -> usize {
    let patterns = cards
        .iter()
        .filter_map(|card| frame.catalog.pattern(&card.pattern));
    let lines = patterns.map(|pattern| {
        let text = card_words(frame, pattern);
        let galley = Ink::body(Color32::PLACEHOLDER).lay(ui.painter(), &text, width, MOST_LINES);
        galley.rows.len()
    });
    lines.max().unwrap_or(1)
}

fn paint_blank(ui: &Ui, frame: &Frame<'_>, hues: &Hues, rect: Rect) {
    let middle = rect.center();
    let icon = Rect::from_center_size(pos2(middle.x, middle.y - 28.0), Vec2::splat(28.0));
    paint_icon_amid(ui, "plus", icon, 26.0, hues.accent);
    let line = |y: f32| {
        Rect::from_center_size(
            pos2(middle.x, middle.y + y),
            vec2(rect.width() - 16.0, 20.0),
        )
    };
    Ink::head(hues.accent).write_in(
        ui.painter(),
        line(4.0),
        Align2::CENTER_CENTER,
        &frame.tr("start-blank"),
    );
    Ink::body(hues.muted).write_in(
        ui.painter(),
        line(28.0),
        Align2::CENTER_CENTER,
        &frame.tr("start-blank-hint"),
    );
}
