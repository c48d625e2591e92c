//! The undo history as a list to jump in.

use std::sync::Arc;

use eframe::egui::{Key, Modifiers};

use crate::desk::{Desk, click, press, says, start_with_required, window};

#[test]
fn steps_are_listed_with_their_labels_and_can_be_jumped_to() {
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::K);
    harness.event(eframe::egui::Event::Text("変更の履歴".to_owned()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(says(&harness, "0 始めの状態（現在）"));
    let mut designs = vec![Arc::clone(window(&harness).session().design())];
    for _ in 0..3 {
        press(&mut harness, Modifiers::COMMAND, Key::F);
        press(&mut harness, Modifiers::NONE, Key::Enter);
        press(&mut harness, Modifiers::NONE, Key::Delete);
        designs.push(Arc::clone(window(&harness).session().design()));
    }
    assert!(says(&harness, "3 削除（現在）"));
    click(&mut harness, "1 削除");
    assert_eq!(window(&harness).session().design(), &designs[1]);
    assert!(says(&harness, "2 削除（取り消し済み）"));
    assert_eq!(
        window(&harness).session().analysis().as_ref(),
        &sekisho::analysis::analyze(&designs[1], window(&harness).session().catalog())
    );
    click(&mut harness, "3 削除（取り消し済み）");
    assert_eq!(window(&harness).session().design(), &designs[3]);
    click(&mut harness, "0 始めの状態");
    assert_eq!(window(&harness).session().design(), &designs[0]);
    assert!(!window(&harness).session().is_unsaved());
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    assert_eq!(window(&harness).session().design(), &designs[1]);
}
