//! What can be found: actions, kinds and things, each with the words it is found by.

use crate::{
    catalog::{AssetKind, Lang, LinkKind, Text, ZoneId, ZoneKind},
    design::Subject,
    edit::may_move_into,
    gui::{
        Action, Desk, FinderMode, Screen, Tool,
        actions::rows,
        kit::shortcut_words,
        names::{asset_kind, link_kind, subject_icon, subject_name, zone_kind, zone_name},
        shipped::shipped_titles,
    },
    words,
};

/// What choosing an entry does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FinderPick {
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

impl FinderPick {
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
pub(super) struct FinderEntry {
    pub(super) words: String,
    /// What stands at the right: the shortcut, or what sort of thing it is.
    pub(super) remark: String,
    pub(super) icon: String,
    pub(super) pick: FinderPick,
    pub(super) is_enabled: bool,
    /// Further words, with their weights in per cent.
    also: Vec<(String, u32)>,
}

impl FinderEntry {
    /// The words it is found by, with their weights in per cent.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&str, u32)> {
        let also = self
            .also
            .iter()
            .map(|(text, weight)| (text.as_str(), *weight));
        std::iter::once((self.words.as_str(), 100)).chain(also)
    }
}

/// Everything that can be found, in its natural order.
pub(super) fn entries(desk: &Desk<'_>, mode: FinderMode) -> Vec<FinderEntry> {
    match mode {
        FinderMode::Insert => kinds(desk, &FinderPick::Put),
        FinderMode::Things => things(desk),
        FinderMode::Into => zones_to_move_into(desk),
        FinderMode::Commands => {
            let mut all = actions(desk);
            all.extend(scenarios(desk));
            if desk.shell.screen == Screen::Editor {
                all.extend(things(desk));
                all.extend(kinds(desk, &FinderPick::Arm));
                all.extend(links(desk));
            }
            all
        }
    }
}

fn actions(desk: &Desk<'_>) -> Vec<FinderEntry> {
    let both = [Lang::Ja, Lang::En];
    rows()
        .map(|entry| FinderEntry {
            words: entry.words(desk),
            remark: entry.shortcut.map_or_else(String::new, shortcut_words),
            icon: entry.icon.to_owned(),
            pick: FinderPick::Do(entry.action),
            is_enabled: entry.is_enabled(desk),
            also: both.map(|lang| (words::get(lang, entry.text), 90)).to_vec(),
        })
        .collect()
}

/// Scenarios of the catalog.
fn scenarios(desk: &Desk<'_>) -> impl Iterator<Item = FinderEntry> {
    let remark = desk.tr("training-shipped");
    let icon = "lecture";
    shipped_titles(desk.catalog).into_iter().map(move |it| {
        let mut entry = of_kind(desk, &it.title, icon, &[], FinderPick::Play(it.id));
        entry.remark.clone_from(&remark);
        // Who looks for training finds every scenario.
        let sort = [Lang::Ja, Lang::En].map(|lang| words::get(lang, "menu-training"));
        entry.also.extend(sort.map(|sort| (sort, 70)));
        entry
    })
}

/// Kinds of zone and asset; `pick` says what is done with the tool of one.
fn kinds(desk: &Desk<'_>, pick: &dyn Fn(Tool) -> FinderPick) -> Vec<FinderEntry> {
    let zones = desk
        .catalog
        .zones
        .iter()
        .map(|kind: &ZoneKind| FinderEntry {
            remark: desk.tr("palette-zones"),
            ..of_kind(
                desk,
                &kind.name,
                &kind.icon,
                &kind.keywords,
                pick(Tool::AddZone(kind.id.clone())),
            )
        });
    let assets = desk
        .catalog
        .assets
        .iter()
        .map(|kind: &AssetKind| FinderEntry {
            remark: desk.text(&kind.group).to_owned(),
            ..of_kind(
                desk,
                &kind.name,
                &kind.icon,
                &kind.keywords,
                pick(Tool::AddAsset(kind.id.clone())),
            )
        });
    let mut all: Vec<FinderEntry> = zones.chain(assets).collect();
    tell_apart(desk, &mut all);
    all
}

/// A zone and an asset of the same name say which they are.
fn tell_apart(desk: &Desk<'_>, entries: &mut [FinderEntry]) {
    let names: Vec<String> = entries.iter().map(|entry| entry.words.clone()).collect();
    for entry in entries {
        let alike = names.iter().filter(|name| **name == entry.words);
        let (FinderPick::Put(tool) | FinderPick::Arm(tool)) = &entry.pick else {
            continue;
        };
        let key = match tool {
            Tool::AddZone(_) => "finder-as-zone",
            Tool::AddAsset(_) => "finder-as-asset",
            Tool::Select | Tool::Connect(_) | Tool::Join(_) => continue,
        };
        if alike.count() > 1 {
            let values = [("name", entry.words.clone())];
            entry.words = desk.tr_with(key, &values);
        }
    }
}

