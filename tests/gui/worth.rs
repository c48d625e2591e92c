//! What controls are worth: the strip, suggestions, the cheapest set, single points, the graph.

use std::path::PathBuf;

use eframe::egui::{Key, Modifiers, Vec2, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, NodeT as _, Queryable as _, by},
};
use sekisho::{
    analysis::{
        Analysis, AssetRisk, Case, ControlInstance, RiskSubject, Strikes, Suggestion, Tally,
        analyze, attack_graph, cheapest_set, next_best, single_points,
    },
    catalog::{AssetId, Catalog, Cost, Lang},
    design::{self, ControlState, Design},
    edit::{self, StartControls},
    gui::Desktop,
    scene::ThemeName,
    words,
};

use crate::desk::{Desk, click, click_first, click_prefix, press, says, settle, window};

type Desked = Harness<'static, Option<Desktop>>;

const LANGS: [Lang; 2] = [Lang::Ja, Lang::En];

fn word(lang: Lang, key: &str) -> String {
    words::get(lang, key)
}

/// A window on a reference drawing, so high that nothing is scrolled away.
fn desk(lang: Lang, pattern: &str, start: StartControls) -> (tempfile::TempDir, PathBuf, Desked) {
    let folder = tempfile::tempdir().unwrap();
    let catalog = Catalog::builtin().unwrap();
    let design = edit::template(&catalog, &pattern.into(), start).unwrap();
    let path = folder.path().join("a.sekisho.ron");
    design::write_file(&path, &design.unwrap()).unwrap();
    let desk = Desk {
        size: Some(Vec2::new(1600.0, 5000.0)),
        file: Some(path.clone()),
        ..Desk::dressed(lang, ThemeName::Light)
    };
    let harness = desk.open();
    (folder, path, harness)
}

fn design_of(harness: &Desked) -> Design {
    (**window(harness).session().design()).clone()
}

fn analysis_of(harness: &Desked) -> Analysis {
    (**window(harness).session().analysis()).clone()
}

fn suggestions(harness: &Desked) -> Vec<Suggestion> {
    let session = window(harness).session();
    next_best(Case::new(
        session.design(),
        session.catalog(),
        session.analysis(),
    ))
}

/// Names of all elements that begin so, in order.
fn beginning_with(harness: &Desked, start: &str) -> Vec<String> {
    let begins = |node: &AccessKitNode<'_>| node.label().is_some_and(|it| it.starts_with(start));
    let found = harness.query_all(by().predicate(begins));
    found
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

/// A control in place without which more rows are unsafe, on an asset that it selects; its name
/// stands once among the asset's controls. With the analysis without it.
fn telling_control(harness: &mut Desked, lang: Lang) -> (String, Analysis) {
    let catalog = Catalog::builtin().unwrap();
    let (design, analysis) = (design_of(harness), analysis_of(harness));
    let before = Tally::of(&analysis);
    for instance in analysis.controls.iter().filter(|it| it.is_in_place()) {
        let Some(asset) = &instance.asset else {
            continue;
        };
        let mut others = analysis.controls.iter();
        let is_same = |it: &ControlInstance| it.name == instance.name && it.asset == instance.asset;
        if others.by_ref().filter(|it| is_same(it)).count() != 1 {
            continue;
        }
        let mut changed = design.clone();
        let key = design::ControlKey {
            asset: instance.asset.clone(),
            control: instance.control.clone(),
        };
        changed.states.insert(key, ControlState::Missing);
        let after = analyze(&changed, &catalog);
        if Tally::of(&after).rows.above(3) > before.rows.above(3) {
            let name = name_of(&design, &catalog, asset, lang);
            let is_it = |node: &AccessKitNode<'_>| {
                node.role() == Role::GraphicsObject && node.label().as_deref() == Some(&*name)
            };
            let found = harness.query_all(by().predicate(is_it));
            let Some(node) = found.into_iter().next() else {
                continue;
            };
            node.click();
            harness.run();
            if window(harness).view().single() == Some(&design::Subject::Asset(asset.clone())) {
                return (instance.name.get(lang).to_owned(), after);
            }
        }
    }
    panic!("no control of this drawing is told by the strip");
}

fn name_of(design: &Design, catalog: &Catalog, id: &AssetId, lang: Lang) -> String {
    let asset = design.assets.get(id).unwrap();
    let own = asset.name.replace('\n', " ");
    if own.is_empty() {
        let kind = catalog.asset_kind(&asset.kind).unwrap();
        kind.name.get(lang).to_owned()
    } else {
        own
    }
}

