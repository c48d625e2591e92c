//! Broken catalogs: every fault is reported with file, line, column and what is wrong.
#![cfg(test)]

use std::fmt::Write as _;

use proptest::{prelude::*, test_runner::RngSeed};
use sekisho::{
    catalog::{Catalog, CatalogFaults, CatalogFiles, Lang},
    edit::{StartControls, template},
    words,
};

/// A change of one file, and what must be said of it.
struct Case {
    file: &'static str,
    /// Stands in the file; the first place is changed.
    from: &'static str,
    to: &'static str,
    /// Stands in the changed file; `|` marks the place of the fault.
    at: &'static str,
    message: &'static str,
}

fn changed(files: &CatalogFiles, file: &str, from: &str, to: &str) -> String {
    let text = files.text(file);
    assert!(text.contains(from), "{file} has no {from:?}");
    text.replacen(from, to, 1)
}

/// Line and column, from 1, of the `|` of `at`, which stands in `text` without it.
fn place(text: &str, at: &str) -> (usize, usize) {
    let (before, after) = at.split_once('|').unwrap_or(("", at));
    let start = text.find(&format!("{before}{after}"));
    let offset = start.unwrap_or_else(|| panic!("no {at:?}")) + before.len();
    let line_start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    (
        text[..offset].matches('\n').count() + 1,
        text[line_start..offset].chars().count() + 1,
    )
}

fn errors(files: &CatalogFiles) -> CatalogFaults {
    Catalog::from_files(files).expect_err("the catalog is broken")
}

/// Every fault as it is said, a line each.
fn told(faults: &CatalogFaults, lang: Lang) -> String {
    let lines = faults.faults.iter();
    let lines: Vec<_> = lines
        .map(|fault| words::catalog_fault(fault, lang))
        .collect();
    lines.join("\n")
}

/// Whether a text has Japanese letters.
fn is_japanese(text: &str) -> bool {
    text.contains(|c| matches!(c, 'ぁ'..='ヶ' | '一'..='龠'))
}

fn check(case: &Case) {
    let files = CatalogFiles::builtin();
    let text = changed(&files, case.file, case.from, case.to);
    let (line, column) = place(&text, case.at);
    let faults = errors(&files.with(case.file, text));
    for fault in &faults.faults {
        let [ja, en] = [Lang::Ja, Lang::En].map(|lang| words::say(&fault.message, lang));
        assert!(is_japanese(&ja), "{ja}");
        assert!(!en.contains('{') && !ja.contains('{'), "{en}\n{ja}");
    }
    let said = told(&faults, Lang::En);
    let expected = format!("{}:{line}:{column}: {}", case.file, case.message);
    let mut lines = said.lines();
    assert!(
        lines.any(|line| line == expected || line.starts_with(&format!("{expected}: "))),
        "expected {expected}\nsaid {said}"
    );
    assert!(
        said.lines().count() <= 14,
        "one fault should not drown in others:\n{said}"
    );
}

/// Checks the cases and names all that fail, not only the first.
fn check_all(cases: &[Case]) {
    let mut failed = String::new();
    for case in cases {
        if let Err(panic) = std::panic::catch_unwind(|| check(case)) {
            let words = panic.downcast_ref::<String>().map_or("?", String::as_str);
            writeln!(failed, "{} → {}\n{words}\n", case.from, case.to).unwrap();
        }
    }
    assert!(failed.is_empty(), "{failed}");
}

macro_rules! cases {
    ($($file:literal: $from:expr => $to:expr, $at:expr, $message:expr;)*) => {
        check_all(&[$(Case { file: $file, from: $from, to: $to, at: $at, message: $message },)*]);
    };
}

#[test]
fn the_builtin_catalog_has_no_fault() {
    assert_eq!(
        Catalog::builtin().map(|catalog| catalog.patterns.patterns.len()),
        Ok(14)
    );
}

