//! Where a row stands, guessed from its words.

use super::made::{ImportPlace, ImportSite, NestedPlace};
use crate::{
    catalog::{Catalog, Message, ZoneId, ZoneKindId, ZoneWords, head_key},
    design::{
        Design, Names, Subject,
        membership::{ground_of, may_nest},
    },
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
        let is_called = |id: &&ZoneId| {
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

    /// The zone of a kind: that of the drawing, or one to be added. Of several the one that stands
    /// in no other, if there is one, else a person has to say which.
    pub(super) fn of_kind(&self, kind: &ZoneKindId, word: &str) -> PlaceSaid {
        let zones = self.design.zones.iter();
        let drawn = zones.filter(|(_, zone)| zone.kind == *kind);
        let (main, nested): (Vec<_>, Vec<_>) = drawn.partition(|(_, zone)| zone.parent.is_none());
        let zones = if main.is_empty() { nested } else { main };
        let ids = zones.into_iter().map(|(id, _)| id);
        let said = self.one_of(ids, kind);
        said.unwrap_or_else(|| PlaceSaid {
            place: ImportPlace::Fresh(kind.clone()),
            word: String::new(),
            doubts: Vec::new(),
        })
        .by(word)
    }

    /// The first of several zones of a kind, which is doubtful if there are more.
    fn one_of<'z>(
        &self,
        mut zones: impl Iterator<Item = &'z ZoneId>,
        kind: &ZoneKindId,
    ) -> Option<PlaceSaid> {
        let place = ImportPlace::Drawn(zones.next()?.clone());
        let several = zones.next().map(|_| {
            let message = Message::new("import-doubt-several-zones");
            message.with("name", self.name(kind))
        });
        Some(PlaceSaid {
            place,
            word: String::new(),
            doubts: several.into_iter().collect(),
        })
    }

    /// The segment of a place within another: that of the drawing, or one to be added. `None` where
    /// such a segment cannot be there.
    pub(super) fn within(&self, place: &ImportPlace, site: &ImportSite) -> Option<PlaceSaid> {
        let kind = self.kind_of(place)?;
        match site {
            ImportSite::Fresh(fresh) => {
                let segment = self.catalog.zone_kind(kind)?;
                let may_be = segment.inside.contains(&fresh.kind);
                may_be.then(|| nested(kind, site))
            }
            ImportSite::Drawn(outer) => {
                let ground = ground_of(self.catalog, self.design, outer);
                let ground = self.design.zones.get(ground);
                if ground.is_some_and(|zone| zone.kind == *kind) {
                    return self.one_of(std::iter::once(outer), kind);
                }
                let is_in = |id: &&ZoneId| self.design.around(id).any(|around| around == outer);
                let zones = self.design.zones.iter();
                let inner = zones.filter(|(_, zone)| zone.kind == *kind);
                let inner = inner.map(|(id, _)| id).filter(is_in);
                self.one_of(inner, kind).or_else(|| {
                    let may_be = may_nest(self.catalog, self.design, kind, outer);
                    may_be.then(|| nested(kind, site))
                })
            }
        }
    }

    /// The kind of zone that a place is.
    pub(super) fn kind_of<'p>(&'p self, place: &'p ImportPlace) -> Option<&'p ZoneKindId> {
        match place {
            ImportPlace::Fresh(kind) => Some(kind),
            ImportPlace::Nested(nested) => Some(&nested.segment),
            ImportPlace::Drawn(id) => {
                let ground = ground_of(self.catalog, self.design, id);
                self.design.zones.get(ground).map(|zone| &zone.kind)
            }
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
        place.called(self.catalog, self.design)
    }
}

impl PlaceSaid {
    /// The same, by a word.
    fn by(self, word: &str) -> Self {
        let word = word.to_owned();
        Self { word, ..self }
    }
}

/// A segment that is added within a place.
fn nested(segment: &ZoneKindId, site: &ImportSite) -> PlaceSaid {
    PlaceSaid {
        place: ImportPlace::Nested(NestedPlace {
            site: site.clone(),
            segment: segment.clone(),
        }),
        word: String::new(),
        doubts: Vec::new(),
    }
}
