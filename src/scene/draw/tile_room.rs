//! The room of icon and words in a tile: names are as large as wanted where they stay whole.

use emath::Rect;

use super::{letters::NameSizes, pen::BODY, tile_text::TileWords};

/// From this height a tile is not compact.
pub(super) const ROOMY: f32 = 58.0;

/// What the icon of a tile takes beside its words.
#[derive(Clone, Copy, Debug)]
pub(super) struct IconRoom {
    pub(super) inset: f32,
    pub(super) icon: f32,
    gap: f32,
}

impl IconRoom {
    /// Beside letters that have grown.
    const SMALL: Self = Self {
        inset: 6.0,
        icon: 24.0,
        gap: 5.0,
    };
    /// The words alone.
    const NONE: Self = Self {
        inset: 7.0,
        icon: 0.0,
        gap: 0.0,
    };

    pub(super) fn usual(is_gate: bool, high: f32) -> Self {
        let (icon, inset) = match (is_gate, high >= ROOMY) {
            (true, _) => (26.0, 9.0),
            (false, true) => (30.0, 10.0),
            (false, false) => (24.0, 10.0),
        };
        let gap = if is_gate { 8.0 } else { 10.0 };
        Self { inset, icon, gap }
    }

    /// Where the words begin.
    pub(super) const fn text(&self) -> f32 {
        self.inset + self.icon + self.gap
    }
}

/// As large as names are wanted and still whole, the icon smaller or left out where that helps;
/// `set` sets the words from their left on in letters of a size.
///
/// The words alone have the most room, and smaller letters fit where larger do: a few sizes tell
/// which is the largest, and only there it is seen which icon still has room.
pub(super) fn fitted(
    names: NameSizes,
    area: &Rect,
    usual: IconRoom,
    set: impl Fn(f32, f32) -> TileWords,
) -> (IconRoom, TileWords) {
    let beside = |room: IconRoom, size: f32| (room, set(area.left() + room.text(), size));
    let sizes: Vec<f32> = names.tried().filter(|size| *size > BODY).collect();
    let too_large = sizes.partition_point(|size| !beside(IconRoom::NONE, *size).1.is_whole());
    let Some(size) = sizes.get(too_large) else {
        return beside(usual, BODY);
    };
    [usual, IconRoom::SMALL]
        .into_iter()
        .map(|room| beside(room, *size))
        .find(|(_, words)| words.is_whole())
        .unwrap_or_else(|| beside(IconRoom::NONE, *size))
}
