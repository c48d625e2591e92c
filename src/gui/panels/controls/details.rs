//! What a control is and where the demand for it comes from.

use eframe::egui::{Frame as Box, Margin, Ui};

use crate::{
    analysis::{ControlInstance, Origin},
    design::ControlState,
    gui::{Frame, style::Hues, widgets::Ink},
};

/// Definition, clauses by name, sources and reasons.
pub(super) fn details_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues, instance: &ControlInstance) {
    Box::new()
        .inner_margin(Margin {
            left: 12,
            right: 12,
            top: 6,
            bottom: 8,
        })
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            if let Some(control) = frame.catalog.control(&instance.control) {
                Ink::body(hues.text).paragraph(ui, frame.text(&control.definition));
                if let Some(note) = &control.note {
                    Ink::body(hues.muted).paragraph(ui, frame.text(note));
                }
            }
            for law in instance.law.iter().filter_map(|law| frame.catalog.law(law)) {
                Ink::body(hues.muted)
                    .paragraph(ui, format!("{} {}", law.id, frame.text(&law.name)));
            }
            let from: Vec<_> = instance
                .from
                .iter()
                .map(|origin| origin_words(frame, origin))
                .collect();
            Ink::body(hues.muted).paragraph(
                ui,
                frame.tr_with("controls-from", &[("from", from.join(", "))]),
            );
            if let Some(why) = &instance.out_of_scope {
                Ink::body(hues.text).paragraph(
                    ui,
                    frame.tr_with(
                        "controls-out-of-scope",
                        &[("why", frame.text(why).to_owned())],
                    ),
                );
            }
            if let ControlState::NotApplicable(reason) = &instance.state {
                Ink::body(hues.text).paragraph(
                    ui,
                    frame.tr_with("controls-reason-is", &[("reason", reason.clone())]),
                );
            }
        });
}

fn origin_words(frame: &Frame<'_>, origin: &Origin) -> String {
    match origin {
        Origin::Pattern(id) => {
            let pattern = frame.catalog.pattern(id);
            pattern
                .map_or(id.as_str(), |pattern| frame.text(&pattern.name))
                .to_owned()
        }
        Origin::Model(id) => {
            let model = frame.catalog.model(id);
            model
                .map_or(id.as_str(), |model| frame.text(&model.name))
                .to_owned()
        }
        Origin::Beside(id) => {
            let pattern = frame.catalog.pattern(id);
            let name = pattern.map_or(id.as_str(), |pattern| frame.text(&pattern.name));
            frame.tr_with("controls-beside", &[("pattern", name.to_owned())])
        }
        Origin::Common => frame.tr("controls-common"),
        Origin::Nature => frame.tr("controls-nature"),
    }
}
