//! The scenarios that come with the catalog, as they are offered.

use std::sync::Arc;

use eframe::egui::{Align2, Id, Popup, Rect, Ui, Vec2, pos2, vec2};

use crate::{
    catalog::{Catalog, PatternId, Text},
    gui::{
        Desk, OwnScenario, TrainingWish, Wish,
        icons::paint_icon,
        kit::{AccessName, Card, CardGround, Hint as _, IconButton, Ink, Tone, opens_menu},
    },
    training::{ScenarioBase, shipped_scenario},
};

/// A scenario as it is offered.
#[derive(Clone, Debug)]
pub(crate) struct ShippedScenario {
    pub(crate) id: String,
    pub(crate) title: Text,
    /// The pattern it is played on.
    pattern: Option<PatternId>,
    questions: usize,
}

/// The scenarios of a catalog; one that cannot be read is not offered.
pub(crate) fn shipped_titles(catalog: &Catalog) -> Vec<ShippedScenario> {
    catalog
        .scenarios
        .keys()
        .filter_map(|id| {
            let scenario = shipped_scenario(catalog, id)?.ok()?;
            Some(ShippedScenario {
                id: id.clone(),
                title: scenario.title,
                pattern: match scenario.base {
                    ScenarioBase::Template(pattern) => Some(pattern),
                    ScenarioBase::Beside | ScenarioBase::Carried(_) => None,
                },
                questions: scenario.questions.len(),
            })
        })
        .collect()
}

/// The same, read once.
fn kept(ui: &Ui, catalog: &Catalog) -> Arc<Vec<ShippedScenario>> {
    let id = Id::new("shipped_scenarios");
    if let Some(known) = ui.data(|data| data.get_temp(id)) {
        return known;
    }
    let read = Arc::new(shipped_titles(catalog));
    ui.data_mut(|data| data.insert_temp(id, Arc::clone(&read)));
    read
}

/// The scenarios as entries of a menu.
pub(crate) fn shipped_menu(ui: &mut Ui, desk: &mut Desk<'_>) {
    for it in kept(ui, desk.catalog).iter() {
        if ui.button(desk.text(&it.title)).clicked() {
            desk.push(Wish::Training(TrainingWish::Shipped(it.id.clone())));
            ui.close();
        }
    }
    let own = &desk.shell.settings.scenarios;
    if !own.is_empty() {
        ui.separator();
    }
    for it in own {
        if ui.button(own_title(desk, it)).clicked() {
            desk.push(Wish::OpenPath(it.path.clone()));
            ui.close();
        }
    }
}

/// What a scenario of the user's own is called: its title, or its file where it has none.
fn own_title(desk: &Desk<'_>, it: &OwnScenario) -> String {
    let title = desk.text(&it.title);
    if title.trim().is_empty() {
        file_words(it)
    } else {
        title.to_owned()
    }
}

fn file_words(it: &OwnScenario) -> String {
    let name = it.path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// A button as wide as its room that opens the scenarios as a menu.
pub(crate) fn shipped_button(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let word = desk.tr("training-shipped");
    let size = vec2(ui.available_width(), 36.0);
    let response = IconButton::new("lecture", &word, Tone::Plain).ui_sized(ui, hues, size);
    opens_menu(&response);
    Popup::menu(&response).show(|ui| shipped_menu(ui, desk));
}

const GAP: f32 = 12.0;
const LEAST_WIDTH: f32 = 232.0;
const HIGH: f32 = 62.0;

/// The scenarios as a section of the start screen.
pub(crate) fn shipped_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let all = kept(ui, desk.catalog);
    let settings = &desk.shell.settings;
    let own = settings.scenarios.iter().map(|it| OfferedScenario {
        title: own_title(desk, it),
        remark: own_remark(desk, it),
        wish: Wish::OpenPath(it.path.clone()),
    });
    let shipped = all.iter().map(|it| OfferedScenario {
        title: desk.text(&it.title).to_owned(),
        remark: shipped_remark(desk, it),
        wish: Wish::Training(TrainingWish::Shipped(it.id.clone())),
    });
    let (own, shipped): (Vec<_>, Vec<_>) = (own.collect(), shipped.collect());
    cards_ui(ui, desk, "training-own", &own);
    cards_ui(ui, desk, "training-shipped", &shipped);
}

/// A scenario on its card.
struct OfferedScenario {
    title: String,
    remark: String,
    wish: Wish,
}

fn own_remark(desk: &Desk<'_>, it: &OwnScenario) -> String {
    let values = [("file", file_words(it)), ("n", it.questions.to_string())];
    desk.tr_with("training-own-remark", &values)
}

fn shipped_remark(desk: &Desk<'_>, it: &ShippedScenario) -> String {
    let pattern = it.pattern.as_ref().and_then(|id| desk.catalog.pattern(id));
    let pattern = pattern.map_or("", |pattern| desk.text(&pattern.name));
    let values = [
        ("pattern", pattern.to_owned()),
        ("n", it.questions.to_string()),
    ];
    desk.tr_with("training-shipped-remark", &values)
}

fn cards_ui(ui: &mut Ui, desk: &mut Desk<'_>, key: &str, all: &[OfferedScenario]) {
    if all.is_empty() {
        return;
    }
    ui.add_space(8.0);
    let title = desk.tr(key);
    Ink::title(desk.hues().text).paragraph(ui, title);
    let room = ui.available_width() - 4.0;
    let columns = ((room + GAP) / (LEAST_WIDTH + GAP)).floor().max(1.0);
    let width = ((room - GAP * (columns - 1.0)) / columns).floor();
    for line in all.chunks(columns as usize) {
        ui.horizontal(|ui| {
            for it in line {
                card_ui(ui, desk, it, width);
            }
        });
    }
    ui.add_space(8.0);
}

fn card_ui(ui: &mut Ui, desk: &mut Desk<'_>, it: &OfferedScenario, width: f32) {
    let hues = desk.hues();
    let title = it.title.clone();
    let below = &it.remark;
    let says = format!("{title} {below}");
    let card = Card {
        name: AccessName::button(&says),
        ground: CardGround::Flat,
        size: vec2(width, HIGH),
    };
    let (rect, response) = card.ui(ui, hues);
    let painter = ui.painter();
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
    Ink::body(hues.muted).write_in(painter, lower, Align2::LEFT_CENTER, below);
    if response.hint(&title).clicked() {
        desk.push(it.wish.clone());
    }
}
