//! Icons as tinted textures.

use eframe::egui::{
    Color32, Context, Pos2, Rect, Shape, TextureOptions, Vec2,
    load::{SizeHint, TexturePoll},
};

use crate::scene::icon_svg;

/// Sizes in which icons are drawn, in pixels: every size is a texture of its own.
const SIZES: [u32; 10] = [12, 16, 20, 24, 32, 48, 64, 96, 160, 256];

/// The shape of an icon; none where there is no such icon.
pub(crate) fn shape(ctx: &Context, name: &str, rect: Rect, color: Color32) -> Option<Shape> {
    let pixel = 1.0 / ctx.pixels_per_point();
    let wanted = rect.width() / pixel;
    let size = SIZES
        .into_iter()
        .find(|size| *size as f32 >= wanted - 0.5)
        .unwrap_or(256);
    let uri = format!("bytes://icon-{name}.svg");
    let hint = SizeHint::Size {
        width: size,
        height: size,
        maintain_aspect_ratio: true,
    };
    let load = || ctx.try_load_texture(&uri, TextureOptions::LINEAR, hint);
    let poll = match load() {
        Ok(poll) => poll,
        Err(_) => {
            // Seen for the first time.
            ctx.include_bytes(uri.clone(), icon_svg(name)?.as_bytes());
            load().ok()?
        }
    };
    let TexturePoll::Ready { texture } = poll else {
        return None;
    };
    // An icon at its own size is sharp only on whole pixels.
    let rect = if (wanted - size as f32).abs() < 0.5 {
        let corner = (rect.min.to_vec2() / pixel).round() * pixel;
        Rect::from_min_size(corner.to_pos2(), Vec2::splat(size as f32 * pixel))
    } else {
        rect
    };
    let uv = Rect::from_min_max(Pos2::ZERO, Pos2::new(1.0, 1.0));
    Some(Shape::image(texture.id, rect, uv, color))
}
