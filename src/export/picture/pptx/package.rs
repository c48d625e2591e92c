//! The file: parts in a ZIP archive.

use std::io::{Cursor, Write as _};

use zip::{CompressionMethod, ZipWriter, result::ZipResult, write::SimpleFileOptions};

use super::{
    geometry::{POINT, SlideScale},
    parts,
    slide::slide,
};
use crate::export::{PictureFault, Sheet};

/// Units of the document for one of a free sheet: a pixel of a usual screen.
const PIXEL: f32 = 9_525.0;

/// The picture as slides, one for each page. Equal pictures are equal bytes.
pub fn to_pptx(sheet: &Sheet) -> Result<Vec<u8>, PictureFault> {
    packed(&files(sheet)).map_err(|error| PictureFault::Library(error.to_string()))
}

/// A part of the file.
pub(super) struct PackedPart {
    pub(super) path: String,
    pub(super) content: Vec<u8>,
}

fn files(sheet: &Sheet) -> Vec<PackedPart> {
    let sizes = sheet.pages.iter().map(|page| page.size);
    let size = sizes.reduce(emath::Vec2::max).unwrap_or(emath::Vec2::ZERO);
    let usual = if sheet.millimetres.is_some() {
        POINT
    } else {
        PIXEL
    };
    let scale = SlideScale::new(usual, size.max_elem());
    let mut files = parts::fixed(sheet, size, scale);
    for (number, page) in sheet.pages.iter().enumerate() {
        files.push(PackedPart {
            path: format!("ppt/slides/slide{}.xml", number + 1),
            content: slide(sheet, page, scale),
        });
        files.push(PackedPart {
            path: format!("ppt/slides/_rels/slide{}.xml.rels", number + 1),
            content: parts::slide_relations(),
        });
    }
    files
}

fn packed(files: &[PackedPart]) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for file in files {
        zip.start_file(file.path.as_str(), options)?;
        zip.write_all(&file.content)?;
    }
    Ok(zip.finish()?.into_inner())
}
