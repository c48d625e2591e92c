//! One edition of the guideline as a whole, and its files.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    AssetKind, AssetKindId, AssetSelection, Attacker, AttackerId, Boundary, Control, ControlId,
    ControlSet, Cost, CostsFile, Fact, FactId, FactValue, FieldId, Goal, GoalId, GuessesFile,
    HallFact, HallFile, HallModel, HallModelId, ImpliedAssets, InventoryFile, Law, LawId, LinkKind,
    LinkKindId, Model, ModelId, Move, MoveId, NamedSource, Notice, OutsideCase, Pattern,
    PatternFlow, PatternId, Placement, PlacementId, Provider, RecordField, RiskRules, RouteFlow,
    Section, SeparationFile, SetId, StartDrawing, StartId, StartsFile, Text, Threat, ThreatId,
    UsualLinks, ZoneKind, ZoneKindId,
};

/// One edition of the guideline, loaded and valid.
///
/// Lists keep the order of the data files: it is the document's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalog {
    /// What edition this is.
    pub edition: Edition,
    /// `reasons.ron`: sources that several entries have, by name.
    pub reasons: Vec<NamedSource>,
    /// `zones.ron`.
    pub zones: Vec<ZoneKind>,
    /// `assets.ron`.
    pub assets: Vec<AssetKind>,
    /// Every kind of asset as it is where it does the work of others; follows from `assets`.
    pub working: Vec<AssetKind>,
    /// `links.ron`.
    pub links: Vec<LinkKind>,
    /// `placements.ron`.
    pub placements: Vec<Placement>,
    /// `boundaries.ron`.
    pub boundaries: Vec<Boundary>,
    /// `separation.ron`.
    pub separation: SeparationFile,
    /// `controls.ron`.
    pub controls: ControlsFile,
    /// `models.ron`.
    pub models: ModelsFile,
    /// `hall_models.ron`.
    pub hall: HallFile,
    /// `patterns.ron`.
    pub patterns: PatternsFile,
    /// `threats.ron`.
    pub threats: Vec<Threat>,
    /// `attacks.ron`.
    pub attacks: AttacksFile,
    /// `risk.ron`.
    pub risk: RiskRules,
    /// `notices.ron`.
    pub notices: Vec<Notice>,
    /// `costs.ron`.
    pub costs: CostsFile,
    /// `inventory.ron`.
    pub inventory: InventoryFile,
    /// `guesses.ron`.
    pub guesses: GuessesFile,
    /// `templates/*.ron`: texts of the reference drawings, by pattern.
    pub templates: BTreeMap<PatternId, String>,
    /// `starts.ron`.
    pub starts: StartsFile,
    /// `starts/*.ron`: texts of the drawings to begin with, by their ids.
    pub start_texts: BTreeMap<StartId, String>,
    /// `scenarios/*.scenario.ron`: texts of the training scenarios, by the file's name.
    pub scenarios: BTreeMap<String, String>,
}

/// `edition.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// Unique id, such as the folder's name.
    pub id: String,
    /// Date of issue, ISO 8601.
    pub date: String,
    /// The document's title.
    pub title: Text,
    /// Who issued it.
    pub issuer: Text,
    /// Number of slides: no page may lie beyond.
    pub pages: u16,
    /// Providers offered for cloud zones.
    pub providers: Vec<Provider>,
    /// What people write where the provider is not known yet.
    #[serde(default)]
    pub undecided: Vec<String>,
}

/// `controls.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ControlsFile {
    /// Clauses of the safety-management measures.
    pub laws: Vec<Law>,
    /// Every control, once.
    pub controls: Vec<Control>,
    /// Sets that compose them.
    pub sets: Vec<ControlSet>,
}

/// `models.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelsFile {
    /// Tables common to all patterns.
    pub common: Vec<Section>,
    /// Prerequisite models.
    pub models: Vec<Model>,
}

/// `patterns.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PatternsFile {
    /// Which flows carry a route.
    pub route: RouteFlow,
    /// The facts.
    pub facts: Vec<Fact>,
    /// The patterns, in the document's order.
    pub patterns: Vec<Pattern>,
    /// Assets that every pattern implies.
    #[serde(default)]
    pub always: Vec<ImpliedAssets>,
    /// Flows on which patterns rest.
    #[serde(default)]
    pub rests_on: Vec<PatternFlow>,
    /// What the document leaves out.
    pub outside: Vec<OutsideCase>,
    /// How things are usually joined.
    #[serde(default)]
    pub usual: Vec<UsualLinks>,
}

/// `attacks.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttacksFile {
    /// Who attacks.
    pub attackers: Vec<Attacker>,
    /// How they move.
    pub moves: Vec<Move>,
    /// What they are after.
    pub goals: Vec<Goal>,
}

