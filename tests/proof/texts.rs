//! Golden texts: the proofs of the document's worked row and route, line by line.

use std::fmt::Write as _;

use sekisho::{
    analysis::{Analysis, Proof, analyze, prove_route, prove_row},
    catalog::{AssetId, Catalog, Lang},
    design::Design,
    edit::StartControls,
};

use crate::case::{catalog, reference};

/// A line each: how far it is set in, what it is, its words, its pages.
fn text(proof: &Proof, design: &Design, catalog: &Catalog, lang: Lang) -> String {
    let mut text = String::new();
    for line in proof.lines(design, catalog) {
        let indent = "  ".repeat(line.depth.into());
        let words = sekisho::words::say(&line.message, lang);
        writeln!(text, "{indent}{:?}: {words} {:?}", line.mark, line.pages).unwrap();
    }
    text
}

fn golden(
    name: &str,
    catalog: &Catalog,
    controls: StartControls,
    prove: impl Fn(&Design, &Analysis) -> Proof,
) {
    let design = reference(catalog, "1", controls);
    let proof = prove(&design, &analyze(&design, catalog));
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for (lang, suffix) in [(Lang::Ja, "ja"), (Lang::En, "en")] {
        let text = text(&proof, &design, catalog, lang);
        settings.bind(|| insta::assert_snapshot!(format!("{name}.{suffix}"), text));
    }
}

#[test]
fn the_worked_row() {
    let catalog = catalog();
    let prove = |design: &Design, analysis: &Analysis| {
        let mut rows = analysis.asset_risks.iter();
        let row = rows.find(|row| {
            row.asset.as_str() == "mynumber-daas" && row.threat.as_str() == "external_intrusion"
        });
        prove_row(design, &catalog, row.unwrap())
    };
    golden("row-complete", &catalog, StartControls::All, prove);
    golden("row-bare", &catalog, StartControls::None, prove);
}

#[test]
fn the_worked_route() {
    let catalog = catalog();
    let prove = |design: &Design, analysis: &Analysis| {
        let mut routes = analysis.routes.iter();
        let route = routes.find(|route| {
            let foothold = route.foothold.as_ref().map(AssetId::as_str);
            route.attacker.as_str() == "malicious_site"
                && foothold == Some("internet-daas")
                && route.target.as_str() == "lgwan-terminal"
        });
        prove_route(design, &catalog, route.unwrap())
    };
    golden("route-complete", &catalog, StartControls::All, prove);
    golden("route-bare", &catalog, StartControls::None, prove);
}
