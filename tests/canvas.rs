//! The canvas driven like a user would: by pointer, by keyboard, by label.
#![cfg(feature = "gui")]

#[cfg(test)]
#[path = "canvas/border.rs"]
mod border;
#[cfg(test)]
#[path = "canvas/held.rs"]
mod held;
#[cfg(test)]
#[path = "canvas/host.rs"]
mod host;
#[cfg(test)]
#[path = "canvas/more.rs"]
mod more;
#[cfg(test)]
#[path = "canvas/sequences.rs"]
mod sequences;
#[cfg(test)]
#[path = "canvas/tools.rs"]
mod tools;

use eframe::egui::{self, Event, ImeEvent, Key, Modifiers, MouseWheelUnit, PointerButton, Pos2};
use egui_kittest::kittest::Queryable as _;
use host::{TestDesk, desk};
use sekisho::{
    design::{AssetEdit, Command, LinkEdit, PlaceEdit, Subject},
    gui::{Action, Tool},
};

fn asset(id: &str) -> Subject {
    Subject::Asset(id.into())
}

#[test]
fn everything_has_a_name_and_a_click_on_it_selects_it() {
    let mut desk = desk();
    let subjects: Vec<Subject> = desk.subjects();
    assert!(subjects.len() > 40);
    for id in [
        "lgwan-terminal",
        "mynumber-daas",
        "lbo-firewall",
        "internet-switch",
    ] {
        desk.click_on(&asset(id));
        assert_eq!(desk.selection(), [asset(id)]);
    }
    let zone = Subject::Zone("daas".into());
    desk.click_on(&zone);
    assert_eq!(desk.selection(), [zone]);
}

#[test]
fn every_link_is_reached_by_a_click_on_its_node() {
    let mut desk = desk();
    let links: Vec<_> = desk
        .subjects()
        .into_iter()
        .filter(|s| matches!(s, Subject::Link(_)))
        .collect();
    let mut reached = 0;
    for link in &links {
        // A screen reader's click is exact; the pointer's may meet a lane of the same cable first.
        desk.request(link, egui::accesskit::Action::Click);
        assert_eq!(desk.selection(), std::slice::from_ref(link));
        desk.click_on(link);
        reached += usize::from(desk.selection() == std::slice::from_ref(link));
    }
    assert!(
        reached * 10 >= links.len() * 9,
        "{reached} of {} by pointer",
        links.len()
    );
}

#[test]
fn nothing_repaints_and_nothing_is_built_when_nothing_happens() {
    let mut desk = desk();
    desk.click_on(&asset("lgwan-terminal"));
    let builds = desk.state().canvas.board.builds();
    for _ in 0..5 {
        assert_eq!(desk.run(), 1);
    }
    assert_eq!(desk.state().canvas.board.builds(), builds);
    // The pointer moving over the ground builds nothing either.
    desk.hover_at(Pos2::new(5.0, 5.0));
    desk.run();
    let builds = desk.state().canvas.board.builds();
    desk.hover_at(Pos2::new(7.0, 6.0));
    desk.run();
    assert_eq!(desk.state().canvas.board.builds(), builds);
}

#[test]
fn names_grow_once_the_zoom_rests_and_nothing_is_built_while_it_changes() {
    let mut desk = desk();
    let at = desk.place(&asset("lbo-firewall")).center();
    desk.hover_at(at);
    desk.run();
    let zoom = |desk: &TestDesk| desk.state().drawing.view.camera.zoom;
    let (builds, before) = (desk.state().canvas.board.builds(), zoom(&desk));
    desk.wheel(MouseWheelUnit::Line, egui::vec2(0.0, -8.0), Modifiers::NONE);
    assert!(zoom(&desk) < before * 0.6, "several sizes of names");
    assert_eq!(desk.state().canvas.board.builds(), builds + 1);
    assert!(!desk.state().canvas.board.cache.names_wait);
}

