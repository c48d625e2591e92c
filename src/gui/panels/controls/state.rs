//! The state of a control as a field: chosen from a menu, with a reason where it does not apply.

use eframe::egui::{Align2, Frame, Id, Key, Margin, Memory, Modifiers, Popup, Rect, Ui, vec2};

use super::key_of;
use crate::{
    analysis::ControlInstance,
    design::{Command, ControlState, DesignEdit},
    gui::{
        Desk,
        kit::{
            AccessName, Ink, LineField, NUMBER_KEYS, PickField, PickLook, WordLine, area,
            tokens::{EDGE, GAP, HEAD_ROW, PART_GAP},
        },
        style::{BUTTON_RADIUS, Hues},
    },
};

/// Width of an entry of the menu of states, points.
const ITEM: f32 = 120.0;

/// The field that shows and changes a state.
pub(super) fn state_ui(ui: &Ui, desk: &mut Desk<'_>, instance: &ControlInstance, field: Rect) {
    let hues = desk.hues();
    let shown = shown_state(instance);
    let word = desk.tr(shown.key());
    let label = desk.headed(desk.text(&instance.name), &word);
    let line = state_line(hues, &shown, &word);
    let picker = PickField {
        id: state_id(instance),
        name: &label,
        shown: &line,
        look: if shown == ControlState::Missing {
            PickLook::Asking
        } else {
            PickLook::Plain
        },
        radius: BUTTON_RADIUS,
    };
    let response = picker.ui(ui, desk.theme, field);
    Popup::menu(&response).show(|ui| {
        for (state, digit) in states().into_iter().zip(NUMBER_KEYS) {
            let is_set = shown.key() == state.key();
            if state_item(ui, desk, &state, is_set, digit) {
                choose(ui, desk, instance, state);
                ui.close();
            }
        }
    });
}

/// The states in the order of the menu: their places are the digits that set them.
fn states() -> [ControlState; 4] {
    [
        ControlState::Implemented,
        ControlState::Planned,
        ControlState::Missing,
        ControlState::NotApplicable(String::new()),
    ]
}

/// Sets the state of a control by a digit while something in its row has the focus.
pub(super) fn set_by_digit(ui: &Ui, desk: &mut Desk<'_>, instance: &ControlInstance, stops: &[Id]) {
    let focused = ui.memory(Memory::focused);
    if !focused.is_some_and(|id| stops.contains(&id)) || Popup::is_any_open(ui.ctx()) {
        return;
    }
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let mut digits = states().into_iter().zip(NUMBER_KEYS);
    if let Some((state, _)) = digits.find(|(_, key)| pressed(*key)) {
        choose(ui, desk, instance, state);
    }
}

/// What the field shows: what the document takes out of scope is not applicable.
fn shown_state(instance: &ControlInstance) -> ControlState {
    match &instance.out_of_scope {
        Some(why) => ControlState::NotApplicable(why.ja.to_string()),
        None => instance.state.clone(),
    }
}

/// A state with its mark.
fn state_line(hues: &Hues, state: &ControlState, word: &str) -> WordLine {
    let line = WordLine::default().state(state.clone());
    line.words(word, Ink::body(hues.text))
}

/// An entry of the menu; whether it was clicked.
fn state_item(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &ControlState,
    is_set: bool,
    digit: Key,
) -> bool {
    let hues = desk.hues();
    let word = desk.tr(state.key());
    let (rect, response) = area(ui, vec2(ITEM, HEAD_ROW), AccessName::choice(&word, is_set));
    if response.hovered() || response.has_focus() {
        let radius = BUTTON_RADIUS;
        ui.painter().rect_filled(rect, radius, hues.accent_tint);
    }
    let inner = rect.shrink2(vec2(GAP, 0.0));
    state_line(hues, state, &word).paint(ui, desk.theme, inner);
    let digit = digit.symbol_or_name();
    Ink::body(hues.muted).write_in(ui.painter(), inner, Align2::RIGHT_CENTER, digit);
    response.clicked()
}

/// Says that a reason is asked for anew, beside the id of what is typed.
const OPENS: &str = "opens";

pub(super) fn state_id(instance: &ControlInstance) -> Id {
    Id::new(("control-state", &instance.control, &instance.asset))
}

fn reason_id(instance: &ControlInstance) -> Id {
    Id::new(("control-reason", &instance.control, &instance.asset))
}

/// Sets a state; "not applicable" first asks for its reason.
fn choose(ui: &Ui, desk: &mut Desk<'_>, instance: &ControlInstance, state: ControlState) {
    if matches!(state, ControlState::NotApplicable(_)) {
        let kept = match &instance.state {
            ControlState::NotApplicable(reason) => reason.clone(),
            _ => String::new(),
        };
        let id = reason_id(instance);
        ui.data_mut(|data| {
            data.insert_temp(id, kept);
            data.insert_temp(id.with(OPENS), true);
        });
        return;
    }
    ui.data_mut(|data| data.remove_temp::<String>(reason_id(instance)));
    desk.edit(Command::Design(DesignEdit::Controls(vec![(
        key_of(instance),
        state,
    )])));
}

/// Whether the reason is being asked for.
pub(super) fn asks_reason(ui: &Ui, instance: &ControlInstance) -> bool {
    ui.data(|data| data.get_temp::<String>(reason_id(instance)))
        .is_some()
}

/// Asks why a control does not apply.
pub(super) fn reason_ui(ui: &mut Ui, desk: &mut Desk<'_>, instance: &ControlInstance) {
    let hues = desk.hues();
    let id = reason_id(instance);
    let mut reason: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    Frame::new()
        .fill(hues.sunken)
        .inner_margin(Margin::symmetric(EDGE as i8, GAP as i8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = PART_GAP;
            let word = desk.tr("controls-reason");
            let opens = ui.data_mut(|data| data.remove_temp::<bool>(id.with(OPENS)));
            let field = LineField {
                id: id.with("field"),
                name: &word,
                takes_focus: opens.is_some(),
            };
            let entered = field.ui(ui, &mut reason);
            ui.data_mut(|data| data.insert_temp(id, reason.clone()));
            ui.horizontal(|ui| {
                let has_reason = !reason.trim().is_empty();
                let record = eframe::egui::Button::new(desk.tr("controls-reason-record"));
                let recorded = ui.add_enabled(has_reason, record).clicked();
                let records = (recorded || entered) && has_reason;
                if records {
                    let state = ControlState::NotApplicable(reason.trim().to_owned());
                    desk.edit(Command::Design(DesignEdit::Controls(vec![(
                        key_of(instance),
                        state,
                    )])));
                }
                if records || ui.button(desk.tr("dialog-cancel")).clicked() {
                    ui.data_mut(|data| data.remove_temp::<String>(id));
                    ui.memory_mut(|memory| memory.request_focus(state_id(instance)));
                }
            });
        });
}
