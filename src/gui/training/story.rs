//! What happens and what was checked: phases, the step in words, the ○ that held or were missing.

use eframe::egui::{
    Align2, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, accesskit::Live, pos2,
    vec2,
};

use super::{
    checks,
    show::{Show, line},
};
use crate::{analysis::Step, gui::style::BUTTON_RADIUS, training::Moment, words::pages};

const PHASES: [&str; 3] = [
    "training-phase-intrusion",
    "training-phase-spread",
    "training-phase-final",
];

/// Draws the story with what was checked.
pub(super) fn story_ui(ui: &mut Ui, show: &mut Show<'_>) {
    phases_ui(ui, show);
    ui.add_space(show.len(4.0));
    let (title, live) = title(show);
    let (_, response) = line(ui, show.ink(20.0, true, show.hues.text), &title);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(live));
    if let Some(telling) = show.playing.player.telling(&show.playing.stage) {
        let told = told(show, &telling.text).to_owned();
        let pages = pages(&telling.pages);
        let (_, response) = line(ui, show.ink(16.0, false, show.hues.text), &told);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_live(live));
        if !pages.is_empty() {
            line(ui, show.ink(14.0, false, show.hues.muted), &pages);
        }
    }
    checks::checks_ui(ui, show);
    if let Moment::Outcome { step } = show.playing.player.moment()
        && let Some(step) = show.playing.stage.route.steps.get(step)
    {
        level_ui(ui, show, step);
    }
}

/// A text in the language of the window, or in the other one where it is missing.
pub(super) fn told<'t>(show: &Show<'_>, text: &'t crate::catalog::Text) -> &'t str {
    let here = show.desk.text(text);
    if here.trim().is_empty() {
        return match show.desk.lang() {
            crate::catalog::Lang::Ja => &text.en,
            crate::catalog::Lang::En => &text.ja,
        };
    }
    here
}

/// What the moment is called.
fn title(show: &Show<'_>) -> (String, Live) {
    let player = &show.playing.player;
    let step_title = |step: usize| {
        let step = show.playing.stage.route.steps.get(step);
        let name = step.map_or_else(String::new, |step| show.step_name(step));
        let at = step.and_then(|step| step.assets.last());
        let at = at.map_or_else(String::new, |id| show.asset(id));
        [("step", name), ("asset", at)]
    };
    let title = match player.moment() {
        Moment::Opening => show.desk.tr("training-opening"),
        Moment::Leg { step, .. } => show
            .desk
            .tr_with("training-step-under-way", &step_title(step)),
        Moment::Outcome { step } => show.desk.tr_with("training-step-made", &step_title(step)),
        Moment::Ending => show.desk.tr("training-ending"),
    };
    (title, Live::Polite)
}

/// The three phases, the one under way filled.
fn phases_ui(ui: &mut Ui, show: &Show<'_>) {
    let now = show.playing.player.step().map(|step| show.phase(step));
    let gap = show.len(6.0);
    let wide = (ui.available_width() - 2.0 * gap) / 3.0;
    let size = vec2(wide, show.len(34.0));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (phase, key) in PHASES.iter().enumerate() {
            let on = now == Some(phase);
            let word = show.desk.tr(key);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| {
                WidgetInfo::selected(WidgetType::Label, true, on, format!("{} {word}", phase + 1))
            });
            phase_paint(ui, show, phase, &word, rect, on);
        }
    });
}

fn phase_paint(ui: &Ui, show: &Show<'_>, phase: usize, word: &str, rect: Rect, on: bool) {
    let hues = &show.hues;
    let tint = hues.route.gamma_multiply(0.25);
    let painter = ui.painter();
    painter.rect_filled(rect, BUTTON_RADIUS, hues.sunken);
    if on {
        let line = Stroke::new(1.5, hues.route);
        painter.rect(rect, BUTTON_RADIUS, tint, line, StrokeKind::Inside);
    }
    let radius = show.len(10.0);
    let at = pos2(rect.left() + show.len(10.0) + radius, rect.center().y);
    let (fill, line, ink) = if on {
        (hues.route, hues.route, hues.on_route)
    } else {
        (hues.raised, hues.border_strong, hues.text)
    };
    painter.circle(at, radius, fill, Stroke::new(1.0, line));
    let number = show.ink(13.0, true, ink);
    number.write(painter, at, Align2::CENTER_CENTER, &(phase + 1).to_string());
    let room = rect.with_min_x(at.x + radius + show.len(7.0));
    let ink = show.ink(15.0, on, hues.text);
    ink.write_in(painter, room, Align2::LEFT_CENTER, word);
}

/// How the step's levels follow from what held.
fn level_ui(ui: &mut Ui, show: &Show<'_>, step: &Step) {
    let level = step.countermeasure_level;
    let values = [
        ("n", step.circles.counted.len().to_string()),
        ("level", level.to_string()),
        ("vulnerability", 4_u8.saturating_sub(level).to_string()),
    ];
    let words = show.desk.tr_with("training-level", &values);
    line(ui, show.ink(15.0, true, show.hues.text), &words);
}

/// The trainer's notes.
pub(super) fn notes_ui(ui: &mut Ui, show: &Show<'_>) {
    let head = show.desk.tr("training-notes");
    line(ui, show.ink(14.0, true, show.hues.muted), &head);
    let notes = told(show, &show.playing.scenario().notes).trim().to_owned();
    let notes = if notes.is_empty() {
        show.desk.tr("training-notes-none")
    } else {
        notes
    };
    line(ui, show.ink(16.0, false, show.hues.text), &notes);
}
