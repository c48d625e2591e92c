//! The trainer's view: the clock, what comes next, the notes, and what the room sees. It stands in a
//! window of its own, or below the drawing where there is one window alone.

use eframe::egui::{
    Align, Align2, CentralPanel, Context, Frame, Layout, Margin, Panel, ScrollArea, Ui, Vec2,
    ViewportBuilder, ViewportId, vec2,
};

use super::{
    Training, drawing, effect, hands, header, keys,
    keys::KeyPlace,
    losing,
    question::main_button,
    show::{LabelSizes, PlayerWish, Show, line},
    story,
};
use crate::{
    gui::kit::said,
    training::{Moment, PlayAid, PlayMove, StageCover},
};

/// The size of the trainer's window, and the least it may have, points.
const SIZE: Vec2 = Vec2::new(1040.0, 700.0);
const LEAST: Vec2 = Vec2::new(640.0, 480.0);

/// How large the room's window shows things.
#[derive(Clone, Copy, Debug)]
pub(super) struct RoomSizes {
    pub(super) k: f32,
    pub(super) labels: LabelSizes,
}

/// Draws the trainer's window. Its keys mean the same as those of the room's window.
pub(super) fn window_ui(ctx: &Context, show: &mut Show<'_>, training: &mut Training) {
    let room = RoomSizes {
        k: show.k,
        labels: show.labels,
    };
    let builder = ViewportBuilder::default()
        .with_title(show.desk.tr("presenter-title"))
        .with_inner_size(SIZE)
        .with_min_inner_size(LEAST);
    let id = ViewportId::from_hash_of("presenter");
    ctx.show_viewport_immediate(id, builder, |ui, _| {
        let size = ui.max_rect().size();
        show.k = (size / SIZE).min_elem().clamp(0.8, 1.6);
        let is_typing = ui.ctx().text_edit_focused();
        keys::keys(ui, show, KeyPlace::Presenter, is_typing);
        view_ui(ui, show, training, room);
        if ui.input(|input| input.viewport().close_requested()) {
            show.wish(PlayerWish::Aid(PlayAid::Apart));
        }
    });
    show.k = room.k;
    show.labels = room.labels;
}

fn view_ui(ui: &mut Ui, show: &mut Show<'_>, training: &mut Training, room: RoomSizes) {
    let hues = show.hues;
    let edge = show.len(16.0) as i8;
    let framed = |color, margin| Frame::new().fill(color).inner_margin(margin);
    Panel::top("presenter_head")
        .exact_size(show.len(60.0))
        .resizable(false)
        .frame(framed(hues.panel, Margin::symmetric(edge, 0)))
        .show(ui, |ui| head_ui(ui, show));
    Panel::bottom("presenter_bar")
        .exact_size(show.len(60.0))
        .resizable(false)
        .frame(framed(hues.panel, Margin::symmetric(edge, 0)))
        .show(ui, |ui| bar_ui(ui, show));
    losing::losing_ui(ui, show, "presenter_leave");
    let wide = ui.max_rect().width() * 0.4;
    Panel::right("presenter_side")
        .exact_size(wide)
        .resizable(false)
        .frame(framed(hues.sunken, Margin::same(edge)))
        .show(ui, |ui| side_ui(ui, show));
    CentralPanel::no_frame()
        .frame(framed(hues.canvas, Margin::same(edge)))
        .show(ui, |ui| room_ui(ui, show, training, room));
}

/// The clock, and where the play stands.
fn head_ui(ui: &mut Ui, show: &mut Show<'_>) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = show.len(12.0);
        clock_ui(ui, show);
        let (at, count) = show.playing.player.progress();
        let values = [("n", (at + 1).to_string()), ("count", count.to_string())];
        let words = show.desk.tr_with("presenter-shown", &values);
        words_ui(ui, show, 16.0, &words);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let close = show.desk.tr("presenter-close");
            if header::tool(ui, show, "close", &close).clicked() {
                show.wish(PlayerWish::Aid(PlayAid::Apart));
            }
        });
    });
}

/// The time since the beginning, and the button that sets it back.
fn clock_ui(ui: &mut Ui, show: &mut Show<'_>) {
    let time = clock_words(show.main.presentation.elapsed());
    let words = show
        .desk
        .tr_with("presenter-clock", &[("time", time.clone())]);
    let ink = show.ink(28.0, true, show.hues.text);
    let size = vec2(ink.width(ui.painter(), &time), show.len(40.0));
    let (rect, _) = said(ui, size, &words);
    ink.write_in(ui.painter(), rect, Align2::LEFT_CENTER, &time);
    let back = show.desk.tr("presenter-clock-back");
    if header::bare(ui, show, "undo", &back).clicked() {
        show.wish(PlayerWish::Aid(PlayAid::SetClockBack));
    }
}

/// A time as minutes and seconds, with hours where there are any.
fn clock_words(seconds: u64) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{rest:02}")
    } else {
        format!("{minutes}:{rest:02}")
    }
}

