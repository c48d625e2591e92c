//! What the way of a cable weighs and keeps free, in one table; how much is looked at for it is
//! told in `limits.rs`.
//!
//! Costs are world units of length: a bend of 60 is worth a detour of 60. They were chosen on the
//! reference drawings; what a sentence gives as the reason is how a size stands to the others.

/// What ways are compared by, beyond their length.
#[derive(Debug)]
pub(super) struct WayCosts {
    /// A bend. A third of a tile's width: ways go straight where they can, and round a tile
    /// rather than across the drawing.
    pub(super) bend: f32,
    /// A crossing of two cables. A little more than a bend, so that one bend is taken to avoid it
    /// and two are not.
    pub(super) crossing: f32,
    /// The same for each unit of half the widths: wide cables hide more where they cross.
    pub(super) crossing_per_width: f32,
    /// Running beside another cable nearer than the gap. More than any detour near two tiles, so
    /// that it happens only where nothing else is free.
    pub(super) touching: f32,
    /// The same for each unit side by side.
    pub(super) touching_per_unit: f32,
    /// Running over the title of a zone: it is to be read, so two crossings are rather taken.
    pub(super) title: f32,
    /// Running along the border of a zone, where a line cannot be told from it.
    pub(super) border: f32,
    /// The same for each unit along it: nearly twice the way.
    pub(super) border_per_unit: f32,
    /// Less than this along a border is only a passage through it.
    pub(super) border_from: f32,
    /// Each unit within a zone that holds neither end: a way round may be half as long again.
    pub(super) foreign_per_unit: f32,
    /// Each unit that a port lies off the middle of its side, in the full search: ends near the
    /// corners cost as much as a few units, never as a bend.
    pub(super) off_middle: f32,
    /// The same in the quick search, which has fewer ports to choose from.
    pub(super) off_middle_quick: f32,
    /// Ports that cost more are not tried with three bends: they lie 50 units off the middle.
    pub(super) best_ports: f32,
    /// Ways of three bends are tried where all others cost this more than the shortest way could:
    /// as much as their own bends.
    pub(super) detour: f32,
    /// What cables between tiles that do not face each other come after in the order: more than
    /// any distance within a drawing, so that straight ones choose first.
    pub(super) bent_last: f32,
    /// How many steps the maze counts to a unit: it orders by whole numbers, and a sixteenth of a
    /// unit is seen by nobody.
    pub(super) steps_per_unit: f32,
}

/// The costs of all ways.
pub(super) const COSTS: WayCosts = WayCosts {
    bend: 60.0,
    crossing: 70.0,
    crossing_per_width: 1.5,
    touching: 500.0,
    touching_per_unit: 3.0,
    title: 160.0,
    border: 25.0,
    border_per_unit: 0.8,
    border_from: 12.0,
    foreign_per_unit: 0.6,
    off_middle: 0.12,
    off_middle_quick: 0.05,
    best_ports: 6.0,
    detour: 180.0,
    bent_last: 10_000.0,
    steps_per_unit: 16.0,
};

/// A step by which a cable may become narrower.
#[derive(Clone, Copy, Debug)]
pub(super) struct Narrowing {
    /// Its share of its width.
    pub(super) share: f32,
    /// What that costs: less than the detour it is to spare.
    pub(super) cost: f32,
}

/// How narrow a cable may become where that spares a detour, the widest first: down to about half,
/// below which its lanes cannot be told apart.
pub(super) const NARROWINGS: [Narrowing; 4] = [
    Narrowing {
        share: 1.0,
        cost: 0.0,
    },
    Narrowing {
        share: 0.85,
        cost: 40.0,
    },
    Narrowing {
        share: 0.7,
        cost: 90.0,
    },
    Narrowing {
        share: 0.45,
        cost: 200.0,
    },
];

