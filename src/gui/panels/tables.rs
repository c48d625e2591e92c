//! The tables at the bottom: findings and notices at the left, attack routes and assets at the
//! right; one under the other's tabs where there is no room for both.

use eframe::egui::{
    Align2, Frame as Box, Rect, ScrollArea, Stroke, Ui, UiBuilder, Vec2, WidgetType, pos2, vec2,
};

use super::{
    attack::{number_badge, route_label, route_row, toggle_light},
    findings::{all_notices_ui, findings_ui},
    risk::{RiskRow, risk_rows},
};
use crate::{
    analysis::AttackRoute,
    design::Subject,
    gui::{
        Change, Frame, InspectorTab, Lit, TableTab,
        names::asset_name,
        style::{Hues, color32},
        widgets::{Ink, Says, hairline, letter_word, risk_mark, row, safe_word, tab},
    },
};

/// Narrower than this there is one table at a time.
const BOTH_FROM: f32 = 900.0;
const NOTES_WIDTH: f32 = 300.0;
const ROW: f32 = 30.0;

const TABS: [(TableTab, &str); 4] = [
    (TableTab::Findings, "table-findings"),
    (TableTab::Notices, "table-notices"),
    (TableTab::Routes, "table-routes"),
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
    let (notes, tables) = TABS.split_at(2);
    half_ui(ui, frame, &hues, (left, notes, frame.view.notes));
    half_ui(ui, frame, &hues, (right, tables, frame.view.table));
    ui.painter()
        .vline(left.right(), whole.y_range(), Stroke::new(1.0, hues.border));
}

fn count_of(frame: &Frame<'_>, choice: TableTab) -> usize {
    match choice {
        TableTab::Findings => frame.analysis.findings.len(),
        TableTab::Notices => frame.analysis.notices.len(),
        TableTab::Routes => frame.analysis.routes.len(),
        TableTab::Assets => frame.analysis.asset_risks.len(),
    }
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
    child.horizontal(|ui| {
        ui.add_space(8.0);
        for (choice, key) in tabs {
            let count = count_of(frame, *choice);
            let word = format!("{}  {count}", frame.tr(key));
            let width = Ink::strong(hues.text).width(ui.painter(), &word) + 24.0;
            let says = Says {
                kind: WidgetType::SelectableLabel,
                label: &word,
                selected: *choice == chosen,
            };
            if tab(ui, hues, vec2(width, 32.0), says).clicked() {
                frame.push(Change::Table(*choice));
            }
        }
    });
    let line = Rect::from_min_max(area.min, pos2(area.right(), area.top() + 32.0));
    hairline(&child, hues, line);
    match chosen {
        TableTab::Findings => findings_ui(&mut child, frame, hues),
        TableTab::Notices => all_notices_ui(&mut child, frame, hues),
        TableTab::Routes => routes_ui(&mut child, frame, hues),
        TableTab::Assets => assets_ui(&mut child, frame, hues),
    }
}

/// Column edges: fixed widths where given, the rest shared by weight.
fn columns(rect: Rect, widths: &[Width]) -> Vec<Rect> {
    let fixed: f32 = widths
        .iter()
        .map(|width| if let Width::Fixed(x) = width { *x } else { 0.0 })
        .sum();
    let weight: f32 = widths
        .iter()
        .map(|width| if let Width::Share(x) = width { *x } else { 0.0 })
        .sum();
    let spare = (rect.width() - fixed).max(0.0);
    let mut x = rect.left();
    widths
        .iter()
        .map(|width| {
            let wide = match width {
                Width::Fixed(fixed) => *fixed,
                Width::Share(share) => spare * share / weight.max(f32::EPSILON),
            };
            let column = Rect::from_x_y_ranges(x..=x + wide - 6.0, rect.y_range());
            x += wide;
            column
        })
        .collect()
}

/// The width of a column.
#[derive(Clone, Copy, Debug)]
enum Width {
    Fixed(f32),
    Share(f32),
}

const ROUTE_COLUMNS: [(&str, Width); 8] = [
    ("column-number", Width::Fixed(40.0)),
    ("column-scenario", Width::Fixed(56.0)),
    ("column-who", Width::Share(1.1)),
    ("column-foothold", Width::Share(1.0)),
    ("column-target", Width::Share(1.1)),
    ("column-product", Width::Fixed(130.0)),
    ("column-damage", Width::Fixed(56.0)),
    ("column-risk", Width::Fixed(38.0)),
];

const ASSET_COLUMNS: [(&str, Width); 6] = [
    ("column-asset", Width::Share(1.2)),
    ("column-threat", Width::Share(1.2)),
    ("column-product", Width::Fixed(130.0)),
    ("column-importance", Width::Fixed(60.0)),
    ("column-counted", Width::Share(1.6)),
    ("column-risk", Width::Fixed(38.0)),
];

