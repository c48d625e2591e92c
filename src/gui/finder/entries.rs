//! What can be found: actions, kinds and things, each with the words it is found by.

use super::FinderMode;
use crate::{
    catalog::{AssetKind, Lang, LinkKind, Text, ZoneId, ZoneKind},
    design::Subject,
    edit::may_move_into,
    gui::{
        Action, Frame, Screen, Tool,
        actions::{TABLE, is_enabled, words_of},
        names::{asset_kind, link_kind, subject_icon, subject_name, zone_kind, zone_name},
        training::shipped_titles,
    },
};

/// What choosing an entry does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Pick {
    /// An action of the table.
    Do(Action),
    /// Takes a tool in hand.
    Arm(Tool),
    /// Puts a thing down where the finder was asked for.
    Put(Tool),
    /// Plays a scenario of the catalog.
    Play(String),
    /// Goes to a thing.
    Go(Subject),
    /// Moves what is selected into a zone.
    Into(ZoneId),
}

impl Pick {
    /// How much a fit counts, in per cent: what is there comes before what could be added.
    pub(super) const fn weight(&self) -> u32 {
        match self {
            Self::Arm(_) => 60,
            Self::Do(_) | Self::Play(_) | Self::Put(_) | Self::Go(_) | Self::Into(_) => 100,
        }
    }
}

/// An entry: what it says, what it does, and by which words it is found.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) words: String,
    /// What stands at the right: the shortcut, or what sort of thing it is.
    pub(super) remark: String,
    pub(super) icon: String,
    pub(super) pick: Pick,
    pub(super) is_enabled: bool,
    /// Further words, with their weights in per cent.
    also: Vec<(String, u32)>,
}

impl Entry {
    /// The words it is found by, with their weights in per cent.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&str, u32)> {
        let also = self.also.iter();
        let also = also.map(|(text, weight)| (text.as_str(), *weight));
        std::iter::once((self.words.as_str(), 100)).chain(also)
    }
}

/// Everything that can be found, in its natural order.
pub(super) fn entries(frame: &Frame<'_>, mode: FinderMode) -> Vec<Entry> {
    match mode {
        FinderMode::Insert => kinds(frame, &Pick::Put),
        FinderMode::Things => things(frame),
        FinderMode::Into => zones_to_move_into(frame),
        FinderMode::Commands => {
            let mut all = actions(frame);
            all.extend(scenarios(frame));
            if frame.view.screen == Screen::Editor {
                all.extend(things(frame));
                all.extend(kinds(frame, &Pick::Arm));
                all.extend(links(frame));
            }
            all
        }
    }
}

fn actions(frame: &Frame<'_>) -> Vec<Entry> {
    let shown = TABLE.iter().filter(|entry| !entry.text.is_empty());
    let both = [Lang::Ja, Lang::En];
    shown
        .map(|entry| Entry {
            words: words_of(frame, entry),
            remark: entry
                .shortcut
                .map_or_else(String::new, super::list::shortcut),
            icon: entry.icon.to_owned(),
            pick: Pick::Do(entry.action),
            is_enabled: is_enabled(frame, entry.action),
            also: both
                .map(|lang| (frame.texts.get(lang, entry.text), 90))
                .to_vec(),
        })
        .collect()
}

/// Scenarios of the catalog.
fn scenarios(frame: &Frame<'_>) -> impl Iterator<Item = Entry> {
    let remark = frame.tr("training-shipped");
    let icon = "lecture";
    let all = shipped_titles(frame.catalog).into_iter();
    all.map(move |it| Entry {
        remark: remark.clone(),
        ..of_kind(frame, (&it.title, icon, &[]), Pick::Play(it.id))
    })
}

/// Kinds of zone and asset; `pick` says what is done with the tool of one.
fn kinds(frame: &Frame<'_>, pick: &dyn Fn(Tool) -> Pick) -> Vec<Entry> {
    let zones = frame.catalog.zones.iter().map(|kind: &ZoneKind| Entry {
        remark: frame.tr("palette-zones"),
        ..of_kind(
            frame,
            (&kind.name, &kind.icon, &kind.keywords),
            pick(Tool::AddZone(kind.id.clone())),
        )
    });
    let assets = frame.catalog.assets.iter().map(|kind: &AssetKind| Entry {
        remark: frame.text(&kind.group).to_owned(),
        ..of_kind(
            frame,
            (&kind.name, &kind.icon, &kind.keywords),
            pick(Tool::AddAsset(kind.id.clone())),
        )
    });
    zones.chain(assets).collect()
}