#[test]
fn unknown_ids_are_found_with_a_hint() {
    cases! {
        "assets.ron": "zones: [\"lgwan_segment\"]" => "zones: [\"lgwan_segmnt\"]",
            "zones: [|\"lgwan_segmnt\"]",
            "there is no kind of zone “lgwan_segmnt”; did you mean “lgwan_segment”?";
        "patterns.ron": "set: \"endpoint_lgwan\"" => "set: \"endpoint_lgwam\"",
            "set: |\"endpoint_lgwam\"",
            "there is no set “endpoint_lgwam”; did you mean “endpoint_lgwan”?";
        "patterns.ron": "model: \"alpha_prime\"" => "model: \"zzz\"",
            "model: |\"zzz\"", "there is no model “zzz”";
        "patterns.ron": "SourceZone({\"lgwan_segment\": \"lgwan\"" => "SourceZone({\"lgwan_sigment\": \"lgwan\"",
            "SourceZone({|\"lgwan_sigment\"",
            "there is no kind of zone “lgwan_sigment”; did you mean “lgwan_segment”?";
        "models.ron": "placement: \"organisation\"" => "placement: \"organization\"",
            "placement: |\"organization\"",
            "there is no placement “organization”; did you mean “organisation”?";
        "controls.ron": "threat: \"external_intrusion\"" => "threat: \"external_intrsuion\"",
            "threat: |\"external_intrsuion\"",
            "there is no threat in scope “external_intrsuion”; did you mean “external_intrusion”?";
        "controls.ron": "over: Flows([\"screen_transfer\"])" => "over: Flows([\"screen_transfr\"])",
            "over: Flows([|\"screen_transfr\"])",
            "there is no kind of flow “screen_transfr”; did you mean “screen_transfer”?";
        "controls.ron": "from: (zones: [\"internet\", " => "from: (zones: [\"internot\", ",
            "from: (zones: [|\"internot\", ",
            "there is no kind of zone “internot”; did you mean “internet”?";
        "risk.ron": "past: Kinds([\"internet_daas\"" => "past: Kinds([\"internet_dass\"",
            "past: Kinds([|\"internet_dass\"",
            "there is no kind of asset “internet_dass”; did you mean “internet_daas”?";
        "attacks.ron": "goals: [\"takeover\", \"leak\"]" => "goals: [\"takeover\", \"leek\"]",
            "goals: [\"takeover\", |\"leek\"]",
            "there is no final attack “leek”; did you mean “leak”?";
        "attacks.ron": "entry: Tags([\"internet_entry\"])" => "entry: Tags([\"internet_entri\"])",
            "entry: Tags([|\"internet_entri\"])",
            "there is no tag “internet_entri”; did you mean “internet_entry”?";
        "patterns.ron": "flow: \"screen_transfer\"" => "flow: \"lan\"",
            "flow: |\"lan\"", "there is no kind of flow “lan”";
    }
}

#[test]
fn entries_without_an_id_have_their_place_too() {
    cases! {
        "boundaries.ron": "gates: [\"split_firewall\"]" => "gates: [\"split_wall\"]",
            "gates: [|\"split_wall\"]",
            "there is no kind of asset “split_wall”; did you mean “split_firewall”?";
        "boundaries.ron": "source: Document([4])" => "source: Document([4, 119])",
            "Document([4, |119])", "there is no page 119, the last is 118";
        "risk.ron": "threat: \"web_mail_malware\"" => "threat: \"web_mail_malwear\"",
            "threat: |\"web_mail_malwear\"",
            "there is no threat in scope “web_mail_malwear”; did you mean “web_mail_malware”?";
        "risk.ron": "peers: Tags([\"internet_entry\", \"mail\", \"proxy\"])" => "peers: Tags([\"internet_entry\", \"male\", \"proxy\"])",
            "peers: Tags([\"internet_entry\", |\"male\", \"proxy\"])",
            "there is no tag “male”; did you mean “mail”?";
        "notices.ron": "when: Model(\"" => "when: Model(\"x",
            "when: Model(|\"x", "there is no model “xalpha”; did you mean “alpha”?";
        "models.ron": "pages: [8],\n        ),\n        (\n" => "pages: [8, 200],\n        ),\n        (\n",
            "pages: [8, |200]", "there is no page 200, the last is 118";
        "patterns.ron": "facts: {\"terminal\": \"lgwan\", \"method\": \"daas\", \"provider\": \"unknown\"}"
            => "facts: {\"terminal\": \"lgwan\", \"method\": \"daas\", \"provider\": \"unknwon\"}",
            "\"provider\": |\"unknwon\"",
            "fact “provider” has no value “unknwon”; did you mean “unknown”?";
    }
}

#[test]
fn an_id_that_stands_twice_is_found_at_its_second_place() {
    cases! {
        "zones.ron": "id: \"juki_network\"" => "id: \"lgwan_segment\"",
            "|id: \"lgwan_segment\",\n        name: (ja: \"住基ネット\"",
            "the kind of zone “lgwan_segment” stands twice";
        "patterns.ron": "(id: \"vdi\", name" => "(id: \"daas\", name",
            "(|id: \"daas\", name: (ja: \"オンプレミス画面転送",
            "fact “method” has the value “daas” twice";
        "controls.ron": "(id: \"B\"" => "(id: \"検A\"",
            "(|id: \"検A\", name: (ja: \"取扱規程", "the clause “検A” stands twice";
        "edition.ron": "\"GCP\"," => "\"GCP\", \"GCP\",",
            "\"GCP\", |\"GCP\"", "“GCP” stands twice in “also”";
        "edition.ron": "\"GCP\"," => "\"GCP\", \"Ａｗｓ\",",
            "\"GCP\", |\"Ａｗｓ\"", "“Ａｗｓ” means “aws” already";
        "edition.ron": "id: \"google\"" => "id: \"aws\"",
            "id: |\"aws\",\n            name: (ja: \"Google", "the provider “aws” stands twice";
        "patterns.ron": "id: \"turned_outward\"" => "id: \"turned\"",
            "(\n                |id: \"turned\",\n                from: (tags: [\"platform\"])",
            "the reason “turned” stands twice";
        "placements.ron": "kinds: [\"csp_firewall\"]" => "kinds: [\"csp_firewall\", \"csp_firewall\"]",
            "[\"csp_firewall\", |\"csp_firewall\"]", "“csp_firewall” stands twice in “kinds”";
        "zones.ron": "source: Document([106, 111])" => "source: Document([106, 106])",
            "Document([106, |106])", "“106” stands twice in “Document”";
    }
}

