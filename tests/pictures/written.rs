//! What is written of a small drawing, word for word; the design inside a PDF.

use sekisho::{
    catalog::{Catalog, Lang},
    design::{Design, parse, to_text},
    edit::StartControls,
    export::{
        Attachment, Paper, PaperSize, SvgText, attached_design, lay_out, to_pdf, to_pptx, to_svg,
    },
};

use crate::{Drawn, case::reference, unpacked};

/// The first template with all but one line taken away.
fn small(catalog: &Catalog) -> Design {
    let mut design = reference(catalog, "1", StartControls::None);
    let kept: Vec<_> = design.assets.keys().take(2).cloned().collect();
    design.title = "小さな図 <1>".to_owned();
    design.assets.retain(|id, _| kept.contains(id));
    design.layout.assets.retain(|id, _| kept.contains(id));
    let zones: Vec<_> = design
        .assets
        .values()
        .filter_map(|it| it.zone.clone())
        .collect();
    design.zones.retain(|id, _| zones.contains(id));
    design.layout.zones.retain(|id, _| zones.contains(id));
    for zone in design.zones.values_mut() {
        zone.parent = None;
    }
    design.links.clear();
    design.layout.links.clear();
    design.layout.ways.clear();
    let [from, to] = kept.as_slice() else {
        panic!("two assets")
    };
    let link = crate::case::new_link("lan", from.as_str(), to.as_str(), &[]);
    design.links.insert("line".into(), link);
    design
}

#[test]
fn a_small_drawing_as_svg_and_as_a_slide() {
    let catalog = Catalog::builtin().unwrap();
    let drawn = Drawn::new(small(&catalog));
    let mut order = drawn.order(Lang::Ja);
    order.paper = Paper {
        size: PaperSize::A4,
        portrait: false,
    };
    let sheet = lay_out(&order);
    insta::assert_snapshot!("small.svg", to_svg(&sheet, SvgText::Letters));
    let parts = unpacked(&to_pptx(&sheet).unwrap());
    for (path, text) in parts {
        if path.ends_with("slide1.xml") || path.ends_with("presentation.xml") {
            let name = path.rsplit('/').next().unwrap().to_owned();
            insta::assert_snapshot!(name, text.replace("><", ">\n<"));
        }
    }
}

#[test]
fn the_design_inside_a_pdf_comes_back_as_it_was() {
    let catalog = Catalog::builtin().unwrap();
    for pattern in ["1", "7p"] {
        let drawn = Drawn::new(reference(&catalog, pattern, StartControls::Required));
        let sheet = lay_out(&drawn.order(Lang::Ja));
        let attachment = Attachment {
            name: "design.sekisho.ron".to_owned(),
            description: "設計".to_owned(),
            text: to_text(&drawn.design),
        };
        let bytes = to_pdf(&sheet, Some(&attachment)).unwrap();
        assert!(crate::holds(&bytes, "pdfaid:part>3<"), "{pattern}");
        let text = attached_design(&bytes).unwrap();
        assert_eq!(parse(&text, "inside").unwrap(), drawn.design, "{pattern}");
        assert_eq!(bytes, to_pdf(&sheet, Some(&attachment)).unwrap());
        let without = to_pdf(&sheet, None).unwrap();
        assert_eq!(attached_design(&without), None);
        // Half a file, and one that only looks like a PDF.
        assert_eq!(attached_design(&bytes[..bytes.len() / 8]), None);
        assert_eq!(
            attached_design(b"%PDF-1.7 /Type /EmbeddedFile stream"),
            None
        );
    }
}
