//! The head of the card: what is proven, and the numbers.

use eframe::egui::{Align2, Rect, Ui, Vec2};

use super::{
    ProofCard, ProofSubject,
    card::SIDE,
    names::{number_words, route_standing, row_standing, scenario_words},
};
use crate::gui::{
    Desk,
    icons::paint_icon_amid,
    kit::{
        Ink, ListRow, ProductStanding, RowLead, RowText, TextPiece, WordLine, letter_word,
        risk_mark,
        tokens::{GAP, LINE},
    },
    names::{asset_kind, asset_name},
    style::{CARD_RADIUS, Hues},
};

/// Width of the numbers with the letter at the right, points.
const NUMBERS: f32 = 250.0;
/// The share of the product, with how it stands, of the room of the numbers.
const PRODUCT_SHARE: f32 = 0.62;
/// Size of the letter, of the badge at the left, and of the icon in it, points.
const LETTER: f32 = 44.0;
const BADGE: f32 = 36.0;
const ICON: f32 = 24.0;

/// The card's name.
pub(super) fn title(desk: &Desk<'_>, card: &ProofCard<'_>) -> String {
    match card.subject {
        ProofSubject::Row(row) => {
            desk.tr_with("proof-of-row", &[("asset", asset_name(desk, &row.asset))])
        }
        ProofSubject::Route(route) => {
            desk.tr_with("proof-of-route", &[("number", number_words(route))])
        }
    }
}

pub(super) fn head_ui(ui: &mut Ui, desk: &Desk<'_>, card: &ProofCard<'_>) {
    let hues = desk.hues();
    let rating = card.proof.rating;
    let (name, beside) = (title(desk, card), beside(desk, card));
    let first = [
        TextPiece::new(&name, Ink::title(hues.text)),
        TextPiece::new("   ", Ink::body(hues.muted)),
        TextPiece::new(&beside, Ink::body(hues.muted)),
    ];
    let words = second_line(desk, card);
    let second: Vec<_> = words.iter().map(|part| part.piece(hues)).collect();
    let said: String = words.iter().map(|part| part.words.as_str()).collect();
    let standing = standing(desk, card);
    let word = desk.tr(standing.key());
    let says = format!(
        "{name} {beside} {said} {} {}×{}={} {word} {}",
        letter_word(rating.letter),
        rating.threat_level,
        rating.vulnerability_level,
        rating.product,
        rating.severity
    );
    let parts = ListRow::new(RowText::pieces(&first))
        .lead(RowLead::Room(BADGE))
        .second(RowText::pieces(&second).lines(2))
        .room(NUMBERS)
        .height(ui.available_height())
        .edge(SIDE)
        .named(&says)
        .unlined()
        .label(ui, hues);
    let badge = parts.lead.with_max_x(parts.lead.left() + BADGE);
    badge_ui(ui, desk, card, badge);
    let (numbers, letter) = parts
        .room
        .split_left_right_at_x(parts.room.right() - LETTER);
    let mark = Rect::from_center_size(letter.center(), Vec2::splat(LETTER));
    risk_mark(ui, desk.theme, rating.letter, mark);
    numbers_ui(ui, desk, card, numbers.with_max_x(numbers.right() - GAP));
}

fn standing(desk: &Desk<'_>, card: &ProofCard<'_>) -> ProductStanding {
    match card.subject {
        ProofSubject::Row(row) => row_standing(desk, row),
        ProofSubject::Route(route) => route_standing(desk, route),
    }
}

/// Product and severity, large under their names, the product with how it stands.
fn numbers_ui(ui: &Ui, desk: &Desk<'_>, card: &ProofCard<'_>, room: Rect) {
    let hues = desk.hues();
    let (proof, rating) = (&card.proof, card.proof.rating);
    let severity_key = if proof.is_row() {
        "column-importance"
    } else {
        "column-damage"
    };
    let standing = standing(desk, card);
    let number = |number: u8| WordLine::default().words(number.to_string(), Ink::large(hues.text));
    let product =
        number(rating.product)
            .room(GAP)
            .standing(hues, standing, &desk.tr(standing.key()));
    let (left, right) = room.split_left_right_at_fraction(PRODUCT_SHARE);
    for (place, key, line) in [
        (left, "column-product", product),
        (right, severity_key, number(rating.severity)),
    ] {
        let (upper, lower) = place.split_top_bottom_at_y(place.top() + LINE);
        let name = WordLine::default().words(desk.tr(key), Ink::body(hues.muted));
        name.paint_right(ui, desk.theme, upper);
        line.paint_right(ui, desk.theme, lower);
    }
}

fn badge_ui(ui: &Ui, desk: &Desk<'_>, card: &ProofCard<'_>, rect: Rect) {
    let hues = desk.hues();
    let rect = Rect::from_center_size(rect.center(), Vec2::splat(BADGE));
    match card.subject {
        ProofSubject::Route(route) => {
            ui.painter()
                .circle_filled(rect.center(), BADGE / 2.0, hues.route);
            let number = number_words(route);
            Ink::large(hues.on_route).write(
                ui.painter(),
                rect.center(),
                Align2::CENTER_CENTER,
                &number,
            );
        }
        ProofSubject::Row(row) => {
            ui.painter()
                .rect_filled(rect, CARD_RADIUS, hues.accent_tint);
            let icon = asset_kind(desk, &row.asset).map_or("", |kind| &kind.icon);
            paint_icon_amid(ui, icon, rect, ICON, hues.accent);
        }
    }
}

/// What stands beside the title.
fn beside(desk: &Desk<'_>, card: &ProofCard<'_>) -> String {
    let ProofSubject::Route(route) = card.subject else {
        return desk.tr("proof-asset-based");
    };
    let goal = desk.catalog.goal(&route.goal);
    let goal = goal.map_or(route.goal.as_str(), |goal| desk.text(&goal.name));
    let scenario = scenario_words(route);
    let scenario = desk.tr_with("proof-scenario", &[("scenario", scenario)]);
    format!("{scenario}  {goal}")
}

/// A part of the second line: what it names is bold.
struct HeadWords {
    words: String,
    is_name: bool,
}

impl HeadWords {
    fn name(words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
            is_name: true,
        }
    }

    fn plain(words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
            is_name: false,
        }
    }

    const fn piece(&self, hues: &Hues) -> TextPiece<'_> {
        let ink = if self.is_name {
            Ink::strong(hues.text)
        } else {
            Ink::body(hues.muted)
        };
        TextPiece::new(self.words.as_str(), ink)
    }
}

/// From where to what, or the threat.
fn second_line(desk: &Desk<'_>, card: &ProofCard<'_>) -> Vec<HeadWords> {
    match card.subject {
        ProofSubject::Row(row) => {
            let threat = desk.catalog.threat(&row.threat);
            let name = threat.map_or(row.threat.as_str(), |threat| desk.text(&threat.name));
            vec![HeadWords::name(name)]
        }
        ProofSubject::Route(route) => {
            let who = desk.catalog.attacker(&route.attacker);
            let who = who.map_or(route.attacker.as_str(), |who| desk.text(&who.name));
            let mut words = vec![HeadWords::plain(format!("{who}  ›  "))];
            if let Some(foothold) = &route.foothold {
                let word = desk.tr("column-foothold");
                words.push(HeadWords::plain(format!("{word} ")));
                words.push(HeadWords::name(asset_name(desk, foothold)));
                words.push(HeadWords::plain("  ›  "));
            }
            let word = desk.tr("column-target");
            words.push(HeadWords::plain(format!("{word} ")));
            words.push(HeadWords::name(asset_name(desk, &route.target)));
            words
        }
    }
}
