//! A choice with its word at the left, and with a button that takes the asset from the canvas.

use eframe::egui::{Align2, ComboBox, Ui, vec2};

use crate::gui::{
    Frame, Picks,
    style::Hues,
    widgets::{IconButton, Ink, in_sight},
};

const WORD: f32 = 72.0;
const PICK: f32 = 28.0;

/// What can be chosen, with its words.
pub(super) type Offered<T> = Vec<(T, String)>;

/// What a field chooses.
pub(super) struct Field<'a, T> {
    /// The key of its word.
    pub(super) key: &'a str,
    /// What is chosen now, and that in words.
    pub(super) now: (&'a T, String),
    /// What an asset that is picked on the canvas is taken for, if one can be.
    pub(super) picks: Option<Picks>,
}

/// A choice; what was chosen, if it is another than what is. What there is to choose is only asked
/// for while the field is open: a drawing may have thousands of assets.
pub(super) fn choice<T: PartialEq + Clone>(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    field: Field<'_, T>,
    offered: impl FnOnce(&Frame<'_>) -> Offered<T>,
) -> Option<T> {
    let Field { key, now, picks } = field;
    let (now, shown) = now;
    let shown = shown.as_str();
    let word = frame.tr(key);
    let mut chosen = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let (_, room) = ui.allocate_space(vec2(WORD, 26.0));
        Ink::body(hues.muted).write_in(ui.painter(), room, Align2::LEFT_CENTER, &word);
        let spare = if picks.is_some() { PICK + 4.0 } else { 0.0 };
        let combo = ComboBox::from_id_salt(("enquiry", key))
            .selected_text(shown)
            .truncate()
            .height(360.0)
            .width(ui.available_width() - spare - 8.0);
        let field = combo.show_ui(ui, |ui| {
            for (value, words) in offered(frame) {
                let on = value == *now;
                if in_sight(ui.selectable_label(on, words)).clicked() && !on {
                    chosen = Some(value);
                }
            }
        });
        ui.ctx().accesskit_node_builder(field.response.id, |node| {
            node.set_label(word.as_str());
            node.set_value(shown);
        });
        if let Some(picks) = picks {
            pick_ui(ui, frame, hues, (&word, picks));
        }
    });
    chosen
}

/// The button that takes the next asset that is chosen on the canvas or in the outline.
fn pick_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, (word, picks): (&str, Picks)) {
    let on = frame.view.enquiry.picks == Some(picks);
    let label = frame.tr_with("enquiry-pick", &[("what", word.to_owned())]);
    let button = IconButton::bare("select", &label).active(on);
    if button.ui_sized(ui, hues, vec2(PICK, 26.0)).clicked() {
        frame.enquire(|enquiry| enquiry.picks = (!on).then_some(picks));
    }
}
