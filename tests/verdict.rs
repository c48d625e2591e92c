//! The verdict on drawings whose answer is known.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[path = "common/cases.rs"]
mod cases;
#[path = "common/edits.rs"]
mod edits;

use case::{bare, catalog, complete};
use cases::{Answer, Case, cases, prepared};
use edits::Edited;
use sekisho::{
    analysis::{Analysis, Bearing, Finding, Judgement, Severity, analyze},
    catalog::Catalog,
    design::{parse, to_text},
};

/// Errors of the separation, as the ids of findings begin.
fn separation_errors(analysis: &Analysis) -> Vec<String> {
    const RULES: [&str; 4] = [
        "flow-breaks-separation:",
        "line-breaks-separation:",
        "boundary-without-gate:",
        "unforeseen-crossing:",
    ];
    let errors = analysis.findings.iter();
    let errors = errors.filter(|finding| finding.severity == Severity::Error);
    let ids = errors.map(Finding::id);
    ids.filter(|id| RULES.iter().any(|rule| id.starts_with(rule)))
        .collect()
}

/// What is wrong with the answer to a case.
fn wrong(case: &Case, catalog: &Catalog) -> Option<String> {
    let analysis = analyze(&case.ready(catalog), catalog);
    let patterns = analysis.patterns.iter().map(|found| found.pattern.as_str());
    let patterns: Vec<_> = patterns.collect();
    let errors = separation_errors(&analysis);
    let wished = match case.answer {
        Answer::Passes => Judgement::Passes,
        Answer::Breaks | Answer::Lacks => Judgement::FallsShort,
        Answer::NotJudged => Judgement::NotJudged,
    };
    let said = match case.answer {
        Answer::Passes | Answer::Lacks => errors.is_empty(),
        Answer::Breaks => !errors.is_empty(),
        Answer::NotJudged => true,
    };
    let reasons = analysis.verdict.reasons.iter();
    let reasons = reasons.filter(|reason| reason.bearing > Bearing::Noted);
    let reasons = reasons.map(|reason| sekisho::words::both(&reason.message).en.to_string());
    // Reasons of one sort are gathered; each finding names what it is about.
    let findings = analysis.findings.iter();
    let findings = findings.filter(|it| it.bearing > Bearing::Noted);
    let messages: Vec<_> = reasons
        .chain(findings.map(|it| sekisho::words::both(&it.message()).en.to_string()))
        .collect();
    let has_words = case.says.is_empty()
        || messages
            .iter()
            .any(|message| case.says.iter().all(|word| message.contains(word)));
    let judgement = analysis.verdict.judgement;
    let is_right = judgement == wished && patterns == case.patterns && said && has_words;
    (!is_right).then(|| {
        format!(
            "{}: {judgement:?} {patterns:?} {errors:?} instead of {:?} {:?} with {:?}\n  {messages:#?}",
            case.name, case.answer, case.patterns, case.says
        )
    })
}

/// Cases that the program does not answer rightly yet.
const NOT_YET: [&str; 1] = [
    // A terminal that a screen transfer ends at counts as a second hop: not judged either way.
    "ends: the other screen transfer the wrong way round",
];

#[test]
fn each_drawing_gets_its_answer() {
    let catalog = catalog();
    let cases = cases(&catalog);
    let cases = cases.iter().filter(|case| !NOT_YET.contains(&case.name));
    let wrong: Vec<_> = cases.filter_map(|case| wrong(case, &catalog)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
#[ignore = "answered otherwise, with the reason beside its name"]
fn each_drawing_that_waits_gets_its_answer() {
    let catalog = catalog();
    let cases = cases(&catalog);
    let waits = cases.iter().filter(|case| NOT_YET.contains(&case.name));
    let wrong: Vec<_> = waits.filter_map(|case| wrong(case, &catalog)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn drawings_have_names_of_their_own_and_all_that_wait_are_there() {
    let cases = cases(&catalog());
    let mut names: Vec<_> = cases.iter().map(|case| case.name).collect();
    assert!(NOT_YET.iter().all(|name| names.contains(name)));
    names.sort_unstable();
    let n_cases = names.len();
    names.dedup();
    assert_eq!(names.len(), n_cases);
}

#[test]
fn each_reference_drawing_passes_once_its_risks_are_accepted() {
    let catalog = catalog();
    for id in catalog.templates.keys() {
        let design = prepared(complete(&catalog, id.as_str()), &catalog);
        let analysis = analyze(&design, &catalog);
        assert_eq!(analysis.verdict.judgement, Judgement::Passes, "({id})");
        assert_eq!(separation_errors(&analysis), [""; 0], "({id})");
    }
}

/// Maps of a drawing, with an entry that is there already.
const AGAIN: [(&str, &str, &str); 3] = [
    (
        "assets",
        "lgwan-server",
        r#"(kind: "web_site", zone: "internet")"#,
    ),
    ("zones", "lgwan-segment", r#"(kind: "internet_segment")"#),
    (
        "links",
        "line-split-firewall-lgwan-switch",
        r#"(kind: "lan", from: "internet-switch", to: "mynumber-switch")"#,
    ),
];

/// The text with one more line right after the first that begins so.
fn with_line(text: &str, start: &str, line: &str) -> String {
    let begins = |line: &&str| line.trim_start().starts_with(start);
    let first = text.lines().find(begins).unwrap();
    text.replacen(first, &format!("{first}\n{line}"), 1)
}

#[test]
fn the_same_id_twice_is_refused_with_both_places() {
    let catalog = catalog();
    let design = complete(&catalog, "5");
    for (map, id, entry) in AGAIN {
        let start = format!("\"{id}\": (");
        let line = format!("{start}{},", &entry[1..]);
        let text = with_line(&to_text(&design), &format!("{map}: {{"), &line);
        let error = parse(&text, "twice.ron").unwrap_err();
        let error = sekisho::words::file_error(&error, sekisho::catalog::Lang::En);
        assert!(error.contains(id), "{error}");
        let lines = text.lines().enumerate();
        let places = lines.filter(|(_, line)| line.trim_start().starts_with(&start));
        for (number, _) in places.take(2) {
            let place = (number + 1).to_string();
            assert!(error.contains(&place), "{place} in {error}");
        }
    }
    // A near miss: the same id for a zone and an asset.
    let both =
        Edited(complete(&catalog, "5")).asset("lgwan-segment", "lgwan_server", "lgwan-segment");
    assert_eq!(parse(&to_text(&both.0), "once.ron").unwrap(), both.0);
}

/// What is said of a drawing without controls, with one asset named so.
fn said_with_name(catalog: &Catalog, name: &str) -> Vec<String> {
    let named = Edited(bare(catalog, "5")).name("mynumber-vdi", name);
    let findings = analyze(&named.0, catalog).findings;
    findings
        .iter()
        .map(|finding| sekisho::words::both(&finding.message()).ja.to_string())
        .collect()
}

#[test]
fn a_name_of_blanks_is_none() {
    let catalog = catalog();
    let unnamed = said_with_name(&catalog, "");
    for blanks in [" ", "　", "　 　", "\u{a0}"] {
        assert_eq!(said_with_name(&catalog, blanks), unnamed, "{blanks:?}");
    }
    assert_ne!(said_with_name(&catalog, "仮想端末"), unnamed);
}
