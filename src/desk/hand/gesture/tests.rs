use std::{
    collections::BTreeSet,
    sync::{Arc, OnceLock},
};

use emath::{Rect, pos2};

use super::{
    ground::GestureGround,
    input::{HandInput, HandKeys, HandOutcome},
    kind::Gesture,
};
use crate::{
    analysis::analyze,
    catalog::{AssetId, Catalog, LinkClass, LinkId, ZoneId},
    design::{
        self, Asset, AssetEdit, Bounds, Command, Design, Link, LinkEdit, PlaceEdit, Point, Subject,
        Zone, ZoneEdit,
    },
    desk::{
        Board, Camera, Desk, Drawing, EnquiryAnswer, Shell, Tool, View, Wish, Workbench,
        board::{PlannedScene, ground},
        hand::{
            connect::{self, WantedLink},
            keys,
            place::Refusal,
        },
    },
    edit::{self, Session},
    scene::{DrawingTheme, Plan, Scene, SceneItem, ThemeName},
};

fn shared() -> &'static Arc<Catalog> {
    static CATALOG: OnceLock<Arc<Catalog>> = OnceLock::new();
    CATALOG.get_or_init(|| Arc::new(Catalog::builtin().unwrap()))
}

fn catalog() -> &'static Catalog {
    shared()
}

fn zone(kind: &str) -> Zone {
    Zone {
        kind: kind.into(),
        name: String::new(),
        provider: String::new(),
        parent: None,
        note: String::new(),
    }
}

fn asset(kind: &str, zone: &str) -> Asset {
    let zone = Some(zone).filter(|zone| !zone.is_empty()).map(Into::into);
    Asset {
        kind: kind.into(),
        name: String::new(),
        zone,
        count: 0,
        owner: None,
        note: String::new(),
    }
}

/// Two zones side by side; in the LGWAN zone a terminal, a switch and a firewall on its edge.
fn design() -> Design {
    let mut design = Design::default();
    for (id, kind, rect) in [
        ("lgwan", "lgwan_segment", Bounds::new(0, 0, 600, 400)),
        (
            "mynumber",
            "mynumber_segment",
            Bounds::new(700, 0, 400, 400),
        ),
        ("cloud", "daas_cloud", Bounds::new(0, -400, 600, 300)),
    ] {
        design.zones.insert(id.into(), zone(kind));
        design.layout.zones.insert(id.into(), rect);
    }
    for (id, kind, zone, rect) in [
        (
            "terminal",
            "lgwan_terminal",
            "lgwan",
            Bounds::new(40, 100, 172, 66),
        ),
        (
            "switch",
            "lgwan_switch",
            "lgwan",
            Bounds::new(40, 250, 276, 44),
        ),
        (
            "fw",
            "lbo_firewall",
            "lgwan",
            Bounds::new(300, -29, 120, 58),
        ),
        (
            "daas",
            "mynumber_daas",
            "cloud",
            Bounds::new(100, -300, 172, 66),
        ),
    ] {
        design.assets.insert(id.into(), asset(kind, zone));
        design.layout.assets.insert(id.into(), rect);
    }
    design
}

/// A scene with the boxes of a design and straight links: enough to be hit.
fn scene_of(design: &Design) -> Scene {
    let mut items = Vec::new();
    let mut add = |subject, area: Rect, path| {
        items.push(SceneItem {
            subject,
            label: String::new(),
            area,
            path,
            shapes: 0..0,
        });
    };
    for (id, rect) in &design.layout.zones {
        add(Subject::Zone(id.clone()), (*rect).into(), Vec::new());
    }
    for (id, link) in &design.links {
        let middle = |id: &AssetId| {
            let center = design.layout.assets[id].center();
            pos2(center.x as f32, center.y as f32)
        };
        let path = vec![middle(&link.from), middle(&link.to)];
        add(
            Subject::Link(id.clone()),
            Rect::from_two_pos(path[0], path[1]),
            path,
        );
    }
    for (id, rect) in &design.layout.assets {
        add(Subject::Asset(id.clone()), (*rect).into(), Vec::new());
    }
    for (id, rect) in &design.layout.notes {
        add(Subject::Note(id.clone()), (*rect).into(), Vec::new());
    }
    Scene {
        items,
        ..Scene::default()
    }
}

