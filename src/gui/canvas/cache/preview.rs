//! What a gesture shows before it is done: moved things at their new place, the lines to them laid
//! anew, everything else as it is.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::input;
use crate::{
    catalog::LinkId,
    design::{Command, Rect, Subject},
    gui::Frame,
    scene::{self, Area, Mover, PatchOf, Plan, Scene, SceneInput},
};

/// What becomes of a patch while a gesture goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It stays.
    Stays,
    /// It goes along with what is moved.
    Moves,
    /// It is drawn anew in the sketch.
    Hides,
}

/// A drawing as it would be after a command.
#[derive(Debug)]
pub(crate) struct Preview {
    command: Command,
    scene: Arc<Scene>,
    mover: Option<Mover>,
    /// What becomes of the patches of the scene.
    pub(super) fates: Arc<Vec<Fate>>,
    /// How far what moves has come, world units.
    pub(crate) by: (i32, i32),
    /// What is drawn anew.
    pub(super) sketch: Scene,
    /// The number of the patch that the sketch takes the place of; without one it lies below the
    /// tiles.
    pub(super) instead_of: Option<usize>,
}

impl Preview {
    /// The preview of a command; what the one before has worked out is used again.
    pub(super) fn of(
        frame: &Frame<'_>,
        drawn: (&Plan, &Arc<Scene>),
        command: Command,
        before: Option<Self>,
    ) -> Option<Self> {
        let before = before.filter(|before| Arc::ptr_eq(&before.scene, drawn.1));
        let before = match before {
            Some(same) if same.command == command => return Some(same),
            other => other,
        };
        match &command {
            Command::Move {
                subjects, dx, dy, ..
            } => {
                let mover = before.filter(|before| before.is_of(subjects));
                let (subjects, by) = (subjects.clone(), (*dx, *dy));
                Some(Self::moving(frame, drawn, command, (&subjects, by, mover)))
            }
            Command::Resize(subject, rect) => {
                let of = PatchOf::Thing(subject.clone());
                let sketch = resized(frame, subject, *rect);
                Some(Self::replacing(drawn.1, command, &[of], sketch))
            }
            Command::Lay(id, _) => {
                let (_, cable) = scene::relaid(drawn.0, frame.design, &command)?;
                let own = PatchOf::Thing(Subject::Link(id.clone()));
                let along = PatchOf::Along(id.clone());
                let plan = Plan {
                    cables: BTreeMap::from([(id.clone(), cable)]),
                    ..Plan::default()
                };
                let sketch = scene::sketch(&sketching(frame), &plan, &BTreeSet::new());
                let preview = Self::replacing(drawn.1, command, &[own, along], sketch);
                Some(Self {
                    instead_of: None,
                    ..preview
                })
            }
            _ => None,
        }
    }

    /// Whether this is a move of these things.
    fn is_of(&self, things: &[Subject]) -> bool {
        matches!(&self.command, Command::Move { subjects, .. } if subjects == things)
    }

    /// Things at another place: what is known of the move already is used again.
    fn moving(
        frame: &Frame<'_>,
        drawn: (&Plan, &Arc<Scene>),
        command: Command,
        way: (&[Subject], (i32, i32), Option<Self>),
    ) -> Self {
        let (plan, scene) = drawn;
        let (subjects, by, before) = way;
        let of = (frame.design, frame.catalog, frame.analysis, frame.theme);
        let (mover, fates) = if let Some(Self {
            mover: Some(mover),
            fates,
            ..
        }) = before
        {
            (mover, fates)
        } else {
            let mover = Mover::new(plan, of, subjects);
            let fates = scene.patches.iter().map(|patch| fate(&mover, &patch.of));
            let fates = Arc::new(fates.collect());
            (mover, fates)
        };
        let cables = mover.sketch(by, of);
        let mut boxes = Plan {
            cables,
            ..Plan::default()
        };
        for link in mover
            .flexible
            .iter()
            .filter_map(|id| frame.design.links.get(id))
        {
            for end in [&link.from, &link.to] {
                let moves = mover.moved.assets.contains(end);
                let by = if moves { by } else { (0, 0) };
                let area = plan.end(end).map(|area| shifted(area, by));
                boxes.tiles.extend(area.map(|area| (end.clone(), area)));
            }
        }
        let is_chord = |id: &&LinkId| !boxes.cables.contains_key(*id);
        let chords = mover.flexible.iter().filter(is_chord).cloned().collect();
        let sketch = scene::sketch(&sketching(frame), &boxes, &chords);
        Self {
            command,
            scene: Arc::clone(scene),
            mover: Some(mover),
            fates,
            by,
            sketch,
            instead_of: None,
        }
    }

