//! The results of an analysis: plain data, in a stable order.

use std::{collections::BTreeMap, ops::Deref, sync::Arc};

use serde::{Deserialize, Serialize};

use crate::{
    catalog::{
        AssetId, AttackerId, Column, ControlId, FactId, FactValue, GoalId, LawId, Letter, LinkId,
        ModelId, MoveId, NoticeId, PatternId, PlacementId, Requirement, Text, ThreatId,
    },
    design::{Command, ControlState, Subject},
};

/// Everything the program has to say about a design.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    /// How each flow is routed over the lines.
    pub flows: BTreeMap<LinkId, FlowRoute>,
    /// Patterns recognised, in the catalog's order.
    pub patterns: Vec<PatternMatch>,
    /// Screen-transfer flows that are no pattern, with the nearest ones.
    pub unmatched: Vec<UnmatchedFlow>,
    /// Nearest patterns to what is drawn: also beside a recognised one.
    pub near: Vec<NearMiss>,
    /// Control instances: per asset, then the organisation's.
    pub controls: Vec<ControlInstance>,
    /// Rows of the asset-based analysis, by asset and threat.
    pub asset_risks: Vec<AssetRisk>,
    /// Assets that no row of the asset-based analysis rates, with the reason.
    pub unrated: Vec<Unrated>,
    /// Worst value of each target under each attacker, exact.
    pub targets: Vec<TargetRisk>,
    /// Attack routes, highest product first.
    pub routes: Vec<AttackRoute>,
    /// Whether more routes exist than are listed.
    pub routes_truncated: bool,
    /// Findings, most severe first.
    pub findings: Vec<Finding>,
    /// Notices of the document that apply.
    pub notices: Vec<NoticeId>,
    /// The banner's numbers.
    pub summary: Summary,
}

/// How a flow runs over the lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowRoute {
    /// Assets from start to end, both included; empty when there is no way.
    pub assets: Vec<AssetId>,
    /// Lines between them, one fewer than assets.
    pub lines: Vec<LinkId>,
}

/// A fact as read off the drawing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactReading {
    /// The fact.
    pub fact: FactId,
    /// Its value.
    pub value: FactValue,
    /// Zones, assets and links it was read from.
    pub evidence: Vec<Subject>,
}

/// A recognised pattern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PatternMatch {
    /// The pattern.
    pub pattern: PatternId,
    /// Screen-transfer flows that make it.
    pub flows: Vec<LinkId>,
    /// Its facts with their evidence, in the catalog's order.
    pub facts: Vec<FactReading>,
}

/// A screen-transfer flow that fits no pattern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnmatchedFlow {
    /// The flow.
    pub flow: LinkId,
    /// Its facts.
    pub facts: Vec<FactReading>,
    /// What the document says about leaving it out.
    pub message: Text,
    /// Pages.
    pub pages: Vec<u16>,
}

/// A pattern that nearly fits.
#[derive(Clone, Debug, PartialEq)]
pub struct NearMiss {
    /// The pattern.
    pub pattern: PatternId,
    /// The flow it was compared with.
    pub flow: LinkId,
    /// The facts that differ.
    pub differs: Vec<Difference>,
}

/// A fact that keeps a pattern from fitting.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The fact.
    pub fact: FactId,
    /// Its value in the drawing.
    pub is: FactValue,
    /// The value the pattern needs.
    pub needs: FactValue,
    /// The edit that would change it.
    pub fix: Option<Fix>,
}

/// An edit that mends something.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What the button says.
    pub label: Text,
    /// The edit: one undo step.
    pub command: Command,
}

/// Where the demand for a control comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Origin {
    /// A table of a pattern.
    Pattern(PatternId),
    /// A prerequisite model of a pattern.
    Model(ModelId),
    /// The tables common to all patterns.
    Common,
    /// The asset's own nature (the security cloud's protection).
    Nature,
}

/// A control as the matched patterns demand it of every asset of a kind, of the organisation, or
/// of an asset that is not drawn.
///
/// A control that several sources demand stands once, with all its sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// The control.
    pub control: ControlId,
    /// Its name in the table that demands it.
    pub name: Text,
    /// The name with what tells it from other controls of the same name.
    pub full_name: Text,
    /// Where it belongs.
    pub placement: PlacementId,
    /// The name of that placement.
    pub place: Text,
    /// Numbers ① ② … of that placement in the matched patterns, ascending.
    pub numbers: Vec<u8>,
    /// Whether no asset that could carry it is drawn.
    pub unplaced: bool,
    /// The strictest demand.
    pub requirement: Requirement,
    /// The heading of its table.
    pub section: Text,
    /// All its sources; the first is the strictest.
    pub from: Vec<Origin>,
    /// Clauses.
    pub law: Vec<LawId>,
    /// Pages of all its sources.
    pub pages: Vec<u16>,
    /// Why the document takes it out of scope here, if it does.
    pub out_of_scope: Option<Text>,
}

