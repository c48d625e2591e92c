//! The form in the inspector: who, from where, to what, and further conditions.

use std::collections::BTreeSet;

use eframe::egui::{Frame as Box, Id, Margin, Ui};

use super::{
    LETTERS,
    bar::{chips_ui, preset},
    conditions::foothold_words,
    fields::{Offered, choice},
    struck::strikes_ui,
};
use crate::{
    analysis::Foothold,
    catalog::{AssetId, Letter, Part},
    gui::{
        Action, Change, Enquire, Frame, Picks,
        names::{asset_kind, asset_name},
        style::Hues,
        widgets::{ChipLook, Ink, chip, letter_word},
    },
};

pub(in crate::gui::panels) fn enquiry_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let margin = Margin::symmetric(12, 8);
    Box::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        who_ui(ui, frame, hues);
        foothold_ui(ui, frame, hues);
        target_ui(ui, frame, hues);
        if frame.view.enquiry.picks.is_some() {
            Ink::strong(hues.accent).paragraph(ui, frame.tr("enquiry-picking"));
        }
        let id = Id::new("enquiry_details");
        let mut details: bool = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            preset(ui, frame, hues, ("enquiry-worst-ten", Enquire::WorstTen));
            let look = look(details);
            if chip(ui, hues, "", &frame.tr("enquiry-details"), look).clicked() {
                details = !details;
                ui.data_mut(|data| data.insert_temp(id, details));
            }
            let look = self::look(frame.view.enquiry.dims_unreachable);
            if chip(ui, hues, "", &frame.tr("enquiry-dim"), look).clicked() {
                frame.push(Change::Do(Action::Enquire(Enquire::DimUnreachable)));
            }
        });
        if details {
            details_ui(ui, frame, hues);
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            chips_ui(ui, frame, hues);
        });
        strikes_ui(ui, frame, hues);
    });
}

const fn look(on: bool) -> ChipLook {
    if on {
        ChipLook::Active
    } else {
        ChipLook::Outlined
    }
}

/// Nothing, and then values of the catalog with their names.
fn offered<T>(frame: &Frame<'_>, all: impl Iterator<Item = (T, String)>) -> Offered<Option<T>> {
    let any = (None, frame.tr("enquiry-any"));
    let all = all.map(|(id, name)| (Some(id), name));
    std::iter::once(any).chain(all).collect()
}

/// Assets that take part in attacks as one of these, by name.
fn assets(frame: &Frame<'_>, parts: &[Part]) -> Vec<(AssetId, String)> {
    let is_part = |id: &&AssetId| {
        let kind = asset_kind(frame, id);
        kind.is_some_and(|kind| parts.contains(&kind.part))
    };
    let ids = frame.design.assets.keys().filter(is_part);
    let mut named: Vec<_> = ids.map(|id| (id.clone(), asset_name(frame, id))).collect();
    named.sort_by(|a, b| (&a.1, &a.0).cmp(&(&b.1, &b.0)));
    named
}

fn who_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let attackers = frame.catalog.attacks.attackers.iter();
    let named = attackers.map(|it| (it.id.clone(), frame.text(&it.name).to_owned()));
    let all = offered(frame, named);
    let now = frame.view.enquiry.query.attacker.clone();
    if let Some(chosen) = choice(ui, frame, hues, ("column-who", &now, None), &all) {
        frame.enquire(|enquiry| enquiry.query.attacker = chosen);
    }
}

fn foothold_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let hosts = assets(frame, &[Part::Host]).into_iter();
    let fixed = [Foothold::Any, Foothold::Outside].map(|it| {
        let words = foothold_words(frame, &it);
        (it, words)
    });
    let hosts = hosts.map(|(id, name)| (Foothold::At(id), name));
    let all: Offered<Foothold> = fixed.into_iter().chain(hosts).collect();
    let now = frame.view.enquiry.query.foothold.clone();
    let field = ("column-foothold", &now, Some(Picks::Foothold));
    if let Some(chosen) = choice(ui, frame, hues, field, &all) {
        frame.enquire(|enquiry| enquiry.query.foothold = chosen);
    }
}

fn target_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let goals = &frame.catalog.attacks.goals;
    let is_target = |(id, _): &(AssetId, String)| {
        let kind = asset_kind(frame, id);
        kind.is_some_and(|kind| goals.iter().any(|goal| kind.is_in(&goal.targets)))
    };
    let parts = [Part::Host, Part::Device, Part::Relay];
    let named = assets(frame, &parts).into_iter().filter(is_target);
    let all = offered(frame, named);
    let now = frame.view.enquiry.query.target.clone();
    let field = ("column-target", &now, Some(Picks::Target));
    if let Some(chosen) = choice(ui, frame, hues, field, &all) {
        frame.enquire(|enquiry| enquiry.query.target = chosen);
    }
}

/// Further conditions.
fn details_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let query = frame.view.enquiry.query.clone();
    let parts = [Part::Outside, Part::Host, Part::Device, Part::Relay];
    let all = offered(frame, assets(frame, &parts).into_iter());
    if let Some(chosen) = choice(ui, frame, hues, ("enquiry-from", &query.from, None), &all) {
        frame.enquire(|enquiry| enquiry.query.from = chosen);
    }
    let field = ("enquiry-through", &query.through, None);
    if let Some(chosen) = choice(ui, frame, hues, field, &all) {
        frame.enquire(|enquiry| enquiry.query.through = chosen);
    }
    let threats = frame.catalog.threats.iter();
    let threats = threats.filter(|it| it.out_of_scope.is_none());
    let named = threats.map(|it| (it.id.clone(), frame.text(&it.name).to_owned()));
    let all = offered(frame, named);
    if let Some(chosen) = choice(
        ui,
        frame,
        hues,
        ("column-threat", &query.threat, None),
        &all,
    ) {
        frame.enquire(|enquiry| enquiry.query.threat = chosen);
    }
    let goals = frame.catalog.attacks.goals.iter();
    let named = goals.map(|it| (it.id.clone(), frame.text(&it.name).to_owned()));
    let all = offered(frame, named);
    if let Some(chosen) = choice(ui, frame, hues, ("enquiry-goal", &query.goal, None), &all) {
        frame.enquire(|enquiry| enquiry.query.goal = chosen);
    }
    pattern_ui(ui, frame, hues);
    letters_ui(ui, frame, hues);
}

fn pattern_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let matched = frame.analysis.patterns.iter();
    let named = matched.filter_map(|it| {
        let pattern = frame.catalog.pattern(&it.pattern)?;
        Some((it.pattern.clone(), frame.text(&pattern.name).to_owned()))
    });
    let all = offered(frame, named);
    let now = frame.view.enquiry.pattern.clone();
    if let Some(chosen) = choice(ui, frame, hues, ("enquiry-pattern", &now, None), &all) {
        frame.enquire(|enquiry| enquiry.pattern = chosen);
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
