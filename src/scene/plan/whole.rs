//! A whole plan, and the cables in it.

use std::collections::BTreeMap;

use emath::{Pos2, Rect};

use super::{lanes::Lane, lay::Planner};
use crate::{
    analysis::Analysis,
    catalog::{AssetId, Catalog, LinkId, NoteId, ZoneId},
    design::Design,
    scene::{DrawingTheme, geom},
};

/// Radius of corners of lines and lanes.
const CORNER: f32 = 9.0;

/// Where everything lies.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Tiles of the assets that are shown.
    pub tiles: BTreeMap<AssetId, Rect>,
    /// Assets in folded zones, with the folded zone that stands for each.
    pub hidden: BTreeMap<AssetId, ZoneId>,
    /// Zones that are shown, those around others first; a folded one as its small box.
    pub zones: Vec<(ZoneId, Rect)>,
    /// Notes.
    pub notes: Vec<(NoteId, Rect)>,
    /// Cables: lines with the lanes beside them.
    pub cables: BTreeMap<LinkId, CablePlan>,
}

/// A line and the lanes beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct CablePlan {
    /// The middle of the cable from tile edge to tile edge, corners sharp.
    pub middle: Vec<Pos2>,
    /// Half its width.
    pub half: f32,
    /// Distance of the line from the middle, to the right.
    pub offset: f32,
    /// The lanes.
    pub lanes: Vec<Lane>,
    /// The boxes it was laid between, and the width it wanted: with the same again it stays.
    pub(in crate::scene) between: [Rect; 2],
    pub(in crate::scene) wanted: f32,
    /// Whether it goes through points set by hand.
    pub(in crate::scene) by_hand: bool,
}

impl CablePlan {
    /// The way of the line itself.
    pub fn line(&self) -> Vec<Pos2> {
        geom::rounded(&geom::aside(&self.middle, self.offset), CORNER)
    }

    /// The way of a lane, in the line's direction.
    pub fn lane(&self, lane: &Lane) -> Vec<Pos2> {
        geom::rounded(&geom::aside(&self.middle, lane.offset), CORNER)
    }
}

impl Plan {
    /// Plans a drawing as it stands: lines lie where its layout keeps them, the others are laid
    /// anew. What one sees depends on nothing but the design.
    pub fn new(
        design: &Design,
        catalog: &Catalog,
        analysis: &Analysis,
        theme: &DrawingTheme,
    ) -> Self {
        let planner = Planner::new(design, catalog, analysis, theme);
        let lines = planner.lines();
        planner.read(lines)
    }

    /// Plans a drawing after a change. Lines that touch nothing of it stay as they lie; the result
    /// is the same as from scratch where little can be kept.
    #[must_use]
    pub fn after(
        &self,
        design: &Design,
        catalog: &Catalog,
        analysis: &Analysis,
        theme: &DrawingTheme,
    ) -> Self {
        let planner = Planner::new(design, catalog, analysis, theme);
        let lines = planner.lines();
        planner.kept(self, lines)
    }

    /// The box at which links of an asset end: its tile, or the folded zone that stands for it.
    pub fn end(&self, asset: &AssetId) -> Option<Rect> {
        if let Some(tile) = self.tiles.get(asset) {
            return Some(*tile);
        }
        let zone = self.hidden.get(asset)?;
        let found = self.zones.iter().find(|(id, _)| id == zone);
        found.map(|(_, area)| *area)
    }
}
