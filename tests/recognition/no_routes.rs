//! Screen transfer on the My Number side that is no route: why, by name, with evidence.

use crate::case::{bare, catalog, new_asset, new_zone};
use sekisho::{
    analysis::{Analysis, Finding, Judgement, Rule, Severity, analyze},
    catalog::{Catalog, LinkId},
    design::{Design, Link, Zone},
    edit::apply,
};

use super::{drawing, patterns};

pub(super) fn zone(kind: &str, provider: &str, parent: Option<&str>) -> Zone {
    Zone {
        provider: provider.to_owned(),
        parent: parent.map(Into::into),
        ..new_zone(kind)
    }
}

/// The reference drawing with a flow more, and without the flow that makes its route.
fn instead(catalog: &Catalog, id: &str, (from, to): (&str, &str)) -> Design {
    let mut design = bare(catalog, id);
    let route = analyze(&design, catalog).patterns[0].flows.clone();
    for flow in route {
        design.links.remove(&flow);
    }
    let flow = Link::new("screen_transfer", from, to);
    design.links.insert("zz".into(), flow);
    design
}

fn found(analysis: &Analysis) -> &Finding {
    let mut found = analysis
        .findings
        .iter()
        .filter(|finding| finding.rule == Rule::TransferWithoutRoute);
    let first = found.next().expect("it is said why");
    assert!(found.next().is_none(), "it is said once");
    first
}

/// Checks reason, words and evidence of the one flow, and that nothing else is said of routes.
fn is_said(design: &Design, reason: &str, (says, evidence): (&str, &[&str])) -> Finding {
    let catalog = catalog();
    let analysis = analyze(design, &catalog);
    assert_eq!(patterns(&analysis), [""; 0], "{reason}");
    assert_eq!(analysis.verdict.judgement, Judgement::NotJudged);
    assert!(
        !analysis
            .findings
            .iter()
            .any(|f| f.rule == Rule::NoRouteDrawn),
        "{reason}: it is drawn"
    );
    let finding = found(&analysis);
    assert_eq!(finding.severity, Severity::Error);
    assert_eq!(analysis.unmatched[0].reason.as_deref(), Some(reason));
    assert!(
        sekisho::words::both(&finding.message()).ja.contains(says),
        "{}",
        sekisho::words::both(&finding.message()).ja
    );
    assert!(
        !sekisho::words::both(&finding.message()).en.contains('{')
            && !sekisho::words::both(&finding.message()).ja.contains('{')
    );
    let subjects: Vec<_> = finding
        .subjects
        .iter()
        .map(sekisho::design::Subject::as_str)
        .collect();
    for id in evidence {
        assert!(subjects.contains(id), "{reason}: {subjects:?}");
    }
    assert!(!finding.pages.is_empty());
    finding.clone()
}

#[test]
fn a_transfer_drawn_the_wrong_way_round_is_said_so_and_turned() {
    let catalog = catalog();
    let (name, id) = ("5p-not", "5p");
    let design = drawing(name);
    let said = ("逆向き", &["flow-lgwan-terminal-mynumber-vdi"][..]);
    let finding = is_said(&design, "turned", said);
    let mended = apply(&design, &finding.fix.unwrap().command).unwrap();
    assert_eq!(patterns(&analyze(&mended, &catalog)), [id]);
    for id in ["1", "2", "3", "4p", "5", "6", "7", "8"] {
        let mut design = bare(&catalog, id);
        let route: Vec<LinkId> = analyze(&design, &catalog).patterns[0].flows.clone();
        for flow in &route {
            let flow = design.links.get_mut(flow).unwrap();
            std::mem::swap(&mut flow.from, &mut flow.to);
        }
        let finding = is_said(&design, "turned", ("逆向き", &[route[0].as_str()]));
        let mended = apply(&design, &finding.fix.unwrap().command).unwrap();
        assert_eq!(mended.links, bare(&catalog, id).links, "{id}");
    }
}

#[test]
fn two_hops_name_the_first_one() {
    let catalog = catalog();
    let mut design = instead(&catalog, "6", ("lgwan-vdi", "mynumber-vdi"));
    let first = "flow-internet-terminal-lgwan-vdi";
    let said = ("2段目", &["zz", "lgwan-vdi", first][..]);
    is_said(&design, "two_hops", said);
    // Without the first one it is two hops still.
    design.links.remove(first);
    is_said(&design, "two_hops", ("重ねる", &["zz", "lgwan-vdi"]));
}