#[test]
fn unticking_a_control_shows_what_it_moved_until_it_is_put_away() {
    for lang in LANGS {
        let (_folder, _, mut harness) = desk(lang, "1", StartControls::Required);
        let strip = word(lang, "strip-name");
        assert!(says(&harness, &strip) && says(&harness, &word(lang, "strip-not-yet")));
        let first = analysis_of(&harness);
        let (name, last) = telling_control(&mut harness, lang);
        click_prefix(&mut harness, &word(lang, "table-assets"));
        click(&mut harness, &word(lang, "inspector-controls"));
        let state = word(lang, "state-implemented");
        click(&mut harness, &words::headed(lang, &name, &state));
        click(&mut harness, &word(lang, "state-missing"));
        assert_eq!(analysis_of(&harness).asset_risks, last.asset_risks);
        assert!(!says(&harness, &word(lang, "strip-not-yet")));
        let (before, after) = (Tally::of(&first), Tally::of(&last));
        let above = words::format(lang, "strip-above", &[("product", "4".into())]);
        let rows = word(lang, "strip-rows");
        let counts = format!("{} → {}", before.rows.above(3), after.rows.above(3));
        assert!(says(
            &harness,
            &words::headed(lang, &rows, &format!("{above} {counts}"))
        ));
        // The changed row says what it was for a moment, and no longer.
        let mut rows = first.asset_risks.iter().zip(&last.asset_risks);
        let (old, new) = rows
            .find(|(old, new)| new.rating.product > old.rating.product)
            .unwrap();
        let numbers = |row: &AssetRisk| format!("{} {:?}", row.rating.product, row.rating.letter);
        let values = [("before", numbers(old)), ("after", numbers(new))];
        let was = words::format(lang, "strip-was", &values);
        assert!(says(&harness, &was), "{was}");
        harness.run_steps(14);
        assert!(!says(&harness, &was));
        assert!(says(&harness, &strip), "the strip stays");
        click(&mut harness, &word(lang, "strip-close"));
        assert!(!says(&harness, &strip));
        click(&mut harness, &word(lang, "menu-view"));
        click(&mut harness, &word(lang, "action-strip-panel"));
        assert!(says(&harness, &strip), "the menu brings it back");
    }
}

#[test]
fn what_moves_no_number_leaves_the_counts_and_the_canvas_stays_where_it_was() {
    let (_folder, _, mut harness) = desk(Lang::Ja, "1", StartControls::Required);
    let place = window(&harness).canvas().rect();
    let camera = window(&harness).view().camera;
    let (name, _) = telling_control(&mut harness, Lang::Ja);
    click(&mut harness, "対策");
    click(&mut harness, &format!("{name}：実施済"));
    click(&mut harness, "未実施");
    assert!(!says(&harness, "まだ何も変更していません"));
    assert_eq!(window(&harness).canvas().rect(), place);
    assert_eq!(window(&harness).view().camera, camera);
    // Undoing moves them back; moving boxes moves none, and leaves what was told before.
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    let moved = |harness: &Desked| window(harness).view().worth.moved.clone();
    let undone = moved(&harness);
    assert!(undone.is_some());
    press(&mut harness, Modifiers::COMMAND, Key::A);
    press(&mut harness, Modifiers::ALT, Key::A);
    assert_eq!(moved(&harness), undone);
    assert!(!says(&harness, "まだ何も変更していません"));
}

#[test]
fn a_suggestion_is_put_in_place_by_one_click_and_undone() {
    for lang in LANGS {
        let (_folder, _, mut harness) = desk(lang, "1", StartControls::None);
        click(&mut harness, &word(lang, "inspector-improve"));
        settle(&mut harness);
        let before = design_of(&harness);
        let best = suggestions(&harness).into_iter().next().unwrap();
        let catalog = Catalog::builtin().unwrap();
        let wanted = edit::apply(&before, &best.command(&before, &catalog)).unwrap();
        let start = word(lang, "worth-apply-it");
        let start = start.split('{').next().unwrap().to_owned();
        click_prefix(&mut harness, &start);
        let mut done = design_of(&harness);
        // With the first edit it is written down where lines lie.
        done.layout.ways.clone_from(&wanted.layout.ways);
        assert!(
            done == wanted,
            "what was put in place is what was suggested"
        );
        assert!(!says(&harness, &word(lang, "strip-not-yet")));
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        assert_eq!(design_of(&harness), before, "one step");
    }
}

