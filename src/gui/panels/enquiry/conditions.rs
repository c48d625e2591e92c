//! The conditions that are set, in words, each with what takes it away.

use crate::{
    analysis::Foothold,
    gui::{Desk, Enquiry, kit::letter_word, names::asset_name},
};

/// A condition that is set: what it says, and how it is taken away.
pub(super) type Condition = (String, fn(&mut Enquiry));

/// The conditions that are set.
pub(super) fn conditions(desk: &Desk<'_>) -> Vec<Condition> {
    let mut found = ends(desk);
    found.extend(further(desk));
    let named = |(key, value, clear): (&str, String, fn(&mut Enquiry))| {
        (desk.headed(&desk.tr(key), &value), clear)
    };
    found.into_iter().map(named).collect()
}

/// A condition with the key of its word.
type Keyed = (&'static str, String, fn(&mut Enquiry));

/// Who, from where, to what.
fn ends(desk: &Desk<'_>) -> Vec<Keyed> {
    let query = &desk.view.enquiry.query;
    let mut found: Vec<Keyed> = Vec::new();
    let attacker = query.attacker.as_ref();
    if let Some(attacker) = attacker.and_then(|id| desk.catalog.attacker(id)) {
        let name = desk.text(&attacker.name).to_owned();
        found.push(("column-who", name, |it| drop(it.query.attacker.take())));
    }
    if query.foothold != Foothold::Any {
        let name = foothold_words(desk, &query.foothold);
        found.push(("column-foothold", name, |it| {
            it.query.foothold = Foothold::Any;
        }));
    }
    if let Some(id) = &query.target {
        let name = asset_name(desk, id);
        found.push(("column-target", name, |it| drop(it.query.target.take())));
    }
    if let Some(id) = &query.from {
        let name = asset_name(desk, id);
        found.push(("enquiry-from", name, |it| drop(it.query.from.take())));
    }
    if let Some(id) = &query.through {
        let name = asset_name(desk, id);
        found.push(("enquiry-through", name, |it| drop(it.query.through.take())));
    }
    found
}

/// By what.
fn further(desk: &Desk<'_>) -> Vec<Keyed> {
    let enquiry = &desk.view.enquiry;
    let query = &enquiry.query;
    let mut found: Vec<Keyed> = Vec::new();
    let threat = query.threat.as_ref();
    if let Some(threat) = threat.and_then(|id| desk.catalog.threat(id)) {
        let name = desk.text(&threat.name).to_owned();
        found.push(("column-threat", name, |it| drop(it.query.threat.take())));
    }
    if let Some(goal) = query.goal.as_ref().and_then(|id| desk.catalog.goal(id)) {
        let name = desk.text(&goal.name).to_owned();
        found.push(("enquiry-goal", name, |it| drop(it.query.goal.take())));
    }
    let pattern = enquiry.pattern.as_ref();
    if let Some(pattern) = pattern.and_then(|id| desk.catalog.pattern(id)) {
        let name = desk.text(&pattern.name).to_owned();
        found.push(("enquiry-pattern", name, |it| drop(it.pattern.take())));
    }
    if !query.letters.is_empty() {
        let letters = query.letters.iter().map(|it| letter_word(*it));
        let letters = desk.row("common-comma", letters);
        found.push(("column-risk", letters, |it| {
            it.query.letters.clear();
        }));
    }
    if query.least_product > 0 {
        let product = query.least_product.to_string();
        found.push(("enquiry-least", product, |it| it.query.least_product = 0));
    }
    found
}

/// A foothold in words.
pub(super) fn foothold_words(desk: &Desk<'_>, foothold: &Foothold) -> String {
    match foothold {
        Foothold::Any => desk.tr("enquiry-any"),
        Foothold::Outside => desk.tr("enquiry-outside"),
        Foothold::At(id) => asset_name(desk, id),
    }
}
