//! Asking for attack routes, and treating things as closed.

use std::sync::Arc;

use eframe::egui::{Key, Modifiers, PointerButton, Vec2, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, NodeT as _, Queryable as _, by},
};
use sekisho::{
    analysis::{AttackRoute, Case, Foothold, RouteQuery, Strikes, query},
    catalog::{AssetId, Lang},
    design::{self, Subject},
    gui::{Desktop, Lit},
    scene::ThemeName,
    words,
};

use crate::desk::{Desk, click, click_first, click_prefix, file_of, press, says, window};

type Desked = Harness<'static, Option<Desktop>>;

const TARGET: &str = "LGWAN接続系端末";

fn drawn(lang: Lang) -> (tempfile::TempDir, Desked) {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = Desk {
        size: Some(Vec2::new(1600.0, 2400.0)),
        file: Some(file_of(folder.path(), "1")),
        ..Desk::dressed(lang, ThemeName::Light)
    }
    .open();
    click(
        &mut harness,
        if lang == Lang::Ja { "攻撃" } else { "Attack" },
    );
    (folder, harness)
}

/// Chooses in a field of the form.
fn choose(harness: &mut Desked, field: &str, entry: &str) {
    let is_it = |node: &AccessKitNode<'_>| {
        node.role() == Role::ComboBox && node.label().as_deref() == Some(field)
    };
    harness.get(by().predicate(is_it)).click();
    harness.run();
    let named = |node: &AccessKitNode<'_>| {
        node.role() == Role::ListBoxOption && node.label().as_deref() == Some(entry)
    };
    let entries: Vec<_> = harness.query_all(by().predicate(named)).collect();
    entries
        .last()
        .unwrap_or_else(|| panic!("no {entry}"))
        .click();
    harness.run();
}

/// On the canvas.
fn on_canvas<'h>(harness: &'h Desked, name: &str) -> egui_kittest::Node<'h> {
    let name = name.to_owned();
    harness.get(by().predicate(move |node: &AccessKitNode<'_>| {
        matches!(node.role(), Role::GraphicsObject | Role::GraphicsSymbol)
            && node.label().as_deref() == Some(name.as_str())
    }))
}

fn to(harness: &Desked, target: &str) -> Vec<AttackRoute> {
    let routes = window(harness).session().analysis().routes.iter();
    let to = routes.filter(|route| route.target.as_str() == target);
    to.cloned().collect()
}

/// Whether the list says, in these words and no others, how many it shows of how many.
fn counts(harness: &Desked, lang: Lang, shown: usize, all: usize) -> bool {
    let key = if shown < all {
        "enquiry-count"
    } else {
        "enquiry-count-all"
    };
    let values = [("shown", shown.to_string()), ("all", all.to_string())];
    let count = words::format(lang, key, &values);
    harness.query_all_by_label(&count).next().is_some()
}

#[test]
fn a_target_is_chosen_and_the_list_says_how_much_of_it_is_shown() {
    for (lang, field) in [(Lang::Ja, "攻撃対象"), (Lang::En, "Target")] {
        let (_folder, mut harness) = drawn(lang);
        let all = window(&harness).session().analysis().routes.len();
        assert!(all > 20);
        assert!(counts(&harness, lang, 20, all), "the cap is stated");
        let kind = window(&harness)
            .session()
            .catalog()
            .asset_kind(&"lgwan_terminal".into());
        let name = kind.unwrap().name.get(lang).to_owned();
        choose(&mut harness, field, &name);
        let query = &window(&harness).view().enquiry.query;
        assert_eq!(query.target.as_ref().unwrap().as_str(), "lgwan-terminal");
        let own = to(&harness, "lgwan-terminal");
        assert!(!own.is_empty() && own.len() < all);
        let shown = own.len().min(20);
        assert!(counts(&harness, lang, shown, own.len()), "{}", own.len());
        let first = format!("{} ", own[0].number);
        click_prefix(&mut harness, &first);
        assert_eq!(window(&harness).view().lit, Lit::Route(own[0].number));
    }
}

#[test]
fn the_rest_of_a_long_list_is_one_click_away() {
    let (_folder, mut harness) = drawn(Lang::Ja);
    let all = window(&harness).session().analysis().routes.len();
    let last = format!("{all} ");
    let there = |harness: &Desked| {
        let last = last.clone();
        let found = harness.query_all(by().predicate(move |node: &AccessKitNode<'_>| {
            node.label().is_some_and(|label| label.starts_with(&last))
        }));
        found.count() > 0
    };
    assert!(!there(&harness));
    click_first(&mut harness, &format!("{all}件すべてを表示"));
    assert!(there(&harness));
    assert!(counts(&harness, Lang::Ja, all, all));
}

