//! A question: answers as large buttons, or an asset chosen on the drawing.

use eframe::egui::{
    Align, Align2, Layout, Rect, Response, Stroke, StrokeKind, Ui, Vec2, accesskit::Live, pos2,
    vec2,
};

use super::{
    answers::{AnswerRow, answers_to, question_of},
    feedback::AnswerFeedback,
    show::{PlayerWish, Show, line},
    story::told,
};
use crate::{
    design::ControlState,
    gui::{
        kit::{AccessName, area, focus_ring, said, state_mark},
        style::BUTTON_RADIUS,
    },
    training::{AnswerKey, PlayMove, QuizQuestion, asked_number, mark_of},
};

/// Where the open question stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct QuestionPlace {
    pub(super) number: usize,
    pub(super) rect: Rect,
}

/// Draws the questions of this moment: what was answered with what is said of it, and the open one,
/// which is returned with its place.
pub(super) fn questions_ui(ui: &mut Ui, show: &mut Show<'_>) -> Option<QuestionPlace> {
    let shown = show.playing.shown_questions();
    let mut place = None;
    for number in &shown {
        let rect = question_ui(ui, show, *number);
        if show.playing.asked == Some(*number) {
            let number = *number;
            place = Some(QuestionPlace { number, rect });
        }
    }
    if !shown.is_empty() && show.playing.waiting().is_none() {
        on_ui(ui, show);
    }
    // The button belongs to the last one.
    if let Some(place) = place.as_mut().filter(|it| shown.last() == Some(&it.number)) {
        place.rect.max.y = ui.cursor().top();
    }
    place
}

/// Draws a question with its answers, then whether it was right and why; where.
fn question_ui(ui: &mut Ui, show: &mut Show<'_>, number: usize) -> Rect {
    ui.add_space(show.len(6.0));
    let top = ui.cursor().min;
    let Some(question) = question_of(show, number) else {
        return Rect::from_min_max(top, top);
    };
    let edge = Stroke::new(1.0, show.hues.border);
    ui.painter().hline(ui.max_rect().x_range(), top.y, edge);
    ui.add_space(show.len(6.0));
    head_ui(ui, show, number, question);
    let is_given = show.playing.quiz.answer(number).is_some();
    for (place, answer) in answers_to(show, number).iter().enumerate() {
        if answer_ui(ui, show, place, answer, is_given).clicked() && !is_given {
            show.wish(PlayerWish::Choose(answer.given.clone()));
        }
    }
    match AnswerFeedback::of(show, number) {
        Some(feedback) => feedback.ui(ui, show),
        None => check_ui(ui, show),
    }
    Rect::from_min_max(top, ui.cursor().min)
}

/// The number of a question, and what it asks.
fn head_ui(ui: &mut Ui, show: &Show<'_>, number: usize, question: &QuizQuestion) {
    let chip = number_words(show, number);
    line(ui, show.ink(15.0, true, show.hues.accent), &chip);
    let words = told(show, &question.text).to_owned();
    line(ui, show.ink(18.0, true, show.hues.text), &words);
    hint_ui(ui, show, question);
}

/// The number of a question among all of them.
pub(super) fn number_words(show: &Show<'_>, number: usize) -> String {
    let scenario = show.playing.scenario();
    let values = [
        ("n", asked_number(scenario, number).to_string()),
        ("count", scenario.questions.len().to_string()),
    ];
    show.desk.tr_with("training-question", &values)
}

/// Says where to choose.
fn hint_ui(ui: &mut Ui, show: &Show<'_>, question: &QuizQuestion) {
    let key = match question.ask {
        AnswerKey::Asset(_) => "training-choose-asset",
        AnswerKey::Control(_) => "training-choose-control",
        AnswerKey::Choice(_) => return,
    };
    let words = show.desk.tr(key);
    line(ui, show.ink(14.0, false, show.hues.muted), &words);
}

