//! A hand-made catalog of one pattern on one model.

use std::collections::BTreeMap;

use super::{ResolvedRow, RowOrigin, resolved_rows};
use crate::catalog::{
    AttacksFile, Catalog, Control, ControlSet, ControlsFile, Cost, CostWeights, CostsFile, Edition,
    Exception, FlowEnd, GuessesFile, HallFile, InventoryFile, LawId, LineRules, Model, ModelUse,
    ModelsFile, Pattern, PatternsFile, Placement, Requirement, RiskRules, RouteFlow, Row, Section,
    SeparationFile, Source, StartsFile, Text,
};

fn text(word: &str) -> Text {
    Text::same(word)
}

fn control(id: &str, law: &[&str]) -> Control {
    Control {
        id: id.into(),
        name: text(id),
        detail: None,
        definition: text("d"),
        note: None,
        source: Source::Document(vec![1]),
        law: law.iter().map(|&law| law.into()).collect(),
        effects: Vec::new(),
        effects_source: Source::Document(vec![1]),
    }
}

fn row(control: &str, requirement: Requirement) -> Row {
    Row {
        control: control.into(),
        name: None,
        requirement,
        kinds: None,
        kinds_source: None,
    }
}

fn section(name: &str, placement: &str, set: &str, page: u16) -> Section {
    Section {
        name: text(name),
        placement: placement.into(),
        set: set.into(),
        pages: vec![page],
        exceptions: Vec::new(),
    }
}

fn exception(control: &str) -> Exception {
    Exception {
        control: control.into(),
        instead: None,
        law: None,
        kinds: None,
        kinds_source: None,
        pages: None,
        out_of_scope: None,
    }
}

fn placement(id: &str, kinds: &[&str]) -> Placement {
    Placement {
        id: id.into(),
        name: text(id),
        definition: text("d"),
        source: Source::Document(vec![1]),
        kinds: kinds.iter().map(|&kind| kind.into()).collect(),
    }
}

fn model() -> Model {
    Model {
        id: "m".into(),
        name: text("m"),
        letter: "m".to_owned(),
        definition: text("d"),
        source: Source::Document(vec![1]),
        sections: vec![
            section("model-first", "box", "second", 8),
            section("model-last", "box", "third", 9),
        ],
    }
}

fn pattern() -> Pattern {
    Pattern {
        id: "p".into(),
        name: text("p"),
        reading: text("r"),
        remark: text("r"),
        source: Source::Document(vec![1]),
        chapter: vec![(20, 30)],
        note: None,
        facts: BTreeMap::new(),
        placements: Vec::new(),
        models: vec![ModelUse {
            model: "m".into(),
            pages: vec![vec![30]],
            exceptions: vec![Exception {
                out_of_scope: Some(text("elsewhere")),
                ..exception("wash")
            }],
        }],
        sections: vec![section("own", "box", "first", 20)],
        implies: Vec::new(),
        beside: Vec::new(),
    }
}

/// A row for one kind of asset, in words of its own.
fn narrowed() -> Row {
    let mut narrowed = row("lock", Requirement::Required);
    narrowed.kinds = Some(vec!["gate".into()]);
    narrowed.name = Some(text("lock it"));
    narrowed
}

fn edition() -> Edition {
    Edition {
        id: "e".to_owned(),
        date: "2000-01-01".to_owned(),
        title: text("t"),
        issuer: text("i"),
        pages: 99,
        providers: Vec::new(),
        undecided: Vec::new(),
    }
}

fn no_separation() -> SeparationFile {
    SeparationFile {
        sides: Vec::new(),
        flows: Vec::new(),
        needs: Vec::new(),
        lines: LineRules {
            open: Vec::new(),
            tolerated: Vec::new(),
            apart: Vec::new(),
            source: Source::Document(vec![1]),
        },
        harmless_by: Vec::new(),
    }
}

fn controls() -> ControlsFile {
    let set = |id: &str, rows: Vec<Row>| ControlSet {
        id: id.into(),
        rows,
    };
    ControlsFile {
        laws: Vec::new(),
        controls: vec![
            control("lock", &["F"]),
            control("bolt", &["F", "C"]),
            control("wash", &[]),
            control("learn", &["D"]),
        ],
        sets: vec![
            set(
                "first",
                vec![narrowed(), row("wash", Requirement::Recommended)],
            ),
            set("second", vec![row("wash", Requirement::Required)]),
            set("third", vec![row("lock", Requirement::Required)]),
            set("fourth", vec![row("learn", Requirement::Required)]),
        ],
    }
}

fn catalog() -> Catalog {
    Catalog {
        edition: edition(),
        reasons: Vec::new(),
        zones: Vec::new(),
        assets: Vec::new(),
        working: Vec::new(),
        links: Vec::new(),
        placements: vec![placement("box", &["box", "gate"]), placement("people", &[])],
        boundaries: Vec::new(),
        separation: no_separation(),
        controls: controls(),
        models: ModelsFile {
            common: vec![section("common", "people", "fourth", 7)],
            models: vec![model()],
        },
        hall: no_hall(),
        patterns: PatternsFile {
            route: RouteFlow {
                flow: "f".into(),
                from: "a".into(),
                to: "b".into(),
                side: FlowEnd::default(),
                not_routes: Vec::new(),
            },
            facts: Vec::new(),
            patterns: vec![pattern()],
            always: Vec::new(),
            rests_on: Vec::new(),
            outside: Vec::new(),
            usual: Vec::new(),
        },
        threats: Vec::new(),
        attacks: no_attacks(),
        risk: risk_rules(),
        notices: Vec::new(),
        costs: costs(),
        inventory: InventoryFile {
            notice_days: 1,
            notice_source: Source::Document(vec![1]),
            fields: Vec::new(),
        },
        guesses: no_guesses(),
        templates: BTreeMap::new(),
        starts: StartsFile {
            things: Vec::new(),
            drawings: Vec::new(),
        },
        start_texts: BTreeMap::new(),
        scenarios: BTreeMap::new(),
    }
}

