//! What a layout weighs and keeps free, in one table.
//!
//! Sizes are world units; a tile is usually 172 by 66. They were chosen on the reference drawings:
//! what a sentence gives as the reason is how a size stands to the others.

/// What orders and places are compared by.
#[derive(Debug)]
pub(super) struct TidyCosts {
    /// Sweeps, half of them down and half up, of which the best order is taken; and rounds of
    /// settling, which end earlier once everything rests.
    pub(super) sweeps: usize,
    /// Rounds of straightening at the end. A shift travels one layer a round, so there are more
    /// than a column has layers; they end earlier once everything rests.
    pub(super) straightenings: usize,
    /// How strongly a region pulls its nodes to its middle. A fifth of a line: what is joined
    /// decides, what is not stays with its region.
    pub(super) cohesion: f64,
    /// How strongly a node without lines holds to where it is: half a line, so that it gives way.
    pub(super) unjoined: f64,
    /// How far a pull to another column shifts a node among its equals. Less than half a tile: it
    /// decides between equals and does not override a line.
    pub(super) order_pull: f64,
    /// A crossing, when orders are compared. More than three bends: it is worth a detour.
    pub(super) crossing: f64,
    /// How strongly a bent line pulls its ends into line, against one for lines that are straight.
    pub(super) bent: f64,
    /// Orders tried by moving one node within its layer.
    pub(super) tries: usize,
    /// Nodes placed anew in all tries of a column together: bounds the time in large ones.
    pub(super) tried_nodes: usize,
    /// Columns of more nodes are not tried at all: too few tries would remain to matter.
    pub(super) most_tried: usize,
    /// Rounds of the last touch, which end earlier where hardly anything is gained.
    pub(super) polishings: usize,
    /// A bend of a line. As for the ways of cables: a third of a tile's width.
    pub(super) bend: f64,
    /// A unit of width of the column. More than a unit of line, so that columns stay narrow, and
    /// less than two, so that they are not squeezed for a single line.
    pub(super) width: f64,
    /// A unit out of line of a single neighbour.
    pub(super) off_single: f64,
    /// A unit out of line of one among several neighbours, of which only one can be in line.
    pub(super) off_several: f64,
    /// A unit of a line to another column: half, as the column's place is not settled here.
    pub(super) pull: f64,
    /// A unit that a block stands off the middle of what hangs on it.
    pub(super) off_middle: f64,
    /// Nearer than this counts as in line: half a unit is not seen.
    pub(super) in_line: f64,
    /// How far a node is nudged to either side without any reason to go there.
    pub(super) nudge: f64,
    /// How strongly lines that pass through a layer are held straight: three times a line to a
    /// block, as their bends lead nowhere.
    pub(super) passing: f64,
    /// What is left of that beside the widest block: a tenth, so that the line still follows it.
    pub(super) least_narrowness: f64,
    /// What becomes of it beside the narrowest: twice as much and no more, so that
    /// one line does not outweigh all others.
    pub(super) most_narrowness: f64,
    /// What an order or a touch must spare to count as better: less than one sees, so that the
    /// search ends.
    pub(super) gain: f64,
    /// Shifts smaller than this are no shift, and a round of only such ones is the last: a tenth
    /// of what counts as in line.
    pub(super) at_rest: f64,
    /// Two lines cross when the distances of their ends, one times the other, are below nothing by
    /// more than this: those that end on one spot do not, whatever rounding makes of it.
    pub(super) crossing_from: f64,
    /// The least strength of a wish: a mean of wishes of no strength at all has no place.
    pub(super) least_wish: f64,
    /// What is left to the rounding of sums: a hundredth of a unit.
    pub(super) rounding: f64,
    /// Blocks joined with nothing stand in rows as wide as there are rows, but of no fewer than
    /// this: a few make one row.
    pub(super) least_in_row: usize,
    /// Many that hang on one block stand in rows of no more than this: five tiles with
    /// their gaps are just below 1,000 units wide.
    pub(super) most_in_row: usize,
    /// So many regions of one place stand side by side before a new row begins, so
    /// that many become a block instead of a strip.
    pub(super) side_by_side: usize,
    /// More flows beside a line than these are drawn as few, and make it no wider.
    pub(super) most_lanes: i32,
    /// Zones within zones are followed so deep: deeper ones a file may hold, nobody draws them.
    pub(super) deepest: usize,
    /// How many steps from its wish a note looks for free ground: as far as four tiles are
    /// wide, beyond which it would be beside something else.
    pub(super) note_steps: i32,
    /// How many steps what is moved looks for a free place among what stays: twice as far as a
    /// note, as it takes its own ground along.
    pub(super) pin_steps: i32,
}

