//! Lists, panels and the whole screen by keyboard.

use eframe::egui::{Event, Key, Modifiers, Rect, ViewportCommand, ViewportId, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, NodeT as _, Queryable as _, by},
};
use sekisho::{
    design::{read_file, write_file},
    gui::{Desktop, Settings},
};

use crate::desk::{
    Desk, click, click_prefix, file_of, list_findings_one_by_one, press, says, window,
};

type Desked = Harness<'static, Option<Desktop>>;

/// The label of what has the focus, where it lies, and its place in its list.
fn focused(harness: &Desked) -> (String, Rect, (usize, usize)) {
    let node = harness.get(by().predicate(|node: &AccessKitNode<'_>| node.is_focused()));
    let place = node.rect();
    let node = node.accesskit_node();
    let label = node.label().unwrap_or_default();
    let data = node.data();
    let at = data.position_in_set().map_or(0, |at| at + 1);
    (label, place, (at, list_size(&node)))
}

/// How many entries the list says it has that an entry stands in.
fn list_size(node: &AccessKitNode<'_>) -> usize {
    let mut around = std::iter::successors(node.parent(), AccessKitNode::parent);
    around
        .find_map(|node| node.size_of_set())
        .unwrap_or_default()
}

/// Goes through a whole list from top to bottom and back; returns the rows' words.
fn walk(harness: &mut Desked) -> Vec<String> {
    let (first, area, (at, count)) = focused(harness);
    assert_eq!(at, 1);
    let mut words = vec![first.clone()];
    for _ in 1..count {
        press(harness, Modifiers::NONE, Key::ArrowDown);
        let (word, place, (at, _)) = focused(harness);
        words.push(word);
        assert_eq!(at, words.len());
        // It is drawn, below the head of the list.
        assert!(place.height() > 10.0 && place.top() >= area.top() - 1.0);
    }
    // No further than the last.
    press(harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(focused(harness).2, (count, count));
    press(harness, Modifiers::NONE, Key::Home);
    assert_eq!(focused(harness).0, first);
    press(harness, Modifiers::NONE, Key::End);
    assert_eq!(focused(harness).2.0, count);
    press(harness, Modifiers::NONE, Key::PageUp);
    assert!(focused(harness).2.0 < count);
    words
}

#[test]
fn every_finding_is_reached_by_the_arrow_keys() {
    let mut harness = Desk::default().open();
    click(&mut harness, "このひな形で始める");
    let findings = window(&harness).session().analysis().findings.clone();
    assert!(findings.len() > 30);
    click_prefix(&mut harness, "指摘  ");
    list_findings_one_by_one(&mut harness);
    let first = sekisho::words::both(&findings[0].message()).ja.to_string();
    let row = |node: &AccessKitNode<'_>| {
        node.position_in_set().is_some() && node.label().is_some_and(|label| label.contains(&first))
    };
    harness.get_all(by().predicate(row)).next().unwrap().focus();
    harness.run();
    let words = walk(&mut harness);
    assert_eq!(words.len(), findings.len());
    for (word, finding) in words.iter().zip(&findings) {
        assert!(word.contains(&*sekisho::words::both(&finding.message()).ja));
    }
    // Enter goes there.
    press(&mut harness, Modifiers::NONE, Key::End);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let last = findings.last().unwrap();
    let selected = window(&harness).view().single();
    assert_eq!(selected, last.subjects.first());
}

#[test]
fn every_attack_route_and_every_row_of_the_assets_is_reached_by_the_arrow_keys() {
    let mut harness = Desk::default().open();
    click(&mut harness, "このひな形で始める");
    let rows = window(&harness).session().analysis().asset_risks.len();
    for tab in ["攻撃ルート  ", "資産ベース  "] {
        click_prefix(&mut harness, tab);
        let table = |node: &AccessKitNode<'_>| {
            let is_route = node.label().is_some_and(|label| label.starts_with("1 "));
            let is_asset = list_size(node) == rows;
            node.position_in_set() == Some(0) && (is_route || is_asset)
        };
        harness.get(by().predicate(table)).focus();
        harness.run();
        let count = focused(&harness).2.1;
        assert!(count > 10);
        assert_eq!(walk(&mut harness).len(), count);
    }
}

#[test]
fn an_acceptance_without_its_finding_is_listed_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "1");
    let mut design = read_file(&file).unwrap();
    let asset = design.assets.keys().next().unwrap().clone();
    let id = format!("asset-misplaced:{asset}");
    design.accepted.insert(id.clone(), "昨年の判断".to_owned());
    write_file(&file, &design).unwrap();
    let mut harness = Desk {
        file: Some(file),
        ..Desk::wide()
    }
    .open();
    assert!(says(&harness, "該当する指摘がなくなった受容"));
    assert!(says(&harness, "昨年の判断"));
    click_prefix(&mut harness, "受容を取り消す");
    assert!(
        !window(&harness)
            .session()
            .design()
            .accepted
            .contains_key(&id)
    );
    assert!(!says(&harness, "昨年の判断"));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(says(&harness, "昨年の判断"));
}

