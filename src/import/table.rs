//! A list as it stands in a file: rows of texts under heads, and what is to be said of it.

use crate::catalog::{Catalog, Message, ThingSort};

/// Most rows of a list that are read.
pub const MOST_ROWS: usize = 10_000;
/// Most columns of a list that are read.
pub(super) const MOST_COLUMNS: usize = 200;
/// So many lines at the top may hold a title and the like before the heads of the columns.
const LINES_OF_TITLE: usize = 30;

/// A line of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportLine {
    /// The line in the file, or the row of the sheet, from 1.
    pub line: usize,
    /// Its cells, without letters that cannot be seen.
    pub cells: Vec<String>,
    /// What was done to its cells, if anything.
    pub remarks: Vec<Message>,
}

impl ImportLine {
    /// The text of a cell; nothing beyond the last.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// In which form a list was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportForm {
    /// A text in which a letter separates the cells.
    Separated {
        /// How its letters are coded.
        encoding: &'static str,
        /// The letter between cells.
        separator: char,
    },
    /// A sheet of a workbook.
    Sheet {
        /// Its name.
        name: String,
        /// Other sheets with rows, which are not read.
        others: Vec<String>,
    },
}

impl ImportForm {
    /// What is said of it.
    pub fn told(&self) -> Message {
        match self {
            Self::Separated {
                encoding,
                separator,
            } => {
                let separator = match separator {
                    '\t' => "import-separator-tab",
                    ';' => "import-separator-semicolon",
                    _ => "import-separator-comma",
                };
                let message = Message::new("import-form-separated").with("encoding", *encoding);
                message.with("separator", Message::new(separator))
            }
            Self::Sheet { name, .. } => {
                Message::new("import-form-sheet").with("name", name.as_str())
            }
        }
    }
}

/// A list as it stands in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportTable {
    /// What the file is called.
    pub name: String,
    /// In which form it was.
    pub form: ImportForm,
    /// The line with the heads of the columns.
    pub head: ImportLine,
    /// The rows below it.
    pub rows: Vec<ImportLine>,
    /// Lines above the heads, which are not read.
    pub above: Vec<usize>,
    /// Lines without anything in them.
    pub blank: Vec<usize>,
}

impl ImportTable {
    /// The table that lines make; `None` where nothing stands in them. The heads are the line at
    /// the top that holds most heads that are known.
    pub(super) fn of(
        catalog: &Catalog,
        name: &str,
        form: ImportForm,
        lines: Vec<ImportLine>,
    ) -> Option<Self> {
        let (blank, lines): (Vec<_>, Vec<_>) = lines.into_iter().partition(ImportLine::is_blank);
        let top = lines.iter().take(LINES_OF_TITLE).enumerate();
        let known = |line: &ImportLine| {
            let heads = line.cells.iter().filter(|cell| !cell.trim().is_empty());
            let known = heads.filter(|cell| catalog.field_headed(ThingSort::Asset, cell).is_some());
            known.count()
        };
        // Of several alike the first: rows may hold words that are heads as well.
        let best = top.max_by_key(|(place, line)| (known(line), std::cmp::Reverse(*place)));
        let place = best.map(|(place, _)| place)?;
        let mut lines = lines.into_iter();
        let above: Vec<usize> = lines.by_ref().take(place).map(|line| line.line).collect();
        let head = lines.next()?;
        Some(Self {
            name: name.to_owned(),
            form,
            head,
            rows: lines.collect(),
            above,
            blank: blank.into_iter().map(|line| line.line).collect(),
        })
    }

    /// How many columns its widest line has.
    pub fn width(&self) -> usize {
        let rows = self.rows.iter().map(|row| row.cells.len());
        rows.max().unwrap_or_default().max(self.head.cells.len())
    }

    /// What there is to say of how it was read, a sentence each.
    pub fn remarks(&self) -> Vec<Message> {
        let mut remarks = Vec::new();
        if let ImportForm::Sheet { name, others } = &self.form
            && !others.is_empty()
        {
            let message = Message::new("import-other-sheets").with("sheet", name.as_str());
            remarks.push(message.with("others", others.join(" / ")));
        }
        if !self.above.is_empty() {
            let message = Message::new("import-lines-above").with("n", self.above.len());
            remarks.push(message.with("line", self.head.line));
        }
        if !self.blank.is_empty() {
            remarks.push(Message::new("import-lines-blank").with("n", self.blank.len()));
        }
        remarks.extend(self.head.remarks.iter().cloned());
        remarks
    }
}
