//! The outline: zones with their assets and how far each has its required controls.

use std::collections::{BTreeMap, BTreeSet};

use eframe::egui::{Align2, Id, Rect, ScrollArea, Ui, Vec2, pos2};

use crate::{
    analysis::ControlInstance,
    catalog::{AssetId, Requirement, ZoneId},
    design::Subject,
    gui::{
        Change, Frame,
        icons::paint_icon,
        names::{asset_kind, asset_name, zone_kind, zone_name},
        style::{Hues, color32},
        widgets::{Ink, Says, row, section_head},
    },
};

/// A row of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum OutlineRow {
    /// A zone, or what stands in none.
    Zone {
        /// The zone; `None` for what stands in none.
        id: Option<ZoneId>,
        /// Its name.
        name: String,
        /// How many assets it has.
        assets: usize,
    },
    /// An asset of the zone above.
    Asset {
        /// The asset.
        id: AssetId,
        /// Its name.
        name: String,
        /// Required controls in place and all of them.
        required: (usize, usize),
    },
}

/// Rows of the outline, zones in the order they stand from left to right.
pub(crate) fn outline_rows(frame: &Frame<'_>, folded: &BTreeSet<String>) -> Vec<OutlineRow> {
    let design = frame.design;
    let mut zones: Vec<_> = design.zones.keys().collect();
    zones.sort_by_key(|id| {
        design
            .layout
            .zones
            .get(*id)
            .map_or((i32::MAX, 0), |rect| (rect.y / 200, rect.x))
    });
    // Gathered once each: a drawing may hold thousands of assets.
    let mut members: BTreeMap<Option<&ZoneId>, Vec<&AssetId>> = BTreeMap::new();
    for (id, asset) in &design.assets {
        let zone = asset
            .zone
            .as_ref()
            .filter(|zone| design.zones.contains_key(*zone));
        members.entry(zone).or_default().push(id);
    }
    let covered = coverage_by_asset(frame);
    let free = members.contains_key(&None);
    let zones = zones.into_iter().map(Some).chain(free.then_some(None));
    let mut rows = Vec::new();
    for zone in zones {
        let members = members.get(&zone).map(Vec::as_slice).unwrap_or_default();
        rows.push(OutlineRow::Zone {
            id: zone.cloned(),
            name: zone.map_or_else(|| frame.tr("outline-free"), |zone| zone_name(frame, zone)),
            assets: members.len(),
        });
        if folded.contains(zone.map_or("", ZoneId::as_str)) {
            continue;
        }
        rows.extend(members.iter().map(|id| OutlineRow::Asset {
            id: (*id).clone(),
            name: asset_name(frame, id),
            required: covered.get(*id).copied().unwrap_or_default(),
        }));
    }
    rows
}

/// Required controls in place and all required ones, of every asset that has any.
fn coverage_by_asset<'a>(frame: &Frame<'a>) -> BTreeMap<&'a AssetId, (usize, usize)> {
    let mut covered = BTreeMap::new();
    for instance in &frame.analysis.controls {
        if let Some(asset) = &instance.asset {
            let (done, all): &mut (usize, usize) = covered.entry(asset).or_default();
            let (more, one) = coverage(std::iter::once(instance));
            *done += more;
            *all += one;
        }
    }
    covered
}

/// Required controls in place, and all required ones.
pub(crate) fn coverage<'a>(instances: impl Iterator<Item = &'a ControlInstance>) -> (usize, usize) {
    instances
        .filter(|instance| instance.requirement == Requirement::Required)
        .fold((0, 0), |(done, all), instance| {
            (done + usize::from(instance.is_in_place()), all + 1)
        })
}

/// Draws the outline.
pub(crate) fn outline_ui(ui: &mut Ui, frame: &mut Frame<'_>) {
    let hues = Hues::of(frame.theme);
    section_head(ui, &hues, &frame.tr("outline-title"));
    let id = Id::new("outline_folded");
    let mut folded: BTreeSet<String> = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let rows = outline_rows(frame, &folded);
    if rows.is_empty() {
        ui.weak(frame.tr("outline-empty"));
    }
    ScrollArea::vertical()
        .id_salt("outline")
        .auto_shrink([false, false])
        .show_rows(ui, 22.0, rows.len(), |ui, range| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for entry in rows.get(range).unwrap_or_default() {
                match entry {
                    OutlineRow::Zone { .. } => {
                        let turned = zone_row(ui, frame, &hues, entry, &folded);
                        fold(&mut folded, turned);
                    }
                    OutlineRow::Asset { id, name, required } => {
                        asset_row(ui, frame, &hues, (id, name), *required);
                    }
                }
            }
        });
    ui.data_mut(|data| data.insert_temp(id, folded));
}

