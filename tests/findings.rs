//! Every rule of the analysis: a drawing that breaks it, one that keeps it, and one that is near.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;

use std::{collections::BTreeSet, fs, path::Path, sync::Arc};

use case::{PATTERNS, bare, catalog, changed, complete, new_asset, new_zone, reference};
use sekisho::{
    analysis::{Analysis, ControlInstance, Finding, Rule, Severity, analyze},
    catalog::{AssetId, Catalog, Requirement, ZoneId},
    design::{
        AssetEdit, Bounds, Command, ControlKey, ControlState, Design, DesignEdit, Link, LinkEdit,
        Override, OverrideKey, Subject, ZoneEdit,
    },
    edit::{Session, StartControls},
};

fn of(analysis: &Analysis, rule: Rule) -> Vec<&Finding> {
    analysis
        .findings
        .iter()
        .filter(|finding| finding.rule == rule)
        .collect()
}

/// Ids of the findings of a rule, in their own order.
fn ids(design: &Design, catalog: &Catalog, rule: Rule) -> Vec<String> {
    let analysis = analyze(design, catalog);
    let found = of(&analysis, rule).into_iter();
    let mut ids: Vec<_> = found.map(Finding::id).collect();
    ids.sort();
    ids
}

fn set(design: &Design, asset: Option<&str>, control: &str, state: ControlState) -> Design {
    let key = ControlKey {
        asset: asset.map(AssetId::from),
        control: control.into(),
    };
    changed(
        design,
        &Command::Design(DesignEdit::Controls(vec![(key, state)])),
    )
}

fn without(design: &Design, assets: &[&str]) -> Design {
    let gone = assets.iter().map(|id| Subject::Asset(AssetId::from(*id)));
    changed(design, &Command::Remove(gone.collect()))
}

fn link(design: &Design, id: &str, kind: &str, from: &str, to: &str) -> Design {
    let link = Link::new(kind, from, to);
    changed(design, &Command::Link(id.into(), LinkEdit::Add(link)))
}

fn asset(design: &Design, id: &str, kind: &str, zone: Option<&str>) -> Design {
    let asset = new_asset(kind, zone);
    let rect = Bounds::new(5_000, 5_000, 172, 66);
    changed(
        design,
        &Command::Asset(id.into(), AssetEdit::Add { asset, rect }),
    )
}

const NONE: [&str; 0] = [];

#[test]
fn complete_reference_drawings_break_no_rule_but_for_the_documents_two_rows() {
    let catalog = catalog();
    for id in PATTERNS {
        let analysis = analyze(&complete(&catalog, id), &catalog);
        for finding in &analysis.findings {
            assert_eq!(finding.rule, Rule::AssetNotSafe, "{id}: {}", finding.id());
            assert_eq!(
                finding.severity,
                Severity::Warning,
                "{id}: {}",
                finding.id()
            );
            assert_eq!(*finding.pages, [4], "{id}: {}", finding.id());
        }
    }
}

#[test]
fn a_required_control_is_missing_planned_or_in_place() {
    let catalog = catalog();
    let design = complete(&catalog, "1");
    let at = Some("mynumber-daas");
    let rule = Rule::RequiredControlMissing;
    let id = "required-control-missing:mynumber-daas:multi_factor";
    let missing = set(&design, at, "multi_factor", ControlState::Missing);
    let analysis = analyze(&missing, &catalog);
    let [finding] = of(&analysis, rule)[..] else {
        panic!()
    };
    assert_eq!(
        (finding.id().as_str(), finding.severity),
        (id, Severity::Error)
    );
    assert_eq!((finding.number, &*finding.pages), (Some(1), &[20][..]));
    assert_eq!(*finding.subjects, [Subject::Asset("mynumber-daas".into())]);
    // Near: planned is a warning, and no longer an error.
    let planned = set(&design, at, "multi_factor", ControlState::Planned);
    let analysis = analyze(&planned, &catalog);
    let [finding] = of(&analysis, rule)[..] else {
        panic!()
    };
    assert_eq!(
        (finding.id().as_str(), finding.severity),
        (id, Severity::Warning)
    );
    assert!(
        sekisho::words::both(&finding.message())
            .en
            .ends_with("planned")
            && sekisho::words::both(&finding.message())
                .ja
                .contains("計画中")
    );
    // Near: not applicable counts with its reason only.
    let excused = |reason: &str| {
        let state = ControlState::NotApplicable(reason.to_owned());
        ids(&set(&design, at, "multi_factor", state), &catalog, rule)
    };
    assert_eq!(excused("No accounts of its own"), NONE);
    assert_eq!(excused(" "), [id]);
    // What is only recommended is no finding.
    let recommended = set(
        &design,
        Some("lgwan-terminal"),
        "screenshot",
        ControlState::Missing,
    );
    assert_eq!(ids(&recommended, &catalog, rule), NONE);
    // The organisation's own controls have no asset.
    let organisation = set(&design, None, "audit", ControlState::Missing);
    assert_eq!(
        ids(&organisation, &catalog, rule),
        ["required-control-missing:audit"]
    );
}

