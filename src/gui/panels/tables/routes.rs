//! The table of attack routes.

use eframe::egui::{Align2, Frame as Box, Rect, ScrollArea, Ui, Vec2, pos2};

use super::cells::{
    Width, columns, inner, mark_cell, product_cell, row_height, table_head, write_cell,
};
use super::was::{was_cell, was_label};
use crate::{
    analysis::AttackRoute,
    gui::{
        Frame, Lit,
        panels::attack::{number_badge, route_label, route_row, toggle_light},
        style::{Hues, color32},
        widgets::{Ink, Says, hairline, row},
    },
};

const ROUTE_COLUMNS: [(&str, Width); 8] = [
    ("column-number", Width::Fixed(40.0)),
    ("column-scenario", Width::Fixed(56.0)),
    ("column-who", Width::Share(1.1)),
    ("column-foothold", Width::Share(0.8)),
    ("column-target", Width::Share(1.1)),
    ("column-product", Width::Fixed(130.0)),
    ("column-damage", Width::Fixed(62.0)),
    ("column-risk", Width::Fixed(38.0)),
];

pub(super) fn routes_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let routes = &frame.analysis.routes;
    if routes.is_empty() {
        Box::new()
            .inner_margin(12)
            .show(ui, |ui| ui.label(frame.tr("attack-none")));
        return;
    }
    table_head(ui, frame, hues, &ROUTE_COLUMNS);
    let more = frame.analysis.routes_truncated;
    let count = routes.len() + usize::from(more);
    let area = ScrollArea::vertical()
        .id_salt("routes")
        .auto_shrink([false, false]);
    let height = row_height(ui);
    area.show_rows(ui, height, count, |ui, range| {
        for index in range {
            if let Some(route) = routes.get(index) {
                route_line(ui, frame, hues, (route, height));
            } else {
                Box::new()
                    .inner_margin(6)
                    .show(ui, |ui| ui.weak(frame.tr("table-more-routes")));
            }
        }
    });
}

fn route_line(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    (route, height): (&AttackRoute, f32),
) {
    let entry = route_row(frame, route);
    let on = frame.view.lit == Lit::Route(route.number);
    let was = frame.view.worth.route_was(route.number);
    let label = was_label(frame, route_label(frame, &entry, route), was, route.rating);
    let (rect, response) = row(ui, hues, height, Says::entry(&label, on));
    if on {
        let tint = color32(frame.theme.surface.route.faded(0.09));
        ui.painter().rect_filled(rect, 0.0, hues.panel);
        ui.painter().rect_filled(rect, 0.0, tint);
        ui.painter()
            .rect_filled(rect.with_max_x(rect.left() + 3.0), 0.0, hues.route);
    }
    let widths: Vec<_> = ROUTE_COLUMNS.iter().map(|(_, width)| *width).collect();
    let cells = columns(inner(rect), &widths);
    if let [
        number,
        scenario,
        who,
        foothold,
        target,
        product,
        damage,
        risk,
    ] = cells.as_slice()
    {
        let badge = Rect::from_center_size(
            pos2(number.left() + 11.0, rect.center().y),
            Vec2::splat(22.0),
        );
        number_badge(ui, hues, badge, entry.number, on);
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
        if !was_cell(ui, hues, (rect, *product), was, route.rating) {
            product_cell(ui, frame, hues, *product, (&entry.product, entry.standing));
        }
        let severity = route.rating.severity.to_string();
        ink.write_in(ui.painter(), *damage, Align2::LEFT_CENTER, &severity);
        mark_cell(ui, frame, *risk, route.rating.letter);
    }
    hairline(ui, hues, rect);
    if response.on_hover_text(label.as_str()).clicked() {
        toggle_light(frame, route.number);
    }
}
