//! Icons as tinted textures.

use std::{collections::BTreeMap, sync::Arc};

use eframe::egui::{
    Color32, Context, Id, Pos2, Rect, Shape, TextureHandle, TextureOptions, Vec2, load::SizeHint,
    mutex::Mutex,
};
use egui_extras::image::load_svg_bytes_with_size;

use crate::scene::icon_svg;

/// Sizes in which icons are drawn, in pixels: every size is a texture of its own.
const SIZES: [u32; 10] = [12, 16, 20, 24, 32, 48, 64, 96, 160, 256];

/// Textures by icon and size. egui's own store drops what one frame does not ask for, but shapes
/// of the canvas are kept for many frames.
type IconStore = Arc<Mutex<BTreeMap<(String, u32), TextureHandle>>>;

/// The shape of an icon; none where there is no such icon.
pub(crate) fn shape(ctx: &Context, name: &str, rect: Rect, color: Color32) -> Option<Shape> {
    let pixel = 1.0 / ctx.pixels_per_point();
    let wanted = rect.width() / pixel;
    let size = SIZES
        .into_iter()
        .find(|size| *size as f32 >= wanted - 0.5)
        .unwrap_or(256);
    let texture = texture(ctx, name, size)?;
    // An icon at its own size is sharp only on whole pixels.
    let rect = if (wanted - size as f32).abs() < 0.5 {
        let corner = (rect.min.to_vec2() / pixel).round() * pixel;
        Rect::from_min_size(corner.to_pos2(), Vec2::splat(size as f32 * pixel))
    } else {
        rect
    };
    let uv = Rect::from_min_max(Pos2::ZERO, Pos2::new(1.0, 1.0));
    Some(Shape::image(texture.id(), rect, uv, color))
}

#[expect(
    clippy::default_trait_access,
    reason = "the type is of a crate that is not ours to name"
)]
fn texture(ctx: &Context, name: &str, size: u32) -> Option<TextureHandle> {
    let store: IconStore = ctx.data_mut(|data| {
        Arc::clone(data.get_temp_mut_or_default::<IconStore>(Id::new("canvas_icons")))
    });
    let key = (name.to_owned(), size);
    if let Some(texture) = store.lock().get(&key) {
        return Some(texture.clone());
    }
    let hint = SizeHint::Size {
        width: size,
        height: size,
        maintain_aspect_ratio: true,
    };
    let svg = icon_svg(name)?.as_bytes();
    let image = load_svg_bytes_with_size(svg, hint, &Default::default()).ok()?;
    let texture = ctx.load_texture(format!("icon-{name}"), image, TextureOptions::LINEAR);
    store.lock().insert(key, texture.clone());
    Some(texture)
}
