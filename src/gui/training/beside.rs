//! The route with its controls and without them, side by side and in step.

use eframe::egui::{
    Align2, CentralPanel, Frame, Margin, Panel, Rect, Ui, UiBuilder, Vec2, accesskit::Live, vec2,
};

use super::{
    drawing, numbers,
    picture::StagePicture,
    show::{Show, line},
    story,
};
use crate::{
    gui::{
        Desk,
        icons::paint_icon,
        kit::{letter_word, said, said_at},
    },
    training::{Moment, StagePlay},
};

/// The two pictures.
#[derive(Debug, Default)]
pub(crate) struct PairPictures {
    pub(super) with: StagePicture,
    pub(super) without: StagePicture,
}

impl PairPictures {
    /// Both begin with what is drawn already.
    pub(super) fn begin_like(&mut self, other: &StagePicture) {
        self.with.begin_like(other);
        self.without.begin_like(other);
    }
}

/// One side.
struct PairSide<'a> {
    play: &'a StagePlay,
    head: String,
    icon: &'static str,
}

/// Draws both sides, and below them what happens.
pub(super) fn beside_ui(ui: &mut Ui, show: &mut Show<'_>, pictures: &mut PairPictures) {
    let main = show.main;
    let Some(pair) = main.pair.as_deref() else {
        return;
    };
    let hues = show.hues;
    let margin = Margin::symmetric(show.len(16.0) as i8, show.len(8.0) as i8);
    Panel::bottom("beside_story")
        .exact_size(show.len(112.0))
        .resizable(false)
        .frame(Frame::new().fill(hues.panel).inner_margin(margin))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = show.len(4.0);
            told_ui(ui, show);
        });
    CentralPanel::no_frame()
        .frame(Frame::new().fill(hues.canvas))
        .show(ui, |ui| {
            let whole = ui.available_rect_before_wrap();
            ui.advance_cursor_after_rect(whole);
            let gap = show.len(4.0);
            let (left, right) = whole.split_left_right_at_x(whole.center().x);
            let without = PairSide {
                play: &pair.without,
                head: head(show, "beside-without", pair.without.off_count()),
                icon: "missing",
            };
            let with = PairSide {
                play: &pair.with,
                head: head(show, "beside-with", 0),
                icon: "shield",
            };
            let room = left.with_max_x(left.right() - gap);
            side_ui(ui, show, &without, room, &mut pictures.without);
            let room = right.with_min_x(right.left() + gap);
            side_ui(ui, show, &with, room, &mut pictures.with);
            let edge = eframe::egui::Stroke::new(2.0, hues.border_strong);
            ui.painter().vline(whole.center().x, whole.y_range(), edge);
        });
}

fn head(show: &Show<'_>, key: &str, count: usize) -> String {
    show.desk.tr_with(key, &[("n", count.to_string())])
}

fn side_ui(
    ui: &mut Ui,
    show: &mut Show<'_>,
    side: &PairSide<'_>,
    room: Rect,
    picture: &mut StagePicture,
) {
    let mut own = Show {
        desk: Desk {
            design: &side.play.stage.design,
            analysis: &side.play.stage.analysis,
            plan: None,
            out: Vec::new(),
            ..show.desk
        },
        playing: side.play,
        main: show.main,
        is_apart: show.is_apart,
        is_behind: show.is_behind,
        hues: show.hues,
        k: show.k,
        labels: show.labels,
        wishes: Vec::new(),
    };
    let builder = UiBuilder::new().max_rect(room).id_salt(side.icon);
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(room.intersect(ui.clip_rect()));
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        head_ui(ui, &own, side);
        numbers::figures_ui(ui, &own, &side.head);
        let free = ui.available_rect_before_wrap();
        let foot = free.with_min_y(free.bottom() - own.len(44.0));
        foot_ui(ui, &own, side, foot);
        let middle = free.with_max_y(foot.top());
        let builder = UiBuilder::new().max_rect(middle).id_salt("drawing");
        ui.scope_builder(builder, |ui| drawing::drawing_ui(ui, &mut own, picture));
    });
    show.wishes.append(&mut own.wishes);
}

fn head_ui(ui: &mut Ui, show: &Show<'_>, side: &PairSide<'_>) {
    let size = vec2(ui.available_width(), show.len(38.0));
    let (rect, _) = said(ui, size, &side.head);
    ui.painter().rect_filled(rect, 0.0, show.hues.panel);
    let mark = show.len(20.0);
    let room = rect.shrink2(vec2(show.len(14.0), 0.0));
    let at = Align2::LEFT_CENTER.align_size_within_rect(Vec2::splat(mark), room);
    paint_icon(ui, side.icon, at, color_of(show, side));
    let ink = show.ink(18.0, true, show.hues.text);
    let room = room.with_min_x(at.right() + show.len(8.0));
    ink.write_in(ui.painter(), room, Align2::LEFT_CENTER, &side.head);
}

fn color_of(show: &Show<'_>, side: &PairSide<'_>) -> eframe::egui::Color32 {
    if side.icon == "shield" {
        show.hues.implemented
    } else {
        show.hues.missing
    }
}

/// How this side stands: still on the way, stopped, or at its target.
fn foot_ui(ui: &mut Ui, show: &Show<'_>, side: &PairSide<'_>, rect: Rect) {
    let play = side.play;
    let steps = play.stage.route.steps.len();
    let (words, color) = if let Some(held) = play.stopped_at(show.desk.catalog) {
        let values = [("n", (held + 1).to_string())];
        let words = show.desk.tr_with("beside-stops", &values);
        (words, show.hues.implemented)
    } else if play.player.steps_made() == steps {
        (show.desk.tr("beside-arrives"), show.hues.missing)
    } else {
        (show.desk.tr("beside-goes-on"), show.hues.muted)
    };
    ui.painter().rect_filled(rect, 0.0, show.hues.panel);
    let says = show.desk.headed(&side.head, &words);
    drop(said_at(ui, rect, &says));
    let room = rect.shrink2(vec2(show.len(14.0), 0.0));
    let ink = show.ink(17.0, true, color);
    ink.write_in(ui.painter(), room, Align2::LEFT_CENTER, &words);
}

/// What happens, of both sides; at the end what the controls are worth.
fn told_ui(ui: &mut Ui, show: &Show<'_>) {
    let title = story::title(show);
    let (_, response) = line(ui, show.ink(18.0, true, show.hues.text), &title);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    let words = match show.playing.player.moment() {
        Moment::Ending => worth(show),
        Moment::Opening | Moment::Leg { .. } | Moment::Outcome { .. } => story::words_now(show),
    };
    line(ui, show.ink(16.0, false, show.hues.text), &words);
}

/// Both products with their letters.
fn worth(show: &Show<'_>) -> String {
    let Some(pair) = show.main.pair.as_deref() else {
        return String::new();
    };
    let (without, with) = (
        pair.without.stage.route.rating,
        pair.with.stage.route.rating,
    );
    let values = [
        ("without", without.product.to_string()),
        ("without-letter", letter_word(without.letter).to_owned()),
        ("with", with.product.to_string()),
        ("with-letter", letter_word(with.letter).to_owned()),
    ];
    show.desk.tr_with("beside-worth", &values)
}