#[test]
fn conditions_narrow_the_list_and_go_again() {
    let (_folder, mut harness) = drawn(Lang::Ja);
    let count = |harness: &Desked| harness.query_all_by_label_contains("根拠：").count();
    click(&mut harness, "詳しい条件");
    for (field, entry) in [("最終攻撃", 0), ("脅威", 0)] {
        let session = window(&harness).session();
        let catalog = Arc::clone(session.catalog());
        let name = if field == "脅威" {
            catalog
                .threats
                .iter()
                .find(|it| it.id.as_str() == "spread")
                .map_or_else(
                    || catalog.threats[entry].name.ja.to_string(),
                    |it| it.name.ja.to_string(),
                )
        } else {
            catalog.attacks.goals[entry].name.ja.to_string()
        };
        choose(&mut harness, field, &name);
    }
    let asked = window(&harness).view().enquiry.query.clone();
    assert!(asked.goal.is_some() && asked.threat.is_some());
    click(&mut harness, "E");
    click(&mut harness, "要対応のみ");
    assert_eq!(count(&harness), 0, "what is rated E is safe");
    assert!(says(&harness, "条件に合う攻撃ルートはありません。"));
    click_first(&mut harness, "条件を解除");
    assert!(window(&harness).view().enquiry.asks_all());
    assert!(count(&harness) > 20);
    click_first(&mut harness, "ワースト10");
    assert_eq!(window(&harness).view().enquiry.query.limit, 10);
    assert!(says(&harness, "10件を表示"));
    click(&mut harness, "要対応のみ");
    let session = window(&harness).session();
    let unsafe_ones = session
        .analysis()
        .routes
        .iter()
        .filter(|it| it.rating.product > 3);
    let n_unsafe = unsafe_ones.count();
    assert!(counts(&harness, Lang::Ja, n_unsafe.min(10), n_unsafe));
}

#[test]
fn foothold_and_target_are_picked_on_the_drawing() {
    let (_folder, mut harness) = drawn(Lang::Ja);
    click(&mut harness, "攻撃対象を図面で選ぶ");
    assert!(says(&harness, "図面か構成で資産を選んでください。"));
    on_canvas(&harness, TARGET).click();
    harness.run();
    let view = window(&harness).view();
    assert_eq!(
        view.enquiry.query.target.as_ref().unwrap().as_str(),
        "lgwan-terminal"
    );
    assert!(view.selection.is_empty(), "it was taken for the question");
    click(&mut harness, "攻撃拠点を図面で選ぶ");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(window(&harness).view().enquiry.picks, None);
    click(&mut harness, "攻撃拠点を図面で選ぶ");
    on_canvas(&harness, "インターネット接続系DaaS").click();
    harness.run();
    let foothold = window(&harness).view().enquiry.query.foothold.clone();
    assert_eq!(foothold, Foothold::At("internet-daas".into()));
}

#[test]
fn paths_to_and_from_are_asked_from_every_menu() {
    let (_folder, mut harness) = drawn(Lang::Ja);
    // The canvas.
    on_canvas(&harness, TARGET).click_button(PointerButton::Secondary);
    harness.run();
    click(&mut harness, "ここに至る攻撃ルートを調べる");
    let query = window(&harness).view().enquiry.query.clone();
    assert_eq!(query.target.unwrap().as_str(), "lgwan-terminal");
    // The outline.
    let row = harness.get(by().predicate(|node: &AccessKitNode<'_>| {
        node.role() == Role::TreeItem && node.label().is_some_and(|label| label.starts_with(TARGET))
    }));
    row.click_button(PointerButton::Secondary);
    harness.run();
    click(&mut harness, "ここから広がる攻撃ルートを調べる");
    let query = window(&harness).view().enquiry.query.clone();
    let from = query.from.unwrap();
    assert_eq!(
        window(&harness).view().single(),
        Some(&Subject::Asset(from))
    );
    assert_eq!(query.target, None);
    // The list.
    click_first(&mut harness, "条件を解除");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    let row = harness.query_all(by().predicate(|node: &AccessKitNode<'_>| {
        node.label().is_some_and(|label| label.starts_with("1 "))
    }));
    row.last().unwrap().click_button(PointerButton::Secondary);
    harness.run();
    click(&mut harness, "根拠を表示");
    assert!(window(&harness).view().proof.is_some());
}

/// Presses Enter on the first thing whose label begins so, wherever it is scrolled to.
fn by_keyboard(harness: &mut Desked, start: &str) {
    let named =
        |node: &AccessKitNode<'_>| node.label().is_some_and(|label| label.starts_with(start));
    harness
        .query_all(by().predicate(named))
        .next()
        .unwrap()
        .focus();
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
}

