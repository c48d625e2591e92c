//! Above the graph: whose it is, what the arrows mean, and how near one looks.

use eframe::egui::{ComboBox, Frame, Margin, Stroke, Ui, vec2};

use super::{edge::style_of, state::GraphView};
use crate::{
    analysis::AttackGraph,
    catalog::AttackerId,
    desk::LatestAnswer,
    gui::{
        Desk, Wish, WorthWish,
        kit::{
            Hint as _, IconButton, Ink, RowsRoom, WordLine, choice_ui, pick_arrow,
            tokens::{EDGE, GAP, HEAD_ROW, MARK_GAP},
        },
        paint::dashed,
    },
};

/// Countermeasure levels with the keys of what they mean.
const LEVELS: [(u8, &str); 3] = [
    (1, "graph-level-one"),
    (2, "graph-level-two"),
    (3, "graph-level-three"),
];
/// Length of a stroke of an arrow before its words, points.
const STROKE: f32 = 28.0;
/// Width of the list of attackers, points.
const ATTACKERS: f32 = 190.0;
/// How much nearer and farther a click brings the graph.
const NEARER: f32 = 1.25;
const FARTHER: f32 = 0.8;

pub(super) fn bar_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    attacker: &AttackerId,
    told: &LatestAnswer<AttackGraph>,
    shown: &mut GraphView,
) {
    let hues = desk.hues();
    let margin = Margin::symmetric(EDGE as i8, 3);
    Frame::new()
        .fill(hues.sunken)
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                attacker_ui(ui, desk, attacker);
                for (icon, key, factor) in [
                    ("plus", "graph-nearer", Some(NEARER)),
                    ("minus", "graph-farther", Some(FARTHER)),
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
                let remarks = [
                    (!told.is_current, "worth-computing"),
                    (told.is_current && shown.is_grouped(), "graph-grouped"),
                    (told.is_current && more, "graph-more"),
                ];
                let remarks = remarks.iter().filter(|(is_so, _)| *is_so);
                let words: String = remarks.map(|(_, key)| desk.tr(key)).collect();
                if !words.is_empty() {
                    // Where there is no room for all of it the rest is read by pointing at it.
                    let room = RowsRoom {
                        width: ui.available_width(),
                        rows: 1,
                    };
                    let ink = Ink::body(desk.hues().text);
                    ink.rows(ui, &words, room).hint(&words);
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
        .icon(pick_arrow)
        .width(ATTACKERS);
    let response = combo.show_ui(ui, |ui| {
        for attacker in &catalog.attacks.attackers {
            let words = name(desk, &attacker.id);
            let is_chosen = attacker.id == *chosen;
            if choice_ui(ui, is_chosen, words).clicked() && !is_chosen {
                desk.push(Wish::Worth(WorthWish::Attacker(attacker.id.clone())));
            }
        }
    });
    let id = response.response.id;
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_label(desk.headed(&word, &now)));
}

/// What colour, dashes and number of an arrow mean.
fn legend_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let hues = desk.hues();
    let legend = LEVELS.map(|(level, key)| {
        let line = WordLine::default().room(STROKE + MARK_GAP);
        (level, line.words(desk.tr(key), Ink::body(hues.text)))
    });
    let whole: f32 = legend.iter().map(|(_, line)| line.width(ui) + GAP).sum();
    // Without room for all of it nothing is shown: each arrow bears its number.
    if whole > ui.available_width() {
        return;
    }
    for (level, line) in legend {
        let (rect, _) = line.label(ui, desk.theme, HEAD_ROW);
        let (color, width, dashes) = style_of(level, hues);
        let from = rect.left_center();
        let points = [from, from + vec2(STROKE, 0.0)];
        let mut out = Vec::new();
        dashed(&points, dashes, Stroke::new(width, color), &mut out);
        ui.painter().extend(out);
    }
}