#[test]
fn what_is_shown_is_about_the_newest_state() {
    let (_folder, _, mut harness) = desk(Lang::Ja, "5", StartControls::None);
    click(&mut harness, "改善");
    settle(&mut harness);
    for _ in 0..4 {
        click_prefix(&mut harness, "実施する：");
        settle(&mut harness);
    }
    // Back and forth without waiting: answers to older questions come in between.
    for key in [Key::Z, Key::Z, Key::Y, Key::Z, Key::Z] {
        harness.key_press_modifiers(Modifiers::COMMAND, key);
        harness.step();
    }
    settle(&mut harness);
    let shown = beginning_with(&harness, "実施する：");
    let catalog = Catalog::builtin().unwrap();
    let expected = suggestions(&harness);
    let name = |suggestion: &Suggestion| {
        let control = catalog.control(&suggestion.candidate.control).unwrap();
        control.name.get(Lang::Ja).to_owned()
    };
    assert!(shown.len() >= 3);
    for (label, suggestion) in shown.iter().zip(&expected) {
        assert!(label.contains(&name(suggestion)), "{label}");
    }
}

#[test]
fn the_cost_of_a_control_is_changed_and_kept_in_the_file() {
    for lang in LANGS {
        let (_folder, path, mut harness) = desk(lang, "1", StartControls::None);
        click(&mut harness, &word(lang, "inspector-improve"));
        settle(&mut harness);
        let best = suggestions(&harness).into_iter().next().unwrap().candidate;
        let other = if best.cost == Cost::High {
            (Cost::Low, "worth-cost-low")
        } else {
            (Cost::High, "worth-cost-high")
        };
        let start = word(lang, "worth-cost");
        let start = start.split('{').next().unwrap().to_owned();
        click_prefix(&mut harness, &start);
        click_first(&mut harness, &word(lang, other.1));
        assert_eq!(design_of(&harness).costs.get(&best.control), Some(&other.0));
        press(&mut harness, Modifiers::COMMAND, Key::S);
        let kept = design::read_file(&path).unwrap();
        assert_eq!(kept.costs.get(&best.control), Some(&other.0));
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        assert!(design_of(&harness).costs.is_empty());
    }
}

#[test]
fn the_cheapest_set_makes_everything_safe_or_names_what_stays() {
    for (lang, pattern) in [(Lang::Ja, "1"), (Lang::En, "3p")] {
        let (_folder, _, mut harness) = desk(lang, pattern, StartControls::None);
        click(&mut harness, &word(lang, "inspector-improve"));
        settle(&mut harness);
        let catalog = Catalog::builtin().unwrap();
        let set = cheapest_set(Case::new(
            &design_of(&harness),
            &catalog,
            &analysis_of(&harness),
        ));
        assert!(!set.controls.is_empty());
        let before = design_of(&harness);
        click(&mut harness, &word(lang, "worth-set-apply"));
        settle(&mut harness);
        let after = analysis_of(&harness);
        let rows = after.asset_risks.iter();
        for row in rows.filter(|row| row.rating.product > 3) {
            let what = RiskSubject::Row(row.asset.clone(), row.threat.clone());
            assert!(set.stays.iter().any(|stay| stay.what == what));
            let threat = catalog.threat(&row.threat).unwrap().name.get(lang);
            assert!(says(&harness, threat), "{threat} is named");
        }
        let targets = after.targets.iter();
        for target in targets.filter(|target| target.rating.product > 3) {
            let (who, goal) = (target.attacker.clone(), target.goal.clone());
            let what = RiskSubject::Target(who, goal, target.target.clone());
            assert!(set.stays.iter().any(|stay| stay.what == what));
        }
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        assert_eq!(design_of(&harness), before, "one step");
    }
}

/// A sentence of the window without its numbers: what stands before the first of them.
fn beginning(lang: Lang, key: &str) -> String {
    let words = word(lang, key);
    words.split('{').next().unwrap().trim().to_owned()
}

#[test]
fn safe_products_are_no_reason_to_leave_out_required_controls() {
    let lang = Lang::Ja;
    let (_folder, _, mut harness) = desk(lang, "1", StartControls::None);
    click(&mut harness, &word(lang, "inspector-improve"));
    settle(&mut harness);
    click(&mut harness, &word(lang, "worth-set-apply"));
    settle(&mut harness);
    let analysis = analysis_of(&harness);
    let (demanded, in_place) = (
        analysis.summary.required,
        analysis.summary.required_in_place,
    );
    assert!(in_place < demanded, "the products are safe with less");
    let missing = words::format(
        lang,
        "worth-set-required",
        &[("n", (demanded - in_place).to_string())],
    );
    assert!(says(&harness, &missing), "{missing}");
    let (_folder, _, mut harness) = desk(lang, "1", StartControls::All);
    click(&mut harness, &word(lang, "inspector-improve"));
    settle(&mut harness);
    assert!(!says(&harness, &beginning(lang, "worth-set-required")));
}

#[test]
fn where_nothing_is_safe_yet_there_is_no_praise_for_single_points() {
    for lang in LANGS {
        let (_folder, _, mut harness) = desk(lang, "1", StartControls::None);
        click(&mut harness, &word(lang, "inspector-improve"));
        settle(&mut harness);
        assert!(says(&harness, &word(lang, "worth-single-unsafe")));
        assert!(!says(&harness, &beginning(lang, "worth-single-none")));
    }
}

