//! The legend: how lines and flows are drawn, and what the marks mean.

use std::collections::{BTreeMap, BTreeSet};

use emath::{Pos2, Rect, pos2, vec2};

use super::{
    drawing::theme_of,
    pen::{PenFont, SheetPen, text},
    placed::Placing,
};
use crate::{
    analysis::{ControlInstance, Origin},
    catalog::{AssetId, Letter, LinkClass, LinkKind, Message},
    export::{PictureOrder, PicturePart, SheetRole},
    scene::{
        DrawingTheme, Hues, SceneShape, SceneStroke, link_sample,
        metrics::{Weight, shorten},
        ring_badge, risk_mark,
    },
    words,
};

/// Free ground at the rim, height of a heading and of an entry, in points of captions.
const PAD: f32 = 8.0;
const HEAD: f32 = 13.0;
const ROW: f32 = 14.0;
/// Width of a sample, least width of an entry, size of letters.
const SAMPLE: f32 = 36.0;
const SIZE: f32 = 7.5;
/// Units of the drawing for a point of a sample.
const SCALE: f32 = 0.62;

/// What an entry shows.
#[derive(Clone, Copy, Debug)]
enum LegendSample<'a> {
    Kind(&'a LinkKind),
    Route,
    Badge,
    Letter(Letter),
}

/// An entry.
#[derive(Clone, Debug)]
struct LegendEntry<'a> {
    sample: LegendSample<'a>,
    words: String,
}

/// The legend of a drawing.
#[derive(Debug)]
pub(super) struct Legend<'a> {
    order: &'a PictureOrder<'a>,
    entries: Vec<LegendEntry<'a>>,
    theme: DrawingTheme,
    heading: String,
    columns: usize,
    column: f32,
    unit: f32,
}

impl<'a> Legend<'a> {
    pub(super) fn new(order: &'a PictureOrder<'a>, hues: &Hues) -> Self {
        let mut theme = theme_of(order);
        theme.hues = *hues;
        let entries = if order.shows(PicturePart::Legend) {
            entries(order)
        } else {
            Vec::new()
        };
        Self {
            order,
            entries,
            theme,
            heading: words::get(order.lang, "picture-legend"),
            columns: 1,
            column: 0.0,
            unit: 1.0,
        }
    }

    /// Sets its entries in as many columns as fit into a width.
    pub(super) fn break_into(&mut self, width: f32, unit: f32) {
        let font = entry_font(unit, &self.theme.hues);
        let widest = self.entries.iter().map(|entry| font.width(&entry.words));
        let widest = widest.fold(0.0, f32::max);
        let room = width - 2.0 * PAD * unit;
        let wanted = (widest + (SAMPLE + 16.0) * unit).min(room);
        self.unit = unit;
        self.columns = ((room / wanted.max(1.0)).floor() as usize).max(1);
        self.column = room / self.columns as f32;
    }

    fn rows(&self) -> usize {
        self.entries.len().div_ceil(self.columns)
    }

    /// Its height; 0 without an entry.
    pub(super) fn height(&self) -> f32 {
        if self.entries.is_empty() {
            return 0.0;
        }
        (2.0 * PAD + HEAD + self.rows() as f32 * ROW) * self.unit
    }

    pub(super) fn draw(&self, pen: &mut SheetPen<'_>, area: &Rect) {
        if self.entries.is_empty() {
            return;
        }
        let unit = pen.unit;
        let at = area.min + vec2(PAD, PAD) * unit;
        let font = pen.font(8.5, Weight::Bold);
        let heading = text(pos2(at.x, at.y + 5.0 * unit), &self.heading, font);
        pen.part(SheetRole::Heading, vec![heading]);
        let rows = self.rows();
        for (number, entry) in self.entries.iter().enumerate() {
            let (column, row) = (number / rows, number % rows);
            let place = pos2(
                at.x + column as f32 * self.column,
                at.y + (HEAD + (row as f32 + 0.5) * ROW) * unit,
            );
            self.entry(pen, entry, place);
        }
    }

