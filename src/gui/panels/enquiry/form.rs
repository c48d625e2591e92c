//! The form in the inspector: who, from where, to what, and further conditions.

use eframe::egui::{Frame, Id, Margin, Ui};

use super::{
    bar::{chips_ui, preset},
    conditions::foothold_words,
    details::details_ui,
    fields::{ChoiceField, Offered, choice},
    struck::strikes_ui,
};
use crate::{
    analysis::Foothold,
    catalog::{AssetId, AttackPart, AttackerId},
    gui::{
        Action, Desk, PickPurpose, Wish,
        kit::{
            Chip, Ink,
            tokens::{LINE_GAP, PART_GAP},
        },
        names::{asset_kind, asset_name},
    },
};

pub(in crate::gui::panels) fn enquiry_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let margin = Margin::symmetric(12, 8);
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = LINE_GAP;
        who_ui(ui, desk);
        foothold_ui(ui, desk);
        target_ui(ui, desk);
        if desk.view.enquiry.picks.is_some() {
            Ink::strong(hues.accent).paragraph(ui, desk.tr("enquiry-picking"));
        }
        let id = Id::new("enquiry_details");
        let mut details: bool = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = PART_GAP;
            preset(ui, desk, "enquiry-worst-ten", Action::WorstTen);
            let chip = Chip::filter(&desk.tr("enquiry-details"), details).ui(ui, hues);
            if chip.clicked() {
                details = !details;
                ui.data_mut(|data| data.insert_temp(id, details));
            }
            let dims = desk.view.enquiry.dims_unreachable;
            let chip = Chip::filter(&desk.tr("enquiry-dim"), dims).ui(ui, hues);
            if chip.clicked() {
                desk.push(Wish::Do(Action::DimUnreachable));
            }
        });
        if details {
            details_ui(ui, desk);
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = PART_GAP;
            chips_ui(ui, desk);
        });
        strikes_ui(ui, desk);
    });
}

/// Nothing, and then values of the catalog with their names.
pub(super) fn offered<T>(
    desk: &Desk<'_>,
    all: impl Iterator<Item = (T, String)>,
) -> Offered<Option<T>> {
    let any = (None, desk.tr("enquiry-any"));
    let all = all.map(|(id, name)| (Some(id), name));
    std::iter::once(any).chain(all).collect()
}

/// Assets that take part in attacks as one of these, by name.
pub(super) fn assets(desk: &Desk<'_>, parts: &[AttackPart]) -> Vec<(AssetId, String)> {
    let is_part = |id: &&AssetId| {
        let kind = asset_kind(desk, id);
        kind.is_some_and(|kind| parts.contains(&kind.part))
    };
    let ids = desk.design.assets.keys().filter(is_part);
    let mut named: Vec<_> = ids.map(|id| (id.clone(), asset_name(desk, id))).collect();
    named.sort_by(|a, b| (&a.1, &a.0).cmp(&(&b.1, &b.0)));
    named
}

/// The words of what is chosen, or that anything is.
pub(super) fn shown<T>(desk: &Desk<'_>, now: Option<&T>, name: impl Fn(&T) -> String) -> String {
    now.map_or_else(|| desk.tr("enquiry-any"), name)
}

fn who_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let now = desk.view.enquiry.query.attacker.clone();
    let name = |id: &AttackerId| {
        let attacker = desk.catalog.attacker(id);
        attacker.map_or_else(|| id.to_string(), |it| desk.text(&it.name).to_owned())
    };
    let field = ChoiceField {
        key: "column-who",
        now: (&now, shown(desk, now.as_ref(), name)),
        picks: None,
    };
    let chosen = choice(ui, desk, field, |desk| {
        let named = desk
            .catalog
            .attacks
            .attackers
            .iter()
            .map(|it| (it.id.clone(), desk.text(&it.name).to_owned()));
        offered(desk, named)
    });
    if let Some(chosen) = chosen {
        desk.enquire(|enquiry| enquiry.query.attacker = chosen);
    }
}

fn foothold_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let now = desk.view.enquiry.query.foothold.clone();
    let field = ChoiceField {
        key: "column-foothold",
        now: (&now, foothold_words(desk, &now)),
        picks: Some(PickPurpose::Foothold),
    };
    let chosen = choice(ui, desk, field, |desk| {
        let fixed = [Foothold::Any, Foothold::Outside].map(|it| {
            let words = foothold_words(desk, &it);
            (it, words)
        });
        let hosts = assets(desk, &[AttackPart::Host])
            .into_iter()
            .map(|(id, name)| (Foothold::At(id), name));
        fixed.into_iter().chain(hosts).collect()
    });
    if let Some(chosen) = chosen {
        desk.enquire(|enquiry| enquiry.query.foothold = chosen);
    }
}

/// Assets that some final attack is aimed at.
fn targets(desk: &Desk<'_>) -> Offered<Option<AssetId>> {
    let goals = &desk.catalog.attacks.goals;
    let is_target = |(id, _): &(AssetId, String)| {
        let kind = asset_kind(desk, id);
        kind.is_some_and(|kind| goals.iter().any(|goal| kind.is_in(&goal.targets)))
    };
    let parts = [AttackPart::Host, AttackPart::Device, AttackPart::Relay];
    let named = assets(desk, &parts).into_iter().filter(is_target);
    offered(desk, named)
}

fn target_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let now = desk.view.enquiry.query.target.clone();
    let field = ChoiceField {
        key: "column-target",
        now: (&now, shown(desk, now.as_ref(), |id| asset_name(desk, id))),
        picks: Some(PickPurpose::Target),
    };
    if let Some(chosen) = choice(ui, desk, field, targets) {
        desk.enquire(|enquiry| enquiry.query.target = chosen);
    }
}
