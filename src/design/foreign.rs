//! Files that are no designs, known by how they begin: a person is told what the file is instead
//! of where it stops being a design.

use crate::catalog::Message;

/// What a file is that is no design.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// Nothing in it.
    Empty,
    /// A drawing of draw.io (diagrams.net).
    DrawIo,
    /// A picture in SVG.
    Svg,
    /// A web page.
    Html,
    /// Any other XML.
    Xml,
    /// A threat model in the Open Threat Model format.
    Otm,
    /// Any other JSON.
    Json,
    /// A picture in PNG.
    Png,
    /// A picture in JPEG.
    Jpeg,
    /// A PDF.
    Pdf,
    /// A workbook of Excel.
    Excel,
    /// A document of Word.
    Word,
    /// Slides of `PowerPoint`.
    PowerPoint,
    /// A file of Office before 2007, or another that is built like these.
    OldOffice,
    /// A ZIP archive.
    Zip,
    /// Compressed by gzip.
    Gzip,
    /// Text in UTF-16.
    Utf16,
    /// A scenario for training.
    Scenario,
}

impl Foreign {
    /// What a file is that begins with such bytes, where they are no text.
    pub(crate) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        const BEGINNINGS: [(&[u8], Foreign); 8] = [
            (b"\x89PNG\r\n\x1a\n", Foreign::Png),
            (b"\xff\xd8\xff", Foreign::Jpeg),
            (b"%PDF-", Foreign::Pdf),
            (b"PK\x03\x04", Foreign::Zip),
            (b"PK\x05\x06", Foreign::Zip),
            (b"\x1f\x8b", Foreign::Gzip),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Foreign::OldOffice),
            (b"\xff\xfe", Foreign::Utf16),
        ];
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Some(Self::Empty);
        }
        // Without its mark, too: every other byte of plain words is zero then.
        let is_wide = matches!(bytes, [0xfe, 0xff, ..] | [0, 1..=0x7f, 0, 1..=0x7f, ..])
            || matches!(bytes, [1..=0x7f, 0, 1..=0x7f, 0, ..]);
        if is_wide {
            return Some(Self::Utf16);
        }
        let found = BEGINNINGS
            .iter()
            .find(|(begin, _)| bytes.starts_with(begin));
        match found {
            Some((_, Self::Zip)) => Some(in_zip(bytes)),
            found => found.map(|(_, kind)| *kind),
        }
    }

    /// What a text is that could not be read as a design.
    pub(super) fn of_text(text: &str) -> Option<Self> {
        let text = text.trim_start();
        let within = |word: &str| start_of(text).contains(word);
        if text.is_empty() {
            Some(Self::Empty)
        } else if text.starts_with('<') {
            Some(if within("<mxfile") || within("<mxGraphModel") {
                Self::DrawIo
            } else if within("<svg") {
                Self::Svg
            } else if start_of(text).to_ascii_lowercase().contains("<html") {
                Self::Html
            } else if text.starts_with("<<<<<<<") {
                return None;
            } else {
                Self::Xml
            })
        } else if text.starts_with("otmVersion")
            || text.starts_with('{') && within("\"otmVersion\"")
        {
            Some(Self::Otm)
        } else if is_json(text) {
            Some(Self::Json)
        } else if text.starts_with('(') && within("base:") && text.contains("steps:") {
            Some(Self::Scenario)
        } else {
            None
        }
    }

    /// What it is called.
    pub(crate) const fn name(self) -> Message {
        Message::new(match self {
            Self::Empty => "foreign-empty-file",
            Self::DrawIo => "foreign-drawing-of-draw-io",
            Self::Svg => "foreign-svg-picture",
            Self::Html => "foreign-web-page-html",
            Self::Xml => "foreign-xml-file",
            Self::Otm => "foreign-open-threat-model-otm-file",
            Self::Json => "foreign-json-file",
            Self::Png => "foreign-png-picture",
            Self::Jpeg => "foreign-jpeg-picture",
            Self::Pdf => "foreign-pdf-file",
            Self::Excel => "foreign-excel-workbook",
            Self::Word => "foreign-word-document",
            Self::PowerPoint => "foreign-powerpoint-slides",
            Self::OldOffice => "foreign-office-file-of-the-old-format",
            Self::Zip => "foreign-zip-archive",
            Self::Gzip => "foreign-file-compressed-by-gzip",
            Self::Utf16 => "foreign-text-in-utf-16",
            Self::Scenario => "foreign-scenario-for-training",
        })
    }
}

/// So much of a text is looked at, in bytes.
const LOOKED_AT: usize = 4_096;

fn start_of(text: &str) -> &str {
    let mut end = text.len().min(LOOKED_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// Whether a text begins as JSON does and as a design never does.
fn is_json(text: &str) -> bool {
    let Some(inner) = text.strip_prefix(['{', '[']) else {
        return false;
    };
    let inner = inner.trim_start();
    inner.starts_with(['"', '}', ']', '{', '[']) && !inner.starts_with("[[")
}

/// What a ZIP archive is, by the names of what lies in it.
fn in_zip(bytes: &[u8]) -> Foreign {
    const INNER: [(&[u8], Foreign); 3] = [
        (b"xl/workbook", Foreign::Excel),
        (b"word/document", Foreign::Word),
        (b"ppt/presentation", Foreign::PowerPoint),
    ];
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    let found = INNER.iter().find(|(name, _)| holds(name));
    found.map_or(Foreign::Zip, |(_, kind)| *kind)
}

/// The line, from 1, on which Git has left the mark of a conflict.
pub(super) fn conflict_mark(text: &str) -> Option<usize> {
    let is_mark = |line: &str| {
        let begins = line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ");
        begins || line.trim_end() == "<<<<<<<" || line.trim_end() == ">>>>>>>"
    };
    text.lines().position(is_mark).map(|line| line + 1)
}
