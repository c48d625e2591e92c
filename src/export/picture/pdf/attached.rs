//! The design inside a PDF, read again.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

/// What the dictionary of a file inside a PDF says of itself.
const EMBEDDED: &[u8] = b"/EmbeddedFile";
/// Between a dictionary and its data.
const STREAM: &[u8] = b"stream";
/// The largest design that is taken out, in bytes.
const LARGEST: u64 = 64 << 20;

/// The design that this program put into a PDF; none where there is none.
pub fn attached_design(pdf: &[u8]) -> Option<String> {
    if !pdf.starts_with(b"%PDF-") {
        return None;
    }
    let mut from = 0;
    while let Some(at) = find(pdf, EMBEDDED, from) {
        from = at + EMBEDDED.len();
        // `/EmbeddedFiles` is the list of them.
        let is_whole = pdf
            .get(from)
            .is_none_or(|byte| !byte.is_ascii_alphanumeric());
        if is_whole && let Some(text) = text_after(pdf, from) {
            return Some(text);
        }
    }
    None
}

fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    let mut windows = bytes.get(from..)?.windows(wanted.len());
    let at = windows.position(|window| window == wanted)?;
    Some(at + from)
}

/// The text of the stream whose dictionary is read at a place.
fn text_after(pdf: &[u8], from: usize) -> Option<String> {
    let begin = find(pdf, STREAM, from)?;
    let between = pdf.get(from..begin)?;
    if find(between, b"endobj", 0).is_some() {
        return None;
    }
    let data = pdf.get(begin + STREAM.len()..)?;
    let data = data.strip_prefix(b"\r").unwrap_or(data);
    let data = data.strip_prefix(b"\n").unwrap_or(data);
    unpacked(data).or_else(|| {
        let end = find(data, b"endstream", 0)?;
        String::from_utf8(data.get(..end)?.to_vec()).ok()
    })
}

fn unpacked(data: &[u8]) -> Option<String> {
    let mut text = String::new();
    let read = ZlibDecoder::new(data)
        .take(LARGEST)
        .read_to_string(&mut text);
    read.is_ok().then_some(text)
}
