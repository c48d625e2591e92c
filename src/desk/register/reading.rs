//! Reading what is typed or pasted into a cell.

use super::{CellFault, order::number, shown::names};
use crate::{
    analysis::Case,
    catalog::{AssetKindId, Catalog, Lang, Message, Text, ZoneId, fold},
    design::{Asset, Owner, given_name},
    words,
};

/// A text that is not longer than so many letters.
pub(super) fn within(text: String, most: usize) -> Result<String, CellFault> {
    if text.chars().count() > most {
        Err(CellFault::TooLong(most))
    } else {
        Ok(text)
    }
}

/// The name as it is kept: that of the kind is not written down, it follows the language. A name of
/// several lines that is only seen on one stays as it is.
pub(super) fn name(catalog: &Catalog, asset: &Asset, text: String) -> String {
    if asset.name.replace('\n', " ").trim() == text {
        return asset.name.clone();
    }
    let kind = catalog.asset_kind(&asset.kind);
    let is_kind = kind.is_some_and(|kind| is_called(&kind.name, &text));
    if is_kind || given_name(&text).is_none() {
        String::new()
    } else {
        text
    }
}

fn is_called(name: &Text, text: &str) -> bool {
    [Lang::Ja, Lang::En]
        .into_iter()
        .any(|lang| name.get(lang) == text)
}

/// Whether a name, in either language, is meant by a text, however wide its letters are.
fn is_meant(name: &Text, text: &[char]) -> bool {
    let letters = |name: &str| fold(name.replace('\n', " ").trim());
    letters(&name.ja) == text || letters(&name.en) == text
}

/// The kind of a name.
pub(super) fn kind(catalog: &Catalog, text: &str) -> Result<AssetKindId, CellFault> {
    let wanted = fold(text);
    let mut kinds = catalog.assets.iter();
    kinds
        .find(|kind| is_meant(&kind.name, &wanted))
        .map(|kind| kind.id.clone())
        .ok_or_else(|| CellFault::NoKind(text.to_owned()))
}

/// The zone of a name. Where several are called so it must be the one in which the asset stands
/// already.
pub(super) fn zone(case: Case<'_>, asset: &Asset, text: &str) -> Result<Option<ZoneId>, CellFault> {
    if text.is_empty() {
        return Ok(None);
    }
    let wanted = fold(text);
    let zones = case.design.zones.keys();
    let called: Vec<&ZoneId> = zones
        .filter(|id| is_meant(&names(case).zone(id).text(), &wanted))
        .collect();
    match called.as_slice() {
        [] => Err(CellFault::NoZone(text.to_owned())),
        [only] => Ok(Some((*only).clone())),
        several => several
            .iter()
            .find(|id| asset.zone.as_ref() == Some(**id))
            .map(|id| Some((*id).clone()))
            .ok_or_else(|| CellFault::SeveralZones(text.to_owned())),
    }
}

/// The number of devices; none where nothing is said.
pub(super) fn count(text: &str) -> Result<u32, CellFault> {
    if text.is_empty() {
        return Ok(0);
    }
    number(text)
        .and_then(|count| u32::try_from(count).ok())
        .ok_or_else(|| CellFault::NoCount(text.to_owned()))
}

/// Who runs an asset by this name.
pub(super) fn owner(text: &str) -> Result<Option<Owner>, CellFault> {
    if text.is_empty() {
        return Ok(None);
    }
    let wanted = fold(text);
    Owner::ALL
        .into_iter()
        .find(|owner| is_meant(&words::both(&Message::new(owner.key())), &wanted))
        .map(Some)
        .ok_or_else(|| CellFault::NoOwner(text.to_owned()))
}
