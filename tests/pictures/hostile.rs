//! Names that would break a file or a picture, and drawings with little in them.

use sekisho::{
    catalog::{Catalog, Lang},
    design::Design,
    edit::StartControls,
    export::{
        PaperSize, PngGround, SvgText, lay_out, missing_glyphs, to_pdf, to_png, to_pptx, to_svg,
    },
};

use crate::{Drawn, case::reference, unpacked};

const NAMES: [&str; 12] = [
    "<script>alert('1')</script>",
    "a & b ]]> \"c\" 'd' --> <!--",
    "control \u{1}\u{1b}[31m\u{7f}\u{85}\u{0} end",
    "𠮷野家 ☐☑⚠🔒",
    "外字\u{e000}\u{f8ff}",
    "שלום مرحبا \u{202e}txt",
    "葛\u{e0100}城 e\u{301} \u{200d}",
    "not characters \u{ffff}\u{fffe}\u{fdd0}",
    "&amp;lt;",
    "\n\n\t",
    "とても長い名前とても長い名前とても長い名前とても長い名前とても長い名前とても長い名前とても長い名前とても長い名前",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
];

fn named(name: &str) -> Drawn {
    let catalog = Catalog::builtin().unwrap();
    let mut design = reference(&catalog, "2", StartControls::None);
    design.title = name.to_owned();
    for asset in design.assets.values_mut() {
        asset.name = name.to_owned();
    }
    for zone in design.zones.values_mut() {
        zone.name = name.to_owned();
        zone.provider = name.to_owned();
    }
    for link in design.links.values_mut() {
        link.name = name.to_owned();
    }
    Drawn::new(design)
}

/// Everything is written and can be read again.
fn can_be_written(drawn: &Drawn, what: &str) {
    for lang in [Lang::Ja, Lang::En] {
        let sheet = drawn.whole_sheet(lang, PaperSize::A4);
        for letters in [SvgText::Letters, SvgText::Outlines] {
            let text = to_svg(&sheet, letters);
            let read = roxmltree::Document::parse(&text);
            let read = read.unwrap_or_else(|why| panic!("{what}: {why}"));
            assert!(
                !read
                    .descendants()
                    .any(|it| it.tag_name().name() == "script")
            );
            usvg::Tree::from_str(&text, &usvg::Options::default()).unwrap();
        }
        to_pdf(&sheet, None).unwrap_or_else(|why| panic!("{what}: {why:?}"));
        for (path, text) in unpacked(&to_pptx(&sheet).unwrap()) {
            let read = roxmltree::Document::parse(&text);
            assert!(read.is_ok(), "{what} {path}: {read:?}");
        }
    }
}

#[test]
fn hostile_names_break_nothing() {
    for name in NAMES {
        can_be_written(&named(name), &format!("{name:?}"));
    }
}

#[test]
fn all_that_people_write_about_it_may_be_hostile() {
    for name in NAMES {
        let catalog = Catalog::builtin().unwrap();
        let drawn = Drawn::new(reference(&catalog, "1", StartControls::None));
        let mut order = drawn.order(Lang::Ja);
        order.block.municipality = name.to_owned();
        order.block.title = name.to_owned();
        order.block.author = name.to_owned();
        order.block.version = name.to_owned();
        let sheet = lay_out(&order);
        roxmltree::Document::parse(&to_svg(&sheet, SvgText::Letters)).unwrap();
        to_pdf(&sheet, None).unwrap();
        for (path, text) in unpacked(&to_pptx(&sheet).unwrap()) {
            let read = roxmltree::Document::parse(&text);
            assert!(read.is_ok(), "{path} {name:?}: {read:?}");
        }
    }
}

#[test]
fn letters_that_are_not_there_are_listed_and_stay_in_the_svg() {
    let drawn = named("𠮷野家");
    let sheet = drawn.whole_sheet(Lang::Ja, PaperSize::A3);
    let missing = missing_glyphs(&sheet);
    assert!(!missing.is_empty());
    assert!(missing.iter().all(|it| it.letters == ['𠮷']), "{missing:?}");
    assert!(to_svg(&sheet, SvgText::Letters).contains("𠮷野家"));
    let plain = named("吉野家").whole_sheet(Lang::Ja, PaperSize::A3);
    assert_eq!(missing_glyphs(&plain), []);
}

#[test]
fn drawings_with_little_in_them_are_pictures_too() {
    let catalog = Catalog::builtin().unwrap();
    can_be_written(&Drawn::new(Design::default()), "nothing");
    let sheet = Drawn::new(Design::default()).whole_sheet(Lang::Ja, PaperSize::Free);
    assert!(to_png(&sheet, 1, PngGround::Paper).is_ok());
    let whole = reference(&catalog, "3p", StartControls::None);
    let mut half = whole.clone();
    half.links.clear();
    can_be_written(&Drawn::new(half), "no links");
    let mut half = whole.clone();
    half.zones.clear();
    half.layout.zones.clear();
    for asset in half.assets.values_mut() {
        asset.zone = None;
    }
    can_be_written(&Drawn::new(half), "no zones");
    let mut half = whole;
    for (number, asset) in half.assets.values_mut().enumerate() {
        if number % 2 == 0 {
            asset.kind = "gone".into();
        }
    }
    can_be_written(&Drawn::new(half), "unknown kinds");
}
