//! The guess of a row.

use std::collections::BTreeMap;

use super::{
    kinds::{KindFound, KindSaid, KindTable},
    made::{ImportGuess, ImportPlace, kind_name},
    places::{PlaceSaid, PlaceTable},
};
use crate::{
    catalog::{
        AssetKindId, Catalog, FieldId, FieldRole, Message, MessageValue, WordsSay, head_key,
    },
    design::{Design, membership::may_stand},
    import::{ImportColumns, ImportLine, values::RowValues},
};

/// Guesses what the rows of a list are.
#[derive(Clone, Debug)]
pub(in crate::import) struct RowGuesser<'a> {
    catalog: &'a Catalog,
    design: &'a Design,
    values: RowValues<'a>,
    kinds: KindTable,
    places: PlaceTable<'a>,
    /// Columns in which kinds are looked for, the most trusted first.
    kinds_in: Vec<usize>,
    /// The same of zones.
    zones_in: Vec<usize>,
    /// What tells devices apart, of those that are drawn.
    drawn: BTreeMap<String, String>,
    /// What the rows so far were told apart by, with their lines.
    seen: BTreeMap<String, usize>,
}

impl<'a> RowGuesser<'a> {
    pub(in crate::import) fn new(
        catalog: &'a Catalog,
        design: &'a Design,
        columns: &'a ImportColumns,
    ) -> Self {
        let columns_of = |fields: &[FieldId]| {
            let found = fields.iter().filter_map(|field| columns.of_field(field));
            found.collect()
        };
        let guesses = &catalog.guesses;
        let drawn = design.assets.values().filter_map(|asset| {
            let told = asset.record.get(&guesses.told_apart_by)?;
            Some((head_key(told), asset.name.clone()))
        });
        Self {
            catalog,
            design,
            values: RowValues { catalog, columns },
            kinds: KindTable::new(catalog),
            places: PlaceTable::new(catalog, design),
            kinds_in: columns_of(&guesses.kinds_in),
            zones_in: columns_of(&guesses.zones_in),
            drawn: drawn.collect(),
            seen: BTreeMap::new(),
        }
    }

    /// What a row is and where it stands. Rows that are alike are noticed in their order.
    pub(in crate::import) fn guess(&mut self, row: &ImportLine) -> ImportGuess {
        let mut guess = ImportGuess::default();
        let place = self.place_of(row, &mut guess);
        self.kind_of(row, place, &mut guess);
        guess.doubts.extend(self.values.doubts(row));
        guess.doubts.extend(self.again(row));
        guess
    }

    /// What kind of thing the places of a row say it is.
    fn place_of(&self, row: &ImportLine, guess: &mut ImportGuess) -> Option<PlaceGuess> {
        let own = self.values.columns.of_role(self.catalog, FieldRole::Zone);
        for column in &self.zones_in {
            let text = row.cell(*column);
            let is_own = own == Some(*column);
            if let Some(said) = self.places.said_in(text) {
                guess.reasons.push(self.by_word(*column, &said.word));
                return Some(PlaceGuess { said, is_own });
            }
            if is_own && !self.values.is_blank(text) {
                guess
                    .doubts
                    .push(Message::new("import-doubt-zone").with("text", text));
            }
        }
        None
    }

