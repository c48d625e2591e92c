//! Accepting a finding with a reason, and taking it back.

use eframe::egui::{Popup, PopupCloseBehavior, Rect, Ui};

use crate::{
    analysis::Finding,
    design::{Command, DesignEdit},
    gui::{
        Desk,
        acceptance::{AcceptanceForm, REASON_WIDTH},
        kit::{IconButton, name_popup},
    },
};

/// The button at the right end of a finding's row.
pub(super) fn accept_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    finding: &Finding,
    words: &str,
    spot: Rect,
) {
    let hues = desk.hues();
    let (icon, key) = match finding.accepted {
        Some(_) => ("undo", "findings-withdraw-one"),
        None => ("stamp", "findings-accept-one"),
    };
    let label = desk.tr_with(key, &[("finding", words.to_owned())]);
    let response = IconButton::bare(icon, &label).ui_at(ui, hues, ("accept", finding.id()), spot);
    if finding.accepted.is_some() {
        if response.clicked() {
            desk.edit(Command::Design(DesignEdit::Accept(finding.id(), None)));
        }
        return;
    }
    let popup = Popup::menu(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .width(REASON_WIDTH);
    let opened = response.clicked();
    let id = &*finding.id();
    let form = AcceptanceForm {
        finding: id,
        route: None,
        title: "findings-accept",
        opened,
    };
    let shown = popup.show(|ui| form.ui(ui, desk));
    name_popup(ui, shown, &label);
}
