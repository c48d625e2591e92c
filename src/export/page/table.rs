//! Tables as HTML: heads with their scope, joined cells, no column in which nothing stands.

use super::escape::escaped;
use crate::export::{
    CellTone, ColumnSort, HeadCell, ReportCell, ReportColumn, ReportTable, ReportValue, RowGroup,
    head_cells, head_depth,
};

/// From so many letters on a table is set in smaller type.
const WIDE: u32 = 230;

/// A table as HTML. Columns in which nothing stands are left out, unless they are there to be
/// filled in and nothing else is.
pub(super) fn table_html(table: &ReportTable) -> String {
    let kept = kept_columns(table);
    let columns: Vec<ReportColumn> = kept
        .iter()
        .filter_map(|index| table.columns.get(*index).cloned())
        .collect();
    let mut html = String::new();
    let total: u32 = columns.iter().map(|column| u32::from(column.width)).sum();
    let class = if total > WIDE { " class=\"wide\"" } else { "" };
    let id = table.id;
    push(
        &mut html,
        format_args!("<div class=\"scroll\"><table data-table=\"{id}\"{class}>\n<colgroup>"),
    );
    for column in &columns {
        let share = f64::from(column.width) * 100.0 / f64::from(total.max(1));
        push(&mut html, format_args!("<col style=\"width:{share:.1}%\">"));
    }
    html.push_str("</colgroup>\n<thead>\n");
    heads(&mut html, &columns);
    html.push_str("</thead>\n");
    for group in &table.groups {
        html.push_str("<tbody>\n");
        group_html(&mut html, group, &columns, &kept);
        html.push_str("</tbody>\n");
    }
    html.push_str("</table></div>\n");
    html
}

/// Adds what was put together.
fn push(html: &mut String, what: std::fmt::Arguments<'_>) {
    html.push_str(&std::fmt::format(what));
}

/// The places of the columns that are written.
fn kept_columns(table: &ReportTable) -> Vec<usize> {
    let is_form = table.columns.iter().all(ReportColumn::is_answer);
    let holds = |index: usize| {
        let mut rows = table.rows();
        rows.any(|row| {
            let cell = row.get(index);
            cell.is_some_and(|cell| cell.value != ReportValue::Empty)
        })
    };
    let columns = table.columns.iter().enumerate();
    let kept = columns.filter(|(index, column)| column.is_shown() && (is_form || holds(*index)));
    kept.map(|(index, _)| index).collect()
}

fn heads(html: &mut String, columns: &[ReportColumn]) {
    let cells = head_cells(columns);
    for row in 0..head_depth(columns) {
        html.push_str("<tr>");
        for cell in cells.iter().filter(|cell| cell.row == row) {
            head(html, cell);
        }
        html.push_str("</tr>\n");
    }
}

fn head(html: &mut String, cell: &HeadCell) {
    let scope = if cell.columns > 1 { "colgroup" } else { "col" };
    push(html, format_args!("<th scope=\"{scope}\""));
    span(html, "colspan", cell.columns);
    span(html, "rowspan", cell.rows);
    push(html, format_args!(">{}</th>", escaped(&cell.text)));
}

fn span(html: &mut String, what: &str, n: usize) {
    if n > 1 {
        push(html, format_args!(" {what}=\"{n}\""));
    }
}

fn group_html(html: &mut String, group: &RowGroup, columns: &[ReportColumn], kept: &[usize]) {
    if let Some(band) = &group.band {
        let n = columns.len();
        let band = escaped(band);
        push(
            html,
            format_args!(
                "<tr><th class=\"band\" scope=\"rowgroup\" colspan=\"{n}\">{band}</th></tr>\n"
            ),
        );
    }
    for (index, row) in group.rows.iter().enumerate() {
        html.push_str("<tr>");
        for (place, (column, at)) in columns.iter().zip(kept).enumerate() {
            if column.is_shared && index > 0 {
                continue;
            }
            let Some(cell) = row.get(*at) else { continue };
            let rows = if column.is_shared {
                group.rows.len()
            } else {
                1
            };
            cell_html(
                html,
                cell,
                column,
                &PageCell {
                    is_first: place == 0,
                    rows,
                },
            );
        }
        html.push_str("</tr>\n");
    }
}

/// Where a cell stands in its row.
struct PageCell {
    is_first: bool,
    rows: usize,
}

fn cell_html(html: &mut String, cell: &ReportCell, column: &ReportColumn, place: &PageCell) {
    let tag = if place.is_first { "th" } else { "td" };
    push(html, format_args!("<{tag}"));
    if place.is_first {
        let scope = if place.rows > 1 { "rowgroup" } else { "row" };
        push(html, format_args!(" scope=\"{scope}\""));
    }
    span(html, "rowspan", place.rows);
    let sort = match &column.sort {
        ColumnSort::Centred => "centred",
        ColumnSort::Answer(_) if cell.value == ReportValue::Empty => "open",
        ColumnSort::Words | ColumnSort::Hidden | ColumnSort::Answer(_) => "",
    };
    let tone = match cell.tone {
        CellTone::Plain => "",
        CellTone::Alarm => "alarm",
        CellTone::Warning => "warning",
        CellTone::Good => "good",
        CellTone::Strong => "strong",
    };
    let classes = [sort, tone];
    let classes: Vec<_> = classes.into_iter().filter(|it| !it.is_empty()).collect();
    if !classes.is_empty() {
        push(html, format_args!(" class=\"{}\"", classes.join(" ")));
    }
    push(html, format_args!(">{}</{tag}>", escaped(&cell.text())));
}
