//! Rows of the menu “Insert”.

use eframe::egui::Key;

use super::{
    row::{ActionMenu::Insert, ActionRow, PLAIN, in_picture},
    window::WindowAct,
};
use crate::{
    catalog::LinkClass,
    desk::{Action, Desk, FinderMode, Tool},
};

#[rustfmt::skip]
pub(super) const ROWS: &[ActionRow] = &[
    ActionRow::window(Insert, Action::QuickInsert, "action-quick-insert", WindowAct::Find(FinderMode::Insert))
        .icon("plus").keys(PLAIN, Key::Slash).or_keys(PLAIN, Key::Insert).may(in_picture),
    ActionRow::drawing(Insert, Action::SelectTool, "action-select", |drawing, _| drawing.view.take_up(Tool::Select))
        .icon("select").keys(PLAIN, Key::V).may(in_picture).is_chosen_if(|desk| desk.view.tool == Tool::Select),
    ActionRow::bench(Insert, Action::LineTool, "action-line", |bench| bench.connect(LinkClass::Line))
        .icon("line").keys(PLAIN, Key::L).may(in_picture)
        .is_chosen_if(|desk| connects(desk, LinkClass::Line))
        .is_kept_if(|desk| desk.view.tool_stays && connects(desk, LinkClass::Line)),
    ActionRow::bench(Insert, Action::FlowTool, "action-flow", |bench| bench.connect(LinkClass::Flow))
        .icon("flow").keys(PLAIN, Key::F).may(in_picture)
        .is_chosen_if(|desk| connects(desk, LinkClass::Flow))
        .is_kept_if(|desk| desk.view.tool_stays && connects(desk, LinkClass::Flow)),
    ActionRow::bench(Insert, Action::AddNote, "action-add-note", |bench| {
        bench.add_note();
    })
        .icon("note").keys(PLAIN, Key::N).parted().may(in_picture),
];

/// Whether the tool in hand draws links of a class.
fn connects(desk: &Desk<'_>, class: LinkClass) -> bool {
    match &desk.view.tool {
        Tool::Join(joined) => *joined == class,
        Tool::Connect(Some(kind)) => {
            let kind = desk.catalog.link_kind(kind);
            kind.is_some_and(|kind| kind.class == class)
        }
        Tool::Connect(None) | Tool::Select | Tool::AddZone(_) | Tool::AddAsset(_) => false,
    }
}
