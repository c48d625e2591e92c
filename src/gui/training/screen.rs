//! Where the parts of the player stand.

use eframe::egui::{self, CentralPanel, Frame, Margin, Panel, Ui, accesskit::Live};

use super::{
    PlayerWish, Training, bar, beside, drawing, header, keys,
    keys::KeyPlace,
    losing, presenter,
    show::{LabelSizes, Show, scale_for},
    side, write,
};
use crate::{
    gui::{Desk, Enquiry, EnquiryAnswer, Lit, TrainingWish, View, Wish, kit::said_at},
    keep::FileState,
    training::{PlayAid, PlayWake, StageCover, StagePlay},
};

/// The clock is not drawn again sooner than this, seconds.
const SHORTEST_WAIT: f32 = 0.02;

/// Draws the training screen. Playing changes nothing but where the player stands.
pub(crate) fn training_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    training: &mut Training,
    was_typing: bool,
) {
    let Some(mut playing) = training.playing.take() else {
        if write::writer_ui(ui, desk, training) {
            return;
        }
        desk.push(Wish::Training(TrainingWish::Leave));
        return;
    };
    // Where there is one window alone the trainer's view stands in it.
    let is_single = ui.ctx().embed_viewports();
    let wishes = play_ui(ui, desk, training, &playing, was_typing);
    let asks = !wishes.is_empty();
    for mut wish in wishes {
        if is_single && wish == PlayerWish::Aid(PlayAid::Apart) {
            wish = PlayerWish::Aid(PlayAid::Notes);
        }
        carry_out(desk, training, &mut playing, wish);
    }
    let reduced = desk.shell.settings.play.reduced_motion;
    pass_time(ui, &mut playing, reduced);
    if asks {
        ui.ctx().request_repaint();
    }
    training.playing = Some(playing);
}

/// Lets time pass, and asks for the frame that shows so.
fn pass_time(ui: &Ui, playing: &mut StagePlay, reduced: bool) {
    let now = ui.input(|input| input.time);
    let again = |seconds: f32| {
        let wait = std::time::Duration::from_secs_f32(seconds);
        ui.ctx().request_repaint_after(wait);
    };
    match playing.tick(now, reduced) {
        PlayWake::Now => ui.ctx().request_repaint(),
        PlayWake::After(seconds) => again(seconds),
        PlayWake::Never => {}
    }
    if playing.presentation.is_apart || playing.shows_notes {
        again(playing.presentation.until_next().max(SHORTEST_WAIT));
    }
}

/// Draws what is played in one window or two; what is wished there.
fn play_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    training: &mut Training,
    playing: &StagePlay,
    was_typing: bool,
) -> Vec<PlayerWish> {
    let is_single = ui.ctx().embed_viewports();
    let lead = playing
        .pair
        .as_deref()
        .map_or(playing, |pair| &pair.without);
    let stage = std::sync::Arc::clone(&lead.stage);
    let view = View {
        lit: Lit::Nothing,
        enquiry: Enquiry::default(),
        selection: std::collections::BTreeSet::new(),
        ..desk.view.clone()
    };
    let nothing = EnquiryAnswer::default();
    let mut show = Show {
        desk: Desk {
            design: &stage.design,
            analysis: &stage.analysis,
            found: &nothing,
            plan: None,
            is_unsaved: false,
            file: FileState::Same,
            file_name: None,
            view: &view,
            out: Vec::new(),
            ..*desk
        },
        playing: lead,
        main: playing,
        is_apart: playing.presentation.is_apart && !is_single,
        is_behind: ui.memory(egui::Memory::top_modal_layer).is_some(),
        hues: desk.theme.hues,
        k: scale_for(ui.max_rect().size(), ui.ctx().zoom_factor()),
        labels: LabelSizes::of(ui),
        wishes: Vec::new(),
    };
    keys::keys(ui, &mut show, KeyPlace::Room, was_typing);
    if playing.cover == StageCover::Blank {
        blank_ui(ui, &show);
    } else {
        player_ui(ui, &mut show, training);
    }
    if show.is_apart {
        presenter::window_ui(ui.ctx(), &mut show, training);
    }
    let Show {
        desk: own, wishes, ..
    } = show;
    desk.out.extend(own.out);
    wishes
}

/// Nothing but the darkest colour there is, with what it is for screen readers.
fn blank_ui(ui: &mut Ui, show: &Show<'_>) {
    let words = show.desk.tr("training-blank");
    let rect = ui.max_rect();
    let hues = &show.hues;
    let darkest = if hues.canvas.intensity() < hues.text.intensity() {
        hues.canvas
    } else {
        hues.text
    };
    ui.painter().rect_filled(rect, 0.0, darkest);
    drop(said_at(ui, rect, &words));
}

