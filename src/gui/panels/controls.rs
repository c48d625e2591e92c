//! The inspector's controls: of the selected asset or of the whole design, by section.

mod details;
mod state;

use details::details_ui;
use eframe::egui::{Align2, Frame as Box, Id, Margin, Popup, Rect, Ui, pos2, vec2};
use state::{asks_reason, reason_ui, state_ui};

use super::outline::coverage;
use crate::{
    analysis::ControlInstance,
    catalog::{AssetId, Requirement, Text},
    design::{Command, ControlKey, ControlState, Subject},
    gui::{
        Change, ControlFilter, Frame,
        names::{asset_name, circled, joined, pages},
        style::Hues,
        widgets::{ChipLook, Ink, Says, chip, group_head, hairline, row, share_bar, state_key},
    },
};

const STATE_WIDTH: f32 = 96.0;

/// A headed group of controls.
#[derive(Clone, Debug)]
pub(crate) struct ControlGroup<'a> {
    /// The numbers and the heading.
    pub heading: String,
    /// Its controls.
    pub rows: Vec<&'a ControlInstance>,
}

/// The asset whose controls are shown; none for the whole design.
fn shown_asset<'a>(frame: &Frame<'a>) -> Option<&'a AssetId> {
    match frame.view.single() {
        Some(Subject::Asset(id)) => Some(id),
        _ => None,
    }
}

fn in_scope<'a>(frame: &Frame<'a>) -> impl Iterator<Item = &'a ControlInstance> {
    let asset = shown_asset(frame);
    frame
        .analysis
        .controls
        .iter()
        .filter(move |instance| asset.is_none() || instance.asset.as_ref() == asset)
}

fn passes(filter: ControlFilter, instance: &ControlInstance) -> bool {
    match filter {
        ControlFilter::All => true,
        ControlFilter::Open => !instance.is_in_place(),
        ControlFilter::Recommended => instance.requirement == Requirement::Recommended,
    }
}

/// Controls under the filter, grouped by where they are and by section, in the document's order.
pub(crate) fn control_groups<'a>(frame: &Frame<'a>) -> Vec<ControlGroup<'a>> {
    type Place<'a> = (Option<&'a AssetId>, &'a Text);
    let mut groups: Vec<(Place<'a>, ControlGroup<'a>)> = Vec::new();
    for instance in in_scope(frame).filter(|instance| passes(frame.view.filter, instance)) {
        let place = (instance.asset.as_ref(), &instance.section);
        match groups.iter_mut().find(|(other, _)| *other == place) {
            Some((_, group)) => group.rows.push(instance),
            None => groups.push((
                place,
                ControlGroup {
                    heading: heading(frame, instance),
                    rows: vec![instance],
                },
            )),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The numbers, for the whole design where it is, and the section.
fn heading(frame: &Frame<'_>, instance: &ControlInstance) -> String {
    let numbers: String = instance.numbers.iter().copied().map(circled).collect();
    let section = frame.text(&instance.section);
    let place = instance
        .asset
        .as_ref()
        .filter(|_| shown_asset(frame).is_none());
    let words = match place {
        Some(asset) => format!("{numbers} {} — {section}", asset_name(frame, asset)),
        None => format!("{numbers} {section}"),
    };
    words.trim().to_owned()
}

/// Draws the controls.
pub(crate) fn controls_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    head_ui(ui, frame, hues);
    let groups = control_groups(frame);
    if groups.is_empty() {
        let key = match (in_scope(frame).next(), shown_asset(frame)) {
            (Some(_), _) => "controls-none-filtered",
            (None, Some(_)) => "controls-none-asset",
            (None, None) => "controls-none",
        };
        Box::new()
            .inner_margin(12)
            .show(ui, |ui| Ink::body(hues.text).paragraph(ui, frame.tr(key)));
    }
    for group in groups {
        let (done, all) = coverage(group.rows.iter().copied());
        let count = if all == 0 {
            String::new()
        } else {
            format!("{done}/{all}")
        };
        group_head(ui, hues, &group.heading, &count);
        for instance in group.rows {
            control_ui(ui, frame, hues, instance);
        }
    }
}

fn head_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    Box::new()
        .inner_margin(Margin {
            left: 12,
            right: 12,
            top: 10,
            bottom: 8,
        })
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 8.0);
            let key = if shown_asset(frame).is_some() {
                "controls-of-asset"
            } else {
                "controls-of-whole"
            };
            let (done, all) = coverage(in_scope(frame));
            let planned = in_scope(frame)
                .filter(|it| it.requirement == Requirement::Required && !it.is_in_place())
                .filter(|it| it.state == ControlState::Planned)
                .count();
            let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 20.0));
            Ink::body(hues.text).write_in(ui.painter(), rect, Align2::LEFT_CENTER, &frame.tr(key));
            let count = format!("{done}/{all}");
            Ink::head(hues.text).write_in(ui.painter(), rect, Align2::RIGHT_CENTER, &count);
            let (_, bar) = ui.allocate_space(vec2(ui.available_width(), 6.0));
            share_bar(ui, hues, bar, (done, planned, all));
            ui.horizontal_wrapped(|ui| {
                filters_ui(ui, frame, hues);
                set_all_ui(ui, frame, hues);
            });
        });
}

