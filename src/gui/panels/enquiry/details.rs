//! Further conditions of the form: through what, by which threat, how bad.

use std::collections::BTreeSet;

use eframe::egui::Ui;

use super::{
    LETTERS,
    fields::{ChoiceField, choice},
    form::{assets, offered, shown},
};
use crate::{
    catalog::{AttackPart, GoalId, Letter, PatternId, ThreatId},
    gui::{
        Desk,
        kit::{Chip, Ink, letter_word, tokens::PART_GAP},
        names::asset_name,
    },
};

/// Further conditions.
pub(super) fn details_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let query = desk.view.enquiry.query.clone();
    let ends = [
        ("enquiry-from", &query.from),
        ("enquiry-through", &query.through),
    ];
    for (index, (key, now)) in ends.into_iter().enumerate() {
        let field = ChoiceField {
            key,
            now: (now, shown(desk, now.as_ref(), |id| asset_name(desk, id))),
            picks: None,
        };
        let chosen = choice(ui, desk, field, |desk| {
            let parts = [
                AttackPart::Outside,
                AttackPart::Host,
                AttackPart::Device,
                AttackPart::Relay,
            ];
            offered(desk, assets(desk, &parts).into_iter())
        });
        if let Some(chosen) = chosen {
            desk.enquire(|enquiry| match index {
                0 => enquiry.query.from = chosen,
                _ => enquiry.query.through = chosen,
            });
        }
    }
    threat_ui(ui, desk);
    goal_ui(ui, desk);
    pattern_ui(ui, desk);
    product_ui(ui, desk);
    letters_ui(ui, desk);
}

fn threat_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let now = desk.view.enquiry.query.threat.clone();
    let name = |id: &ThreatId| {
        let threat = desk.catalog.threat(id);
        threat.map_or_else(|| id.to_string(), |it| desk.text(&it.name).to_owned())
    };
    let field = ChoiceField {
        key: "column-threat",
        now: (&now, shown(desk, now.as_ref(), name)),
        picks: None,
    };
    let chosen = choice(ui, desk, field, |desk| {
        let threats = desk
            .catalog
            .threats
            .iter()
            .filter(|it| it.out_of_scope.is_none());
        let named = threats.map(|it| (it.id.clone(), desk.text(&it.name).to_owned()));
        offered(desk, named)
    });
    if let Some(chosen) = chosen {
        desk.enquire(|enquiry| enquiry.query.threat = chosen);
    }
}

fn goal_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let now = desk.view.enquiry.query.goal.clone();
    let name = |id: &GoalId| {
        let goal = desk.catalog.goal(id);
        goal.map_or_else(|| id.to_string(), |it| desk.text(&it.name).to_owned())
    };
    let field = ChoiceField {
        key: "enquiry-goal",
        now: (&now, shown(desk, now.as_ref(), name)),
        picks: None,
    };
    let chosen = choice(ui, desk, field, |desk| {
        let named = desk
            .catalog
            .attacks
            .goals
            .iter()
            .map(|it| (it.id.clone(), desk.text(&it.name).to_owned()));
        offered(desk, named)
    });
    if let Some(chosen) = chosen {
        desk.enquire(|enquiry| enquiry.query.goal = chosen);
    }
}

fn pattern_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let now = desk.view.enquiry.pattern.clone();
    let name = |id: &PatternId| {
        let pattern = desk.catalog.pattern(id);
        pattern.map_or_else(|| id.to_string(), |it| desk.text(&it.name).to_owned())
    };
    let field = ChoiceField {
        key: "enquiry-pattern",
        now: (&now, shown(desk, now.as_ref(), name)),
        picks: None,
    };
    let chosen = choice(ui, desk, field, |desk| {
        let named = desk.analysis.patterns.iter().filter_map(|it| {
            let pattern = desk.catalog.pattern(&it.pattern)?;
            Some((it.pattern.clone(), desk.text(&pattern.name).to_owned()))
        });
        offered(desk, named)
    });
    if let Some(chosen) = chosen {
        desk.enquire(|enquiry| enquiry.pattern = chosen);
    }
}

/// A product in words: this or more.
fn product_words(desk: &Desk<'_>, product: u8) -> String {
    match product {
        0 => desk.tr("enquiry-any"),
        _ => desk.tr_with("enquiry-at-least", &[("n", product.to_string())]),
    }
}

fn product_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let now = desk.view.enquiry.query.least_product;
    let field = ChoiceField {
        key: "enquiry-least",
        now: (&now, product_words(desk, now)),
        picks: None,
    };
    let chosen = choice(ui, desk, field, |desk| {
        let cells = desk
            .catalog
            .risk
            .damage_matrix
            .iter()
            .map(|cell| cell.product);
        let products: BTreeSet<u8> = cells.filter(|product| *product > 1).collect();
        let all = std::iter::once(0).chain(products);
        all.map(|product| (product, product_words(desk, product)))
            .collect()
    });
    if let Some(chosen) = chosen {
        desk.enquire(|enquiry| enquiry.query.least_product = chosen);
    }
}

fn letters_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let chosen = &desk.view.enquiry.query.letters;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = PART_GAP;
        Ink::body(hues.muted).paragraph(ui, desk.tr("column-risk"));
        for letter in LETTERS {
            let on = chosen.contains(&letter);
            if Chip::filter(letter_word(letter), on).ui(ui, hues).clicked() {
                desk.enquire(|enquiry| toggle(&mut enquiry.query.letters, letter));
            }
        }
        let safe = desk.catalog.risk.safe_product;
        let on = desk.view.enquiry.query.least_product > safe;
        if Chip::filter(&desk.tr("enquiry-unsafe"), on)
            .ui(ui, hues)
            .clicked()
        {
            desk.enquire(|it| it.query.least_product = if on { 0 } else { safe + 1 });
        }
    });
}

fn toggle(letters: &mut BTreeSet<Letter>, letter: Letter) {
    if !letters.remove(&letter) {
        letters.insert(letter);
    }
}
