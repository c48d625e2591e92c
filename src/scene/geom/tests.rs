//! Tests of the geometry.

use emath::{Pos2, Rect, pos2, vec2};

use super::*;

#[test]
fn lanes_beside_a_corner_stay_parallel() {
    let path = [Pos2::ZERO, pos2(100.0, 0.0), pos2(100.0, 50.0)];
    let right = aside(&path, 10.0);
    assert_eq!(right, [pos2(0.0, 10.0), pos2(90.0, 10.0), pos2(90.0, 50.0)]);
    let left = aside(&path, -10.0);
    assert_eq!(
        left,
        [pos2(0.0, -10.0), pos2(110.0, -10.0), pos2(110.0, 50.0)]
    );
}

#[test]
fn paths_are_walked_and_cut() {
    let path = [Pos2::ZERO, pos2(100.0, 0.0), pos2(100.0, 50.0)];
    assert_eq!(length(&path), 150.0);
    assert_eq!(along(&path, 120.0).unwrap().0, pos2(100.0, 20.0));
    assert_eq!(shortened(&path, 60.0), [Pos2::ZERO, pos2(90.0, 0.0)]);
    let smooth = rounded(&path, 9.0);
    assert_eq!((smooth.first(), smooth.last()), (path.first(), path.last()));
    assert!(smooth.iter().all(|p| Rect::from_points(&path).contains(*p)));
}

#[test]
fn the_exit_lies_on_the_edge() {
    let area = Rect::from_min_size(Pos2::ZERO, vec2(100.0, 40.0));
    assert_eq!(area.exit_towards(pos2(500.0, 20.0)), pos2(100.0, 20.0));
    assert_eq!(area.exit_towards(pos2(50.0, -70.0)), pos2(50.0, 0.0));
}
