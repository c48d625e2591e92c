//! Choosing the route that is aimed at, and how much is missing for it, part by part.

use eframe::egui::{Id, Popup, Rect, Ui};

use crate::{
    analysis::{Aim, AimPart},
    catalog::{Pattern, PatternId},
    gui::{
        Desk, Wish, WorthWish,
        kit::{Ink, PickField, PickLook, WordLine, choice_ui, tokens::SMALL_RADIUS},
    },
};

/// The icon of a part.
pub(crate) const fn part_icon(part: AimPart) -> &'static str {
    match part {
        AimPart::Zones => "zone",
        AimPart::Assets => "database",
        AimPart::Lines => "line",
        AimPart::Flows => "flow",
        AimPart::Facts => "tick",
        AimPart::Controls => "shield",
    }
}

/// How many things of a part are missing.
pub(crate) fn part_count(aim: &Aim, part: AimPart) -> usize {
    match part {
        AimPart::Controls => aim.n_controls(),
        AimPart::Zones | AimPart::Assets | AimPart::Lines | AimPart::Flows | AimPart::Facts => {
            aim.of_part(part).count()
        }
    }
}

/// How far it is to a route, where that is known of the drawing as it is.
pub(crate) fn distance(desk: &Desk<'_>, pattern: &PatternId) -> Option<String> {
    let far = desk.view.worth.answers.distances();
    let steps = far.value.filter(|_| far.is_current)?;
    let far = steps.get(pattern)?;
    // A drawing that is the route already is not done as long as controls are missing.
    let key = if far.steps > 0 {
        "aim-far"
    } else if far.controls > 0 {
        "aim-far-controls"
    } else {
        "aim-far-none"
    };
    let values = [
        ("n", far.steps.to_string()),
        ("controls", far.controls.to_string()),
    ];
    Some(desk.tr_with(key, &values))
}

/// The field that shows and changes which route is aimed at.
pub(crate) fn target_field(ui: &Ui, desk: &mut Desk<'_>, place: Rect) {
    let hues = desk.hues();
    let target = desk.view.worth.target.as_ref();
    let pattern = target.and_then(|id| desk.catalog.pattern(id));
    let (shown, ink, look) = match pattern {
        Some(pattern) => {
            let name = desk.text(&pattern.name).to_owned();
            (name, Ink::strong(hues.text), PickLook::Own)
        }
        None => (desk.tr("aim-none"), Ink::body(hues.muted), PickLook::Plain),
    };
    let name = desk.tr_with("aim-target-is", &[("target", shown.clone())]);
    let field = PickField {
        id: Id::new("aim-target"),
        name: &name,
        shown: &WordLine::default().words(shown, ink),
        look,
        radius: SMALL_RADIUS,
    };
    let response = field.ui(ui, desk.theme, place);
    Popup::menu(&response).show(|ui| targets_ui(ui, desk));
}

/// The routes to choose from, each with how far it is where that is known.
fn targets_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let catalog = desk.catalog;
    let mut entries = vec![(None, desk.tr("aim-none"))];
    let patterns = catalog.patterns.patterns.iter();
    entries.extend(patterns.map(|pattern| (Some(pattern.id.clone()), words_of(desk, pattern))));
    for (target, words) in entries {
        let is_chosen = desk.view.worth.target == target;
        if choice_ui(ui, is_chosen, words).clicked() {
            desk.push(Wish::Worth(WorthWish::Target(target)));
            ui.close();
        }
    }
}

fn words_of(desk: &Desk<'_>, pattern: &Pattern) -> String {
    let name = desk.text(&pattern.name);
    match distance(desk, &pattern.id) {
        Some(far) => desk.row("common-dot", [name, &far]),
        None => name.to_owned(),
    }
}
