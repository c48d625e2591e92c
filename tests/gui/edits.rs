//! Edits without a pointer: notes, moving into zones, ends of links.

use eframe::egui::{Event, Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, NodeT as _, Queryable as _, by},
};
use sekisho::{
    catalog::Catalog,
    design::{
        Bounds, Command, Design, Note, NoteEdit, Subject, Zone, ZoneEdit, read_file, write_file,
    },
    edit::{apply, move_into},
    gui::Desktop,
};

use crate::desk::{Desk, click, file_of, press, says, window};

type Desked = Harness<'static, Option<Desktop>>;

const CTRL_SHIFT: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::COMMAND
};

/// A window on the first reference drawing after some edits.
fn desk(edits: &dyn Fn(&Design) -> Vec<Command>) -> Desked {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "1");
    let mut design = read_file(&file).unwrap();
    for command in edits(&design) {
        design = apply(&design, &command).unwrap();
    }
    write_file(&file, &design).unwrap();
    Desk {
        file: Some(file),
        size: Some([1280.0, 1600.0].into()),
        ..Desk::default()
    }
    .open()
}

fn design(harness: &Desked) -> &Design {
    window(harness).session().design()
}

fn note(id: &str, text: &str, rect: Bounds) -> Command {
    Command::Note(
        id.into(),
        NoteEdit::Add {
            note: Note {
                text: text.to_owned(),
            },
            rect,
        },
    )
}

/// The zone that holds the most assets, and where it lies.
fn zone(design: &Design) -> (sekisho::catalog::ZoneId, Bounds) {
    let members = |id: &_| {
        let zones = design
            .assets
            .values()
            .filter(|it| it.zone.as_ref() == Some(id));
        zones.count()
    };
    let id = design.zones.keys().max_by_key(|id| members(id)).unwrap();
    (id.clone(), *design.layout.zones.get(id).unwrap())
}

/// A note on a zone, and one far from it.
fn two_notes(design: &Design) -> Vec<Command> {
    let (id, area) = zone(design);
    vec![
        Command::rename(Subject::Zone(id), "本庁舎".to_owned()),
        note(
            "on",
            "上に\nある",
            Bounds::new(area.x + 8, area.y + 40, 80, 40),
        ),
        note(
            "far",
            "遠い",
            Bounds::new(area.x, area.bottom() + 2_000, 80, 40),
        ),
    ]
}

fn row<'h>(harness: &'h Desked, start: &'h str) -> egui_kittest::Node<'h> {
    let is_it = move |node: &AccessKitNode<'_>| {
        let starts = node.label().is_some_and(|label| label.starts_with(start));
        node.role() == Role::TreeItem && starts
    };
    harness.get_all(by().predicate(is_it)).next().unwrap()
}

/// Goes to a thing by search, as a person without a pointer would; the outline follows.
fn go(harness: &mut Desked, name: &str) {
    press(harness, Modifiers::COMMAND, Key::F);
    press(harness, Modifiers::COMMAND, Key::A);
    harness.event(Event::Text(name.to_owned()));
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
}

#[test]
fn notes_stand_in_the_outline_and_are_written_in_the_inspector() {
    let mut harness = desk(&two_notes);
    go(&mut harness, "上に");
    row(&harness, "付箋：上に").click();
    harness.run();
    assert_eq!(
        window(&harness).view().single(),
        Some(&Subject::Note("on".into()))
    );
    // By keyboard to the next one and back; the canvas follows.
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(
        window(&harness).view().single(),
        Some(&Subject::Note("far".into()))
    );
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    harness.get_by_label("本文").focus();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::A);
    harness.get_by_label("本文").type_text("一行目");
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_label("本文").type_text("二行目");
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(design(&harness).notes["on"].text, "一行目\n二行目");
    assert!(says(&harness, "付箋：一行目"));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(design(&harness).notes["on"].text, "上に\nある");
}

#[test]
fn several_notes_show_that_they_differ() {
    let mut harness = desk(&two_notes);
    go(&mut harness, "遠い");
    row(&harness, "付箋：上に").click();
    harness.run();
    row(&harness, "付箋：遠い").click_modifiers(Modifiers::COMMAND);
    harness.run();
    assert_eq!(window(&harness).view().selection.len(), 2);
    let field = harness.get_by_label("本文");
    assert_eq!(field.accesskit_node().placeholder(), Some("混在"));
}

#[test]
fn notes_on_a_zone_move_with_it_in_one_step() {
    let mut harness = desk(&two_notes);
    let (id, before) = zone(design(&harness));
    let places = |harness: &Desked| {
        let notes = &design(harness).layout.notes;
        (notes["on"].x, notes["far"].x)
    };
    let (on, far) = places(&harness);
    go(&mut harness, "本庁舎");
    assert_eq!(
        window(&harness).view().single(),
        Some(&Subject::Zone(id.clone()))
    );
    harness.get_by_label("図面").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    let by = design(&harness).layout.zones[&id].x - before.x;
    assert!(by < 0);
    assert_eq!(places(&harness), (on + by, far));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(places(&harness), (on, far));
    assert_eq!(design(&harness).layout.zones[&id], before);
}

/// A second zone of the same kind as the fullest one, far to the right.
fn second_zone(design: &Design) -> Vec<Command> {
    let (first, _) = zone(design);
    let zone = Zone {
        name: "第二庁舎".to_owned(),
        parent: None,
        ..design.zones.get(&first).unwrap().clone()
    };
    let rect = Bounds::new(6_000, 0, 600, 400);
    let id = "second".into();
    vec![Command::Zone(id, ZoneEdit::Add { zone, rect })]
}

