//! The scenarios that come with the catalog, as they are offered.

use std::sync::Arc;

use eframe::egui::{
    Align2, Id, Popup, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetType, pos2, vec2,
};

use super::TrainingChange;
use crate::{
    analysis::training::Base,
    catalog::{Catalog, PatternId, Text},
    edit::shipped_scenario,
    gui::{
        Change, Frame,
        icons::paint_icon,
        style::{CARD_RADIUS, HEAD, Hues, font},
        widgets::{Hint as _, IconButton, Ink, Says, Tone, focus_ring, named},
    },
};

/// A scenario as it is offered.
#[derive(Clone, Debug)]
pub(crate) struct Shipped {
    pub(crate) id: String,
    pub(crate) title: Text,
    /// The pattern it is played on.
    pattern: Option<PatternId>,
    questions: usize,
}

/// The scenarios of a catalog; one that cannot be read is not offered.
pub(crate) fn shipped_titles(catalog: &Catalog) -> Vec<Shipped> {
    let ids = catalog.scenarios.keys();
    ids.filter_map(|id| {
        let scenario = shipped_scenario(catalog, id)?.ok()?;
        Some(Shipped {
            id: id.clone(),
            title: scenario.title,
            pattern: match scenario.base {
                Base::Template(pattern) => Some(pattern),
                Base::Beside => None,
            },
            questions: scenario.questions.len(),
        })
    })
    .collect()
}

/// The same, read once.
fn kept(ui: &Ui, catalog: &Catalog) -> Arc<Vec<Shipped>> {
    let id = Id::new("shipped_scenarios");
    if let Some(known) = ui.data(|data| data.get_temp(id)) {
        return known;
    }
    let read = Arc::new(shipped_titles(catalog));
    ui.data_mut(|data| data.insert_temp(id, Arc::clone(&read)));
    read
}

/// The scenarios as entries of a menu.
pub(crate) fn shipped_menu(ui: &mut Ui, frame: &mut Frame<'_>) {
    for it in kept(ui, frame.catalog).iter() {
        if ui.button(frame.text(&it.title)).clicked() {
            frame.push(Change::Training(TrainingChange::Shipped(it.id.clone())));
            ui.close();
        }
    }
}

/// A button as wide as its room that opens the scenarios as a menu.
pub(crate) fn shipped_button(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let word = frame.tr("training-shipped");
    let size = vec2(ui.available_width(), 36.0);
    let response = IconButton::new("lecture", &word, Tone::Plain).ui_sized(ui, hues, size);
    Popup::menu(&response).show(|ui| shipped_menu(ui, frame));
}

const GAP: f32 = 12.0;
const LEAST_WIDTH: f32 = 232.0;
const HIGH: f32 = 62.0;

/// The scenarios as a section of the start screen.
pub(crate) fn shipped_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let all = kept(ui, frame.catalog);
    if all.is_empty() {
        return;
    }
    ui.add_space(8.0);
    let title = frame.tr("training-shipped");
    ui.label(eframe::egui::RichText::new(title).font(font(HEAD + 2.0, true)));
    let room = ui.available_width() - 4.0;
    let columns = ((room + GAP) / (LEAST_WIDTH + GAP)).floor().max(1.0);
    let width = ((room - GAP * (columns - 1.0)) / columns).floor();
    for line in all.chunks(columns as usize) {
        ui.horizontal(|ui| {
            for it in line {
                card_ui(ui, frame, hues, (it, width));
            }
        });
    }
    ui.add_space(8.0);
}

fn card_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, (it, width): (&Shipped, f32)) {
    let title = frame.text(&it.title).to_owned();
    let pattern = it.pattern.as_ref().and_then(|id| frame.catalog.pattern(id));
    let pattern = pattern.map_or("", |pattern| frame.text(&pattern.name));
    let values = [
        ("pattern", pattern.to_owned()),
        ("n", it.questions.to_string()),
    ];
    let below = frame.tr_with("training-shipped-remark", &values);
    let (rect, response) = ui.allocate_exact_size(vec2(width, HIGH), Sense::click());
    let says = Says {
        kind: WidgetType::Button,
        label: &title,
        selected: false,
    };
    let response = named(ui, response, says);
    let line = if response.hovered() {
        Stroke::new(1.5, hues.accent)
    } else {
        Stroke::new(1.0, hues.border)
    };
    let painter = ui.painter();
    painter.rect(rect, CARD_RADIUS, hues.raised, line, StrokeKind::Inside);
    focus_ring(ui, hues, &response, CARD_RADIUS);
    let at = pos2(rect.left() + 22.0, rect.center().y);
    let mark = Rect::from_center_size(at, Vec2::splat(20.0));
    paint_icon(ui, "lecture", mark, hues.accent);
    let room = Rect::from_min_max(
        pos2(mark.right() + 12.0, rect.top() + 6.0),
        rect.max - vec2(8.0, 6.0),
    );
    let (upper, lower) = room.split_top_bottom_at_y(room.bottom() - 18.0);
    let galley = Ink::strong(hues.text).lay(painter, &title, upper.width(), 2);
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), upper);
    painter.galley(at.min, galley, hues.text);
    Ink::body(hues.muted).write_in(painter, lower, Align2::LEFT_CENTER, &below);
    if response.hint(&title).clicked() {
        frame.push(Change::Training(TrainingChange::Shipped(it.id.clone())));
    }
}
