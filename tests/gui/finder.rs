//! Finding by typing: command palette, quick insert, search.

use eframe::egui::{Event, ImeEvent, Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _, by},
};
use sekisho::{
    catalog::Catalog,
    design::Subject,
    gui::{Desktop, Lit, Screen},
    scene::ThemeName,
};

use crate::desk::{Desk, click, file_of, press, says, start_with_required, window};

type Desked = Harness<'static, Option<Desktop>>;

const SHIFT_CTRL: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::COMMAND
};

fn typed(harness: &mut Desked, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

/// The label of the entry that Enter would take.
fn marked(harness: &Desked) -> String {
    let chosen = by()
        .predicate(|node| node.role() == Role::ListBoxOption && node.is_selected() == Some(true));
    let node = harness.query(chosen);
    node.and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

fn is_open(harness: &Desked) -> bool {
    window(harness).shell().finder.is_some()
}

#[test]
fn every_action_is_found_by_its_words_in_both_languages() {
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    for (words, label) in [
        ("全体を表示", "全体を表示"),
        ("fit to", "全体を表示"),
        ("高コントラスト", "高コントラスト"),
        ("save as", "名前を付けて保存…"),
    ] {
        press(&mut harness, Modifiers::COMMAND, Key::K);
        typed(&mut harness, words);
        assert!(
            marked(&harness).starts_with(label),
            "{words}: {}",
            marked(&harness)
        );
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert!(!is_open(&harness), "{words}");
    }
}

#[test]
fn the_palette_does_what_is_chosen_and_goes_where_things_are() {
    let mut harness = Desk::default().open();
    // It is there before anything is open, too.
    press(&mut harness, SHIFT_CTRL, Key::P);
    typed(&mut harness, "暗い");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(window(&harness).shell().settings.theme, ThemeName::Dark);
    assert_eq!(window(&harness).shell().screen, Screen::Start);
    start_with_required(&mut harness);
    // What the pointer rests on lights up as well: it is taken away.
    harness.event(Event::PointerGone);
    press(&mut harness, Modifiers::COMMAND, Key::K);
    typed(&mut harness, "ｌｇｗａｎ asp");
    assert!(
        marked(&harness).starts_with("LGWAN-ASP"),
        "{}",
        marked(&harness)
    );
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let Some(Subject::Asset(id)) = window(&harness).view().single().cloned() else {
        panic!("an asset is selected");
    };
    assert!(window(&harness).session().design().assets.contains_key(&id));
    assert_eq!(
        window(&harness).view().lit,
        Lit::Subjects(vec![Subject::Asset(id)])
    );
    for _ in 0..10 {
        harness.step();
    }
    assert_eq!(window(&harness).view().lit, Lit::Nothing, "a flash passes");
}

#[test]
fn what_cannot_be_done_now_is_said_and_not_done() {
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::K);
    typed(&mut harness, "やり直す");
    assert!(marked(&harness).starts_with("やり直す（今は使えません）"));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(is_open(&harness));
}

#[test]
fn arrows_move_the_mark_round_and_a_click_elsewhere_closes() {
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::F);
    let first = marked(&harness);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_ne!(marked(&harness), first);
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(marked(&harness), first);
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    let last = marked(&harness);
    assert_ne!(last, first);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(marked(&harness), first);
    harness.drag_at((10.0, 700.0).into());
    harness.drop_at((10.0, 700.0).into());
    harness.run();
    assert!(!is_open(&harness));
}

#[test]
fn a_kind_typed_in_kana_english_or_short_is_put_down_at_once() {
    let catalog = Catalog::builtin().unwrap();
    for (text, id) in [
        ("ブンカツ", "split_firewall"),
        ("えるびーおー", "lbo_firewall"),
        ("secure browser", "secure_browser"),
        ("シート", ""),
    ] {
        let mut harness = Desk::default().open();
        click(&mut harness, "白紙から描く");
        press(&mut harness, Modifiers::NONE, Key::Slash);
        typed(&mut harness, text);
        if id.is_empty() {
            assert!(
                says(&harness, "見つかりません"),
                "{text}: {}",
                marked(&harness)
            );
            continue;
        }
        press(&mut harness, Modifiers::NONE, Key::Enter);
        let design = window(&harness).session().design();
        let asset = design.assets.values().next();
        let kind = asset.map(|asset| asset.kind.to_string());
        let known = catalog
            .assets
            .iter()
            .find(|kind| kind.id.as_str().contains(id));
        assert_eq!(kind.is_some(), known.is_some(), "{text}");
        assert_eq!(design.assets.len(), 1, "{text}");
        assert_eq!(window(&harness).view().selection.len(), 1);
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        assert!(window(&harness).session().design().assets.is_empty());
    }
}

