//! The drawing as workbook and page show it.

use std::borrow::Cow;

use super::form::ReportForm;
use crate::{
    analysis::{Case, analyze},
    catalog::Lang,
    edit::placed,
    export::{
        Paper, PaperSize, PictureFault, PictureOrder, PngGround, SvgText, lay_out, to_png, to_svg,
    },
};

/// Pixels of the workbook’s picture for each of a usual screen: sharp in print.
const SHARP: u8 = 2;

/// A picture in the form that a report takes.
#[derive(Clone, Debug)]
pub(super) enum ReportPicture {
    /// PNG, for a workbook.
    Pixels(Vec<u8>),
    /// SVG, for a page.
    Shapes(String),
}

impl ReportPicture {
    /// The drawing at its own size, where the report shows one; what has no place yet is given one
    /// in the picture alone.
    pub(super) fn of(
        form: ReportForm,
        case: Case<'_>,
        lang: Lang,
    ) -> Result<Option<Self>, PictureFault> {
        if !matches!(form, ReportForm::Workbook | ReportForm::Page) {
            return Ok(None);
        }
        let Case {
            design,
            catalog,
            analysis,
        } = case;
        let (shown, meant) = match placed(catalog, design, analysis) {
            Some((whole, _)) => {
                let analysis = analyze(&whole, catalog);
                (Cow::Owned(whole), Cow::Owned(analysis))
            }
            None => (Cow::Borrowed(design), Cow::Borrowed(analysis)),
        };
        let order = PictureOrder {
            paper: Paper {
                size: PaperSize::Free,
                portrait: false,
            },
            ..PictureOrder::new(Case::new(&shown, catalog, &meant), lang)
        };
        let sheet = lay_out(&order);
        Ok(Some(if form == ReportForm::Workbook {
            Self::Pixels(to_png(&sheet, SHARP, PngGround::Paper)?)
        } else {
            Self::Shapes(to_svg(&sheet, SvgText::Letters))
        }))
    }

    /// What a workbook takes.
    pub(super) fn pixels(&self) -> Option<&[u8]> {
        match self {
            Self::Pixels(png) => Some(png),
            Self::Shapes(_) => None,
        }
    }

    /// What a page takes.
    pub(super) fn shapes(&self) -> Option<&str> {
        match self {
            Self::Shapes(svg) => Some(svg),
            Self::Pixels(_) => None,
        }
    }
}
