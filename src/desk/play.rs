//! How scenarios are played: kept between runs.

use serde::{Deserialize, Serialize};

/// How scenarios are played.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlaySettings {
    /// Whether the packet jumps instead of moving.
    pub reduced_motion: bool,
    /// Whether playing begins in the full screen.
    pub full_screen: bool,
}