/// A demanded control at one asset, or of the organisation. What is demanded is shared by all
/// assets of a kind and read through the instance: `instance.control`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlInstance {
    /// What is demanded.
    pub demand: Arc<Demand>,
    /// The asset that carries it; `None` for the organisation or when no such asset is drawn.
    pub asset: Option<AssetId>,
    /// Its state.
    pub state: ControlState,
}

/// A control counted by a rule, with the asset that carries it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Counted {
    /// The control.
    pub control: ControlId,
    /// The asset that carries it.
    pub asset: AssetId,
    /// The column it stands in.
    pub column: Column,
}

/// Controls on a threat: those that count and those that would.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Circles {
    /// In place and counted: one ○ each.
    pub counted: Vec<Counted>,
    /// In place but in a column that does not count.
    pub uncounted: Vec<Counted>,
    /// Would count if they were in place.
    pub missing: Vec<Counted>,
}

/// The numbers of a row or tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// Threat level 1..3.
    pub threat_level: u8,
    /// Countermeasure level 1..3.
    pub countermeasure_level: u8,
    /// Vulnerability level: 4 − countermeasure level.
    pub vulnerability_level: u8,
    /// Importance (asset-based) or damage (damage-based), 1..3.
    pub severity: u8,
    /// Threat × vulnerability.
    pub product: u8,
    /// The letter of the matrix.
    pub letter: Letter,
    /// What it was before the user's overrides, where these change it.
    pub was: Option<Was>,
}

/// Numbers of a row or tree by the catalog alone, where the user has set others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Was {
    /// Threat level 1..3.
    pub threat_level: u8,
    /// Importance or damage, 1..3.
    pub severity: u8,
    /// Threat × vulnerability.
    pub product: u8,
    /// The letter of the matrix.
    pub letter: Letter,
}

/// A row of the asset-based analysis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssetRisk {
    /// The asset.
    pub asset: AssetId,
    /// The threat.
    pub threat: ThreatId,
    /// Its numbers.
    pub rating: Rating,
    /// The controls.
    pub circles: Circles,
    /// Index of the catalog's cap that lowered the countermeasure level, if one did.
    pub cap: Option<usize>,
}

/// An asset that no row of the asset-based analysis rates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unrated {
    /// The asset.
    pub asset: AssetId,
    /// Why.
    pub reason: Text,
    /// Pages.
    pub pages: Vec<u16>,
}

/// The worst an attacker can do to a target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetRisk {
    /// The attacker.
    pub attacker: AttackerId,
    /// The final attack.
    pub goal: GoalId,
    /// The target.
    pub target: AssetId,
    /// The worst numbers any route has.
    pub rating: Rating,
}

/// A step of an attack route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The movement, `None` for the final attack.
    pub movement: Option<MoveId>,
    /// The threat it is.
    pub threat: ThreatId,
    /// Assets of the step from its source to its target, devices included;
    /// the target alone for the final attack.
    pub assets: Vec<AssetId>,
    /// The flows it uses; empty for a step over lines and for the final attack.
    pub flows: Vec<LinkId>,
    /// Its countermeasure level.
    pub countermeasure_level: u8,
    /// The controls.
    pub circles: Circles,
}

/// An attack route: one tree of the damage-based analysis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttackRoute {
    /// Number in the list, from 1.
    pub number: usize,
    /// Scenario x-y.
    pub scenario: (u8, usize),
    /// Who attacks.
    pub attacker: AttackerId,
    /// The final attack.
    pub goal: GoalId,
    /// Where the attacker comes in from.
    pub entry: AssetId,
    /// The host the last step starts from, if it is not the entry outside.
    pub foothold: Option<AssetId>,
    /// The target.
    pub target: AssetId,
    /// Assets from entry to target, devices included.
    pub hops: Vec<AssetId>,
    /// Steps; the last is the final attack.
    pub steps: Vec<Step>,
    /// Its numbers.
    pub rating: Rating,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The design does not do as it is.
    Error,
    /// Something should be looked at.
    Warning,
    /// Good to know.
    Info,
}

