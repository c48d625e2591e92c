//! The oracle on drawings whose answer is known: right on the reference drawings and on each kind
//! of fault, its opposite and its near miss.

use std::collections::BTreeMap;

use crate::case::{PATTERNS, catalog, complete, new_link};
use sekisho::design::{Design, DesignLayout};

use crate::{
    cases::{Answer, Case, cases},
    judge::judge,
    opinion::Opinion,
};

#[test]
fn it_finds_each_reference_drawing_without_fault_and_its_own_pattern() {
    let catalog = catalog();
    for id in PATTERNS {
        let opinion = judge(&complete(&catalog, id));
        assert!(opinion.is_clean(), "({id}) {opinion}");
        assert!(opinion.patterns.iter().eq([&id]), "({id}) {opinion}");
        assert!(!opinion.patterns_open, "({id})");
    }
}

fn agrees(case: &Case, opinion: &Opinion) -> bool {
    let (breaks, unjudged) = (!opinion.breaches.is_empty(), !opinion.unjudged.is_empty());
    match case.answer {
        Answer::Passes => !opinion.forbids_passing(),
        Answer::Breaks => breaks && !unjudged,
        Answer::NotJudged => unjudged,
        // What a required control lacks is none of the oracle’s business.
        Answer::Lacks => !breaks && !unjudged,
    }
}

#[test]
fn it_is_right_on_each_kind_of_fault_its_opposite_and_its_near_miss() {
    let catalog = catalog();
    let mut wrong = Vec::new();
    for case in cases(&catalog) {
        let opinion = judge(&case.design);
        let same = opinion.patterns.iter().eq(case.patterns);
        if !(agrees(&case, &opinion) && same) {
            wrong.push(format!(
                "{} ({:?} {:?} {:?})\n{opinion}",
                case.name, case.answer, case.patterns, case.says
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn it_does_not_look_at_controls_names_or_layout() {
    let catalog = catalog();
    for case in cases(&catalog) {
        let told = judge(&case.design).to_string();
        let bare = Design {
            states: BTreeMap::default(),
            layout: DesignLayout::default(),
            title: String::new(),
            ..case.design.clone()
        };
        assert_eq!(judge(&bare).to_string(), told, "{}", case.name);
    }
}

#[test]
fn a_flow_with_the_my_number_side_is_never_clean_unless_the_texts_foresee_it() {
    use crate::kinds::FLOWS;
    let catalog = catalog();
    let design = complete(&catalog, "5");
    let inner = ["mynumber-vdi", "mynumber-system", "gov-system"];
    let outer = [
        "web-site",
        "mail-server",
        "internet-vdi",
        "lgwan-server",
        "lgwan-terminal",
    ];
    let mut n_clean = 0;
    for (inside, outside, kind) in inner.iter().flat_map(|inside| {
        let pairs = outer
            .iter()
            .flat_map(|outside| FLOWS.map(|kind| (*outside, kind)));
        pairs.map(|(outside, kind)| (*inside, outside, kind))
    }) {
        for (from, to) in [(inside, outside), (outside, inside)] {
            let mut design = design.clone();
            let link = new_link(kind, from, to, &[]);
            design.links.insert("zz".into(), link);
            if !judge(&design).forbids_passing() {
                // The screen transfer of (5) once more.
                assert_eq!(
                    (kind, from, to),
                    ("screen_transfer", "lgwan-terminal", "mynumber-vdi")
                );
                n_clean += 1;
            }
        }
    }
    assert_eq!(n_clean, 1);
}
