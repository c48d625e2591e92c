//! Chips: short words in a rounded outline.

use eframe::egui::{
    Align2, Color32, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, pos2, vec2,
};

use super::{
    AccessKind, AccessName, Ink, area, focus_ring,
    tokens::{CHIP_RADIUS, GAP, SMALL_ICON},
};
use crate::gui::{icons::paint_icon, style::Hues};

/// Room of the icon, with the gap behind it.
const ICON: f32 = SMALL_ICON + 4.0;

/// How a chip looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChipLook {
    /// Information.
    Filled,
    /// A filter that is off.
    Outlined,
    /// A filter that is on.
    Active,
}

impl ChipLook {
    /// Of a filter.
    const fn of_filter(is_on: bool) -> Self {
        if is_on { Self::Active } else { Self::Outlined }
    }
}

/// Short words in a rounded outline that can be clicked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chip<'a> {
    icon: &'a str,
    /// The colour of the icon, where it is not that of all.
    color: Option<Color32>,
    words: &'a str,
    /// What a screen reader says.
    name: &'a str,
    look: ChipLook,
    kind: AccessKind,
}

impl<'a> Chip<'a> {
    /// A chip that does something, without an icon.
    pub(crate) const fn new(words: &'a str, look: ChipLook) -> Self {
        Self {
            icon: "",
            color: None,
            words,
            name: words,
            look,
            kind: AccessKind::Button,
        }
    }

    /// A filter, on or off.
    pub(crate) const fn filter(words: &'a str, is_on: bool) -> Self {
        Self {
            kind: AccessKind::Toggle,
            ..Self::new(words, ChipLook::of_filter(is_on))
        }
    }

    /// One of a few, of which always one is chosen.
    pub(crate) const fn one_of(words: &'a str, is_chosen: bool) -> Self {
        Self {
            kind: AccessKind::Choice,
            ..Self::filter(words, is_chosen)
        }
    }

    /// With an icon before its words.
    pub(crate) const fn icon(self, icon: &'a str) -> Self {
        Self { icon, ..self }
    }

    /// With an icon of a colour before its words.
    pub(crate) const fn mark(self, icon: &'a str, color: Color32) -> Self {
        Self {
            icon,
            color: Some(color),
            ..self
        }
    }

    /// With a name that says more than its words.
    pub(crate) const fn says(self, name: &'a str) -> Self {
        Self { name, ..self }
    }

    /// The width it needs.
    pub(crate) fn width(&self, ui: &Ui) -> f32 {
        let icon = if self.icon.is_empty() { 0.0 } else { ICON };
        let words = Ink::strong(Color32::PLACEHOLDER).width(ui.painter(), self.words);
        words + icon + 2.0 * GAP + 2.0
    }

    /// Paints it at the right end of `room`, in an ink of its own, as words that can only be read:
    /// what is around it says them.
    pub(crate) fn tag(self, ui: &mut Ui, hues: &Hues, ink: Ink, room: Rect) -> Response {
        let size = vec2(self.width(ui).min(room.width()), 2.0 * CHIP_RADIUS);
        let rect = Align2::RIGHT_CENTER.align_size_within_rect(size, room);
        ui.painter().rect_filled(rect, CHIP_RADIUS, hues.sunken);
        let inner = rect.shrink2(vec2(GAP / 2.0, 0.0));
        ink.write_in(ui.painter(), inner, Align2::CENTER_CENTER, self.words);
        let id = ui.next_auto_id();
        ui.skip_ahead_auto_ids(1);
        ui.interact(rect, id, Sense::hover())
    }

    /// Draws it, no wider than there is room for.
    pub(crate) fn ui(self, ui: &mut Ui, hues: &Hues) -> Response {
        let width = self.width(ui).min(ui.available_width().max(40.0));
        let name = AccessName {
            kind: self.kind,
            label: self.name,
            selected: self.look == ChipLook::Active,
        };
        let (rect, response) = area(ui, vec2(width, 2.0 * CHIP_RADIUS), name);
        let (fill, outline, ink) = match self.look {
            ChipLook::Filled => (hues.sunken, hues.border, Ink::body(hues.text)),
            ChipLook::Outlined => (hues.panel, hues.border_strong, Ink::body(hues.text)),
            ChipLook::Active => (hues.accent_tint, hues.accent_tint, Ink::strong(hues.accent)),
        };
        let outline = if response.hovered() {
            hues.accent
        } else {
            outline
        };
        let line = Stroke::new(1.0, outline);
        ui.painter()
            .rect(rect, CHIP_RADIUS, fill, line, StrokeKind::Inside);
        focus_ring(ui, hues, &response, CHIP_RADIUS);
        let mut room = rect.shrink2(vec2(GAP, 0.0));
        if !self.icon.is_empty() {
            let corner = pos2(room.left(), rect.center().y - SMALL_ICON / 2.0);
            let at = Rect::from_min_size(corner, Vec2::splat(SMALL_ICON));
            paint_icon(ui, self.icon, at, self.color.unwrap_or(hues.muted));
            room.min.x += ICON;
        }
        ink.write_in(ui.painter(), room, Align2::LEFT_CENTER, self.words);
        response
    }
}
