//! The words of the catalog: duties lose none of their conditions, one thing has one name, and
//! the pages shown are those of the chapter at hand.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;

use std::{collections::BTreeSet, path::Path};

use case::{catalog, complete};
use sekisho::{
    analysis::{Analysis, analyze},
    catalog::{Catalog, CatalogFiles, Control, PatternId},
};

fn control<'a>(catalog: &'a Catalog, id: &str) -> &'a Control {
    let mut controls = catalog.controls.controls.iter();
    controls.find(|control| control.id.as_str() == id).unwrap()
}

/// Words that a definition must not lose, in both languages: who, which, except, how often.
const CONDITIONS: [(&str, &[&str], &[&str]); 26] = [
    (
        "access_log",
        &["事務取扱担当者", "端末"],
        &["designated staff", "terminals"],
    ),
    (
        "vpn_access_log",
        &["事務取扱担当者", "端末"],
        &["designated staff", "terminals"],
    ),
    (
        "beta_screen_transfer",
        &[
            "ただし",
            "LGWANメール",
            "LGWAN-ASP",
            "IPアドレス",
            "MACアドレス",
        ],
        &["LGWAN mail", "LGWAN-ASP", "IP address", "MAC address"],
    ),
    (
        "resident_data_rule",
        &["業務システム", "除く"],
        &["except", "business systems"],
    ),
    (
        "standards_compliance",
        &[
            "完全に分かれている場合を除く",
            "事前に",
            "定期に外部監査",
            "報告書",
        ],
        &[
            "Unless",
            "completely separated",
            "beforehand",
            "audited externally",
            "reports",
        ],
    ),
    (
        "sanitising",
        &["本文をテキスト", "添付", "ダウンロード"],
        &["plain text", "attachments", "downloaded"],
    ),
    (
        "csp_access_restriction",
        &["IPアドレスとポート"],
        &["IP address and port"],
    ),
    (
        "restrict_mynumber_platform",
        &["IPアドレスとポート"],
        &["IP address and port"],
    ),
    (
        "restrict_internet_platform",
        &["IPアドレスとポート"],
        &["IP address and port"],
    ),
    (
        "restrict_lgwan_platform",
        &["IPアドレスとポート", "システム"],
        &["IP address and port", "systems"],
    ),
    (
        "restrict_mynumber_gateway",
        &["IPアドレスとポート"],
        &["IP address and port"],
    ),
    (
        "restrict_internet_gateway",
        &["IPアドレスとポート"],
        &["IP address and port"],
    ),
    (
        "restrict_lgwan_gateway",
        &["IPアドレスとポート"],
        &["IP address and port"],
    ),
    (
        "browser_selection",
        &[
            "レジストリ",
            "プロセス",
            "通信の禁止",
            "正常性",
            "脆弱性",
            "実行禁止",
        ],
        &[
            "registry",
            "processes",
            "traffic",
            "sound",
            "vulnerabilities",
            "arbitrary programs",
        ],
    ),
    (
        "endpoint_detection",
        &["パターン", "マネージドサービス", "プロセス", "論理的"],
        &["signature", "managed service", "process", "logically"],
    ),
    (
        "training",
        &["CYDER", "対応訓練", "年一回以上"],
        &["CYDER", "drills", "once a year"],
    ),
    (
        "beta_organisation",
        &["一回以上", "CYDER", "ガイドラインの改定"],
        &["once a year", "CYDER", "revisions of the guideline"],
    ),
    (
        "audit",
        &["外部監査", "他部署", "総括責任者"],
        &[
            "external audits",
            "other sections",
            "general responsible officer",
        ],
    ),
    (
        "maint_audit",
        &["外部監査", "内部監査"],
        &["external or internal"],
    ),
    (
        "policy_review",
        &["定期に", "必要に応じて"],
        &["regularly", "when needed"],
    ),
    (
        "terminal_protection",
        &["原則", "支所", "のぞき見防止フィルター"],
        &["As a rule", "branch offices", "privacy filters"],
    ),
    ("media_handling", &["原則"], &["As a rule"]),
    (
        "multi_factor",
        &["知識", "所持", "生体"],
        &["knowledge", "possession", "biometrics"],
    ),
    (
        "channel_encryption",
        &["WPA2", "WPA3", "サービスを選"],
        &["WPA2", "WPA3", "chooses"],
    ),
    (
        "device_redirection",
        &["スキャナ", "ネットワーク", "生体認証", "キーボード"],
        &["scanners", "network", "biometric", "Keyboard"],
    ),
    (
        "vulnerability_management",
        &["バージョン", "速やかに"],
        &["versions", "promptly"],
    ),
];

#[test]
fn definitions_keep_the_conditions_of_their_duty() {
    let catalog = catalog();
    for (id, ja, en) in CONDITIONS {
        let definition = &control(&catalog, id).definition;
        for word in ja {
            assert!(
                definition.ja.contains(word),
                "{id}: {word} in {}",
                definition.ja
            );
        }
        for word in en {
            assert!(
                definition.en.contains(word),
                "{id}: {word} in {}",
                definition.en
            );
        }
    }
}

#[test]
fn a_definition_says_what_is_to_be_done_and_a_note_what_is_odd_about_the_print() {
    let catalog = catalog();
    for control in &catalog.controls.controls {
        let said = &control.definition.ja;
        for word in ["本ソフト", "p.", "見出し"] {
            assert!(!said.contains(word), "{}: {said}", control.id);
        }
    }
    assert!(control(&catalog, "residual_patching").note.is_some());
    for id in ["3", "6", "7", "7p", "8"] {
        assert!(
            catalog
                .pattern(&PatternId::from(id))
                .unwrap()
                .note
                .is_some(),
            "{id}"
        );
    }
}

