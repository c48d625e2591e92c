//! How large everything is, folded panels, projector mode.

use eframe::egui::{Event, Key, Modifiers, Vec2};
use egui_kittest::Harness;
use sekisho::{
    catalog::Lang,
    gui::{Desktop, Panels, SCALES, Settings},
    scene::ThemeName,
};

use crate::desk::{Desk, click, file_of, press, says, start_with_required, window};

const CTRL_ALT: Modifiers = Modifiers {
    alt: true,
    ..Modifiers::COMMAND
};

fn command(harness: &mut Harness<'static, Option<Desktop>>, words: &str) {
    press(harness, Modifiers::COMMAND, Key::K);
    harness.event(Event::Text(words.to_owned()));
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
}

#[test]
fn the_size_goes_from_75_to_200_per_cent_and_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("settings.ron");
    let mut harness = Desk {
        settings: Settings::read(Some(place.clone())),
        ..Desk::default()
    }
    .open();
    start_with_required(&mut harness);
    for step in SCALES.into_iter().filter(|step| *step > 100) {
        press(&mut harness, CTRL_ALT, Key::Plus);
        assert_eq!(harness.ctx.zoom_factor(), f32::from(step) / 100.0);
    }
    press(&mut harness, CTRL_ALT, Key::Plus);
    assert_eq!(harness.ctx.zoom_factor(), 2.0);
    command(&mut harness, "画面全体を標準の大きさに");
    assert_eq!(harness.ctx.zoom_factor(), 1.0);
    command(&mut harness, "画面全体を小さく");
    command(&mut harness, "画面全体を小さく");
    assert_eq!(harness.ctx.zoom_factor(), 0.75);
    drop(harness);
    let harness = Desk {
        settings: Settings::read(Some(place)),
        ..Desk::default()
    }
    .open();
    assert_eq!(harness.ctx.zoom_factor(), 0.75);
}

#[test]
fn every_size_in_every_theme_can_be_worked_in() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "1");
    for theme in [ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast] {
        for scale in SCALES {
            let mut desk = Desk {
                size: Some(Vec2::new(1280.0, 800.0)),
                file: Some(file.clone()),
                ..Desk::dressed(Lang::En, theme)
            };
            desk.settings.scale = scale;
            let mut harness = desk.open();
            press(&mut harness, Modifiers::COMMAND, Key::A);
            press(&mut harness, Modifiers::NONE, Key::Delete);
            assert!(window(&harness).session().is_unsaved());
        }
    }
}

#[test]
fn panels_fold_away_and_come_back_when_something_in_them_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("settings.ron");
    let mut harness = Desk {
        size: Some(Vec2::new(1600.0, 1000.0)),
        settings: Settings::read(Some(place.clone())),
        ..Desk::default()
    }
    .open();
    start_with_required(&mut harness);
    for (key, words) in [(Key::L, "構成"), (Key::R, "属性"), (Key::B, "指摘 ")] {
        assert!(says(&harness, words));
        press(&mut harness, CTRL_ALT, key);
    }
    for words in ["構成", "属性"] {
        assert!(!says(&harness, words), "{words}");
    }
    let folded = Panels {
        left: false,
        inspector: false,
        tables: false,
        strip: true,
    };
    assert_eq!(Settings::read(Some(place)).panels, folded);
    command(&mut harness, "対策の一覧");
    assert!(
        says(&harness, "属性"),
        "the inspector has what was asked for"
    );
    assert!(!says(&harness, "構成"));
}

#[test]
fn the_projector_mode_shows_the_drawing_larger_and_alone_and_goes_back() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("settings.ron");
    let mut harness = Desk {
        settings: Settings::read(Some(place.clone())),
        ..Desk::default()
    }
    .open();
    start_with_required(&mut harness);
    assert!(says(&harness, "部品を検索"));
    press(&mut harness, CTRL_ALT, Key::L);
    press(&mut harness, Modifiers::NONE, Key::F5);
    assert_eq!(harness.ctx.zoom_factor(), 1.5);
    assert!(!says(&harness, "属性"));
    assert!(says(&harness, "通信経路の判定：通信経路(1)"));
    // What was before is what the next run begins with.
    assert_eq!(Settings::read(Some(place)).scale, 100);
    press(&mut harness, Modifiers::NONE, Key::F5);
    assert_eq!(harness.ctx.zoom_factor(), 1.0);
    assert!(says(&harness, "属性"));
    assert!(
        !says(&harness, "部品を検索"),
        "what was folded stays folded"
    );
}

#[test]
fn the_high_contrast_theme_is_reached_by_menu_and_palette() {
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    click(&mut harness, "表示");
    click(&mut harness, "高コントラスト");
    assert_eq!(
        window(&harness).shell().settings.theme,
        ThemeName::HighContrast
    );
    command(&mut harness, "明るい");
    assert_eq!(window(&harness).shell().settings.theme, ThemeName::Light);
}

#[test]
fn a_fitted_drawing_stays_fitted_when_everything_is_shown_larger_or_smaller() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = Desk {
        size: Some(Vec2::new(1600.0, 1000.0)),
        file: Some(file_of(folder.path(), "1")),
        ..Desk::default()
    }
    .open();
    for key in [Key::Plus, Key::Plus, Key::Plus, Key::Minus, Key::Minus] {
        press(&mut harness, CTRL_ALT, key);
        harness.run();
        let view = window(&harness).view();
        let (camera, room) = (view.camera, view.room);
        let layout = &window(&harness).session().design().layout;
        for (id, zone) in &layout.zones {
            let corners = [(zone.x, zone.y), (zone.x + zone.w, zone.y + zone.h)];
            for (x, y) in corners {
                let at = (Vec2::new(x as f32, y as f32) - camera.origin.to_vec2()) * camera.zoom;
                assert!(
                    at.x >= 0.0 && at.y >= 0.0 && at.x <= room.width && at.y <= room.height,
                    "{id} at {at} of {room:?} after {key:?}"
                );
            }
        }
    }
}
