//! The letters of a list, however they are coded.

use std::borrow::Cow;

use encoding_rs::{Encoding, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

use crate::catalog::{Message, TextPlace};

/// A text with the name of how its letters were coded.
#[derive(Debug)]
pub(super) struct ListText<'b> {
    pub(super) text: Cow<'b, str>,
    pub(super) encoding: &'static str,
}

/// A reason why a list is not read, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ImportRefusal {
    pub(super) place: Option<TextPlace>,
    pub(super) why: Message,
}

impl ImportRefusal {
    /// Of the list as a whole.
    pub(super) const fn whole(why: Message) -> Self {
        Self { place: None, why }
    }

    /// Of a line, from 1.
    pub(super) const fn at(line: usize, why: Message) -> Self {
        let place = Some(TextPlace { line, column: 1 });
        Self { place, why }
    }
}

/// Reads letters: with a mark as it says, else as UTF-8, else as Excel writes them in Japan.
pub(super) fn letters_of(bytes: &[u8]) -> Result<ListText<'_>, ImportRefusal> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        return decoded(rest, encoding, name_of(encoding));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(ListText {
            text: Cow::Borrowed(text),
            encoding: name_of(UTF_8),
        }),
        Err(_) => decoded(bytes, SHIFT_JIS, name_of(SHIFT_JIS)),
    }
}

/// What people call an encoding.
fn name_of(encoding: &'static Encoding) -> &'static str {
    if encoding == SHIFT_JIS {
        "CP932"
    } else if encoding == UTF_16LE || encoding == UTF_16BE {
        "UTF-16"
    } else {
        "UTF-8"
    }
}

fn decoded<'b>(
    bytes: &'b [u8],
    coded: &'static Encoding,
    encoding: &'static str,
) -> Result<ListText<'b>, ImportRefusal> {
    if let Some(text) = coded.decode_without_bom_handling_and_without_replacement(bytes) {
        return Ok(ListText { text, encoding });
    }
    // What cannot be read shows where it is.
    let (text, _) = coded.decode_without_bom_handling(bytes);
    let before = text.split(char::REPLACEMENT_CHARACTER).next();
    let line = before.unwrap_or_default().matches('\n').count() + 1;
    Err(ImportRefusal::at(line, Message::new("import-no-letters")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, &'static str) {
        let read = letters_of(bytes).unwrap();
        (read.text.into_owned(), read.encoding)
    }

    #[test]
    fn letters_are_read_however_they_are_coded() {
        let words = "名称,髙橋①〜\n";
        let (sjis, _, _) = SHIFT_JIS.encode("名称,髙橋①～\n");
        assert_eq!(read(words.as_bytes()), (words.to_owned(), "UTF-8"));
        let marked = [b"\xef\xbb\xbf", words.as_bytes()].concat();
        assert_eq!(read(&marked), (words.to_owned(), "UTF-8"));
        assert_eq!(read(&sjis), ("名称,髙橋①～\n".to_owned(), "CP932"));
        let wide: Vec<u8> = [0xfeff]
            .into_iter()
            .chain(words.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(read(&wide), (words.to_owned(), "UTF-16"));
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_line() {
        let refused = letters_of(b"a,b\nc,\xff\xff\n").unwrap_err();
        assert_eq!(refused.place.unwrap().line, 2);
    }
}
