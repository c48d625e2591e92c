//! Keys that are typed into fields and menus are theirs alone: found by going through the tree of
//! what is shown, in every state of the window that has fields of its own.

use std::{collections::BTreeSet, sync::Arc};

use eframe::egui::{Event, Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness, Node,
    kittest::{AccessKitNode, NodeT as _, Queryable as _, by},
};
use sekisho::{
    catalog::Lang,
    design::{Command, Note, NoteEdit, Subject, read_file, write_file},
    edit::apply,
    gui::Desktop,
};

use crate::desk::{Desk, click, file_of, press, window};

type Seen = Harness<'static, Option<Desktop>>;

/// A tall window on a reference drawing with a note.
fn desk() -> Seen {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "1");
    let design = read_file(&file).unwrap();
    let edit = NoteEdit::Add {
        note: Note {
            text: "付箋の文".to_owned(),
        },
        rect: sekisho::design::Bounds::new(0, -400, 200, 64),
    };
    let design = apply(&design, &Command::Note("n".into(), edit)).unwrap();
    write_file(&file, &design).unwrap();
    Desk {
        file: Some(file),
        ..Desk::tall()
    }
    .open()
}

/// Selects a thing by its name.
fn select(harness: &mut Seen, name: &str) {
    press(harness, Modifiers::COMMAND, Key::F);
    harness.event(Event::Text(name.to_owned()));
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
}

/// What a state is called, and what brings it about.
type WindowState = (&'static str, fn(&mut Seen));

/// States of the window that have fields of their own.
fn states() -> Vec<WindowState> {
    vec![
        ("nothing selected", |_| {}),
        ("an asset", |it| select(it, "LBO FW")),
        ("a zone", |it| select(it, "LGWAN接続系")),
        ("a note", |it| select(it, "付箋の文")),
        ("controls", |it| {
            select(it, "LBO FW");
            click(it, "対策");
        }),
        ("several", |it| press(it, Modifiers::COMMAND, Key::A)),
        ("the table", |it| {
            press(it, Modifiers::COMMAND | Modifiers::ALT, Key::Num2);
        }),
    ]
}

fn is_field(node: &AccessKitNode<'_>) -> bool {
    let roles = [
        Role::TextInput,
        Role::MultilineTextInput,
        Role::SearchInput,
        Role::SpinButton,
    ];
    roles.contains(&node.role()) && !node.is_disabled()
}

fn fields(harness: &Seen) -> Vec<Node<'_>> {
    harness.query_all(by().predicate(is_field)).collect()
}

fn opens_menu(node: &AccessKitNode<'_>) -> bool {
    node.data().has_popup().is_some() && !node.is_disabled()
}

