//! `catalog --format text`: the tables of every pattern, for reading.

use super::{
    out::Lines,
    words::{Words, circled, law_list, padded, page_list, width, words},
};
use crate::catalog::{Catalog, Cell, Lang, Pattern, ResolvedRow, RowOrigin, Text, resolved_rows};

/// The catalog as text.
pub(super) fn text(catalog: &Catalog, lang: Lang) -> String {
    let words = words(lang);
    let mut lines = Lines::default();
    let edition = &catalog.edition;
    let (title, issuer) = (edition.title.get(lang), edition.issuer.get(lang));
    lines.push(
        0,
        &format!("{}: {title} ({issuer}, {})", edition.id, edition.date),
    );
    for pattern in &catalog.patterns.patterns {
        lines.push(0, "");
        pattern_text(catalog, pattern, lang, &mut lines);
    }
    lines.push(0, "");
    lines.push(0, words.threats);
    for threat in &catalog.threats {
        let mut line = format!("{} {}", threat.level, threat.name.get(lang));
        if threat.out_of_scope.is_some() {
            line.push_str(&words.remark(words.out_of_scope));
        }
        line.push_str(&page_list(threat.source.pages()));
        lines.push(2, &line);
    }
    lines.push(0, "");
    lines.push(0, words.importance_matrix);
    matrix_text(&catalog.risk.importance_matrix, &mut lines);
    lines.push(0, "");
    lines.push(0, words.damage_matrix);
    matrix_text(&catalog.risk.damage_matrix, &mut lines);
    lines.as_str().to_owned()
}

fn matrix_text(cells: &[Cell], lines: &mut Lines) {
    for cell in cells {
        let doubtful = if cell.doubtful { "?" } else { "" };
        let place = format!("{} × {}", cell.level, cell.product);
        let pages = page_list(&cell.pages);
        lines.push(2, &format!("{place}: {:?}{doubtful}{pages}", cell.letter));
    }
}

fn pattern_text(catalog: &Catalog, pattern: &Pattern, lang: Lang, lines: &mut Lines) {
    let words = words(lang);
    let (name, reading) = (pattern.name.get(lang), pattern.reading.get(lang));
    lines.push(0, &format!("{name} [{}] {reading}", pattern.id));
    for numbered in &pattern.placements {
        lines.push(
            2,
            &format!("{} {}", circled(numbered.number), numbered.name.get(lang)),
        );
    }
    if let Some(note) = &pattern.note {
        lines.push(2, note.get(lang));
    }
    let mut table: Option<(&Text, RowOrigin)> = None;
    for row in resolved_rows(catalog, pattern) {
        let this = (row.section, row.from.clone());
        if table.as_ref() != Some(&this) {
            let from = origin(catalog, &row.from, lang, words);
            lines.push(
                2,
                &format!("{} ({from}){}", row.section.get(lang), page_list(row.pages)),
            );
            table = Some(this);
        }
        lines.push(4, &row_text(&row, lang, words));
    }
}

fn origin<'a>(
    catalog: &'a Catalog,
    from: &'a RowOrigin,
    lang: Lang,
    words: &'static Words,
) -> &'a str {
    match from {
        RowOrigin::Pattern => words.own,
        RowOrigin::Common => words.common,
        RowOrigin::Model(id) => catalog
            .model(id)
            .map_or(id.as_str(), |model| model.name.get(lang)),
    }
}

fn row_text(row: &ResolvedRow<'_>, lang: Lang, words: &Words) -> String {
    let requirement = width(words.required).max(width(words.recommended));
    let mut line = format!(
        "{} {}",
        padded(words.requirement(row.requirement), requirement),
        row.name.get(lang)
    );
    if let Some(detail) = &row.control.detail {
        line.push_str(" — ");
        line.push_str(detail.get(lang));
    }
    line.push_str(&law_list(row.law));
    if let Some(reason) = row.out_of_scope {
        let why = words.of(words.out_of_scope, reason.get(lang));
        line.push_str(&words.remark(&why));
    }
    line
}
