//! The title block: what is written about a drawing, and how confidential it is.

use crate::catalog::Day;

/// Classes of confidentiality of a municipality's information (自治体機密性).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidentiality {
    /// 自治体機密性3A.
    ThreeA,
    /// 自治体機密性3B.
    ThreeB,
    /// 自治体機密性3C.
    ThreeC,
    /// 自治体機密性2.
    Two,
    /// 自治体機密性1.
    One,
}

impl Confidentiality {
    /// Every class, the strictest first.
    pub const ALL: [Self; 5] = [
        Self::ThreeA,
        Self::ThreeB,
        Self::ThreeC,
        Self::Two,
        Self::One,
    ];

    /// As the guideline writes it behind 自治体機密性.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ThreeA => "3A",
            Self::ThreeB => "3B",
            Self::ThreeC => "3C",
            Self::Two => "2",
            Self::One => "1",
        }
    }

    /// The class written so, in large or small letters.
    pub fn read(written: &str) -> Option<Self> {
        let mut classes = Self::ALL.into_iter();
        classes.find(|class| class.code().eq_ignore_ascii_case(written.trim()))
    }
}

/// What the title block says. What is empty is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TitleBlock {
    /// The municipality.
    pub municipality: String,
    /// The title of the drawing; empty takes that of the design.
    pub title: String,
    /// Who made it.
    pub author: String,
    /// Its version, such as 第1.2版.
    pub version: String,
    /// Its date.
    pub date: Option<Day>,
    /// Its class.
    pub class: Option<Confidentiality>,
}
