//! The controls in scope that pass the filter, in groups by heading.

use crate::{
    analysis::ControlInstance,
    catalog::{AssetId, Requirement, Text},
    design::Subject,
    gui::{ControlFilter, Desk, names::asset_name},
    words::circled,
};

/// A headed group of controls.
#[derive(Clone, Debug)]
pub(super) struct ControlGroup<'a> {
    /// The numbers and the heading.
    pub heading: String,
    /// Its controls.
    pub rows: Vec<&'a ControlInstance>,
}

/// The asset whose controls are shown; none for the whole design.
pub(super) fn shown_asset<'a>(desk: &Desk<'a>) -> Option<&'a AssetId> {
    match desk.view.single() {
        Some(Subject::Asset(id)) => Some(id),
        _ => None,
    }
}

pub(super) fn in_scope<'a>(desk: &Desk<'a>) -> impl Iterator<Item = &'a ControlInstance> {
    let asset = shown_asset(desk);
    desk.analysis
        .controls
        .iter()
        .filter(move |instance| asset.is_none() || instance.asset.as_ref() == asset)
}

pub(super) fn passes(filter: ControlFilter, instance: &ControlInstance) -> bool {
    match filter {
        ControlFilter::All => true,
        ControlFilter::Open => !instance.is_in_place(),
        ControlFilter::Recommended => instance.requirement == Requirement::Recommended,
    }
}

/// Controls under the filter, grouped by where they are and by section, in the document's order.
pub(super) fn control_groups<'a>(desk: &Desk<'a>) -> Vec<ControlGroup<'a>> {
    type Place<'a> = (Option<&'a AssetId>, &'a Text);
    let mut groups: Vec<(Place<'a>, ControlGroup<'a>)> = Vec::new();
    for instance in in_scope(desk).filter(|instance| passes(desk.view.filter, instance)) {
        let place = (instance.asset.as_ref(), &instance.section);
        match groups.iter_mut().rev().find(|(other, _)| *other == place) {
            Some((_, group)) => group.rows.push(instance),
            None => groups.push((
                place,
                ControlGroup {
                    heading: heading(desk, instance),
                    rows: vec![instance],
                },
            )),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The numbers, for the whole design where it is, and the section.
fn heading(desk: &Desk<'_>, instance: &ControlInstance) -> String {
    let numbers: String = instance.numbers.iter().copied().map(circled).collect();
    let section = desk.text(&instance.section);
    let place = instance
        .asset
        .as_ref()
        .filter(|_| shown_asset(desk).is_none());
    let words = match place {
        Some(asset) => format!(
            "{numbers} {}",
            desk.headed(&asset_name(desk, asset), section)
        ),
        None => format!("{numbers} {section}"),
    };
    words.trim().to_owned()
}
