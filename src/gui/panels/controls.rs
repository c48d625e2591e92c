//! The inspector's controls: of the selected asset or of the whole design, by section.

mod details;
mod head;
mod state;

use details::details_ui;
use eframe::egui::{Align2, Frame as Box, Id, Rect, Ui, pos2, vec2};
use head::head_ui;
use state::{asks_reason, reason_ui, state_ui};

use super::outline::coverage;
use crate::{
    analysis::ControlInstance,
    catalog::{AssetId, Requirement, Text},
    design::{ControlKey, Subject},
    gui::{
        ControlFilter, Frame,
        names::{asset_name, circled, joined, pages},
        style::Hues,
        widgets::{Hint as _, Ink, Says, group_head, hairline, row},
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
        match groups.iter_mut().rev().find(|(other, _)| *other == place) {
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
    if !ui.is_rect_visible(rect) && !open && !asks_reason(ui, instance) {
        return;
    }
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
    let control = frame.catalog.control(&instance.control);
    let said = control.map(|it| [Some(&it.definition), it.note.as_ref()]);
    let tip = said
        .into_iter()
        .flatten()
        .flatten()
        .fold(format!("{shown}\n{line}"), |tip, said| {
            tip + "\n" + frame.text(said)
        });
    if response.hint(tip).clicked() {
        ui.data_mut(|data| data.insert_temp(id, !open));
    }
    if asks_reason(ui, instance) {
        reason_ui(ui, frame, hues, instance);
    }
    if open {
        details_ui(ui, frame, hues, instance);
    }
}
