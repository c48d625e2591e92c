//! Renaming in place: a text field where the name stands.

use eframe::egui::{
    self, Align, Color32, Event, Id, ImeEvent, Key, KeyboardShortcut, Margin, Modifiers, Rect,
    Stroke, StrokeKind, TextEdit, Vec2,
};

use super::{CanvasCx, Lens, hit};
use crate::{
    catalog::NoteId,
    design::{self, Command, Design, PlaceEdit, Subject},
    edit,
    gui::{Desk, Wish, kit::Length, names::name_to_edit, style::font},
    scene::{self, Scene, SceneItem},
};

/// What has to be remembered between frames while renaming.
#[derive(Clone, Debug, Default)]
pub(crate) struct RenamingField {
    /// What is being renamed; its field has had the focus.
    of: Option<Subject>,
    /// Whether an input method is composing: Enter and Esc then belong to it.
    is_composing: bool,
    /// Where the field was last: presses there are not the canvas'.
    pub(crate) rect: Option<Rect>,
}

/// How an input method and the keys it keeps are told apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct ComposedKeys {
    is_composing: bool,
    has_ended: bool,
}

/// Shows the field while something is being renamed; whether a key ended it, so that the keyboard
/// goes back to the canvas.
pub(crate) fn rename_ui(ui: &mut egui::Ui, cx: &mut CanvasCx<'_, '_>) -> bool {
    let (desk, scene, lens) = (&mut *cx.desk, &cx.planned.scene, &cx.lens);
    let state = &mut cx.state.renaming;
    let Some((subject, mut text)) = desk.view.renaming.clone() else {
        *state = RenamingField::default();
        return false;
    };
    let Some(item) = hit::item(scene, &subject) else {
        desk.push(Wish::Renaming(None));
        return false;
    };
    let is_first = state.of.as_ref() != Some(&subject);
    if is_first && text.is_empty() {
        // What has no name of its own is edited from the words it shows.
        text = name_to_edit(desk, &subject);
        desk.push(Wish::Renaming(Some((subject.clone(), text.clone()))));
    }
    let composition = keep_composition_keys(ui, state.is_composing);
    state.is_composing = composition.is_composing;
    let rect = place(scene, item, lens, &text);
    let keys_are_ours = !composition.is_composing && !composition.has_ended;
    let is_note = matches!(subject, Subject::Note(_));
    let (cancels, confirms) = ui.input(|input| {
        let enters = input.key_pressed(Key::Enter);
        // In a note Enter begins a line, in a name Shift and Enter do.
        let ends = if is_note {
            input.modifiers.command
        } else {
            !input.modifiers.shift
        };
        let escapes = input.key_pressed(Key::Escape);
        // Esc leaves a name as it was; a note keeps what was written.
        let is_done = enters && ends || escapes && is_note;
        (
            keys_are_ours && escapes && !is_note,
            keys_are_ours && is_done,
        )
    });
    let id = field_id(ui.id(), &subject);
    let response = field_ui(ui, desk, &mut text, rect, id, is_note);
    if is_first {
        response.request_focus();
        select_all(ui, id, &text);
        state.of = Some(subject.clone());
    }
    state.rect = Some(response.rect);
    if cancels {
        desk.push(Wish::Renaming(None));
    } else if response.lost_focus() && !keys_are_ours {
        // The key that took the focus belonged to the input method.
        response.request_focus();
    } else if confirms || (!is_first && response.lost_focus()) {
        desk.push(Wish::Renaming(None));
        if let Some(command) = rename_command(desk, &subject, &text) {
            desk.edit(command);
        }
    } else if response.changed() {
        desk.push(Wish::Renaming(Some((subject, text))));
    }
    cancels || confirms
}

fn field_id(ui: Id, subject: &Subject) -> Id {
    ui.with(("rename", subject.as_str()))
}

fn field_ui(
    ui: &mut egui::Ui,
    desk: &Desk<'_>,
    text: &mut String,
    rect: Rect,
    id: Id,
    is_note: bool,
) -> egui::Response {
    let surface = &desk.theme.hues;
    ui.painter().rect(
        rect.expand(2.0),
        4.0,
        surface.raised,
        Stroke::new(2.0, surface.accent),
        StrokeKind::Outside,
    );
    let modifiers = if is_note {
        Modifiers::NONE
    } else {
        Modifiers::SHIFT
    };
    let length = if is_note { Length::Long } else { Length::Name };
    let before = text.chars().count();
    let field = TextEdit::multiline(text)
        .id(id)
        .char_limit(length.most())
        .desired_rows(1)
        .return_key(KeyboardShortcut::new(modifiers, Key::Enter))
        .font(font(12.0, !is_note))
        .text_color(surface.text)
        .frame(egui::Frame::NONE)
        .background_color(Color32::TRANSPARENT)
        .margin(Margin::symmetric(4, 2))
        .min_size(rect.size())
        .vertical_align(if is_note { Align::Min } else { Align::Center })
        .desired_width(rect.width());
    let response = ui.put(rect, field);
    length.note_cut(ui, &response, before, text);
    let label = desk.tr("canvas-rename");
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_label(label));
    response
}

