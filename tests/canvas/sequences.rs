//! Random sequences of gestures in the real canvas: no panic, undo all is the start, redo all is
//! the end. The gestures alone do far more steps in their unit tests.

use eframe::egui::{Key, Modifiers, MouseWheelUnit, PointerButton, Pos2, vec2};
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use sekisho::{
    design::{Design, is_sane, parse, to_text},
    gui::{Action, Tool},
};

use crate::host::{TestDesk, desk};

/// Sequences and gestures in each; every gesture is several steps of the harness.
const SEQUENCES: u32 = 5;
const GESTURES: usize = 126;

/// What somebody does next.
#[derive(Clone, Debug)]
enum Doing {
    Click(Pos2, Modifiers),
    Drag(PointerButton, Modifiers, Pos2, Pos2),
    Abort(Pos2, Pos2),
    DoubleClick(Pos2, &'static str),
    Menu(Pos2),
    Wheel(Pos2, f32),
    Key(Key, Modifiers),
    Tool(Tool),
    Do(Action),
}

fn place() -> impl Strategy<Value = Pos2> {
    (0.0..1000.0_f32, 0.0..690.0_f32).prop_map(|(x, y)| Pos2::new(x, y))
}

fn modifiers() -> impl Strategy<Value = Modifiers> {
    prop_oneof![
        6 => Just(Modifiers::NONE),
        2 => Just(Modifiers::SHIFT),
        2 => Just(Modifiers::COMMAND),
        1 => Just(Modifiers::ALT),
    ]
}

fn doing() -> impl Strategy<Value = Doing> {
    let keys = prop::sample::select(vec![
        Key::ArrowLeft,
        Key::ArrowDown,
        Key::Tab,
        Key::Escape,
        Key::Enter,
        Key::F2,
        Key::Space,
        Key::L,
        Key::F,
    ]);
    let tools = prop::sample::select(vec![
        Tool::Select,
        Tool::AddAsset("lgwan_terminal".into()),
        Tool::AddAsset("split_firewall".into()),
        Tool::AddZone("lgwan_segment".into()),
        Tool::AddZone("internet".into()),
        Tool::Connect(None),
        Tool::Connect(Some("screen_transfer".into())),
    ]);
    let words = prop::sample::select(vec!["", "窓口", "a\nb", "長い名前の端末"]);
    let actions = prop::sample::select(vec![
        Action::Undo,
        Action::Redo,
        Action::Delete,
        Action::Fold,
    ]);
    prop_oneof![
        4 => (place(), modifiers()).prop_map(|(at, keys)| Doing::Click(at, keys)),
        9 => (modifiers(), place(), place())
            .prop_map(|(keys, a, b)| Doing::Drag(PointerButton::Primary, keys, a, b)),
        1 => (place(), place())
            .prop_map(|(a, b)| Doing::Drag(PointerButton::Middle, Modifiers::NONE, a, b)),
        1 => (place(), place()).prop_map(|(a, b)| Doing::Abort(a, b)),
        1 => (place(), words).prop_map(|(at, words)| Doing::DoubleClick(at, words)),
        1 => place().prop_map(Doing::Menu),
        1 => (place(), -2.0..2.0_f32).prop_map(|(at, by)| Doing::Wheel(at, by)),
        4 => (keys, modifiers()).prop_map(|(key, keys)| Doing::Key(key, keys)),
        3 => tools.prop_map(Doing::Tool),
        3 => actions.prop_map(Doing::Do),
    ]
}

fn perform(desk: &mut TestDesk, doing: &Doing) {
    match doing {
        Doing::Click(at, keys) => {
            desk.drag_keyed((PointerButton::Primary, *keys), *at, *at);
        }
        Doing::Drag(button, keys, a, b) => desk.drag_keyed((*button, *keys), *a, *b),
        Doing::Abort(a, b) => {
            desk.press(*a);
            desk.hover_at(*b);
            desk.run_steps(2);
            desk.key_press(Key::Escape);
            desk.run_steps(2);
            desk.release(*b);
        }
        Doing::DoubleClick(at, words) => {
            desk.double_click(*at);
            desk.event(eframe::egui::Event::Text((*words).to_owned()));
            desk.key_press(Key::Enter);
        }
        Doing::Menu(at) => {
            desk.drag_with(PointerButton::Secondary, *at, *at);
            desk.key_press(Key::Escape);
        }
        Doing::Wheel(at, by) => {
            desk.hover_at(*at);
            desk.wheel(MouseWheelUnit::Line, vec2(0.0, *by), Modifiers::NONE);
        }
        Doing::Key(key, keys) => desk.key_press_modifiers(*keys, *key),
        Doing::Tool(tool) => desk.state_mut().drawing.view.tool = tool.clone(),
        Doing::Do(action) => {
            desk.state_mut().drawing.view.renaming = None;
            let nothing = desk.state().drawing.view.selection.is_empty();
            if !(nothing && *action == Action::Delete) {
                desk.state_mut().act(*action);
            }
        }
    }
    desk.run_steps(2);
}

fn assert_whole(design: &Design) {
    for link in design.links.values() {
        assert!(design.assets.contains_key(&link.from) && design.assets.contains_key(&link.to));
    }
    let layout = &design.layout;
    let rects = layout.zones.values().chain(layout.assets.values());
    assert!(rects.chain(layout.notes.values()).all(is_sane));
    let zones = design
        .zones
        .values()
        .filter_map(|zone| zone.parent.as_ref());
    let homes = design
        .assets
        .values()
        .filter_map(|asset| asset.zone.as_ref());
    assert!(zones.chain(homes).all(|id| design.zones.contains_key(id)));
}

#[test]
fn random_gestures_break_nothing_and_can_all_be_undone_and_done_again() {
    let config = Config {
        cases: SEQUENCES,
        max_shrink_iters: 0,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let sequences = prop::collection::vec(doing(), GESTURES);
    let n_commands = std::cell::Cell::new(0);
    let result = runner.run(&sequences, |sequence| {
        let mut desk = desk();
        for doing in &sequence {
            perform(&mut desk, doing);
            assert_whole(desk.state().drawing.session.design());
        }
        n_commands.set(n_commands.get() + desk.state().commands.len());
        let session = &mut desk.state_mut().drawing.session;
        let end = to_text(session.design());
        assert_eq!(parse(&end, "end").unwrap(), **session.design());
        let mut n_undone = 0;
        while session.undo() {
            n_undone += 1;
        }
        let start = to_text(&desk.state().start);
        assert_eq!(to_text(desk.state().drawing.session.design()), start);
        let session = &mut desk.state_mut().drawing.session;
        for _ in 0..n_undone {
            assert!(session.redo());
        }
        assert_eq!(to_text(session.design()), end);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    assert!(n_commands.get() > 40, "{} commands", n_commands.get());
}
