//! How much is looked at for the ways of cables, in one table.
//!
//! Each limit bounds the time that a drawing takes; within it the cheapest way is found.

/// What searches for ways look at, at most.
#[derive(Debug)]
pub(super) struct WayLimits {
    /// Up to this many cables each is laid a second time, with all others known.
    pub(super) twice: usize,
    /// Ways weighed for all cables together: what a drawing of moderate size can wait for.
    pub(super) ways: usize,
    /// The least for each, however many cables share them.
    pub(super) least_each: usize,
    /// The most for each, however few cables there are: they come by ports, so that the likely ones
    /// are among the first.
    pub(super) most_each: usize,
    /// Ports of a side: its middle, what faces the other tile, and those beside cables on it.
    pub(super) ports: usize,
    /// Channels of each direction for ways of three bends, of which every pair is tried.
    pub(super) channels: usize,
    /// Ways looked at for one cable in the quick search.
    pub(super) seen_quick: usize,
    /// Free ones among them that are weighed. They come by length, so that the best is an early
    /// one.
    pub(super) weighed_quick: usize,
    /// Steps by which further channels run aside in the quick search.
    pub(super) steps_quick: [f32; 3],
    /// Grid points of a maze.
    pub(super) maze: usize,
    /// The same in drawings with so many cables that there may be many mazes.
    pub(super) maze_by_place: usize,
    /// How far around two tiles a maze reaches in drawings with many, world units: a larger one is
    /// asked only where the one before found no way.
    pub(super) maze_around: [f32; 3],
    /// Pieces after one that are kept apart from it: those further on are kept apart by these.
    pub(super) beside: usize,
    /// Cells in which tiles are looked up, world units: a tile lies in few of them.
    pub(super) tile_cell: f32,
    /// The same of pieces of cables, which are longer.
    pub(super) piece_cell: f32,
    /// Half the width of the widest cable with the gap beside it, world units: pieces further off
    /// do not meet.
    pub(super) widest: f32,
}

/// The limits of all searches.
pub(super) const LIMITS: WayLimits = WayLimits {
    twice: 80,
    ways: 25_000,
    least_each: 150,
    most_each: 1_500,
    ports: 7,
    channels: 20,
    seen_quick: 500,
    weighed_quick: 20,
    steps_quick: [0.0, 1.0, 2.0],
    maze: 40_000,
    maze_by_place: 24_000,
    maze_around: [80.0, 280.0, 900.0],
    beside: 24,
    tile_cell: 256.0,
    piece_cell: 400.0,
    widest: 70.0,
};
