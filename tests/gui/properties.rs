//! Attributes in the inspector, of one thing or of many.

use eframe::egui::{Key, Modifiers};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use sekisho::{
    catalog::AssetId,
    design::{Design, Owner, Subject},
    gui::Desktop,
};

use crate::desk::{Desk, click, press, says, start_with_required, window};

type Desked = Harness<'static, Option<Desktop>>;

/// Finds a thing by its name, as a person would, and selects it with those already selected.
pub(crate) fn select(harness: &mut Desked, names: &[&str]) {
    for (place, name) in names.iter().enumerate() {
        use eframe::egui::accesskit::Role;
        use egui_kittest::kittest::by;
        let modifiers = if place == 0 {
            Modifiers::NONE
        } else {
            Modifiers::SHIFT
        };
        let is_it = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            let on_canvas = matches!(node.role(), Role::GraphicsObject | Role::GraphicsSymbol);
            on_canvas && node.label().as_deref() == Some(*name)
        };
        harness
            .get(by().predicate(is_it))
            .click_modifiers(modifiers);
        harness.run();
    }
}

pub(crate) fn type_into(harness: &mut Desked, label: &str, text: &str) {
    harness.get_by_label(label).focus();
    harness.run();
    press(harness, Modifiers::COMMAND, Key::A);
    harness.get_by_label(label).type_text(text);
    harness.run();
}

/// What a field shows.
pub(crate) fn value(harness: &Desked, label: &str) -> String {
    let node = harness.get_by_label(label);
    node.accesskit_node().value().unwrap_or_default()
}

fn design(harness: &Desked) -> &Design {
    window(harness).session().design()
}

fn choose(harness: &mut Desked, field: &str, words: &str) {
    click(harness, field);
    let node = harness.get_all_by_label(words).last().unwrap();
    node.click();
    harness.run();
}

fn selected_assets(harness: &Desked) -> Vec<AssetId> {
    let selection = window(harness).view().selection.iter();
    selection
        .filter_map(|subject| match subject {
            Subject::Asset(id) => Some(id.clone()),
            _ => None,
        })
        .collect()
}

fn desk() -> Desked {
    let mut harness = Desk::tall().open();
    start_with_required(&mut harness);
    harness
}

