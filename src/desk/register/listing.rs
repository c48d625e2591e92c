//! The table as it is shown: columns, rows, and how many there are.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    ColumnContent, RegisterChip, RegisterColumn, RegisterFilter, RegisterKey, RegisterSort,
    RegisterView, RowStanding, column::columns, filter::FilterWords, order::SortValue,
    shown::shown_text, standing::standings,
};
use crate::{
    analysis::Case,
    catalog::{AssetId, FieldRole, Lang},
    design::Asset,
    edit::{Revision, Session},
};

/// A row of the table: an asset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterRow {
    /// The asset.
    pub asset: AssetId,
    /// What stands in the shown columns, from left to right; of what the analysis finds the words.
    pub texts: Vec<String>,
    /// What the analysis says of it.
    pub standing: RowStanding,
    /// Whether a shown column that is to be filled in is not.
    pub is_unfilled: bool,
}

/// The table of all assets as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    /// Every column there is, shown or not.
    pub offered: Vec<RegisterColumn>,
    /// The columns that are shown, from left to right.
    pub columns: Vec<RegisterColumn>,
    /// The rows that are shown, from top to bottom.
    pub rows: Vec<RegisterRow>,
    /// How many assets there are.
    pub total: usize,
    /// How many devices the shown rows are.
    pub devices: u64,
    /// How many of all rows each chip would show.
    pub tallies: BTreeMap<RegisterChip, usize>,
}

impl Register {
    /// The table of a design.
    pub fn of(case: Case<'_>, lang: Lang, view: &RegisterView) -> Self {
        let offered = columns(case.design, case.catalog, &view.turned);
        let shown: Vec<RegisterColumn> = offered.iter().filter(|it| it.is_shown).cloned().collect();
        let sought = FilterWords::new(&view.filter.text);
        let standings = standings(case.analysis);
        let mut rows = Vec::with_capacity(case.design.assets.len());
        let mut tallies: BTreeMap<_, _> = RegisterChip::ALL.map(|chip| (chip, 0)).into();
        let mut devices = 0;
        for (id, asset) in &case.design.assets {
            let standing = standings.get(id).copied().unwrap_or_default();
            let of_column = |column: &RegisterColumn| shown_text(case, lang, id, column, &standing);
            let texts: Vec<String> = shown.iter().map(of_column).collect();
            let row = RegisterRow {
                is_unfilled: is_unfilled(case, asset, &shown, &texts),
                asset: id.clone(),
                texts,
                standing,
            };
            for (chip, count) in &mut tallies {
                *count += usize::from(chip.holds(&row));
            }
            let hidden = offered.iter().filter(|column| !column.is_shown);
            let is_found = sought.occur_in(&row.texts)
                || !view.filter.text.is_empty() && {
                    let hidden = hidden.map(of_column);
                    sought.occur_in(&row.texts.iter().cloned().chain(hidden).collect::<Vec<_>>())
                };
            if is_found && view.filter.lets_through(&row) {
                devices += u64::from(asset.count);
                rows.push(row);
            }
        }
        let mut register = Self {
            total: case.design.assets.len(),
            offered,
            columns: shown,
            rows,
            devices,
            tallies,
        };
        if let Some(sort) = &view.sort {
            register.sort(sort);
        }
        register
    }

    /// Leaves rows where they were before an edit, as in a spreadsheet: what was changed does not
    /// jump away, and a selection covers the rows that were selected. New rows come last.
    fn keep_order(&mut self, before: &Self) {
        let places = before.rows.iter().enumerate();
        let places: BTreeMap<&AssetId, usize> =
            places.map(|(place, row)| (&row.asset, place)).collect();
        let place = |row: &RegisterRow| places.get(&row.asset).copied().unwrap_or(usize::MAX);
        self.rows.sort_by_key(place);
    }

    /// The place of a column among those shown.
    pub fn column_at(&self, key: &RegisterKey) -> Option<usize> {
        self.columns.iter().position(|column| column.key == *key)
    }

    /// The place of an asset among the rows shown.
    pub fn row_at(&self, asset: &AssetId) -> Option<usize> {
        self.rows.iter().position(|row| row.asset == *asset)
    }

    /// Sorts the rows; those that are equal stay as they are. A column that is not shown sorts
    /// nothing.
    fn sort(&mut self, sort: &RegisterSort) {
        let Some(at) = self.column_at(&sort.by) else {
            return;
        };
        let Some(column) = self.columns.get(at) else {
            return;
        };
        let rows = std::mem::take(&mut self.rows).into_iter();
        let mut valued: Vec<(SortValue, RegisterRow)> = rows
            .map(|row| {
                let text = row.texts.get(at).map_or("", String::as_str);
                (SortValue::of(column, text, &row.standing), row)
            })
            .collect();
        valued.sort_by(|(one, _), (other, _)| one.compare(other, sort.is_descending));
        self.rows = valued.into_iter().map(|(_, row)| row).collect();
    }
}

/// Whether a row says nothing in a shown column that is to be filled in. Remarks need not be, nor
/// who runs it, nor the number of what is not counted.
fn is_unfilled(case: Case<'_>, asset: &Asset, shown: &[RegisterColumn], texts: &[String]) -> bool {
    let is_counted = || {
        let kind = case.catalog.asset_kind(&asset.kind);
        kind.is_some_and(|kind| kind.countable)
    };
    let is_asked = |column: &RegisterColumn| match column.content {
        ColumnContent::Role(FieldRole::Count) => is_counted(),
        ColumnContent::Role(FieldRole::Zone | FieldRole::EndOfSupport)
        | ColumnContent::Written(_) => true,
        ColumnContent::Role(
            FieldRole::Name | FieldRole::Kind | FieldRole::Owner | FieldRole::Note,
        )
        | ColumnContent::Controls
        | ColumnContent::Letter => false,
    };
    let mut cells = shown.iter().zip(texts);
    cells.any(|(column, text)| text.is_empty() && is_asked(column))
}

/// What a table rests on beside the design: another answer is another table.
#[derive(Clone, Debug, PartialEq, Eq)]
struct RegisterQuestion {
    revision: Revision,
    lang: Lang,
    sort: Option<RegisterSort>,
    filter: RegisterFilter,
    turned: std::collections::BTreeSet<RegisterKey>,
}

impl RegisterQuestion {
    /// Whether the same rows are asked for in the same order, of a design that may be another.
    fn is_of_rows_as(&self, other: &Self) -> bool {
        self.lang == other.lang && self.sort == other.sort && self.filter == other.filter
    }
}

/// The table that was shown last, kept until something it depends on changes.
#[derive(Debug, Default)]
pub struct RegisterCache {
    last: Option<(RegisterQuestion, Arc<Register>)>,
}

impl RegisterCache {
    /// The table of a drawing.
    pub fn listed(&mut self, session: &Session, lang: Lang, view: &RegisterView) -> Arc<Register> {
        let asked = RegisterQuestion {
            revision: session.revision(),
            lang,
            sort: view.sort.clone(),
            filter: view.filter.clone(),
            turned: view.turned.clone(),
        };
        let last = self.last.take();
        if let Some((question, register)) = &last
            && *question == asked
        {
            let register = Arc::clone(register);
            self.last = last;
            return register;
        }
        let mut register = Register::of(session.case(), lang, view);
        if let Some((question, before)) = &last
            && question.is_of_rows_as(&asked)
        {
            register.keep_order(before);
        }
        let register = Arc::new(register);
        self.last = Some((asked, Arc::clone(&register)));
        register
    }

    /// Sorts anew with the next question.
    pub(in crate::desk) fn forget_order(&mut self) {
        self.last = None;
    }
}
