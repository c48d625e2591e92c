//! A question: answers as large buttons, or an asset chosen on the drawing.

use eframe::egui::{
    Align, Align2, Layout, Rect, Response, Stroke, StrokeKind, Ui, Vec2, accesskit::Live, pos2,
    vec2,
};

use super::{
    answers::{AnswerRow, answers, open_question},
    effect::{effect_ui, right_ui},
    show::{PlayerWish, Show, line},
    story::told,
};
use crate::{
    design::ControlState,
    gui::{
        kit::{AccessName, area, focus_ring, said, state_mark},
        style::BUTTON_RADIUS,
    },
    training::{AnswerKey, PlayMove, QuizAnswer, QuizQuestion, asked_number, mark_of},
    words::pages,
};

/// Draws the question with its answers, then whether it was right and why.
pub(super) fn question_ui(ui: &mut Ui, show: &mut Show<'_>) {
    let Some((number, question)) = open_question(show) else {
        return;
    };
    ui.add_space(show.len(6.0));
    let top = ui.cursor().min;
    let edge = Stroke::new(1.0, show.hues.border);
    ui.painter().hline(ui.max_rect().x_range(), top.y, edge);
    ui.add_space(show.len(6.0));
    let count = show.playing.scenario().questions.len();
    let values = [
        (
            "n",
            asked_number(show.playing.scenario(), number).to_string(),
        ),
        ("count", count.to_string()),
    ];
    let chip = show.desk.tr_with("training-question", &values);
    line(ui, show.ink(15.0, true, show.hues.accent), &chip);
    let words = told(show, &question.text).to_owned();
    let (_, response) = line(ui, show.ink(18.0, true, show.hues.text), &words);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Assertive));
    hint_ui(ui, show, question);
    let given = show.playing.quiz.answer(number).cloned();
    let offered = answers(show);
    for (place, answer) in offered.iter().enumerate() {
        let is_given = given.is_some();
        if answer_ui(ui, show, place, answer, is_given).clicked() && !is_given {
            show.wish(PlayerWish::Choose(answer.given.clone()));
        }
    }
    match given {
        Some((given, is_right)) => explain_ui(ui, show, question, &given, is_right),
        None => check_ui(ui, show),
    }
    let whole = Rect::from_min_max(top, ui.cursor().min);
    bring_in_sight(ui, show, number, whole);
}

/// Scrolls to a question that has just come up, been answered or been warned about: to its end, or
/// to its beginning where it is taller than its room.
fn bring_in_sight(ui: &Ui, show: &Show<'_>, number: usize, whole: Rect) {
    let fresh = eframe::egui::Id::new("play_question_seen");
    let is_answered = show.playing.quiz.answer(number).is_some();
    let key = (number, is_answered, show.playing.warned.is_some());
    let seen: Option<(usize, bool, bool)> = ui.data(|data| data.get_temp(fresh));
    if seen == Some(key) {
        return;
    }
    ui.data_mut(|data| data.insert_temp(fresh, key));
    let fits = whole.height() <= ui.clip_rect().height();
    let align = if fits { Align::BOTTOM } else { Align::TOP };
    ui.scroll_to_rect(whole, Some(align));
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

/// Whether it was right, why, and the page.
fn explain_ui(
    ui: &mut Ui,
    show: &mut Show<'_>,
    question: &QuizQuestion,
    given: &QuizAnswer,
    is_right: bool,
) {
    let works = show
        .playing
        .effect()
        .is_some_and(|it| it.running < it.before);
    let (key, color) = match (is_right, works) {
        (true, _) => ("training-right", show.hues.implemented),
        // It would have worked: it is not what was asked.
        (false, true) => ("training-works-elsewhere", show.hues.text),
        (false, false) => ("training-wrong", show.hues.missing),
    };
    let word = show.desk.tr(key);
    let (_, response) = line(ui, show.ink(20.0, true, color), &word);
    let why = told(show, &question.explanation).to_owned();
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_live(Live::Assertive);
        node.set_description(why.as_str());
    });
    if let QuizAnswer::Control(asset, control) = given {
        effect_ui(ui, show, asset, control, question.after);
    }
    if !is_right {
        right_ui(ui, show, question);
    }
    line(ui, show.ink(16.0, false, show.hues.text), &why);
    let source = pages(&question.pages);
    if !source.is_empty() {
        line(ui, show.ink(14.0, false, show.hues.muted), &source);
    }
    let word = show.desk.tr("training-on");
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        if main_button(ui, show, "", &word).clicked() {
            show.wish(PlayerWish::Go(PlayMove::Forward));
        }
    });
}
