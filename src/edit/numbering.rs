//! Numbers that tell assets of the same name apart, as people write them behind a name: 「サーバ②」,
//! “Server 2”.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    catalog::{AssetId, Catalog, Lang, Message},
    design::{Asset, AssetEdit, Command, Design, Subject},
    words::circled,
};

/// The highest number that has a sign of its own.
const CIRCLED: u32 = 20;

/// A name with a number behind it.
pub fn numbered_name(name: &str, number: u32, lang: Lang) -> String {
    match (lang, u8::try_from(number)) {
        (Lang::Ja, Ok(sign)) if number <= CIRCLED => format!("{name}{}", circled(sign)),
        (Lang::Ja, _) => format!("{name}（{number}）"),
        (Lang::En, _) => format!("{name} {number}"),
    }
}

/// The name that a new asset is given where it would be called like another one; `None` where it
/// is not, or has been given a name.
pub fn name_of_new(
    catalog: &Catalog,
    design: &Design,
    asset: &Asset,
    lang: Lang,
) -> Option<String> {
    let name = asset.called(catalog).get(lang);
    let taken: BTreeSet<&str> = design
        .assets
        .values()
        .map(|other| other.called(catalog).get(lang))
        .collect();
    if !asset.name.is_empty() || !taken.contains(name) {
        return None;
    }
    let mut names = (2..).map(|number| numbered_name(name, number, lang));
    names.find(|name| !taken.contains(name.as_str()))
}

/// The command that numbers assets of the same name, in the order in which they are read; `None`
/// where no two are called the same. Of a selection of several assets only these are numbered.
///
/// What has a number of its own keeps it; the others get the smallest that are free.
pub fn number_alike(
    catalog: &Catalog,
    design: &Design,
    selection: &BTreeSet<Subject>,
    lang: Lang,
) -> Option<Command> {
    let mut groups: BTreeMap<String, Vec<NamedAsset<'_>>> = BTreeMap::new();
    for asset in named(catalog, design, selection, lang) {
        groups.entry(asset.base.clone()).or_default().push(asset);
    }
    let mut commands = Vec::new();
    for (base, mut group) in groups {
        let names: BTreeSet<&str> = group.iter().map(|asset| asset.name).collect();
        if names.len() == group.len() && (group.len() < 2 || !names.contains(base.as_str())) {
            continue;
        }
        group.sort_by_key(|asset| asset.place);
        let mut taken = BTreeSet::new();
        let (kept, others): (Vec<_>, Vec<_>) = group
            .into_iter()
            .partition(|asset| asset.number.is_some_and(|number| taken.insert(number)));
        drop(kept);
        let mut free = (1..).filter(|number| !taken.contains(number));
        for (asset, number) in others.iter().zip(&mut free) {
            let name = numbered_name(&base, number, lang);
            let edit = AssetEdit::Name(name);
            commands.push(Command::Asset(asset.id.clone(), edit));
        }
    }
    let label = Message::new("label-number-alike");
    (!commands.is_empty()).then_some(Command::Many { label, commands })
}

/// An asset with its name taken apart.
struct NamedAsset<'a> {
    id: &'a AssetId,
    name: &'a str,
    /// The name without its number.
    base: String,
    number: Option<u32>,
    /// By which it is read before or after others: from the top down, then from left to right.
    place: (i32, i32),
}

fn named<'a>(
    catalog: &'a Catalog,
    design: &'a Design,
    selection: &BTreeSet<Subject>,
    lang: Lang,
) -> Vec<NamedAsset<'a>> {
    let chosen: BTreeSet<&AssetId> = selection.iter().filter_map(Subject::asset).collect();
    let is_meant = |id: &AssetId| chosen.len() < 2 || chosen.contains(id);
    let assets = design.assets.iter().filter(|(id, _)| is_meant(id));
    assets
        .map(|(id, asset)| {
            let name = asset.called(catalog).get(lang);
            let parted = parted(name);
            let rect = design.layout.assets.get(id).copied().unwrap_or_default();
            NamedAsset {
                id,
                name,
                base: parted.map_or(name, |(base, _)| base).to_owned(),
                number: parted.map(|(_, number)| number),
                place: (rect.y, rect.x),
            }
        })
        .collect()
}

