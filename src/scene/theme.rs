//! Colours and strokes as tokens, read from `assets/themes/*.ron`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::catalog::Letter;

/// A colour; written `"#RRGGBB"` or `"#RRGGBBAA"` in theme files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Color {
    /// Red, green, blue, alpha (not premultiplied), 0..255.
    pub rgba: [u8; 4],
}

impl Color {
    /// The same colour at `share` (0..1) of its opacity.
    #[must_use]
    pub fn faded(self, share: f32) -> Self {
        let [r, g, b, a] = self.rgba;
        Self {
            rgba: [
                r,
                g,
                b,
                (f32::from(a) * share.clamp(0.0, 1.0)).round() as u8,
            ],
        }
    }
}

impl TryFrom<String> for Color {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let wrong = || format!("“{text}” is no colour: write #RRGGBB or #RRGGBBAA");
        let hex = text.strip_prefix('#').ok_or_else(wrong)?;
        let number = u32::from_str_radix(hex, 16).map_err(|_not_hex| wrong())?;
        match hex.len() {
            6 => Ok(Self {
                rgba: (number << 8 | 0xFF).to_be_bytes(),
            }),
            8 => Ok(Self {
                rgba: number.to_be_bytes(),
            }),
            _ => Err(wrong()),
        }
    }
}

impl From<Color> for String {
    fn from(color: Color) -> Self {
        let [r, g, b, a] = color.rgba;
        if a == u8::MAX {
            format!("#{r:02X}{g:02X}{b:02X}")
        } else {
            format!("#{r:02X}{g:02X}{b:02X}{a:02X}")
        }
    }
}

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
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Whether egui's dark defaults fit underneath.
    pub dark: bool,
    /// Surfaces, text and accent.
    pub surface: Surface,
    /// Colours per zone hue token.
    pub zones: BTreeMap<String, ZoneHue>,
    /// Colours per letter of risk.
    pub risk: BTreeMap<Letter, RiskHue>,
    /// Colours of control states.
    pub states: StateHues,
    /// Strokes per link stroke token.
    pub strokes: BTreeMap<String, StrokeToken>,
}

/// Surfaces, text and accent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Surface {
    /// Drawing ground.
    pub canvas: Color,
    /// Dots of the grid.
    pub grid: Color,
    /// Panels, menus, tables.
    pub panel: Color,
    /// Table heads, groups, chips.
    pub sunken: Color,
    /// Tiles, buttons, fields.
    pub raised: Color,
    /// Hairlines between panels.
    pub border: Color,
    /// Outlines of fields, buttons, tiles.
    pub border_strong: Color,
    /// Text.
    pub text: Color,
    /// Second-rank text.
    pub muted: Color,
    /// Selection, links, the route chip.
    pub accent: Color,
    /// Selected row, active tool.
    pub accent_tint: Color,
    /// Text on accent.
    pub on_accent: Color,
    /// Keyboard focus ring.
    pub focus: Color,
    /// The lit attack route.
    pub route: Color,
    /// Text on route.
    pub on_route: Color,
    /// Lines.
    pub line: Color,
    /// Shadow under tiles; transparent where there is none.
    pub shadow: Color,
}

/// Colours of a zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ZoneHue {
    /// Border and icon.
    pub strong: Color,
    /// Title.
    pub ink: Color,
    /// Fill.
    pub tint: Color,
}

/// Colours of a letter of risk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskHue {
    /// Fill of the mark.
    pub fill: Color,
    /// The letter.
    pub ink: Color,
    /// Outline of the mark.
    pub outline: Color,
}

/// Colours of control states.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateHues {
    /// 実施済.
    pub implemented: Color,
    /// 計画中.
    pub planned: Color,
    /// 未実施.
    pub missing: Color,
    /// 対象外.
    pub na: Color,
}

/// The look of a kind of link.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StrokeToken {
    /// Colour.
    pub color: Color,
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
