//! The page: whole by itself, in order, and for those who cannot see it.

use sekisho::{
    catalog::{Catalog, Lang},
    design::Design,
    export::page,
};

use super::{case, report_of};

/// A terminal in a segment: as little as there can be.
fn small(catalog: &Catalog) -> Design {
    let mut design = case::bare(catalog, "1");
    design.title = "小さな設計".to_owned();
    let keep = design.assets.keys().next().unwrap().clone();
    design.assets.retain(|id, _| *id == keep);
    let zone = design.assets[&keep].zone.clone();
    design.zones.retain(|id, _| Some(id) == zone.as_ref());
    design.links.clear();
    design.states.clear();
    design
}

#[test]
fn a_small_design_as_a_page() {
    let catalog = case::catalog();
    let design = small(&catalog);
    for (lang, suffix) in [(Lang::Ja, "ja"), (Lang::En, "en")] {
        let html = page(&report_of(&catalog, &design, lang), None);
        let body = html.split("<body>").nth(1).unwrap();
        let mut settings = insta::Settings::clone_current();
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(format!("page.{suffix}"), body));
    }
}

/// The names of the tags of a page in their order, closing ones with a stroke.
fn tags(html: &str) -> Vec<&str> {
    let tags = html.split('<').skip(1);
    tags.filter_map(|tag| tag.split([' ', '>', '\n']).next())
        .collect()
}

#[test]
fn a_page_is_whole_by_itself_and_well_formed() {
    let catalog = case::catalog();
    let design = case::bare(&catalog, "3p");
    for lang in [Lang::Ja, Lang::En] {
        let html = page(&report_of(&catalog, &design, lang), None);
        let tag = if lang == Lang::Ja {
            "lang=\"ja\""
        } else {
            "lang=\"en\""
        };
        assert!(html.contains(tag));
        for foreign in [
            "http:", "https:", "<script", "<link", "<img", "@import", "url(",
        ] {
            assert!(!html.contains(foreign), "{foreign}");
        }
        let mut open = Vec::new();
        for tag in tags(&html) {
            match tag.strip_prefix('/') {
                Some(closed) => assert_eq!(open.pop(), Some(closed)),
                None if ["!DOCTYPE", "meta", "col"].contains(&tag) => {}
                None => open.push(tag),
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }
}

#[test]
fn headings_stand_in_order_and_heads_of_tables_say_of_what_they_are() {
    let catalog = case::catalog();
    let html = page(
        &report_of(&catalog, &case::bare(&catalog, "8"), Lang::Ja),
        None,
    );
    let levels = tags(&html)
        .into_iter()
        .filter_map(|tag| tag.strip_prefix('h')?.parse::<u8>().ok());
    let mut last = 0;
    for level in levels {
        assert!(level <= last + 1, "h{level} follows h{last}");
        last = level;
    }
    let heads = html.match_indices("<th ").count();
    let scopes = html.match_indices(" scope=\"").count();
    assert_eq!(html.match_indices("<th>").count(), 0);
    assert_eq!((heads, heads > 100), (scopes, true));
    let ids: Vec<_> = html
        .split(" id=\"")
        .skip(1)
        .filter_map(|it| it.split('"').next())
        .collect();
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "ids stand once: {ids:?}");
}

#[test]
fn a_picture_is_drawn_where_there_is_one() {
    let catalog = case::catalog();
    let design = case::bare(&catalog, "1");
    let analysis = sekisho::analysis::analyze(&design, &catalog);
    let case = sekisho::analysis::Case::new(&design, &catalog, &analysis);
    let mut options = super::options(Lang::Ja);
    options.has_picture = true;
    let report = sekisho::export::report(case, options);
    let html = page(
        &report,
        Some("<?xml version=\"1.0\"?>\n<svg xmlns=\"x\"><g/></svg>"),
    );
    assert!(html.contains("<figure role=\"img\" aria-label=\"設計図\">\n<svg xmlns=\"x\">"));
    assert!(!html.contains("<?xml"));
    assert!(!page(&report, None).contains("<figure"));
}
