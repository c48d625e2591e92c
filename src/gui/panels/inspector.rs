//! The inspector: what is selected, and five readings of it.

use eframe::egui::{Color32, Id, Rect, ScrollArea, Stroke, Ui, Vec2, accesskit::Role, vec2};

use super::{
    attack::attack_ui, controls::controls_ui, improve::improve_ui, properties::properties_ui,
    risk::risk_ui, route::route_ui,
};
use crate::{
    catalog::ZoneId,
    design::Subject,
    gui::{
        Desk, InspectorTab, Wish,
        icons::paint_icon_amid,
        kit::{
            AccessName, Hint as _, Ink, ListRow, RowLead, RowText, is_heading, landing, name_part,
            one_stop, tab,
            tokens::{BLOCK_GAP, HIGH_ROW},
        },
        names::{
            asset_kind, asset_name, joined, link_kind, link_name, numbers_of, subject_icon,
            subject_name, zone_kind, zone_name,
        },
        style::{CARD_RADIUS, Hues},
    },
    words::circled,
};

/// Height of the head, size of the picture in it and of the icon in that, points.
const HEAD: f32 = 60.0;
const PICTURE: f32 = 40.0;
const ICON: f32 = 24.0;
/// What stays free below the last line, points.
const END: f32 = 16.0;

const TABS: [(InspectorTab, &str); 5] = [
    (InspectorTab::Route, "inspector-route"),
    (InspectorTab::Controls, "inspector-controls"),
    (InspectorTab::Risk, "inspector-risk"),
    (InspectorTab::Attack, "inspector-attack"),
    (InspectorTab::Improve, "inspector-improve"),
];

/// Draws the inspector.
pub(crate) fn inspector_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    head_ui(ui, desk);
    properties_ui(ui, desk);
    tabs_ui(ui, desk);
    let salt = ("inspector", desk.shell.readings.inspector as u8);
    ScrollArea::vertical()
        .id_salt(salt)
        .auto_shrink([false, false])
        .show(ui, |ui| {
            let chosen = desk.shell.readings.inspector;
            let list = reading_id(chosen);
            landing(ui, list, None, |ui| match chosen {
                InspectorTab::Route => route_ui(ui, desk),
                InspectorTab::Controls => controls_ui(ui, desk),
                InspectorTab::Risk => risk_ui(ui, desk),
                InspectorTab::Attack => attack_ui(ui, desk),
                InspectorTab::Improve => improve_ui(ui, desk),
            });
            ui.add_space(END);
        });
}

/// Under what name a reading is asked for.
pub(crate) fn reading_id(tab: InspectorTab) -> Id {
    Id::new(("reading", tab as u8))
}

/// Title and second line of what is inspected.
fn head_words(desk: &Desk<'_>) -> (String, String) {
    match desk.view.single() {
        None if desk.view.selection.is_empty() => {
            let title = &desk.design.title;
            let title = if title.is_empty() {
                desk.tr("inspector-whole")
            } else {
                title.clone()
            };
            (title, counts(desk))
        }
        None => {
            let count = desk.view.selection.len().to_string();
            (
                desk.tr_with("inspector-many", &[("n", count)]),
                desk.tr("inspector-many-hint"),
            )
        }
        Some(Subject::Zone(id)) => {
            let kind = zone_kind(desk, id).map_or("", |kind| desk.text(&kind.name));
            (zone_name(desk, id), kind.to_owned())
        }
        Some(Subject::Asset(id)) => {
            let zone = desk
                .design
                .assets
                .get(id)
                .and_then(|asset| asset.zone.as_ref());
            let numbers: Vec<_> = numbers_of(desk, id).into_iter().map(circled).collect();
            let mut parts = Vec::new();
            let name = asset_name(desk, id);
            if let Some(kind) = asset_kind(desk, id).map(|kind| desk.text(&kind.name))
                && kind != name
            {
                parts.push(kind.to_owned());
            }
            parts.extend(zone.map(|zone| place(desk, zone)));
            if !numbers.is_empty() {
                let number = numbers.join("");
                parts.push(desk.tr_with("inspector-placement", &[("number", number)]));
            }
            (name, joined(desk, &parts))
        }
        Some(Subject::Link(id)) => {
            let kind = link_kind(desk, id).map_or("", |kind| desk.text(&kind.name));
            (link_name(desk, id), kind.to_owned())
        }
        Some(subject @ Subject::Note(_)) => (subject_name(desk, subject), desk.tr("canvas-note")),
    }
}