#[test]
fn a_drag_is_one_step_without_a_jump_and_undo_takes_it_back() {
    let mut desk = desk();
    let before = desk.rect("lgwan-server");
    let at = desk.place(&asset("lgwan-server"));
    let grabbed = at.left_top() + egui::vec2(9.0, 9.0);
    let free = (PointerButton::Primary, Modifiers::ALT);
    desk.drag_keyed(free, grabbed, grabbed + egui::vec2(20.0, 10.0));
    let zoom = desk.state().drawing.view.camera.zoom;
    let moved = desk.rect("lgwan-server");
    let by = ((20.0 / zoom).round() as i32, (10.0 / zoom).round() as i32);
    assert_eq!((moved.x - before.x, moved.y - before.y), by);
    assert_eq!(desk.state().commands.len(), 1);
    desk.state_mut().act(Action::Undo);
    assert_eq!(desk.rect("lgwan-server"), before);
}

#[test]
fn a_press_alone_moves_nothing() {
    let mut desk = desk();
    let at = desk.place(&asset("lgwan-server")).left_top() + egui::vec2(6.0, 6.0);
    desk.drag(at, at + egui::vec2(2.0, 2.0));
    assert!(desk.state().commands.is_empty());
    assert_eq!(desk.selection(), [asset("lgwan-server")]);
}

#[test]
fn a_zone_that_refuses_says_why_and_nothing_moves() {
    let mut desk = desk();
    let from = desk.place(&asset("lgwan-terminal")).center();
    let to = desk.place(&asset("mynumber-system")).center();
    desk.drag(from, to);
    assert!(desk.state().commands.is_empty());
    let message = desk.state().shell.message.clone();
    assert!(
        message.contains("LGWAN") && message.contains("置けません"),
        "{message}"
    );
}

#[test]
fn esc_aborts_a_drag() {
    let mut desk = desk();
    let at = desk.place(&asset("lgwan-server")).center();
    desk.press(at);
    desk.hover_at(at + egui::vec2(40.0, 0.0));
    desk.run();
    assert!(desk.state().canvas.is_busy());
    desk.key_press(Key::Escape);
    desk.run();
    assert!(!desk.state().canvas.is_busy());
    desk.release(at + egui::vec2(40.0, 0.0));
    assert!(desk.state().commands.is_empty());
}

#[test]
fn a_link_is_drawn_from_a_handle() {
    let mut desk = desk();
    let from = desk.place(&asset("lgwan-server"));
    desk.hover_at(from.center());
    desk.run();
    let handle = egui::pos2(from.center().x, from.bottom() + 11.0);
    let to = desk.place(&asset("lgwan-switch")).center();
    desk.drag(handle, to);
    let [Command::Link(_, LinkEdit::Add(link))] = &desk.state().commands[..] else {
        panic!()
    };
    assert_eq!(
        (link.from.as_str(), link.to.as_str()),
        ("lgwan-server", "lgwan-switch")
    );
    assert!(matches!(desk.selection()[..], [Subject::Link(_)]));
}

#[test]
fn two_selected_assets_connect_by_key_in_their_order() {
    let mut desk = desk();
    desk.click_on(&asset("lgwan-terminal"));
    desk.click_with(&asset("internet-daas"), Modifiers::COMMAND);
    assert_eq!(desk.selection().len(), 2);
    desk.key_press(Key::F);
    desk.run();
    let [Command::Link(_, LinkEdit::Add(link))] = &desk.state().commands[..] else {
        panic!()
    };
    assert_eq!(
        (link.from.as_str(), link.to.as_str()),
        ("lgwan-terminal", "internet-daas")
    );
}

