//! Handles by which things are resized and connected.

use emath::{Pos2, Rect, pos2};

/// How far from the middle of a handle a press still hits it, in points on screen.
pub const HANDLE_REACH: f32 = 9.0;

/// How far outside an asset its connection handles stand, in points on screen.
pub const CONNECTOR_GAP: f32 = 11.0;

/// A handle by which a rectangle is resized: -1, 0 or 1 for left, middle, right and for upper,
/// middle, lower.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResizeHandle {
    /// Across.
    pub x: i32,
    /// Down.
    pub y: i32,
}

/// The eight handles of an area with their places.
pub fn handles(area: Rect) -> impl Iterator<Item = (ResizeHandle, Pos2)> {
    let places = [
        (-1, -1),
        (0, -1),
        (1, -1),
        (1, 0),
        (1, 1),
        (0, 1),
        (-1, 1),
        (-1, 0),
    ];
    places.into_iter().map(move |(x, y)| {
        let part = |at: i32, start: f32, length: f32| start + length * (at + 1) as f32 / 2.0;
        (
            ResizeHandle { x, y },
            pos2(
                part(x, area.left(), area.width()),
                part(y, area.top(), area.height()),
            ),
        )
    })
}

/// The handle of `area` at a place.
pub fn handle_at(area: Rect, at: Pos2, zoom: f32) -> Option<ResizeHandle> {
    handles(area)
        .find(|(_, place)| place.distance(at) <= HANDLE_REACH / zoom)
        .map(|(handle, _)| handle)
}

/// Where the connection handles of an asset stand: just outside the middle of its edges.
pub fn connectors(area: Rect, zoom: f32) -> [Pos2; 4] {
    let gap = CONNECTOR_GAP / zoom;
    let area = area.expand(gap);
    [
        area.center_top(),
        area.right_center(),
        area.center_bottom(),
        area.left_center(),
    ]
}

/// Whether a place lies on one of the connection handles of an asset.
pub fn is_on_connector(area: Rect, at: Pos2, zoom: f32) -> bool {
    connectors(area, zoom)
        .iter()
        .any(|place| place.distance(at) <= HANDLE_REACH / zoom)
}
