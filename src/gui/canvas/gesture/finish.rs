//! How a gesture ends: what it turns into.

use super::{Gesture, Ground, Hand, Outcome, THRESHOLD, press::asset_at, select};
use crate::{
    catalog::{AssetKindId, LinkId, ZoneKindId},
    design::{Asset, Command, Moved, Point, Rect, Subject, Zone},
    edit,
    gui::{
        Change, Tool,
        canvas::{
            connect,
            hit::{self, distance},
            place, resize,
            snap::{Among, Axes, Lines, grid},
        },
    },
    scene::Pos,
};

impl Hand {
    pub(super) fn release(&mut self, at: Pos, clicks: u8, ground: &Ground<'_>) -> Vec<Outcome> {
        let mut out = self.go(at, ground);
        let last = match std::mem::take(&mut self.gesture) {
            Gesture::Pressing {
                thing, is_fresh, ..
            } => self.click(at, clicks, (thing, is_fresh), ground),
            Gesture::Moving {
                subjects, by, drop, ..
            } => match drop.refused.clone() {
                Some(refusal) => vec![Outcome::Refused(refusal)],
                None => wish(place::move_command(&subjects, by, &drop)),
            },
            Gesture::Resizing { subject, rect, .. } => {
                let is_changed = resize::rect_of(ground.design, &subject) != Some(rect);
                wish(is_changed.then_some(Command::Resize(subject, rect)))
            }
            Gesture::Bending { link, through, .. } => {
                let is_known = ground.design.layout.links.get(&link) == Some(&through);
                wish((!is_known && !through.is_empty()).then_some(Command::Lay(link, through)))
            }
            Gesture::Reattaching {
                link,
                is_end,
                pressed,
                ..
            } => self.reattached((link, is_end), at, pressed, ground),
            Gesture::Connecting {
                from,
                pressed,
                wanted,
                ..
            } => match asset_at(ground, at) {
                Some(to) if to != from => {
                    let ends = (&from, &to);
                    finish_link(
                        connect::connect_command(ground.catalog, ground.design, ends, &wanted),
                        ground,
                    )
                }
                _ => {
                    // A click on where it began keeps the link on the pointer.
                    let stays = pressed
                        .is_some_and(|start| distance(start, at) * ground.camera.zoom < THRESHOLD)
                        && is_at_start(ground, &from, at);
                    if stays {
                        self.connect_from(from, at, wanted);
                    }
                    Vec::new()
                }
            },
            Gesture::Placing { kind, at } => add_asset(&kind, at, ground),
            Gesture::Drawing { kind, from, to } => add_zone(&kind, (from, to), ground),
            Gesture::Idle | Gesture::Panning { .. } | Gesture::Band { .. } => Vec::new(),
        };
        out.extend(last);
        out
    }

    /// What drawing an end of a link to a place means.
    fn reattached(
        &mut self,
        end: (LinkId, bool),
        at: Pos,
        pressed: Option<Pos>,
        ground: &Ground<'_>,
    ) -> Vec<Outcome> {
        let (link, is_end) = end;
        let is_click =
            pressed.is_some_and(|start| distance(start, at) * ground.camera.zoom < THRESHOLD);
        let Some(known) = ground.design.links.get(&link) else {
            return Vec::new();
        };
        let Some(asset) = asset_at(ground, at) else {
            return Vec::new();
        };
        let (from, to) = if is_end {
            (known.from.clone(), asset)
        } else {
            (asset, known.to.clone())
        };
        let is_same = (&from, &to) == (&known.from, &known.to);
        if from == to || is_same {
            if is_click {
                // A click on the end itself takes it up; the next click puts it down.
                self.reattach(link, is_end, at);
            }
            return Vec::new();
        }
        wish(Some(Command::SetEnds { link, from, to }))
    }

    fn click(
        &mut self,
        at: Pos,
        clicks: u8,
        pressed: (Option<Subject>, bool),
        ground: &Ground<'_>,
    ) -> Vec<Outcome> {
        let zoom = ground.camera.zoom;
        let (thing, is_fresh) = pressed;
        let is_repeated = self.is_same_place(at, zoom);
        self.last_click = Some(at);
        let Some(thing) = thing else {
            let clears = !ground.keys.adds() && !ground.selection.is_empty();
            return clears.then(|| select([])).into_iter().collect();
        };
        if ground.keys.adds() {
            return vec![Outcome::Change(Change::ToggleSelect(thing))];
        }
        let stack = hit::stack(ground.scene, at, zoom);
        if clicks >= 2 {
            let top = stack.into_iter().next().unwrap_or(thing);
            // A folded zone is opened, as people open a folder.
            if let Subject::Zone(zone) = &top
                && ground.design.layout.folded.contains(zone)
            {
                let opens = Change::Edit(Command::Fold(zone.clone(), false));
                return vec![select([top]), Outcome::Change(opens)];
            }
            return vec![select([top.clone()]), Outcome::Rename(top)];
        }
        if is_fresh {
            return Vec::new();
        }
        let is_single = ground.selection.len() == 1;
        if is_repeated && is_single {
            let reached = stack.iter().position(|subject| *subject == thing);
            let next = reached
                .and_then(|index| stack.get(index + 1))
                .or_else(|| stack.first());
            return next
                .filter(|next| **next != thing)
                .map(|next| select([next.clone()]))
                .into_iter()
                .collect();
        }
        if is_single {
            Vec::new()
        } else {
            vec![select([thing])]
        }
    }
}