#[test]
fn a_control_that_nothing_can_carry_has_no_place() {
    let catalog = catalog();
    let rule = Rule::ControlWithoutPlace;
    let design = complete(&catalog, "1");
    let analysis = analyze(&without(&design, &["maintenance-terminal"]), &catalog);
    let found = of(&analysis, rule);
    assert!(
        found
            .iter()
            .any(|f| f.id().starts_with("control-without-place:maint_")),
        "{found:#?}"
    );
    assert!(found.iter().all(|finding| finding.subjects.is_empty()));
    let unplaced: Vec<_> = analysis.controls.iter().filter(|c| c.unplaced).collect();
    let required = |c: &&&ControlInstance| c.requirement == Requirement::Required;
    assert_eq!(unplaced.iter().filter(required).count(), found.len());
    // Near: one of two platforms carries what is demanded of both.
    let one = without(&complete(&catalog, "5"), &["internet-vdi"]);
    assert_eq!(ids(&one, &catalog, rule), NONE);
    // What only one of them is asked for has no place without it.
    let one = without(&design, &["internet-daas"]);
    assert_eq!(
        ids(&one, &catalog, rule),
        ["control-without-place:sanitising:lgwan_equipment"]
    );
}

#[test]
fn a_row_above_the_safe_product_is_told() {
    let catalog = catalog();
    let rule = Rule::AssetNotSafe;
    let design = complete(&catalog, "1");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    let analysis = analyze(&bare(&catalog, "1"), &catalog);
    for row in &analysis.asset_risks {
        let id = format!("asset-not-safe:{}:{}", row.asset, row.threat);
        let is_told = of(&analysis, rule).iter().any(|finding| finding.id() == id);
        assert_eq!(is_told, row.rating.product > 3, "{id}");
    }
    // Near: six controls count on this row, and it stays safe with two, but not with one.
    let row = [
        "admin_privileges",
        "connection_restriction_lgwan",
        "multi_factor",
        "privilege_access",
    ];
    let off = |design: &Design, control: &str| {
        set(
            design,
            Some("mynumber-daas"),
            control,
            ControlState::Missing,
        )
    };
    let with_two = row
        .iter()
        .fold(design, |design, control| off(&design, control));
    let id = "asset-not-safe:mynumber-daas:external_intrusion".to_owned();
    assert!(!ids(&with_two, &catalog, rule).contains(&id));
    let with_one = off(&with_two, "virtual_patching");
    assert!(ids(&with_one, &catalog, rule).contains(&id));
}

#[test]
fn what_the_document_leaves_is_a_warning_and_the_rest_an_error() {
    let catalog = catalog();
    let id = "asset-not-safe:internet-terminal:web_mail_malware";
    let severity = |design: &Design| {
        let analysis = analyze(design, &catalog);
        analysis
            .findings
            .iter()
            .find(|finding| finding.id() == id)
            .unwrap()
            .severity
    };
    assert_eq!(severity(&complete(&catalog, "3")), Severity::Warning);
    assert_eq!(severity(&bare(&catalog, "3")), Severity::Error);
}

#[test]
fn a_target_that_a_route_reaches_unsafely_is_told() {
    let catalog = catalog();
    let rule = Rule::RouteNotSafe;
    assert_eq!(ids(&complete(&catalog, "5"), &catalog, rule), NONE);
    let analysis = analyze(&bare(&catalog, "5"), &catalog);
    let unsafe_targets = analysis
        .targets
        .iter()
        .filter(|target| target.rating.product > 3);
    let mut expected: Vec<String> = unsafe_targets
        .map(|t| format!("route-not-safe:{}:{}:{}", t.target, t.attacker, t.goal))
        .collect();
    expected.sort();
    assert_eq!(ids(&bare(&catalog, "5"), &catalog, rule), expected);
    assert!(!expected.is_empty());
    // Near: the required controls alone are enough.
    let required = reference(&catalog, "5", StartControls::Required);
    assert_eq!(ids(&required, &catalog, rule), NONE);
}