#[test]
fn a_server_on_the_way_is_named_with_the_flow_into_it() {
    let catalog = catalog();
    let mut design = instead(&catalog, "5", ("lgwan-server", "mynumber-vdi"));
    is_said(&design, "jump_server", ("サーバ", &["zz", "lgwan-server"]));
    let first = Link::new("screen_transfer", "lgwan-terminal", "lgwan-server");
    design.links.insert("zz-first".into(), first);
    let said = ("2段目", &["zz", "lgwan-server", "zz-first"][..]);
    is_said(&design, "jump_server", said);
    let design = instead(&catalog, "5", ("split-firewall", "mynumber-vdi"));
    is_said(
        &design,
        "no_terminal",
        ("端末ではありません", &["split-firewall"]),
    );
    let design = instead(&catalog, "5", ("maintenance-terminal", "mynumber-vdi"));
    is_said(&design, "maintenance", ("保守", &["maintenance-terminal"]));
}

#[test]
fn a_terminal_that_is_itself_used_by_screen_transfer_is_a_hop() {
    let catalog = catalog();
    let mut design = bare(&catalog, "5p");
    let first = Link::new("screen_transfer", "internet-terminal", "lgwan-terminal");
    design.links.insert("zz".into(), first);
    let said = ("2段目", &["flow-lgwan-terminal-mynumber-vdi", "zz"][..]);
    is_said(&design, "entered_terminal", said);
}

#[test]
fn a_my_number_terminal_is_no_route_wherever_it_stands() {
    let catalog = catalog();
    let mut design = bare(&catalog, "5");
    let terminal = design.assets.get_mut("lgwan-terminal").unwrap();
    terminal.kind = "mynumber_terminal".into();
    // Its other transfer leads outward and has a reason of its own.
    design.links.remove("flow-lgwan-terminal-internet-vdi");
    let said = ("分析の対象", &["lgwan-terminal"][..]);
    let finding = is_said(&design, "mynumber_terminal", said);
    assert_eq!(*finding.pages, [4]);
}

#[test]
fn a_terminal_outside_every_segment_is_named_with_its_zone() {
    let catalog = catalog();
    for (place, name) in [
        ("internet", "インターネット"),
        ("lgwan", "LGWAN"),
        ("government-cloud", "ガバメントクラウド"),
        ("maintenance-site", "保守拠点"),
        ("security-cloud", "自治体情報セキュリティクラウド"),
    ] {
        let mut design = instead(&catalog, "5", ("home", "mynumber-vdi"));
        let home = new_asset("internet_terminal", Some(place));
        design.assets.insert("home".into(), home);
        let said = (name, &["home", place][..]);
        is_said(&design, "terminal_outside", said);
    }
    let mut design = instead(&catalog, "5", ("home", "mynumber-vdi"));
    let home = new_asset("internet_terminal", None);
    design.assets.insert("home".into(), home);
    is_said(&design, "terminal_nowhere", ("どの領域にも", &["home"]));
}

#[test]
fn a_transfer_to_what_is_no_platform_or_out_of_the_segment_is_none() {
    let catalog = catalog();
    for system in ["mynumber-system", "gov-system"] {
        let design = instead(&catalog, "5", ("lgwan-terminal", system));
        is_said(&design, "to_system", ("業務システム", &[system]));
    }
    let mut design = instead(&catalog, "5", ("lgwan-terminal", "inner"));
    let inner = new_asset("mynumber_terminal", Some("mynumber-segment"));
    design.assets.insert("inner".into(), inner.clone());
    is_said(&design, "to_terminal", ("遠隔操作", &["inner"]));
    let mut design = instead(&catalog, "5", ("inner", "internet-vdi"));
    design.assets.insert("inner".into(), inner);
    is_said(&design, "outward", ("外へ", &["inner"]));
    let design = instead(&catalog, "5", ("mynumber-vdi", "internet-vdi"));
    is_said(&design, "outward", ("外へ", &["mynumber-vdi"]));
}

#[test]
fn a_platform_where_its_kind_cannot_stand_makes_no_route() {
    let catalog = catalog();
    for (place, name) in [
        ("internet-segment", "インターネット接続系"),
        ("government-cloud", "ガバメントクラウド"),
        ("internet", "インターネット"),
        ("lgwan-segment", "LGWAN接続系"),
    ] {
        let mut design = bare(&catalog, "5");
        let platform = design.assets.get_mut("mynumber-vdi").unwrap();
        platform.zone = Some(place.into());
        let said = (name, &["mynumber-vdi", place][..]);
        is_said(&design, "platform_misplaced", said);
    }
    let mut design = bare(&catalog, "5");
    design.assets.get_mut("mynumber-vdi").unwrap().zone = None;
    let said = ("どの領域にも", &["mynumber-vdi"][..]);
    is_said(&design, "platform_nowhere", said);
}

