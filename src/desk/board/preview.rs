//! What a gesture shows before it is done: moved things at their new place, the lines to them laid
//! anew, everything else as it is.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use emath::{Rect, vec2};

use super::cache::input;
use crate::{
    catalog::LinkId,
    design::{Command, LinkEdit, PlaceEdit, Point, Subject},
    desk::Desk,
    scene::{self, Mover, PatchOf, Plan, Scene, SceneInput},
};

/// What becomes of a patch while a gesture goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PatchFate {
    /// It stays.
    Stays,
    /// It goes along with what is moved.
    Moves,
    /// It is drawn anew in the sketch.
    Hides,
}

/// A drawing as it would be after a command.
#[derive(Debug)]
pub struct Preview {
    command: Command,
    scene: Arc<Scene>,
    mover: Option<Mover>,
    /// What becomes of the patches of the scene.
    pub fates: Arc<Vec<PatchFate>>,
    /// How far what moves has come, world units.
    pub by: Point,
    /// What is drawn anew.
    pub sketch: Scene,
    /// The number of the patch that the sketch takes the place of; without one it lies below the
    /// tiles.
    pub instead_of: Option<usize>,
}

impl Preview {
    /// The preview of a command; what the one before has worked out is used again.
    pub fn of(
        desk: &Desk<'_>,
        plan: &Plan,
        scene: &Arc<Scene>,
        command: Command,
        before: Option<Self>,
    ) -> Option<Self> {
        let before = before.filter(|before| Arc::ptr_eq(&before.scene, scene));
        let before = match before {
            Some(same) if same.command == command => return Some(same),
            other => other,
        };
        match &command {
            Command::Place(PlaceEdit::Move {
                subjects, dx, dy, ..
            }) => {
                let known = before.filter(|before| before.is_of(subjects));
                let known = known.and_then(|known| Some((known.mover?, known.fates)));
                let (mover, fates) = known.unwrap_or_else(|| begun(desk, plan, scene, subjects));
                let by = Point::new(*dx, *dy);
                let sketch = moved(desk, plan, &mover, by);
                Some(Self {
                    command,
                    scene: Arc::clone(scene),
                    mover: Some(mover),
                    fates,
                    by,
                    sketch,
                    instead_of: None,
                })
            }
            Command::Place(PlaceEdit::Resize(subject, rect)) => {
                let of = PatchOf::Thing(subject.clone());
                let sketch = resized(desk, subject, *rect);
                Some(Self::replacing(scene, command, &[of], sketch))
            }
            Command::Link(id, LinkEdit::Lay(_)) => {
                let (_, cable) = scene::relaid(plan, desk.design, &command)?;
                let own = PatchOf::Thing(Subject::Link(id.clone()));
                let along = PatchOf::Along(id.clone());
                let plan = Plan {
                    cables: BTreeMap::from([(id.clone(), cable)]),
                    ..Plan::default()
                };
                let sketch = scene::sketch(&sketching(desk), &plan, &BTreeSet::new());
                let preview = Self::replacing(scene, command, &[own, along], sketch);
                Some(Self {
                    instead_of: None,
                    ..preview
                })
            }
            // What puts things down or takes them away is not shown beforehand.
            Command::Place(PlaceEdit::Lock(_) | PlaceEdit::Unlock(_))
            | Command::Record(_)
            | Command::Link(..)
            | Command::Zone(..)
            | Command::Asset(..)
            | Command::Note(..)
            | Command::Design(_)
            | Command::Remove(_)
            | Command::Many { .. } => None,
        }
    }

    /// Whether this is a move of these things.
    fn is_of(&self, things: &[Subject]) -> bool {
        let Command::Place(PlaceEdit::Move { subjects, .. }) = &self.command else {
            return false;
        };
        subjects == things
    }

    /// Whether a thing goes along with what is moved.
    pub fn moves(&self, subject: &Subject) -> bool {
        let Some(mover) = &self.mover else {
            return false;
        };
        match subject {
            Subject::Link(id) => mover.rigid.contains(id),
            Subject::Zone(_) | Subject::Asset(_) | Subject::Note(_) => {
                mover.moved.contains(subject)
            }
        }
    }

