//! The guess of a row.

use std::collections::BTreeMap;

use super::{
    choice::PlaceGuess, kinds::KindTable, made::ImportGuess, places::PlaceTable, sites::SiteTable,
    siting::RowSite,
};
use crate::{
    catalog::{Catalog, FieldId, FieldRole, Message, MessageValue, head_key},
    design::Design,
    import::{ImportColumns, ImportLine, values::RowValues},
};

/// Guesses what the rows of a list are.
#[derive(Clone, Debug)]
pub(in crate::import) struct RowGuesser<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) design: &'a Design,
    pub(super) values: RowValues<'a>,
    pub(super) kinds: KindTable,
    pub(super) places: PlaceTable<'a>,
    /// Columns in which kinds are looked for, the most trusted first.
    pub(super) kinds_in: Vec<usize>,
    /// The same of zones.
    zones_in: Vec<usize>,
    /// The same of sites: the first is believed. Those that no column means are empty.
    pub(super) sites_in: Vec<Option<usize>>,
    pub(super) sites: SiteTable<'a>,
    /// What tells devices apart, of those that are drawn.
    drawn: BTreeMap<String, Message>,
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
            Some((head_key(told), asset.called(catalog).text().into()))
        });
        Self {
            catalog,
            design,
            values: RowValues { catalog, columns },
            kinds: KindTable::new(catalog),
            places: PlaceTable::new(catalog, design),
            kinds_in: columns_of(&guesses.kinds_in),
            zones_in: columns_of(&guesses.zones_in),
            sites_in: guesses
                .sites_in
                .iter()
                .map(|field| columns.of_field(field))
                .collect(),
            sites: SiteTable::new(catalog, design),
            drawn: drawn.collect(),
            seen: BTreeMap::new(),
        }
    }

    /// What a row is and where it stands. Rows that are alike are noticed in their order.
    pub(in crate::import) fn guess(&mut self, row: &ImportLine) -> ImportGuess {
        let mut guess = ImportGuess::default();
        let site = self.site_of(row);
        let network = self.place_of(row, site.as_ref(), &mut guess);
        let place = self.apart(network, site.as_ref(), &mut guess);
        self.kind_of(row, place, &mut guess);
        self.nest(site.as_ref(), &mut guess);
        guess.doubts.extend(self.values.doubts(row));
        guess.doubts.extend(self.again(row));
        guess
    }

    /// In which zone of the network the words of a row say it is. What says where it stands bodily
    /// is not asked again.
    fn place_of(
        &self,
        row: &ImportLine,
        site: Option<&RowSite>,
        guess: &mut ImportGuess,
    ) -> Option<PlaceGuess> {
        let site = site.map(|site| site.column);
        let own = self.values.columns.of_role(self.catalog, FieldRole::Zone);
        for column in &self.zones_in {
            let text = row.cell(*column);
            let is_own = own == Some(*column);
            // The first column of sites says where something is, as the others say what.
            let is_site = site == Some(*column) && self.sites_in.first() == Some(&site);
            if is_site {
                continue;
            }
            if let Some(said) = self.places.said_in(text) {
                guess.reasons.push(self.by_word(*column, &said.word));
                let kinds = Vec::new();
                return Some(PlaceGuess {
                    said,
                    is_own,
                    kinds,
                });
            }
            if is_own && !self.values.is_blank(text) {
                guess
                    .doubts
                    .push(Message::new("import-doubt-zone").with("text", text));
            }
        }
        None
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
            return Some(Message::new("import-doubt-drawn").with("name", name.clone()));
        }
        let line = *self.seen.entry(key).or_insert(row.line);
        (line != row.line).then(|| Message::new("import-doubt-again").with("line", line))
    }

    /// That a word in a column says so.
    pub(super) fn by_word(&self, column: usize, word: &str) -> Message {
        let columns = self.values.columns.all();
        let head = columns.get(column).map(|it| it.shown_head(column));
        let message = Message::new("import-by-word").with("column", value(head));
        message.with("word", word)
    }
}

/// What a message says within another; nothing for none.
pub(super) fn value(message: Option<Message>) -> MessageValue {
    message.map_or_else(MessageValue::default, Into::into)
}
