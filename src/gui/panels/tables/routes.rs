//! The table of attack routes.

use eframe::egui::{Frame, Ui};

use super::{
    cells::product_cell,
    was::{was_cell, was_label},
};
use crate::{
    analysis::AttackRoute,
    design::OverrideKey,
    gui::{
        Desk, ProofOf,
        kit::{
            Hint as _, RowList, RowLook, RowStop, TableCell, TableColumn, TableColumns, TableRow,
            TableRowParts, lines_in, lines_of_rows, one_stop_list, row_height,
            tokens::{
                BADGE_COLUMN, DIGITS_COLUMN, LEVEL_COLUMN, MARK_COLUMN, PRODUCT_COLUMN, SMALL_ICON,
            },
        },
        panels::attack::{route_label, route_row, toggle_light},
        panels::enquiry::{bar_ui, has_more, more_ui, none_words, route_menu},
        proof::{ProofSpot, overridden_mark, overridden_words, route_name},
    },
};

const ROUTE_COLUMNS: [TableColumn; 10] = [
    TableColumn::fixed("column-number", BADGE_COLUMN),
    TableColumn::fixed("column-scenario", MARK_COLUMN),
    TableColumn::share("column-who", 1.1),
    TableColumn::share("column-foothold", 0.9),
    TableColumn::share("column-target", 1.2),
    TableColumn::fixed("column-hops", DIGITS_COLUMN),
    TableColumn::fixed("column-level", LEVEL_COLUMN),
    TableColumn::fixed("column-product", PRODUCT_COLUMN),
    TableColumn::fixed("column-damage", MARK_COLUMN),
    TableColumn::fixed("column-risk", MARK_COLUMN),
];

const TABLE: TableColumns<'_> = TableColumns {
    columns: &ROUTE_COLUMNS,
};

/// So many rows are measured for the height of all; a longer list has hardly other names.
const MEASURED: usize = 120;

pub(super) fn routes_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    bar_ui(ui, desk);
    let routes = desk.shown_routes();
    if routes.is_empty() {
        Frame::new()
            .inner_margin(12)
            .show(ui, |ui| ui.label(none_words(desk)));
        return;
    }
    let list = RowList {
        name: "routes",
        height: height(ui, desk, routes),
        count: routes.len(),
        tail: usize::from(has_more(desk)),
        scrolled: None,
    };
    let hues = desk.hues();
    let words = TABLE.words("table-routes", |key| desk.tr(key));
    one_stop_list(ui, "routes", |ui| {
        TABLE.show(ui, hues, &words, list, |ui, stop| {
            if let Some(route) = routes.get(stop.index) {
                route_line(ui, desk, route, list.height, stop);
            } else {
                more_ui(ui, desk);
            }
        });
    });
}

/// Rows are as high as the longest name among them needs, within what the table's width allows.
fn height(ui: &Ui, desk: &Desk<'_>, routes: &[AttackRoute]) -> f32 {
    let most = lines_of_rows(ui);
    if most == 1 {
        return row_height(1);
    }
    let cells = TABLE.cells(ui.available_rect_before_wrap());
    let [_, _, who, foothold, target, ..] = cells.as_slice() else {
        return row_height(most);
    };
    let lines = routes.iter().take(MEASURED).map(|route| {
        let entry = route_row(desk, route);
        let texts = [
            (who, &entry.who),
            (foothold, &entry.foothold),
            (target, &entry.target),
        ];
        let lines = texts.map(|(cell, text)| lines_in(ui, text, cell.width(), most));
        lines.into_iter().max().unwrap_or(1)
    });
    row_height(lines.max().unwrap_or(1))
}

fn route_line(ui: &mut Ui, desk: &mut Desk<'_>, route: &AttackRoute, height: f32, stop: RowStop) {
    let hues = desk.hues();
    let entry = route_row(desk, route);
    let on = desk.is_route_lit(route);
    let was = desk.view.worth.route_was(route.number);
    let label = was_label(desk, route_label(desk, &entry, route), was, route.rating);
    let hops = route.hops.len().saturating_sub(1).to_string();
    let level = route.rating.countermeasure_level.to_string();
    let severity = route.rating.severity.to_string();
    let product = format!("{} {}", entry.product, desk.tr(entry.standing.key()));
    let row = TableRow {
        cells: &[
            TableCell::Badge(&entry.number),
            TableCell::Words(&entry.scenario),
            TableCell::Words(&entry.who),
            TableCell::Words(&entry.foothold),
            TableCell::Words(&entry.target),
            TableCell::Number(&hops),
            TableCell::Number(&level),
            TableCell::Painted(&product),
            TableCell::Number(&severity),
            TableCell::Room,
        ],
        name: &label,
        look: if on { RowLook::Lit } else { RowLook::Plain },
    };
    let TableRowParts { response, cells } = row.ui(ui, hues, TABLE, stop, height);
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
