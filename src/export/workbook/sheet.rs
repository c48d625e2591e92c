//! A sheet: its title, its blocks from above, how it is printed and protected.

use rust_xlsxwriter::{Image, ProtectionOptions, Url, Worksheet, XlsxError};

use super::{
    grid::SheetGrid,
    heights::{height, lines},
    looks::{CellLook, SheetLooks},
    paper::{A3, FOOT, PageBreaks, SIDE, TOP, scale},
    table::{CellArea, TablePlace, TableWriter, put, small},
};
use crate::export::{
    CellTone, Report, ReportBlock, ReportCell, ReportSheet, ReportTable, SheetKind, head_depth,
};

/// Letters of Latin script in digits of the font that columns are measured by.
const MEASURE: f64 = 0.875;
/// Height of the title and of headings in points.
const TITLE: f64 = 26.0;
const HEADING: f64 = 24.0;
const HEAD: f64 = 30.0;
/// Size of a picture on its sheet, in pixels.
const PICTURE: (f64, f64) = (1_480.0, 940.0);
/// So many names of sheets stand side by side on the cover.
const CONTENTS: u32 = 4;
/// Longest footer that a workbook takes, less what is around the title.
const LONGEST_FOOT: usize = 100;

/// What marks the hidden row by which a sheet is known when it is read back.
pub(in crate::export) const MARK: &str = "sekisho:";

/// Writes a sheet.
pub(super) struct BookPen<'a> {
    pub(super) report: &'a Report,
    pub(super) looks: &'a SheetLooks,
    pub(super) picture: Option<&'a [u8]>,
}

impl BookPen<'_> {
    /// Writes a sheet.
    pub(super) fn write(&self, of: &ReportSheet, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(&of.name)?;
        let grid = SheetGrid::new(of);
        let widths = grid.widths();
        for (column, width) in (0..).zip(&widths) {
            sheet.set_column_width(column, f64::from(*width) * MEASURE)?;
        }
        for column in grid.shown()..widths.len() {
            sheet.set_column_hidden(u16::try_from(column).unwrap_or(u16::MAX))?;
        }
        let shown = widths.get(..grid.shown()).unwrap_or(&widths);
        let keeps = of.tables().find(|table| table.keeps_groups);
        let scale = scale(shown);
        let mut breaks = keeps.map(|table| {
            let heads = head_depth(&table.columns) as f64 * HEAD;
            PageBreaks::new(scale, heads)
        });
        let place = self.blocks(sheet, of, &grid, breaks.as_mut())?;
        paper(sheet, of);
        match breaks {
            // A workbook that is fitted to a width forgets where its pages are to end.
            Some(breaks) => {
                sheet.set_print_scale(scale);
                sheet.set_page_breaks(&breaks.rows())?;
            }
            None if of.kind == SheetKind::Drawing => {
                sheet.set_print_fit_to_pages(1, 1);
            }
            None => {
                sheet.set_print_fit_to_pages(1, 0);
            }
        }
        self.footer(sheet, of);
        if let Some((table, place)) = place {
            long_table(sheet, table, &place, &grid)?;
        }
        protect(sheet, of);
        Ok(())
    }

    /// Writes the blocks, and gives the long table with its place.
    fn blocks<'s>(
        &self,
        sheet: &mut Worksheet,
        of: &'s ReportSheet,
        grid: &SheetGrid,
        mut breaks: Option<&mut PageBreaks>,
    ) -> Result<Option<(&'s ReportTable, TablePlace)>, XlsxError> {
        let mut row = self.title(sheet, of, grid)?;
        let mut long = None;
        for block in &of.blocks {
            match block {
                ReportBlock::Heading(text) => {
                    let look = CellLook::Heading;
                    let high = HEADING;
                    row = self.line(sheet, grid, row, &Line { text, look, high })?;
                }
                ReportBlock::Words(text) => {
                    let high = height(lines(text, grid.whole().width));
                    let look = CellLook::Words;
                    row = self.line(sheet, grid, row, &Line { text, look, high })?;
                    row += 1;
                }
                ReportBlock::Picture => row = self.put_picture(sheet, of, row)?,
                ReportBlock::Table(table) => {
                    let keeps = table.keeps_groups;
                    if let Some(breaks) = breaks.as_mut().filter(|_| keeps) {
                        breaks.above(f64::from(row) * HEADING);
                    }
                    let mut writer = TableWriter {
                        sheet,
                        looks: self.looks,
                        grid,
                        breaks: breaks.as_deref_mut().filter(|_| keeps),
                    };
                    let place = writer.table(table, row)?;
                    row = place.end + 1;
                    if table.is_long && long.is_none() {
                        long = Some((table, place));
                    }
                }
            }
        }
        if of.kind == SheetKind::Cover {
            // Ways to other sheets are for the screen.
            let last = grid.whole().last;
            sheet.set_print_area(0, 0, row.saturating_sub(1), last)?;
            self.contents(sheet, grid, row)?;
        }
        Ok(long)
    }

    /// The title; below it, hidden, the ids of columns where the sheet is to be read back.
    fn title(
        &self,
        sheet: &mut Worksheet,
        of: &ReportSheet,
        grid: &SheetGrid,
    ) -> Result<u32, XlsxError> {
        let title = match of.kind {
            SheetKind::Cover => self.report.title.clone(),
            _ => crate::words::headed(self.report.lang, &of.name, &self.report.title),
        };
        let title = Line {
            text: &title,
            look: CellLook::Title,
            high: TITLE,
        };
        let row = self.line(sheet, grid, 0, &title)?;
        let Some(table) = of.tables().find(|_| of.kind == SheetKind::Controls) else {
            return Ok(row + 1);
        };
        for (column, of) in (0..).zip(&table.columns) {
            sheet.write_string(row, column, format!("{MARK}{}", of.id))?;
        }
        let after = u16::try_from(table.columns.len()).unwrap_or(u16::MAX - 1);
        sheet.write_string(row, after, format!("{MARK}phase={}", self.report.phase))?;
        let depth = head_depth(&table.columns);
        sheet.write_string(row, after + 1, format!("{MARK}heads={depth}"))?;
        sheet.set_column_range_hidden(after, after + 1)?;
        sheet.set_row_hidden(row)?;
        Ok(row + 2)
    }

    /// A line over the whole width; gives the row below it.
    fn line(
        &self,
        sheet: &mut Worksheet,
        grid: &SheetGrid,
        row: u32,
        line: &Line<'_>,
    ) -> Result<u32, XlsxError> {
        let format = self.looks.get(line.look, CellTone::Plain);
        let span = grid.whole();
        let area = CellArea { row, rows: 1, span };
        put(sheet, area, &line.text.into(), format)?;
        sheet.set_row_height(row, line.high)?;
        Ok(row + 1)
    }

    fn put_picture(
        &self,
        sheet: &mut Worksheet,
        of: &ReportSheet,
        row: u32,
    ) -> Result<u32, XlsxError> {
        if let Some(png) = self.picture {
            let alt = crate::words::headed(self.report.lang, &of.name, &self.report.title);
            let image = Image::new_from_buffer(png)?
                .set_scale_to_size(PICTURE.0, PICTURE.1, true)
                .set_alt_text(alt.chars().take(250).collect::<String>());
            sheet.insert_image(row, 0, &image)?;
        }
        Ok(row + 1)
    }

    /// What sheets there are, each a way to it.
    fn contents(&self, sheet: &mut Worksheet, grid: &SheetGrid, row: u32) -> Result<(), XlsxError> {
        let heading = crate::words::get(self.report.lang, "sheet-head-contents");
        let heading = Line {
            text: &heading,
            look: CellLook::Heading,
            high: HEADING,
        };
        let row = self.line(sheet, grid, row, &heading)?;
        let spans = grid.parts(CONTENTS);
        let others = self.sheets().filter(|it| it.kind != SheetKind::Cover);
        for (place, other) in others.enumerate() {
            let span = spans.get(place % spans.len().max(1)).copied();
            let area = CellArea {
                row: row + small(place / spans.len().max(1)),
                rows: 1,
                span: span.unwrap_or_else(|| grid.whole()),
            };
            let plain = self.looks.plain();
            put(sheet, area, &ReportCell::default(), plain)?;
            let url = Url::new(format!("internal:'{}'!A1", other.name)).set_text(&other.name);
            sheet.write_url_with_format(
                area.row,
                area.span.first,
                url,
                &plain.clone().set_hyperlink(),
            )?;
        }
        Ok(())
    }

    /// The sheets of the workbook.
    pub(super) fn sheets(&self) -> impl Iterator<Item = &ReportSheet> {
        let kinds = SheetKind::OF_WORKBOOK.into_iter();
        let kinds = kinds.filter(|kind| *kind != SheetKind::Drawing || self.picture.is_some());
        kinds.filter_map(|kind| self.report.sheet(kind))
    }

    /// Title, page of pages, and the name of the sheet.
    fn footer(&self, sheet: &mut Worksheet, of: &ReportSheet) {
        let title: String = self.report.title.chars().take(LONGEST_FOOT).collect();
        let title = title.replace('&', "&&");
        sheet.set_footer(format!(
            "&L{title}&C&P / &N&R{}",
            of.name.replace('&', "&&")
        ));
    }
}