#[test]
fn texts_and_sources_are_complete() {
    cases! {
        "zones.ron": "en: \"Internet segment\"" => "en: \" \"",
            "en: |\" \"", "a text in “en” is missing";
        "zones.ron": "(ja: \"LGWAN\", en: \"LGWAN\")" => "(ja: \"LGWAN\")",
            "(ja: \"LGWAN\"|)", "the field “en” is missing";
        "notices.ron": "ja: \"どの対策" => "ja: \"\", jo: \"どの対策",
            "ja: \"\", |jo", "there is no field “jo”; did you mean “ja”?";
        "controls.ron": "kinds: [\"lgwan_terminal\"],\n                    kinds_source: Document([21]),"
            => "kinds: [\"lgwan_terminal\"],",
            "kinds: |[\"lgwan_terminal\"]",
            "these kinds say not where they come from: “kinds_source” is missing";
        "controls.ron": "control: \"browser_separation\", requirement: required"
            => "control: \"browser_separation\", requirement: required, kinds_source: Document([90])",
            "kinds_source: |Document([90])",
            "“kinds_source” is about “kinds”, which are missing";
        "patterns.ron": "chapter: [(16, 24)]" => "chapter: [(24, 16)]",
            "chapter: [|(24, 16)]", "pages 24 to 16 are no part of the document";
        "patterns.ron": "chapter: [(34, 41), (22, 22)]" => "chapter: []",
            "chapter: |[]", "a pattern has a chapter";
        "zones.ron": "icon: \"internet\"" => "icon: \"\"", "icon: |\"\"", "“icon” is empty";
        "zones.ron": "source: Document([106, 111])" => "source: Document([])",
            "source: Document(|[])", "the source is the document, but no page";
        "patterns.ron": "(model: \"alpha_prime\", pages: [[23], [23], [24]])"
            => "(model: \"alpha_prime\", pages: [[23], [0], [24]])",
            "[[23], [|0], [24]]", "there is no page 0, the last is 118";
        "threats.ron": "source: Document([107])" => "source: Document([1070])",
            "Document([|1070])", "there is no page 1070, the last is 118";
    }
}

#[test]
fn syntax_faults_have_the_readers_place() {
    cases! {
        "links.ron": "class: Line," => "class: Lime,",
            "class: |Lime,", "there is no value “Lime”; did you mean “Line”?";
        "edition.ron": "pages: 118" => "pages: \"118\"",
            "pages:| \"118\"", "a number is not right";
        "risk.ron": "safe_product: 3" => "safe_product: 300",
            "safe_product: |300", "a number is not right";
        "threats.ron": "level: 3," => "level: 3, colour: \"red\",",
            "level: 3, |colour",
            "there is no field “colour”";
    }
}

#[test]
fn rows_of_facts_neither_overlap_nor_leave_a_gap() {
    let own = "\"terminal\": \"lgwan\",\n                \"method\": \"daas\",\n                \"provider\": \"different\",\n                \"breakout\": \"present\",\n                \"remaining\": \"absent\",\n";
    let wide = "\"terminal\": \"lgwan\",\n                \"method\": \"daas\",\n                \"provider\": \"different\",\n                \"breakout\": \"present\",\n";
    cases! {
        "patterns.ron": own => wide,
            "facts: |{\n                \"terminal\": \"lgwan\",\n                \"method\": \"daas\",\n                \"provider\": \"different\",\n                \"breakout\": \"present\",\n                \"remaining\": \"present\"",
            "rows “1” and “1p” overlap: breakout present, method daas, provider different, remaining present, terminal lgwan";
        "patterns.ron": "facts: {\"terminal\": \"internet\", \"method\": \"daas\", \"provider\": \"unknown\"}"
            => "facts: {\"terminal\": \"internet\", \"method\": \"daas\", \"provider\": \"unknown\", \"breakout\": \"absent\"}",
            "patterns: |[", "no row fits: breakout present, method daas, provider unknown, remaining absent, terminal internet";
    }
}