#[test]
fn single_points_are_marked_with_names_on_the_canvas() {
    for lang in LANGS {
        let (_folder, _, mut harness) = desk(lang, "1", StartControls::Required);
        let start = word(lang, "worth-single-on-canvas");
        let start = start.split('{').next().unwrap().to_owned();
        click(&mut harness, &word(lang, "inspector-improve"));
        settle(&mut harness);
        assert_eq!(beginning_with(&harness, &start), [""; 0]);
        let catalog = Catalog::builtin().unwrap();
        let points = single_points(Case::new(
            &design_of(&harness),
            &catalog,
            &analysis_of(&harness),
        ));
        let mut weak: Vec<&AssetId> = points.iter().map(|point| point.weak.asset()).collect();
        weak.sort();
        weak.dedup();
        assert!(!weak.is_empty());
        click(&mut harness, &word(lang, "worth-single-mark"));
        settle(&mut harness);
        assert_eq!(beginning_with(&harness, &start).len(), weak.len());
        // They stay when the tab is left, and are computed anew after a change.
        click(&mut harness, &word(lang, "inspector-route"));
        assert_eq!(beginning_with(&harness, &start).len(), weak.len());
        press(&mut harness, Modifiers::COMMAND, Key::A);
        press(&mut harness, Modifiers::NONE, Key::Delete);
        settle(&mut harness);
        assert_eq!(beginning_with(&harness, &start), [""; 0]);
    }
}

#[test]
fn the_attack_graph_has_names_and_goes_along_with_the_canvas() {
    for lang in LANGS {
        let (_folder, _, mut harness) = desk(lang, "1", StartControls::Required);
        click(&mut harness, &word(lang, "table-graph"));
        settle(&mut harness);
        let catalog = Catalog::builtin().unwrap();
        let attacker = &catalog.attacks.attackers[0].id;
        let design = design_of(&harness);
        let analysis = analysis_of(&harness);
        let case = Case::new(&design, &catalog, &analysis);
        let graph = attack_graph(case, attacker, &Strikes::default(), 400);
        assert!(graph.nodes.len() > 2);
        let name = |id: &AssetId| name_of(&design, &catalog, id, lang);
        for node in &graph.nodes {
            let start = words::headed(lang, &name(&node.asset), "");
            assert!(!beginning_with(&harness, &start).is_empty(), "{start}");
        }
        let idle = (harness.run(), harness.run());
        assert_eq!(idle, (1, 1), "nothing repaints");
        // From the graph to the canvas.
        let last = &graph.nodes.last().unwrap().asset;
        let reached = words::format(lang, "graph-reached", &[("n", "@".into())]);
        let reached = reached.split('@').next().unwrap().to_owned();
        let in_graph = |node: &AccessKitNode<'_>| {
            let label = node.label().unwrap_or_default();
            label.starts_with(&name(last)) && label.contains(&reached)
        };
        harness.get(by().predicate(in_graph)).click();
        harness.run();
        let selected = design::Subject::Asset(last.clone());
        assert_eq!(window(&harness).view().single(), Some(&selected));
        // And back.
        let first = graph.nodes.iter().find(|node| !node.is_entry).unwrap();
        let on_canvas = |node: &AccessKitNode<'_>| {
            node.role() == Role::GraphicsObject
                && node.label().as_deref() == Some(&name(&first.asset))
        };
        harness
            .get_all(by().predicate(on_canvas))
            .next()
            .unwrap()
            .click();
        harness.run();
        let chosen = |node: &AccessKitNode<'_>| {
            let label = node.label().unwrap_or_default();
            node.is_selected() == Some(true)
                && label.starts_with(&name(&first.asset))
                && label.contains(&reached)
        };
        assert!(harness.query_all(by().predicate(chosen)).next().is_some());
    }
}

#[test]
fn the_graph_of_another_attacker_is_chosen() {
    let (_folder, _, mut harness) = desk(Lang::En, "1", StartControls::Required);
    click(&mut harness, "Attack graph");
    settle(&mut harness);
    let catalog = Catalog::builtin().unwrap();
    let names = |index: usize| {
        catalog.attacks.attackers[index]
            .name
            .get(Lang::En)
            .to_owned()
    };
    click(&mut harness, &format!("Attacker: {}", names(0)));
    click(&mut harness, &names(1));
    settle(&mut harness);
    let second = catalog.attacks.attackers[1].id.clone();
    assert_eq!(window(&harness).view().worth.attacker, Some(second));
    assert!(says(&harness, &format!("Attacker: {}", names(1))));
}
