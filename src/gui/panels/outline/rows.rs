//! The rows of the outline, top to bottom.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    analysis::ControlInstance,
    catalog::{AssetId, LinkId, NoteId, Requirement, ZoneId},
    design::{Design, Subject},
    gui::Desk,
};

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RowSubject {
    /// A zone; `None` is what stands in none.
    Zone(Option<ZoneId>),
    /// An asset.
    Asset(AssetId),
    /// A link below one of its ends.
    Link {
        /// The link.
        link: LinkId,
        /// The end it stands under.
        under: AssetId,
    },
    /// What all notes stand under.
    Notes,
    /// A note.
    Note(NoteId),
}

impl RowSubject {
    /// What tells the row from others.
    pub(super) fn key(&self) -> String {
        match self {
            Self::Zone(zone) => format!("zone {}", zone.as_ref().map_or("", ZoneId::as_str)),
            Self::Asset(asset) => format!("asset {asset}"),
            Self::Link { link, under } => format!("link {link} under {under}"),
            Self::Notes => "notes".to_owned(),
            Self::Note(note) => format!("note {note}"),
        }
    }

    /// The thing on the canvas.
    pub(super) fn subject(&self) -> Option<Subject> {
        match self {
            Self::Zone(zone) => zone.clone().map(Subject::Zone),
            Self::Asset(asset) => Some(Subject::Asset(asset.clone())),
            Self::Link { link, .. } => Some(Subject::Link(link.clone())),
            Self::Notes => None,
            Self::Note(note) => Some(Subject::Note(note.clone())),
        }
    }
}

/// A row of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OutlineRow {
    /// What tells it from others.
    pub(super) key: String,
    /// What it is about.
    pub(super) what: RowSubject,
    /// How deep it stands, from 0.
    pub(super) depth: usize,
    /// How many rows stand directly below it when it is open.
    pub(super) below: usize,
    /// Whether they are shown.
    pub(super) is_open: bool,
    /// Required controls in place and all of them, of an asset.
    pub(super) required: (usize, usize),
}

/// The key of the first row about a thing.
pub(super) fn key_of(design: &Design, subject: &Subject) -> String {
    match subject {
        Subject::Zone(id) => RowSubject::Zone(Some(id.clone())).key(),
        Subject::Asset(id) => RowSubject::Asset(id.clone()).key(),
        Subject::Link(id) => {
            let under = design.links.get(id).map(|link| link.from.clone());
            let link = id.clone();
            under.map_or_else(String::new, |under| RowSubject::Link { link, under }.key())
        }
        Subject::Note(id) => RowSubject::Note(id.clone()).key(),
    }
}

/// Whether a row's key is about a thing.
pub(super) fn is_about(key: &str, subject: &Subject) -> bool {
    match subject {
        Subject::Link(id) => key.starts_with(&format!("link {id} under ")),
        Subject::Zone(id) => key == RowSubject::Zone(Some(id.clone())).key(),
        Subject::Asset(id) => key == RowSubject::Asset(id.clone()).key(),
        Subject::Note(id) => key == RowSubject::Note(id.clone()).key(),
    }
}

/// The rows above a thing's, which must be open for it to be seen.
pub(super) fn parents(design: &Design, subject: &Subject) -> Vec<RowSubject> {
    let zones_of = |mut zone: Option<ZoneId>| {
        let mut found = vec![RowSubject::Zone(zone.clone())];
        while let Some(parent) = zone.and_then(|id| design.zones.get(&id)?.parent.clone()) {
            let next = RowSubject::Zone(Some(parent.clone()));
            if found.contains(&next) {
                break;
            }
            found.push(next);
            zone = Some(parent);
        }
        found
    };
    let of_asset = |id: &AssetId| zones_of(design.assets.get(id).and_then(|it| it.zone.clone()));
    match subject {
        Subject::Zone(id) => zones_of(Some(id.clone())).into_iter().skip(1).collect(),
        Subject::Asset(id) => of_asset(id),
        Subject::Link(id) => {
            let Some(link) = design.links.get(id) else {
                return Vec::new();
            };
            let mut found = of_asset(&link.from);
            found.push(RowSubject::Asset(link.from.clone()));
            found
        }
        Subject::Note(_) => vec![RowSubject::Notes],
    }
}

/// Rows of the outline, zones in the order they stand from left to right.
pub(super) fn rows(desk: &Desk<'_>, turned: &BTreeSet<String>) -> Vec<OutlineRow> {
    let mut tree = OutlineTree::of(desk, turned);
    for zone in tree.zones.get(&None).cloned().unwrap_or_default() {
        tree.zone(Some(zone), 0);
    }
    if tree.members.contains_key(&None) {
        tree.zone(None, 0);
    }
    tree.notes(desk.design);
    tree.rows
}

/// What belongs where, gathered once: a drawing may hold thousands of things.
struct OutlineTree<'a> {
    turned: &'a BTreeSet<String>,
    zones: BTreeMap<Option<&'a ZoneId>, Vec<&'a ZoneId>>,
    members: BTreeMap<Option<&'a ZoneId>, Vec<&'a AssetId>>,
    links: BTreeMap<&'a AssetId, Vec<&'a LinkId>>,
    covered: BTreeMap<&'a AssetId, (usize, usize)>,
    rows: Vec<OutlineRow>,
}

