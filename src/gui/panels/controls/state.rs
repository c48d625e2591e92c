//! The state of a control as a field: chosen from a menu, with a reason where it does not apply.

use eframe::egui::{
    Align2, Frame, Id, Margin, Popup, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetType, pos2, vec2,
};

use super::key_of;
use crate::{
    analysis::ControlInstance,
    design::{Command, ControlState, DesignEdit},
    gui::{
        Desk,
        icons::paint_icon,
        kit::{AccessName, Ink, LineField, area, focus_ring, named, state_mark},
        style::{BUTTON_RADIUS, Hues},
    },
};

/// The field that shows and changes a state.
pub(super) fn state_ui(ui: &Ui, desk: &mut Desk<'_>, instance: &ControlInstance, field: Rect) {
    let hues = desk.hues();
    let shown = shown_state(instance);
    let word = desk.tr(shown.key());
    let label = format!("{}: {word}", desk.text(&instance.name));
    let response = ui.interact(field, state_id(instance), Sense::click());
    let says = AccessName {
        kind: WidgetType::ComboBox,
        label: &label,
        selected: false,
    };
    let response = named(ui, response, says);
    paint_state(ui, hues, &shown, &word, &response);
    Popup::menu(&response).show(|ui| {
        let states = [
            ControlState::Implemented,
            ControlState::Planned,
            ControlState::Missing,
        ];
        for state in states
            .into_iter()
            .chain([ControlState::NotApplicable(String::new())])
        {
            if state_item(ui, hues, &desk.tr(state.key()), &state) {
                choose(ui, desk, instance, state);
                ui.close();
            }
        }
    });
}

/// What the field shows: what the document takes out of scope is not applicable.
fn shown_state(instance: &ControlInstance) -> ControlState {
    match &instance.out_of_scope {
        Some(why) => ControlState::NotApplicable(why.ja.to_string()),
        None => instance.state.clone(),
    }
}

fn paint_state(ui: &Ui, hues: &Hues, state: &ControlState, word: &str, response: &Response) {
    let rect = response.rect;
    let outline = match state {
        _ if response.hovered() => hues.accent,
        ControlState::Missing => hues.missing,
        _ => hues.border_strong,
    };
    let stroke = Stroke::new(1.0, outline);
    ui.painter()
        .rect(rect, BUTTON_RADIUS, hues.raised, stroke, StrokeKind::Inside);
    focus_ring(ui, hues, response, BUTTON_RADIUS);
    let mark = Rect::from_center_size(pos2(rect.left() + 14.0, rect.center().y), Vec2::splat(15.0));
    state_mark(ui, hues, state, mark);
    let room = Rect::from_min_max(
        pos2(rect.left() + 26.0, rect.top()),
        pos2(rect.right() - 16.0, rect.bottom()),
    );
    Ink::body(hues.text).write_in(ui.painter(), room, Align2::LEFT_CENTER, word);
    let arrow = Rect::from_center_size(
        pos2(rect.right() - 10.0, rect.center().y),
        Vec2::splat(11.0),
    );
    paint_icon(ui, "chevron_down", arrow, hues.muted);
}

fn state_item(ui: &mut Ui, hues: &Hues, word: &str, state: &ControlState) -> bool {
    let (rect, response) = area(ui, vec2(120.0, 26.0), AccessName::button(word));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 4.0, hues.accent_tint);
    }
    let mark = Rect::from_center_size(pos2(rect.left() + 14.0, rect.center().y), Vec2::splat(15.0));
    state_mark(ui, hues, state, mark);
    let room = rect.with_min_x(rect.left() + 28.0);
    Ink::body(hues.text).write_in(ui.painter(), room, Align2::LEFT_CENTER, word);
    response.clicked()
}

/// Says that a reason is asked for anew, beside the id of what is typed.
const OPENS: &str = "opens";

fn state_id(instance: &ControlInstance) -> Id {
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
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 6.0;
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
