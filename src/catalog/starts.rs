//! Drawings of today's networks, to begin with: the same sort of drawing as the reference drawings
//! of patterns, but of a town hall without screen transfer.

use serde::{Deserialize, Serialize};

use super::{LinkId, Source, StartId, Tag, Text};

/// `starts.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartsFile {
    /// What the small pictures show beside zones, checkpoints and flows.
    pub things: Vec<PictureThing>,
    /// The drawings, in the order in which they are offered; `starts/<id>.ron` holds each.
    pub drawings: Vec<StartDrawing>,
}

/// Assets that the small picture of a drawing shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PictureThing {
    /// Assets with this tag.
    pub tag: Tag,
    /// What they are called in the legend.
    pub name: Text,
    /// Their icon in the legend, a file of `assets/icons`.
    pub icon: String,
}

/// A drawing to begin with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartDrawing {
    /// Unique id, among those of patterns too.
    pub id: StartId,
    /// What it is called.
    pub name: Text,
    /// What it shows, in a line.
    pub line: Text,
    /// A word that helps to choose, and where it is from.
    pub label: StartLabel,
    /// Where the drawing comes from.
    pub source: Source,
    /// Flows of the drawing that its small picture shows.
    #[serde(default)]
    pub shows: Vec<LinkId>,
}

/// A word that helps to choose a drawing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartLabel {
    /// The word.
    pub text: Text,
    /// Where it is from.
    pub source: Source,
}
