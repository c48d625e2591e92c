//! What stays where it was placed by hand, and the commands that bring about the rest.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Tidy,
    costs::{COSTS, SPACES},
    hand_laid::laid,
    notes,
};
use crate::{
    catalog::{AssetId, Catalog},
    design::{
        Bounds, Command, Design, PlaceEdit, Subject,
        membership::{MARGIN, TITLE, around, is_gate, union, with_members},
    },
};

type Places = BTreeMap<Subject, Bounds>;

/// The commands that bring things to their places, as far as they may move.
pub(super) fn commands(
    catalog: &Catalog,
    design: &Design,
    places: Vec<(Subject, Bounds)>,
    selection: &BTreeSet<Subject>,
    what: Tidy,
) -> Vec<Command> {
    let places: Places = places.into_iter().collect();
    let stays = stays(design, &places, selection, what);
    let by = anchor(design, &places, &stays, what);
    let mut done = PinnedLayout {
        catalog,
        design,
        stays: &stays,
        new: places
            .iter()
            .map(|(subject, rect)| (subject.clone(), rect.moved(by.0, by.1)))
            .collect(),
        taken: Vec::new(),
        out: Places::new(),
    };
    if stays.is_empty() {
        done.out = std::mem::take(&mut done.new);
    } else {
        done.settle();
    }
    let mut commands = Vec::new();
    for (subject, rect) in &done.out {
        if design.rect_of(subject) != Some(*rect) {
            commands.push(Command::Place(PlaceEdit::Resize(subject.clone(), *rect)));
        }
    }
    commands.extend(laid(design, &done.out));
    commands.extend(notes::commands(catalog, design, &done.out));
    // A zone that is held in place does not grow either.
    commands.retain(|command| {
        !matches!(command, Command::Place(PlaceEdit::Resize(it, _)) if design.is_locked(it))
    });
    commands
}

/// What stays in its place.
fn stays(
    design: &Design,
    places: &Places,
    selection: &BTreeSet<Subject>,
    what: Tidy,
) -> BTreeSet<Subject> {
    let (zones, assets) = with_members(design, selection);
    let chosen: BTreeSet<Subject> = zones
        .into_iter()
        .map(Subject::Zone)
        .chain(assets.into_iter().map(Subject::Asset))
        .filter(|subject| design.rect_of(subject).is_some())
        .collect();
    let mut stays: BTreeSet<Subject> = match what {
        Tidy::All => BTreeSet::new(),
        Tidy::AroundSelected => chosen,
        Tidy::Selected => places
            .keys()
            .filter(|subject| !chosen.contains(*subject))
            .cloned()
            .collect(),
    };
    let locked = design.layout.locked.iter();
    stays.extend(locked.filter(|it| places.contains_key(*it)).cloned());
    stays
}

/// How far the tidy drawing is shifted, so that it lies where the old one did.
fn anchor(design: &Design, places: &Places, stays: &BTreeSet<Subject>, what: Tidy) -> (i32, i32) {
    let counts = |subject: &Subject| stays.contains(subject) == (what == Tidy::AroundSelected);
    let counts = |subject: &Subject| stays.is_empty() || counts(subject);
    let moved: Vec<&Subject> = places.keys().filter(|s| counts(s)).collect();
    let old = around(moved.iter().filter_map(|subject| design.rect_of(subject)));
    let new = around(
        moved
            .iter()
            .filter_map(|subject| places.get(*subject).copied()),
    );
    match (old, new) {
        (Some(old), Some(new)) => (old.x.saturating_sub(new.x), old.y.saturating_sub(new.y)),
        _ => (0, 0),
    }
}

struct PinnedLayout<'a> {
    catalog: &'a Catalog,
    design: &'a Design,
    stays: &'a BTreeSet<Subject>,
    /// Where everything would go if nothing stayed.
    new: Places,
    /// Areas that are no longer free.
    taken: Vec<Bounds>,
    out: Places,
}

