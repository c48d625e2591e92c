//! What a control is and where the demand for it comes from.

use eframe::egui::{Frame, Margin, Ui};

use crate::{
    analysis::{ControlInstance, Origin},
    design::ControlState,
    gui::{
        Desk,
        kit::{Ink, tokens::LINE_GAP},
    },
};

/// Definition, clauses by name, sources and reasons.
pub(super) fn details_ui(ui: &mut Ui, desk: &Desk<'_>, instance: &ControlInstance) {
    let hues = desk.hues();
    Frame::new()
        .inner_margin(Margin {
            left: 12,
            right: 12,
            top: 6,
            bottom: 8,
        })
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = LINE_GAP;
            if let Some(control) = desk.catalog.control(&instance.control) {
                Ink::body(hues.text).paragraph(ui, desk.text(&control.definition));
                if let Some(note) = &control.note {
                    Ink::body(hues.muted).paragraph(ui, desk.text(note));
                }
            }
            for law in instance.law.iter().filter_map(|law| desk.catalog.law(law)) {
                Ink::body(hues.muted).paragraph(ui, format!("{} {}", law.id, desk.text(&law.name)));
            }
            let from = instance.from.iter();
            let from = from.map(|origin| origin_words(desk, origin));
            let from = desk.row("common-comma", from);
            Ink::body(hues.muted).paragraph(ui, desk.tr_with("controls-from", &[("from", from)]));
            if let Some(why) = &instance.out_of_scope {
                Ink::body(hues.text).paragraph(
                    ui,
                    desk.tr_with(
                        "controls-out-of-scope",
                        &[("why", desk.text(why).to_owned())],
                    ),
                );
            }
            if let ControlState::NotApplicable(reason) = &instance.state {
                Ink::body(hues.text).paragraph(
                    ui,
                    desk.tr_with("controls-reason-is", &[("reason", reason.clone())]),
                );
            }
        });
}

fn origin_words(desk: &Desk<'_>, origin: &Origin) -> String {
    match origin {
        Origin::Pattern(id) => {
            let pattern = desk.catalog.pattern(id);
            pattern
                .map_or(id.as_str(), |pattern| desk.text(&pattern.name))
                .to_owned()
        }
        Origin::Model(id) => {
            let model = desk.catalog.model(id);
            model
                .map_or(id.as_str(), |model| desk.text(&model.name))
                .to_owned()
        }
        Origin::Beside(id) => {
            let pattern = desk.catalog.pattern(id);
            let name = pattern.map_or(id.as_str(), |pattern| desk.text(&pattern.name));
            desk.tr_with("controls-beside", &[("pattern", name.to_owned())])
        }
        Origin::Common => desk.tr("controls-common"),
        Origin::Nature => desk.tr("controls-nature"),
    }
}
