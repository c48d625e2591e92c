//! `catalog --format text`: the tables of every pattern, for reading.

use crate::{
    catalog::{
        Catalog, Lang, MatrixCell, Pattern, Requirement, ResolvedRow, RowOrigin, Text,
        resolved_rows,
    },
    cli::{
        columns::{padded, width},
        out::Lines,
        report_words::{ReportWords, behind, law_list},
    },
    words::circled,
};

/// The catalog as text.
pub(super) fn text(catalog: &Catalog, lang: Lang) -> String {
    let words = ReportWords::new(lang);
    let mut lines = Lines::default();
    let edition = &catalog.edition;
    let (title, issuer) = (edition.title.get(lang), edition.issuer.get(lang));
    lines.push(
        0,
        &format!("{}: {title} ({issuer}, {})", edition.id, edition.date),
    );
    for pattern in &catalog.patterns.patterns {
        lines.push(0, "");
        pattern_text(catalog, pattern, words, &mut lines);
    }
    lines.push(0, "");
    lines.push(0, &words.get("report-threats"));
    for threat in &catalog.threats {
        let mut line = format!("{} {}", threat.level, threat.name.get(lang));
        if threat.out_of_scope.is_some() {
            line.push_str(&words.remark(&words.get("report-out-of-scope")));
        }
        line.push_str(&behind(threat.source.pages()));
        lines.push(2, &line);
    }
    lines.push(0, "");
    lines.push(0, &words.get("report-importance-matrix"));
    matrix_text(&catalog.risk.importance_matrix, &mut lines);
    lines.push(0, "");
    lines.push(0, &words.get("report-damage-matrix"));
    matrix_text(&catalog.risk.damage_matrix, &mut lines);
    lines.as_str().to_owned()
}

fn matrix_text(cells: &[MatrixCell], lines: &mut Lines) {
    for cell in cells {
        let doubtful = if cell.doubtful { "?" } else { "" };
        let place = format!("{} × {}", cell.level, cell.product);
        let pages = behind(&cell.pages);
        lines.push(2, &format!("{place}: {:?}{doubtful}{pages}", cell.letter));
    }
}

fn pattern_text(catalog: &Catalog, pattern: &Pattern, words: ReportWords, lines: &mut Lines) {
    let (name, reading) = (words.text(&pattern.name), words.text(&pattern.reading));
    lines.push(0, &format!("{name} [{}] {reading}", pattern.id));
    for numbered in &pattern.placements {
        lines.push(
            2,
            &format!(
                "{} {}",
                circled(numbered.number),
                words.text(&numbered.name)
            ),
        );
    }
    if let Some(note) = &pattern.note {
        lines.push(2, words.text(note));
    }
    let mut table: Option<(&Text, RowOrigin)> = None;
    for row in resolved_rows(catalog, pattern) {
        let this = (row.section, row.from.clone());
        if table.as_ref() != Some(&this) {
            let from = origin(catalog, &row.from, words);
            lines.push(
                2,
                &format!("{} ({from}){}", words.text(row.section), behind(row.pages)),
            );
            table = Some(this);
        }
        lines.push(4, &row_text(&row, words));
    }
}

fn origin(catalog: &Catalog, from: &RowOrigin, words: ReportWords) -> String {
    match from {
        RowOrigin::Pattern => words.get("report-own"),
        RowOrigin::Common => words.get("report-common"),
        RowOrigin::Model(id) => catalog.model(id).map_or_else(
            || id.to_string(),
            |model| words.text(&model.name).to_owned(),
        ),
    }
}

fn row_text(row: &ResolvedRow<'_>, words: ReportWords) -> String {
    let both = [Requirement::Required, Requirement::Recommended];
    let widths = both.map(|it| width(&words.requirement(it)));
    let requirement = widths[0].max(widths[1]);
    let mut line = format!(
        "{} {}",
        padded(&words.requirement(row.requirement), requirement),
        words.with_detail(row.name, row.control.detail.as_ref())
    );
    line.push_str(&law_list(row.law));
    if let Some(reason) = row.out_of_scope {
        let why = words.under("report-out-of-scope", words.text(reason));
        line.push_str(&words.remark(&why));
    }
    line
}
