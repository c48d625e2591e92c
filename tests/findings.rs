//! Every rule of the analysis: a drawing that breaks it, one that keeps it, and one that is near.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[path = "findings/causes.rs"]
mod causes;
#[path = "findings/controls.rs"]
mod controls;
#[path = "findings/drawn.rs"]
mod drawn;

use std::{collections::BTreeSet, fs, path::Path, sync::Arc};

use case::{PATTERNS, bare, catalog, changed, complete, new_asset, new_zone};
use sekisho::{
    analysis::{Analysis, Finding, Rule, Severity, analyze, dated_findings},
    catalog::{AssetId, Catalog, Day, FieldRole},
    design::{
        AssetEdit, Bounds, Command, ControlKey, ControlState, Design, DesignEdit, Link, LinkEdit,
        Override, OverrideKey, Subject, ZoneEdit,
    },
    edit::Session,
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
    let mut elsewhere = bare(catalog, "5p");
    let rest = elsewhere.assets.get_mut("internet-terminal").unwrap();
    rest.count = 9_000;
    designs.push(elsewhere);
    designs.extend(breaches(catalog));
    designs.extend(slips(catalog));
    let found = designs
        .iter()
        .flat_map(|design| analyze(design, catalog).findings);
    found.chain(of_dates(catalog)).collect()
}

/// What a day makes of two ends of support.
fn of_dates(catalog: &Catalog) -> Vec<Finding> {
    let field = catalog.field_of_role(FieldRole::EndOfSupport).unwrap();
    let mut design = bare(catalog, "1");
    for (id, end) in [("lgwan-terminal", "2025"), ("lgwan-server", "2026-03-31")] {
        let asset = design.assets.get_mut(id).unwrap();
        asset.record.insert(field.id.clone(), end.to_owned());
    }
    dated_findings(&design, catalog, Day::read("2026-03-01").unwrap())
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
