//! Where a row stands bodily, guessed from its location: in the town hall, in a branch, in a cloud.

use super::made::{FreshSite, ImportPlace, ImportSite};
use crate::{
    catalog::{AssetKindId, Catalog, Message, SiteWords, ZoneId, ZoneKindId, head_key},
    design::Design,
    import::{
        columns::one_line,
        sought::{SoughtWord, SoughtWords},
    },
};

/// Letters that part a location from what else stands in its cell.
const PARTS: [char; 9] = ['\n', ',', '、', '，', '・', '／', '/', '（', '('];
/// Shortest name by which a zone of the drawing is found within a location, in letters.
const SHORTEST_NAME: usize = 2;

/// The words for sites, and the zones of the drawing that have a name.
#[derive(Clone, Debug)]
pub(super) struct SiteTable<'a> {
    catalog: &'a Catalog,
    design: &'a Design,
    words: SoughtWords,
}

/// What a cell says of where a row stands bodily.
#[derive(Clone, Debug)]
pub(super) struct SiteSaid {
    pub(super) at: SiteAt,
    /// The word that says so.
    pub(super) word: String,
    /// What follows from it.
    pub(super) why: Option<Message>,
    pub(super) is_vague: bool,
    /// Kinds of zone that may be named beside it.
    pub(super) agrees: Vec<ZoneKindId>,
    /// Kinds that are meant there before others.
    pub(super) kinds: Vec<AssetKindId>,
}

/// What a site is to the segment that a row names.
#[derive(Clone, Debug)]
pub(super) enum SiteAt {
    /// The town hall, where the segment stands as it is.
    Hall,
    /// A mere place: the segment is within it.
    Within(ImportSite),
    /// A zone of its own.
    Apart(ImportPlace),
}

impl<'a> SiteTable<'a> {
    pub(super) fn new(catalog: &'a Catalog, design: &'a Design) -> Self {
        let entries = catalog.guesses.sites.iter().enumerate();
        let words = entries.flat_map(|(place, entry)| {
            SoughtWord::of_entry(place, [&entry.words, &entry.short, &entry.vague])
        });
        Self {
            catalog,
            design,
            words: SoughtWords::new(words.collect()),
        }
    }

    /// What a cell says, if anything: by a zone of the drawing that is called so, else by a word.
    pub(super) fn said_in(&self, text: &str) -> Option<SiteSaid> {
        if let Some(said) = self.named(text) {
            return Some(said);
        }
        let hits = self.words.found_in(text);
        let word = hits.first()?.word;
        let entry = self.catalog.guesses.sites.get(word.entry)?;
        let at = match &entry.zone {
            None => SiteAt::Hall,
            Some(kind) if self.is_place(kind) => SiteAt::Within(self.site(kind, text, word)),
            Some(kind) => SiteAt::Apart(self.zone_of(kind)),
        };
        let shown = match &at {
            SiteAt::Within(ImportSite::Fresh(site)) => site.name.clone(),
            SiteAt::Within(ImportSite::Drawn(_)) | SiteAt::Hall | SiteAt::Apart(_) => {
                word.shown.clone()
            }
        };
        Some(said(at, Some(entry), shown, word.is_vague))
    }

    /// The zone of the drawing whose name stands in a text: of several the one with the longest.
    fn named(&self, text: &str) -> Option<SiteSaid> {
        let key = head_key(text);
        let zones = self.design.zones.iter();
        let called = zones.filter_map(|(id, zone)| {
            let name = head_key(&zone.name);
            let length = name.chars().count();
            (length >= SHORTEST_NAME && key.contains(&name)).then_some(NamedZone { length, id })
        });
        let id = called.max_by_key(|zone| zone.length)?.id;
        let zone = self.design.zones.get(id)?;
        let mut sites = self.catalog.guesses.sites.iter();
        let entry = sites.find(|entry| entry.zone.as_ref() == Some(&zone.kind));
        let at = if self.is_place(&zone.kind) {
            SiteAt::Within(ImportSite::Drawn(id.clone()))
        } else {
            SiteAt::Apart(ImportPlace::Drawn(id.clone()))
        };
        Some(said(at, entry, zone.name.clone(), false))
    }

    /// The place of a kind that a text names: where it says no more than the word, the only one of
    /// the drawing, else one to be added by that name.
    fn site(&self, kind: &ZoneKindId, text: &str, word: &SoughtWord) -> ImportSite {
        if head_key(text) == head_key(&word.shown)
            && let Some(zone) = self.only_drawn(kind)
        {
            return ImportSite::Drawn(zone.clone());
        }
        ImportSite::Fresh(FreshSite {
            kind: kind.clone(),
            name: self.site_name(text, word),
        })
    }

    fn zone_of(&self, kind: &ZoneKindId) -> ImportPlace {
        match self.only_drawn(kind) {
            Some(zone) => ImportPlace::Drawn(zone.clone()),
            None => ImportPlace::Fresh(kind.clone()),
        }
    }

    /// The zone of a kind, where the drawing has one of it.
    fn only_drawn(&self, kind: &ZoneKindId) -> Option<&ZoneId> {
        let zones = self.design.zones.iter();
        let mut drawn = zones.filter(|(_, zone)| zone.kind == *kind);
        drawn
            .next()
            .map(|(id, _)| id)
            .filter(|_| drawn.next().is_none())
    }

    /// What the place is called: of the part with the word all up to the word, so that floors and
    /// rooms make no place of their own.
    fn site_name(&self, text: &str, word: &SoughtWord) -> String {
        let says_it = |part: &str| {
            let hits = self.words.found_in(part);
            hits.first().is_some_and(|hit| hit.word.entry == word.entry)
        };
        let mut parts = text.split(PARTS);
        let part = parts.find(|part| says_it(part)).unwrap_or(text);
        let ends = part
            .char_indices()
            .map(|(at, letter)| at + letter.len_utf8());
        let mut begun = ends.filter_map(|end| part.get(..end));
        let name = begun.find(|begun| says_it(begun)).unwrap_or(part);
        // A long vowel belongs to the word before it.
        let rest = part.get(name.len()..).unwrap_or_default();
        let vowel = if rest.starts_with('ー') { "ー" } else { "" };
        one_line(&format!("{name}{vowel}"))
    }

    fn is_place(&self, kind: &ZoneKindId) -> bool {
        let kind = self.catalog.zone_kind(kind);
        kind.is_some_and(|kind| kind.neutral)
    }
}

/// A zone whose name stands in a text.
struct NamedZone<'d> {
    length: usize,
    id: &'d ZoneId,
}

fn said(at: SiteAt, entry: Option<&SiteWords>, word: String, is_vague: bool) -> SiteSaid {
    SiteSaid {
        at,
        word,
        why: entry.map(|entry| entry.why.clone().into()),
        is_vague,
        agrees: entry.map_or_else(Vec::new, |entry| entry.agrees.clone()),
        kinds: entry.map_or_else(Vec::new, |entry| entry.kinds.clone()),
    }
}