#[test]
fn the_projector_mode_takes_the_whole_screen_and_gives_it_back() {
    let mut harness = Desk::default().open();
    click(&mut harness, "このひな形で始める");
    for is_full in [true, false] {
        let pressed = |pressed| Event::Key {
            key: Key::F5,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let mut found = Vec::new();
        for is_down in [true, false] {
            harness.input_mut().events.push(pressed(is_down));
            harness.step();
            let root = harness.output().viewport_output.get(&ViewportId::ROOT);
            found.extend(root.into_iter().flat_map(|it| it.commands.clone()));
        }
        assert!(found.contains(&ViewportCommand::Fullscreen(is_full)));
    }
}

/// Whether it is an edge between panels, and not between columns.
fn is_panel_edge(node: &AccessKitNode<'_>) -> bool {
    let is_of_column = node.label().is_some_and(|label| label.contains("列の幅"));
    node.role() == Role::Splitter && !is_of_column
}

/// The edge that bears this name.
fn edge(harness: &Desked, name: &str) -> Rect {
    harness.get_by_role_and_label(Role::Splitter, name).rect()
}

#[test]
fn every_edge_between_panels_is_wide_enough_to_be_taken_hold_of_and_is_drawn_by_the_pointer() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("settings.ron");
    let size = Some(eframe::egui::Vec2::new(1600.0, 1000.0));
    let open = || {
        Desk {
            size,
            settings: Settings::read(Some(place.clone())),
            file: Some(file_of(folder.path(), "1")),
            ..Desk::default()
        }
        .open()
    };
    let mut harness = open();
    for (name, by) in [
        ("左のパネルの幅", [40.0, 0.0]),
        ("構成の一覧の高さ", [0.0, -40.0]),
        ("右のパネルの幅", [-40.0, 0.0]),
        ("下のパネルの高さ", [0.0, -40.0]),
        ("指摘と攻撃ルートの境", [60.0, 0.0]),
    ] {
        let before = edge(&harness, name);
        assert!(
            before.width().min(before.height()) >= 8.0,
            "{name}: {before}"
        );
        // Gripped near its outer side as well as in its middle.
        let from = before.center() + eframe::egui::vec2(3.0, 3.0);
        let to = from + eframe::egui::Vec2::from(by);
        harness.drag_at(from);
        harness.run();
        harness.hover_at(to);
        harness.run();
        harness.drop_at(to);
        harness.run();
        let moved = edge(&harness, name).center() - before.center();
        let wanted = eframe::egui::Vec2::from(by);
        assert!(
            (moved - wanted).length() < 3.0,
            "{name}: {moved} for {wanted}"
        );
    }
    let kept = ["左のパネルの幅", "指摘と攻撃ルートの境"].map(|name| edge(&harness, name));
    drop(harness);
    let harness = open();
    let again = ["左のパネルの幅", "指摘と攻撃ルートの境"].map(|name| edge(&harness, name));
    assert_eq!(again, kept, "the next run begins with them");
}