#[test]
fn tables_fit_their_sets_and_models() {
    cases! {
        "patterns.ron": "(control: \"malware_software\", law: [])" => "(control: \"multi_factor\", law: [])",
            "(control: |\"multi_factor\", law: [])", "model “alpha_prime” has no row “multi_factor” to except";
        "patterns.ron": "(control: \"endpoint_detection\", pages: [31])" => "(control: \"patching\", pages: [31])",
            "(control: |\"patching\", pages: [31])", "set “endpoint_lgwan” has no row “patching” to except";
        "patterns.ron": "pages: [[23], [23], [24]]" => "pages: [[23], [24]]",
            "pages: |[[23], [24]]", "model “alpha_prime” has 3 sections, pages for 2";
        "patterns.ron": "(control: \"malware_software\", law: [])"
            => "(control: \"malware_software\", law: []), (control: \"malware_software\", law: [\"A\"])",
            "(control: |\"malware_software\", law: [\"A\"])", "“malware_software” is excepted twice";
        "patterns.ron": "(number: 1, placements: [\"daas\"]" => "(number: 1, placements: [\"daas\", \"vdi\"]",
            "[\"daas\", |\"vdi\"]", "no table of “1” is about “vdi”";
        "patterns.ron": "(number: 1, placements" => "(number: 2, placements",
            "(number: |2, placements", "placement 2 stands at position 1";
        "boundaries.ron": "between: (\"internet_segment\", \"lgwan_segment\")"
            => "between: (\"security_cloud\", \"internet_segment\")",
            "between: |(\"security_cloud\", \"internet_segment\")",
            "an earlier boundary of “security_cloud” and “internet_segment” hides this one";
    }
}

#[test]
fn facts_are_read_and_mended_with_their_own_values() {
    cases! {
        "patterns.ron": "same: \"same\"" => "same: \"sane\"",
            "same: |\"sane\"", "fact “provider” has no value “sane”; did you mean “same”?";
        "patterns.ron": "\"internet_segment\": \"internet\"" => "\"internet_segment\": \"internot\"",
            "\"internet_segment\": |\"internot\"",
            "fact “terminal” has no value “internot”; did you mean “internet”?";
        "patterns.ron": "value: \"lgwan\"" => "value: \"lgwam\"",
            "value: |\"lgwam\"", "fact “terminal” has no value “lgwam”; did you mean “lgwan”?";
        "patterns.ron": "zone: \"government_cloud\",\n" => "zone: \"internet\",\n",
            "zone: |\"internet\",\n", "“internet” is no cloud with a provider to compare with";
        "patterns.ron": "MoveSource(zone: \"lgwan_segment\"," => "CopyProvider, MoveSource(zone: \"lgwan_segment\",",
            "|CopyProvider, Move", "fact “terminal” compares no providers";
        "patterns.ron": "steps: [CopyProvider, AddUsual(kind: \"csp_firewall\")]" => "steps: []",
            "steps: |[]", "this fix of “provider” does nothing";
        "patterns.ron": "AddAsset(kind: \"lbo_firewall\", zone: \"lgwan_segment\")"
            => "AddAsset(kind: \"lbo_firewall\", zone: \"internet\")",
            "kind: \"lbo_firewall\", zone: |\"internet\"", "“lbo_firewall” may not stand in “internet”";
        "patterns.ron": "AddUsual(kind: \"csp_firewall\")" => "AddUsual(kind: \"csp_firewal\")",
            "kind: |\"csp_firewal\"", "there is no kind of asset “csp_firewal”; did you mean “csp_firewall”?";
        "patterns.ron": "stands: Outside([\"lgwan_segment\"" => "stands: Outside([\"lgwan_segmant\"",
            "Outside([|\"lgwan_segmant\"", "there is no kind of zone “lgwan_segmant”; did you mean “lgwan_segment”?";
        "patterns.ron": "(kind: \"lan\", from: [\"mynumber_daas\"], to: [\"csp_firewall\"]"
            => "(kind: \"lan\", from: [\"mynumber_daas\"], to: [\"gov_system\"]",
            "|(kind: \"lan\", from: [\"mynumber_daas\"], to: [\"gov_system\"]",
            "one end, and one only, must be “csp_firewall”";
        "notices.ron": "when: AnyPattern" => "when: Fact(\"terminal\", \"desk\")",
            "when: Fact(\"terminal\", |\"desk\")", "fact “terminal” has no value “desk”";
    }
}

