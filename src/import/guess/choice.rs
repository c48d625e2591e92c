//! Which kind a row is: by its words, and by where it stands.

use super::{
    guesser::{RowGuesser, value},
    kinds::{KindFound, KindSaid},
    made::{ImportGuess, ImportPlace, kind_name},
    places::PlaceSaid,
};
use crate::{
    catalog::{AssetKindId, FieldRole, Message, MessageValue, WordsSay},
    import::table::ImportLine,
};

impl RowGuesser<'_> {
    /// Says what a row is, and where it stands as far as its kind decides that.
    pub(super) fn kind_of(
        &self,
        row: &ImportLine,
        place: Option<PlaceGuess>,
        guess: &mut ImportGuess,
    ) {
        let said = self.kinds_in.iter();
        let said = said.map(|column| CellSaid {
            column: *column,
            said: self.kinds.said_in(row.cell(*column)),
            is_trusted: self.is_trusted(*column),
        });
        let said: Vec<CellSaid<'_>> = said.collect();
        let best = said.iter().find(|cell| cell.said.best.is_some());
        let sort = said.iter().find(|cell| cell.said.sort.is_some());
        let no_part = said.iter().filter(|cell| cell.is_trusted);
        let no_part = no_part.filter_map(|cell| Some((cell.column, cell.said.no_part?)));
        if let Some((column, word)) = no_part.clone().next() {
            let message = Message::new("import-takes-no-part").with("word", word.shown.as_str());
            if best.is_none() && sort.is_none() {
                guess.reasons.insert(0, self.by_word(column, &word.shown));
                guess.takes_no_part = Some(message);
                guess.place = place.map(|place| place.said.place);
                return;
            }
            guess.doubts.push(message);
        }
        let found = best.and_then(|cell| Some((cell.column, cell.said.best?)));
        let found = found.or_else(|| sort.and_then(|cell| Some((cell.column, cell.said.sort?))));
        let Some((column, found)) = found else {
            guess.doubts.insert(0, Message::new("import-doubt-no-kind"));
            if let Some(PlaceGuess { said, .. }) = place {
                stand(said, guess);
            }
            return;
        };
        guess
            .reasons
            .insert(0, self.by_word(column, &found.word.shown));
        doubt_word(&found, guess);
        let rival = best.and_then(|_| rival_of(&said, &found));
        let asks_at = guess.doubts.len();
        let at = place.as_ref().map(|place| place.said.place.clone());
        self.settle(&found, place, guess);
        if let Some(rival) = rival {
            self.rivals(&rival.entry.kinds, at.as_ref(), guess, asks_at);
        }
    }

    /// That another word says something else: it is asked about before the rest, by the names that
    /// may stand where the row does, and of the two it is the one that may stand there at all.
    fn rivals(
        &self,
        kinds: &[AssetKindId],
        at: Option<&ImportPlace>,
        guess: &mut ImportGuess,
        asks_at: usize,
    ) {
        let may_be = |kind: &AssetKindId| {
            at.is_none_or(|place| place.may_hold(self.catalog, self.design, kind))
        };
        let other = kinds.iter().find(|kind| may_be(kind));
        let other = other.or_else(|| kinds.first());
        let one = guess.kind.as_ref();
        let one = one.or_else(|| guess.candidates.first());
        let message = self.either(one, other);
        guess.doubts.insert(asks_at, message);
        let is_there = guess.kind.as_ref().is_some_and(may_be);
        if let Some(other) = other.filter(|kind| !is_there && at.is_some() && may_be(kind)) {
            let not_there = |doubt: &Message| doubt.key == "import-doubt-not-there";
            guess.doubts.retain(|doubt| !not_there(doubt));
            guess.kind = Some(other.clone());
        }
        guess.candidates.extend(kinds.iter().cloned());
    }

    /// Whether what a column says of the kind is believed as much as the first does: kind and name.
    fn is_trusted(&self, column: usize) -> bool {
        let roles = [FieldRole::Kind, FieldRole::Name];
        let mut trusted = roles.into_iter();
        trusted.any(|role| self.values.columns.of_role(self.catalog, role) == Some(column))
    }

    /// Chooses among the kinds that a word may mean by where the row stands.
    fn settle(&self, found: &KindFound<'_>, place: Option<PlaceGuess>, guess: &mut ImportGuess) {
        guess.candidates.clone_from(&found.entry.kinds);
        match place {
            Some(place) => self.settle_at(found, place, guess),
            None => self.settle_anywhere(&found.entry.kinds, guess),
        }
    }

    /// Of a row of which nothing says where it stands.
    fn settle_anywhere(&self, kinds: &[AssetKindId], guess: &mut ImportGuess) {
        if let Some(said) = self.only_place(kinds) {
            guess.kind = kinds.first().cloned();
            stand_by_kind(said, guess);
            return;
        }
        if let [kind] = kinds {
            guess.kind = Some(kind.clone());
        }
        guess.doubts.push(Message::new("import-doubt-no-zone"));
    }

    /// Of a row that seems to stand at a place.
    fn settle_at(&self, found: &KindFound<'_>, place: PlaceGuess, guess: &mut ImportGuess) {
        let kinds = &found.entry.kinds;
        let at = &place.said.place;
        let fits = |kind: &&AssetKindId| at.may_hold(self.catalog, self.design, kind);
        let mut fitting: Vec<&AssetKindId> = kinds.iter().filter(fits).collect();
        fitting.sort_by_key(|kind| !place.kinds.contains(kind));
        guess.kind = fitting.first().copied().or_else(|| kinds.first()).cloned();
        if fitting.is_empty() {
            // Where it can stand only, it stands, whatever its name sounds like.
            if let Some(said) = self.only_place(kinds).filter(|_| !place.is_own) {
                guess.reasons.pop();
                stand_by_kind(said, guess);
                return;
            }
            let name = guess
                .kind
                .as_ref()
                .map(|kind| kind_name(self.catalog, kind));
            let message = Message::new("import-doubt-not-there").with("kind", value(name));
            let zone = self.places.name_of(&place.said.place);
            guess.doubts.push(message.with("zone", zone));
        }
        let is_meant = fitting
            .first()
            .is_some_and(|kind| place.kinds.contains(kind));
        if found.entry.says == WordsSay::Either && fitting.len() > 1 && !is_meant {
            let names = fitting.iter().map(|kind| kind_name(self.catalog, kind));
            let names = MessageValue::list("common-or", names);
            guess
                .doubts
                .push(Message::new("import-doubt-which").with("kinds", names));
        }
        stand(place.said, guess);
    }

    /// The place where alone something of these kinds may stand, if there is one kind and place.
    fn only_place(&self, kinds: &[AssetKindId]) -> Option<PlaceSaid> {
        let [kind] = kinds else { return None };
        let [zone] = self.catalog.asset_kind(kind)?.zones.as_slice() else {
            return None;
        };
        Some(self.places.of_kind(zone, ""))
    }

    /// That two words say different things.
    fn either(&self, one: Option<&AssetKindId>, other: Option<&AssetKindId>) -> Message {
        let name = |kind: Option<&AssetKindId>| kind.map(|kind| kind_name(self.catalog, kind));
        let message = Message::new("import-doubt-two-kinds").with("one", value(name(one)));
        message.with("other", value(name(other)))
    }
}