/// A plan with straight lines.
fn plan_of(design: &Design) -> Plan {
    let analysis = analyze(design, catalog());
    Plan::new(
        design,
        catalog(),
        &analysis,
        DrawingTheme::load(ThemeName::Light),
    )
}

/// An editor without a window: a hand over a drawing, whose wishes are carried out as the window
/// does it.
struct TestDesk {
    drawing: Drawing,
    board: Board,
    shell: Shell,
    keys: HandKeys,
    commands: Vec<Command>,
    refused: Vec<Refusal>,
    renamed: Option<Subject>,
    /// The plan after so many commands.
    plan: Option<(usize, Arc<Plan>)>,
}

impl TestDesk {
    fn new() -> Self {
        Self {
            drawing: Drawing::new(Session::new(Arc::clone(shared()), design())),
            board: Board::default(),
            shell: Shell::default(),
            keys: HandKeys {
                // Most of these tests ask where the pointer leads, not the grid.
                alt: true,
                ..HandKeys::default()
            },
            commands: Vec::new(),
            refused: Vec::new(),
            renamed: None,
            plan: None,
        }
    }

    fn design(&self) -> &Design {
        self.drawing.session.design()
    }

    fn view(&mut self) -> &mut View {
        &mut self.drawing.view
    }

    /// Begins with another drawing.
    fn redraw(&mut self, change: impl FnOnce(&mut Design)) {
        let mut design = self.design().clone();
        change(&mut design);
        self.drawing.session.open(design);
        self.plan = None;
    }

    fn planned(&mut self) -> PlannedScene {
        let n_commands = self.commands.len();
        let known = self.plan.take().filter(|(n, _)| *n == n_commands);
        let plan = known.map_or_else(|| Arc::new(plan_of(self.design())), |(_, plan)| plan);
        self.plan = Some((n_commands, Arc::clone(&plan)));
        PlannedScene {
            scene: Arc::new(scene_of(self.design())),
            plan,
        }
    }

    fn does(&mut self, input: HandInput) {
        let planned = self.planned();
        let found = EnquiryAnswer::default();
        let mut desk = Desk::of(&self.drawing, &found, &self.shell);
        self.board.follow(&desk);
        let handles = self.board.handles.clone();
        let camera = self.drawing.view.camera;
        let ground = ground(&desk, &planned, handles.as_ref(), camera, self.keys);
        let outcomes = self.board.hand.take(input, &ground);
        for outcome in &outcomes {
            match outcome {
                HandOutcome::Wish(_) => {}
                HandOutcome::Refused(refusal) => self.refused.push(refusal.clone()),
                HandOutcome::Rename(subject) => self.renamed = Some(subject.clone()),
            }
        }
        desk.carry_out(outcomes);
        for wish in desk.out {
            self.perform(wish);
        }
    }

    fn perform(&mut self, wish: Wish) {
        let command = match &wish {
            Wish::Edit(command) => Some(command.clone()),
            _ => None,
        };
        let mut bench = Workbench {
            drawing: &mut self.drawing,
            board: &mut self.board,
            shell: &mut self.shell,
        };
        assert_eq!(bench.perform(wish), None);
        if let Some(command) = command {
            assert_eq!(self.shell.message, "", "{command:?}");
            self.commands.push(command);
        }
    }

    fn press(&mut self, x: f32, y: f32) {
        self.does(HandInput::Press(pos2(x, y)));
    }

    fn go(&mut self, x: f32, y: f32) {
        self.does(HandInput::Move(pos2(x, y)));
    }

    fn release(&mut self, x: f32, y: f32) {
        self.does(HandInput::Release(pos2(x, y), 1));
    }

