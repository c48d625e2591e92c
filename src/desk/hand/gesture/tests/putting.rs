//! Tools put new assets and zones down.

use emath::pos2;

use super::{desk::TestDesk, drawing::catalog};
use crate::{
    catalog::ZoneId,
    design::{AssetEdit, Bounds, Command, Point, ZoneEdit},
    desk::Tool,
};

#[test]
fn an_asset_is_put_down_with_its_middle_at_the_pointer() {
    let mut desk = TestDesk::new();
    desk.view().tool = Tool::AddAsset("lgwan_server".into());
    desk.click(400.0, 200.0);
    let Command::Asset(_, AssetEdit::Add { asset, rect }) = &desk.commands[0] else {
        panic!()
    };
    assert_eq!(rect.center(), Point::new(400, 200));
    assert_eq!(asset.zone.as_ref().map(ZoneId::as_str), Some("lgwan"));
    assert_eq!(desk.drawing.view.tool, Tool::Select);
    desk.view().tool = Tool::AddAsset("lgwan_server".into());
    desk.click(900.0, 200.0);
    assert_eq!((desk.commands.len(), desk.refused.len()), (1, 1));
}

#[test]
fn a_zone_is_drawn_by_dragging_or_put_down_by_a_click() {
    let mut desk = TestDesk::new();
    desk.view().tool = Tool::AddZone("lgwan".into());
    desk.drag(pos2(1500.0, 300.0), pos2(1200.0, 100.0));
    let Command::Zone(_, ZoneEdit::Add { rect, .. }) = &desk.commands[0] else {
        panic!()
    };
    assert_eq!(*rect, Bounds::new(1200, 100, 300, 200));
    desk.view().tool = Tool::AddZone("lgwan".into());
    desk.click(2000.0, 1000.0);
    let Command::Zone(_, ZoneEdit::Add { zone, rect }) = &desk.commands[1] else {
        panic!()
    };
    let size = catalog().zone_kind(&zone.kind).unwrap().size;
    assert_eq!((rect.w, rect.h), size);
    assert_eq!(rect.center(), Point::new(2000, 1000));
}