#[test]
fn tab_walks_arrows_move_and_delete_removes() {
    let mut desk = desk();
    desk.click_on(&asset("lgwan-terminal"));
    desk.key_press(Key::Tab);
    desk.run();
    let second = desk.selection();
    assert_ne!(second, [asset("lgwan-terminal")]);
    desk.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    desk.run();
    assert_eq!(desk.selection(), [asset("lgwan-terminal")]);
    let before = desk.rect("lgwan-terminal");
    desk.key_press(Key::ArrowLeft);
    desk.key_press_modifiers(Modifiers::SHIFT, Key::ArrowUp);
    desk.run();
    let after = desk.rect("lgwan-terminal");
    assert_eq!((after.x - before.x, after.y - before.y), (-8, -1));
    desk.key_press(Key::Delete);
    desk.run();
    assert!(!desk.subjects().contains(&asset("lgwan-terminal")));
}

#[test]
fn tab_reaches_everything_and_leaves_at_the_end() {
    let mut desk = desk();
    let all = desk.subjects().len();
    desk.request(&desk.subjects()[0].clone(), egui::accesskit::Action::Focus);
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..2 * all {
        seen.extend(desk.selection());
        if desk.state().is_beyond {
            break;
        }
        desk.key_press(Key::Tab);
        desk.run();
    }
    assert!(
        desk.state().is_beyond,
        "the keyboard is caught in the canvas"
    );
    assert!(seen.len() > all / 2);
}

#[test]
fn the_wheel_zooms_about_the_pointer() {
    let mut desk = desk();
    let at = desk.place(&asset("lbo-firewall")).center();
    desk.hover_at(at);
    desk.run();
    for (unit, delta, factor) in [
        (MouseWheelUnit::Line, egui::vec2(0.0, 2.0), 1.2),
        (MouseWheelUnit::Line, egui::vec2(0.0, -1.0), 1.0 / 1.095),
    ] {
        let zoom = desk.state().drawing.view.camera.zoom;
        desk.wheel(unit, delta, Modifiers::NONE);
        assert!((desk.state().drawing.view.camera.zoom / zoom - factor).abs() < 0.01);
        let now = desk.place(&asset("lbo-firewall")).center();
        assert!(now.distance(at) < 1.0, "{now:?} {at:?}");
    }
    desk.wheel(MouseWheelUnit::Line, egui::vec2(0.0, 1.0), Modifiers::SHIFT);
    assert!(desk.place(&asset("lbo-firewall")).center().x > at.x + 20.0);
}

#[test]
fn the_middle_button_and_space_shift_the_drawing() {
    let mut desk = desk();
    let at = desk.place(&asset("lbo-firewall")).center();
    desk.drag_with(PointerButton::Middle, at, at + egui::vec2(30.0, 20.0));
    let now = desk.place(&asset("lbo-firewall")).center();
    assert!(now.distance(at + egui::vec2(30.0, 20.0)) < 1.0, "{now:?}");
    desk.key_down(Key::Space);
    desk.drag(now, at);
    desk.key_up(Key::Space);
    assert!(desk.place(&asset("lbo-firewall")).center().distance(at) < 1.0);
    assert!(desk.state().commands.is_empty());
}

#[test]
fn f2_renames_in_place_and_enter_while_composing_does_not_commit() {
    let mut desk = desk();
    desk.click_on(&asset("lgwan-terminal"));
    desk.key_press(Key::F2);
    desk.run();
    let preedit = |text: &str| {
        Event::Ime(ImeEvent::Preedit {
            text: text.to_owned(),
            active_range_chars: None,
        })
    };
    desk.event(preedit("そうむか"));
    desk.run();
    desk.key_press(Key::Enter);
    desk.run();
    assert!(
        desk.state().drawing.view.renaming.is_some(),
        "Enter belongs to the input method"
    );
    assert!(desk.state().commands.is_empty());
    desk.event(Event::Ime(ImeEvent::Commit("総務課".to_owned())));
    desk.run();
    assert!(desk.state().drawing.view.renaming.is_some());
    desk.key_press(Key::Enter);
    desk.run();
    assert!(desk.state().drawing.view.renaming.is_none());
    let renamed = Command::rename(asset("lgwan-terminal"), "総務課".to_owned());
    assert_eq!(desk.state().commands, [renamed]);
}

