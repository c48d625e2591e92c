//! The form in which a finding or a risk is accepted.

use eframe::egui::{Id, Ui};

use crate::{
    design::{Command, DesignEdit},
    gui::{
        Desk,
        kit::{IconButton, Ink, LineField, Tone},
    },
};

/// Width of the form that asks for a reason, points.
pub(crate) const REASON_WIDTH: f32 = 320.0;

/// Asks why a finding is accepted, under a title: there is no acceptance without a reason.
pub(crate) fn reason_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    finding: &str,
    title: &str,
    opened: bool,
) {
    let hues = desk.hues();
    let id = Id::new(("accept-reason", finding));
    let mut reason: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    // A popup dresses everything as entries of a menu; this is a field.
    ui.set_style(ui.ctx().global_style());
    ui.set_width(REASON_WIDTH);
    ui.spacing_mut().item_spacing.y = 8.0;
    Ink::strong(hues.text).paragraph(ui, desk.tr(title));
    let hint = desk.tr("findings-reason");
    let field = LineField {
        id: id.with("field"),
        name: &hint,
        takes_focus: opened,
    };
    let by_enter = field.ui(ui, &mut reason);
    let given = reason.trim().to_owned();
    let word = desk.tr("findings-accept-record");
    let clicked = ui
        .add_enabled_ui(!given.is_empty(), |ui| {
            IconButton::new("", &word, Tone::Main)
                .ui(ui, hues)
                .clicked()
        })
        .inner;
    if (clicked || by_enter) && !given.is_empty() {
        desk.edit(Command::Design(DesignEdit::Accept(
            finding.to_owned(),
            Some(given),
        )));
        ui.data_mut(|data| data.remove_temp::<String>(id));
        ui.close();
    } else {
        ui.data_mut(|data| data.insert_temp(id, reason));
    }
}
