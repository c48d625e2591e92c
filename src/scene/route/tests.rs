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