/// What an asset is called.
fn name(harness: &Desked, id: &AssetId) -> String {
    let session = window(harness).session();
    let asset = session.design().assets.get(id).unwrap();
    let kind = session.catalog().asset_kind(&asset.kind).unwrap();
    let own = Some(asset.name.clone()).filter(|name| !name.is_empty());
    own.unwrap_or_else(|| kind.name.ja.to_string())
}

#[test]
fn a_way_that_only_a_strike_brings_about_is_listed_lit_and_proven() {
    let (_folder, mut harness) = drawn(Lang::Ja);
    // A hop whose closing makes another route go another way.
    let (number, hop, other) = {
        let session = window(&harness).session();
        let (design, catalog) = (&**session.design(), &**session.catalog());
        let analysis = &**session.analysis();
        let after = |hop: &(AssetId, AssetId)| {
            let mut strikes = Strikes::default();
            strikes.toggle_hop(hop.0.clone(), hop.1.clone());
            let asked = RouteQuery {
                limit: 250,
                ..RouteQuery::default()
            };
            let found = query(Case::new(design, catalog, analysis), &asked, &strikes).routes;
            found.into_iter().find(|route| route.number == 0)
        };
        let found = analysis.routes.iter().find_map(|route| {
            let step = route.steps.iter().find(|step| step.movement.is_some());
            let hop = Strikes::hop_of(step?, design, catalog)?;
            Some((route.number, hop.clone(), after(&hop)?))
        });
        found.expect("a drawing with ways around")
    };
    let all = window(&harness).session().analysis().routes.len();
    click_first(&mut harness, &format!("{all}件すべてを表示"));
    click_prefix(&mut harness, &format!("{number} "));
    let strike = format!(
        "遮断とみなす：{} → {}",
        name(&harness, &hop.0),
        name(&harness, &hop.1)
    );
    click(&mut harness, &strike);
    by_keyboard(&mut harness, "— ");
    assert_eq!(
        window(&harness).view().lit,
        Lit::Way(Box::new(other.clone()))
    );
    assert!(says(&harness, "攻撃ルート —"), "the status bar");
    let at_target = |node: &AccessKitNode<'_>| {
        let says = node
            .data()
            .description()
            .is_some_and(|it| it.contains("攻撃対象"));
        node.role() == Role::GraphicsObject && says
    };
    assert_eq!(
        harness.query_all(by().predicate(at_target)).count(),
        1,
        "on the canvas"
    );
    by_keyboard(&mut harness, "根拠：— ");
    assert!(says(&harness, "攻撃ルート — の根拠"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    // An edit keeps it lit as long as it stays.
    on_canvas(&harness, &name(&harness, &other.target)).click();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::D);
    assert!(matches!(
        window(&harness).view().lit,
        Lit::Way(_) | Lit::Route(_)
    ));
}

/// A route by two hops, and the strike-out of its last.
fn route_with_two_hops(harness: &Desked) -> (AttackRoute, (String, String)) {
    let session = window(harness).session();
    let routes = to(harness, "lgwan-terminal");
    let route = routes
        .into_iter()
        .find(|route| route.attacker.as_str() == "malicious_site" && route.steps.len() == 3);
    // The worked example.
    let route = route.unwrap();
    let step = route.steps.get(1).unwrap();
    let hop = Strikes::hop_of(step, session.design(), session.catalog()).unwrap();
    (route, (hop.0.to_string(), hop.1.to_string()))
}

#[test]
fn a_struck_hop_gives_way_to_the_next_best_route_and_never_touches_the_design() {
    let (folder, mut harness) = drawn(Lang::Ja);
    choose(&mut harness, "攻撃対象", TARGET);
    let all = to(&harness, "lgwan-terminal").len();
    click_first(&mut harness, &format!("{all}件すべてを表示"));
    let file = folder.path().join("1.sekisho.ron");
    let before = std::fs::read(&file).unwrap();
    let design = Arc::clone(window(&harness).session().design());
    let (route, _) = route_with_two_hops(&harness);
    click_prefix(&mut harness, &format!("{} ", route.number));
    assert_eq!(window(&harness).view().lit, Lit::Route(route.number));
    let strike = "遮断とみなす：インターネット接続系DaaS → LGWAN接続系端末";
    click(&mut harness, strike);
    let strikes = window(&harness).view().enquiry.strikes.clone();
    assert_eq!(strikes.hops.len(), 1);
    // The next best of the same attacker and target is lit.
    let lit = match window(&harness).view().lit.clone() {
        Lit::Route(number) => window(&harness).session().analysis().routes[number - 1].clone(),
        Lit::Way(route) => *route,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        (&lit.attacker, &lit.target),
        (&route.attacker, &route.target)
    );
    assert_ne!(lit.hops, route.hops);
    // On the canvas and in the list.
    let marks = harness.query_all_by_label(strike).count();
    assert!(marks >= 2, "a mark on the canvas and a row in the list");
    // Nothing of it is in the design.
    assert_eq!(*window(&harness).session().design(), design);
    assert!(!window(&harness).session().is_unsaved());
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert_eq!(std::fs::read(&file).unwrap(), before);
    assert_eq!(design::to_text(&design).into_bytes(), before);
    // Opened again.
    click(
        &mut harness,
        "遮断をやめる：インターネット接続系DaaS → LGWAN接続系端末",
    );
    assert!(window(&harness).view().enquiry.strikes.is_empty());
}

