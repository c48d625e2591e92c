//! The form in the inspector: who, from where, to what, and further conditions.

use eframe::egui::{Frame as Box, Id, Margin, Ui};

use super::{
    bar::{chips_ui, preset},
    conditions::foothold_words,
    details::details_ui,
    fields::{Field, Offered, choice},
    struck::strikes_ui,
};
use crate::{
    analysis::Foothold,
    catalog::{AssetId, AttackerId, Part},
    gui::{
        Action, Change, Enquire, Frame, Picks,
        names::{asset_kind, asset_name},
        style::Hues,
        widgets::{ChipLook, Ink, chip},
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

pub(super) const fn look(on: bool) -> ChipLook {
    if on {
        ChipLook::Active
    } else {
        ChipLook::Outlined
    }
}

/// Nothing, and then values of the catalog with their names.
pub(super) fn offered<T>(
    frame: &Frame<'_>,
    all: impl Iterator<Item = (T, String)>,
) -> Offered<Option<T>> {
    let any = (None, frame.tr("enquiry-any"));
    let all = all.map(|(id, name)| (Some(id), name));
    std::iter::once(any).chain(all).collect()
}

/// Assets that take part in attacks as one of these, by name.
pub(super) fn assets(frame: &Frame<'_>, parts: &[Part]) -> Vec<(AssetId, String)> {
    let is_part = |id: &&AssetId| {
        let kind = asset_kind(frame, id);
        kind.is_some_and(|kind| parts.contains(&kind.part))
    };
    let ids = frame.design.assets.keys().filter(is_part);
    let mut named: Vec<_> = ids.map(|id| (id.clone(), asset_name(frame, id))).collect();
    named.sort_by(|a, b| (&a.1, &a.0).cmp(&(&b.1, &b.0)));
    named
}

/// The words of what is chosen, or that anything is.
pub(super) fn shown<T>(frame: &Frame<'_>, now: Option<&T>, name: impl Fn(&T) -> String) -> String {
    now.map_or_else(|| frame.tr("enquiry-any"), name)
}

fn who_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let now = frame.view.enquiry.query.attacker.clone();
    let name = |id: &AttackerId| {
        let attacker = frame.catalog.attacker(id);
        attacker.map_or_else(|| id.to_string(), |it| frame.text(&it.name).to_owned())
    };
    let field = Field {
        key: "column-who",
        now: (&now, shown(frame, now.as_ref(), name)),
        picks: None,
    };
    let chosen = choice(ui, frame, hues, field, |frame| {
        let attackers = frame.catalog.attacks.attackers.iter();
        let named = attackers.map(|it| (it.id.clone(), frame.text(&it.name).to_owned()));
        offered(frame, named)
    });
    if let Some(chosen) = chosen {
        frame.enquire(|enquiry| enquiry.query.attacker = chosen);
    }
}

fn foothold_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let now = frame.view.enquiry.query.foothold.clone();
    let field = Field {
        key: "column-foothold",
        now: (&now, foothold_words(frame, &now)),
        picks: Some(Picks::Foothold),
    };
    let chosen = choice(ui, frame, hues, field, |frame| {
        let fixed = [Foothold::Any, Foothold::Outside].map(|it| {
            let words = foothold_words(frame, &it);
            (it, words)
        });
        let hosts = assets(frame, &[Part::Host]).into_iter();
        let hosts = hosts.map(|(id, name)| (Foothold::At(id), name));
        fixed.into_iter().chain(hosts).collect()
    });
    if let Some(chosen) = chosen {
        frame.enquire(|enquiry| enquiry.query.foothold = chosen);
    }
}

/// Assets that some final attack is aimed at.
fn targets(frame: &Frame<'_>) -> Offered<Option<AssetId>> {
    let goals = &frame.catalog.attacks.goals;
    let is_target = |(id, _): &(AssetId, String)| {
        let kind = asset_kind(frame, id);
        kind.is_some_and(|kind| goals.iter().any(|goal| kind.is_in(&goal.targets)))
    };
    let parts = [Part::Host, Part::Device, Part::Relay];
    let named = assets(frame, &parts).into_iter().filter(is_target);
    offered(frame, named)
}

fn target_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let now = frame.view.enquiry.query.target.clone();
    let field = Field {
        key: "column-target",
        now: (&now, shown(frame, now.as_ref(), |id| asset_name(frame, id))),
        picks: Some(Picks::Target),
    };
    if let Some(chosen) = choice(ui, frame, hues, field, targets) {
        frame.enquire(|enquiry| enquiry.query.target = chosen);
    }
}
