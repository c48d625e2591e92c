//! The strip over the canvas' lower edge: counts before and after the last edit.

use std::cmp::Ordering;

use eframe::egui::{Align2, Area, Id, Margin, Order, Rect, Ui, UiKind, Vec2, pos2, vec2};

use crate::{
    analysis::Count,
    catalog::Letter,
    desk::{TallyShift, WorthWish},
    gui::{
        Desk, Wish,
        kit::{
            Hint as _, IconButton, Ink, WordLine, card_frame, letter_word, said,
            tokens::{BLOCK_GAP, EDGE, MARK_GAP, WIDE_GAP},
        },
        style::Hues,
    },
};

const LETTERS: [Letter; 5] = [Letter::A, Letter::B, Letter::C, Letter::D, Letter::E];
/// Distance to the edges of the canvas, points.
const MARGIN: f32 = 10.0;
/// Height of a line, points.
const LINE: f32 = 26.0;
/// Size of a letter of risk, points.
const LETTER: f32 = 19.0;
/// Between the head and the counts, points.
const HEAD_GAP: f32 = 16.0;
/// A canvas smaller than this has no room for the strip.
const LEAST: Vec2 = Vec2::new(300.0, 160.0);

/// One count before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
struct StripCount {
    /// The letter; `None` for those above the safe product.
    letter: Option<Letter>,
    before: usize,
    after: usize,
}

impl StripCount {
    fn words(&self) -> String {
        if self.before == self.after {
            self.after.to_string()
        } else {
            format!("{} → {}", self.before, self.after)
        }
    }

    fn ink(&self, hues: &Hues) -> Ink {
        match (self.letter, self.after.cmp(&self.before)) {
            (_, Ordering::Equal) => Ink::body(hues.muted),
            (None, Ordering::Greater) => Ink::strong(hues.missing),
            (None, Ordering::Less) => Ink::strong(hues.implemented),
            (Some(_), _) => Ink::strong(hues.text),
        }
    }
}

/// Counts of routes or of rows.
#[derive(Clone, Debug, PartialEq, Eq)]
struct StripGroup {
    name: String,
    entries: Vec<StripCount>,
    /// By product, for those who point at it.
    products: String,
}

impl StripGroup {
    fn new(desk: &Desk<'_>, key: &str, before: &Count, after: &Count) -> Self {
        let safe = desk.catalog.risk.safe_product;
        let above = StripCount {
            letter: None,
            before: before.above(safe),
            after: after.above(safe),
        };
        let of = |count: &Count, letter: Letter| count.by_letter.get(&letter).copied();
        let letters = LETTERS.into_iter().map(|letter| StripCount {
            letter: Some(letter),
            before: of(before, letter).unwrap_or_default(),
            after: of(after, letter).unwrap_or_default(),
        });
        let letters = letters.filter(|entry| entry.before + entry.after > 0);
        let products = before.by_product.keys().chain(after.by_product.keys());
        let products: std::collections::BTreeSet<u8> = products.copied().collect();
        let of = |count: &Count, product: u8| count.by_product.get(&product).copied();
        let products = products.into_iter().map(|product| {
            let entry = StripCount {
                letter: None,
                before: of(before, product).unwrap_or_default(),
                after: of(after, product).unwrap_or_default(),
            };
            let values = [("product", product.to_string()), ("counts", entry.words())];
            desk.tr_with("strip-product", &values)
        });
        Self {
            name: desk.tr(key),
            entries: std::iter::once(above).chain(letters).collect(),
            products: products.collect::<Vec<_>>().join("  "),
        }
    }

    /// What a screen reader says.
    fn words(&self, desk: &Desk<'_>) -> String {
        let parts = self.entries.iter().map(|entry| {
            let name = entry
                .letter
                .map_or_else(|| above_words(desk), |letter| letter_word(letter).into());
            format!("{name} {}", entry.words())
        });
        desk.headed(&self.name, &desk.row("common-comma", parts))
    }

