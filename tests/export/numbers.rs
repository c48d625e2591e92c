//! The numbers of the sheets are those of the analysis.

use sekisho::{
    analysis::{Analysis, Case, analyze, next_best},
    catalog::Lang,
    edit::StartControls,
    export::{Report, ReportTable, RowGroup, SheetKind, TrafficChoice, report, traffic_estimate},
};

use super::{case, options};

/// The place of a column.
fn at(table: &ReportTable, id: &str) -> usize {
    let found = table.columns.iter().position(|column| column.id == id);
    found.unwrap_or_else(|| panic!("no column {id}"))
}

fn text(table: &ReportTable, group: &RowGroup, id: &str) -> String {
    group.rows[0][at(table, id)].text()
}

fn marks(table: &ReportTable, group: &RowGroup, mark: &str) -> usize {
    let columns = ["intrusion", "goal", "detection", "continuity"];
    let columns = columns.map(|id| at(table, &format!("{id}-mark")));
    let cells = group
        .rows
        .iter()
        .flat_map(|row| columns.map(|at| row[at].text()));
    cells.filter(|text| text == mark).count()
}

fn reported(id: &str, controls: StartControls) -> (Analysis, Report) {
    let catalog = case::catalog();
    let design = case::reference(&catalog, id, controls);
    let analysis = analyze(&design, &catalog);
    let report = report(Case::new(&design, &catalog, &analysis), options(Lang::Ja));
    (analysis, report)
}

#[test]
fn a_block_of_the_asset_based_sheet_is_a_row_of_the_analysis() {
    let (analysis, report) = reported("7p", StartControls::Required);
    let table = report
        .sheet(SheetKind::AssetRisks)
        .unwrap()
        .table("asset-risks")
        .unwrap();
    assert_eq!(table.groups.len(), analysis.asset_risks.len());
    for (group, risk) in table.groups.iter().zip(&analysis.asset_risks) {
        assert_eq!(group.id, format!("{}:{}", risk.asset, risk.threat));
        let rating = risk.rating;
        for (id, number) in [
            ("threat-level", rating.threat_level),
            ("vulnerability-level", rating.vulnerability_level),
            ("importance", rating.severity),
            ("product", rating.product),
            ("level", rating.countermeasure_level),
        ] {
            assert_eq!(
                text(table, group, id),
                number.to_string(),
                "{} {id}",
                group.id
            );
        }
        assert_eq!(text(table, group, "letter"), format!("{:?}", rating.letter));
        assert_eq!(marks(table, group, "○"), risk.circles.counted.len());
        assert_eq!(marks(table, group, "×"), risk.circles.missing.len());
    }
}

#[test]
fn a_tree_of_the_damage_based_sheet_is_a_route_of_the_analysis() {
    let (analysis, report) = reported("1p", StartControls::None);
    let table = report
        .sheet(SheetKind::DamageRisks)
        .unwrap()
        .table("damage-risks")
        .unwrap();
    let mut groups = table.groups.iter();
    let mut no = 0;
    for route in &analysis.routes {
        let (x, y) = route.scenario;
        for (index, step) in route.steps.iter().enumerate() {
            no += 1;
            let group = groups.next().unwrap();
            let is_last = index + 1 == route.steps.len();
            assert_eq!(group.band.is_some(), index == 0);
            assert_eq!(text(table, group, "no"), no.to_string());
            assert_eq!(
                text(table, group, "step-level"),
                step.countermeasure_level.to_string()
            );
            assert_eq!(marks(table, group, "○"), step.circles.counted.len());
            let shown = |value: String| if is_last { value } else { String::new() };
            let rating = route.rating;
            let level = shown(rating.countermeasure_level.to_string());
            assert_eq!(text(table, group, "tree-level"), level);
            assert_eq!(
                text(table, group, "product"),
                shown(rating.product.to_string())
            );
            assert_eq!(
                text(table, group, "letter"),
                shown(format!("{:?}", rating.letter))
            );
            assert_eq!(text(table, group, "tree"), shown(format!("{x}-{y}")));
            let n_steps = text(table, group, "steps")
                .split(", ")
                .filter(|it| !it.is_empty())
                .count();
            assert_eq!(n_steps, if is_last { route.steps.len() } else { 0 });
        }
    }
    assert!(groups.next().is_none());
    let routes = report
        .sheet(SheetKind::AttackRoutes)
        .unwrap()
        .table("scenarios")
        .unwrap();
    assert_eq!(routes.groups.len(), analysis.routes.len());
}

