//! The table of letters with the cell ringed and where each letter comes from.

use eframe::egui::{Align2, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::{
    ProofCard,
    calc::cell_words,
    line::{heading, laid, provenance_dot, provenance_key, said},
};
use crate::{
    catalog::{MatrixCell, Provenance, Scale},
    gui::{
        Desk,
        kit::{Ink, letter_word, risk_mark},
        style::{BUTTON_RADIUS, Hues},
    },
    words::pages,
};

const SIDE: f32 = 30.0;
const ROW: f32 = 34.0;
const HEAD: f32 = 22.0;

pub(super) fn matrix_ui(ui: &mut Ui, desk: &Desk<'_>, card: &ProofCard<'_>) {
    let hues = desk.hues();
    let words = cell_words(desk, card);
    heading(ui, hues, &desk.tr(title(card)), &words);
    let cells = cells(desk, card);
    let products = values(cells.iter().map(|cell| cell.product));
    let mut levels = values(cells.iter().map(|cell| cell.level));
    levels.reverse();
    let width = ui.available_width();
    let high = HEAD + ROW * levels.len() as f32 + 22.0;
    let (rect, _) = said(ui, vec2(width, high), &matrix_words(desk, card));
    let grid = Rect::from_min_size(
        pos2(rect.left() + SIDE, rect.top() + HEAD),
        vec2(width - SIDE, ROW * levels.len() as f32),
    );
    let wide = grid.width() / products.len().max(1) as f32;
    let rating = card.proof.rating;
    let place = |level: usize, product: usize| {
        let corner = grid.min + vec2(wide * product as f32, ROW * level as f32);
        Rect::from_min_size(corner, vec2(wide, ROW)).shrink(1.5)
    };
    for (row, level) in levels.iter().enumerate() {
        let middle = grid.top() + ROW * (row as f32 + 0.5);
        number(
            ui,
            hues,
            pos2(rect.left() + 20.0, middle),
            *level,
            *level == rating.severity,
        );
        for (column, product) in products.iter().enumerate() {
            let cell = cells
                .iter()
                .find(|cell| cell.level == *level && cell.product == *product);
            if let Some(cell) = cell {
                let is_it = (*level, *product) == (rating.severity, rating.product);
                cell_ui(ui, desk, cell, place(row, column), is_it);
            }
        }
    }
    for (column, product) in products.iter().enumerate() {
        let at = pos2(
            grid.left() + wide * (column as f32 + 0.5),
            rect.top() + HEAD / 2.0,
        );
        number(ui, hues, at, *product, *product == rating.product);
    }
    let safe = products.iter().filter(|it| **it <= card.proof.safe).count();
    border_ui(ui, desk, rect, grid.left() + wide * safe as f32);
    legend_ui(ui, desk);
    origin_ui(ui, desk, card);
}

/// The table of the analysis at hand.
fn cells<'a>(desk: &Desk<'a>, card: &ProofCard<'_>) -> &'a [MatrixCell] {
    desk.catalog.risk.matrix(scale(card))
}

fn scale(card: &ProofCard<'_>) -> Scale {
    if card.proof.is_row() {
        Scale::Importance
    } else {
        Scale::Damage
    }
}

fn title(card: &ProofCard<'_>) -> &'static str {
    match scale(card) {
        Scale::Importance => "proof-matrix-importance",
        Scale::Damage => "proof-matrix-damage",
    }
}

fn values(of: impl Iterator<Item = u8>) -> Vec<u8> {
    let mut values: Vec<u8> = of.collect();
    values.sort_unstable();
    values.dedup();
    values
}

fn number(ui: &Ui, hues: &Hues, at: eframe::egui::Pos2, number: u8, is_it: bool) {
    let ink = if is_it {
        Ink::strong(hues.text)
    } else {
        Ink::body(hues.muted)
    };
    ink.write(ui.painter(), at, Align2::CENTER_CENTER, &number.to_string());
}

fn cell_ui(ui: &Ui, desk: &Desk<'_>, cell: &MatrixCell, rect: Rect, is_it: bool) {
    let hues = desk.hues();
    ui.painter().rect_filled(rect, BUTTON_RADIUS, hues.sunken);
    let mark = Rect::from_center_size(rect.center() - vec2(3.0, 0.0), Vec2::splat(22.0));
    risk_mark(ui, desk.theme, cell.letter, mark);
    let dot = Rect::from_center_size(pos2(rect.right() - 6.0, rect.top() + 6.0), Vec2::splat(8.0));
    provenance_dot(ui, hues, dot, cell.provenance);
    if cell.doubtful {
        let at = pos2(rect.right() - 6.0, rect.bottom() - 4.0);
        Ink::strong(hues.muted).write(ui.painter(), at, Align2::CENTER_CENTER, "*");
    }
    if is_it {
        let ring = Stroke::new(2.5, hues.route);
        ui.painter()
            .rect_stroke(rect, BUTTON_RADIUS, ring, StrokeKind::Middle);
    }
}

/// The border between products that are safe and those that are not.
fn border_ui(ui: &Ui, desk: &Desk<'_>, rect: Rect, x: f32) {
    let hues = desk.hues();
    let mut y = rect.top() + 2.0;
    let bottom = rect.bottom() - 22.0;
    while y < bottom {
        let to = (y + 5.0).min(bottom);
        let stroke = Stroke::new(1.6, hues.implemented);
        ui.painter().line_segment([pos2(x, y), pos2(x, to)], stroke);
        y += 8.0;
    }
    let at = rect.bottom() - 11.0;
    let (safe, act) = (desk.tr("risk-safe"), desk.tr("risk-act"));
    let left = format!("← {safe}");
    let right = format!("{act} →");
    Ink::strong(hues.implemented).write(
        ui.painter(),
        pos2(x - 8.0, at),
        Align2::RIGHT_CENTER,
        &left,
    );
    Ink::strong(hues.missing).write(ui.painter(), pos2(x + 8.0, at), Align2::LEFT_CENTER, &right);
}

/// What the marks of the cells mean.
fn legend_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let hues = desk.hues();
    let all = [
        Provenance::Document,
        Provenance::ThirdParty,
        Provenance::Derived,
    ];
    let doubtful = desk.tr("proof-doubtful");
    let words = all.map(|it| desk.tr(provenance_key(it)));
    let ink = Ink::body(hues.muted);
    let width = ui.available_width();
    let mut places = Vec::new();
    let (mut x, mut y) = (0.0, 0.0);
    for word in words.iter().chain([&doubtful]) {
        let wide = ink.width(ui.painter(), word) + 26.0;
        if x > 0.0 && x + wide - 12.0 > width {
            (x, y) = (0.0, y + 18.0);
        }
        places.push((x, y));
        x += wide;
    }
    let (rect, _) = ui.allocate_exact_size(vec2(width, y + 22.0), eframe::egui::Sense::hover());
    let marks = all.into_iter().map(Some).chain([None]);
    for (((x, y), word), mark) in places
        .into_iter()
        .zip(words.iter().chain([&doubtful]))
        .zip(marks)
    {
        let corner = rect.min + vec2(x, y + 11.0);
        let at = Rect::from_center_size(corner + vec2(5.0, 0.0), Vec2::splat(8.0));
        match mark {
            Some(provenance) => provenance_dot(ui, hues, at, provenance),
            None => drop(ink.write(ui.painter(), at.center(), Align2::CENTER_CENTER, "*")),
        }
        ink.write(
            ui.painter(),
            corner + vec2(13.0, 0.0),
            Align2::LEFT_CENTER,
            word,
        );
    }
}

/// Where the letter of this cell comes from.
fn origin_words(desk: &Desk<'_>, card: &ProofCard<'_>) -> Option<(Provenance, String)> {
    let cell = card.proof.cell.as_ref()?;
    let from = desk.tr(provenance_key(cell.provenance));
    let mut words = desk.tr_with("proof-cell-from", &[("from", from)]);
    let page = pages(&cell.pages);
    if !page.is_empty() {
        words = format!("{words} {page}");
    }
    if cell.doubtful {
        words = format!("{words} * {}", desk.tr("proof-doubtful"));
    }
    Some((cell.provenance, words))
}

fn origin_ui(ui: &mut Ui, desk: &Desk<'_>, card: &ProofCard<'_>) {
    let hues = desk.hues();
    let Some((provenance, words)) = origin_words(desk, card) else {
        return;
    };
    let width = ui.available_width();
    let galley = laid(ui.painter(), &[(&words, hues.text, false)], width - 36.0);
    let (rect, _) = said(ui, vec2(width, galley.size().y + 12.0), &words);
    ui.painter().rect_filled(rect, BUTTON_RADIUS, hues.sunken);
    let dot = Rect::from_center_size(pos2(rect.left() + 14.0, rect.center().y), Vec2::splat(8.0));
    provenance_dot(ui, hues, dot, provenance);
    let at = pos2(rect.left() + 26.0, rect.top() + 6.0);
    ui.painter().galley(at, galley, hues.text);
    ui.add_space(8.0);
}

/// The whole table in words: rows from the highest level, products in order.
fn matrix_words(desk: &Desk<'_>, card: &ProofCard<'_>) -> String {
    let cells = cells(desk, card);
    let words = cells.iter().map(|cell| {
        let letter = letter_word(cell.letter);
        format!("{}×{} {letter}", cell.level, cell.product)
    });
    let words = desk.row("common-comma", words);
    let here = cell_words(desk, card);
    format!("{}: {here}. {words}", desk.tr(title(card)))
}