    fn click(&mut self, x: f32, y: f32) {
        self.press(x, y);
        self.release(x, y);
    }

    fn drag(&mut self, from: (f32, f32), to: (f32, f32)) {
        self.press(from.0, from.1);
        self.go(f32::midpoint(from.0, to.0), f32::midpoint(from.1, to.1));
        self.release(to.0, to.1);
    }

    fn selected(&self) -> Vec<&str> {
        self.drawing
            .view
            .selection
            .iter()
            .map(Subject::as_str)
            .collect()
    }

    fn place(&self, id: &str) -> (i32, i32) {
        let rect = self.design().layout.assets[id];
        (rect.x, rect.y)
    }

    fn zone_of(&self, id: &str) -> Option<&str> {
        self.design().assets[id].zone.as_ref().map(ZoneId::as_str)
    }
}

#[test]
fn a_click_selects_and_a_click_on_the_ground_clears() {
    let mut desk = TestDesk::new();
    desk.click(50.0, 110.0);
    assert_eq!(desk.selected(), ["terminal"]);
    desk.click(650.0, 200.0);
    assert!(desk.selected().is_empty());
    assert!(desk.commands.is_empty());
}

#[test]
fn shift_or_ctrl_adds_and_takes_away() {
    let mut desk = TestDesk::new();
    desk.click(50.0, 110.0);
    desk.keys.ctrl = true;
    desk.click(60.0, 260.0);
    assert_eq!(desk.selected(), ["switch", "terminal"]);
    desk.click(50.0, 110.0);
    assert_eq!(desk.selected(), ["switch"]);
    desk.click(650.0, 200.0);
    assert_eq!(desk.selected(), ["switch"]);
}

#[test]
fn a_drag_moves_by_what_the_pointer_moved_as_one_command() {
    let mut desk = TestDesk::new();
    desk.press(50.0, 110.0);
    desk.go(52.0, 111.0);
    assert!(matches!(desk.board.hand.gesture, Gesture::Pressing { .. }));
    desk.go(80.0, 140.0);
    assert!(desk.commands.is_empty());
    assert!(desk.board.hand.preview(desk.design()).is_some());
    desk.release(90.0, 150.0);
    assert_eq!(desk.place("terminal"), (80, 140));
    assert_eq!(desk.commands.len(), 1);
    assert_eq!(desk.zone_of("terminal"), Some("lgwan"));
    assert_eq!(desk.selected(), ["terminal"]);
}

#[test]
fn everything_selected_moves_along_and_shift_keeps_it_straight() {
    let mut desk = TestDesk::new();
    desk.click(50.0, 110.0);
    desk.keys.shift = true;
    desk.click(60.0, 260.0);
    desk.drag((60.0, 260.0), (110.0, 270.0));
    assert_eq!(
        (desk.place("terminal"), desk.place("switch")),
        ((90, 100), (90, 250))
    );
    assert_eq!(desk.commands.len(), 1);
}

#[test]
fn esc_gives_a_gesture_up() {
    let mut desk = TestDesk::new();
    desk.press(50.0, 110.0);
    desk.go(300.0, 300.0);
    desk.does(HandInput::Abort);
    desk.release(300.0, 300.0);
    assert!(desk.commands.is_empty());
    desk.view().selection = BTreeSet::from([Subject::Asset("fw".into())]);
    desk.press(650.0, 450.0);
    desk.go(20.0, 60.0);
    assert_ne!(desk.selected(), ["fw"]);
    desk.does(HandInput::Abort);
    assert_eq!(desk.selected(), ["fw"]);
}

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
    desk.drag((60.0, 260.0), (780.0, 260.0));
    assert_eq!(desk.zone_of("switch"), Some("mynumber"));
    desk.drag((780.0, 260.0), (780.0, 900.0));
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
    desk.drag((310.0, -20.0), (500.0, -40.0));
    assert_eq!(desk.zone_of("fw"), Some("lgwan"));
    desk.drag((500.0, -40.0), (800.0, 600.0));
    assert_eq!(desk.zone_of("fw"), None);
    // Half over the edge of the zone, its middle outside.
    desk.drag((800.0, 600.0), (240.0, 405.0));
    assert_eq!(desk.zone_of("fw"), Some("lgwan"));
}

