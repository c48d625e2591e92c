//! What is the same for all things on the canvas, of whatever sort.

use super::{Bounds, Design, Subject};
use crate::catalog::{NoteId, ZoneId};

impl Design {
    /// Whether a thing is there.
    pub fn holds(&self, subject: &Subject) -> bool {
        match subject {
            Subject::Zone(id) => self.zones.contains_key(id),
            Subject::Asset(id) => self.assets.contains_key(id),
            Subject::Link(id) => self.links.contains_key(id),
            Subject::Note(id) => self.notes.contains_key(id),
        }
    }

    /// Everything there is: zones, assets, links and notes, each in the order of their ids.
    pub fn subjects(&self) -> impl Iterator<Item = Subject> {
        let zones = self.zones.keys().cloned().map(Subject::Zone);
        let assets = self.assets.keys().cloned().map(Subject::Asset);
        let links = self.links.keys().cloned().map(Subject::Link);
        let notes = self.notes.keys().cloned().map(Subject::Note);
        zones.chain(assets).chain(links).chain(notes)
    }

    /// The rectangle a thing has in the layout, world units; of a folded zone the one it has when it
    /// is open. A link has none.
    pub fn rect_of(&self, subject: &Subject) -> Option<Bounds> {
        let layout = &self.layout;
        let rect = match subject {
            Subject::Zone(id) => layout.zones.get(id),
            Subject::Asset(id) => layout.assets.get(id),
            Subject::Note(id) => layout.notes.get(id),
            Subject::Link(_) => None,
        };
        rect.copied()
    }

    /// Whether a thing is held in place.
    pub fn is_locked(&self, subject: &Subject) -> bool {
        self.layout.locked.contains(subject)
    }

    /// The notes, from the one that lies furthest back to the one in front.
    pub fn notes_from_back(&self) -> Vec<&NoteId> {
        let mut notes: Vec<&NoteId> = self.notes.keys().collect();
        // Sorting is stable: within a layer they stay in the order of their ids.
        notes.sort_by_key(|id| self.note_layer(id));
        notes
    }

    /// The layer in which a note lies.
    pub fn note_layer(&self, id: &NoteId) -> i32 {
        self.layout.note_layers.get(id).copied().unwrap_or_default()
    }

    /// The zone in which a thing stands, as it is written: a zone's parent, an asset's zone. Links
    /// and notes stand in none.
    pub fn zone_around(&self, subject: &Subject) -> Option<&ZoneId> {
        match subject {
            Subject::Zone(id) => self.zones.get(id)?.parent.as_ref(),
            Subject::Asset(id) => self.assets.get(id)?.zone.as_ref(),
            Subject::Link(_) | Subject::Note(_) => None,
        }
    }

    /// What the user calls a thing, as it was written, also where nothing is; of a note, its text.
    pub fn written_name(&self, subject: &Subject) -> Option<&str> {
        match subject {
            Subject::Zone(id) => self.zones.get(id).map(|it| it.name.as_str()),
            Subject::Asset(id) => self.assets.get(id).map(|it| it.name.as_str()),
            Subject::Link(id) => self.links.get(id).map(|it| it.name.as_str()),
            Subject::Note(id) => self.notes.get(id).map(|it| it.text.as_str()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::{Asset, Link, Note, Record, Zone};

    fn design() -> Design {
        let mut design = Design::default();
        let zone = Zone {
            kind: "segment".into(),
            name: "本庁".to_owned(),
            provider: String::new(),
            parent: None,
            note: String::new(),
            record: Record::new(),
        };
        let asset = Asset::new("terminal", Some("z".into()));
        let inner = Zone {
            parent: Some("z".into()),
            ..zone.clone()
        };
        design
            .zones
            .extend([("z".into(), zone), ("y".into(), inner)]);
        design.assets.insert("a".into(), asset);
        design.links.insert("l".into(), Link::new("line", "a", "a"));
        let text = "電算室".to_owned();
        design.notes.insert("n".into(), Note { text });
        design
    }

    #[test]
    fn everything_there_is_is_held_and_nothing_else() {
        let mut design = design();
        let all: Vec<Subject> = design.subjects().collect();
        assert_eq!(all.len(), 5);
        assert!(all.iter().all(|subject| design.holds(subject)));
        design.notes.clear();
        design.links.clear();
        let held: Vec<bool> = all.iter().map(|subject| design.holds(subject)).collect();
        assert_eq!(held, [true, true, true, false, false]);
        // Sorts do not answer for each other.
        assert!(!design.holds(&Subject::Zone("a".into())));
    }

    #[test]
    fn a_thing_has_the_place_zone_and_name_that_are_written() {
        let mut design = design();
        let [zone, asset] = [Subject::Zone("y".into()), Subject::Asset("a".into())];
        let note = Subject::Note("n".into());
        assert_eq!(design.rect_of(&asset), None);
        let rect = Bounds::new(1, 2, 3, 4);
        design.layout.assets.insert("a".into(), rect);
        assert_eq!(design.rect_of(&asset), Some(rect));
        assert_eq!(design.rect_of(&note), None);
        let around = Some(ZoneId::from("z"));
        assert_eq!(design.zone_around(&zone), around.as_ref());
        assert_eq!(design.zone_around(&asset), around.as_ref());
        assert_eq!(design.zone_around(&note), None);
        let written = |subject| design.written_name(subject);
        assert_eq!(written(&zone), Some("本庁"));
        assert_eq!(written(&asset), Some(""));
        assert_eq!(written(&note), Some("電算室"));
        assert_eq!(written(&Subject::Link("x".into())), None);
    }
}
