//! The proof card: opened from every list, complete, and the place where levels are set.

use std::{collections::BTreeSet, sync::Arc};

use eframe::egui::{Key, Modifiers, OutputCommand, Vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _, by},
};
use sekisho::{
    analysis::{AssetRisk, AttackRoute},
    catalog::{AssetId, Catalog, Lang, Scale},
    design::{self, Design, Link, OverrideKey, Subject, write_file},
    edit::{StartControls, template},
    gui::{Desktop, InspectorTab, ProofOf, Screen},
    scene::ThemeName,
};

use crate::access::nameless;
use crate::desk::{Desk, click, click_first, click_prefix, file_of, press, says, window};

type Desked = Harness<'static, Option<Desktop>>;

/// The reference drawing with its required controls, so large that nothing is scrolled away.
fn drawn(lang: Lang) -> (tempfile::TempDir, Desked) {
    let folder = tempfile::tempdir().unwrap();
    let harness = Desk {
        size: Some(Vec2::new(1600.0, 1400.0)),
        file: Some(file_of(folder.path(), "1")),
        ..Desk::dressed(lang, ThemeName::Light)
    }
    .open();
    (folder, harness)
}

fn first_route(harness: &Desked) -> AttackRoute {
    let routes = &window(harness).session().analysis().routes;
    routes.first().unwrap().clone()
}

fn first_row(harness: &Desked) -> AssetRisk {
    let rows = &window(harness).session().analysis().asset_risks;
    let worst = rows.iter().max_by_key(|row| row.rating.product);
    worst.unwrap().clone()
}

/// The words for a thing in a language.
fn pick(lang: Lang, ja: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Ja => ja,
        Lang::En => en,
    }
}

/// A second web site beside the first.
fn with_two_entries() -> Design {
    let catalog = Catalog::builtin().unwrap();
    let mut design = template(&catalog, &"1".into(), StartControls::None)
        .unwrap()
        .unwrap();
    let (first, second) = (AssetId::from("web-site"), AssetId::from("web-site-2"));
    let asset = design.assets.get(&first).unwrap().clone();
    design.assets.insert(second.clone(), asset);
    let mut rect = *design.layout.assets.get(&first).unwrap();
    rect.x += rect.w + 40;
    design.layout.assets.insert(second.clone(), rect);
    let link = design.links.values().find(|link| link.from == first);
    let link = Link {
        from: second,
        ..link.unwrap().clone()
    };
    design.links.insert("line-web-site-2".into(), link);
    design
}

#[test]
fn routes_that_differ_by_their_entry_alone_are_proven_each_for_itself() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("two.sekisho.ron");
    write_file(&file, &with_two_entries()).unwrap();
    let mut harness = Desk {
        size: Some(Vec2::new(1600.0, 1400.0)),
        file: Some(file),
        ..Desk::dressed(Lang::Ja, ThemeName::Light)
    }
    .open();
    let routes = window(&harness).session().analysis().routes.clone();
    let proofs: BTreeSet<String> = routes
        .iter()
        .map(|route| format!("{:?}", ProofOf::route(route)))
        .collect();
    assert_eq!(proofs.len(), routes.len());
    let same_but_entry = |a: &AttackRoute, b: &AttackRoute| {
        (&a.attacker, &a.goal, &a.target, &a.foothold)
            == (&b.attacker, &b.goal, &b.target, &b.foothold)
    };
    let pair = routes
        .iter()
        .enumerate()
        .find_map(|(n, a)| routes[..n].iter().find(|b| same_but_entry(a, b)).map(|_| a));
    let second = pair.expect("two entries lead to the same target").clone();
    let head = format!("根拠：{} ", second.number);
    click_prefix(&mut harness, &head);
    assert_eq!(window(&harness).view().proof, Some(ProofOf::route(&second)));
    assert!(says(
        &harness,
        &format!("攻撃ルート {} の根拠", second.number)
    ));
}

#[test]
fn a_route_is_proven_with_everything_it_rests_on() {
    for lang in [Lang::Ja, Lang::En] {
        let (_folder, mut harness) = drawn(lang);
        let route = first_route(&harness);
        click_prefix(&mut harness, pick(lang, "根拠：1 ", "Proof: 1 "));
        assert_eq!(window(&harness).view().proof, Some(ProofOf::route(&route)));
        let session = window(&harness).session();
        let catalog = session.catalog();
        for step in &route.steps {
            let threat = catalog.threat(&step.threat).unwrap();
            assert!(says(&harness, threat.name.get(lang)), "{}", threat.id);
            for circle in step.circles.counted.iter().chain(&step.circles.missing) {
                let control = catalog.control(&circle.control).unwrap();
                assert!(says(&harness, control.name.get(lang)), "{}", control.id);
            }
        }
        let rating = route.rating;
        let cell = catalog
            .risk
            .cell(Scale::Damage, rating.severity, rating.product);
        assert!(cell.is_some());
        let table = pick(
            lang,
            "リスク値の表（事業被害ベース）",
            "Table of letters, damage-based",
        );
        assert!(says(&harness, table));
        assert!(says(&harness, pick(lang, "このマスの出所", "This cell")));
        assert!(says(
            &harness,
            pick(lang, "対策レベルの規則", "Countermeasure level")
        ));
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert_eq!(window(&harness).view().proof, None);
    }
}

