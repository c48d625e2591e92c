//! What a picture is asked to show.

use std::collections::BTreeSet;

use super::{Paper, TitleBlock};
use crate::{analysis::Case, catalog::Lang, scene::ThemeName};

/// Parts of a picture that may be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PicturePart {
    /// Title, stamp of the class, and title block.
    Title,
    /// The legend of flows and marks.
    Legend,
    /// Badges of placements with the share of required controls in place.
    Badges,
    /// Marks of risk.
    Risks,
    /// Flows beside the lines.
    Flows,
    /// The lit attack route as a list of its steps on pages of its own.
    Route,
    /// The controls as a list on pages of their own.
    Controls,
}

impl PicturePart {
    /// What a picture shows unless asked otherwise.
    pub const USUAL: [Self; 5] = [
        Self::Title,
        Self::Legend,
        Self::Badges,
        Self::Risks,
        Self::Flows,
    ];
}

/// What a picture is asked to show.
#[derive(Clone, Debug)]
pub struct PictureOrder<'a> {
    /// The drawing, what it is drawn under and what it means.
    pub case: Case<'a>,
    /// The language of all its words.
    pub lang: Lang,
    /// Colours.
    pub theme: ThemeName,
    /// The paper of every page.
    pub paper: Paper,
    /// What it shows.
    pub parts: BTreeSet<PicturePart>,
    /// What its title block says.
    pub block: TitleBlock,
    /// The attack route to light and to number hop by hop, by its number in the analysis.
    pub route: Option<usize>,
}

impl<'a> PictureOrder<'a> {
    /// The usual picture of a drawing on A3.
    pub fn new(case: Case<'a>, lang: Lang) -> Self {
        Self {
            case,
            lang,
            theme: ThemeName::Light,
            paper: Paper::default(),
            parts: PicturePart::USUAL.into(),
            block: TitleBlock::default(),
            route: None,
        }
    }

    /// Whether a part is shown.
    pub fn shows(&self, part: PicturePart) -> bool {
        self.parts.contains(&part)
    }
}