fn label(node: &Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

fn focused(harness: &Seen) -> Option<String> {
    let node = harness.query(by().predicate(|node: &AccessKitNode<'_>| node.is_focused()))?;
    Some(label(&node))
}

/// Neither selection nor names have changed, and nothing is being renamed.
fn assert_untouched(harness: &Seen, before: &[Subject], what: &str) {
    let view = window(harness).view();
    assert!(view.renaming.is_none(), "{what}: a name is being edited");
    let selection: Vec<_> = view.selection.iter().cloned().collect();
    assert_eq!(selection, before, "{what}");
}

fn selected(harness: &Seen) -> Vec<Subject> {
    window(harness).view().selection.iter().cloned().collect()
}

fn names(harness: &Seen) -> Vec<String> {
    let assets = window(harness).session().design().assets.values();
    assets.map(|asset| asset.name.clone()).collect()
}

/// Goes to a field, presses a key and types on: nothing but the field may notice.
fn leave_by(harness: &mut Seen, at: usize, key: Key, state: &str) {
    let (selection, before) = (selected(harness), names(harness));
    let name = {
        let fields = fields(harness);
        let Some(field) = fields.get(at) else { return };
        field.focus();
        label(field)
    };
    harness.run();
    let what = format!("{state}: “{name}” and {key:?}");
    press(harness, Modifiers::NONE, key);
    assert_untouched(harness, &selection, &what);
    let mut fields = fields(harness).into_iter();
    if !fields.any(|field| field.accesskit_node().is_focused()) {
        harness.event(Event::Text("abc".to_owned()));
        harness.run();
        assert_untouched(harness, &selection, &what);
    }
    assert_eq!(names(harness), before, "{what}");
}

#[test]
fn enter_and_esc_in_any_field_mean_nothing_to_the_drawing() {
    let mut tried = 0;
    for (state, bring_about) in states() {
        let mut harness = desk();
        bring_about(&mut harness);
        for at in 0..fields(&harness).len() {
            for key in [Key::Enter, Key::Escape] {
                leave_by(&mut harness, at, key, state);
                tried += 1;
            }
        }
    }
    assert!(tried > 20, "only {tried} were found");
}

/// A line that is left by Esc stays as it was.
#[test]
fn esc_keeps_what_was_written_in_every_field_of_several_lines() {
    let is_long = |node: &AccessKitNode<'_>| node.role() == Role::MultilineTextInput;
    let mut tried = 0;
    for (state, bring_about) in states() {
        let mut harness = desk();
        bring_about(&mut harness);
        for at in 0..harness.query_all(by().predicate(is_long)).count() {
            let before = Arc::clone(window(&harness).session().design());
            let name = {
                let field = harness.query_all(by().predicate(is_long)).nth(at).unwrap();
                field.focus();
                label(&field)
            };
            harness.run();
            harness.event(Event::Text("書き足した文".to_owned()));
            harness.run();
            press(&mut harness, Modifiers::NONE, Key::Escape);
            let after = window(&harness).session().design();
            assert_ne!(&before, after, "{state}: “{name}”");
            tried += 1;
        }
    }
    assert!(tried > 4, "only {tried} were found");
}

#[test]
fn esc_closes_every_menu_and_gives_the_keyboard_back() {
    // Each is tried in the first state that shows it.
    let mut tried = BTreeSet::new();
    for (state, bring_about) in states() {
        let mut harness = desk();
        bring_about(&mut harness);
        let selection: Vec<_> = window(&harness).view().selection.iter().cloned().collect();
        let menus = |harness: &Seen| -> Vec<String> {
            let menus = harness.query_all(by().predicate(opens_menu));
            menus.map(|menu| label(&menu)).collect()
        };
        for name in menus(&harness) {
            if !tried.insert(name.clone()) {
                continue;
            }
            let is_it = |node: &AccessKitNode<'_>| {
                opens_menu(node) && node.label().unwrap_or_default() == name
            };
            let Some(menu) = harness.query_all(by().predicate(is_it)).next() else {
                continue;
            };
            menu.focus();
            harness.run();
            let what = format!("{state}: “{name}”");
            // What the keyboard does not come to cannot be opened by it.
            if focused(&harness).as_ref() != Some(&name) {
                continue;
            }
            press(&mut harness, Modifiers::NONE, Key::Enter);
            press(&mut harness, Modifiers::NONE, Key::Escape);
            assert_untouched(&harness, &selection, &what);
            assert_eq!(focused(&harness), Some(name), "{what}");
        }
    }
    assert!(tried.len() > 20, "only {} were found", tried.len());
}

#[test]
fn what_was_sought_before_is_written_over() {
    let mut harness = desk();
    select(&mut harness, "LBO");
    let sought = |harness: &Seen| {
        let finder = window(harness).shell().finder.as_ref();
        finder.map(|finder| finder.text.clone())
    };
    press(&mut harness, Modifiers::COMMAND, Key::F);
    assert_eq!(sought(&harness).as_deref(), Some("LBO"));
    harness.event(Event::Text("LGWAN".to_owned()));
    harness.run();
    assert_eq!(sought(&harness).as_deref(), Some("LGWAN"));
}

#[test]
fn a_zone_and_an_asset_of_one_name_are_told_apart() {
    let mut harness = desk();
    press(&mut harness, Modifiers::NONE, Key::Slash);
    harness.event(Event::Text("自治体情報セキュリティクラウド".to_owned()));
    harness.run();
    for sort in ["領域", "資産"] {
        let words = format!("自治体情報セキュリティクラウド（{sort}）");
        let named = harness.query_all_by_label_contains(&words);
        assert!(named.count() > 0, "{words}");
    }
}

#[test]
fn the_words_in_the_field_of_a_name_stand_in_its_middle() {
    let mut harness = desk();
    select(&mut harness, "LBO FW");
    press(&mut harness, Modifiers::NONE, Key::F2);
    let field = harness.get_by_label("名称");
    let runs = harness.query_all(by().role(Role::TextRun));
    let mut within = runs.filter(|run| field.rect().contains_rect(run.rect()));
    let words = within.next_back().expect("the words of the field").rect();
    let off = (words.center().y - field.rect().center().y).abs();
    assert!(off <= 1.5, "{words:?} in {:?}", field.rect());
}

/// Moving a zone below all others takes its row to the end of the outline.
#[test]
fn the_selected_row_stays_in_sight_while_the_drawing_changes() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = Desk {
        size: Some([1500.0, 700.0].into()),
        file: Some(file_of(folder.path(), "1")),
        ..Desk::default()
    }
    .open();
    let zones = window(&harness).session().design().layout.zones.clone();
    let (first, _) = zones
        .iter()
        .min_by_key(|(_, rect)| (rect.y / 200, rect.x))
        .unwrap();
    let design = window(&harness).session().design();
    let catalog = window(&harness).session().catalog();
    let name = design.zones[first].called(catalog).get(Lang::Ja).to_owned();
    select(&mut harness, &name);
    assert_eq!(
        window(&harness).view().single(),
        Some(&Subject::Zone(first.clone()))
    );
    // What is out of sight is a node without any height.
    let height = |harness: &Seen| {
        let is_it = |node: &AccessKitNode<'_>| {
            node.role() == Role::TreeItem && node.is_selected() == Some(true)
        };
        let row = harness.get(by().predicate(is_it)).accesskit_node();
        row.raw_bounds().map_or(0.0, |it| it.y1 - it.y0)
    };
    assert!(height(&harness) > 1.0, "{}", height(&harness));
    harness.get_by_role(Role::Canvas).focus();
    harness.run();
    // Aside of all others, then down.
    let ways =
        std::iter::repeat_n(Key::ArrowLeft, 70).chain(std::iter::repeat_n(Key::ArrowDown, 120));
    for key in ways {
        harness.key_press_modifiers(Modifiers::NONE, key);
        harness.step();
    }
    harness.run();
    let moved = window(&harness).session().design().layout.zones[first];
    assert!(moved.y > zones[first].y + 800, "{moved:?}");
    assert!(height(&harness) > 1.0, "{}", height(&harness));
}