#[test]
fn every_control_stands_once_in_its_lists() {
    let (analysis, report) = reported("3", StartControls::Required);
    for (kind, id) in [
        (SheetKind::Controls, "controls"),
        (SheetKind::Audit, "audit-items"),
    ] {
        let table = report.sheet(kind).unwrap().table(id).unwrap();
        assert_eq!(table.rows().count(), analysis.controls.len(), "{id}");
    }
    let findings = report
        .sheet(SheetKind::Findings)
        .unwrap()
        .table("findings")
        .unwrap();
    assert_eq!(findings.rows().count(), analysis.findings.len());
    let notices = report
        .sheet(SheetKind::Notices)
        .unwrap()
        .table("notices")
        .unwrap();
    assert_eq!(notices.rows().count(), analysis.notices.len());
}

#[test]
fn the_plan_begins_with_what_is_worth_most() {
    let catalog = case::catalog();
    let design = case::bare(&catalog, "2");
    let analysis = analyze(&design, &catalog);
    let case = Case::new(&design, &catalog, &analysis);
    let report = report(case, options(Lang::Ja));
    let table = report
        .sheet(SheetKind::Plan)
        .unwrap()
        .table("plan")
        .unwrap();
    let best = next_best(case);
    let best = best.iter().filter(|it| it.helps()).map(|it| {
        let candidate = &it.candidate;
        format!("{}:{}", candidate.asset, candidate.control)
    });
    let told = table.groups.iter().map(|group| group.id.clone());
    let best: Vec<_> = best.collect();
    assert!(best.len() > 10);
    assert_eq!(told.take(best.len()).collect::<Vec<_>>(), best);
    let is_open = |it: &&sekisho::analysis::ControlInstance| {
        it.requirement == sekisho::catalog::Requirement::Required
            && !it.is_in_place()
            && !it.is_by_nature()
    };
    let required = analysis.controls.iter().filter(is_open).count();
    assert!(
        table.rows().count() >= required,
        "nothing required is left out"
    );
    let (_, whole) = reported("2", StartControls::All);
    let plan = whole.sheet(SheetKind::Plan).unwrap();
    assert!(plan.table("plan").is_none(), "nothing is left to be done");
}

#[test]
fn traffic_is_estimated_where_the_document_speaks_of_it() {
    let catalog = case::catalog();
    for (id, is_there) in [
        ("1", false),
        ("3", true),
        ("3p", true),
        ("4", true),
        ("4p", true),
        ("6", false),
    ] {
        let design = case::bare(&catalog, id);
        let analysis = analyze(&design, &catalog);
        let case = Case::new(&design, &catalog, &analysis);
        let estimates = traffic_estimate(case, options(Lang::Ja));
        assert_eq!(!estimates.is_empty(), is_there, "{id}");
        if !is_there {
            continue;
        }
        let rates: Vec<_> = estimates.iter().map(|it| it.kbps).collect();
        assert_eq!(rates, [150, 500, 1_500]);
        let from = &design.links[&analysis.patterns[0].flows[0]].from;
        assert_eq!(
            estimates[0].sessions,
            design.assets[from].count.max(1),
            "{id}"
        );
        let mut options = options(Lang::Ja);
        options.traffic = TrafficChoice {
            sessions: Some(420),
            kbps: Some(200),
        };
        let chosen = traffic_estimate(case, options);
        assert_eq!(chosen.len(), 1);
        assert_eq!(chosen[0].total(), 84_000);
        let report = report(case, options);
        let table = report
            .sheet(SheetKind::Route)
            .unwrap()
            .table("traffic")
            .unwrap();
        assert_eq!(text(table, &table.groups[0], "total"), "84.0");
    }
}

#[test]
fn those_who_decide_are_told_what_is_asked_of_whom() {
    for (id, is_head) in [("1", false), ("1p", true), ("3", true), ("7", true)] {
        let (_, report) = reported(id, StartControls::Required);
        let table = report
            .sheet(SheetKind::Cover)
            .unwrap()
            .table("decisions")
            .unwrap();
        let who: Vec<_> = table.rows().map(|row| row[0].text()).collect();
        assert_eq!(
            who.iter().any(|it| it.contains("首長")),
            is_head,
            "{id}: {who:?}"
        );
        assert!(who.iter().any(|it| it.contains("幹部")), "{id}: {who:?}");
    }
}
