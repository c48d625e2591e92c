//! Small edits of a drawing, by ids: what the tests change in a reference drawing.

use crate::case::{new_asset, new_link, new_zone};
use sekisho::{
    catalog::{AssetId, ControlId, ZoneId},
    design::{ControlKey, ControlState, Design, Link, Zone},
};

/// A drawing that is being changed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Edited(pub(crate) Design);

impl Edited {
    /// A zone; `provider` may be empty.
    pub(crate) fn zone(mut self, id: &str, kind: &str, provider: &str) -> Self {
        let zone = Zone {
            provider: provider.to_owned(),
            ..new_zone(kind)
        };
        self.0.zones.insert(id.into(), zone);
        self
    }

    /// Puts a zone into another one.
    pub(crate) fn nest(mut self, id: &str, parent: &str) -> Self {
        self.0.zones.get_mut(id).unwrap().parent = Some(parent.into());
        self
    }

    pub(crate) fn provider(mut self, zone: &str, provider: &str) -> Self {
        self.0.zones.get_mut(zone).unwrap().provider = provider.to_owned();
        self
    }

    pub(crate) fn asset(mut self, id: &str, kind: &str, zone: &str) -> Self {
        assert!(self.0.zones.contains_key(zone), "no zone {zone}");
        let asset = new_asset(kind, Some(zone));
        self.0.assets.insert(id.into(), asset);
        self
    }

    pub(crate) fn name(mut self, asset: &str, name: &str) -> Self {
        self.0.assets.get_mut(asset).unwrap().name = name.to_owned();
        self
    }

    /// Moves an asset; into no zone where `zone` is empty.
    pub(crate) fn put(mut self, asset: &str, zone: &str) -> Self {
        let zone = Some(zone).filter(|zone| !zone.is_empty());
        self.0.assets.get_mut(asset).unwrap().zone = zone.map(ZoneId::from);
        self
    }

    /// Takes an asset out with its links.
    pub(crate) fn without(mut self, asset: &str) -> Self {
        let asset = AssetId::from(asset);
        self.0.assets.remove(&asset).unwrap();
        let joins = |link: &Link| link.from == asset || link.to == asset;
        self.0.links.retain(|_, link| !joins(link));
        self
    }

    /// A line or flow `KIND FROM TO`, called `kind-from-to`.
    pub(crate) fn link(self, kind: &str, from: &str, to: &str) -> Self {
        self.pinned(kind, from, to, &[])
    }

    /// The same through assets that it must pass.
    pub(crate) fn pinned(mut self, kind: &str, from: &str, to: &str, via: &[&str]) -> Self {
        for end in via.iter().chain(&[from, to]) {
            assert!(self.0.assets.contains_key(*end), "no asset {end}");
        }
        let link = new_link(kind, from, to, via);
        let id = format!("{kind}-{from}-{to}");
        self.0.links.insert(id.as_str().into(), link);
        self
    }

    /// Takes a link out.
    pub(crate) fn cut(mut self, link: &str) -> Self {
        let is_there = self.0.links.remove(link).is_some();
        assert!(is_there, "no link {link}");
        self
    }

    /// Turns a flow round.
    pub(crate) fn turn(mut self, link: &str) -> Self {
        let link = self.0.links.get_mut(link).unwrap();
        std::mem::swap(&mut link.from, &mut link.to);
        self
    }

    /// Takes a control away at an asset, or of the organisation.
    pub(crate) fn missing(mut self, asset: Option<&str>, control: &str) -> Self {
        let key = ControlKey {
            asset: asset.map(AssetId::from),
            control: ControlId::from(control),
        };
        self.0.states.insert(key, ControlState::Missing);
        self
    }
}
