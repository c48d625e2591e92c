//! Edits of one thing each: what is still to be drawn for a pattern, piece by piece.

use super::draft::FixDraft;
use crate::{
    analysis::{
        Fix,
        net::{AssetNo, Net},
    },
    catalog::{AssetId, AssetKind, Message, MessageValue, ZoneId, ZoneKind},
    design::{Asset, AssetEdit, Command, FreeIds, Link, LinkEdit, Subject},
};

/// Adds a zone of a kind beside the drawing, unless one is drawn.
pub(in crate::analysis) fn adding_zone(net: &Net<'_>, kind: &ZoneKind) -> Option<Fix> {
    let mut draft = FixDraft::new(net, None);
    draft.zone(&kind.id)?;
    let is_new = !draft.commands.is_empty();
    is_new.then(|| draft.finish(Message::new("fix-add").with("asset", &kind.name)))
}

/// Adds an asset of a kind in a zone of a kind, near what it is going to be joined with; without
/// any link. The zone comes along where none is drawn.
pub(in crate::analysis) fn adding_alone(
    net: &Net<'_>,
    kind: &AssetKind,
    zone: &ZoneKind,
    near: &[AssetId],
) -> Option<Fix> {
    let mut draft = FixDraft::new(net, None);
    let of_kind = |id: &ZoneId| {
        let zones = &net.design.zones;
        zones.get(id).is_some_and(|it| it.kind == zone.id)
    };
    let usual = draft.usual_zone(kind).filter(of_kind);
    let zone = match usual {
        Some(zone) => zone,
        None => draft.zone(&zone.id)?,
    };
    let asset = Asset::new(kind.id.clone(), Some(zone));
    draft.put(asset, kind);
    let mut fix = draft.finish(Message::new("fix-add").with("asset", &kind.name));
    stand_near(&mut fix.command, near);
    Some(fix)
}

/// Says of everything that is added what it should stand near.
fn stand_near(command: &mut Command, by: &[AssetId]) {
    match command {
        Command::Asset(_, AssetEdit::AddInside { near, .. }) => near.extend(by.iter().cloned()),
        Command::Many { commands, .. } => {
            for command in commands {
                stand_near(command, by);
            }
        }
        Command::Zone(..)
        | Command::Asset(..)
        | Command::Link(..)
        | Command::Note(..)
        | Command::Record(_)
        | Command::Place(_)
        | Command::Design(_)
        | Command::Remove(_) => {}
    }
}

/// Draws a line or flow.
pub(in crate::analysis) fn drawing_link(net: &Net<'_>, link: Link) -> Fix {
    let kind = net.link_kind_name(&link.kind);
    let label = Message::new("fix-draw").with("link", kind);
    let id = FreeIds::default().link(net.design);
    let commands = vec![Command::Link(id, LinkEdit::Add(link))];
    Fix {
        label: label.clone(),
        command: Command::Many { label, commands },
    }
}

/// Takes assets out, with their links.
pub(in crate::analysis) fn taking_out(net: &Net<'_>, nodes: &[AssetNo]) -> Option<Fix> {
    nodes.first()?;
    let names = nodes.iter().map(|node| net.name_of(*node));
    let names = MessageValue::list("common-comma", names);
    let label = Message::new("fix-take-out").with("assets", names);
    let assets = net.ids(nodes).into_iter().map(Subject::Asset);
    let commands = vec![Command::Remove(assets.collect())];
    Some(Fix {
        label: label.clone(),
        command: Command::Many { label, commands },
    })
}
