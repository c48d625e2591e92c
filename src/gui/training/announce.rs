//! What is read out as the play goes on, in its order: the heading, the story, the numbers, the
//! question; and what is said of an answer.

use eframe::egui::{Rect, Ui, Vec2, accesskit::Live};

use super::{
    answers::question_of, feedback::AnswerFeedback, numbers, question, show::Show, story,
    story::told,
};
use crate::gui::kit::said_at;

/// Says what is shown now, each part once: a screen reader reads what has changed.
pub(super) fn announce_ui(ui: &mut Ui, show: &Show<'_>) {
    let open = show.playing.asked;
    let mut moment = vec![story::title(show)];
    moment.extend(story::stop_words(show));
    moment.push(story::words_now(show));
    moment.push(numbers::words(show));
    // Once it is answered, what comes of the step is told, and what is said of the answer.
    if let Some(number) = show.playing.waiting()
        && let Some(question) = question_of(show, number)
    {
        moment.push(question::number_words(show, number));
        moment.push(told(show, &question.text).to_owned());
    }
    said_live(ui, &moment.join("\n"));
    let feedback = open.and_then(|number| AnswerFeedback::of(show, number));
    let words = feedback.map(|feedback| feedback.words().join("\n"));
    said_live(ui, &words.unwrap_or_default());
}

fn said_live(ui: &mut Ui, words: &str) {
    let rect = Rect::from_min_size(ui.max_rect().left_bottom(), Vec2::ZERO);
    let response = said_at(ui, rect, words);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}
