//! A list on pages of its own: a heading and a table, with the head of every page.

use emath::{Vec2, pos2};

use super::{
    head,
    lay::frame_of,
    pen::{SheetPen, text},
    table::{BrokenRow, SheetColumn, TableForm},
};
use crate::{
    export::{PictureOrder, SheetPage, SheetRole},
    scene::{Hues, metrics::Weight},
};

/// Free ground around the table, and what its heading takes, in points of captions.
const PAD: f32 = 12.0;
const HEADING: f32 = 20.0;

/// A list.
pub(super) struct ListedTable {
    pub(super) heading: String,
    pub(super) columns: Vec<SheetColumn>,
    pub(super) rows: Vec<Vec<String>>,
}

impl ListedTable {
    /// Its pages; none without a row.
    pub(super) fn pages(
        self,
        order: &PictureOrder<'_>,
        title: &str,
        hues: &Hues,
        size: Vec2,
    ) -> Vec<SheetPage> {
        let unit = order.paper.unit();
        let frame = frame_of(size, unit);
        let form = TableForm {
            columns: self.columns,
            width: frame.width() - 2.0 * PAD * unit,
            unit,
        };
        let top = frame.top() + (head::height(order) + PAD + HEADING) * unit;
        let room = frame.bottom() - PAD * unit - top;
        let rows = self.rows.into_iter().map(|row| form.row(row)).collect();
        let drawn = filled(&form, rows, room).into_iter().map(|rows| {
            let mut pen = SheetPen::new(size, &self.heading, unit, hues);
            pen.boxed(frame, 1.2);
            head::draw(&mut pen, order, title, &frame);
            let at = pos2(frame.left() + PAD * unit, top);
            let font = pen.font(10.0, Weight::Bold);
            let place = pos2(at.x, at.y - HEADING * unit / 2.0);
            let lines = font.broken(&self.heading, form.width);
            let heading = lines.first().map_or("", String::as_str);
            pen.part(SheetRole::Heading, vec![text(place, heading, font)]);
            form.draw(&mut pen, at, &rows);
            pen.page
        });
        drawn.collect()
    }
}

/// The rows page by page, each with the head of the table.
fn filled(form: &TableForm, rows: Vec<BrokenRow>, room: f32) -> Vec<Vec<BrokenRow>> {
    let head = form.head();
    let mut pages: Vec<Vec<BrokenRow>> = Vec::new();
    let mut left = 0.0;
    for row in rows {
        if pages.is_empty() || row.height > left {
            pages.push(vec![head.clone()]);
            left = room - head.height;
        }
        left -= row.height;
        if let Some(page) = pages.last_mut() {
            page.push(row);
        }
    }
    pages
}
