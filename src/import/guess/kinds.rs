//! What a cell says of the kind of a row.

use crate::{
    catalog::{Catalog, KindWords, WordsSay},
    import::sought::{SoughtWord, SoughtWords, WordHit},
};

/// The words for kinds, with those that are the names of kinds.
#[derive(Clone, Debug)]
pub(super) struct KindTable {
    entries: Vec<KindWords>,
    words: SoughtWords,
}

/// What a cell says.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct KindSaid<'t> {
    /// What it is.
    pub(super) best: Option<KindFound<'t>>,
    /// What it may be as well, where another word says something else.
    pub(super) rival: Option<KindFound<'t>>,
    /// What sort of thing it is at least.
    pub(super) sort: Option<KindFound<'t>>,
    /// The word by which it takes no part in the network.
    pub(super) no_part: Option<&'t SoughtWord>,
}

/// A word with what it stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct KindFound<'t> {
    pub(super) word: &'t SoughtWord,
    pub(super) entry: &'t KindWords,
}

impl KindFound<'_> {
    /// Whether two words leave no kind that both may mean.
    pub(super) fn denies(&self, other: &Self) -> bool {
        let kinds = &other.entry.kinds;
        !self.entry.kinds.iter().any(|kind| kinds.contains(kind))
    }
}

impl KindTable {
    pub(super) fn new(catalog: &Catalog) -> Self {
        let named = catalog.assets.iter().map(|kind| KindWords {
            kinds: vec![kind.id.clone()],
            says: WordsSay::Kind,
            words: vec![kind.name.ja.to_string(), kind.name.en.to_string()],
            short: Vec::new(),
            vague: Vec::new(),
        });
        let entries: Vec<KindWords> = named.chain(catalog.guesses.kinds.iter().cloned()).collect();
        let words = entries.iter().enumerate().flat_map(|(place, entry)| {
            SoughtWord::of_entry(place, [&entry.words, &entry.short, &entry.vague])
        });
        let words = SoughtWords::new(words.collect());
        Self { entries, words }
    }

    /// What a cell says.
    pub(super) fn said_in(&self, text: &str) -> KindSaid<'_> {
        let hits = self.words.found_in(text);
        let mut said = KindSaid::default();
        let mut found: Vec<(KindFound<'_>, WordHit<'_>)> = Vec::new();
        for hit in hits {
            let Some(entry) = self.entries.get(hit.word.entry) else {
                continue;
            };
            let word = hit.word;
            let it = KindFound { word, entry };
            match entry.says {
                WordsSay::NoPart => said.no_part = said.no_part.or(Some(word)),
                WordsSay::Sort => said.sort = said.sort.or(Some(it)),
                // A word of no kind only keeps shorter ones from being found.
                WordsSay::Kind | WordsSay::Either | WordsSay::Last if entry.kinds.is_empty() => {}
                WordsSay::Kind | WordsSay::Either | WordsSay::Last => found.push((it, hit)),
            }
        }
        let mut last = found
            .iter()
            .filter(|(it, hit)| hit.is_last && it.entry.says == WordsSay::Last);
        if let Some((last, _)) = last.next() {
            said.best = Some(*last);
            return said;
        }
        let mut found = found.into_iter().map(|(it, _)| it);
        said.best = found.next();
        said.rival = said.best.and_then(|best| found.find(|it| best.denies(it)));
        said
    }
}
