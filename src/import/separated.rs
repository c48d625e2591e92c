//! Texts in which a letter separates the cells.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use super::{
    cells::CellGatherer,
    letters::ImportRefusal,
    table::{ImportLine, MOST_COLUMNS, MOST_ROWS},
};
use crate::catalog::Message;

/// The letters that may separate cells; of several that stand as often the first.
const SEPARATORS: [char; 3] = [',', '\t', ';'];
/// So many lines at the top tell which.
const LINES_OF_SEPARATORS: usize = 50;
/// What is put behind the text: where it comes out as a line of its own, no quote was left open.
const END: &[u8] = b"\n\x01";
/// Longest cell that is read at all, in bytes: no spreadsheet writes longer ones.
const LONGEST_CELL: usize = 4 * 32_767;

/// The letter that separates the cells of a text: the one that stands most often outside quotes.
pub(super) fn separator_of(text: &str) -> char {
    let mut is_quoted = false;
    let mut counts = SEPARATORS.map(|separator| (separator, 0_usize));
    let mut lines = 0;
    for letter in text.chars() {
        is_quoted ^= letter == '"';
        if letter == '\n' && !is_quoted {
            lines += 1;
        }
        if lines >= LINES_OF_SEPARATORS {
            break;
        }
        if let Some((_, count)) = counts
            .iter_mut()
            .find(|(it, _)| *it == letter && !is_quoted)
        {
            *count += 1;
        }
    }
    let best = counts.into_iter().rev().max_by_key(|(_, count)| *count);
    best.map_or(',', |(separator, _)| separator)
}

/// The lines of a text, each with where it begins.
pub(super) fn lines_of(text: &str, separator: char) -> Result<Vec<ImportLine>, ImportRefusal> {
    let bytes = [text.as_bytes(), END].concat();
    let mut lines = LineReader::new(separator, text.contains('\n')).read(&bytes)?;
    // The letter behind the text cannot be seen, so that of its line nothing is left.
    if lines.pop_if(|last| last.cells == [""]).is_none() {
        let line = lines.last().map_or(1, |last| last.line);
        return Err(ImportRefusal::at(line, Message::new("import-open-quote")));
    }
    Ok(lines)
}

/// Goes through a text cell by cell.
struct LineReader {
    reader: Reader,
    /// What ends a line in this text.
    mark: u8,
    /// The line at which it has come, from 1.
    at: usize,
    /// The line in which the cells being gathered began.
    began: usize,
    cells: CellGatherer,
    field: Vec<u8>,
    lines: Vec<ImportLine>,
}

impl LineReader {
    fn new(separator: char, has_line_feeds: bool) -> Self {
        let delimiter = u8::try_from(separator).unwrap_or(b',');
        Self {
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            mark: if has_line_feeds { b'\n' } else { b'\r' },
            at: 1,
            began: 1,
            cells: CellGatherer::default(),
            field: Vec::new(),
            lines: Vec::new(),
        }
    }

    fn read(mut self, bytes: &[u8]) -> Result<Vec<ImportLine>, ImportRefusal> {
        let mut rest = bytes;
        let mut buffer = [0; 4_096];
        loop {
            let (found, taken, written) = self.reader.read_field(rest, &mut buffer);
            let (passed, left) = rest.split_at_checked(taken).unwrap_or((rest, &[]));
            rest = left;
            self.pass(passed);
            self.field
                .extend_from_slice(buffer.get(..written).unwrap_or_default());
            match found {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } => self.end_cell(record_end)?,
                ReadFieldResult::End => return Ok(self.lines),
            }
            if self.field.len() > LONGEST_CELL {
                return Err(ImportRefusal::at(
                    self.began,
                    Message::new("import-cell-too-long"),
                ));
            }
        }
    }

    /// Counts lines in what was read.
    fn pass(&mut self, passed: &[u8]) {
        let is_first = self.cells.count() == 0 && self.field.is_empty();
        let breaks = |bytes: &[u8]| bytes.split(|byte| *byte == self.mark).count() - 1;
        if is_first {
            // Breaks before the first cell end the line before, or blank ones.
            let until = passed.iter().position(|byte| !b"\r\n".contains(byte));
            let before = until.and_then(|until| passed.get(..until));
            self.began = self.at + breaks(before.unwrap_or(passed));
        }
        self.at += breaks(passed);
    }

    fn end_cell(&mut self, ends_line: bool) -> Result<(), ImportRefusal> {
        let field = std::mem::take(&mut self.field);
        self.cells.push(&String::from_utf8_lossy(&field));
        if self.cells.count() > MOST_COLUMNS {
            let why = Message::new("import-too-many-columns").with("most", MOST_COLUMNS);
            return Err(ImportRefusal::at(self.began, why));
        }
        if ends_line {
            self.lines
                .push(std::mem::take(&mut self.cells).line(self.began));
        }
        // The heads and the mark of the end are lines as well.
        if self.lines.len() > MOST_ROWS + 2 {
            let why = Message::new("import-too-many-rows").with("most", MOST_ROWS);
            return Err(ImportRefusal::at(self.began, why));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(usize, Vec<String>)> {
        let lines = lines_of(text, separator_of(text)).unwrap();
        lines.into_iter().map(|it| (it.line, it.cells)).collect()
    }

    fn line(number: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (number, cells.iter().map(|it| (*it).to_owned()).collect())
    }

    #[test]
    fn lines_know_where_they_begin_through_quoted_breaks_and_blank_lines() {
        let text = "名称,備考\r\nA,\"一\r\n二\"\r\n\r\n\r\nB,\"x,\"\"y\"\"\"\r\nC";
        assert_eq!(
            read(text),
            [
                line(1, &["名称", "備考"]),
                line(2, &["A", "一\n二"]),
                line(6, &["B", "x,\"y\""]),
                line(7, &["C"]),
            ]
        );
        let old = "a,b\rc,d\r";
        assert_eq!(read(old), [line(1, &["a", "b"]), line(2, &["c", "d"])]);
        assert_eq!(read(""), []);
        assert_eq!(read("a\n"), [line(1, &["a"])]);
    }

    #[test]
    fn the_separator_is_the_letter_that_stands_most_often_outside_quotes() {
        for (text, separator) in [
            ("a\tb\tc, d\n", '\t'),
            ("\"a,b,c,d\";e\n", ';'),
            ("a,b\n", ','),
            ("a\nb\n", ','),
        ] {
            assert_eq!(separator_of(text), separator, "{text}");
        }
    }

    #[test]
    fn what_no_spreadsheet_writes_is_refused_with_its_line() {
        let refused = |text: &str| {
            let refusal = lines_of(text, ',').unwrap_err();
            (refusal.place.unwrap().line, refusal.why.key)
        };
        assert_eq!(refused("a,b\nc,\"d\ne,f\n"), (2, "import-open-quote"));
        let wide = format!("a\n{}\n", ",".repeat(MOST_COLUMNS));
        assert_eq!(refused(&wide), (2, "import-too-many-columns"));
        let long = "a\n".repeat(100_000);
        assert_eq!(refused(&long).1, "import-too-many-rows");
        let cell = format!("a\n{}\n", "x".repeat(LONGEST_CELL + 10));
        assert_eq!(refused(&cell), (2, "import-cell-too-long"));
    }
}
