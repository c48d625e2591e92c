//! Accepting a finding with a reason, and taking it back.

use eframe::egui::{Id, Popup, PopupCloseBehavior, Rect, Ui};

use super::button_at;
use crate::{
    analysis::Finding,
    design::Command,
    gui::{
        Frame,
        style::Hues,
        widgets::{IconButton, Ink, LineField, Tone, name_popup},
    },
};

/// The button at the right end of a finding's row; returns the left edge of the room it takes.
pub(super) fn accept_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    (finding, room): (&Finding, Rect),
) -> f32 {
    let spot = button_at(room);
    let (icon, key) = match finding.accepted {
        Some(_) => ("undo", "findings-withdraw"),
        None => ("check", "findings-accept"),
    };
    let builder = eframe::egui::UiBuilder::new()
        .id_salt(("accept", finding.id()))
        .max_rect(spot);
    let mut child = ui.new_child(builder);
    let label = frame.tr(key);
    let response = IconButton::bare(icon, &label).ui_sized(&mut child, hues, spot.size());
    if finding.accepted.is_some() {
        if response.clicked() {
            frame.edit(Command::Accept(finding.id(), None));
        }
        return spot.left();
    }
    let popup = Popup::menu(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .width(320.0);
    let opened = response.clicked();
    let id = &*finding.id();
    let shown = popup.show(|ui| reason_ui(ui, frame, hues, (id, "findings-accept", opened)));
    name_popup(ui, shown, &label);
    spot.left()
}

/// Asks why a finding is accepted, under a title: there is no acceptance without a reason.
pub(crate) fn reason_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    (finding, title, opened): (&str, &str, bool),
) {
    let id = Id::new(("accept-reason", finding));
    let mut reason: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    // A popup dresses everything as entries of a menu; this is a field.
    ui.set_style(ui.ctx().global_style());
    ui.set_width(320.0);
    ui.spacing_mut().item_spacing.y = 8.0;
    Ink::strong(hues.text).paragraph(ui, frame.tr(title));
    let hint = frame.tr("findings-reason");
    let field = LineField {
        id: id.with("field"),
        name: &hint,
        takes_focus: opened,
    };
    let by_enter = field.ui(ui, &mut reason);
    let given = reason.trim().to_owned();
    let word = frame.tr("findings-accept-record");
    let clicked = ui
        .add_enabled_ui(!given.is_empty(), |ui| {
            IconButton::new("", &word, Tone::Main)
                .ui(ui, hues)
                .clicked()
        })
        .inner;
    if (clicked || by_enter) && !given.is_empty() {
        frame.edit(Command::Accept(finding.to_owned(), Some(given)));
        ui.data_mut(|data| data.remove_temp::<String>(id));
        ui.close();
    } else {
        ui.data_mut(|data| data.insert_temp(id, reason));
    }
}
