//! How a gesture goes on.

use std::collections::BTreeSet;

use super::{Gesture, Ground, Hand, Outcome, THRESHOLD, select};
use crate::{
    design::{Command, Design, Subject},
    gui::{
        Camera, Change,
        canvas::{
            hit,
            place::{self, Drop},
            resize,
        },
    },
    scene::Pos,
};

impl Hand {
    pub(super) fn go(&mut self, at: Pos, ground: &Ground<'_>) -> Vec<Outcome> {
        if let Gesture::Pressing {
            at: start, thing, ..
        } = &self.gesture
        {
            if hit::distance(*start, at) * ground.camera.zoom < THRESHOLD {
                return Vec::new();
            }
            let (start, thing) = (*start, thing.clone());
            let mut out = self.begin_drag(start, thing, ground);
            out.extend(self.follow(at, ground));
            return out;
        }
        self.follow(at, ground)
    }

    fn begin_drag(
        &mut self,
        grabbed: Pos,
        thing: Option<Subject>,
        ground: &Ground<'_>,
    ) -> Vec<Outcome> {
        let adds = ground.keys.adds();
        let Some(thing) = thing.filter(|thing| is_movable(thing, adds)) else {
            let before = ground.selection.clone();
            self.gesture = Gesture::Band {
                from: grabbed,
                to: grabbed,
                before,
                adds,
            };
            return Vec::new();
        };
        let mut subjects: BTreeSet<Subject> = ground.selection.clone();
        let is_new = subjects.insert(thing.clone());
        if is_new && !adds {
            // The press has asked for this selection already; it holds from the next frame on.
            subjects = BTreeSet::from([thing]);
        }
        let out = is_new
            .then(|| select(subjects.iter().cloned()))
            .into_iter()
            .collect();
        let subjects = subjects.into_iter().collect();
        self.gesture = Gesture::Moving {
            subjects,
            grabbed,
            by: (0, 0),
            drop: Drop::default(),
        };
        out
    }

    /// Lets the gesture follow the pointer.
    fn follow(&mut self, at: Pos, ground: &Ground<'_>) -> Vec<Outcome> {
        match &mut self.gesture {
            Gesture::Idle | Gesture::Pressing { .. } => {}
            Gesture::Panning { grabbed } => {
                let origin = ground.camera.origin;
                let origin = (origin.0 + grabbed.x - at.x, origin.1 + grabbed.y - at.y);
                let camera = Camera {
                    origin,
                    ..ground.camera
                };
                return vec![Outcome::Change(Change::Camera(camera))];
            }
            Gesture::Moving {
                subjects,
                grabbed,
                by,
                drop,
            } => {
                *by = straightened(way(*grabbed, at), ground.keys.shift);
                *drop = place::drop_of(ground.catalog, ground.design, subjects, *by);
            }
            Gesture::Resizing {
                zone,
                handle,
                grabbed,
                rect,
            } => {
                let keep = resize::content_of(ground.catalog, ground.design, zone);
                if let Some(start) = ground.design.layout.zones.get(zone) {
                    *rect = resize::resized(*start, *handle, way(*grabbed, at), keep);
                }
            }
            Gesture::Band {
                from,
                to,
                before,
                adds,
            } => {
                *to = at;
                let mut selected = hit::band(ground.scene, *from, at);
                if *adds {
                    selected.extend(before.iter().cloned());
                }
                if selected != *ground.selection {
                    return vec![select(selected)];
                }
            }
            Gesture::Connecting { to, .. } | Gesture::Drawing { to, .. } => *to = at,
            Gesture::Placing { at: place, .. } => *place = at,
        }
        Vec::new()
    }

    pub(super) fn abort(&mut self, ground: &Ground<'_>) -> Vec<Outcome> {
        match std::mem::take(&mut self.gesture) {
            Gesture::Band { before, .. } if before != *ground.selection => vec![select(before)],
            _ => Vec::new(),
        }
    }

    /// The command that the gesture would end with now: the preview is the design after it.
    pub(crate) fn preview(&self, design: &Design) -> Option<Command> {
        match &self.gesture {
            Gesture::Moving { subjects, by, .. } => {
                // A refused move is shown, too: the pointer must not lose what it holds.
                place::move_command(subjects, *by, &Drop::default())
            }
            Gesture::Resizing { zone, rect, .. } => {
                let is_changed = design.layout.zones.get(zone) != Some(rect);
                is_changed.then(|| Command::Resize(Subject::Zone(zone.clone()), *rect))
            }
            _ => None,
        }
    }
}

/// Links stay where the router lays them; with a key that adds, a zone is ground to draw a band on.
fn is_movable(thing: &Subject, adds: bool) -> bool {
    match thing {
        Subject::Asset(_) | Subject::Note(_) => true,
        Subject::Zone(_) => !adds,
        Subject::Link(_) => false,
    }
}

/// The way from one place to another in whole world units.
fn way(from: Pos, to: Pos) -> (i32, i32) {
    (
        (to.x - from.x).round() as i32,
        (to.y - from.y).round() as i32,
    )
}

/// The way, straight across or straight down if asked for.
fn straightened(by: (i32, i32), straight: bool) -> (i32, i32) {
    match by {
        (dx, dy) if straight && dx.abs() >= dy.abs() => (dx, 0),
        (_, dy) if straight => (0, dy),
        by => by,
    }
}
