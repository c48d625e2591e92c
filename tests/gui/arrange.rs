//! Clipboard, aligning and tidying.

use std::sync::Arc;

use eframe::egui::{Event, Key, Modifiers, OutputCommand, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, Queryable as _, by},
};
use sekisho::{design::Subject, gui::Desktop};

use crate::desk::{Desk, click, press, says, start_with_required, window};

/// Selects things on the canvas by name.
fn select(harness: &mut Harness<'_, Option<Desktop>>, names: &[&str]) {
    for (index, name) in names.iter().enumerate() {
        let on_canvas = |node: &AccessKitNode<'_>| {
            let label = node.label().unwrap_or_default();
            // A rating may follow the name; a link names both its ends.
            node.role() == Role::GraphicsObject && label.starts_with(name) && !label.contains('→')
        };
        let modifiers = if index == 0 {
            Modifiers::NONE
        } else {
            Modifiers::SHIFT
        };
        harness
            .get(by().predicate(on_canvas))
            .click_modifiers(modifiers);
        harness.run();
    }
}

/// Sends an event and returns the text that was copied by it, if any.
fn send(harness: &mut Harness<'_, Option<Desktop>>, event: Event) -> Option<String> {
    harness.event(event);
    harness.step();
    let commands = harness.output().platform_output.commands.iter();
    let mut copied = commands.filter_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.next_back();
    harness.run();
    copied
}

#[test]
fn what_is_copied_is_pasted_in_another_window_with_one_undo_step() {
    let mut one = Desk::default().open();
    start_with_required(&mut one);
    select(&mut one, &["LGWAN-ASP"]);
    let text = send(&mut one, Event::Copy).unwrap();
    assert!(text.starts_with("SekishoPiece("), "{text}");
    assert!(says(&one, "1件をコピーしました"));

    let mut two = Desk::default().open();
    click(&mut two, "白紙から描く");
    send(&mut two, Event::Paste(text));
    let design = Arc::clone(window(&two).session().design());
    assert_eq!(design.assets.len(), 1);
    let selected: Vec<_> = window(&two).view().selection.iter().collect();
    assert!(matches!(selected[..], [Subject::Asset(_)]));
    press(&mut two, Modifiers::COMMAND, Key::Z);
    assert!(window(&two).session().design().assets.is_empty());
}

#[test]
fn a_damaged_piece_is_refused_in_one_line_with_its_place_and_other_words_are_a_note() {
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    let before = Arc::clone(window(&harness).session().design());
    let deep = format!("SekishoPiece(format: 1, zones: {}", "(".repeat(1_000_000));
    send(&mut harness, Event::Paste(deep));
    assert!(says(&harness, "貼り付けできません：クリップボード:1:"));
    assert_eq!(window(&harness).session().design(), &before);
    send(&mut harness, Event::Paste("  \n <mxfile/>".to_owned()));
    let notes = &window(&harness).session().design().notes;
    assert!(notes.values().any(|note| note.text == "<mxfile/>"));
}

#[test]
fn cut_and_duplicate_are_one_step_each() {
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    let before = Arc::clone(window(&harness).session().design());
    select(&mut harness, &["LGWAN-ASP"]);
    press(&mut harness, Modifiers::COMMAND, Key::D);
    let now = Arc::clone(window(&harness).session().design());
    assert_eq!(now.assets.len(), before.assets.len() + 1);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(window(&harness).session().design(), &before);
    select(&mut harness, &["LGWAN-ASP"]);
    assert!(send(&mut harness, Event::Cut).is_some());
    let now = window(&harness).session().design();
    assert_eq!(now.assets.len(), before.assets.len() - 1);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(window(&harness).session().design(), &before);
}

#[test]
fn things_are_aligned_and_the_drawing_is_tidied_from_the_menu() {
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    let before = Arc::clone(window(&harness).session().design());
    select(&mut harness, &["LGWAN接続系端末", "LGWAN接続系業務サーバ"]);
    click(&mut harness, "配置");
    click(&mut harness, "左揃え Alt+A");
    let aligned = Arc::clone(window(&harness).session().design());
    let left = |id: &str| aligned.layout.assets[id].x;
    assert_eq!(left("lgwan-terminal"), left("lgwan-server"));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(window(&harness).session().design(), &before);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    let tidy = Arc::clone(window(&harness).session().design());
    assert_ne!(tidy.layout, before.layout);
    assert_eq!((&tidy.assets, &tidy.links), (&before.assets, &before.links));
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    assert!(says(&harness, "すでに整理されています"));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(window(&harness).session().design(), &before);
}

#[test]
fn clipboard_keys_belong_to_the_text_field_that_has_the_focus() {
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    let before = Arc::clone(window(&harness).session().design());
    select(&mut harness, &["LGWAN-ASP"]);
    let text = send(&mut harness, Event::Copy).unwrap();
    press(&mut harness, Modifiers::NONE, Key::F2);
    assert!(window(&harness).view().renaming.is_some());
    send(&mut harness, Event::Cut);
    press(&mut harness, Modifiers::COMMAND, Key::D);
    send(&mut harness, Event::Paste(text));
    let now = window(&harness).session().design();
    assert_eq!(now.assets.len(), before.assets.len());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(window(&harness).session().design(), &before);
}
