//! The values of a row: what an asset has of them, and what cannot be taken over.

use std::collections::BTreeMap;

use super::{
    ColumnMeaning, ImportColumns, ImportLine,
    columns::one_line,
    quantity::{names_in, number_of},
};
use crate::{
    catalog::{
        AssetKindId, Catalog, Date, FieldId, FieldRole, FieldSort, Lang, Message, ZoneId, head_key,
    },
    design::{Asset, Owner, Record},
    words,
};

/// Longest name that needs no second look, in letters.
const LONG_NAME: usize = 60;

/// What the words of a list say of who runs something, by the keys of the program's words.
const OWNERS: [(Owner, &str); 4] = [
    (Owner::Municipality, "owner-municipality"),
    (Owner::Vendor, "owner-vendor"),
    (Owner::Csp, "owner-csp"),
    (Owner::Prefecture, "owner-prefecture"),
];

/// Reads the values of rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowValues<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) columns: &'a ImportColumns,
}

impl RowValues<'_> {
    /// What a row says of a role.
    fn told<'l>(&self, row: &'l ImportLine, role: FieldRole) -> &'l str {
        self.columns.told(self.catalog, row, role)
    }

    /// Whether nothing is meant by a text.
    pub(super) fn is_blank(&self, text: &str) -> bool {
        let blanks = self.catalog.guesses.blanks.iter();
        text.is_empty()
            || blanks
                .into_iter()
                .any(|blank| blank.eq_ignore_ascii_case(text))
    }

    /// What a row says in the field that no two devices share.
    pub(super) fn told_apart<'l>(&self, row: &'l ImportLine) -> &'l str {
        let column = self.columns.of_field(&self.catalog.guesses.told_apart_by);
        let told = column.map_or("", |column| row.cell(column));
        if self.is_blank(told) { "" } else { told }
    }

    /// The name of a row; that of its device where it has none, on one line.
    pub(super) fn name(&self, row: &ImportLine) -> String {
        let name = one_line(self.told(row, FieldRole::Name));
        if name.is_empty() {
            one_line(self.told_apart(row))
        } else {
            name
        }
    }

    /// How many devices a row is; 0 where nothing says so.
    fn count(&self, row: &ImportLine) -> u32 {
        let told = self.told(row, FieldRole::Count);
        number_of(&self.catalog.guesses, told)
            .or_else(|| names_in(self.told_apart(row)))
            .unwrap_or_default()
    }

    fn owner(&self, row: &ImportLine) -> Option<Owner> {
        let key = head_key(self.told(row, FieldRole::Owner));
        let mut owners = OWNERS.into_iter();
        let is_meant =
            |word: &str| [Lang::Ja, Lang::En].map(|lang| head_key(&words::get(lang, word)));
        let found = owners.find(|(_, word)| is_meant(word).contains(&key));
        found.map(|(owner, _)| owner)
    }

    /// What in a row a person has to look at, or is not taken over.
    pub(super) fn doubts(&self, row: &ImportLine) -> Vec<Message> {
        let mut doubts = Vec::new();
        let name = self.name(row);
        if name.is_empty() {
            doubts.push(Message::new("import-doubt-no-name"));
        }
        if name.chars().count() > LONG_NAME {
            doubts.push(Message::new("import-doubt-long-name"));
        }
        let count = self.told(row, FieldRole::Count);
        if !self.is_blank(count) && number_of(&self.catalog.guesses, count).is_none() {
            doubts.push(Message::new("import-doubt-count").with("text", one_line(count)));
        }
        doubts.extend(self.unread_dates(row));
        doubts
    }

    /// Dates that no one can read as such: they stay as they are written, and nothing is known to
    /// end by them.
    fn unread_dates(&self, row: &ImportLine) -> impl Iterator<Item = Message> {
        let columns = self.columns.all().iter().enumerate();
        columns.filter_map(|(place, column)| {
            let ColumnMeaning::Field(id) = &column.meaning else {
                return None;
            };
            let field = self.catalog.field(id)?;
            let text = row.cell(place);
            let is_unread =
                field.sort == FieldSort::Date && !self.is_blank(text) && Date::read(text).is_none();
            is_unread.then(|| {
                let message = Message::new("import-doubt-date").with("field", &field.name);
                message.with("text", one_line(text))
            })
        })
    }

    /// What is to be said of a row without a person having to look.
    pub(super) fn remarks(&self, row: &ImportLine) -> Vec<Message> {
        let mut remarks = row.remarks.clone();
        let owner = self.told(row, FieldRole::Owner);
        if !self.is_blank(owner) && self.owner(row).is_none() {
            remarks.push(Message::new("import-remark-owner").with("text", one_line(owner)));
        }
        let count = self.told(row, FieldRole::Count);
        if self.is_blank(count)
            && let Some(count) = names_in(self.told_apart(row))
        {
            remarks.push(Message::new("import-remark-range").with("n", count));
        }
        remarks
    }

    /// The asset that a row becomes. `own` are the columns of one's own, by their place.
    pub(super) fn asset(
        &self,
        row: &ImportLine,
        kind: AssetKindId,
        zone: ZoneId,
        own: &BTreeMap<usize, FieldId>,
    ) -> Asset {
        Asset {
            kind,
            name: self.name(row),
            zone: Some(zone),
            count: self.count(row),
            owner: self.owner(row),
            note: self.told(row, FieldRole::Note).to_owned(),
            record: self.record(row, own),
        }
    }

    fn record(&self, row: &ImportLine, own: &BTreeMap<usize, FieldId>) -> Record {
        let mut record = Record::new();
        for (place, column) in self.columns.all().iter().enumerate() {
            let text = row.cell(place);
            if text.is_empty() {
                continue;
            }
            match &column.meaning {
                ColumnMeaning::Field(id) => {
                    let field = self.catalog.field(id).filter(|field| !field.is_drawn());
                    if let Some(field) = field {
                        record.insert(id.clone(), field.sort.kept(text));
                    }
                }
                ColumnMeaning::Own => {
                    if let Some(id) = own.get(&place) {
                        record.insert(id.clone(), text.to_owned());
                    }
                }
                ColumnMeaning::LeftOut => {}
            }
        }
        record
    }
}