/// Where the field is shown: over the name, never narrower than a name needs.
fn place(scene: &Scene, item: &SceneItem, lens: &Lens, text: &str) -> Rect {
    let shown = lens.area(item.area);
    let lines = text.split('\n').count().clamp(1, 12) as f32;
    let least = Vec2::new(180.0, 6.0 + 18.0 * lines);
    let rect = match item.subject {
        Subject::Asset(_) => Rect::from_center_size(
            shown.center(),
            Vec2::new(shown.width().max(least.x), least.y),
        ),
        Subject::Zone(_) => {
            let width = shown.width().clamp(least.x, 280.0);
            Rect::from_min_size(shown.min + Vec2::new(4.0, 4.0), Vec2::new(width, least.y))
        }
        Subject::Note(_) => Rect::from_min_size(shown.min, shown.size().max(least)),
        Subject::Link(_) => Rect::from_center_size(lens.pos(hit::anchor(scene, item)), least),
    };
    // A field that is out of sight could not be typed into with an input method.
    let room = lens.rect.shrink(4.0);
    let shift = Vec2::new(
        (room.left() - rect.left()).max(0.0) - (rect.right() - room.right()).max(0.0),
        (room.top() - rect.top()).max(0.0) - (rect.bottom() - room.bottom()).max(0.0),
    );
    rect.translate(shift)
}

/// Takes keys that belong to an input method out of this frame's events.
fn keep_composition_keys(ui: &egui::Ui, was_composing: bool) -> ComposedKeys {
    ui.input_mut(|input| {
        let mut found = ComposedKeys {
            is_composing: was_composing,
            has_ended: false,
        };
        for event in &input.events {
            let goes_on = match event {
                Event::Ime(ImeEvent::Preedit { text, .. }) => !text.is_empty(),
                Event::Ime(ImeEvent::Commit(_)) => false,
                // No other event begins or ends a composition.
                _ => continue,
            };
            found.has_ended |= found.is_composing && !goes_on;
            found.is_composing = goes_on;
        }
        if found.is_composing || found.has_ended {
            input.events.retain(|event| {
                !matches!(
                    event,
                    Event::Key {
                        key: Key::Enter | Key::Escape | Key::Tab,
                        ..
                    }
                )
            });
        }
        found
    })
}

fn select_all(ui: &egui::Ui, id: Id, text: &str) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state
        .cursor
        .set_char_range(Some(CCursorRange::two(CCursor::default(), end)));
    state.store(ui.ctx(), id);
}

/// The command for a new name. The kind's own name is not written down: it follows the language.
fn rename_command(desk: &Desk<'_>, subject: &Subject, text: &str) -> Option<Command> {
    let design = desk.design;
    let text = text.trim();
    if let Subject::Note(id) = subject {
        return note_command(design, id, text);
    }
    let (given, kind_name) = match subject {
        Subject::Zone(id) => {
            let zone = design.zones.get(id)?;
            (
                &zone.name,
                desk.catalog.zone_kind(&zone.kind).map(|kind| &kind.name),
            )
        }
        Subject::Asset(id) => {
            let asset = design.assets.get(id)?;
            (
                &asset.name,
                desk.catalog.asset_kind(&asset.kind).map(|kind| &kind.name),
            )
        }
        Subject::Link(id) => (&design.links.get(id)?.name, None),
        Subject::Note(id) => (&design.notes.get(id)?.text, None),
    };
    let is_kind = kind_name.is_some_and(|name| desk.text(name) == text);
    let name = if is_kind { "" } else { text };
    (given != name).then(|| Command::rename(subject.clone(), name.to_owned()))
}

/// The command for the text of a note: it grows with its words; without any it goes.
fn note_command(design: &Design, id: &NoteId, text: &str) -> Option<Command> {
    let subject = Subject::Note(id.clone());
    let (note, rect) = (design.notes.get(id)?, *design.layout.notes.get(id)?);
    if text.is_empty() {
        return Some(Command::Remove(vec![subject]));
    }
    if note.text == text {
        return None;
    }
    let written = Command::rename(subject.clone(), text.to_owned());
    let needed = scene::note_height(text, rect.w as f32).ceil() as i32;
    if needed <= rect.h {
        return Some(written);
    }
    let grown = Command::Place(PlaceEdit::Resize(
        subject,
        design::Bounds { h: needed, ..rect },
    ));
    Some(Command::Many {
        label: edit::label(&written),
        commands: vec![written, grown],
    })
}