#[test]
fn a_screen_transfer_may_be_no_pattern() {
    let catalog = Arc::new(catalog());
    let rule = Rule::NoPattern;
    let design = complete(&catalog, "2");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    let zone = ZoneId::from("government-cloud");
    let open = changed(
        &design,
        &Command::Zone(zone.clone(), ZoneEdit::Provider(String::new())),
    );
    let mut session = Session::new(Arc::clone(&catalog), open);
    let flow = "flow-lgwan-terminal-mynumber-daas";
    let [finding] = of(session.analysis(), rule)[..] else {
        panic!()
    };
    assert_eq!(finding.id(), format!("no-pattern:{flow}"));
    assert_eq!(*finding.subjects, [Subject::Link(flow.into())]);
    assert_eq!(
        (finding.severity, &*finding.pages),
        (Severity::Error, &[15][..])
    );
    let fix = finding
        .fix
        .clone()
        .expect("the nearest pattern is one edit away");
    session.apply(&fix.command).unwrap();
    assert_eq!(of(session.analysis(), rule), Vec::<&Finding>::new());
    // Near: another provider is another pattern, not none.
    let other = changed(
        &design,
        &Command::Zone(zone, ZoneEdit::Provider("Oracle".to_owned())),
    );
    assert_eq!(ids(&other, &catalog, rule), NONE);
}

#[test]
fn an_empty_design_says_that_no_route_is_drawn_and_nothing_else() {
    let catalog = catalog();
    let rule = Rule::NoRouteDrawn;
    let analysis = analyze(&Design::default(), &catalog);
    assert_eq!(analysis.findings.len(), 1);
    assert_eq!(ids(&Design::default(), &catalog, rule), ["no-route-drawn"]);
    assert_eq!(ids(&bare(&catalog, "1"), &catalog, rule), NONE);
    // Near: screen transfer, but to the Internet side only.
    let flow = Subject::Link("flow-lgwan-terminal-mynumber-daas".into());
    let near = changed(&bare(&catalog, "1"), &Command::Remove(vec![flow]));
    assert_eq!(ids(&near, &catalog, rule), ["no-route-drawn"]);
}

#[test]
fn a_flow_needs_lines() {
    let catalog = catalog();
    let rule = Rule::FlowWithoutWay;
    let design = complete(&catalog, "6");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    let line = Subject::Link("line-lgwan-switch-lgwan-server".into());
    let cut = changed(&design, &Command::Remove(vec![line]));
    let found = ids(&cut, &catalog, rule);
    assert!(!found.is_empty());
    assert!(
        found.iter().all(|id| id.contains("lgwan-server")),
        "{found:?}"
    );
    let analysis = analyze(&cut, &catalog);
    assert!(
        of(&analysis, rule)
            .iter()
            .all(|finding| finding.severity == Severity::Error)
    );
    // Near: another line leads there as well.
    let round = link(&cut, "line-x", "lan", "split-firewall", "lgwan-server");
    assert_eq!(ids(&round, &catalog, rule), NONE);
    // Near: a server passes nothing on, so a line to it alone is no way to another.
    let mail = link(&cut, "line-x", "lan", "lgwan-asp", "lgwan-server");
    assert_eq!(ids(&mail, &catalog, rule), found);
}

