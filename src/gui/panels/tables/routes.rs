//! The table of attack routes.

use eframe::egui::{Align2, Frame as Box, Rect, Ui, Vec2, pos2};

use super::cells::{
    Width, columns, inner, lines_in, lines_of_rows, product_cell, row_height, table_head,
    write_cell,
};
use super::was::{was_cell, was_label};
use crate::{
    analysis::AttackRoute,
    design::OverrideKey,
    gui::{
        Frame, ProofOf,
        panels::attack::{RouteRow, number_badge, route_label, route_row, toggle_light},
        panels::enquiry::{bar_ui, has_more, more_ui, none_words, route_menu},
        proof::{overridden_mark, overridden_words, proof_spot, route_name},
        style::{Hues, color32},
        widgets::{Hint as _, Ink, Rows, Says, Stop, hairline},
    },
};

const ROUTE_COLUMNS: [(&str, Width); 10] = [
    ("column-number", Width::Fixed(34.0)),
    ("column-scenario", Width::Fixed(60.0)),
    ("column-who", Width::Share(1.1)),
    ("column-foothold", Width::Share(0.9)),
    ("column-target", Width::Share(1.2)),
    ("column-hops", Width::Fixed(40.0)),
    ("column-level", Width::Fixed(48.0)),
    ("column-product", Width::Fixed(116.0)),
    ("column-damage", Width::Fixed(62.0)),
    ("column-risk", Width::Fixed(62.0)),
];

/// So many rows are measured for the height of all; a longer list has hardly other names.
const MEASURED: usize = 120;

pub(super) fn routes_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    bar_ui(ui, frame, hues);
    let routes = frame.shown_routes();
    if routes.is_empty() {
        Box::new()
            .inner_margin(12)
            .show(ui, |ui| ui.label(none_words(frame)));
        return;
    }
    table_head(ui, frame, hues, &ROUTE_COLUMNS);
    let list = Rows {
        name: "routes",
        height: height(ui, frame, routes),
        count: routes.len(),
        tail: usize::from(has_more(frame)),
        scrolled: None,
    };
    list.show(ui, |ui, stop| {
        if let Some(route) = routes.get(stop.index) {
            route_line(ui, frame, hues, (route, list.height, stop));
        } else {
            more_ui(ui, frame, hues);
        }
    });
}

/// Rows are as high as the longest name among them needs, within what the table's width allows.
fn height(ui: &Ui, frame: &Frame<'_>, routes: &[AttackRoute]) -> f32 {
    let most = lines_of_rows(ui);
    if most == 1 {
        return row_height(1);
    }
    let widths: Vec<_> = ROUTE_COLUMNS.iter().map(|(_, width)| *width).collect();
    let cells = columns(inner(ui.available_rect_before_wrap()), &widths);
    let [_, _, who, foothold, target, ..] = cells.as_slice() else {
        return row_height(most);
    };
    let lines = routes.iter().take(MEASURED).map(|route| {
        let entry = route_row(frame, route);
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

fn route_line(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    (route, height, stop): (&AttackRoute, f32, Stop),
) {
    let entry = route_row(frame, route);
    let on = frame.is_route_lit(route);
    let was = frame.view.worth.route_was(route.number);
    let label = was_label(frame, route_label(frame, &entry, route), was, route.rating);
    let (rect, response) = stop.row(ui, hues, height, Says::entry(&label, on));
    if on {
        let tint = color32(frame.theme.surface.route.faded(0.09));
        ui.painter().rect_filled(rect, 0.0, hues.panel);
        ui.painter().rect_filled(rect, 0.0, tint);
        ui.painter()
            .rect_filled(rect.with_max_x(rect.left() + 3.0), 0.0, hues.route);
    }
    cells_ui(ui, frame, hues, (route, &entry, rect, on));
    hairline(ui, hues, rect);
    route_menu(frame, &response, route);
    if response.hint(label.as_str()).clicked() {
        toggle_light(frame, route);
    }
}

/// What stands in the cells of a route's row.
fn cells_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    (route, entry, rect, on): (&AttackRoute, &RouteRow, Rect, bool),
) {
    let was = frame.view.worth.route_was(route.number);
    let widths: Vec<_> = ROUTE_COLUMNS.iter().map(|(_, width)| *width).collect();
    let cells = columns(inner(rect), &widths);
    if let [
        number,
        scenario,
        who,
        foothold,
        target,
        hops,
        level,
        product,
        damage,
        risk,
    ] = cells.as_slice()
    {
        let badge = Rect::from_center_size(
            pos2(number.left() + 11.0, rect.center().y),
            Vec2::splat(22.0),
        );
        number_badge(ui, hues, badge, &entry.number, on);
        let ink = if on {
            Ink::strong(hues.text)
        } else {
            Ink::body(hues.text)
        };
        let texts = [
            (scenario, &entry.scenario),
            (who, &entry.who),
            (foothold, &entry.foothold),
            (target, &entry.target),
        ];
        for (cell, text) in texts {
            write_cell(ui, ink, hues.text, *cell, text);
        }
        for (cell, number) in [
            (hops, route.hops.len().saturating_sub(1).to_string()),
            (level, route.rating.countermeasure_level.to_string()),
        ] {
            ink.write_in(ui.painter(), *cell, Align2::LEFT_CENTER, &number);
        }
        if !was_cell(ui, hues, (rect, *product), was, route.rating) {
            product_cell(ui, frame, hues, *product, (&entry.product, entry.standing));
        }
        let severity = route.rating.severity.to_string();
        ink.write_in(ui.painter(), *damage, Align2::LEFT_CENTER, &severity);
        let set = overridden_words(frame, &[OverrideKey::Damage(route.target.clone())]);
        overridden_mark(ui, hues, (damage.with_min_x(damage.left() + 14.0), &set));
        let of = (&*route_name(frame, route), ProofOf::route(route));
        proof_spot(ui, frame, hues, (*risk, route.rating.letter), of);
    }
}
