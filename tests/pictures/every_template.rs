//! Every template in every format and both languages, read back.

use std::collections::BTreeSet;

use sekisho::{
    catalog::{Catalog, Lang},
    edit::StartControls,
    export::{PaperSize, PngGround, Sheet, SvgText, to_pdf, to_png, to_pptx, to_svg},
};

use crate::{
    Drawn,
    case::{PATTERNS, reference},
    holds, unpacked,
};

fn every(mut check: impl FnMut(&str, Lang, &Sheet)) {
    let catalog = Catalog::builtin().unwrap();
    for pattern in PATTERNS {
        let drawn = Drawn::new(reference(&catalog, pattern, StartControls::None));
        for lang in [Lang::Ja, Lang::En] {
            check(pattern, lang, &drawn.whole_sheet(lang, PaperSize::A3));
        }
    }
}

#[test]
fn svg_is_well_formed_and_holds_its_words() {
    every(|pattern, lang, sheet| {
        for letters in [SvgText::Letters, SvgText::Outlines] {
            let text = to_svg(sheet, letters);
            let read = roxmltree::Document::parse(&text).unwrap();
            let root = read.root_element();
            assert!(root.attribute("viewBox").is_some(), "{pattern}");
            let lang_of = root.attribute("lang").unwrap();
            assert_eq!(lang_of, if lang == Lang::Ja { "ja" } else { "en" });
            let n_texts = root
                .descendants()
                .filter(|it| it.has_tag_name(("http://www.w3.org/2000/svg", "text")));
            assert_eq!(
                n_texts.count() > 50,
                letters == SvgText::Letters,
                "{pattern}"
            );
            usvg::Tree::from_str(&text, &usvg::Options::default()).unwrap();
            assert_eq!(text, to_svg(sheet, letters), "{pattern}");
        }
    });
}

#[test]
fn pdf_is_tagged_and_equal_each_time() {
    every(|pattern, _, sheet| {
        let bytes = to_pdf(sheet, None).unwrap();
        assert!(bytes.starts_with(b"%PDF-1."), "{pattern}");
        assert!(
            holds(&bytes, "pdfaid:part>2<") && holds(&bytes, "pdfuaid:part>1<"),
            "{pattern}"
        );
        assert!(holds(&bytes, "/StructTreeRoot"), "{pattern}");
        assert_eq!(bytes, to_pdf(sheet, None).unwrap(), "{pattern}");
    });
}

#[test]
fn slides_are_well_formed_and_their_lines_are_joined() {
    every(|pattern, _, sheet| {
        let bytes = to_pptx(sheet).unwrap();
        assert_eq!(bytes, to_pptx(sheet).unwrap(), "{pattern}");
        let parts = unpacked(&bytes);
        for (path, text) in &parts {
            let read = roxmltree::Document::parse(text);
            assert!(read.is_ok(), "{pattern} {path}: {read:?}");
        }
        let slides = parts
            .iter()
            .filter(|(path, _)| path.starts_with("ppt/slides/slide"));
        assert_eq!(slides.count(), sheet.pages.len(), "{pattern}");
        let (_, first) = parts
            .iter()
            .find(|(path, _)| path.ends_with("slide1.xml"))
            .unwrap();
        let read = roxmltree::Document::parse(first).unwrap();
        let named = |name: &str| {
            let nodes: Vec<_> = read
                .descendants()
                .filter(|it| it.tag_name().name() == name)
                .collect();
            nodes
        };
        let ids: Vec<&str> = named("cNvPr")
            .iter()
            .map(|it| it.attribute("id").unwrap())
            .collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{pattern}: an id stands twice");
        let connectors = named("cxnSp").len();
        assert!(connectors > 10, "{pattern}");
        for end in ["stCxn", "endCxn"] {
            let ends = named(end);
            assert_eq!(ends.len(), connectors, "{pattern} {end}");
            for node in ends {
                assert!(
                    unique.contains(node.attribute("id").unwrap()),
                    "{pattern} {end}"
                );
            }
        }
    });
}

/// Drawing pixels takes its time: the first and the last template are enough.
#[test]
fn png_has_the_size_and_the_ground_that_were_asked_for() {
    let catalog = Catalog::builtin().unwrap();
    for pattern in ["1", "8"] {
        let drawn = Drawn::new(reference(&catalog, pattern, StartControls::None));
        let order = drawn.order(Lang::Ja);
        let sheet = sekisho::export::lay_out(&order);
        let one = to_png(&sheet, 1, PngGround::Paper).unwrap();
        assert!(one.starts_with(b"\x89PNG"), "{pattern}");
        let side =
            |bytes: &[u8], at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
        // A3 at 96 pixels to the inch.
        assert_eq!((side(&one, 16), side(&one, 20)), (1588, 1123), "{pattern}");
        assert_eq!(one, to_png(&sheet, 1, PngGround::Paper).unwrap());
        let clear = to_png(&sheet, 1, PngGround::Transparent).unwrap();
        assert_ne!(one, clear, "{pattern}");
    }
}
