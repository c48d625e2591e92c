//! Pictures as PNG: the SVG with its letters as outlines, drawn.

use resvg::tiny_skia::{Pixmap, Transform};

use super::{PictureFault, Sheet, SvgText, svg};

/// More pixels than this are not drawn: they would take half a gigabyte.
const MOST_PIXELS: u64 = 128_000_000;

/// What a picture is drawn on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PngGround {
    /// The paper of the theme.
    #[default]
    Paper,
    /// Nothing: what is below is seen.
    Transparent,
}

/// The picture as PNG, `scale` pixels for each of a usual screen (96 to the inch).
pub fn to_png(sheet: &Sheet, scale: u8, ground: PngGround) -> Result<Vec<u8>, PictureFault> {
    let has_ground = ground == PngGround::Paper;
    let text = svg::written(sheet, SvgText::Outlines, has_ground);
    let library = |why: String| PictureFault::Library(why);
    let tree = usvg::Tree::from_str(&text, &usvg::Options::default())
        .map_err(|error| library(error.to_string()))?;
    let scale = f32::from(scale.max(1));
    let pixels = |side: f32| (side * scale).ceil().max(1.0) as u32;
    let (wide, high) = (pixels(tree.size().width()), pixels(tree.size().height()));
    if u64::from(wide) * u64::from(high) > MOST_PIXELS {
        return Err(PictureFault::TooLarge(wide, high));
    }
    let mut pixmap = Pixmap::new(wide, high).ok_or(PictureFault::TooLarge(wide, high))?;
    let transform = Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut pixmap.as_mut());
    pixmap
        .encode_png()
        .map_err(|error| library(error.to_string()))
}
