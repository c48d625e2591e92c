//! What differs between two versions of a drawing: what a person is told before choosing one.

use std::collections::{BTreeMap, BTreeSet};

use super::{Asset, ControlKey, Design, Link, Subject, Zone};

/// Something that differs, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DesignDifference {
    /// What differs.
    pub part: DifferingPart,
    /// How.
    pub way: DifferenceWay,
}

/// What of a design can differ.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DifferingPart {
    /// A zone, asset, link or note.
    Thing(Subject),
    /// The state of a control, or what is written down about it.
    Control(ControlKey),
    /// The title.
    Title,
    /// The remarks on the whole design.
    Remarks,
    /// Columns of one's own.
    Columns,
    /// Findings that are accepted.
    Acceptances,
    /// Levels set by the user.
    Levels,
    /// What controls cost here.
    Costs,
    /// Phases that are not shown, or the name of the one that is.
    Phases,
}

/// How something differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DifferenceWay {
    /// Only the later version has it.
    Added,
    /// Only the earlier version has it.
    Removed,
    /// Both have it, and these aspects of it are not the same.
    Changed(BTreeSet<DifferingAspect>),
}

/// What of a thing can differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DifferingAspect {
    /// Its kind.
    Kind,
    /// Its name.
    Name,
    /// What a note says.
    Text,
    /// The zone it stands in.
    Zone,
    /// The provider of a zone.
    Provider,
    /// The ends of a link, or what a flow passes.
    Ends,
    /// The number of devices.
    Count,
    /// Who runs it.
    Owner,
    /// How a link is encrypted, or whether it is specified communication.
    Protection,
    /// Its remarks.
    Remarks,
    /// What is written down about it.
    Record,
    /// The state of a control.
    State,
    /// Where it stands and how large it is, or by which way a line was led by hand.
    Place,
    /// Whether a zone is folded.
    Fold,
    /// Whether it is held in place.
    Lock,
    /// Before or behind which others a note lies.
    Order,
}

/// What `later` has otherwise than `earlier`: things first, then controls, then the rest. The ways
/// in which the program laid lines do not count; controls of an asset that only one version has go
/// with it.
pub fn differences(earlier: &Design, later: &Design) -> Vec<DesignDifference> {
    let both = TwoDesigns { earlier, later };
    let mut found = both.of_things();
    found.extend(both.of_controls());
    found.extend(both.of_the_rest());
    found
}

/// Two versions of a drawing.
#[derive(Clone, Copy)]
struct TwoDesigns<'a> {
    earlier: &'a Design,
    later: &'a Design,
}

