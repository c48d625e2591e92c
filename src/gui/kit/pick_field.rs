//! A field that shows what is chosen and opens a menu to choose another.

use eframe::egui::{
    Color32, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, style::WidgetVisuals,
};

use super::{
    AccessKind, AccessName, WordLine, focus_ring, named,
    tokens::{GAP, MARK_GAP},
};
use crate::{
    gui::{icons::paint_icon_amid, style::Hues},
    scene::DrawingTheme,
};

/// Size of the arrow that says there is a menu.
const ARROW: f32 = 11.0;

/// How a field stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PickLook {
    /// As a field among others.
    Plain,
    /// What is chosen asks for something to be done.
    Asking,
    /// What is chosen is not the usual.
    Own,
}

/// A field that shows what is chosen; its menu is the caller's.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PickField<'a> {
    /// Its id.
    pub(crate) id: Id,
    /// What a screen reader says.
    pub(crate) name: &'a str,
    /// What it shows.
    pub(crate) shown: &'a WordLine,
    /// How it stands out.
    pub(crate) look: PickLook,
    /// The radius of its corners, points.
    pub(crate) radius: f32,
}

impl PickField<'_> {
    /// Draws it in a place of a row.
    pub(crate) fn ui(self, ui: &Ui, theme: &DrawingTheme, place: Rect) -> Response {
        let hues = &theme.hues;
        let response = ui.interact(place, self.id, Sense::click());
        let says = AccessName {
            kind: AccessKind::Combo,
            label: self.name,
            selected: false,
        };
        let response = named(ui, response, says);
        if !ui.is_rect_visible(place) {
            return response;
        }
        let line = Stroke::new(1.0, self.outline(hues, &response));
        let fill = hues.raised;
        ui.painter()
            .rect(place, self.radius, fill, line, StrokeKind::Inside);
        focus_ring(ui, hues, &response, self.radius);
        let inner = place.with_min_x(place.left() + GAP);
        let inner = inner.with_max_x(inner.right() - MARK_GAP);
        let arrow = inner.with_min_x(inner.right() - ARROW);
        paint_icon_amid(ui, "chevron_down", arrow, ARROW, hues.muted);
        self.shown.paint(ui, theme, inner.with_max_x(arrow.left()));
        response
    }

    fn outline(&self, hues: &Hues, response: &Response) -> Color32 {
        match self.look {
            PickLook::Plain | PickLook::Asking if response.hovered() => hues.accent,
            PickLook::Plain => hues.border_strong,
            PickLook::Asking => hues.missing,
            PickLook::Own => hues.accent,
        }
    }
}

/// The arrow of a list that egui opens: the same as that of every field with a menu.
pub(crate) fn pick_arrow(ui: &Ui, place: Rect, visuals: &WidgetVisuals, _is_open: bool) {
    paint_icon_amid(ui, "chevron_down", place, ARROW, visuals.text_color());
}

/// The arrow of a heading that folds what stands below it.
pub(crate) fn fold_arrow(ui: &mut Ui, openness: f32, response: &Response) {
    let icon = if openness > 0.5 {
        "chevron_down"
    } else {
        "chevron_right"
    };
    let color = ui.style().interact(response).text_color();
    paint_icon_amid(ui, icon, response.rect, ARROW, color);
}
