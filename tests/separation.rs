//! The separation of the segments: each kind of breach with drawings that break it, that do not,
//! and that nearly do (p.4; the ministry's overview, slides 10 to 16).
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;

use std::collections::BTreeMap;

use case::{catalog, complete, reference};
use sekisho::{
    analysis::{Analysis, Bearing, Cause, Finding, Judgement, Rule, Severity, analyze},
    catalog::Catalog,
    design::{Asset, Command, ControlKey, ControlState, Design, Link, LinkEdit, Zone},
    edit::{self, StartControls},
};

/// A reference drawing with every control in place and the document's own rows accepted.
fn settled(catalog: &Catalog, id: &str) -> Design {
    let mut design = complete(catalog, id);
    for finding in analyze(&design, catalog).findings {
        if matches!(finding.rule, Rule::AssetNotSafe | Rule::RouteNotSafe) {
            design.accepted.insert(finding.id(), "decided".to_owned());
        }
    }
    design
}

fn with(design: &Design, kind: &str, from: &str, to: &str) -> Design {
    let mut design = design.clone();
    design.links.insert("x".into(), Link::new(kind, from, to));
    design
}

fn edited(design: &Design, edit: impl FnOnce(&mut Design)) -> Design {
    let mut design = design.clone();
    edit(&mut design);
    design
}

fn judged(design: &Design, catalog: &Catalog) -> Judgement {
    analyze(design, catalog).verdict.judgement
}

fn about_x(analysis: &Analysis) -> Vec<(&Rule, Severity)> {
    let of_x = |finding: &&Finding| finding.subjects.iter().any(|it| it.as_str() == "x");
    let found = analysis.findings.iter().filter(of_x);
    let found = found.filter(|it| it.rule != Rule::FlowWithoutWay);
    found.map(|it| (&it.rule, it.severity)).collect()
}

/// What is said of one more link in a reference drawing.
fn said(catalog: &Catalog, id: &str, [kind, from, to]: [&str; 3]) -> Option<(Rule, Severity)> {
    let analysis = analyze(&with(&settled(catalog, id), kind, from, to), catalog);
    let said = about_x(&analysis);
    let said: Vec<_> = said
        .into_iter()
        .filter(|(rule, _)| {
            // Said beside: of a control, and that a transfer is no route.
            !matches!(rule, Rule::ControlContradicted | Rule::TransferWithoutRoute)
        })
        .collect();
    assert!(said.len() <= 1, "{kind} {from} {to}: {said:?}");
    said.first().map(|(rule, severity)| (**rule, *severity))
}

const ERROR: Option<(Rule, Severity)> = Some((Rule::FlowBreaksSeparation, Severity::Error));
const UNNAMED: Option<(Rule, Severity)> = Some((Rule::FlowNotForeseen, Severity::Warning));

#[test]
fn reference_drawings_pass_and_keep_the_separation() {
    let catalog = catalog();
    for pattern in &catalog.patterns.patterns {
        let analysis = analyze(&settled(&catalog, pattern.id.as_str()), &catalog);
        let verdict = &analysis.verdict;
        assert_eq!(
            verdict.judgement,
            Judgement::Passes,
            "{}: {:?}",
            pattern.id,
            verdict.reasons
        );
        assert!(
            verdict
                .reasons
                .iter()
                .all(|it| it.bearing == Bearing::Noted)
        );
    }
}

#[test]
fn required_controls_alone_pass_but_for_what_the_document_says_itself() {
    let catalog = catalog();
    for pattern in &catalog.patterns.patterns {
        let mut design = reference(&catalog, pattern.id.as_str(), StartControls::Required);
        let first = analyze(&design, &catalog);
        for finding in &first.findings {
            assert_ne!(
                finding.severity,
                Severity::Error,
                "{}: {}",
                pattern.id,
                finding.id()
            );
            let falls_short = finding.bearing == Bearing::FallsShort;
            if falls_short {
                assert_eq!(finding.rule, Rule::AssetNotSafe, "{}", finding.id());
                design.accepted.insert(finding.id(), "decided".to_owned());
            }
        }
        assert_eq!(
            judged(&design, &catalog),
            Judgement::Passes,
            "{}",
            pattern.id
        );
    }
}

