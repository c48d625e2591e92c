//! Where everything on the card stands.

use eframe::egui::Ui;

use super::{ProofCard, calc::level_of, line::source_words};
use crate::{
    catalog::Source,
    gui::{
        Desk,
        kit::{
            Ink, ListRow, RowLead, RowText, part_head,
            tokens::{BLOCK_GAP, TIGHT_PAD},
        },
        style::Hues,
    },
    words::pages,
};

/// Room of the pages, points.
const PAGES: f32 = 76.0;

pub(super) fn sources_ui(ui: &mut Ui, desk: &Desk<'_>, card: &ProofCard<'_>) {
    let hues = desk.hues();
    part_head(ui, hues, &desk.tr("proof-sources"), "");
    for (key, named) in printed(desk, card) {
        let page = pages(&named);
        if !page.is_empty() {
            entry_ui(ui, hues, &page, &desk.tr(key));
        }
    }
    for (key, source) in read(desk, card) {
        let (short, long) = source_words(desk, source);
        entry_ui(ui, hues, &short, &desk.headed(&desk.tr(key), &long));
    }
    ui.add_space(BLOCK_GAP);
}

/// Pages of the document, by what stands there.
fn printed(desk: &Desk<'_>, card: &ProofCard<'_>) -> Vec<(&'static str, Vec<u16>)> {
    let (proof, risk) = (&card.proof, &desk.catalog.risk);
    let threats = proof
        .steps
        .iter()
        .flat_map(|step| step.threat_source.pages().iter().copied());
    let rules = proof.steps.iter().filter_map(|step| {
        let meaning = level_of(&risk.countermeasure_levels, step.level)?;
        Some(meaning.source.pages())
    });
    let meanings = if proof.is_row() {
        &risk.importance_levels
    } else {
        &risk.damage_levels
    };
    let severity = level_of(meanings, proof.rating.severity);
    let severity = severity.map_or(&[][..], |level| level.source.pages());
    let circles = proof.steps.iter().flat_map(|step| {
        let all = step
            .counted
            .iter()
            .chain(&step.missing)
            .chain(&step.uncounted);
        all.flat_map(|circle| circle.pages.iter().copied())
    });
    let cell = proof.cell.as_ref().map_or(&[][..], |cell| &cell.pages);
    let severity_key = if proof.is_row() {
        "proof-source-importance"
    } else {
        "proof-source-damage"
    };
    vec![
        ("proof-source-threats", sorted(threats)),
        ("proof-source-levels", sorted(rules.flatten().copied())),
        (severity_key, sorted(severity.iter().copied())),
        ("proof-source-cell", sorted(cell.iter().copied())),
        (
            "proof-source-safe",
            sorted(risk.safe_source.pages().iter().copied()),
        ),
        ("proof-source-controls", sorted(circles)),
    ]
}

/// Readings of our own, each with its reason.
fn read<'a>(desk: &Desk<'a>, card: &ProofCard<'_>) -> Vec<(&'static str, &'a Source)> {
    let risk = &desk.catalog.risk;
    let columns = ("proof-source-columns", &risk.columns_source);
    if card.proof.is_row() {
        return vec![columns];
    }
    vec![
        ("proof-source-tree", &risk.tree_source),
        ("proof-source-hops", &risk.hop_source),
        columns,
    ]
}

fn sorted(pages: impl Iterator<Item = u16>) -> Vec<u16> {
    let mut pages: Vec<u16> = pages.collect();
    pages.sort_unstable();
    pages.dedup();
    pages
}

fn entry_ui(ui: &mut Ui, hues: &Hues, page: &str, words: &str) {
    ListRow::new(RowText::new(words, Ink::body(hues.text)).whole())
        .lead(RowLead::Term {
            text: RowText::new(page, Ink::body(hues.accent)).whole(),
            width: PAGES,
        })
        .by_first_line()
        .edge(0.0)
        .pad(TIGHT_PAD)
        .unlined()
        .label(ui, hues);
}
