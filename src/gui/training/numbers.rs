//! The running numbers, large: threat × vulnerability = product, damage, letter; and what they
//! would be as designed.

use eframe::egui::{Align2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::show::Show;
use crate::{
    analysis::Rating,
    catalog::Letter,
    gui::{
        icons::paint_icon,
        kit::{self, letter_word, risk_mark},
    },
};

/// What stands for a number that is not known yet.
const UNKNOWN: &str = "–";

/// Draws the numbers and the line of comparison.
pub(super) fn numbers_ui(ui: &mut Ui, show: &Show<'_>) {
    figures_ui(ui, show, "");
    if show.playing.off_count() > 0 {
        compare_ui(ui, show, show.playing.numbers(show.desk.catalog));
    }
}

/// Draws the numbers alone; `of` says of what, where there are others beside them.
pub(super) fn figures_ui(ui: &mut Ui, show: &Show<'_>, of: &str) {
    let rating = show.playing.numbers(show.desk.catalog);
    let caption = caption(show);
    let size = vec2(ui.available_width(), show.len(26.0));
    let (rect, _) = kit::said(ui, size, &caption);
    let ink = show.ink(14.0, true, show.hues.muted);
    let room = rect.shrink2(vec2(show.len(16.0), 0.0));
    ink.write_in(ui.painter(), room, Align2::LEFT_BOTTOM, &caption);
    let size = vec2(ui.available_width(), show.len(88.0));
    let mut words = words(show);
    if !of.is_empty() {
        words = show.desk.headed(of, &words);
    }
    let (rect, _) = kit::said(ui, size, &words);
    paint(ui, show, rating, rect.shrink2(vec2(show.len(14.0), 0.0)));
    edge(ui, show, rect);
}

/// Which numbers these are: of the route so far, or of the whole of it.
fn caption(show: &Show<'_>) -> String {
    let made = show.playing.player.steps_made();
    let count = show.playing.stage.route.steps.len();
    if made == count {
        return show.desk.tr("training-of-whole-route");
    }
    let values = [("n", made.to_string()), ("count", count.to_string())];
    show.desk.tr_with("training-of-route-so-far", &values)
}

fn edge(ui: &Ui, show: &Show<'_>, rect: Rect) {
    let line = Stroke::new(1.0, show.hues.border);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
}

fn word(number: Option<u8>) -> String {
    number.map_or_else(|| UNKNOWN.to_owned(), |number| number.to_string())
}

/// The numbers of now in words.
pub(super) fn words(show: &Show<'_>) -> String {
    let rating = show.playing.numbers(show.desk.catalog);
    let letter = rating.map_or(UNKNOWN, |rating| letter_word(rating.letter));
    show.desk.tr_with(
        "training-numbers",
        &[
            ("threat", word(rating.map(|r| r.threat_level))),
            ("vulnerability", word(rating.map(|r| r.vulnerability_level))),
            ("product", word(rating.map(|r| r.product))),
            (
                "damage",
                show.playing.stage.route.rating.severity.to_string(),
            ),
            ("letter", letter.to_owned()),
        ],
    )
}

fn paint(ui: &Ui, show: &Show<'_>, rating: Option<Rating>, room: Rect) {
    let damage = show.playing.stage.route.rating.severity;
    let safe = show.desk.catalog.risk.safe_product;
    let product = rating.map(|r| r.product);
    let is_high = product.is_some_and(|product| product > safe);
    let loud = if is_high {
        show.hues.missing
    } else {
        show.hues.text
    };
    let column = room.width() / 6.0;
    let middle = |at: f32| pos2(room.left() + column * at, room.center().y + show.len(10.0));
    let number = |at: f32, key: &str, value: Option<u8>, color| {
        let at = middle(at);
        let head = show.ink(14.0, false, show.hues.muted);
        let above = pos2(at.x, room.top() + show.len(17.0));
        head.write(
            ui.painter(),
            above,
            Align2::CENTER_CENTER,
            &show.desk.tr(key),
        );
        let large = show.ink(40.0, true, color);
        large.write(ui.painter(), at, Align2::CENTER_CENTER, &word(value));
    };
    number(
        0.45,
        "training-threat",
        rating.map(|r| r.threat_level),
        show.hues.text,
    );
    let level = rating.map(|r| r.vulnerability_level);
    number(1.75, "training-vulnerability", level, show.hues.text);
    number(3.05, "training-product", product, loud);
    number(4.35, "training-damage", Some(damage), show.hues.text);
    let sign = show.ink(28.0, false, show.hues.muted);
    for (at, text) in [(1.05, "×"), (2.45, "=")] {
        sign.write(ui.painter(), middle(at), Align2::CENTER_CENTER, text);
    }
    let line = Stroke::new(1.0, show.hues.border);
    let x = room.left() + column * 3.75;
    let parted = (room.top() + show.len(16.0))..=(room.bottom() - show.len(12.0));
    ui.painter().vline(x, parted, line);
    if let Some(rating) = rating {
        let at = pos2(room.left() + column * 5.5, room.center().y);
        let mark = Rect::from_center_size(at, Vec2::splat(show.len(60.0)));
        risk_mark(ui, show.desk.theme, rating.letter, mark);
    }
}

/// What the route has with nothing taken off, and whether it is too much now: in a row each where
/// they do not stand beside each other.
fn compare_ui(ui: &mut Ui, show: &Show<'_>, rating: Option<Rating>) {
    let safe = show.desk.catalog.risk.safe_product;
    let (designed, letter) = as_designed(show);
    let head = show.desk.tr("training-as-designed");
    let is_over = rating.is_some_and(|rating| rating.product > safe);
    let over = show
        .desk
        .tr_with("training-over", &[("safe", safe.to_string())]);
    let muted = show.ink(14.0, false, show.hues.muted);
    let strong = show.ink(14.0, true, show.hues.text);
    let (gap, mark) = (show.len(8.0), show.len(24.0));
    let painter = ui.painter();
    let wide = muted.width(painter, &head) + strong.width(painter, &designed) + mark + 3.0 * gap;
    let both = wide + strong.width(painter, &over) + 2.0 * mark;
    let free = ui.available_width() - show.len(32.0);
    let high = show.len(if is_over && both > free { 64.0 } else { 40.0 });
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    let said = [
        format!("{head} {} {designed}", letter.map_or("", letter_word)),
        if is_over { over.clone() } else { String::new() },
    ];
    let said = crate::gui::names::joined(&show.desk, &said);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    let room = rect.shrink2(vec2(show.len(16.0), 0.0));
    let (upper, lower) = if high > show.len(40.0) {
        room.split_top_bottom_at_fraction(0.52)
    } else {
        (room, room)
    };
    let at = muted.write_in(ui.painter(), upper, Align2::LEFT_CENTER, &head);
    let mut x = at.right() + gap;
    if let Some(letter) = letter {
        let spot = pos2(x + mark / 2.0, upper.center().y);
        let place = Rect::from_center_size(spot, Vec2::splat(mark));
        risk_mark(ui, show.desk.theme, letter, place);
        x += mark + gap;
    }
    let rest = upper.with_min_x(x);
    strong.write_in(ui.painter(), rest, Align2::LEFT_CENTER, &designed);
    if is_over {
        over_ui(ui, show, &over, lower);
    }
    edge(ui, show, rect);
}

/// The numbers of the route with nothing taken off, in words.
fn as_designed(show: &Show<'_>) -> (String, Option<Letter>) {
    let Some(rating) = show.playing.designed else {
        return (show.desk.tr("training-as-designed-none"), None);
    };
    let key = if rating.product > show.desk.catalog.risk.safe_product {
        "risk-act"
    } else {
        "risk-safe"
    };
    let word = show.desk.tr(key);
    let values = [("product", rating.product.to_string()), ("word", word)];
    let words = show.desk.tr_with("training-as-designed-value", &values);
    (words, Some(rating.letter))
}

fn over_ui(ui: &Ui, show: &Show<'_>, over: &str, room: Rect) {
    let loud = show.ink(14.0, true, show.hues.missing);
    let at = loud.write_in(ui.painter(), room, Align2::RIGHT_CENTER, over);
    let mark = show.len(15.0);
    let spot = pos2(at.left() - mark, room.center().y);
    let place = Rect::from_center_size(spot, Vec2::splat(mark));
    paint_icon(ui, "warning", place, show.hues.missing);
}
