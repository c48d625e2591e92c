//! What is kept free along and beside cables, and how much a plan lays anew, in one table.
//!
//! Sizes are world units. What a sentence gives as the reason is how a size stands to the others.

/// What the lanes of a cable keep free.
#[derive(Debug)]
pub(super) struct LaneSpaces {
    /// Between two lanes: a little more than an arrow head.
    pub(super) pitch: f32,
    /// Between lanes that carry a route, and beside a heavy line: as wide as their arrow heads.
    pub(super) wide_pitch: f32,
    /// From this width on a line counts as heavy.
    pub(super) heavy: f32,
    /// Half the width of what lies outermost in a cable.
    pub(super) edge: f32,
    /// More lanes than these beside one line are bundled by kind: nobody follows one of them.
    pub(super) most: usize,
    /// A turn nearer to nothing than this is none: the lane may lie on either side.
    pub(super) turn: f32,
    /// So far off the straight way an asset must lie for a turn to lead to it: more than half a
    /// tile's height, so that those in one row are straight on.
    pub(super) off: f32,
}

/// The free spaces of all lanes.
pub(super) const LANES: LaneSpaces = LaneSpaces {
    pitch: 9.0,
    wide_pitch: 11.0,
    heavy: 4.0,
    edge: 3.0,
    most: 10,
    turn: 0.05,
    off: 40.0,
};

/// What the titles of zones take, as lines find them.
#[derive(Debug)]
pub(super) struct TitleSpaces {
    /// The size of their letters.
    pub(super) letters: f32,
    /// The height of a title's tab and of a provider's chip.
    pub(super) height: f32,
    /// What the tab is wider than its letters: its icon and its edges.
    pub(super) title_edges: f32,
    /// What the chip is wider than its letters: it has no icon.
    pub(super) provider_edges: f32,
}

/// What all titles take.
pub(super) const TITLES: TitleSpaces = TitleSpaces {
    letters: 12.0,
    height: 26.0,
    title_edges: 32.0,
    provider_edges: 24.0,
};

/// What the numbers of a lit way keep free.
#[derive(Debug)]
pub(in crate::scene) struct BadgeSpaces {
    /// Between the middles of two: their width, so that they touch and do not cover each other.
    pub(in crate::scene) apart: f32,
    /// Between the middle of one and a tile: half its width.
    pub(in crate::scene) rim: f32,
    /// Where one stands before the tile it enters: far enough for the arrow head to be seen.
    pub(in crate::scene) before: f32,
    /// The same where several hops share a line: at the rim, so that there is room for all.
    pub(in crate::scene) before_shared: f32,
    /// The step by which a free place is looked for along the way: less than a third of a badge.
    pub(in crate::scene) step: f32,
    /// How many such steps are tried to either side: as far as a tile is wide.
    pub(in crate::scene) steps: u8,
}

/// The free spaces of all numbers.
pub(in crate::scene) const BADGES: BadgeSpaces = BadgeSpaces {
    apart: 20.0,
    rim: 10.0,
    before: 26.0,
    before_shared: 12.0,
    step: 6.0,
    steps: 30,
};

/// How many lines are laid with how much care after a change and while things are moved.
#[derive(Debug)]
pub(super) struct RelayLimits {
    /// Where more than half of the lines and this many are to be laid anew, all are: that is
    /// quicker than to lay them among the others, and few lines are always laid one by one.
    pub(super) beyond_half: usize,
    /// Up to this many lines are laid with all care while they are being moved.
    pub(super) careful: usize,
    /// Up to this many a way around boxes is looked for while they are being moved: twice as many.
    /// The others are laid straight or with one corner, whatever stands there.
    pub(super) searched: usize,
}

/// The limits of laying anew.
pub(super) const RELAY: RelayLimits = RelayLimits {
    beyond_half: 8,
    careful: 12,
    searched: 24,
};
