//! Where lines lie, as they were laid.

use serde::{Deserialize, Serialize};

use super::Point;

/// How many steps of a laid way are one world unit.
pub const WAY_STEPS: i32 = 10;

/// The way of a line as the program laid it: what is saved with a drawing, so that it looks the
/// same when it is opened again. All numbers are tenths of a world unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LaidWay {
    /// Its middle from box to box, corners included.
    pub points: Vec<Point>,
    /// Half the width it had to make do with, where there was no room for all it wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub half: Option<i32>,
}
