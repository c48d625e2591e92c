//! What can be said about the selected thing, as fields.

use eframe::egui::{CollapsingHeader, ComboBox, Id, Margin, TextEdit, Ui, WidgetText, vec2};

use crate::{
    catalog::{AssetId, LinkId, ZoneId},
    design::{Command, Owner, Subject, Zone},
    gui::{
        Change, Frame,
        names::{asset_kind, link_kind, zone_kind, zone_name},
        style::Hues,
    },
};

const OWNERS: [(Option<Owner>, &str); 5] = [
    (None, "owner-unknown"),
    (Some(Owner::Municipality), "owner-municipality"),
    (Some(Owner::Vendor), "owner-vendor"),
    (Some(Owner::Csp), "owner-csp"),
    (Some(Owner::Prefecture), "owner-prefecture"),
];

/// Draws the fields of the one selected thing.
pub(crate) fn properties_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let Some(subject) = frame.view.single().cloned() else {
        return;
    };
    eframe::egui::Frame::new()
        .inner_margin(Margin::symmetric(12, 4))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            CollapsingHeader::new(frame.tr("properties-title"))
                .id_salt("properties")
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 6.0;
                    match &subject {
                        Subject::Zone(id) => zone_ui(ui, frame, id),
                        Subject::Asset(id) => asset_ui(ui, frame, id),
                        Subject::Link(id) => link_ui(ui, frame, id),
                        Subject::Note(_) => {}
                    }
                });
        });
    let rect = ui.min_rect();
    ui.painter().hline(
        ui.max_rect().x_range(),
        rect.bottom(),
        eframe::egui::Stroke::new(1.0, hues.border),
    );
}

/// A field with its word at the left.
fn labelled(ui: &mut Ui, word: &str, content: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.allocate_ui(vec2(84.0, 24.0), |ui| {
            ui.set_min_width(84.0);
            ui.add(eframe::egui::Label::new(WidgetText::from(word).weak()).truncate());
        });
        content(ui);
    });
}

/// A text field that hands its text over when it is left: one undo step, not one a key.
fn text_field(
    ui: &mut Ui,
    word: &str,
    subject: &Subject,
    kept: &str,
    hint: &str,
) -> Option<String> {
    let mut handed = None;
    labelled(ui, word, |ui| {
        let id = Id::new(("properties_text", word, subject.as_str()));
        let typed: Option<String> = ui.data(|data| data.get_temp(id));
        let mut text = typed.unwrap_or_else(|| kept.to_owned());
        let field = TextEdit::singleline(&mut text).id(id).hint_text(hint);
        let field = field.margin(Margin::symmetric(8, 4));
        let response = ui.add(field.desired_width(f32::INFINITY));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_label(word));
        if response.changed() {
            ui.data_mut(|data| data.insert_temp(id, text.clone()));
        }
        if response.lost_focus() {
            ui.data_mut(|data| data.remove_temp::<String>(id));
            let gave_up = ui.input(|input| input.key_pressed(eframe::egui::Key::Escape));
            handed = Some(text).filter(|text| text != kept && !gave_up);
        }
    });
    handed
}

fn name_and_note(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    subject: &Subject,
    kept: [&str; 2],
    kind: &str,
) {
    let [name, note] = kept;
    if let Some(text) = text_field(ui, &frame.tr("properties-name"), subject, name, kind) {
        frame.edit(Command::Rename(subject.clone(), text));
    }
    if let Some(text) = text_field(ui, &frame.tr("properties-note"), subject, note, "") {
        frame.edit(Command::SetNote(subject.clone(), text));
    }
}

fn zone_ui(ui: &mut Ui, frame: &mut Frame<'_>, id: &ZoneId) {
    let (Some(zone), kind) = (frame.design.zones.get(id), zone_kind(frame, id)) else {
        return;
    };
    let subject = Subject::Zone(id.clone());
    let kind_name = kind.map_or("", |kind| frame.text(&kind.name));
    labelled(ui, &frame.tr("properties-kind"), |ui| {
        ui.label(kind_name);
    });
    if kind.is_some_and(|kind| kind.provider) {
        let mut chosen = provider_choice(ui, frame, zone);
        // A provider that the catalog does not offer can be typed.
        let other = frame.tr("properties-provider-other");
        chosen = text_field(ui, &other, &subject, &zone.provider, "").or(chosen);
        if let Some(provider) = chosen {
            frame.edit(Command::SetProvider(id.clone(), provider));
        }
    }
    name_and_note(ui, frame, &subject, [&zone.name, &zone.note], kind_name);
}

