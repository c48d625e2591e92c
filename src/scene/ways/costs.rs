//! What the way of a cable weighs and keeps free, in one table.
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
pub(super) struct WaySpaces {
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
}

/// The free spaces of all ways.
pub(super) const SPACES: WaySpaces = WaySpaces {
    tile: 6.0,
    cable: 7.0,
    port: 3.0,
    thin: 3.0,
    border: 5.0,
    stub: 12.0,
    stub_quick: 10.0,
    turn: 14.0,
    reach: 240.0,
};
