//! Tests of the router.

use emath::{Pos2, Rect, pos2, vec2};
use proptest::{
    collection::vec,
    prelude::Strategy,
    test_runner::{Config, RngSeed, TestRunner},
};

use super::{maze::runs_through, *};

#[test]
fn aligned_tiles_get_a_straight_cable() {
    let ground = CableGround {
        tiles: vec![
            Rect::from_min_size(pos2(444.0, 444.0), vec2(96.0, 64.0)),
            Rect::from_min_size(pos2(592.0, 454.0), vec2(320.0, 44.0)),
        ],
        ..CableGround::default()
    };
    let ways = lay(
        &ground,
        &[Cable {
            from: 0,
            to: 1,
            half: 16.5,
        }],
    );
    assert_eq!(ways[0].half, 16.5);
    assert_eq!(ways[0].points, [pos2(540.0, 476.0), pos2(592.0, 476.0)]);
}

#[test]
fn cables_go_around_tiles_and_keep_apart() {
    let ground = CableGround {
        tiles: vec![
            Rect::from_min_size(Pos2::ZERO, vec2(100.0, 60.0)),
            Rect::from_min_size(pos2(300.0, 0.0), vec2(100.0, 60.0)),
            Rect::from_min_size(pos2(160.0, -20.0), vec2(80.0, 100.0)),
        ],
        ..CableGround::default()
    };
    let cable = Cable {
        from: 0,
        to: 1,
        half: 4.0,
    };
    let ways = lay(&ground, &[cable, cable]);
    let wall = ground.tiles[2];
    for way in &ways {
        assert!(
            way.points
                .windows(2)
                .all(|pair| !runs_through(pair[0], pair[1], &wall))
        );
    }
    assert_ne!(ways[0].points, ways[1].points);
}

#[test]
fn many_cables_go_around_tiles_too() {
    let tiles: Vec<Rect> = (0..300_u16)
        .map(|n| {
            Rect::from_min_size(
                pos2(f32::from(n % 20) * 220.0, f32::from(n / 20) * 120.0),
                vec2(172.0, 66.0),
            )
        })
        .collect();
    let ground = CableGround {
        tiles,
        ..CableGround::default()
    }
    .by_place();
    let cables: Vec<Cable> = (0..299)
        .map(|n| Cable {
            from: n,
            to: (n * 7 + 1) % 300,
            half: 3.0,
        })
        .filter(|cable| cable.from != cable.to)
        .collect();
    assert!(cables.len() > FULL_SEARCH_CABLES);
    for (cable, way) in cables.iter().zip(lay(&ground, &cables)) {
        let hit = ground.tiles.iter().enumerate().find(|(number, tile)| {
            let is_end = *number == cable.from || *number == cable.to;
            let tile = if is_end { tile.expand(-1.0) } else { **tile };
            way.points
                .windows(2)
                .any(|pair| runs_through(pair[0], pair[1], &tile))
        });
        assert!(
            way.points.len() > 1 && hit.is_none(),
            "{cable:?} {way:?} {hit:?}"
        );
    }
}

/// How many boxes a town has, side by side and one below the other, and how many lines.
#[derive(Clone, Copy)]
struct TownSize {
    wide: usize,
    high: usize,
    n_cables: usize,
}

/// Tiles in rows and columns, a little askew, with lines between some that are not far apart.
fn towns(size: TownSize) -> impl Strategy<Value = (CableGround, Vec<Cable>)> {
    let TownSize {
        wide,
        high,
        n_cables,
    } = size;
    let askew = vec((0..40_u8, 0..30_u8), wide * high);
    let tiles = askew.prop_map(move |askew| {
        let tile = |(number, (x, y)): (usize, (u8, u8))| {
            let (column, row) = (number % wide, number / wide);
            let (left, top) = ((column * 300) as f32, (row * 180) as f32);
            Rect::from_min_size(
                pos2(left + f32::from(x), top + f32::from(y)),
                vec2(172.0, 66.0),
            )
        };
        askew.into_iter().enumerate().map(tile).collect()
    });
    let cable = (0..wide, 0..high, 0..5_usize, 0..5_usize);
    let cable = cable.prop_filter_map("leads nowhere", move |(x, y, right, down)| {
        let (u, v) = ((x + right).max(2) - 2, (y + down).max(2) - 2);
        let (from, to) = (y * wide + x, v * wide + u);
        (u < wide && v < high && from != to).then_some(Cable {
            from,
            to,
            half: SPACES.thin,
        })
    });
    (tiles, vec(cable, n_cables)).prop_map(|(tiles, cables)| {
        let ground = CableGround {
            tiles,
            ..CableGround::default()
        };
        (ground.by_place(), cables)
    })
}

/// Holds a law against some towns, the same on every run.
fn for_towns(n_towns: u32, size: TownSize, law: impl Fn(&CableGround, &[Cable])) {
    let config = Config {
        cases: n_towns,
        failure_persistence: None,
        // To lay a town takes long, and less than all of it shows as much to the eye.
        max_shrink_iters: 50,
        rng_seed: RngSeed::Fixed(1),
        ..Config::default()
    };
    let held = TestRunner::new(config).run(&towns(size), |(ground, cables)| {
        law(&ground, &cables);
        Ok(())
    });
    if let Err(broken) = held {
        panic!("{broken}");
    }
}

