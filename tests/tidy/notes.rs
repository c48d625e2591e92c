//! Notes go along with what they lie beside.

use std::collections::BTreeSet;

use crate::random::{Random, Sample, drawings, for_all};

use crate::case::catalog;

use sekisho::{
    analysis::analyze,
    catalog::{AssetId, NoteId, ZoneId},
    design::{self, Design, Note},
    edit::apply,
    tidy::{Tidy, tidy},
};

use super::{
    any::{any_rect, anything},
    looks::covered,
    plan_of, templates, tidied,
};

/// Scatters notes over a drawing: beside boxes, in zones, and anywhere.
fn scatter(design: &mut Design, random: &mut Random) {
    let boxes: Vec<design::Bounds> = design.layout.assets.values().copied().collect();
    for number in 0..random.below(6) {
        let at = random.pick(&boxes).copied().filter(|_| random.chance(70));
        let place = match at {
            Some(rect) => design::Bounds::new(rect.right() + 10, rect.y, 120, 40),
            None => any_rect(random, 120, 40),
        };
        let id = NoteId::from(format!("n{number}"));
        design.layout.notes.insert(id.clone(), place);
        let text = "?".to_owned();
        design.notes.insert(id, Note { text });
    }
}

#[test]
fn notes_go_along_and_end_up_under_nothing() {
    let catalog = catalog();
    let any = drawings(|random| {
        let mut design = anything(&catalog, random);
        scatter(&mut design, random);
        design
    });
    for_all(60, &any, |Sample { design, .. }| {
        let tidy = tidied(&catalog, &design);
        let notes: Vec<&design::Bounds> = tidy.layout.notes.values().collect();
        assert_eq!(notes.len(), design.notes.len());
        for (number, note) in notes.iter().enumerate() {
            let mut boxes = tidy.layout.assets.values();
            assert!(!boxes.any(|other| other.overlaps(note)), "{note:?}");
            let mut others = notes.iter().skip(number + 1);
            assert!(!others.any(|other| other.overlaps(note)), "{note:?}");
        }
        let (again, layout) = (tidied(&catalog, &tidy).layout, tidy.layout);
        if (&again.assets, &again.zones) == (&layout.assets, &layout.zones) {
            assert_eq!(
                again.notes, layout.notes,
                "where nothing moves, no note does"
            );
        }
    });
}

#[test]
fn a_note_keeps_its_place_beside_a_box_and_in_a_zone() {
    let catalog = catalog();
    for (id, mut design) in templates(&catalog) {
        let beside = AssetId::from("mail-server");
        let of_zone = ZoneId::from("mynumber-segment");
        let (mail, zone) = (design.layout.assets[&beside], design.layout.zones[&of_zone]);
        // Right of the mail server within its zone, and at the zone's lower right corner outside.
        let places = [
            (
                "mail",
                design::Bounds::new(mail.right() + 4, mail.y + 10, 16, 40),
            ),
            (
                "zone",
                design::Bounds::new(zone.right() + 12, zone.bottom() - 60, 110, 44),
            ),
        ];
        for (name, place) in places {
            let note = NoteId::from(name);
            design.layout.notes.insert(note.clone(), place);
            let text = name.to_owned();
            design.notes.insert(note, Note { text });
        }
        let analysis = analyze(&design, &catalog);
        let command = tidy(&catalog, &design, &analysis, &BTreeSet::new(), Tidy::All);
        // One command, so one step to undo.
        let tidied = apply(&design, &command.unwrap()).unwrap();
        let note = |name: &str| tidied.layout.notes[&NoteId::from(name)];
        let (mail, zone) = (tidied.layout.assets[&beside], tidied.layout.zones[&of_zone]);
        let by_mail = note("mail");
        let off = (by_mail.x - mail.right() - 4, by_mail.y - mail.y - 10);
        assert!(off.0.abs() + off.1.abs() <= 180, "{id}: {off:?}");
        let expected = design::Bounds::new(zone.right() + 12, zone.bottom() - 60, 110, 44);
        assert_eq!(note("zone"), expected, "{id}");
        assert_eq!(
            covered(&catalog, &tidied, &plan_of(&catalog, &tidied)),
            0,
            "{id}"
        );
    }
}
