//! What is held in place, notes before and behind each other, names told apart, zones that grow, and
//! words from elsewhere.

use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sekisho::{
    catalog::NoteId,
    design::{Bounds, Command, Design, Note, NoteEdit, Subject, parse, to_text},
    edit::Arrange,
    gui::{Action, Tool},
    tidy::Tidy,
};

use crate::{
    asset,
    host::{TestDesk, desk},
};

const ALT: Modifiers = Modifiers::ALT;

fn design(desk: &TestDesk) -> &Design {
    desk.state().drawing.session.design()
}

fn note(desk: &mut TestDesk, id: &str, text: &str, rect: Bounds) {
    let note = Note {
        text: text.to_owned(),
    };
    let edit = NoteEdit::Add { note, rect };
    desk.state_mut().edit(Command::Note(id.into(), edit));
    desk.run();
}

fn description(desk: &TestDesk, subject: &Subject) -> String {
    let name = desk.name(subject);
    let nodes = desk.get_all_by_label(&name);
    let said = nodes.filter_map(|node| node.accesskit_node().description());
    said.collect()
}

#[test]
fn what_is_held_in_place_is_moved_by_no_hand_and_says_so() {
    let mut desk = desk();
    let server = asset("lgwan-server");
    desk.click_on(&server);
    let before = desk.rect("lgwan-server");
    assert!(!description(&desk, &server).contains("位置を固定"));
    desk.state_mut().act(Action::Lock);
    desk.run();
    assert!(design(&desk).is_locked(&server));
    assert!(description(&desk, &server).contains("位置を固定"));
    // By pointer, by arrow, by aligning: it stays, and that is said.
    let at = desk.place(&server).center();
    desk.drag(at, at + vec2(-40.0, 20.0));
    assert_eq!(desk.rect("lgwan-server"), before);
    assert!(desk.state().shell.message.contains("位置を固定しています"));
    desk.state_mut().drawing.view.selection = [server.clone()].into();
    desk.state_mut().shell.message.clear();
    desk.run();
    desk.key_press(Key::ArrowRight);
    desk.run();
    assert_eq!(desk.rect("lgwan-server"), before);
    assert!(desk.state().shell.message.contains("位置を固定しています"));
    // Beside the thing, too, as long as nothing else is done.
    let refused = |desk: &TestDesk| {
        let refused = &desk.state().drawing.view.refused;
        refused.shown().and_then(|note| note.near.clone())
    };
    assert_eq!(refused(&desk), Some(server.clone()));
    // It is in the file and comes back; once more the same lets it go.
    let file = to_text(design(&desk));
    assert_eq!(&parse(&file, "x").unwrap(), design(&desk));
    desk.state_mut().act(Action::Lock);
    desk.run();
    assert!(!to_text(design(&desk)).contains("locked"));
    desk.drag(at, at + vec2(-40.0, 20.0));
    assert_ne!(desk.rect("lgwan-server"), before);
    assert_eq!(refused(&desk), None);
}

#[test]
fn many_things_move_but_for_those_that_are_held() {
    let mut desk = desk();
    let (held, free) = (asset("lgwan-server"), asset("lgwan-terminal"));
    desk.click_on(&held);
    desk.state_mut().act(Action::Lock);
    let (before, other) = (desk.rect("lgwan-server"), desk.rect("lgwan-terminal"));
    let both = [held.clone(), free.clone()];
    desk.state_mut().drawing.view.selection = both.into();
    desk.run();
    let at = desk.place(&free).center();
    desk.drag_keyed((PointerButton::Primary, ALT), at, at + vec2(6.0, 6.0));
    assert_eq!(desk.rect("lgwan-server"), before);
    assert_ne!(desk.rect("lgwan-terminal"), other);
    // What is set in order goes by it.
    desk.state_mut().act(Action::Arrange(Arrange::Left));
    assert_eq!(desk.rect("lgwan-server"), before);
    // Tidying leaves it, whatever else moves.
    desk.state_mut().act(Action::Tidy(Tidy::All));
    assert_eq!(desk.rect("lgwan-server"), before);
    desk.state_mut().act(Action::Tidy(Tidy::Selected));
    assert_eq!(desk.rect("lgwan-server"), before);
}

