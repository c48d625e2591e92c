//! The parts of a scenario in a list: chosen, set in order, added, taken away.

use eframe::egui::{Align2, Margin, Rect, ScrollArea, Ui, Vec2, pos2};

use super::{Ask, Desk, Part};
use crate::{
    analysis::training::{self, Question},
    catalog::{Lang, Text},
    edit::{Move, Rewrite},
    gui::{
        icons::paint_icon,
        widgets::{IconButton, Ink, Says, Tone, group_head, row},
    },
};

/// Draws the list.
pub(super) fn parts_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let foot = eframe::egui::Panel::bottom("write_order")
        .exact_size(44.0)
        .resizable(false);
    let margin = Margin::symmetric(12, 8);
    foot.frame(eframe::egui::Frame::new().inner_margin(margin))
        .show(ui, |ui| order_ui(ui, desk));
    ScrollArea::vertical()
        .id_salt("write_parts_list")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            list_ui(ui, desk);
        });
}

fn list_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues;
    part_ui(ui, desk, Part::Whole, "");
    let scenario = desk.scenario;
    let steps = scenario.steps.len();
    group_head(
        ui,
        &hues,
        &desk.frame.tr("training-story"),
        &steps.to_string(),
    );
    part_ui(ui, desk, Part::Opening, words(desk, &scenario.opening.text));
    for (at, telling) in scenario.steps.iter().enumerate() {
        part_ui(ui, desk, Part::Step(at), words(desk, &telling.text));
    }
    part_ui(ui, desk, Part::Ending, words(desk, &scenario.ending.text));
    let questions = scenario.questions.len();
    let head = desk.frame.tr("training-questions");
    group_head(ui, &hues, &head, &questions.to_string());
    for (at, question) in scenario.questions.iter().enumerate() {
        part_ui(ui, desk, Part::Question(at), words(desk, &question.text));
    }
    part_ui(ui, desk, Part::Notes, words(desk, &scenario.notes));
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        ui.add_space(12.0);
        ui.spacing_mut().item_spacing.x = 6.0;
        let at = match desk.part {
            Part::Step(at) => at + 1,
            Part::Whole | Part::Opening => 0,
            _ => steps,
        };
        if add_ui(ui, desk, "training-add-step") {
            desk.rewrite(Rewrite::AddStep(at));
            desk.out.push(Ask::Part(Part::Step(at)));
        }
        if add_ui(ui, desk, "training-add-question") {
            let question = blank(desk, steps.min(1));
            desk.rewrite(Rewrite::AddQuestion(question));
            desk.out.push(Ask::Part(Part::Question(questions)));
        }
    });
}

fn words<'s>(desk: &Desk<'_>, text: &'s Text) -> &'s str {
    let here = text.get(desk.frame.lang());
    if here.is_empty() { &text.ja } else { here }
}

fn add_ui(ui: &mut Ui, desk: &Desk<'_>, key: &str) -> bool {
    let word = desk.frame.tr(key);
    IconButton::new("plus", &word, Tone::Plain)
        .ui(ui, &desk.hues)
        .clicked()
}

/// A question to begin with.
fn blank(desk: &Desk<'_>, after: usize) -> Question {
    let word = |lang| desk.frame.texts.get(lang, "training-new-question");
    Question {
        after,
        text: Text::new(word(Lang::Ja), word(Lang::En)),
        ask: training::Ask::Control(Vec::new()),
        explanation: Text::default(),
        pages: Vec::new(),
    }
}

/// What a part is called.
pub(super) fn part_name(desk: &Desk<'_>, part: Part) -> String {
    let numbered = |key: &str, at: usize| desk.frame.tr_with(key, &[("n", (at + 1).to_string())]);
    match part {
        Part::Whole => desk.frame.tr("training-whole"),
        Part::Opening => desk.frame.tr("training-opening"),
        Part::Step(at) => numbered("training-step-n", at),
        Part::Ending => desk.frame.tr("training-ending"),
        Part::Question(at) => numbered("training-question-n", at),
        Part::Notes => desk.frame.tr("training-notes-word"),
    }
}

fn part_ui(ui: &mut Ui, desk: &mut Desk<'_>, part: Part, words: &str) {
    let hues = desk.hues;
    let name = part_name(desk, part);
    let label = if words.is_empty() {
        name.clone()
    } else {
        format!("{name}: {words}")
    };
    let high = if words.is_empty() { 34.0 } else { 46.0 };
    let (rect, response) = row(ui, &hues, high, Says::entry(&label, desk.part == part));
    let icon = match part {
        Part::Whole => "lecture",
        Part::Question(_) => "info",
        Part::Notes => "note",
        _ => "book",
    };
    let at = pos2(rect.left() + 22.0, rect.center().y);
    paint_icon(
        ui,
        icon,
        Rect::from_center_size(at, Vec2::splat(16.0)),
        hues.muted,
    );
    let room = rect
        .with_min_x(rect.left() + 40.0)
        .shrink2(Vec2::new(4.0, 4.0));
    let strong = Ink::strong(hues.text);
    if words.is_empty() {
        strong.write_in(ui.painter(), room, Align2::LEFT_CENTER, &name);
    } else {
        let (upper, lower) = room.split_top_bottom_at_fraction(0.5);
        strong.write_in(ui.painter(), upper, Align2::LEFT_CENTER, &name);
        let muted = Ink::body(hues.muted);
        muted.write_in(ui.painter(), lower, Align2::LEFT_CENTER, words);
    }
    if response.clicked() {
        desk.out.push(Ask::Part(part));
    }
}

/// Up, down and away, for the part that is chosen.
fn order_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues;
    let (count, part) = match desk.part {
        Part::Step(at) => (desk.scenario.steps.len(), Some((at, true))),
        Part::Question(at) => (desk.scenario.questions.len(), Some((at, false))),
        _ => (0, None),
    };
    let moved = |at: usize, is_step: bool, to: Move| {
        let other = match to {
            Move::Up => at.saturating_sub(1),
            Move::Down => at + 1,
        };
        if is_step {
            (Rewrite::MoveStep(at, to), Part::Step(other))
        } else {
            (Rewrite::MoveQuestion(at, to), Part::Question(other))
        }
    };
    ui.horizontal(|ui| {
        for (icon, key, to) in [
            ("up", "training-up", Some(Move::Up)),
            ("chevron_down", "training-down", Some(Move::Down)),
            ("trash", "training-remove", None),
        ] {
            let can = part.is_some_and(|(at, _)| match to {
                Some(Move::Up) => at > 0,
                Some(Move::Down) => at + 1 < count,
                None => true,
            });
            let word = desk.frame.tr(key);
            ui.add_enabled_ui(can, |ui| {
                if !IconButton::bare(icon, &word).ui(ui, &hues).clicked() {
                    return;
                }
                match (part, to) {
                    (Some((at, is_step)), Some(to)) => {
                        let (rewrite, chosen) = moved(at, is_step, to);
                        desk.rewrite(rewrite);
                        desk.out.push(Ask::Part(chosen));
                    }
                    (Some((at, true)), None) => desk.rewrite(Rewrite::RemoveStep(at)),
                    (Some((at, false)), None) => desk.rewrite(Rewrite::RemoveQuestion(at)),
                    (None, _) => {}
                }
            });
        }
    });
}