    /// The area of a thing that is being resized.
    pub fn resized(&self, subject: &Subject) -> Option<Rect> {
        let Command::Place(PlaceEdit::Resize(of, rect)) = &self.command else {
            return None;
        };
        (of == subject).then(|| (*rect).into())
    }

    fn replacing(scene: &Arc<Scene>, command: Command, hidden: &[PatchOf], sketch: Scene) -> Self {
        let fates: Vec<PatchFate> = scene
            .patches
            .iter()
            .map(|patch| {
                if hidden.contains(&patch.of) {
                    PatchFate::Hides
                } else {
                    PatchFate::Stays
                }
            })
            .collect();
        let instead_of = fates.iter().position(|fate| *fate == PatchFate::Hides);
        Self {
            command,
            scene: Arc::clone(scene),
            mover: None,
            fates: Arc::new(fates),
            by: Point::new(0, 0),
            sketch,
            instead_of,
        }
    }
}

/// What is drawn anew of things at another place: the lines to them.
fn moved(desk: &Desk<'_>, plan: &Plan, mover: &Mover, by: Point) -> Scene {
    let mut boxes = Plan {
        cables: mover.sketch(by, desk.design, desk.catalog, desk.analysis, desk.theme),
        ..Plan::default()
    };
    for link in mover
        .flexible
        .iter()
        .filter_map(|id| desk.design.links.get(id))
    {
        for end in [&link.from, &link.to] {
            let moves = mover.moved.assets.contains(end);
            let area = plan.end(end);
            let area = area.map(|area| if moves { shifted(area, by) } else { area });
            boxes.tiles.extend(area.map(|area| (end.clone(), area)));
        }
    }
    let is_chord = |id: &&LinkId| !boxes.cables.contains_key(*id);
    let chords = mover.flexible.iter().filter(is_chord).cloned().collect();
    scene::sketch(&sketching(desk), &boxes, &chords)
}

fn shifted(area: Rect, by: Point) -> Rect {
    area.translate(vec2(by.x as f32, by.y as f32))
}

/// What moves with the subjects, and what becomes of each patch of the scene.
fn begun(
    desk: &Desk<'_>,
    plan: &Plan,
    scene: &Scene,
    subjects: &[Subject],
) -> (Mover, Arc<Vec<PatchFate>>) {
    let mover = Mover::new(
        plan,
        desk.design,
        desk.catalog,
        desk.analysis,
        desk.theme,
        subjects,
    );
    let fates = scene.patches.iter().map(|patch| fate(&mover, &patch.of));
    let fates = Arc::new(fates.collect());
    (mover, fates)
}

/// What becomes of a patch in a move.
fn fate(mover: &Mover, of: &PatchOf) -> PatchFate {
    let of_link = |id: &LinkId| {
        if mover.rigid.contains(id) {
            PatchFate::Moves
        } else if mover.flexible.contains(id) {
            PatchFate::Hides
        } else {
            PatchFate::Stays
        }
    };
    let moves = match of {
        PatchOf::Thing(Subject::Link(id)) | PatchOf::Along(id) => return of_link(id),
        PatchOf::Thing(subject @ (Subject::Zone(_) | Subject::Asset(_) | Subject::Note(_))) => {
            mover.moved.contains(subject)
        }
    };
    if moves {
        PatchFate::Moves
    } else {
        PatchFate::Stays
    }
}

/// A sketch shows nothing lit.
fn sketching<'a>(desk: &Desk<'a>) -> SceneInput<'a> {
    SceneInput {
        lit: scene::SceneLight::Nothing,
        ..input(desk)
    }
}

/// A zone or note at another size.
fn resized(desk: &Desk<'_>, subject: &Subject, rect: crate::design::Bounds) -> Scene {
    let mut plan = Plan::default();
    match subject {
        Subject::Zone(id) => plan.zones.push((id.clone(), rect.into())),
        Subject::Note(id) => plan.notes.push((id.clone(), rect.into())),
        Subject::Asset(_) | Subject::Link(_) => {}
    }
    scene::sketch(&sketching(desk), &plan, &BTreeSet::new())
}