#[test]
fn segments_meet_only_at_their_firewall() {
    let catalog = catalog();
    let rule = Rule::BoundaryWithoutGate;
    let design = complete(&catalog, "5");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    let open = link(&design, "line-x", "lan", "internet-switch", "lgwan-switch");
    let analysis = analyze(&open, &catalog);
    let [finding] = of(&analysis, rule)[..] else {
        panic!()
    };
    assert_eq!(
        finding.id(),
        "boundary-without-gate:line-x:internet-switch:lgwan-switch"
    );
    assert_eq!(
        (finding.severity, &*finding.pages),
        (Severity::Error, &[4][..])
    );
    // Near: at the right firewall, and at one that belongs elsewhere.
    let right = link(&design, "line-x", "lan", "mail-server", "split-firewall");
    assert_eq!(ids(&right, &catalog, rule), NONE);
    let wrong = link(&design, "line-x", "lan", "lgwan-switch", "mynumber-switch");
    assert_eq!(ids(&wrong, &catalog, rule).len(), 1);
    let elsewhere = link(
        &design,
        "line-x",
        "lan",
        "split-firewall",
        "mynumber-switch",
    );
    assert_eq!(ids(&elsewhere, &catalog, rule).len(), 1);
    // Flows cross as they like: only lines are laid.
    let flow = link(
        &design,
        "flow-x",
        "business_access",
        "internet-switch",
        "lgwan-switch",
    );
    assert_eq!(ids(&flow, &catalog, rule), NONE);
}

#[test]
fn crossings_nobody_foresaw_are_told() {
    let catalog = catalog();
    let rule = Rule::UnforeseenCrossing;
    let design = complete(&catalog, "1");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    let crossing = link(&design, "line-x", "lan", "lgwan-server", "gov-system");
    let id = "unforeseen-crossing:line-x:gov-system:lgwan-server";
    assert_eq!(ids(&crossing, &catalog, rule), [id]);
    // Near: the same two zones, but by a kind of line that may not.
    let lan = link(
        &design,
        "line-x",
        "lan",
        "maintenance-terminal",
        "lgwan-switch",
    );
    let id = "unforeseen-crossing:line-x:lgwan-switch:maintenance-terminal";
    assert_eq!(
        ids(&lan, &catalog, rule),
        [id],
        "beside the foreseen line between both"
    );
    let vpn = link(
        &design,
        "line-x",
        "vpn",
        "maintenance-terminal",
        "lgwan-server",
    );
    assert_eq!(ids(&vpn, &catalog, rule), NONE);
    // Inside a zone everything may be joined.
    let inside = link(&design, "line-x", "lan", "lgwan-terminal", "lgwan-server");
    assert_eq!(ids(&inside, &catalog, rule), NONE);
}

#[test]
fn a_pattern_implies_assets() {
    let catalog = Arc::new(catalog());
    let rule = Rule::ImpliedAssetMissing;
    let design = complete(&catalog, "2");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    let mut session = Session::new(Arc::clone(&catalog), without(&design, &["csp-firewall"]));
    let [finding] = of(session.analysis(), rule)[..] else {
        panic!()
    };
    assert_eq!(finding.id(), "implied-asset-missing:csp_firewall");
    assert_eq!(*finding.pages, [28, 30]);
    let fix = finding.fix.clone().unwrap();
    session.apply(&fix.command).unwrap();
    assert_eq!(of(session.analysis(), rule), Vec::<&Finding>::new());
    assert_eq!(
        of(session.analysis(), Rule::AssetMisplaced),
        Vec::<&Finding>::new()
    );
    // Near: one of two systems is enough.
    let one = without(&design, &["mynumber-system"]);
    assert_eq!(ids(&one, &catalog, rule), NONE);
    let none = without(&one, &["gov-system"]);
    assert_eq!(
        ids(&none, &catalog, rule),
        ["implied-asset-missing:mynumber_system|gov_system"]
    );
}

#[test]
fn a_cloud_has_a_provider() {
    let catalog = catalog();
    let rule = Rule::ProviderMissing;
    let design = complete(&catalog, "1");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    let blank = changed(
        &design,
        &Command::Zone("daas".into(), ZoneEdit::Provider("  ".to_owned())),
    );
    assert_eq!(ids(&blank, &catalog, rule), ["provider-missing:daas"]);
    // Near: zones that are no cloud have none and need none.
    assert!(design.zones["lgwan-segment"].provider.is_empty());
}

#[test]
fn assets_stand_where_they_belong() {
    let catalog = Arc::new(catalog());
    let rule = Rule::AssetMisplaced;
    let design = complete(&catalog, "1");
    let put = |zone: Option<&str>| {
        let zone = zone.map(ZoneId::from);
        changed(
            &design,
            &Command::Asset("split-firewall".into(), AssetEdit::Zone(zone)),
        )
    };
    let id = "asset-misplaced:split-firewall";
    assert_eq!(ids(&put(Some("mynumber-segment")), &catalog, rule), [id]);
    assert_eq!(ids(&put(None), &catalog, rule), [id]);
    // Near: a firewall stands on either side of its boundary.
    for zone in ["lgwan-segment", "internet-segment"] {
        assert_eq!(ids(&put(Some(zone)), &catalog, rule), NONE);
    }
    let mut session = Session::new(Arc::clone(&catalog), put(None));
    let fix = of(session.analysis(), rule)[0].fix.clone().unwrap();
    session.apply(&fix.command).unwrap();
    assert_eq!(of(session.analysis(), rule), Vec::<&Finding>::new());
}

