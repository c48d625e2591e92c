//! The card itself: where its parts stand.

use eframe::egui::{
    Context, Frame, Id, Margin, Modal, Rect, Stroke, Ui, UiBuilder, Vec2, accesskit, pos2, vec2,
};

use super::{
    ProofCard, ProofSubject, calc::calc_ui, go_back, head::head_ui, levels::levels_ui,
    matrix::matrix_ui, sources::sources_ui, steps::steps_ui, way::way_ui,
};
use crate::gui::{
    Desk, Wish,
    kit::{
        DialogName, IconButton, Ink, ReadingArea, Tone, card_frame, hairline, has_opened, said_at,
        tokens::{BLOCK_GAP, GAP},
    },
    style::Hues,
};

/// The size of the card where there is room.
const SIZE: Vec2 = Vec2::new(920.0, 720.0);
/// What stays free around it.
const AROUND: f32 = 24.0;
/// The least that is left of it in a small window.
const LEAST: f32 = 160.0;
/// Height of its head and of its foot.
const HEAD: f32 = 74.0;
const FOOT: f32 = 46.0;
/// Between the edges of the card and what stands in it.
pub(super) const SIDE: f32 = 16.0;
/// Width of calculation and matrix.
const RIGHT: f32 = 306.0;
/// Narrower than this everything stands in one column.
const TWO_FROM: f32 = 700.0;

/// Draws the card that is open.
pub(crate) fn proof_ui(ctx: &Context, desk: &mut Desk<'_>) {
    if desk.view.proof.is_none() {
        go_back(ctx);
        return;
    }
    let Some(card) = ProofCard::of(desk) else {
        // What it proves is gone: the control that made the pattern, say, or the asset.
        desk.push(Wish::Prove(None));
        return;
    };
    let hues = desk.hues();
    let room = ctx.content_rect().size() - Vec2::splat(AROUND);
    let size = SIZE.min(room.max(Vec2::splat(LEAST)));
    let around = card_frame(hues.panel, hues.border_strong).inner_margin(Margin::ZERO);
    let id = Id::new("proof_card");
    let shown = Modal::new(id).frame(around).show(ctx, |ui| {
        ui.set_min_size(size);
        ui.set_max_size(size);
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        card_ui(ui, desk, &card)
    });
    if shown.should_close() || shown.inner {
        desk.push(Wish::Prove(None));
    }
}

/// Draws all parts; whether it is to be closed.
fn card_ui(ui: &mut Ui, desk: &mut Desk<'_>, card: &ProofCard<'_>) -> bool {
    let hues = desk.hues();
    let whole = ui.max_rect();
    ui.expand_to_include_rect(whole);
    let name = super::head::title(desk, card);
    DialogName::new(&name).name(ui);
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_bounds(accesskit::Rect {
            x0: whole.min.x.into(),
            y0: whole.min.y.into(),
            x1: whole.max.x.into(),
            y1: whole.max.y.into(),
        });
    });
    let head = whole.with_max_y(whole.top() + HEAD);
    let foot = whole.with_min_y(whole.bottom() - FOOT);
    let body = Rect::from_min_max(head.left_bottom(), foot.right_top());
    head_ui(&mut part(ui, "head", head), desk, card);
    hairline(ui, hues, head);
    if whole.width() < TWO_FROM {
        let words = desk.tr("proof-part-all");
        column(ui, hues, part_of("all", &words), body, |ui| {
            left_ui(ui, desk, card);
            ui.add_space(BLOCK_GAP);
            right_ui(ui, desk, card);
        });
    } else {
        let (left, right) = body.split_left_right_at_x(body.right() - RIGHT);
        let words = desk.tr("proof-part-steps");
        column(ui, hues, part_of("left", &words), left, |ui| {
            left_ui(ui, desk, card);
        });
        let edge = Stroke::new(1.0, hues.border);
        ui.painter().vline(right.left(), right.y_range(), edge);
        let words = desk.tr("proof-part-sources");
        column(ui, hues, part_of("right", &words), right, |ui| {
            right_ui(ui, desk, card);
        });
    }
    let edge = Stroke::new(1.0, hues.border);
    ui.painter().hline(foot.x_range(), foot.top(), edge);
    foot_ui(&mut part(ui, "foot", foot), desk, card)
}

