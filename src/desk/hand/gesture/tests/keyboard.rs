//! Keys move and connect what is selected.

use super::{
    desk::TestDesk,
    drawing::{catalog, scene_of},
};
use crate::{
    catalog::{Lang, LinkClass},
    design::{Command, LinkEdit, PlaceEdit, Subject},
    desk::{
        Wish,
        hand::{
            gesture::{GestureGround, HandOutcome},
            keys,
        },
    },
    scene::Plan,
};

#[test]
fn arrows_move_and_two_selected_connect_in_their_order() {
    let desk = TestDesk::new();
    let scene = scene_of(desk.design());
    let ground = GestureGround {
        catalog: catalog(),
        lang: Lang::Ja,
        design: desk.design(),
        scene: &scene,
        plan: &Plan::default(),
        selection: &desk.drawing.view.selection,
        tool: &desk.drawing.view.tool,
        tool_stays: false,
        camera: desk.drawing.view.camera,
        handles: None,
        keys: desk.keys,
    };
    let terminal = [Subject::Asset("terminal".into())];
    let moved = |key| match &keys::outcomes(key, &terminal, &ground)[..] {
        [HandOutcome::Wish(Wish::Edit(Command::Place(PlaceEdit::Move { dx, dy, .. })))] => {
            (*dx, *dy)
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(moved(keys::CanvasKey::Arrow(1, 0, false)), (8, 0));
    assert_eq!(moved(keys::CanvasKey::Arrow(0, -1, true)), (0, -1));
    let pair = [
        Subject::Asset("terminal".into()),
        Subject::Asset("daas".into()),
    ];
    let out = keys::outcomes(keys::CanvasKey::Connect(LinkClass::Flow), &pair, &ground);
    let HandOutcome::Wish(Wish::Edit(Command::Link(_, LinkEdit::Add(link)))) = &out[0] else {
        panic!()
    };
    assert_eq!(
        (link.from.as_str(), link.kind.as_str()),
        ("terminal", "screen_transfer")
    );
    let order = keys::reading_order(&ground);
    let names: Vec<_> = order.iter().map(Subject::as_str).collect();
    assert_eq!(
        names,
        [
            "cloud", "daas", "lgwan", "fw", "terminal", "switch", "mynumber"
        ]
    );
    assert_eq!(
        keys::next(&order, None, true),
        Some(Subject::Zone("cloud".into()))
    );
    assert_eq!(keys::next(&order, order.last(), true), None);
}