#[test]
fn columns_of_tables_are_widened_by_key_and_pointer_and_stay_so() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("settings.ron");
    let mut harness = Desk {
        size: Some(eframe::egui::Vec2::new(1600.0, 1000.0)),
        settings: Settings::read(Some(place.clone())),
        file: Some(file_of(folder.path(), "1")),
        ..Desk::default()
    }
    .open();
    for (tab, column) in [("攻撃ルート  ", "攻撃対象"), ("資産ベース  ", "脅威")] {
        click_prefix(&mut harness, tab);
        let name = format!("「{column}」の列の幅（Shift+←→で変更）");
        // The edge says how wide its column is.
        let head = |harness: &Desked| {
            let grip = harness.get_by_role_and_label(Role::Splitter, &name);
            grip.accesskit_node().numeric_value().unwrap()
        };
        let before = head(&harness);
        harness.get_by_role_and_label(Role::Splitter, &name).focus();
        harness.run();
        press(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
        let wider = head(&harness);
        assert!(wider > before + 8.0, "{column}: {before} to {wider}");
        let grip = edge(&harness, &name);
        assert!(grip.width() >= 8.0);
        let to = grip.center() - eframe::egui::vec2(24.0, 0.0);
        harness.drag_at(grip.center());
        harness.run();
        harness.hover_at(to);
        harness.run();
        harness.drop_at(to);
        harness.run();
        let drawn = head(&harness);
        assert!(
            (drawn - (wider - 24.0)).abs() < 3.0,
            "{column}: {wider} to {drawn}"
        );
    }
    let kept = Settings::read(Some(place)).sizes;
    let names: Vec<_> = kept.keys().map(String::as_str).collect();
    assert_eq!(names, ["assets/column-threat", "routes/column-target"]);
}

#[test]
fn rows_of_the_tables_are_low_and_five_of_them_are_seen() {
    let folder = tempfile::tempdir().unwrap();
    for size in [[1600.0, 1000.0], [1280.0, 800.0]] {
        let harness = Desk {
            size: Some(eframe::egui::Vec2::from(size)),
            file: Some(file_of(folder.path(), "1")),
            ..Desk::default()
        }
        .open();
        let is_row =
            |node: &AccessKitNode<'_>| node.role() == Role::Row && node.position_in_set().is_some();
        let rows = harness.query_all(by().predicate(is_row));
        let rows: Vec<Rect> = rows.map(|node| node.rect()).collect();
        assert!(rows.iter().all(|row| row.height() <= 32.0), "{rows:?}");
        let status = size[1] - 26.0;
        let whole = rows.iter().filter(|row| row.bottom() <= status + 1.0);
        let least = if size[1] > 900.0 { 5 } else { 4 };
        assert!(whole.count() >= least, "{size:?}: {rows:?}");
    }
}

#[test]
fn the_edges_of_panels_are_moved_by_the_arrow_keys() {
    let mut harness = Desk::default().open();
    click(&mut harness, "このひな形で始める");
    let edges = |harness: &Desked| -> Vec<Rect> {
        let found = harness.query_all(by().predicate(is_panel_edge));
        found.map(|node| node.rect()).collect()
    };
    let count = edges(&harness).len();
    assert_eq!(count, 4);
    for index in 0..count {
        let before = edges(&harness)[index];
        let is_upright = before.height() > before.width();
        let (there, back) = if is_upright {
            (Key::ArrowRight, Key::ArrowLeft)
        } else {
            (Key::ArrowUp, Key::ArrowDown)
        };
        let splitters = harness.query_all(by().predicate(is_panel_edge));
        splitters.into_iter().nth(index).unwrap().focus();
        harness.run();
        // A panel may begin at its least size: then it only goes the other way.
        let mut places = vec![before.center()];
        for key in [there, back, back] {
            press(&mut harness, Modifiers::NONE, key);
            places.push(edges(&harness)[index].center());
        }
        places.dedup();
        assert!(places.len() > 1, "edge {index} stays at {places:?}");
    }
}
