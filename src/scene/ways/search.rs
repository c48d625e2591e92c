//! The search for ways: which cable is laid when, how thoroughly, and what is left where no way of
//! a few bends is free.

use super::{
    Cable, CableGround, LaidCables, Strand, Way, bends,
    costs::{COSTS, NARROWINGS, Narrowing, SPACES},
    limits::LIMITS,
    maze, quick, simple, spread,
};

/// Up to this many cables all ways of a few bends are searched for each.
pub const FULL_SEARCH_CABLES: usize = 120;

/// Lays all cables; one way per cable, in the same order.
pub(in crate::scene) fn lay(ground: &CableGround, cables: &[Cable]) -> Vec<Way> {
    let mut ways = vec![Way::default(); cables.len()];
    let order = in_order(ground, cables);
    let search = CableSearch::of(cables.len());
    let mut laid = LaidCables::new(search == CableSearch::Quick);
    for round in 0..if cables.len() <= LIMITS.twice { 2 } else { 1 } {
        for &index in &order {
            let (Some(cable), Some(way)) = (cables.get(index), ways.get_mut(index)) else {
                continue;
            };
            if round > 0 {
                laid.remove(index);
            }
            *way = search.lay(ground, cable, &laid);
            laid.add(index, way);
        }
    }
    if search == CableSearch::Quick {
        let strands = cables.iter().zip(&mut ways);
        let mut strands: Vec<Strand<'_>> = strands
            .map(|(cable, way)| Strand { cable: *cable, way })
            .collect();
        spread(ground, &mut strands, []);
    }
    ways
}

/// How thoroughly ways are searched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::scene) enum CableSearch {
    /// All ways of a few bends; at most so many are weighed for a cable.
    Full(u32),
    /// A handful of ways.
    Quick,
}

impl CableSearch {
    /// The search for a drawing of so many cables.
    pub(in crate::scene) fn of(cables: usize) -> Self {
        if cables > FULL_SEARCH_CABLES {
            return Self::Quick;
        }
        Self::Full((LIMITS.ways / cables.max(1)).clamp(LIMITS.least_each, LIMITS.most_each) as u32)
    }

    /// Lays one cable among those laid.
    pub(in crate::scene) fn lay(
        self,
        ground: &CableGround,
        cable: &Cable,
        laid: &LaidCables,
    ) -> Way {
        match self {
            Self::Full(budget) => lay_one(ground, cable, laid, budget),
            Self::Quick => lay_quickly(ground, cable, laid),
        }
    }
}

/// The best of a handful of ways; thinner, and in the end by the maze, where none is free.
fn lay_quickly(ground: &CableGround, cable: &Cable, laid: &LaidCables) -> Way {
    let thin = Cable {
        half: SPACES.thin,
        ..*cable
    };
    for cable in [cable, &thin] {
        if let Some(points) = quick::find(ground, cable, laid) {
            return Way {
                points,
                half: cable.half,
            };
        }
    }
    last_resort(ground, cable, &thin)
}

/// The order in which cables are laid: aligned ones first, then by distance.
pub(in crate::scene) fn in_order(ground: &CableGround, cables: &[Cable]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..cables.len()).collect();
    let urgency = |index: &usize| cables.get(*index).map_or(0, |cable| urgency(ground, cable));
    order.sort_by_cached_key(|index| (urgency(index), *index));
    order
}

/// Aligned cables first, then by distance.
fn urgency(ground: &CableGround, cable: &Cable) -> i64 {
    let (Some(a), Some(b)) = (ground.tiles.get(cable.from), ground.tiles.get(cable.to)) else {
        return i64::MAX;
    };
    let gap = |low: f32, high: f32, other_low: f32, other_high: f32| {
        (other_low - high).max(low - other_high).max(0.0)
    };
    let dx = gap(a.left(), a.right(), b.left(), b.right());
    let dy = gap(a.top(), a.bottom(), b.top(), b.bottom());
    let bent = if dx > 0.0 && dy > 0.0 {
        COSTS.bent_last
    } else {
        0.0
    };
    (dx + dy + bent) as i64
}

/// The best way for one cable among those laid; narrower where that spares a detour.
fn lay_one(ground: &CableGround, cable: &Cable, laid: &LaidCables, budget: u32) -> Way {
    let mut best: Option<(f32, Way)> = None;
    let mut last = cable.half;
    for Narrowing {
        share,
        cost: penalty,
    } in NARROWINGS
    {
        if best
            .as_ref()
            .is_some_and(|(cost, _)| *cost <= penalty + bends::least(ground, cable))
        {
            break;
        }
        let half = (cable.half * share).max(SPACES.thin);
        if share < 1.0 && half >= last {
            break;
        }
        last = half;
        let cable = Cable { half, ..*cable };
        if let Some((cost, points)) = bends::best(ground, &cable, laid, budget)
            && best
                .as_ref()
                .is_none_or(|(least, _)| cost + penalty < *least)
        {
            best = Some((
                cost + penalty,
                Way {
                    points,
                    half: cable.half,
                },
            ));
        }
    }
    if let Some((_, way)) = best {
        return way;
    }
    let thin = Cable {
        half: SPACES.thin,
        ..*cable
    };
    last_resort(ground, cable, &thin)
}

/// A way of any number of bends around the tiles; the simplest one where there is none.
fn last_resort(ground: &CableGround, cable: &Cable, thin: &Cable) -> Way {
    maze::find(ground, thin).map_or_else(
        || simple(ground, cable),
        |points| Way {
            points,
            half: thin.half,
        },
    )
}