    fn entry(&self, pen: &mut SheetPen<'_>, entry: &LegendEntry<'_>, at: Pos2) {
        let unit = pen.unit;
        let middle = pos2(at.x + SAMPLE * unit / 2.0, at.y);
        let placing = Placing {
            scale: SCALE * unit,
            shift: middle.to_vec2(),
        };
        let sample = self.sample(entry.sample);
        let mut shapes: Vec<_> = sample.iter().map(|it| placing.shape(it)).collect();
        let font = entry_font(unit, &self.theme.hues);
        let left = at.x + (SAMPLE + 6.0) * unit;
        let room = self.column - (SAMPLE + 8.0) * unit;
        let words = shorten(&entry.words, font.weight, font.size, room);
        shapes.push(text(pos2(left, at.y), &words, font));
        pen.part(SheetRole::Text, shapes);
    }

    /// A sample around the origin, in units of the drawing.
    fn sample(&self, sample: LegendSample<'_>) -> Vec<SceneShape> {
        let half = SAMPLE / SCALE / 2.0;
        let ends = [pos2(-half, 0.0), pos2(half, 0.0)];
        match sample {
            LegendSample::Kind(kind) => {
                link_sample(&kind.id, &ends, self.order.case.catalog, &self.theme)
            }
            LegendSample::Route => vec![SceneShape::Path {
                points: ends.to_vec(),
                stroke: SceneStroke {
                    width: 4.5,
                    color: self.theme.hues.route,
                    dash: Vec::new(),
                },
            }],
            LegendSample::Badge => ring_badge("1", 3, 4, Pos2::ZERO, &self.theme),
            LegendSample::Letter(letter) => risk_mark(letter, Pos2::ZERO, 18.0, &self.theme),
        }
    }
}

fn entry_font(unit: f32, hues: &Hues) -> PenFont {
    PenFont {
        size: SIZE * unit,
        weight: Weight::Regular,
        color: hues.text,
    }
}

/// The kinds of lines and flows that are drawn, in the catalog's order, then the marks.
fn entries<'a>(order: &PictureOrder<'a>) -> Vec<LegendEntry<'a>> {
    let case = order.case;
    let drawn: BTreeSet<_> = case.design.links.values().map(|link| &link.kind).collect();
    let is_shown = |kind: &&LinkKind| {
        let is_flow = kind.class == LinkClass::Flow;
        drawn.contains(&kind.id) && (!is_flow || order.shows(PicturePart::Flows))
    };
    let kinds = case.catalog.links.iter().filter(is_shown);
    let kinds = kinds.map(|kind| LegendEntry {
        sample: LegendSample::Kind(kind),
        words: kind.name.get(order.lang).to_owned(),
    });
    let mut entries: Vec<_> = kinds.collect();
    let mut add = |sample, key| {
        let words = words::get(order.lang, key);
        entries.push(LegendEntry { sample, words });
    };
    let is_lit = order.route.is_some();
    if is_lit {
        add(LegendSample::Route, "picture-legend-route");
    }
    let has_badge = |control: &ControlInstance| {
        let mut from = control.from.iter();
        let is_numbered = !control.numbers.is_empty();
        let is_lettered = from.any(|origin| matches!(origin, Origin::Model(_)));
        control.asset.is_some() && (is_numbered || is_lettered)
    };
    if order.shows(PicturePart::Badges) && case.analysis.controls.iter().any(has_badge) {
        add(LegendSample::Badge, "picture-legend-badge");
    }
    if order.shows(PicturePart::Risks) {
        entries.extend(letters(order));
    }
    entries
}

/// The letters that stand on the drawing.
fn letters<'a>(order: &PictureOrder<'a>) -> Vec<LegendEntry<'a>> {
    let safe = order.case.catalog.risk.safe_product;
    let mut worst: BTreeMap<&AssetId, (u8, Letter)> = BTreeMap::new();
    for row in &order.case.analysis.asset_risks {
        let (product, letter) = (row.rating.product, row.rating.letter);
        let known = worst.entry(&row.asset).or_insert((product, letter));
        if product > known.0 || product == known.0 && letter < known.1 {
            *known = (product, letter);
        }
    }
    let marked = worst.into_values().filter(|(product, _)| *product > safe);
    let letters: BTreeSet<Letter> = marked.map(|(_, letter)| letter).collect();
    let entry = |letter: Letter| {
        let said = Message::new("picture-legend-risk").with("letter", format!("{letter:?}"));
        LegendEntry {
            sample: LegendSample::Letter(letter),
            words: words::say(&said, order.lang),
        }
    };
    letters.into_iter().map(entry).collect()
}