/// How many ways run through a tile that is not theirs.
fn n_through(ground: &CableGround, cables: &[Cable], ways: &[Way]) -> usize {
    let hits = |(cable, way): &(&Cable, &Way)| {
        let mut tiles = ground.tiles.iter().enumerate();
        tiles.any(|(number, tile)| {
            let is_end = number == cable.from || number == cable.to;
            let tile = if is_end { tile.expand(-1.0) } else { *tile };
            let mut pieces = way.points.windows(2);
            pieces.any(|pair| runs_through(pair[0], pair[1], &tile))
        })
    };
    cables.iter().zip(ways).filter(hits).count()
}

/// How many pairs of pieces of two ways lie on one another.
fn n_on_one_another(ways: &[Way]) -> usize {
    let mut pieces: Vec<(bool, f32, f32, f32, usize)> = Vec::new();
    for (number, way) in ways.iter().enumerate() {
        for pair in way.points.windows(2) {
            let area = Rect::from_points(pair);
            pieces.push(if area.width() < area.height() {
                (true, area.left(), area.top(), area.bottom(), number)
            } else {
                (false, area.top(), area.left(), area.right(), number)
            });
        }
    }
    pieces.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let lies_on = |a: &(bool, f32, f32, f32, usize), b: &(bool, f32, f32, f32, usize)| {
        a.4 != b.4 && a.3.min(b.3) - a.2.max(b.2) > 6.0
    };
    let pairs = pieces.iter().enumerate().map(|(number, a)| {
        let after = pieces.iter().skip(number + 1);
        let near = after.take_while(|b| a.0 == b.0 && b.1 - a.1 < 2.0);
        near.filter(|b| lies_on(a, b)).count()
    });
    pairs.sum()
}

#[test]
fn in_a_large_drawing_lines_keep_off_boxes_and_off_each_other() {
    let size = TownSize {
        wide: 32,
        high: 32,
        n_cables: 2_000,
    };
    for_towns(3, size, |ground, cables| {
        let ways = lay(ground, cables);
        assert_eq!(n_through(ground, cables, &ways), 0);
        // Two lines for each box: here and there a side is too short or a gap too narrow.
        let on = n_on_one_another(&ways);
        assert!(on * 100 <= cables.len(), "{on} of {}", cables.len());
    });
}

#[test]
fn where_there_is_room_hardly_two_lines_lie_on_one_another() {
    let size = TownSize {
        wide: 20,
        high: 20,
        n_cables: 160,
    };
    for_towns(6, size, |ground, cables| {
        let ways = lay(ground, cables);
        assert_eq!(n_through(ground, cables, &ways), 0);
        // In one town of forty a single pair does.
        let on = n_on_one_another(&ways);
        assert!(on * 100 <= cables.len(), "{on} of {}", cables.len());
    });
}

#[test]
fn lines_are_laid_the_same_twice_and_whatever_is_moved_far_away() {
    let size = TownSize {
        wide: 14,
        high: 14,
        n_cables: 180,
    };
    for_towns(1, size, |ground, cables| {
        let ways = lay(ground, cables);
        assert_eq!(ways, lay(ground, cables));
        let n_tiles = ground.tiles.len();
        let with_far = |x: f32| {
            let mut tiles = ground.tiles.clone();
            tiles.extend([
                Rect::from_min_size(pos2(20_000.0, 0.0), vec2(172.0, 66.0)),
                Rect::from_min_size(pos2(x, 900.0), vec2(172.0, 66.0)),
            ]);
            let far = CableGround {
                tiles,
                places: None,
                ..ground.clone()
            }
            .by_place();
            let mut cables = cables.to_vec();
            cables.push(Cable {
                from: n_tiles,
                to: n_tiles + 1,
                half: SPACES.thin,
            });
            lay(&far, &cables)
        };
        let (one, other) = (with_far(20_400.0), with_far(23_000.0));
        assert_ne!(one.last(), other.last());
        assert_eq!(one[..cables.len()], ways);
        assert_eq!(other[..cables.len()], ways);
    });
}

#[test]
fn a_bundle_is_spread_over_its_channel_and_what_rests_stays() {
    let tiles = vec![
        Rect::from_min_size(Pos2::ZERO, vec2(320.0, 44.0)),
        Rect::from_min_size(pos2(0.0, 300.0), vec2(320.0, 44.0)),
    ];
    let ground = CableGround {
        tiles,
        ..CableGround::default()
    };
    let cable = Cable {
        from: 0,
        to: 1,
        half: SPACES.thin,
    };
    let straight = Way {
        points: vec![pos2(160.0, 44.0), pos2(160.0, 300.0)],
        half: SPACES.thin,
    };
    let mut ways = vec![straight.clone(); 9];
    let strands = ways.iter_mut().map(|way| Strand { cable, way });
    let mut strands: Vec<Strand<'_>> = strands.collect();
    spread(&ground, &mut strands, [&straight]);
    let mut places: Vec<f32> = ways.iter().map(|way| way.points[0].x).collect();
    places.push(160.0);
    places.sort_by(f32::total_cmp);
    for pair in places.windows(2) {
        assert!(
            (pair[1] - pair[0] - 2.0 * SPACES.thin - SPACES.cable).abs() < 0.1,
            "{places:?}"
        );
    }
    assert!(ways.iter().all(|way| way.points[0].x == way.points[1].x));
}