#[test]
fn every_list_leads_to_the_proof_of_its_rows() {
    let (_folder, mut harness) = drawn(Lang::Ja);
    let row = first_row(&harness);
    let of_row = Some(ProofOf::Row(row.asset.clone(), row.threat.clone()));
    let name = {
        let session = window(&harness).session();
        let threat = session.catalog().threat(&row.threat).unwrap();
        let kind = &session.design().assets[&row.asset].kind;
        let kind = session.catalog().asset_kind(kind).unwrap();
        let own = &session.design().assets[&row.asset].name;
        let asset = if own.is_empty() { &*kind.name.ja } else { own };
        format!("根拠：{asset} × {}", threat.name.ja)
    };
    // The sheet of assets.
    click_prefix(&mut harness, "資産ベース ");
    click_first(&mut harness, &name);
    assert_eq!(window(&harness).view().proof, of_row);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    // The inspector's risk, of everything and of one asset.
    click_prefix(&mut harness, "攻撃ルート ");
    click(&mut harness, "リスク");
    click_first(&mut harness, &name);
    assert_eq!(window(&harness).view().proof, of_row);
    click(&mut harness, "閉じる");
    assert_eq!(window(&harness).view().proof, None);
    // The inspector's attacks.
    click(&mut harness, "攻撃");
    let proofs = harness.query_all(by().predicate(|node| {
        node.label()
            .is_some_and(|label| label.starts_with("根拠：1 "))
    }));
    proofs.last().unwrap().click();
    harness.run();
    let route = first_route(&harness);
    assert_eq!(window(&harness).view().proof, Some(ProofOf::route(&route)));
}

#[test]
fn a_card_is_read_and_closed_by_keyboard_alone() {
    let (_folder, mut harness) = drawn(Lang::Ja);
    let spot = harness
        .query_all(by().predicate(|node| {
            node.label()
                .is_some_and(|label| label.starts_with("根拠：2 "))
        }))
        .next()
        .unwrap();
    spot.focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(window(&harness).view().proof.is_some());
    // The keyboard is in the card: no shortcut of the window does anything.
    press(&mut harness, Modifiers::COMMAND, Key::A);
    assert!(window(&harness).view().selection.is_empty());
    let focused = |node: &egui_kittest::kittest::AccessKitNode<'_>| node.is_focused();
    let label = harness
        .query(by().predicate(focused))
        .and_then(|node| node.accesskit_node().label());
    assert_eq!(label.as_deref(), Some("閉じる"));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(window(&harness).view().proof, None);
    let label = harness
        .query(by().predicate(focused))
        .and_then(|node| node.accesskit_node().label());
    assert!(
        label.unwrap().starts_with("根拠：2 "),
        "back to where it was"
    );
}

#[test]
fn a_control_of_a_card_leads_to_where_it_is_ticked() {
    let (_folder, mut harness) = drawn(Lang::Ja);
    let route = first_route(&harness);
    let circles = route.steps.iter().map(|step| &step.circles);
    let all = circles.flat_map(|it| it.counted.iter().chain(&it.missing));
    let first = all.clone().next().unwrap().clone();
    let name = {
        let catalog = window(&harness).session().catalog();
        catalog.control(&first.control).unwrap().name.ja.to_string()
    };
    click_prefix(&mut harness, "根拠：1 ");
    click_prefix(&mut harness, &format!("{name}, "));
    let view = window(&harness).view();
    assert_eq!(view.proof, None);
    let readings = window(&harness).shell().readings;
    assert_eq!(readings.inspector, InspectorTab::Controls);
    assert_eq!(view.single(), Some(&Subject::Asset(first.asset)));
}

#[test]
fn a_route_is_played_from_its_card() {
    let (_folder, mut harness) = drawn(Lang::En);
    click_prefix(&mut harness, "Proof: 1 ");
    click(&mut harness, "Play this route");
    assert_eq!(window(&harness).view().proof, None);
    assert_eq!(window(&harness).shell().screen, Screen::Training);
}

