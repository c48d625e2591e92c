//! The title block: what is written about the drawing, line by line.

use emath::{Rect, pos2, vec2};

use super::{
    head::class_words,
    pen::{PenFont, SheetPen, lines, rect},
};
use crate::{
    catalog::Lang,
    export::{PictureOrder, PicturePart, SheetRole},
    scene::metrics::Weight,
    words,
};

/// Width of what the lines are called, in points of captions.
const NAMES: f32 = 60.0;
/// Free ground in a line, and the size of its letters.
const PAD: f32 = 3.6;
const SIZE: f32 = 7.5;
/// How much higher a line may be than its words need.
const MOST_MORE: f32 = 6.0;

/// A line of the title block.
#[derive(Clone, Debug)]
struct BlockLine {
    name: String,
    value: String,
    lines: Vec<String>,
    height: f32,
}

/// The title block.
#[derive(Clone, Debug)]
pub(super) struct BlockLines {
    facts: Vec<BlockLine>,
}

impl BlockLines {
    pub(super) fn new(order: &PictureOrder<'_>) -> Self {
        if !order.shows(PicturePart::Title) {
            return Self { facts: Vec::new() };
        }
        let block = &order.block;
        let title = if block.title.trim().is_empty() {
            &order.case.design.title
        } else {
            &block.title
        };
        let class = block.class.map(|class| class_words(class, order.lang));
        let date = block.date.map(|date| date.to_string());
        let edition = &order.case.catalog.edition;
        let written = [
            ("picture-municipality", block.municipality.clone()),
            ("picture-title", title.clone()),
            ("picture-author", block.author.clone()),
            ("picture-date", date.unwrap_or_default()),
            ("picture-version", block.version.clone()),
            ("picture-class-name", class.unwrap_or_default()),
            ("picture-edition", edition_words(order, edition)),
        ];
        let facts = written.into_iter();
        let facts = facts.filter(|(_, value)| !value.trim().is_empty());
        Self {
            facts: facts
                .map(|(key, value)| BlockLine::new(order.lang, key, value))
                .collect(),
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.facts.is_empty()
    }

    /// Breaks its values so that they fit into a width.
    pub(super) fn break_into(&mut self, width: f32, unit: f32) {
        let font = value_font(unit);
        for fact in &mut self.facts {
            let room = width - (NAMES + 3.0 * PAD) * unit;
            fact.lines = font.broken(&fact.value, room);
            fact.lines.truncate(4);
            fact.height = fact.lines.len() as f32 * font.line() + 2.0 * PAD * unit;
        }
    }

    pub(super) fn height(&self) -> f32 {
        self.facts.iter().map(|fact| fact.height).sum()
    }

    pub(super) fn draw(&self, pen: &mut SheetPen<'_>, area: &Rect) {
        let unit = pen.unit;
        let more = (area.height() - self.height()) / self.facts.len().max(1) as f32;
        let more = more.min(MOST_MORE * unit);
        let mut top = area.top();
        for (number, fact) in self.facts.iter().enumerate() {
            let high = fact.height + more;
            let name = Rect::from_min_size(pos2(area.left(), top), vec2(NAMES * unit, high));
            let sunken = pen.hues.sunken;
            pen.frame(vec![rect(name, 0.0, Some(sunken), None)]);
            if number > 0 {
                pen.rule(pos2(area.left(), top), pos2(area.right(), top), 0.5);
            }
            let font = PenFont {
                color: pen.hues.text,
                ..value_font(unit)
            };
            let quiet = PenFont {
                color: pen.hues.muted,
                weight: Weight::Regular,
                ..font
            };
            let middle = |count: usize| top + (high - count as f32 * font.line()) / 2.0;
            let named = quiet.broken(&fact.name, name.width() - 2.0 * PAD * unit);
            let at = pos2(name.left() + PAD * unit, middle(named.len()));
            let mut shapes = lines(at, &named, quiet);
            let at = pos2(name.right() + PAD * unit, middle(fact.lines.len()));
            shapes.extend(lines(at, &fact.lines, font));
            pen.part(SheetRole::Text, shapes);
            top += high;
        }
        if top + unit < area.bottom() {
            pen.rule(pos2(area.left(), top), pos2(area.right(), top), 0.5);
        }
    }
}

impl BlockLine {
    fn new(lang: Lang, key: &str, value: String) -> Self {
        Self {
            name: words::get(lang, key),
            value,
            lines: Vec::new(),
            height: 0.0,
        }
    }
}

fn value_font(unit: f32) -> PenFont {
    PenFont {
        size: SIZE * unit,
        weight: Weight::Bold,
        color: ecolor::Color32::BLACK,
    }
}

/// The document the drawing is checked against.
fn edition_words(order: &PictureOrder<'_>, edition: &crate::catalog::Edition) -> String {
    let parts = [edition.title.get(order.lang), edition.date.as_str()];
    words::row(order.lang, "common-comma", parts)
}