fn player_ui(ui: &mut Ui, show: &mut Show<'_>, training: &mut Training) {
    let hues = show.hues;
    let fill = |color, margin: Margin| Frame::new().fill(color).inner_margin(margin);
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
    losing::losing_ui(ui, show, "play_leave");
    // What only the trainer sees stands in the trainer's window while there is one.
    if show.main.shows_notes && !show.is_apart {
        Panel::bottom("play_notes")
            .resizable(false)
            .frame(fill(hues.sunken, Margin::same(show.len(12.0) as i8)))
            .show(ui, |ui| presenter::docked_ui(ui, show));
    }
    news_ui(ui, show, training);
    if show.main.pair.is_some() {
        let pictures = &mut training.beside;
        pictures.begin_like(&training.picture);
        beside::beside_ui(ui, show, pictures);
        return;
    }
    let room = ui.max_rect().width();
    let wide = show.len(440.0).min(room * 0.42);
    Panel::right("play_side")
        .exact_size(wide)
        .resizable(false)
        .frame(fill(hues.panel, Margin::ZERO))
        .show(ui, |ui| side::side_ui(ui, show, training));
    CentralPanel::no_frame()
        .frame(fill(hues.canvas, Margin::ZERO))
        .show(ui, |ui| {
            drawing::drawing_ui(ui, show, &mut training.picture);
        });
}

/// What has been done, and why a wish could not be carried out, above everything else.
fn news_ui(ui: &mut Ui, show: &Show<'_>, training: &Training) {
    let hues = &show.hues;
    let said = [
        ("play_news", &training.news, hues.text),
        ("play_message", &training.message, hues.missing),
    ];
    for (id, words, color) in said {
        if words.is_empty() {
            continue;
        }
        let margin = Margin::symmetric(show.len(16.0) as i8, show.len(10.0) as i8);
        Panel::bottom(id)
            .resizable(false)
            .frame(Frame::new().fill(hues.panel).inner_margin(margin))
            .show(ui, |ui| {
                let (_, response) = super::show::line(ui, show.ink(15.0, true, color), words);
                ui.ctx()
                    .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
            });
    }
}

fn carry_out(
    desk: &mut Desk<'_>,
    training: &mut Training,
    playing: &mut StagePlay,
    wish: PlayerWish,
) {
    training.message.clear();
    training.news.clear();
    match wish {
        PlayerWish::Go(to) => playing.go(to),
        PlayerWish::Aid(aid) => playing.aid(aid),
        PlayerWish::Choose(given) => playing.choice = Some(given),
        PlayerWish::Check => playing.check(desk.catalog),
        PlayerWish::Retry => playing.retry(),
        PlayerWish::Review(number) => playing.review(number),
        PlayerWish::Hands(question, answer, count) => playing.hands.set(question, answer, count),
        PlayerWish::Group(name) => playing.group = name,
        PlayerWish::Scroll(by) => training.scroll += by,
        PlayerWish::Switch(asset, control) => match playing.switch(asset, control, desk.catalog) {
            Ok(false) => {}
            Ok(true) => training.message = desk.tr("training-other-way"),
            Err(_) => training.message = desk.tr("training-no-route"),
        },
        PlayerWish::Beside | PlayerWish::Leave if playing.pair.is_some() => playing.pair = None,
        PlayerWish::Beside => match playing.side_by_side(desk.catalog) {
            Some(pair) => playing.pair = Some(Box::new(pair)),
            None => training.message = desk.tr("beside-none"),
        },
        PlayerWish::Leave if asks_before(training, playing, StageCover::Leaving) => {}
        PlayerWish::Edit if asks_before(training, playing, StageCover::Editing) => {}
        PlayerWish::Leave => desk.push(Wish::Training(TrainingWish::Leave)),
        PlayerWish::Edit => desk.push(Wish::Training(TrainingWish::Edit)),
        PlayerWish::Print(page) => desk.push(Wish::Training(TrainingWish::Print(page))),
        PlayerWish::FullScreen => desk.push(Wish::Training(TrainingWish::FullScreen)),
    }
}

/// Whether what would lose the score is asked about first: then it is asked.
fn asks_before(training: &Training, playing: &mut StagePlay, cover: StageCover) -> bool {
    let is_asked = playing.cover == cover;
    let asks = playing.loses_score() && !is_asked && !training.is_writing();
    if asks {
        playing.is_running = false;
        playing.cover = cover;
    }
    asks
}
