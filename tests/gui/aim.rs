//! The target route: chosen, gone towards step by step or at once, and given up.

use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use sekisho::{
    analysis::{Aim, AimPart, towards},
    design::Design,
    gui::Desktop,
    words,
};

use crate::desk::{Desk, click, click_prefix, file_of, press, says, settle, window};

type Desked = Harness<'static, Option<Desktop>>;

fn design_of(harness: &Desked) -> Design {
    (**window(harness).session().design()).clone()
}

fn aim_of(harness: &Desked, pattern: &str) -> Aim {
    let session = window(harness).session();
    towards(session.design(), session.catalog(), &pattern.into()).unwrap()
}

fn choose(harness: &mut Desked, entry: &str) {
    click_prefix(harness, "目標の通信経路：");
    click(harness, entry);
    settle(harness);
}

/// A window on the reference drawing of (5), aiming at (2).
fn aiming(folder: &tempfile::TempDir) -> Desked {
    let mut harness = Desk {
        file: Some(file_of(folder.path(), "5")),
        ..Desk::wide()
    }
    .open();
    assert!(says(&harness, "目標の通信経路：決めない"));
    choose(&mut harness, "通信経路(2)");
    harness
}

#[test]
fn the_list_says_what_is_missing_and_shrinks_as_one_draws() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = aiming(&folder);
    assert!(says(&harness, "目標の通信経路：通信経路(2)"));
    let before = aim_of(&harness, "2");
    assert!(says(&harness, &words::both(&before.left()).ja));
    for step in &before.steps {
        let said = words::both(&step.message).ja;
        assert!(says(&harness, &said), "{said}");
    }
    assert!(before.of_part(AimPart::Zones).count() > 0);
    assert!(says(&harness, "先の手順が済むと行えます"));
    click_prefix(&mut harness, "DaaSクラウドを追加：");
    settle(&mut harness);
    let after = aim_of(&harness, "2");
    assert_eq!(after.n_drawing() + 1, before.n_drawing());
    assert!(says(&harness, &words::both(&after.left()).ja));
}

#[test]
fn all_steps_are_one_to_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = aiming(&folder);
    let before = design_of(&harness);
    click(&mut harness, "まとめて描く");
    settle(&mut harness);
    assert!(aim_of(&harness, "2").n_drawing() < 2, "a provider is left");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(design_of(&harness), before);
}

#[test]
fn the_aim_is_given_up_where_it_was_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = aiming(&folder);
    choose(&mut harness, "決めない");
    assert!(says(&harness, "目標の通信経路：決めない"));
    assert!(!says(&harness, "まとめて描く"));
}

#[test]
fn the_start_screen_says_how_far_it_is_and_goes_there() {
    let mut harness = Desk::wide().open();
    settle(&mut harness);
    let empty = aim_of(&harness, "2");
    choose(
        &mut harness,
        &format!(
            "通信経路(2)・あと {} 手順・対策 {}",
            empty.n_drawing(),
            empty.n_controls()
        ),
    );
    for part in AimPart::ALL {
        let name = words::both(&part.name()).ja;
        assert!(says(&harness, &name), "{name}");
    }
    click(&mut harness, "この目標で描く");
    settle(&mut harness);
    assert!(window(&harness).session().design().assets.is_empty());
    assert!(says(&harness, &words::both(&empty.left()).ja));
}

#[test]
fn a_card_of_the_start_screen_is_made_the_target() {
    let mut harness = Desk::wide().open();
    click(&mut harness, "通信経路(7)");
    click(&mut harness, "通信経路(7)を目標にする");
    settle(&mut harness);
    assert!(says(&harness, "目標の通信経路：通信経路(7)"));
    assert_eq!(window(&harness).open_drawings(), 1);
}