    /// Whether a thing goes along with what is moved.
    pub(crate) fn moves(&self, subject: &Subject) -> bool {
        let Some(mover) = &self.mover else {
            return false;
        };
        match subject {
            Subject::Zone(id) => mover.moved.zones.contains(id),
            Subject::Asset(id) => mover.moved.assets.contains(id),
            Subject::Note(id) => mover.moved.notes.contains(id),
            Subject::Link(id) => mover.rigid.contains(id),
        }
    }

    /// The area of a thing that is being resized.
    pub(crate) fn resized(&self, subject: &Subject) -> Option<Area> {
        match &self.command {
            Command::Resize(of, rect) if of == subject => Some((*rect).into()),
            _ => None,
        }
    }

    fn replacing(scene: &Arc<Scene>, command: Command, hidden: &[PatchOf], sketch: Scene) -> Self {
        let fates: Vec<Fate> = scene
            .patches
            .iter()
            .map(|patch| {
                if hidden.contains(&patch.of) {
                    Fate::Hides
                } else {
                    Fate::Stays
                }
            })
            .collect();
        let instead_of = fates.iter().position(|fate| *fate == Fate::Hides);
        Self {
            command,
            scene: Arc::clone(scene),
            mover: None,
            fates: Arc::new(fates),
            by: (0, 0),
            sketch,
            instead_of,
        }
    }
}

fn shifted(area: Area, by: (i32, i32)) -> Area {
    Area {
        x: area.x + by.0 as f32,
        y: area.y + by.1 as f32,
        ..area
    }
}

/// What becomes of a patch in a move.
fn fate(mover: &Mover, of: &PatchOf) -> Fate {
    let of_link = |id: &LinkId| {
        if mover.rigid.contains(id) {
            Fate::Moves
        } else if mover.flexible.contains(id) {
            Fate::Hides
        } else {
            Fate::Stays
        }
    };
    let moves = match of {
        PatchOf::Thing(Subject::Link(id)) | PatchOf::Along(id) => return of_link(id),
        PatchOf::Thing(Subject::Zone(id)) => mover.moved.zones.contains(id),
        PatchOf::Thing(Subject::Asset(id)) => mover.moved.assets.contains(id),
        PatchOf::Thing(Subject::Note(id)) => mover.moved.notes.contains(id),
    };
    if moves { Fate::Moves } else { Fate::Stays }
}

/// A sketch shows nothing lit.
fn sketching<'a>(frame: &Frame<'a>) -> SceneInput<'a> {
    SceneInput {
        lit: scene::Lit::Nothing,
        ..input(frame)
    }
}

/// A zone or note at another size.
fn resized(frame: &Frame<'_>, subject: &Subject, rect: Rect) -> Scene {
    let mut plan = Plan::default();
    match subject {
        Subject::Zone(id) => plan.zones.push((id.clone(), rect.into())),
        Subject::Note(id) => plan.notes.push((id.clone(), rect.into())),
        Subject::Asset(_) | Subject::Link(_) => {}
    }
    scene::sketch(&sketching(frame), &plan, &BTreeSet::new())
}
