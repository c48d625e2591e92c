//! Acceptances whose finding is no longer there: listed at the end, to be taken back.

use std::collections::BTreeSet;

use eframe::egui::{Rect, Ui, Vec2, pos2};

use super::{button_at, small_button, words_room, words_ui};
use crate::{
    analysis::Finding,
    design::Command,
    gui::{
        Frame,
        icons::paint_icon,
        names::{asset_name, link_name, zone_name},
        style::Hues,
        widgets::{Hint as _, Ink, Says, Stop, hairline},
    },
};

/// An accepted finding's id, and the reason.
type Accepted<'d> = (&'d str, &'d str);

/// Acceptances of the design that no finding bears any more.
pub(super) fn stale<'d>(frame: &Frame<'d>) -> Vec<Accepted<'d>> {
    let accepted = &frame.design.accepted;
    if accepted.is_empty() {
        return Vec::new();
    }
    let findings = frame.analysis.findings.iter();
    let found: BTreeSet<String> = findings.map(Finding::id).collect();
    let gone = accepted.iter().filter(|(id, _)| !found.contains(*id));
    gone.map(|(id, reason)| (id.as_str(), reason.as_str()))
        .collect()
}

/// What an acceptance was about, in names as far as they are known.
fn about(frame: &Frame<'_>, id: &str) -> String {
    let parts: Vec<_> = id
        .split(':')
        .skip(1)
        .map(|part| name(frame, part))
        .collect();
    if parts.is_empty() {
        id.to_owned()
    } else {
        parts.join(" / ")
    }
}

/// The name of a thing of the drawing or of the catalog; its id where it is gone, too.
fn name(frame: &Frame<'_>, id: &str) -> String {
    let (design, catalog) = (frame.design, frame.catalog);
    if design.assets.contains_key(id) {
        return asset_name(frame, &id.into());
    }
    if design.zones.contains_key(id) {
        return zone_name(frame, &id.into());
    }
    if design.links.contains_key(id) {
        return link_name(frame, &id.into());
    }
    let threat = catalog.threat(&id.into()).map(|threat| &threat.name);
    let control = || catalog.control(&id.into()).map(|control| &control.name);
    let name = threat.or_else(control);
    name.map_or_else(|| id.to_owned(), |name| frame.text(name).to_owned())
}

/// A row with a button that takes the acceptance back.
pub(super) fn stale_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    ((id, reason), stop, height): (Accepted<'_>, Stop, f32),
) {
    let values = [("about", about(frame, id)), ("reason", reason.to_owned())];
    let words = frame.tr_with("findings-stale", &values);
    let (rect, response) = stop.row(ui, hues, height, Says::entry(&words, false));
    let mark = Rect::from_center_size(pos2(rect.left() + 20.0, rect.center().y), Vec2::splat(15.0));
    paint_icon(ui, "check", mark, hues.na);
    let spot = button_at(rect.with_max_x(rect.right() - 8.0));
    let withdraw = frame.tr("findings-withdraw");
    if small_button(ui, hues, ("undo", &withdraw), (id, spot)) {
        frame.edit(Command::Accept(id.to_owned(), None));
    }
    let room = words_room(rect, spot.left());
    let ink = Ink::body(hues.muted);
    words_ui(ui, room, (&words, ink), ("", ink));
    hairline(ui, hues, rect);
    drop(response.hint(words));
}
