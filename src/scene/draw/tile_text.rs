//! The words on a tile: name and second line, broken so that they keep clear of the badge on its
//! corner.

use emath::{Pos2, Rect, Vec2, pos2};

use crate::scene::{
    draw::marks,
    draw::pen::BODY,
    draw::standing::AssetSummary,
    text::metrics::{self, LINE_HEIGHT, Weight},
};

/// Distance of lines of letters that have grown: closer than usual, as tiles have not.
const CLOSE: f32 = 1.15;

/// Distance of lines of text of a size.
pub(in crate::scene) fn line_height(size: f32) -> f32 {
    size * if size > BODY { CLOSE } else { LINE_HEIGHT }
}

/// Lines of a tile.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::scene) struct TileWords {
    pub(in crate::scene) name: Vec<String>,
    pub(in crate::scene) second: Option<String>,
    /// The size of its letters, world units.
    pub(in crate::scene) size: f32,
    /// Width of the widest line, world units.
    pub(in crate::scene) wide: f32,
    /// How far the block stands below the middle of the tile to keep clear of the badge.
    pub(in crate::scene) down: f32,
}

/// Where the badge of a tile has its middle.
pub(in crate::scene) fn badge_center(area: &Rect) -> Pos2 {
    pos2(area.right() - 10.0, area.top() - 1.0)
}

/// What the badge covers, if there is one.
fn badge_area(area: &Rect, standing: &AssetSummary) -> Option<Rect> {
    let wide = 2.0 * marks::badge_radius(&standing.badge) + 4.0;
    (!standing.badge.is_empty())
        .then(|| Rect::from_center_size(badge_center(area), Vec2::splat(wide)))
}

/// Breaks the words of a tile that begin at `left`, in letters of a size.
pub(in crate::scene) fn words(
    name: &str,
    second: Option<&str>,
    area: &Rect,
    left: f32,
    standing: &AssetSummary,
    size: f32,
) -> TileWords {
    let room = area.right() - left - 6.0;
    let most = most_lines(area.height(), size);
    let set = |room: f32| {
        let name = metrics::break_name(name, Weight::Bold, size, room, most);
        let second = second.filter(|_| name.len() < most);
        lines(name, second.map(str::to_owned), size)
    };
    let words = set(room);
    let Some(badge) = badge_area(area, standing) else {
        return words;
    };
    if !covers(&badge, &words, area, left) {
        return words;
    }
    let narrow = set((badge.left() - left).min(room));
    let is_whole = narrow.is_whole() && narrow.second.is_some() == words.second.is_some();
    if is_whole && !covers(&badge, &narrow, area, left) {
        return narrow;
    }
    let below = area.bottom() - 3.0 - (top(&words, area) + words.high());
    let needed = badge.bottom() - top(&words, area);
    TileWords {
        down: needed.min(below).max(0.0),
        ..words
    }
}

/// How many lines a tile has room for.
fn most_lines(high: f32, size: f32) -> usize {
    let lines = if size > BODY {
        // Letters alone: between the lines and around them is little room.
        (high - 5.0 - size) / line_height(size) + 1.0
    } else {
        (high - 6.0) / line_height(size)
    };
    (lines.floor().max(1.0) as usize).min(3)
}

fn lines(name: Vec<String>, second: Option<String>, size: f32) -> TileWords {
    let wide_of = |text: &String, weight| metrics::width(text, weight, size);
    let wide = name
        .iter()
        .map(|line| wide_of(line, Weight::Bold))
        .chain(second.iter().map(|line| wide_of(line, Weight::Regular)))
        .fold(0.0, f32::max);
    TileWords {
        name,
        second,
        size,
        wide,
        down: 0.0,
    }
}

impl TileWords {
    fn count(&self) -> usize {
        self.name.len() + usize::from(self.second.is_some())
    }

    /// Whether nothing of the name is cut off.
    pub(in crate::scene) fn is_whole(&self) -> bool {
        self.name.last().is_some_and(|line| !line.ends_with('…'))
    }

    fn high(&self) -> f32 {
        line_height(self.size) * (self.count() as f32 - 1.0) + self.size
    }

    /// The middle of the first line.
    pub(in crate::scene) fn first(&self, area: &Rect) -> f32 {
        area.center().y - line_height(self.size) * (self.count() as f32 - 1.0) / 2.0 + self.down
    }
}

fn top(words: &TileWords, area: &Rect) -> f32 {
    words.first(area) - words.size / 2.0
}

/// Whether the badge lies on the first line.
fn covers(badge: &Rect, words: &TileWords, area: &Rect, left: f32) -> bool {
    let first = words.name.first().map_or("", String::as_str);
    let right = left + metrics::width(first, Weight::Bold, words.size);
    right > badge.left() && top(words, area) < badge.bottom()
}

#[cfg(test)]
mod tests {
    use emath::vec2;

    use super::*;

    fn placed(name: &str, area: &Rect) -> (TileWords, Rect) {
        let standing = AssetSummary {
            badge: "③".to_owned(),
            ..AssetSummary::default()
        };
        let words = words(name, None, area, area.left() + 50.0, &standing, BODY);
        (words, badge_area(area, &standing).unwrap())
    }

    #[test]
    fn a_name_breaks_before_the_badge_where_it_can() {
        let area = Rect::from_min_size(Pos2::ZERO, vec2(170.0, 60.0));
        let (words, badge) = placed("LGWAN-segment terminal", &area);
        assert!(!covers(&badge, &words, &area, 50.0), "{words:?}");
    }

    #[test]
    fn a_long_word_goes_below_the_badge() {
        let area = Rect::from_min_size(Pos2::ZERO, vec2(150.0, 60.0));
        let (words, badge) = placed("LGWAN-segment", &area);
        assert!(
            words.first(&area) - BODY / 2.0 >= badge.bottom() - 1.0 || words.wide < 90.0,
            "{words:?}"
        );
        let plain = AssetSummary::default();
        let free = super::words("LGWAN-segment", None, &area, 50.0, &plain, BODY);
        assert_eq!(free.down, 0.0);
    }
}
