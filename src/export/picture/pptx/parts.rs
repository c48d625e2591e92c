//! The parts of the file that are the same for every picture, but for its size and title.

use emath::Vec2;

use super::{geometry::SlideScale, package::PackedPart, slide::NAMESPACES, xml::XmlPen};
use crate::export::Sheet;

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.presentationml";
const PACKAGE: &str = "application/vnd.openxmlformats-package";

/// A theme as it comes with new documents, with the typeface of the drawing.
const THEME: &str = include_str!("../../../../assets/office/theme.xml");
/// The master and the layout that all slides rest on.
const MASTER: &str = include_str!("../../../../assets/office/master.xml");
const LAYOUT: &str = include_str!("../../../../assets/office/layout.xml");

/// Everything but the slides.
pub(super) fn fixed(sheet: &Sheet, size: Vec2, scale: SlideScale) -> Vec<PackedPart> {
    let slides = sheet.pages.len();
    let part = |path: &str, content: Vec<u8>| PackedPart {
        path: path.to_owned(),
        content,
    };
    let text = |text: &str| text.as_bytes().to_vec();
    vec![
        part("[Content_Types].xml", content_types(slides)),
        part(
            "_rels/.rels",
            relations(&[
                ("officeDocument", "ppt/presentation.xml".to_owned()),
                ("extended-properties", "docProps/app.xml".to_owned()),
                ("core", "docProps/core.xml".to_owned()),
            ]),
        ),
        part("docProps/core.xml", core(sheet)),
        part("docProps/app.xml", app()),
        part("ppt/presentation.xml", presentation(slides, size, scale)),
        part(
            "ppt/_rels/presentation.xml.rels",
            presentation_relations(slides),
        ),
        part("ppt/theme/theme1.xml", text(THEME)),
        part("ppt/slideMasters/slideMaster1.xml", text(MASTER)),
        part(
            "ppt/slideMasters/_rels/slideMaster1.xml.rels",
            relations(&[
                ("slideLayout", "../slideLayouts/slideLayout1.xml".to_owned()),
                ("theme", "../theme/theme1.xml".to_owned()),
            ]),
        ),
        part("ppt/slideLayouts/slideLayout1.xml", text(LAYOUT)),
        part(
            "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
            relations(&[("slideMaster", "../slideMasters/slideMaster1.xml".to_owned())]),
        ),
    ]
}

/// What a slide rests on.
pub(super) fn slide_relations() -> Vec<u8> {
    relations(&[("slideLayout", "../slideLayouts/slideLayout1.xml".to_owned())])
}

fn presentation_relations(slides: usize) -> Vec<u8> {
    let mut all = vec![
        ("slideMaster", "slideMasters/slideMaster1.xml".to_owned()),
        ("theme", "theme/theme1.xml".to_owned()),
    ];
    all.extend((1..=slides).map(|number| ("slide", format!("slides/slide{number}.xml"))));
    relations(&all)
}

/// Relations with ids in their order: `rId1` and so on.
fn relations(all: &[(&str, String)]) -> Vec<u8> {
    let mut pen = XmlPen::new();
    pen.open("Relationships", &[("xmlns", RELATIONS)]);
    for (number, (kind, target)) in all.iter().enumerate() {
        let id = format!("rId{}", number + 1);
        let kind = if *kind == "core" {
            format!("{RELATIONS}/metadata/core-properties")
        } else {
            format!("{OFFICE}/{kind}")
        };
        pen.leaf(
            "Relationship",
            &[("Id", &id), ("Type", &kind), ("Target", target)],
        );
    }
    pen.close("Relationships");
    pen.finished()
}

fn content_types(slides: usize) -> Vec<u8> {
    let mut pen = XmlPen::new();
    let namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    pen.open("Types", &[("xmlns", namespace)]);
    let relations = format!("{PACKAGE}.relationships+xml");
    for (ending, sort) in [("rels", relations.as_str()), ("xml", "application/xml")] {
        pen.leaf("Default", &[("Extension", ending), ("ContentType", sort)]);
    }
    let mut named = vec![
        (
            "/ppt/presentation.xml".to_owned(),
            format!("{CONTENT}.presentation.main+xml"),
        ),
        (
            "/ppt/slideMasters/slideMaster1.xml".to_owned(),
            format!("{CONTENT}.slideMaster+xml"),
        ),
        (
            "/ppt/slideLayouts/slideLayout1.xml".to_owned(),
            format!("{CONTENT}.slideLayout+xml"),
        ),
        (
            "/ppt/theme/theme1.xml".to_owned(),
            "application/vnd.openxmlformats-officedocument.theme+xml".to_owned(),
        ),
        (
            "/docProps/core.xml".to_owned(),
            format!("{PACKAGE}.core-properties+xml"),
        ),
        (
            "/docProps/app.xml".to_owned(),
            "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned(),
        ),
    ];
    named.extend((1..=slides).map(|number| {
        let path = format!("/ppt/slides/slide{number}.xml");
        (path, format!("{CONTENT}.slide+xml"))
    }));
    for (path, sort) in &named {
        pen.leaf("Override", &[("PartName", path), ("ContentType", sort)]);
    }
    pen.close("Types");
    pen.finished()
}

fn presentation(slides: usize, size: Vec2, scale: SlideScale) -> Vec<u8> {
    let mut pen = XmlPen::new();
    pen.open("p:presentation", &NAMESPACES);
    pen.around("p:sldMasterIdLst", &[], |pen| {
        pen.leaf("p:sldMasterId", &[("id", "2147483648"), ("r:id", "rId1")]);
    });
    pen.around("p:sldIdLst", &[], |pen| {
        for number in 1..=slides {
            let (id, relation) = ((255 + number).to_string(), format!("rId{}", number + 2));
            pen.leaf("p:sldId", &[("id", &id), ("r:id", &relation)]);
        }
    });
    let (wide, high) = (
        scale.side(size.x).to_string(),
        scale.side(size.y).to_string(),
    );
    pen.leaf("p:sldSz", &[("cx", &wide), ("cy", &high)]);
    pen.leaf("p:notesSz", &[("cx", "6858000"), ("cy", "9144000")]);
    pen.close("p:presentation");
    pen.finished()
}

fn core(sheet: &Sheet) -> Vec<u8> {
    let mut pen = XmlPen::new();
    let names = [
        (
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        ),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    pen.open("cp:coreProperties", &names);
    pen.words("dc:title", &sheet.title);
    let block = &sheet.block;
    let author = [&block.author, &block.municipality];
    let author = author.into_iter().find(|name| !name.trim().is_empty());
    if let Some(author) = author {
        pen.words("dc:creator", author);
    }
    pen.close("cp:coreProperties");
    pen.finished()
}

fn app() -> Vec<u8> {
    let mut pen = XmlPen::new();
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    pen.open("Properties", &[("xmlns", namespace)]);
    pen.words("Application", "Sekisho");
    pen.close("Properties");
    pen.finished()
}