fn table_head(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues, columns_of: &[(&str, Width)]) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 26.0));
    ui.painter().rect_filled(rect, 0.0, hues.sunken);
    let widths: Vec<_> = columns_of.iter().map(|(_, width)| *width).collect();
    for ((key, _), cell) in columns_of.iter().zip(columns(inner(rect), &widths)) {
        Ink::body(hues.muted).write_in(ui.painter(), cell, Align2::LEFT_CENTER, &frame.tr(key));
    }
}

fn inner(rect: Rect) -> Rect {
    rect.shrink2(vec2(12.0, 0.0))
}

fn routes_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
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
    area.show_rows(ui, ROW, count, |ui, range| {
        for index in range {
            if let Some(route) = routes.get(index) {
                route_line(ui, frame, hues, route);
            } else {
                Box::new()
                    .inner_margin(6)
                    .show(ui, |ui| ui.weak(frame.tr("table-more-routes")));
            }
        }
    });
}

fn route_line(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, route: &AttackRoute) {
    let entry = route_row(frame, route);
    let on = frame.view.lit == Lit::Route(route.number);
    let label = route_label(frame, &entry, route);
    let (rect, response) = row(ui, hues, ROW, Says::entry(&label, on));
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
            ink.write_in(ui.painter(), *cell, Align2::LEFT_CENTER, text);
        }
        product_cell(ui, frame, hues, *product, (&entry.product, entry.is_safe));
        let severity = route.rating.severity.to_string();
        ink.write_in(ui.painter(), *damage, Align2::LEFT_CENTER, &severity);
        mark_cell(ui, frame, *risk, route.rating.letter);
    }
    hairline(ui, hues, rect);
    if response.on_hover_text(label.as_str()).clicked() {
        toggle_light(frame, route.number);
    }
}

fn product_cell(
    ui: &Ui,
    frame: &Frame<'_>,
    hues: &Hues,
    cell: Rect,
    (product, is_safe): (&str, bool),
) {
    let at = Ink::body(hues.text).write_in(ui.painter(), cell, Align2::LEFT_CENTER, product);
    let word = frame.tr(if is_safe { "risk-safe" } else { "risk-act" });
    let spot = pos2(at.left().max(cell.left()) + 50.0, cell.center().y);
    safe_word(ui, hues, spot, is_safe, &word);
}

fn mark_cell(ui: &Ui, frame: &Frame<'_>, cell: Rect, letter: crate::catalog::Letter) {
    let mark = Rect::from_center_size(pos2(cell.left() + 13.0, cell.center().y), Vec2::splat(23.0));
    risk_mark(ui, frame.theme, letter, mark);
}

fn assets_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let rows = risk_rows(frame, None);
    if rows.is_empty() {
        Box::new()
            .inner_margin(12)
            .show(ui, |ui| ui.label(frame.tr("risk-none-yet")));
        return;
    }
    table_head(ui, frame, hues, &ASSET_COLUMNS);
    let area = ScrollArea::vertical()
        .id_salt("assets")
        .auto_shrink([false, false]);
    area.show_rows(ui, ROW, rows.len(), |ui, range| {
        for entry in rows.get(range).unwrap_or_default() {
            asset_line(ui, frame, hues, entry);
        }
    });
}

fn asset_line(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, entry: &RiskRow) {
    let subject = Subject::Asset(entry.asset.clone());
    let on = frame.view.selection.contains(&subject);
    let name = asset_name(frame, &entry.asset);
    let word = frame.tr(if entry.is_safe {
        "risk-safe"
    } else {
        "risk-act"
    });
    let letter = letter_word(entry.rating.letter);
    let label = format!("{name} {} {} {word} {letter}", entry.threat, entry.product);
    let (rect, response) = row(ui, hues, ROW, Says::entry(&label, on));
    let widths: Vec<_> = ASSET_COLUMNS.iter().map(|(_, width)| *width).collect();
    let cells = columns(inner(rect), &widths);
    if let [asset, threat, product, importance, counted, risk] = cells.as_slice() {
        let circles = "○".repeat(entry.counted.len());
        let controls = format!("{circles} {}", entry.counted.join(", "));
        let severity = entry.rating.severity.to_string();
        for (cell, text) in [
            (asset, &name),
            (threat, &entry.threat),
            (importance, &severity),
            (counted, &controls),
        ] {
            Ink::body(hues.text).write_in(ui.painter(), *cell, Align2::LEFT_CENTER, text);
        }
        product_cell(ui, frame, hues, *product, (&entry.product, entry.is_safe));
        mark_cell(ui, frame, *risk, entry.rating.letter);
    }
    hairline(ui, hues, rect);
    if response.on_hover_text(label.as_str()).clicked() {
        frame.push(Change::Select(vec![subject]));
        frame.push(Change::Inspector(InspectorTab::Risk));
    }
}
