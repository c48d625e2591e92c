//! What the window shows and how: nothing here is in a design or its file.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Enquiry, Finder, Look, ProofOf, WorthView};
use crate::{
    analysis::AttackRoute,
    catalog::{AssetKindId, Lang, LinkClass, LinkKindId, ZoneKindId},
    design::Subject,
    scene::ThemeName,
};

/// Where the canvas looks: `screen = (world - origin) * zoom + canvas corner`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// World point at the canvas' upper left corner.
    pub origin: (f32, f32),
    /// Screen points per world unit, 0.1..8.
    pub zoom: f32,
}

impl Default for Camera {
    fn default() -> Self {
        Self {
            origin: (0.0, 0.0),
            zoom: 1.0,
        }
    }
}

/// What a press on the canvas does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// Select and move.
    #[default]
    Select,
    /// Put a zone of a kind where the canvas is clicked or dragged.
    AddZone(ZoneKindId),
    /// Put an asset of a kind where the canvas is clicked.
    AddAsset(AssetKindId),
    /// Connect two assets by a link of a kind; `None` takes the most likely.
    Connect(Option<LinkKindId>),
    /// Connect two assets by the most likely kind of a class.
    Join(LinkClass),
}

/// What is lit up on the canvas beside the selection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Lit {
    /// Nothing.
    #[default]
    Nothing,
    /// The attack route with this number.
    Route(usize),
    /// An attack route that stands in no list of the analysis: found with something closed.
    Way(Box<AttackRoute>),
    /// Evidence of a fact or subjects of a finding.
    Subjects(Vec<Subject>),
}

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

/// State of the view.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent switches of the view menu"
)]
pub struct View {
    /// The screen.
    pub screen: Screen,
    /// The language.
    pub lang: Lang,
    /// The theme.
    pub theme: ThemeName,
    /// How large everything is, and which panels are shown.
    pub look: Look,
    /// How scenarios are played.
    pub play: super::PlaySettings,
    /// The camera.
    pub camera: Camera,
    /// Whether the next frame fits the drawing to the canvas.
    pub fit_next: bool,
    /// What is selected.
    pub selection: BTreeSet<Subject>,
    /// What is lit.
    pub lit: Lit,
    /// What is asked of the attack routes.
    pub enquiry: Enquiry,
    /// What the open proof card proves.
    pub proof: Option<ProofOf>,
    /// What is known of the worth of controls.
    pub worth: WorthView,
    /// The tool.
    pub tool: Tool,
    /// Whether the tool stays after it was used, until Esc or another is taken up.
    pub tool_stays: bool,
    /// The thing being renamed in place, with the text as typed.
    pub renaming: Option<(Subject, String)>,
    /// The inspector's tab.
    pub inspector: InspectorTab,
    /// The tab of the bottom tables that was chosen last: the one shown where there is room for one.
    pub front: TableTab,
    /// The tab of the left half: findings or notices.
    pub notes: TableTab,
    /// The tab of the right half: attack routes or assets.
    pub table: TableTab,
    /// The inspector's filter.
    pub filter: ControlFilter,
    /// Whether flows are left undrawn.
    pub hide_flows: bool,
    /// Whether the small map is left undrawn.
    pub hide_minimap: bool,
    /// The last message to the user, for the status bar.
    pub message: String,
    /// What is being sought by typing, if anything.
    pub finder: Option<Finder>,
    /// What was sought last among the things of the drawing.
    pub sought: String,
}

impl Default for View {
    fn default() -> Self {
        Self {
            screen: Screen::default(),
            lang: Lang::default(),
            theme: ThemeName::default(),
            look: Look::default(),
            play: super::PlaySettings::default(),
            camera: Camera::default(),
            fit_next: true,
            selection: BTreeSet::new(),
            lit: Lit::default(),
            enquiry: Enquiry::default(),
            proof: None,
            worth: WorthView::default(),
            tool: Tool::default(),
            tool_stays: false,
            renaming: None,
            inspector: InspectorTab::default(),
            front: TableTab::Routes,
            notes: TableTab::Findings,
            table: TableTab::Routes,
            filter: ControlFilter::default(),
            hide_flows: false,
            hide_minimap: false,
            message: String::new(),
            finder: None,
            sought: String::new(),
        }
    }
}

impl View {
    /// Takes up a tool, for one use.
    pub fn take_up(&mut self, tool: Tool) {
        self.tool = tool;
        self.tool_stays = false;
    }

    /// The only selected thing, if it is just one.
    pub fn single(&self) -> Option<&Subject> {
        let mut selected = self.selection.iter();
        selected.next().filter(|_| selected.next().is_none())
    }
}
