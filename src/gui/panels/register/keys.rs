//! The keys of the table, while one of its cells has the focus and nothing is typed.

use eframe::egui::{Context, Event, Key, Modifiers, Popup};

use super::panel::{register_id, spot_id, width_of};
use crate::{
    desk::{Register, RegisterStep, RegisterWish},
    gui::{
        Desk, Wish,
        kit::{rows_of_page, tokens::LEAST_COLUMN},
    },
};

/// By how much a key widens a column, points.
const WIDER: f32 = 16.0;

/// Takes the keys of this frame that are the table's.
pub(crate) fn register_keys(ctx: &Context, desk: &Desk<'_>) -> Vec<Wish> {
    let Some(register) = desk.register.filter(|_| desk.view.register.draft.is_none()) else {
        return Vec::new();
    };
    let cursor = register.cursor(&desk.view.register);
    let cell = cursor.and_then(|spot| spot_id(register, spot));
    let has_focus = cell.is_some_and(|cell| ctx.memory(|memory| memory.has_focus(cell)));
    if !has_focus || Popup::is_any_open(ctx) {
        return Vec::new();
    }
    let keys = RegisterKeys {
        desk,
        register,
        page: rows_of_page(ctx, register_id()),
    };
    let mut wishes = Vec::new();
    let mut typed = String::new();
    ctx.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } => match keys.wish(*key, *modifiers) {
                Some(wish) => {
                    wishes.push(Wish::Register(wish));
                    false
                }
                None => true,
            },
            Event::Text(text) if !text.trim().is_empty() => {
                typed.push_str(text);
                false
            }
            _ => true,
        });
        if !typed.is_empty() {
            // The keys of what is typed are no shortcuts.
            let is_letter = |event: &Event| {
                matches!(event, Event::Key { modifiers, .. } if !modifiers.command && !modifiers.alt)
            };
            input.events.retain(|event| !is_letter(event));
        }
    });
    if !typed.is_empty() {
        wishes.push(Wish::Register(RegisterWish::Begin(Some(typed))));
    }
    wishes
}

struct RegisterKeys<'a, 'd> {
    desk: &'a Desk<'d>,
    register: &'a Register,
    /// How many rows a page is.
    page: isize,
}

impl RegisterKeys<'_, '_> {
    /// What a key means.
    fn wish(&self, key: Key, modifiers: Modifiers) -> Option<RegisterWish> {
        let far = modifiers.command;
        if modifiers.alt {
            return match key {
                Key::ArrowLeft => self.widen(-WIDER),
                Key::ArrowRight => self.widen(WIDER),
                _ => None,
            };
        }
        let step = match key {
            Key::ArrowUp if far => RegisterStep::Rows(isize::MIN),
            Key::ArrowDown if far => RegisterStep::Rows(isize::MAX),
            Key::ArrowUp => RegisterStep::Rows(-1),
            Key::ArrowDown => RegisterStep::Rows(1),
            Key::ArrowLeft if far => RegisterStep::RowStart,
            Key::ArrowRight if far => RegisterStep::RowEnd,
            Key::ArrowLeft => RegisterStep::Columns(-1),
            Key::ArrowRight => RegisterStep::Columns(1),
            Key::PageUp if !far => RegisterStep::Rows(-self.page),
            Key::PageDown if !far => RegisterStep::Rows(self.page),
            Key::Home if far => RegisterStep::Start,
            Key::End if far => RegisterStep::End,
            Key::Home => RegisterStep::RowStart,
            Key::End => RegisterStep::RowEnd,
            _ => return self.other(key, modifiers),
        };
        let extends = modifiers.shift;
        Some(RegisterWish::Go { step, extends })
    }

    /// What a key means that goes nowhere.
    fn other(&self, key: Key, modifiers: Modifiers) -> Option<RegisterWish> {
        match key {
            Key::Enter | Key::F2 if modifiers.is_none() => Some(RegisterWish::Begin(None)),
            Key::Delete | Key::Backspace if modifiers.is_none() => Some(RegisterWish::Clear),
            Key::D if modifiers.command && !modifiers.shift => Some(RegisterWish::FillDown),
            Key::A if modifiers.command && !modifiers.shift => Some(RegisterWish::All),
            Key::Escape => {
                let span = self.register.selected(&self.desk.view.register);
                let is_many = span.is_some_and(|span| span.height() * span.width() > 1);
                is_many.then_some(RegisterWish::One)
            }
            _ => None,
        }
    }

    /// Widens the column of the cursor.
    fn widen(&self, by: f32) -> Option<RegisterWish> {
        let spot = self.register.cursor(&self.desk.view.register)?;
        let column = self.register.columns.get(spot.column)?;
        let width = (width_of(self.desk, column) + by).max(LEAST_COLUMN);
        Some(RegisterWish::Widen(column.key.clone(), width as u16))
    }
}
