//! The table of attack routes.

use eframe::egui::{Frame, Ui};

use super::{
    cells::product_cell,
    columns::{given_columns, keep_width, table_words},
    was::{was_cell, was_label},
};
use crate::{
    analysis::AttackRoute,
    design::OverrideKey,
    gui::{
        Desk, ProofOf,
        kit::{
            Hint as _, Ink, RowList, RowLook, RowStop, TableCell, TableColumn, TableColumns,
            TableRow, TableRowParts, letter_word,
            tokens::{
                BADGE_COLUMN, LEVEL_COLUMN, MARK_COLUMN, NAMED_ROW, PRODUCT_COLUMN, ROW,
                SMALL_ICON, WORD_COLUMN,
            },
        },
        panels::attack::{route_label, route_row, toggle_light},
        panels::enquiry::{bar_ui, has_more, more_ui, none_words, route_menu},
        proof::{ProofSpot, overridden_mark, overridden_words, route_name},
    },
};

const ROUTE_COLUMNS: [TableColumn; 10] = [
    TableColumn::fixed("column-number", BADGE_COLUMN),
    TableColumn::fixed("column-scenario", WORD_COLUMN),
    TableColumn::share("column-who", 1.1),
    TableColumn::share("column-foothold", 0.9),
    TableColumn::share("column-target", 1.2),
    TableColumn::fixed("column-hops", LEVEL_COLUMN),
    TableColumn::fixed("column-level", LEVEL_COLUMN),
    TableColumn::fixed("column-product", PRODUCT_COLUMN),
    TableColumn::fixed("column-damage", MARK_COLUMN),
    TableColumn::fixed("column-risk", MARK_COLUMN),
];

/// Columns that a narrow table leaves out; its rows still say them.
const SPARED: [&str; 2] = ["column-hops", "column-level"];
/// A table less wide than this is narrow, points.
const WIDE: f32 = 820.0;

/// Draws the table, and above it what is asked, unless that stands beside the tabs.
pub(super) fn routes_ui(ui: &mut Ui, desk: &mut Desk<'_>, has_bar: bool) {
    if has_bar {
        bar_ui(ui, desk);
    }
    let routes = desk.shown_routes();
    if routes.is_empty() {
        let ink = Ink::body(desk.hues().text);
        Frame::new()
            .inner_margin(12)
            .show(ui, |ui| ink.paragraph(ui, none_words(desk)));
        return;
    }
    let is_narrow = ui.available_width() < WIDE;
    let mut columns = given_columns(ui, desk, "routes", &ROUTE_COLUMNS);
    columns.retain(|column| !(is_narrow && SPARED.contains(&column.key)));
    let table = TableColumns { columns: &columns };
    let height = row_height(is_narrow);
    let list = RowList {
        name: "routes",
        height,
        count: routes.len(),
        tail: usize::from(has_more(desk)),
        scrolled: None,
    };
    let hues = desk.hues();
    let words = table_words(desk, table, "table-routes");
    let given = table.show(ui, hues, &words, list, |ui, stop| {
        if let Some(route) = routes.get(stop.index) {
            route_line(ui, desk, route, RouteTable { table, height }, stop);
        } else {
            more_ui(ui, desk);
        }
    });
    keep_width(desk, given);
}

/// The columns and the height of a row.
#[derive(Clone, Copy)]
struct RouteTable<'a> {
    table: TableColumns<'a>,
    height: f32,
}

/// In a narrow table names take two lines, so that no two routes look alike.
const fn row_height(is_narrow: bool) -> f32 {
    if is_narrow { NAMED_ROW } else { ROW }
}

fn route_line(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    route: &AttackRoute,
    RouteTable { table, height }: RouteTable<'_>,
    stop: RowStop,
) {
    let hues = desk.hues();
    let entry = route_row(desk, route);
    let on = desk.is_route_lit(route);
    let was = desk.view.worth.route_was(route.number);
    let label = was_label(desk, route_label(desk, &entry, route), was, route.rating);
    let hops = route.hops.len().saturating_sub(1).to_string();
    let level = route.rating.countermeasure_level.to_string();
    let severity = route.rating.severity.to_string();
    let product = format!("{} {}", entry.product, desk.tr(entry.standing.key()));
    let letter = letter_word(route.rating.letter);
    let cells = [
        TableCell::Badge(&entry.number),
        TableCell::Words(&entry.scenario),
        TableCell::Name(&entry.who),
        TableCell::Name(&entry.foothold),
        TableCell::Name(&entry.target),
        TableCell::Words(&hops),
        TableCell::Words(&level),
        TableCell::Painted(&product),
        TableCell::Words(&severity),
        TableCell::Painted(letter),
    ];
    let has = |key: &str| table.columns.iter().any(|column| column.key == key);
    let cells = ROUTE_COLUMNS.iter().zip(cells);
    let cells: Vec<_> = cells.filter(|(it, _)| has(it.key)).map(|it| it.1).collect();
    let row = TableRow {
        cells: &cells,
        name: &label,
        look: if on { RowLook::Lit } else { RowLook::Plain },
    };
    let TableRowParts { response, cells } = row.ui(ui, hues, table, stop, height);
    if let [.., product, damage, risk] = cells.as_slice() {
        if !was_cell(ui, hues, response.rect, *product, was, route.rating) {
            product_cell(ui, desk, *product, &entry.product, entry.standing);
        }
        let set = overridden_words(desk, &[OverrideKey::Damage(route.target.clone())]);
        let mark = damage.with_min_x(damage.left() + SMALL_ICON);
        overridden_mark(ui, hues, mark, &set);
        let spot = ProofSpot {
            letter: route.rating.letter,
            name: &route_name(desk, route),
            of: ProofOf::route(route),
        };
        spot.ui(ui, desk, *risk);
    }
    route_menu(desk, &response, route);
    if response.hint(label.as_str()).clicked() {
        toggle_light(desk, route);
    }
}