#[test]
fn a_dragged_zone_takes_its_members_along_and_they_keep_it() {
    let mut desk = TestDesk::new();
    desk.drag((560.0, 380.0), (560.0, 980.0));
    assert_eq!(desk.place("terminal"), (40, 700));
    assert_eq!(desk.zone_of("terminal"), Some("lgwan"));
    let Command::Place(PlaceEdit::Move { into, .. }) = &desk.commands[0] else {
        panic!()
    };
    assert!(into.is_empty());
}

#[test]
fn a_band_selects_and_shift_begins_one_on_a_zone() {
    let mut desk = TestDesk::new();
    desk.drag((-20.0, 90.0), (330.0, 310.0));
    assert_eq!(desk.selected(), ["switch", "terminal"]);
    desk.click(650.0, 200.0);
    desk.keys.shift = true;
    desk.drag((20.0, 240.0), (400.0, 330.0));
    assert_eq!(desk.selected(), ["switch"]);
    assert!(desk.commands.is_empty());
}

#[test]
fn repeated_clicks_reach_what_lies_below() {
    let mut desk = TestDesk::new();
    desk.click(50.0, 110.0);
    desk.click(50.0, 110.0);
    assert_eq!(desk.selected(), ["lgwan"]);
    desk.click(51.0, 110.0);
    assert_eq!(desk.selected(), ["terminal"]);
    desk.click(60.0, 120.0);
    assert_eq!(desk.selected(), ["terminal"]);
}

#[test]
fn what_a_repeated_click_has_reached_is_what_is_dragged() {
    let mut desk = TestDesk::new();
    desk.click(50.0, 110.0);
    desk.click(50.0, 110.0);
    desk.drag((50.0, 110.0), (70.0, 110.0));
    assert_eq!(desk.design().layout.zones["lgwan"].x, 20);
    // Elsewhere it is the uppermost thing again.
    desk.drag((100.0, 130.0), (110.0, 130.0));
    assert_eq!(desk.selected(), ["terminal"]);
}

#[test]
fn a_double_click_renames_the_uppermost() {
    let mut desk = TestDesk::new();
    desk.click(50.0, 110.0);
    desk.press(50.0, 110.0);
    desk.does(HandInput::Release(pos2(50.0, 110.0), 2));
    assert_eq!(desk.renamed, Some(Subject::Asset("terminal".into())));
    assert_eq!(desk.selected(), ["terminal"]);
}

#[test]
fn a_double_click_opens_a_folded_zone() {
    let mut desk = TestDesk::new();
    let zone = ZoneId::from("mynumber");
    desk.redraw(|design| {
        design.layout.folded.insert(zone.clone());
    });
    desk.click(720.0, 200.0);
    desk.press(720.0, 200.0);
    desk.does(HandInput::Release(pos2(720.0, 200.0), 2));
    assert_eq!(desk.commands, [Command::Zone(zone, ZoneEdit::Fold(false))]);
    assert_eq!(desk.renamed, None);
}

#[test]
fn a_drag_from_a_handle_connects_by_the_most_likely_kind() {
    let mut desk = TestDesk::new();
    desk.board.handles = Some("terminal".into());
    desk.drag((126.0, 100.0 + 66.0 + 11.0), (100.0, 270.0));
    let Command::Link(_, LinkEdit::Add(link)) = &desk.commands[0] else {
        panic!()
    };
    assert_eq!(
        (link.from.as_str(), link.to.as_str()),
        ("terminal", "switch")
    );
    assert_eq!(link.kind.as_str(), "lan");
    assert!(matches!(
        desk.drawing.view.selection.first(),
        Some(Subject::Link(_))
    ));
    // Released on the ground it is nothing.
    desk.drag((126.0, 177.0), (500.0, 350.0));
    assert_eq!(desk.commands.len(), 1);
    assert!(!desk.board.hand.is_busy());
}