/// What is kept free.
#[derive(Debug)]
pub(super) struct TidySpaces {
    /// Between two blocks side by side: room for a line with its arrow.
    pub(super) blocks: i32,
    /// Between a block and a line that passes.
    pub(super) beside_line: f64,
    /// Between two lines that pass.
    pub(super) lines: f64,
    /// What a line needs of a side beyond its own width, so that it does not end on a corner.
    pub(super) port: f64,
    /// Between two regions of a band: a gap one sees as one, wider than between blocks.
    pub(super) regions: f64,
    /// How much of a block's width a line needs to run straight into it.
    pub(super) foot: i32,
    /// A passing line holds a block of this width as it would hold another line, and a narrower
    /// one more strongly: that one has less of a side to bend into.
    pub(super) narrow: f64,
    /// Between columns: lines between regions turn there, with their lanes and names.
    pub(super) columns: i32,
    /// Between the checkpoints of one region and the next.
    pub(super) gates: i32,
    /// Between layers: a line with its name, and a bend.
    pub(super) layers: i32,
    /// Between bands.
    pub(super) bands: i32,
    /// Within a zone below a checkpoint on its upper edge: the zone's title stands there, too.
    pub(super) below_gate: i32,
    /// Within a zone above a checkpoint on its lower edge.
    pub(super) above_gate: i32,
    /// How much higher than its row a checkpoint on a side edge may be: what stands above and
    /// below is further in.
    pub(super) beside_row: i32,
    /// Between a checkpoint on a side edge and what stands beside it: as between layers.
    pub(super) beside_gate: i32,
    /// Between a zone's title and a checkpoint or a line beside it.
    pub(super) beside_title: i32,
    /// Left edges of columns lie on multiples of this: half the grid of the hand, so that
    /// what is moved by hand afterwards shifts little.
    pub(super) raster: i32,
    /// The width and height of an asset that has no place yet: a usual tile.
    pub(super) homeless: (i32, i32),
    /// The width and height of an empty zone of a kind that the catalog does not know.
    pub(super) unknown_zone: (i32, i32),
    /// The least width and height of an empty zone: room for a short title.
    pub(super) least_zone: (i32, i32),
    /// The width of a line without flows.
    pub(super) line: i32,
    /// What each flow beside a line adds to its width: the wider of the distances of lanes.
    pub(super) lane: i32,
    /// The width of a narrow letter of a title, and of a wide one: rough, as the letters are the
    /// drawing's business.
    pub(super) letters: (i32, i32),
    /// What a title's tab is wider than its letters: its icon and its edges.
    pub(super) title_edges: i32,
    /// What a provider's chip is wider than its letters: it has no icon.
    pub(super) provider_edges: i32,
    /// Between what is moved and what stays: as between blocks.
    pub(super) pins: i32,
    /// The step by which a free place is looked for among what stays: a block's distance, so that
    /// few places are looked at.
    pub(super) pin_step: i32,
    /// A note at most so far from a box belongs to the box rather than to the zone around it.
    pub(super) note_near: i32,
    /// Around a note that finds a new place.
    pub(super) note: i32,
    /// Around a note that may stay where it wants to be: it only must not touch.
    pub(super) note_staying: i32,
    /// The step by which a note looks for free ground: finer than for blocks, as it stands between
    /// them.
    pub(super) note_step: i32,
}

/// The costs of all layouts.
pub(super) const COSTS: TidyCosts = TidyCosts {
    sweeps: 12,
    straightenings: 60,
    cohesion: 0.2,
    unjoined: 0.5,
    order_pull: 30.0,
    crossing: 200.0,
    bent: 6.0,
    tries: 48,
    tried_nodes: 800,
    most_tried: 120,
    polishings: 4,
    bend: 60.0,
    width: 1.5,
    off_single: 1.0,
    off_several: 0.3,
    pull: 0.5,
    off_middle: 0.3,
    in_line: 0.5,
    nudge: 8.0,
    passing: 3.0,
    least_narrowness: 0.1,
    most_narrowness: 2.0,
    gain: 1.0,
    at_rest: 0.05,
    crossing_from: 0.5,
    least_wish: 0.01,
    rounding: 0.01,
    least_in_row: 3,
    most_in_row: 5,
    side_by_side: 3,
    most_lanes: 10,
    deepest: 32,
    note_steps: 96,
    pin_steps: 48,
};

/// The free spaces of all layouts.
pub(super) const SPACES: TidySpaces = TidySpaces {
    blocks: 32,
    beside_line: 14.0,
    lines: 10.0,
    port: 8.0,
    regions: 36.0,
    foot: 40,
    narrow: 150.0,
    columns: 72,
    gates: 36,
    layers: 44,
    bands: 48,
    below_gate: 60,
    above_gate: 28,
    beside_row: 20,
    beside_gate: 44,
    beside_title: 8,
    raster: 4,
    homeless: (172, 66),
    unknown_zone: (320, 240),
    least_zone: (96, 64),
    line: 8,
    lane: 11,
    letters: (7, 12),
    title_edges: 32,
    provider_edges: 24,
    pins: 32,
    pin_step: 32,
    note_near: 60,
    note: 8,
    note_staying: 1,
    note_step: 8,
};
