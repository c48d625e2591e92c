//! Names beside lines: written only where there is free ground.

use emath::{Pos2, Rect, pos2, vec2};

use crate::catalog::{AssetId, LinkId};
use crate::scene::RectExt as _;
use crate::scene::{
    Anchor, PatchOf, PlaceIndex,
    draw::canvas::SceneCanvas,
    draw::pen::BODY,
    draw::words,
    geom,
    text::metrics::{self, Weight},
};

/// Height of a name's box.
const HIGH: f32 = 16.0;
/// Free space between a cable and a name.
const GAP: f32 = 6.0;

/// A place for a name.
struct LabelPlace {
    area: Rect,
    pos: Pos2,
    anchor: Anchor,
}

/// What a name must not touch, by place.
struct TakenPlaces {
    areas: Vec<Rect>,
    places: PlaceIndex,
}

impl Default for TakenPlaces {
    fn default() -> Self {
        Self {
            areas: Vec::new(),
            places: PlaceIndex::new(256.0),
        }
    }
}

impl TakenPlaces {
    fn add(&mut self, area: Rect) {
        self.places.add(self.areas.len(), &area);
        self.areas.push(area);
    }

    fn is_free(&self, area: &Rect) -> bool {
        let overlaps = |number: usize| {
            let other = self.areas.get(number);
            other.is_some_and(|other| other.overlaps(area))
        };
        !self.places.any_near(area, overlaps)
    }
}

impl SceneCanvas<'_> {
    /// Writes the names of lines: each text once per shared end.
    pub(in crate::scene) fn line_labels(&mut self) {
        let texts: Vec<(&LinkId, String)> = self
            .plan
            .cables
            .keys()
            .filter_map(|id| Some((id, words::line_text(self.input, id)?)))
            .collect();
        if texts.is_empty() {
            return;
        }
        let mut taken = TakenPlaces::default();
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
                taken.add(place.area.expand(4.0));
                let start = self.pen.shapes.len();
                self.pen
                    .text(place.pos, place.anchor, &text, self.input.theme.hues.muted);
                self.patch(PatchOf::Along(id.clone()), start);
                written.push((text, ends));
            }
        }
    }

    /// What a name must not touch: tiles with their badges, cables, titles and borders of zones.
    fn obstacles(&self) -> Vec<Rect> {
        let mut taken: Vec<Rect> = self
            .plan
            .tiles
            .values()
            .map(|tile| tile.expand(6.0))
            .collect();
        taken.extend(self.plan.notes.iter().map(|(_, note)| *note));
        for (_, zone) in &self.plan.zones {
            let (w, h) = (zone.width(), zone.height());
            taken.push(Rect::from_min_size(zone.min, vec2(w, 28.0)));
            taken.push(Rect::from_min_size(
                pos2(zone.left(), zone.bottom() - 2.0),
                vec2(w, 4.0),
            ));
            taken.push(Rect::from_min_size(
                pos2(zone.left() - 2.0, zone.top()),
                vec2(4.0, h),
            ));
            taken.push(Rect::from_min_size(
                pos2(zone.right() - 2.0, zone.top()),
                vec2(4.0, h),
            ));
        }
        for cable in self.plan.cables.values() {
            taken.extend(
                cable
                    .middle
                    .windows(2)
                    .map(|pair| Rect::from_points(pair).expand(cable.half + 2.0)),
            );
        }
        taken
    }

    fn free_place(&self, id: &LinkId, text: &str, taken: &TakenPlaces) -> Option<LabelPlace> {
        let cable = self.plan.cables.get(id)?;
        let wide = metrics::width(text, Weight::Regular, BODY);
        let mut pieces: Vec<&[Pos2]> = cable.middle.windows(2).collect();
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
                    .map(|(share, side)| beside(a.lerp(b, share), upright, side * reach, wide))
                    .find(|place| taken.is_free(&place.area))
            })
    }
}

/// A place beside a position on a cable.
fn beside(at: Pos2, upright: bool, reach: f32, wide: f32) -> LabelPlace {
    if upright {
        let pos = at + vec2(reach, 0.0);
        let (left, anchor) = if reach > 0.0 {
            (pos.x, Anchor::Left)
        } else {
            (pos.x - wide, Anchor::Right)
        };
        LabelPlace {
            area: Rect::from_min_size(pos2(left, pos.y - HIGH / 2.0), vec2(wide, HIGH)),
            pos,
            anchor,
        }
    } else {
        let pos = at + vec2(0.0, reach + HIGH / 2.0 * reach.signum());
        LabelPlace {
            area: Rect::from_center_size(pos, vec2(wide, HIGH)),
            pos,
            anchor: Anchor::Center,
        }
    }
}
