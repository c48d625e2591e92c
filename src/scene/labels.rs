//! Names beside lines: written only where there is free ground.

use super::{
    Anchor, Area, Index, PatchOf, Pos,
    build::Canvas,
    geom,
    metrics::{self, Weight},
    pen::BODY,
    words,
};
use crate::catalog::{AssetId, LinkId};

/// Height of a name's box.
const HIGH: f32 = 16.0;
/// Free space between a cable and a name.
const GAP: f32 = 6.0;

/// A place for a name.
struct Place {
    area: Area,
    pos: Pos,
    anchor: Anchor,
}

/// What a name must not touch, by place.
struct Taken {
    areas: Vec<Area>,
    places: Index,
}

impl Default for Taken {
    fn default() -> Self {
        Self {
            areas: Vec::new(),
            places: Index::new(256.0),
        }
    }
}

impl Taken {
    fn add(&mut self, area: Area) {
        self.places.add(self.areas.len(), &area);
        self.areas.push(area);
    }

    fn is_free(&self, area: &Area) -> bool {
        let overlaps = |number: usize| {
            let other = self.areas.get(number);
            other.is_some_and(|other| other.overlaps(area))
        };
        !self.places.any_near(area, overlaps)
    }
}

impl Canvas<'_> {
    /// Writes the names of lines: each text once per shared end.
    pub(super) fn line_labels(&mut self) {
        let texts: Vec<(&LinkId, String)> = self
            .plan
            .cables
            .keys()
            .filter_map(|id| Some((id, words::line_text(self.input, id)?)))
            .collect();
        if texts.is_empty() {
            return;
        }
        let mut taken = Taken::default();
        self.obstacles()
            .into_iter()
            .for_each(|area| taken.add(area));
        let mut written: Vec<(String, [AssetId; 2])> = Vec::new();
        for (id, text) in texts {
            let Some(link) = self.input.design.links.get(id) else {
                continue;
            };
            let ends = [link.from.clone(), link.to.clone()];
            let is_known = written
                .iter()
                .any(|(other, known)| *other == text && known.iter().any(|end| ends.contains(end)));
            if is_known {
                continue;
            }
            if let Some(place) = self.free_place(id, &text, &taken) {
                taken.add(place.area.grown(4.0));
                let start = self.pen.shapes.len();
                self.pen.text(
                    place.pos,
                    place.anchor,
                    &text,
                    self.input.theme.surface.muted,
                );
                self.patch(PatchOf::Along(id.clone()), start);
                written.push((text, ends));
            }
        }
    }

    /// What a name must not touch: tiles with their badges, cables, titles and borders of zones.
    fn obstacles(&self) -> Vec<Area> {
        let mut taken: Vec<Area> = self
            .plan
            .tiles
            .values()
            .map(|tile| tile.grown(6.0))
            .collect();
        taken.extend(self.plan.notes.iter().map(|(_, note)| *note));
        for (_, zone) in &self.plan.zones {
            let (w, h) = (zone.w, zone.h);
            taken.push(Area::new(zone.x, zone.y, w, 28.0));
            taken.push(Area::new(zone.x, zone.bottom() - 2.0, w, 4.0));
            taken.push(Area::new(zone.x - 2.0, zone.y, 4.0, h));
            taken.push(Area::new(zone.right() - 2.0, zone.y, 4.0, h));
        }
        for cable in self.plan.cables.values() {
            taken.extend(
                cable
                    .middle
                    .windows(2)
                    .map(|pair| Area::of(pair).grown(cable.half + 2.0)),
            );
        }
        taken
    }

    fn free_place(&self, id: &LinkId, text: &str, taken: &Taken) -> Option<Place> {
        let cable = self.plan.cables.get(id)?;
        let wide = metrics::width(text, Weight::Regular, BODY);
        let mut pieces: Vec<&[Pos]> = cable.middle.windows(2).collect();
        pieces.sort_by(|a, b| geom::length(b).total_cmp(&geom::length(a)));
        let reach = cable.half + GAP;
        pieces
            .into_iter()
            .filter(|piece| geom::length(piece) > 24.0)
            .find_map(|piece| {
                let &[a, b] = piece else { return None };
                let upright = (a.x - b.x).abs() < (a.y - b.y).abs();
                [0.5, 0.35, 0.65, 0.2, 0.8]
                    .into_iter()
                    .flat_map(|share| [(share, 1.0), (share, -1.0)])
                    .map(|(share, side)| beside(a.towards(b, share), upright, side * reach, wide))
                    .find(|place| taken.is_free(&place.area))
            })
    }
}

/// A place beside a position on a cable.
fn beside(at: Pos, upright: bool, reach: f32, wide: f32) -> Place {
    if upright {
        let pos = at.moved(reach, 0.0);
        let (left, anchor) = if reach > 0.0 {
            (pos.x, Anchor::Left)
        } else {
            (pos.x - wide, Anchor::Right)
        };
        Place {
            area: Area::new(left, pos.y - HIGH / 2.0, wide, HIGH),
            pos,
            anchor,
        }
    } else {
        let pos = at.moved(0.0, reach + HIGH / 2.0 * reach.signum());
        Place {
            area: Area::around(pos, wide, HIGH),
            pos,
            anchor: Anchor::Center,
        }
    }
}
