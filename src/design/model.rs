//! The data of a design.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    Bounds, ControlRecord, LaidWay, Override, OverrideKey, OwnColumn, Point, Record, Subject,
};
use crate::catalog::{
    AssetId, AssetKindId, ControlId, Cost, FieldId, LinkId, LinkKindId, NoteId, ZoneId, ZoneKindId,
};

/// A drawing with its control states: what a file holds.
///
/// Every map is ordered by id, so equal designs are equal files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Design {
    /// Title given by the user.
    pub title: String,
    /// Id of the edition it was drawn under.
    pub edition: String,
    /// Free remarks on the whole design.
    pub note: String,
    /// Columns of one's own, the same in every phase.
    pub columns: BTreeMap<FieldId, OwnColumn>,
    /// Id of the phase shown.
    pub phase_id: String,
    /// Name of the phase shown.
    pub phase_name: String,
    /// Zones of the phase shown.
    pub zones: BTreeMap<ZoneId, Zone>,
    /// Assets of the phase shown.
    pub assets: BTreeMap<AssetId, Asset>,
    /// Lines and flows of the phase shown.
    pub links: BTreeMap<LinkId, Link>,
    /// Notes on the canvas of the phase shown: no part of the meaning.
    pub notes: BTreeMap<NoteId, Note>,
    /// Control states; what is not here is missing.
    pub states: BTreeMap<ControlKey, ControlState>,
    /// What is written down about the state of controls.
    pub control_records: BTreeMap<ControlKey, ControlRecord>,
    /// Findings accepted by their stable id, with the reason.
    pub accepted: BTreeMap<String, String>,
    /// Levels set by the user, by their stable id.
    pub overrides: BTreeMap<OverrideKey, Override>,
    /// What controls cost here, where that is not the catalog's default.
    pub costs: BTreeMap<ControlId, Cost>,
    /// Where things stand: no part of the meaning.
    pub layout: DesignLayout,
    /// Further phases, kept as they are.
    pub other_phases: Vec<Phase>,
}

/// A zone (領域).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Zone {
    /// Its kind in the catalog.
    pub kind: ZoneKindId,
    /// Name given by the user; empty shows the kind's name in the language of the window.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Provider (CSP) of a cloud.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub provider: String,
    /// The zone around it, if nested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<ZoneId>,
    /// Free remarks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What is written down about it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub record: Record,
}

/// Who runs an asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Owner {
    /// 自団体.
    Municipality,
    /// 委託先.
    Vendor,
    /// クラウドサービス事業者.
    Csp,
    /// 都道府県.
    Prefecture,
}

/// An asset (資産).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asset {
    /// Its kind in the catalog.
    pub kind: AssetKindId,
    /// Name given by the user; empty shows the kind's name in the language of the window.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The zone it stands in, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<ZoneId>,
    /// Number of devices; 0 = not filled in.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub count: u32,
    /// Who runs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Owner>,
    /// Free remarks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What is written down about it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub record: Record,
}

/// A line or a flow between two assets (接続).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Its kind in the catalog.
    pub kind: LinkKindId,
    /// The asset it starts at.
    pub from: AssetId,
    /// The asset it ends at.
    pub to: AssetId,
    /// Assets a flow must pass, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub via: Vec<AssetId>,
    /// Name given by the user.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Whether a flow is specified communication (特定通信): limited to named ends, addresses and
    /// ports (the ministry's overview, slide 11).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub specified: bool,
    /// How it is encrypted, in the user's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub encryption: String,
    /// Free remarks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What is written down about it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub record: Record,
}

impl Link {
    /// The other end, seen from one of them.
    pub fn other_end(&self, end: &AssetId) -> Option<&AssetId> {
        if self.from == *end {
            Some(&self.to)
        } else {
            Some(&self.from).filter(|_| self.to == *end)
        }
    }
}

/// A note on the canvas: free words with a place, read by people and by no analysis.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// What it says; may have several lines.
    pub text: String,
}

/// A control at an asset, or of the organisation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ControlKey {
    /// The asset; `None` is the organisation.
    pub asset: Option<AssetId>,
    /// The control.
    pub control: ControlId,
}

/// How far a control is in place (実施状況).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ControlState {
    /// 実施済.
    Implemented,
    /// 計画中.
    Planned,
    /// 未実施.
    #[default]
    Missing,
    /// 対象外, with a reason.
    NotApplicable(String),
}

impl ControlState {
    /// What it is called, a key of the program's words.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Implemented => "state-implemented",
            Self::Planned => "state-planned",
            Self::Missing => "state-missing",
            Self::NotApplicable(_) => "state-not-applicable",
        }
    }
}

