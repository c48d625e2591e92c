//! The inspector's controls: of the selected asset or of the whole design, by section.

use eframe::egui::{
    Align2, Frame as Box, Id, Margin, Popup, Rect, Response, Stroke, StrokeKind, TextEdit, Ui,
    Vec2, WidgetType, pos2, vec2,
};

use super::outline::coverage;
use crate::{
    analysis::{ControlInstance, Origin},
    catalog::{AssetId, Requirement, Text},
    design::{Command, ControlKey, ControlState, Subject},
    gui::{
        Change, ControlFilter, Frame,
        icons::paint_icon,
        names::{asset_name, circled, pages},
        style::{BUTTON_RADIUS, Hues},
        widgets::{
            ChipLook, Ink, Says, area, chip, focus_ring, group_head, hairline, named, row,
            share_bar, state_key, state_mark,
        },
    },
};

const STATE_WIDTH: f32 = 96.0;

/// A headed group of controls.
#[derive(Clone, Debug)]
pub(crate) struct ControlGroup<'a> {
    /// The numbers and the heading.
    pub heading: String,
    /// Its controls.
    pub rows: Vec<&'a ControlInstance>,
}

/// The asset whose controls are shown; none for the whole design.
fn shown_asset<'a>(frame: &Frame<'a>) -> Option<&'a AssetId> {
    match frame.view.single() {
        Some(Subject::Asset(id)) => Some(id),
        _ => None,
    }
}

fn in_scope<'a>(frame: &Frame<'a>) -> impl Iterator<Item = &'a ControlInstance> {
    let asset = shown_asset(frame);
    frame
        .analysis
        .controls
        .iter()
        .filter(move |instance| asset.is_none() || instance.asset.as_ref() == asset)
}

fn passes(filter: ControlFilter, instance: &ControlInstance) -> bool {
    match filter {
        ControlFilter::All => true,
        ControlFilter::Open => !instance.is_in_place(),
        ControlFilter::Recommended => instance.requirement == Requirement::Recommended,
    }
}

/// Controls under the filter, grouped by section in the document's order.
pub(crate) fn control_groups<'a>(frame: &Frame<'a>) -> Vec<ControlGroup<'a>> {
    let mut groups: Vec<(&Text, ControlGroup<'a>)> = Vec::new();
    for instance in in_scope(frame).filter(|instance| passes(frame.view.filter, instance)) {
        match groups.iter_mut().find(|(section, _)| *section == &instance.section) {
            Some((_, group)) => group.rows.push(instance),
            None => {
                let numbers: String = instance.numbers.iter().copied().map(circled).collect();
                let heading = format!("{numbers} {}", frame.text(&instance.section));
                let heading = heading.trim().to_owned();
                groups.push((&instance.section, ControlGroup { heading, rows: vec![instance] }));
            }
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Draws the controls.
pub(crate) fn controls_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    head_ui(ui, frame, hues);
    let groups = control_groups(frame);
    if groups.is_empty() {
        let key = match (in_scope(frame).next(), shown_asset(frame)) {
            (Some(_), _) => "controls-none-filtered",
            (None, Some(_)) => "controls-none-asset",
            (None, None) => "controls-none",
        };
        Box::new().inner_margin(12).show(ui, |ui| ui.label(frame.tr(key)));
    }
    for group in groups {
        let (done, all) = coverage(group.rows.iter().copied());
        let count = if all == 0 { String::new() } else { format!("{done}/{all}") };
        group_head(ui, hues, &group.heading, &count);
        for instance in group.rows {
            control_ui(ui, frame, hues, instance);
        }
    }
}

fn head_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    Box::new().inner_margin(Margin { left: 12, right: 12, top: 10, bottom: 8 }).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 8.0);
        let key =
            if shown_asset(frame).is_some() { "controls-of-asset" } else { "controls-of-whole" };
        let (done, all) = coverage(in_scope(frame));
        let planned = in_scope(frame)
            .filter(|it| it.requirement == Requirement::Required && !it.is_in_place())
            .filter(|it| it.state == ControlState::Planned)
            .count();
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 20.0));
        Ink::body(hues.text).write_in(ui.painter(), rect, Align2::LEFT_CENTER, &frame.tr(key));
        let count = format!("{done}/{all}");
        Ink::head(hues.text).write_in(ui.painter(), rect, Align2::RIGHT_CENTER, &count);
        let (_, bar) = ui.allocate_space(vec2(ui.available_width(), 6.0));
        share_bar(ui, hues, bar, (done, planned, all));
        ui.horizontal_wrapped(|ui| {
            filters_ui(ui, frame, hues);
            set_all_ui(ui, frame, hues);
        });
    });
}

