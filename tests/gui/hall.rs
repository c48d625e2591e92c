//! The model of the town hall in the window: in the banner and in the inspector.

use std::path::{Path, PathBuf};

use eframe::egui::{Key, Modifiers};
use sekisho::{
    catalog::Catalog,
    design::{self, Design},
    edit,
};

use crate::desk::{Desk, click, click_first, press, says, window};

/// A file of a drawing that a change makes of the fifth reference drawing.
fn file(folder: &Path, change: impl FnOnce(&mut Design)) -> PathBuf {
    let catalog = Catalog::builtin().unwrap();
    let template = edit::template(&catalog, &"5".into(), edit::StartControls::None);
    let mut design = template.unwrap().unwrap();
    change(&mut design);
    let path = folder.join("hall.sekisho.ron");
    design::write_file(&path, &design).unwrap();
    path
}

fn take_out(design: &mut Design, asset: &str) {
    design.assets.remove(asset).unwrap();
    let joins = |link: &design::Link| link.from.as_str() == asset || link.to.as_str() == asset;
    design.links.retain(|_, link| !joins(link));
    design.layout.assets.remove(asset);
}

fn opened(path: PathBuf) -> egui_kittest::Harness<'static, Option<sekisho::gui::Desktop>> {
    Desk {
        file: Some(path),
        ..Desk::wide()
    }
    .open()
}

#[test]
fn without_screen_transfer_the_banner_says_the_model() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), |design| take_out(design, "mynumber-vdi"));
    let mut harness = opened(path);
    let banner = "通信経路の判定：αモデル（マイナンバー利用事務系への画面転送なし）";
    assert!(says(&harness, banner));
    assert!(!says(&harness, "該当する経路なし"));
    click(&mut harness, banner);
    assert!(says(&harness, "庁舎のモデル"));
    assert!(says(&harness, "LGWAN接続系：420 台"));
    assert!(says(&harness, "モデルが求めること"));
    assert!(says(&harness, "自治体情報セキュリティクラウドに参加し"));
    assert!(says(&harness, "概要資料の要約"));
}

#[test]
fn with_a_route_the_inspector_says_the_model_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = opened(file(folder.path(), |_| {}));
    assert!(says(&harness, "通信経路の判定：通信経路(5)"));
    click(&mut harness, "通信経路の判定：通信経路(5)");
    assert!(says(&harness, "庁舎のモデル"));
    assert!(says(&harness, "αモデル"));
    assert!(!says(
        &harness,
        "（マイナンバー利用事務系への画面転送なし）"
    ));
}

#[test]
fn an_empty_drawing_has_no_town_hall() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("empty.sekisho.ron");
    design::write_file(&path, &Design::default()).unwrap();
    let harness = opened(path);
    assert!(says(&harness, "通信経路の判定：該当する経路なし"));
    assert!(!says(&harness, "庁舎のモデル"));
}

#[test]
fn an_offered_edit_makes_it_the_model_in_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), |design| {
        for asset in ["mynumber-vdi", "lgwan-terminal"] {
            take_out(design, asset);
        }
    });
    let mut harness = opened(path);
    click(&mut harness, "通信経路の判定：該当する経路なし");
    assert!(says(&harness, "どのモデルにも当てはまりません"));
    click_first(&mut harness, "LGWAN接続系に端末を追加");
    assert!(says(
        &harness,
        "通信経路の判定：αモデル（マイナンバー利用事務系への画面転送なし）"
    ));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(says(&harness, "どのモデルにも当てはまりません"));
    let hall = &window(&harness).session().analysis().hall;
    assert!(hall.model.is_none() && !hall.near.is_empty());
}
