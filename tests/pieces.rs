//! Copy, paste, align: on designs, without a window.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;

use std::collections::BTreeSet;

use case::{catalog, complete};
use sekisho::{
    design::{Design, Piece, Point, Subject},
    edit::{Arrange, CannotPaste, apply, arrange, copy, duplicate, paste, paste_text},
};

fn zones(ids: &[&str]) -> BTreeSet<Subject> {
    ids.iter().map(|id| Subject::Zone((*id).into())).collect()
}

fn assets(ids: &[&str]) -> BTreeSet<Subject> {
    ids.iter().map(|id| Subject::Asset((*id).into())).collect()
}

#[test]
fn a_whole_drawing_pasted_into_an_empty_one_means_the_same() {
    let catalog = catalog();
    let design = complete(&catalog, "1");
    let all = design.zones.keys().cloned().map(Subject::Zone).collect();
    let piece = copy(&design, &all);
    let again = Piece::parse(&piece.to_text(), "clipboard").unwrap();
    assert_eq!(again, piece);
    let pasted = paste(&catalog, &Design::default(), &again, Point::new(0, 0)).unwrap();
    let copy = apply(&Design::default(), &pasted.command).unwrap();
    assert_eq!(copy.zones.len(), design.zones.len());
    assert_eq!(copy.assets.len(), design.assets.len());
    assert_eq!(copy.links.len(), design.links.len());
    let of_assets = design.states.keys().filter(|key| key.asset.is_some());
    assert_eq!(copy.states.len(), of_assets.count());
    let summary = |design| {
        let analysis = sekisho::analysis::analyze(design, &catalog);
        analysis
            .patterns
            .iter()
            .map(|found| found.pattern.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(summary(&copy), summary(&design));
    // Pasted beside the original, everything is there twice and every id is new.
    let pasted = paste(&catalog, &design, &piece, Point::new(5_000, 0)).unwrap();
    let twice = apply(&design, &pasted.command).unwrap();
    assert_eq!(twice.assets.len(), 2 * design.assets.len());
    assert!(
        design
            .assets
            .iter()
            .all(|(id, asset)| twice.assets[id] == *asset)
    );
}

#[test]
fn links_come_along_only_with_both_ends() {
    let catalog = catalog();
    let design = complete(&catalog, "1");
    let piece = copy(&design, &assets(&["lgwan-switch", "lgwan-server"]));
    assert_eq!(piece.links.len(), 1);
    assert!(copy(&design, &BTreeSet::new()).is_empty());
}

#[test]
fn a_duplicate_stands_aside_in_the_same_zone() {
    let catalog = catalog();
    let design = complete(&catalog, "1");
    let chosen = assets(&["lgwan-server"]);
    let once = duplicate(&design, &chosen).unwrap();
    let once = apply(&design, &once.command).unwrap();
    let twice = apply(&once, &duplicate(&once, &chosen).unwrap().command).unwrap();
    let new: Vec<_> = twice
        .assets
        .keys()
        .filter(|id| !design.assets.contains_key(*id))
        .collect();
    assert_eq!(new.len(), 2);
    assert_ne!(twice.layout.assets[new[0]], twice.layout.assets[new[1]]);
    assert!(
        new.iter()
            .all(|id| twice.assets[*id].zone == Some("lgwan-segment".into()))
    );
}

#[test]
fn a_zone_that_does_not_allow_a_kind_refuses_it() {
    let catalog = catalog();
    let design = complete(&catalog, "1");
    let piece = copy(&design, &assets(&["gov-system"]));
    let inside = design.layout.zones["internet"].center();
    let refused = paste(&catalog, &design, &piece, inside).unwrap_err();
    assert!(matches!(refused, CannotPaste::Refused { zone, .. } if zone == "internet".into()));
}

#[test]
fn bad_texts_are_refused_in_one_line_with_a_place() {
    let catalog = catalog();
    let design = complete(&catalog, "1");
    let good = copy(&design, &zones(&["daas"])).to_text();
    let bad = [
        String::new(),
        "hello".to_owned(),
        "\n\n  <svg>".to_owned(),
        good.replace("format: 1", "format: 2"),
        good.replace("daas_cloud", "\u{0}\""),
        good.replace("zone: \"daas\"", "zone: \"gone\""),
        format!(
            "SekishoPiece(format: 1, zones: {}",
            "{\"a\":".repeat(500_000)
        ),
        format!("SekishoPiece{}", "(".repeat(5_000_000)),
        format!("SekishoPiece(format: 1{}", " ".repeat(20 << 20)),
    ];
    for text in &bad {
        let error = paste_text(&catalog, &design, text, "clipboard", Point::new(0, 0));
        let Err(CannotPaste::Foreign(error)) = error else {
            panic!("a piece is read in {}", text.len());
        };
        let line = sekisho::words::file_error(&error, sekisho::catalog::Lang::En);
        let (head, _) = text.split_at(text.len().min(40));
        assert!(
            line.starts_with("clipboard:") && !line.contains('\n'),
            "{head:?}: {line}"
        );
    }
}

#[test]
fn zones_nested_in_a_circle_are_pasted_all_the_same() {
    let catalog = catalog();
    let text = "SekishoPiece(format: 1, zones: {\
        \"a\": (kind: \"x\", parent: \"b\"), \"b\": (kind: \"x\", parent: \"a\")})";
    let design = Design::default();
    let at = Point::new(0, 0);
    let pasted = paste_text(&catalog, &design, text, "clipboard", at).unwrap();
    assert_eq!(apply(&design, &pasted.command).unwrap().zones.len(), 2);
}

#[test]
fn things_are_set_in_order_within_their_zone() {
    let catalog = catalog();
    let design = complete(&catalog, "1");
    let run = |chosen: &BTreeSet<Subject>, how| {
        let arranged = arrange(&catalog, &design, chosen, how).unwrap();
        let command = arranged.command;
        let done = command.map_or_else(|| design.clone(), |it| apply(&design, &it).unwrap());
        (done, arranged.held)
    };
    let two = assets(&["lgwan-terminal", "lgwan-server"]);
    let (done, held) = run(&two, Arrange::Left);
    let x = |design: &Design, id: &str| design.layout.assets[id].x;
    assert_eq!(
        (x(&done, "lgwan-server"), held),
        (x(&design, "lgwan-terminal"), 0)
    );
    // An asset of another zone goes as far as its zone allows.
    let apart = assets(&["lgwan-terminal", "mynumber-system"]);
    let (done, held) = run(&apart, Arrange::Left);
    let zone = done.layout.zones["mynumber-segment"];
    assert!(held == 1 && x(&done, "mynumber-system") >= zone.x);
    assert!(done.assets == design.assets);
    // Three with equal gaps.
    let three = assets(&["lgwan-terminal", "lgwan-switch", "lgwan-server"]);
    let (done, _) = run(&three, Arrange::Across);
    let of = |id: &str| done.layout.assets[id];
    let (a, b, c) = (of("lgwan-terminal"), of("lgwan-switch"), of("lgwan-server"));
    assert!((b.x - a.right() - (c.x - b.right())).abs() <= 1);
    let (done, _) = run(&two, Arrange::SameSize);
    let size = |id: &str| (done.layout.assets[id].w, done.layout.assets[id].h);
    assert_eq!(size("lgwan-terminal"), size("lgwan-server"));
    // A zone takes its members along.
    let (done, _) = run(&zones(&["internet-segment", "daas"]), Arrange::Top);
    let shift = done.layout.zones["internet-segment"].y - design.layout.zones["internet-segment"].y;
    assert_eq!(
        done.layout.assets["mail-server"].y - design.layout.assets["mail-server"].y,
        shift
    );
    assert!(shift < 0);
    assert_eq!(
        arrange(&catalog, &design, &assets(&["lgwan-server"]), Arrange::Left),
        None
    );
}

#[test]
fn checkpoints_stay_on_the_edge_of_their_zone() {
    let catalog = catalog();
    let design = complete(&catalog, "1");
    let chosen = assets(&["lbo-firewall", "lgwan-terminal"]);
    for how in [
        Arrange::Left,
        Arrange::Bottom,
        Arrange::Middle,
        Arrange::Right,
    ] {
        let arranged = arrange(&catalog, &design, &chosen, how).unwrap();
        let done = arranged
            .command
            .map_or_else(|| design.clone(), |c| apply(&design, &c).unwrap());
        let (gate, zone) = (
            done.layout.assets["lbo-firewall"],
            done.layout.zones["lgwan-segment"],
        );
        assert_eq!(gate.center().y, zone.y, "{how:?}");
    }
}
