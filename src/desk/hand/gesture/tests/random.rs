//! Whatever a hand does can be undone and done again.

use std::sync::Arc;

use emath::pos2;

use super::{desk::TestDesk, drawing::shared};
use crate::{
    design::{self, Command},
    desk::{
        Tool, Wish,
        hand::gesture::{HandInput, HandKeys},
    },
    edit::{self, Session},
};

/// What happens next to the pointer of a random sequence.
#[derive(Clone, Debug)]
enum NextStep {
    Press(f32, f32),
    Move(f32, f32),
    Release(f32, f32, u8),
    Grab(f32, f32),
    Abort,
    HandKeys(bool, bool, bool),
    Arm(u8),
    Handles(u8),
    Zoom(f32),
    Remove,
}

fn nexts() -> impl proptest::strategy::Strategy<Value = Vec<NextStep>> {
    use proptest::prelude::*;
    let place = || (-100.0..1200.0_f32, -450.0..500.0_f32);
    let next = prop_oneof![
        6 => place().prop_map(|(x, y)| NextStep::Press(x, y)),
        9 => place().prop_map(|(x, y)| NextStep::Move(x, y)),
        6 => (place(), 1..3_u8).prop_map(|((x, y), n)| NextStep::Release(x, y, n)),
        1 => place().prop_map(|(x, y)| NextStep::Grab(x, y)),
        1 => Just(NextStep::Abort),
        2 => (any::<bool>(), any::<bool>(), any::<bool>())
            .prop_map(|(a, b, c)| NextStep::HandKeys(a && b, b && c, c)),
        2 => (0..6_u8).prop_map(NextStep::Arm),
        1 => (0..4_u8).prop_map(NextStep::Handles),
        1 => (0.1..8.0_f32).prop_map(NextStep::Zoom),
        1 => Just(NextStep::Remove),
    ];
    proptest::collection::vec(next, 400)
}

impl TestDesk {
    fn go_on(&mut self, next: &NextStep) {
        let pos = |x, y| pos2(x, y);
        match *next {
            NextStep::Press(x, y) => self.does(HandInput::Press(pos(x, y))),
            NextStep::Move(x, y) => self.does(HandInput::Move(pos(x, y))),
            NextStep::Release(x, y, clicks) => self.does(HandInput::Release(pos(x, y), clicks)),
            NextStep::Grab(x, y) => self.does(HandInput::Grab(pos(x, y))),
            NextStep::Abort => self.does(HandInput::Abort),
            NextStep::HandKeys(shift, ctrl, alt) => self.keys = HandKeys { shift, ctrl, alt },
            NextStep::Zoom(zoom) => self.view().camera.zoom = zoom,
            NextStep::Arm(tool) => self.perform(Wish::Tool(match tool {
                0 => Tool::AddAsset("lgwan_terminal".into()),
                1 => Tool::AddZone("lgwan_segment".into()),
                2 => Tool::AddZone("internet".into()),
                3 => Tool::Connect(None),
                _ => Tool::Select,
            })),
            NextStep::Handles(index) => {
                let asset = self.design().assets.keys().nth(index.into()).cloned();
                self.board.handles = asset;
            }
            NextStep::Remove => {
                let gone: Vec<_> = self
                    .drawing
                    .view
                    .selection
                    .iter()
                    .take(2)
                    .cloned()
                    .collect();
                if !gone.is_empty() && !self.board.hand.is_busy() {
                    self.perform(Wish::Edit(Command::Remove(gone)));
                }
            }
        }
        if let Some(command) = self.board.hand.preview(self.design()) {
            drop(edit::apply(self.design(), &command));
        }
    }
}

#[test]
fn ten_thousand_steps_break_nothing_and_can_all_be_undone_and_done_again() {
    use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
    let config = Config {
        cases: 25,
        max_shrink_iters: 0,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let n_commands = std::cell::Cell::new(0);
    let result = TestRunner::new_with_rng(config, rng).run(&nexts(), |sequence| {
        let mut desk = TestDesk::new();
        let start = desk.design().clone();
        for next in sequence {
            desk.go_on(&next);
        }
        n_commands.set(n_commands.get() + desk.commands.len());
        let end = design::to_text(desk.design());
        assert_eq!(design::parse(&end, "end").unwrap(), *desk.design());
        let mut session = Session::new(Arc::clone(shared()), start.clone());
        for command in &desk.commands {
            session.apply(command).unwrap();
        }
        assert_eq!(design::to_text(session.design()), end);
        let mut n_steps = 0;
        while session.undo() {
            n_steps += 1;
        }
        let text = design::to_text(session.design());
        assert_eq!(text, design::to_text(&start));
        for _ in 0..n_steps {
            assert!(session.redo());
        }
        assert_eq!(design::to_text(session.design()), end);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    assert!(n_commands.get() > 300, "{} commands", n_commands.get());
}
