//! The side of the player: the numbers, what happens, what was checked, and the questions. Each
//! moment begins at its top; a question that comes up is brought in sight, and no row is cut then.

use eframe::egui::{self, Align, Frame, Id, Margin, Rect, Ui, pos2, style::ScrollAnimation, vec2};

use super::{
    Training, announce, ending, hands, numbers, question, question::QuestionPlace, results,
    show::Show, story,
};
use crate::{gui::kit::has_opened, training::Moment};

/// What is known of a question that was brought in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct QuestionInSight {
    number: usize,
    is_answered: bool,
    is_warned: bool,
}

/// How the side was shown last.
#[derive(Debug, Default)]
pub(super) struct SideMemory {
    /// The moment.
    moment: Option<usize>,
    /// The question that was brought in sight there.
    question: Option<QuestionInSight>,
    /// How far below the beginning the row stands that is the first to be seen then, points.
    first_row: Option<f32>,
}

/// Draws the side.
pub(super) fn side_ui(ui: &mut Ui, show: &mut Show<'_>, training: &mut Training) {
    numbers::numbers_ui(ui, show);
    let (at, _) = show.playing.player.progress();
    let opens = has_opened(ui, "play_side") && at == 0;
    let is_new = training.side.moment.replace(at) != Some(at) || opens;
    let mut area = egui::ScrollArea::vertical()
        .id_salt("play_side_list")
        .auto_shrink([false, false]);
    if is_new {
        training.side.question = None;
        training.side.first_row = None;
        area = area.vertical_scroll_offset(0.0);
    }
    area.show(ui, |ui| {
        let by = vec2(0.0, -std::mem::take(&mut training.scroll));
        if by.y != 0.0 {
            ui.scroll_with_delta_animation(by, ScrollAnimation::none());
        }
        note_rows(ui, true);
        let top = ui.cursor().top();
        let margin = Margin::symmetric(show.len(16.0) as i8, show.len(10.0) as i8);
        let frame = Frame::new().inner_margin(margin);
        let place = frame.show(ui, |ui| told_ui(ui, show)).inner;
        if let Some(place) = place {
            training.side.bring_in_sight(ui, show, place, top);
        }
        note_rows(ui, false);
        // What is left below lets the row stand at the top.
        if let Some(row) = training.side.first_row {
            let missing = top + row + ui.clip_rect().height() - ui.cursor().top();
            ui.add_space(missing.max(0.0));
        }
    });
    announce::announce_ui(ui, show);
}

/// What is told and asked; where the open question stands.
fn told_ui(ui: &mut Ui, show: &mut Show<'_>) -> Option<QuestionPlace> {
    ui.spacing_mut().item_spacing.y = show.len(6.0);
    story::story_ui(ui, show);
    if show.playing.player.moment() == Moment::Ending {
        ending::ending_ui(ui, show);
        results::results_ui(ui, show);
        return None;
    }
    let place = question::questions_ui(ui, show);
    if !show.is_apart {
        hands::hands_ui(ui, show);
    }
    place
}

impl SideMemory {
    /// Scrolls to a question that has just come up, been answered or been warned about: to its end,
    /// with as much of what stands above as has room in whole rows, or to its beginning where it is
    /// taller than the room.
    fn bring_in_sight(&mut self, ui: &Ui, show: &Show<'_>, place: QuestionPlace, top: f32) {
        let seen = QuestionInSight {
            number: place.number,
            is_answered: show.playing.quiz.answer(place.number).is_some(),
            is_warned: show.playing.warned.is_some(),
        };
        if self.question.replace(seen) == Some(seen) {
            return;
        }
        let high = ui.clip_rect().height();
        let wanted = (place.rect.bottom() - high).min(place.rect.top());
        let first = if wanted <= top {
            // All of it has room.
            top
        } else {
            let rows: Vec<f32> = ui.data(|data| data.get_temp(rows_id())).unwrap_or_default();
            let seen = rows.into_iter().filter(|row| *row >= wanted);
            seen.fold(place.rect.top(), f32::min)
        };
        self.first_row = Some(first - top);
        // The list keeps a gap from what it scrolls to.
        let gap = ui.spacing().item_spacing.y;
        let from = pos2(place.rect.left(), first + gap);
        let rect = Rect::from_min_size(from, vec2(place.rect.width(), high));
        ui.scroll_to_rect(rect, Some(Align::TOP));
    }
}

/// Where it is remembered at which heights rows begin.
fn rows_id() -> Id {
    Id::new("play_side_rows")
}

/// Begins or ends to note where rows begin.
fn note_rows(ui: &Ui, begins: bool) {
    ui.data_mut(|data| {
        data.insert_temp(rows_id(), begins);
        data.remove::<Vec<f32>>(rows_id());
    });
}

/// Notes that a row begins at a height: there the list may be cut.
pub(super) fn note_row(ui: &Ui, top: f32) {
    ui.data_mut(|data| {
        if data.get_temp(rows_id()) == Some(true) {
            let rows: &mut Vec<f32> = data.get_temp_mut_or_default(rows_id());
            rows.push(top);
        }
    });
}