#[test]
fn two_clicks_connect_and_the_tool_decides_the_kind() {
    let mut desk = TestDesk::new();
    desk.view().tool = Tool::Connect(Some("screen_transfer".into()));
    desk.click(50.0, 110.0);
    assert!(desk.board.hand.is_busy());
    desk.go(110.0, -280.0);
    desk.click(110.0, -280.0);
    let Command::Link(_, LinkEdit::Add(link)) = &desk.commands[0] else {
        panic!()
    };
    assert_eq!(
        (link.kind.as_str(), link.to.as_str()),
        ("screen_transfer", "daas")
    );
    assert_eq!(desk.drawing.view.tool, Tool::Select);
    assert!(!desk.board.hand.is_busy());
}

#[test]
fn a_link_with_itself_is_none() {
    let mut desk = TestDesk::new();
    desk.view().tool = Tool::Connect(None);
    desk.press(50.0, 110.0);
    desk.go(100.0, 140.0);
    desk.release(100.0, 140.0);
    assert!(desk.commands.is_empty());
}

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
    desk.drag((1500.0, 300.0), (1200.0, 100.0));
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

#[test]
fn a_selected_zone_is_resized_no_smaller_than_its_content() {
    let mut desk = TestDesk::new();
    desk.view().selection = BTreeSet::from([Subject::Zone("lgwan".into())]);
    desk.drag((600.0, 400.0), (640.0, 440.0));
    assert_eq!(
        desk.design().layout.zones["lgwan"],
        Bounds::new(0, 0, 640, 440)
    );
    desk.drag((640.0, 440.0), (10.0, 10.0));
    // The switch ends at 316, 294.
    assert_eq!(
        desk.design().layout.zones["lgwan"],
        Bounds::new(0, 0, 328, 306)
    );
    desk.drag((0.0, 153.0), (200.0, 153.0));
    assert_eq!(
        desk.design().layout.zones["lgwan"],
        Bounds::new(28, 0, 300, 306)
    );
    assert_eq!(desk.commands.len(), 3);
}

#[test]
fn panning_keeps_the_ground_under_the_pointer() {
    let mut desk = TestDesk::new();
    desk.view().camera = Camera {
        origin: pos2(10.0, 10.0),
        zoom: 2.0,
    };
    desk.does(HandInput::Grab(pos2(100.0, 100.0)));
    desk.go(90.0, 120.0);
    assert_eq!(desk.drawing.view.camera.origin, pos2(20.0, -10.0));
    // In the moved camera the pointer is over the grabbed point again.
    desk.release(100.0, 100.0);
    assert_eq!(desk.drawing.view.camera.origin, pos2(20.0, -10.0));
}