#[test]
fn a_zone_that_is_held_neither_moves_nor_changes_its_size() {
    let mut desk = desk();
    let id = design(&desk).assets["lgwan-server"].zone.clone().unwrap();
    let zone = Subject::Zone(id.clone());
    desk.state_mut().drawing.view.selection = [zone.clone()].into();
    desk.state_mut().act(Action::Lock);
    desk.run();
    let before = design(&desk).layout.clone();
    let area = desk.zone_on_screen(id.as_str());
    let title = area.min + vec2(30.0, 8.0);
    desk.drag(title, title + vec2(40.0, 30.0));
    desk.state_mut().drawing.view.selection = [zone.clone()].into();
    desk.run();
    desk.drag(area.max, area.max + vec2(40.0, 30.0));
    assert_eq!(design(&desk).layout.zones, before.zones);
    desk.state_mut().act(Action::Tidy(Tidy::All));
    assert_eq!(design(&desk).layout.zones[&id], before.zones[&id]);
    assert!(description(&desk, &zone).contains("位置を固定"));
}

#[test]
fn a_note_is_brought_to_the_front_and_sent_to_the_back() {
    let mut desk = desk();
    let rect = Bounds::new(-400, 900, 200, 64);
    note(&mut desk, "a", "一枚目", rect);
    note(&mut desk, "b", "二枚目", rect.moved(40, 20));
    let order = |desk: &TestDesk| -> Vec<NoteId> {
        design(desk)
            .notes_from_back()
            .into_iter()
            .cloned()
            .collect()
    };
    let plain = to_text(design(&desk));
    assert_eq!(order(&desk), ["a".into(), "b".into()]);
    desk.state_mut().drawing.view.selection = [Subject::Note("a".into())].into();
    desk.state_mut().act(Action::NotesToFront);
    assert_eq!(order(&desk), ["b".into(), "a".into()]);
    let file = to_text(design(&desk));
    assert_eq!(&parse(&file, "x").unwrap(), design(&desk));
    // A click where both lie means the one in front.
    desk.state_mut().act(Action::Fit);
    desk.state_mut().drawing.view.selection.clear();
    desk.run();
    let both = Pos2::new(-300.0, 945.0);
    let at = desk.on_screen(both);
    desk.click_at(at);
    assert_eq!(desk.selection(), [Subject::Note("a".into())]);
    desk.state_mut().act(Action::NotesToBack);
    assert_eq!(order(&desk), ["a".into(), "b".into()]);
    desk.state_mut().act(Action::NotesToBack);
    assert_eq!(
        order(&desk),
        ["a".into(), "b".into()],
        "it lies there already"
    );
    assert!(!plain.contains("note_layers"));
}

#[test]
fn a_new_tile_of_a_name_that_is_taken_gets_a_number_in_the_same_step() {
    let mut desk = desk();
    let kind = design(&desk).assets["lgwan-server"].kind.clone();
    let known: Vec<_> = design(&desk).assets.keys().cloned().collect();
    let steps = desk.state().drawing.session.history().position();
    let id = design(&desk).assets["lgwan-server"].zone.clone().unwrap();
    let area = desk.zone_on_screen(id.as_str());
    desk.state_mut().drawing.view.take_up(Tool::AddAsset(kind));
    desk.run();
    desk.click_at(area.left_bottom() + vec2(30.0, -12.0));
    let new = design(&desk)
        .assets
        .iter()
        .find(|(id, _)| !known.contains(id));
    let (new, added) = new.map(|(id, it)| (id.clone(), it.clone())).unwrap();
    assert!(added.name.ends_with('②'), "{:?}", added.name);
    assert_eq!(desk.state().drawing.session.history().position(), steps + 1);
    // It was dropped across the lower edge: its zone holds it now.
    let layout = &design(&desk).layout;
    let (zone, rect) = (layout.zones[&added.zone.unwrap()], layout.assets[&new]);
    assert!(
        zone.y <= rect.y && zone.bottom() >= rect.bottom() && zone.x <= rect.x,
        "{zone:?} {rect:?}"
    );
    desk.state_mut().act(Action::Undo);
    assert_eq!(design(&desk).assets.len(), known.len());
}