/// A line of words.
struct Line<'a> {
    text: &'a str,
    look: CellLook,
    /// In points.
    high: f64,
}

fn paper(sheet: &mut Worksheet, of: &ReportSheet) {
    sheet
        .set_paper_size(A3)
        .set_landscape()
        .set_margins(SIDE, SIDE, TOP, TOP, FOOT, FOOT)
        .set_print_center_horizontally(true)
        .set_screen_gridlines(false);
    if of.tables().any(|table| table.is_long) {
        sheet.set_zoom(85);
    }
}

/// The heads of a long table stay in sight and stand on every page; filters where no cell goes
/// over several rows.
fn long_table(
    sheet: &mut Worksheet,
    table: &ReportTable,
    place: &TablePlace,
    grid: &SheetGrid,
) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(place.first, 0)?;
    sheet.set_repeat_rows(place.head, place.first - 1)?;
    let is_joined = table.columns.iter().any(|column| column.is_shared);
    if !is_joined && place.end > place.first {
        let last = small(grid.shown()).saturating_sub(1);
        let last = u16::try_from(last).unwrap_or(u16::MAX);
        sheet.autofilter(place.first - 1, 0, place.end - 1, last)?;
    }
    Ok(())
}

/// Where something is to be filled in, nothing else can be changed by accident. There is no
/// password: whoever wants to can take the protection off.
fn protect(sheet: &mut Worksheet, of: &ReportSheet) {
    let is_open = of.tables().any(|table| {
        table
            .columns
            .iter()
            .any(crate::export::ReportColumn::is_answer)
    });
    if is_open {
        sheet.protect_with_options(&ProtectionOptions {
            format_columns: true,
            format_rows: true,
            use_autofilter: true,
            ..ProtectionOptions::new()
        });
    }
}
