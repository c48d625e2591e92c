//! The tables in their dock: one behind the other, or side by side where there is room.

use eframe::egui::{Id, Rect, Ui, UiBuilder, Vec2, accesskit::Role, pos2, vec2};

use super::{assets::assets_ui, routes::routes_ui};
use crate::gui::{
    Desk, TableTab, Wish,
    graph::graph_ui,
    kit::{
        AccessName, Ink, Splitter, SplitterOutcome, SplitterSide, hairline, landing, name_part,
        one_stop, split_size, tab,
        tokens::{GAP, SPLITTER},
    },
    panels::{
        enquiry::bar_within,
        findings::{all_notices_ui, findings_ui},
        history::history_ui,
    },
};

/// Narrower than this there is one table at a time.
const BOTH_FROM: f32 = 900.0;

/// The share of the width that findings, notices and history begin with, their least, and what
/// they leave of the tables at least, points.
const NOTES_SHARE: f32 = 0.36;
const NOTES_WIDTH: f32 = 260.0;
const TABLES_WIDTH: f32 = 420.0;
/// The name under which their width is kept.
const NOTES: &str = "notes";
/// What is asked of the routes stands beside the tabs where there is so much room, points.
const BAR_FROM: f32 = 240.0;
/// Height of a tab, and what it is wider than its words, points.
const TAB: f32 = 32.0;
const AROUND_TAB: f32 = 24.0;

const TABS: [(TableTab, &str); 6] = [
    (TableTab::Findings, "table-findings"),
    (TableTab::Notices, "table-notices"),
    (TableTab::History, "table-history"),
    (TableTab::Routes, "table-routes"),
    (TableTab::Graph, "table-graph"),
    (TableTab::Assets, "table-assets"),
];

/// Draws the tables.
pub(crate) fn tables_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let whole = ui.max_rect();
    ui.take_available_space();
    if whole.width() < BOTH_FROM {
        let tabs: Vec<_> = TABS.to_vec();
        half_ui(ui, desk, whole, &tabs, desk.shell.readings.front);
        return;
    }
    let id = Id::new(NOTES).with("size");
    let kept = desk.shell.settings.sizes.get(NOTES).copied();
    let kept = kept.map_or_else(|| whole.width() * NOTES_SHARE, f32::from);
    let within = NOTES_WIDTH..=(whole.width() - TABLES_WIDTH - SPLITTER);
    let size = split_size(ui, id, kept, &within);
    let (left, right) = whole.split_left_right_at_x(whole.left() + size);
    let (strip, right) = right.split_left_right_at_x(right.left() + SPLITTER);
    let (notes, tables) = TABS.split_at(3);
    half_ui(ui, desk, left, notes, desk.shell.readings.notes);
    let name = desk.tr("panel-edge-notes");
    let splitter = Splitter {
        id,
        name: &name,
        side: SplitterSide::Left,
        size,
        within,
    };
    match splitter.ui(ui, hues, strip) {
        SplitterOutcome::Rests => {}
        SplitterOutcome::Moved(size) => desk.push(Wish::Widen(NOTES.to_owned(), Some(size))),
        SplitterOutcome::Usual => desk.push(Wish::Widen(NOTES.to_owned(), None)),
    }
    half_ui(ui, desk, right, tables, desk.shell.readings.table);
}

fn count_of(desk: &Desk<'_>, choice: TableTab) -> Option<usize> {
    Some(match choice {
        TableTab::Findings => desk.analysis.findings.len(),
        TableTab::Notices => desk.analysis.notices.len(),
        TableTab::History => desk.history.labels().len(),
        TableTab::Routes => desk.found_routes().len(),
        TableTab::Graph => return None,
        TableTab::Assets => desk.analysis.asset_risks.len(),
    })
}

fn half_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    area: Rect,
    offered: &[(TableTab, &str)],
    chosen: TableTab,
) {
    let hues = desk.hues();
    let salt = ("table_half", offered.len(), chosen.is_note());
    let mut child = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(area));
    child.set_clip_rect(area.intersect(ui.clip_rect()));
    child.spacing_mut().item_spacing = Vec2::ZERO;
    let mut chosen_tab = None;
    let tabs = child.horizontal(|ui| {
        name_part(ui, Role::TabList, &desk.tr("tables-tabs"));
        ui.add_space(GAP);
        let name = format!("{salt:?}");
        one_stop(ui, &name, |ui| {
            for (choice, key) in offered {
                let word = match count_of(desk, *choice) {
                    Some(count) => format!("{}  {count}", desk.tr(key)),
                    None => desk.tr(key),
                };
                let width = Ink::strong(hues.text).width(ui.painter(), &word) + AROUND_TAB;
                let says = AccessName::tab(&word, *choice == chosen);
                let response = tab(ui, hues, vec2(width, TAB), says);
                if response.clicked() {
                    desk.push(Wish::Table(*choice));
                }
                if *choice == chosen {
                    chosen_tab = Some(response.id);
                }
            }
            chosen_tab
        });
    });
    let line = Rect::from_min_max(area.min, pos2(area.right(), area.top() + TAB));
    hairline(&child, hues, line);
    let beside = line.with_min_x(tabs.response.rect.right() + GAP);
    let is_beside = beside.width() >= BAR_FROM;
    if is_beside && chosen == TableTab::Routes {
        bar_within(&mut child, desk, beside);
    }
    landing(
        &mut child,
        table_id(chosen),
        chosen_tab,
        |ui| match chosen {
            TableTab::Findings => findings_ui(ui, desk),
            TableTab::History => history_ui(ui, desk),
            TableTab::Notices => all_notices_ui(ui, desk),
            TableTab::Routes => routes_ui(ui, desk, !is_beside),
            TableTab::Graph => graph_ui(ui, desk),
            TableTab::Assets => assets_ui(ui, desk),
        },
    );
}

/// Under what name a table is asked for.
pub(crate) fn table_id(tab: TableTab) -> Id {
    Id::new(("table", tab as u8))
}