fn filters_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let filters = [
        (ControlFilter::All, "controls-all"),
        (ControlFilter::Open, "controls-open"),
        (ControlFilter::Recommended, "controls-recommended"),
    ];
    for (filter, key) in filters {
        let count = in_scope(frame).filter(|instance| passes(filter, instance)).count();
        let text = frame.tr_with(key, &[("n", count.to_string())]);
        let on = frame.view.filter == filter;
        let look = if on { ChipLook::Active } else { ChipLook::Outlined };
        if chip(ui, hues, "", &text, look).clicked() {
            frame.push(Change::Filter(filter));
        }
    }
}

/// The menu that sets every control in sight to one state.
fn set_all_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let response = chip(ui, hues, "", &frame.tr("controls-set-all"), ChipLook::Outlined);
    Popup::menu(&response).show(|ui| {
        for state in [ControlState::Implemented, ControlState::Planned, ControlState::Missing] {
            let word = frame.tr(state_key(&state));
            if !ui.button(frame.tr_with("controls-set-all-to", &[("state", word)])).clicked() {
                continue;
            }
            let states: Vec<_> = in_scope(frame)
                .filter(|instance| passes(frame.view.filter, instance) && !instance.unplaced)
                .map(|instance| (key_of(instance), state.clone()))
                .collect();
            frame.edit(Command::SetControls(states));
            ui.close();
        }
    });
}

fn key_of(instance: &ControlInstance) -> ControlKey {
    ControlKey { asset: instance.asset.clone(), control: instance.control.clone() }
}

/// The second line: requirement, clauses, slides and, for the whole design, where it is.
fn second_line(frame: &Frame<'_>, instance: &ControlInstance) -> String {
    let required = match instance.requirement {
        Requirement::Required => "controls-required",
        Requirement::Recommended => "controls-should",
    };
    let mut parts = vec![frame.tr(required)];
    if instance.unplaced {
        parts.push(frame.tr("controls-unplaced"));
    } else if shown_asset(frame).is_none() {
        let place = instance.asset.as_ref();
        parts.push(place.map_or_else(|| frame.tr("controls-organisation"), |id| asset_name(frame, id)));
    }
    if !instance.law.is_empty() {
        let clauses: Vec<_> = instance.law.iter().map(|law| law.as_str()).collect();
        parts.push(clauses.join(", "));
    }
    parts.push(pages(&instance.pages));
    parts.retain(|part| !part.is_empty());
    parts.join("・")
}