fn links(frame: &Frame<'_>) -> Vec<Entry> {
    use crate::catalog::LinkClass;
    let entry = |kind: &LinkKind| {
        let (icon, remark) = match kind.class {
            LinkClass::Line => ("line", "palette-lines"),
            LinkClass::Flow => ("flow", "palette-flows"),
        };
        let tool = Tool::Connect(Some(kind.id.clone()));
        Entry {
            remark: frame.tr(remark),
            ..of_kind(frame, (&kind.name, icon, &kind.keywords), Pick::Arm(tool))
        }
    };
    frame.catalog.links.iter().map(entry).collect()
}

fn of_kind(frame: &Frame<'_>, kind: (&Text, &str, &[String]), pick: Pick) -> Entry {
    let (name, icon, keywords) = kind;
    let mut also = vec![(name.ja.to_string(), 95), (name.en.to_string(), 95)];
    also.extend(keywords.iter().map(|word| (word.clone(), 90)));
    Entry {
        words: frame.text(name).to_owned(),
        remark: String::new(),
        icon: icon.to_owned(),
        pick,
        is_enabled: true,
        also,
    }
}

/// Things of the drawing: zones, assets, links.
fn things(frame: &Frame<'_>) -> Vec<Entry> {
    let design = frame.design;
    let zones = design.zones.keys().cloned().map(Subject::Zone);
    let assets = design.assets.keys().cloned().map(Subject::Asset);
    let links = design.links.keys().cloned().map(Subject::Link);
    let notes = design.notes.keys().cloned().map(Subject::Note);
    let all = zones.chain(assets).chain(links).chain(notes);
    all.map(|subject| thing(frame, subject)).collect()
}

/// What is selected and stands in zones.
pub(super) fn movable(frame: &Frame<'_>) -> impl Iterator<Item = Subject> {
    let selected = frame.view.selection.iter();
    let stands = |it: &&Subject| matches!(it, Subject::Zone(_) | Subject::Asset(_));
    selected.filter(stands).cloned()
}

/// All zones, those first that may take what is selected.
fn zones_to_move_into(frame: &Frame<'_>) -> Vec<Entry> {
    let things: Vec<_> = movable(frame).collect();
    let entry = |id: &ZoneId| {
        let may = |thing: &Subject| may_move_into(frame.catalog, frame.design, thing, id);
        Entry {
            pick: Pick::Into(id.clone()),
            is_enabled: things.iter().all(may),
            remark: String::new(),
            ..thing(frame, Subject::Zone(id.clone()))
        }
    };
    let mut zones: Vec<_> = frame.design.zones.keys().map(entry).collect();
    zones.sort_by_key(|entry| !entry.is_enabled);
    zones
}

fn thing(frame: &Frame<'_>, subject: Subject) -> Entry {
    let mut also = Vec::new();
    let mut add = |text: &str, weight: u32| {
        if !text.is_empty() {
            also.push((text.to_owned(), weight));
        }
    };
    let mut kind_words = |name: Option<&Text>, keywords: Option<&Vec<String>>| {
        if let Some(name) = name {
            add(&name.ja, 80);
            add(&name.en, 80);
        }
        for word in keywords.into_iter().flatten() {
            add(word, 60);
        }
    };
    let mut remark = String::new();
    let mut notes: Vec<&str> = Vec::new();
    match &subject {
        Subject::Zone(id) => {
            let kind = zone_kind(frame, id);
            kind_words(kind.map(|kind| &kind.name), kind.map(|kind| &kind.keywords));
            if let Some(zone) = frame.design.zones.get(id) {
                notes.extend([zone.note.as_str(), &zone.provider]);
            }
            remark = frame.tr("palette-zones");
        }
        Subject::Asset(id) => {
            let kind = asset_kind(frame, id);
            kind_words(kind.map(|kind| &kind.name), kind.map(|kind| &kind.keywords));
            if let Some(asset) = frame.design.assets.get(id) {
                notes.push(&asset.note);
                let zone = asset.zone.as_ref();
                remark = zone.map_or_else(|| frame.tr("outline-free"), |id| zone_name(frame, id));
            }
        }
        Subject::Link(id) => {
            let kind = link_kind(frame, id);
            kind_words(kind.map(|kind| &kind.name), kind.map(|kind| &kind.keywords));
            if let Some(link) = frame.design.links.get(id) {
                notes.extend([link.note.as_str(), &link.encryption]);
            }
            remark = kind.map_or_else(String::new, |kind| frame.text(&kind.name).to_owned());
        }
        Subject::Note(id) => {
            notes.extend(frame.design.notes.get(id).map(|note| note.text.as_str()));
        }
    }
    for note in notes {
        add(note, 60);
    }
    Entry {
        words: subject_name(frame, &subject),
        remark,
        icon: subject_icon(frame, &subject).to_owned(),
        pick: Pick::Go(subject),
        is_enabled: true,
        also,
    }
}
