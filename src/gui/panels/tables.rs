//! The tables at the bottom: findings and notices at the left, attack routes and assets at the
//! right; one under the other's tabs where there is no room for both.

mod assets;
mod cells;
mod routes;
mod was;

use assets::assets_ui;
use eframe::egui::{Id, Rect, Stroke, Ui, UiBuilder, Vec2, WidgetType, pos2, vec2};
use routes::routes_ui;

use super::{
    findings::{all_notices_ui, findings_ui},
    history::history_ui,
};
use crate::gui::{
    Change, Frame, TableTab,
    graph::graph_ui,
    style::Hues,
    widgets::{Ink, Says, hairline, landing, tab},
};

/// Narrower than this there is one table at a time.
const BOTH_FROM: f32 = 900.0;
const NOTES_WIDTH: f32 = 300.0;

const TABS: [(TableTab, &str); 6] = [
    (TableTab::Findings, "table-findings"),
    (TableTab::Notices, "table-notices"),
    (TableTab::History, "table-history"),
    (TableTab::Routes, "table-routes"),
    (TableTab::Graph, "table-graph"),
    (TableTab::Assets, "table-assets"),
];

/// Draws the tables.
pub(crate) fn tables_ui(ui: &mut Ui, frame: &mut Frame<'_>) {
    let hues = Hues::of(frame.theme);
    let whole = ui.max_rect();
    ui.take_available_space();
    if whole.width() < BOTH_FROM {
        let tabs: Vec<_> = TABS.to_vec();
        half_ui(ui, frame, &hues, (whole, &tabs, frame.view.front));
        return;
    }
    let width = (whole.width() * 0.28).max(NOTES_WIDTH);
    let (left, right) = whole.split_left_right_at_x(whole.left() + width);
    let (notes, tables) = TABS.split_at(3);
    half_ui(ui, frame, &hues, (left, notes, frame.view.notes));
    half_ui(ui, frame, &hues, (right, tables, frame.view.table));
    ui.painter()
        .vline(left.right(), whole.y_range(), Stroke::new(1.0, hues.border));
}

fn count_of(frame: &Frame<'_>, choice: TableTab) -> Option<usize> {
    Some(match choice {
        TableTab::Findings => frame.analysis.findings.len(),
        TableTab::Notices => frame.analysis.notices.len(),
        TableTab::History => frame.history.labels().len(),
        TableTab::Routes => frame.found_routes().len(),
        TableTab::Graph => return None,
        TableTab::Assets => frame.analysis.asset_risks.len(),
    })
}

fn half_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    (area, tabs, chosen): (Rect, &[(TableTab, &str)], TableTab),
) {
    let salt = ("table_half", tabs.len(), chosen.is_note());
    let mut child = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(area));
    child.set_clip_rect(area.intersect(ui.clip_rect()));
    child.spacing_mut().item_spacing = Vec2::ZERO;
    let mut chosen_tab = None;
    child.horizontal(|ui| {
        ui.add_space(8.0);
        for (choice, key) in tabs {
            let word = match count_of(frame, *choice) {
                Some(count) => format!("{}  {count}", frame.tr(key)),
                None => frame.tr(key),
            };
            let width = Ink::strong(hues.text).width(ui.painter(), &word) + 24.0;
            let says = Says {
                kind: WidgetType::SelectableLabel,
                label: &word,
                selected: *choice == chosen,
            };
            let response = tab(ui, hues, vec2(width, 32.0), says);
            if response.clicked() {
                frame.push(Change::Table(*choice));
            }
            if *choice == chosen {
                chosen_tab = Some(response.id);
            }
        }
    });
    let line = Rect::from_min_max(area.min, pos2(area.right(), area.top() + 32.0));
    hairline(&child, hues, line);
    landing(
        &mut child,
        (table_id(chosen), chosen_tab),
        |ui| match chosen {
            TableTab::Findings => findings_ui(ui, frame, hues),
            TableTab::History => history_ui(ui, frame, hues),
            TableTab::Notices => all_notices_ui(ui, frame, hues),
            TableTab::Routes => routes_ui(ui, frame, hues),
            TableTab::Graph => graph_ui(ui, frame, hues),
            TableTab::Assets => assets_ui(ui, frame, hues),
        },
    );
}

/// Under what name a table is asked for.
pub(crate) fn table_id(tab: TableTab) -> Id {
    Id::new(("table", tab as u8))
}
