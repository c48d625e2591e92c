//! Moving, zones, links, notes and the small map, as a person does them.

use eframe::egui::{self, Event, ImeEvent, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use sekisho::{
    design::{Command, NoteEdit, Subject},
    gui::{Action, Tool},
};

use crate::{
    asset,
    host::{TestDesk, desk},
};

fn zone(id: &str) -> Subject {
    Subject::Zone(id.into())
}

/// Holds a thing and goes some way, without letting go.
fn hold(desk: &mut TestDesk, from: Pos2, by: egui::Vec2) {
    desk.press(from);
    for share in [0.4, 0.8, 1.0] {
        desk.hover_at(from + by * share);
        desk.run_steps(2);
    }
}

#[test]
fn a_moved_thing_snaps_to_the_grid_or_to_another() {
    let mut desk = desk();
    let at = desk.place(&asset("lgwan-server")).center();
    desk.drag(at, at + vec2(-17.0, 3.0));
    let rect = desk.rect("lgwan-server");
    let layout = &desk.state().drawing.session.design().layout;
    let lines = |pick: fn(&sekisho::design::Bounds) -> [i32; 3]| -> Vec<i32> {
        let others = layout
            .assets
            .iter()
            .filter(|(id, _)| id.as_str() != "lgwan-server");
        let rects = others.map(|(_, rect)| rect).chain(layout.zones.values());
        rects.flat_map(pick).collect()
    };
    let across = |r: &sekisho::design::Bounds| [r.x, r.x + r.w / 2, r.x + r.w];
    let on_line = across(&rect).iter().any(|x| lines(across).contains(x));
    assert!(rect.x % 8 == 0 || on_line, "{rect:?}");
}

#[test]
fn lines_that_touch_nothing_stay_while_a_thing_is_moved_and_after() {
    let mut desk = desk();
    let ways = |desk: &TestDesk| desk.state().canvas.board.ways();
    let before = ways(&desk);
    let at = desk.place(&asset("lgwan-server")).center();
    let builds = desk.state().canvas.board.builds();
    hold(&mut desk, at, vec2(-20.0, 8.0));
    assert_eq!(
        desk.state().canvas.board.builds(),
        builds,
        "a drag builds no scene"
    );
    desk.release(at + vec2(-20.0, 8.0));
    let after = ways(&desk);
    let design = desk.state().drawing.session.design();
    let mut kept = 0;
    for (id, way) in &before {
        let link = &design.links[id];
        let touches = [&link.from, &link.to]
            .iter()
            .any(|end| end.as_str() == "lgwan-server");
        if !touches {
            assert_eq!(after.get(id), Some(way), "{id}");
            kept += 1;
        }
    }
    assert!(kept > 10, "{kept}");
    // Undone, everything lies as it lay.
    desk.state_mut().act(Action::Undo);
    desk.run();
    assert_eq!(ways(&desk).len(), before.len());
}

#[test]
fn a_gesture_held_at_the_border_shifts_the_drawing_and_esc_ends_it() {
    let mut desk = desk();
    let at = desk.place(&asset("lgwan-server")).center();
    let before = desk.state().drawing.view.camera;
    desk.press(at);
    desk.hover_at(at + vec2(30.0, 0.0));
    desk.run();
    desk.hover_at(Pos2::new(996.0, at.y));
    desk.run_steps(60);
    assert!(desk.state().drawing.view.camera.origin.x > before.origin.x + 20.0);
    desk.key_press(Key::Escape);
    desk.run();
    let rests = desk.state().drawing.view.camera;
    desk.run();
    assert_eq!(desk.state().drawing.view.camera, rests);
    desk.release(Pos2::new(996.0, at.y));
    assert!(desk.state().commands.is_empty());
}

#[test]
fn many_things_move_at_once_as_one_step() {
    let mut desk = desk();
    desk.click_on(&asset("lgwan-server"));
    desk.click_with(&asset("lgwan-terminal"), Modifiers::SHIFT);
    let before = (desk.rect("lgwan-server"), desk.rect("lgwan-terminal"));
    desk.key_press(Key::ArrowDown);
    desk.run();
    let after = (desk.rect("lgwan-server"), desk.rect("lgwan-terminal"));
    assert_eq!((after.0.y - before.0.y, after.1.y - before.1.y), (8, 8));
    assert_eq!(desk.state().commands.len(), 1);
}

#[test]
fn the_keyboard_alone_adds_to_the_selection() {
    let mut desk = desk();
    desk.request(&asset("lgwan-terminal"), egui::accesskit::Action::Focus);
    assert_eq!(desk.selection(), [asset("lgwan-terminal")]);
    // To the right stands the server; the selection stays until it is asked for.
    desk.key_press_modifiers(Modifiers::COMMAND, Key::ArrowRight);
    desk.run();
    assert_eq!(desk.selection(), [asset("lgwan-terminal")]);
    desk.key_press_modifiers(Modifiers::COMMAND, Key::Space);
    desk.run();
    assert_eq!(desk.selection().len(), 2, "{:?}", desk.selection());
    desk.key_press_modifiers(Modifiers::SHIFT, Key::Space);
    desk.run();
    assert_eq!(desk.selection(), [asset("lgwan-terminal")]);
}

#[test]
fn a_folded_zone_hides_its_members_from_the_canvas_only() {
    let mut desk = desk();
    let before = std::sync::Arc::clone(desk.state().drawing.session.analysis());
    let name = desk.name(&zone("daas"));
    desk.get_by_role_and_label(egui::accesskit::Role::Group, &name)
        .click_secondary();
    desk.run();
    desk.get_by_label("領域の折りたたみ・展開").click();
    desk.run();
    assert!(
        desk.state()
            .drawing
            .session
            .design()
            .layout
            .folded
            .contains("daas")
    );
    let hidden = desk.name(&asset("mynumber-daas"));
    let role = egui::accesskit::Role::GraphicsObject;
    assert!(desk.query_by_role_and_label(role, &hidden).is_none());
    assert_eq!(*desk.state().drawing.session.analysis(), before);
    desk.state_mut().act(Action::Undo);
    desk.run();
    assert!(desk.query_by_role_and_label(role, &hidden).is_some());
}

#[test]
fn a_zone_resized_by_its_handle_keeps_its_content() {
    let mut desk = desk();
    desk.click_on(&zone("lgwan-segment"));
    let area = desk.zone_on_screen("lgwan-segment");
    desk.drag(area.right_bottom(), area.left_top() + vec2(40.0, 40.0));
    let design = desk.state().drawing.session.design();
    let rect = design.layout.zones["lgwan-segment"];
    for (id, asset) in &design.assets {
        let kind = desk
            .state()
            .drawing
            .session
            .catalog()
            .asset_kind(&asset.kind)
            .unwrap();
        if asset
            .zone
            .as_ref()
            .is_some_and(|z| z.as_str() == "lgwan-segment")
            && !kind.gate
        {
            let inner = design.layout.assets[id];
            assert!(
                rect.right() >= inner.right() && rect.bottom() >= inner.bottom(),
                "{id}"
            );
        }
    }
}

#[test]
fn an_end_of_a_link_is_drawn_elsewhere_and_a_piece_pushed_aside() {
    let mut desk = desk();
    let line = desk
        .state()
        .drawing
        .session
        .design()
        .links
        .iter()
        .find(|(_, link)| link.kind.as_str() == "lan" && link.from.as_str() == "lgwan-switch")
        .map(|(id, _)| id.clone())
        .unwrap();
    desk.request(&Subject::Link(line.clone()), egui::accesskit::Action::Click);
    let way = desk.state().canvas.board.ways()[&line].clone();
    let (a, b) = (desk.on_screen(way[0]), desk.on_screen(way[1]));
    let middle = a + (b - a) * 0.5;
    let aside = if (a.x - b.x).abs() < 1.0 {
        vec2(26.0, 0.0)
    } else {
        vec2(0.0, 26.0)
    };
    desk.drag(middle, middle + aside);
    let points = desk
        .state()
        .drawing
        .session
        .design()
        .layout
        .links
        .get(&line)
        .cloned();
    assert!(
        points.is_some_and(|points| points.len() >= 2),
        "{:?}",
        desk.state().commands
    );
    // Its end is drawn to the terminal.
    let end = desk.on_screen(*desk.state().canvas.board.ways()[&line].last().unwrap());
    let to = desk.place(&asset("lgwan-terminal")).center();
    desk.drag(end, to);
    let link = &desk.state().drawing.session.design().links[&line];
    assert_eq!(link.to.as_str(), "lgwan-terminal");
    // Laid anew with its new end, not by hand any more.
    assert!(
        !desk
            .state()
            .drawing
            .session
            .design()
            .layout
            .links
            .contains_key(&line)
    );
}

#[test]
fn a_note_is_written_in_place_with_several_lines() {
    let mut desk = desk();
    desk.hover_at(Pos2::new(30.0, 600.0));
    desk.run();
    desk.event(Event::PointerButton {
        pos: Pos2::new(30.0, 600.0),
        button: PointerButton::Secondary,
        pressed: true,
        modifiers: Modifiers::NONE,
    });
    desk.event(Event::PointerButton {
        pos: Pos2::new(30.0, 600.0),
        button: PointerButton::Secondary,
        pressed: false,
        modifiers: Modifiers::NONE,
    });
    desk.run();
    desk.get_by_label("付箋を追加").click();
    desk.run();
    desk.run();
    assert!(desk.state().drawing.view.renaming.is_some());
    desk.event(Event::Text("回線は来年度更新".to_owned()));
    desk.run();
    desk.key_press(Key::Enter);
    desk.run();
    desk.event(Event::Text("予算要求中".to_owned()));
    desk.run();
    desk.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    desk.run();
    let design = desk.state().drawing.session.design();
    let note = design.notes.values().next().unwrap();
    assert_eq!(note.text, "回線は来年度更新\n予算要求中");
    assert!(
        desk.query_by_label_contains("付箋：回線は来年度更新")
            .is_some()
    );
    // Its text is in the file and the analysis does not know it.
    let text = sekisho::design::to_text(design);
    assert!(text.contains("予算要求中"));
    assert_eq!(sekisho::design::parse(&text, "x").unwrap(), **design);
}

#[test]
fn a_note_without_words_is_none() {
    let mut desk = desk();
    let (drawing, board) = (&desk.state().drawing, &desk.state().canvas.board);
    let (camera, room) = (drawing.view.camera, drawing.view.room);
    let command = board.new_note(drawing.session.design(), camera, room);
    let Command::Note(id, NoteEdit::Add { .. }) = command.clone() else {
        panic!()
    };
    desk.state_mut().edit(command);
    desk.state_mut().drawing.view.renaming = Some((Subject::Note(id), String::new()));
    desk.run();
    desk.run();
    desk.key_press(Key::Escape);
    desk.run();
    assert!(desk.state().drawing.session.design().notes.is_empty());
}

#[test]
fn a_name_has_several_lines_by_shift_and_enter() {
    let mut desk = desk();
    desk.double_click(desk.place(&asset("lgwan-terminal")).center());
    desk.event(Event::Text("総務課".to_owned()));
    desk.run();
    desk.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    desk.run();
    desk.event(Event::Text("窓口".to_owned()));
    desk.run();
    desk.key_press(Key::Enter);
    desk.run();
    let renamed = Command::rename(asset("lgwan-terminal"), "総務課\n窓口".to_owned());
    assert_eq!(desk.state().commands, [renamed]);
}

#[test]
fn what_an_input_method_composes_stands_in_the_field_and_no_field_means_no_input_method() {
    let mut desk = desk();
    let wants = |desk: &TestDesk| desk.output().platform_output.ime.is_some();
    assert!(!wants(&desk));
    desk.click_on(&asset("lgwan-terminal"));
    desk.key_press(Key::F2);
    desk.run();
    desk.event(Event::Ime(ImeEvent::Preedit {
        text: "まど".to_owned(),
        active_range_chars: None,
    }));
    desk.step();
    assert!(wants(&desk), "the candidates are shown at the field");
    let field = desk.get_by_label("名称");
    assert!(field.value().is_some_and(|value| value.contains("まど")));
    desk.event(Event::Ime(ImeEvent::Commit("窓".to_owned())));
    desk.run();
    desk.key_press(Key::Enter);
    desk.run();
    desk.run();
    assert!(!wants(&desk));
}

#[test]
fn the_small_map_shows_when_something_is_out_of_sight_and_leads_there() {
    let mut desk = desk();
    assert!(desk.query_by_label("縮図").is_none());
    let at = desk.place(&asset("lgwan-terminal")).center();
    desk.hover_at(at);
    for _ in 0..6 {
        desk.wheel(egui::MouseWheelUnit::Line, vec2(0.0, 2.0), Modifiers::NONE);
    }
    let map = desk.get_by_label("縮図").rect();
    let before = desk.state().drawing.view.camera.origin;
    desk.click_at(map.right_top() + vec2(-8.0, 8.0));
    let after = desk.state().drawing.view.camera.origin;
    assert!(
        after.x > before.x && after.y < before.y,
        "{before:?} {after:?}"
    );
    assert!(desk.state().commands.is_empty() && desk.state().drawing.view.tool == Tool::Select);
}

#[test]
fn edges_are_hit_within_eight_points_at_every_zoom() {
    let mut desk = desk();
    let ways = desk.state().canvas.board.ways();
    let design = std::sync::Arc::clone(desk.state().drawing.session.design());
    // The LAN line from the Internet switch to its mail server.
    let (id, way) = ways
        .iter()
        .find(|(id, _)| design.links[*id].to.as_str().contains("mail"))
        .unwrap();
    let link = Subject::Link(id.clone());
    let middle = way[0].lerp(way[1], 0.5);
    for zoom in [0.4, 1.0, 3.0, 8.0] {
        let camera = &mut desk.state_mut().drawing.view.camera;
        camera.zoom = zoom;
        camera.origin = middle - vec2(500.0, 300.0) / zoom;
        desk.run();
        let at = desk.place(&link).center();
        let upright = (way[0].x - way[1].x).abs() < 1.0;
        let aside = |by: f32| {
            if upright {
                vec2(by, 0.0)
            } else {
                vec2(0.0, by)
            }
        };
        desk.click_at(at + aside(-7.0));
        let is_link = matches!(desk.selection()[..], [Subject::Link(_)]);
        assert!(is_link, "{id} at {zoom}: {:?}", desk.selection());
        desk.click_at(Pos2::new(3.0, 3.0));
    }
}
