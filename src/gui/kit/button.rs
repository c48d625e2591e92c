//! Buttons and tabs.

use eframe::egui::{
    Align2, AsIdSalt, Color32, Rect, Response, Stroke, StrokeKind, Ui, UiBuilder, Vec2, vec2,
};

use super::{
    AccessKind, AccessName, Hint as _, Ink, area, focus_ring,
    tokens::{HEAD_ROW, MARK_GAP, ROW_ICON},
};
use crate::gui::{
    icons::paint_icon_amid,
    style::{BUTTON_RADIUS, Hues},
};

/// Height of a button, and width of one that is only an icon.
const BUTTON_HEIGHT: f32 = 28.0;
const BARE: f32 = 30.0;
/// Size of the icon of a bare button.
const BARE_ICON: f32 = 18.0;
/// Before and behind what stands in a button.
const PAD: f32 = 10.0;

/// Width of the line below a tab.
const TAB_LINE: f32 = 2.0;

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
    /// Whether it is shown as on, open or chosen.
    pub active: bool,
    /// What it is.
    pub kind: AccessKind,
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
            kind: AccessKind::Button,
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
            kind: AccessKind::Button,
        }
    }

    /// A switch, on or off.
    pub(crate) const fn active(self, active: bool) -> Self {
        Self {
            active,
            kind: AccessKind::Toggle,
            ..self
        }
    }

    /// One of a few, chosen or not.
    pub(crate) const fn one_of(self, active: bool) -> Self {
        Self {
            active,
            kind: AccessKind::Choice,
            ..self
        }
    }

    /// Shown as if it were on: there is something behind it.
    pub(crate) const fn lit(self, active: bool) -> Self {
        Self { active, ..self }
    }

    /// The width it needs.
    pub(crate) fn width(&self, ui: &Ui) -> f32 {
        if self.bare {
            return BARE;
        }
        let icon = if self.icon.is_empty() {
            0.0
        } else {
            ROW_ICON + MARK_GAP
        };
        Ink::body(Color32::PLACEHOLDER).width(ui.painter(), self.label) + icon + 2.0 * PAD
    }

    /// Draws it.
    pub(crate) fn ui(self, ui: &mut Ui, hues: &Hues) -> Response {
        let size = vec2(self.width(ui), BUTTON_HEIGHT);
        self.ui_sized(ui, hues, size)
    }

    /// Draws it in a given size.
    pub(crate) fn ui_sized(self, ui: &mut Ui, hues: &Hues, size: Vec2) -> Response {
        let says = AccessName {
            kind: self.kind,
            label: self.label,
            selected: self.active,
        };
        let (rect, response) = area(ui, size, says);
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let ink = self.paint_ground(ui, hues, &response);
        let text = Ink::strong(ink);
        let text = if self.tone == Tone::Main || self.active {
            text
        } else {
            Ink::body(ink)
        };
        if self.bare {
            paint_icon_amid(ui, self.icon, rect, BARE_ICON, ink);
            return response.hint(self.label);
        }
        if self.icon.is_empty() {
            text.write_in(ui.painter(), rect, Align2::CENTER_CENTER, self.label);
            return response;
        }
        let icon = rect.with_min_x(rect.left() + PAD);
        let icon = icon.with_max_x(icon.left() + ROW_ICON);
        paint_icon_amid(ui, self.icon, icon, ROW_ICON, ink);
        let room = rect.with_min_x(icon.right() + MARK_GAP);
        let room = room.with_max_x(rect.right() - MARK_GAP);
        text.write_in(ui.painter(), room, Align2::LEFT_CENTER, self.label);
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

    /// Draws it with words that are shorter than what it says; those who point at it are told all.
    pub(crate) fn ui_short(self, ui: &mut Ui, hues: &Hues, short: &str) -> Response {
        let width = Ink::body(hues.text).width(ui.painter(), short) + 2.0 * PAD;
        let says = AccessName::button(self.label);
        let (rect, response) = area(ui, vec2(width, HEAD_ROW), says);
        let ink = self.paint_ground(ui, hues, &response);
        Ink::body(ink).write_in(ui.painter(), rect, Align2::CENTER_CENTER, short);
        response.hint(self.label)
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
    let line = rect.with_min_y(rect.bottom() - TAB_LINE);
    if says.selected {
        ui.painter().rect_filled(line, 0.0, hues.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(line, 0.0, hues.border_strong);
    }
    focus_ring(ui, hues, &response, BUTTON_RADIUS);
    response
}
