//! A table as spreadsheets put it on the clipboard: cells between tabs, rows on lines, and in
//! quotes what has either in it.

/// A table from the clipboard, or for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClipTable {
    /// Rows of cells; rows may be of different lengths.
    pub rows: Vec<Vec<String>>,
}

impl ClipTable {
    /// Reads a text. Every text is a table, if only of one cell; a line break at its end begins no
    /// row.
    pub fn read(text: &str) -> Self {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let mut rest = text.strip_suffix('\n').unwrap_or(&text);
        let mut rows = vec![Vec::new()];
        loop {
            let taken = TakenCell::first_of(rest);
            if let Some(row) = rows.last_mut() {
                row.push(taken.cell);
            }
            match taken.end {
                CellEnd::Text => return Self { rows },
                CellEnd::Row => rows.push(Vec::new()),
                CellEnd::Cell => {}
            }
            rest = taken.rest;
        }
    }

    /// Its text for the clipboard.
    pub fn text(&self) -> String {
        let cell = |cell: &String| {
            if cell.contains(['\t', '\n', '"']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.clone()
            }
        };
        let row = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join("\t");
        let mut text = self.rows.iter().map(row).collect::<Vec<_>>().join("\n");
        if self.rows.len() > 1 {
            // As spreadsheets do: else an empty last row would be none.
            text.push('\n');
        }
        text
    }

    /// The most cells of a row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or_default()
    }
}

/// What stands behind a cell.
enum CellEnd {
    Cell,
    Row,
    Text,
}

/// A cell with what is left behind it.
struct TakenCell<'a> {
    cell: String,
    end: CellEnd,
    rest: &'a str,
}

impl<'a> TakenCell<'a> {
    /// The first cell of a text.
    fn first_of(text: &'a str) -> Self {
        let quoted = text.strip_prefix('"').and_then(unquoted);
        let (cell, rest) = quoted.unwrap_or_else(|| {
            let end = text.find(['\t', '\n']).unwrap_or(text.len());
            let (cell, rest) = text.split_at_checked(end).unwrap_or((text, ""));
            (cell.to_owned(), rest)
        });
        let (end, rest) = if let Some(rest) = rest.strip_prefix('\t') {
            (CellEnd::Cell, rest)
        } else if let Some(rest) = rest.strip_prefix('\n') {
            (CellEnd::Row, rest)
        } else {
            (CellEnd::Text, "")
        };
        Self {
            cell: cell
                .chars()
                .filter(|it| matches!(it, '\n' | '\t') || !it.is_control())
                .collect(),
            end,
            rest,
        }
    }
}

/// What stands in quotes, of which the first is taken already, with what follows; `None` where they
/// are no quotes of a cell: without an end, or with letters behind it.
fn unquoted(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let (inside, behind) = rest.split_once('"')?;
        cell.push_str(inside);
        match behind.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None if behind.is_empty() || behind.starts_with(['\t', '\n']) => {
                return Some((cell, behind));
            }
            None => return None,
        }
    }
}
