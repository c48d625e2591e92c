//! The rows of the document's tables, counted and compared pattern by pattern.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;

use std::{collections::BTreeSet, ops::RangeInclusive, path::Path};

use case::catalog;
use sekisho::catalog::{
    Catalog, ControlId, Lang, LawId, PatternId, Requirement, ResolvedRow, RowOrigin, Source, Text,
    resolved_rows,
};

fn rows<'a>(catalog: &'a Catalog, id: &str) -> Vec<ResolvedRow<'a>> {
    resolved_rows(catalog, catalog.pattern(&PatternId::from(id)).unwrap())
}

fn origin(row: &ResolvedRow<'_>) -> String {
    match &row.from {
        RowOrigin::Pattern => "pattern".to_owned(),
        RowOrigin::Model(model) => model.to_string(),
        RowOrigin::Common => "common".to_owned(),
    }
}

/// Required and recommended rows of one origin.
fn count(rows: &[ResolvedRow<'_>], from: &str) -> (usize, usize) {
    let of = |requirement| {
        let rows = rows.iter().filter(|row| origin(row) == from);
        rows.filter(|row| row.requirement == requirement).count()
    };
    (of(Requirement::Required), of(Requirement::Recommended))
}

/// A pattern, the rows of its own tables, those of remaining terminals, and its models.
type Count = (&'static str, (usize, usize), usize, &'static [&'static str]);
const COUNTS: [Count; 14] = [
    ("1", (13, 1), 0, &["alpha_prime"]),
    ("1p", (13, 1), 2, &["alpha_prime"]),
    ("2", (16, 1), 0, &["alpha_prime"]),
    ("2p", (16, 1), 2, &["alpha_prime"]),
    ("3", (13, 1), 0, &["beta"]),
    ("3p", (13, 1), 0, &["beta", "alpha_prime"]),
    ("4", (16, 1), 0, &["beta"]),
    ("4p", (16, 1), 0, &["beta", "alpha_prime"]),
    ("5", (13, 1), 0, &["alpha"]),
    ("5p", (13, 1), 2, &["alpha"]),
    ("6", (13, 1), 0, &["beta"]),
    ("7", (14, 1), 0, &["alpha"]),
    ("7p", (14, 1), 2, &["alpha"]),
    ("8", (14, 1), 0, &["beta"]),
];

#[test]
fn each_pattern_has_as_many_rows_as_its_tables() {
    let catalog = catalog();
    for (id, (required, recommended), remaining, models) in COUNTS {
        let rows = rows(&catalog, id);
        assert_eq!(
            count(&rows, "pattern"),
            (required + remaining, recommended),
            "{id}"
        );
        for (model, of_model) in [
            ("alpha_prime", (11, 3)),
            ("beta", (8, 0)),
            ("alpha", (3, 0)),
        ] {
            let expected = if models.contains(&model) {
                of_model
            } else {
                (0, 0)
            };
            assert_eq!(count(&rows, model), expected, "{id} {model}");
        }
        assert_eq!(count(&rows, "common"), (23, 0), "{id}");
        let used = catalog.pattern(&PatternId::from(id)).unwrap().models.iter();
        assert_eq!(
            used.map(|used| used.model.as_str()).collect::<Vec<_>>(),
            models,
            "{id}"
        );
    }
}

#[test]
fn the_common_tables_have_their_rows() {
    let catalog = catalog();
    let n_rows = |index: usize| {
        catalog
            .set(&catalog.models.common[index].set)
            .map(|set| set.rows.len())
            .unwrap()
    };
    assert_eq!(catalog.models.common.len(), 6);
    assert_eq!([0, 1, 2, 3, 4, 5].map(n_rows), [5, 5, 8, 2, 1, 2]);
}

fn controls_at<'r>(rows: &'r [ResolvedRow<'_>], placement: &str) -> Vec<&'r str> {
    let own = rows.iter().filter(|row| row.from == RowOrigin::Pattern);
    let there = own.filter(|row| row.placement.as_str() == placement);
    there.map(|row| row.control.id.as_str()).collect()
}

#[test]
fn access_restrictions_differ_by_pattern() {
    let catalog = catalog();
    for (id, ..) in COUNTS {
        let second = match id {
            "1" | "1p" | "2" | "2p" | "5" | "5p" => "restrict_internet_platform",
            "7" | "7p" => "restrict_internet_gateway",
            "8" => "restrict_lgwan_gateway",
            _ => "restrict_lgwan_platform",
        };
        let first = match id {
            "7" | "7p" | "8" => "restrict_mynumber_gateway",
            _ => "restrict_mynumber_platform",
        };
        let rows = rows(&catalog, id);
        let at_firewalls = controls_at(&rows, "boundary_firewall");
        assert_eq!(
            at_firewalls,
            [first, second, "block_internet_mynumber"],
            "{id}"
        );
        let at_provider = controls_at(&rows, "csp_firewall");
        let with_provider = ["2", "2p", "4", "4p"].contains(&id);
        assert_eq!(at_provider.len(), if with_provider { 3 } else { 0 }, "{id}");
    }
}

#[test]
fn access_restrictions_have_one_name_and_different_details() {
    let catalog = catalog();
    let named: Vec<_> = catalog
        .controls
        .controls
        .iter()
        .filter(|c| c.name.get(Lang::Ja) == "アクセス制限")
        .collect();
    let details: BTreeSet<&Text> = named.iter().filter_map(|c| c.detail.as_ref()).collect();
    assert!(named.len() >= 7);
    assert!(
        details.len() + 1 >= named.len(),
        "all but the provider’s own say what they part"
    );
}

fn law<'a>(rows: &'a [ResolvedRow<'_>], control: &str) -> Option<Vec<&'a str>> {
    let row = rows.iter().find(|row| row.control.id.as_str() == control)?;
    Some(row.law.iter().map(LawId::as_str).collect())
}

#[test]
fn clauses_differ_where_the_document_has_them_differ() {
    let catalog = catalog();
    for (id, ..) in COUNTS {
        let rows = rows(&catalog, id);
        let access_log = match id {
            "6" | "7" | "7p" | "8" => None,
            _ => Some(vec!["C-e", "F-c"]),
        };
        assert_eq!(law(&rows, "access_log"), access_log, "{id}");
        let plain = (id == "6").then(|| vec!["F-c"]);
        assert_eq!(law(&rows, "plain_access_log"), plain, "{id}");
        let has_browser = ["7", "7p", "8"].contains(&id);
        assert_eq!(
            law(&rows, "browser_log"),
            has_browser.then(|| vec!["F-c"]),
            "{id}"
        );
        assert_eq!(
            law(&rows, "vpn_access_log"),
            has_browser.then(|| vec!["C-e", "F-c"]),
            "{id}"
        );
        let malware = match id {
            "1" | "1p" => Some(vec!["F-c"]),
            "2" | "2p" | "3p" | "4p" => Some(vec![]),
            _ => None,
        };
        assert_eq!(law(&rows, "malware_software"), malware, "{id}");
    }
}

#[test]
fn sanitising_of_alpha_prime_is_out_of_scope_where_beta_has_its_own() {
    let catalog = catalog();
    for (id, ..) in COUNTS {
        let rows = rows(&catalog, id);
        let out: Vec<_> = rows
            .iter()
            .filter(|row| row.out_of_scope.is_some())
            .collect();
        let ids: Vec<&str> = out.iter().map(|row| row.control.id.as_str()).collect();
        let expected: &[&str] = if ["3p", "4p"].contains(&id) {
            &["sanitising"]
        } else {
            &[]
        };
        assert_eq!(ids, expected, "{id}");
        assert!(
            out.iter()
                .all(|row| row.from == RowOrigin::Model("alpha_prime".into()))
        );
    }
}

#[test]
fn the_connection_restriction_names_the_terminals_of_the_pattern() {
    let catalog = catalog();
    for (id, ..) in COUNTS {
        let expected: &[&str] = match id {
            "1" | "1p" | "2" | "2p" | "5" | "5p" => &["connection_restriction_lgwan"],
            "7" | "7p" | "8" => &[],
            _ => &["connection_restriction_internet"],
        };
        let rows = rows(&catalog, id);
        let found = rows.iter().map(|row| row.control.id.as_str());
        let found: Vec<&str> = found
            .filter(|id| id.starts_with("connection_restriction"))
            .collect();
        assert_eq!(found, expected, "{id}");
    }
}

#[test]
fn endpoint_detection_is_required_by_each_pattern_and_recommended_by_alpha_prime() {
    let catalog = catalog();
    for (id, .., models) in COUNTS {
        let rows = rows(&catalog, id);
        let of = |from: &str| {
            let rows = rows
                .iter()
                .filter(|row| row.control.id.as_str() == "endpoint_detection");
            rows.filter(|row| origin(row) == from)
                .map(|row| row.requirement)
                .collect::<Vec<_>>()
        };
        assert!(
            of("pattern").iter().all(|is| *is == Requirement::Required),
            "{id}"
        );
        assert!(!of("pattern").is_empty(), "{id}");
        let of_model = models
            .contains(&"alpha_prime")
            .then_some(Requirement::Recommended);
        assert_eq!(
            of("alpha_prime"),
            of_model.into_iter().collect::<Vec<_>>(),
            "{id}"
        );
    }
}

#[test]
fn recommended_rows_are_the_documents_four() {
    let catalog = catalog();
    for (id, .., models) in COUNTS {
        let rows = rows(&catalog, id);
        let rows = rows
            .iter()
            .filter(|row| row.requirement == Requirement::Recommended);
        let found: Vec<&str> = rows.map(|row| row.control.id.as_str()).collect();
        let prime = models.contains(&"alpha_prime");
        let all = ["screenshot", "endpoint_detection", "ddos", "redundancy"];
        assert_eq!(found, if prime { &all[..] } else { &all[..1] }, "{id}");
    }
}

/// Slides of each pattern's chapter.
fn chapter(id: &str) -> RangeInclusive<u16> {
    match id {
        "1" | "1p" => 16..=24,
        "2" | "2p" => 25..=33,
        "3" => 34..=41,
        "3p" => 42..=51,
        "4" => 52..=60,
        "4p" => 61..=71,
        "5" | "5p" => 72..=77,
        "6" => 78..=85,
        "7" | "7p" => 86..=92,
        _ => 93..=101,
    }
}

#[test]
fn each_row_stands_on_a_page_of_its_chapter() {
    let catalog = catalog();
    for (id, ..) in COUNTS {
        for row in rows(&catalog, id) {
            assert!(!row.pages.is_empty(), "{id} {}", row.control.id);
            let allowed = match row.from {
                RowOrigin::Common => 8..=11,
                _ => chapter(id),
            };
            // What remains on the Internet segment has no table: p.4 says what holds for all.
            let is_there = |page: &u16| allowed.contains(page) || *page == 4;
            assert!(
                row.pages.iter().all(is_there),
                "{id} {} {:?}",
                row.control.id,
                row.pages
            );
        }
    }
}

#[test]
fn placements_are_numbered_as_in_the_document() {
    let catalog = catalog();
    for (id, ..) in COUNTS {
        let pattern = catalog.pattern(&PatternId::from(id)).unwrap();
        let first: Vec<&str> = pattern
            .placements
            .iter()
            .map(|numbered| numbered.placements[0].as_str())
            .collect();
        let expected: &[&str] = match id {
            "7" | "7p" | "8" => &[
                "secure_browser",
                "endpoint",
                "vpn_gateway",
                "boundary_firewall",
                "maintenance_terminal",
            ],
            "5" | "5p" | "6" => &[
                "vdi",
                "boundary_firewall",
                "endpoint",
                "maintenance_terminal",
            ],
            _ => &[
                "daas",
                "boundary_firewall",
                "endpoint",
                "maintenance_terminal",
            ],
        };
        assert_eq!(first, expected, "{id}");
        let has_csp = pattern.placements[1]
            .placements
            .iter()
            .any(|p| p.as_str() == "csp_firewall");
        assert_eq!(has_csp, ["2", "2p", "4", "4p"].contains(&id), "{id}");
    }
}

#[test]
fn each_control_has_a_page_and_a_definition_of_its_own() {
    let catalog = catalog();
    let mut seen = BTreeSet::new();
    for control in &catalog.controls.controls {
        let id = &control.id;
        assert!(!control.source.pages().is_empty(), "{id} has no page");
        assert_ne!(control.definition.ja, control.definition.en, "{id}");
        assert!(
            seen.insert(control.definition.clone()),
            "{id} is defined like another one"
        );
        assert!(!has_japanese(&control.definition.en), "{id}");
        assert!(has_japanese(&control.definition.ja), "{id}");
        assert!(matches!(
            control.effects_source,
            Source::Derived { .. } | Source::Document(_)
        ));
    }
}

fn has_japanese(text: &str) -> bool {
    text.chars()
        .any(|c| ('\u{3040}'..='\u{30ff}').contains(&c) || ('\u{4e00}'..='\u{9fff}').contains(&c))
}

#[test]
fn no_control_and_no_set_is_left_over() {
    let catalog = catalog();
    let mut controls: BTreeSet<&str> = BTreeSet::new();
    for (id, ..) in COUNTS {
        controls.extend(rows(&catalog, id).iter().map(|row| row.control.id.as_str()));
    }
    let inherent = catalog.assets.iter().flat_map(|kind| &kind.inherent);
    controls.extend(inherent.map(ControlId::as_str));
    let unused: Vec<_> = catalog
        .controls
        .controls
        .iter()
        .filter(|c| !controls.contains(c.id.as_str()))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
    let patterns = catalog
        .patterns
        .patterns
        .iter()
        .flat_map(|pattern| &pattern.sections);
    let models = catalog
        .models
        .models
        .iter()
        .flat_map(|model| &model.sections);
    let beside = catalog.patterns.patterns.iter();
    let beside = beside.flat_map(|pattern| &pattern.beside);
    let beside = beside.flat_map(|beside| &beside.sections);
    let sections = patterns.chain(models).chain(&catalog.models.common);
    let sections = sections.chain(beside);
    let sets: BTreeSet<&str> = sections.map(|section| section.set.as_str()).collect();
    let unused = catalog
        .controls
        .sets
        .iter()
        .filter(|set| !sets.contains(set.id.as_str()));
    assert_eq!(unused.count(), 0);
}

#[test]
fn each_placed_control_has_a_kind_of_asset_to_carry_it() {
    let catalog = catalog();
    for (id, ..) in COUNTS {
        for row in rows(&catalog, id) {
            let of_organisation = row.placement.as_str() == "organisation";
            assert_eq!(
                row.kinds.is_empty(),
                of_organisation,
                "{id} {}",
                row.control.id
            );
        }
    }
}

#[test]
fn icons_and_colours_that_kinds_name_are_there() {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let catalog = catalog();
    let zones = catalog.zones.iter().map(|kind| &kind.icon);
    for icon in catalog.assets.iter().map(|kind| &kind.icon).chain(zones) {
        assert!(
            assets.join(format!("icons/{icon}.svg")).is_file(),
            "{icon}.svg"
        );
    }
    for theme in ["light", "dark", "high_contrast"] {
        let text = std::fs::read_to_string(assets.join(format!("themes/{theme}.ron"))).unwrap();
        let hues = catalog.zones.iter().map(|kind| &kind.hue);
        for token in catalog.links.iter().map(|kind| &kind.stroke).chain(hues) {
            assert!(
                text.contains(&format!("\"{token}\"")),
                "{theme} has no {token}"
            );
        }
    }
}
