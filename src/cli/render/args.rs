//! What `sekisho render` takes.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::{
    catalog::Day,
    cli::day,
    export::{Confidentiality, PaperSize, PicturePart},
    scene::ThemeName,
};

/// Arguments of `sekisho render`.
#[derive(Args, Debug)]
pub(in crate::cli) struct RenderArgs {
    #[arg(required = true, value_name = "FILE")]
    pub(super) file: PathBuf,
    #[arg(short, long, value_name = "FILE", required = true)]
    pub(super) output: PathBuf,
    #[command(flatten)]
    pub(super) sheet: SheetArgs,
    #[command(flatten)]
    pub(super) shown: ShownArgs,
    #[command(flatten)]
    pub(super) block: BlockArgs,
    #[command(flatten)]
    pub(super) form: FormArgs,
    #[arg(long)]
    pub(super) attach: bool,
}

/// The paper and its colours.
#[derive(Args, Debug)]
pub(super) struct SheetArgs {
    #[arg(long, value_enum, ignore_case = true)]
    pub(super) paper: Option<PaperChoice>,
    #[arg(long)]
    pub(super) portrait: bool,
    #[arg(long, value_enum, default_value_t)]
    pub(super) theme: ThemeChoice,
}

/// What is shown.
#[derive(Args, Debug)]
pub(super) struct ShownArgs {
    #[arg(long, value_enum, value_delimiter = ',')]
    pub(super) without: Vec<PartChoice>,
    #[arg(long)]
    pub(super) controls: bool,
    #[arg(long)]
    pub(super) route: Option<usize>,
    #[arg(long)]
    pub(super) phase: Option<String>,
}

/// The title block.
#[derive(Args, Debug)]
pub(super) struct BlockArgs {
    #[arg(long)]
    pub(super) municipality: Option<String>,
    #[arg(long)]
    pub(super) title: Option<String>,
    #[arg(long)]
    pub(super) author: Option<String>,
    #[arg(long)]
    pub(super) revision: Option<String>,
    #[arg(long, value_parser = day::parse)]
    pub(super) date: Option<Day>,
    #[arg(long, value_enum, ignore_case = true)]
    pub(super) class: Option<ClassChoice>,
}

/// What only one sort of file knows.
#[derive(Args, Debug)]
pub(super) struct FormArgs {
    #[arg(long, value_enum)]
    pub(super) scale: Option<ScaleChoice>,
    #[arg(long)]
    pub(super) transparent: bool,
    #[arg(long)]
    pub(super) outlines: bool,
}

/// Paper as named on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum PaperChoice {
    /// 420 × 297 mm
    A3,
    /// 297 × 210 mm
    A4,
    /// As large as the drawing
    Free,
}

impl From<PaperChoice> for PaperSize {
    fn from(choice: PaperChoice) -> Self {
        match choice {
            PaperChoice::A3 => Self::A3,
            PaperChoice::A4 => Self::A4,
            PaperChoice::Free => Self::Free,
        }
    }
}

/// Colours as named on the command line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ThemeChoice {
    /// Light
    #[default]
    Light,
    /// Dark
    Dark,
    /// High contrast
    HighContrast,
}

impl From<ThemeChoice> for ThemeName {
    fn from(choice: ThemeChoice) -> Self {
        match choice {
            ThemeChoice::Light => Self::Light,
            ThemeChoice::Dark => Self::Dark,
            ThemeChoice::HighContrast => Self::HighContrast,
        }
    }
}

/// Parts as named on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum PartChoice {
    /// Title and title block
    Title,
    /// Legend
    Legend,
    /// Badges of placements
    Badges,
    /// Marks of risk
    Risks,
    /// Flows
    Flows,
}

impl From<PartChoice> for PicturePart {
    fn from(choice: PartChoice) -> Self {
        match choice {
            PartChoice::Title => Self::Title,
            PartChoice::Legend => Self::Legend,
            PartChoice::Badges => Self::Badges,
            PartChoice::Risks => Self::Risks,
            PartChoice::Flows => Self::Flows,
        }
    }
}

/// Classes as named on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ClassChoice {
    /// The strictest
    #[value(name = "3A")]
    ThreeA,
    /// Beside it
    #[value(name = "3B")]
    ThreeB,
    /// Beside it
    #[value(name = "3C")]
    ThreeC,
    /// Less strict
    #[value(name = "2")]
    Two,
    /// For everybody
    #[value(name = "1")]
    One,
}

impl From<ClassChoice> for Confidentiality {
    fn from(choice: ClassChoice) -> Self {
        match choice {
            ClassChoice::ThreeA => Self::ThreeA,
            ClassChoice::ThreeB => Self::ThreeB,
            ClassChoice::ThreeC => Self::ThreeC,
            ClassChoice::Two => Self::Two,
            ClassChoice::One => Self::One,
        }
    }
}

/// Scales as named on the command line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ScaleChoice {
    /// Pixels of a usual screen
    #[value(name = "1")]
    One,
    /// For dense screens and documents
    #[default]
    #[value(name = "2")]
    Two,
    /// For print
    #[value(name = "4")]
    Four,
}

impl From<ScaleChoice> for u8 {
    fn from(choice: ScaleChoice) -> Self {
        match choice {
            ScaleChoice::One => 1,
            ScaleChoice::Two => 2,
            ScaleChoice::Four => 4,
        }
    }
}