#[test]
fn an_asset_is_moved_into_another_zone_by_keyboard_in_one_step() {
    let harness = desk(&second_zone);
    let (first, _) = zone(design(&harness));
    let members = design(&harness).assets.iter();
    let mut members = members.filter(|(_, asset)| asset.zone.as_ref() == Some(&first));
    let asset = members.next().unwrap().0.clone();
    let name = "移すもの".to_owned();
    let subject = Subject::Asset(asset.clone());
    let mut harness = desk(&|design| {
        let mut edits = second_zone(design);
        edits.push(Command::rename(subject.clone(), name.clone()));
        edits
    });
    let before = design(&harness).clone();
    go(&mut harness, &name);
    assert_eq!(window(&harness).view().single(), Some(&subject));
    // The outline has the focus: the keys work from there.
    row(&harness, &name).click();
    harness.run();
    press(&mut harness, CTRL_SHIFT, Key::M);
    harness.event(Event::Text("第二".to_owned()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let moved = design(&harness);
    assert_eq!(moved.assets[&asset].zone, Some("second".into()));
    let (place, area) = (moved.layout.assets[&asset], moved.layout.zones["second"]);
    assert!(area.contains(place.center()));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(*design(&harness), before);
}

#[test]
fn a_zone_where_the_catalog_does_not_let_it_stand_is_not_on_offer() {
    let mut harness = desk(&second_zone);
    let design = design(&harness).clone();
    let catalog = Catalog::builtin().unwrap();
    let (first, _) = zone(&design);
    let asset = design
        .assets
        .iter()
        .find(|(_, asset)| asset.zone.as_ref() == Some(&first));
    let asset = Subject::Asset(asset.unwrap().0.clone());
    let other = design
        .zones
        .iter()
        .find(|(_, zone)| zone.kind != design.zones[&first].kind);
    let other = other.unwrap().0;
    assert_eq!(
        move_into(&catalog, &design, std::slice::from_ref(&asset), other),
        None
    );
    // Nor a zone within itself.
    let whole = Subject::Zone(first.clone());
    assert_eq!(move_into(&catalog, &design, &[whole], &first), None);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    press(&mut harness, CTRL_SHIFT, Key::M);
    assert!(says(&harness, "（今は使えません）"));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!window(&harness).session().is_unsaved());
}

#[test]
fn a_zone_moved_into_another_takes_its_members_along_and_finds_room() {
    let folder = tempfile::tempdir().unwrap();
    let before = read_file(&file_of(folder.path(), "1")).unwrap();
    let catalog = Catalog::builtin().unwrap();
    let (first, _) = zone(&before);
    let mut design = before;
    for command in second_zone(&design) {
        design = apply(&design, &command).unwrap();
    }
    let things = [Subject::Zone(first.clone())];
    let command = move_into(&catalog, &design, &things, &"second".into()).unwrap();
    let moved = apply(&design, &command).unwrap();
    assert_eq!(moved.zones[&first].parent, Some("second".into()));
    let (outer, inner) = (moved.layout.zones["second"], moved.layout.zones[&first]);
    assert!(outer.x <= inner.x && outer.y <= inner.y);
    assert!(outer.right() >= inner.right() && outer.bottom() >= inner.bottom());
    let by = inner.x - design.layout.zones[&first].x;
    for (id, asset) in &moved.assets {
        let goes = asset.zone.as_ref() == Some(&first);
        let moved_by = moved.layout.assets[id].x - design.layout.assets[id].x;
        assert_eq!(moved_by, if goes { by } else { 0 });
    }
}

#[test]
fn the_end_of_a_link_is_chosen_among_what_the_catalog_lets_it_join() {
    let mut harness = desk(&|design| {
        let link = design
            .links
            .iter()
            .find(|(_, link)| link.kind.as_str() == "lan");
        let (id, _) = link.unwrap();
        vec![Command::rename(
            Subject::Link(id.clone()),
            "幹線X".to_owned(),
        )]
    });
    let links = design(&harness).links.iter();
    let mut named = links.filter(|(_, link)| link.name == "幹線X");
    let (id, before) = named
        .next()
        .map(|(id, link)| (id.clone(), link.clone()))
        .unwrap();
    go(&mut harness, "幹線X");
    assert_eq!(
        window(&harness).view().single(),
        Some(&Subject::Link(id.clone()))
    );
    click(&mut harness, "属性");
    let field = harness.get_by_label("終点").accesskit_node();
    let now = field.value().unwrap_or_default();
    click(&mut harness, "終点");
    let zones: Vec<_> = {
        let catalog = Catalog::builtin().unwrap();
        let zones = design(&harness).zones.values();
        let name = |zone: &Zone| match zone.name.as_str() {
            "" => catalog.zone_kind(&zone.kind).unwrap().name.ja.to_string(),
            name => name.to_owned(),
        };
        zones.map(|zone| format!("（{}）", name(zone))).collect()
    };
    let offered = |node: &AccessKitNode<'_>| {
        let label = node.label().unwrap_or_default();
        node.role() == Role::ListBoxOption && zones.iter().any(|zone| label.ends_with(zone))
    };
    let found: Vec<_> = harness.query_all(by().predicate(offered)).collect();
    assert!(found.len() > 1 && found.len() < design(&harness).assets.len());
    let other = found
        .into_iter()
        .find(|node| node.accesskit_node().label() != Some(now.clone()));
    other.unwrap().click();
    harness.run();
    let after = design(&harness).links[&id].clone();
    assert_eq!(after.from, before.from);
    assert_ne!(after.to, before.to);
    assert_ne!(after.to, after.from);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(design(&harness).links[&id], before);
}