#[test]
fn a_link_is_struck_by_its_menu_and_by_command() {
    let (_folder, mut harness) = drawn(Lang::En);
    let name = {
        let session = window(&harness).session();
        let link = &session.design().links["line-lbo-firewall-internet-daas"];
        let kind = session
            .catalog()
            .link_kind(&link.kind)
            .unwrap()
            .name
            .en
            .to_string();
        assert!(link.name.is_empty());
        kind
    };
    let all = window(&harness).session().analysis().routes.len();
    let is_it = |node: &AccessKitNode<'_>| {
        node.role() == Role::GraphicsSymbol
            && node
                .label()
                .is_some_and(|label| label.starts_with(&format!("{name}: ")))
    };
    let links: Vec<_> = harness.query_all(by().predicate(is_it)).collect();
    links[0].click_button(PointerButton::Secondary);
    harness.run();
    click(&mut harness, "Treat as closed");
    let strikes = window(&harness).view().enquiry.strikes.clone();
    assert_eq!(strikes.links.len(), 1);
    assert!(says(&harness, "1 closed"));
    let now = harness.query_all_by_label_contains("Show all ").next();
    let now = now
        .and_then(|node| node.accesskit_node().label())
        .unwrap_or_default();
    assert_ne!(now, format!("Show all {all}"), "routes are gone");
    click(&mut harness, "Open all again");
    assert!(window(&harness).view().enquiry.strikes.is_empty());
    let link = strikes.links.into_iter().next().unwrap();
    assert_eq!(window(&harness).view().single(), Some(&Subject::Link(link)));
    press(&mut harness, Modifiers::COMMAND, Key::K);
    harness.event(eframe::egui::Event::Text("Treat the selected".into()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(window(&harness).view().enquiry.strikes.links.len(), 1);
    // What is removed from the design is forgotten.
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert!(window(&harness).view().enquiry.strikes.is_empty());
}

#[test]
fn what_was_asked_lasts_over_edits_and_its_answer_is_not_found_twice() {
    let (_folder, mut harness) = drawn(Lang::Ja);
    choose(&mut harness, "攻撃対象", TARGET);
    harness.run();
    // One step each: nobody asked for another.
    assert_eq!((harness.run(), harness.run()), (1, 1));
    on_canvas(&harness, "インターネットメールサーバ").click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Delete);
    let query = &window(&harness).view().enquiry.query;
    assert_eq!(query.target.as_ref().unwrap().as_str(), "lgwan-terminal");
    on_canvas(&harness, TARGET).click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert_eq!(window(&harness).view().enquiry.query.target, None);
}

#[test]
fn what_cannot_be_reached_is_dimmed_on_demand() {
    let (_folder, mut harness) = drawn(Lang::En);
    click(&mut harness, "Dim unreachable");
    assert!(window(&harness).view().enquiry.dims_unreachable);
    assert!(!window(&harness).session().is_unsaved());
    click(&mut harness, "Dim unreachable");
    assert!(!window(&harness).view().enquiry.dims_unreachable);
}

#[test]
fn controls_that_would_count_are_named_once_each() {
    let mut harness = Desk::wide().open();
    click(&mut harness, "このひな形で始める");
    click(&mut harness, "攻撃");
    let mut seen = 0;
    for number in 1..6 {
        let lit = Lit::Route(number);
        click_prefix(&mut harness, &format!("{number} "));
        if window(&harness).view().lit != lit {
            continue;
        }
        let lines = harness.query_all_by_label_contains("実施すれば有効");
        let lines = lines.map(|node| {
            let node = node.accesskit_node();
            node.value().or_else(|| node.label()).unwrap_or_default()
        });
        for line in lines {
            assert!(!line.contains(", "), "{line}");
            let (_, names) = line.split_once("：").unwrap();
            // What stands in brackets says where.
            let mut depth = 0_i32;
            let parted = |c: char| {
                depth += i32::from(c == '（') - i32::from(c == '）');
                c == '、' && depth == 0
            };
            let names: Vec<_> = names.split(parted).collect();
            let once: std::collections::BTreeSet<_> = names.iter().collect();
            assert_eq!(once.len(), names.len(), "{line}");
            seen += 1;
        }
    }
    assert!(seen > 0);
}
