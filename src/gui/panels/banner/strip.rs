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
/// How much wider the verdict may become by its reason, points.
const MOST_REASON: f32 = 360.0;
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
    let pattern = pattern(desk);
    let short = verdict(desk, false);
    // What may go where there is no room: the parts of fixed width tell how much there is.
    let [required, worst] = fixed.each_ref().map(|part| part.width(ui));
    let finding_widths: Vec<f32> = findings.iter().map(|part| part.width(ui)).collect();
    let all_findings: f32 = finding_widths.iter().sum();
    let (recommended_width, edition_width) = (recommended.width(ui), edition.width(ui));
    let verdict_width = short.width(ui);
    let needed = required + worst + all_findings + verdict_width;
    // What the drawing is and why it falls short are read first; then what else has room.
    let mut spare = (whole.width() - needed).max(LEAST_PATTERN);
    let wanted = pattern.width(ui).clamp(LEAST_PATTERN, MOST_PATTERN);
    let pattern_width = wanted.min(spare);
    spare -= pattern_width;
    let mut takes = |width: f32| {
        let has_room = width <= spare;
        spare -= if has_room { width } else { 0.0 };
        has_room
    };
    let long = verdict(desk, true);
    let more = (long.width(ui) - verdict_width).clamp(0.0, MOST_REASON);
    let has_reason = takes(more);
    let has_recommended = takes(recommended_width);
    // The start screen names the edition, too.
    let has_edition = takes(edition_width);
    let (verdict, verdict_width) = if has_reason {
        (long, verdict_width + more)
    } else {
        (short, verdict_width)
    };
    let mut child = ui.new_child(UiBuilder::new().max_rect(whole));
    one_stop(&mut child, "banner", |ui| {
        ui.horizontal(|ui| {
            pattern.ui(ui, desk, pattern_width);
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