/// A name and the number behind it, if it has one.
fn parted(name: &str) -> Option<(&str, u32)> {
    let last = name.chars().next_back()?;
    let sign = u32::from(last).checked_sub(0x245f);
    let (base, number) = if let Some(sign) = sign.filter(|sign| (1..=CIRCLED).contains(sign)) {
        (name.strip_suffix(last)?, sign)
    } else if let Some(inner) = name.strip_suffix('）') {
        let (base, number) = inner.rsplit_once('（')?;
        (base, number.parse().ok()?)
    } else {
        let (base, number) = name.rsplit_once(' ')?;
        (base, number.parse().ok()?)
    };
    (!base.trim().is_empty() && number > 0).then_some((base, number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{design::Bounds, edit::apply};

    fn terminal() -> Asset {
        let catalog = Catalog::builtin().unwrap();
        Asset::new(catalog.assets[0].id.clone(), None)
    }

    /// A design with assets of these names, from left to right.
    fn design(names: &[&str]) -> Design {
        let mut design = Design::default();
        for (at, name) in (0..).zip(names) {
            let id = AssetId::from(format!("a{}", 9 - at));
            let asset = Asset {
                name: (*name).to_owned(),
                ..terminal()
            };
            design.assets.insert(id.clone(), asset);
            let rect = Bounds::new(200 * at, 0, 172, 66);
            design.layout.assets.insert(id, rect);
        }
        design
    }

    /// What they are called in the same order once they are numbered.
    fn numbered(names: &[&str], lang: Lang) -> Option<Vec<String>> {
        let catalog = Catalog::builtin().unwrap();
        let before = design(names);
        let command = number_alike(&catalog, &before, &BTreeSet::new(), lang)?;
        let after = apply(&before, &command).unwrap();
        let called = after.assets.values().rev();
        Some(
            called
                .map(|it| it.called(&catalog).get(lang).to_owned())
                .collect(),
        )
    }

    #[test]
    fn equal_names_are_numbered_as_they_are_read_and_numbers_that_are_there_stay() {
        let ja = |names: &[&str]| numbered(names, Lang::Ja);
        let wanted = |names: &[&str]| Some(names.iter().map(|it| (*it).to_owned()).collect());
        assert_eq!(
            ja(&["端末", "端末", "別"]),
            wanted(&["端末①", "端末②", "別"])
        );
        assert_eq!(ja(&["端末②", "端末"]), wanted(&["端末②", "端末①"]));
        assert_eq!(ja(&["端末②", "端末②"]), wanted(&["端末②", "端末①"]));
        assert_eq!(
            ja(&["端末（21）", "端末"]),
            wanted(&["端末（21）", "端末①"])
        );
        assert_eq!(numbered(&["PC", "PC"], Lang::En), wanted(&["PC 1", "PC 2"]));
        for none in [
            &["端末"] as &[&str],
            &["端末①", "端末②"],
            &["端末③"],
            &["一", "二"],
        ] {
            assert_eq!(ja(none), None, "{none:?}");
        }
        // What is called like its kind is numbered, too.
        let plain = ja(&["", ""]).unwrap();
        assert!(
            plain[0].ends_with('①') && plain[1].ends_with('②'),
            "{plain:?}"
        );
    }

    #[test]
    fn a_selection_is_numbered_by_itself() {
        let catalog = Catalog::builtin().unwrap();
        let design = design(&["端末", "端末", "端末"]);
        let chosen = ["a9", "a8"].map(|id| Subject::Asset(id.into()));
        let command = number_alike(&catalog, &design, &chosen.into(), Lang::Ja).unwrap();
        let after = apply(&design, &command).unwrap();
        let names = after.assets.values().rev().map(|it| it.name.as_str());
        assert_eq!(names.collect::<Vec<_>>(), ["端末①", "端末②", "端末"]);
    }

    #[test]
    fn a_new_asset_of_a_taken_name_gets_the_next_number() {
        let catalog = Catalog::builtin().unwrap();
        let new = terminal();
        let name = |design: &Design, lang| name_of_new(&catalog, design, &new, lang);
        assert_eq!(name(&design(&[]), Lang::Ja), None);
        assert_eq!(name(&design(&["別の名前"]), Lang::Ja), None);
        let kind = &catalog.assets[0];
        let second = format!("{}②", kind.name.get(Lang::Ja));
        assert_eq!(name(&design(&[""]), Lang::Ja), Some(second.clone()));
        let third = format!("{}③", kind.name.get(Lang::Ja));
        assert_eq!(name(&design(&["", &second]), Lang::Ja), Some(third));
        let second = format!("{} 2", kind.name.get(Lang::En));
        assert_eq!(name(&design(&[""]), Lang::En), Some(second));
        assert_eq!(numbered_name("端末", 21, Lang::Ja), "端末（21）");
    }
}
