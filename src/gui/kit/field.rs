//! A text field to search by, whose list takes some of its keys.

use eframe::egui::{
    Event, Id, ImeEvent, Key, Margin, Modifiers, Rect, TextEdit, Ui, Vec2, pos2,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
};

use super::{Length, has_opened};
use crate::gui::{icons::paint_icon, style::Hues};

/// Keys that move through the list below the field, or end it.
const KEYS: [Key; 6] = [
    Key::ArrowDown,
    Key::ArrowUp,
    Key::PageDown,
    Key::PageUp,
    Key::Enter,
    Key::Escape,
];

/// Draws the field with the focus in it; returns the keys that are meant for its list. While an
/// input method composes, they are the input method's.
pub(crate) fn search_field(
    ui: &mut Ui,
    hues: &Hues,
    id: Id,
    hint: &str,
    text: &mut String,
) -> Vec<Key> {
    let composing = is_composing(ui, id);
    let keys = if composing { Vec::new() } else { take_keys(ui) };
    let margin = Margin {
        left: 30,
        right: 8,
        top: 7,
        bottom: 7,
    };
    let field = TextEdit::singleline(text)
        .id(id)
        .char_limit(Length::Line.most())
        .hint_text(hint)
        .margin(margin)
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(hint));
    let at = pos2(response.rect.left() + 15.0, response.rect.center().y);
    paint_icon(
        ui,
        "search",
        Rect::from_center_size(at, Vec2::splat(15.0)),
        hues.muted,
    );
    if !response.has_focus() {
        response.request_focus();
    }
    if has_opened(ui, &format!("{id:?}")) {
        // What was sought before is written over by what is typed next.
        select_all(ui, id, text);
    }
    keys
}

/// Selects all of the text of a field.
fn select_all(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    let all = CCursorRange::two(CCursor::default(), end);
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}

fn take_keys(ui: &Ui) -> Vec<Key> {
    ui.input_mut(|input| {
        let taken = KEYS.into_iter();
        taken
            .flat_map(|key| {
                let times = input.count_and_consume_key(Modifiers::NONE, key);
                std::iter::repeat_n(key, times)
            })
            .collect()
    })
}

/// Whether an input method composes, or has ended with this frame: its keys are not the list's.
pub(crate) fn is_composing(ui: &Ui, id: Id) -> bool {
    let id = id.with("composing");
    let before: bool = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let (now, ended) = ui.input(|input| {
        input
            .events
            .iter()
            .fold((before, false), |(now, ended), event| match event {
                Event::Ime(ImeEvent::Preedit { text, .. }) => {
                    (!text.is_empty(), ended || now && text.is_empty())
                }
                Event::Ime(ImeEvent::Commit(_)) => (false, ended || now),
                _ => (now, ended),
            })
    });
    ui.data_mut(|data| data.insert_temp(id, now));
    now || ended
}
