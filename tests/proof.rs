//! Proofs: complete, true to the numbers, and in words of both languages.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[path = "proof/texts.rs"]
mod texts;

use case::{PATTERNS, catalog, reference};
use sekisho::{
    analysis::{
        Case, Mark, Proof, ProofClaim, StepProof, analyze, prove_route, prove_row, prove_target,
    },
    catalog::{Catalog, Column, Lang, Provenance},
    design::{Command, ControlState, Design, DesignEdit, Override, OverrideKey},
    edit::{StartControls, apply},
};

fn check_step(step: &StepProof, design: &Design, catalog: &Catalog) {
    for circle in &step.counted {
        assert_eq!(circle.state, ControlState::Implemented);
        assert_ne!(circle.circle.column, Column::Continuity);
    }
    for circle in &step.missing {
        assert_ne!(circle.state, ControlState::Implemented);
        assert_ne!(circle.circle.column, Column::Continuity);
    }
    for circle in step.counted.iter().chain(&step.missing) {
        let control = catalog.control(&circle.circle.control).unwrap();
        assert!(
            control.effects.iter().any(|e| e.threat == step.threat),
            "{circle:?}"
        );
        assert!(design.assets.contains_key(&circle.circle.asset));
    }
    assert_eq!(step.level, 1 + step.counted.len().min(2) as u8);
}

/// Computes the numbers anew from what the proof names, and nothing else.
fn check(proof: &Proof, design: &Design, catalog: &Catalog) {
    for step in &proof.steps {
        check_step(step, design, catalog);
    }
    let level = proof.steps.iter().map(|step| step.level).max().unwrap();
    let level = proof.cap.as_ref().map_or(level, |cap| cap.level.min(level));
    assert_eq!(proof.rating.countermeasure_level, level);
    assert_eq!(proof.rating.vulnerability_level, 4 - level);
    assert_eq!(proof.rating.threat_level, proof.threat.level);
    assert_eq!(proof.rating.severity, proof.severity.level);
    assert_eq!(proof.rating.product, proof.threat.level * (4 - level));
    let hops = &proof.steps[..proof.steps.len() - usize::from(!proof.is_row())];
    if proof.threat.set.is_none() {
        let least = hops.iter().map(|step| step.threat_level).min();
        assert_eq!(Some(proof.threat.level), least);
    }
    assert_eq!(proof.is_safe(), proof.rating.product <= 3);
    check_words(proof, design, catalog);
}

fn check_words(proof: &Proof, design: &Design, catalog: &Catalog) {
    let lines = proof.lines(design, catalog);
    assert_eq!(lines[0].mark, Mark::Heading);
    for line in &lines {
        for text in [
            &sekisho::words::both(&line.message).ja,
            &sekisho::words::both(&line.message).en,
        ] {
            assert!(!text.trim().is_empty() && !text.contains('{'), "{line:?}");
        }
    }
    let n = |mark| lines.iter().filter(|line| line.mark == mark).count();
    let circles = |of: fn(&StepProof) -> usize| proof.steps.iter().map(of).sum::<usize>();
    assert_eq!(n(Mark::Counted), circles(|step| step.counted.len()));
    assert_eq!(n(Mark::Missing), circles(|step| step.missing.len()));
    assert_eq!(n(Mark::Uncounted), circles(|step| step.uncounted.len()));
    assert_eq!(n(Mark::Cap), usize::from(proof.cap.is_some()));
}

#[test]
fn every_number_of_every_reference_design_is_proven() {
    let catalog = catalog();
    for id in PATTERNS {
        for controls in [
            StartControls::None,
            StartControls::Required,
            StartControls::All,
        ] {
            let design = reference(&catalog, id, controls);
            let analysis = analyze(&design, &catalog);
            for row in &analysis.asset_risks {
                let proof = prove_row(&design, &catalog, row);
                assert_eq!(proof.rating, row.rating);
                check(&proof, &design, &catalog);
            }
            for route in &analysis.routes {
                let proof = prove_route(&design, &catalog, route);
                assert_eq!(proof.rating, route.rating);
                check(&proof, &design, &catalog);
            }
            for target in &analysis.targets {
                let proof = prove_target(Case::new(&design, &catalog, &analysis), target);
                let proof = proof.unwrap_or_else(|| panic!("{id}: {target:?} has no witness"));
                assert_eq!(proof.rating, target.rating);
                check(&proof, &design, &catalog);
            }
        }
    }
}