#[test]
fn the_my_number_side_talks_to_no_other_but_by_screen_transfer() {
    let catalog = catalog();
    for flow in [
        ["web", "mynumber-vdi", "web-site"],
        ["mail", "mynumber-vdi", "mail-server"],
        ["web", "mynumber-system", "web-site"],
        ["web", "gov-system", "web-site"],
        ["business_access", "web-site", "mynumber-system"],
        ["business_access", "internet-vdi", "gov-system"],
        ["file_import", "mail-server", "mynumber-vdi"],
        ["file_import", "lgwan-server", "mynumber-system"],
        ["mail", "lgwan-server", "mynumber-system"],
        ["business_access", "lgwan-terminal", "gov-system"],
        ["business_access", "lgwan-terminal", "mynumber-vdi"],
        ["business_access", "lgwan-server", "mynumber-system"],
        ["screen_transfer", "mynumber-vdi", "internet-vdi"],
    ] {
        assert_eq!(said(&catalog, "5", flow), ERROR, "{flow:?}");
        let design = with(&settled(&catalog, "5"), flow[0], flow[1], flow[2]);
        assert_ne!(judged(&design, &catalog), Judgement::Passes, "{flow:?}");
    }
    for flow in [
        ["business_access", "mynumber-vdi", "mynumber-system"],
        ["business_access", "mynumber-system", "gov-system"],
        ["business_access", "mynumber-system", "lgwan-asp"],
        ["business_access", "lgwan-asp", "gov-system"],
        ["file_import", "mynumber-system", "gov-system"],
    ] {
        assert_eq!(said(&catalog, "5", flow), None, "{flow:?}");
    }
    let near = ["business_access", "mynumber-vdi", "lgwan-server"];
    assert_eq!(said(&catalog, "5", near), UNNAMED);
}

#[test]
fn a_platform_belongs_to_its_side_wherever_it_stands() {
    let catalog = catalog();
    let daas = ["business_access", "internet-daas", "gov-system"];
    assert_eq!(said(&catalog, "2", daas), ERROR);
    assert_eq!(
        said(&catalog, "2", ["web", "mynumber-daas", "web-site"]),
        ERROR
    );
    assert_eq!(
        said(&catalog, "2", ["web", "internet-daas", "web-site"]),
        None
    );
}

#[test]
fn specified_communication_is_a_property_of_the_flow() {
    let catalog = catalog();
    let mark = |from: &str, to: &str| {
        let plain = with(&settled(&catalog, "5"), "business_access", from, to);
        let marked = edited(&plain, |it| it.links.get_mut("x").unwrap().specified = true);
        let analysis = analyze(&marked, &catalog);
        let said = about_x(&analysis).first().map(|(rule, _)| **rule);
        (said, analysis.verdict.judgement)
    };
    assert_eq!(
        mark("lgwan-server", "mynumber-system"),
        (None, Judgement::Passes)
    );
    assert_eq!(
        mark("mynumber-system", "lgwan-server"),
        (None, Judgement::Passes)
    );
    // A terminal is no server, and nobody marks his way out of the separation.
    let breach = (Some(Rule::FlowBreaksSeparation), Judgement::FallsShort);
    assert_eq!(mark("lgwan-terminal", "mynumber-system"), breach);
    assert_eq!(mark("mynumber-system", "web-site"), breach);
    let named = edited(&settled(&catalog, "5"), |it| {
        it.assets.get_mut("web-site").unwrap().name = "eLTAX".to_owned();
        let mut link = Link::new("business_access", "mynumber-system", "web-site");
        link.specified = true;
        it.links.insert("x".into(), link);
    });
    let analysis = analyze(&named, &catalog);
    assert_eq!(
        about_x(&analysis),
        [(&Rule::FlowNotTold, Severity::Warning)]
    );
    assert_eq!(analysis.verdict.judgement, Judgement::NotJudged);
}

