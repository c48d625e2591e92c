//! Rows of the menu “Analysis”.

use super::{
    row::{ActionMenu::Analysis, ActionRow, drawing},
    window::WindowAct,
};
use crate::{
    design::Subject,
    desk::{Action, Desk, Drawing, InspectorTab, TableTab, flip},
};

#[rustfmt::skip]
pub(super) const ROWS: &[ActionRow] = &[
    ActionRow::window(Analysis, Action::ShowRoute, "action-show-route", WindowAct::Read(InspectorTab::Route)),
    ActionRow::window(Analysis, Action::ShowControls, "action-show-controls", WindowAct::Read(InspectorTab::Controls)),
    ActionRow::window(Analysis, Action::ShowRisk, "action-show-risk", WindowAct::Read(InspectorTab::Risk)),
    ActionRow::window(Analysis, Action::ShowAttack, "action-show-attack", WindowAct::Read(InspectorTab::Attack)),
    ActionRow::window(Analysis, Action::ShowImprove, "action-show-improve", WindowAct::Read(InspectorTab::Improve)),
    ActionRow::shell(Analysis, Action::SinglePoints, "action-single-points", |shell| flip(&mut shell.marks_single))
        .is_on_if(|desk| desk.shell.marks_single),
    ActionRow::window(Analysis, Action::ShowFindings, "action-show-findings", WindowAct::List(TableTab::Findings))
        .parted(),
    ActionRow::window(Analysis, Action::ShowNotices, "action-show-notices", WindowAct::List(TableTab::Notices)),
    ActionRow::window(Analysis, Action::ShowRoutes, "action-show-routes", WindowAct::List(TableTab::Routes)),
    ActionRow::window(Analysis, Action::ShowGraph, "action-show-graph", WindowAct::List(TableTab::Graph)),
    ActionRow::window(Analysis, Action::ShowAssets, "action-show-assets", WindowAct::List(TableTab::Assets)),
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