/// Whether a place lies on the asset a link begins at or on its handles.
fn is_at_start(ground: &Ground<'_>, from: &crate::catalog::AssetId, at: Pos) -> bool {
    let reach = 2.0 * hit::CONNECTOR_GAP / ground.camera.zoom;
    hit::item(ground.scene, &Subject::Asset(from.clone()))
        .is_some_and(|item| hit::contains(hit::grown(item.area, reach), at))
}

/// What putting down a new asset means.
fn add_asset(kind: &AssetKindId, at: Pos, ground: &Ground<'_>) -> Vec<Outcome> {
    let rect = place::rect_around(ground.catalog.asset_kind(kind), point(at));
    let rect = snapped(rect, ground);
    let zone = match place::zone_for(ground.catalog, ground.design, kind, &rect) {
        Ok(zone) => zone,
        Err(refusal) => return vec![Outcome::Refused(refusal)],
    };
    let id = ground.design.free_asset_id();
    let asset = Asset {
        kind: kind.clone(),
        name: String::new(),
        zone,
        count: 0,
        owner: None,
        note: String::new(),
    };
    let subject = Subject::Asset(id.clone());
    added(Command::AddAsset { id, asset, rect }, subject, ground)
}

/// What drawing a new zone from one corner to another means; a click gives its usual size.
fn add_zone(kind: &ZoneKindId, corners: (Pos, Pos), ground: &Ground<'_>) -> Vec<Outcome> {
    let (mut from, mut to) = (point(corners.0), point(corners.1));
    if !ground.keys.is_free() {
        for corner in [&mut from, &mut to] {
            *corner = Point::new(grid(corner.x), grid(corner.y));
        }
    }
    let is_click = distance(corners.0, corners.1) * ground.camera.zoom < THRESHOLD;
    let rect = if is_click {
        place::zone_rect_around(ground.catalog.zone_kind(kind), to)
    } else {
        Rect::new(
            from.x.min(to.x),
            from.y.min(to.y),
            from.x
                .saturating_sub(to.x)
                .saturating_abs()
                .max(resize::SMALLEST.0),
            from.y
                .saturating_sub(to.y)
                .saturating_abs()
                .max(resize::SMALLEST.1),
        )
    };
    let (parent, members) = match place::zone_in(ground.catalog, ground.design, kind, &rect) {
        Ok(found) => found,
        Err(refusal) => return vec![Outcome::Refused(refusal)],
    };
    let id = ground.design.free_zone_id();
    let zone = Zone {
        kind: kind.clone(),
        name: String::new(),
        provider: String::new(),
        parent,
        note: String::new(),
    };
    let subject = Subject::Zone(id.clone());
    let into = |asset| Command::SetZone(asset, Some(id.clone()));
    let joins: Vec<Command> = members.into_iter().map(into).collect();
    let command = Command::AddZone { id, zone, rect };
    let command = if joins.is_empty() {
        command
    } else {
        Command::Group {
            label: edit::label(&command),
            commands: std::iter::once(command).chain(joins).collect(),
        }
    };
    added(command, subject, ground)
}

/// A new box drawn to the edges of others or the grid.
fn snapped(rect: Rect, ground: &Ground<'_>) -> Rect {
    if ground.keys.is_free() {
        return rect;
    }
    let among = Among::resting(ground.design, &Moved::default());
    let axes = Axes {
        across: true,
        down: true,
    };
    let may = (Lines::ALL, axes);
    let by = among.draw(rect, (0, 0), ground.camera.zoom, may).by;
    rect.moved(by.0, by.1)
}

/// What putting down a thing of a tool's kind means: from the palette or a menu.
pub(crate) fn add(tool: &Tool, at: Pos, ground: &Ground<'_>) -> Vec<Outcome> {
    match tool {
        Tool::AddAsset(kind) => add_asset(kind, at, ground),
        Tool::AddZone(kind) => add_zone(kind, (at, at), ground),
        Tool::Connect(_) | Tool::Join(_) | Tool::Select => {
            vec![Outcome::Change(Change::Tool(tool.clone()))]
        }
    }
}

fn finish_link(command: Option<Command>, ground: &Ground<'_>) -> Vec<Outcome> {
    match &command {
        Some(Command::AddLink { id, .. }) => {
            let subject = Subject::Link(id.clone());
            command
                .map(|command| added(command, subject, ground))
                .unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

/// The edit, the new thing selected, and the hand free again unless the tool stays or Shift keeps
/// it.
fn added(command: Command, subject: Subject, ground: &Ground<'_>) -> Vec<Outcome> {
    let mut out = vec![Outcome::Change(Change::Edit(command)), select([subject])];
    if *ground.tool != Tool::Select && !ground.tool_stays && !ground.keys.shift {
        out.push(Outcome::Change(Change::Tool(Tool::Select)));
    }
    out
}

fn wish(command: Option<Command>) -> Vec<Outcome> {
    command
        .map(|command| Outcome::Change(Change::Edit(command)))
        .into_iter()
        .collect()
}

fn point(at: Pos) -> Point {
    Point::new(at.x.round() as i32, at.y.round() as i32)
}