/// Where things stand. Nothing here changes an analysis.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DesignLayout {
    /// Zone rectangles.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub zones: BTreeMap<ZoneId, Bounds>,
    /// Asset rectangles.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub assets: BTreeMap<AssetId, Bounds>,
    /// Waypoints of links laid by hand.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub links: BTreeMap<LinkId, Vec<Point>>,
    /// Ways of all other lines, as they were laid. One without a way, or with one that no longer
    /// leads from box to box, is laid anew.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub ways: BTreeMap<LinkId, LaidWay>,
    /// Note rectangles.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub notes: BTreeMap<NoteId, Bounds>,
    /// Zones shown folded: their members are drawn as one box, and analysed as ever.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub folded: BTreeSet<ZoneId>,
    /// Zones, assets and notes that are held in place: no hand moves them, nor does tidying. With
    /// the zone around them they go along.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub locked: BTreeSet<Subject>,
    /// Layers of notes that were brought to the front or sent to the back, the higher the nearer;
    /// all others lie in layer 0. Within a layer they lie in the order of their ids.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub note_layers: BTreeMap<NoteId, i32>,
}

/// A phase of a migration as the file holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Unique within the file.
    pub id: String,
    /// Name given by the user.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Zones.
    #[serde(default)]
    pub zones: BTreeMap<ZoneId, Zone>,
    /// Assets.
    #[serde(default)]
    pub assets: BTreeMap<AssetId, Asset>,
    /// Links.
    #[serde(default)]
    pub links: BTreeMap<LinkId, Link>,
    /// Notes on the canvas.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub notes: BTreeMap<NoteId, Note>,
    /// Control states by asset; the organisation's stand under `organisation`.
    #[serde(default)]
    pub controls: BTreeMap<AssetId, BTreeMap<ControlId, ControlState>>,
    /// The organisation's control states.
    #[serde(default)]
    pub organisation: BTreeMap<ControlId, ControlState>,
    /// What is written down about the control states of assets.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub control_records: BTreeMap<AssetId, BTreeMap<ControlId, ControlRecord>>,
    /// What is written down about the organisation's control states.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub organisation_records: BTreeMap<ControlId, ControlRecord>,
    /// Accepted findings with reasons.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub accepted: BTreeMap<String, String>,
    /// Levels set by the user, with reasons.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub overrides: BTreeMap<OverrideKey, Override>,
    /// Costs of controls set by the user.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub costs: BTreeMap<ControlId, Cost>,
    /// Where things stand.
    #[serde(default)]
    pub layout: DesignLayout,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_zero(count: &u32) -> bool {
    *count == 0
}

/// Greatest width and height of a folded zone, world units.
pub const FOLDED: (i32, i32) = (220, 52);

impl Design {
    /// The state of a control; what was never set is missing.
    pub fn state(&self, asset: Option<&AssetId>, control: &ControlId) -> &ControlState {
        const MISSING: &ControlState = &ControlState::Missing;
        let key = ControlKey {
            asset: asset.cloned(),
            control: control.clone(),
        };
        self.states.get(&key).unwrap_or(MISSING)
    }

    /// The rectangle of a zone as it is shown: a small box when folded, none within a folded one.
    pub fn zone_rect(&self, id: &ZoneId) -> Option<Bounds> {
        let rect = *self.layout.zones.get(id)?;
        match self.folded_over(id) {
            None => Some(rect),
            Some(folded) if folded == id => {
                Some(Bounds::new(rect.x, rect.y, rect.w.min(FOLDED.0), FOLDED.1))
            }
            Some(_) => None,
        }
    }

    /// The folded zone that stands for a zone on the drawing: the outermost folded one of it and
    /// those around it.
    pub fn folded_over(&self, zone: &ZoneId) -> Option<&ZoneId> {
        if self.layout.folded.is_empty() {
            return None;
        }
        self.around(zone)
            .filter(|id| self.zones.contains_key(*id))
            .filter_map(|id| self.layout.folded.get(id))
            .last()
    }

    /// A zone and those around it, from the inside out.
    pub fn around<'a>(&'a self, zone: &'a ZoneId) -> impl Iterator<Item = &'a ZoneId> {
        let outer = |zone: &&'a ZoneId| self.zones.get(*zone)?.parent.as_ref();
        // Bounded: a file may hold zones that nest in a circle.
        std::iter::successors(Some(zone), outer).take(self.zones.len() + 1)
    }

    /// The zone an asset stands in.
    pub fn zone_of(&self, asset: &Asset) -> Option<&Zone> {
        self.zones.get(asset.zone.as_ref()?)
    }
}
