//! A row of the list: what it was taken for and why, and what is done with it.

use eframe::egui::{Key, Modifiers, PointerButton, Rect, Ui, pos2};

use super::picks::RowPick;
use crate::{
    catalog::{AssetKindId, Message},
    design::{Design, Name, Names, Subject, membership::may_stand},
    gui::{
        Desk,
        kit::{
            Hint as _, IconButton, Ink, ListRow, RowLead, RowStop, RowText, TextPiece, Tone,
            tokens::{COUNT, GAP, HEAD_ROW, LINE_GAP, LIT_BAR, TWO_LINE_ROW},
        },
    },
    import::{ImportPlace, ReviewRow, RowDecision},
};

/// Widths of the fields for kind and zone, points.
const KIND: f32 = 190.0;
const PLACE: f32 = 180.0;

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
    row: &ReviewRow,
    stop: RowStop,
) -> Option<RowWish> {
    let hues = desk.hues();
    let words = ReviewWords::of(desk, design, row);
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
        .room(KIND + PLACE + widths + 2.0 * GAP);
    let parts = list_row.ui_in(ui, hues, stop, TWO_LINE_ROW);
    if is_asked {
        let bar = parts.response.rect;
        let bar = bar.with_max_x(bar.left() + LIT_BAR);
        ui.painter().rect_filled(bar, 0.0, hues.planned);
    }
    let by_keys = by_keys(ui, &parts.response, row);
    parts.response.hint(words.says.as_str());
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
    let kind = pick.ui(ui, at(left, KIND), || kinds(desk, design, row));
    let pick = RowPick {
        salt: ("import_place", stop.index),
        name: &desk.tr_with("import-zone-of", &[("name", words.name.clone())]),
        shown: &words.place,
    };
    let left = left + KIND + GAP;
    let place = pick.ui(ui, at(left, PLACE), || places(desk, design));
    let decided = buttons_ui(ui, desk, row, stop, left + PLACE + GAP, &at);
    let chosen = kind
        .map(RowWish::Kind)
        .or_else(|| place.map(RowWish::Place));
    chosen.or(decided).or(by_keys)
}

/// What may be decided, with the key of its words and its icon.
const DECISIONS: [(RowDecision, &str, &str); 2] = [
    (RowDecision::Accepted, "import-accept", "tick"),
    (RowDecision::LeftOut, "import-leave", "close"),
];

fn button<'a>(icon: &'a str, words: &'a str, is: RowDecision, of: RowDecision) -> IconButton<'a> {
    let is_on = is == of || is == RowDecision::Changed && of == RowDecision::Accepted;
    IconButton::new(icon, words, Tone::Plain).active(is_on)
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

/// The words of a row.
struct ReviewWords {
    name: String,
    kind: String,
    place: String,
    /// Why, on one line.
    why: String,
    /// All of it, as it is read out.
    says: String,
}

impl ReviewWords {
    fn of(desk: &Desk<'_>, design: &Design, row: &ReviewRow) -> Self {
        let unknown = desk.tr("import-unknown");
        let kind = row.kind.as_ref().map(|kind| kind_words(desk, kind));
        let place = row
            .place
            .as_ref()
            .map(|place| place_words(desk, design, place));
        let name = if row.name.is_empty() {
            desk.tr("import-nameless")
        } else {
            row.name.clone()
        };
        let guess = &row.guess;
        let asked = guess.doubts.iter().chain(&guess.takes_no_part);
        let first = match asked.clone().next() {
            Some(_) => asked.chain(&row.remarks).collect::<Vec<&Message>>(),
            None => guess.reasons.iter().chain(&row.remarks).collect(),
        };
        let why = desk.row("common-dot", first.iter().map(|it| desk.say(it)));
        let decision = desk.tr(decision_key(row.decision));
        let (kind, place) = (
            kind.unwrap_or_else(|| unknown.clone()),
            place.unwrap_or(unknown),
        );
        let says = [&name, &kind, &place, &decision, &why].map(String::as_str);
        let says = desk.row("common-comma", says);
        Self {
            name,
            kind,
            place,
            why,
            says,
        }
    }
}

const fn decision_key(decision: RowDecision) -> &'static str {
    match decision {
        RowDecision::Undecided => "import-undecided",
        RowDecision::Accepted => "import-accept",
        RowDecision::Changed => "import-changed",
        RowDecision::LeftOut => "import-leave",
    }
}

fn kind_words(desk: &Desk<'_>, kind: &AssetKindId) -> String {
    let known = desk.catalog.asset_kind(kind).map(|kind| &kind.name);
    Name::new("", known, kind.as_str())
        .get(desk.lang())
        .to_owned()
}

fn place_words(desk: &Desk<'_>, design: &Design, place: &ImportPlace) -> String {
    match place {
        ImportPlace::Fresh(kind) => {
            let known = desk.catalog.zone_kind(kind).map(|kind| &kind.name);
            let name = Name::new("", known, kind.as_str()).get(desk.lang());
            desk.tr_with("import-new-zone", &[("name", name.to_owned())])
        }
        ImportPlace::Drawn(id) => {
            let catalog = desk.catalog;
            let subject = Subject::Zone(id.clone());
            Names { design, catalog }
                .name_of(&subject)
                .line(desk.lang())
        }
    }
}

/// The kinds that may stand where the row does.
fn kinds(desk: &Desk<'_>, design: &Design, row: &ReviewRow) -> Vec<(AssetKindId, String)> {
    let kinds = desk.catalog.assets.iter().filter(|kind| match &row.place {
        Some(ImportPlace::Drawn(zone)) => may_stand(desk.catalog, design, &kind.id, zone),
        Some(ImportPlace::Fresh(zone)) => kind.zones.contains(zone),
        None => true,
    });
    kinds
        .map(|kind| (kind.id.clone(), desk.text(&kind.name).to_owned()))
        .collect()
}

/// The zones of the drawing, then kinds of zone that it does not have.
fn places(desk: &Desk<'_>, design: &Design) -> Vec<(ImportPlace, String)> {
    let drawn = design.zones.keys().map(|id| ImportPlace::Drawn(id.clone()));
    let is_drawn =
        |kind: &crate::catalog::ZoneKindId| design.zones.values().any(|zone| zone.kind == *kind);
    let fresh = desk.catalog.zones.iter();
    let fresh = fresh.filter(|kind| !kind.neutral && !is_drawn(&kind.id));
    let fresh = fresh.map(|kind| ImportPlace::Fresh(kind.id.clone()));
    let all = drawn.chain(fresh);
    all.map(|place| {
        let words = place_words(desk, design, &place);
        (place, words)
    })
    .collect()
}