#[test]
fn a_flow_pinned_through_the_platform_is_not_past_it() {
    let catalog = catalog();
    let pinned = |id: &str, [from, via, to]: [&str; 3], kind: &str| {
        let mut link = Link::new(kind, from, to);
        link.via = vec![via.into()];
        let design = edited(&settled(&catalog, id), |it| {
            drop(it.links.insert("x".into(), link));
        });
        let analysis = analyze(&design, &catalog);
        about_x(&analysis).first().map(|(rule, _)| **rule)
    };
    let through = ["secure-browser", "mynumber-vpn-gateway", "mynumber-system"];
    assert_eq!(pinned("7", through, "business_access"), None);
    // The Internet-side gateway does not lead to the My Number side.
    let aside = ["secure-browser", "internet-vpn-gateway", "mynumber-system"];
    assert_eq!(
        pinned("7", aside, "business_access"),
        Some(Rule::FlowBreaksSeparation)
    );
    let out = ["secure-browser", "internet-vpn-gateway", "web-site"];
    assert_eq!(pinned("7", out, "web"), None);
    let wrong = ["secure-browser", "mynumber-vpn-gateway", "web-site"];
    assert_ne!(pinned("7", wrong, "web"), None);
}

#[test]
fn lgwan_terminals_reach_the_internet_by_no_way_of_their_own() {
    let catalog = catalog();
    for flow in [
        ["web", "lgwan-terminal", "web-site"],
        ["mail", "lgwan-terminal", "mail-server"],
        ["business_access", "lgwan-terminal", "web-site"],
    ] {
        assert_eq!(said(&catalog, "5", flow), ERROR, "{flow:?}");
        // The LBO firewall is for named cloud services, not for the web as such.
        assert_eq!(said(&catalog, "1", flow), ERROR, "{flow:?}");
    }
    for flow in [
        ["mail", "lgwan-terminal", "lgwan-asp"],
        ["business_access", "lgwan-server", "lgwan-asp"],
        ["file_import", "lgwan-server", "lgwan-terminal"],
    ] {
        assert_eq!(said(&catalog, "5", flow), None, "{flow:?}");
    }
    assert_eq!(
        said(&catalog, "5", ["web", "lgwan-server", "web-site"]),
        UNNAMED
    );
    assert_eq!(
        said(
            &catalog,
            "6",
            ["business_access", "internet-terminal", "lgwan-server"]
        ),
        UNNAMED
    );
}

#[test]
fn a_named_cloud_service_is_reached_over_the_lbo_firewall() {
    let catalog = catalog();
    let service = |name: &str, has_line: bool| {
        let design = edited(&settled(&catalog, "1"), |it| {
            let site = Asset {
                name: name.to_owned(),
                ..it.assets.get("web-site").unwrap().clone()
            };
            it.assets.insert("saas".into(), site);
            if has_line {
                let line = Link::new("lbo_line", "lbo-firewall", "saas");
                it.links.insert("line-saas".into(), line);
            } else {
                let line = Link::new("internet_line", "saas", "security-cloud");
                it.links.insert("line-saas".into(), line);
            }
            let flow = Link::new("business_access", "lgwan-terminal", "saas");
            it.links.insert("x".into(), flow);
        });
        let analysis = analyze(&design, &catalog);
        about_x(&analysis).first().map(|(rule, _)| **rule)
    };
    assert_eq!(service("Office suite", true), None);
    assert_eq!(service(" ", true), Some(Rule::FlowBreaksSeparation));
    assert_eq!(
        service("Office suite", false),
        Some(Rule::FlowBreaksSeparation)
    );
}