#[test]
fn models_of_the_town_hall_are_told_apart_by_known_facts() {
    cases! {
        "hall_models.ron": "\"cloud_breakout\": [\"named\"]" => "\"cloud_breakout\": [\"named\", \"absent\"]",
            "(\n            |id: \"alpha_prime\"", "a drawing may be “alpha” and “alpha_prime”";
        "hall_models.ron": "\"main_terminals\": [\"lgwan\"]" => "\"main_terminals\": [\"lgwam\"]",
            "\"main_terminals\": [|\"lgwam\"]",
            "fact “main_terminals” has no value “lgwam”; did you mean “lgwan”?";
        "hall_models.ron": "\"cloud_breakout\": [\"named\"]" => "\"breakout\": [\"named\"]",
            "\"breakout\": |[\"named\"]", "there is no fact of the town hall “breakout”";
        "hall_models.ron": "id: \"cloud_breakout\"" => "id: \"breakout\"",
            "|id: \"breakout\"", "the fact “breakout” stands twice";
        "hall_models.ron": "tied: \"tied\"" => "tied: \"even\"",
            "tied: |\"even\"", "fact “main_terminals” has no value “even”";
        "hall_models.ron": "meets: [\"alpha\"]" => "meets: [\"omega\"]",
            "meets: [|\"omega\"]", "there is no model “omega”";
        "hall_models.ron": "models: [\"alpha_prime\"]" => "models: [\"gamma\"]",
            "models: |[\"gamma\"]", "there is no model of the town hall “gamma”";
        "hall_models.ron": "over: \"lbo\"" => "over: \"lob\"",
            "over: |\"lob\"", "there is no tag “lob”; did you mean “lbo”?";
        "hall_models.ron": "to: [\"daas_cloud\"" => "to: [\"daas_clowd\"",
            "to: [|\"daas_clowd\"", "there is no kind of zone “daas_clowd”; did you mean “daas_cloud”?";
        "hall_models.ron": "things: (sides: [\"lgwan\"]" => "things: (sides: [\"lgwen\"]",
            "things: (sides: [|\"lgwen\"]", "there is no side “lgwen”; did you mean “lgwan”?";
        "hall_models.ron": "one: [\"mynumber\"]" => "one: [\"lgwan\"]",
            "told: Apart(one: |[\"lgwan\"]", "“lgwan” stands in both groups of sides";
        "hall_models.ron": "told: Drawn([\"upstream\"])" => "told: Drawn([\"upstraem\"])",
            "Drawn([|\"upstraem\"])", "there is no tag “upstraem”; did you mean “upstream”?";
        "hall_models.ron": "id: \"no_carrying_out\"" => "id: \"mynumber_apart\"",
            "(\n            |id: \"mynumber_apart\"", "“mynumber_apart” is asked twice";
        "hall_models.ron": "steps: [AddUsual(kind: \"lgwan_terminal\")]" => "steps: []",
            "steps: |[]", "this fix of “main_terminals” does nothing";
        "hall_models.ron": "steps: [AddUsual(kind: \"lgwan_terminal\")]" => "steps: [CopyProvider]",
            "steps: [|CopyProvider]", "fact “main_terminals” compares no providers";
    }
}

#[test]
fn levels_the_matrix_and_what_is_out_of_scope() {
    cases! {
        "threats.ron": "level: 3" => "level: 4", "level: |4", "“external_intrusion”: level 4 is not 1, 2 or 3";
        "assets.ron": "importance: 3" => "importance: 0",
            "importance: |0", "“internet_terminal”: importance 0 is not 1, 2 or 3";
        "risk.ron": "level: 2,\n            reason" => "level: 7,\n            reason",
            "level: |7,", "“web_mail_malware”: level 7 is not 1, 2 or 3";
        "risk.ron": "(level: 3, product: 1, letter: D, provenance: derived, doubtful: true)," => "",
            "importance_matrix: |[", "the matrix has no cell for level 3 and product 1";
        "risk.ron": "(level: 3, product: 2," => "(level: 3, product: 1,",
            "|(level: 3, product: 1, letter: C", "the matrix has the cell for level 3 and product 1 twice";
        "risk.ron": "(level: 3, product: 2," => "(level: 3, product: 5,",
            "|(level: 3, product: 5,", "the matrix can have no cell for level 3 and product 5";
        "risk.ron": "damage_matrix: [\n        (level: 3, product: 1," => "damage_matrix: [\n        (level: 3, product: 5,",
            "|(level: 3, product: 5,", "the matrix can have no cell for level 3 and product 5";
        "risk.ron": "threat: \"mistake\"" => "threat: \"spread\"",
            "threat: |\"spread\"", "“spread” is rated";
        "risk.ron": "threat: \"mistake\"" => "threat: \"mistoke\"",
            "unrated_threats: |[", "no row rates “mistake”, and no reason is given";
        "risk.ron": "(D, (ja" => "(E, (ja", "letters: |[", "the letters are A, B, C, D and E";
        "risk.ron": "safe_product: 3" => "safe_product: 5", "safe_product: |5", "no product of levels is 5";
        "assets.ron": "threats: [\"process_execution\", \"spread\"]" => "threats: [\"process_execution\", \"theft\"]",
            "[\"process_execution\", |\"theft\"]", "there is no threat in scope “theft”";
        "attacks.ron": "threat: \"external_intrusion\"" => "threat: \"jamming\"",
            "threat: |\"jamming\"", "there is no threat in scope “jamming”";
        "zones.ron": "size: (220, 160)" => "size: (220, -160)", "size: |(220, -160)", "220 × -160 is no size";
        "zones.ron": "[\"いんたーねっと\", \"intaanetto\"," => "[\"intaanetto\",",
            "keywords: |[\"intaanetto\"", "“internet” has no keyword in kana";
        "assets.ron": "[\"すいっち\", \"suicchi\", \"switch\", \"hub\"]" => "[\"すいっち\"]",
            "keywords: |[\"すいっち\"]", "“mynumber_switch” has no keyword in Latin letters";
        "assets.ron": "counts_as: [\"lgwan_switch\"]" => "counts_as: [\"lgwan_swich\"]",
            "counts_as: [|\"lgwan_swich\"]",
            "there is no kind of asset “lgwan_swich”; did you mean “lgwan_switch”?";
        "assets.ron": "counts_as: [\"lgwan_switch\"]" => "counts_as: [\"access_point\"]",
            "counts_as: |[\"access_point\"]", "“access_point” counts as itself, or as too many kinds";
        "assets.ron": "part: Relay,\n" => "transit: true,\n        part: Relay,\n",
            "transit: |true,\n        part: Relay,\n", "“mail_server” is a relay, through which no line leads on";
        "assets.ron": "counts_as: [\"mynumber_file_server\"]" => "counts_as: []",
            "counts_as: |[]", "“backup” says what it counts as without why, or why alone";
    }
}

