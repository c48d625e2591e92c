//! Levels that the user sets against the catalog's, each with a reason, kept under a stable id.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::catalog::{AssetId, ThreatId};

/// The levels an override may set.
pub const OVERRIDE_LEVELS: std::ops::RangeInclusive<u8> = 1..=3;

/// Which level an override sets. Its text is the stable id in files and outputs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum OverrideKey {
    /// Importance of an asset in the asset-based analysis: `importance:ASSET`.
    Importance(AssetId),
    /// Damage level of an asset as a target: `damage:ASSET`.
    Damage(AssetId),
    /// Threat level of one row of the asset-based analysis: `threat:ASSET:THREAT`.
    Threat(AssetId, ThreatId),
}

impl OverrideKey {
    /// The asset it is about.
    pub fn asset(&self) -> &AssetId {
        match self {
            Self::Importance(asset) | Self::Damage(asset) | Self::Threat(asset, _) => asset,
        }
    }
}

impl fmt::Display for OverrideKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Importance(asset) => write!(f, "importance:{asset}"),
            Self::Damage(asset) => write!(f, "damage:{asset}"),
            Self::Threat(asset, threat) => write!(f, "threat:{asset}:{threat}"),
        }
    }
}

impl From<OverrideKey> for String {
    fn from(key: OverrideKey) -> Self {
        key.to_string()
    }
}

/// That a text is no id of an override.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoOverrideKey(String);

/// What tells the text of this error from those of others.
const NO_KEY: &str = "no-override-key:";

/// For readers of files, which get no more of an error than its text.
impl fmt::Display for NoOverrideKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{NO_KEY}{}", self.0)
    }
}

impl std::error::Error for NoOverrideKey {}

impl NoOverrideKey {
    /// The text that is no id, from the text of this error.
    pub(super) fn named_in(message: &str) -> Option<&str> {
        message.strip_prefix(NO_KEY)
    }
}

impl TryFrom<String> for OverrideKey {
    type Error = NoOverrideKey;

    fn try_from(text: String) -> Result<Self, NoOverrideKey> {
        let parsed = text.split_once(':').and_then(|(what, rest)| match what {
            "importance" => Some(Self::Importance(rest.into())),
            "damage" => Some(Self::Damage(rest.into())),
            // Ids of threats hold no colon, ids of assets may.
            "threat" => rest
                .rsplit_once(':')
                .map(|(asset, threat)| Self::Threat(asset.into(), threat.into())),
            _ => None,
        });
        parsed.ok_or(NoOverrideKey(text))
    }
}

/// A level set by the user.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// 1..3.
    pub level: u8,
    /// Why: never empty in a command; a file without one is opened, but the level is not used.
    #[serde(default)]
    pub reason: String,
    /// Who decided it, if said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

impl Override {
    /// Whether it may be used: a level there is, and a reason.
    pub fn is_sound(&self) -> bool {
        OVERRIDE_LEVELS.contains(&self.level) && !self.reason.trim().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_back() {
        for key in [
            OverrideKey::Importance("a:b".into()),
            OverrideKey::Damage("端末".into()),
            OverrideKey::Threat("a:b".into(), "spread".into()),
        ] {
            assert_eq!(OverrideKey::try_from(key.to_string()), Ok(key));
        }
        for text in ["", "importance", "threat:a", "level:a"] {
            assert!(OverrideKey::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}
