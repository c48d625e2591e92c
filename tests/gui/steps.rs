//! How many steps the same work takes by mouse and by keyboard alone: a drawing is begun from a
//! template, a part is put into a zone and joined, controls are set, and it is saved.

use std::{fs, path::Path};

use eframe::egui::{Event, Key, Modifiers, Pos2, Rect, accesskit::Role, vec2};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, NodeT as _, Queryable as _, by},
};
use sekisho::{
    catalog::AssetId,
    design::{Asset, ControlState, Design, read_file},
    gui::Desktop,
};

use crate::desk::{Desk, window};

/// Controls that are set.
const CONTROLS: usize = 6;

/// A window and how many steps somebody has taken in it: a press of a button or a key, a drag, a
/// word that is typed.
struct Person {
    harness: Harness<'static, Option<Desktop>>,
    steps: usize,
}

impl Person {
    fn new(file: &Path) -> Self {
        let desk = Desk {
            answer: file.to_owned(),
            size: Some(vec2(1600.0, 1000.0)),
            ..Desk::default()
        };
        Self {
            harness: desk.open(),
            steps: 0,
        }
    }

    fn design(&self) -> &Design {
        window(&self.harness).session().design()
    }

    fn click(&mut self, at: Pos2) {
        self.harness.hover_at(at);
        self.harness.run();
        // Held for longer it would be no click.
        self.harness.drag_at(at);
        self.harness.drop_at(at);
        self.harness.run();
        self.steps += 1;
    }

    fn drag(&mut self, from: Pos2, to: Pos2) {
        self.harness.hover_at(from);
        self.harness.run();
        self.harness.drag_at(from);
        self.harness.run();
        for part in [0.1, 0.5, 0.9, 1.0] {
            self.harness.hover_at(from + (to - from) * part);
            self.harness.run();
        }
        self.harness.drop_at(to);
        self.harness.run();
        self.steps += 1;
    }

    fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
        self.steps += 1;
    }

    fn word(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.harness.run();
        self.steps += 1;
    }

    /// Presses a key until something of this name has the focus.
    fn to(&mut self, label: &str, key: Key) {
        for _ in 0..20 {
            let focused = by().predicate(|node: &AccessKitNode<'_>| node.is_focused());
            let focused = self.harness.query(focused);
            if focused
                .and_then(|it| it.accesskit_node().label())
                .as_deref()
                == Some(label)
            {
                return;
            }
            self.key(Modifiers::NONE, key);
        }
        panic!("{label} is not reached");
    }

    /// Where an entry of the palette stands, at the left edge of the window.
    fn in_palette(&self, words: &str) -> Rect {
        let nodes = self.harness.query_all(
            by().label(words)
                .predicate(|node: &AccessKitNode<'_>| node.bounding_box().is_some()),
        );
        let rects = nodes.map(|node| node.rect());
        // The outline stands below the palette.
        let rects = rects.filter(|rect| rect.right() < 230.0);
        rects
            .min_by(|one, other| one.top().total_cmp(&other.top()))
            .unwrap()
    }

    /// Where the tile of what was added stands.
    fn newest(&self) -> Rect {
        let is_new = |id: &AssetId| id.as_str() != "lgwan-terminal";
        let design = self.design();
        let mut assets = design.assets.iter();
        let new = assets.find(|(id, asset)| is_terminal(asset) && is_new(id));
        self.place(Role::GraphicsObject, &new.unwrap().1.name)
    }

    /// Where the first thing of a role stands whose name begins so.
    fn place(&self, role: Role, start: &str) -> Rect {
        let is_it = |node: &AccessKitNode<'_>| {
            let label = node.label().unwrap_or_default();
            node.role() == role && label.starts_with(start)
        };
        let mut nodes = self.harness.query_all(by().predicate(is_it));
        let node = nodes.next();
        node.unwrap_or_else(|| panic!("no {role:?} {start}")).rect()
    }
}

fn in_place(design: &Design) -> usize {
    let states = design.states.values();
    let in_place = states.filter(|it| **it == ControlState::Implemented);
    in_place.count()
}

