//! Ways laid by hand, when the ends of their lines move.

use std::collections::BTreeMap;

use crate::{
    catalog::AssetId,
    design::{Bounds, Command, Design, LinkEdit, Point, Subject},
};

/// Ways laid by hand go along when both ends do, and back to the router when only one moves.
pub(super) fn laid(design: &Design, places: &BTreeMap<Subject, Bounds>) -> Vec<Command> {
    let shift = |id: &AssetId| -> (i32, i32) {
        let subject = Subject::Asset(id.clone());
        match (design.rect_of(&subject), places.get(&subject)) {
            (Some(old), Some(new)) => (new.x - old.x, new.y - old.y),
            _ => (0, 0),
        }
    };
    let mut commands = Vec::new();
    for (id, points) in &design.layout.links {
        let Some(link) = design.links.get(id) else {
            continue;
        };
        let (from, to) = (shift(&link.from), shift(&link.to));
        if from == (0, 0) && to == (0, 0) {
            continue;
        }
        let kept = points.iter().filter(|_| from == to);
        let moved = kept.map(|point| Point::new(point.x + from.0, point.y + from.1));
        commands.push(Command::Link(id.clone(), LinkEdit::Lay(moved.collect())));
    }
    commands
}
