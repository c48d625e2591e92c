//! A hand over a drawing, without a window.

use std::{collections::BTreeSet, sync::Arc};

use emath::{Pos2, pos2};

use super::drawing::{design, plan_of, scene_of, shared};
use crate::{
    catalog::{LinkId, ZoneId},
    design::{Command, Design, Link, Subject},
    desk::{
        Board, Desk, Drawing, EnquiryAnswer, Shell, View, Wish, Workbench,
        board::{PlannedScene, ground},
        hand::{
            gesture::{HandInput, HandKeys, HandOutcome},
            place::Refusal,
        },
    },
    edit::Session,
    scene::Plan,
    words,
};

/// An editor without a window: a hand over a drawing, whose wishes are carried out as the window
/// does it.
pub(super) struct TestDesk {
    pub(super) drawing: Drawing,
    pub(super) board: Board,
    shell: Shell,
    pub(super) keys: HandKeys,
    pub(super) commands: Vec<Command>,
    pub(super) refused: Vec<Refusal>,
    pub(super) renamed: Option<Subject>,
    pub(super) held: Option<Subject>,
    /// The plan after so many commands.
    plan: Option<(usize, Arc<Plan>)>,
}

impl TestDesk {
    pub(super) fn new() -> Self {
        Self {
            drawing: Drawing::new(Session::new(Arc::clone(shared()), design())),
            board: Board::default(),
            shell: Shell::default(),
            keys: HandKeys {
                // Most of these tests ask where the pointer leads, not the grid.
                alt: true,
                ..HandKeys::default()
            },
            commands: Vec::new(),
            refused: Vec::new(),
            renamed: None,
            held: None,
            plan: None,
        }
    }

    pub(super) fn design(&self) -> &Design {
        self.drawing.session.design()
    }

    pub(super) fn view(&mut self) -> &mut View {
        &mut self.drawing.view
    }

    /// Begins with another drawing.
    pub(super) fn redraw(&mut self, change: impl FnOnce(&mut Design)) {
        let mut design = self.design().clone();
        change(&mut design);
        self.drawing.session.open(design);
        self.plan = None;
    }

    fn planned(&mut self) -> PlannedScene {
        let n_commands = self.commands.len();
        let known = self.plan.take().filter(|(n, _)| *n == n_commands);
        let plan = known.map_or_else(|| Arc::new(plan_of(self.design())), |(_, plan)| plan);
        self.plan = Some((n_commands, Arc::clone(&plan)));
        PlannedScene {
            scene: Arc::new(scene_of(self.design())),
            plan,
        }
    }

    pub(super) fn does(&mut self, input: HandInput) {
        let planned = self.planned();
        let found = EnquiryAnswer::default();
        let mut desk = Desk::of(&self.drawing, &found, &self.shell);
        self.board.follow(&desk);
        let handles = self.board.handles.clone();
        let camera = self.drawing.view.camera;
        let ground = ground(&desk, &planned, handles.as_ref(), camera, self.keys);
        let outcomes = self.board.hand.take(input, &ground);
        for outcome in &outcomes {
            match outcome {
                HandOutcome::Wish(_) => {}
                HandOutcome::Refused(refusal) => self.refused.push(refusal.clone()),
                HandOutcome::Rename(subject) => self.renamed = Some(subject.clone()),
                HandOutcome::Held(subject) => self.held = Some(subject.clone()),
            }
        }
        desk.carry_out(outcomes);
        for wish in desk.out {
            self.perform(wish);
        }
    }

    pub(super) fn perform(&mut self, wish: Wish) {
        let command = match &wish {
            Wish::Edit(command) => Some(command.clone()),
            _ => None,
        };
        let mut bench = Workbench {
            drawing: &mut self.drawing,
            board: &mut self.board,
            shell: &mut self.shell,
        };
        assert_eq!(bench.perform(wish), None);
        if let Some(command) = command {
            let why = [("why", String::new())];
            let refusal = words::format(self.shell.lang(), "status-rejected", &why);
            let is_refused = self.shell.message.starts_with(refusal.trim());
            assert!(!is_refused, "{command:?}: {}", self.shell.message);
            self.commands.push(command);
        }
    }

    pub(super) fn press(&mut self, x: f32, y: f32) {
        self.does(HandInput::Press(pos2(x, y)));
    }

    pub(super) fn go(&mut self, x: f32, y: f32) {
        self.does(HandInput::Move(pos2(x, y)));
    }

    pub(super) fn release(&mut self, x: f32, y: f32) {
        self.does(HandInput::Release(pos2(x, y), 1));
    }

    pub(super) fn click(&mut self, x: f32, y: f32) {
        self.press(x, y);
        self.release(x, y);
    }

    pub(super) fn drag(&mut self, from: Pos2, to: Pos2) {
        self.press(from.x, from.y);
        let middle = from.lerp(to, 0.5);
        self.go(middle.x, middle.y);
        self.release(to.x, to.y);
    }

    pub(super) fn selected(&self) -> Vec<&str> {
        self.drawing
            .view
            .selection
            .iter()
            .map(Subject::as_str)
            .collect()
    }

    pub(super) fn place(&self, id: &str) -> (i32, i32) {
        let rect = self.design().layout.assets[id];
        (rect.x, rect.y)
    }

    pub(super) fn zone_of(&self, id: &str) -> Option<&str> {
        self.design().assets[id].zone.as_ref().map(ZoneId::as_str)
    }
}

pub(super) fn lay_line(desk: &mut TestDesk, from: &str, to: &str) -> LinkId {
    let id = LinkId::from("wire");
    let link = Link::new("lan", from, to);
    desk.redraw(|design| {
        design.links.insert(id.clone(), link);
    });
    desk.view().selection = BTreeSet::from([Subject::Link(id.clone())]);
    id
}
