//! The order of the rows.

use std::cmp::Ordering;

use super::{ColumnContent, RegisterColumn, RegisterKey, RowStanding};
use crate::catalog::{Date, Day, FieldRole, FieldSort, fold};

/// By which column the rows are sorted, and which way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterSort {
    /// The column.
    pub by: RegisterKey,
    /// Whether the greatest comes first.
    pub is_descending: bool,
}

/// What a row is sorted by, in this order: what says nothing is last whichever way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SortValue {
    /// A number.
    Number(u64),
    /// A day.
    Day(Day),
    /// Words, as they are compared: neither case nor width nor the sort of kana matters.
    Words(Vec<char>),
    /// Nothing.
    Empty,
}

impl SortValue {
    /// Of what stands in a cell.
    pub(super) fn of(column: &RegisterColumn, text: &str, standing: &RowStanding) -> Self {
        match column.content {
            ColumnContent::Controls => of_controls(standing),
            ColumnContent::Letter => standing.worst.map_or(Self::Empty, |worst| {
                let worst_first = u64::from(u8::MAX - worst.product);
                Self::Number(((worst.letter as u64) << u8::BITS) + worst_first)
            }),
            _ if text.trim().is_empty() => Self::Empty,
            ColumnContent::Role(FieldRole::Count) | ColumnContent::Written(FieldSort::Number) => {
                number(text).map_or_else(|| words(text), Self::Number)
            }
            ColumnContent::Role(FieldRole::EndOfSupport)
            | ColumnContent::Written(FieldSort::Date) => {
                Date::read(text).map_or_else(|| words(text), |date| Self::Day(date.last()))
            }
            ColumnContent::Role(_) | ColumnContent::Written(FieldSort::Text) => words(text),
        }
    }

    /// Compares two rows.
    pub(super) fn compare(&self, other: &Self, is_descending: bool) -> Ordering {
        match (self, other) {
            (Self::Empty, _) | (_, Self::Empty) => self.cmp(other),
            _ if is_descending => other.cmp(self),
            _ => self.cmp(other),
        }
    }
}

/// The least covered first, in thousandths.
fn of_controls(standing: &RowStanding) -> SortValue {
    let tally = standing.controls;
    let share = (tally.done * 1_000).checked_div(tally.required);
    let share = share.and_then(|share| u64::try_from(share).ok());
    share.map_or(SortValue::Empty, SortValue::Number)
}

fn words(text: &str) -> SortValue {
    SortValue::Words(fold(text))
}

/// A whole number, however wide its digits are and with or without commas between them.
pub(super) fn number(text: &str) -> Option<u64> {
    let letters = fold(text).into_iter();
    let digits: String = letters
        .filter(|letter| !letter.is_whitespace() && *letter != ',')
        .collect();
    digits.parse().ok()
}