fn links(desk: &Desk<'_>) -> Vec<FinderEntry> {
    use crate::catalog::LinkClass;
    let entry = |kind: &LinkKind| {
        let (icon, remark) = match kind.class {
            LinkClass::Line => ("line", "palette-lines"),
            LinkClass::Flow => ("flow", "palette-flows"),
        };
        let tool = Tool::Connect(Some(kind.id.clone()));
        FinderEntry {
            remark: desk.tr(remark),
            ..of_kind(
                desk,
                &kind.name,
                icon,
                &kind.keywords,
                FinderPick::Arm(tool),
            )
        }
    };
    desk.catalog.links.iter().map(entry).collect()
}

fn of_kind(
    desk: &Desk<'_>,
    name: &Text,
    icon: &str,
    keywords: &[String],
    pick: FinderPick,
) -> FinderEntry {
    let mut also = vec![(name.ja.to_string(), 95), (name.en.to_string(), 95)];
    also.extend(keywords.iter().map(|word| (word.clone(), 90)));
    FinderEntry {
        words: desk.text(name).to_owned(),
        remark: String::new(),
        icon: icon.to_owned(),
        pick,
        is_enabled: true,
        also,
    }
}

/// Things of the drawing: zones, assets, links.
fn things(desk: &Desk<'_>) -> Vec<FinderEntry> {
    let design = desk.design;
    let zones = design.zones.keys().cloned().map(Subject::Zone);
    let assets = design.assets.keys().cloned().map(Subject::Asset);
    let links = design.links.keys().cloned().map(Subject::Link);
    let notes = design.notes.keys().cloned().map(Subject::Note);
    let all = zones.chain(assets).chain(links).chain(notes);
    all.map(|subject| thing(desk, subject)).collect()
}

/// What is selected and stands in zones.
pub(super) fn movable(desk: &Desk<'_>) -> impl Iterator<Item = Subject> {
    let selected = desk.view.selection.iter();
    let stands = |it: &&Subject| matches!(it, Subject::Zone(_) | Subject::Asset(_));
    selected.filter(stands).cloned()
}

/// All zones, those first that may take what is selected.
fn zones_to_move_into(desk: &Desk<'_>) -> Vec<FinderEntry> {
    let things: Vec<_> = movable(desk).collect();
    let entry = |id: &ZoneId| {
        let may = |thing: &Subject| may_move_into(desk.catalog, desk.design, thing, id);
        FinderEntry {
            pick: FinderPick::Into(id.clone()),
            is_enabled: things.iter().all(may),
            remark: String::new(),
            ..thing(desk, Subject::Zone(id.clone()))
        }
    };
    let mut zones: Vec<_> = desk.design.zones.keys().map(entry).collect();
    zones.sort_by_key(|entry| !entry.is_enabled);
    zones
}

fn thing(desk: &Desk<'_>, subject: Subject) -> FinderEntry {
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
            let kind = zone_kind(desk, id);
            kind_words(kind.map(|kind| &kind.name), kind.map(|kind| &kind.keywords));
            if let Some(zone) = desk.design.zones.get(id) {
                notes.extend([zone.note.as_str(), &zone.provider]);
            }
            remark = desk.tr("palette-zones");
        }
        Subject::Asset(id) => {
            let kind = asset_kind(desk, id);
            kind_words(kind.map(|kind| &kind.name), kind.map(|kind| &kind.keywords));
            if let Some(asset) = desk.design.assets.get(id) {
                notes.push(&asset.note);
                let zone = asset.zone.as_ref();
                remark = zone.map_or_else(|| desk.tr("outline-free"), |id| zone_name(desk, id));
            }
        }
        Subject::Link(id) => {
            let kind = link_kind(desk, id);
            kind_words(kind.map(|kind| &kind.name), kind.map(|kind| &kind.keywords));
            if let Some(link) = desk.design.links.get(id) {
                notes.extend([link.note.as_str(), &link.encryption]);
            }
            remark = kind.map_or_else(String::new, |kind| desk.text(&kind.name).to_owned());
        }
        Subject::Note(id) => {
            notes.extend(desk.design.notes.get(id).map(|note| note.text.as_str()));
        }
    }
    let record = desk.design.record(&subject);
    let recorded = record.into_iter().flat_map(|it| it.values());
    for note in notes.into_iter().chain(recorded.map(String::as_str)) {
        add(note, 60);
    }
    FinderEntry {
        words: subject_name(desk, &subject),
        remark,
        icon: subject_icon(desk, &subject).to_owned(),
        pick: FinderPick::Go(subject),
        is_enabled: true,
        also,
    }
}