#[test]
fn arrows_move_and_two_selected_connect_in_their_order() {
    let desk = TestDesk::new();
    let scene = scene_of(desk.design());
    let ground = GestureGround {
        catalog: catalog(),
        design: desk.design(),
        scene: &scene,
        plan: &Plan::default(),
        selection: &desk.drawing.view.selection,
        tool: &desk.drawing.view.tool,
        tool_stays: false,
        camera: desk.drawing.view.camera,
        handles: None,
        keys: desk.keys,
    };
    let terminal = [Subject::Asset("terminal".into())];
    let moved = |key| match &keys::outcomes(key, &terminal, &ground)[..] {
        [HandOutcome::Wish(Wish::Edit(Command::Place(PlaceEdit::Move { dx, dy, .. })))] => {
            (*dx, *dy)
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(moved(keys::CanvasKey::Arrow(1, 0, false)), (8, 0));
    assert_eq!(moved(keys::CanvasKey::Arrow(0, -1, true)), (0, -1));
    let pair = [
        Subject::Asset("terminal".into()),
        Subject::Asset("daas".into()),
    ];
    let out = keys::outcomes(keys::CanvasKey::Connect(LinkClass::Flow), &pair, &ground);
    let HandOutcome::Wish(Wish::Edit(Command::Link(_, LinkEdit::Add(link)))) = &out[0] else {
        panic!()
    };
    assert_eq!(
        (link.from.as_str(), link.kind.as_str()),
        ("terminal", "screen_transfer")
    );
    let order = keys::reading_order(&ground);
    let names: Vec<_> = order.iter().map(Subject::as_str).collect();
    assert_eq!(
        names,
        [
            "cloud", "daas", "lgwan", "fw", "terminal", "switch", "mynumber"
        ]
    );
    assert_eq!(
        keys::next(&order, None, true),
        Some(Subject::Zone("cloud".into()))
    );
    assert_eq!(keys::next(&order, order.last(), true), None);
}

#[test]
fn what_is_drawn_already_is_proposed_last() {
    let mut design = design();
    let (from, to) = (AssetId::from("terminal"), AssetId::from("switch"));
    let kinds = |design: &Design| {
        let found = connect::kinds_between(catalog(), design, &from, &to);
        found
            .iter()
            .map(|kind| kind.id.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(kinds(&design)[0], "lan");
    assert_eq!(kinds(&design).len(), catalog().links.len());
    let link = Link::new("lan", "switch", "terminal");
    design.links.insert(LinkId::from("wire"), link);
    assert!(connect::is_usual(
        catalog(),
        &design,
        &from,
        &to,
        &WantedLink::Kind("lan".into())
    ));
}

fn lay_line(desk: &mut TestDesk, from: &str, to: &str) -> LinkId {
    let id = LinkId::from("wire");
    let link = Link::new("lan", from, to);
    desk.redraw(|design| {
        design.links.insert(id.clone(), link);
    });
    desk.view().selection = BTreeSet::from([Subject::Link(id.clone())]);
    id
}

#[test]
fn a_move_snaps_to_others_and_to_the_grid_unless_a_key_says_no() {
    let mut desk = TestDesk::new();
    desk.keys = HandKeys::default();
    // Three off the left edge of the switch: its edge wins; downwards the grid does.
    desk.drag((50.0, 110.0), (53.0, 151.0));
    assert_eq!(desk.place("terminal"), (40, 144));
    desk.press(50.0, 154.0);
    desk.go(50.0, 190.0);
    desk.go(54.0, 190.0);
    let Gesture::Moving { guides, .. } = &desk.board.hand.gesture else {
        panic!()
    };
    assert!(guides.iter().any(|guide| guide.upright && guide.at == 40));
    desk.keys.ctrl = true;
    desk.release(54.0, 190.0);
    assert_eq!(desk.place("terminal"), (44, 180));
}

#[test]
fn shift_keeps_the_other_axis_where_it_was() {
    let mut desk = TestDesk::new();
    desk.redraw(|design| {
        design
            .layout
            .assets
            .insert("terminal".into(), Bounds::new(41, 101, 172, 66));
    });
    desk.keys = HandKeys::default();
    desk.press(50.0, 110.0);
    desk.keys.shift = true;
    desk.release(120.0, 120.0);
    assert_eq!(desk.place("terminal").1, 101);
    assert_eq!(desk.place("terminal").0 % 8, 0);
}

#[test]
fn an_end_of_a_selected_link_is_drawn_to_another_asset() {
    let mut desk = TestDesk::new();
    let id = lay_line(&mut desk, "terminal", "switch");
    // In these scenes links run from middle to middle; the switch's middle is 178, 272.
    desk.drag((178.0, 272.0), (360.0, 0.0));
    assert_eq!(desk.design().links[&id].to.as_str(), "fw");
    assert!(matches!(
        desk.commands[..],
        [Command::Link(_, LinkEdit::Ends { .. })]
    ));
    // On the ground nothing happens, nor at the other end itself.
    desk.drag((360.0, 0.0), (560.0, 380.0));
    desk.drag((360.0, 0.0), (126.0, 133.0));
    assert_eq!(desk.commands.len(), 1);
    assert!(!desk.board.hand.is_busy());
}

#[test]
fn an_end_taken_up_by_a_click_is_put_down_by_the_next() {
    let mut desk = TestDesk::new();
    let id = lay_line(&mut desk, "terminal", "switch");
    desk.board
        .hand
        .reattach(id.clone(), true, pos2(178.0, 272.0));
    desk.go(300.0, 100.0);
    assert!(desk.board.hand.is_busy() && desk.board.hand.waits_for_click());
    desk.click(360.0, 0.0);
    assert_eq!(desk.design().links[&id].to.as_str(), "fw");
    assert!(!desk.board.hand.is_busy());
}

#[test]
fn a_piece_of_a_selected_line_is_pushed_aside_and_stays_there() {
    let mut desk = TestDesk::new();
    let id = lay_line(&mut desk, "terminal", "switch");
    // In these scenes links run from middle to middle.
    let middle = pos2(152.0, 202.5);
    desk.drag((middle.x, middle.y), (middle.x + 300.0, middle.y));
    let through = desk.design().layout.links[&id].clone();
    assert!(
        through.iter().all(|point| point.x > middle.x as i32 + 200),
        "{through:?}"
    );
    assert!(matches!(
        desk.commands[..],
        [Command::Link(_, LinkEdit::Lay(_))]
    ));
    // What is not selected is not bent: a press away draws a band.
    desk.view().selection.clear();
    desk.press(middle.x, middle.y);
    desk.go(middle.x + 90.0, middle.y + 40.0);
    assert!(!matches!(desk.board.hand.gesture, Gesture::Bending { .. }));
}

#[test]
fn a_zone_drawn_within_its_like_is_nested_and_takes_free_assets_in() {
    let mut desk = TestDesk::new();
    desk.redraw(|design| design.assets.get_mut("terminal").unwrap().zone = None);
    desk.view().tool = Tool::AddZone("lgwan_segment".into());
    desk.drag((20.0, 60.0), (260.0, 220.0));
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
    desk.drag((350.0, 950.0), (250.0, 330.0));
    assert_eq!(desk.refused.len(), 1);
    assert_eq!(
        desk.design().layout.zones["net"],
        Bounds::new(300, 900, 200, 100)
    );
}

#[test]
fn notes_are_moved_and_resized() {
    let mut desk = TestDesk::new();
    let id = crate::catalog::NoteId::from("note-1");
    desk.redraw(|design| {
        design.notes.insert(
            id.clone(),
            design::Note {
                text: "要確認".into(),
            },
        );
    });
    desk.redraw(|design| {
        design
            .layout
            .notes
            .insert(id.clone(), Bounds::new(1300, 0, 160, 64));
    });
    desk.drag((1310.0, 10.0), (1340.0, 20.0));
    assert_eq!(
        desk.design().layout.notes[&id],
        Bounds::new(1330, 10, 160, 64)
    );
    desk.view().selection = BTreeSet::from([Subject::Note(id.clone())]);
    desk.drag((1490.0, 74.0), (1540.0, 100.0));
    assert_eq!(
        desk.design().layout.notes[&id],
        Bounds::new(1330, 10, 210, 90)
    );
}

/// What happens next to the pointer of a random sequence.
#[derive(Clone, Debug)]
enum NextStep {
    Press(f32, f32),
    Move(f32, f32),
    Release(f32, f32, u8),
    Grab(f32, f32),
    Abort,
    HandKeys(bool, bool, bool),
    Arm(u8),
    Handles(u8),
    Zoom(f32),
    Remove,
}

fn nexts() -> impl proptest::strategy::Strategy<Value = Vec<NextStep>> {
    use proptest::prelude::*;
    let place = || (-100.0..1200.0_f32, -450.0..500.0_f32);
    let next = prop_oneof![
        6 => place().prop_map(|(x, y)| NextStep::Press(x, y)),
        9 => place().prop_map(|(x, y)| NextStep::Move(x, y)),
        6 => (place(), 1..3_u8).prop_map(|((x, y), n)| NextStep::Release(x, y, n)),
        1 => place().prop_map(|(x, y)| NextStep::Grab(x, y)),
        1 => Just(NextStep::Abort),
        2 => (any::<bool>(), any::<bool>(), any::<bool>())
            .prop_map(|(a, b, c)| NextStep::HandKeys(a && b, b && c, c)),
        2 => (0..6_u8).prop_map(NextStep::Arm),
        1 => (0..4_u8).prop_map(NextStep::Handles),
        1 => (0.1..8.0_f32).prop_map(NextStep::Zoom),
        1 => Just(NextStep::Remove),
    ];
    proptest::collection::vec(next, 400)
}

impl TestDesk {
    fn go_on(&mut self, next: &NextStep) {
        let pos = |x, y| pos2(x, y);
        match *next {
            NextStep::Press(x, y) => self.does(HandInput::Press(pos(x, y))),
            NextStep::Move(x, y) => self.does(HandInput::Move(pos(x, y))),
            NextStep::Release(x, y, clicks) => self.does(HandInput::Release(pos(x, y), clicks)),
            NextStep::Grab(x, y) => self.does(HandInput::Grab(pos(x, y))),
            NextStep::Abort => self.does(HandInput::Abort),
            NextStep::HandKeys(shift, ctrl, alt) => self.keys = HandKeys { shift, ctrl, alt },
            NextStep::Zoom(zoom) => self.view().camera.zoom = zoom,
            NextStep::Arm(tool) => self.perform(Wish::Tool(match tool {
                0 => Tool::AddAsset("lgwan_terminal".into()),
                1 => Tool::AddZone("lgwan_segment".into()),
                2 => Tool::AddZone("internet".into()),
                3 => Tool::Connect(None),
                _ => Tool::Select,
            })),
            NextStep::Handles(index) => {
                let asset = self.design().assets.keys().nth(index.into()).cloned();
                self.board.handles = asset;
            }
            NextStep::Remove => {
                let selected = self.drawing.view.selection.iter();
                let gone: Vec<_> = selected.take(2).cloned().collect();
                if !gone.is_empty() && !self.board.hand.is_busy() {
                    self.perform(Wish::Edit(Command::Remove(gone)));
                }
            }
        }
        if let Some(command) = self.board.hand.preview(self.design()) {
            drop(edit::apply(self.design(), &command));
        }
    }
}

#[test]
fn ten_thousand_steps_break_nothing_and_can_all_be_undone_and_done_again() {
    use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
    let config = Config {
        cases: 25,
        max_shrink_iters: 0,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let n_commands = std::cell::Cell::new(0);
    let result = TestRunner::new_with_rng(config, rng).run(&nexts(), |sequence| {
        let mut desk = TestDesk::new();
        let start = desk.design().clone();
        for next in sequence {
            desk.go_on(&next);
        }
        n_commands.set(n_commands.get() + desk.commands.len());
        let end = design::to_text(desk.design());
        assert_eq!(design::parse(&end, "end").unwrap(), *desk.design());
        let mut session = Session::new(Arc::clone(shared()), start.clone());
        for command in &desk.commands {
            session.apply(command).unwrap();
        }
        assert_eq!(design::to_text(session.design()), end);
        let mut n_steps = 0;
        while session.undo() {
            n_steps += 1;
        }
        let text = design::to_text(session.design());
        assert_eq!(text, design::to_text(&start));
        for _ in 0..n_steps {
            assert!(session.redo());
        }
        assert_eq!(design::to_text(session.design()), end);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    assert!(n_commands.get() > 300, "{} commands", n_commands.get());
}