#[test]
fn esc_leaves_the_name_as_it_was() {
    let mut desk = desk();
    let at = desk.place(&asset("lgwan-terminal")).center();
    desk.double_click(at);
    assert!(desk.state().drawing.view.renaming.is_some());
    desk.event(Event::Text("別の名前".to_owned()));
    desk.run();
    desk.key_press(Key::Escape);
    desk.run();
    assert!(desk.state().drawing.view.renaming.is_none());
    assert!(desk.state().commands.is_empty());
}

#[test]
fn a_name_is_confirmed_by_a_click_elsewhere() {
    let mut desk = desk();
    desk.double_click(desk.place(&asset("lgwan-terminal")).center());
    desk.event(Event::Text("窓口端末".to_owned()));
    desk.run();
    desk.click_at(Pos2::new(4.0, 4.0));
    let renamed = Command::rename(asset("lgwan-terminal"), "窓口端末".to_owned());
    assert_eq!(desk.state().commands, [renamed]);
}

#[test]
fn the_right_button_opens_a_menu_about_what_it_hits() {
    let mut desk = desk();
    let name = desk.name(&asset("lgwan-terminal"));
    desk.get_by_label(&name).click_secondary();
    desk.run();
    assert_eq!(desk.selection(), [asset("lgwan-terminal")]);
    desk.get_by_label("接続を選択").click();
    desk.run();
    assert!(desk.selection().len() > 2);
    assert!(
        desk.selection()
            .iter()
            .all(|s| matches!(s, Subject::Link(_)))
    );
    assert!(
        desk.state().commands.is_empty(),
        "a right click moves nothing"
    );
    desk.get_by_label(&name).click_secondary();
    desk.run();
    desk.get_by_label("削除").click();
    desk.run();
    assert!(!desk.subjects().contains(&asset("lgwan-terminal")));
}

#[test]
fn an_asset_is_put_down_by_tool_and_by_a_drag_from_the_palette() {
    let mut desk = desk();
    let zone = desk.place(&Subject::Zone("lgwan-segment".into()));
    let at = zone.left_top() + egui::vec2(30.0, 60.0);
    desk.state_mut().drawing.view.tool = Tool::AddAsset("lgwan_server".into());
    desk.click_at(at);
    assert_eq!(desk.state().drawing.view.tool, Tool::Select);
    egui::DragAndDrop::set_payload(&desk.ctx, Tool::AddAsset("lgwan_server".into()));
    desk.hover_at(at);
    desk.run();
    desk.release(at);
    // Across the edge of a zone: in the same step the zone grows.
    let single = |command: &Command| match command {
        Command::Many { commands, .. } => commands.clone(),
        other => vec![other.clone()],
    };
    let added = |command: Command| match command {
        Command::Asset(_, AssetEdit::Add { asset, .. }) => {
            asset.zone.as_ref().map(ToString::to_string)
        }
        _ => None,
    };
    let commands = desk.state().commands.iter().flat_map(single);
    let zones: Vec<_> = commands.filter_map(added).collect();
    assert_eq!(zones, ["lgwan-segment", "lgwan-segment"]);
}

#[test]
fn a_zone_is_resized_by_its_handle() {
    let mut desk = desk();
    let zone = Subject::Zone("lgwan".into());
    desk.click_on(&zone);
    let area = desk.zone_on_screen("lgwan");
    desk.drag(
        area.right_bottom(),
        area.right_bottom() + egui::vec2(30.0, 20.0),
    );
    let [Command::Place(PlaceEdit::Resize(subject, rect))] = &desk.state().commands[..] else {
        panic!("{:?}", desk.state().commands)
    };
    assert_eq!(*subject, zone);
    assert!(rect.w > 0 && rect.h > 0);
}

#[test]
fn the_design_of_a_frame_is_never_touched_by_the_canvas() {
    let desk: TestDesk = desk();
    assert!(desk.state().commands.is_empty());
    assert_eq!(**desk.state().drawing.session.design(), desk.state().start);
}
