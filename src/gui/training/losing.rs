//! The question before answers are lost: by leaving, or by going over to writing.

use eframe::egui::{Frame, Margin, Panel, Ui, accesskit::Live};

use super::{
    header,
    question::main_button,
    show::{PlayerWish, Show, line},
};
use crate::training::{PlayAid, StageCover};

/// The words of the question before a score is lost, and the wish that loses it: by leaving, or by
/// going over to writing.
fn losing(show: &Show<'_>) -> Option<(&'static str, &'static str, PlayerWish)> {
    match show.main.cover {
        StageCover::Nothing | StageCover::Blank => None,
        StageCover::Leaving => Some((
            "training-leave-question",
            "training-leave-now",
            PlayerWish::Leave,
        )),
        StageCover::Editing => Some((
            "training-edit-question",
            "training-edit-now",
            PlayerWish::Edit,
        )),
    }
}

/// A row for the question before a score is lost, where that is asked now.
pub(super) fn losing_ui(ui: &mut Ui, show: &mut Show<'_>, id: &'static str) {
    let Some((question, sure, wish)) = losing(show) else {
        return;
    };
    let slim = Margin::symmetric(show.len(16.0) as i8, 0);
    Panel::bottom(id)
        .exact_size(show.len(60.0))
        .resizable(false)
        .frame(Frame::new().fill(show.hues.accent_tint).inner_margin(slim))
        .show(ui, |ui| {
            let count = show.main.quiz.score().answered.to_string();
            let words = show.desk.tr_with(question, &[("n", count)]);
            let sure = show.desk.tr(sure);
            if sure_ui(ui, show, &words, &sure) {
                show.wish(wish);
            }
        });
}

/// The question before a score is lost; whether it may be.
fn sure_ui(ui: &mut Ui, show: &mut Show<'_>, words: &str, sure: &str) -> bool {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = show.len(14.0);
        let (_, response) = line(ui, show.ink(16.0, true, show.hues.text), words);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_live(Live::Assertive));
        let stay = show.desk.tr("training-stay");
        let response = main_button(ui, show, "", &stay);
        if !show.is_behind && ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        if response.clicked() {
            show.wish(PlayerWish::Aid(PlayAid::Stay));
        }
        header::tool(ui, show, "close", sure).clicked()
    })
    .inner
}
