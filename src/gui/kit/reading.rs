//! A text that scrolls, also by keyboard: it is a stop of its own where it is longer than its room.

use eframe::egui::{
    EventFilter, Id, Key, Modifiers, ScrollArea, Sense, Stroke, StrokeKind, Ui, accesskit::Role,
};

use crate::gui::style::Hues;

/// How far an arrow key scrolls, points.
const STEP: f32 = 40.0;
/// The share of its room that a page is.
const PAGE: f32 = 0.9;

/// A text that scrolls.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ReadingArea<'a> {
    /// Tells it from others.
    pub(crate) salt: &'a str,
    /// What a screen reader says.
    pub(crate) name: &'a str,
}

/// What is remembered of it between frames.
#[derive(Clone, Copy, Debug, Default)]
struct ReadingState {
    offset: f32,
    /// How far it can be scrolled, and how much of it is seen.
    most: f32,
    seen: f32,
}

impl ReadingArea<'_> {
    /// Draws it in all the room there is.
    pub(crate) fn show(self, ui: &mut Ui, hues: &Hues, content: impl FnOnce(&mut Ui)) {
        let id = ui.id().with(("reading", self.salt));
        let room = ui.available_rect_before_wrap();
        let state: ReadingState = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        let mut area = ScrollArea::vertical()
            .id_salt(self.salt)
            .auto_shrink([false, false]);
        let mut has_focus = false;
        if state.most > 0.0 {
            let ground = ui.interact(room, id, Sense::focusable_noninteractive());
            ui.ctx().accesskit_node_builder(id, |node| {
                node.set_role(Role::ScrollView);
                node.set_label(self.name);
            });
            has_focus = ground.has_focus();
            if let Some(offset) = scrolled(ui, id, &state).filter(|_| has_focus) {
                area = area.vertical_scroll_offset(offset);
            }
        }
        let shown = area.show(ui, content);
        let seen = shown.inner_rect.height();
        let state = ReadingState {
            offset: shown.state.offset.y,
            most: (shown.content_size.y - seen - 0.5).max(0.0),
            seen,
        };
        ui.data_mut(|data| data.insert_temp(id, state));
        if has_focus {
            let ring = Stroke::new(2.0, hues.focus);
            ui.painter()
                .rect_stroke(room, 0.0, ring, StrokeKind::Inside);
        }
    }
}

/// Where the keys of this frame scroll to; nowhere while it has not the focus.
fn scrolled(ui: &Ui, id: Id, state: &ReadingState) -> Option<f32> {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return None;
    }
    let keeps = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, keeps));
    let ways = [
        (Key::ArrowDown, state.offset + STEP),
        (Key::ArrowUp, state.offset - STEP),
        (Key::PageDown, state.offset + PAGE * state.seen),
        (Key::PageUp, state.offset - PAGE * state.seen),
        (Key::Home, 0.0),
        (Key::End, state.most),
    ];
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let way = ways.into_iter().find(|(key, _)| pressed(*key));
    way.map(|(_, offset)| offset.clamp(0.0, state.most))
}
