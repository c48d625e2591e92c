//! A drawing to try gestures on, with what a hand can hit of it.

use std::sync::{Arc, OnceLock};

use emath::{Rect, pos2};

use crate::{
    analysis::analyze,
    catalog::{AssetId, Catalog},
    design::{Asset, Bounds, Design, Subject, Zone},
    scene::{DrawingTheme, Plan, Scene, SceneItem, ThemeName},
};

pub(super) fn shared() -> &'static Arc<Catalog> {
    static CATALOG: OnceLock<Arc<Catalog>> = OnceLock::new();
    CATALOG.get_or_init(|| Arc::new(Catalog::builtin().unwrap()))
}

pub(super) fn catalog() -> &'static Catalog {
    shared()
}

pub(super) fn zone(kind: &str) -> Zone {
    Zone::new(kind, None)
}

fn asset(kind: &str, zone: &str) -> Asset {
    let zone = Some(zone).filter(|zone| !zone.is_empty()).map(Into::into);
    Asset::new(kind, zone)
}

/// Two zones side by side; in the LGWAN zone a terminal, a switch and a firewall on its edge.
pub(super) fn design() -> Design {
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
pub(super) fn scene_of(design: &Design) -> Scene {
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
pub(super) fn plan_of(design: &Design) -> Plan {
    let analysis = analyze(design, catalog());
    Plan::new(
        design,
        catalog(),
        &analysis,
        DrawingTheme::load(ThemeName::Light),
    )
}
