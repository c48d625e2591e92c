//! The calculation: every level with where it comes from.

use eframe::egui::Ui;

use super::{
    ProofCard,
    line::{source_chip, source_words},
};
use crate::{
    catalog::{LevelMeaning, Source},
    gui::{
        Desk,
        kit::{Ink, ListRow, RowText, letter_word, part_head, tokens::PART_GAP},
    },
};

/// Room of the source at the right, points.
const SOURCE: f32 = 88.0;

/// A line of the calculation.
struct CalcLine<'a> {
    name: String,
    rule: String,
    value: String,
    source: Option<&'a Source>,
}

pub(super) fn calc_ui(ui: &mut Ui, desk: &Desk<'_>, card: &ProofCard<'_>) {
    let hues = desk.hues();
    part_head(ui, hues, &desk.tr("proof-calculation"), "");
    for line in lines(desk, card) {
        line_ui(ui, desk, &line);
    }
    ui.add_space(PART_GAP);
}

fn lines<'a>(desk: &Desk<'a>, card: &'a ProofCard<'_>) -> Vec<CalcLine<'a>> {
    let (proof, rating) = (&card.proof, card.proof.rating);
    let risk = &desk.catalog.risk;
    let reached = proof.steps.iter().map(|step| step.level).max().unwrap_or(1);
    let rule = level_of(&risk.countermeasure_levels, reached).map(|rule| &rule.source);
    let mut lines = vec![countermeasure(desk, card, reached, rule)];
    if let Some(cap) = proof.cap.as_ref() {
        let known = risk.caps.get(cap.index);
        lines.push(CalcLine {
            name: desk.tr("proof-cap"),
            rule: known.map_or_else(String::new, |cap| desk.text(&cap.reason).to_owned()),
            value: cap.level.to_string(),
            source: known.map(|cap| &cap.source),
        });
    }
    lines.push(CalcLine {
        name: desk.tr("proof-vulnerability"),
        rule: format!("4 − {}", rating.countermeasure_level),
        value: rating.vulnerability_level.to_string(),
        source: rule,
    });
    lines.push(threat(desk, card));
    let (threat, vulnerability) = (rating.threat_level, rating.vulnerability_level);
    lines.push(CalcLine {
        name: desk.tr("proof-product"),
        rule: desk.tr_with(
            if proof.is_safe() {
                "proof-is-safe"
            } else {
                "proof-is-not-safe"
            },
            &[("safe", proof.safe.to_string())],
        ),
        value: format!("{threat}×{vulnerability}={}", rating.product),
        source: Some(&risk.safe_source),
    });
    let (name, meanings) = if proof.is_row() {
        ("proof-importance", &risk.importance_levels)
    } else {
        ("proof-damage", &risk.damage_levels)
    };
    let meaning = level_of(meanings, rating.severity);
    lines.push(CalcLine {
        name: desk.tr(name),
        rule: meaning.map_or_else(String::new, |it| desk.text(&it.meaning).to_owned()),
        value: rating.severity.to_string(),
        source: Some(&proof.severity.source),
    });
    lines
}

/// The countermeasure level: of the row by its ○, of a tree the highest of its steps.
fn countermeasure<'a>(
    desk: &Desk<'a>,
    card: &ProofCard<'_>,
    reached: u8,
    rule: Option<&'a Source>,
) -> CalcLine<'a> {
    let proof = &card.proof;
    if proof.is_row() {
        let count = proof.steps.first().map_or(0, |step| step.counted.len());
        return CalcLine {
            name: desk.tr("proof-level"),
            rule: desk.tr_with("proof-circles", &[("n", count.to_string())]),
            value: reached.to_string(),
            source: rule,
        };
    }
    let levels = proof.steps.iter().map(|step| step.level.to_string());
    let levels = desk.row("common-comma", levels);
    CalcLine {
        name: desk.tr("proof-tree-level"),
        rule: desk.tr_with("proof-highest", &[("levels", levels)]),
        value: reached.to_string(),
        source: Some(&desk.catalog.risk.tree_source),
    }
}

/// The threat level: of the row by the catalog or the user, of a tree the least of its hops.
fn threat<'a>(desk: &Desk<'a>, card: &'a ProofCard<'_>) -> CalcLine<'a> {
    let proof = &card.proof;
    let value = proof.threat.level.to_string();
    if proof.is_row() {
        let step = proof.steps.first();
        let threat = step.and_then(|step| desk.catalog.threat(&step.threat));
        return CalcLine {
            name: desk.tr("proof-threat"),
            rule: threat.map_or_else(String::new, |it| desk.text(&it.name).to_owned()),
            value,
            source: Some(&proof.threat.source),
        };
    }
    let hops = proof.steps.iter().filter(|step| step.movement.is_some());
    let levels = hops.map(|step| step.threat_level.to_string());
    let levels = desk.row("common-comma", levels);
    CalcLine {
        name: desk.tr("proof-tree-threat"),
        rule: desk.tr_with("proof-least", &[("levels", levels)]),
        value,
        source: Some(&desk.catalog.risk.tree_source),
    }
}

pub(super) fn level_of(levels: &[LevelMeaning], level: u8) -> Option<&LevelMeaning> {
    levels.iter().find(|it| it.level == level)
}

fn line_ui(ui: &mut Ui, desk: &Desk<'_>, line: &CalcLine<'_>) {
    let hues = desk.hues();
    let from = line.source.map(|source| source_words(desk, source).1);
    let mut row = ListRow::new(RowText::new(&line.name, Ink::body(hues.text)).whole())
        .trail(RowText::new(&line.value, Ink::strong(hues.text)))
        .room(SOURCE)
        .by_first_line()
        .also(from.as_deref().unwrap_or_default())
        .edge(0.0);
    if !line.rule.is_empty() {
        row = row.second(RowText::new(&line.rule, Ink::body(hues.muted)).whole());
    }
    let parts = row.label(ui, hues);
    if let Some(source) = line.source {
        source_chip(ui, desk, parts.room, source);
    }
}

/// The letter with its row and column, as it stands beside the matrix.
pub(super) fn cell_words(desk: &Desk<'_>, card: &ProofCard<'_>) -> String {
    let rating = card.proof.rating;
    let key = if card.proof.is_row() {
        "proof-cell-importance"
    } else {
        "proof-cell-damage"
    };
    let values = [
        ("severity", rating.severity.to_string()),
        ("product", rating.product.to_string()),
        ("letter", letter_word(rating.letter).to_owned()),
    ];
    desk.tr_with(key, &values)
}
