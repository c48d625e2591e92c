//! A whole picture as SVG: its pages one below the other.

use emath::{Rect, Vec2, vec2};

use super::pen::SvgPen;
use crate::{
    catalog::Lang,
    export::{Sheet, SheetPage, SheetRole},
};

/// What text is written with: the typeface by either of its names, else what is nearest.
const FONTS: &str = "'BIZ UDPGothic','BIZ UDP\u{30b4}\u{30b7}\u{30c3}\u{30af}','Yu Gothic UI',\
'Meiryo',sans-serif";

/// How letters are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SvgText {
    /// As text that can be searched and copied, stretched to the width it has in the drawing where
    /// the typeface is not there.
    #[default]
    Letters,
    /// As outlines that look the same everywhere.
    Outlines,
}

/// The picture as SVG, its pages one below the other.
pub fn to_svg(sheet: &Sheet, letters: SvgText) -> String {
    written(sheet, letters, true)
}

/// The same on nothing where `has_ground` is false.
pub(in crate::export::picture) fn written(
    sheet: &Sheet,
    letters: SvgText,
    has_ground: bool,
) -> String {
    let size = whole_size(sheet);
    let mut pen = SvgPen::default();
    begin(&mut pen, sheet, size);
    if has_ground {
        pen.push("<rect");
        pen.area(&Rect::from_min_size(emath::Pos2::ZERO, size));
        pen.color("fill", sheet.ground);
        pen.push("/>\n");
    }
    let mut top = 0.0;
    for (number, page) in sheet.pages.iter().enumerate() {
        if number > 0 {
            pen.push("<g transform=\"translate(0 ");
            pen.number(top);
            pen.push(")\">\n");
        }
        parts(&mut pen, page, letters);
        if number > 0 {
            pen.push("</g>\n");
        }
        top += page.size.y;
    }
    pen.push("</svg>\n");
    pen.out
}

/// The size of all pages one below the other.
fn whole_size(sheet: &Sheet) -> Vec2 {
    let sizes = sheet.pages.iter().map(|page| page.size);
    sizes.fold(Vec2::ZERO, |all, size| {
        vec2(all.x.max(size.x), all.y + size.y)
    })
}

fn begin(pen: &mut SvgPen, sheet: &Sheet, size: Vec2) {
    pen.push(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"",
    );
    if let Some(paper) = sheet.millimetres {
        let high = paper.y * sheet.pages.len() as f32;
        for (name, side) in [("width", paper.x), ("height", high)] {
            pen.push(&format!(" {name}=\"{side}mm\""));
        }
    } else {
        pen.attribute("width", size.x);
        pen.attribute("height", size.y);
    }
    pen.push(" viewBox=\"0 0 ");
    pen.number(size.x);
    pen.push(" ");
    pen.number(size.y);
    let lang = match sheet.lang {
        Lang::Ja => "ja",
        Lang::En => "en",
    };
    pen.push("\" role=\"img\"");
    pen.words("xml:lang", lang);
    pen.words("lang", lang);
    pen.words("font-family", FONTS);
    pen.push(" stroke-linejoin=\"round\" style=\"font-kerning:none;white-space:pre\">\n");
    pen.element("title", &sheet.title);
    pen.push("\n");
    pen.element("desc", &described(sheet));
    pen.push("\n");
}

/// What the drawing holds, in the order in which it is read.
fn described(sheet: &Sheet) -> String {
    let parts = sheet.pages.iter().flat_map(|page| &page.parts);
    let things = parts.filter(|part| !part.label.is_empty());
    let mut labels: Vec<(usize, &str)> = things.map(|it| (it.read, it.label.as_str())).collect();
    labels.sort_unstable();
    labels.dedup();
    let labels: Vec<&str> = labels.into_iter().map(|(_, label)| label).collect();
    labels.join("\n")
}

fn parts(pen: &mut SvgPen, page: &SheetPage, letters: SvgText) {
    for part in &page.parts {
        let is_thing = matches!(part.role, SheetRole::Thing(_));
        pen.push("<g>");
        if is_thing && !part.label.is_empty() {
            pen.element("title", &part.label);
        }
        for shape in &part.shapes {
            pen.shape(shape, letters);
        }
        pen.push("</g>\n");
    }
}
