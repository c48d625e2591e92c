//! Laws of editing: whatever is commanded, the design stays whole, and every step can be undone.

use std::sync::Arc;

use crate::case::catalog;
use proptest::prop_oneof;
use sekisho::{
    analysis::{Fix, analyze},
    design::{Bounds, Design, is_sane, parse, to_text},
    edit::{Session, apply},
};

use crate::{
    commands::Commands,
    drawing::Material,
    random::{Sample, all_of, drawings, for_all},
};

const N_SESSIONS: u32 = 30;
const N_COMMANDS: usize = 100;

/// Nothing names what is not there, and the file says exactly what the design is.
fn assert_whole(design: &Design) {
    let has_zone = |id: &_| design.zones.contains_key(id);
    let has_asset = |id: &_| design.assets.contains_key(id);
    assert!(
        design
            .zones
            .values()
            .filter_map(|zone| zone.parent.as_ref())
            .all(has_zone)
    );
    assert!(
        design
            .assets
            .values()
            .filter_map(|asset| asset.zone.as_ref())
            .all(has_zone)
    );
    for link in design.links.values() {
        assert!(
            [&link.from, &link.to]
                .into_iter()
                .chain(&link.via)
                .all(has_asset)
        );
        assert_ne!(link.from, link.to);
    }
    assert!(
        design
            .states
            .keys()
            .filter_map(|key| key.asset.as_ref())
            .all(has_asset)
    );
    assert!(
        design
            .control_records
            .keys()
            .filter_map(|key| key.asset.as_ref())
            .all(has_asset)
    );
    assert_laid_out(design);
    let text = to_text(design);
    match parse(&text, "test") {
        Ok(read) => assert_eq!(read, *design),
        Err(error) => panic!("{error}\n{text}"),
    }
}

/// Only what is there has a place, and one within the drawing.
fn assert_laid_out(design: &Design) {
    let has_zone = |id: &_| design.zones.contains_key(id);
    let has_asset = |id: &_| design.assets.contains_key(id);
    let layout = &design.layout;
    assert!(layout.zones.keys().all(has_zone));
    assert!(layout.assets.keys().all(has_asset));
    assert!(layout.links.keys().all(|id| design.links.contains_key(id)));
    assert!(layout.ways.keys().all(|id| design.links.contains_key(id)));
    assert!(layout.notes.keys().all(|id| design.notes.contains_key(id)));
    assert!(layout.folded.iter().all(has_zone));
    assert!(layout.notes.values().all(is_sane));
    assert!(
        layout
            .zones
            .values()
            .chain(layout.assets.values())
            .all(is_sane)
    );
    let mut points = layout.links.values().flatten();
    assert!(points.all(|point| is_sane(&Bounds::new(point.x, point.y, 0, 0))));
}

#[test]
fn whatever_is_commanded_the_design_stays_whole_and_can_be_undone() {
    let catalog = Arc::new(catalog());
    let material = Material::new(&catalog);
    let (mut n_done, mut n_rejected) = (0, 0);
    let starts = prop_oneof![
        1 => drawings(|_| Design::default()),
        2 => material.designs(8..=8),
    ];
    let sessions = (starts, all_of(N_COMMANDS));
    for_all(N_SESSIONS, &sessions, |(sample, is_given)| {
        let Sample {
            design: start,
            mut random,
        } = sample;
        let mut session = Session::new(Arc::clone(&catalog), start.clone());
        for is_given in is_given {
            let before = Arc::clone(session.design());
            let (revision, label) = (session.revision(), session.history().undo_label().cloned());
            let mut commands = Commands {
                catalog: &catalog,
                random: &mut random,
            };
            let command = commands.command(&before);
            if !is_given {
                continue;
            }
            if session.apply(&command).is_err() {
                n_rejected += 1;
                assert!(Arc::ptr_eq(&before, session.design()));
                assert_eq!(session.revision(), revision);
                assert_eq!(session.history().undo_label(), label.as_ref());
            } else if *before != **session.design() {
                n_done += 1;
                assert_whole(session.design());
                assert!(session.revision() > revision);
            }
            if random.chance(8) && session.undo() {
                assert_whole(session.design());
                assert!(random.chance(50) || session.redo());
            }
        }
        assert_eq!(**session.analysis(), analyze(session.design(), &catalog));
        assert_undone_and_done_again(&mut session, &start);
    });
    assert!(
        n_done > 1_000 && n_rejected > 300,
        "{n_done} done, {n_rejected} rejected"
    );
}

fn assert_undone_and_done_again(session: &mut Session, start: &Design) {
    let (end, text) = (Arc::clone(session.design()), to_text(session.design()));
    let mut n_steps = 0;
    while session.undo() {
        n_steps += 1;
    }
    assert_eq!(**session.design(), *start);
    assert_eq!(to_text(session.design()), to_text(start));
    for _ in 0..n_steps {
        assert!(session.redo());
    }
    assert_eq!(session.design(), &end);
    assert_eq!(to_text(session.design()), text);
}

#[test]
fn every_fix_offered_can_be_carried_out_and_mends_what_it_says() {
    let catalog = catalog();
    let material = Material::new(&catalog);
    let mut n_fixes = 0;
    for_all(
        600,
        &material.designs(4..=15),
        |Sample { design, .. }| {
            let analysis = analyze(&design, &catalog);
            let mended = |fix: &Fix| {
                let mended = apply(&design, &fix.command)
                    .unwrap_or_else(|rejected| panic!("{rejected}: {fix:?}\n{}", to_text(&design)));
                assert_ne!(mended, design, "{fix:?} changes nothing");
                assert_whole(&mended);
                mended
            };
            let differences = analysis.near.iter().flat_map(|near| &near.differs);
            for fix in differences.filter_map(|difference| difference.fix.as_ref()) {
                mended(fix);
                n_fixes += 1;
            }
            for finding in &analysis.findings {
                let Some(fix) = &finding.fix else { continue };
                let left = analyze(&mended(fix), &catalog).findings;
                assert!(
                    left.iter().all(|other| other.id() != finding.id()),
                    "{finding:?} is not mended\n{}",
                    to_text(&design)
                );
                n_fixes += 1;
            }
        },
    );
    assert!(n_fixes > 200, "{n_fixes} fixes");
}
