//! A row of the outline: painted, and told to assistive technology.

use eframe::egui::{
    Align2, CursorIcon, EventFilter, Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType,
    accesskit::{Action, Role},
    pos2, vec2,
};

use super::{ROW, Row, What, row_id};
use crate::catalog::{AssetId, LinkId};
use crate::design::given_name;
use crate::gui::{
    Frame,
    icons::paint_icon,
    names::{
        asset_kind, asset_name, link_kind, link_name, note_name, subject_icon, zone_kind, zone_name,
    },
    style::{Hues, color32},
    widgets::{Ink, row_ground},
};

/// How far each level is moved in.
const STEP: f32 = 14.0;

/// What a row says: its name, what stands at its right, and all of it in words.
struct Words {
    name: String,
    remark: String,
    label: String,
}

/// Draws a row; returns it with the place of its arrow.
pub(super) fn row_ui(
    ui: &mut Ui,
    frame: &Frame<'_>,
    hues: &Hues,
    (row, is_cursor): (&Row, bool),
) -> (Response, Rect) {
    let words = words(frame, row);
    let subject = row.what.subject();
    let on = subject.is_some_and(|it| frame.view.selection.contains(&it));
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    // One stop for Tab: the arrows go from row to row.
    let sense = if is_cursor {
        Sense::click()
    } else {
        Sense::CLICK
    };
    let response = ui.interact(rect, row_id(&row.key), sense);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    describe(ui, row, (&words.label, on), &response);
    if is_cursor && response.has_focus() {
        let keeps = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keeps));
    }
    row_ground(ui, hues, &response, (on, 0.0));
    let x = rect.left() + row.depth as f32 * STEP;
    let at =
        |x: f32, size: f32| Rect::from_center_size(pos2(x, rect.center().y), Vec2::splat(size));
    if row.below > 0 {
        let arrow = if row.is_open {
            "chevron_down"
        } else {
            "chevron_right"
        };
        paint_icon(ui, arrow, at(x + 7.0, 12.0), hues.muted);
    }
    let (icon, color) = icon(frame, hues, row);
    paint_icon(ui, icon, at(x + 22.0, 14.0), color);
    let room = rect.with_max_x(rect.right() - 4.0);
    let used = Ink::body(hues.muted)
        .write_in(ui.painter(), room, Align2::RIGHT_CENTER, &words.remark)
        .width();
    let room = Rect::from_min_max(
        pos2(x + 34.0, rect.top()),
        pos2(room.right() - used - 6.0, rect.bottom()),
    );
    let ink = if on {
        Ink::strong(hues.text)
    } else {
        Ink::body(hues.text)
    };
    ink.write_in(ui.painter(), room, Align2::LEFT_CENTER, &words.name);
    let arrow = Rect::from_min_max(pos2(rect.left(), rect.top()), pos2(x + 15.0, rect.bottom()));
    let arrow = if row.below > 0 { arrow } else { Rect::NOTHING };
    (response, arrow)
}

/// Keeps the cursor's row a widget while it is scrolled out of sight, so that the focus is never
/// on nothing and Tab still finds the tree.
pub(super) fn unseen_row_ui(ui: &Ui, frame: &Frame<'_>, row: &Row, rect: Rect) {
    let response = ui.interact(rect, row_id(&row.key), Sense::click());
    let on = row.what.subject();
    let on = on.is_some_and(|it| frame.view.selection.contains(&it));
    describe(ui, row, (&words(frame, row).label, on), &response);
}

fn describe(ui: &Ui, row: &Row, (label, on): (&str, bool), response: &Response) {
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, on, label));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::TreeItem);
        node.set_label(label);
        node.set_level(row.depth + 1);
        node.set_selected(on);
        node.add_action(Action::Click);
        if row.below > 0 {
            node.set_expanded(row.is_open);
        }
    });
}

fn words(frame: &Frame<'_>, row: &Row) -> Words {
    let counted = |name: String| {
        let remark = row.below.to_string();
        let values = [("name", name.clone()), ("n", remark.clone())];
        Words {
            label: frame.tr_with("outline-zone", &values),
            name,
            remark,
        }
    };
    match &row.what {
        What::Zone(zone) => {
            let free = || frame.tr("outline-free");
            counted(zone.as_ref().map_or_else(free, |id| zone_name(frame, id)))
        }
        What::Notes => counted(frame.tr("outline-notes")),
        What::Note(note) => {
            let label = note_name(frame, note);
            let text = frame.design.notes.get(note).map_or("", |note| &note.text);
            let line = text.lines().find(|line| !line.trim().is_empty());
            Words {
                name: line.map_or_else(|| label.clone(), str::to_owned),
                remark: String::new(),
                label,
            }
        }
        What::Asset(asset) => {
            let name = asset_name(frame, asset);
            let (done, all) = row.required;
            let remark = match all {
                0 => String::new(),
                _ => format!("{done}/{all}"),
            };
            let label = format!("{name} {remark}").trim().to_owned();
            Words {
                name,
                remark,
                label,
            }
        }
        What::Link { link, under } => link_words(frame, (link, under)),
    }
}

/// A link as it is seen from one of its ends.
fn link_words(frame: &Frame<'_>, (link, under): (&LinkId, &AssetId)) -> Words {
    let Some(ends) = frame.design.links.get(link) else {
        return Words {
            name: link_name(frame, link),
            remark: String::new(),
            label: String::new(),
        };
    };
    let kind = link_kind(frame, link);
    let kind = kind.map_or(ends.kind.as_str(), |kind| frame.text(&kind.name));
    let (arrow, other) = if ends.from == *under {
        ("→", &ends.to)
    } else {
        ("←", &ends.from)
    };
    let other = asset_name(frame, other);
    let named = given_name(&ends.name).unwrap_or(kind);
    Words {
        name: format!("{arrow} {other}"),
        remark: kind.to_owned(),
        label: format!("{named} {arrow} {other}"),
    }
}

fn icon<'a>(frame: &Frame<'a>, hues: &Hues, row: &Row) -> (&'a str, eframe::egui::Color32) {
    match &row.what {
        What::Zone(zone) => {
            let kind = zone.as_ref().and_then(|id| zone_kind(frame, id));
            let hue = kind.and_then(|kind| frame.theme.zones.get(&kind.hue));
            let color = hue.map_or(hues.muted, |hue| color32(hue.strong));
            (kind.map_or("", |kind| &kind.icon), color)
        }
        What::Asset(asset) => {
            let kind = asset_kind(frame, asset);
            (kind.map_or("", |kind| &kind.icon), hues.muted)
        }
        What::Notes => ("note", hues.muted),
        What::Link { .. } | What::Note(_) => {
            let subject = row.what.subject();
            (
                subject.map_or("", |it| subject_icon(frame, &it)),
                hues.muted,
            )
        }
    }
}
