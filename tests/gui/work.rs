//! The main job: choose, tick, draw, undo.

use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{AccessKitNode, Queryable as _, by};
use sekisho::{
    design,
    gui::{Lit, Screen, Tool},
};

use crate::desk::{Desk, click, click_prefix, file_of, press, says, start_with_required, window};

#[test]
fn a_reference_drawing_is_recognised_and_a_tick_changes_the_banner() {
    let mut harness = Desk::default().open();
    assert_eq!(window(&harness).shell().screen, Screen::Start);
    start_with_required(&mut harness);
    let required = window(&harness).session().analysis().summary.required;
    assert!(says(&harness, "通信経路の判定：通信経路(1)"));
    assert!(says(
        &harness,
        &format!("必須対策 {required}/{required} 計画中 0 未実施 0")
    ));
    click(&mut harness, "対策");
    click_prefix(&mut harness, "画面転送機能：実施済");
    click(&mut harness, "未実施");
    assert!(says(
        &harness,
        &format!("必須対策 {}/{required} 計画中 0 未実施 1", required - 1)
    ));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(says(&harness, &format!("必須対策 {required}/{required}")));
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    assert!(says(
        &harness,
        &format!("必須対策 {}/{required}", required - 1)
    ));
}

#[test]
fn a_control_that_does_not_apply_needs_a_reason() {
    let mut harness = Desk::default().open();
    click(&mut harness, "このひな形で始める");
    click(&mut harness, "対策");
    click_prefix(&mut harness, "画面転送機能：未実施");
    click(&mut harness, "対象外");
    assert_eq!(
        window(&harness)
            .session()
            .analysis()
            .summary
            .required_in_place,
        0
    );
    harness.get_by_label("対象外とする理由").focus();
    harness.run();
    harness
        .get_by_label("対象外とする理由")
        .type_text("別の方式で実施");
    harness.run();
    click(&mut harness, "対象外として記録");
    assert_eq!(
        window(&harness)
            .session()
            .analysis()
            .summary
            .required_not_applicable,
        1
    );
}

#[test]
fn a_link_is_drawn_by_keyboard_and_undone() {
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    let before = window(&harness).session().design().links.len();
    for (name, modifiers) in [
        ("Webサイト", Modifiers::NONE),
        ("LGWAN-ASP", Modifiers::SHIFT),
    ] {
        let on_canvas = |node: &AccessKitNode<'_>| {
            node.role() == Role::GraphicsObject && node.label().as_deref() == Some(name)
        };
        harness
            .get(by().predicate(on_canvas))
            .click_modifiers(modifiers);
        harness.run();
    }
    assert_eq!(window(&harness).view().selection.len(), 2);
    press(&mut harness, Modifiers::NONE, Key::L);
    assert_eq!(window(&harness).session().design().links.len(), before + 1);
    assert!(window(&harness).session().is_unsaved());
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(window(&harness).session().design().links.len(), before);
    assert!(!window(&harness).session().is_unsaved());
}

#[test]
fn the_palette_arms_a_tool_and_escape_puts_it_down() {
    let mut harness = Desk::default().open();
    click(&mut harness, "白紙から描く");
    click(&mut harness, "LGWAN接続系");
    assert!(matches!(window(&harness).view().tool, Tool::AddZone(_)));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(window(&harness).view().tool, Tool::Select);
    assert!(says(&harness, "該当する経路なし"));
}

#[test]
fn an_attack_route_is_lit_from_the_table_and_put_out_again() {
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    click_prefix(&mut harness, "1 ");
    assert_eq!(window(&harness).view().lit, Lit::Route(1));
    click_prefix(&mut harness, "1 ");
    assert_eq!(window(&harness).view().lit, Lit::Nothing);
}

#[test]
fn a_near_miss_is_mended_by_its_button() {
    let mut harness = Desk::tall().open();
    start_with_required(&mut harness);
    click(&mut harness, "同じCSPにする");
    assert!(says(&harness, "通信経路の判定：通信経路(2)"));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(says(&harness, "通信経路の判定：通信経路(1)"));
}

#[test]
fn nothing_repaints_when_nothing_happens() {
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    harness.run();
    // One step each: nobody asked for another.
    assert_eq!((harness.run(), harness.run()), (1, 1));
}

#[test]
fn nothing_is_called_safe_while_the_drawing_cannot_be_judged() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_of(folder.path(), "5");
    let mut drawing = design::read_file(&path).unwrap();
    let said = |drawing: &design::Design| {
        design::write_file(&path, drawing).unwrap();
        let mut harness = Desk {
            file: Some(path.clone()),
            ..Desk::wide()
        }
        .open();
        harness.run();
        let product = window(&harness)
            .session()
            .analysis()
            .summary
            .worst_product();
        assert_eq!(product, 3);
        ["3 安全（3以下）", "3 未判定"].map(|words| says(&harness, words))
    };
    assert_eq!(said(&drawing), [true, false]);
    let mut assets = drawing.assets.values_mut();
    let platform = assets.find(|asset| asset.kind.as_str() == "mynumber_vdi");
    platform.unwrap().zone = Some("internet-segment".into());
    assert_eq!(said(&drawing), [false, true]);
}