impl<'a> OutlineTree<'a> {
    fn of(desk: &Desk<'a>, turned: &'a BTreeSet<String>) -> Self {
        let design = desk.design;
        let known = |zone: &Option<ZoneId>| -> Option<&'a ZoneId> {
            let zone = zone.as_ref()?;
            design.zones.get_key_value(zone).map(|(id, _)| id)
        };
        let mut zones: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut members: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut links: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (id, zone) in &design.zones {
            let parent = known(&zone.parent).filter(|parent| *parent != id);
            zones.entry(parent).or_default().push(id);
        }
        for list in zones.values_mut() {
            list.sort_by_key(|id| {
                let place = design.layout.zones.get(*id);
                place.map_or((i32::MAX, 0), |rect| (rect.y / 200, rect.x))
            });
        }
        for (id, asset) in &design.assets {
            members.entry(known(&asset.zone)).or_default().push(id);
        }
        for (id, link) in &design.links {
            for end in [&link.from, &link.to] {
                links.entry(end).or_default().push(id);
            }
        }
        Self {
            turned,
            zones,
            members,
            links,
            covered: coverage_by_asset(desk),
            rows: Vec::new(),
        }
    }

    /// A zone with what is in it.
    fn zone(&mut self, zone: Option<&'a ZoneId>, depth: usize) {
        let what = RowSubject::Zone(zone.cloned());
        // A file may nest zones in a ring: each is shown once.
        if self.rows.iter().any(|row| row.what == what) {
            return;
        }
        let nested = match zone {
            Some(_) => self.zones.get(&zone).cloned().unwrap_or_default(),
            None => Vec::new(),
        };
        let members = self.members.get(&zone).cloned().unwrap_or_default();
        let key = what.key();
        let is_open = !self.turned.contains(&key);
        self.rows.push(OutlineRow {
            key,
            what,
            depth,
            below: nested.len() + members.len(),
            is_open,
            required: (0, 0),
        });
        if !is_open {
            return;
        }
        for zone in nested {
            self.zone(Some(zone), depth + 1);
        }
        for asset in members {
            self.asset(asset, depth + 1);
        }
    }

    /// All notes, from top to bottom.
    fn notes(&mut self, design: &Design) {
        if design.notes.is_empty() {
            return;
        }
        let is_open = !self.turned.contains(&RowSubject::Notes.key());
        let row = |what: RowSubject, (depth, below, is_open)| OutlineRow {
            key: what.key(),
            what,
            depth,
            below,
            is_open,
            required: (0, 0),
        };
        let head = (0, design.notes.len(), is_open);
        self.rows.push(row(RowSubject::Notes, head));
        if !is_open {
            return;
        }
        let mut notes: Vec<_> = design.notes.keys().collect();
        notes.sort_by_key(|id| {
            let place = design.layout.notes.get(*id);
            place.map_or((i32::MAX, 0), |rect| (rect.y, rect.x))
        });
        for id in notes {
            self.rows
                .push(row(RowSubject::Note(id.clone()), (1, 0, false)));
        }
    }

    /// An asset with the links that end at it.
    fn asset(&mut self, asset: &'a AssetId, depth: usize) {
        let what = RowSubject::Asset(asset.clone());
        let links = self.links.get(asset).map(Vec::as_slice).unwrap_or_default();
        let key = what.key();
        let is_open = self.turned.contains(&key);
        self.rows.push(OutlineRow {
            key,
            what,
            depth,
            below: links.len(),
            is_open,
            required: self.covered.get(asset).copied().unwrap_or_default(),
        });
        if !is_open {
            return;
        }
        for link in links {
            let what = RowSubject::Link {
                link: (*link).clone(),
                under: asset.clone(),
            };
            self.rows.push(OutlineRow {
                key: what.key(),
                what,
                depth: depth + 1,
                below: 0,
                is_open: false,
                required: (0, 0),
            });
        }
    }
}

/// Required controls in place and all required ones, of every asset that has any.
fn coverage_by_asset<'a>(desk: &Desk<'a>) -> BTreeMap<&'a AssetId, (usize, usize)> {
    let mut covered = BTreeMap::new();
    for instance in &desk.analysis.controls {
        if let Some(asset) = &instance.asset {
            let (done, all): &mut (usize, usize) = covered.entry(asset).or_default();
            let (more, one) = coverage(std::iter::once(instance));
            *done += more;
            *all += one;
        }
    }
    covered
}

/// Required controls that are implemented, and all required ones but those not applicable.
pub(crate) fn coverage<'a>(instances: impl Iterator<Item = &'a ControlInstance>) -> (usize, usize) {
    instances
        .filter(|instance| instance.requirement == Requirement::Required)
        .filter(|instance| !instance.is_not_applicable())
        .fold((0, 0), |(done, all), instance| {
            (done + usize::from(instance.is_implemented()), all + 1)
        })
}