impl PinnedLayout<'_> {
    /// Groups with something that stays keep their zone; the others go to the nearest free place.
    fn settle(&mut self) {
        let mut groups: BTreeMap<Subject, Vec<Subject>> = BTreeMap::new();
        for subject in self.new.keys() {
            let root = self.root(subject);
            groups.entry(root).or_default().push(subject.clone());
        }
        let (held, moving): (Vec<_>, Vec<_>) = groups
            .into_iter()
            .partition(|(_, members)| members.iter().any(|member| self.stays.contains(member)));
        for (root, members) in held {
            self.hold(&root, &members);
        }
        let mut moving: Vec<_> = moving
            .into_iter()
            .filter_map(|(root, members)| {
                let area = around(members.iter().filter_map(|m| self.new.get(m).copied()))?;
                Some(((area.x, area.y, root), members, area))
            })
            .collect();
        moving.sort_by(|a, b| a.0.cmp(&b.0));
        for (_, members, area) in moving {
            let (dx, dy) = self.free(&area);
            for member in members {
                if let Some(rect) = self.new.get(&member) {
                    self.out.insert(member, rect.moved(dx, dy));
                }
            }
            self.taken.push(area.moved(dx, dy));
        }
    }

    /// The outermost zone around a thing, or the thing itself.
    fn root(&self, subject: &Subject) -> Subject {
        let design = self.design;
        let zone = match subject {
            Subject::Asset(id) => design.assets.get(id).and_then(|asset| asset.zone.as_ref()),
            Subject::Zone(id) => Some(id),
            Subject::Link(_) | Subject::Note(_) => None,
        };
        let outermost = zone.and_then(|zone| design.around(zone).last());
        outermost.map_or_else(|| subject.clone(), |zone| Subject::Zone(zone.clone()))
    }

    /// A group that stays: what may move in it goes to free places within its zone.
    fn hold(&mut self, root: &Subject, members: &[Subject]) {
        let old = |subject: &Subject| self.design.rect_of(subject);
        let mut taken: Vec<Bounds> = Vec::new();
        let mut moving: Vec<AssetId> = Vec::new();
        for member in members {
            match member {
                Subject::Asset(id) if !self.stays.contains(member) => moving.push(id.clone()),
                Subject::Asset(_) => taken.extend(old(member)),
                // Zones are the frames below; links and notes follow what they stand at.
                Subject::Zone(_) | Subject::Link(_) | Subject::Note(_) => {}
            }
        }
        let mut frames: Places = members
            .iter()
            .filter(|member| matches!(member, Subject::Zone(_)))
            .filter_map(|zone| Some((zone.clone(), old(zone)?)))
            .collect();
        for id in moving {
            let subject = Subject::Asset(id.clone());
            let Some((rect, frame)) = self.within(&id, &frames, &taken) else {
                continue;
            };
            taken.push(rect);
            self.out.insert(subject, rect);
            if let Some((zone, frame)) = frame {
                frames.insert(zone, frame);
            }
        }
        let extent = around(taken.iter().chain(frames.values()).copied());
        self.taken.extend(extent);
        self.out.extend(frames);
        if let Some(rect) = old(root).filter(|_| !self.out.contains_key(root)) {
            self.out.insert(root.clone(), rect);
        }
    }

    /// A free place for an asset in its zone, and the zone where it must grow for it.
    fn within(
        &self,
        id: &AssetId,
        frames: &Places,
        taken: &[Bounds],
    ) -> Option<(Bounds, Option<(Subject, Bounds)>)> {
        let asset = self.design.assets.get(id)?;
        let zone = Subject::Zone(asset.zone.clone()?);
        let (frame, new_frame) = (*frames.get(&zone)?, self.new.get(&zone)?);
        let new = self.new.get(&Subject::Asset(id.clone()))?;
        let start = new.moved(frame.x - new_frame.x, frame.y - new_frame.y);
        if is_gate(self.catalog, &asset.kind) {
            // A checkpoint stays on the same edge of a zone of another size.
            let pull =
                |at: i32, new_end: i32, end: i32| if at * 2 > new_end { end - new_end } else { 0 };
            let x = pull(new.center().x - new_frame.x, new_frame.w, frame.w);
            let y = pull(new.center().y - new_frame.y, new_frame.h, frame.h);
            return Some((start.moved(x, y), None));
        }
        let inside = |rect: &Bounds| {
            rect.x >= frame.x + MARGIN / 2
                && rect.right() <= frame.right() - MARGIN / 2
                && rect.y >= frame.y + TITLE / 2
        };
        let fits = |rect: &Bounds| inside(rect) && is_free(rect, taken, MARGIN);
        let found = spiral()
            .map(|(dx, dy)| start.moved(dx / 2, dy / 2))
            .find(fits);
        let rect = found.unwrap_or_else(|| {
            // Below everything that is in the zone.
            let low = taken
                .iter()
                .map(Bounds::bottom)
                .max()
                .unwrap_or(frame.y + TITLE);
            Bounds {
                x: frame.x + MARGIN,
                y: low.max(frame.y + TITLE) + MARGIN,
                ..start
            }
        });
        let need = Bounds::new(
            rect.x - MARGIN,
            rect.y - TITLE,
            rect.w + 2 * MARGIN,
            rect.h + TITLE + MARGIN,
        );
        let grown = Bounds {
            h: union(&frame, &need).h,
            w: frame.w.max(need.right() - frame.x),
            ..frame
        };
        Some((rect, (grown != frame).then_some((zone, grown))))
    }

    /// The shift to the nearest place that is free.
    fn free(&self, area: &Bounds) -> (i32, i32) {
        let is_free = |by: &(i32, i32)| is_free(&area.moved(by.0, by.1), &self.taken, SPACES.pins);
        spiral().find(is_free).unwrap_or_else(|| {
            let right = self.taken.iter().map(Bounds::right).max().unwrap_or(area.x);
            (right.saturating_add(SPACES.pins).saturating_sub(area.x), 0)
        })
    }
}

fn is_free(rect: &Bounds, taken: &[Bounds], clear: i32) -> bool {
    let room = Bounds::new(
        rect.x - clear,
        rect.y - clear,
        rect.w + 2 * clear,
        rect.h + 2 * clear,
    );
    !taken.iter().any(|other| other.overlaps(&room))
}

/// Distances in steps, the short ones first.
fn spiral() -> impl Iterator<Item = (i32, i32)> {
    (0..=COSTS.pin_steps).flat_map(|ring| {
        (-ring..=ring).rev().flat_map(move |x| {
            let y = ring - x.abs();
            let both = if y == 0 { vec![0] } else { vec![y, -y] };
            both.into_iter()
                .map(move |y| (x * SPACES.pin_step, y * SPACES.pin_step))
        })
    })
}
