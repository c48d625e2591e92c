use emath::{Pos2, Rect, pos2, vec2};

use super::{
    anchor::anchor,
    at::{asset_at, band, item, stack},
    handles::{ResizeHandle, handle_at, is_on_connector},
    path::along,
};
use crate::{
    design::Subject,
    scene::{Scene, SceneItem},
};

fn boxed(subject: Subject, x: f32, y: f32, w: f32, h: f32) -> SceneItem {
    let area = Rect::from_min_size(pos2(x, y), vec2(w, h));
    SceneItem {
        subject,
        label: String::new(),
        area,
        path: Vec::new(),
        shapes: 0..0,
    }
}

fn asset(id: &str, x: f32, y: f32) -> SceneItem {
    boxed(Subject::Asset(id.into()), x, y, 100.0, 50.0)
}

fn link(id: &str, points: &[(f32, f32)]) -> SceneItem {
    let path: Vec<Pos2> = points.iter().map(|&(x, y)| pos2(x, y)).collect();
    let (from, to) = (path[0], path[path.len() - 1]);
    let area = Rect::from_two_pos(from, to);
    SceneItem {
        subject: Subject::Link(id.into()),
        label: String::new(),
        area,
        path,
        shapes: 0..0,
    }
}

fn scene() -> Scene {
    let items = vec![
        boxed(Subject::Zone("outer".into()), 0.0, 0.0, 600.0, 400.0),
        boxed(Subject::Zone("inner".into()), 20.0, 20.0, 300.0, 200.0),
        link("upper", &[(150.0, 65.0), (400.0, 65.0)]),
        link("lower", &[(150.0, 70.0), (400.0, 70.0)]),
        asset("a", 50.0, 40.0),
        asset("b", 400.0, 40.0),
        asset("b2", 450.0, 60.0),
    ];
    Scene {
        items,
        ..Scene::default()
    }
}

fn names(found: &[Subject]) -> Vec<&str> {
    found.iter().map(Subject::as_str).collect()
}

#[test]
fn assets_come_before_links_before_the_smallest_zone() {
    let found = stack(&scene(), pos2(149.0, 66.0), 1.0);
    assert_eq!(names(&found), ["a", "upper", "lower", "inner", "outer"]);
    let found = stack(&scene(), pos2(460.0, 70.0), 1.0);
    assert_eq!(names(&found), ["b2", "b", "outer"]);
}

#[test]
fn the_nearer_link_comes_first_and_reach_is_8_points_at_every_zoom() {
    let scene = scene();
    let at = |y: f32, zoom: f32| {
        let mut found = stack(&scene, pos2(350.0, y), zoom);
        found.retain(|subject| matches!(subject, Subject::Link(_)));
        found
            .iter()
            .map(|subject| subject.as_str().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(at(69.0, 1.0), ["lower", "upper"]);
    assert_eq!(at(77.9, 1.0), ["lower"]);
    assert!(at(78.1, 1.0).is_empty());
    assert_eq!(at(71.9, 4.0), ["lower"]);
    assert!(at(72.1, 4.0).is_empty());
    assert_eq!(at(149.0, 0.1), ["lower"]);
}

#[test]
fn a_band_to_the_right_encloses_and_one_to_the_left_touches() {
    let scene = scene();
    let (near, far) = (pos2(40.0, 30.0), pos2(160.0, 100.0));
    let enclosed: Vec<_> = band(&scene, near, far).into_iter().collect();
    assert_eq!(names(&enclosed), ["a"]);
    let touched: Vec<_> = band(&scene, far, pos2(100.0, 45.0)).into_iter().collect();
    assert_eq!(names(&touched), ["a", "lower", "upper"]);
    let all = band(&scene, pos2(-1.0, -1.0), pos2(601.0, 401.0));
    assert_eq!(all.len(), 7);
}

#[test]
fn handles_are_hit_at_corners_and_edges() {
    let area = Rect::from_min_size(pos2(0.0, 0.0), vec2(200.0, 100.0));
    assert_eq!(
        handle_at(area, pos2(3.0, -3.0), 1.0),
        Some(ResizeHandle { x: -1, y: -1 })
    );
    assert_eq!(
        handle_at(area, pos2(200.0, 50.0), 1.0),
        Some(ResizeHandle { x: 1, y: 0 })
    );
    assert_eq!(handle_at(area, pos2(100.0, 50.0), 1.0), None);
    assert!(is_on_connector(area, pos2(211.0, 50.0), 1.0));
    assert!(!is_on_connector(area, pos2(190.0, 50.0), 1.0));
}

#[test]
fn the_anchor_of_a_link_is_not_covered() {
    let mut scene = scene();
    scene.items.push(asset("lid", 230.0, 40.0));
    let link = item(&scene, &Subject::Link("upper".into())).unwrap();
    let place = anchor(&scene, link);
    assert!(asset_at(&scene, place).is_none());
    assert_eq!(place.y, 65.0);
    assert_eq!(along(&link.path, 0.5), Some(pos2(275.0, 65.0)));
}