#[test]
fn reasons_are_known_by_their_names_and_each_is_used() {
    cases! {
        "links.ron": "Reason(\"supporting_traffic\")" => "Reason(\"suporting_traffic\")",
            "Reason(|\"suporting_traffic\")",
            "there is no named reason “suporting_traffic”; did you mean “supporting_traffic”?";
        "reasons.ron": "[\n" => "[\n    (id: \"nobody\", source: Document([4])),\n",
            "id: |\"nobody\"", "nothing has the reason “nobody”";
        "reasons.ron": "[\n" => "[\n    (id: \"unrated_gateway\", source: Document([4])),\n",
            "        |id: \"unrated_gateway\",\n", "the named reason “unrated_gateway” stands twice";
    }
}

#[test]
fn fields_of_the_inventory() {
    cases! {
        "inventory.ron": "id: \"vlan\"" => "id: \"own-vlan\"",
            "|id: \"own-vlan\"", "ids that begin with “own-” are kept for columns of one’s own";
        "inventory.ron": "id: \"vendor\"" => "id: \"vlan\"",
            "|id: \"vlan\",\n            name: (ja: \"ベンダー\"", "the field “vlan” stands twice";
        "inventory.ron": "\"コンピュータ名\"" => "\"設置 場所\"",
            "|\"設置場所\"", "“設置場所” means “host” already";
        "inventory.ron": "of: [Link]" => "of: []",
            "|id: \"bandwidth\"", "“bandwidth” is a field of nothing";
        "inventory.ron": "sort: Number" => "sort: Text",
            "role: |Count", "this role is that of a field of the sort Number";
        "inventory.ron": "role: Owner" => "role: Kind",
            "role: |Kind,\n            heads: [\n                \"運用者\"", "“kind” has this role already";
        "inventory.ron": "of: [Asset],\n            listed: true,\n            role: Zone" => "of: [Link],\n            listed: true,\n            role: Zone",
            "of: |[Link],\n            listed: true,\n            role: Zone", "this role is that of a field of [Asset] alone";
    }
}

#[test]
fn drawings_to_begin_with() {
    cases! {
        "starts.ron": "id: \"today-alpha-prime\"" => "id: \"today-alpha\"",
            "|id: \"today-alpha\",\n            name: (ja: \"α’モデル\"", "the starting drawing “today-alpha” stands twice";
        "starts.ron": "id: \"today-alpha-prime\"" => "id: \"1p\"",
            "|id: \"1p\",\n            name: (ja: \"α’モデル\"", "the pattern “1p” stands twice";
        "starts.ron": "tag: \"business\"" => "tag: \"busy\"",
            "tag: |\"busy\"", "there is no tag “busy”";
    }
}

#[test]
fn words_by_which_lists_are_read() {
    cases! {
        "guesses.ron": "told_apart_by: \"host\"" => "told_apart_by: \"hots\"",
            "|\"hots\"", "there is no field “hots”; did you mean “host”?";
        "guesses.ron": "zone: \"lgwan_segment\"" => "zone: \"lgwan_segmnt\"",
            "|\"lgwan_segmnt\"", "there is no kind of zone “lgwan_segmnt”; did you mean “lgwan_segment”?";
        "guesses.ron": "\"router\", \"modem\"" => "\"router\", \"ROUTER \"",
            "|\"ROUTER \"", "“ROUTER ” stands in two entries";
    }
}

