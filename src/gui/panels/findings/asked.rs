//! By what findings are chosen and in which order they stand: two menus.

use std::collections::BTreeSet;

use eframe::egui::{Ui, Vec2};

use crate::{
    analysis::{Finding, Rule},
    catalog::AssetId,
    design::Subject,
    desk::{FindingsFilter, FindingsListing, FindingsOrder, FindingsWish},
    gui::{
        Desk, Wish,
        kit::{Chip, ChipLook, IconButton, in_sight, section_head, tokens::HEAD_ROW},
        names::{asset_name, joined},
        panels::register::choices_menu,
    },
    words::circled,
};

/// Draws the button that opens what findings can be chosen by; what is chosen stands on it.
/// Where it is narrow, as a mark alone.
pub(super) fn asked_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    listing: &FindingsListing,
    is_narrow: bool,
) {
    let filter = desk.view.findings.filter.clone();
    let asked = asked_words(desk, &filter, listing);
    let word = desk.tr("findings-choose");
    let look = if asked.is_empty() {
        ChipLook::Outlined
    } else {
        ChipLook::Active
    };
    let shown = if asked.is_empty() { &word } else { &asked };
    let name = desk.headed(&word, &asked);
    let name = if asked.is_empty() { &word } else { &name };
    let response = if is_narrow {
        let button = IconButton::bare("filter", name).lit(!asked.is_empty());
        button.ui_sized(ui, desk.hues(), Vec2::splat(HEAD_ROW))
    } else {
        let chip = Chip::new(shown, look).says(name).icon("filter");
        chip.ui(ui, desk.hues())
    };
    choices_menu(&response, |ui| {
        numbers_ui(ui, desk, listing, filter.number);
        rules_ui(ui, desk, listing, filter.rule);
        assets_ui(ui, desk, filter.asset.as_ref());
    });
}

/// What is asked beside severity and words.
fn asked_words(desk: &Desk<'_>, filter: &FindingsFilter, listing: &FindingsListing) -> String {
    let number = filter
        .number
        .map(|number| number_words(desk, number, listing));
    let rule = filter.rule.map(|rule| desk.say(&rule.name()));
    let asset = filter.asset.as_ref().map(|asset| asset_name(desk, asset));
    let parts: Vec<_> = [number, rule, asset].into_iter().flatten().collect();
    joined(desk, &parts)
}

/// A number with the name of its placement.
fn number_words(desk: &Desk<'_>, number: u8, listing: &FindingsListing) -> String {
    let first = listing.numbers.get(&number);
    let first = first.and_then(|place| desk.analysis.findings.get(*place));
    let place = first.and_then(Finding::place);
    let place = place.map_or("", |place| desk.text(place));
    let number = circled(number);
    format!("{number} {place}").trim_end().to_owned()
}

/// An entry of a menu; chosen again it lets all through.
fn choice_ui(ui: &mut Ui, desk: &mut Desk<'_>, is_on: bool, words: &str, wish: FindingsWish) {
    if in_sight(ui.selectable_label(is_on, words)).clicked() {
        desk.push(Wish::Findings(wish));
    }
}

fn numbers_ui(ui: &mut Ui, desk: &mut Desk<'_>, listing: &FindingsListing, now: Option<u8>) {
    if listing.numbers.is_empty() {
        return;
    }
    section_head(ui, desk.hues(), &desk.tr("findings-by-place"));
    for number in listing.numbers.keys().copied() {
        let words = number_words(desk, number, listing);
        let is_on = now == Some(number);
        let to = (!is_on).then_some(number);
        choice_ui(ui, desk, is_on, &words, FindingsWish::Number(to));
    }
}

fn rules_ui(ui: &mut Ui, desk: &mut Desk<'_>, listing: &FindingsListing, now: Option<Rule>) {
    section_head(ui, desk.hues(), &desk.tr("findings-by-rule"));
    for rule in listing.rules.iter().copied() {
        let words = desk.say(&rule.name());
        let is_on = now == Some(rule);
        let to = (!is_on).then_some(rule);
        choice_ui(ui, desk, is_on, &words, FindingsWish::Rule(to));
    }
}

fn assets_ui(ui: &mut Ui, desk: &mut Desk<'_>, now: Option<&AssetId>) {
    let subjects = desk.analysis.findings.iter().flat_map(|it| &*it.subjects);
    let assets: BTreeSet<&AssetId> = subjects
        .filter_map(|subject| match subject {
            Subject::Asset(id) => Some(id),
            Subject::Zone(_) | Subject::Link(_) | Subject::Note(_) => None,
        })
        .collect();
    if assets.is_empty() {
        return;
    }
    section_head(ui, desk.hues(), &desk.tr("findings-by-asset"));
    let named = assets
        .into_iter()
        .map(|id| (asset_name(desk, id), id.clone()));
    let mut named: Vec<_> = named.collect();
    named.sort();
    for (name, asset) in named {
        let is_on = now == Some(&asset);
        let to = (!is_on).then_some(asset);
        choice_ui(ui, desk, is_on, &name, FindingsWish::Asset(to));
    }
}

const fn order_key(order: FindingsOrder) -> &'static str {
    match order {
        FindingsOrder::Severity => "findings-by-severity",
        FindingsOrder::Place => "findings-by-place",
        FindingsOrder::Rule => "findings-by-rule",
    }
}

/// Draws the button that opens the orders, and whether they stand by what they come from.
pub(super) fn order_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let (now, is_flat) = (desk.view.findings.order, desk.view.findings.is_flat);
    let word = desk.headed(&desk.tr("findings-order"), &desk.tr(order_key(now)));
    let is_usual = now == FindingsOrder::default() && !is_flat;
    let button = IconButton::bare("sort", &word).lit(!is_usual);
    let response = button.ui_sized(ui, desk.hues(), Vec2::splat(HEAD_ROW));
    choices_menu(&response, |ui| {
        section_head(ui, desk.hues(), &desk.tr("findings-order"));
        for order in FindingsOrder::ALL {
            let words = desk.tr(order_key(order));
            choice_ui(ui, desk, now == order, &words, FindingsWish::Order(order));
        }
        ui.separator();
        for (flat, key) in [(false, "findings-by-cause"), (true, "findings-one-by-one")] {
            let words = desk.tr(key);
            choice_ui(ui, desk, is_flat == flat, &words, FindingsWish::Flat(flat));
        }
    });
}