#[test]
fn every_kind_is_the_first_to_be_found_by_its_own_name_in_both_languages() {
    let catalog = Catalog::builtin().unwrap();
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    for name in catalog
        .zones
        .iter()
        .map(|kind| &kind.name)
        .chain(catalog.assets.iter().map(|kind| &kind.name))
    {
        for words in [&name.ja, &name.en] {
            press(&mut harness, Modifiers::NONE, Key::Slash);
            typed(&mut harness, words);
            assert!(
                marked(&harness).starts_with(&*name.ja),
                "{words}: {}",
                marked(&harness)
            );
            press(&mut harness, Modifiers::NONE, Key::Escape);
        }
    }
}

#[test]
fn search_looks_into_notes_and_remembers_what_was_sought() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_of(folder.path(), "1");
    let mut design = sekisho::design::read_file(&path).unwrap();
    let (id, asset) = design.assets.iter_mut().nth(3).unwrap();
    asset.note = "２階サーバ室".to_owned();
    let id = id.clone();
    sekisho::design::write_file(&path, &design).unwrap();
    let mut harness = Desk {
        file: Some(path),
        ..Desk::default()
    }
    .open();
    press(&mut harness, Modifiers::COMMAND, Key::F);
    typed(&mut harness, "2階 サーバ");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(window(&harness).view().single(), Some(&Subject::Asset(id)));
    press(&mut harness, Modifiers::COMMAND, Key::F);
    assert_eq!(
        window(&harness).shell().finder.as_ref().unwrap().text,
        "2階 サーバ"
    );
}

#[test]
fn enter_belongs_to_an_input_method_while_it_composes() {
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::F);
    let preedit = |text: &str| {
        Event::Ime(ImeEvent::Preedit {
            text: text.to_owned(),
            active_range_chars: None,
        })
    };
    harness.event(preedit("たんまつ"));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(is_open(&harness), "Enter chose a reading, not an entry");
    harness.event(preedit(""));
    harness.event(Event::Ime(ImeEvent::Commit("端末".to_owned())));
    harness.run();
    assert_eq!(
        window(&harness).shell().finder.as_ref().unwrap().text,
        "端末"
    );
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(!is_open(&harness));
    assert_eq!(window(&harness).view().selection.len(), 1);
    assert!(harness.query_by_label("名称・種類・備考で検索").is_none());
}

/// The rows of the list that are drawn.
fn rows(harness: &Desked) -> Vec<eframe::egui::Rect> {
    let options = by().predicate(|node| node.role() == Role::ListBoxOption);
    harness.query_all(options).map(|node| node.rect()).collect()
}

#[test]
fn a_narrow_search_leaves_the_next_one_its_rows_and_the_mark_is_always_in_sight() {
    for (modifiers, key) in [
        (Modifiers::COMMAND, Key::K),
        (Modifiers::COMMAND, Key::F),
        (Modifiers::NONE, Key::Slash),
    ] {
        let mut harness = Desk::default().open();
        start_with_required(&mut harness);
        press(&mut harness, modifiers, key);
        let full = rows(&harness).len();
        assert!(full >= 11, "{key:?}: {full}");
        for narrow in ["存在しない部品", "vpn"] {
            press(&mut harness, Modifiers::COMMAND, Key::A);
            typed(&mut harness, narrow);
            press(&mut harness, Modifiers::NONE, Key::Escape);
            press(&mut harness, modifiers, key);
            press(&mut harness, Modifiers::COMMAND, Key::A);
            press(&mut harness, Modifiers::NONE, Key::Backspace);
            assert_eq!(rows(&harness).len(), full, "{key:?} {narrow}");
        }
        let top = rows(&harness)[0].top();
        for step in 0..14 {
            press(&mut harness, Modifiers::NONE, Key::ArrowDown);
            let chosen = by().predicate(|node| {
                node.role() == Role::ListBoxOption && node.is_selected() == Some(true)
            });
            let mark = harness.get(chosen).rect();
            let is_seen = mark.top() >= top - 1.0 && mark.bottom() <= top + 11.0 * 28.0 + 1.0;
            assert!(is_seen, "{key:?} {step}: {mark:?} from {top}");
        }
    }
}
