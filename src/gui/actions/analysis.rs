//! Rows of the menu “Analysis”.

use super::row::{ActionMenu::Analysis, ActionRow, drawing};
use crate::{
    design::Subject,
    desk::{Action, Desk, Drawing, InspectorTab, TableTab, flip},
};

#[rustfmt::skip]
pub(super) const ROWS: &[ActionRow] = &[
    ActionRow::desktop(Analysis, Action::ShowRoute, "action-show-route", |desktop, ctx| desktop.read_in(ctx, InspectorTab::Route)),
    ActionRow::desktop(Analysis, Action::ShowControls, "action-show-controls", |desktop, ctx| desktop.read_in(ctx, InspectorTab::Controls)),
    ActionRow::desktop(Analysis, Action::ShowRisk, "action-show-risk", |desktop, ctx| desktop.read_in(ctx, InspectorTab::Risk)),
    ActionRow::desktop(Analysis, Action::ShowAttack, "action-show-attack", |desktop, ctx| desktop.read_in(ctx, InspectorTab::Attack)),
    ActionRow::desktop(Analysis, Action::ShowImprove, "action-show-improve", |desktop, ctx| desktop.read_in(ctx, InspectorTab::Improve)),
    ActionRow::shell(Analysis, Action::SinglePoints, "action-single-points", |shell| flip(&mut shell.marks_single))
        .is_on_if(|desk| desk.shell.marks_single),
    ActionRow::desktop(Analysis, Action::ShowFindings, "action-show-findings", |desktop, ctx| desktop.list_in(ctx, TableTab::Findings))
        .parted(),
    ActionRow::desktop(Analysis, Action::ShowNotices, "action-show-notices", |desktop, ctx| desktop.list_in(ctx, TableTab::Notices)),
    ActionRow::desktop(Analysis, Action::ShowRoutes, "action-show-routes", |desktop, ctx| desktop.list_in(ctx, TableTab::Routes)),
    ActionRow::desktop(Analysis, Action::ShowGraph, "action-show-graph", |desktop, ctx| desktop.list_in(ctx, TableTab::Graph)),
    ActionRow::desktop(Analysis, Action::ShowAssets, "action-show-assets", |desktop, ctx| desktop.list_in(ctx, TableTab::Assets)),
    ActionRow::drawing(Analysis, Action::PathsTo, "action-paths-to", Drawing::ask_paths_to)
        .parted().may(is_asset_selected),
    ActionRow::drawing(Analysis, Action::PathsFrom, "action-paths-from", Drawing::ask_paths_from)
        .may(is_asset_selected),
    ActionRow::drawing(Analysis, Action::WorstTen, "action-worst-ten", Drawing::ask_worst_ten),
    ActionRow::drawing(Analysis, Action::AllRoutes, "action-all-routes", Drawing::ask_all_routes)
        .may(|desk| drawing(desk) && !desk.view.enquiry.asks_all()),
    ActionRow::drawing(Analysis, Action::Strike, "action-strike", |drawing, _| drawing.strike())
        .icon("strike").parted()
        .may(|desk| drawing(desk) && matches!(desk.view.single(), Some(Subject::Link(_))))
        .is_on_if(|desk| matches!(desk.view.single(), Some(Subject::Link(link)) if desk.view.enquiry.strikes.links.contains(link))),
    ActionRow::drawing(Analysis, Action::ClearStrikes, "action-clear-strikes", Drawing::clear_strikes)
        .may(|desk| drawing(desk) && !desk.view.enquiry.strikes.is_empty()),
    ActionRow::drawing(Analysis, Action::DimUnreachable, "action-dim-unreachable", |drawing, _| drawing.dim_unreachable())
        .is_on_if(|desk| desk.view.enquiry.dims_unreachable),
];

fn is_asset_selected(desk: &Desk<'_>) -> bool {
    drawing(desk) && matches!(desk.view.single(), Some(Subject::Asset(_)))
}