#[test]
fn what_the_catalog_does_not_know_is_named_each_time_once() {
    let catalog = catalog();
    let rule = Rule::UnknownKind;
    let mut design = complete(&catalog, "1");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    design = asset(&design, "x", "teleporter", Some("lgwan-segment"));
    let zone = new_zone("moon");
    design = changed(
        &design,
        &Command::Zone(
            "x".into(),
            ZoneEdit::Add {
                zone,
                rect: Bounds::new(0, 9_000, 9, 9),
            },
        ),
    );
    design = link(&design, "x", "beam", "x", "lgwan-switch");
    design = set(&design, None, "prayer", ControlState::Implemented);
    let expected = ["asset:x", "control:prayer", "link:x", "zone:x"];
    let expected = expected.map(|about| format!("unknown-kind:{about}"));
    assert_eq!(ids(&design, &catalog, rule), expected);
    // Near: a zone of an unknown kind is told as such, not as a boundary of something.
    let moved = changed(
        &design,
        &Command::Asset("lgwan-switch".into(), AssetEdit::Zone(Some("x".into()))),
    );
    assert_eq!(ids(&moved, &catalog, Rule::UnforeseenCrossing), NONE);
}

#[test]
fn an_asset_is_joined_to_something() {
    let catalog = catalog();
    let rule = Rule::AssetUnconnected;
    let design = complete(&catalog, "1");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    let alone = asset(&design, "x", "lgwan_server", Some("lgwan-segment"));
    assert_eq!(ids(&alone, &catalog, rule), ["asset-unconnected:x"]);
    let joined = link(&alone, "line-x", "lan", "x", "lgwan-switch");
    assert_eq!(ids(&joined, &catalog, rule), NONE);
    // Near: what is outside the analysis may stand alone.
    let beyond = asset(&design, "x", "lgwan_asp", Some("lgwan"));
    assert_eq!(ids(&beyond, &catalog, rule), NONE);
}

#[test]
fn another_edition_is_told() {
    let catalog = catalog();
    let rule = Rule::OtherEdition;
    let mut design = complete(&catalog, "1");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    design.edition = "mic-2030-01-01".to_owned();
    assert_eq!(ids(&design, &catalog, rule), ["other-edition"]);
    design.edition.clear();
    assert_eq!(ids(&design, &catalog, rule), NONE);
}

/// A design that breaks as many rules as it can.
fn wreck(catalog: &Catalog) -> Design {
    let mut design = bare(catalog, "1p");
    design.edition = "other".to_owned();
    design = without(&design, &["maintenance-terminal", "mail-server"]);
    design = changed(
        &design,
        &Command::Zone("government-cloud".into(), ZoneEdit::Provider(String::new())),
    );
    design = link(&design, "line-x", "lan", "internet-switch", "lgwan-switch");
    design = link(
        &design,
        "line-y",
        "lan",
        "internet-switch",
        "mynumber-switch",
    );
    design = asset(&design, "{to}", "teleporter", None);
    design = asset(&design, "b", "lgwan_server", None);
    design = link(&design, "flow-x", "web", "b", "web-site");
    asset(&design, "c", "lgwan_server", Some("lgwan-segment"))
}

/// Drawings that break the separation, or of which it cannot be told.
fn breaches(catalog: &Catalog) -> Vec<Design> {
    let (five, seven) = (complete(catalog, "5"), complete(catalog, "7"));
    let mut nested = five.clone();
    let zone = nested.zones.get_mut("lgwan").unwrap();
    zone.parent = Some("internet".into());
    let daas = complete(catalog, "1");
    let mut unsaid = five.clone();
    unsaid.links.retain(|_, link| link.kind != "web".into());
    let mut bare_browser = seven;
    bare_browser
        .links
        .retain(|_, link| link.kind != "screen_transfer".into());
    for link in bare_browser.links.values_mut() {
        link.via.clear();
    }
    vec![
        link(&five, "x", "mail", "mynumber-vdi", "mail-server"),
        link(&five, "x", "lan", "internet-switch", "mynumber-switch"),
        link(&five, "x", "lan", "lgwan-server", "gov-system"),
        link(&five, "x", "web", "maintenance-terminal", "web-site"),
        link(&five, "x", "web", "web-site", "internet-vdi"),
        link(&five, "x", "file_import", "mail-server", "lgwan-server"),
        link(&daas, "x", "lan", "internet-daas", "mynumber-daas"),
        link(&five, "x", "dedicated_line", "lgwan-asp", "mynumber-switch"),
        bare_browser,
        unsaid,
        nested,
    ]
}