impl TwoDesigns<'_> {
    fn of_things(self) -> Vec<DesignDifference> {
        let things: BTreeSet<Subject> = self
            .earlier
            .subjects()
            .chain(self.later.subjects())
            .collect();
        let differing = things.into_iter().filter_map(|subject| {
            let way = match (self.earlier.holds(&subject), self.later.holds(&subject)) {
                (false, _) => DifferenceWay::Added,
                (true, false) => DifferenceWay::Removed,
                (true, true) => changed(self.aspects(&subject))?,
            };
            let part = DifferingPart::Thing(subject);
            Some(DesignDifference { part, way })
        });
        differing.collect()
    }

    /// What of a thing that both have is not the same.
    fn aspects(self, subject: &Subject) -> BTreeSet<DifferingAspect> {
        let (earlier, later) = (self.earlier, self.later);
        let mut found = match subject {
            Subject::Zone(id) => pair(&earlier.zones, &later.zones, id, of_zones),
            Subject::Asset(id) => pair(&earlier.assets, &later.assets, id, of_assets),
            Subject::Link(id) => pair(&earlier.links, &later.links, id, of_links),
            Subject::Note(id) => pair(&earlier.notes, &later.notes, id, |one, other| {
                aspects([(DifferingAspect::Text, one.text != other.text)])
            }),
        };
        let is_moved = match subject {
            Subject::Link(id) => earlier.layout.links.get(id) != later.layout.links.get(id),
            Subject::Zone(_) | Subject::Asset(_) | Subject::Note(_) => {
                earlier.rect_of(subject) != later.rect_of(subject)
            }
        };
        if is_moved {
            found.insert(DifferingAspect::Place);
        }
        if let Subject::Zone(id) = subject
            && earlier.layout.folded.contains(id) != later.layout.folded.contains(id)
        {
            found.insert(DifferingAspect::Fold);
        }
        if earlier.is_locked(subject) != later.is_locked(subject) {
            found.insert(DifferingAspect::Lock);
        }
        if let Subject::Note(id) = subject
            && earlier.note_layer(id) != later.note_layer(id)
        {
            found.insert(DifferingAspect::Order);
        }
        found
    }

    fn of_controls(self) -> Vec<DesignDifference> {
        let keys = |design: &Design| -> BTreeSet<ControlKey> {
            let states = design.states.keys();
            states
                .chain(design.control_records.keys())
                .cloned()
                .collect()
        };
        let mut all = keys(self.earlier);
        all.extend(keys(self.later));
        let is_of_both = |key: &ControlKey| {
            let asset = key.asset.as_ref();
            asset.is_none_or(|asset| {
                self.earlier.assets.contains_key(asset) && self.later.assets.contains_key(asset)
            })
        };
        let differing = all.into_iter().filter(is_of_both).filter_map(|key| {
            let way = self.way_of(&key)?;
            let part = DifferingPart::Control(key);
            Some(DesignDifference { part, way })
        });
        differing.collect()
    }

    fn way_of(self, key: &ControlKey) -> Option<DifferenceWay> {
        let (one, other) = (self.earlier.states.get(key), self.later.states.get(key));
        let records = |design: &Design| design.control_records.get(key).cloned();
        let is_written = records(self.earlier) != records(self.later);
        match (one, other) {
            (None, Some(_)) => Some(DifferenceWay::Added),
            (Some(_), None) => Some(DifferenceWay::Removed),
            _ => changed(aspects([
                (DifferingAspect::State, one != other),
                (DifferingAspect::Record, is_written),
            ])),
        }
    }

    fn of_the_rest(self) -> Vec<DesignDifference> {
        let (one, other) = (self.earlier, self.later);
        let phases = one.other_phases != other.other_phases
            || one.phase_id != other.phase_id
            || one.phase_name != other.phase_name;
        let parts = [
            (DifferingPart::Title, one.title != other.title),
            (DifferingPart::Remarks, one.note != other.note),
            (DifferingPart::Columns, one.columns != other.columns),
            (DifferingPart::Acceptances, one.accepted != other.accepted),
            (DifferingPart::Levels, one.overrides != other.overrides),
            (DifferingPart::Costs, one.costs != other.costs),
            (DifferingPart::Phases, phases),
        ];
        let differing = parts.into_iter().filter(|(_, differs)| *differs);
        differing
            .map(|(part, _)| DesignDifference {
                part,
                way: DifferenceWay::Changed(BTreeSet::new()),
            })
            .collect()
    }
}

fn changed(aspects: BTreeSet<DifferingAspect>) -> Option<DifferenceWay> {
    (!aspects.is_empty()).then_some(DifferenceWay::Changed(aspects))
}

fn aspects<const N: usize>(of: [(DifferingAspect, bool); N]) -> BTreeSet<DifferingAspect> {
    let differing = of.into_iter().filter(|(_, differs)| *differs);
    differing.map(|(aspect, _)| aspect).collect()
}

fn pair<K: Ord, V>(
    earlier: &BTreeMap<K, V>,
    later: &BTreeMap<K, V>,
    id: &K,
    differ: impl FnOnce(&V, &V) -> BTreeSet<DifferingAspect>,
) -> BTreeSet<DifferingAspect> {
    let both = earlier.get(id).zip(later.get(id));
    both.map_or_else(BTreeSet::new, |(one, other)| differ(one, other))
}

fn of_zones(one: &Zone, other: &Zone) -> BTreeSet<DifferingAspect> {
    let Zone {
        kind,
        name,
        provider,
        parent,
        note,
        record,
    } = one;
    aspects([
        (DifferingAspect::Kind, *kind != other.kind),
        (DifferingAspect::Name, *name != other.name),
        (DifferingAspect::Provider, *provider != other.provider),
        (DifferingAspect::Zone, *parent != other.parent),
        (DifferingAspect::Remarks, *note != other.note),
        (DifferingAspect::Record, *record != other.record),
    ])
}

fn of_assets(one: &Asset, other: &Asset) -> BTreeSet<DifferingAspect> {
    let Asset {
        kind,
        name,
        zone,
        count,
        owner,
        note,
        record,
    } = one;
    aspects([
        (DifferingAspect::Kind, *kind != other.kind),
        (DifferingAspect::Name, *name != other.name),
        (DifferingAspect::Zone, *zone != other.zone),
        (DifferingAspect::Count, *count != other.count),
        (DifferingAspect::Owner, *owner != other.owner),
        (DifferingAspect::Remarks, *note != other.note),
        (DifferingAspect::Record, *record != other.record),
    ])
}

