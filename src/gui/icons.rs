//! Line icons, painted in any colour.

use eframe::egui::{self, Color32, Rect, Vec2, load::Bytes};

use crate::scene::icon_svg;

/// Paints the icon `name` in `rect`; an unknown name paints nothing.
pub(crate) fn paint_icon(ui: &egui::Ui, name: &str, rect: Rect, color: Color32) {
    if let Some(image) = icon_image(name) {
        image.tint(color).paint_at(ui, rect);
    }
}

/// Paints the icon in a square of `size` about the middle of `rect`.
pub(crate) fn paint_icon_amid(ui: &egui::Ui, name: &str, rect: Rect, size: f32, color: Color32) {
    paint_icon(
        ui,
        name,
        Rect::from_center_size(rect.center(), Vec2::splat(size)),
        color,
    );
}

/// The icon as an image for egui's own buttons; none where there is no such icon.
pub(crate) fn icon_image(name: &str) -> Option<egui::Image<'static>> {
    let bytes = Bytes::Static(icon_svg(name)?.as_bytes());
    Some(egui::Image::from_bytes(
        format!("bytes://sekisho/{name}.svg"),
        bytes,
    ))
}
