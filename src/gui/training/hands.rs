//! Hands raised in the room: how many for each answer.

use eframe::egui::{DragValue, Id, Ui};

use super::{
    answers::{AnswerRow, answers, open_question},
    header,
    show::{PlayerWish, Show, line},
};
use crate::gui::kit::Ink;
use crate::{
    gui::style::font,
    training::{MOST_HANDS, QuizQuestion, mark_of, offered_answers},
};

/// Draws the numbers of hands of the open question; in the room's window once they are asked for.
pub(super) fn hands_ui(ui: &mut Ui, show: &mut Show<'_>) {
    let Some((number, _)) = open_question(show) else {
        return;
    };
    ui.add_space(show.len(8.0));
    let head = show.desk.tr("hands-count");
    let is_counted = show.main.hands.total(number) > 0;
    if show.is_apart {
        line(ui, show.ink(14.0, true, show.hues.muted), &head);
    } else {
        let id = Id::new("hands_counted");
        let mut counts: bool = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        if header::switch(ui, show, "tick", &head, counts || is_counted).clicked() {
            counts = !counts;
            ui.data_mut(|data| data.insert_temp(id, counts));
        }
        if !counts && !is_counted {
            return;
        }
    }
    let counted = answers(show).into_iter().enumerate();
    if show.is_apart {
        // The answers themselves stand in the other window.
        for (place, answer) in counted {
            ui.horizontal_top(|ui| {
                let words = answer.words.clone();
                count_ui(ui, show, number, place, answer);
                line(ui, show.ink(15.0, false, show.hues.text), &words);
            });
        }
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for (place, answer) in counted {
            count_ui(ui, show, number, place, answer);
        }
    });
}

/// The mark of an answer, and how many hands were raised for it.
fn count_ui(ui: &mut Ui, show: &mut Show<'_>, number: usize, place: usize, answer: AnswerRow) {
    ui.spacing_mut().item_spacing.x = show.len(8.0);
    ui.style_mut().override_font_id = Some(font(show.len(16.0), false));
    ui.spacing_mut().interact_size.y = show.len(30.0);
    let mark = mark_of(show.desk.lang(), place);
    let before = show.main.hands.get(number, &answer.given);
    let mut count = before;
    Ink::sized(show.len(16.0), false, ui.visuals().text_color()).paragraph(ui, &mark);
    let response = ui.add(DragValue::new(&mut count).range(0..=MOST_HANDS).speed(0.1));
    let values = [("mark", mark), ("answer", answer.words)];
    let name = show.desk.tr_with("hands-of", &values);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(name));
    if count != before {
        show.wish(PlayerWish::Hands(number, answer.given, count));
    }
}

/// The hands of a question in a row; `None` where none were counted.
pub(super) fn hands_words(
    show: &Show<'_>,
    number: usize,
    question: &QuizQuestion,
) -> Option<String> {
    let hands = &show.main.hands;
    if hands.total(number) == 0 {
        return None;
    }
    let offered = offered_answers(&show.playing.stage, show.desk.catalog, question);
    let counted = offered.iter().enumerate().map(|(place, it)| {
        let mark = mark_of(show.desk.lang(), place);
        let values = [
            ("mark", mark),
            ("n", hands.get(number, &it.answer).to_string()),
        ];
        show.desk.tr_with("hands-one", &values)
    });
    let row = show.desk.row("common-dot", counted);
    Some(show.desk.tr_with("hands-row", &[("row", row)]))
}