fn filters_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let filters = [
        (ControlFilter::All, "controls-all"),
        (ControlFilter::Open, "controls-open"),
        (ControlFilter::Recommended, "controls-recommended"),
    ];
    for (filter, key) in filters {
        let count = in_scope(frame)
            .filter(|instance| passes(filter, instance))
            .count();
        let text = frame.tr_with(key, &[("n", count.to_string())]);
        let on = frame.view.filter == filter;
        let look = if on {
            ChipLook::Active
        } else {
            ChipLook::Outlined
        };
        if chip(ui, hues, "", &text, look).clicked() {
            frame.push(Change::Filter(filter));
        }
    }
}

/// The menu that sets every control in sight to one state.
fn set_all_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let response = chip(
        ui,
        hues,
        "",
        &frame.tr("controls-set-all"),
        ChipLook::Outlined,
    );
    Popup::menu(&response).show(|ui| {
        for state in [
            ControlState::Implemented,
            ControlState::Planned,
            ControlState::Missing,
        ] {
            let word = frame.tr(state_key(&state));
            if !ui
                .button(frame.tr_with("controls-set-all-to", &[("state", word)]))
                .clicked()
            {
                continue;
            }
            let states: Vec<_> = in_scope(frame)
                .filter(|instance| passes(frame.view.filter, instance) && !instance.unplaced)
                .map(|instance| (key_of(instance), state.clone()))
                .collect();
            frame.edit(Command::SetControls(states));
            ui.close();
        }
    });
}

fn key_of(instance: &ControlInstance) -> ControlKey {
    ControlKey {
        asset: instance.asset.clone(),
        control: instance.control.clone(),
    }
}

/// The second line: requirement, clauses and slides.
fn second_line(frame: &Frame<'_>, instance: &ControlInstance) -> String {
    let required = match instance.requirement {
        Requirement::Required => "controls-required",
        Requirement::Recommended => "controls-should",
    };
    let mut parts = vec![frame.tr(required)];
    if instance.unplaced {
        parts.push(frame.tr("controls-unplaced"));
    }
    if !instance.law.is_empty() {
        let clauses: Vec<_> = instance
            .law
            .iter()
            .map(crate::catalog::LawId::as_str)
            .collect();
        parts.push(clauses.join(", "));
    }
    parts.push(pages(&instance.pages));
    joined(frame, &parts)
}

fn control_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, instance: &ControlInstance) {
    let id = Id::new(("control-row", &instance.control, &instance.asset));
    let open: bool = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let detail = frame
        .catalog
        .control(&instance.control)
        .and_then(|it| it.detail.as_ref());
    let name = frame.text(&instance.name);
    let (rect, response) = row(ui, hues, 45.0, Says::entry(name, false));
    let inner = rect.shrink2(vec2(12.0, 6.0));
    let words = inner.with_max_x(inner.right() - STATE_WIDTH - 8.0);
    let (upper, lower) = (
        words.with_max_y(words.center().y),
        words.with_min_y(words.center().y),
    );
    let shown = match detail {
        Some(detail) => format!("{name} — {}", frame.text(detail)),
        None => name.to_owned(),
    };
    Ink::strong(hues.text).write_in(ui.painter(), upper, Align2::LEFT_CENTER, &shown);
    let line = second_line(frame, instance);
    Ink::body(hues.muted).write_in(ui.painter(), lower, Align2::LEFT_CENTER, &line);
    let field = Rect::from_center_size(
        pos2(inner.right() - STATE_WIDTH / 2.0, inner.center().y),
        vec2(STATE_WIDTH, 26.0),
    );
    let out = instance.out_of_scope.is_some() || instance.unplaced;
    ui.add_enabled_ui(!out, |ui| state_ui(ui, frame, hues, instance, field));
    hairline(ui, hues, rect);
    let definition = frame
        .catalog
        .control(&instance.control)
        .map(|it| &it.definition);
    let tip = format!(
        "{shown}\n{line}\n{}",
        definition.map_or("", |text| frame.text(text))
    );
    if response.on_hover_text(tip).clicked() {
        ui.data_mut(|data| data.insert_temp(id, !open));
    }
    if asks_reason(ui, instance) {
        reason_ui(ui, frame, hues, instance);
    }
    if open {
        details_ui(ui, frame, hues, instance);
    }
}
