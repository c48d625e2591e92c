//! A row of the list: what it was taken for and why, and what is done with it.

use eframe::egui::{Key, Modifiers, PointerButton, Rect, Ui, pos2};

use super::{
    picks::{OfferedWord, RowPick},
    said::{ReviewWords, kind_words, place_words},
};
use crate::{
    catalog::AssetKindId,
    design::Design,
    gui::{
        Desk,
        kit::{
            Hint as _, IconButton, Ink, ListRow, RowLead, RowParts, RowStop, RowText, TextPiece,
            Tone, WordLine,
            tokens::{COUNT, GAP, HEAD_ROW, LINE, LINE_GAP, LIT_BAR, TWO_LINE_ROW},
        },
    },
    import::{
        ImportOffers, ImportPlace, ImportReview, ReviewRow, RowDecision, offered_kinds,
        offered_places,
    },
};

/// Widths of the fields for kind and zone, points.
const KIND: f32 = 200.0;
const PLACE: f32 = 220.0;
/// Height of a row: two lines, and one for what stands in its cells.
pub(super) const REVIEW_ROW: f32 = TWO_LINE_ROW + LINE;

/// What is wished for a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RowWish {
    Accept,
    LeaveOut,
    AskAgain,
    Kind(AssetKindId),
    Place(ImportPlace),
}

/// Draws a row; what is wished for it.
pub(super) fn row_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    design: &Design,
    review: &ImportReview,
    row: &ReviewRow,
    stop: RowStop,
) -> Option<RowWish> {
    let words = ReviewWords::of(desk, design, review, row);
    let parts = parts_ui(ui, desk, row, &words, stop);
    let by_keys = by_keys(ui, &parts.response, row);
    if !words.hint.is_empty() {
        parts.response.hint(words.hint.as_str());
    }
    let middle = parts.room.center().y;
    let at = |left: f32, width: f32| {
        let top = middle - HEAD_ROW / 2.0;
        Rect::from_min_max(pos2(left, top), pos2(left + width, top + HEAD_ROW))
    };
    let left = parts.room.left();
    let pick = RowPick {
        salt: ("import_kind", stop.index),
        name: &desk.tr_with("import-kind-of", &[("name", words.name.clone())]),
        shown: &words.kind,
    };
    let kind = pick.ui(ui, desk, at(left, KIND), || kinds(desk, design, row));
    let pick = RowPick {
        salt: ("import_place", stop.index),
        name: &desk.tr_with("import-zone-of", &[("name", words.name.clone())]),
        shown: &words.place,
    };
    let left = left + KIND + GAP;
    let place = pick.ui(ui, desk, at(left, PLACE), || {
        places(desk, design, review, row)
    });
    let decided = buttons_ui(ui, desk, row, stop, left + PLACE + GAP, &at);
    let chosen = kind
        .map(RowWish::Kind)
        .or_else(|| place.map(RowWish::Place));
    chosen.or(decided).or(by_keys)
}

/// The words of a row, with room for its fields and buttons.
fn parts_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    row: &ReviewRow,
    words: &ReviewWords,
    stop: RowStop,
) -> RowParts {
    let hues = desk.hues();
    let line = row.line.to_string();
    let buttons = DECISIONS.map(|(_, key, _)| desk.tr(key));
    let widths: f32 = DECISIONS
        .iter()
        .zip(&buttons)
        .map(|((_, _, icon), words)| {
            button(icon, words, row.decision, RowDecision::Undecided).width(ui)
        })
        .sum();
    let is_asked = row.decision == RowDecision::Undecided;
    let ink = if row.decision == RowDecision::LeftOut {
        Ink::body(hues.muted)
    } else {
        Ink::strong(hues.text)
    };
    let mark = if is_asked { hues.planned } else { hues.muted };
    let pieces = [TextPiece::new(&words.why, Ink::body(mark))];
    let list_row = ListRow::new(RowText::new(&words.name, ink))
        .lead(RowLead::Term {
            text: RowText::new(&line, Ink::body(hues.muted)),
            width: COUNT,
        })
        .second(RowText::pieces(&pieces))
        .named(&words.says)
        .below(LINE)
        .room(KIND + PLACE + widths + 2.0 * GAP);
    let parts = list_row.ui_in(ui, hues, stop, REVIEW_ROW);
    let below = parts.below.with_min_x(parts.second.left());
    let source = WordLine::default().words(words.source.as_str(), Ink::body(hues.muted));
    source.paint(ui, desk.theme, below);
    if is_asked {
        let bar = parts.response.rect;
        let bar = bar.with_max_x(bar.left() + LIT_BAR);
        ui.painter().rect_filled(bar, 0.0, hues.planned);
    }
    parts
}

