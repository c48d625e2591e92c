//! The reading of the drawing: verdict, patterns, flows that match none, town hall, and notices.

use eframe::egui::{Frame, Margin, Ui, vec2};

use super::{
    aim::aim_ui,
    facts::{evidence_ui, fact_ui, follow_pointer},
    hall::hall_ui,
    near::near_ui,
    pattern::pattern_ui,
};
use crate::{
    analysis::UnmatchedFlow,
    design::Subject,
    gui::{
        Desk, Wish,
        kit::{
            Chip, ChipLook, Ink, ListRow, RowLead, RowText, WordLine, section_head,
            tokens::{BLOCK_GAP, EDGE, LINE, LINE_GAP, PART_GAP, TIGHT_PAD},
        },
        names::link_name,
    },
    words::pages,
};

/// Reasons of the verdict that are shown here.
const REASONS: usize = 5;

/// Draws the route.
pub(crate) fn route_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let analysis = desk.analysis;
    Frame::new()
        .inner_margin(Margin::symmetric(EDGE as i8, BLOCK_GAP as i8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(PART_GAP, LINE_GAP);
            verdict_ui(ui, desk);
            // Who aims at a route works on the way there; else it is one more thing to ask.
            let aims = desk.view.worth.target.is_some();
            if aims {
                aim_ui(ui, desk);
            }
            for found in &analysis.patterns {
                pattern_ui(ui, desk, found);
            }
            for flow in &analysis.unmatched {
                unmatched_ui(ui, desk, flow);
            }
            if analysis.patterns.is_empty() && analysis.unmatched.is_empty() {
                Ink::body(hues.text).paragraph(ui, desk.tr("route-none"));
                ui.add_space(BLOCK_GAP);
            }
            if !analysis.near.is_empty() {
                section_head(ui, hues, &desk.tr("route-near"));
                for miss in &analysis.near {
                    near_ui(ui, desk, miss);
                }
            }
            if !aims {
                aim_ui(ui, desk);
            }
            hall_ui(ui, desk);
            if !analysis.notices.is_empty() {
                section_head(ui, hues, &desk.tr("route-notices"));
                notices_ui(ui, desk);
            }
        });
    follow_pointer(ui, desk);
}

/// The verdict with the gravest of its reasons; the others stand among the findings.
fn verdict_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let hues = desk.hues();
    let verdict = &desk.analysis.verdict;
    let name = verdict.judgement.name();
    let heading = desk.headed(&desk.tr("banner-verdict"), &desk.say(&name));
    section_head(ui, hues, &heading);
    for reason in verdict.reasons.iter().take(REASONS) {
        let bearing = reason.bearing.name();
        let words = desk.headed(&desk.say(&bearing), &desk.say(&reason.message));
        Ink::body(hues.text).paragraph(ui, words);
    }
    if verdict.reasons.len() > REASONS {
        let n = (verdict.reasons.len() - REASONS).to_string();
        let more = desk.tr_with("banner-more-reasons", &[("n", n)]);
        Ink::body(hues.muted).paragraph(ui, more);
    }
    ui.add_space(BLOCK_GAP);
}

fn unmatched_ui(ui: &mut Ui, desk: &mut Desk<'_>, flow: &UnmatchedFlow) {
    let hues = desk.hues();
    section_head(ui, hues, &desk.tr("route-unmatched"));
    let name = link_name(desk, &flow.flow);
    if Chip::new(&name, ChipLook::Filled)
        .icon("flow")
        .ui(ui, hues)
        .clicked()
    {
        desk.push(Wish::Select(vec![Subject::Link(flow.flow.clone())]));
    }
    let why = flow.message.as_ref().map(|message| desk.say(message));
    Ink::body(hues.text).paragraph(ui, why.unwrap_or_default());
    let slides = WordLine::default().words(pages(&flow.pages), Ink::body(hues.accent));
    drop(slides.label(ui, desk.theme, LINE));
    evidence_ui(ui, desk, &flow.evidence);
    for fact in &flow.facts {
        fact_ui(ui, desk, fact);
    }
}

/// The notices of the document that apply, with their slides.
pub(crate) fn notices_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let hues = desk.hues();
    let found = desk.analysis.notices.iter();
    let found = found.filter_map(|found| {
        let mut notices = desk.catalog.notices.iter();
        Some((notices.find(|n| n.id == found.notice)?, &found.pages))
    });
    for (notice, at) in found {
        let (words, slides) = (desk.text(&notice.text), pages(at));
        ListRow::new(RowText::new(words, Ink::body(hues.text)).whole())
            .lead(RowLead::SmallIcon {
                name: "info",
                color: hues.accent,
            })
            .second(RowText::new(&slides, Ink::body(hues.accent)))
            .by_first_line()
            .edge(0.0)
            .pad(TIGHT_PAD)
            .named(words)
            .unlined()
            .label(ui, hues);
    }
}