fn no_guesses() -> GuessesFile {
    GuessesFile {
        source: Source::Document(vec![1]),
        kinds_in: Vec::new(),
        zones_in: Vec::new(),
        sites_in: Vec::new(),
        told_apart_by: "".into(),
        numbering: Vec::new(),
        counters: Vec::new(),
        blanks: Vec::new(),
        zones: Vec::new(),
        sites: Vec::new(),
        kinds: Vec::new(),
    }
}

fn no_hall() -> HallFile {
    HallFile {
        remark: text("r"),
        remark_source: Source::Overview(vec![1]),
        facts: Vec::new(),
        models: Vec::new(),
        asks: Vec::new(),
    }
}

fn no_attacks() -> AttacksFile {
    AttacksFile {
        attackers: Vec::new(),
        moves: Vec::new(),
        goals: Vec::new(),
    }
}

/// Costs without content.
fn costs() -> CostsFile {
    CostsFile {
        weights: CostWeights {
            low: 1,
            middle: 2,
            high: 3,
        },
        weights_source: Source::Document(vec![1]),
        default: Cost::Middle,
        groups: Vec::new(),
    }
}

/// Rules without content: rows are resolved without them.
fn risk_rules() -> RiskRules {
    RiskRules {
        safe_product: 3,
        safe_source: Source::Document(vec![1]),
        threat_levels: Vec::new(),
        countermeasure_levels: Vec::new(),
        damage_levels: Vec::new(),
        importance_levels: Vec::new(),
        tree_source: Source::Document(vec![1]),
        hop_source: Source::Document(vec![1]),
        counting_columns: Vec::new(),
        columns_source: Source::Document(vec![1]),
        importance_matrix: Vec::new(),
        damage_matrix: Vec::new(),
        matrix_source: Source::Document(vec![1]),
        rows_by_doing: Vec::new(),
        unrated_threats: Vec::new(),
        letters: Vec::new(),
        caps: Vec::new(),
        listed_routes: 1,
    }
}

fn kinds(row: &ResolvedRow<'_>) -> Vec<String> {
    row.kinds.iter().map(ToString::to_string).collect()
}

#[test]
fn rows_stand_in_the_order_of_pattern_models_common() {
    let catalog = catalog();
    let rows = resolved_rows(&catalog, &catalog.patterns.patterns[0]);
    let model = RowOrigin::Model("m".into());
    let found: Vec<_> = rows
        .iter()
        .map(|row| {
            (
                row.control.id.as_str(),
                row.from.clone(),
                row.pages.to_vec(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("lock", RowOrigin::Pattern, vec![20]),
            ("wash", RowOrigin::Pattern, vec![20]),
            // The pattern's page for the model's first section; its last keeps the model's own.
            ("wash", model.clone(), vec![30]),
            ("lock", model, vec![9]),
            ("learn", RowOrigin::Common, vec![7]),
        ]
    );
}

#[test]
fn a_row_narrows_its_placement_and_renames_its_control() {
    let catalog = catalog();
    let rows = resolved_rows(&catalog, &catalog.patterns.patterns[0]);
    assert_eq!(
        (kinds(&rows[0]), &*rows[0].name.ja),
        (vec!["gate".to_owned()], "lock it")
    );
    assert_eq!((kinds(&rows[1]).len(), &*rows[1].name.ja), (2, "wash"));
    assert!(
        rows[4].kinds.is_empty(),
        "the organisation has no kinds of asset"
    );
}

#[test]
fn an_exception_of_a_model_use_takes_a_row_out_of_scope_only_there() {
    let catalog = catalog();
    let rows = resolved_rows(&catalog, &catalog.patterns.patterns[0]);
    assert_eq!(rows[1].out_of_scope, None);
    assert_eq!(rows[2].out_of_scope, Some(&text("elsewhere")));
}

#[test]
fn an_exception_of_a_section_replaces_control_clauses_kinds_and_pages() {
    let mut catalog = catalog();
    catalog.patterns.patterns[0].sections[0].exceptions = vec![Exception {
        instead: Some("bolt".into()),
        law: Some(vec!["E".into()]),
        kinds: Some(vec!["box".into()]),
        pages: Some(vec![21, 22]),
        ..exception("lock")
    }];
    let rows = resolved_rows(&catalog, &catalog.patterns.patterns[0]);
    let row = &rows[0];
    assert_eq!((row.control.id.as_str(), &*row.name.ja), ("bolt", "bolt"));
    assert_eq!(row.law, [LawId::from("E")]);
    assert_eq!(
        (kinds(row), row.pages),
        (vec!["box".to_owned()], &[21, 22][..])
    );
    assert_eq!(
        rows[3].control.id.as_str(),
        "lock",
        "the model's row is another table"
    );
}

#[test]
fn a_row_that_names_nothing_is_left_out() {
    let mut catalog = catalog();
    catalog
        .controls
        .controls
        .retain(|control| control.id.as_str() != "learn");
    catalog.patterns.patterns[0].models[0].model = "gone".into();
    assert_eq!(
        resolved_rows(&catalog, &catalog.patterns.patterns[0]).len(),
        2
    );
}
