//! The head of a page: title, what is shown, and the stamp of the class.

use emath::{Rect, pos2, vec2};

use super::{
    lay::frame_of,
    pen::{PenFont, SheetPen, anchored, rect, text},
};
use crate::{
    catalog::{Lang, Message},
    export::{Confidentiality, PictureOrder, PicturePart, SheetPage, SheetRole},
    scene::{
        Anchor, Hues, SceneShape, SceneStroke,
        metrics::{Weight, shorten},
    },
    words,
};

/// How high it is, in points of captions.
const HIGH: f32 = 40.0;
/// Free ground beside its words.
const ASIDE: f32 = 12.0;

/// How high the head is, in points of captions.
pub(super) fn height(order: &PictureOrder<'_>) -> f32 {
    if order.shows(PicturePart::Title) {
        HIGH
    } else {
        0.0
    }
}

/// Draws the head of a page within its frame.
pub(super) fn draw(pen: &mut SheetPen<'_>, order: &PictureOrder<'_>, title: &str, frame: &Rect) {
    if !order.shows(PicturePart::Title) {
        return;
    }
    let unit = pen.unit;
    let stamp = order.block.class;
    let stamp = stamp.map(|class| ClassStamp::new(pen, class, order.lang, frame));
    let taken = stamp.as_ref().map_or(0.0, |stamp| stamp.area.width());
    let room = frame.width() - (3.0 * ASIDE) * unit - taken;
    let left = frame.left() + ASIDE * unit;
    let font = fitted(pen.font(15.0, Weight::Bold), title, room);
    let short = shorten(title, font.weight, font.size, room);
    let at = pos2(left, frame.top() + 15.0 * unit);
    pen.part(SheetRole::Title, vec![text(at, &short, font)]);
    let under = PenFont {
        color: pen.hues.muted,
        ..pen.font(8.5, Weight::Regular)
    };
    let line = what_is_shown(order);
    let under = fitted(under, &line, room);
    let short = shorten(&line, under.weight, under.size, room);
    let at = pos2(left, frame.top() + 30.5 * unit);
    pen.part(SheetRole::Text, vec![text(at, &short, under)]);
    if let Some(stamp) = stamp {
        pen.part(SheetRole::Text, stamp.shapes);
    }
}

/// Letters as large as they can be with the whole text in the room, down to two thirds.
fn fitted(font: PenFont, text: &str, room: f32) -> PenFont {
    let share = (room / font.width(text).max(1.0)).clamp(0.66, 1.0);
    PenFont {
        size: font.size * share,
        ..font
    }
}

/// The patterns that are drawn, or that none is, and the phase where there are several.
fn what_is_shown(order: &PictureOrder<'_>) -> String {
    let (case, lang) = (order.case, order.lang);
    let matches = case.analysis.patterns.iter();
    let patterns = matches.filter_map(|it| case.catalog.pattern(&it.pattern));
    let named = patterns.map(|pattern| {
        let said = Message::new("picture-pattern").with("name", &pattern.name);
        words::say(&said.with("reading", &pattern.reading), lang)
    });
    let named: Vec<String> = named.collect();
    let shown = if named.is_empty() {
        words::get(lang, "picture-no-pattern")
    } else {
        words::row(lang, "common-comma", &named)
    };
    let phase = if case.design.other_phases.is_empty() {
        ""
    } else {
        case.design.phase_name.as_str()
    };
    words::row(lang, "common-dot", [shown.as_str(), phase])
}

/// The stamp of the class.
struct ClassStamp {
    area: Rect,
    shapes: Vec<SceneShape>,
}

impl ClassStamp {
    fn new(pen: &SheetPen<'_>, class: Confidentiality, lang: Lang, frame: &Rect) -> Self {
        let unit = pen.unit;
        let red = pen.hues.missing;
        let font = PenFont {
            color: red,
            ..pen.font(11.0, Weight::Bold)
        };
        let words = class_words(class, lang);
        let size = vec2(font.width(&words) + 16.0 * unit, 20.0 * unit);
        let corner = pos2(
            frame.right() - ASIDE * unit - size.x,
            frame.top() + 9.0 * unit,
        );
        let area = Rect::from_min_size(corner, size);
        let stroke = SceneStroke {
            width: 1.4 * unit,
            color: red,
            dash: Vec::new(),
        };
        let shapes = vec![
            rect(area, 2.0 * unit, None, Some(stroke)),
            anchored(area.center(), Anchor::Center, &words, font),
        ];
        Self { area, shapes }
    }
}

/// A class in words.
pub(super) fn class_words(class: Confidentiality, lang: Lang) -> String {
    let said = Message::new("picture-class").with("class", class.code());
    words::say(&said, lang)
}

/// Writes the number of a page below its frame.
pub(super) fn number(
    page: &mut SheetPage,
    number: usize,
    of: usize,
    order: &PictureOrder<'_>,
    hues: &Hues,
) {
    let unit = order.paper.unit();
    let frame = frame_of(page.size, unit);
    let mut pen = SheetPen::new(page.size, "", unit, hues);
    let font = PenFont {
        color: hues.muted,
        ..pen.font(7.5, Weight::Regular)
    };
    let said = Message::new("picture-page").with("n", number);
    let said = words::say(&said.with("all", of), order.lang);
    let at = pos2(frame.right(), frame.bottom() + 8.0 * unit);
    pen.frame(vec![anchored(at, Anchor::Right, &said, font)]);
    page.parts.append(&mut pen.page.parts);
}
