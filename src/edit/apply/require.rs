//! What a command requires of the design it changes, and why it is refused else.

use std::collections::BTreeMap;

use crate::{
    catalog::ZoneId,
    design::{Bounds, Design, Link, Rejection, is_sane},
};

pub(super) fn sane(rect: &Bounds) -> Result<(), Rejection> {
    if is_sane(rect) {
        Ok(())
    } else {
        Err(Rejection::OutOfRange)
    }
}

pub(super) fn reason_given(reason: &str) -> Result<(), Rejection> {
    if reason.trim().is_empty() {
        Err(Rejection::NoReason)
    } else {
        Ok(())
    }
}

pub(super) fn free<K: Ord + ToString, V>(map: &BTreeMap<K, V>, id: &K) -> Result<(), Rejection> {
    if map.contains_key(id) {
        Err(Rejection::Taken(id.to_string()))
    } else {
        Ok(())
    }
}

pub(super) fn zone_there(design: &Design, zone: Option<&ZoneId>) -> Result<(), Rejection> {
    match zone.filter(|zone| !design.zones.contains_key(*zone)) {
        Some(unknown) => Err(Rejection::Unknown(unknown.to_string())),
        None => Ok(()),
    }
}

pub(super) fn ends_there(design: &Design, link: &Link) -> Result<(), Rejection> {
    if link.from == link.to {
        return Err(Rejection::Loop);
    }
    let mut ends = [&link.from, &link.to].into_iter().chain(&link.via);
    match ends.find(|end| !design.assets.contains_key(*end)) {
        Some(unknown) => Err(Rejection::Unknown(unknown.to_string())),
        None => Ok(()),
    }
}

pub(super) fn known<'a, K: Ord + ToString, V>(
    map: &'a mut BTreeMap<K, V>,
    id: &K,
) -> Result<&'a mut V, Rejection> {
    map.get_mut(id)
        .ok_or_else(|| Rejection::Unknown(id.to_string()))
}