fn is_terminal(asset: &Asset) -> bool {
    asset.kind.as_str() == "lgwan_terminal"
}

fn terminals(design: &Design) -> Vec<&AssetId> {
    let assets = design.assets.iter();
    let terminals = assets.filter(|(_, asset)| is_terminal(asset));
    terminals.map(|(id, _)| id).collect()
}

fn is_done(person: &Person, file: &Path) {
    let design = person.design();
    assert_eq!(in_place(design), CONTROLS);
    let new = terminals(design);
    assert_eq!(new.len(), 2, "one more than the template has");
    let is_joined = |id: &&&AssetId| {
        let mut links = design.links.values();
        links.any(|link| link.from == ***id || link.to == ***id)
    };
    assert_eq!(new.iter().filter(is_joined).count(), 2);
    assert_eq!(read_file(file).unwrap().assets.len(), design.assets.len());
    fs::remove_file(file).unwrap();
}

/// Steps by mouse; the fewest known.
fn by_mouse(file: &Path) -> usize {
    let mut person = Person::new(file);
    let begin = person.place(Role::Button, "このひな形で始める").center();
    person.click(begin);
    // A part is dragged from the palette into its zone.
    let part = person.in_palette("LGWAN接続系端末").center();
    let zone = person.place(Role::Group, "LGWAN接続系").shrink(24.0);
    let spot = zone.left_bottom() + vec2(50.0, -10.0);
    person.drag(part, spot);
    // It is joined by its handle.
    let tile = person.newest();
    let other = person.place(Role::GraphicsObject, "LGWAN接続系スイッチ");
    person.harness.hover_at(tile.center());
    person.harness.run();
    person.drag(tile.center_top() - vec2(0.0, 8.0), other.center());
    // Controls: the list, then a state and its entry for each.
    let tab = person.place(Role::Tab, "対策").center();
    person.click(tab);
    for _ in 0..CONTROLS {
        let is_it = |node: &AccessKitNode<'_>| {
            let label = node.label().unwrap_or_default();
            node.role() == Role::ComboBox && label.ends_with("：未実施")
        };
        let nodes = person.harness.query_all(by().predicate(is_it));
        let at = nodes.map(|it| it.rect().center()).next().unwrap();
        person.click(at);
        let entry = person.harness.get_all_by_label("実施済").last();
        let entry = entry.unwrap().rect().center();
        person.click(entry);
    }
    let save = person.place(Role::Button, "保存").center();
    person.click(save);
    is_done(&person, file);
    person.steps
}

/// Steps by keyboard.
fn by_keyboard(file: &Path) -> usize {
    let none = Modifiers::NONE;
    let mut person = Person::new(file);
    // The foot of the start screen is the third region.
    for _ in 0..3 {
        person.key(none, Key::F6);
    }
    person.to("このひな形で始める", Key::Tab);
    person.key(none, Key::Enter);
    person.key(none, Key::Slash);
    person.word("LGWAN接続系端末");
    person.key(none, Key::Enter);
    // What was put down is selected; the switch stands below it.
    person.key(Modifiers::COMMAND, Key::ArrowDown);
    person.key(Modifiers::COMMAND, Key::Space);
    person.key(none, Key::L);
    person.key(Modifiers::COMMAND, Key::K);
    person.word("対策の一覧");
    person.key(none, Key::Enter);
    for number in 0..CONTROLS {
        if number > 0 {
            person.key(none, Key::ArrowDown);
        }
        person.key(none, Key::Num1);
    }
    person.key(Modifiers::COMMAND, Key::S);
    is_done(&person, file);
    person.steps
}

#[test]
fn the_keyboard_takes_at_most_twice_the_steps_of_a_mouse() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("city.sekisho.ron");
    let mouse = by_mouse(&file);
    let keyboard = by_keyboard(&file);
    assert!(
        keyboard <= 2 * mouse,
        "{keyboard} by keyboard, {mouse} by mouse"
    );
}