/// Drawings with a slip, a joint that is none, and a level that nobody gave a reason for.
fn slips(catalog: &Catalog) -> Vec<Design> {
    let mut doubtful = bare(catalog, "1");
    doubtful.zones.get_mut("daas").unwrap().provider = "Azrue".to_owned();
    let mut idle = bare(catalog, "1");
    let set = Override {
        level: 2,
        reason: String::new(),
        by: String::new(),
    };
    let key = OverrideKey::Importance("mynumber-daas".into());
    idle.overrides.insert(key, set);
    let mut clouds = complete(catalog, "2");
    let mut another = new_zone("government_cloud");
    another.provider = "Oracle Cloud".to_owned();
    clouds.zones.insert("another".into(), another);
    let system = new_asset("gov_system", Some("another"));
    clouds.assets.insert("another-system".into(), system);
    let business = ["business_access", "mynumber-daas", "another-system"];
    let five = bare(catalog, "5p");
    vec![
        doubtful,
        idle,
        link(&clouds, "x", business[0], business[1], business[2]),
        link(&five, "x", "device", "lgwan-terminal", "internet-terminal"),
        link(
            &five,
            "x",
            "screen_transfer",
            "lgwan-server",
            "mynumber-vdi",
        ),
    ]
}

/// Every rule's sentence as a design can bring it about.
fn all_findings(catalog: &Catalog) -> Vec<Finding> {
    let mut designs: Vec<Design> = PATTERNS.iter().map(|id| bare(catalog, id)).collect();
    designs.extend(PATTERNS.iter().map(|id| complete(catalog, id)));
    designs.push(wreck(catalog));
    designs.push(Design::default());
    let firewall = without(
        &bare(catalog, "2"),
        &["csp-firewall", "maintenance-terminal"],
    );
    designs.push(firewall);
    designs.extend(breaches(catalog));
    designs.extend(slips(catalog));
    designs
        .iter()
        .flat_map(|design| analyze(design, catalog).findings)
        .collect()
}

/// The names of all rules, as the sources have them.
fn rules() -> BTreeSet<String> {
    fn collect(folder: &Path, rules: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, rules);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            if !text.contains("pub enum Rule {") {
                continue;
            }
            for item in syn::parse_file(&text).unwrap().items {
                if let syn::Item::Enum(it) = item
                    && it.ident == "Rule"
                {
                    rules.extend(it.variants.iter().map(|it| it.ident.to_string()));
                }
            }
        }
    }
    let mut rules = BTreeSet::new();
    collect(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src/analysis"),
        &mut rules,
    );
    rules
}

#[test]
fn every_rule_has_words_in_both_languages_without_gaps() {
    let catalog = catalog();
    let findings = all_findings(&catalog);
    let rules_seen = findings.iter().map(|finding| format!("{:?}", finding.rule));
    assert_eq!(rules_seen.collect::<BTreeSet<_>>(), rules());
    for finding in &findings {
        let (id, message) = (&finding.id(), sekisho::words::both(&finding.message()));
        for text in [&message.ja, &message.en] {
            assert!(!text.contains('{') && !text.contains('}'), "{id}: {text}");
            assert!(
                !text.contains("“”") && !text.contains("「」") && !text.contains("  "),
                "{text}"
            );
            assert!(
                !text.starts_with(['：', ':', ' ']) && !text.contains("（）"),
                "{text}"
            );
        }
        assert_ne!(message.ja, message.en, "{id}");
        let is_japanese = |c: char| ('\u{3040}'..='\u{30ff}').contains(&c);
        assert!(!message.en.chars().any(is_japanese), "{id}: {}", message.en);
        assert!(message.ja.chars().any(is_japanese), "{id}: {}", message.ja);
    }
}

