//! A choice with its word at the left, and with a button that takes the asset from the canvas.

use eframe::egui::{ComboBox, Ui, vec2};

use crate::gui::{
    Desk, PickPurpose,
    kit::{
        IconButton, LabelledValue, choice_ui, pick_arrow,
        tokens::{HEAD_ROW, LINE_GAP},
    },
};

/// Height of the longest list of a choice, points.
const LONGEST: f32 = 360.0;

const WORD: f32 = 72.0;
const PICK: f32 = 28.0;

/// What can be chosen, with its words.
pub(super) type Offered<T> = Vec<(T, String)>;

/// What a field chooses.
pub(super) struct ChoiceField<'a, T> {
    /// The key of its word.
    pub(super) key: &'a str,
    /// What is chosen now, and that in words.
    pub(super) now: (&'a T, String),
    /// What an asset that is picked on the canvas is taken for, if one can be.
    pub(super) picks: Option<PickPurpose>,
}

/// A choice; what was chosen, if it is another than what is. What there is to choose is only asked
/// for while the field is open: a drawing may have thousands of assets.
pub(super) fn choice<T: PartialEq + Clone>(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    field: ChoiceField<'_, T>,
    offered: impl FnOnce(&Desk<'_>) -> Offered<T>,
) -> Option<T> {
    let hues = desk.hues();
    let ChoiceField { key, now, picks } = field;
    let (now, shown) = now;
    let shown = shown.as_str();
    let word = desk.tr(key);
    let mut chosen = None;
    let labelled = LabelledValue {
        word: &word,
        width: WORD,
        gap: LINE_GAP,
    };
    labelled.ui(ui, hues, |ui| {
        let spare = if picks.is_some() {
            PICK + LINE_GAP
        } else {
            0.0
        };
        let combo = ComboBox::from_id_salt(("enquiry", key))
            .selected_text(shown)
            .truncate()
            .icon(pick_arrow)
            .height(LONGEST);
        let room = ui.available_width() - spare;
        let choose = |ui: &mut Ui| {
            for (value, words) in offered(desk) {
                let on = value == *now;
                if choice_ui(ui, on, words).clicked() && !on {
                    chosen = Some(value);
                }
            }
        };
        // A field takes the room that is there, however long its words: without a bound it would
        // push what stands beside it out, and the panel wider.
        let bounded = ui.scope(|ui| {
            ui.set_max_width(room);
            combo.width(room).show_ui(ui, choose)
        });
        let field = bounded.inner;
        ui.ctx().accesskit_node_builder(field.response.id, |node| {
            node.set_label(word.as_str());
            node.set_value(shown);
        });
        if let Some(picks) = picks {
            pick_ui(ui, desk, &word, picks);
        }
    });
    chosen
}

/// The button that takes the next asset that is chosen on the canvas or in the outline.
fn pick_ui(ui: &mut Ui, desk: &mut Desk<'_>, word: &str, picks: PickPurpose) {
    let hues = desk.hues();
    let on = desk.view.enquiry.picks == Some(picks);
    let label = desk.tr_with("enquiry-pick", &[("what", word.to_owned())]);
    let button = IconButton::bare("select", &label).active(on);
    if button.ui_sized(ui, hues, vec2(PICK, HEAD_ROW)).clicked() {
        desk.enquire(|enquiry| enquiry.picks = (!on).then_some(picks));
    }
}
