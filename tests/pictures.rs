//! Pictures: every template in every format and both languages, hostile names, half-drawn designs.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[path = "pictures/every_template.rs"]
mod every_template;
#[path = "pictures/hostile.rs"]
mod hostile;
#[path = "pictures/laid_out.rs"]
mod laid_out;
#[path = "pictures/written.rs"]
mod written;

use std::io::{Cursor, Read as _};

use sekisho::{
    analysis::{Analysis, Case, analyze},
    catalog::{Catalog, Day, Lang},
    design::Design,
    export::{
        Confidentiality, Paper, PaperSize, PictureOrder, PicturePart, Sheet, TitleBlock, lay_out,
    },
};

/// A drawing with what it means.
struct Drawn {
    catalog: Catalog,
    design: Design,
    analysis: Analysis,
}

impl Drawn {
    fn new(design: Design) -> Self {
        let catalog = Catalog::builtin().unwrap();
        let analysis = analyze(&design, &catalog);
        Self {
            catalog,
            design,
            analysis,
        }
    }

    fn order(&self, lang: Lang) -> PictureOrder<'_> {
        let case = Case::new(&self.design, &self.catalog, &self.analysis);
        PictureOrder {
            block: TitleBlock {
                municipality: "A市（見本）".to_owned(),
                author: "情報政策課".to_owned(),
                version: "第1.2版".to_owned(),
                date: Day::new(2026, 11, 30),
                class: Some(Confidentiality::ThreeA),
                ..TitleBlock::default()
            },
            ..PictureOrder::new(case, lang)
        }
    }

    /// The sheet with all there is: the worst route and the list of controls.
    fn whole_sheet(&self, lang: Lang, size: PaperSize) -> Sheet {
        let mut order = self.order(lang);
        order.paper = Paper {
            size,
            portrait: false,
        };
        order.route = self.analysis.routes.first().map(|route| route.number);
        order
            .parts
            .extend([PicturePart::Route, PicturePart::Controls]);
        lay_out(&order)
    }
}

/// The parts of an archive by their paths.
fn unpacked(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for number in 0..archive.len() {
        let mut part = archive.by_index(number).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        parts.push((part.name().unwrap().into_owned(), text));
    }
    parts
}

/// Whether bytes stand somewhere in others.
fn holds(bytes: &[u8], wanted: &str) -> bool {
    let wanted = wanted.as_bytes();
    bytes.windows(wanted.len()).any(|it| it == wanted)
}
