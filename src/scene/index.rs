//! Finding what lies near: numbered areas in the cells of a coarse grid.
//!
//! Deterministic: what is found comes in ascending order of the numbers.

use std::collections::BTreeMap;

use emath::Rect;

/// What covers more cells than this is always looked at.
const MOST_CELLS: i64 = 256;

/// Numbered areas by place. Distances in world units.
#[derive(Clone, Debug, Default)]
pub struct PlaceIndex {
    cell: f32,
    cells: BTreeMap<(i32, i32), Vec<usize>>,
    large: Vec<usize>,
}

/// Columns and rows of cells: first and last of each.
#[derive(Clone, Copy)]
struct CellSpan {
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
}

impl CellSpan {
    fn count(self) -> i64 {
        (i64::from(self.right) - i64::from(self.left) + 1)
            * (i64::from(self.bottom) - i64::from(self.top) + 1)
    }
}

impl PlaceIndex {
    /// An empty index with square cells of this size.
    pub fn new(cell: f32) -> Self {
        Self {
            cell: cell.max(1.0),
            ..Self::default()
        }
    }

    /// An index of areas, numbered in their order.
    pub fn of<'a>(cell: f32, areas: impl IntoIterator<Item = &'a Rect>) -> Self {
        let mut index = Self::new(cell);
        for (number, area) in areas.into_iter().enumerate() {
            index.add(number, area);
        }
        index
    }

    /// Adds an area under a number.
    pub fn add(&mut self, number: usize, area: &Rect) {
        let span = self.span(area);
        if span.count() > MOST_CELLS {
            self.large.push(number);
            return;
        }
        for row in span.top..=span.bottom {
            for column in span.left..=span.right {
                self.cells.entry((row, column)).or_default().push(number);
            }
        }
    }

    /// Adds a number that is always found: of what moves about.
    pub fn add_everywhere(&mut self, number: usize) {
        self.large.push(number);
    }

    /// Numbers of what may overlap an area, ascending, each once.
    pub fn near(&self, area: &Rect) -> Vec<usize> {
        let mut found = Vec::new();
        self.any_near(area, |number| {
            found.push(number);
            false
        });
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Whether any of what may overlap an area passes a test, which may be asked more than once
    /// for each: without putting them in order first.
    pub fn any_near(&self, area: &Rect, mut passes: impl FnMut(usize) -> bool) -> bool {
        let span = self.span(area);
        let mut any = |numbers: &[usize]| numbers.iter().any(|number| passes(*number));
        if any(&self.large) {
            return true;
        }
        if span.count() > i64::try_from(self.cells.len()).unwrap_or(i64::MAX) {
            return self.cells.iter().any(|((row, column), numbers)| {
                let is_in = (span.top..=span.bottom).contains(row)
                    && (span.left..=span.right).contains(column);
                is_in && any(numbers)
            });
        }
        (span.top..=span.bottom).any(|row| {
            let mut cells = self.cells.range((row, span.left)..=(row, span.right));
            cells.any(|(_, numbers)| any(numbers))
        })
    }

    fn span(&self, area: &Rect) -> CellSpan {
        let place = |coordinate: f32| (coordinate / self.cell).floor() as i32;
        let (left, top) = (place(area.left()), place(area.top()));
        CellSpan {
            left,
            right: place(area.right()).max(left),
            top,
            bottom: place(area.bottom()).max(top),
        }
    }
}

#[cfg(test)]
mod tests {
    use emath::{Pos2, Vec2, pos2, vec2};

    use crate::scene::RectExt as _;

    use super::*;

    #[test]
    fn all_that_overlaps_is_found_and_little_else() {
        let areas: Vec<Rect> = (0..400_u16)
            .map(|n| {
                let (x, y) = (f32::from(n % 20) * 90.0, f32::from(n / 20) * 70.0);
                Rect::from_min_size(
                    pos2(x - 300.0, y - 400.0),
                    vec2(60.0 + f32::from(n % 7) * 20.0, 40.0),
                )
            })
            .chain([Rect::from_min_size(pos2(-1e6, -1e6), Vec2::splat(2e6))])
            .collect();
        let index = PlaceIndex::of(128.0, &areas);
        for wanted in areas.iter().map(|area| {
            Rect::from_min_size(
                pos2(area.left() + 17.0, area.top() - 30.0),
                vec2(130.0, 45.0),
            )
        }) {
            let found = index.near(&wanted);
            assert!(found.is_sorted());
            let overlapping: Vec<usize> = (0..areas.len())
                .filter(|n| areas[*n].overlaps(&wanted))
                .collect();
            assert!(overlapping.iter().all(|n| found.contains(n)));
            assert!(found.len() < 60);
            for number in 0..areas.len() {
                let is_near = index.any_near(&wanted, |found| found == number);
                assert_eq!(is_near, found.contains(&number));
            }
        }
    }

    #[test]
    fn wild_coordinates_do_no_harm() {
        let mut index = PlaceIndex::new(64.0);
        for area in [
            Rect::from_min_size(pos2(f32::NAN, 0.0), Vec2::splat(1.0)),
            Rect::from_min_size(pos2(f32::INFINITY, 0.0), Vec2::splat(1.0)),
            Rect::from_min_size(Pos2::ZERO, vec2(f32::INFINITY, 1.0)),
        ] {
            index.add(0, &area);
            assert!(index.near(&area).len() <= 1);
        }
    }
}