fn words_ui(ui: &mut Ui, show: &Show<'_>, size: f32, words: &str) {
    let ink = show.ink(size, false, show.hues.muted);
    let size = vec2(ink.width(ui.painter(), words), show.len(34.0));
    let (rect, _) = said(ui, size, words);
    ink.write_in(ui.painter(), rect, Align2::LEFT_CENTER, words);
}

/// Back, on, the pointer, the dark screen, and the end.
fn bar_ui(ui: &mut Ui, show: &mut Show<'_>) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = show.len(10.0);
        let back = show.desk.tr("training-back");
        if header::bare(ui, show, "step_back", &back).clicked() {
            show.wish(PlayerWish::Go(PlayMove::Back));
        }
        let on = show.desk.tr("training-on");
        if main_button(ui, show, "step_forward", &on).clicked() {
            show.wish(PlayerWish::Go(PlayMove::Forward));
        }
        aids_ui(ui, show);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let leave = show.desk.tr("training-leave");
            if header::tool(ui, show, "close", &leave).clicked() {
                show.wish(PlayerWish::Leave);
            }
        });
    });
}

/// The pointer and the dark screen.
fn aids_ui(ui: &mut Ui, show: &mut Show<'_>) {
    let points = show.main.presentation.points;
    let is_blank = show.main.cover == StageCover::Blank;
    for (icon, key, on, wish) in [
        (
            "pointer",
            "presenter-pointer",
            points,
            PlayerWish::Aid(PlayAid::Point),
        ),
        (
            "moon",
            "presenter-blank",
            is_blank,
            PlayerWish::Aid(PlayAid::Blank),
        ),
    ] {
        let word = show.desk.tr(key);
        if header::switch(ui, show, icon, &word, on).clicked() {
            show.wish(wish);
        }
    }
}

/// What comes next, the notes, and the hands of an open question.
fn side_ui(ui: &mut Ui, show: &mut Show<'_>) {
    ScrollArea::vertical()
        .id_salt("presenter_list")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = show.len(6.0);
            next_ui(ui, show);
            effect::asked_ui(ui, show);
            hands::hands_ui(ui, show);
            ui.add_space(show.len(10.0));
            story::notes_ui(ui, show);
        });
}

/// What comes next.
fn next_ui(ui: &mut Ui, show: &Show<'_>) {
    let words = show
        .desk
        .tr_with("presenter-next", &[("what", next_words(show))]);
    line(ui, show.ink(17.0, true, show.hues.text), &words);
}

/// What is shown by going on once.
fn next_words(show: &Show<'_>) -> String {
    if show.playing.waiting().is_some() {
        return show.desk.tr("presenter-next-question");
    }
    let steps = &show.playing.stage.route.steps;
    match show.playing.coming() {
        None | Some(Moment::Opening) => show.desk.tr("presenter-next-none"),
        Some(Moment::Ending) => show.desk.tr("training-ending"),
        Some(Moment::Outcome { step }) => {
            let name = steps.get(step).map(|step| show.step_name(step));
            let values = [
                ("n", (step + 1).to_string()),
                ("step", name.unwrap_or_default()),
            ];
            show.desk.tr_with("training-outcome-of", &values)
        }
        Some(Moment::Leg { step, leg }) => {
            let to = steps.get(step).and_then(|step| step.assets.get(leg + 1));
            let to = to.map_or_else(String::new, |to| show.asset(to));
            show.desk.tr_with("training-to", &[("asset", to)])
        }
    }
}

/// What the room sees, small, and what it is told.
fn room_ui(ui: &mut Ui, show: &mut Show<'_>, training: &mut Training, room: RoomSizes) {
    ui.spacing_mut().item_spacing.y = show.len(8.0);
    let head = show.desk.tr("presenter-room");
    line(ui, show.ink(14.0, true, show.hues.muted), &head);
    if show.main.cover == StageCover::Blank {
        let words = show.desk.tr("training-blank");
        line(ui, show.ink(18.0, true, show.hues.text), &words);
        return;
    }
    let title = story::title(show);
    let free = ui.available_rect_before_wrap();
    let picture = free.with_max_y(free.bottom() - show.len(120.0));
    let used = drawing::mini_ui(ui, show, training, picture, room);
    ui.advance_cursor_after_rect(used);
    line(ui, show.ink(17.0, true, show.hues.text), &title);
    let words = story::words_now(show);
    line(ui, show.ink(14.0, false, show.hues.muted), &words);
}

/// The trainer's view below the drawing, where there is one window alone.
pub(super) fn docked_ui(ui: &mut Ui, show: &mut Show<'_>) {
    ui.spacing_mut().item_spacing.y = show.len(6.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = show.len(10.0);
        clock_ui(ui, show);
        aids_ui(ui, show);
    });
    next_ui(ui, show);
    ScrollArea::vertical()
        .id_salt("presenter_notes")
        .max_height(show.len(150.0))
        .auto_shrink([false, true])
        .show(ui, |ui| story::notes_ui(ui, show));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_is_read_as_minutes_and_hours() {
        assert_eq!(clock_words(0), "0:00");
        assert_eq!(clock_words(754), "12:34");
        assert_eq!(clock_words(3605), "1:00:05");
    }
}
