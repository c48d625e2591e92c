//! Buttons, tabs and chips.

use eframe::egui::{
    Align2, AsIdSalt, Color32, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetType, pos2, vec2,
};

use super::{AccessName, Hint as _, Ink, area, focus_ring};
use crate::gui::{
    icons::{paint_icon, paint_icon_amid},
    style::{BUTTON_RADIUS, Hues},
};

/// How loud a button is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Filled with the accent: the one main thing to do.
    Main,
    /// Outlined.
    Plain,
    /// Without outline: tools and menus.
    Quiet,
}

/// A button with an icon, a text or both.
#[derive(Clone, Copy, Debug)]
pub(crate) struct IconButton<'a> {
    /// What it does, for screen readers, the tooltip and, unless `bare`, to be read.
    pub label: &'a str,
    /// The icon; empty for none.
    pub icon: &'a str,
    /// Whether only the icon is shown.
    pub bare: bool,
    /// How loud.
    pub tone: Tone,
    /// Whether it is the chosen one.
    pub active: bool,
}

impl<'a> IconButton<'a> {
    /// A button of a tone.
    pub(crate) const fn new(icon: &'a str, label: &'a str, tone: Tone) -> Self {
        Self {
            label,
            icon,
            bare: false,
            tone,
            active: false,
        }
    }

    /// Only the icon, the words as a tooltip.
    pub(crate) const fn bare(icon: &'a str, label: &'a str) -> Self {
        Self {
            label,
            icon,
            bare: true,
            tone: Tone::Quiet,
            active: false,
        }
    }

    /// Shown as chosen.
    pub(crate) const fn active(mut self, active: bool) -> Self {
        self.active = active;
        self
    }

    /// The width it needs.
    pub(crate) fn width(&self, ui: &Ui) -> f32 {
        if self.bare {
            return 30.0;
        }
        let icon = if self.icon.is_empty() { 0.0 } else { 22.0 };
        Ink::body(Color32::PLACEHOLDER).width(ui.painter(), self.label) + icon + 20.0
    }

    /// Draws it.
    pub(crate) fn ui(self, ui: &mut Ui, hues: &Hues) -> Response {
        let size = vec2(self.width(ui), 28.0);
        self.ui_sized(ui, hues, size)
    }

    /// Draws it in a given size.
    pub(crate) fn ui_sized(self, ui: &mut Ui, hues: &Hues, size: Vec2) -> Response {
        let says = AccessName {
            kind: WidgetType::Button,
            label: self.label,
            selected: self.active,
        };
        let (rect, response) = area(ui, size, says);
        let ink = self.paint_ground(ui, hues, &response);
        let text = Ink::strong(ink);
        let text = if self.tone == Tone::Main || self.active {
            text
        } else {
            Ink::body(ink)
        };
        if self.bare {
            paint_icon_amid(ui, self.icon, rect, 18.0, ink);
            return response.hint(self.label);
        }
        let mut left = rect.left() + 10.0;
        if !self.icon.is_empty() {
            let at = Rect::from_min_size(pos2(left, rect.center().y - 8.0), Vec2::splat(16.0));
            paint_icon(ui, self.icon, at, ink);
            left += 22.0;
        }
        let room = Rect::from_min_max(
            pos2(left, rect.top()),
            pos2(rect.right() - 6.0, rect.bottom()),
        );
        if self.icon.is_empty() {
            text.write_in(ui.painter(), rect, Align2::CENTER_CENTER, self.label);
        } else {
            text.write_in(ui.painter(), room, Align2::LEFT_CENTER, self.label);
        }
        response
    }

    /// Draws it at a place within a row; `salt` tells it from others there.
    pub(crate) fn ui_at(
        self,
        ui: &mut Ui,
        hues: &Hues,
        salt: impl AsIdSalt,
        rect: Rect,
    ) -> Response {
        let builder = UiBuilder::new().id_salt(salt).max_rect(rect);
        self.ui_sized(&mut ui.new_child(builder), hues, rect.size())
    }

    /// Only its ground, for words of the caller's that are shorter than what it says.
    pub(crate) fn ui_blank(self, ui: &mut Ui, hues: &Hues, size: Vec2) -> Response {
        let (_, response) = area(ui, size, AccessName::button(self.label));
        self.paint_ground(ui, hues, &response);
        response
    }

    fn paint_ground(&self, ui: &Ui, hues: &Hues, response: &Response) -> Color32 {
        let enabled = ui.is_enabled();
        let hovered = response.hovered() && enabled;
        let (fill, outline, ink) = match self.tone {
            Tone::Main => (hues.accent, hues.accent, hues.on_accent),
            Tone::Plain if self.active => (hues.accent_tint, hues.accent, hues.accent),
            Tone::Plain if hovered => (hues.raised, hues.accent, hues.text),
            Tone::Plain => (hues.raised, hues.border_strong, hues.text),
            Tone::Quiet if self.active => (hues.accent_tint, hues.accent_tint, hues.accent),
            Tone::Quiet if hovered => (hues.sunken, hues.sunken, hues.text),
            Tone::Quiet => (Color32::TRANSPARENT, Color32::TRANSPARENT, hues.text),
        };
        let rect = response.rect;
        ui.painter().rect(
            rect,
            BUTTON_RADIUS,
            fill,
            Stroke::new(1.0, outline),
            StrokeKind::Inside,
        );
        focus_ring(ui, hues, response, BUTTON_RADIUS);
        ink
    }
}

/// A tab: words with a line below when chosen.
pub(crate) fn tab(ui: &mut Ui, hues: &Hues, size: Vec2, says: AccessName<'_>) -> Response {
    let (rect, response) = area(ui, size, says);
    let ink = if says.selected {
        Ink::strong(hues.accent)
    } else {
        Ink::body(hues.text)
    };
    ink.write_in(ui.painter(), rect, Align2::CENTER_CENTER, says.label);
    if says.selected {
        let line = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 2.0), rect.max);
        ui.painter().rect_filled(line, 0.0, hues.accent);
    } else if response.hovered() {
        let line = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 2.0), rect.max);
        ui.painter().rect_filled(line, 0.0, hues.border_strong);
    }
    focus_ring(ui, hues, &response, BUTTON_RADIUS);
    response
}

/// Words in the accent that can be clicked, such as a page number.
pub(crate) fn page_note(ui: &mut Ui, hues: &Hues, text: &str) -> Response {
    let ink = Ink::body(hues.accent);
    let size = vec2(ink.width(ui.painter(), text), 18.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    ink.write_in(ui.painter(), rect, Align2::LEFT_CENTER, text);
    response
}
