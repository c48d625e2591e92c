//! What happens and what was checked: phases, the step in words, the ○ that held or were missing.

use eframe::egui::{Align2, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::{
    checks,
    show::{Show, line},
    side::note_row,
};
use crate::{
    analysis::Step,
    gui::{
        icons::paint_icon,
        kit::{is_heading, said},
        style::BUTTON_RADIUS,
    },
    training::Moment,
    words::pages,
};

const PHASES: [&str; 3] = [
    "training-phase-intrusion",
    "training-phase-spread",
    "training-phase-final",
];

/// Draws the story with what was checked.
pub(super) fn story_ui(ui: &mut Ui, show: &mut Show<'_>) {
    phases_ui(ui, show);
    ui.add_space(show.len(4.0));
    let (_, response) = line(ui, show.ink(20.0, true, show.hues.text), &title(show));
    is_heading(&response);
    stop_ui(ui, show);
    if let Some(telling) = show.playing.player.telling(&show.playing.stage) {
        let told = words_now(show);
        let pages = pages(&telling.pages);
        let is_past = stops_before(show).is_some();
        let color = if is_past {
            show.hues.muted
        } else {
            show.hues.text
        };
        line(ui, show.ink(16.0, false, color), &told);
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

/// The step at which what is in place is expected to stop the attack, once the play has come to it:
/// what the story tells from there on happens only without those controls.
fn stops_before(show: &Show<'_>) -> Option<usize> {
    let held = show.playing.held_at(show.desk.catalog)?;
    match show.playing.player.moment() {
        Moment::Opening => None,
        Moment::Leg { step, .. } => (step > held).then_some(held),
        Moment::Outcome { step } => (step >= held).then_some(held),
        Moment::Ending => Some(held),
    }
}

/// That the attack stops here, or has stopped before.
pub(super) fn stop_words(show: &Show<'_>) -> Option<String> {
    let held = stops_before(show)?;
    let is_here = show.playing.player.step() == Some(held);
    let key = if is_here {
        "training-stops-here"
    } else {
        "training-stops-at"
    };
    Some(show.desk.tr_with(key, &[("n", (held + 1).to_string())]))
}

/// Says that the attack stops here, or has stopped before, and whose story is told.
fn stop_ui(ui: &mut Ui, show: &Show<'_>) {
    let Some(words) = stop_words(show) else {
        return;
    };
    let mark = show.len(22.0);
    let ink = show.ink(17.0, true, show.hues.implemented);
    let wide = ui.available_width();
    let galley = ink.lay(ui.painter(), &words, wide - mark - show.len(26.0), 4);
    let high = galley.size().y + show.len(16.0);
    let (rect, _) = said(ui, vec2(wide, high), &words);
    note_row(ui, rect.top());
    let tint = show.hues.implemented.gamma_multiply(0.15);
    ui.painter().rect_filled(rect, BUTTON_RADIUS, tint);
    let at = pos2(rect.left() + show.len(8.0) + mark / 2.0, rect.center().y);
    let place = Rect::from_center_size(at, Vec2::splat(mark));
    paint_icon(ui, "shield", place, show.hues.implemented);
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), rect);
    let left = place.right() + show.len(8.0);
    ui.painter()
        .galley(pos2(left, at.top()), galley, show.hues.implemented);
    let whose = show.desk.tr("training-story-without");
    line(ui, show.ink(14.0, true, show.hues.muted), &whose);
}

/// What is told now.
pub(super) fn words_now(show: &Show<'_>) -> String {
    let telling = show.playing.player.telling(&show.playing.stage);
    match telling.and_then(|telling| show.playing.text_now(telling)) {
        Some(text) => told(show, text).to_owned(),
        None => on_the_way(show),
    }
}

/// What is told while a step is under way whose story is kept for its end.
fn on_the_way(show: &Show<'_>) -> String {
    let player = &show.playing.player;
    let Some((from, to)) = player.leg(&show.playing.stage) else {
        return String::new();
    };
    let values = [("from", show.asset(from)), ("to", show.asset(to))];
    show.desk.tr_with("training-on-the-way", &values)
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
pub(super) fn title(show: &Show<'_>) -> String {
    let player = &show.playing.player;
    let step_title = |step: usize| {
        let step = show.playing.stage.route.steps.get(step);
        let name = step.map_or_else(String::new, |step| show.step_name(step));
        let at = step.and_then(|step| step.assets.last());
        let at = at.map_or_else(String::new, |id| show.asset(id));
        [("step", name), ("asset", at)]
    };
    match player.moment() {
        Moment::Opening => show.desk.tr("training-opening"),
        Moment::Leg { step, .. } => show
            .desk
            .tr_with("training-step-under-way", &step_title(step)),
        Moment::Outcome { step } => show.desk.tr_with("training-step-made", &step_title(step)),
        Moment::Ending => show.desk.tr("training-ending"),
    }
}

/// The phases of this route, the one under way filled.
fn phases_ui(ui: &mut Ui, show: &Show<'_>) {
    let now = show.playing.player.step().map(|step| show.phase(step));
    let steps = 0..show.playing.stage.route.steps.len();
    let mut there: Vec<usize> = steps.map(|step| show.phase(step)).collect();
    there.dedup();
    let gap = show.len(6.0);
    let count = there.len().max(1) as f32;
    let wide = (ui.available_width() - (count - 1.0) * gap) / count;
    let size = vec2(wide, show.len(34.0));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for phase in there {
            let Some(key) = PHASES.get(phase) else {
                continue;
            };
            let on = now == Some(phase);
            let word = show.desk.tr(key);
            let says = if on {
                let values = [("phase", word.clone())];
                show.desk.tr_with("training-phase-now", &values)
            } else {
                word.clone()
            };
            let (rect, _) = said(ui, size, &says);
            phase_paint(ui, show, &word, rect, on);
        }
    });
}