/// Folds a zone, or unfolds it.
fn fold(folded: &mut BTreeSet<String>, turned: Option<String>) {
    if let Some(zone) = turned
        && !folded.remove(&zone)
    {
        folded.insert(zone);
    }
}

/// Draws a zone's row; returns its id when it is to be folded or unfolded.
fn zone_row(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    entry: &OutlineRow,
    folded: &BTreeSet<String>,
) -> Option<String> {
    let OutlineRow::Zone { id, name, assets } = entry else {
        return None;
    };
    let key = id.as_ref().map_or("", ZoneId::as_str);
    let subject = id.clone().map(Subject::Zone);
    let on = subject
        .as_ref()
        .is_some_and(|zone| frame.view.selection.contains(zone));
    let (rect, response) = row(ui, hues, 22.0, Says::entry(name, on));
    let at = |x: f32, size: f32| {
        Rect::from_center_size(pos2(rect.left() + x, rect.center().y), Vec2::splat(size))
    };
    let arrow = if folded.contains(key) {
        "chevron_right"
    } else {
        "chevron_down"
    };
    paint_icon(ui, arrow, at(7.0, 12.0), hues.muted);
    let kind = id.as_ref().and_then(|id| zone_kind(frame, id));
    let hue = kind.and_then(|kind| frame.theme.zones.get(&kind.hue));
    let color = hue.map_or(hues.muted, |hue| color32(hue.strong));
    paint_icon(
        ui,
        kind.map_or("", |kind| &kind.icon),
        at(22.0, 15.0),
        color,
    );
    let number = Ink::body(hues.muted);
    number.write_in(
        ui.painter(),
        rect,
        Align2::RIGHT_CENTER,
        &assets.to_string(),
    );
    let room = Rect::from_min_max(
        pos2(rect.left() + 34.0, rect.top()),
        pos2(rect.right() - 20.0, rect.bottom()),
    );
    let ink = if on {
        Ink::strong(hues.text)
    } else {
        Ink::body(hues.text)
    };
    ink.write_in(ui.painter(), room, Align2::LEFT_CENTER, name);
    let on_arrow = response
        .interact_pointer_pos()
        .is_some_and(|pointer| pointer.x < rect.left() + 15.0);
    if !response.clicked() {
        return None;
    }
    if let Some(subject) = subject.filter(|_| !on_arrow) {
        frame.push(Change::Select(vec![subject]));
        return None;
    }
    Some(key.to_owned())
}

fn asset_row(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    (id, name): (&AssetId, &str),
    (done, all): (usize, usize),
) {
    let subject = Subject::Asset(id.clone());
    let on = frame.view.selection.contains(&subject);
    let covered = if all == 0 {
        String::new()
    } else {
        format!("{done}/{all}")
    };
    let label = format!("{name} {covered}");
    let (rect, response) = row(ui, hues, 22.0, Says::entry(label.trim(), on));
    let icon = Rect::from_center_size(pos2(rect.left() + 22.0, rect.center().y), Vec2::splat(14.0));
    paint_icon(
        ui,
        asset_kind(frame, id).map_or("", |kind| &kind.icon),
        icon,
        hues.muted,
    );
    let ink = Ink::body(hues.muted);
    let used = ink
        .write_in(ui.painter(), rect, Align2::RIGHT_CENTER, &covered)
        .width();
    let room = Rect::from_min_max(
        pos2(rect.left() + 34.0, rect.top()),
        pos2(rect.right() - used - 6.0, rect.bottom()),
    );
    let ink = if on {
        Ink::strong(hues.text)
    } else {
        Ink::body(hues.text)
    };
    ink.write_in(ui.painter(), room, Align2::LEFT_CENTER, name);
    if response.clicked() {
        let many = ui.input(|input| input.modifiers.shift || input.modifiers.command);
        frame.push(if many {
            Change::ToggleSelect(subject)
        } else {
            Change::Select(vec![subject])
        });
    }
}