fn control_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, instance: &ControlInstance) {
    let id = Id::new(("control-row", &instance.control, &instance.asset));
    let open: bool = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let detail = frame.catalog.control(&instance.control).and_then(|it| it.detail.as_ref());
    let name = frame.text(&instance.name);
    let (rect, response) = row(ui, hues, 45.0, Says::entry(name, false));
    let inner = rect.shrink2(vec2(12.0, 6.0));
    let words = inner.with_max_x(inner.right() - STATE_WIDTH - 8.0);
    let (upper, lower) = (words.with_max_y(words.center().y), words.with_min_y(words.center().y));
    let shown = match detail {
        Some(detail) => format!("{name} — {}", frame.text(detail)),
        None => name.to_owned(),
    };
    Ink::strong(hues.text).write_in(ui.painter(), upper, Align2::LEFT_CENTER, &shown);
    let line = second_line(frame, instance);
    Ink::body(hues.muted).write_in(ui.painter(), lower, Align2::LEFT_CENTER, &line);
    let field = Rect::from_center_size(
        pos2(inner.right() - STATE_WIDTH / 2.0, inner.center().y),
        vec2(STATE_WIDTH, 26.0),
    );
    let out = instance.out_of_scope.is_some() || instance.unplaced;
    ui.add_enabled_ui(!out, |ui| state_ui(ui, frame, hues, instance, field));
    hairline(ui, hues, rect);
    let definition = frame.catalog.control(&instance.control).map(|it| &it.definition);
    let tip = format!("{shown}\n{line}\n{}", definition.map_or("", |text| frame.text(text)));
    if response.on_hover_text(tip).clicked() {
        ui.data_mut(|data| data.insert_temp(id, !open));
    }
    if asks_reason(ui, instance) {
        reason_ui(ui, frame, hues, instance);
    }
    if open {
        details_ui(ui, frame, instance);
    }
}

/// The field that shows and changes a state.
fn state_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    instance: &ControlInstance,
    field: Rect,
) {
    let shown = shown_state(instance);
    let word = frame.tr(state_key(&shown));
    let label = format!("{}: {word}", frame.text(&instance.name));
    let id = Id::new(("control-state", &instance.control, &instance.asset));
    let response = ui.interact(field, id, eframe::egui::Sense::click());
    let says = Says { kind: WidgetType::ComboBox, label: &label, selected: false };
    let response = named(ui, response, says);
    paint_state(ui, hues, (&shown, &word), &response);
    Popup::menu(&response).show(|ui| {
        let states =
            [ControlState::Implemented, ControlState::Planned, ControlState::Missing];
        for state in states.into_iter().chain([ControlState::NotApplicable(String::new())]) {
            if state_item(ui, hues, &frame.tr(state_key(&state)), &state) {
                choose(ui, frame, instance, state);
                ui.close();
            }
        }
    });
}

/// What the field shows: what the document takes out of scope is not applicable.
fn shown_state(instance: &ControlInstance) -> ControlState {
    match &instance.out_of_scope {
        Some(why) => ControlState::NotApplicable(why.ja.clone()),
        None => instance.state.clone(),
    }
}

fn paint_state(ui: &Ui, hues: &Hues, (state, word): (&ControlState, &str), response: &Response) {
    let rect = response.rect;
    let outline = match state {
        _ if response.hovered() => hues.accent,
        ControlState::Missing => hues.missing,
        _ => hues.border_strong,
    };
    let stroke = Stroke::new(1.0, outline);
    ui.painter().rect(rect, BUTTON_RADIUS, hues.raised, stroke, StrokeKind::Inside);
    focus_ring(ui, hues, response, BUTTON_RADIUS);
    let mark = Rect::from_center_size(pos2(rect.left() + 14.0, rect.center().y), Vec2::splat(15.0));
    state_mark(ui, hues, state, mark);
    let room = Rect::from_min_max(pos2(rect.left() + 26.0, rect.top()), pos2(rect.right() - 16.0, rect.bottom()));
    Ink::body(hues.text).write_in(ui.painter(), room, Align2::LEFT_CENTER, word);
    let arrow = Rect::from_center_size(pos2(rect.right() - 10.0, rect.center().y), Vec2::splat(11.0));
    paint_icon(ui, "chevron_down", arrow, hues.muted);
}

fn state_item(ui: &mut Ui, hues: &Hues, word: &str, state: &ControlState) -> bool {
    let (rect, response) = area(ui, vec2(120.0, 26.0), Says::button(word));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 4.0, hues.accent_tint);
    }
    let mark = Rect::from_center_size(pos2(rect.left() + 14.0, rect.center().y), Vec2::splat(15.0));
    state_mark(ui, hues, state, mark);
    let room = rect.with_min_x(rect.left() + 28.0);
    Ink::body(hues.text).write_in(ui.painter(), room, Align2::LEFT_CENTER, word);
    response.clicked()
}

