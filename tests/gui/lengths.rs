//! How long texts may become in the window: longer ones are cut, and that is said.

use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use sekisho::design::{read_file, write_file};

use crate::desk::{Desk, click, file_of, press, says, window};

#[test]
fn a_name_pasted_without_end_is_cut_and_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = Desk {
        file: Some(file_of(folder.path(), "5")),
        ..Desk::default()
    }
    .open();
    click(&mut harness, "属性");
    let fields = [("件名", 200), ("備考", 10_000)];
    for (field, most) in fields {
        harness.get_by_label(field).focus();
        harness.run();
        press(&mut harness, Modifiers::COMMAND, Key::A);
        harness.event(Event::Paste("端".repeat(100_000)));
        harness.run();
        assert!(says(&harness, &format!("{most}文字まで")), "{field}");
        press(&mut harness, Modifiers::NONE, Key::Tab);
    }
    // In place, on the canvas.
    press(&mut harness, Modifiers::COMMAND, Key::F);
    harness.event(Event::Text("インターネット接続系".to_owned()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::F2);
    harness.event(Event::Paste("名".repeat(100_000)));
    harness.run();
    assert!(says(&harness, "200文字まで"));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let design = window(&harness).session().design();
    let renamed = design.zones.values().find(|zone| zone.name.contains('名'));
    assert_eq!(renamed.unwrap().name.chars().count(), 200);
    assert_eq!(design.title.chars().count(), 200);
    assert_eq!(design.note.chars().count(), 10_000);
}

#[test]
fn a_longer_name_in_a_file_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_of(folder.path(), "5");
    let mut design = read_file(&path).unwrap();
    let long = "端末".repeat(50_000);
    for asset in design.assets.values_mut() {
        asset.name.clone_from(&long);
    }
    write_file(&path, &design).unwrap();
    let mut harness = Desk {
        file: Some(path.clone()),
        ..Desk::default()
    }
    .open();
    press(&mut harness, Modifiers::COMMAND, Key::A);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(!window(&harness).session().is_unsaved());
    assert_eq!(read_file(&path).unwrap().assets, design.assets);
}
