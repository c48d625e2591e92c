//! Tests of the router.

use super::*;

#[test]
fn aligned_tiles_get_a_straight_cable() {
    let ground = Ground {
        tiles: vec![
            Area::new(444.0, 444.0, 96.0, 64.0),
            Area::new(592.0, 454.0, 320.0, 44.0),
        ],
        ..Ground::default()
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
    assert_eq!(
        ways[0].points,
        [Pos::new(540.0, 476.0), Pos::new(592.0, 476.0)]
    );
}

#[test]
fn cables_go_around_tiles_and_keep_apart() {
    let ground = Ground {
        tiles: vec![
            Area::new(0.0, 0.0, 100.0, 60.0),
            Area::new(300.0, 0.0, 100.0, 60.0),
            Area::new(160.0, -20.0, 80.0, 100.0),
        ],
        ..Ground::default()
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
    let tiles: Vec<Area> = (0..300_u16)
        .map(|n| {
            Area::new(
                f32::from(n % 20) * 220.0,
                f32::from(n / 20) * 120.0,
                172.0,
                66.0,
            )
        })
        .collect();
    let ground = Ground {
        tiles,
        ..Ground::default()
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
            let tile = if is_end { tile.grown(-1.0) } else { **tile };
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

/// Tiles in rows and columns, a little askew, with lines between some that are not far apart.
fn town((wide, high): (usize, usize), n_cables: usize, seed: u64) -> (Ground, Vec<Cable>) {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut below = |n: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) as usize % n
    };
    let mut tiles = Vec::new();
    for number in 0..wide * high {
        let (x, y) = (
            number % wide * 300 + below(40),
            number / wide * 180 + below(30),
        );
        tiles.push(Area::new(x as f32, y as f32, 172.0, 66.0));
    }
    let mut cables = Vec::new();
    while cables.len() < n_cables {
        let (x, y) = (below(wide), below(high));
        let (u, v) = ((x + below(5)).max(2) - 2, (y + below(5)).max(2) - 2);
        let (from, to) = (y * wide + x, v * wide + u);
        if u < wide && v < high && from != to {
            cables.push(Cable {
                from,
                to,
                half: THIN,
            });
        }
    }
    let ground = Ground {
        tiles,
        ..Ground::default()
    };
    (ground.by_place(), cables)
}

/// How many ways run through a tile that is not theirs.
fn n_through(ground: &Ground, cables: &[Cable], ways: &[Way]) -> usize {
    let hits = |(cable, way): &(&Cable, &Way)| {
        let mut tiles = ground.tiles.iter().enumerate();
        tiles.any(|(number, tile)| {
            let is_end = number == cable.from || number == cable.to;
            let tile = if is_end { tile.grown(-1.0) } else { *tile };
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
            let area = Area::of(pair);
            pieces.push(if area.w < area.h {
                (true, area.x, area.y, area.bottom(), number)
            } else {
                (false, area.y, area.x, area.right(), number)
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
    for seed in 0..3 {
        let (ground, cables) = town((32, 32), 2_000, seed);
        let ways = lay(&ground, &cables);
        assert_eq!(n_through(&ground, &cables, &ways), 0, "{seed}");
        // Two lines for each box: here and there a side is too short or a gap too narrow.
        let on = n_on_one_another(&ways);
        assert!(on * 100 <= cables.len(), "{seed}: {on} of {}", cables.len());
    }
}

#[test]
fn where_there_is_room_no_two_lines_lie_on_one_another() {
    for seed in 0..6 {
        let (ground, cables) = town((20, 20), 160, seed);
        let ways = lay(&ground, &cables);
        assert_eq!(n_through(&ground, &cables, &ways), 0, "{seed}");
        assert_eq!(n_on_one_another(&ways), 0, "{seed}");
    }
}

#[test]
fn lines_are_laid_the_same_twice_and_whatever_is_moved_far_away() {
    let (ground, cables) = town((14, 14), 180, 5);
    let ways = lay(&ground, &cables);
    assert_eq!(ways, lay(&ground, &cables));
    let n_tiles = ground.tiles.len();
    let with_far = |x: f32| {
        let mut tiles = ground.tiles.clone();
        tiles.extend([
            Area::new(20_000.0, 0.0, 172.0, 66.0),
            Area::new(x, 900.0, 172.0, 66.0),
        ]);
        let far = Ground {
            tiles,
            places: None,
            ..ground.clone()
        }
        .by_place();
        let mut cables = cables.clone();
        cables.push(Cable {
            from: n_tiles,
            to: n_tiles + 1,
            half: THIN,
        });
        lay(&far, &cables)
    };
    let (one, other) = (with_far(20_400.0), with_far(23_000.0));
    assert_ne!(one.last(), other.last());
    assert_eq!(one[..cables.len()], ways);
    assert_eq!(other[..cables.len()], ways);
}

#[test]
fn a_bundle_is_spread_over_its_channel_and_what_rests_stays() {
    let tiles = vec![
        Area::new(0.0, 0.0, 320.0, 44.0),
        Area::new(0.0, 300.0, 320.0, 44.0),
    ];
    let ground = Ground {
        tiles,
        ..Ground::default()
    };
    let cable = Cable {
        from: 0,
        to: 1,
        half: THIN,
    };
    let straight = Way {
        points: vec![Pos::new(160.0, 44.0), Pos::new(160.0, 300.0)],
        half: THIN,
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
            (pair[1] - pair[0] - 2.0 * THIN - CABLE_GAP).abs() < 0.1,
            "{places:?}"
        );
    }
    assert!(ways.iter().all(|way| way.points[0].x == way.points[1].x));
}
