//! The end: the score, which controls would have stopped the attack, and once more.

use eframe::egui::{Align2, Rect, Ui, Vec2, pos2, vec2};

use super::{
    question::main_button,
    show::{PlayerWish, Show, line},
};
use crate::{
    analysis::Bearing,
    catalog::{AssetId, ControlId},
    design::ControlState,
    gui::kit::{said, state_mark},
};

/// Draws what is said at the end.
pub(super) fn ending_ui(ui: &mut Ui, show: &mut Show<'_>) {
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
    ui.horizontal(|ui| {
        let again = show.desk.tr("training-again");
        if main_button(ui, show, "undo", &again).clicked() {
            show.wish(PlayerWish::Retry);
        }
        let leave = show.desk.tr("training-leave");
        if super::header::tool(ui, show, "close", &leave).clicked() {
            show.wish(PlayerWish::Leave);
        }
    });
    verdict_ui(ui, show);
    let stopping = stopping(show);
    let key = if stopping.is_empty() {
        "training-stopped-by-none"
    } else {
        "training-stopped-by"
    };
    let head = show.desk.tr(key);
    ui.add_space(show.len(6.0));
    line(ui, show.ink(16.0, true, show.hues.text), &head);
    for (asset, control, product) in &stopping {
        stopping_ui(ui, show, asset, control, *product);
    }
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
        ("control", show.control(control)),
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
    let state = ControlState::Missing;
    state_mark(ui, &show.hues, &state, place);
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), rect);
    let left = place.right() + show.len(10.0);
    ui.painter()
        .galley(pos2(left, at.top()), galley, show.hues.text);
}
