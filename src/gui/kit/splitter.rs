//! Edges between parts of the window: strips by which the parts are given their size.

use std::ops::RangeInclusive;

use eframe::egui::{
    Color32, CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Response, Sense, Stroke,
    StrokeKind, Ui, Vec2,
    accesskit::{Orientation, Role},
    vec2,
};

use super::{
    note_edge,
    tokens::{SPLITTER_DOT, SPLITTER_STEP},
};
use crate::gui::style::Hues;

/// On which side of an edge the part stands whose size it gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SplitterSide {
    /// At its left.
    Left,
    /// At its right.
    Right,
    /// Below it.
    Below,
}

impl SplitterSide {
    /// Whether the edge runs from top to bottom.
    const fn is_upright(self) -> bool {
        match self {
            Self::Left | Self::Right => true,
            Self::Below => false,
        }
    }

    /// What a way of the pointer adds to the size of the part.
    const fn grows(self, by: Vec2) -> f32 {
        match self {
            Self::Left => by.x,
            Self::Right => -by.x,
            Self::Below => -by.y,
        }
    }
}

/// An edge between two parts that can be moved by pointer and arrow keys; a double click gives the
/// usual size back.
#[derive(Clone, Debug)]
pub(crate) struct Splitter<'a> {
    /// Its id.
    pub(crate) id: Id,
    /// What a screen reader says.
    pub(crate) name: &'a str,
    /// On which side the part stands whose size it gives.
    pub(crate) side: SplitterSide,
    /// The size it has, points.
    pub(crate) size: f32,
    /// The sizes it may have.
    pub(crate) within: RangeInclusive<f32>,
}

/// What was done with an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SplitterOutcome {
    /// Nothing that would have to be kept.
    Rests,
    /// The part has a size now, points.
    Moved(u16),
    /// The part is to have its usual size.
    Usual,
}

/// The size of a part: that to which its edge is being drawn, else the one that is kept or usual,
/// within its limits.
pub(crate) fn split_size(ui: &Ui, id: Id, kept: f32, within: &RangeInclusive<f32>) -> f32 {
    let drawn: Option<f32> = ui.data(|data| data.get_temp(id));
    let size = drawn.unwrap_or(kept);
    size.clamp(*within.start(), within.end().max(*within.start()))
}

impl Splitter<'_> {
    /// Draws it into its strip.
    pub(crate) fn ui(&self, ui: &Ui, hues: &Hues, strip: Rect) -> SplitterOutcome {
        let cursor = if self.side.is_upright() {
            CursorIcon::ResizeHorizontal
        } else {
            CursorIcon::ResizeVertical
        };
        let response = ui.interact(strip, self.id.with("grip"), Sense::click_and_drag());
        let response = response.on_hover_and_drag_cursor(cursor);
        self.name(&response);
        note_edge(ui.ctx(), response.id);
        let color = if response.hovered() || response.dragged() {
            hues.accent
        } else {
            hues.border_strong
        };
        paint(ui, hues, strip, color, self.side);
        if response.has_focus() {
            let ring = Stroke::new(2.0, hues.focus);
            ui.painter()
                .rect_stroke(strip, 0.0, ring, StrokeKind::Inside);
            let by_keys = self.side.grows(keys(ui, response.id));
            if by_keys != 0.0 {
                return self.moved(self.size + by_keys);
            }
        }
        if response.double_clicked() {
            ui.data_mut(|data| data.remove_temp::<f32>(self.id));
            return SplitterOutcome::Usual;
        }
        if response.drag_stopped() {
            ui.data_mut(|data| data.remove_temp::<f32>(self.id));
            return self.moved(self.size);
        }
        if response.dragged() {
            let (least, most) = (*self.within.start(), *self.within.end());
            draw_on(&response, self.id, self.size, |start, by| {
                (start + self.side.grows(by)).clamp(least, most.max(least))
            });
        }
        SplitterOutcome::Rests
    }

    fn name(&self, response: &Response) {
        let (least, most) = (*self.within.start(), *self.within.end());
        response.ctx.accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Splitter);
            node.set_label(self.name);
            node.set_orientation(if self.side.is_upright() {
                Orientation::Vertical
            } else {
                Orientation::Horizontal
            });
            node.set_numeric_value(f64::from(self.size.round()));
            node.set_min_numeric_value(f64::from(least.round()));
            node.set_max_numeric_value(f64::from(most.round()));
        });
    }

    fn moved(&self, size: f32) -> SplitterOutcome {
        let (least, most) = (*self.within.start(), *self.within.end());
        SplitterOutcome::Moved(size.clamp(least, most.max(least)).round() as u16)
    }
}

/// Goes on with the pointer that has taken hold of an edge: notes under `drawn` the size that the
/// way of the pointer makes of the one at the start, points.
pub(super) fn draw_on(
    response: &Response,
    drawn: Id,
    now: f32,
    size: impl FnOnce(f32, Vec2) -> f32,
) {
    let ctx = &response.ctx;
    let start_id = drawn.with("start");
    if response.drag_started() {
        ctx.data_mut(|data| data.insert_temp(start_id, now));
    }
    let start: Option<f32> = ctx.data(|data| data.get_temp(start_id));
    let by = response.total_drag_delta().unwrap_or_default();
    let size = size(start.unwrap_or(now), by);
    if ctx.data(|data| data.get_temp(drawn)) != Some(size) {
        ctx.data_mut(|data| data.insert_temp(drawn, size));
        ctx.request_repaint();
    }
}

/// How far the arrow keys of this frame lead, points.
fn keys(ui: &Ui, id: Id) -> Vec2 {
    let keeps = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, keeps));
    ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key) as f32;
        let (left, right) = (count(Key::ArrowLeft), count(Key::ArrowRight));
        let (up, down) = (count(Key::ArrowUp), count(Key::ArrowDown));
        vec2(right - left, down - up) * SPLITTER_STEP
    })
}

/// A sunken strip with four dots in its middle.
fn paint(ui: &Ui, hues: &Hues, strip: Rect, color: Color32, side: SplitterSide) {
    let painter = ui.painter();
    painter.rect_filled(strip, 0.0, hues.sunken);
    let line = Stroke::new(1.0, hues.border);
    let along = if side.is_upright() {
        painter.vline(strip.left(), strip.y_range(), line);
        painter.vline(strip.right(), strip.y_range(), line);
        vec2(0.0, 1.0)
    } else {
        painter.hline(strip.x_range(), strip.top(), line);
        painter.hline(strip.x_range(), strip.bottom(), line);
        vec2(1.0, 0.0)
    };
    for place in [-1.5_f32, -0.5, 0.5, 1.5] {
        let middle = strip.center() + along * place * 3.0 * SPLITTER_DOT;
        painter.circle_filled(middle, SPLITTER_DOT, color);
    }
}