#[test]
fn equal_names_are_numbered_by_a_command() {
    let mut desk = desk();
    for id in ["lgwan-server", "lgwan-terminal"] {
        let name = "同じ名前".to_owned();
        desk.state_mut().edit(Command::rename(asset(id), name));
    }
    desk.state_mut().act(Action::NumberAlike);
    let names: Vec<&str> = ["lgwan-server", "lgwan-terminal"]
        .map(|id| design(&desk).assets[id].name.as_str())
        .into();
    assert!(
        names.contains(&"同じ名前①") && names.contains(&"同じ名前②"),
        "{names:?}"
    );
    desk.state_mut().act(Action::NumberAlike);
    assert!(
        desk.state()
            .shell
            .message
            .contains("同じ名前の資産はありません")
    );
}

#[test]
fn a_tile_moved_across_the_edge_of_its_zone_makes_it_grow() {
    let mut desk = desk();
    let id = design(&desk).assets["lgwan-server"].zone.clone().unwrap();
    let area = desk.zone_on_screen(id.as_str());
    let at = desk.place(&asset("lgwan-server")).center();
    let low = Pos2::new(at.x, area.bottom() - 3.0);
    desk.drag_keyed((PointerButton::Primary, ALT), at, low);
    let layout = &design(&desk).layout;
    let (zone, rect) = (layout.zones[&id], layout.assets["lgwan-server"]);
    assert_eq!(
        design(&desk).assets["lgwan-server"].zone.as_ref(),
        Some(&id)
    );
    assert!(zone.bottom() >= rect.bottom(), "{zone:?} {rect:?}");
    desk.state_mut().act(Action::Undo);
    assert_eq!(*design(&desk), desk.state().start);
}

#[test]
fn words_from_elsewhere_become_a_note_and_nothing_is_pasted_of_nothing() {
    let mut desk = desk();
    let paste = |desk: &mut TestDesk, text: &str| {
        let host = desk.state_mut();
        let at = sekisho::design::Point::new(0, 0);
        host.drawing.paste(&mut host.shell, text, at);
    };
    paste(&mut desk, "回線更改\r\n令和9年3月まで\n");
    let notes: Vec<&Note> = design(&desk).notes.values().collect();
    assert_eq!(notes[0].text, "回線更改\n令和9年3月まで");
    assert!(
        desk.state()
            .shell
            .message
            .contains("付箋として貼り付けました")
    );
    assert_eq!(desk.selection().len(), 1);
    let before = design(&desk).clone();
    for (text, said) in [
        (" \n\u{3000}", "文字がありません"),
        (&"長".repeat(10_001), "文字まで"),
    ] {
        paste(&mut desk, text);
        assert_eq!(design(&desk), &before);
        assert!(
            desk.state().shell.message.contains(said),
            "{}",
            desk.state().shell.message
        );
    }
    // A damaged piece of a drawing is no note.
    paste(&mut desk, "SekishoPiece(format: 1, zones: {");
    assert_eq!(design(&desk), &before);
    assert!(desk.state().shell.message.contains("貼り付けできません"));
}

#[test]
fn esc_keeps_what_was_written_on_a_note_and_the_name_of_a_tile_as_it_was() {
    let mut desk = desk();
    note(&mut desk, "a", "前の文", Bounds::new(0, 900, 200, 64));
    let subject = Subject::Note("a".into());
    desk.state_mut().drawing.view.renaming = Some((subject, "前の文".to_owned()));
    desk.run();
    desk.key_press_modifiers(Modifiers::COMMAND, Key::A);
    desk.event(Event::Text("新しい文".to_owned()));
    desk.run();
    desk.key_press(Key::Escape);
    desk.run();
    assert_eq!(design(&desk).notes["a"].text, "新しい文");
    assert!(desk.state().drawing.view.renaming.is_none());
}