#[test]
fn every_attribute_of_an_asset_is_one_step_each() {
    let mut harness = desk();
    select(&mut harness, &["LGWAN接続系端末"]);
    click(&mut harness, "属性");
    let id = selected_assets(&harness)[0].clone();
    let before = design(&harness).clone();
    type_into(&mut harness, "台数", "120");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(design(&harness).assets[&id].count, 120);
    choose(&mut harness, "運用主体", "都道府県");
    assert_eq!(design(&harness).assets[&id].owner, Some(Owner::Prefecture));
    type_into(&mut harness, "備考", "本庁舎\n2階");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(design(&harness).assets[&id].note, "本庁舎\n2階");
    choose(&mut harness, "種類", "インターネット接続系端末");
    assert_ne!(design(&harness).assets[&id].kind, before.assets[&id].kind);
    for _ in 0..4 {
        press(&mut harness, Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(design(&harness), &before);
}

#[test]
fn a_wrong_count_is_said_and_changes_nothing() {
    let mut harness = desk();
    select(&mut harness, &["LGWAN接続系端末"]);
    click(&mut harness, "属性");
    let before = design(&harness).clone();
    type_into(&mut harness, "台数", "多数");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(says(&harness, "台数には 0 以上の整数を入力してください"));
    assert_eq!(design(&harness), &before);
}

#[test]
fn many_at_once_show_mixed_values_and_take_one() {
    let mut harness = desk();
    select(&mut harness, &["LGWAN接続系端末", "LGWAN-ASP"]);
    assert_eq!(value(&harness, "種類"), "混在");
    assert_eq!(value(&harness, "運用主体"), "未入力");
    choose(&mut harness, "運用主体", "委託先");
    let ids = selected_assets(&harness);
    assert_eq!(ids.len(), 2);
    for id in &ids {
        assert_eq!(design(&harness).assets[id].owner, Some(Owner::Vendor));
    }
    type_into(&mut harness, "備考", "更改予定");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    for id in &ids {
        assert_eq!(design(&harness).assets[id].note, "更改予定");
    }
    // One step for both.
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    for id in &ids {
        assert_eq!(design(&harness).assets[id].note, "");
    }
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(!window(&harness).session().is_unsaved());
}

#[test]
fn leaving_a_mixed_field_untouched_changes_nothing() {
    let mut harness = desk();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.sekisho.ron");
    let mut other = design(&harness).clone();
    other.assets.values_mut().next().unwrap().note = "一つだけ".to_owned();
    sekisho::design::write_file(&path, &other).unwrap();
    drop(harness);
    harness = Desk {
        file: Some(path),
        ..Desk::tall()
    }
    .open();
    press(&mut harness, Modifiers::COMMAND, Key::A);
    assert!(says(&harness, "変更は選択中のすべてに反映されます"));
    let notes = harness.get_all_by_label("備考");
    notes.into_iter().next().unwrap().focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert!(!window(&harness).session().is_unsaved());
}

#[test]
fn links_and_zones_have_theirs() {
    let mut harness = desk();
    let link = design(&harness).links.keys().next().unwrap().clone();
    press(&mut harness, Modifiers::COMMAND, Key::F);
    let name = {
        let design = design(&harness);
        let link = &design.links[&link];
        let catalog = window(&harness).session().catalog();
        catalog.link_kind(&link.kind).unwrap().name.ja.to_string()
    };
    harness.event(eframe::egui::Event::Text(name));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let Some(Subject::Link(link)) = window(&harness).view().single().cloned() else {
        panic!("a link is selected");
    };
    click(&mut harness, "属性");
    type_into(&mut harness, "暗号化", "IPsec");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(design(&harness).links[&link].encryption, "IPsec");
    let zone = design(&harness).zones.keys().next().unwrap().clone();
    press(&mut harness, Modifiers::COMMAND, Key::F);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    harness.event(eframe::egui::Event::Text("ガバメントクラウド".to_owned()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let Some(Subject::Zone(cloud)) = window(&harness).view().single().cloned() else {
        panic!("a zone is selected, not {zone}");
    };
    // The list comes first; what is in it is not repeated in a field.
    assert!(harness.query_by_label("その他の事業者").is_none());
    click(&mut harness, "事業者（CSP）");
    click(&mut harness, "Google Cloud");
    assert_eq!(design(&harness).zones[&cloud].provider, "Google Cloud");
    assert!(harness.query_by_label("その他の事業者").is_none());
    click(&mut harness, "事業者（CSP）");
    click(&mut harness, "未入力");
    assert_eq!(design(&harness).zones[&cloud].provider, "");
    click(&mut harness, "事業者（CSP）");
    click(&mut harness, "その他");
    assert_eq!(design(&harness).zones[&cloud].provider, "");
    type_into(&mut harness, "その他の事業者", "県域");
    press(&mut harness, Modifiers::COMMAND, Key::A);
    harness.get_by_label("その他の事業者").type_text("自前");
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(design(&harness).zones[&cloud].provider, "自前");
}

#[test]
fn a_shortcut_does_not_lose_what_is_being_typed() {
    let folder = tempfile::tempdir().unwrap();
    let path = crate::desk::file_of(folder.path(), "1");
    let mut harness = Desk {
        file: Some(path.clone()),
        ..Desk::tall()
    }
    .open();
    click(&mut harness, "属性");
    type_into(&mut harness, "備考", "会議で説明");
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert_eq!(
        sekisho::design::read_file(&path).unwrap().note,
        "会議で説明"
    );
    assert!(!window(&harness).session().is_unsaved());
}

#[test]
fn escape_keeps_a_remark_and_the_selection_and_gives_up_a_line() {
    let mut harness = desk();
    select(&mut harness, &["LGWAN接続系端末"]);
    click(&mut harness, "属性");
    type_into(&mut harness, "備考", "増設予定");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    let id = selected_assets(&harness)[0].clone();
    assert_eq!(design(&harness).assets[&id].note, "増設予定");
    let before = design(&harness).clone();
    type_into(&mut harness, "台数", "777");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(design(&harness), &before);
    assert_eq!(selected_assets(&harness), [id]);
}
