//! What a row of the outline says.

use eframe::egui::{Rect, Response, Ui};

use super::{OutlineRow, ROW, RowSubject, row_id};
use crate::catalog::{AssetId, LinkId};
use crate::design::given_name;
use crate::gui::{
    Desk,
    kit::TreeRow,
    names::{
        asset_kind, asset_name, link_kind, link_name, note_name, subject_icon, zone_kind, zone_name,
    },
};

/// What a row says: its name, what stands at its right, and all of it in words.
struct RowWords {
    name: String,
    remark: String,
    label: String,
}

/// Draws a row; returns it with the place of its arrow.
pub(super) fn row_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    row: &OutlineRow,
    is_cursor: bool,
) -> (Response, Rect) {
    let words = words(desk, row);
    tree_row(desk, row, &words).ui(ui, desk.hues(), ROW, is_cursor)
}

/// Keeps the cursor's row a widget while it is scrolled out of sight.
pub(super) fn unseen_row_ui(ui: &Ui, desk: &Desk<'_>, row: &OutlineRow, rect: Rect) {
    let words = words(desk, row);
    tree_row(desk, row, &words).unseen(ui, rect);
}

fn tree_row<'a>(desk: &Desk<'a>, row: &OutlineRow, words: &'a RowWords) -> TreeRow<'a> {
    let subject = row.what.subject();
    let (icon, color) = icon(desk, row);
    TreeRow {
        id: row_id(&row.key),
        depth: row.depth,
        below: row.below,
        is_open: row.is_open,
        is_selected: subject.is_some_and(|it| desk.view.selection.contains(&it)),
        icon,
        color,
        name: &words.name,
        remark: &words.remark,
        label: &words.label,
    }
}

fn words(desk: &Desk<'_>, row: &OutlineRow) -> RowWords {
    let counted = |name: String| {
        let remark = row.below.to_string();
        let values = [("name", name.clone()), ("n", remark.clone())];
        RowWords {
            label: desk.tr_with("outline-zone", &values),
            name,
            remark,
        }
    };
    match &row.what {
        RowSubject::Zone(zone) => {
            let free = || desk.tr("outline-free");
            counted(zone.as_ref().map_or_else(free, |id| zone_name(desk, id)))
        }
        RowSubject::Notes => counted(desk.tr("outline-notes")),
        RowSubject::Note(note) => {
            let label = note_name(desk, note);
            let text = desk.design.notes.get(note).map_or("", |note| &note.text);
            let line = text.lines().find(|line| !line.trim().is_empty());
            RowWords {
                name: line.map_or_else(|| label.clone(), str::to_owned),
                remark: String::new(),
                label,
            }
        }
        RowSubject::Asset(asset) => {
            let name = asset_name(desk, asset);
            let (done, all) = row.required;
            let remark = match all {
                0 => String::new(),
                _ => format!("{done}/{all}"),
            };
            let label = format!("{name} {remark}").trim().to_owned();
            RowWords {
                name,
                remark,
                label,
            }
        }
        RowSubject::Link { link, under } => link_words(desk, link, under),
    }
}

/// A link as it is seen from one of its ends.
fn link_words(desk: &Desk<'_>, link: &LinkId, under: &AssetId) -> RowWords {
    let Some(ends) = desk.design.links.get(link) else {
        return RowWords {
            name: link_name(desk, link),
            remark: String::new(),
            label: String::new(),
        };
    };
    let kind = link_kind(desk, link);
    let kind = kind.map_or(ends.kind.as_str(), |kind| desk.text(&kind.name));
    let (arrow, other) = if ends.from == *under {
        ("→", &ends.to)
    } else {
        ("←", &ends.from)
    };
    let other = asset_name(desk, other);
    let named = given_name(&ends.name).unwrap_or(kind);
    RowWords {
        name: format!("{arrow} {other}"),
        remark: kind.to_owned(),
        label: format!("{named} {arrow} {other}"),
    }
}

fn icon<'a>(desk: &Desk<'a>, row: &OutlineRow) -> (&'a str, eframe::egui::Color32) {
    let hues = desk.hues();
    match &row.what {
        RowSubject::Zone(zone) => {
            let kind = zone.as_ref().and_then(|id| zone_kind(desk, id));
            let hue = kind.and_then(|kind| desk.theme.zones.get(&kind.hue));
            let color = hue.map_or(hues.muted, |hue| hue.strong);
            (kind.map_or("", |kind| &kind.icon), color)
        }
        RowSubject::Asset(asset) => {
            let kind = asset_kind(desk, asset);
            (kind.map_or("", |kind| &kind.icon), hues.muted)
        }
        RowSubject::Notes => ("note", hues.muted),
        RowSubject::Link { .. } | RowSubject::Note(_) => {
            let subject = row.what.subject();
            (subject.map_or("", |it| subject_icon(desk, &it)), hues.muted)
        }
    }
}