    fn kind_of(&self, row: &ImportLine, place: Option<PlaceGuess>, guess: &mut ImportGuess) {
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
            self.stand(place, guess);
            return;
        };
        guess
            .reasons
            .insert(0, self.by_word(column, &found.word.shown));
        self.doubt_word(&found, guess);
        if best.is_some()
            && let Some(rival) = rival_of(&said, &found)
        {
            guess
                .doubts
                .push(self.either(&found.entry.kinds, &rival.entry.kinds));
        }
        self.settle(&found, place, guess);
    }

    /// Whether what a column says of the kind is believed as much as the first does: kind and name.
    fn is_trusted(&self, column: usize) -> bool {
        let roles = [FieldRole::Kind, FieldRole::Name];
        let mut trusted = roles.into_iter();
        trusted.any(|role| self.values.columns.of_role(self.catalog, role) == Some(column))
    }

    fn doubt_word(&self, found: &KindFound<'_>, guess: &mut ImportGuess) {
        let word = found.word.shown.as_str();
        if found.word.is_vague {
            guess
                .doubts
                .push(Message::new("import-doubt-short").with("word", word));
        }
        if found.entry.says == WordsSay::Sort {
            guess
                .doubts
                .push(Message::new("import-doubt-sort").with("word", word));
        }
    }

    /// Chooses among the kinds that a word may mean by where the row stands.
    fn settle(&self, found: &KindFound<'_>, place: Option<PlaceGuess>, guess: &mut ImportGuess) {
        let kinds = &found.entry.kinds;
        guess.candidates.clone_from(kinds);
        let only = self.only_place(kinds);
        let Some(place) = place else {
            match only {
                Some(said) => {
                    guess.kind = kinds.first().cloned();
                    guess.reasons.push(Message::new("import-by-kind"));
                    self.stand(
                        Some(PlaceGuess {
                            said,
                            is_own: false,
                        }),
                        guess,
                    );
                }
                None => {
                    if let [kind] = kinds.as_slice() {
                        guess.kind = Some(kind.clone());
                    }
                    guess.doubts.push(Message::new("import-doubt-no-zone"));
                }
            }
            return;
        };
        let fits = |kind: &&AssetKindId| self.may_stand_at(kind, &place.said.place);
        let fitting: Vec<&AssetKindId> = kinds.iter().filter(fits).collect();
        let Some(first) = fitting.first() else {
            guess.kind = kinds.first().cloned();
            match only.filter(|_| !place.is_own) {
                // Where it can stand only, it stands, whatever its name sounds like.
                Some(said) => {
                    guess.reasons.pop();
                    guess.reasons.push(Message::new("import-by-kind"));
                    self.stand(
                        Some(PlaceGuess {
                            said,
                            is_own: false,
                        }),
                        guess,
                    );
                }
                None => {
                    let message = Message::new("import-doubt-not-there");
                    let name = guess
                        .kind
                        .as_ref()
                        .map(|kind| kind_name(self.catalog, kind));
                    let message = message.with("kind", value(name));
                    let zone = self.places.name_of(&place.said.place);
                    guess.doubts.push(message.with("zone", zone));
                    self.stand(Some(place), guess);
                }
            }
            return;
        };
        guess.kind = Some((*first).clone());
        if found.entry.says == WordsSay::Either && fitting.len() > 1 {
            let names = fitting.iter().map(|kind| kind_name(self.catalog, kind));
            let names = MessageValue::list("common-or", names);
            guess
                .doubts
                .push(Message::new("import-doubt-which").with("kinds", names));
        }
        self.stand(Some(place), guess);
    }

    fn stand(&self, place: Option<PlaceGuess>, guess: &mut ImportGuess) {
        if let Some(PlaceGuess { said, .. }) = place {
            guess.place = Some(said.place);
            guess.doubts.extend(said.doubts);
        }
    }

    /// The place where alone something of these kinds may stand, if there is one kind and place.
    fn only_place(&self, kinds: &[AssetKindId]) -> Option<PlaceSaid> {
        let [kind] = kinds else { return None };
        let [zone] = self.catalog.asset_kind(kind)?.zones.as_slice() else {
            return None;
        };
        Some(self.places.of_kind(zone, ""))
    }

    fn may_stand_at(&self, kind: &AssetKindId, place: &ImportPlace) -> bool {
        may_stand_at(self.catalog, self.design, kind, place)
    }

    /// That a row is drawn or read already, by what tells devices apart.
    fn again(&mut self, row: &ImportLine) -> Option<Message> {
        let told = self.values.told_apart(row);
        // What has no name of its own is the same only if all of it is.
        let key = if told.is_empty() {
            format!("\n{}", row.cells.join("\n"))
        } else {
            head_key(told)
        };
        if let Some(name) = self.drawn.get(&key) {
            return Some(Message::new("import-doubt-drawn").with("name", name.as_str()));
        }
        let line = *self.seen.entry(key).or_insert(row.line);
        (line != row.line).then(|| Message::new("import-doubt-again").with("line", line))
    }

    /// That a word in a column says so.
    fn by_word(&self, column: usize, word: &str) -> Message {
        let columns = self.values.columns.all();
        let head = columns.get(column).map(|it| it.shown_head(column));
        let message = Message::new("import-by-word").with("column", value(head));
        message.with("word", word)
    }

    /// That two words say different things.
    fn either(&self, one: &[AssetKindId], other: &[AssetKindId]) -> Message {
        let name = |kinds: &[AssetKindId]| kinds.first().map(|kind| kind_name(self.catalog, kind));
        let message = Message::new("import-doubt-two-kinds").with("one", value(name(one)));
        message.with("other", value(name(other)))
    }
}

/// Whether the catalog lets something of a kind stand at a place.
pub(in crate::import) fn may_stand_at(
    catalog: &Catalog,
    design: &Design,
    kind: &AssetKindId,
    place: &ImportPlace,
) -> bool {
    match place {
        ImportPlace::Drawn(zone) => may_stand(catalog, design, kind, zone),
        ImportPlace::Fresh(zone) => {
            let kind = catalog.asset_kind(kind);
            kind.is_none_or(|kind| kind.zones.contains(zone))
        }
    }
}

/// Where a row seems to stand.
struct PlaceGuess {
    said: PlaceSaid,
    /// Whether the column for zones says so.
    is_own: bool,
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

fn value(message: Option<Message>) -> MessageValue {
    message.map_or_else(MessageValue::default, Into::into)
}