fn reason_id(instance: &ControlInstance) -> Id {
    Id::new(("control-reason", &instance.control, &instance.asset))
}

/// Sets a state; "not applicable" first asks for its reason.
fn choose(ui: &Ui, frame: &mut Frame<'_>, instance: &ControlInstance, state: ControlState) {
    if matches!(state, ControlState::NotApplicable(_)) {
        let kept = match &instance.state {
            ControlState::NotApplicable(reason) => reason.clone(),
            _ => String::new(),
        };
        ui.data_mut(|data| data.insert_temp(reason_id(instance), kept));
        return;
    }
    ui.data_mut(|data| data.remove_temp::<String>(reason_id(instance)));
    frame.edit(Command::SetControls(vec![(key_of(instance), state)]));
}

fn asks_reason(ui: &Ui, instance: &ControlInstance) -> bool {
    ui.data(|data| data.get_temp::<String>(reason_id(instance))).is_some()
}

fn reason_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, instance: &ControlInstance) {
    let id = reason_id(instance);
    let mut reason: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    Box::new().fill(hues.sunken).inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        let word = frame.tr("controls-reason");
        ui.label(&word);
        let response = ui.add(TextEdit::singleline(&mut reason).desired_width(f32::INFINITY));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(word.as_str()));
        ui.data_mut(|data| data.insert_temp(id, reason.clone()));
        let entered = response.lost_focus()
            && ui.input(|input| input.key_pressed(eframe::egui::Key::Enter));
        ui.horizontal(|ui| {
            let has_reason = !reason.trim().is_empty();
            let record = eframe::egui::Button::new(frame.tr("controls-reason-record"));
            let recorded = ui.add_enabled(has_reason, record).clicked();
            if (recorded || entered) && has_reason {
                let state = ControlState::NotApplicable(reason.trim().to_owned());
                frame.edit(Command::SetControls(vec![(key_of(instance), state)]));
                ui.data_mut(|data| data.remove_temp::<String>(id));
            }
            if ui.button(frame.tr("dialog-cancel")).clicked() {
                ui.data_mut(|data| data.remove_temp::<String>(id));
            }
        });
    });
}

/// Definition, clauses by name, sources and reasons.
fn details_ui(ui: &mut Ui, frame: &Frame<'_>, instance: &ControlInstance) {
    Box::new().inner_margin(Margin { left: 12, right: 12, top: 6, bottom: 8 }).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        if let Some(control) = frame.catalog.control(&instance.control) {
            ui.label(frame.text(&control.definition));
        }
        for law in instance.law.iter().filter_map(|law| frame.catalog.law(law)) {
            ui.weak(format!("{} {}", law.id, frame.text(&law.name)));
        }
        let from: Vec<_> = instance.from.iter().map(|origin| origin_words(frame, origin)).collect();
        ui.weak(frame.tr_with("controls-from", &[("from", from.join(", "))]));
        if let Some(why) = &instance.out_of_scope {
            ui.label(frame.tr_with("controls-out-of-scope", &[("why", frame.text(why).to_owned())]));
        }
        if let ControlState::NotApplicable(reason) = &instance.state {
            ui.label(frame.tr_with("controls-reason-is", &[("reason", reason.clone())]));
        }
    });
}

fn origin_words(frame: &Frame<'_>, origin: &Origin) -> String {
    match origin {
        Origin::Pattern(id) => {
            let pattern = frame.catalog.pattern(id);
            pattern.map_or(id.as_str(), |pattern| frame.text(&pattern.name)).to_owned()
        }
        Origin::Model(id) => {
            let model = frame.catalog.model(id);
            model.map_or(id.as_str(), |model| frame.text(&model.name)).to_owned()
        }
        Origin::Common => frame.tr("controls-common"),
        Origin::Nature => frame.tr("controls-nature"),
    }
}
