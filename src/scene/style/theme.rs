//! Colours and strokes as tokens, read from `assets/themes/*.ron`.

use std::collections::BTreeMap;

use ecolor::Color32;
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error as _, Unexpected},
};

use crate::catalog::Letter;

/// Which theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeName {
    /// Light: the default.
    #[default]
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    HighContrast,
}

impl ThemeName {
    /// Every theme, in the order the window offers them.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];
}

/// The visual system: every colour and width the program draws with.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawingTheme {
    /// Whether egui's dark defaults fit underneath.
    pub dark: bool,
    /// Surfaces, text, accent and control states.
    pub hues: Hues,
    /// Colours per zone hue token.
    pub zones: BTreeMap<String, ZoneHue>,
    /// Colours per letter of risk.
    pub risk: BTreeMap<Letter, RiskHue>,
    /// Strokes per link stroke token.
    pub strokes: BTreeMap<String, StrokeToken>,
}

/// Surfaces, text, accent and control states.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hues {
    /// Drawing ground.
    #[serde(deserialize_with = "hex")]
    pub canvas: Color32,
    /// Dots of the grid.
    #[serde(deserialize_with = "hex")]
    pub grid: Color32,
    /// Panels, menus, tables.
    #[serde(deserialize_with = "hex")]
    pub panel: Color32,
    /// Table heads, groups, chips.
    #[serde(deserialize_with = "hex")]
    pub sunken: Color32,
    /// Tiles, buttons, fields.
    #[serde(deserialize_with = "hex")]
    pub raised: Color32,
    /// Hairlines between panels.
    #[serde(deserialize_with = "hex")]
    pub border: Color32,
    /// Outlines of fields, buttons, tiles.
    #[serde(deserialize_with = "hex")]
    pub border_strong: Color32,
    /// Text.
    #[serde(deserialize_with = "hex")]
    pub text: Color32,
    /// Second-rank text.
    #[serde(deserialize_with = "hex")]
    pub muted: Color32,
    /// Selection, links, the route chip.
    #[serde(deserialize_with = "hex")]
    pub accent: Color32,
    /// Selected row, active tool.
    #[serde(deserialize_with = "hex")]
    pub accent_tint: Color32,
    /// Text on accent.
    #[serde(deserialize_with = "hex")]
    pub on_accent: Color32,
    /// Keyboard focus ring.
    #[serde(deserialize_with = "hex")]
    pub focus: Color32,
    /// The lit attack route.
    #[serde(deserialize_with = "hex")]
    pub route: Color32,
    /// Text on route.
    #[serde(deserialize_with = "hex")]
    pub on_route: Color32,
    /// What the trainer points with.
    #[serde(deserialize_with = "hex")]
    pub laser: Color32,
    /// Lines.
    #[serde(deserialize_with = "hex")]
    pub line: Color32,
    /// Shadow under tiles; transparent where there is none.
    #[serde(deserialize_with = "hex")]
    pub shadow: Color32,
    /// 実施済.
    #[serde(deserialize_with = "hex")]
    pub implemented: Color32,
    /// 計画中.
    #[serde(deserialize_with = "hex")]
    pub planned: Color32,
    /// 未実施.
    #[serde(deserialize_with = "hex")]
    pub missing: Color32,
    /// 対象外.
    #[serde(deserialize_with = "hex")]
    pub na: Color32,
}

/// Colours of a zone.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ZoneHue {
    /// Border and icon.
    #[serde(deserialize_with = "hex")]
    pub strong: Color32,
    /// Title.
    #[serde(deserialize_with = "hex")]
    pub ink: Color32,
    /// Fill.
    #[serde(deserialize_with = "hex")]
    pub tint: Color32,
}

/// Colours of a letter of risk.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskHue {
    /// Fill of the mark.
    #[serde(deserialize_with = "hex")]
    pub fill: Color32,
    /// The letter.
    #[serde(deserialize_with = "hex")]
    pub ink: Color32,
    /// Outline of the mark.
    #[serde(deserialize_with = "hex")]
    pub outline: Color32,
}

/// The look of a kind of link.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StrokeToken {
    /// Colour.
    #[serde(deserialize_with = "hex")]
    pub color: Color32,
    /// Width in world units.
    pub width: f32,
    /// Dashes and gaps; empty for solid.
    #[serde(default)]
    pub dash: Vec<f32>,
    /// Width of a core in the ground's colour (double lines, tubes); 0 for none.
    #[serde(default)]
    pub core: f32,
    /// Width of a stroke within the core; 0 for none.
    #[serde(default)]
    pub inner: f32,
    /// Length of a cross bar at the firewall's end; 0 for none.
    #[serde(default)]
    pub bar: f32,
    /// Radius of hollow rings at both ends; 0 for none.
    #[serde(default)]
    pub ring: f32,
}

impl StrokeToken {
    /// A single stroke without anything beside it.
    pub fn plain(color: Color32, width: f32, dash: &[f32]) -> Self {
        Self {
            color,
            width,
            dash: dash.to_vec(),
            core: 0.0,
            inner: 0.0,
            bar: 0.0,
            ring: 0.0,
        }
    }
}

/// A colour as theme files write it: `"#RRGGBB"` or `"#RRGGBBAA"`, the latter not premultiplied.
fn hex<'de, D: Deserializer<'de>>(from: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(from)?;
    Color32::from_hex(&text)
        .map_err(|_not_hex| D::Error::invalid_value(Unexpected::Str(&text), &"#RRGGBB(AA)"))
}
