//! From an order to a picture laid out.

use emath::{Rect, Vec2, vec2};

use super::{
    controls,
    drawing::DrawnScene,
    head,
    pen::SheetPen,
    placed::{Placing, cleaned},
    steps,
    strip::FootStrip,
};
use crate::{
    export::{PaperSize, PictureOrder, PicturePart, Sheet, SheetPage, TitleBlock},
    scene::{DrawingTheme, Hues},
    words,
};

/// Free ground around the frame, and between frame and drawing, in points of captions.
const MARGIN: f32 = 18.0;
const PADDING: f32 = 9.0;
/// A free sheet is at least so wide, in points of captions, where it has a strip.
const LEAST: f32 = 560.0;
/// A drawing is never shown larger than so many points for one of its units.
const LARGEST: f32 = 1.1;

/// Lays a picture out.
pub fn lay_out(order: &PictureOrder<'_>) -> Sheet {
    let hues = paper_hues(order);
    let title = title_of(order);
    let mut pages = vec![first_page(order, &title, &hues)];
    if order.shows(PicturePart::Route) {
        pages.extend(steps::pages(order, &title, &hues, size_of_tables(order)));
    }
    if order.shows(PicturePart::Controls) {
        pages.extend(controls::pages(order, &title, &hues, size_of_tables(order)));
    }
    let numbered = pages.len() > 1;
    let all = pages.len();
    for (number, page) in pages.iter_mut().enumerate() {
        if numbered && is_framed(order) {
            head::number(page, number + 1, all, order, &hues);
        }
    }
    Sheet {
        lang: order.lang,
        title,
        block: cleaned_block(&order.block),
        ground: hues.panel,
        ink: hues.text,
        sunken: hues.sunken,
        millimetres: order.paper.millimetres(),
        pages: same_size(pages),
    }
}

/// The colours of the theme; what the drawing lies on is the paper.
fn paper_hues(order: &PictureOrder<'_>) -> Hues {
    let theme = DrawingTheme::load(order.theme);
    Hues {
        canvas: theme.hues.panel,
        ..theme.hues
    }
}

fn title_of(order: &PictureOrder<'_>) -> String {
    let named = [&order.block.title, &order.case.design.title];
    let named = named.map(|title| cleaned(title).trim().to_owned());
    let mut named = named.into_iter().filter(|title| !title.is_empty());
    let untitled = || words::get(order.lang, "picture-untitled");
    named.next().unwrap_or_else(untitled)
}

/// What the title block says, without what no file may hold.
fn cleaned_block(block: &TitleBlock) -> TitleBlock {
    TitleBlock {
        municipality: cleaned(&block.municipality),
        title: cleaned(&block.title),
        author: cleaned(&block.author),
        version: cleaned(&block.version),
        date: block.date,
        class: block.class,
    }
}

/// Whether anything stands around the drawing.
fn is_framed(order: &PictureOrder<'_>) -> bool {
    order.shows(PicturePart::Title) || order.shows(PicturePart::Legend) || order.route.is_some()
}

fn first_page(order: &PictureOrder<'_>, title: &str, hues: &Hues) -> SheetPage {
    let unit = order.paper.unit();
    let around = if is_framed(order) { MARGIN } else { PADDING } * unit;
    let paper = order.paper.points();
    // On paper names are as large as can be read there; that depends on how small the drawing is.
    let drawing = DrawnScene::new(order);
    let bounds = drawing.bounds();
    let width = paper.map_or_else(
        || {
            let least = if is_framed(order) { LEAST * unit } else { 0.0 };
            (bounds.width() + 2.0 * PADDING * unit).max(least) + 2.0 * around
        },
        |paper| paper.x,
    );
    let inner = width - 2.0 * around;
    let strip = FootStrip::new(order, &drawing, unit, inner, hues);
    let high = head::height(order) * unit;
    let taken = 2.0 * around + high + strip.height();
    let height = paper.map_or_else(
        || bounds.height() + 2.0 * PADDING * unit + taken,
        |paper| paper.y,
    );
    let mut pen = SheetPen::new(vec2(width, height), title, unit, hues);
    let frame = Rect::from_min_size(emath::Pos2::ZERO, pen.page.size).shrink(around);
    if is_framed(order) {
        pen.boxed(frame, 1.2);
    }
    head::draw(&mut pen, order, title, &frame);
    let ground = Rect::from_min_max(
        frame.min + vec2(0.0, high),
        frame.max - vec2(0.0, strip.height()),
    );
    let ground = ground.shrink(if is_framed(order) {
        PADDING * unit
    } else {
        0.0
    });
    let most = if order.paper.size == PaperSize::Free {
        1.0
    } else {
        LARGEST
    };
    let placing = Placing::fitted(&bounds, &ground, most);
    drawing.at(placing.scale).onto(&mut pen, placing);
    strip.draw(&mut pen, &frame);
    pen.page
}

/// Pages of tables are as the paper is; beside a free drawing, A4 in its units.
fn size_of_tables(order: &PictureOrder<'_>) -> Vec2 {
    let free = || vec2(842.0, 595.0) * order.paper.unit();
    order.paper.points().unwrap_or_else(free)
}

/// All pages as large as the largest: a file has one size.
fn same_size(mut pages: Vec<SheetPage>) -> Vec<SheetPage> {
    let largest = pages.iter().map(|page| page.size);
    let largest = largest.reduce(Vec2::max).unwrap_or(Vec2::ZERO);
    for page in &mut pages {
        page.size = largest;
    }
    pages
}

/// The frame of a page of a size.
pub(super) fn frame_of(size: Vec2, unit: f32) -> Rect {
    Rect::from_min_size(emath::Pos2::ZERO, size).shrink(MARGIN * unit)
}