fn without(name: &str) -> CatalogFiles {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("templates")).unwrap();
    let builtin = CatalogFiles::builtin();
    let names = [
        "edition",
        "reasons",
        "zones",
        "assets",
        "links",
        "placements",
        "boundaries",
        "controls",
    ];
    let more = [
        "separation",
        "models",
        "hall_models",
        "patterns",
        "threats",
        "attacks",
        "risk",
        "notices",
        "costs",
        "inventory",
        "starts",
        "guesses",
    ];
    let names = names
        .into_iter()
        .chain(more)
        .map(|name| format!("{name}.ron"));
    let ids = [
        "1", "1p", "2", "2p", "3", "3p", "4", "4p", "5", "5p", "6", "7", "7p", "8",
    ];
    std::fs::create_dir(folder.path().join("scenarios")).unwrap();
    std::fs::create_dir(folder.path().join("starts")).unwrap();
    let parsed = Catalog::from_files(&builtin).unwrap();
    let scenarios = parsed.scenarios.keys();
    let scenarios = scenarios.map(|id| format!("scenarios/{id}.scenario.ron"));
    let templates = ids.map(|id| format!("templates/{id}.ron"));
    let starts = parsed.start_texts.keys();
    let starts = starts.map(|id| format!("starts/{id}.ron"));
    for file in names.chain(templates).chain(scenarios).chain(starts) {
        if file != name {
            std::fs::write(folder.path().join(&file), builtin.text(&file)).unwrap();
        }
    }
    CatalogFiles::read(folder.path()).unwrap()
}

#[test]
fn missing_files_are_named() {
    assert_eq!(without("nothing"), CatalogFiles::builtin());
    let said = told(&errors(&without("threats.ron")), Lang::En);
    assert_eq!(said, "threats.ron: this file is missing");
    let said = told(&errors(&without("templates/7p.ron")), Lang::En);
    let (line, column) = place(CatalogFiles::builtin().text("patterns.ron"), "|id: \"7p\"");
    assert_eq!(
        said,
        format!("patterns.ron:{line}:{column}: pattern “7p” has no templates/7p.ron")
    );
    let said = told(
        &errors(&CatalogFiles::builtin().with("templates/9.ron", "")),
        Lang::En,
    );
    assert_eq!(said.lines().count(), 1);
    assert!(
        said.starts_with("templates/9.ron: there is no pattern “9”"),
        "{said}"
    );
    let said = told(&errors(&without("starts/today-beta.ron")), Lang::En);
    assert!(
        said.ends_with("starting drawing “today-beta” has no starts/today-beta.ron"),
        "{said}"
    );
    let said = told(
        &errors(&CatalogFiles::builtin().with("starts/today.ron", "")),
        Lang::En,
    );
    assert!(
        said.starts_with("starts/today.ron: there is no starting drawing “today”"),
        "{said}"
    );
    let no_folder = std::path::Path::new("no-such-folder");
    let said = told(&CatalogFiles::read(no_folder).unwrap_err(), Lang::En);
    assert_eq!(said, "no-such-folder: this is no readable folder");
}

#[test]
fn a_file_cut_in_the_middle_is_told_by_its_last_line() {
    let files = CatalogFiles::builtin();
    let text = files.text("patterns.ron");
    let middle = text.floor_char_boundary(text.len() / 2);
    let cut = text[..middle].to_owned();
    let last = cut.lines().count();
    let faults = errors(&files.with("patterns.ron", cut)).faults;
    assert_eq!(faults.len(), 1);
    assert!(
        faults[0].file == "patterns.ron" && faults[0].place.unwrap().line.abs_diff(last) <= 1,
        "{faults:?}"
    );
}

#[test]
fn all_faults_of_all_files_are_reported_at_once_in_order() {
    let files = CatalogFiles::builtin();
    let zones = changed(&files, "zones.ron", "hue: \"internet\"", "hue: \"\"").replacen(
        "(220, 160)",
        "(0, 0)",
        1,
    );
    let risk = changed(&files, "risk.ron", "safe_product: 3", "safe_product: 0");
    let assets = changed(&files, "assets.ron", "\"lgwan_segment\"", "\"nowhere\"");
    let broken = files
        .with("zones.ron", zones)
        .with("risk.ron", risk)
        .with("assets.ron", assets);
    let faults = errors(&broken).faults;
    let named: Vec<&str> = faults.iter().map(|fault| fault.file.as_str()).collect();
    assert_eq!(named, ["assets.ron", "risk.ron", "zones.ron", "zones.ron"]);
    assert!(faults.is_sorted());
}

#[test]
fn syntax_faults_of_several_files_are_reported_at_once() {
    let broken = CatalogFiles::builtin()
        .with("zones.ron", "[(")
        .with("risk.ron", "")
        .with("models.ron", "7");
    let faults = errors(&broken).faults;
    let named: Vec<&str> = faults.iter().map(|fault| fault.file.as_str()).collect();
    assert_eq!(named, ["models.ron", "risk.ron", "zones.ron"]);
}

