//! What people decide on the rows of a list.

use std::sync::Arc;

use super::{
    ImportColumns, ImportPlace, ImportTable, ReviewRow, RowDecision, guess::RowGuesser,
    values::RowValues,
};
use crate::{
    catalog::{AssetKindId, Catalog},
    design::Design,
};

/// Which rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReviewShown {
    /// All.
    #[default]
    All,
    /// Those of a decision.
    Only(RowDecision),
}

/// A list with what is decided on its rows.
#[derive(Clone, Debug)]
pub struct ImportReview {
    table: Arc<ImportTable>,
    columns: ImportColumns,
    rows: Vec<ReviewRow>,
}

impl ImportReview {
    /// Guesses what the rows are that a drawing is to take over.
    pub fn new(
        catalog: &Catalog,
        design: &Design,
        table: Arc<ImportTable>,
        columns: ImportColumns,
    ) -> Self {
        let values = RowValues {
            catalog,
            columns: &columns,
        };
        let mut guesser = RowGuesser::new(catalog, design, &columns);
        let rows = table.rows.iter().map(|row| {
            let (name, remarks) = (values.name(row), values.remarks(row));
            let mut row = ReviewRow::new(row.line, name, guesser.guess(row), remarks);
            row.weigh(catalog, design);
            row
        });
        let rows = rows.collect();
        Self {
            table,
            columns,
            rows,
        }
    }

    /// The list.
    pub fn table(&self) -> &Arc<ImportTable> {
        &self.table
    }

    /// What its columns mean.
    pub fn columns(&self) -> &ImportColumns {
        &self.columns
    }

    /// Its rows, in the order of the file.
    pub fn rows(&self) -> &[ReviewRow] {
        &self.rows
    }

    /// The numbers of the rows that are shown; with `asking_first` those of which something was
    /// asked come first.
    pub fn shown(&self, shown: ReviewShown, asking_first: bool) -> Vec<usize> {
        let is_shown = |row: &ReviewRow| match shown {
            ReviewShown::All => true,
            ReviewShown::Only(decision) => row.decision == decision,
        };
        let rows = self.rows.iter().enumerate();
        let mut rows: Vec<(usize, &ReviewRow)> = rows.filter(|(_, row)| is_shown(row)).collect();
        // By the guess and not by the decision: a row stays where it is when it is decided on.
        rows.sort_by_key(|(_, row)| asking_first && !row.guess.asks());
        rows.into_iter().map(|(number, _)| number).collect()
    }

    /// How many rows there are of a decision.
    pub fn count(&self, decision: RowDecision) -> usize {
        let rows = self.rows.iter();
        rows.filter(|row| row.decision == decision).count()
    }

    /// How many rows are taken over.
    pub fn taken(&self) -> usize {
        self.rows
            .iter()
            .filter(|row| row.decision.is_taken())
            .count()
    }

    /// Takes a row over as it stands. False where it is not known what it is or where it stands.
    pub fn accept(&mut self, number: usize) -> bool {
        let Some(row) = self.rows.get_mut(number) else {
            return false;
        };
        let taken = row.taken();
        if taken.is_taken() {
            row.decision = taken;
        }
        taken.is_taken()
    }

    /// Leaves a row out.
    pub fn leave_out(&mut self, number: usize) {
        self.decide(number, RowDecision::LeftOut);
    }

    /// Takes the decision on a row back.
    pub fn ask_again(&mut self, number: usize) {
        self.decide(number, RowDecision::Undecided);
    }

    fn decide(&mut self, number: usize, decision: RowDecision) {
        if let Some(row) = self.rows.get_mut(number) {
            row.decision = decision;
        }
    }

    /// Whether a person has decided on any row.
    pub fn is_decided(&self) -> bool {
        self.rows.iter().any(ReviewRow::is_decided)
    }

    /// Says what a row is, which takes it over where it is known where it stands, and it may.
    pub fn set_kind(
        &mut self,
        catalog: &Catalog,
        design: &Design,
        number: usize,
        kind: AssetKindId,
    ) {
        if let Some(row) = self.rows.get_mut(number) {
            row.kind = Some(kind);
            row.weigh(catalog, design);
            row.decision = row.taken();
        }
    }

    /// Says where a row stands, which takes it over where it is known what it is, and it may. Of the kinds that
    /// its words may mean it becomes the first that may stand there.
    pub fn set_place(
        &mut self,
        catalog: &Catalog,
        design: &Design,
        number: usize,
        place: ImportPlace,
    ) {
        let Some(row) = self.rows.get_mut(number) else {
            return;
        };
        let fits = |kind: &&AssetKindId| place.may_hold(catalog, design, kind);
        let is_good = row.kind.as_ref().is_some_and(|kind| fits(&kind));
        if !is_good && let Some(kind) = row.guess.candidates.iter().find(fits) {
            row.kind = Some(kind.clone());
        }
        row.place = Some(place);
        row.weigh(catalog, design);
        row.decision = row.taken();
    }

    /// Takes all of these rows over that say enough.
    pub fn accept_all(&mut self, numbers: &[usize]) {
        for number in numbers {
            self.accept(*number);
        }
    }

    /// Leaves all of these rows out.
    pub fn leave_all_out(&mut self, numbers: &[usize]) {
        for number in numbers {
            self.leave_out(*number);
        }
    }
}
