//! Passing on what a gesture has come to.

use super::{
    Desk, Wish,
    hand::{
        gesture::HandOutcome,
        place::{PlacedKind, Refusal},
    },
    names::{name_to_edit, subject_name, zone_name},
    refused::RefusedNote,
};
use crate::{catalog::ZoneKindId, design::Subject};

impl Desk<'_> {
    /// Passes outcomes on as wishes.
    pub fn carry_out(&mut self, outcomes: Vec<HandOutcome>) {
        for outcome in outcomes {
            match outcome {
                HandOutcome::Wish(wish) => self.push(wish),
                HandOutcome::Refused(refusal) => {
                    let words = refusal_text(self, &refusal);
                    let near = Some(Subject::Zone(refusal.zone));
                    self.push(Wish::Refused(RefusedNote { words, near }));
                }
                HandOutcome::Rename(subject) => {
                    let name = name_to_edit(self, &subject);
                    self.push(Wish::Renaming(Some((subject, name))));
                }
                HandOutcome::Held(subject) => {
                    let values = [("name", subject_name(self, &subject))];
                    let words = self.tr_with("canvas-held", &values);
                    let near = Some(subject);
                    self.push(Wish::Refused(RefusedNote { words, near }));
                }
            }
        }
    }
}

/// Why something may not stand where it is put.
pub fn refusal_text(desk: &Desk<'_>, refusal: &Refusal) -> String {
    let zone = zone_name(desk, &refusal.zone);
    let kind_id = match &refusal.kind {
        PlacedKind::Asset(kind) => kind,
        PlacedKind::Zone(kind) => return zone_refusal_text(desk, kind, zone),
    };
    let kind = desk.catalog.asset_kind(kind_id);
    let asset = kind.map_or(kind_id.as_str(), |kind| desk.text(&kind.name));
    let allowed: Vec<&str> = kind
        .into_iter()
        .flat_map(|kind| &kind.zones)
        .filter_map(|zone| desk.catalog.zone_kind(zone))
        .map(|zone| desk.text(&zone.name))
        .collect();
    let values = [
        ("asset", asset.to_owned()),
        ("zone", zone),
        ("zones", desk.row("common-comma", &allowed)),
    ];
    desk.tr_with("canvas-refused", &values)
}

/// Why a zone may not stand in another.
fn zone_refusal_text(desk: &Desk<'_>, kind: &ZoneKindId, zone: String) -> String {
    let known = desk.catalog.zone_kind(kind);
    let inner = known.map_or(kind.as_str(), |kind| desk.text(&kind.name));
    // A zone that may stand in its own kind only is to stand by itself, not in a part of another.
    let allowed: Vec<&str> = known
        .into_iter()
        .flat_map(|kind| &kind.inside)
        .filter(|outer| *outer != kind)
        .filter_map(|outer| desk.catalog.zone_kind(outer))
        .map(|outer| desk.text(&outer.name))
        .collect();
    let values = [
        ("asset", inner.to_owned()),
        ("zone", zone),
        ("zones", desk.row("common-comma", &allowed)),
    ];
    let key = if allowed.is_empty() {
        "canvas-refused-nesting"
    } else {
        "canvas-refused"
    };
    desk.tr_with(key, &values)
}
