//! How many controls are in place.

use super::part::{BannerColumn, BannerPart};
use crate::{
    design::ControlState,
    gui::{
        ControlFilter, Desk, InspectorTab, Wish,
        kit::{Ink, Shares, WordLine, tokens::BLOCK_GAP},
    },
};

/// Least widths of the columns of what is required and what is recommended, points.
const REQUIRED: f32 = 70.0;
const RECOMMENDED: f32 = 56.0;

/// What of the required controls is in place, planned and missing.
pub(super) fn required(desk: &Desk<'_>) -> BannerPart {
    let hues = desk.hues();
    let sum = &desk.analysis.summary;
    let (done, planned) = (sum.required_in_place, sum.required_planned);
    let missing = sum.required.saturating_sub(done + planned);
    let shares = Shares {
        done,
        planned,
        total: sum.required,
    };
    let words = |key, n: usize| desk.tr_with(key, &[("n", n.to_string())]);
    let ink = Ink::body(hues.text);
    let states = WordLine::default()
        .state(ControlState::Planned)
        .words(words("banner-planned", planned), ink)
        .room(BLOCK_GAP)
        .state(ControlState::Missing)
        .words(words("banner-missing", missing), ink);
    let head = WordLine::default().words(desk.tr("banner-required"), Ink::body(hues.muted));
    let count = WordLine::default().count(done, sum.required);
    BannerPart {
        columns: vec![
            BannerColumn::headed(head, count).least(REQUIRED),
            BannerColumn::headed(WordLine::default().shares(shares), states),
        ],
        wishes: controls(ControlFilter::All),
        ..BannerPart::default()
    }
}

/// What of the recommended controls is in place.
pub(super) fn recommended(desk: &Desk<'_>) -> BannerPart {
    let sum = &desk.analysis.summary;
    let muted = Ink::body(desk.hues().muted);
    let head = WordLine::default().words(desk.tr("banner-recommended"), muted);
    let count = WordLine::default().count(sum.recommended_in_place, sum.recommended);
    BannerPart {
        columns: vec![BannerColumn::headed(head, count).least(RECOMMENDED)],
        wishes: controls(ControlFilter::Recommended),
        ..BannerPart::default()
    }
}

/// Wishes that show the controls of the whole drawing.
fn controls(filter: ControlFilter) -> Vec<Wish> {
    vec![
        Wish::Select(Vec::new()),
        Wish::Filter(filter),
        Wish::Inspector(InspectorTab::Controls),
    ]
}