fn answer_ui(
    ui: &mut Ui,
    show: &Show<'_>,
    place: usize,
    answer: &AnswerRow,
    is_given: bool,
) -> Response {
    let hues = &show.hues;
    let ink = show.ink(16.0, answer.is_chosen, hues.text);
    let left = show.len(40.0);
    let wide = ui.available_width();
    let galley = ink.lay(ui.painter(), &answer.words, wide - left - show.len(40.0), 4);
    let high = (galley.size().y + show.len(16.0)).max(show.len(40.0));
    let says = AccessName::choice(&answer.words, answer.is_chosen);
    let (rect, response) = area(ui, vec2(wide, high), says);
    let shows_right = is_given && answer.is_right;
    let (fill, line) = if answer.is_chosen {
        (hues.accent_tint, Stroke::new(2.0, hues.accent))
    } else if response.hovered() && !is_given {
        (hues.raised, Stroke::new(1.5, hues.accent))
    } else {
        (hues.raised, Stroke::new(1.0, hues.border_strong))
    };
    ui.painter()
        .rect(rect, BUTTON_RADIUS, fill, line, StrokeKind::Inside);
    focus_ring(ui, hues, &response, BUTTON_RADIUS);
    let mark = show.ink(16.0, true, hues.accent);
    let at = pos2(rect.left() + show.len(20.0), rect.center().y);
    mark.write(
        ui.painter(),
        at,
        Align2::CENTER_CENTER,
        &mark_of(show.desk.lang(), place),
    );
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter()
        .galley(pos2(rect.left() + left, top), galley, hues.text);
    let spot = pos2(rect.right() - show.len(20.0), rect.center().y);
    let place = Rect::from_center_size(spot, Vec2::splat(show.len(19.0)));
    if shows_right {
        state_mark(ui, hues, &ControlState::Implemented, place);
    } else if is_given && answer.is_chosen {
        state_mark(ui, hues, &ControlState::Missing, place);
    }
    response
}

/// The score so far and the button that gives the answer.
fn check_ui(ui: &mut Ui, show: &mut Show<'_>) {
    let score = show.playing.quiz.score();
    ui.add_space(show.len(4.0));
    ui.horizontal(|ui| {
        let values = [
            ("right", score.right.to_string()),
            ("answered", score.answered.to_string()),
        ];
        let words = show.desk.tr_with("training-score-so-far", &values);
        let ink = show.ink(14.0, false, show.hues.muted);
        let size = vec2(ink.width(ui.painter(), &words), show.len(40.0));
        let (rect, _) = said(ui, size, &words);
        ink.write_in(ui.painter(), rect, Align2::LEFT_CENTER, &words);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let word = show.desk.tr("training-check");
            ui.add_enabled_ui(show.playing.choice.is_some(), |ui| {
                if main_button(ui, show, "", &word).clicked() {
                    show.wish(PlayerWish::Check);
                }
            });
        });
    });
    if show.playing.warned.is_some() {
        let words = show.desk.tr("training-not-answered-yet");
        let (_, response) = line(ui, show.ink(15.0, true, show.hues.missing), &words);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_live(Live::Assertive));
    }
}

/// The one main button.
pub(super) fn main_button(ui: &mut Ui, show: &Show<'_>, icon: &str, word: &str) -> Response {
    let hues = &show.hues;
    let ink = show.ink(16.0, true, hues.on_accent);
    let mark = if icon.is_empty() { 0.0 } else { show.len(26.0) };
    let wide = ink.width(ui.painter(), word) + mark + show.len(36.0);
    let size = vec2(wide, show.len(40.0));
    let (rect, response) = area(ui, size, AccessName::button(word));
    let (fill, color) = if ui.is_enabled() {
        (hues.accent, hues.on_accent)
    } else {
        (hues.sunken, hues.muted)
    };
    ui.painter().rect_filled(rect, BUTTON_RADIUS, fill);
    focus_ring(ui, hues, &response, BUTTON_RADIUS);
    let ink = show.ink(16.0, true, color);
    let room = rect.with_min_x(rect.left() + mark);
    let at = ink.write_in(ui.painter(), room, Align2::CENTER_CENTER, word);
    if mark > 0.0 {
        let spot = pos2(at.left() - mark / 2.0, rect.center().y);
        let place = Rect::from_center_size(spot, Vec2::splat(show.len(17.0)));
        crate::gui::icons::paint_icon(ui, icon, place, color);
    }
    response
}

/// On from what is answered.
fn on_ui(ui: &mut Ui, show: &mut Show<'_>) {
    let word = show.desk.tr("training-on");
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        if main_button(ui, show, "", &word).clicked() {
            show.wish(PlayerWish::Go(PlayMove::Forward));
        }
    });
}
