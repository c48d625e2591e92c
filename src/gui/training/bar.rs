//! The foot of the player: back, play, forward, the hops in a row, what is taken off, the speed.

use std::cmp::Ordering;

use eframe::egui::{Align2, Id, Rect, Stroke, Ui, Vec2, pos2, vec2};

use super::{
    header, off,
    question::main_button,
    show::{PlayerWish, Show},
};
use crate::{
    gui::kit::{AccessName, Hint as _, area, focus_ring, row_ends, said},
    training::{Moment, PlayMove, SPEEDS},
};

/// Draws the foot.
pub(super) fn bar_ui(ui: &mut Ui, show: &mut Show<'_>) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = show.len(10.0);
        for (icon, key, wish) in [
            ("step_back", "training-back", PlayerWish::Go(PlayMove::Back)),
            ("", "", PlayerWish::Go(PlayMove::Toggle)),
            (
                "step_forward",
                "training-forward",
                PlayerWish::Go(PlayMove::Forward),
            ),
        ] {
            let response = if key.is_empty() {
                play_button(ui, show)
            } else {
                let word = show.desk.tr(key);
                header::bare(ui, show, icon, &word)
            };
            if response.clicked() {
                show.wish(wish);
            }
        }
        counter_ui(ui, show);
        row_ends(ui, "speed", show, hops_ui, |ui, show| {
            off::off_ui(ui, show);
            speed_ui(ui, show);
        });
    });
}

/// The line of hops, with some room at both ends.
fn hops_ui(ui: &mut Ui, show: &mut Show<'_>) {
    let room = show.len(8.0);
    ui.add_space(room);
    let size = vec2(ui.available_width() - room, show.len(60.0));
    let (_, rect) = ui.allocate_space(size);
    timeline_ui(ui, show, rect);
}

fn play_button(ui: &mut Ui, show: &Show<'_>) -> eframe::egui::Response {
    let (icon, key) = if show.playing.is_running {
        ("pause", "training-pause")
    } else {
        ("play", "training-play")
    };
    let word = show.desk.tr(key);
    main_button(ui, show, icon, &word)
}

fn speed_ui(ui: &mut Ui, show: &mut Show<'_>) {
    let speed = SPEEDS.get(show.playing.speed).copied().unwrap_or(1.0);
    let label = show
        .desk
        .tr_with("training-speed", &[("speed", speed.to_string())]);
    if header::tool(ui, show, "play", &label).clicked() {
        show.wish(PlayerWish::Go(PlayMove::Faster));
    }
}

/// How many hops, and where it stands in words.
fn counter_ui(ui: &mut Ui, show: &Show<'_>) {
    let entered = show.playing.hops_entered();
    let count = show.playing.legs().len();
    let values = [("n", entered.to_string()), ("count", count.to_string())];
    let upper = show.desk.tr_with("training-hops", &values);
    let lower = place_words(show);
    let strong = show.ink(16.0, true, show.hues.text);
    let muted = show.ink(13.0, false, show.hues.muted);
    // As wide as its words, but not dancing about while they are short.
    let needed = muted.width(ui.painter(), &lower) + show.len(4.0);
    let wide = needed.clamp(show.len(212.0), show.len(360.0));
    let words = format!("{upper} {lower}");
    let (rect, _) = said(ui, vec2(wide, show.len(46.0)), &words);
    let (above, below) = rect.split_top_bottom_at_fraction(0.5);
    strong.write_in(ui.painter(), above, Align2::LEFT_CENTER, &upper);
    muted.write_in(ui.painter(), below, Align2::LEFT_CENTER, &lower);
}

fn place_words(show: &Show<'_>) -> String {
    let player = &show.playing.player;
    match player.moment() {
        Moment::Opening => show.desk.tr("training-opening"),
        Moment::Ending => show.desk.tr("training-ending"),
        Moment::Outcome { step } => {
            let values = [("n", (step + 1).to_string())];
            show.desk.tr_with("training-outcome", &values)
        }
        Moment::Leg { .. } => {
            let to = player.leg(&show.playing.stage);
            let to = to.map_or_else(String::new, |(_, to)| show.asset(to));
            show.desk.tr_with("training-to", &[("asset", to)])
        }
    }
}

/// A moment in the row.
struct MomentDot {
    /// Its place among the moments.
    at: usize,
    moment: Moment,
    /// The number of a hop.
    number: usize,
}