    /// What is shown of it: its name, then letter by letter what there were and are.
    fn line(&self, desk: &Desk<'_>) -> WordLine {
        let hues = desk.hues();
        let name = WordLine::default().words(&self.name, Ink::strong(hues.text));
        let mut line = name.room(WIDE_GAP);
        for entry in &self.entries {
            line = match entry.letter {
                Some(letter) => line.letter(letter, LETTER),
                None => line
                    .words(above_words(desk), Ink::body(hues.muted))
                    .room(MARK_GAP),
            };
            line = line.words(entry.words(), entry.ink(hues)).room(WIDE_GAP);
        }
        line
    }
}

fn above_words(desk: &Desk<'_>) -> String {
    let least = desk.catalog.risk.safe_product.saturating_add(1);
    desk.tr_with("strip-above", &[("product", least.to_string())])
}

/// Draws the strip over the lower edge of `room`, the canvas less what lies in its corner.
pub(crate) fn strip_ui(ui: &Ui, desk: &mut Desk<'_>, room: Rect) {
    let Some(moved) = desk.view.worth.moved.clone() else {
        return;
    };
    if room.width() < LEAST.x || room.height() < LEAST.y {
        return;
    }
    let TallyShift { before, after } = &*moved;
    let groups = [
        StripGroup::new(desk, "strip-routes", &before.routes, &after.routes),
        StripGroup::new(desk, "strip-rows", &before.rows, &after.rows),
    ];
    let hues = desk.hues();
    let widths: Vec<f32> = groups
        .iter()
        .map(|group| group.line(desk).width(ui))
        .collect();
    let most = room.width() - 2.0 * (MARGIN + EDGE);
    let head = desk.tr("strip-name");
    let lead = Ink::strong(hues.accent).width(ui.painter(), &head) + HEAD_GAP;
    let widest = widths.iter().copied().fold(0.0, f32::max);
    let lines = if lead + widths.iter().sum::<f32>() + LINE <= most {
        1
    } else {
        2
    };
    // Where there is no room for it beside the counts, the head stands above them.
    let stacks = lines == 2 && lead + widest + LINE > most;
    let area = Area::new(Id::new("strip"))
        .kind(UiKind::GenericArea)
        .order(Order::Middle)
        .pivot(Align2::LEFT_BOTTOM)
        .fixed_pos(pos2(room.left() + MARGIN, room.bottom() - MARGIN))
        .constrain_to(room);
    area.show(ui.ctx(), |ui| {
        let card = card_frame(hues.panel, hues.border_strong)
            .inner_margin(Margin::symmetric(BLOCK_GAP as i8, 4));
        card.show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            // Where the head stands above the counts, it begins the second column.
            let (beside, above) = if stacks {
                (None, Some(&head))
            } else {
                (Some(&head), None)
            };
            ui.horizontal(|ui| {
                beside.inspect(|head| head_ui(ui, hues, head, lead));
                ui.vertical(|ui| {
                    above.inspect(|head| head_ui(ui, hues, head, lead));
                    groups_ui(ui, desk, &groups, &widths, lines);
                });
                close_ui(ui, desk);
            });
        });
    });
}

fn head_ui(ui: &mut Ui, hues: &Hues, head: &str, width: f32) {
    let (rect, _) = said(ui, vec2(width, LINE), head);
    Ink::strong(hues.accent).write_in(ui.painter(), rect, Align2::LEFT_CENTER, head);
}

fn groups_ui(ui: &mut Ui, desk: &Desk<'_>, groups: &[StripGroup], widths: &[f32], lines: usize) {
    let both: Vec<_> = groups.iter().zip(widths).collect();
    let per_line = both.len().div_ceil(lines).max(1);
    for line in both.chunks(per_line) {
        ui.horizontal(|ui| {
            for (group, width) in line {
                group_ui(ui, desk, group, **width);
            }
        });
    }
}

fn group_ui(ui: &mut Ui, desk: &Desk<'_>, group: &StripGroup, width: f32) {
    let words = group.words(desk);
    let (rect, response) = said(ui, vec2(width, LINE), &words);
    group.line(desk).paint(ui, desk.theme, rect);
    response.hint(format!("{words}\n{}", group.products));
}

fn close_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let word = desk.tr("strip-close");
    let button = IconButton::bare("close", &word);
    if button.ui_sized(ui, hues, Vec2::splat(LINE)).clicked() {
        desk.push(Wish::Worth(WorthWish::CloseStrip));
    }
}
