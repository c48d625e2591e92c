//! How a gesture goes on.

use std::collections::BTreeSet;

use super::{Gesture, Ground, Hand, Outcome, THRESHOLD, bend, select};
use crate::{
    design::{Command, Design, Moved, Rect, Subject},
    gui::{
        Camera, Change,
        canvas::{
            hit,
            place::{self, Drop},
            resize,
            snap::{Among, Axes, Lines, Snapped},
        },
    },
    scene::Pos,
};

impl Hand {
    pub(super) fn go(&mut self, at: Pos, ground: &Ground<'_>) -> Vec<Outcome> {
        if let Gesture::Pressing {
            at: start,
            thing,
            is_fresh,
        } = &self.gesture
        {
            if hit::distance(*start, at) * ground.camera.zoom < THRESHOLD {
                return Vec::new();
            }
            let (start, pressed) = (*start, (thing.clone(), *is_fresh));
            let mut out = self.begin_drag(start, pressed, ground);
            out.extend(self.follow(at, ground));
            return out;
        }
        self.follow(at, ground)
    }

    fn begin_drag(
        &mut self,
        grabbed: Pos,
        pressed: (Option<Subject>, bool),
        ground: &Ground<'_>,
    ) -> Vec<Outcome> {
        let (thing, is_fresh) = pressed;
        let adds = ground.keys.adds();
        if let Some(Subject::Link(link)) = &thing
            && !is_fresh
            && ground.selection.contains(&Subject::Link(link.clone()))
            && let Some(bending) = bend::begun(ground, link, grabbed)
        {
            self.gesture = bending;
            return Vec::new();
        }
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
        let subjects: Vec<Subject> = subjects.into_iter().collect();
        let among = Among::resting(ground.design, &Moved::of(ground.design, &subjects));
        self.gesture = Gesture::Moving {
            subjects,
            grabbed,
            by: (0, 0),
            drop: Drop::default(),
            among,
            guides: Vec::new(),
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
            Gesture::Moving { .. } | Gesture::Resizing { .. } => self.place_anew(at, ground),
            Gesture::Bending {
                way,
                piece,
                grabbed,
                through,
                ..
            } => {
                let free = ground.keys.is_free();
                *through = bend::pushed(way, *piece, (*grabbed, at), free);
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
            Gesture::Connecting { to, .. }
            | Gesture::Drawing { to, .. }
            | Gesture::Reattaching { to, .. } => *to = at,
            Gesture::Placing { at: place, .. } => *place = at,
        }
        Vec::new()
    }

    /// Lets what is moved or resized follow the pointer, drawn to others and to the grid.
    fn place_anew(&mut self, at: Pos, ground: &Ground<'_>) {
        let zoom = ground.camera.zoom;
        match &mut self.gesture {
            Gesture::Moving {
                subjects,
                grabbed,
                by,
                drop,
                among,
                guides,
            } => {
                let (straight, axes) = straightened(way(*grabbed, at), ground.keys.shift);
                let snapped = match bounds_of(ground.design, subjects) {
                    Some(rect) if !ground.keys.is_free() => {
                        among.draw(rect, straight, zoom, (Lines::ALL, axes))
                    }
                    _ => Snapped {
                        by: straight,
                        guides: Vec::new(),
                    },
                };
                (*by, *guides) = (snapped.by, snapped.guides);
                *drop = place::drop_of(ground.catalog, ground.design, subjects, *by);
            }
            Gesture::Resizing {
                subject,
                handle,
                grabbed,
                rect,
                among,
                guides,
            } => {
                let Some(start) = resize::rect_of(ground.design, subject) else {
                    return;
                };
                let keep = resize::content_of(ground.catalog, ground.design, subject);
                let mut by = way(*grabbed, at);
                guides.clear();
                if !ground.keys.is_free() {
                    let snapped = among.draw(start, by, zoom, resize::may_snap(*handle));
                    (by, *guides) = (snapped.by, snapped.guides);
                }
                *rect = resize::resized(start, *handle, by, keep);
            }
            _ => {}
        }
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
            Gesture::Resizing { subject, rect, .. } => {
                let is_changed = resize::rect_of(design, subject) != Some(*rect);
                is_changed.then(|| Command::Resize(subject.clone(), *rect))
            }
            Gesture::Bending { link, through, .. } => {
                (!through.is_empty()).then(|| Command::Lay(link.clone(), through.clone()))
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

/// The way, straight across or straight down if asked for, and the axes that are left.
fn straightened(by: (i32, i32), straight: bool) -> ((i32, i32), Axes) {
    let axes = |across, down| Axes { across, down };
    match by {
        (dx, dy) if straight && dx.saturating_abs() >= dy.saturating_abs() => {
            ((dx, 0), axes(true, false))
        }
        (_, dy) if straight => ((0, dy), axes(false, true)),
        by => (by, axes(true, true)),
    }
}

/// The smallest rectangle around things as they lie.
fn bounds_of(design: &Design, subjects: &[Subject]) -> Option<Rect> {
    let rects = subjects.iter().filter_map(|subject| match subject {
        Subject::Zone(id) => design.zone_rect(id),
        Subject::Asset(id) => design.layout.assets.get(id).copied(),
        Subject::Note(id) => design.layout.notes.get(id).copied(),
        Subject::Link(_) => None,
    });
    rects.reduce(resize::union)
}
