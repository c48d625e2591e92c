//! What the window shows beside the drawing: which screen, and which tab of a panel.

use serde::{Deserialize, Serialize};

/// A tab of the inspector.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum InspectorTab {
    /// 経路.
    #[default]
    Route,
    /// 対策.
    Controls,
    /// リスク.
    Risk,
    /// 攻撃.
    Attack,
    /// 改善.
    Improve,
}

/// A tab of the tables at the bottom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TableTab {
    /// 指摘.
    Findings,
    /// 備考.
    Notices,
    /// 変更の履歴.
    History,
    /// 攻撃ルート.
    #[default]
    Routes,
    /// 攻撃グラフ.
    Graph,
    /// 資産ベース.
    Assets,
}

impl TableTab {
    /// Whether it stands in the left half when there is room for both.
    pub fn is_note(self) -> bool {
        matches!(self, Self::Findings | Self::Notices | Self::History)
    }
}

/// Which controls the inspector lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ControlFilter {
    /// All.
    #[default]
    All,
    /// Not in place.
    Open,
    /// Recommended.
    Recommended,
}

/// Which screen is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// Choose a template or file.
    #[default]
    Start,
    /// Draw.
    Editor,
    /// Play or write a scenario.
    Training,
}

/// In which form a drawing is worked on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DrawingForm {
    /// As it is drawn.
    #[default]
    Picture,
    /// As the table of its assets.
    Register,
}