#[test]
fn a_browser_without_a_gateway_is_not_judged() {
    let catalog = catalog();
    let unpinned = edited(&settled(&catalog, "7"), |it| {
        for link in it.links.values_mut() {
            link.via.clear();
        }
    });
    // Past the gateway that is there.
    let past = analyze(&unpinned, &catalog);
    let rule = Rule::FlowBreaksSeparation;
    assert!(past.findings.iter().any(|it| it.rule == rule));
    assert_eq!(past.verdict.judgement, Judgement::FallsShort);
    // Without any gateway nothing can be told.
    let bare = edited(&unpinned, |it| {
        it.links
            .retain(|_, link| link.kind != "screen_transfer".into());
    });
    let analysis = analyze(&bare, &catalog);
    assert_eq!(analysis.verdict.judgement, Judgement::NotJudged);
    for rule in [Rule::FlowNotTold, Rule::AssetNotTold] {
        let told = analysis.findings.iter().find(|it| it.rule == rule);
        assert_eq!(told.map(|it| it.severity), Some(Severity::Warning));
    }
}

#[test]
fn imports_into_the_lgwan_segment_are_made_harmless_or_said() {
    let catalog = catalog();
    let import = ["file_import", "mail-server", "lgwan-server"];
    let told = Some((Rule::ImportNotTold, Severity::Warning));
    assert_eq!(said(&catalog, "5", import), told);
    let design = with(&settled(&catalog, "5"), import[0], import[1], import[2]);
    assert_eq!(
        judged(&design, &catalog),
        Judgement::Passes,
        "a warning, no more"
    );
}

#[test]
fn what_random_changes_once_got_past_is_told() {
    let catalog = catalog();
    let crossing = Some((Rule::UnforeseenCrossing, Severity::Error));
    let apart = Some((Rule::LineBreaksSeparation, Severity::Error));
    let not_told = Some((Rule::FlowNotTold, Severity::Warning));
    let not_foreseen = Some((Rule::FlowNotForeseen, Severity::Warning));
    for (id, link, expected) in [
        // The Government Cloud is the My Number side's; a DaaS of another side is not let in.
        ("4p", ["vpn", "lgwan-daas", "csp-firewall"], crossing),
        ("2", ["lan", "internet-daas", "csp-firewall"], apart),
        ("2", ["vpn", "mynumber-daas", "csp-firewall"], None),
        // Sites of the Internet are maintained by others.
        (
            "5",
            ["maintenance", "maintenance-terminal", "web-site"],
            not_foreseen,
        ),
        (
            "5",
            ["maintenance", "maintenance-terminal", "lgwan-server"],
            None,
        ),
        // Secure browsers go with VPN gateways, and nothing else does.
        (
            "8",
            ["screen_transfer", "internet-terminal", "lgwan-vpn-gateway"],
            not_told,
        ),
        (
            "7",
            ["screen_transfer", "lgwan-terminal", "mynumber-vpn-gateway"],
            not_told,
        ),
    ] {
        assert_eq!(said(&catalog, id, link), expected, "({id}) {link:?}");
    }
}

#[test]
fn a_breakout_line_breaks_out() {
    let catalog = catalog();
    let patterns = |to: &str| {
        let design = with(&settled(&catalog, "3"), "lbo_line", "lgwan-switch", to);
        let analysis = analyze(&design, &catalog);
        let found = analysis.patterns.iter();
        let found: Vec<_> = found.map(|it| it.pattern.to_string()).collect();
        (found, analysis.verdict.judgement)
    };
    assert_eq!(
        patterns("isolation-firewall"),
        (vec!["3".to_owned()], Judgement::Passes)
    );
    let (found, judgement) = patterns("mynumber-daas");
    assert_eq!(found, ["3p"]);
    assert_ne!(judgement, Judgement::Passes);
}

