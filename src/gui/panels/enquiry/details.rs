//! Further conditions of the form: through what, by which threat, how bad.

use std::collections::BTreeSet;

use eframe::egui::Ui;

use super::{
    LETTERS,
    fields::{Field, choice},
    form::{assets, look, offered, shown},
};
use crate::{
    catalog::{GoalId, Letter, Part, PatternId, ThreatId},
    gui::{
        Frame,
        names::asset_name,
        style::Hues,
        widgets::{Ink, chip, letter_word},
    },
};

/// Further conditions.
pub(super) fn details_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let query = frame.view.enquiry.query.clone();
    let ends = [
        ("enquiry-from", &query.from),
        ("enquiry-through", &query.through),
    ];
    for (index, (key, now)) in ends.into_iter().enumerate() {
        let field = Field {
            key,
            now: (now, shown(frame, now.as_ref(), |id| asset_name(frame, id))),
            picks: None,
        };
        let chosen = choice(ui, frame, hues, field, |frame| {
            let parts = [Part::Outside, Part::Host, Part::Device, Part::Relay];
            offered(frame, assets(frame, &parts).into_iter())
        });
        if let Some(chosen) = chosen {
            frame.enquire(|enquiry| match index {
                0 => enquiry.query.from = chosen,
                _ => enquiry.query.through = chosen,
            });
        }
    }
    threat_ui(ui, frame, hues);
    goal_ui(ui, frame, hues);
    pattern_ui(ui, frame, hues);
    product_ui(ui, frame, hues);
    letters_ui(ui, frame, hues);
}

fn threat_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let now = frame.view.enquiry.query.threat.clone();
    let name = |id: &ThreatId| {
        let threat = frame.catalog.threat(id);
        threat.map_or_else(|| id.to_string(), |it| frame.text(&it.name).to_owned())
    };
    let field = Field {
        key: "column-threat",
        now: (&now, shown(frame, now.as_ref(), name)),
        picks: None,
    };
    let chosen = choice(ui, frame, hues, field, |frame| {
        let threats = frame.catalog.threats.iter();
        let threats = threats.filter(|it| it.out_of_scope.is_none());
        let named = threats.map(|it| (it.id.clone(), frame.text(&it.name).to_owned()));
        offered(frame, named)
    });
    if let Some(chosen) = chosen {
        frame.enquire(|enquiry| enquiry.query.threat = chosen);
    }
}

fn goal_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let now = frame.view.enquiry.query.goal.clone();
    let name = |id: &GoalId| {
        let goal = frame.catalog.goal(id);
        goal.map_or_else(|| id.to_string(), |it| frame.text(&it.name).to_owned())
    };
    let field = Field {
        key: "enquiry-goal",
        now: (&now, shown(frame, now.as_ref(), name)),
        picks: None,
    };
    let chosen = choice(ui, frame, hues, field, |frame| {
        let goals = frame.catalog.attacks.goals.iter();
        let named = goals.map(|it| (it.id.clone(), frame.text(&it.name).to_owned()));
        offered(frame, named)
    });
    if let Some(chosen) = chosen {
        frame.enquire(|enquiry| enquiry.query.goal = chosen);
    }
}

fn pattern_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let now = frame.view.enquiry.pattern.clone();
    let name = |id: &PatternId| {
        let pattern = frame.catalog.pattern(id);
        pattern.map_or_else(|| id.to_string(), |it| frame.text(&it.name).to_owned())
    };
    let field = Field {
        key: "enquiry-pattern",
        now: (&now, shown(frame, now.as_ref(), name)),
        picks: None,
    };
    let chosen = choice(ui, frame, hues, field, |frame| {
        let matched = frame.analysis.patterns.iter();
        let named = matched.filter_map(|it| {
            let pattern = frame.catalog.pattern(&it.pattern)?;
            Some((it.pattern.clone(), frame.text(&pattern.name).to_owned()))
        });
        offered(frame, named)
    });
    if let Some(chosen) = chosen {
        frame.enquire(|enquiry| enquiry.pattern = chosen);
    }
}

/// A product in words: this or more.
fn product_words(frame: &Frame<'_>, product: u8) -> String {
    match product {
        0 => frame.tr("enquiry-any"),
        _ => frame.tr_with("enquiry-at-least", &[("n", product.to_string())]),
    }
}

fn product_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let now = frame.view.enquiry.query.least_product;
    let field = Field {
        key: "enquiry-least",
        now: (&now, product_words(frame, now)),
        picks: None,
    };
    let chosen = choice(ui, frame, hues, field, |frame| {
        let cells = frame
            .catalog
            .risk
            .damage_matrix
            .iter()
            .map(|cell| cell.product);
        let products: BTreeSet<u8> = cells.filter(|product| *product > 1).collect();
        let all = std::iter::once(0).chain(products);
        all.map(|product| (product, product_words(frame, product)))
            .collect()
    });
    if let Some(chosen) = chosen {
        frame.enquire(|enquiry| enquiry.query.least_product = chosen);
    }
}

fn letters_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let chosen = &frame.view.enquiry.query.letters;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        Ink::body(hues.muted).paragraph(ui, frame.tr("column-risk"));
        for letter in LETTERS {
            let on = chosen.contains(&letter);
            if chip(ui, hues, "", letter_word(letter), look(on)).clicked() {
                frame.enquire(|enquiry| toggle(&mut enquiry.query.letters, letter));
            }
        }
        let safe = frame.catalog.risk.safe_product;
        let on = frame.view.enquiry.query.least_product > safe;
        if chip(ui, hues, "", &frame.tr("enquiry-unsafe"), look(on)).clicked() {
            frame.enquire(|it| it.query.least_product = if on { 0 } else { safe + 1 });
        }
    });
}

fn toggle(letters: &mut BTreeSet<Letter>, letter: Letter) {
    if !letters.remove(&letter) {
        letters.insert(letter);
    }
}