#[test]
fn too_many_values_are_refused_instead_of_tried() {
    let files = CatalogFiles::builtin();
    let many: String = (0..60).fold(String::new(), |mut all, i| {
        write!(all, "(id: \"v{i}\", name: (ja: \"v\", en: \"v\")),").unwrap();
        all
    });
    let text = files
        .text("patterns.ron")
        .replace("values: [", &format!("values: [{many}"));
    let (line, column) = place(&text, "facts: |[");
    let said = told(&errors(&files.with("patterns.ron", text)), Lang::En);
    let expected =
        format!("patterns.ron:{line}:{column}: the facts have more than 100000 combinations");
    assert!(
        said.lines().any(|line| line.starts_with(&expected)),
        "{said}"
    );
}

/// A template is a drawing: its faults are told when it is asked for, as those of any drawing.
#[test]
fn a_broken_template_has_a_place_too() {
    let files = CatalogFiles::builtin();
    let dangling = changed(
        &files,
        "templates/1.ron",
        "zone: \"daas\"",
        "zone: \"dass\"",
    );
    let (line, column) = place(&dangling, "zone: |\"dass\"");
    let cut = dangling[..dangling.floor_char_boundary(900)].to_owned();
    let said = |text: String| {
        let files = CatalogFiles::builtin().with("templates/1.ron", text);
        let catalog = Catalog::from_files(&files).unwrap();
        let drawing = template(&catalog, &"1".into(), StartControls::None).unwrap();
        drawing.unwrap_err().to_string()
    };
    let expected = format!("templates/1.ron:{line}:{column}: ");
    assert!(said(dangling).starts_with(&expected), "expected {expected}");
    assert!(said(cut).starts_with("templates/1.ron:"));
}

const FILES: [&str; 14] = [
    "edition.ron",
    "zones.ron",
    "assets.ron",
    "links.ron",
    "placements.ron",
    "boundaries.ron",
    "controls.ron",
    "models.ron",
    "patterns.ron",
    "threats.ron",
    "attacks.ron",
    "risk.ron",
    "notices.ron",
    "reasons.ron",
];

/// A random change of a file's text.
fn mutate(text: &str, how: u8, at: usize, other: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let words: Vec<&str> = text.split('"').skip(1).step_by(2).collect();
    // An earlier change may have left nothing to change.
    if lines.is_empty() || words.is_empty() {
        return text.to_owned();
    }
    let boundary = |at: usize| (0..=at % (text.len() + 1)).rfind(|i| text.is_char_boundary(*i));
    let (at_line, other_line) = (at % lines.len(), other % lines.len());
    match how {
        0 => text[..boundary(at).unwrap_or(0)].to_owned(),
        1 => {
            let count = 1 + other % 4;
            let kept = lines.iter().enumerate();
            let kept = kept.filter(|(i, _)| !(at_line..at_line + count).contains(i));
            kept.map(|(_, line)| *line).collect::<Vec<_>>().join("\n")
        }
        2 => {
            let mut lines = lines;
            lines.swap(at_line, other_line);
            lines.join("\n")
        }
        3 => {
            // The words of two places change places: ids, pages, levels.
            let (one, two) = (words[at % words.len()], words[other % words.len()]);
            text.replacen(&format!("\"{one}\""), &format!("\"{two}\""), 1 + other % 3)
        }
        4 => {
            let mut lines = lines;
            lines.insert(at_line, lines[other_line]);
            lines.join("\n")
        }
        _ => {
            let at = boundary(at).unwrap_or(0);
            let marks = [
                "(", ")", "[", "\"", "{", ":", ",", "0", "-1", "９", "\0", "/*",
            ];
            format!(
                "{}{}{}",
                &text[..at],
                marks[other % marks.len()],
                &text[at..]
            )
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1),
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_change_of_a_file_makes_a_panic(
        changes in prop::collection::vec((0..14_usize, 0..6_u8, any::<usize>(), any::<usize>()), 1..4),
    ) {
        let mut files = CatalogFiles::builtin();
        for (file, how, at, other) in changes {
            let text = mutate(files.text(FILES[file]), how, at, other);
            if !text.is_empty() {
                files = files.with(FILES[file], text);
            }
        }
        if let Err(errors) = Catalog::from_files(&files) {
            prop_assert!(!errors.faults.is_empty());
            for fault in &errors.faults {
                for lang in [Lang::Ja, Lang::En] {
                    let said = words::catalog_fault(fault, lang);
                    // A brace may be the file's own; a value that was not filled in has its `$`.
                    prop_assert!(!said.contains('\n') && !said.contains("{$"), "{said}");
                }
                if let Some(place) = fault.place {
                    prop_assert!(place.line >= 1 && place.column >= 1);
                    let lines = files.text(&fault.file).lines().count();
                    prop_assert!(place.line <= lines + 1, "{fault:?}");
                }
            }
        }
    }
}
