//! How cells look: one format for each look and tone, made once.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::export::{AnswerSort, CellTone, ColumnSort};

/// Size of letters in points.
const LETTERS: f64 = 10.0;
/// Size by which Excel measures columns in Japan.
const BOOK_LETTERS: f64 = 11.0;
const TITLE_LETTERS: f64 = 16.0;
const HEADING_LETTERS: f64 = 12.0;
/// The character set of Japanese.
const JAPANESE: u8 = 128;

/// Ink and grounds of paper: dark on light, so that they print in black and white as well.
const INK: u32 = 0x1B_26_33;
const RULE: u32 = 0x9A_A5_B1;
const HEAD_GROUND: u32 = 0xDD_E5_EE;
const BAND_GROUND: u32 = 0xEE_F2_F6;
const ANSWER_GROUND: u32 = 0xFF_FB_E6;
const ALARM_INK: u32 = 0x9B_1C_1C;
const ALARM_GROUND: u32 = 0xFC_E8_E6;
const WARNING_INK: u32 = 0x7A_4B_00;
const WARNING_GROUND: u32 = 0xFF_F1_D6;
const GOOD_INK: u32 = 0x0B_5A_33;
const GOOD_GROUND: u32 = 0xE5_F4_EA;

/// What sort of cell it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum CellLook {
    /// The heading of a sheet.
    Title,
    /// A heading on a sheet.
    Heading,
    /// A paragraph.
    Words,
    /// A head of a table.
    Head,
    /// A band across a table.
    Band,
    /// A cell of words.
    Body,
    /// A cell with something in its middle.
    Centred,
    /// A cell to be filled in.
    Answer,
    /// A cell to be filled in with a number.
    AnswerNumber,
    /// A result with one decimal.
    Result,
}

impl CellLook {
    const ALL: [Self; 10] = [
        Self::Title,
        Self::Heading,
        Self::Words,
        Self::Head,
        Self::Band,
        Self::Body,
        Self::Centred,
        Self::Answer,
        Self::AnswerNumber,
        Self::Result,
    ];

    /// The look of the cells of a column.
    pub(super) const fn of(sort: &ColumnSort) -> Self {
        match sort {
            ColumnSort::Words | ColumnSort::Hidden => Self::Body,
            ColumnSort::Centred => Self::Centred,
            ColumnSort::Answer(AnswerSort::Words | AnswerSort::Choice(_)) => Self::Answer,
            ColumnSort::Answer(AnswerSort::Number) => Self::AnswerNumber,
        }
    }
}

const TONES: [CellTone; 5] = [
    CellTone::Plain,
    CellTone::Alarm,
    CellTone::Warning,
    CellTone::Good,
    CellTone::Strong,
];

/// The formats of a workbook.
pub(super) struct SheetLooks {
    of_book: Format,
    plain: Format,
    all: BTreeMap<(CellLook, u8), Format>,
}

impl SheetLooks {
    /// The formats with a font, in a workbook that measures its columns by another one.
    pub(super) fn new(font: &str, of_book: &str) -> Self {
        let of = |font: &str, size: f64| {
            Format::new()
                .set_font_name(font)
                .set_font_size(size)
                .set_font_charset(JAPANESE)
        };
        let plain = of(font, LETTERS).set_align(FormatAlign::Top);
        let mut all = BTreeMap::new();
        for look in CellLook::ALL {
            for tone in TONES {
                let format = toned(looking(plain.clone(), look), tone);
                all.insert((look, tone as u8), format);
            }
        }
        let of_book = of(of_book, BOOK_LETTERS);
        Self {
            of_book,
            plain,
            all,
        }
    }

    /// The format of the workbook as a whole: its digits are what columns are measured by.
    pub(super) const fn of_book(&self) -> &Format {
        &self.of_book
    }

    /// The format of hidden words and ways.
    pub(super) const fn plain(&self) -> &Format {
        &self.plain
    }

    /// The format of a look in a tone.
    pub(super) fn get(&self, look: CellLook, tone: CellTone) -> &Format {
        self.all.get(&(look, tone as u8)).unwrap_or(&self.plain)
    }
}

fn looking(plain: Format, look: CellLook) -> Format {
    let ruled = |format: Format| {
        format
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(RULE))
            .set_text_wrap()
    };
    let centred = |format: Format| {
        format
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::Top)
    };
    let plain = plain.set_font_color(Color::RGB(INK));
    match look {
        CellLook::Title => plain.set_font_size(TITLE_LETTERS).set_bold(),
        CellLook::Heading => plain
            .set_font_size(HEADING_LETTERS)
            .set_bold()
            .set_align(FormatAlign::Bottom),
        CellLook::Words => plain.set_text_wrap(),
        CellLook::Head => ruled(plain)
            .set_bold()
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter)
            .set_background_color(Color::RGB(HEAD_GROUND)),
        CellLook::Band => ruled(plain)
            .set_bold()
            .set_background_color(Color::RGB(BAND_GROUND)),
        CellLook::Body => ruled(plain)
            .set_align(FormatAlign::Left)
            .set_align(FormatAlign::Top),
        CellLook::Centred => centred(ruled(plain)),
        CellLook::Result => centred(ruled(plain)).set_num_format("#,##0.0"),
        // What is typed stays as it was typed: a date is not made another one.
        CellLook::Answer => ruled(plain)
            .set_background_color(Color::RGB(ANSWER_GROUND))
            .set_num_format("@")
            .set_unlocked(),
        CellLook::AnswerNumber => centred(ruled(plain))
            .set_background_color(Color::RGB(ANSWER_GROUND))
            .set_num_format("#,##0")
            .set_unlocked(),
    }
}

fn toned(format: Format, tone: CellTone) -> Format {
    let inked = |format: Format, ink, ground| {
        format
            .set_bold()
            .set_font_color(Color::RGB(ink))
            .set_background_color(Color::RGB(ground))
    };
    match tone {
        CellTone::Plain => format,
        CellTone::Strong => format.set_bold(),
        CellTone::Alarm => inked(format, ALARM_INK, ALARM_GROUND),
        CellTone::Warning => inked(format, WARNING_INK, WARNING_GROUND),
        CellTone::Good => inked(format, GOOD_INK, GOOD_GROUND),
    }
}
