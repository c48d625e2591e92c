//! The rule for the countermeasure level, and each step with its controls.

use eframe::egui::{
    Align2, Color32, CornerRadius, Margin, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2,
    vec2,
};

use super::{
    ProofCard, ProofSubject,
    circles::circles_ui,
    line::{laid, said},
};
use crate::{
    analysis::StepProof,
    gui::{
        Desk,
        kit::{Ink, card_frame},
        names::{asset_name, link_name},
        style::CARD_RADIUS,
    },
    words::pages,
};

/// Width of the level at the right of a step.
const LEVEL: f32 = 92.0;

pub(super) fn steps_ui(ui: &mut Ui, desk: &mut Desk<'_>, card: &ProofCard<'_>) {
    rule_ui(ui, desk);
    for (index, step) in card.proof.steps.iter().enumerate() {
        ui.add_space(8.0);
        step_ui(ui, desk, card, index + 1, step);
    }
    ui.add_space(10.0);
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
    let words = format!("{name}: {} {page}", parts.join(" "));
    let (rect, _) = said(ui, vec2(ui.available_width(), 30.0), &words);
    ui.painter().rect_filled(rect, CARD_RADIUS, hues.sunken);
    let inner = rect.shrink2(vec2(12.0, 0.0));
    let at = Ink::strong(hues.text).write_in(ui.painter(), inner, Align2::LEFT_CENTER, &name);
    let right = Ink::body(hues.accent).write_in(ui.painter(), inner, Align2::RIGHT_CENTER, &page);
    let room = Rect::from_min_max(
        pos2(at.right() + 14.0, inner.top()),
        pos2(right.left() - 10.0, inner.bottom()),
    );
    let ink = Ink::body(hues.text);
    let used: f32 = parts.iter().map(|part| ink.width(ui.painter(), part)).sum();
    let gap = ((room.width() - used) / 3.0).max(8.0);
    let mut left = room.left();
    for part in &parts {
        let cell = room.with_min_x(left.min(room.right()));
        let at = ink.write_in(ui.painter(), cell, Align2::LEFT_CENTER, part);
        left = at.right() + gap;
    }
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
        left: 12,
        right: LEVEL as i8 + 10,
        top: 8,
        bottom: 8,
    };
    let shown = card_frame(Color32::TRANSPARENT, hues.border)
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
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
    let lead = if is_row { 0.0 } else { 28.0 };
    let width = ui.available_width() - lead;
    let first = [
        (name.as_str(), hues.text, true),
        ("  ", hues.text, false),
        (&at, hues.text, false),
    ];
    let second = if is_row {
        format!("{level}  ")
    } else {
        format!("{threat}  {level}  ")
    };
    let way = way_words(desk, step);
    let lines = [
        laid(ui.painter(), &first, width),
        laid(
            ui.painter(),
            &[(&second, hues.muted, false), (&page, hues.accent, false)],
            width,
        ),
        laid(ui.painter(), &[(&way, hues.muted, false)], width),
    ];
    let count = if way.is_empty() { 2 } else { 3 };
    let high: f32 = lines
        .iter()
        .take(count)
        .map(|line| line.size().y + 3.0)
        .sum();
    let words = format!("{number}. {name} {at} {second}{page} {way}");
    let (rect, _) = said(ui, vec2(width + lead, high), words.trim_end());
    let mut top = rect.top();
    for line in lines.into_iter().take(count) {
        let next = top + line.size().y + 3.0;
        ui.painter()
            .galley(pos2(rect.left() + lead, top), line, hues.text);
        top = next;
    }
    if !is_row {
        let center = pos2(rect.left() + 10.0, rect.top() + 8.0);
        ui.painter().circle_filled(center, 9.5, hues.route);
        let ink = Ink::strong(hues.on_route);
        ink.write(
            ui.painter(),
            center,
            Align2::CENTER_CENTER,
            &number.to_string(),
        );
    }
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
    (desk.tr("proof-final"), format!("{goal}: {end}"))
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
    let middle = rect.center();
    for (shift, ink, words) in [
        (-24.0, Ink::body(hues.muted), count.as_str()),
        (0.0, Ink::large(hues.text), &step.level.to_string()),
        (22.0, Ink::body(hues.muted), &short),
    ] {
        let room = Rect::from_center_size(middle + vec2(0.0, shift), vec2(LEVEL - 6.0, 24.0));
        ink.write_in(ui.painter(), room, Align2::CENTER_CENTER, words);
    }
    let words = format!("{name} {}: {count}", step.level);
    let id = ui.next_auto_id();
    ui.skip_ahead_auto_ids(1);
    let response = ui.interact(
        Rect::from_center_size(middle, Vec2::splat(60.0)),
        id,
        Sense::hover(),
    );
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
}
