use std::sync::OnceLock;

use super::*;
use crate::{
    analysis::analyze,
    catalog::{LinkClass, ZoneId},
    design::{Asset, Command, Link, Zone},
    edit,
    gui::canvas::{connect, hit, keys},
    scene::{Area, Item, Theme, ThemeName},
};

fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| Catalog::builtin().unwrap())
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
        ("lgwan", "lgwan_segment", Rect::new(0, 0, 600, 400)),
        ("mynumber", "mynumber_segment", Rect::new(700, 0, 400, 400)),
        ("cloud", "daas_cloud", Rect::new(0, -400, 600, 300)),
    ] {
        design.zones.insert(id.into(), zone(kind));
        design.layout.zones.insert(id.into(), rect);
    }
    for (id, kind, zone, rect) in [
        (
            "terminal",
            "lgwan_terminal",
            "lgwan",
            Rect::new(40, 100, 172, 66),
        ),
        (
            "switch",
            "lgwan_switch",
            "lgwan",
            Rect::new(40, 250, 276, 44),
        ),
        ("fw", "lbo_firewall", "lgwan", Rect::new(300, -29, 120, 58)),
        (
            "daas",
            "mynumber_daas",
            "cloud",
            Rect::new(100, -300, 172, 66),
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
    let mut add = |subject, area: Area, path| {
        items.push(Item {
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
            Pos {
                x: center.x as f32,
                y: center.y as f32,
            }
        };
        let path = vec![middle(&link.from), middle(&link.to)];
        add(
            Subject::Link(id.clone()),
            hit::area_between(path[0], path[1]),
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
    Plan::new(design, catalog(), &analysis, Theme::load(ThemeName::Light))
}

/// An editor without a window: it holds a hand over a design and carries out what it asks for.
#[derive(Default)]
struct Desk {
    design: Design,
    selection: BTreeSet<Subject>,
    tool: Tool,
    camera: Camera,
    keys: Keys,
    handles: Option<AssetId>,
    hand: Hand,
    commands: Vec<Command>,
    refused: Vec<Refusal>,
    renamed: Option<Subject>,
    /// The plan after so many commands.
    plan: Option<(usize, Plan)>,
}

impl Desk {
    fn new() -> Self {
        Self {
            design: design(),
            keys: Keys {
                // Most of these tests ask where the pointer leads, not the grid.
                alt: true,
                ..Keys::default()
            },
            ..Self::default()
        }
    }

    fn does(&mut self, input: Input) {
        let scene = scene_of(&self.design);
        if self
            .plan
            .as_ref()
            .is_none_or(|(n, _)| *n != self.commands.len())
        {
            self.plan = Some((self.commands.len(), plan_of(&self.design)));
        }
        let plan = self.plan.clone().unwrap().1;
        let ground = Ground {
            catalog: catalog(),
            design: &self.design,
            scene: &scene,
            plan: &plan,
            selection: &self.selection,
            tool: &self.tool,
            tool_stays: false,
            camera: self.camera,
            handles: self.handles.as_ref(),
            keys: self.keys,
        };
        let outcomes = self.hand.take(input, &ground);
        self.carry_out(outcomes);
    }

    fn carry_out(&mut self, outcomes: Vec<Outcome>) {
        for outcome in outcomes {
            match outcome {
                Outcome::Change(Change::Select(subjects)) => {
                    self.selection = subjects.into_iter().collect();
                }
                Outcome::Change(Change::ToggleSelect(subject)) => {
                    if !self.selection.remove(&subject) {
                        self.selection.insert(subject);
                    }
                }
                Outcome::Change(Change::Edit(command)) => {
                    self.design = edit::apply(&self.design, &command).unwrap();
                    self.commands.push(command);
                }
                Outcome::Change(Change::Tool(tool)) => self.tool = tool,
                Outcome::Change(Change::Camera(camera)) => self.camera = camera,
                Outcome::Change(other) => panic!("unexpected {other:?}"),
                Outcome::Refused(refusal) => self.refused.push(refusal),
                Outcome::Rename(subject) => self.renamed = Some(subject),
            }
        }
    }

    fn press(&mut self, x: f32, y: f32) {
        self.does(Input::Press(Pos { x, y }));
    }

    fn go(&mut self, x: f32, y: f32) {
        self.does(Input::Move(Pos { x, y }));
    }

    fn release(&mut self, x: f32, y: f32) {
        self.does(Input::Release(Pos { x, y }, 1));
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
        self.selection.iter().map(Subject::as_str).collect()
    }

    fn place(&self, id: &str) -> (i32, i32) {
        let rect = self.design.layout.assets[id];
        (rect.x, rect.y)
    }

    fn zone_of(&self, id: &str) -> Option<&str> {
        self.design.assets[id].zone.as_ref().map(ZoneId::as_str)
    }
}

#[test]
fn a_click_selects_and_a_click_on_the_ground_clears() {
    let mut desk = Desk::new();
    desk.click(50.0, 110.0);
    assert_eq!(desk.selected(), ["terminal"]);
    desk.click(650.0, 200.0);
    assert!(desk.selected().is_empty());
    assert!(desk.commands.is_empty());
}

#[test]
fn shift_or_ctrl_adds_and_takes_away() {
    let mut desk = Desk::new();
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
    let mut desk = Desk::new();
    desk.press(50.0, 110.0);
    desk.go(52.0, 111.0);
    assert!(matches!(desk.hand.gesture, Gesture::Pressing { .. }));
    desk.go(80.0, 140.0);
    assert!(desk.commands.is_empty());
    assert!(desk.hand.preview(&desk.design).is_some());
    desk.release(90.0, 150.0);
    assert_eq!(desk.place("terminal"), (80, 140));
    assert_eq!(desk.commands.len(), 1);
    assert_eq!(desk.zone_of("terminal"), Some("lgwan"));
    assert_eq!(desk.selected(), ["terminal"]);
}

#[test]
fn everything_selected_moves_along_and_shift_keeps_it_straight() {
    let mut desk = Desk::new();
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
    let mut desk = Desk::new();
    desk.press(50.0, 110.0);
    desk.go(300.0, 300.0);
    desk.does(Input::Abort);
    desk.release(300.0, 300.0);
    assert!(desk.commands.is_empty());
    desk.selection = BTreeSet::from([Subject::Asset("fw".into())]);
    desk.press(650.0, 450.0);
    desk.go(20.0, 60.0);
    assert_ne!(desk.selected(), ["fw"]);
    desk.does(Input::Abort);
    assert_eq!(desk.selected(), ["fw"]);
}

#[test]
fn an_asset_dropped_into_another_zone_becomes_its_member() {
    let mut desk = Desk::new();
    desk.design.assets.get_mut("switch").unwrap().kind = "secure_browser".into();
    let wide = Rect::new(700, 0, 600, 400);
    desk.design.zones.get_mut("mynumber").unwrap().kind = "internet_segment".into();
    desk.design.layout.zones.insert("mynumber".into(), wide);
    desk.drag((60.0, 260.0), (780.0, 260.0));
    assert_eq!(desk.zone_of("switch"), Some("mynumber"));
    desk.drag((780.0, 260.0), (780.0, 900.0));
    assert_eq!(desk.zone_of("switch"), None);
}

#[test]
fn a_zone_that_the_catalog_does_not_allow_refuses() {
    let mut desk = Desk::new();
    desk.press(50.0, 110.0);
    desk.go(800.0, 110.0);
    let Gesture::Moving { drop, .. } = &desk.hand.gesture else {
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
    let mut desk = Desk::new();
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
    let mut desk = Desk::new();
    desk.drag((560.0, 380.0), (560.0, 980.0));
    assert_eq!(desk.place("terminal"), (40, 700));
    assert_eq!(desk.zone_of("terminal"), Some("lgwan"));
    let Command::Move { into, .. } = &desk.commands[0] else {
        panic!()
    };
    assert!(into.is_empty());
}

#[test]
fn a_band_selects_and_shift_begins_one_on_a_zone() {
    let mut desk = Desk::new();
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
    let mut desk = Desk::new();
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
    let mut desk = Desk::new();
    desk.click(50.0, 110.0);
    desk.click(50.0, 110.0);
    desk.drag((50.0, 110.0), (70.0, 110.0));
    assert_eq!(desk.design.layout.zones["lgwan"].x, 20);
    // Elsewhere it is the uppermost thing again.
    desk.drag((100.0, 130.0), (110.0, 130.0));
    assert_eq!(desk.selected(), ["terminal"]);
}

#[test]
fn a_double_click_renames_the_uppermost() {
    let mut desk = Desk::new();
    desk.click(50.0, 110.0);
    desk.press(50.0, 110.0);
    desk.does(Input::Release(Pos { x: 50.0, y: 110.0 }, 2));
    assert_eq!(desk.renamed, Some(Subject::Asset("terminal".into())));
    assert_eq!(desk.selected(), ["terminal"]);
}

#[test]
fn a_double_click_opens_a_folded_zone() {
    let mut desk = Desk::new();
    let zone = ZoneId::from("mynumber");
    desk.design.layout.folded.insert(zone.clone());
    desk.click(720.0, 200.0);
    desk.press(720.0, 200.0);
    desk.does(Input::Release(Pos { x: 720.0, y: 200.0 }, 2));
    assert_eq!(desk.commands, [Command::Fold(zone, false)]);
    assert_eq!(desk.renamed, None);
}

#[test]
fn a_drag_from_a_handle_connects_by_the_most_likely_kind() {
    let mut desk = Desk::new();
    desk.handles = Some("terminal".into());
    desk.drag((126.0, 100.0 + 66.0 + 11.0), (100.0, 270.0));
    let Command::AddLink { link, .. } = &desk.commands[0] else {
        panic!()
    };
    assert_eq!(
        (link.from.as_str(), link.to.as_str()),
        ("terminal", "switch")
    );
    assert_eq!(link.kind.as_str(), "lan");
    assert!(matches!(desk.selection.first(), Some(Subject::Link(_))));
    // Released on the ground it is nothing.
    desk.drag((126.0, 177.0), (500.0, 350.0));
    assert_eq!(desk.commands.len(), 1);
    assert!(!desk.hand.is_busy());
}

#[test]
fn two_clicks_connect_and_the_tool_decides_the_kind() {
    let mut desk = Desk::new();
    desk.tool = Tool::Connect(Some("screen_transfer".into()));
    desk.click(50.0, 110.0);
    assert!(desk.hand.is_busy());
    desk.go(110.0, -280.0);
    desk.click(110.0, -280.0);
    let Command::AddLink { link, .. } = &desk.commands[0] else {
        panic!()
    };
    assert_eq!(
        (link.kind.as_str(), link.to.as_str()),
        ("screen_transfer", "daas")
    );
    assert_eq!(desk.tool, Tool::Select);
    assert!(!desk.hand.is_busy());
}

#[test]
fn a_link_with_itself_is_none() {
    let mut desk = Desk::new();
    desk.tool = Tool::Connect(None);
    desk.press(50.0, 110.0);
    desk.go(100.0, 140.0);
    desk.release(100.0, 140.0);
    assert!(desk.commands.is_empty());
}

#[test]
fn an_asset_is_put_down_with_its_middle_at_the_pointer() {
    let mut desk = Desk::new();
    desk.tool = Tool::AddAsset("lgwan_server".into());
    desk.click(400.0, 200.0);
    let Command::AddAsset { asset, rect, .. } = &desk.commands[0] else {
        panic!()
    };
    assert_eq!(rect.center(), Point::new(400, 200));
    assert_eq!(asset.zone.as_ref().map(ZoneId::as_str), Some("lgwan"));
    assert_eq!(desk.tool, Tool::Select);
    desk.tool = Tool::AddAsset("lgwan_server".into());
    desk.click(900.0, 200.0);
    assert_eq!((desk.commands.len(), desk.refused.len()), (1, 1));
}

#[test]
fn a_zone_is_drawn_by_dragging_or_put_down_by_a_click() {
    let mut desk = Desk::new();
    desk.tool = Tool::AddZone("lgwan".into());
    desk.drag((1500.0, 300.0), (1200.0, 100.0));
    let Command::AddZone { rect, .. } = &desk.commands[0] else {
        panic!()
    };
    assert_eq!(*rect, Rect::new(1200, 100, 300, 200));
    desk.tool = Tool::AddZone("lgwan".into());
    desk.click(2000.0, 1000.0);
    let Command::AddZone { rect, zone, .. } = &desk.commands[1] else {
        panic!()
    };
    let size = catalog().zone_kind(&zone.kind).unwrap().size;
    assert_eq!((rect.w, rect.h), size);
    assert_eq!(rect.center(), Point::new(2000, 1000));
}

#[test]
fn a_selected_zone_is_resized_no_smaller_than_its_content() {
    let mut desk = Desk::new();
    desk.selection = BTreeSet::from([Subject::Zone("lgwan".into())]);
    desk.drag((600.0, 400.0), (640.0, 440.0));
    assert_eq!(desk.design.layout.zones["lgwan"], Rect::new(0, 0, 640, 440));
    desk.drag((640.0, 440.0), (10.0, 10.0));
    // The switch ends at 316, 294.
    assert_eq!(desk.design.layout.zones["lgwan"], Rect::new(0, 0, 328, 306));
    desk.drag((0.0, 153.0), (200.0, 153.0));
    assert_eq!(
        desk.design.layout.zones["lgwan"],
        Rect::new(28, 0, 300, 306)
    );
    assert_eq!(desk.commands.len(), 3);
}

#[test]
fn panning_keeps_the_ground_under_the_pointer() {
    let mut desk = Desk::new();
    desk.camera = Camera {
        origin: (10.0, 10.0),
        zoom: 2.0,
    };
    desk.does(Input::Grab(Pos { x: 100.0, y: 100.0 }));
    desk.go(90.0, 120.0);
    assert_eq!(desk.camera.origin, (20.0, -10.0));
    // In the moved camera the pointer is over the grabbed point again.
    desk.release(100.0, 100.0);
    assert_eq!(desk.camera.origin, (20.0, -10.0));
}

#[test]
fn arrows_move_and_two_selected_connect_in_their_order() {
    let desk = Desk::new();
    let scene = scene_of(&desk.design);
    let ground = Ground {
        catalog: catalog(),
        design: &desk.design,
        scene: &scene,
        plan: &Plan::default(),
        selection: &desk.selection,
        tool: &desk.tool,
        tool_stays: false,
        camera: desk.camera,
        handles: None,
        keys: desk.keys,
    };
    let terminal = [Subject::Asset("terminal".into())];
    let moved = |key| match &keys::outcomes(key, &terminal, &ground)[..] {
        [Outcome::Change(Change::Edit(Command::Move { dx, dy, .. }))] => (*dx, *dy),
        other => panic!("{other:?}"),
    };
    assert_eq!(moved(keys::Key::Arrow(1, 0, false)), (8, 0));
    assert_eq!(moved(keys::Key::Arrow(0, -1, true)), (0, -1));
    let pair = [
        Subject::Asset("terminal".into()),
        Subject::Asset("daas".into()),
    ];
    let out = keys::outcomes(keys::Key::Connect(LinkClass::Flow), &pair, &ground);
    let Outcome::Change(Change::Edit(Command::AddLink { link, .. })) = &out[0] else {
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
    let ends = (&"terminal".into(), &"switch".into());
    let kinds = |design: &Design| {
        let found = connect::kinds_between(catalog(), design, ends);
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
        ends,
        &Wanted::Kind("lan".into())
    ));
}

fn lay_line(desk: &mut Desk, from: &str, to: &str) -> LinkId {
    let id = LinkId::from("wire");
    let link = Link::new("lan", from, to);
    desk.design.links.insert(id.clone(), link);
    desk.selection = BTreeSet::from([Subject::Link(id.clone())]);
    id
}

#[test]
fn a_move_snaps_to_others_and_to_the_grid_unless_a_key_says_no() {
    let mut desk = Desk::new();
    desk.keys = Keys::default();
    // Three off the left edge of the switch: its edge wins; downwards the grid does.
    desk.drag((50.0, 110.0), (53.0, 151.0));
    assert_eq!(desk.place("terminal"), (40, 144));
    desk.press(50.0, 154.0);
    desk.go(50.0, 190.0);
    desk.go(54.0, 190.0);
    let Gesture::Moving { guides, .. } = &desk.hand.gesture else {
        panic!()
    };
    assert!(guides.iter().any(|guide| guide.upright && guide.at == 40));
    desk.keys.ctrl = true;
    desk.release(54.0, 190.0);
    assert_eq!(desk.place("terminal"), (44, 180));
}

#[test]
fn shift_keeps_the_other_axis_where_it_was() {
    let mut desk = Desk::new();
    desk.design
        .layout
        .assets
        .insert("terminal".into(), Rect::new(41, 101, 172, 66));
    desk.keys = Keys::default();
    desk.press(50.0, 110.0);
    desk.keys.shift = true;
    desk.release(120.0, 120.0);
    assert_eq!(desk.place("terminal").1, 101);
    assert_eq!(desk.place("terminal").0 % 8, 0);
}

#[test]
fn an_end_of_a_selected_link_is_drawn_to_another_asset() {
    let mut desk = Desk::new();
    let id = lay_line(&mut desk, "terminal", "switch");
    // In these scenes links run from middle to middle; the switch's middle is 178, 272.
    desk.drag((178.0, 272.0), (360.0, 0.0));
    assert_eq!(desk.design.links[&id].to.as_str(), "fw");
    assert!(matches!(desk.commands[..], [Command::SetEnds { .. }]));
    // On the ground nothing happens, nor at the other end itself.
    desk.drag((360.0, 0.0), (560.0, 380.0));
    desk.drag((360.0, 0.0), (126.0, 133.0));
    assert_eq!(desk.commands.len(), 1);
    assert!(!desk.hand.is_busy());
}

#[test]
fn an_end_taken_up_by_a_click_is_put_down_by_the_next() {
    let mut desk = Desk::new();
    let id = lay_line(&mut desk, "terminal", "switch");
    desk.hand.reattach(id.clone(), true, Pos::new(178.0, 272.0));
    desk.go(300.0, 100.0);
    assert!(desk.hand.is_busy() && desk.hand.waits_for_click());
    desk.click(360.0, 0.0);
    assert_eq!(desk.design.links[&id].to.as_str(), "fw");
    assert!(!desk.hand.is_busy());
}

#[test]
fn a_piece_of_a_selected_line_is_pushed_aside_and_stays_there() {
    let mut desk = Desk::new();
    let id = lay_line(&mut desk, "terminal", "switch");
    // In these scenes links run from middle to middle.
    let middle = Pos::new(152.0, 202.5);
    desk.drag((middle.x, middle.y), (middle.x + 300.0, middle.y));
    let through = desk.design.layout.links[&id].clone();
    assert!(
        through.iter().all(|point| point.x > middle.x as i32 + 200),
        "{through:?}"
    );
    assert!(matches!(desk.commands[..], [Command::Lay(..)]));
    // What is not selected is not bent: a press away draws a band.
    desk.selection.clear();
    desk.press(middle.x, middle.y);
    desk.go(middle.x + 90.0, middle.y + 40.0);
    assert!(!matches!(desk.hand.gesture, Gesture::Bending { .. }));
}

#[test]
fn a_zone_drawn_within_its_like_is_nested_and_takes_free_assets_in() {
    let mut desk = Desk::new();
    desk.design.assets.get_mut("terminal").unwrap().zone = None;
    desk.tool = Tool::AddZone("lgwan_segment".into());
    desk.drag((20.0, 60.0), (260.0, 220.0));
    let zone = desk
        .design
        .zones
        .keys()
        .find(|id| id.as_str().starts_with("zone-"))
        .unwrap();
    assert_eq!(
        desk.design.zones[zone].parent.as_ref().map(ZoneId::as_str),
        Some("lgwan")
    );
    assert_eq!(desk.zone_of("terminal"), Some(zone.as_str()));
    assert_eq!(desk.commands.len(), 1);
}

#[test]
fn a_zone_that_may_not_nest_is_refused_and_one_that_may_is_lit() {
    let mut desk = Desk::new();
    desk.design
        .zones
        .insert("branch".into(), zone("lgwan_segment"));
    desk.design.zones.insert("net".into(), zone("internet"));
    for (id, rect) in [
        ("branch", Rect::new(0, 900, 200, 100)),
        ("net", Rect::new(300, 900, 200, 100)),
    ] {
        desk.design.layout.zones.insert(id.into(), rect);
    }
    desk.press(150.0, 950.0);
    desk.go(450.0, 330.0);
    let Gesture::Moving { drop, .. } = &desk.hand.gesture else {
        panic!()
    };
    assert_eq!(drop.receiving().len(), 1);
    desk.release(450.0, 330.0);
    assert_eq!(
        desk.design.zones["branch"]
            .parent
            .as_ref()
            .map(ZoneId::as_str),
        Some("lgwan")
    );
    desk.drag((350.0, 950.0), (250.0, 330.0));
    assert_eq!(desk.refused.len(), 1);
    assert_eq!(
        desk.design.layout.zones["net"],
        Rect::new(300, 900, 200, 100)
    );
}

#[test]
fn notes_are_moved_and_resized() {
    let mut desk = Desk::new();
    let id = crate::catalog::NoteId::from("note-1");
    desk.design.notes.insert(
        id.clone(),
        crate::design::Note {
            text: "要確認".into(),
        },
    );
    desk.design
        .layout
        .notes
        .insert(id.clone(), Rect::new(1300, 0, 160, 64));
    desk.drag((1310.0, 10.0), (1340.0, 20.0));
    assert_eq!(desk.design.layout.notes[&id], Rect::new(1330, 10, 160, 64));
    desk.selection = BTreeSet::from([Subject::Note(id.clone())]);
    desk.drag((1490.0, 74.0), (1540.0, 100.0));
    assert_eq!(desk.design.layout.notes[&id], Rect::new(1330, 10, 210, 90));
}

/// What happens next to the pointer of a random sequence.
#[derive(Clone, Debug)]
enum Next {
    Press(f32, f32),
    Move(f32, f32),
    Release(f32, f32, u8),
    Grab(f32, f32),
    Abort,
    Keys(bool, bool, bool),
    Arm(u8),
    Handles(u8),
    Zoom(f32),
    Remove,
}

fn nexts() -> impl proptest::strategy::Strategy<Value = Vec<Next>> {
    use proptest::prelude::*;
    let place = || (-100.0..1200.0_f32, -450.0..500.0_f32);
    let next = prop_oneof![
        6 => place().prop_map(|(x, y)| Next::Press(x, y)),
        9 => place().prop_map(|(x, y)| Next::Move(x, y)),
        6 => (place(), 1..3_u8).prop_map(|((x, y), n)| Next::Release(x, y, n)),
        1 => place().prop_map(|(x, y)| Next::Grab(x, y)),
        1 => Just(Next::Abort),
        2 => (any::<bool>(), any::<bool>(), any::<bool>())
            .prop_map(|(a, b, c)| Next::Keys(a && b, b && c, c)),
        2 => (0..6_u8).prop_map(Next::Arm),
        1 => (0..4_u8).prop_map(Next::Handles),
        1 => (0.1..8.0_f32).prop_map(Next::Zoom),
        1 => Just(Next::Remove),
    ];
    proptest::collection::vec(next, 400)
}

impl Desk {
    fn go_on(&mut self, next: &Next) {
        let pos = |x, y| Pos { x, y };
        match *next {
            Next::Press(x, y) => self.does(Input::Press(pos(x, y))),
            Next::Move(x, y) => self.does(Input::Move(pos(x, y))),
            Next::Release(x, y, clicks) => self.does(Input::Release(pos(x, y), clicks)),
            Next::Grab(x, y) => self.does(Input::Grab(pos(x, y))),
            Next::Abort => self.does(Input::Abort),
            Next::Keys(shift, ctrl, alt) => self.keys = Keys { shift, ctrl, alt },
            Next::Zoom(zoom) => self.camera.zoom = zoom,
            Next::Arm(tool) => {
                self.tool = match tool {
                    0 => Tool::AddAsset("lgwan_terminal".into()),
                    1 => Tool::AddZone("lgwan_segment".into()),
                    2 => Tool::AddZone("internet".into()),
                    3 => Tool::Connect(None),
                    _ => Tool::Select,
                }
            }
            Next::Handles(index) => {
                self.handles = self.design.assets.keys().nth(index.into()).cloned();
            }
            Next::Remove => {
                let gone: Vec<_> = self.selection.iter().take(2).cloned().collect();
                if !gone.is_empty() && !self.hand.is_busy() {
                    let command = Command::Remove(gone);
                    self.carry_out(vec![Outcome::Change(Change::Edit(command))]);
                }
            }
        }
        let design = &self.design;
        self.selection
            .retain(|subject| crate::gui::names::exists(design, subject));
        if self
            .handles
            .as_ref()
            .is_some_and(|id| !design.assets.contains_key(id))
        {
            self.handles = None;
        }
        if let Some(command) = self.hand.preview(design) {
            drop(edit::apply(design, &command));
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
        let mut desk = Desk::new();
        let start = desk.design.clone();
        for next in sequence {
            desk.go_on(&next);
        }
        n_commands.set(n_commands.get() + desk.commands.len());
        let end = crate::design::to_text(&desk.design);
        assert_eq!(crate::design::parse(&end, "end").unwrap(), desk.design);
        let shared = std::sync::Arc::new(catalog().clone());
        let mut session = edit::Session::new(shared, start.clone());
        for command in &desk.commands {
            session.apply(command).unwrap();
        }
        assert_eq!(crate::design::to_text(session.design()), end);
        let mut n_steps = 0;
        while session.undo() {
            n_steps += 1;
        }
        let text = crate::design::to_text(session.design());
        assert_eq!(text, crate::design::to_text(&start));
        for _ in 0..n_steps {
            assert!(session.redo());
        }
        assert_eq!(crate::design::to_text(session.design()), end);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    assert!(n_commands.get() > 300, "{} commands", n_commands.get());
}
