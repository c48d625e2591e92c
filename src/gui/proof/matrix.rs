//! The table of letters with the cell ringed and where each letter comes from.

use eframe::egui::{Align2, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::{ProofCard, calc::cell_words, line::provenance_key};
use crate::{
    catalog::{MatrixCell, Provenance, Scale},
    gui::{
        Desk,
        kit::{
            Ink, ListRow, RowLead, RowText, WordLine, letter_word, part_head, provenance_dot,
            risk_mark, said,
            tokens::{DOT, GAP, LINE, LINE_GAP, MARK_GAP, ROW_MARK, WIDE_GAP},
        },
        style::{BUTTON_RADIUS, Hues},
    },
    words::pages,
};

/// Room of the levels at the left, and where their numbers stand in it, points.
const SIDE: f32 = 30.0;
const LEVEL_AT: f32 = 20.0;
/// Height of a row, of the products above, and of the words below, points.
const ROW: f32 = 34.0;
const HEAD: f32 = 22.0;
const FOOT: f32 = 22.0;
/// Between two cells half of this is free on either side, points.
const BETWEEN: f32 = 1.5;
/// How far the letter stands left of the middle of its cell, and the marks from its corner, points.
const ASIDE: f32 = 3.0;
const CORNER: f32 = 6.0;
/// Width of the ring about the cell at hand, points.
const RING: f32 = 2.5;
/// Width of the border between safe and not, its dashes, and what it stays off the top, points.
const BORDER: f32 = 1.6;
const DASH: f32 = 5.0;
const DASH_GAP: f32 = 3.0;
const BORDER_TOP: f32 = 2.0;

pub(super) fn matrix_ui(ui: &mut Ui, desk: &Desk<'_>, card: &ProofCard<'_>) {
    let hues = desk.hues();
    let words = cell_words(desk, card);
    part_head(ui, hues, &desk.tr(title(card)), &words);
    let cells = cells(desk, card);
    let products = values(cells.iter().map(|cell| cell.product));
    let mut levels = values(cells.iter().map(|cell| cell.level));
    levels.reverse();
    let width = ui.available_width();
    let high = HEAD + ROW * levels.len() as f32 + FOOT;
    let (rect, _) = said(ui, vec2(width, high), &matrix_words(desk, card));
    let grid = Rect::from_min_size(
        pos2(rect.left() + SIDE, rect.top() + HEAD),
        vec2(width - SIDE, ROW * levels.len() as f32),
    );
    let wide = grid.width() / products.len().max(1) as f32;
    let rating = card.proof.rating;
    let place = |level: usize, product: usize| {
        let corner = grid.min + vec2(wide * product as f32, ROW * level as f32);
        Rect::from_min_size(corner, vec2(wide, ROW)).shrink(BETWEEN)
    };
    for (row, level) in levels.iter().enumerate() {
        let middle = grid.top() + ROW * (row as f32 + 0.5);
        number(
            ui,
            hues,
            pos2(rect.left() + LEVEL_AT, middle),
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

fn number(ui: &Ui, hues: &Hues, at: Pos2, number: u8, is_it: bool) {
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
    let mark = Rect::from_center_size(rect.center() - vec2(ASIDE, 0.0), Vec2::splat(ROW_MARK));
    risk_mark(ui, desk.theme, cell.letter, mark);
    let corner = rect.shrink(CORNER);
    let dot = Rect::from_center_size(corner.right_top(), Vec2::splat(DOT));
    provenance_dot(ui, hues, dot, cell.provenance);
    if cell.doubtful {
        Ink::strong(hues.muted).write(
            ui.painter(),
            corner.right_bottom(),
            Align2::CENTER_CENTER,
            "*",
        );
    }
    if is_it {
        let ring = Stroke::new(RING, hues.route);
        ui.painter()
            .rect_stroke(rect, BUTTON_RADIUS, ring, StrokeKind::Middle);
    }
}

/// The border between products that are safe and those that are not.
fn border_ui(ui: &Ui, desk: &Desk<'_>, rect: Rect, x: f32) {
    let hues = desk.hues();
    let line = [
        pos2(x, rect.top() + BORDER_TOP),
        pos2(x, rect.bottom() - FOOT),
    ];
    let stroke = Stroke::new(BORDER, hues.implemented);
    let dashes = Shape::dashed_line(&line, stroke, DASH, DASH_GAP);
    ui.painter().extend(dashes);
    let at = rect.bottom() - FOOT / 2.0;
    let (safe, act) = (desk.tr("risk-safe"), desk.tr("risk-act"));
    let left = format!("← {safe}");
    let right = format!("{act} →");
    Ink::strong(hues.implemented).write(
        ui.painter(),
        pos2(x - GAP, at),
        Align2::RIGHT_CENTER,
        &left,
    );
    Ink::strong(hues.missing).write(ui.painter(), pos2(x + GAP, at), Align2::LEFT_CENTER, &right);
}

/// What the marks of the cells mean.
fn legend_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let muted = Ink::body(desk.hues().muted);
    let origins = [
        Provenance::Document,
        Provenance::ThirdParty,
        Provenance::Derived,
    ];
    let origins = origins.map(|origin| {
        let word = desk.tr(provenance_key(origin));
        WordLine::default().provenance(origin).words(word, muted)
    });
    let doubtful = WordLine::default()
        .words("*", muted)
        .room(MARK_GAP)
        .words(desk.tr("proof-doubtful"), muted);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = WIDE_GAP;
        for line in origins.iter().chain([&doubtful]) {
            drop(line.label(ui, desk.theme, LINE));
        }
    });
    ui.add_space(LINE_GAP);
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
    let row = ListRow::new(RowText::new(&words, Ink::body(hues.text)).whole())
        .lead(RowLead::Room(DOT))
        .sunken();
    let parts = row.label(ui, hues);
    let dot = parts.lead.with_max_x(parts.lead.left() + DOT);
    let dot = Rect::from_center_size(dot.center(), Vec2::splat(DOT));
    provenance_dot(ui, hues, dot, provenance);
    ui.add_space(GAP);
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
    desk.headed(&desk.tr(title(card)), &format!("{here}. {words}"))
}
