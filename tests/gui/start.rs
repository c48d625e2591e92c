//! The start screen: drawings to begin with, and what was open lately.

use eframe::egui::{Key, Modifiers, Rect, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, Queryable as _, by},
};
use sekisho::{
    catalog::{Catalog, Lang},
    edit::{StartControls, StartPoint},
    gui::{Desktop, Settings},
    scene::ThemeName,
};

use crate::desk::{Desk, click, click_prefix, file_of, press, says, window};

/// What stands on the cards of today’s networks, from the catalog.
fn names(lang: Lang) -> Vec<String> {
    let catalog = Catalog::builtin().unwrap();
    let drawings = catalog.starts.drawings.iter();
    let named = drawings.map(|start| {
        let separator = sekisho::words::get(lang, "common-dot");
        [start.name.get(lang), start.label.text.get(lang)].join(&separator)
    });
    named.collect()
}

fn places(harness: &Harness<'_, Option<Desktop>>, names: &[String]) -> Vec<Rect> {
    let places = names.iter().map(|name| harness.get_by_label(name).rect());
    places.collect()
}

#[test]
fn todays_networks_stand_above_the_official_routes() {
    for lang in [Lang::Ja, Lang::En] {
        for size in [[1280.0, 800.0], [1600.0, 1000.0]] {
            let desk = Desk {
                size: Some(size.into()),
                ..Desk::dressed(lang, ThemeName::Light)
            };
            let harness = desk.open();
            let head = |key: &str| harness.get_by_label(&sekisho::words::get(lang, key)).rect();
            let (today, routes) = (head("start-today"), head("start-templates"));
            for place in places(&harness, &names(lang)) {
                assert!(today.bottom() < place.top() && place.bottom() < routes.top());
                assert!(place.right() < size[0], "{place:?} of {size:?}");
            }
        }
    }
}

#[test]
fn a_network_of_today_begins_with_a_click_and_the_button() {
    let mut harness = Desk::default().open();
    click_prefix(&mut harness, "βモデル");
    assert!(says(&harness, "選択：βモデル"));
    click(&mut harness, "このひな形で始める");
    assert!(says(
        &harness,
        "通信経路の判定：βモデル（マイナンバー利用事務系への画面転送なし）"
    ));
    assert_eq!(window(&harness).session().design().title, "βモデル");
    assert!(!window(&harness).session().is_unsaved());
}

/// What one wants to come to is not forgotten by choosing from where.
#[test]
fn a_network_of_today_begins_with_the_target_that_was_chosen() {
    let mut harness = Desk::default().open();
    // How far it is to each route comes from the background, and widens the list.
    crate::desk::settle(&mut harness);
    click_prefix(&mut harness, "αモデル");
    crate::desk::settle(&mut harness);
    click_prefix(&mut harness, "目標の通信経路：決めない");
    let is_entry = |node: &AccessKitNode<'_>| {
        let label = node.label().unwrap_or_default();
        node.role() == Role::ListBoxOption && label.starts_with("通信経路(2)")
    };
    let entry = harness.query_all(by().predicate(is_entry)).next();
    entry.unwrap().click();
    harness.run();
    click(&mut harness, "このひな形で始める");
    crate::desk::settle(&mut harness);
    assert!(says(&harness, "目標の通信経路：通信経路(2)"));
    assert_eq!(window(&harness).session().design().title, "αモデル");
}

#[test]
fn a_network_of_today_begins_by_keyboard_alone() {
    let mut harness = Desk::default().open();
    harness.get_by_label_contains("中規模市の見本").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(says(
        &harness,
        "通信経路の判定：αモデル（マイナンバー利用事務系への画面転送なし）"
    ));
    assert!(window(&harness).session().design().assets.len() > 40);
}

#[test]
fn a_drawing_without_screen_transfer_is_listed_by_its_model() {
    let folder = tempfile::tempdir().unwrap();
    let (place, path) = (
        folder.path().join("settings.ron"),
        folder.path().join("現状.sekisho.ron"),
    );
    let catalog = Catalog::builtin().unwrap();
    let today = StartPoint::Today("today-alpha".into());
    let design = today.design(&catalog, StartControls::None);
    sekisho::design::write_file(&path, &design.unwrap().unwrap()).unwrap();
    for file in [path, file_of(folder.path(), "5")] {
        let desk = Desk {
            settings: Settings::read(Some(place.clone())),
            file: Some(file),
            ..Desk::default()
        };
        drop(desk.open());
    }
    let mut settings = Settings::read(Some(place));
    settings.open.clear();
    let desk = Desk {
        settings,
        ..Desk::default()
    };
    let harness = desk.open();
    assert!(says(
        &harness,
        "現状 αモデル（マイナンバー利用事務系への画面転送なし）"
    ));
    assert!(says(&harness, "5 通信経路(5)"));
    assert!(!says(&harness, "該当する経路なし"));
    assert!(!says(&harness, "0/0"));
}
