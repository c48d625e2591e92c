//! Tidying: the reference drawings tidied are no worse than laid by hand.
#![cfg(test)]
#![expect(clippy::print_stdout, reason = "a person reads what it measures")]

#[path = "tidy/any.rs"]
mod any;
#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[path = "tidy/looks.rs"]
mod looks;
#[path = "tidy/notes.rs"]
mod notes;
#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/random.rs"]
mod random;

use std::collections::BTreeSet;

use random::{Sample, drawings, for_all};

use any::{anything, asset_clashes};
use case::{bare, catalog};
use looks::{astray, looks};
use sekisho::{
    analysis::analyze,
    catalog::{Catalog, ZoneId},
    design::{Design, Subject, write_file},
    edit::apply,
    scene::{DrawingTheme, Plan, ThemeName},
    tidy::{Tidy, tidy},
};

fn templates(catalog: &Catalog) -> Vec<(String, Design)> {
    let patterns = catalog.patterns.patterns.iter();
    patterns
        .map(|pattern| {
            let design = bare(catalog, pattern.id.as_str());
            (pattern.id.to_string(), design)
        })
        .collect()
}

fn tidied(catalog: &Catalog, design: &Design) -> Design {
    let analysis = analyze(design, catalog);
    let command = tidy(catalog, design, &analysis, &BTreeSet::new(), Tidy::All);
    command.map_or_else(
        || design.clone(),
        |command| apply(design, &command).unwrap(),
    )
}

#[test]
fn reference_drawings_tidied_are_no_worse_than_laid_by_hand() {
    let catalog = catalog();
    let mut worse = Vec::new();
    for (id, design) in templates(&catalog) {
        let (hand, tidy) = (looks(&catalog, &design), tidied(&catalog, &design));
        let auto = looks(&catalog, &tidy);
        println!("{id:>3} by hand {hand:?}\n    tidied  {auto:?}");
        if std::env::var_os("SEKISHO_TIDY_BENDS").is_some() {
            for design in [&design, &tidy] {
                let analysis = analyze(design, &catalog);
                let plan = Plan::new(
                    design,
                    &catalog,
                    &analysis,
                    DrawingTheme::load(ThemeName::Light),
                );
                let bent = plan
                    .cables
                    .iter()
                    .filter(|(_, cable)| cable.middle.len() > 2);
                println!(
                    "    {:?}",
                    bent.map(|(id, c)| (id.as_str(), c.middle.len() - 2))
                        .collect::<Vec<_>>()
                );
            }
        }
        if let Some(folder) = std::env::var_os("SEKISHO_TIDY_PICTURES") {
            let path = std::path::Path::new(&folder).join(format!("{id}.sekisho.ron"));
            write_file(&path, &tidy).unwrap();
        }
        let mut faults = auto.worse_than(&hand);
        if !astray(&catalog, &tidy).is_empty() {
            faults.push("astray");
        }
        if !faults.is_empty() {
            worse.push((id, faults));
        }
    }
    assert_eq!(worse, []);
}

#[test]
fn what_is_pinned_stays_and_what_is_not_selected_stays() {
    let catalog = catalog();
    let any = drawings(|random| anything(&catalog, random));
    for_all(60, &any, |Sample { design, mut random }| {
        // A drawing without overlaps, so that what stays is no overlap by itself.
        let mut design = tidied(&catalog, &design);
        let zones: Vec<ZoneId> = design.zones.keys().cloned().collect();
        let chosen: BTreeSet<Subject> = zones
            .iter()
            .filter(|_| random.chance(40))
            .cloned()
            .map(Subject::Zone)
            .collect();
        let analysis = analyze(&design, &catalog);
        let before = design.layout.clone();
        for what in [Tidy::AroundSelected, Tidy::Selected] {
            let command = tidy(&catalog, &design, &analysis, &chosen, what);
            if let Some(command) = command {
                design = apply(&design, &command).unwrap();
            }
            assert_eq!(asset_clashes(&design), 0);
            let pinned = chosen.iter().filter(|_| what == Tidy::AroundSelected);
            for id in pinned.map(|subject| ZoneId::from(subject.as_str())) {
                assert_eq!(design.layout.zones[&id], before.zones[&id], "{id}");
            }
        }
    });
}

fn plan_of(catalog: &Catalog, design: &Design) -> Plan {
    let analysis = analyze(design, catalog);
    Plan::new(
        design,
        catalog,
        &analysis,
        DrawingTheme::load(ThemeName::Light),
    )
}
