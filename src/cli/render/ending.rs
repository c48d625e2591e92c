//! What is written, by the ending of the file.

use std::path::Path;

use super::RenderArgs;
use crate::{catalog::Message, export::PaperSize};

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PictureForm {
    Svg,
    Png,
    Pdf,
    Pptx,
}

impl PictureForm {
    const ALL: [Self; 4] = [Self::Svg, Self::Png, Self::Pdf, Self::Pptx];

    pub(super) const fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::Pptx => "pptx",
        }
    }

    /// What a file of this name holds.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?;
        let mut all = Self::ALL.into_iter();
        all.find(|form| form.ending().eq_ignore_ascii_case(ending))
    }

    /// The paper where none is asked for.
    pub(super) const fn usual_paper(self) -> PaperSize {
        match self {
            Self::Svg | Self::Png => PaperSize::Free,
            Self::Pdf | Self::Pptx => PaperSize::A3,
        }
    }

    /// The first option that does not go with it.
    pub(super) fn refused(self, args: &RenderArgs) -> Option<Message> {
        let form = &args.form;
        let options = [
            ("--scale", form.scale.is_some(), Self::Png),
            ("--transparent", form.transparent, Self::Png),
            ("--outlines", form.outlines, Self::Svg),
            ("--attach", args.attach, Self::Pdf),
        ];
        let mut options = options.into_iter();
        let refused = options.find(|(_, is_given, of)| *is_given && *of != self);
        refused.map(|(option, ..)| {
            let said = Message::new("render-not-for").with("option", option);
            said.with("ending", self.ending())
        })
    }
}
