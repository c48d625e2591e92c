//! Acceptances whose finding is no longer there: listed at the end, to be taken back.

use std::collections::BTreeSet;

use eframe::egui::Ui;

use super::{FindingRow, button_spot};
use crate::{
    analysis::{AttackRoute, Finding},
    design::{Command, DesignEdit},
    gui::{
        Desk,
        kit::{Hint as _, IconButton, Ink, RowStop, RowText, tokens::HEAD_ROW},
        names::{asset_name, link_name, zone_name},
    },
};

/// An acceptance whose finding is gone.
pub(super) struct StaleAcceptance<'d> {
    /// The finding's id.
    id: &'d str,
    /// Why it was accepted.
    reason: &'d str,
}

/// Acceptances of the design that no finding bears any more.
pub(super) fn stale<'d>(desk: &Desk<'d>) -> Vec<StaleAcceptance<'d>> {
    let accepted = &desk.design.accepted;
    if accepted.is_empty() {
        return Vec::new();
    }
    let mut found: BTreeSet<String> = desk.analysis.findings.iter().map(Finding::id).collect();
    let safe = desk.catalog.risk.safe_product;
    let routes = desk.analysis.routes.iter();
    let routes = routes.filter(|route| route.rating.product > safe);
    found.extend(routes.map(AttackRoute::own_finding_id));
    let gone = accepted.iter().filter(|(id, _)| !found.contains(*id));
    gone.map(|(id, reason)| StaleAcceptance { id, reason })
        .collect()
}

/// What an acceptance was about, in names as far as they are known.
fn about(desk: &Desk<'_>, id: &str) -> String {
    let parts = id.split(':').skip(1).map(|part| name(desk, part));
    let about = desk.row("common-slash", parts);
    if about.is_empty() {
        id.to_owned()
    } else {
        about
    }
}

/// The name of a thing of the drawing or of the catalog; its id where it is gone, too.
fn name(desk: &Desk<'_>, id: &str) -> String {
    let (design, catalog) = (desk.design, desk.catalog);
    if design.assets.contains_key(id) {
        return asset_name(desk, &id.into());
    }
    if design.zones.contains_key(id) {
        return zone_name(desk, &id.into());
    }
    if design.links.contains_key(id) {
        return link_name(desk, &id.into());
    }
    let threat = catalog.threat(&id.into()).map(|threat| &threat.name);
    let control = || catalog.control(&id.into()).map(|control| &control.name);
    let name = threat.or_else(control);
    name.map_or_else(|| id.to_owned(), |name| desk.text(name).to_owned())
}

/// A row with a button that takes the acceptance back.
pub(super) fn stale_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    accepted: &StaleAcceptance<'_>,
    stop: RowStop,
) {
    let hues = desk.hues();
    let StaleAcceptance { id, reason } = *accepted;
    let values = [("about", about(desk, id)), ("reason", reason.to_owned())];
    let words = desk.tr_with("findings-stale", &values);
    let row = FindingRow {
        icon: "stamp",
        color: hues.na,
        words: RowText::new(&words, Ink::body(hues.muted)),
        sources: "",
        buttons: 1,
        is_within: false,
    };
    let parts = row.list_row(hues).ui_in(ui, hues, stop, HEAD_ROW);
    row.paint_lead(ui, hues, parts.lead);
    let values = [("finding", about(desk, id))];
    let withdraw = desk.tr_with("findings-withdraw-one", &values);
    let spot = button_spot(parts.room, 0);
    let button = IconButton::bare("undo", &withdraw).ui_at(ui, hues, ("undo", id), spot);
    if button.clicked() {
        desk.edit(Command::Design(DesignEdit::Accept(id.to_owned(), None)));
    }
    parts.response.hint(words);
}