#[test]
fn an_import_is_harmless_only_where_its_control_is_implemented() {
    let catalog = catalog();
    let breaks = |state: Option<ControlState>| {
        let import = with(
            &settled(&catalog, "1"),
            "file_import",
            "internet-daas",
            "lgwan-terminal",
        );
        let design = edited(&import, |it| {
            it.states
                .retain(|key, _| key.control.as_str() != "sanitising");
            let controls = analyze(it, &catalog).controls;
            let asked = controls.iter().filter(|instance| {
                instance.control.as_str() == "sanitising" && instance.out_of_scope.is_none()
            });
            let keys: Vec<_> = asked
                .map(|instance| ControlKey {
                    asset: instance.asset.clone(),
                    control: instance.control.clone(),
                })
                .collect();
            assert!(!keys.is_empty());
            let set = keys.into_iter().zip(state.iter().cycle());
            it.states
                .extend(set.map(|(key, state)| (key, state.clone())));
        });
        let analysis = analyze(&design, &catalog);
        let mut findings = analysis.findings.iter();
        let breaks = findings
            .any(|it| it.rule == Rule::FlowBreaksSeparation && it.severity == Severity::Error);
        (breaks, analysis.verdict.judgement)
    };
    assert_eq!(
        breaks(Some(ControlState::Implemented)),
        (false, Judgement::Passes)
    );
    let set_aside = ControlState::NotApplicable("taken in nowhere".to_owned());
    for state in [None, Some(ControlState::Planned), Some(set_aside)] {
        assert_eq!(
            breaks(state.clone()),
            (true, Judgement::FallsShort),
            "{state:?}"
        );
    }
}

#[test]
fn maintenance_comes_from_its_site_or_from_the_system_room() {
    let catalog = catalog();
    let moved = |zone: &str| {
        let design = edited(&settled(&catalog, "5"), |it| {
            let terminal = it.assets.get_mut("maintenance-terminal").unwrap();
            terminal.zone = Some(zone.into());
        });
        let analysis = analyze(&design, &catalog);
        let misplaced = analysis
            .findings
            .iter()
            .any(|it| it.rule == Rule::AssetMisplaced);
        let breaks = analysis
            .findings
            .iter()
            .any(|it| it.rule == Rule::FlowBreaksSeparation && it.severity == Severity::Error);
        (misplaced, breaks)
    };
    assert_eq!(moved("maintenance-site"), (false, false));
    assert_eq!(moved("lgwan-segment"), (false, false));
    assert!(!moved("mynumber-segment").0);
    assert_eq!(moved("internet-segment"), (true, true));
    assert_eq!(moved("internet"), (true, true));
}

#[test]
fn lines_into_inner_segments_are_errors_where_nothing_foresees_them() {
    let catalog = catalog();
    let crossing = Some((Rule::UnforeseenCrossing, Severity::Error));
    let ungated = Some((Rule::BoundaryWithoutGate, Severity::Error));
    let apart = Some((Rule::LineBreaksSeparation, Severity::Error));
    for (line, expected) in [
        (["internet_line", "web-site", "lgwan-terminal"], crossing),
        (["internet_line", "web-site", "gov-system"], crossing),
        (
            ["internet_line", "security-cloud", "mynumber-switch"],
            crossing,
        ),
        (["lan", "internet-switch", "lgwan-switch"], ungated),
        (["lan", "lgwan-switch", "mynumber-switch"], ungated),
        (["lan", "internet-switch", "mynumber-switch"], apart),
        (["lan", "internet-switch", "gov-system"], apart),
        (["lan", "maintenance-terminal", "lgwan-switch"], crossing),
        (["vpn", "maintenance-terminal", "mynumber-switch"], None),
        (["lan", "lgwan-switch", "lgwan-server"], None),
    ] {
        assert_eq!(said(&catalog, "5", line), expected, "{line:?}");
    }
    let extra = Some((Rule::UnforeseenCrossing, Severity::Warning));
    assert_eq!(
        said(
            &catalog,
            "5",
            ["internet_line", "internet-switch", "web-site"]
        ),
        extra
    );
    let open = Some((Rule::LineNotForeseen, Severity::Warning));
    assert_eq!(
        said(
            &catalog,
            "5",
            ["dedicated_line", "lgwan-asp", "mynumber-switch"]
        ),
        open
    );
    assert_eq!(
        said(&catalog, "1", ["lan", "internet-daas", "mynumber-daas"]),
        apart
    );
    assert_eq!(
        said(&catalog, "2", ["lan", "internet-daas", "csp-firewall"]),
        apart
    );
    assert_eq!(
        said(&catalog, "3", ["lan", "lgwan-daas", "mynumber-daas"]),
        open
    );
}

