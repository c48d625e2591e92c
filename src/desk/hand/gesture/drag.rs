//! How a gesture goes on.

use std::collections::BTreeSet;

use emath::Pos2;

use super::{Gesture, GestureGround, Hand, HandOutcome, THRESHOLD, bend, select};
use crate::{
    design::{Bounds, Command, Design, LinkEdit, MovedThings, PlaceEdit, Point, Subject},
    desk::{
        Camera, Wish,
        hand::{
            hit,
            place::{self, Landing},
            resize,
            snap::{SnapAxes, SnapLines, SnapTargets},
        },
    },
};

impl Hand {
    pub(super) fn go(&mut self, at: Pos2, ground: &GestureGround<'_>) -> Vec<HandOutcome> {
        if let Gesture::Pressing {
            at: start,
            thing,
            is_fresh,
        } = &self.gesture
        {
            if start.distance(at) * ground.camera.zoom < THRESHOLD {
                return Vec::new();
            }
            let (start, thing, is_fresh) = (*start, thing.clone(), *is_fresh);
            let mut out = self.begin_drag(start, thing, is_fresh, ground);
            out.extend(self.follow(at, ground));
            return out;
        }
        self.follow(at, ground)
    }

    fn begin_drag(
        &mut self,
        grabbed: Pos2,
        thing: Option<Subject>,
        is_fresh: bool,
        ground: &GestureGround<'_>,
    ) -> Vec<HandOutcome> {
        let adds = ground.keys.adds();
        if let Some(Subject::Link(link)) = &thing
            && !is_fresh
            && ground.selection.contains(&Subject::Link(link.clone()))
            && let Some(bending) = bend::begun(ground, link, grabbed)
        {
            self.gesture = bending;
            return Vec::new();
        }
        if let Some(held @ (Subject::Asset(_) | Subject::Note(_))) = &thing
            && ground.design.is_locked(held)
        {
            self.gesture = Gesture::Idle;
            return vec![HandOutcome::Held(held.clone())];
        }
        // A zone that is held in place is ground to draw a band on.
        let goes = |it: &Subject| is_movable(it, adds) && !ground.design.is_locked(it);
        let Some(thing) = thing.filter(goes) else {
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
        subjects.retain(|subject| !ground.design.is_locked(subject));
        let subjects: Vec<Subject> = subjects.into_iter().collect();
        let among = SnapTargets::resting(ground.design, &MovedThings::of(ground.design, &subjects));
        self.gesture = Gesture::Moving {
            subjects,
            grabbed,
            by: Point::new(0, 0),
            drop: Landing::default(),
            among,
            guides: Vec::new(),
        };
        out
    }

    /// Lets the gesture follow the pointer.
    fn follow(&mut self, at: Pos2, ground: &GestureGround<'_>) -> Vec<HandOutcome> {
        match &mut self.gesture {
            Gesture::Idle | Gesture::Pressing { .. } => {}
            Gesture::Panning { grabbed } => {
                let camera = Camera {
                    origin: ground.camera.origin + (*grabbed - at),
                    ..ground.camera
                };
                return vec![HandOutcome::Wish(Wish::Camera(camera))];
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
                *through = bend::pushed(way, *piece, *grabbed, at, free);
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
    fn place_anew(&mut self, at: Pos2, ground: &GestureGround<'_>) {
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
                let way = way(*grabbed, at);
                let axes = axes_left(way, ground.keys.shift);
                let straight = Point::new(
                    if axes.across { way.x } else { 0 },
                    if axes.down { way.y } else { 0 },
                );
                let bounds = bounds_of(ground.design, subjects).filter(|_| !ground.keys.is_free());
                (*by, *guides) = match bounds {
                    Some(rect) => {
                        let lines = SnapLines::all(axes);
                        let snapped = among.draw(rect, straight, zoom, lines);
                        (snapped.by, snapped.guides)
                    }
                    None => (straight, Vec::new()),
                };
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
                let Some(start) = resize::resizable_rect(ground.design, subject) else {
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
            Gesture::Idle
            | Gesture::Pressing { .. }
            | Gesture::Panning { .. }
            | Gesture::Bending { .. }
            | Gesture::Reattaching { .. }
            | Gesture::Band { .. }
            | Gesture::Connecting { .. }
            | Gesture::Placing { .. }
            | Gesture::Drawing { .. } => {}
        }
    }

    pub(super) fn abort(&mut self, ground: &GestureGround<'_>) -> Vec<HandOutcome> {
        match std::mem::take(&mut self.gesture) {
            Gesture::Band { before, .. } if before != *ground.selection => vec![select(before)],
            _ => Vec::new(),
        }
    }

    /// The command that the gesture would end with now: the preview is the design after it.
    pub fn preview(&self, design: &Design) -> Option<Command> {
        match &self.gesture {
            Gesture::Moving { subjects, by, .. } => {
                // A refused move is shown, too: the pointer must not lose what it holds.
                place::move_command(subjects, *by, &Landing::default())
            }
            Gesture::Resizing { subject, rect, .. } => {
                let is_changed = resize::resizable_rect(design, subject) != Some(*rect);
                is_changed.then(|| Command::Place(PlaceEdit::Resize(subject.clone(), *rect)))
            }
            Gesture::Bending { link, through, .. } => (!through.is_empty())
                .then(|| Command::Link(link.clone(), LinkEdit::Lay(through.clone()))),
            Gesture::Idle
            | Gesture::Pressing { .. }
            | Gesture::Panning { .. }
            | Gesture::Reattaching { .. }
            | Gesture::Band { .. }
            | Gesture::Connecting { .. }
            | Gesture::Placing { .. }
            | Gesture::Drawing { .. } => None,
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
fn way(from: Pos2, to: Pos2) -> Point {
    Point::new(
        (to.x - from.x).round() as i32,
        (to.y - from.y).round() as i32,
    )
}

/// The axes that are left to a way which is to be straight across or straight down, if it is.
fn axes_left(way: Point, straight: bool) -> SnapAxes {
    let is_across = way.x.saturating_abs() >= way.y.saturating_abs();
    SnapAxes {
        across: !straight || is_across,
        down: !straight || !is_across,
    }
}

/// The smallest rectangle around things as they lie.
fn bounds_of(design: &Design, subjects: &[Subject]) -> Option<Bounds> {
    let rects = subjects.iter().filter_map(|subject| match subject {
        Subject::Zone(id) => design.zone_rect(id),
        Subject::Asset(_) | Subject::Note(_) | Subject::Link(_) => design.rect_of(subject),
    });
    rects.reduce(resize::union)
}