#[test]
fn names_with_braces_stay_as_they_are() {
    let catalog = catalog();
    let terminal = Subject::Asset("lgwan-terminal".into());
    let rename = Command::rename(terminal, "{to} {control}".to_owned());
    let analysis = analyze(&changed(&bare(&catalog, "1"), &rename), &catalog);
    let about =
        |f: &&Finding| f.id() == "required-control-missing:lgwan-terminal:endpoint_detection";
    let finding = analysis.findings.iter().find(about).unwrap();
    assert!(
        sekisho::words::both(&finding.message())
            .en
            .starts_with("{to} {control}: “"),
        "{}",
        sekisho::words::both(&finding.message()).en
    );
}

#[test]
fn ids_are_unique_and_stable() {
    let catalog = catalog();
    let designs = PATTERNS
        .iter()
        .map(|id| bare(&catalog, id))
        .chain([wreck(&catalog)]);
    for design in designs {
        let findings = analyze(&design, &catalog).findings;
        let ids: BTreeSet<String> = findings.iter().map(Finding::id).collect();
        assert_eq!(ids.len(), findings.len());
        // Layout, names and remarks are no part of an id.
        let mut other = design.clone();
        other.layout = sekisho::design::DesignLayout::default();
        other
            .assets
            .values_mut()
            .for_each(|asset| "名".clone_into(&mut asset.name));
        other.title = "x".to_owned();
        let again = analyze(&other, &catalog).findings;
        assert_eq!(ids, again.iter().map(Finding::id).collect());
    }
}

#[test]
fn findings_stand_in_the_order_of_severity() {
    let catalog = catalog();
    let findings = analyze(&wreck(&catalog), &catalog).findings;
    let order: Vec<_> = findings
        .iter()
        .map(|f| (f.severity, f.rule, f.subjects.to_vec()))
        .collect();
    assert!(order.is_sorted());
    let severities: BTreeSet<_> = findings.iter().map(|finding| finding.severity).collect();
    assert_eq!(severities.len(), 3);
}

#[test]
fn an_accepted_finding_keeps_its_reason() {
    let catalog = Arc::new(catalog());
    let mut session = Session::new(Arc::clone(&catalog), complete(&catalog, "3"));
    let id = session.analysis().findings[0].id();
    let reason = "首長の承認を得た".to_owned();
    session
        .apply(&Command::Design(DesignEdit::Accept(
            id.clone(),
            Some(reason.clone()),
        )))
        .unwrap();
    let accepted = |session: &Session| {
        let findings = &session.analysis().findings;
        findings
            .iter()
            .find(|finding| finding.id() == id)
            .map(|finding| finding.accepted.clone())
    };
    assert_eq!(accepted(&session), Some(Some(reason.as_str().into())));
    // It stays accepted while the finding comes and goes.
    let web = Subject::Link("flow-internet-terminal-web-site".into());
    let mail = Subject::Link("flow-internet-terminal-mail-server".into());
    session.apply(&Command::Remove(vec![web, mail])).unwrap();
    assert_eq!(accepted(&session), None);
    assert!(session.undo());
    assert_eq!(accepted(&session), Some(Some(reason.into())));
    session
        .apply(&Command::Design(DesignEdit::Accept(id.clone(), None)))
        .unwrap();
    assert_eq!(accepted(&session), Some(None));
}

/// What a finding offers can be done, and the finding is gone then.
#[test]
fn every_fix_does_away_with_its_finding() {
    let catalog = Arc::new(catalog());
    let mut designs: Vec<Design> = PATTERNS.iter().map(|id| bare(&catalog, id)).collect();
    designs.push(wreck(&catalog));
    designs.push(without(
        &bare(&catalog, "7p"),
        &["split-firewall", "isolation-firewall"],
    ));
    let mut n_fixes = 0;
    for design in designs {
        for finding in analyze(&design, &catalog).findings {
            let Some(fix) = &finding.fix else { continue };
            n_fixes += 1;
            let mended = changed(&design, &fix.command);
            let left = analyze(&mended, &catalog).findings;
            assert!(
                left.iter().all(|is| is.id() != finding.id()),
                "{} by {}",
                finding.id(),
                sekisho::words::both(&fix.label).en
            );
        }
    }
    assert!(n_fixes >= 4, "{n_fixes}");
}