fn part(ui: &mut Ui, salt: &str, rect: Rect) -> Ui {
    let mut child = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(rect));
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    child
}

fn part_of<'a>(salt: &'a str, name: &'a str) -> ReadingArea<'a> {
    ReadingArea { salt, name }
}

/// A part that scrolls where it is too high.
fn column(
    ui: &mut Ui,
    hues: &Hues,
    area: ReadingArea<'_>,
    rect: Rect,
    content: impl FnOnce(&mut Ui),
) {
    let mut child = part(ui, area.salt, rect.shrink2(vec2(0.0, 1.0)));
    area.show(&mut child, hues, |ui| {
        Frame::new()
            .inner_margin(Margin::symmetric(SIDE as i8, BLOCK_GAP as i8))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
                content(ui);
            });
    });
}

fn left_ui(ui: &mut Ui, desk: &mut Desk<'_>, card: &ProofCard<'_>) {
    steps_ui(ui, desk, card);
    way_ui(ui, desk, card);
    levels_ui(ui, desk, card);
}

fn right_ui(ui: &mut Ui, desk: &Desk<'_>, card: &ProofCard<'_>) {
    calc_ui(ui, desk, card);
    matrix_ui(ui, desk, card);
    sources_ui(ui, desk, card);
}

/// What can be done with the card; whether it is to be closed.
fn foot_ui(ui: &mut Ui, desk: &mut Desk<'_>, card: &ProofCard<'_>) -> bool {
    let hues = desk.hues();
    let rect = ui.max_rect().shrink2(vec2(SIDE, 0.0));
    let mut closes = false;
    let [play, copy, close] = ["proof-play", "proof-copy", "proof-close"].map(|key| desk.tr(key));
    let number = playable(card);
    let buttons = [
        number.map(|_| IconButton::new("play", &play, Tone::Plain)),
        Some(IconButton::new("copy", &copy, Tone::Plain)),
        Some(IconButton::new("", &close, Tone::Main)),
    ];
    // They stand at the right, and are gone through as they are read.
    let widths = buttons
        .iter()
        .flatten()
        .map(|button| button.width(ui) + GAP);
    let left = rect.right() - widths.sum::<f32>() + GAP;
    let builder = UiBuilder::new().max_rect(rect.with_min_x(left));
    ui.scope_builder(builder, |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let [play, copy, close] = buttons;
            if let (Some(play), Some(number)) = (play, number)
                && play.ui(ui, hues).clicked()
            {
                desk.push(Wish::PlayRoute(number));
                closes = true;
            }
            if copy.is_some_and(|copy| copy.ui(ui, hues).clicked()) {
                ui.ctx().copy_text(as_text(desk, card));
                let said = desk.tr("proof-copied");
                desk.push(Wish::Notify(said));
            }
            if let Some(close) = close {
                let close = close.ui(ui, hues);
                if has_opened(ui, "proof_card") {
                    close.request_focus();
                }
                closes |= close.clicked();
            }
        });
    });
    let room = Rect::from_min_max(rect.min, pos2(left - GAP, rect.bottom()));
    let words = desk.tr_with("proof-safe-rule", &[("safe", card.proof.safe.to_string())]);
    let galley = Ink::body(hues.muted).lay(ui.painter(), &words, room.width(), 2);
    let at = pos2(room.left(), room.center().y - galley.size().y / 2.0);
    let place = Rect::from_min_size(at, galley.size());
    ui.painter().galley(at, galley, hues.muted);
    drop(said_at(ui, place, &words));
    closes
}

/// The number of the route that can be played hop by hop: one of the list.
fn playable(card: &ProofCard<'_>) -> Option<usize> {
    match card.subject {
        ProofSubject::Route(route) if route.number > 0 => Some(route.number),
        _ => None,
    }
}

/// The proof as lines of text, set in by their depth.
fn as_text(desk: &Desk<'_>, card: &ProofCard<'_>) -> String {
    let lines = card.proof.lines(desk.design, desk.catalog);
    let lines = lines.iter().map(|line| {
        let pages = crate::words::pages(&line.pages);
        let set_in = "  ".repeat(usize::from(line.depth));
        let text = desk.say(&line.message);
        format!("{set_in}{text} {pages}").trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}