#[test]
fn an_end_of_unknown_kind_is_told_apart_from_what_is_known() {
    let catalog = catalog();
    let mut design = instead(&catalog, "5", ("what", "mynumber-vdi"));
    let what = new_asset("thin_client_of_tomorrow", Some("lgwan-segment"));
    design.assets.insert("what".into(), what);
    is_said(&design, "other", ("判定できません", &["zz"]));
}

/// What is foreseen beside the routes is said by no rule of this file.
#[test]
fn other_screen_transfer_is_not_reported() {
    let catalog = catalog();
    for (id, from, to) in [
        ("5", "lgwan-terminal", "internet-vdi"),
        ("6", "internet-terminal", "lgwan-vdi"),
        ("6", "lgwan-vdi", "lgwan-server"),
        ("1", "lgwan-terminal", "internet-daas"),
        ("1", "internet-daas", "mail-server"),
    ] {
        let mut design = bare(&catalog, id);
        let flow = Link::new("screen_transfer", from, to);
        design.links.insert("zz".into(), flow);
        let analysis = analyze(&design, &catalog);
        assert_eq!(patterns(&analysis), [id]);
        assert!(analysis.unmatched.is_empty(), "{from} → {to}");
        let design = instead(&catalog, id, (from, to));
        let analysis = analyze(&design, &catalog);
        let rules = analysis.findings.iter().map(|finding| finding.rule);
        let rules: Vec<_> = rules.collect();
        assert!(rules.contains(&Rule::NoRouteDrawn), "{from} → {to}");
        assert!(!rules.contains(&Rule::TransferWithoutRoute));
    }
}

/// A route stays one beside a flow that is none.
#[test]
fn a_flow_that_is_none_leaves_the_route_and_is_still_not_judged() {
    let catalog = catalog();
    let mut design = bare(&catalog, "5");
    let flow = Link::new("screen_transfer", "lgwan-server", "mynumber-vdi");
    design.links.insert("zz".into(), flow);
    let analysis = analyze(&design, &catalog);
    assert_eq!(patterns(&analysis), ["5"]);
    assert_eq!(analysis.verdict.judgement, Judgement::NotJudged);
    assert!(
        sekisho::words::both(&found(&analysis).message())
            .ja
            .contains("サーバ")
    );
}

/// A line within a terminal joins a browser and its terminal, in one zone, and nothing else.
#[test]
fn a_line_within_a_terminal_hides_no_other_terminal() {
    let catalog = catalog();
    let mut design = bare(&catalog, "5p");
    let line = Link::new("device", "lgwan-terminal", "internet-terminal");
    design.links.insert("zz".into(), line);
    let analysis = analyze(&design, &catalog);
    assert_eq!(patterns(&analysis), ["5p"], "the terminal remains");
    let rule = Rule::LineMisjoined;
    let finding = analysis.findings.iter().find(|it| it.rule == rule).unwrap();
    assert_eq!(finding.subjects[0].as_str(), "zz");
    assert_eq!(analysis.verdict.judgement, Judgement::NotJudged);
    // Nor does a browser make a terminal in another zone its own.
    let mut design = bare(&catalog, "7p");
    let line = Link::new("device", "secure-browser", "internet-terminal");
    design.links.insert("zz".into(), line);
    let analysis = analyze(&design, &catalog);
    assert_eq!(patterns(&analysis), ["7p"]);
    assert!(analysis.findings.iter().any(|it| it.rule == rule));
    for id in ["7", "7p", "8"] {
        let analysis = analyze(&bare(&catalog, id), &catalog);
        assert!(!analysis.findings.iter().any(|it| it.rule == rule), "{id}");
    }
}

/// Which of two parallel lines has the smaller id tells nothing.
#[test]
fn a_line_beside_the_one_within_a_terminal_changes_no_pattern() {
    let catalog = catalog();
    for id in ["aa", "zz"] {
        let mut design = bare(&catalog, "8");
        let line = Link::new("lan", "internet-terminal", "secure-browser");
        design.links.insert(id.into(), line);
        assert_eq!(patterns(&analyze(&design, &catalog)), ["8"], "{id}");
    }
}