fn place(desk: &Desk<'_>, zone: &ZoneId) -> String {
    let provider = desk
        .design
        .zones
        .get(zone)
        .map_or("", |zone| &zone.provider);
    let name = zone_name(desk, zone);
    if provider.is_empty() {
        name
    } else {
        desk.tr_with(
            "inspector-provider",
            &[("zone", name), ("csp", provider.to_owned())],
        )
    }
}

/// How much there is in the design.
pub(crate) fn counts(desk: &Desk<'_>) -> String {
    use crate::catalog::LinkClass;
    let design = desk.design;
    let of = |class: LinkClass| {
        let kinds = design
            .links
            .values()
            .filter_map(|link| desk.catalog.link_kind(&link.kind));
        kinds.filter(|kind| kind.class == class).count().to_string()
    };
    desk.tr_with(
        "status-counts",
        &[
            ("zones", design.zones.len().to_string()),
            ("assets", design.assets.len().to_string()),
            ("lines", of(LinkClass::Line)),
            ("flows", of(LinkClass::Flow)),
        ],
    )
}

fn head_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let hues = desk.hues();
    let (title, second) = head_words(desk);
    let parts = ListRow::new(RowText::new(&title, Ink::title(hues.text)))
        .lead(RowLead::Room(PICTURE))
        .second(RowText::new(&second, Ink::body(hues.muted)))
        .height(HEAD)
        .pad(BLOCK_GAP)
        .unlined()
        .label(ui, hues);
    is_heading(&parts.response);
    let square = parts.lead.with_max_x(parts.lead.left() + PICTURE);
    let square = Rect::from_center_size(square.center(), Vec2::splat(PICTURE));
    let (fill, ink) = match desk.view.single() {
        Some(subject) => zone_colors(desk, subject, hues),
        None => (hues.accent_tint, hues.accent),
    };
    ui.painter().rect_filled(square, CARD_RADIUS, fill);
    let icon = desk
        .view
        .single()
        .map_or("logo", |subject| subject_icon(desk, subject));
    paint_icon_amid(ui, icon, square, ICON, ink);
    if parts.is_cut {
        parts.response.hint(title);
    }
}

/// Tint and ink of the zone a thing is or stands in.
fn zone_colors(desk: &Desk<'_>, subject: &Subject, hues: &Hues) -> (Color32, Color32) {
    let zone = match subject {
        Subject::Zone(id) => Some(id),
        Subject::Asset(id) => desk
            .design
            .assets
            .get(id)
            .and_then(|asset| asset.zone.as_ref()),
        Subject::Link(_) | Subject::Note(_) => None,
    };
    zone.and_then(|id| zone_kind(desk, id))
        .and_then(|kind| desk.theme.zones.get(&kind.hue))
        .map_or((hues.sunken, hues.text), |hue| (hue.tint, hue.ink))
}

fn tabs_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let width = ui.available_width() / TABS.len() as f32;
    let response = ui.horizontal(|ui| {
        name_part(ui, Role::TabList, &desk.tr("inspector-tabs"));
        ui.spacing_mut().item_spacing.x = 0.0;
        one_stop(ui, "readings", |ui| {
            let mut shown = None;
            for (choice, key) in TABS {
                let on = desk.shell.readings.inspector == choice;
                let word = desk.tr(key);
                let says = AccessName::tab(&word, on);
                let response = tab(ui, hues, vec2(width, HIGH_ROW), says);
                if response.clicked() {
                    desk.push(Wish::Inspector(choice));
                }
                shown = shown.or_else(|| on.then_some(response.id));
            }
            shown
        });
    });
    let rect = response.response.rect;
    ui.painter().hline(
        ui.max_rect().x_range(),
        rect.bottom(),
        Stroke::new(1.0, hues.border),
    );
}
