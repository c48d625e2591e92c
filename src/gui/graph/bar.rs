//! Above the graph: whose it is, what the arrows mean, and how near one looks.

use eframe::egui::{Align2, ComboBox, Margin, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{edge::style_of, state::GraphView};
use crate::{
    analysis::AttackGraph,
    catalog::AttackerId,
    desk::LatestAnswer,
    gui::{
        Desk, Wish, WorthWish,
        canvas::dashed,
        kit::{IconButton, Ink},
    },
};

/// Countermeasure levels with the keys of what they mean.
const LEVELS: [(u8, &str); 3] = [
    (1, "graph-level-one"),
    (2, "graph-level-two"),
    (3, "graph-level-three"),
];
/// Room for a stroke of an arrow before its words.
const STROKE: f32 = 36.0;

pub(super) fn bar_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    attacker: &AttackerId,
    told: &LatestAnswer<AttackGraph>,
    shown: &mut GraphView,
) {
    let hues = desk.hues();
    let margin = Margin::symmetric(12, 3);
    eframe::egui::Frame::new()
        .fill(hues.sunken)
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                attacker_ui(ui, desk, attacker);
                for (icon, key, factor) in [
                    ("plus", "graph-nearer", Some(1.25)),
                    ("minus", "graph-farther", Some(0.8)),
                    ("fit", "graph-fit", None),
                ] {
                    let word = desk.tr(key);
                    if IconButton::bare(icon, &word).ui(ui, hues).clicked() {
                        match factor {
                            Some(factor) => shown.zoom(factor),
                            None => shown.fit(),
                        }
                    }
                }
                legend_ui(ui, desk);
                let more = told.value.as_ref().is_some_and(|graph| graph.more);
                if !told.is_current {
                    ui.label(desk.tr("worth-computing"));
                } else if more {
                    ui.label(desk.tr("graph-more"));
                }
            });
        });
}

fn attacker_ui(ui: &mut Ui, desk: &mut Desk<'_>, chosen: &AttackerId) {
    let catalog = desk.catalog;
    let name = |desk: &Desk<'_>, id: &AttackerId| {
        let attacker = catalog.attacker(id);
        attacker.map_or_else(|| id.to_string(), |it| desk.text(&it.name).to_owned())
    };
    let word = desk.tr("graph-attacker");
    let now = name(desk, chosen);
    let combo = ComboBox::from_id_salt("attacker")
        .selected_text(&now)
        .width(190.0);
    let response = combo.show_ui(ui, |ui| {
        for attacker in &catalog.attacks.attackers {
            let words = name(desk, &attacker.id);
            let is_chosen = attacker.id == *chosen;
            if ui.selectable_label(is_chosen, words).clicked() && !is_chosen {
                desk.push(Wish::Worth(WorthWish::Attacker(attacker.id.clone())));
            }
        }
    });
    let id = response.response.id;
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_label(format!("{word}: {now}")));
}

/// What colour, dashes and number of an arrow mean.
fn legend_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let hues = desk.hues();
    let wide = |ui: &Ui, word: &str| Ink::body(hues.text).width(ui.painter(), word) + STROKE;
    let words = LEVELS.map(|(level, key)| (level, desk.tr(key)));
    let whole: f32 = words.iter().map(|(_, word)| wide(ui, word) + 8.0).sum();
    // Without room for all of it nothing is shown: each arrow bears its number.
    if whole > ui.available_width() {
        return;
    }
    for (level, word) in words {
        let wide = wide(ui, &word);
        let (rect, response) = ui.allocate_exact_size(vec2(wide, 26.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &word));
        let (color, width, dashes) = style_of(level, hues);
        let y = rect.center().y;
        let points = [pos2(rect.left(), y), pos2(rect.left() + 28.0, y)];
        let mut out = Vec::new();
        dashed(
            &points,
            dashes,
            eframe::egui::Stroke::new(width, color),
            &mut out,
        );
        ui.painter().extend(out);
        let room = Rect::from_min_max(pos2(rect.left() + 34.0, rect.top()), rect.max);
        Ink::body(hues.text).write_in(ui.painter(), room, Align2::LEFT_CENTER, &word);
    }
}
