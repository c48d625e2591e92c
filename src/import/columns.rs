//! What the columns of a list mean: fields of the inventory, columns of one's own, or nothing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{ImportLine, ImportTable};
use crate::catalog::{Catalog, FieldId, FieldRole, Message, Text, ThingSort, head_key};

/// What is done with a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnMeaning {
    /// It is a field of the inventory.
    Field(FieldId),
    /// It becomes a column of one's own.
    Own,
    /// It is left out.
    LeftOut,
}

/// What people have said of columns, by the key of their heads.
pub type RememberedHeads = BTreeMap<String, ColumnMeaning>;

/// Most heads that are remembered.
const MOST_REMEMBERED: usize = 500;

/// A column of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportColumn {
    /// Its head; empty where it has none.
    pub head: String,
    /// What it means.
    pub meaning: ColumnMeaning,
    /// Why that was guessed.
    pub why: Message,
    /// Whether a person has said so.
    pub is_chosen: bool,
    /// How many rows have something in it.
    pub filled: usize,
    /// The first text that stands in it.
    pub sample: String,
}

/// The columns of a list, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportColumns {
    columns: Vec<ImportColumn>,
}

impl ImportColumns {
    /// Matches the heads of a list with the fields of assets: as people have said before, else as
    /// the catalog knows them. No two columns mean the same field.
    pub fn of(catalog: &Catalog, table: &ImportTable, remembered: &RememberedHeads) -> Self {
        let mut columns = Self::default();
        for index in 0..table.width() {
            let head = one_line(table.head.cell(index));
            let mut texts = table.rows.iter().map(|row| row.cell(index));
            let filled = texts.clone().filter(|text| !text.is_empty()).count();
            let sample = texts.find(|text| !text.is_empty()).unwrap_or_default();
            let found = columns.guess(catalog, &head, remembered);
            columns.columns.push(ImportColumn {
                head,
                meaning: found.meaning,
                why: found.why,
                is_chosen: false,
                filled,
                sample: one_line(sample),
            });
        }
        columns
    }

    fn guess(&self, catalog: &Catalog, head: &str, remembered: &RememberedHeads) -> HeadGuess {
        let key = head_key(head);
        let numbering = catalog.guesses.numbering.iter();
        if key.is_empty() {
            return HeadGuess::new(ColumnMeaning::LeftOut, "import-head-none");
        }
        if let Some(meaning) = remembered.get(&key)
            && self.is_free(catalog, meaning)
        {
            return HeadGuess::new(meaning.clone(), "import-head-remembered");
        }
        if numbering.clone().any(|known| head_key(known) == key) {
            return HeadGuess::new(ColumnMeaning::LeftOut, "import-head-numbering");
        }
        match catalog.field_headed(ThingSort::Asset, head) {
            Some(field) => {
                let meaning = ColumnMeaning::Field(field.id.clone());
                if self.is_free(catalog, &meaning) {
                    HeadGuess::new(meaning, "import-head-known")
                } else {
                    HeadGuess::new(ColumnMeaning::Own, "import-head-taken")
                }
            }
            None => HeadGuess::new(ColumnMeaning::Own, "import-head-unknown"),
        }
    }

    /// Whether a column may mean something: a field of assets that no other column means.
    fn is_free(&self, catalog: &Catalog, meaning: &ColumnMeaning) -> bool {
        match meaning {
            ColumnMeaning::Field(id) => {
                let mut fields = catalog.fields_of(ThingSort::Asset);
                fields.any(|field| field.id == *id) && self.of_field(id).is_none()
            }
            ColumnMeaning::Own | ColumnMeaning::LeftOut => true,
        }
    }

    /// The columns.
    pub fn all(&self) -> &[ImportColumn] {
        &self.columns
    }

    /// The column that means a field.
    pub fn of_field(&self, field: &FieldId) -> Option<usize> {
        let mut columns = self.columns.iter();
        columns.position(|column| column.meaning == ColumnMeaning::Field(field.clone()))
    }

    /// The column that means the field of a role.
    pub fn of_role(&self, catalog: &Catalog, role: FieldRole) -> Option<usize> {
        self.of_field(&catalog.field_of_role(role)?.id)
    }

    /// What a row says of a role; nothing where no column means it.
    pub(super) fn told<'l>(
        &self,
        catalog: &Catalog,
        row: &'l ImportLine,
        role: FieldRole,
    ) -> &'l str {
        let column = self.of_role(catalog, role);
        column.map_or("", |column| row.cell(column))
    }

    /// Says what a column means. A column that meant the same field becomes one of one's own.
    pub fn choose(&mut self, index: usize, meaning: &ColumnMeaning) {
        for (place, column) in self.columns.iter_mut().enumerate() {
            let is_field = matches!(meaning, ColumnMeaning::Field(_));
            if place == index {
                column.meaning = meaning.clone();
                column.why = Message::new("import-head-chosen");
                column.is_chosen = true;
            } else if is_field && column.meaning == *meaning {
                column.meaning = ColumnMeaning::Own;
                column.why = Message::new("import-head-taken");
            }
        }
    }

    /// Adds what a person has said to what is remembered.
    pub fn remember(&self, remembered: &mut RememberedHeads) {
        for column in self.columns.iter().filter(|column| column.is_chosen) {
            let key = head_key(&column.head);
            if !key.is_empty() && remembered.len() < MOST_REMEMBERED {
                remembered.insert(key, column.meaning.clone());
            }
        }
    }

    /// What is done with each column, a sentence each; empty ones are not spoken of.
    pub fn told_each(&self, catalog: &Catalog) -> Vec<Message> {
        let told = self.columns.iter().enumerate().filter(|(_, column)| {
            column.filled > 0 || matches!(column.meaning, ColumnMeaning::Field(_))
        });
        told.map(|(place, column)| {
            let message = match &column.meaning {
                ColumnMeaning::Field(id) => {
                    let name = catalog.field(id).map(|field| field.name.clone());
                    let name = name.unwrap_or_else(|| Text::same(id.as_str()));
                    Message::new("import-column-field").with("field", name)
                }
                ColumnMeaning::Own => Message::new("import-column-own"),
                ColumnMeaning::LeftOut => {
                    Message::new("import-column-left").with("n", column.filled)
                }
            };
            let head = column.shown_head(place);
            message.with("head", head).with("why", column.why.clone())
        })
        .collect()
    }
}

impl ImportColumn {
    /// Its head, or its number where it has none.
    pub fn shown_head(&self, place: usize) -> Message {
        if self.head.is_empty() {
            Message::new("import-column-number").with("letters", column_letters(place))
        } else {
            Text::same(&self.head).into()
        }
    }
}

/// What was guessed of a head, and why.
struct HeadGuess {
    meaning: ColumnMeaning,
    why: Message,
}

impl HeadGuess {
    const fn new(meaning: ColumnMeaning, why: &'static str) -> Self {
        let why = Message::new(why);
        Self { meaning, why }
    }
}

/// A text on one line.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A column as spreadsheets call it: A, B … Z, AA.
pub(super) fn column_letters(place: usize) -> String {
    let mut letters = Vec::new();
    let mut left = place + 1;
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_called_as_in_spreadsheets() {
        let letters = [0, 25, 26, 701, 702].map(column_letters);
        assert_eq!(letters, ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