/// The providers that the catalog offers.
fn provider_choice(ui: &mut Ui, frame: &Frame<'_>, zone: &Zone) -> Option<String> {
    let word = frame.tr("properties-provider");
    let mut chosen = None;
    labelled(ui, &word, |ui| {
        let shown = match zone.provider.as_str() {
            "" => frame.tr("properties-unset"),
            provider => provider.to_owned(),
        };
        let combo = ComboBox::from_id_salt("offered")
            .selected_text(shown)
            .width(ui.available_width() - 8.0);
        let response = combo.show_ui(ui, |ui| {
            let on = |provider: &String| zone.provider == *provider;
            let offered = frame.catalog.edition.providers.iter();
            chosen = offered
                .filter(|provider| ui.selectable_label(on(provider), *provider).clicked())
                .last()
                .cloned();
        });
        let id = response.response.id;
        ui.ctx()
            .accesskit_node_builder(id, |node| node.set_label(word.as_str()));
    });
    chosen
}

fn asset_ui(ui: &mut Ui, frame: &mut Frame<'_>, id: &AssetId) {
    let (Some(asset), kind) = (frame.design.assets.get(id), asset_kind(frame, id)) else {
        return;
    };
    let subject = Subject::Asset(id.clone());
    let kind_name = kind.map_or("", |kind| frame.text(&kind.name));
    labelled(ui, &frame.tr("properties-kind"), |ui| {
        ui.label(kind_name);
    });
    zone_choice(ui, frame, id);
    if kind.is_some_and(|kind| kind.countable) {
        let word = frame.tr("properties-count");
        let kept = if asset.count == 0 {
            String::new()
        } else {
            asset.count.to_string()
        };
        if let Some(text) = text_field(ui, &word, &subject, &kept, &frame.tr("properties-unset")) {
            match text.trim() {
                "" => frame.edit(Command::SetCount(id.clone(), 0)),
                digits => match digits.parse() {
                    Ok(count) => frame.edit(Command::SetCount(id.clone(), count)),
                    Err(_) => frame.push(Change::Notify(frame.tr("properties-count-wrong"))),
                },
            }
        }
    }
    owner_choice(ui, frame, id, asset.owner);
    name_and_note(ui, frame, &subject, [&asset.name, &asset.note], kind_name);
}

fn zone_choice(ui: &mut Ui, frame: &mut Frame<'_>, id: &AssetId) {
    let now = frame
        .design
        .assets
        .get(id)
        .and_then(|asset| asset.zone.as_ref());
    let name = |zone: Option<&ZoneId>| {
        zone.map_or_else(|| frame.tr("outline-free"), |zone| zone_name(frame, zone))
    };
    let mut chosen = None;
    labelled(ui, &frame.tr("properties-zone"), |ui| {
        let combo = ComboBox::from_id_salt("zone")
            .selected_text(name(now))
            .truncate()
            .width(ui.available_width() - 8.0);
        combo.show_ui(ui, |ui| {
            for zone in frame.design.zones.keys().map(Some).chain([None]) {
                if ui.selectable_label(now == zone, name(zone)).clicked() && now != zone {
                    chosen = Some(zone.cloned());
                }
            }
        });
    });
    if let Some(zone) = chosen {
        frame.edit(Command::SetZone(id.clone(), zone));
    }
}

fn owner_choice(ui: &mut Ui, frame: &mut Frame<'_>, id: &AssetId, now: Option<Owner>) {
    let mut chosen = None;
    let key = OWNERS
        .iter()
        .find(|(owner, _)| *owner == now)
        .map_or("owner-unknown", |(_, key)| key);
    labelled(ui, &frame.tr("properties-owner"), |ui| {
        let combo = ComboBox::from_id_salt("owner")
            .selected_text(frame.tr(key))
            .width(ui.available_width() - 8.0);
        combo.show_ui(ui, |ui| {
            for (owner, key) in OWNERS {
                if ui.selectable_label(now == owner, frame.tr(key)).clicked() {
                    chosen = Some(owner);
                }
            }
        });
    });
    if let Some(owner) = chosen.filter(|owner| *owner != now) {
        frame.edit(Command::SetOwner(id.clone(), owner));
    }
}

fn link_ui(ui: &mut Ui, frame: &mut Frame<'_>, id: &LinkId) {
    let Some(link) = frame.design.links.get(id) else {
        return;
    };
    let subject = Subject::Link(id.clone());
    let kind = link_kind(frame, id);
    let kind_name = kind.map_or("", |kind| frame.text(&kind.name));
    let mut chosen = None;
    labelled(ui, &frame.tr("properties-kind"), |ui| {
        let combo = ComboBox::from_id_salt("link")
            .selected_text(kind_name)
            .width(ui.available_width() - 8.0);
        combo.show_ui(ui, |ui| {
            for other in &frame.catalog.links {
                if ui
                    .selectable_label(other.id == link.kind, frame.text(&other.name))
                    .clicked()
                {
                    chosen = Some(other.id.clone());
                }
            }
        });
    });
    if let Some(kind) = chosen.filter(|kind| *kind != link.kind) {
        frame.edit(Command::SetLinkKind(id.clone(), kind));
    }
    let word = frame.tr("properties-encryption");
    if let Some(text) = text_field(ui, &word, &subject, &link.encryption, "") {
        frame.edit(Command::SetEncryption(id.clone(), text));
    }
    name_and_note(ui, frame, &subject, [&link.name, &link.note], kind_name);
}