/// What may be decided, with the key of its words and its icon.
const DECISIONS: [(RowDecision, &str, &str); 2] = [
    (RowDecision::Accepted, "import-accept", "tick"),
    (RowDecision::LeftOut, "import-leave", "close"),
];

fn button<'a>(icon: &'a str, words: &'a str, is: RowDecision, of: RowDecision) -> IconButton<'a> {
    let is_on = is == of || is == RowDecision::Changed && of == RowDecision::Accepted;
    IconButton::new(icon, words, Tone::Plain).one_of(is_on)
}

fn buttons_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    row: &ReviewRow,
    stop: RowStop,
    left: f32,
    at: &impl Fn(f32, f32) -> Rect,
) -> Option<RowWish> {
    let mut left = left;
    let mut wish = None;
    for (decision, key, icon) in DECISIONS {
        let is_changed = decision == RowDecision::Accepted && row.decision == RowDecision::Changed;
        let words = desk.tr(if is_changed { "import-changed" } else { key });
        let button = button(icon, &words, row.decision, decision);
        let width = button.width(ui);
        let is_on = button.active;
        let can = decision == RowDecision::LeftOut || row.is_whole();
        let builder = eframe::egui::UiBuilder::new().max_rect(at(left, width));
        let mut child = ui.new_child(builder.id_salt((key, stop.index)));
        let shown = child.add_enabled_ui(can, |ui| {
            button.ui_sized(ui, desk.hues(), at(left, width).size())
        });
        if shown.inner.clicked() {
            wish = Some(match decision {
                RowDecision::Undecided | RowDecision::Accepted | RowDecision::Changed if !is_on => {
                    RowWish::Accept
                }
                RowDecision::LeftOut if !is_on => RowWish::LeaveOut,
                RowDecision::Undecided
                | RowDecision::Accepted
                | RowDecision::Changed
                | RowDecision::LeftOut => RowWish::AskAgain,
            });
        }
        left += width + LINE_GAP;
    }
    wish
}

/// Enter takes a row over or asks anew, Delete leaves it out.
fn by_keys(ui: &Ui, response: &eframe::egui::Response, row: &ReviewRow) -> Option<RowWish> {
    if response.clicked() && !response.clicked_by(PointerButton::Primary) {
        return Some(if row.decision.is_taken() {
            RowWish::AskAgain
        } else {
            RowWish::Accept
        });
    }
    let leaves = response.has_focus()
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete));
    leaves.then_some(RowWish::LeaveOut)
}

/// The kinds for a row, in words.
fn kinds(
    desk: &Desk<'_>,
    design: &Design,
    row: &ReviewRow,
) -> ImportOffers<OfferedWord<AssetKindId>> {
    let offers = offered_kinds(desk.catalog, design, row);
    worded(offers, |kind| kind_words(desk, kind))
}

/// The zones for a row, in words.
fn places(
    desk: &Desk<'_>,
    design: &Design,
    review: &ImportReview,
    row: &ReviewRow,
) -> ImportOffers<OfferedWord<ImportPlace>> {
    let offers = offered_places(desk.catalog, design, review, row);
    worded(offers, |place| place_words(desk, design, place))
}

fn worded<T>(
    offers: ImportOffers<T>,
    words: impl Fn(&T) -> String,
) -> ImportOffers<OfferedWord<T>> {
    let worded = |value: T| OfferedWord {
        words: words(&value),
        value,
    };
    ImportOffers {
        likely: offers.likely.into_iter().map(&worded).collect(),
        others: offers.others.into_iter().map(&worded).collect(),
    }
}
