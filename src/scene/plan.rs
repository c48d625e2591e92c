//! Where everything lies: tiles, zones, and the cables between them.
//!
//! A plan depends on the design, its analysis and the widths of a theme, not on what is selected
//! or lit: a window keeps it until the design changes.

use std::collections::BTreeMap;

mod lay;
mod moving;

use lay::Planner;
pub use moving::{Mover, relaid};

use super::{
    Area, Pos, Theme, geom,
    lanes::Lane,
    metrics::{self, Weight},
    route::{self, Way},
};
use crate::{
    analysis::Analysis,
    catalog::{AssetId, Catalog, Lang, LinkClass, LinkId, NoteId, ZoneId},
    design::{Asset, Design, Link, Point, Zone, given_name},
};

/// Size of a tile that has no place yet.
const HOMELESS: Area = Area::new(0.0, 0.0, 172.0, 66.0);

/// Radius of corners of lines and lanes.
pub(super) const CORNER: f32 = 9.0;

/// Where everything lies.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Tiles of the assets that are shown.
    pub tiles: BTreeMap<AssetId, Area>,
    /// Assets in folded zones, with the folded zone that stands for each.
    pub hidden: BTreeMap<AssetId, ZoneId>,
    /// Zones that are shown, those around others first; a folded one as its small box.
    pub zones: Vec<(ZoneId, Area)>,
    /// Notes.
    pub notes: Vec<(NoteId, Area)>,
    /// Cables: lines with the lanes beside them.
    pub cables: BTreeMap<LinkId, CablePlan>,
}

/// A line and the lanes beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CablePlan {
    /// The middle of the cable from tile edge to tile edge, corners sharp.
    pub middle: Vec<Pos>,
    /// Half its width.
    pub half: f32,
    /// Distance of the line from the middle, to the right.
    pub offset: f32,
    /// The lanes.
    pub lanes: Vec<Lane>,
    /// The boxes it was laid between, and the width it wanted: with the same again it stays.
    pub(super) between: [Area; 2],
    pub(super) wanted: f32,
}

impl CablePlan {
    /// The way of the line itself.
    pub fn line(&self) -> Vec<Pos> {
        geom::rounded(&geom::aside(&self.middle, self.offset), CORNER)
    }

    /// The way of a lane, in the line's direction.
    pub fn lane(&self, lane: &Lane) -> Vec<Pos> {
        geom::rounded(&geom::aside(&self.middle, lane.offset), CORNER)
    }
}

impl Plan {
    /// Plans a drawing from scratch.
    pub fn new(design: &Design, catalog: &Catalog, analysis: &Analysis, theme: &Theme) -> Self {
        let planner = Planner::new(design, catalog, analysis, theme);
        let lines = planner.lines();
        planner.whole(lines)
    }

    /// Plans a drawing after a change. Lines that touch nothing of it stay as they lie; the result
    /// is the same as from scratch where little can be kept.
    #[must_use]
    pub fn after(
        &self,
        design: &Design,
        catalog: &Catalog,
        analysis: &Analysis,
        theme: &Theme,
    ) -> Self {
        let planner = Planner::new(design, catalog, analysis, theme);
        let lines = planner.lines();
        planner.kept(self, lines)
    }

    /// The box at which links of an asset end: its tile, or the folded zone that stands for it.
    pub fn end(&self, asset: &AssetId) -> Option<Area> {
        if let Some(tile) = self.tiles.get(asset) {
            return Some(*tile);
        }
        let zone = self.hidden.get(asset)?;
        let found = self.zones.iter().find(|(id, _)| id == zone);
        found.map(|(_, area)| *area)
    }
}

/// Whether a link is drawn as a line: what the catalog does not know is.
pub(super) fn is_line(link: &Link, catalog: &Catalog) -> bool {
    catalog
        .link_kind(&link.kind)
        .is_none_or(|kind| kind.class == LinkClass::Line)
}

fn by_hand(from: &Area, to: &Area, points: &[Point], half: f32) -> Way {
    let points: Vec<Pos> = points.iter().map(|point| (*point).into()).collect();
    route::by_hand(from, to, &points, half)
}

/// Zones from back to front: those that hold others first, large before small.
fn zones(design: &Design) -> Vec<(ZoneId, Area)> {
    let depth = |zone: &Zone| {
        let mut depth = 0_usize;
        let mut parent = zone.parent.as_ref();
        while let Some(outer) = parent.and_then(|id| design.zones.get(id)) {
            depth += 1;
            if depth > design.zones.len() {
                break;
            }
            parent = outer.parent.as_ref();
        }
        depth
    };
    let mut zones: Vec<_> = design
        .zones
        .iter()
        .filter_map(|(id, zone)| {
            let rect = design.zone_rect(id)?;
            let size = i64::from(rect.w) * i64::from(rect.h);
            Some(((depth(zone), -size), id.clone(), Area::from(rect)))
        })
        .collect();
    zones.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.cmp(&b.1)));
    zones.into_iter().map(|(_, id, area)| (id, area)).collect()
}

/// Title tabs and provider chips, wide enough for both languages.
fn titles(design: &Design, catalog: &Catalog, zones: &[(ZoneId, Area)]) -> Vec<Area> {
    let mut titles = Vec::new();
    for (id, area) in zones {
        let Some(zone) = design.zones.get(id) else {
            continue;
        };
        let wide = [Lang::Ja, Lang::En]
            .map(|lang| metrics::width(&zone_name(zone, catalog, lang), Weight::Bold, 12.0));
        let wide = (wide[0].max(wide[1]) + 32.0).min(area.w);
        titles.push(Area::new(area.x, area.y, wide, 26.0));
        if !zone.provider.is_empty() {
            let wide = metrics::width(&zone.provider, Weight::Regular, 12.0) + 24.0;
            titles.push(Area::new(area.right() - wide, area.y, wide, 26.0));
        }
    }
    titles
}

/// What a zone is called on the drawing.
pub fn zone_name(zone: &Zone, catalog: &Catalog, lang: Lang) -> String {
    if let Some(name) = given_name(&zone.name) {
        return name.to_owned();
    }
    catalog.zone_kind(&zone.kind).map_or_else(
        || zone.kind.to_string(),
        |kind| kind.name.get(lang).to_owned(),
    )
}

/// What an asset is called on the drawing.
pub fn asset_name(asset: &Asset, catalog: &Catalog, lang: Lang) -> String {
    if let Some(name) = given_name(&asset.name) {
        return name.to_owned();
    }
    catalog.asset_kind(&asset.kind).map_or_else(
        || asset.kind.to_string(),
        |kind| kind.name.get(lang).to_owned(),
    )
}
