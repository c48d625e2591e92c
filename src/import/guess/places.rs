//! Where a row stands, guessed from its words.

use super::made::ImportPlace;
use crate::{
    catalog::{Catalog, Message, ZoneKindId, ZoneWords, head_key},
    design::{Design, Names, Subject},
    import::sought::{SoughtWord, SoughtWords},
};

/// The words for kinds of zone, with those that are their names, and the zones of the drawing.
#[derive(Clone, Debug)]
pub(super) struct PlaceTable<'a> {
    catalog: &'a Catalog,
    design: &'a Design,
    kinds: Vec<ZoneKindId>,
    words: SoughtWords,
}

/// What a cell says of where a row stands.
#[derive(Clone, Debug)]
pub(super) struct PlaceSaid {
    pub(super) place: ImportPlace,
    /// The word that says so.
    pub(super) word: String,
    pub(super) doubts: Vec<Message>,
}

impl<'a> PlaceTable<'a> {
    pub(super) fn new(catalog: &'a Catalog, design: &'a Design) -> Self {
        // Mere places say nothing of the segment that something belongs to.
        let named = catalog.zones.iter().filter(|kind| !kind.neutral);
        let named = named.map(|kind| ZoneWords {
            zone: kind.id.clone(),
            words: vec![kind.name.ja.to_string(), kind.name.en.to_string()],
            short: Vec::new(),
            vague: Vec::new(),
        });
        // The words of the table come first: a name alone may mean the network outside.
        let entries: Vec<ZoneWords> = catalog.guesses.zones.iter().cloned().chain(named).collect();
        let words = entries.iter().enumerate().flat_map(|(place, entry)| {
            SoughtWord::of_entry(place, [&entry.words, &entry.short, &entry.vague])
        });
        Self {
            catalog,
            design,
            words: SoughtWords::new(words.collect()),
            kinds: entries.into_iter().map(|entry| entry.zone).collect(),
        }
    }

    /// What a cell says, if anything.
    pub(super) fn said_in(&self, text: &str) -> Option<PlaceSaid> {
        if let Some(said) = self.named(text) {
            return Some(said);
        }
        let hits = self.words.found_in(text);
        let kind_of = |word: &SoughtWord| self.kinds.get(word.entry);
        let best = hits.first()?;
        let kind = kind_of(best.word)?;
        let mut said = self.of_kind(kind, &best.word.shown);
        let mut others = hits.iter().filter_map(|hit| kind_of(hit.word));
        if let Some(other) = others.find(|other| *other != kind) {
            let message = Message::new("import-doubt-two-zones");
            let message = message.with("one", self.name(kind));
            said.doubts.push(message.with("other", self.name(other)));
        }
        if best.word.is_vague {
            let message = Message::new("import-doubt-short");
            said.doubts.push(message.with("word", said.word.as_str()));
        }
        Some(said)
    }

    /// The zone of the drawing that is called so.
    fn named(&self, text: &str) -> Option<PlaceSaid> {
        let key = head_key(text);
        if key.is_empty() {
            return None;
        }
        let names = Names {
            design: self.design,
            catalog: self.catalog,
        };
        let is_called = |id: &&crate::catalog::ZoneId| {
            let subject = Subject::Zone((*id).clone());
            let name = names.name_of(&subject).text();
            [&name.ja, &name.en]
                .iter()
                .any(|name| head_key(name) == key)
        };
        let mut called = self.design.zones.keys().filter(is_called);
        let zone = called.next()?;
        let mut doubts = Vec::new();
        if called.next().is_some() {
            doubts.push(Message::new("import-doubt-several-zones").with("name", text));
        }
        Some(PlaceSaid {
            place: ImportPlace::Drawn(zone.clone()),
            word: text.to_owned(),
            doubts,
        })
    }

    /// The zone of a kind: that of the drawing, or one to be added. Of several the outermost, if
    /// there is one, else a person has to say which.
    pub(super) fn of_kind(&self, kind: &ZoneKindId, word: &str) -> PlaceSaid {
        let zones = self.design.zones.iter();
        let drawn = zones.filter(|(_, zone)| zone.kind == *kind);
        let is_within = |zone: &crate::design::Zone| {
            let outer = zone.parent.as_ref();
            let outer = outer.and_then(|outer| self.design.zones.get(outer));
            outer.is_some_and(|outer| outer.kind == *kind)
        };
        let mut outermost = drawn.filter(|(_, zone)| !is_within(zone));
        let first = outermost.next();
        let mut doubts = Vec::new();
        if outermost.next().is_some() {
            let message = Message::new("import-doubt-several-zones");
            doubts.push(message.with("name", self.name(kind)));
        }
        PlaceSaid {
            place: match first {
                Some((id, _)) => ImportPlace::Drawn(id.clone()),
                None => ImportPlace::Fresh(kind.clone()),
            },
            word: word.to_owned(),
            doubts,
        }
    }

    /// What a kind of zone is called.
    fn name(&self, kind: &ZoneKindId) -> Message {
        let name = self.catalog.zone_kind(kind).map(|kind| kind.name.clone());
        name.unwrap_or_else(|| crate::catalog::Text::same(kind.as_str()))
            .into()
    }

    /// What a place is called.
    pub(super) fn name_of(&self, place: &ImportPlace) -> Message {
        match place {
            ImportPlace::Fresh(kind) => self.name(kind),
            ImportPlace::Drawn(id) => {
                let names = Names {
                    design: self.design,
                    catalog: self.catalog,
                };
                names.name_of(&Subject::Zone(id.clone())).text().into()
            }
        }
    }
}
