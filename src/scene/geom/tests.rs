//! Tests of the geometry.

use super::*;

#[test]
fn lanes_beside_a_corner_stay_parallel() {
    let path = [
        Pos::new(0.0, 0.0),
        Pos::new(100.0, 0.0),
        Pos::new(100.0, 50.0),
    ];
    let right = aside(&path, 10.0);
    assert_eq!(
        right,
        [
            Pos::new(0.0, 10.0),
            Pos::new(90.0, 10.0),
            Pos::new(90.0, 50.0)
        ]
    );
    let left = aside(&path, -10.0);
    assert_eq!(
        left,
        [
            Pos::new(0.0, -10.0),
            Pos::new(110.0, -10.0),
            Pos::new(110.0, 50.0)
        ]
    );
}

#[test]
fn paths_are_walked_and_cut() {
    let path = [
        Pos::new(0.0, 0.0),
        Pos::new(100.0, 0.0),
        Pos::new(100.0, 50.0),
    ];
    assert_eq!(length(&path), 150.0);
    assert_eq!(along(&path, 120.0).unwrap().0, Pos::new(100.0, 20.0));
    assert_eq!(
        shortened(&path, 60.0),
        [Pos::new(0.0, 0.0), Pos::new(90.0, 0.0)]
    );
    let smooth = rounded(&path, 9.0);
    assert_eq!((smooth.first(), smooth.last()), (path.first(), path.last()));
    assert!(smooth.iter().all(|p| Area::of(&path).contains(*p)));
}

#[test]
fn the_exit_lies_on_the_edge() {
    let area = Area::new(0.0, 0.0, 100.0, 40.0);
    assert_eq!(
        area.exit_towards(Pos::new(500.0, 20.0)),
        Pos::new(100.0, 20.0)
    );
    assert_eq!(
        area.exit_towards(Pos::new(50.0, -70.0)),
        Pos::new(50.0, 0.0)
    );
}
