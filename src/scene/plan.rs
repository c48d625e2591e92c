//! Where everything lies: tiles, zones, and the cables between them.
//!
//! A plan depends on the design, its analysis and the widths of a theme, not on what is selected
//! or lit: a window keeps it until the design changes.

use std::collections::BTreeMap;

use super::{
    Area, Pos, Theme, geom,
    lanes::{self, Lane, Surroundings},
    metrics::{self, Weight},
    route::{self, Cable, Ground, Way},
};
use crate::{
    analysis::Analysis,
    catalog::{AssetId, Catalog, Lang, LinkClass, LinkId, ZoneId},
    design::{Asset, Design, Link, Point, Zone},
};

/// Size of a tile that has no place yet.
const HOMELESS: Area = Area::new(0.0, 0.0, 172.0, 66.0);

/// Radius of corners of lines and lanes.
pub(super) const CORNER: f32 = 9.0;

/// Where everything lies.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Tiles of assets.
    pub tiles: BTreeMap<AssetId, Area>,
    /// Zones, those around others first.
    pub zones: Vec<(ZoneId, Area)>,
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
    /// Plans a drawing.
    pub fn new(design: &Design, catalog: &Catalog, analysis: &Analysis, theme: &Theme) -> Self {
        let place = |id: &AssetId| {
            design
                .layout
                .assets
                .get(id)
                .map_or(HOMELESS, |r| (*r).into())
        };
        let tiles: BTreeMap<AssetId, Area> = design
            .assets
            .keys()
            .map(|id| (id.clone(), place(id)))
            .collect();
        let zones = zones(design);
        let mut lanes = lanes::collect(design, catalog, analysis);
        let at = Surroundings {
            catalog,
            analysis,
            tiles: &tiles,
            theme,
        };
        let lines: Vec<Line<'_>> = design
            .links
            .iter()
            .filter(|(_, link)| is_line(link, catalog) && has_ends(link, &tiles))
            .map(|(id, link)| (id, link, lanes.remove(id).unwrap_or_default()))
            .collect();
        let ground = Ground {
            tiles: tiles.values().copied().collect(),
            zones: zones.iter().map(|(_, area)| *area).collect(),
            titles: titles(design, catalog, &zones),
        };
        let mut ways = lay(design, &lines, &ground, &at);
        let cables = lines
            .into_iter()
            .filter_map(|(id, link, mut lanes)| {
                let way = ways.remove(id)?;
                let offset = lanes::arrange(&mut lanes, link, &way, &at);
                Some((
                    id.clone(),
                    CablePlan {
                        middle: way.points,
                        half: way.half,
                        offset,
                        lanes,
                    },
                ))
            })
            .collect();
        Self {
            tiles,
            zones,
            cables,
        }
    }
}

/// A line with its lanes, before it is laid.
type Line<'a> = (&'a LinkId, &'a Link, Vec<Lane>);

/// Lays the lines: by hand where the design says how, else by the router.
fn lay<'a>(
    design: &Design,
    lines: &[Line<'a>],
    ground: &Ground,
    at: &Surroundings<'_>,
) -> BTreeMap<&'a LinkId, Way> {
    let index: BTreeMap<&AssetId, usize> = at
        .tiles
        .keys()
        .enumerate()
        .map(|(index, id)| (id, index))
        .collect();
    let mut ways = BTreeMap::new();
    let mut ids = Vec::new();
    let mut cables = Vec::new();
    for (id, link, lanes) in lines {
        let half = lanes::half_width(lanes, link, at);
        let points = design
            .layout
            .links
            .get(*id)
            .filter(|points| !points.is_empty());
        if let (Some(points), Some(a), Some(b)) =
            (points, at.tiles.get(&link.from), at.tiles.get(&link.to))
        {
            ways.insert(*id, by_hand(a, b, points, half));
        } else if let (Some(&from), Some(&to)) = (index.get(&link.from), index.get(&link.to)) {
            ids.push(*id);
            cables.push(Cable { from, to, half });
        }
    }
    ways.extend(ids.into_iter().zip(route::lay(ground, &cables)));
    ways
}

/// Whether a link is drawn as a line: what the catalog does not know is.
pub(super) fn is_line(link: &Link, catalog: &Catalog) -> bool {
    catalog
        .link_kind(&link.kind)
        .is_none_or(|kind| kind.class == LinkClass::Line)
}

fn has_ends(link: &Link, tiles: &BTreeMap<AssetId, Area>) -> bool {
    tiles.contains_key(&link.from) && tiles.contains_key(&link.to)
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
            let rect = design.layout.zones.get(id)?;
            let size = i64::from(rect.w) * i64::from(rect.h);
            Some(((depth(zone), -size), id.clone(), Area::from(*rect)))
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
    if !zone.name.is_empty() {
        return zone.name.clone();
    }
    catalog.zone_kind(&zone.kind).map_or_else(
        || zone.kind.to_string(),
        |kind| kind.name.get(lang).to_owned(),
    )
}

/// What an asset is called on the drawing.
pub fn asset_name(asset: &Asset, catalog: &Catalog, lang: Lang) -> String {
    if !asset.name.is_empty() {
        return asset.name.clone();
    }
    catalog.asset_kind(&asset.kind).map_or_else(
        || asset.kind.to_string(),
        |kind| kind.name.get(lang).to_owned(),
    )
}
