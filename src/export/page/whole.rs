//! The page as a whole.

use super::{escape::escaped, table::table_html};
use crate::{
    catalog::{Lang, Message},
    export::{Report, ReportBlock, ReportSheet, ReportTable, RowGroup, SheetKind},
    words,
};

/// How the page looks, on the screen and on paper.
const STYLE: &str = include_str!("../../../assets/report/page.css");

/// So many attack routes stand on a page.
const MOST_ROUTES: usize = 50;

/// What may be loaded and run: nothing but what stands in the page.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// A report as one page of HTML, with a picture of the drawing (SVG) where there is one.
///
/// The picture is written as it stands: it must come from this program.
pub fn page(report: &Report, picture: Option<&str>) -> String {
    let mut html = String::from("<!DOCTYPE html>\n");
    let lang = match report.lang {
        Lang::Ja => "ja",
        Lang::En => "en",
    };
    let title = escaped(&report.title);
    push(
        &mut html,
        format_args!(
            "<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
             <header>\n<h1>{title}</h1>\n"
        ),
    );
    let sections = SheetKind::OF_PAGE.into_iter();
    let sections = sections.filter(|kind| *kind != SheetKind::Drawing || picture.is_some());
    let sections: Vec<_> = sections.filter_map(|kind| report.sheet(kind)).collect();
    let contents = escaped(&words::get(report.lang, "sheet-head-contents"));
    push(
        &mut html,
        format_args!("<nav aria-label=\"{contents}\"><ol>\n"),
    );
    for section in &sections {
        let (slug, name) = (section.kind.slug(), escaped(&name_of(section, report.lang)));
        push(
            &mut html,
            format_args!("<li><a href=\"#{slug}\">{name}</a></li>\n"),
        );
    }
    html.push_str("</ol></nav>\n</header>\n<main>\n");
    for section in sections {
        section_html(&mut html, section, report.lang, picture);
    }
    html.push_str("</main>\n</body>\n</html>\n");
    html
}

/// Adds what was put together.
fn push(html: &mut String, what: std::fmt::Arguments<'_>) {
    html.push_str(&std::fmt::format(what));
}

/// What a section is called: a page has no cover, but a first page.
fn name_of(section: &ReportSheet, lang: Lang) -> String {
    match section.kind {
        SheetKind::Cover => words::get(lang, "sheet-first-page"),
        SheetKind::Drawing
        | SheetKind::Route
        | SheetKind::Assets
        | SheetKind::Controls
        | SheetKind::Plan
        | SheetKind::AssetRisks
        | SheetKind::AttackRoutes
        | SheetKind::DamageRisks
        | SheetKind::Audit
        | SheetKind::Findings
        | SheetKind::Notices
        | SheetKind::Criteria
        | SheetKind::Proofs => section.name.clone(),
    }
}

fn section_html(html: &mut String, section: &ReportSheet, lang: Lang, picture: Option<&str>) {
    let (slug, name) = (section.kind.slug(), escaped(&name_of(section, lang)));
    push(
        html,
        format_args!("<section aria-labelledby=\"{slug}\">\n<h2 id=\"{slug}\">{name}</h2>\n"),
    );
    for block in &section.blocks {
        match block {
            ReportBlock::Heading(text) => push(html, format_args!("<h3>{}</h3>\n", escaped(text))),
            // How to fill the sheet in is of no use on a page.
            ReportBlock::Words(_) if section.kind == SheetKind::Controls => {}
            ReportBlock::Words(text) => push(html, format_args!("<p>{}</p>\n", escaped(text))),
            ReportBlock::Picture => picture_html(html, &name, picture),
            ReportBlock::Table(table) if section.kind == SheetKind::Controls => {
                by_placement(html, table);
            }
            ReportBlock::Table(table) if section.kind == SheetKind::AttackRoutes => {
                worst_routes(html, table, lang);
            }
            ReportBlock::Table(table) => html.push_str(&table_html(table)),
        }
    }
    html.push_str("</section>\n");
}

/// The picture without what stands before it in a file of its own.
fn picture_html(html: &mut String, name: &str, picture: Option<&str>) {
    let picture = picture.and_then(|svg| svg.get(svg.find("<svg")?..));
    if let Some(svg) = picture {
        push(
            html,
            format_args!("<figure role=\"img\" aria-label=\"{name}\">\n{svg}\n</figure>\n"),
        );
    }
}

/// The first routes of the list, which are the worst; the workbook has them all.
fn worst_routes(html: &mut String, table: &ReportTable, lang: Lang) {
    let mut shown = table.clone();
    shown.groups.truncate(MOST_ROUTES);
    html.push_str(&table_html(&shown));
    if shown.groups.len() < table.groups.len() {
        let said = Message::new("sheet-routes-on-page")
            .with("shown", shown.groups.len())
            .with("listed", table.groups.len());
        let said = escaped(&words::say(&said, lang));
        push(html, format_args!("<p>{said}</p>\n"));
    }
}

/// The controls, a table for each placement under its name.
fn by_placement(html: &mut String, table: &ReportTable) {
    let at = |id: &str| table.columns.iter().position(|column| column.id == id);
    let (number, placement) = (at("number"), at("placement"));
    for group in &table.groups {
        let of = |place: Option<usize>| {
            let cell = group.rows.first().and_then(|row| row.get(place?));
            cell.map(crate::export::ReportCell::text)
                .unwrap_or_default()
        };
        let name = format!("{} {}", of(number), of(placement));
        push(html, format_args!("<h3>{}</h3>\n", escaped(name.trim())));
        html.push_str(&table_html(&without(table, group, &[number, placement])));
    }
}

/// The rows of one group without some columns.
fn without(table: &ReportTable, group: &RowGroup, columns: &[Option<usize>]) -> ReportTable {
    let stays = |index: &usize| !columns.contains(&Some(*index));
    let kept = |index: usize| stays(&index);
    let columns = table.columns.iter().enumerate();
    let columns = columns.filter(|(index, _)| kept(*index));
    let rows = group.rows.iter().map(|row| {
        let cells = row.iter().enumerate().filter(|(index, _)| kept(*index));
        cells.map(|(_, cell)| cell.clone()).collect()
    });
    ReportTable {
        id: table.id,
        columns: columns.map(|(_, column)| column.clone()).collect(),
        groups: vec![RowGroup {
            id: group.id.clone(),
            band: None,
            rows: rows.collect(),
        }],
        ..ReportTable::default()
    }
}
