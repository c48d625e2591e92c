//! What is put down becomes a member of the zone it lies in, or is refused there.

use std::collections::BTreeSet;

use emath::pos2;

use super::{desk::TestDesk, drawing::zone};
use crate::{
    catalog::ZoneId,
    design::{Bounds, Command, PlaceEdit, Subject},
    desk::{Tool, hand::gesture::Gesture},
};

#[test]
fn an_asset_dropped_into_another_zone_becomes_its_member() {
    let mut desk = TestDesk::new();
    desk.redraw(|design| design.assets.get_mut("switch").unwrap().kind = "secure_browser".into());
    let wide = Bounds::new(700, 0, 600, 400);
    desk.redraw(|design| {
        design.zones.get_mut("mynumber").unwrap().kind = "internet_segment".into();
    });
    desk.redraw(|design| {
        design.layout.zones.insert("mynumber".into(), wide);
    });
    desk.drag(pos2(60.0, 260.0), pos2(780.0, 260.0));
    assert_eq!(desk.zone_of("switch"), Some("mynumber"));
    desk.drag(pos2(780.0, 260.0), pos2(780.0, 900.0));
    assert_eq!(desk.zone_of("switch"), None);
}

#[test]
fn a_zone_that_the_catalog_does_not_allow_refuses() {
    let mut desk = TestDesk::new();
    desk.press(50.0, 110.0);
    desk.go(800.0, 110.0);
    let Gesture::Moving { drop, .. } = &desk.board.hand.gesture else {
        panic!()
    };
    assert!(drop.refused.is_some());
    desk.release(800.0, 110.0);
    assert!(desk.commands.is_empty());
    assert_eq!(desk.refused[0].zone.as_str(), "mynumber");
    assert_eq!(desk.place("terminal"), (40, 100));
}

#[test]
fn a_gate_docks_on_the_edge_and_stays_a_member() {
    let mut desk = TestDesk::new();
    desk.drag(pos2(310.0, -20.0), pos2(500.0, -40.0));
    assert_eq!(desk.zone_of("fw"), Some("lgwan"));
    desk.drag(pos2(500.0, -40.0), pos2(800.0, 600.0));
    assert_eq!(desk.zone_of("fw"), None);
    // Half over the edge of the zone, its middle outside.
    desk.drag(pos2(800.0, 600.0), pos2(240.0, 405.0));
    assert_eq!(desk.zone_of("fw"), Some("lgwan"));
}

#[test]
fn a_dragged_zone_takes_its_members_along_and_they_keep_it() {
    let mut desk = TestDesk::new();
    desk.drag(pos2(560.0, 380.0), pos2(560.0, 980.0));
    assert_eq!(desk.place("terminal"), (40, 700));
    assert_eq!(desk.zone_of("terminal"), Some("lgwan"));
    let Command::Place(PlaceEdit::Move { into, .. }) = &desk.commands[0] else {
        panic!()
    };
    assert!(into.is_empty());
}

#[test]
fn a_selected_zone_is_resized_no_smaller_than_its_content() {
    let mut desk = TestDesk::new();
    desk.view().selection = BTreeSet::from([Subject::Zone("lgwan".into())]);
    desk.drag(pos2(600.0, 400.0), pos2(640.0, 440.0));
    assert_eq!(
        desk.design().layout.zones["lgwan"],
        Bounds::new(0, 0, 640, 440)
    );
    desk.drag(pos2(640.0, 440.0), pos2(10.0, 10.0));
    // The switch ends at 316, 294.
    assert_eq!(
        desk.design().layout.zones["lgwan"],
        Bounds::new(0, 0, 328, 306)
    );
    desk.drag(pos2(0.0, 153.0), pos2(200.0, 153.0));
    assert_eq!(
        desk.design().layout.zones["lgwan"],
        Bounds::new(28, 0, 300, 306)
    );
    assert_eq!(desk.commands.len(), 3);
}

#[test]
fn a_zone_drawn_within_its_like_is_nested_and_takes_free_assets_in() {
    let mut desk = TestDesk::new();
    desk.redraw(|design| design.assets.get_mut("terminal").unwrap().zone = None);
    desk.view().tool = Tool::AddZone("lgwan_segment".into());
    desk.drag(pos2(20.0, 60.0), pos2(260.0, 220.0));
    let zone = desk
        .design()
        .zones
        .keys()
        .find(|id| id.as_str().starts_with("zone-"))
        .unwrap();
    assert_eq!(
        desk.design().zones[zone]
            .parent
            .as_ref()
            .map(ZoneId::as_str),
        Some("lgwan")
    );
    assert_eq!(desk.zone_of("terminal"), Some(zone.as_str()));
    assert_eq!(desk.commands.len(), 1);
}

#[test]
fn a_zone_that_may_not_nest_is_refused_and_one_that_may_is_lit() {
    let mut desk = TestDesk::new();
    desk.redraw(|design| {
        design.zones.insert("branch".into(), zone("lgwan_segment"));
    });
    desk.redraw(|design| {
        design.zones.insert("net".into(), zone("internet"));
    });
    for (id, rect) in [
        ("branch", Bounds::new(0, 900, 200, 100)),
        ("net", Bounds::new(300, 900, 200, 100)),
    ] {
        desk.redraw(|design| {
            design.layout.zones.insert(id.into(), rect);
        });
    }
    desk.press(150.0, 950.0);
    desk.go(450.0, 330.0);
    let Gesture::Moving { drop, .. } = &desk.board.hand.gesture else {
        panic!()
    };
    assert_eq!(drop.receiving().len(), 1);
    desk.release(450.0, 330.0);
    assert_eq!(
        desk.design().zones["branch"]
            .parent
            .as_ref()
            .map(ZoneId::as_str),
        Some("lgwan")
    );
    desk.drag(pos2(350.0, 950.0), pos2(250.0, 330.0));
    assert_eq!(desk.refused.len(), 1);
    assert_eq!(
        desk.design().layout.zones["net"],
        Bounds::new(300, 900, 200, 100)
    );
}
