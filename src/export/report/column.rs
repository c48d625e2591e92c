//! The columns of a table.

/// What people may write into a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerSort {
    /// Words.
    Words,
    /// A number.
    Number,
    /// One of these.
    Choice(Vec<String>),
}

/// What sort of column it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnSort {
    /// Words, from the left.
    Words,
    /// A short word or a number, in the middle.
    Centred,
    /// For the program alone: ids, and what stood in an answer when it was written.
    Hidden,
    /// For people to fill in.
    Answer(AnswerSort),
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportColumn {
    /// Stable id, the same in both languages.
    pub id: String,
    /// Its heads, the outermost first: columns side by side that begin alike share them.
    pub heads: Vec<String>,
    /// Width in letters of Latin script.
    pub width: u16,
    /// Its sort.
    pub sort: ColumnSort,
    /// Whether what stands in the first row of a group holds for all of its rows.
    pub is_shared: bool,
}

impl ReportColumn {
    /// A column of words under a head.
    pub(super) fn new(id: &str, head: String, width: u16) -> Self {
        Self::under(id, vec![head], width)
    }

    /// A column of words under heads.
    pub(super) fn under(id: &str, heads: Vec<String>, width: u16) -> Self {
        Self {
            id: id.to_owned(),
            heads,
            width,
            sort: ColumnSort::Words,
            is_shared: false,
        }
    }

    /// The same, in the middle.
    #[must_use]
    pub(super) fn centred(mut self) -> Self {
        self.sort = ColumnSort::Centred;
        self
    }

    /// The same, hidden.
    #[must_use]
    pub(super) fn hidden(mut self) -> Self {
        self.sort = ColumnSort::Hidden;
        self
    }

    /// The same, to be filled in.
    #[must_use]
    pub(super) fn answer(mut self, sort: AnswerSort) -> Self {
        self.sort = ColumnSort::Answer(sort);
        self
    }

    /// The same for all rows of a group.
    #[must_use]
    pub(super) const fn shared(mut self) -> Self {
        self.is_shared = true;
        self
    }

    /// Whether people see it.
    pub fn is_shown(&self) -> bool {
        self.sort != ColumnSort::Hidden
    }

    /// Whether it is to be filled in.
    pub const fn is_answer(&self) -> bool {
        matches!(self.sort, ColumnSort::Answer(_))
    }
}