/// The moments that stand in the row: hops and what came of each step.
fn dots(show: &Show<'_>) -> Vec<MomentDot> {
    let mut dots = Vec::new();
    let mut at = 0;
    let mut number = 0;
    for (step, it) in show.playing.stage.route.steps.iter().enumerate() {
        for leg in 0..it.assets.len().saturating_sub(1) {
            at += 1;
            number += 1;
            let moment = Moment::Leg { step, leg };
            dots.push(MomentDot { at, moment, number });
        }
        at += 1;
        let moment = Moment::Outcome { step };
        dots.push(MomentDot { at, moment, number });
    }
    dots
}

/// The hops in a row: made ones filled, the one under way ringed. A click goes there.
fn timeline_ui(ui: &mut Ui, show: &mut Show<'_>, rect: Rect) {
    let dots = dots(show);
    let (now, _) = show.playing.player.progress();
    let radius = show.len(13.0);
    let room = rect.shrink2(vec2(radius + show.len(4.0), 0.0));
    let pitch = room.width() / (dots.len().max(2) - 1) as f32;
    let x = |place: usize| room.left() + pitch * place as f32;
    let y = rect.center().y;
    let done = dots.iter().filter(|dot| dot.at < now).count();
    let part = dots.iter().any(|dot| dot.at == now);
    let reached = if done == 0 {
        room.left()
    } else {
        let moved = if part { show.playing.moved } else { 0.0 };
        (x(done - 1) + pitch * moved).min(room.right())
    };
    let thick = show.len(4.0);
    let painter = ui.painter();
    let track = Stroke::new(thick, show.hues.border);
    painter.hline(room.left()..=room.right(), y, track);
    let trail = Stroke::new(thick, show.hues.route);
    painter.hline(room.left()..=reached, y, trail);
    for (place, dot) in dots.iter().enumerate() {
        let size = (2.0 * radius).min(pitch - 4.0).max(8.0);
        let spot = Rect::from_center_size(pos2(x(place), y), Vec2::splat(size));
        dot_ui(ui, show, dot, spot, now);
    }
}

/// Where it is remembered which hop last had the focus: keys of the player work there.
pub(super) fn dot_focus() -> Id {
    Id::new("play_dot_focus")
}

fn dot_ui(ui: &mut Ui, show: &mut Show<'_>, dot: &MomentDot, spot: Rect, now: usize) {
    let label = dot_words(show, dot);
    let says = AccessName::choice(&label, dot.at == now);
    let builder = eframe::egui::UiBuilder::new().max_rect(spot);
    let response = ui
        .scope_builder(builder, |ui| area(ui, spot.size(), says).1)
        .inner;
    let hues = &show.hues;
    let (fill, line, ink) = match dot.at.cmp(&now) {
        Ordering::Less => (hues.route, hues.route, hues.on_route),
        Ordering::Equal => (hues.panel, hues.route, hues.route),
        Ordering::Greater => (hues.panel, hues.border_strong, hues.muted),
    };
    let stroke = Stroke::new(2.0, line);
    let painter = ui.painter();
    let r = spot.width() / 2.0;
    if let Moment::Leg { .. } = dot.moment {
        painter.circle(spot.center(), r, fill, stroke);
        if r > show.len(9.0) {
            let text = show.ink(13.0, true, ink);
            let number = dot.number.to_string();
            text.write(painter, spot.center(), Align2::CENTER_CENTER, &number);
        }
    } else {
        let r = r * 0.8;
        let corners = [(0.0, -r), (r, 0.0), (0.0, r), (-r, 0.0)];
        let points = corners.map(|(x, y)| spot.center() + vec2(x, y)).to_vec();
        painter.add(eframe::egui::Shape::convex_polygon(points, fill, stroke));
    }
    focus_ring(ui, hues, &response, r);
    if response.has_focus() {
        ui.data_mut(|data| data.insert_temp(dot_focus(), response.id));
    }
    if response.hint(&label).clicked() {
        show.wish(PlayerWish::Go(PlayMove::To(dot.at)));
    }
}

fn dot_words(show: &Show<'_>, dot: &MomentDot) -> String {
    let steps = &show.playing.stage.route.steps;
    match dot.moment {
        Moment::Leg { step, leg } => {
            let assets = steps.get(step).map(|step| step.assets.as_slice());
            let name = |place: usize| {
                let id = assets.and_then(|assets| assets.get(place));
                id.map_or_else(String::new, |id| show.asset(id))
            };
            let values = [
                ("n", dot.number.to_string()),
                ("from", name(leg)),
                ("to", name(leg + 1)),
            ];
            show.desk.tr_with("training-hop", &values)
        }
        Moment::Outcome { step } => {
            let name = steps.get(step).map(|step| show.step_name(step));
            let values = [
                ("n", (step + 1).to_string()),
                ("step", name.unwrap_or_default()),
            ];
            show.desk.tr_with("training-outcome-of", &values)
        }
        Moment::Opening | Moment::Ending => String::new(),
    }
}
