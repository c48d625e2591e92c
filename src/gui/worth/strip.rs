//! The line of counts: before and after the last change.

use std::cmp::Ordering;

use eframe::egui::{Align2, Ui, Vec2, vec2};

use crate::{
    analysis::Count,
    catalog::Letter,
    desk::TallyShift,
    gui::{
        Action, Desk, Wish,
        kit::{
            Hint as _, IconButton, Ink, WordLine, letter_word, said,
            tokens::{MARK_GAP, WIDE_GAP},
        },
        style::Hues,
    },
};

const LETTERS: [Letter; 5] = [Letter::A, Letter::B, Letter::C, Letter::D, Letter::E];
/// Height of a line, points.
const LINE: f32 = 26.0;
/// Size of a letter of risk, points.
const LETTER: f32 = 19.0;
/// Between the head and the counts, points.
const HEAD_GAP: f32 = 16.0;

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
        self.line_of(desk, &self.entries)
    }

    /// Its name and how many are above the safe product.
    fn short(&self, desk: &Desk<'_>) -> WordLine {
        self.line_of(desk, self.entries.get(..1).unwrap_or_default())
    }

    fn line_of(&self, desk: &Desk<'_>, entries: &[StripCount]) -> WordLine {
        let hues = desk.hues();
        let name = WordLine::default().words(&self.name, Ink::strong(hues.text));
        let mut line = name.room(WIDE_GAP);
        for entry in entries {
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

/// Height of the row in which the counts stand, points.
pub(crate) const STRIP_HEIGHT: f32 = 30.0;

/// Draws the counts in a row: before and after where the last change has moved them.
pub(crate) fn strip_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let moved = desk.view.worth.moved.clone();
    let head = desk.tr("strip-name");
    let hues = desk.hues();
    let lead = Ink::strong(hues.accent).width(ui.painter(), &head) + HEAD_GAP;
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        head_ui(ui, hues, &head, lead);
        if let Some(moved) = moved {
            moved_ui(ui, desk, &moved);
        } else {
            // The row keeps its place, so that the drawing keeps its own.
            let key = if desk.history.labels().len() == 0 {
                "strip-not-yet"
            } else {
                "strip-none"
            };
            let none = WordLine::default().words(desk.tr(key), Ink::body(hues.muted));
            none.label(ui, desk.theme, LINE);
        }
        close_ui(ui, desk);
    });
}

fn moved_ui(ui: &mut Ui, desk: &Desk<'_>, TallyShift { before, after }: &TallyShift) {
    let groups = [
        StripGroup::new(desk, "strip-routes", &before.routes, &after.routes),
        StripGroup::new(desk, "strip-rows", &before.rows, &after.rows),
    ];
    groups_ui(ui, desk, &groups);
}

fn head_ui(ui: &mut Ui, hues: &Hues, head: &str, width: f32) {
    let (rect, _) = said(ui, vec2(width, LINE), head);
    Ink::strong(hues.accent).write_in(ui.painter(), rect, Align2::LEFT_CENTER, head);
}

/// The groups, without their letters where there is no room for them: those who point at a group
/// and those who hear it are told all of it.
fn groups_ui(ui: &mut Ui, desk: &Desk<'_>, groups: &[StripGroup]) {
    let whole: Vec<WordLine> = groups.iter().map(|group| group.line(desk)).collect();
    let room = ui.available_width() - LINE;
    let is_whole = whole.iter().map(|line| line.width(ui)).sum::<f32>() <= room;
    for (group, line) in groups.iter().zip(whole) {
        let line = if is_whole { line } else { group.short(desk) };
        group_ui(ui, desk, group, &line);
    }
}

fn group_ui(ui: &mut Ui, desk: &Desk<'_>, group: &StripGroup, line: &WordLine) {
    let words = group.words(desk);
    let (rect, response) = said(ui, vec2(line.width(ui), LINE), &words);
    line.paint(ui, desk.theme, rect);
    response.hint(format!("{words}\n{}", group.products));
}

fn close_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let word = desk.tr("strip-close");
    let button = IconButton::bare("close", &word);
    if button.ui_sized(ui, hues, Vec2::splat(LINE)).clicked() {
        desk.push(Wish::Do(Action::StripPanel));
    }
}