/// That a row stands at a place, with what is doubtful of it.
fn stand(said: PlaceSaid, guess: &mut ImportGuess) {
    guess.place = Some(said.place);
    guess.doubts.extend(said.doubts);
}

/// The same where its kind says so.
fn stand_by_kind(said: PlaceSaid, guess: &mut ImportGuess) {
    guess.reasons.push(Message::new("import-by-kind"));
    stand(said, guess);
}

/// What is doubtful of a word itself.
fn doubt_word(found: &KindFound<'_>, guess: &mut ImportGuess) {
    let word = found.word.shown.as_str();
    if found.word.is_vague {
        let message = Message::new("import-doubt-short");
        guess.doubts.push(message.with("word", word));
    }
    if found.entry.says == WordsSay::Sort {
        let message = Message::new("import-doubt-sort");
        guess.doubts.push(message.with("word", word));
    }
}

/// Where a row seems to stand.
pub(super) struct PlaceGuess {
    pub(super) said: PlaceSaid,
    /// Whether the column for zones says so.
    pub(super) is_own: bool,
    /// Kinds that are meant there before others.
    pub(super) kinds: Vec<AssetKindId>,
}

/// What a cell says of the kind.
struct CellSaid<'t> {
    column: usize,
    said: KindSaid<'t>,
    is_trusted: bool,
}

/// What another word says against the one that was chosen: in the same cell, or in a cell that is
/// trusted as much.
fn rival_of<'t>(said: &[CellSaid<'t>], found: &KindFound<'t>) -> Option<KindFound<'t>> {
    let is_found = |cell: &&CellSaid<'t>| {
        let best = cell.said.best.as_ref();
        best.is_some_and(|best| std::ptr::eq(best.word, found.word))
    };
    let within = said.iter().find(is_found).and_then(|cell| cell.said.rival);
    let beside = said.iter().filter(|cell| cell.is_trusted);
    let mut beside = beside.filter_map(|cell| cell.said.best);
    within.or_else(|| beside.find(|best| found.denies(best)))
}
