//! A picture laid out: pages of shapes and texts, each with its role and its place in the reading
//! order. Whoever writes a file goes by this alone.

use ecolor::Color32;
use emath::{Pos2, Vec2};

use super::TitleBlock;
use crate::{
    catalog::Lang,
    design::Subject,
    scene::{SceneRole, SceneShape, StrokeToken},
};

/// A picture laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The language of its words.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// What its title block says.
    pub block: TitleBlock,
    /// The colour of the paper.
    pub ground: Color32,
    /// The colour of letters on it.
    pub ink: Color32,
    /// Its colour where a table has heads and groups.
    pub sunken: Color32,
    /// The size of the paper in millimetres; none where the picture has its own.
    pub millimetres: Option<Vec2>,
    /// Its pages, the drawing first; all are of one size.
    pub pages: Vec<SheetPage>,
}

/// A page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetPage {
    /// What it shows, for outlines and slides.
    pub name: String,
    /// Its width and height: points, or world units of a free sheet.
    pub size: Vec2,
    /// What lies on it, from back to front.
    pub parts: Vec<SheetPart>,
    /// What its lines join, for writers that connect things.
    pub connectors: Vec<SheetConnector>,
    /// The table it shows, for writers that have tables; its cells are parts as well.
    pub table: Option<SheetTable>,
}

/// What a part is to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetRole {
    /// Nothing: frames and rules.
    Frame,
    /// The title of the picture.
    Title,
    /// A heading under it.
    Heading,
    /// Words.
    Text,
    /// A thing of the drawing.
    Thing(SceneRole),
    /// A cell of the page's table.
    Cell(SheetCell),
}

/// A cell of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SheetCell {
    /// Its row, the head being 0.
    pub row: usize,
    /// Its column.
    pub column: usize,
}

/// Shapes that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetPart {
    /// What they are to a reader.
    pub role: SheetRole,
    /// When they are read; parts of a thing have the same.
    pub read: usize,
    /// What a screen reader says of a thing; empty where the words themselves are read.
    pub label: String,
    /// The thing of the drawing that they show.
    pub subject: Option<Subject>,
    /// The shapes, from back to front.
    pub shapes: Vec<SceneShape>,
}

/// What joins two things of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetConnector {
    /// The things.
    pub ends: [Subject; 2],
    /// What is said of it.
    pub label: String,
    /// Its way, corners sharp.
    pub points: Vec<Pos2>,
    /// How it is drawn.
    pub stroke: StrokeToken,
    /// Whether arrow heads stand at its start and its end.
    pub heads: [bool; 2],
}

/// A table as rows of words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetTable {
    /// Where it begins on the page.
    pub at: Pos2,
    /// Widths of its columns.
    pub widths: Vec<f32>,
    /// Height of the font.
    pub font: f32,
    /// Words of its rows, the head first, with the height of each row.
    pub rows: Vec<SheetRow>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetRow {
    /// Words of its cells.
    pub cells: Vec<String>,
    /// Its height.
    pub height: f32,
}

impl Sheet {
    /// Every text of its pages.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let parts = self.pages.iter().flat_map(|page| &page.parts);
        let shapes = parts.flat_map(|part| &part.shapes);
        shapes.filter_map(|shape| match shape {
            SceneShape::Text { text, .. } => Some(text.as_str()),
            SceneShape::Rect { .. }
            | SceneShape::Polygon { .. }
            | SceneShape::Path { .. }
            | SceneShape::Circle { .. }
            | SceneShape::Icon { .. } => None,
        })
    }
}
