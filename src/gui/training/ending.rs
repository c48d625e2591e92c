//! The end: the score, the questions to look at again, and which controls
//! would have stopped it.

use eframe::egui::{Align2, Rect, Response, Ui, Vec2, pos2, vec2};

use super::{
    hands::hands_words,
    question::main_button,
    show::{PlayerWish, Show, line},
    story::told,
};
use crate::{
    analysis::Bearing,
    catalog::{AssetId, ControlId, Message},
    gui::{
        icons::paint_icon,
        kit::{AccessName, area, said},
    },
    training::asked_order,
};

/// Draws what is said at the end.
pub(super) fn ending_ui(ui: &mut Ui, show: &mut Show<'_>) {
    ui.add_space(show.len(12.0));
    let score = show.playing.quiz.score();
    if score.questions > 0 {
        let values = [
            ("right", score.right.to_string()),
            ("questions", score.questions.to_string()),
        ];
        let words = show.desk.tr_with("training-score", &values);
        line(ui, show.ink(28.0, true, show.hues.accent), &words);
        if score.answered < score.questions {
            let open = (score.questions - score.answered).to_string();
            let words = show.desk.tr_with("training-unanswered", &[("n", open)]);
            line(ui, show.ink(14.0, false, show.hues.muted), &words);
        }
    }
    ui.add_space(show.len(8.0));
    ui.horizontal_wrapped(|ui| {
        let again = show.desk.tr("training-again");
        if main_button(ui, show, "undo", &again).clicked() {
            show.wish(PlayerWish::Retry);
        }
        let beside = show.desk.tr("beside-see");
        if super::header::tool(ui, show, "beside", &beside).clicked() {
            show.wish(PlayerWish::Beside);
        }
        let leave = show.desk.tr("training-leave");
        if super::header::tool(ui, show, "close", &leave).clicked() {
            show.wish(PlayerWish::Leave);
        }
    });
    review_ui(ui, show);
    verdict_ui(ui, show);
    let stopping = stopping(show);
    let is_held = show.playing.held_at(show.desk.catalog).is_some();
    let key = match (stopping.is_empty(), is_held) {
        (false, _) => "training-stopped-by",
        // Nothing is left to be done.
        (true, true) => "training-stopped-already",
        (true, false) => "training-stopped-by-none",
    };
    let head = show.desk.tr(key);
    ui.add_space(show.len(6.0));
    line(ui, show.ink(16.0, true, show.hues.text), &head);
    for (asset, control, product) in &stopping {
        stopping_ui(ui, show, asset, control, *product);
    }
}

/// The questions with how they were answered; each can be looked at again.
fn review_ui(ui: &mut Ui, show: &mut Show<'_>) {
    let stage = std::sync::Arc::clone(&show.playing.stage);
    if stage.scenario.questions.is_empty() {
        return;
    }
    ui.add_space(show.len(6.0));
    let head = show.desk.tr("training-review");
    line(ui, show.ink(16.0, true, show.hues.text), &head);
    for (place, at) in asked_order(&stage.scenario).into_iter().enumerate() {
        let Some(question) = stage.scenario.questions.get(at) else {
            continue;
        };
        let key = match show.playing.quiz.answer(at) {
            Some((_, true)) => "training-right",
            Some((_, false)) => "training-other-answer",
            None => "training-not-answered",
        };
        let values = [
            ("n", (place + 1).to_string()),
            ("question", told(show, &question.text).to_owned()),
            ("how", show.desk.tr(key)),
        ];
        let words = show.desk.tr_with("training-review-row", &values);
        if review_row(ui, show, &words).clicked() {
            show.wish(PlayerWish::Review(at));
        }
        if let Some(words) = hands_words(show, at, question) {
            line(ui, show.ink(14.0, false, show.hues.muted), &words);
        }
    }
}

