//! The rule for the countermeasure level, and each step with its controls.

use eframe::egui::{Align2, Color32, CornerRadius, Margin, Rect, Ui, vec2};

use super::{ProofCard, ProofSubject, circles::circles_ui};
use crate::{
    analysis::StepProof,
    gui::{
        Desk,
        kit::{
            Ink, ListRow, RowLead, RowText, TextPiece, card_frame, said_at,
            tokens::{BLOCK_GAP, EDGE, GAP, TIGHT_PAD},
        },
        names::{asset_name, link_name},
        style::CARD_RADIUS,
    },
    words::pages,
};

/// Width of the level at the right of a step, points.
const LEVEL: f32 = 92.0;
/// From the middle of the level to the words above and below it, points.
const SHIFT: f32 = 23.0;
/// What parts the cases of the rule.
const APART: &str = "    ";

pub(super) fn steps_ui(ui: &mut Ui, desk: &mut Desk<'_>, card: &ProofCard<'_>) {
    rule_ui(ui, desk);
    for (index, step) in card.proof.steps.iter().enumerate() {
        ui.add_space(GAP);
        step_ui(ui, desk, card, index + 1, step);
    }
    ui.add_space(BLOCK_GAP);
}

/// How many ○ make which level.
fn rule_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let hues = desk.hues();
    let levels = &desk.catalog.risk.countermeasure_levels;
    let mut named: Vec<u16> = levels
        .iter()
        .flat_map(|level| level.source.pages().iter().copied())
        .collect();
    named.sort_unstable();
    named.dedup();
    let parts = [
        desk.tr("proof-rule-two"),
        desk.tr("proof-rule-one"),
        desk.tr("proof-rule-none"),
    ];
    let (name, page) = (desk.tr("proof-rule"), pages(&named));
    let words = desk.headed(&name, &format!("{} {page}", parts.join(" ")));
    let ink = Ink::body(hues.text);
    let mut rule = vec![TextPiece::new(&name, Ink::strong(hues.text))];
    for part in &parts {
        rule.extend([TextPiece::new(APART, ink), TextPiece::new(part, ink)]);
    }
    ListRow::new(RowText::pieces(&rule).whole())
        .trail(RowText::new(&page, Ink::body(hues.accent)))
        .by_first_line()
        .named(&words)
        .sunken()
        .label(ui, hues);
}

fn step_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    card: &ProofCard<'_>,
    number: usize,
    step: &StepProof,
) {
    let hues = desk.hues();
    let margin = Margin {
        left: EDGE as i8,
        right: (LEVEL + GAP) as i8,
        top: GAP as i8,
        bottom: GAP as i8,
    };
    let shown = card_frame(Color32::TRANSPARENT, hues.border)
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = TIGHT_PAD;
            title_ui(ui, desk, card, number, step);
            circles_ui(ui, desk, step);
        });
    let rect = shown.response.rect;
    level_ui(ui, desk, rect, step);
}

/// What happens in the step, and the threat it is.
fn title_ui(ui: &mut Ui, desk: &Desk<'_>, card: &ProofCard<'_>, number: usize, step: &StepProof) {
    let hues = desk.hues();
    let threat = desk.catalog.threat(&step.threat);
    let threat = threat.map_or(step.threat.as_str(), |threat| desk.text(&threat.name));
    let level = [("level", step.threat_level.to_string())];
    let level = desk.tr_with("proof-threat-level", &level);
    let page = pages(step.threat_source.pages());
    let is_row = matches!(card.subject, ProofSubject::Row(_));
    let (name, at) = if is_row {
        (threat.to_owned(), String::new())
    } else {
        step_names(desk, card, step)
    };
    let threat = if is_row {
        format!("{level}  ")
    } else {
        format!("{threat}  {level}  ")
    };
    let way = way_words(desk, step);
    let words = format!("{number}. {name} {at} {threat}{page} {way}");
    let (text, muted) = (Ink::body(hues.text), Ink::body(hues.muted));
    let first = [
        TextPiece::new(&name, Ink::strong(hues.text)),
        TextPiece::new("  ", text),
        TextPiece::new(&at, text),
    ];
    let second = [
        TextPiece::new(&threat, muted),
        TextPiece::new(&page, Ink::body(hues.accent)),
        TextPiece::new(if way.is_empty() { "" } else { "\n" }, muted),
        TextPiece::new(&way, muted),
    ];
    let number = number.to_string();
    let lead = if is_row {
        RowLead::Nothing
    } else {
        RowLead::Number {
            text: &number,
            is_lit: true,
        }
    };
    ListRow::new(RowText::pieces(&first).whole())
        .lead(lead)
        .second(RowText::pieces(&second).whole())
        .by_first_line()
        .edge(0.0)
        .pad(0.0)
        .named(words.trim_end())
        .unlined()
        .label(ui, hues);
}

/// What a step is called, and where it ends.
fn step_names(desk: &Desk<'_>, card: &ProofCard<'_>, step: &StepProof) -> (String, String) {
    let end = step.assets.last();
    let end = end.map_or_else(String::new, |id| asset_name(desk, id));
    let movement = step.movement.as_ref().map(|id| desk.catalog.movement(id));
    if let Some(movement) = movement {
        let name = movement.map_or("", |movement| desk.text(&movement.name));
        return (name.to_owned(), format!("→ {end}"));
    }
    let goal = match card.subject {
        ProofSubject::Route(route) => desk.catalog.goal(&route.goal),
        ProofSubject::Row(_) => None,
    };
    let goal = goal.map_or("", |goal| desk.text(&goal.name));
    (desk.tr("proof-final"), desk.headed(goal, &end))
}

/// The devices a step passes and the flows it uses; empty where there is nothing to say.
fn way_words(desk: &Desk<'_>, step: &StepProof) -> String {
    if step.assets.len() < 2 {
        return String::new();
    }
    let names = step.assets.iter().map(|id| asset_name(desk, id));
    let mut words = desk.row("common-arrow", names);
    let flows = step.flows.iter().map(|id| link_name(desk, id));
    let flows = desk.row("common-comma", flows);
    if !flows.is_empty() {
        let values = [("name", words), ("detail", flows)];
        words = desk.tr_with("proof-with-detail", &values);
    }
    words
}

/// The step's level in the sunken part at its right.
fn level_ui(ui: &mut Ui, desk: &Desk<'_>, whole: Rect, step: &StepProof) {
    let hues = desk.hues();
    let rect = whole.with_min_x(whole.right() - LEVEL).shrink(1.0);
    let radius = CornerRadius {
        nw: 0,
        sw: 0,
        ne: CARD_RADIUS as u8,
        se: CARD_RADIUS as u8,
    };
    ui.painter().rect_filled(rect, radius, hues.sunken);
    let count = desk.tr_with("proof-circles", &[("n", step.counted.len().to_string())]);
    let name = desk.tr("proof-level");
    let short = desk.tr("proof-level-short");
    let level = step.level.to_string();
    let (number, muted) = (Ink::large(hues.text), Ink::body(hues.muted));
    for (shift, ink, words) in [
        (-SHIFT, muted, &count),
        (0.0, number, &level),
        (SHIFT, muted, &short),
    ] {
        let line = rect.translate(vec2(0.0, shift));
        ink.write_in(ui.painter(), line, Align2::CENTER_CENTER, words);
    }
    said_at(ui, rect, &desk.headed(&format!("{name} {level}"), &count));
}
