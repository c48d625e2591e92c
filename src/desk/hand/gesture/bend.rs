//! Laying a line by hand: a piece of its way is pushed aside, the pieces beside it follow.

use emath::Pos2;

use super::{Gesture, GestureGround};
use crate::{
    catalog::LinkId,
    design::{Point, Subject},
    desk::hand::{hit, snap},
};

/// Pushed less than this far out of line, world units, two points are in line again.
const SAME: i32 = 4;

/// The gesture that pushes the piece of a line at a place. `None` for what has no way of its own.
pub(super) fn begun(ground: &GestureGround<'_>, link: &LinkId, grabbed: Pos2) -> Option<Gesture> {
    let cable = ground.plan.cables.get(link)?;
    hit::item(ground.scene, &Subject::Link(link.clone()))?;
    let piece = nearest_piece(&cable.middle, grabbed)?;
    Some(Gesture::Bending {
        link: link.clone(),
        way: cable.middle.clone(),
        piece,
        grabbed,
        through: Vec::new(),
    })
}

/// The piece of a way that lies nearest to a place.
pub(super) fn nearest_piece(way: &[Pos2], at: Pos2) -> Option<usize> {
    let pieces = hit::segments(way).enumerate();
    pieces
        .map(|(index, (a, b))| (hit::distance_to_segment(a, b, at), index))
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, index)| index)
}

/// The points a line is laid through after one of its pieces has been pushed aside.
pub(super) fn pushed(
    way: &[Pos2],
    piece: usize,
    grabbed: Pos2,
    at: Pos2,
    is_free: bool,
) -> Vec<Point> {
    let (Some(&a), Some(&b)) = (way.get(piece), way.get(piece + 1)) else {
        return Vec::new();
    };
    let upright = (a.x - b.x).abs() < (a.y - b.y).abs();
    let place = |line: f32, by: f32| {
        let place = (line + by).round() as i32;
        if is_free { place } else { snap::grid(place) }
    };
    let aside = |pos: Pos2| {
        let (x, y) = (pos.x.round() as i32, pos.y.round() as i32);
        if upright {
            Point::new(place(a.x, at.x - grabbed.x), y)
        } else {
            Point::new(x, place(a.y, at.y - grabbed.y))
        }
    };
    let last = way.len().saturating_sub(2);
    let mut points: Vec<Point> = Vec::new();
    let whole = |pos: &Pos2| Point::new(pos.x.round() as i32, pos.y.round() as i32);
    points.extend(way.iter().take(piece).skip(1).map(whole));
    // At a box the piece is turned off shortly after leaving it.
    points.push(aside(if piece == 0 { a.lerp(b, 0.25) } else { a }));
    points.push(aside(if piece == last { a.lerp(b, 0.75) } else { b }));
    points.extend(
        way.iter()
            .skip(piece + 2)
            .take(last.saturating_sub(piece + 1))
            .map(whole),
    );
    tidy(points)
}

/// Without points that say nothing: those in line with their neighbours.
fn tidy(points: Vec<Point>) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        if kept.last() == Some(&point) {
            continue;
        }
        if let [.., before, middle] = kept.as_slice() {
            let across = [before.y, middle.y, point.y];
            let down = [before.x, middle.x, point.x];
            let in_line = |places: [i32; 3]| {
                let [a, b, c] = places;
                a.abs_diff(b) < SAME as u32 && b.abs_diff(c) < SAME as u32
            };
            if in_line(across) || in_line(down) {
                kept.pop();
            }
        }
        kept.push(point);
    }
    kept
}

#[cfg(test)]
mod tests {
    use emath::pos2;

    use super::*;

    fn way(points: &[(f32, f32)]) -> Vec<Pos2> {
        points.iter().map(|(x, y)| pos2(*x, *y)).collect()
    }

    #[test]
    fn the_middle_piece_moves_across_its_direction() {
        let way = way(&[(0.0, 0.0), (100.0, 0.0), (100.0, 200.0), (300.0, 200.0)]);
        let (grabbed, at) = (pos2(100.0, 90.0), pos2(143.0, 150.0));
        assert_eq!(
            pushed(&way, 1, grabbed, at, true),
            [Point::new(143, 0), Point::new(143, 200)]
        );
        assert_eq!(
            pushed(&way, 1, grabbed, at, false),
            [Point::new(144, 0), Point::new(144, 200)]
        );
    }

    #[test]
    fn a_straight_line_gets_a_bow() {
        let way = way(&[(0.0, 0.0), (400.0, 0.0)]);
        let (grabbed, at) = (pos2(200.0, 0.0), pos2(200.0, 64.0));
        assert_eq!(
            pushed(&way, 0, grabbed, at, true),
            [Point::new(100, 64), Point::new(300, 64)]
        );
    }

    #[test]
    fn the_other_bends_stay() {
        let way = way(&[
            (0.0, 0.0),
            (100.0, 0.0),
            (100.0, 200.0),
            (300.0, 200.0),
            (300.0, 400.0),
        ]);
        let (grabbed, at) = (pos2(200.0, 200.0), pos2(200.0, 240.0));
        assert_eq!(
            pushed(&way, 2, grabbed, at, true),
            [
                Point::new(100, 0),
                Point::new(100, 240),
                Point::new(300, 240)
            ]
        );
        assert_eq!(nearest_piece(&way, pos2(210.0, 196.0)), Some(2));
        assert!(pushed(&way, 9, grabbed, at, true).is_empty());
    }
}