fn review_row(ui: &mut Ui, show: &Show<'_>, words: &str) -> Response {
    let ink = show.ink(15.0, false, show.hues.text);
    let edge = show.len(10.0);
    let wide = ui.available_width();
    let galley = ink.lay(ui.painter(), words, wide - 2.0 * edge, 3);
    let size = vec2(wide, galley.size().y + show.len(12.0));
    let (rect, response) = area(ui, size, AccessName::button(words));
    super::header::ground(ui, show, &response, false);
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), rect);
    let left = rect.left() + edge;
    ui.painter()
        .galley(pos2(left, at.top()), galley, show.hues.text);
    response
}

/// The verdict on the design as it was played, with the gravest of its reasons.
fn verdict_ui(ui: &mut Ui, show: &Show<'_>) {
    let verdict = &show.playing.stage.analysis.verdict;
    let name = show.desk.say(&verdict.judgement.name());
    let head = show.desk.tr_with("training-verdict", &[("verdict", name)]);
    ui.add_space(show.len(6.0));
    line(ui, show.ink(16.0, true, show.hues.text), &head);
    let gravest = verdict.reasons.first();
    if let Some(reason) = gravest.filter(|it| it.bearing >= Bearing::FallsShort) {
        let words = show.desk.say(&reason.message);
        line(ui, show.ink(14.0, false, show.hues.muted), &words);
    }
    noted_ui(ui, show);
}

/// Why a route above the safe product is no fault: the same remark as the drawing bears.
fn noted_ui(ui: &mut Ui, show: &Show<'_>) {
    let stage = &show.playing.stage;
    let (route, safe) = (&stage.route, show.desk.catalog.risk.safe_product);
    let by_recommended = &stage.analysis.by_recommended;
    let controls = by_recommended.target(&route.attacker, &route.goal, &route.target);
    if let Some(controls) = controls.filter(|_| route.rating.product > safe) {
        let why = Message::new("finding-our-reading").with("controls", controls.clone());
        let values = [
            ("product", route.rating.product.to_string()),
            ("safe", safe.to_string()),
            ("why", show.desk.say(&why)),
        ];
        let words = show.desk.tr_with("training-verdict-noted", &values);
        line(ui, show.ink(14.0, false, show.hues.text), &words);
    }
}

/// Controls that were missing, each of which alone lowers the route as it ran, with the product
/// it then has; the most telling first.
fn stopping(show: &Show<'_>) -> Vec<(AssetId, ControlId, u8)> {
    let stage = &show.playing.stage;
    let mut found: Vec<(AssetId, ControlId, u8)> = Vec::new();
    let missing = stage
        .route
        .steps
        .iter()
        .flat_map(|step| &step.circles.missing);
    for circle in missing {
        let product = stage.as_it_runs(&circle.asset, &circle.control);
        let is_known = found
            .iter()
            .any(|(asset, control, _)| (asset, control) == (&circle.asset, &circle.control));
        if product < stage.route.rating.product && !is_known {
            found.push((circle.asset.clone(), circle.control.clone(), product));
        }
    }
    found.sort_by_key(|(_, _, product)| *product);
    found
}

fn stopping_ui(ui: &mut Ui, show: &Show<'_>, asset: &AssetId, control: &ControlId, product: u8) {
    let values = [
        ("control", show.control(asset, control)),
        ("asset", show.asset(asset)),
        ("product", product.to_string()),
    ];
    let words = show.desk.tr_with("training-stopped-row", &values);
    let ink = show.ink(15.0, false, show.hues.text);
    let mark = show.len(17.0);
    let wide = ui.available_width();
    let galley = ink.lay(ui.painter(), &words, wide - mark - show.len(14.0), 3);
    let high = galley.size().y + show.len(6.0);
    let (rect, _) = said(ui, vec2(wide, high), &words);
    let at = pos2(rect.left() + mark / 2.0, rect.center().y);
    let place = Rect::from_center_size(at, Vec2::splat(mark));
    // It would have helped: no mark of what is missing.
    paint_icon(ui, "shield", place, show.hues.accent);
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), rect);
    let left = place.right() + show.len(10.0);
    ui.painter()
        .galley(pos2(left, at.top()), galley, show.hues.text);
}
