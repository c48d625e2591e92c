//! The head of the card: what is proven, and the numbers.

use eframe::egui::{Align2, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::{Card, Subject, line::laid};
use crate::gui::{
    Frame,
    icons::paint_icon_amid,
    names::{asset_kind, asset_name},
    panels::{
        attack::{number_words, scenario_words},
        risk::standing,
    },
    style::Hues,
    widgets::{Ink, letter_word, risk_mark, standing_word},
};

/// Width of the numbers at the right.
const NUMBERS: f32 = 250.0;

/// The card's name.
pub(super) fn title(frame: &Frame<'_>, card: &Card<'_>) -> String {
    match card.subject {
        Subject::Row(row) => {
            frame.tr_with("proof-of-row", &[("asset", asset_name(frame, &row.asset))])
        }
        Subject::Route(route) => {
            frame.tr_with("proof-of-route", &[("number", number_words(route))])
        }
    }
}

pub(super) fn head_ui(ui: &Ui, frame: &Frame<'_>, hues: &Hues, card: &Card<'_>) {
    let rect = ui.max_rect().shrink2(vec2(16.0, 8.0));
    let rating = card.proof.rating;
    let mark = Rect::from_center_size(
        pos2(rect.right() - 22.0, rect.center().y),
        Vec2::splat(44.0),
    );
    risk_mark(ui, frame.theme, rating.letter, mark);
    let numbers = Rect::from_min_max(
        pos2(rect.right() - NUMBERS, rect.top()),
        pos2(mark.left() - 10.0, rect.bottom()),
    );
    let word = numbers_ui(ui, frame, hues, (card, numbers));
    let badge =
        Rect::from_center_size(pos2(rect.left() + 20.0, rect.center().y), Vec2::splat(36.0));
    badge_ui(ui, frame, hues, (card, badge));
    let words = Rect::from_min_max(
        pos2(badge.right() + 14.0, rect.top() + 4.0),
        pos2(numbers.left() - 8.0, rect.bottom() - 4.0),
    );
    let (upper, lower) = words.split_top_bottom_at_y(words.center().y);
    let name = title(frame, card);
    let at = Ink::title(hues.text).write_in(ui.painter(), upper, Align2::LEFT_CENTER, &name);
    let beside = beside(frame, card);
    let room = upper.with_min_x(at.right() + 12.0);
    Ink::body(hues.muted).write_in(ui.painter(), room, Align2::LEFT_CENTER, &beside);
    let second = second_line(ui, frame, hues, (card, lower));
    let says = format!(
        "{name} {beside} {second} {} {}×{}={} {word} {}",
        letter_word(rating.letter),
        rating.threat_level,
        rating.vulnerability_level,
        rating.product,
        rating.severity
    );
    let response = ui.interact(rect, ui.id().with("proof_head"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &says));
}

/// Product and severity, large; returns the word of how the product stands.
fn numbers_ui(ui: &Ui, frame: &Frame<'_>, hues: &Hues, (card, room): (&Card<'_>, Rect)) -> String {
    let (proof, rating) = (&card.proof, card.proof.rating);
    let severity_key = if proof.is_row() {
        "column-importance"
    } else {
        "column-damage"
    };
    let (left, right) = room.split_left_right_at_x(room.left() + room.width() * 0.62);
    let standing = standing(frame, rating, proof.accepted.as_deref());
    let word = frame.tr(standing.key());
    let pairs = [
        (left, frame.tr("column-product"), rating.product),
        (right, frame.tr(severity_key), rating.severity),
    ];
    for (place, name, number) in pairs {
        let (upper, lower) = place.split_top_bottom_at_y(place.top() + 22.0);
        Ink::body(hues.muted).write_in(ui.painter(), upper, Align2::RIGHT_CENTER, &name);
        let is_product = place == left;
        let ink = Ink::large(hues.text);
        if is_product {
            let width = Ink::strong(hues.text).width(ui.painter(), &word) + 20.0;
            let spot = pos2(lower.right() - width, lower.center().y);
            standing_word(ui, hues, spot, standing, &word);
            let room = lower.with_max_x(spot.x - 8.0);
            ink.write_in(
                ui.painter(),
                room,
                Align2::RIGHT_CENTER,
                &number.to_string(),
            );
        } else {
            ink.write_in(
                ui.painter(),
                lower,
                Align2::RIGHT_CENTER,
                &number.to_string(),
            );
        }
    }
    word
}

fn badge_ui(ui: &Ui, frame: &Frame<'_>, hues: &Hues, (card, rect): (&Card<'_>, Rect)) {
    match card.subject {
        Subject::Route(route) => {
            ui.painter()
                .circle_filled(rect.center(), rect.width() / 2.0, hues.route);
            let number = number_words(route);
            Ink::large(hues.on_route).write(
                ui.painter(),
                rect.center(),
                Align2::CENTER_CENTER,
                &number,
            );
        }
        Subject::Row(row) => {
            ui.painter().rect_filled(rect, 8.0, hues.accent_tint);
            let icon = asset_kind(frame, &row.asset).map_or("", |kind| &kind.icon);
            paint_icon_amid(ui, icon, rect, 24.0, hues.accent);
        }
    }
}

/// What stands beside the title.
fn beside(frame: &Frame<'_>, card: &Card<'_>) -> String {
    let Subject::Route(route) = card.subject else {
        return frame.tr("proof-asset-based");
    };
    let goal = frame.catalog.goal(&route.goal);
    let goal = goal.map_or(route.goal.as_str(), |goal| frame.text(&goal.name));
    let scenario = scenario_words(route);
    let scenario = frame.tr_with("proof-scenario", &[("scenario", scenario)]);
    format!("{scenario}  {goal}")
}

/// From where to what, or the threat; returns it in words.
fn second_line(ui: &Ui, frame: &Frame<'_>, hues: &Hues, (card, room): (&Card<'_>, Rect)) -> String {
    let (muted, text) = (hues.muted, hues.text);
    let words: Vec<(String, bool)> = match card.subject {
        Subject::Row(row) => {
            let threat = frame.catalog.threat(&row.threat);
            let name = threat.map_or(row.threat.as_str(), |threat| frame.text(&threat.name));
            vec![(name.to_owned(), true)]
        }
        Subject::Route(route) => {
            let who = frame.catalog.attacker(&route.attacker);
            let who = who.map_or(route.attacker.as_str(), |who| frame.text(&who.name));
            let mut words = vec![(format!("{who}  ›  "), false)];
            if let Some(foothold) = &route.foothold {
                words.push((format!("{} ", frame.tr("column-foothold")), false));
                words.push((asset_name(frame, foothold), true));
                words.push(("  ›  ".to_owned(), false));
            }
            words.push((format!("{} ", frame.tr("column-target")), false));
            words.push((asset_name(frame, &route.target), true));
            words
        }
    };
    let pieces: Vec<_> = words
        .iter()
        .map(|(words, bold)| (words.as_str(), if *bold { text } else { muted }, *bold))
        .collect();
    let galley = laid(ui.painter(), &pieces, room.width());
    let at = pos2(room.left(), room.top() + 3.0);
    ui.painter().galley(at, galley, text);
    words.into_iter().map(|(words, _)| words).collect()
}