#[test]
fn the_worked_tree_is_proven_with_its_pages() {
    let catalog = catalog();
    let design = reference(&catalog, "1", StartControls::All);
    let analysis = analyze(&design, &catalog);
    let worked = analysis.routes.iter().find(|route| {
        route.attacker.as_str() == "malicious_site"
            && route
                .foothold
                .as_ref()
                .is_some_and(|f| f.as_str() == "internet-daas")
            && route.target.as_str() == "lgwan-terminal"
    });
    let proof = prove_route(&design, &catalog, worked.unwrap());
    let counted: Vec<usize> = proof.steps.iter().map(|step| step.counted.len()).collect();
    assert_eq!(counted, [3, 2, 5]);
    let cell = proof.cell.as_ref().unwrap();
    assert_eq!(
        (cell.provenance, &cell.pages[..]),
        (Provenance::Document, &[112, 113][..])
    );
    assert!(matches!(
        &proof.of,
        ProofClaim::Route {
            scenario: (1, _),
            ..
        }
    ));
    let lines = proof.lines(&design, &catalog);
    let letter = lines
        .iter()
        .rfind(|line| line.mark == Mark::Result)
        .unwrap();
    assert!(
        sekisho::words::both(&letter.message)
            .ja
            .starts_with("リスク値 D")
            && sekisho::words::both(&letter.message)
                .en
                .starts_with("Letter D")
    );
}

#[test]
fn overrides_and_acceptance_stand_in_the_proof_with_who_and_why() {
    let catalog = catalog();
    let mut design = reference(&catalog, "3", StartControls::All);
    let capped = |design: &Design| {
        let analysis = analyze(design, &catalog);
        let row = analysis
            .asset_risks
            .into_iter()
            .find(|row| row.cap.is_some());
        row.unwrap()
    };
    let row = capped(&design);
    let set = Override {
        level: 2,
        reason: "個人情報を扱わない".to_owned(),
        by: "情報政策課長".to_owned(),
    };
    let commands = [
        Command::Design(DesignEdit::Accept(
            row.finding_id(),
            Some("代替策あり".to_owned()),
        )),
        Command::Design(DesignEdit::Override(
            OverrideKey::Importance(row.asset),
            Some(set),
        )),
    ];
    for command in &commands {
        design = apply(&design, command).unwrap();
    }
    let row = capped(&design);
    let proof = prove_row(&design, &catalog, &row);
    check(&proof, &design, &catalog);
    let set = proof.severity.set.as_ref().unwrap();
    assert_eq!((set.was, set.set.level), (3, 2));
    assert_eq!(proof.accepted.as_deref(), Some("代替策あり"));
    let ja: Vec<String> = proof
        .lines(&design, &catalog)
        .into_iter()
        .map(|line| sekisho::words::say(&line.message, Lang::Ja))
        .collect();
    let all = ja.join("\n");
    for words in [
        "3から2に変更：個人情報を扱わない（決定：情報政策課長）",
        "受容：代替策あり",
        "上限により対策レベル 2",
        "（上限を適用する前）",
    ] {
        assert!(all.contains(words), "{words}\n{all}");
    }
    // Of a level that is capped it is not said what it would mean.
    assert!(!all.contains("脆弱性レベル1"), "{all}");
}

#[test]
fn a_target_is_proven_also_where_the_list_is_cut() {
    let mut catalog = catalog();
    catalog.risk.listed_routes = 3;
    let design = reference(&catalog, "3p", StartControls::None);
    let analysis = analyze(&design, &catalog);
    assert!(analysis.routes_truncated() && analysis.targets.len() > 10);
    for target in &analysis.targets {
        let proof = prove_target(Case::new(&design, &catalog, &analysis), target).unwrap();
        assert_eq!(proof.rating.product, target.rating.product);
        check(&proof, &design, &catalog);
    }
}