macro_rules! lookups {
    ($($(#[$doc:meta])* $name:ident($id:ty) -> $entry:ty = $($path:ident).+;)*) => {
        impl Catalog {$(
            $(#[$doc])*
            pub fn $name(&self, id: &$id) -> Option<&$entry> {
                self.$($path).+.iter().find(|entry| entry.id == *id)
            }
        )*}
    };
}

lookups! {
    /// The kind of zone with this id.
    zone_kind(ZoneKindId) -> ZoneKind = zones;
    /// The kind of asset with this id.
    asset_kind(AssetKindId) -> AssetKind = assets;
    /// The kind of link with this id.
    link_kind(LinkKindId) -> LinkKind = links;
    /// The placement with this id.
    placement(PlacementId) -> Placement = placements;
    /// The clause with this id.
    law(LawId) -> Law = controls.laws;
    /// The control with this id.
    control(ControlId) -> Control = controls.controls;
    /// The control set with this id.
    set(SetId) -> ControlSet = controls.sets;
    /// The model with this id.
    model(ModelId) -> Model = models.models;
    /// The model of the town hall with this id.
    hall_model(HallModelId) -> HallModel = hall.models;
    /// The fact of the town hall with this id.
    hall_fact(FactId) -> HallFact = hall.facts;
    /// The pattern with this id.
    pattern(PatternId) -> Pattern = patterns.patterns;
    /// The drawing to begin with that has this id.
    start(StartId) -> StartDrawing = starts.drawings;
    /// The fact with this id.
    fact(FactId) -> Fact = patterns.facts;
    /// The threat with this id.
    threat(ThreatId) -> Threat = threats;
    /// The attacker with this id.
    attacker(AttackerId) -> Attacker = attacks.attackers;
    /// The movement with this id.
    movement(MoveId) -> Move = attacks.moves;
    /// The field of the inventory with this id.
    field(FieldId) -> RecordField = inventory.fields;
    /// The final attack with this id.
    goal(GoalId) -> Goal = attacks.goals;
}

impl Catalog {
    /// The cost of a control as the catalog has it.
    pub fn cost(&self, control: &ControlId) -> Cost {
        self.costs.of(control)
    }

    /// The words of a fact and of one of its values: of a route's or of the town hall's.
    pub fn fact_words(&self, fact: &FactId, value: &FactValue) -> Option<(&Text, &Text)> {
        let of_route = self.fact(fact).map(|fact| (&fact.name, &fact.values));
        let of_hall = || self.hall_fact(fact).map(|fact| (&fact.name, &fact.values));
        let (name, values) = of_route.or_else(of_hall)?;
        let value = values.iter().find(|named| named.id == *value)?;
        Some((name, &value.name))
    }

    /// The provider that a written name means, however it is written.
    pub fn provider(&self, written: &str) -> Option<&Provider> {
        self.edition
            .providers
            .iter()
            .find(|provider| provider.is_meant_by(written))
    }
}

impl Catalog {
    /// Kinds of asset as things drawn can have them: those one can draw, then each as it is where
    /// it does the work of others.
    pub fn drawn_kinds(&self) -> impl Iterator<Item = &AssetKind> + Clone {
        self.assets.iter().chain(&self.working)
    }

    /// The number among the drawn kinds of a kind that does the work of these others.
    pub(crate) fn working_kind(
        &self,
        kind: &AssetKindId,
        works_as: &[&AssetKindId],
    ) -> Option<(usize, &AssetKind)> {
        let mut working = self.working.iter().enumerate();
        let (place, found) = working
            .find(|(_, it)| it.id == *kind && it.works_as.iter().eq(works_as.iter().copied()))?;
        Some((self.assets.len() + place, found))
    }

    /// The boundaries on which a kind belongs.
    pub fn guarded_by(&self, kind: &AssetKindId) -> impl Iterator<Item = &Boundary> {
        let boundaries = self.boundaries.iter();
        boundaries.filter(move |boundary| boundary.gates.contains(kind))
    }

    /// Whether the work of a kind is done in a kind of zone: where it may stand or, if it belongs
    /// on boundaries, at either end of one of them.
    pub fn does_work_in(&self, kind: &AssetKindId, zone: &ZoneKindId) -> bool {
        let mut boundaries = self.guarded_by(kind).peekable();
        if boundaries.peek().is_none() {
            let kind = self.asset_kind(kind);
            return kind.is_some_and(|kind| kind.zones.contains(zone));
        }
        boundaries.any(|boundary| boundary.between.0 == *zone || boundary.between.1 == *zone)
    }

    /// Every kind with each choice of those whose work it may do.
    pub(super) fn kinds_at_work(&self) -> Vec<AssetKind> {
        let mut working = Vec::new();
        for kind in &self.assets {
            let mut choices: Vec<Vec<&AssetKind>> = vec![Vec::new()];
            for other in kind.counts_as.iter().filter_map(|id| self.asset_kind(id)) {
                let with = choices
                    .iter()
                    .map(|choice| [choice.as_slice(), &[other]].concat());
                let with: Vec<_> = with.collect();
                choices.extend(with);
            }
            let choices = choices.iter().filter(|choice| !choice.is_empty());
            working.extend(choices.map(|choice| kind.working_as(choice)));
        }
        working
    }
}

impl AssetKind {
    /// Whether `select` means assets of this kind.
    pub fn is_in(&self, select: &AssetSelection) -> bool {
        match select {
            AssetSelection::Any => true,
            AssetSelection::Kinds(kinds) => kinds.iter().any(|kind| self.is(kind)),
            AssetSelection::Tags(tags) => tags.iter().any(|tag| self.tags.contains(tag)),
        }
    }
}