/// What a finding is about: the code's rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// A required control is not in place.
    RequiredControlMissing,
    /// A demanded control has no asset that could carry it.
    ControlWithoutPlace,
    /// A row of the asset-based analysis is not safe.
    AssetNotSafe,
    /// An attack route is not safe.
    RouteNotSafe,
    /// A screen-transfer flow fits no pattern.
    NoPattern,
    /// Nothing in the drawing is a screen-transfer route yet.
    NoRouteDrawn,
    /// A flow finds no way over the lines.
    FlowWithoutWay,
    /// A line crosses two segments without the firewall that belongs there.
    BoundaryWithoutGate,
    /// A line crosses two segments for which the document foresees no crossing.
    UnforeseenCrossing,
    /// A pattern implies an asset that is not drawn.
    ImpliedAssetMissing,
    /// A cloud has no provider.
    ProviderMissing,
    /// An asset stands in no zone, or in a zone where it does not belong.
    AssetMisplaced,
    /// A catalog entry named by the design is gone.
    UnknownKind,
    /// An asset is joined to nothing.
    AssetUnconnected,
    /// The design was drawn under another edition.
    OtherEdition,
    /// A level set by the user has no reason, or nothing that it could change.
    OverrideIdle,
}

/// Something the analysis has to say.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Stable id: rule and subjects, the same from run to run.
    pub id: String,
    /// How bad.
    pub severity: Severity,
    /// The rule.
    pub rule: Rule,
    /// What it is about; empty for the whole design.
    pub subjects: Vec<Subject>,
    /// The placement number ① ② … that leads it, if any.
    pub number: Option<u8>,
    /// What it says; see [`Finding::message`].
    pub words: Words,
    /// Pages of the source.
    pub pages: Vec<u16>,
    /// The edit that would mend it.
    pub fix: Option<Fix>,
    /// The reason with which the user accepted it, if so.
    pub accepted: Option<String>,
}

/// A sentence with its values. It is put together when it is read: of thousands of findings only
/// a few ever are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Japanese and English, with a `{key}` for each value.
    sentence: (&'static str, &'static str),
    values: Box<[(&'static str, Text)]>,
    /// A further sentence.
    more: Option<Text>,
}

impl Words {
    pub(super) fn new(
        sentence: (&'static str, &'static str),
        values: &[(&'static str, Text)],
    ) -> Self {
        Self {
            sentence,
            values: values.into(),
            more: None,
        }
    }

    /// Lets a further sentence follow.
    pub(super) fn go_on(&mut self, more: Text) {
        self.more = Some(more);
    }
}

impl Finding {
    /// What it says, in both languages.
    pub fn message(&self) -> Text {
        let Words {
            sentence: (ja, en),
            values,
            more,
        } = &self.words;
        let text = Text::filled(ja, en, values);
        let Some(more) = more else {
            return text;
        };
        let parts = [("text", text), ("more", more.clone())];
        Text::filled("{text}。{more}", "{text}. {more}", &parts)
    }
}

/// The banner's numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Required control instances.
    pub required: usize,
    /// Of these, implemented or not applicable with a reason.
    pub required_in_place: usize,
    /// Of these, planned.
    pub required_planned: usize,
    /// Recommended control instances.
    pub recommended: usize,
    /// Of these, implemented or not applicable with a reason.
    pub recommended_in_place: usize,
    /// Highest product of the asset-based analysis; 0 without rows.
    pub worst_asset_product: u8,
    /// Highest product of the damage-based analysis; 0 without routes.
    pub worst_route_product: u8,
    /// Highest letter of both.
    pub worst_letter: Option<Letter>,
}

impl Summary {
    /// The higher of both products.
    pub fn worst_product(&self) -> u8 {
        self.worst_asset_product.max(self.worst_route_product)
    }
}

impl Deref for ControlInstance {
    type Target = Demand;

    fn deref(&self) -> &Demand {
        &self.demand
    }
}

impl ControlInstance {
    /// Whether nothing remains to be done: implemented, or not applicable for a stated reason.
    pub fn is_in_place(&self) -> bool {
        let is_settled = match &self.state {
            ControlState::Implemented => true,
            ControlState::NotApplicable(reason) => !reason.trim().is_empty(),
            ControlState::Planned | ControlState::Missing => false,
        };
        is_settled || self.out_of_scope.is_some()
    }
}
