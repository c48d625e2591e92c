//! What is laid out: text stays in its box, and things are read zones first, then what stands in
//! them, then what joins it.

use std::collections::BTreeMap;

use emath::{Rect, pos2};
use sekisho::{
    catalog::{Catalog, Lang},
    design::Subject,
    edit::StartControls,
    export::{Paper, PaperSize, PicturePart, Sheet, SheetPage, SheetPart, SheetRole, lay_out},
    scene::{
        Anchor, SceneRole, SceneShape,
        metrics::{Weight, width},
    },
};

use crate::{
    Drawn,
    case::{PATTERNS, reference},
};

/// What a line of text covers, by measuring it with the typeface.
fn text_area(shape: &SceneShape) -> Option<Rect> {
    let SceneShape::Text {
        pos,
        anchor,
        text,
        size,
        bold,
        ..
    } = shape
    else {
        return None;
    };
    let weight = if *bold { Weight::Bold } else { Weight::Regular };
    let wide = width(text, weight, *size);
    let left = match anchor {
        Anchor::Left => pos.x,
        Anchor::Center => pos.x - wide / 2.0,
        Anchor::Right => pos.x - wide,
    };
    let half = size * 0.45;
    Some(Rect::from_min_max(
        pos2(left, pos.y - half),
        pos2(left + wide, pos.y + half),
    ))
}

fn sheets(mut check: impl FnMut(&str, &Drawn, &Sheet)) {
    let catalog = Catalog::builtin().unwrap();
    for pattern in PATTERNS {
        let drawn = Drawn::new(reference(&catalog, pattern, StartControls::None));
        for lang in [Lang::Ja, Lang::En] {
            for (size, portrait) in [
                (PaperSize::A3, false),
                (PaperSize::A4, false),
                (PaperSize::A4, true),
                (PaperSize::Free, false),
            ] {
                let mut order = drawn.order(lang);
                order.paper = Paper { size, portrait };
                order.route = drawn.analysis.routes.first().map(|route| route.number);
                order.parts.insert(PicturePart::Controls);
                let what = format!("{pattern} {lang:?} {size:?} {portrait}");
                check(&what, &drawn, &lay_out(&order));
            }
        }
    }
}

/// Every text lies on the page, and no two of what stands around the drawing on each other.
fn nothing_lies_wrong(what: &str, page: &SheetPage) {
    let paper = Rect::from_min_size(pos2(0.0, 0.0), page.size);
    let mut written: Vec<(&str, Rect)> = Vec::new();
    for part in &page.parts {
        for shape in &part.shapes {
            let (Some(area), SceneShape::Text { text, .. }) = (text_area(shape), shape) else {
                continue;
            };
            assert!(paper.contains_rect(area), "{what}: {text} at {area}");
            if matches!(part.role, SheetRole::Thing(_)) {
                continue;
            }
            let area = area.shrink(0.3);
            let mut others = written.iter();
            let other = others.find(|(_, other)| other.intersects(area));
            assert!(other.is_none(), "{what}: {text} lies on {other:?}");
            written.push((text, area));
        }
    }
}

#[test]
fn every_text_lies_on_its_page_and_no_two_of_the_frame_lie_on_each_other() {
    sheets(|what, _, sheet| {
        for page in &sheet.pages {
            nothing_lies_wrong(what, page);
        }
    });
}

/// The box of an asset and the names on it.
fn tile(part: &SheetPart) -> Option<Rect> {
    let boxes = part.shapes.iter().filter_map(|shape| match shape {
        SceneShape::Rect {
            area,
            stroke: Some(_),
            fill: Some(_),
            ..
        } => Some(*area),
        _ => None,
    });
    boxes.max_by(|a, b| a.area().total_cmp(&b.area()))
}

#[test]
fn names_stay_in_their_boxes() {
    sheets(|what, _, sheet| {
        for part in &sheet.pages[0].parts {
            if part.role != SheetRole::Thing(SceneRole::Asset) {
                continue;
            }
            let tile = tile(part).unwrap();
            for shape in &part.shapes {
                let SceneShape::Text {
                    anchor: Anchor::Left,
                    text,
                    ..
                } = shape
                else {
                    continue;
                };
                let area = text_area(shape).unwrap();
                assert!(tile.expand(0.5).contains_rect(area), "{what}: {text}");
            }
        }
    });
}

#[test]
fn zones_are_read_before_what_stands_in_them_and_links_last() {
    sheets(|what, drawn, sheet| {
        let mut read: BTreeMap<Subject, usize> = BTreeMap::new();
        for part in &sheet.pages[0].parts {
            let Some(subject) = &part.subject else {
                continue;
            };
            let before = read.insert(subject.clone(), part.read);
            assert!(
                before.is_none_or(|it| it == part.read),
                "{what}: {subject:?}"
            );
        }
        let place = |subject: &Subject| read.get(subject).copied();
        for (id, asset) in &drawn.design.assets {
            let own = place(&Subject::Asset(id.clone())).unwrap();
            if let Some(zone) = &asset.zone {
                assert!(
                    place(&Subject::Zone(zone.clone())).unwrap() < own,
                    "{what}: {id}"
                );
            }
            for link in drawn.design.links.keys() {
                let link = place(&Subject::Link(link.clone()));
                assert!(link.is_none_or(|link| link > own), "{what}: {id}");
            }
        }
        // Every flow is told somewhere.
        let told: String = sheet.pages[0]
            .parts
            .iter()
            .map(|part| part.label.as_str())
            .collect();
        for way in drawn.analysis.flows.keys() {
            let link = &drawn.design.links[way];
            let kind = drawn.catalog.link_kind(&link.kind).unwrap();
            assert!(told.contains(kind.name.get(sheet.lang)), "{what}: {way}");
        }
    });
}
