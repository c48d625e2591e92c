//! The head of the card: what is proven, and the numbers.

use eframe::egui::{Align2, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::{
    ProofCard, ProofSubject,
    line::laid,
    names::{number_words, route_standing, row_standing, scenario_words},
};
use crate::gui::{
    Desk,
    icons::paint_icon_amid,
    kit::{Ink, letter_word, risk_mark, standing_word},
    names::{asset_kind, asset_name},
};

/// Width of the numbers at the right.
const NUMBERS: f32 = 250.0;

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

pub(super) fn head_ui(ui: &Ui, desk: &Desk<'_>, card: &ProofCard<'_>) {
    let hues = desk.hues();
    let rect = ui.max_rect().shrink2(vec2(16.0, 8.0));
    let rating = card.proof.rating;
    let mark = Rect::from_center_size(
        pos2(rect.right() - 22.0, rect.center().y),
        Vec2::splat(44.0),
    );
    risk_mark(ui, desk.theme, rating.letter, mark);
    let numbers = Rect::from_min_max(
        pos2(rect.right() - NUMBERS, rect.top()),
        pos2(mark.left() - 10.0, rect.bottom()),
    );
    let word = numbers_ui(ui, desk, card, numbers);
    let badge =
        Rect::from_center_size(pos2(rect.left() + 20.0, rect.center().y), Vec2::splat(36.0));
    badge_ui(ui, desk, card, badge);
    let words = Rect::from_min_max(
        pos2(badge.right() + 14.0, rect.top() + 4.0),
        pos2(numbers.left() - 8.0, rect.bottom() - 4.0),
    );
    let (upper, lower) = words.split_top_bottom_at_y(words.center().y);
    let name = title(desk, card);
    let at = Ink::title(hues.text).write_in(ui.painter(), upper, Align2::LEFT_CENTER, &name);
    let beside = beside(desk, card);
    let room = upper.with_min_x(at.right() + 12.0);
    Ink::body(hues.muted).write_in(ui.painter(), room, Align2::LEFT_CENTER, &beside);
    let second = second_line(ui, desk, card, lower);
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
fn numbers_ui(ui: &Ui, desk: &Desk<'_>, card: &ProofCard<'_>, room: Rect) -> String {
    let hues = desk.hues();
    let (proof, rating) = (&card.proof, card.proof.rating);
    let severity_key = if proof.is_row() {
        "column-importance"
    } else {
        "column-damage"
    };
    let (left, right) = room.split_left_right_at_x(room.left() + room.width() * 0.62);
    let standing = match card.subject {
        ProofSubject::Row(row) => row_standing(desk, row),
        ProofSubject::Route(route) => route_standing(desk, route),
    };
    let word = desk.tr(standing.key());
    let pairs = [
        (left, desk.tr("column-product"), rating.product),
        (right, desk.tr(severity_key), rating.severity),
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

fn badge_ui(ui: &Ui, desk: &Desk<'_>, card: &ProofCard<'_>, rect: Rect) {
    let hues = desk.hues();
    match card.subject {
        ProofSubject::Route(route) => {
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
        ProofSubject::Row(row) => {
            ui.painter().rect_filled(rect, 8.0, hues.accent_tint);
            let icon = asset_kind(desk, &row.asset).map_or("", |kind| &kind.icon);
            paint_icon_amid(ui, icon, rect, 24.0, hues.accent);
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

/// From where to what, or the threat; returns it in words.
fn second_line(ui: &Ui, desk: &Desk<'_>, card: &ProofCard<'_>, room: Rect) -> String {
    let hues = desk.hues();
    let (muted, text) = (hues.muted, hues.text);
    let words: Vec<(String, bool)> = match card.subject {
        ProofSubject::Row(row) => {
            let threat = desk.catalog.threat(&row.threat);
            let name = threat.map_or(row.threat.as_str(), |threat| desk.text(&threat.name));
            vec![(name.to_owned(), true)]
        }
        ProofSubject::Route(route) => {
            let who = desk.catalog.attacker(&route.attacker);
            let who = who.map_or(route.attacker.as_str(), |who| desk.text(&who.name));
            let mut words = vec![(format!("{who}  ›  "), false)];
            if let Some(foothold) = &route.foothold {
                words.push((format!("{} ", desk.tr("column-foothold")), false));
                words.push((asset_name(desk, foothold), true));
                words.push(("  ›  ".to_owned(), false));
            }
            words.push((format!("{} ", desk.tr("column-target")), false));
            words.push((asset_name(desk, &route.target), true));
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
