//! Rows of the asset-based analysis that follow from what the drawing says a thing does (p.4).
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;

use case::{catalog, changed, complete, new_link};
use sekisho::{
    analysis::{Analysis, AssetRisk, analyze},
    design::{Command, Design, LinkEdit},
};

const THREAT: &str = "web_mail_malware";
const NOTICE: &str = "unknown_malware_direct";

fn flow(design: &Design, (from, to): (&str, &str), kind: &str, via: &[&str]) -> Design {
    let link = new_link(kind, from, to, via);
    let id = "flow-tried".into();
    changed(design, &Command::Link(id, LinkEdit::Add(link)))
}

fn row<'a>(analysis: &'a Analysis, asset: &str) -> Option<&'a AssetRisk> {
    let mut rows = analysis.asset_risks.iter();
    rows.find(|row| row.asset.as_str() == asset && row.threat.as_str() == THREAT)
}

fn tells(analysis: &Analysis) -> bool {
    let mut notices = analysis.notices.iter();
    notices.any(|it| it.notice.as_str() == NOTICE)
}

#[test]
fn a_terminal_that_uses_the_web_directly_gets_the_row_the_cap_and_the_notice() {
    let catalog = catalog();
    let design = complete(&catalog, "1");
    let before = analyze(&design, &catalog);
    assert_eq!(row(&before, "lgwan-terminal"), None);
    assert!(!tells(&before));
    for (kind, to) in [("web", "web-site"), ("mail", "mail-server")] {
        let after = analyze(&flow(&design, ("lgwan-terminal", to), kind, &[]), &catalog);
        let found = row(&after, "lgwan-terminal").unwrap();
        assert!(found.cap.is_some());
        assert_eq!(
            (found.rating.countermeasure_level, found.rating.product),
            (2, 6)
        );
        assert!(tells(&after));
        // The flow adds rows and takes none away.
        for row in &before.asset_risks {
            assert!(after.asset_risks.contains(row), "{row:#?}");
        }
    }
}

#[test]
fn through_the_platform_that_is_meant_for_it_nothing_is_direct() {
    let catalog = catalog();
    let design = complete(&catalog, "1");
    let ends = ("lgwan-terminal", "web-site");
    let after = analyze(&flow(&design, ends, "web", &["internet-daas"]), &catalog);
    assert_eq!(row(&after, "lgwan-terminal"), None);
    assert!(!tells(&after));
    // A platform that is not meant for it takes no row over.
    let after = analyze(&flow(&design, ends, "web", &["mynumber-daas"]), &catalog);
    assert!(row(&after, "lgwan-terminal").is_some());
}

#[test]
fn platforms_that_are_not_meant_for_it_are_capped_and_the_others_are_not() {
    let catalog = catalog();
    for (pattern, platform) in [("1", "mynumber-daas"), ("5", "mynumber-vdi")] {
        let design = complete(&catalog, pattern);
        let before = analyze(&design, &catalog);
        assert_eq!(row(&before, platform), None);
        let after = analyze(&flow(&design, (platform, "web-site"), "web", &[]), &catalog);
        let found = row(&after, platform).unwrap();
        assert!(found.cap.is_some(), "{found:#?}");
        assert_eq!(found.rating.product, 6);
        assert!(tells(&after));
    }
    for (pattern, platform) in [("1", "internet-daas"), ("5", "internet-vdi")] {
        let analysis = analyze(&complete(&catalog, pattern), &catalog);
        let found = row(&analysis, platform).unwrap();
        assert_eq!((found.cap, found.rating.product), (None, 3));
    }
}

#[test]
fn a_secure_browser_keeps_its_capped_row_behind_its_gateway() {
    let catalog = catalog();
    let design = complete(&catalog, "7");
    let analysis = analyze(&design, &catalog);
    let rows: Vec<_> = analysis
        .asset_risks
        .iter()
        .filter(|row| row.threat.as_str() == THREAT && row.cap.is_some())
        .collect();
    assert!(!rows.is_empty());
    for row in rows {
        assert_eq!(design.assets[&row.asset].kind.as_str(), "secure_browser");
        assert_eq!(row.rating.product, 6);
    }
    assert!(!tells(&analysis));
}

#[test]
fn a_threat_without_rows_is_told_with_its_reason() {
    let catalog = catalog();
    let analysis = analyze(&Design::default(), &catalog);
    let told: Vec<_> = analysis.unrated_threats.iter().collect();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].threat.as_str(), "mistake");
    assert!(told[0].pages.contains(&117));
}
