//! How worth is looked at, and what is remembered of it.

use std::{sync::Arc, time::Duration};

use super::{
    answers::{WorthAnswers, WorthQuestion},
    moved::{Flash, RiskNumbers, TallyShift},
};
use crate::{
    analysis::Analysis,
    catalog::{AssetId, AttackerId, Catalog, PatternId, ThreatId},
    desk::{InspectorTab, Screen, Shell, TableTab, passing::Passing},
};

/// How long a changed row shows what it was.
const FLASH: Duration = Duration::from_millis(2500);

/// A wish about the worth of controls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorthWish {
    /// Whether single points are marked on the canvas.
    Marks(bool),
    /// Whose attack graph is shown.
    Attacker(AttackerId),
    /// Which route is aimed at; `None` gives the aim up.
    Target(Option<PatternId>),
}

/// What a drawing's view knows of the worth of controls.
#[derive(Clone, Debug, Default)]
pub struct WorthView {
    /// Whose attack graph is shown; the first attacker of the catalog while nobody is chosen.
    pub attacker: Option<AttackerId>,
    /// The route that is aimed at, if one is.
    pub target: Option<PatternId>,
    /// What the last change has moved.
    pub moved: Option<Arc<TallyShift>>,
    /// Rows that show what they were for a moment.
    pub flash: Option<Arc<Flash>>,
    /// For how long.
    flash_time: Option<Passing>,
    /// What was answered.
    pub answers: WorthAnswers,
}

impl WorthView {
    /// Whose attack graph is shown.
    pub fn attacker<'a>(&'a self, catalog: &'a Catalog) -> Option<&'a AttackerId> {
        let chosen = self.attacker.as_ref();
        let known = chosen.filter(|id| catalog.attacker(id).is_some());
        let mut all = catalog.attacks.attackers.iter();
        known.or_else(|| all.next().map(|attacker| &attacker.id))
    }

    /// What a row was a moment ago.
    pub fn row_was(&self, asset: &AssetId, threat: &ThreatId) -> Option<RiskNumbers> {
        let rows = &self.flash.as_ref()?.rows;
        rows.get(&(asset.clone(), threat.clone())).copied()
    }

    /// What a listed route was a moment ago.
    pub fn route_was(&self, number: usize) -> Option<RiskNumbers> {
        self.flash.as_ref()?.routes.get(&number).copied()
    }

    /// What is asked for while this is what is seen.
    pub fn questions(&self, shell: &Shell, catalog: &Catalog) -> Vec<WorthQuestion> {
        let mut wanted = Vec::new();
        let aim = self.target.clone().map(WorthQuestion::Aim);
        match shell.screen {
            Screen::Editor => {}
            Screen::Start => {
                wanted.extend(aim);
                wanted.push(WorthQuestion::Distances);
                return wanted;
            }
            Screen::Training => return wanted,
        }
        let (panels, readings) = (shell.look().panels, shell.readings);
        let improves = panels.inspector && readings.inspector == InspectorTab::Improve;
        if panels.inspector && readings.inspector == InspectorTab::Route {
            wanted.extend(aim);
        }
        if panels.tables && readings.table == TableTab::Graph {
            wanted.extend(self.attacker(catalog).cloned().map(WorthQuestion::Graph));
        }
        if improves {
            wanted.extend([WorthQuestion::Next, WorthQuestion::Set]);
        }
        if improves || shell.marks_single {
            wanted.push(WorthQuestion::Single);
        }
        wanted
    }

    /// Carries out a wish about the worth of controls.
    pub fn perform(&mut self, shell: &mut Shell, wish: WorthWish) {
        match wish {
            WorthWish::Marks(marks) => shell.marks_single = marks,
            WorthWish::Attacker(attacker) => self.attacker = Some(attacker),
            WorthWish::Target(target) => self.target = target,
        }
    }

    /// Notes what an edit has moved.
    pub fn weigh(&mut self, before: &Analysis, after: &Analysis) {
        let moved = TallyShift::between(before, after);
        let flash = moved.is_some().then(|| Flash::between(before, after));
        self.flash = flash.map(Arc::new);
        self.flash_time = self.flash.is_some().then(|| Passing::new(FLASH));
        self.moved = moved.map(Arc::new);
    }

    /// Ends showing what rows were when its time has come; after how long that is else.
    pub fn pass_flash(&mut self, now: Duration) -> Option<Duration> {
        let rest = self.flash_time.as_mut()?.rest(now);
        if rest.is_none() {
            self.flash = None;
            self.flash_time = None;
        }
        rest
    }
}