#[test]
fn a_card_is_copied_as_the_lines_of_the_proof() {
    let (_folder, mut harness) = drawn(Lang::En);
    let route = first_route(&harness);
    let lines = {
        let session = window(&harness).session();
        let drawn = (&**session.design(), &**session.catalog());
        sekisho::analysis::prove_route(drawn.0, drawn.1, &route).lines(drawn.0, drawn.1)
    };
    click_prefix(&mut harness, "Proof: 1 ");
    harness.get_by_label("Copy as text").click();
    let mut copied = String::new();
    for _ in 0..4 {
        harness.step();
        let commands = &harness.output().platform_output.commands;
        for command in commands {
            if let OutputCommand::CopyText(text) = command {
                copied.clone_from(text);
            }
        }
    }
    assert_eq!(copied.lines().count(), lines.len());
    for line in lines {
        assert!(
            copied.contains(&*sekisho::words::both(&line.message).en),
            "{}",
            sekisho::words::both(&line.message).en
        );
    }
}

/// Sets the one level of the open card that bears this name.
fn set(harness: &mut Desked, name: &str, (level, reason, by): (&str, &str, &str)) {
    click(harness, &format!("{name}を変更"));
    assert_eq!(nameless(harness), [""; 0], "the form");
    // Without a reason there is nothing to record.
    let record = "理由を記録して変更";
    assert!(harness.get_by_label(record).accesskit_node().is_disabled());
    click_prefix(harness, level);
    for (field, text) in [("変更する理由", reason), ("決定した人・部署（任意）", by)]
    {
        harness.get_by_label(field).focus();
        harness.run();
        harness.get_by_label(field).type_text(text);
        harness.run();
    }
    click(harness, record);
}

#[test]
fn a_level_is_set_with_reason_and_who_shown_everywhere_and_taken_back() {
    let (folder, mut harness) = drawn(Lang::Ja);
    let route = first_route(&harness);
    let key = OverrideKey::Damage(route.target.clone());
    click_prefix(&mut harness, "根拠：1 ");
    set(
        &mut harness,
        "事業被害レベル",
        ("1  ", "代替経路がある", "情報政策課"),
    );
    let design = Arc::clone(window(&harness).session().design());
    let kept = &design.overrides[&key];
    assert_eq!(
        (kept.level, kept.reason.as_str(), kept.by.as_str()),
        (1, "代替経路がある", "情報政策課")
    );
    // In the card, which goes on to prove the same route with the new numbers.
    assert_eq!(window(&harness).view().proof, Some(ProofOf::route(&route)));
    assert!(says(
        &harness,
        "から 1 に変更：代替経路がある（決定：情報政策課）"
    ));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    // Wherever the value stands.
    click(&mut harness, "攻撃");
    let marks = harness.query_all_by_label_contains("を 1 に変更：代替経路がある");
    let marks = marks.count();
    assert!(marks >= 2, "table and inspector: {marks}");
    // In the file, under its stable id.
    let again = design::parse(&design::to_text(&design), "again").unwrap();
    assert_eq!(again.overrides, design.overrides);
    let text = design::to_text(&design);
    assert!(text.contains(&key.to_string()), "{key}");
    drop(folder);
    // And taken back.
    let number = {
        let routes = &window(&harness).session().analysis().routes;
        let same = routes
            .iter()
            .find(|it| it.hops == route.hops && it.goal == route.goal);
        same.unwrap().number
    };
    click_prefix(&mut harness, &format!("根拠：{number} "));
    click(&mut harness, "事業被害レベルの変更を取り消す");
    assert!(window(&harness).session().design().overrides.is_empty());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!says(&harness, "代替経路がある"));
}

#[test]
fn importance_and_threat_of_a_row_are_set_one_undo_step_each() {
    let (_folder, mut harness) = drawn(Lang::Ja);
    let row = first_row(&harness);
    click_prefix(&mut harness, "資産ベース ");
    click_prefix(&mut harness, "根拠：");
    let Some(ProofOf::Row(asset, threat)) = window(&harness).view().proof.clone() else {
        panic!("a row");
    };
    assert_eq!(asset, row.asset);
    set(&mut harness, "脅威レベル", ("1  ", "閉域", ""));
    set(&mut harness, "資産の重要度", ("2  ", "複製がある", ""));
    let session = window(&harness).session();
    let rows = &session.analysis().asset_risks;
    let after = rows
        .iter()
        .find(|it| it.asset == asset && it.threat == threat);
    let rating = after.unwrap().rating;
    assert_eq!((rating.threat_level, rating.severity), (1, 2));
    assert_eq!(session.design().overrides.len(), 2);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    // The row has gone down in the table; the inspector shows all of the asset.
    click(&mut harness, "リスク");
    click_prefix(&mut harness, "LBO FW ");
    assert!(says(&harness, "を 1 に変更：閉域"));
    assert!(says(&harness, "を 2 に変更：複製がある"));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(window(&harness).session().design().overrides.len(), 1);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(!window(&harness).session().is_unsaved());
}