/// Words that are not used, and what is said instead.
const UNUSED: [(&str, &str); 8] = [
    ("区画", "ネットワーク系統"),
    ("当方", "本ソフト"),
    ("独自の判断", "本ソフトの解釈"),
    ("外部の目", "外部の確認"),
    ("individual numbers", "Individual Numbers"),
    ("municipal security cloud", "Municipal Security Cloud"),
    ("Overload attack", "High-load attack"),
    ("chief officer", "general responsible officer"),
];

#[test]
fn one_thing_has_one_name() {
    let files = CatalogFiles::builtin();
    let mut texts: Vec<(String, String)> = [
        "zones",
        "assets",
        "links",
        "placements",
        "controls",
        "models",
        "patterns",
        "threats",
        "attacks",
        "risk",
        "notices",
        "costs",
        "inventory",
    ]
    .map(|name| {
        (
            name.to_owned(),
            files.text(&format!("{name}.ron")).to_owned(),
        )
    })
    .into();
    texts.extend(catalog().scenarios);
    let lang = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/lang");
    for dir in ["ja", "en"] {
        for entry in std::fs::read_dir(lang.join(dir)).unwrap() {
            let path = entry.unwrap().path();
            texts.push((
                path.display().to_string(),
                std::fs::read_to_string(&path).unwrap(),
            ));
        }
    }
    assert!(texts.len() > 20);
    for (name, text) in &texts {
        for (word, instead) in UNUSED {
            assert!(!text.contains(word), "{name} says {word}, not {instead}");
        }
        // 文書 means the document nowhere; it is a business of a server that is looked for.
        let text = text.replace("文書管理", "");
        assert!(!text.contains("文書"), "{name} says 文書, not 資料");
        let risky = text.replace("危険因子", "");
        assert!(!risky.contains("危険"), "{name} says 危険, not リスク");
    }
}

fn analysed(id: &str) -> Analysis {
    let catalog = catalog();
    let design = complete(&catalog, id);
    analyze(&design, &catalog)
}

fn pages(analysis: &Analysis, notice: &str) -> Option<Vec<u16>> {
    let mut notices = analysis.notices.iter();
    Some(
        notices
            .find(|it| it.notice.as_str() == notice)?
            .pages
            .clone(),
    )
}

#[test]
fn the_pages_of_a_notice_are_those_of_the_chapter_at_hand() {
    for (id, ismap, endpoint, concentration) in [
        ("1", Some(vec![20, 23]), vec![21, 24], "concentration_lgwan"),
        (
            "2p",
            Some(vec![29, 32]),
            vec![31, 33],
            "concentration_lgwan_same_provider",
        ),
        ("3", Some(vec![38]), vec![39, 40], "concentration_internet"),
        (
            "4p",
            Some(vec![65]),
            vec![67, 68, 71],
            "concentration_internet_lost_text",
        ),
        ("5", None, vec![77], "concentration_lgwan"),
        ("8", None, vec![99, 100], "concentration_internet_lost_text"),
    ] {
        let analysis = analysed(id);
        assert_eq!(pages(&analysis, "ismap"), ismap, "{id}");
        assert_eq!(
            pages(&analysis, "endpoint_selection"),
            Some(endpoint),
            "{id}"
        );
        // What stands in one place for all routes keeps its page.
        assert_eq!(pages(&analysis, "screenshots"), Some(vec![22]), "{id}");
        assert_eq!(pages(&analysis, "no_full_safety"), Some(vec![3]), "{id}");
        assert!(pages(&analysis, concentration).is_some(), "{id}");
    }
}

#[test]
fn no_notice_shows_a_page_of_a_chapter_that_is_not_at_hand() {
    let catalog = catalog();
    for pattern in &catalog.patterns.patterns {
        let analysis = analysed(pattern.id.as_str());
        assert!(analysis.notices.len() > 15);
        for found in &analysis.notices {
            let elsewhere = |page: &u16| {
                let mut all = catalog.patterns.patterns.iter();
                all.any(|it| it.has_page(*page)) && !pattern.has_page(*page)
            };
            let wrong: BTreeSet<_> = found
                .pages
                .iter()
                .copied()
                .filter(|p| elsewhere(p))
                .collect();
            assert!(
                wrong.is_empty(),
                "{} {}: {wrong:?}",
                pattern.id,
                found.notice
            );
        }
    }
}

#[test]
fn what_the_ministry_concludes_and_what_a_chapter_presumes_is_said() {
    for (id, premise) in [
        ("1", "premise_alpha_prime"),
        ("3", "premise_beta"),
        ("3p", "premise_beta_alpha_prime"),
        ("4p", "premise_two_notes"),
        ("7", "premise_alpha"),
        ("8", "premise_as_printed"),
    ] {
        let analysis = analysed(id);
        assert!(pages(&analysis, "ministry_verdict").is_some(), "{id}");
        let found: Vec<_> = analysis
            .notices
            .iter()
            .map(|it| it.notice.as_str())
            .collect();
        let found: Vec<_> = found
            .into_iter()
            .filter(|id| id.starts_with("premise_"))
            .collect();
        assert_eq!(found, [premise], "{id}");
    }
}

#[test]
fn damage_by_kind_is_said_to_be_a_simplification_of_ours() {
    for kind in &catalog().assets {
        let why = kind
            .level_source
            .derived()
            .unwrap_or_else(|| panic!("{}", kind.id));
        assert!(
            why.ja.contains("簡略化") && why.en.contains("simplification"),
            "{}",
            kind.id
        );
        assert!(kind.level_source.pages().contains(&111), "{}", kind.id);
    }
}
