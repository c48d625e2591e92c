//! Where the parts of the player stand.

use eframe::egui::{self, CentralPanel, Frame as Box, Margin, Panel, Ui};

use super::{
    Playing, Training, TrainingChange, Wish, bar, drawing, ending, header, keys, numbers,
    playing::Wake,
    question,
    show::{Show, scale_for},
    story, write,
};
use crate::{
    analysis::training::Frame as Moment,
    edit::recovery::FileState,
    gui::{Change, Enquiry, Found, Frame, Lit, View, style::Hues},
};

/// Draws the training screen. Playing changes nothing but where the player stands.
pub(crate) fn training_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    training: &mut Training,
    was_typing: bool,
) {
    let Some(mut playing) = training.playing.take() else {
        if write::writer_ui(ui, frame, training) {
            return;
        }
        frame.push(Change::Training(TrainingChange::Leave));
        return;
    };
    let stage = std::sync::Arc::clone(&playing.stage);
    let view = View {
        lit: Lit::Nothing,
        enquiry: Enquiry::default(),
        selection: std::collections::BTreeSet::new(),
        ..frame.view.clone()
    };
    let nothing = Found::default();
    let mut show = Show {
        frame: Frame {
            catalog: frame.catalog,
            design: &stage.design,
            analysis: &stage.analysis,
            found: &nothing,
            history: frame.history,
            revision: frame.revision,
            is_unsaved: false,
            file: FileState::Same,
            file_name: None,
            view: &view,
            theme: frame.theme,
            texts: frame.texts,
            out: Vec::new(),
        },
        playing: &playing,
        hues: Hues::of(frame.theme),
        k: scale_for(ui.max_rect().size()),
        wishes: Vec::new(),
    };
    keys::keys(ui, &mut show, was_typing);
    player_ui(ui, &mut show, training);
    let Show {
        frame: own, wishes, ..
    } = show;
    frame.out.extend(own.out);
    let mut asked_again = !wishes.is_empty();
    for wish in wishes {
        carry_out(frame, training, &mut playing, wish);
    }
    let now = ui.input(|input| input.time);
    match playing.tick(now, frame.view.play.reduced_motion) {
        Wake::Now => asked_again = true,
        Wake::After(seconds) => {
            let wait = std::time::Duration::from_secs_f32(seconds);
            ui.ctx().request_repaint_after(wait);
        }
        Wake::Never => {}
    }
    if asked_again {
        ui.ctx().request_repaint();
    }
    training.playing = Some(playing);
}

fn player_ui(ui: &mut Ui, show: &mut Show<'_>, training: &mut Training) {
    let hues = show.hues;
    let fill = |color, margin: Margin| Box::new().fill(color).inner_margin(margin);
    let slim = Margin::symmetric(show.len(16.0) as i8, 0);
    Panel::top("play_head")
        .exact_size(show.len(54.0))
        .resizable(false)
        .frame(fill(hues.panel, slim))
        .show(ui, |ui| header::header_ui(ui, show));
    Panel::bottom("play_bar")
        .exact_size(show.len(66.0))
        .resizable(false)
        .frame(fill(hues.panel, slim))
        .show(ui, |ui| bar::bar_ui(ui, show));
    let room = ui.max_rect().width();
    let wide = show.len(440.0).min(room * 0.42);
    Panel::right("play_side")
        .exact_size(wide)
        .resizable(false)
        .frame(fill(hues.panel, Margin::ZERO))
        .show(ui, |ui| side_ui(ui, show, training));
    if show.playing.shows_notes {
        Panel::bottom("play_notes")
            .resizable(false)
            .frame(fill(hues.sunken, Margin::same(show.len(12.0) as i8)))
            .show(ui, |ui| story::notes_ui(ui, show));
    }
    CentralPanel::no_frame()
        .frame(fill(hues.canvas, Margin::ZERO))
        .show(ui, |ui| {
            drawing::drawing_ui(ui, show, &mut training.picture);
        });
}

/// The side: the numbers, what happens, what was checked, and the question.
fn side_ui(ui: &mut Ui, show: &mut Show<'_>, training: &Training) {
    numbers::numbers_ui(ui, show);
    let margin = Margin::symmetric(show.len(16.0) as i8, show.len(10.0) as i8);
    let is_ending = show.playing.player.frame() == Moment::Ending;
    egui::ScrollArea::vertical()
        // The end is read from its beginning, wherever the last step was scrolled to.
        .id_salt(("play_side_list", is_ending))
        .auto_shrink([false, false])
        .show(ui, |ui| {
            Box::new().inner_margin(margin).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = show.len(6.0);
                story::story_ui(ui, show);
                if is_ending {
                    ending::ending_ui(ui, show);
                } else {
                    question::question_ui(ui, show);
                }
                if !training.message.is_empty() {
                    let ink = show.ink(14.0, true, show.hues.missing);
                    super::show::line(ui, ink, &training.message);
                }
            });
        });
}

fn carry_out(frame: &mut Frame<'_>, training: &mut Training, playing: &mut Playing, wish: Wish) {
    training.message.clear();
    match wish {
        Wish::Forward => playing.forward(),
        Wish::Back => playing.back(),
        Wish::GoTo(at) => playing.go_to(at),
        Wish::End => playing.finish(),
        Wish::Toggle => playing.toggle(),
        Wish::Faster => playing.faster(),
        Wish::Notes => playing.shows_notes = !playing.shows_notes,
        Wish::Choose(given) => playing.choice = Some(given),
        Wish::ChooseAsset(asset) => playing.choose_asset(asset),
        Wish::Check => playing.check(frame.catalog),
        Wish::Retry => playing.retry(),
        Wish::Switch(asset, control) => match playing.switch((asset, control), frame.catalog) {
            Ok(false) => {}
            Ok(true) => training.message = frame.tr("training-other-way"),
            Err(_) => training.message = frame.tr("training-no-route"),
        },
        Wish::Leave => frame.push(Change::Training(TrainingChange::Leave)),
        Wish::Edit => frame.push(Change::Training(TrainingChange::Edit)),
        Wish::FullScreen => frame.push(Change::Training(TrainingChange::FullScreen)),
    }
}