#[test]
fn what_is_drawn_the_wrong_way_round_is_said_with_an_edit_that_mends_it() {
    let catalog = catalog();
    let design = edited(&settled(&catalog, "5"), |it| {
        let flow = it.links.get_mut("flow-internet-vdi-web-site").unwrap();
        std::mem::swap(&mut flow.from, &mut flow.to);
    });
    let analysis = analyze(&design, &catalog);
    assert_eq!(analysis.verdict.judgement, Judgement::NotJudged);
    let turned = analysis
        .findings
        .iter()
        .find(|it| it.rule == Rule::FlowReversed);
    let fix = turned.and_then(|it| it.fix.as_ref()).unwrap();
    let mended = edit::apply(&design, &fix.command).unwrap();
    assert_eq!(judged(&mended, &catalog), Judgement::Passes);
}

#[test]
fn a_control_that_the_drawing_contradicts_is_named() {
    let catalog = catalog();
    let design = with(
        &settled(&catalog, "5"),
        "web",
        "mynumber-system",
        "web-site",
    );
    let analysis = analyze(&design, &catalog);
    let named = |analysis: &Analysis| {
        let found = analysis.findings.iter();
        let found = found.filter(|it| it.rule == Rule::ControlContradicted);
        found
            .filter_map(|it| it.subjects.first().map(|it| it.as_str().to_owned()))
            .collect::<Vec<_>>()
    };
    assert!(named(&analysis).contains(&"isolation-firewall".to_owned()));
    let unticked = edited(&design, |it| {
        for state in it.states.values_mut() {
            *state = ControlState::Missing;
        }
    });
    assert!(named(&analyze(&unticked, &catalog)).is_empty());
}

#[test]
fn nothing_buys_a_verdict() {
    let catalog = catalog();
    let breach = with(
        &settled(&catalog, "5"),
        "mail",
        "mynumber-vdi",
        "mail-server",
    );
    let empty = Design::default();
    let cut = edited(&settled(&catalog, "5"), |it| {
        it.links.remove("line-mynumber-switch-mynumber-vdi");
    });
    let missing = edited(&settled(&catalog, "5"), |it| {
        let first = it.states.values_mut().next().unwrap();
        *first = ControlState::Missing;
    });
    for (design, expected) in [
        (breach, Judgement::FallsShort),
        (empty, Judgement::NotJudged),
        (cut, Judgement::NotJudged),
        (missing, Judgement::FallsShort),
    ] {
        let all_accepted = edited(&design, |it| {
            for finding in analyze(it, &catalog).findings {
                it.accepted.insert(finding.id(), "because".to_owned());
            }
        });
        assert_eq!(judged(&all_accepted, &catalog), expected);
        let mut excused = all_accepted.clone();
        for control in analyze(&all_accepted, &catalog).controls {
            let key = ControlKey {
                asset: control.asset.clone(),
                control: control.control.clone(),
            };
            let state = ControlState::NotApplicable("because".to_owned());
            excused.states.entry(key).or_insert(state);
        }
        assert_eq!(judged(&excused, &catalog), expected);
    }
}

