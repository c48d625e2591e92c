//! The strip of the banner: its parts side by side, as far as there is room.

use eframe::egui::{Ui, UiBuilder, Vec2};

use super::{
    coverage::{recommended, required},
    judgement::verdict,
    pattern::pattern,
    verdict::{edition, findings, worst},
};
use crate::{
    catalog::Lang,
    gui::{Desk, kit::one_stop},
};

/// Least and greatest room of the pattern, points.
const LEAST_PATTERN: f32 = 270.0;
const MOST_PATTERN: f32 = 680.0;
/// Room that the pattern keeps before the verdict shows a reason, and that of the reason, points.
const WIDE_PATTERN: f32 = 330.0;
const REASON: f32 = 250.0;
/// Windows narrower than this let the banner say less, points; English words take more room.
const COMPACT_JA: f32 = 1_450.0;
const COMPACT_EN: f32 = 1_640.0;

/// Whether the window is so narrow that the banner says less.
fn is_compact(ui: &Ui, desk: &Desk<'_>) -> bool {
    let least = match desk.lang() {
        Lang::Ja => COMPACT_JA,
        Lang::En => COMPACT_EN,
    };
    ui.ctx().content_rect().width() < least
}

/// Draws the banner.
pub(crate) fn banner_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let whole = ui.max_rect();
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let compact = is_compact(ui, desk);
    let recommended = recommended(desk);
    let edition = edition(desk, compact);
    let fixed = [required(desk), worst(desk, compact)];
    let findings = findings(desk, compact);
    let short = verdict(desk, false);
    // What may go where there is no room: the parts of fixed width tell how much there is.
    let [required, worst] = fixed.each_ref().map(|part| part.width(ui));
    let finding_widths: Vec<f32> = findings.iter().map(|part| part.width(ui)).collect();
    let all_findings: f32 = finding_widths.iter().sum();
    let (recommended_width, edition_width) = (recommended.width(ui), edition.width(ui));
    let verdict_width = short.width(ui);
    let least = LEAST_PATTERN + verdict_width;
    let needed = required + worst + all_findings;
    // What is recommended is the first to go where text is very large.
    let has_recommended = whole.width() - needed - recommended_width > least;
    let needed = needed
        + if has_recommended {
            recommended_width
        } else {
            0.0
        };
    // The start screen names the edition, too: it goes where there is no room.
    let has_edition = whole.width() - needed - edition_width > least;
    let needed = needed + if has_edition { edition_width } else { 0.0 };
    let spare = (whole.width() - needed).max(LEAST_PATTERN);
    let has_reason = spare - WIDE_PATTERN > REASON;
    let verdict = verdict(desk, has_reason);
    let verdict_width = if has_reason && verdict.width(ui) > verdict_width {
        verdict_width.max(REASON)
    } else {
        verdict_width
    };
    let pattern_width = (spare - verdict_width).max(LEAST_PATTERN);
    let mut child = ui.new_child(UiBuilder::new().max_rect(whole));
    one_stop(&mut child, "banner", |ui| {
        ui.horizontal(|ui| {
            pattern(desk).ui(ui, desk, pattern_width.min(MOST_PATTERN));
            verdict.ui(ui, desk, verdict_width);
            let [required_part, worst_part] = fixed;
            required_part.ui(ui, desk, required);
            if has_recommended {
                recommended.ui(ui, desk, recommended_width);
            }
            worst_part.ui(ui, desk, worst);
            for (part, width) in findings.into_iter().zip(finding_widths) {
                part.ui(ui, desk, width);
            }
            if has_edition {
                ui.add_space((ui.available_width() - edition_width).max(0.0));
                edition.ui(ui, desk, edition_width);
            }
        });
        None
    });
}