#[test]
fn a_risk_is_accepted_in_the_card_with_a_reason() {
    let (_folder, mut harness) = drawn(Lang::Ja);
    let route = first_route(&harness);
    assert!(route.rating.product > 3, "the reference drawing has one");
    click_prefix(&mut harness, "根拠：1 ");
    assert!(says(&harness, "このリスクは受容していません"));
    click(&mut harness, "リスクを受容…");
    harness.get_by_label("受容する理由").type_text("冗長化済み");
    harness.run();
    click(&mut harness, "理由を記録して受容");
    let accepted = &window(&harness).session().design().accepted;
    assert_eq!(
        accepted.get(&route.finding_id()).map(String::as_str),
        Some("冗長化済み")
    );
    assert!(says(&harness, "冗長化済み"));
    // The last one is the card's: findings have such a button, too.
    harness
        .get_all_by_label("受容を取り消す")
        .last()
        .unwrap()
        .click();
    harness.run();
    assert!(window(&harness).session().design().accepted.is_empty());
}

#[test]
fn one_route_alone_is_accepted_and_the_card_says_how_many_else() {
    let mut harness = Desk {
        size: Some(Vec2::new(1600.0, 1400.0)),
        ..Desk::dressed(Lang::Ja, ThemeName::Light)
    }
    .open();
    click(&mut harness, "このひな形で始める");
    let analysis = Arc::clone(window(&harness).session().analysis());
    let alike = |id: &str| {
        analysis
            .routes
            .iter()
            .filter(|it| it.finding_id() == id)
            .count()
    };
    let route = analysis
        .routes
        .iter()
        .find(|it| alike(&it.finding_id()) > 1);
    let route = route.expect("a target with several routes").clone();
    let number = alike(&route.finding_id());
    click_prefix(&mut harness, &format!("根拠：{} ", route.number));
    // The focus brings what is pressed into sight.
    let press_at = |harness: &mut Desked, label: &str| {
        harness.get_by_label(label).focus();
        harness.run();
        click(harness, label);
    };
    press_at(&mut harness, "リスクを受容…");
    assert!(says(&harness, &format!("攻撃ルート {number} 本")));
    press_at(&mut harness, "この攻撃ルートだけ");
    assert!(says(&harness, "受容の対象：攻撃ルート 1 本"));
    harness.get_by_label("受容する理由").focus();
    harness.run();
    harness.get_by_label("受容する理由").type_text("冗長化済み");
    harness.run();
    press_at(&mut harness, "理由を記録して受容");
    let session = window(&harness).session();
    let accepted: Vec<_> = session.design().accepted.keys().cloned().collect();
    assert_eq!(accepted, [route.own_finding_id()]);
    let of_route = session.analysis().routes.iter();
    let of_route = of_route.filter(|it| it.accepted(session.design()).is_some());
    assert_eq!(of_route.count(), 1);
    let mut findings = session.analysis().findings.iter();
    let finding = findings.find(|it| it.id() == route.finding_id()).unwrap();
    assert_eq!(finding.accepted, None, "what is said of the target stays");
    harness
        .get_all_by_label("受容を取り消す")
        .last()
        .unwrap()
        .click();
    harness.run();
    assert!(window(&harness).session().design().accepted.is_empty());
}

#[test]
fn a_card_fits_every_window_and_every_theme() {
    for (lang, theme, size) in [
        (Lang::Ja, ThemeName::Light, Vec2::new(1280.0, 800.0)),
        (Lang::En, ThemeName::Dark, Vec2::new(1280.0, 800.0)),
        (Lang::En, ThemeName::HighContrast, Vec2::new(640.0, 480.0)),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut harness = Desk {
            size: Some(size),
            file: Some(file_of(folder.path(), "1")),
            ..Desk::dressed(lang, theme)
        }
        .open();
        click(&mut harness, pick(lang, "攻撃", "Attack"));
        let start = pick(lang, "根拠：", "Proof: ");
        let named = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            node.label().is_some_and(|label| label.starts_with(start))
        };
        let spot = harness.query_all(by().predicate(named)).next();
        spot.unwrap().focus();
        harness.run();
        press(&mut harness, Modifiers::NONE, Key::Enter);
        let close = harness.get_all_by_label(pick(lang, "閉じる", "Close"));
        let close = close.last().unwrap().rect();
        assert!(
            close.right() <= size.x && close.bottom() <= size.y,
            "{close:?}"
        );
        let whole = eframe::egui::Rect::from_min_size(eframe::egui::Pos2::ZERO, size);
        let card = harness
            .get_by_role(eframe::egui::accesskit::Role::Dialog)
            .rect();
        assert!(whole.contains_rect(card), "{card:?} in {size:?}");
        assert_eq!(nameless(&harness), [""; 0], "the card");
        // Idle, it does not repaint.
        assert_eq!((harness.run(), harness.run()), (1, 1));
    }
}