/// What ways keep free, world units.
#[derive(Debug)]
pub(in crate::scene) struct WaySpaces {
    /// Between a cable and a tile it does not end at: a line there is not taken for the tile's.
    pub(super) tile: f32,
    /// Between two cables: less than between two lanes, so that a cable is seen as one.
    pub(super) cable: f32,
    /// Between the end of a tile's side and a cable: its corner is round.
    pub(super) port: f32,
    /// Half the width of a cable without lanes.
    pub(super) thin: f32,
    /// Between a cable and the border of a zone, below which it runs along it.
    pub(super) border: f32,
    /// Before the first bend, beyond half the width, in the full search: an arrow fits there.
    pub(super) stub: f32,
    /// The same in the quick search, where channels are narrower.
    pub(super) stub_quick: f32,
    /// Between two bends, beyond the width: lanes need it to turn.
    pub(super) turn: f32,
    /// How far beyond its two tiles a way may lead.
    pub(super) reach: f32,
    /// Half a unit is rounding: channels are put just at the distance that is needed, and it must
    /// not count as missed.
    pub(super) rounding: f32,
    /// What a cable covers beyond its half width: the edge of a stroke is soft.
    pub(in crate::scene) stroke: f32,
    /// What channels beside tiles keep beyond the least, so that rounding never blocks them.
    pub(super) beside_tile: f32,
    /// The same in the quick search, which has one channel for several cables.
    pub(super) beside_tile_quick: f32,
    /// Between the channels beside the border of a zone and it: one more than what counts as
    /// running along it.
    pub(super) beside_border: f32,
    /// Between two borders, from which a channel in their middle is worth a look: twice the space
    /// beside one.
    pub(super) between_borders: f32,
    /// Channels nearer to each other than this are one: the ways in them look the same.
    pub(super) channels: f32,
    /// Ports nearer to each other than this are one: there are few of them, so they may be closer.
    pub(super) ports: f32,
    /// The share of a cable's width and gap by which the quick search puts channels apart. Less
    /// than one, so that there are more to choose from than cables that fit side by side.
    pub(super) quick_share: f32,
    /// Between a tile and a thin cable in the maze. Less than elsewhere: there is no other way.
    pub(super) maze: f32,
    /// Between a tile and the lines of the maze, beyond the least: as much again as in the maze.
    pub(super) maze_lines: f32,
    /// Lines of the maze nearer to each other than this are one where there are many.
    pub(super) maze_apart: f32,
    /// What is looked up around a piece of the maze: a little more than its tiles are wider by.
    pub(super) maze_around: f32,
    /// The step by which a slanted piece laid by hand is followed through tiles: less than a tile
    /// could hide in.
    pub(super) slant: f32,
}

/// The free spaces of all ways.
pub(in crate::scene) const SPACES: WaySpaces = WaySpaces {
    tile: 6.0,
    cable: 7.0,
    port: 3.0,
    thin: 3.0,
    border: 5.0,
    stub: 12.0,
    stub_quick: 10.0,
    turn: 14.0,
    reach: 240.0,
    rounding: 0.5,
    stroke: 1.0,
    beside_tile: 1.0,
    beside_tile_quick: 2.0,
    beside_border: 6.0,
    between_borders: 12.0,
    channels: 3.0,
    ports: 1.0,
    quick_share: 0.6,
    maze: 4.0,
    maze_lines: 4.0,
    maze_apart: 4.0,
    maze_around: 6.0,
    slant: 4.0,
};

/// What spreading keeps free between parallel cables.
#[derive(Debug)]
pub(super) struct SpreadSpaces {
    /// Gaps between two cables, the first for which there is room: down to none, as equal gaps
    /// within a channel look like intent.
    pub(super) gaps: [f32; 6],
    /// Where even none is too wide: the share of its width that a cable keeps to itself.
    pub(super) shares: [f32; 3],
    /// The least such share: a third, so that the middle of one does not lie on another.
    pub(super) least_share: f32,
    /// Half a width with which a way comes as near to tiles as the maze lets it: below nothing,
    /// as the usual space beside tiles is added to it.
    pub(super) narrow: f32,
    /// Pieces further apart than they must be by this do not mind each other: two gaps, so that
    /// one that is pushed still finds the next.
    pub(super) further: f32,
    /// How far a piece is moved aside at most: about half a tile's width, beyond which it would be
    /// another way.
    pub(super) furthest: f32,
    /// The least length of a piece from a tile to the first bend, beyond half the cable's width.
    /// Less than where ways are searched: here a bend only yields.
    pub(super) stub: f32,
    /// Moves smaller than this are none.
    pub(super) at_rest: f32,
}

/// The free spaces of all spreading.
pub(super) const SPREAD: SpreadSpaces = SpreadSpaces {
    gaps: [SPACES.cable, 5.0, 3.5, 2.0, 1.0, 0.0],
    shares: [0.75, 0.5, 0.35],
    least_share: 0.35,
    narrow: SPACES.maze - SPACES.tile,
    further: 14.0,
    furthest: 90.0,
    stub: 8.0,
    at_rest: 0.05,
};