#[test]
fn what_the_user_settles_is_listed_beside_the_verdict() {
    let catalog = catalog();
    let design = edited(&settled(&catalog, "5"), |it| {
        let key = analyze(it, &catalog).controls.iter().find_map(|control| {
            let required = control.requirement == sekisho::catalog::Requirement::Required;
            required.then(|| ControlKey {
                asset: control.asset.clone(),
                control: control.control.clone(),
            })
        });
        let state = ControlState::NotApplicable("no such accounts".to_owned());
        it.states.insert(key.unwrap(), state);
    });
    let verdict = analyze(&design, &catalog).verdict;
    let noted: Vec<_> = verdict.reasons_of(Bearing::Noted).collect();
    let is_excuse = |it: &&&sekisho::analysis::Reason| matches!(it.cause, Cause::Settled(_));
    let excuses: Vec<_> = noted.iter().filter(is_excuse).collect();
    assert_eq!(excuses.len(), 1);
    assert!(
        sekisho::words::both(&excuses[0].message)
            .ja
            .contains("no such accounts")
    );
}

#[test]
fn zones_stand_where_their_kind_may() {
    let catalog = catalog();
    let put = |zone: &str, parent: &str| {
        let design = edited(&settled(&catalog, "5"), |it| {
            it.zones.get_mut(zone).unwrap().parent = Some(parent.into());
        });
        let analysis = analyze(&design, &catalog);
        let found = analysis
            .findings
            .iter()
            .filter(|it| it.rule == Rule::ZoneMisnested);
        (found.count(), analysis.verdict.judgement)
    };
    assert_eq!(
        put("mynumber-segment", "internet-segment"),
        (1, Judgement::NotJudged)
    );
    assert_eq!(
        put("lgwan-segment", "lgwan-segment"),
        (1, Judgement::NotJudged)
    );
    let branch = edited(&settled(&catalog, "5"), |it| {
        let zone = Zone {
            parent: Some("lgwan-segment".into()),
            ..it.zones.get("lgwan-segment").unwrap().clone()
        };
        it.zones.insert("branch".into(), zone);
    });
    assert_eq!(judged(&branch, &catalog), Judgement::Passes);
    let round = edited(&branch, |it| {
        it.zones.get_mut("lgwan-segment").unwrap().parent = Some("branch".into());
    });
    assert_eq!(judged(&round, &catalog), Judgement::NotJudged);
}

#[test]
fn a_route_rests_on_its_flows() {
    let catalog = catalog();
    let before = settled(&catalog, "5");
    let flows: BTreeMap<_, _> = before
        .links
        .iter()
        .filter(|(id, _)| id.as_str().starts_with("flow-"))
        .map(|(id, link)| (id.clone(), link.clone()))
        .collect();
    for needed in [
        "flow-internet-vdi-web-site",
        "flow-lgwan-terminal-internet-vdi",
    ] {
        let design = edited(&before, |it| drop(it.links.remove(needed)));
        assert_eq!(judged(&design, &catalog), Judgement::NotJudged, "{needed}");
    }
    // One of two is enough.
    let design = edited(&before, |it| {
        drop(it.links.remove("flow-mynumber-vdi-gov-system"));
    });
    assert_eq!(judged(&design, &catalog), Judgement::Passes);
    // A flow that is drawn needs a way, whether it is needed or not.
    for line in before
        .links
        .keys()
        .filter(|id| id.as_str().starts_with("line-"))
    {
        let design = edited(&before, |it| drop(it.links.remove(line)));
        let analysis = analyze(&design, &catalog);
        let cut = analysis.flows.iter().any(|(_, way)| way.assets.is_empty());
        let passes = analysis.verdict.judgement == Judgement::Passes;
        assert!(!(cut && passes), "{line}: {} flows", flows.len());
    }
}

#[test]
fn marking_a_flow_is_a_step_that_can_be_undone() {
    let catalog = catalog();
    let design = settled(&catalog, "5");
    let id = design.links.keys().next().unwrap().clone();
    let marked = edit::apply(
        &design,
        &Command::Link(id.clone(), LinkEdit::Specified(true)),
    )
    .unwrap();
    assert!(marked.links.get(&id).unwrap().specified);
    let back = edit::apply(&marked, &Command::Link(id, LinkEdit::Specified(false))).unwrap();
    assert_eq!(back, design);
}
