//! The workbook as a whole.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use super::{WorkbookFault, looks::SheetLooks, sheet::BookPen};
use crate::{export::Report, words};

/// Height of a row and width of a column by default, in pixels.
const ROW: u32 = 25;
const COLUMN: u32 = 72;
/// The year that a workbook says it was made in: the same report is the same file.
const MADE_IN: u16 = 2025;

/// A report as a workbook (`.xlsx`), with a picture of the drawing (PNG) where there is one.
///
/// The same report and picture are the same bytes.
///
/// # Errors
/// What the library cannot write, such as a picture that is none.
pub fn workbook(report: &Report, picture: Option<&[u8]>) -> Result<Vec<u8>, WorkbookFault> {
    let looks = SheetLooks::new(
        &words::get(report.lang, "sheet-font"),
        &words::get(report.lang, "sheet-font-of-book"),
    );
    let mut book = Workbook::new();
    book.set_default_format(looks.of_book(), ROW, COLUMN)?;
    let made = ExcelDateTime::from_ymd(MADE_IN, 1, 1)?;
    let title: String = report.title.chars().take(200).collect();
    let properties = DocProperties::new()
        .set_title(title)
        .set_creation_datetime(&made);
    book.set_properties(&properties);
    let pen = BookPen {
        report,
        looks: &looks,
        picture,
    };
    for sheet in pen.sheets() {
        pen.write(sheet, book.add_worksheet())?;
    }
    Ok(book.save_to_buffer()?)
}