fn of_links(one: &Link, other: &Link) -> BTreeSet<DifferingAspect> {
    let Link {
        kind,
        from,
        to,
        via,
        name,
        specified,
        encryption,
        note,
        record,
    } = one;
    let ends = (from, to, via) != (&other.from, &other.to, &other.via);
    let protection = (specified, encryption) != (&other.specified, &other.encryption);
    aspects([
        (DifferingAspect::Kind, *kind != other.kind),
        (DifferingAspect::Name, *name != other.name),
        (DifferingAspect::Ends, ends),
        (DifferingAspect::Protection, protection),
        (DifferingAspect::Remarks, *note != other.note),
        (DifferingAspect::Record, *record != other.record),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::{Bounds, ControlState, LaidWay, Note};

    fn design() -> Design {
        let mut design = Design::default();
        design.zones.insert("z".into(), Zone::new("segment", None));
        let asset = || Asset::new("terminal", Some("z".into()));
        let assets = ["a", "b"].map(|id| (id.into(), asset()));
        design.assets.extend(assets);
        design.links.insert("l".into(), Link::new("line", "a", "b"));
        let text = "電算室".to_owned();
        design.notes.insert("n".into(), Note { text });
        let rect = Bounds::new(0, 0, 100, 60);
        design.layout.assets.insert("a".into(), rect);
        design
    }

    fn key(asset: Option<&str>) -> ControlKey {
        ControlKey {
            asset: asset.map(Into::into),
            control: "c".into(),
        }
    }

    fn changed_in(aspects: &[DifferingAspect]) -> DifferenceWay {
        DifferenceWay::Changed(aspects.iter().copied().collect())
    }

    #[test]
    fn equal_designs_do_not_differ_whatever_ways_their_lines_take() {
        let (one, mut other) = (design(), design());
        assert_eq!(differences(&one, &other), []);
        other.layout.ways.insert("l".into(), LaidWay::default());
        assert_eq!(differences(&one, &other), []);
    }

    #[test]
    fn what_only_one_has_is_added_or_removed_with_its_controls() {
        let (one, mut other) = (design(), design());
        let server = Asset::new("server", None);
        other.assets.insert("c".into(), server);
        let state = ControlState::Implemented;
        other.states.insert(key(Some("c")), state);
        let added = DesignDifference {
            part: DifferingPart::Thing(Subject::Asset("c".into())),
            way: DifferenceWay::Added,
        };
        assert_eq!(differences(&one, &other), std::slice::from_ref(&added));
        let removed = DesignDifference {
            way: DifferenceWay::Removed,
            ..added
        };
        assert_eq!(differences(&other, &one), [removed]);
    }

    #[test]
    fn every_aspect_of_a_thing_is_told_apart() {
        use DifferingAspect::{Count, Ends, Fold, Place, Protection, Provider, Text, Zone};
        let (one, mut other) = (design(), design());
        let zone = other.zones.get_mut("z").unwrap();
        zone.provider = "A社".to_owned();
        other.layout.folded.insert("z".into());
        let asset = other.assets.get_mut("a").unwrap();
        (asset.count, asset.zone) = (3, None);
        let rect = Bounds::new(8, 0, 100, 60);
        other.layout.assets.insert("a".into(), rect);
        let link = other.links.get_mut("l").unwrap();
        (link.specified, link.to) = (true, "z".into());
        other.notes.get_mut("n").unwrap().text = "二階".to_owned();
        let found = differences(&one, &other);
        let ways: Vec<DifferenceWay> = found.into_iter().map(|it| it.way).collect();
        assert_eq!(
            ways,
            [
                changed_in(&[Provider, Fold]),
                changed_in(&[Zone, Count, Place]),
                changed_in(&[Ends, Protection]),
                changed_in(&[Text]),
            ]
        );
    }

    #[test]
    fn controls_and_what_is_the_whole_designs_are_told() {
        let (mut one, mut other) = (design(), design());
        one.states.insert(key(None), ControlState::Planned);
        other.states.insert(key(None), ControlState::Implemented);
        other.states.insert(key(Some("a")), ControlState::Planned);
        other.title = "別の件名".to_owned();
        other.costs.insert("c".into(), crate::catalog::Cost::High);
        let found = differences(&one, &other);
        let told = |part: DifferingPart, way: DifferenceWay| DesignDifference { part, way };
        let nothing = || changed_in(&[]);
        assert_eq!(
            found,
            [
                told(
                    DifferingPart::Control(key(None)),
                    changed_in(&[DifferingAspect::State])
                ),
                told(DifferingPart::Control(key(Some("a"))), DifferenceWay::Added),
                told(DifferingPart::Title, nothing()),
                told(DifferingPart::Costs, nothing()),
            ]
        );
    }
}