fn phase_paint(ui: &Ui, show: &Show<'_>, word: &str, rect: Rect, on: bool) {
    let hues = &show.hues;
    let tint = hues.route.gamma_multiply(0.25);
    let painter = ui.painter();
    painter.rect_filled(rect, BUTTON_RADIUS, hues.sunken);
    if on {
        let line = Stroke::new(1.5, hues.route);
        painter.rect(rect, BUTTON_RADIUS, tint, line, StrokeKind::Inside);
    }
    let radius = show.len(5.0);
    let at = pos2(rect.left() + show.len(12.0) + radius, rect.center().y);
    let (fill, line) = if on {
        (hues.route, hues.route)
    } else {
        (hues.raised, hues.border_strong)
    };
    painter.circle(at, radius, fill, Stroke::new(1.0, line));
    let room = rect.with_min_x(at.x + radius + show.len(7.0));
    let ink = show.ink(15.0, on, hues.text);
    ink.write_in(painter, room, Align2::LEFT_CENTER, word);
}

/// How the step's levels follow from what held.
fn level_ui(ui: &mut Ui, show: &Show<'_>, step: &Step) {
    let level = step.countermeasure_level;
    let threat = show.desk.catalog.threat(&step.threat);
    let threat_name = threat.map_or("", |threat| show.desk.text(&threat.name));
    let values = [
        ("threat", threat_name.to_owned()),
        ("level", threat.map_or(0, |threat| threat.level).to_string()),
        ("pages", pages(threat.map_or(&[], |it| it.source.pages()))),
    ];
    let key = if step.movement.is_some() {
        "training-step-threat"
    } else {
        "training-final-threat"
    };
    let words = show.desk.tr_with(key, &values);
    line(ui, show.ink(15.0, false, show.hues.text), &words);
    let values = [
        ("n", step.circles.counted.len().to_string()),
        ("level", level.to_string()),
        ("vulnerability", 4_u8.saturating_sub(level).to_string()),
    ];
    let words = show.desk.tr_with("training-level", &values);
    line(ui, show.ink(15.0, true, show.hues.text), &words);
    let why = show.desk.tr("training-route-of-steps");
    line(ui, show.ink(14.0, false, show.hues.muted), &why);
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
