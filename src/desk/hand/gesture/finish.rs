//! How a gesture ends: what it turns into.

use emath::Pos2;

use super::{Gesture, GestureGround, Hand, HandOutcome, THRESHOLD, press::asset_at, select};
use crate::{
    catalog::{AssetId, AssetKindId, LinkId, ZoneKindId},
    design::{
        Asset, AssetEdit, Bounds, Command, LinkEdit, MovedThings, PlaceEdit, Point, Subject, Zone,
        ZoneEdit,
    },
    desk::{
        Tool, Wish,
        hand::{
            connect, hit, place, resize,
            snap::{SnapAxes, SnapLines, SnapTargets, grid},
        },
    },
    edit::{self, name_of_new},
};

impl Hand {
    pub(super) fn release(
        &mut self,
        at: Pos2,
        clicks: u8,
        ground: &GestureGround<'_>,
    ) -> Vec<HandOutcome> {
        let mut out = self.go(at, ground);
        let last = match std::mem::take(&mut self.gesture) {
            Gesture::Pressing {
                thing, is_fresh, ..
            } => self.click(at, clicks, thing, is_fresh, ground),
            Gesture::Moving {
                subjects, by, drop, ..
            } => match drop.refused.clone() {
                Some(refusal) => vec![HandOutcome::Refused(refusal)],
                None => wish(moved(&subjects, by, &drop, ground)),
            },
            Gesture::Resizing { subject, rect, .. } => {
                let is_changed = resize::resizable_rect(ground.design, &subject) != Some(rect);
                wish(is_changed.then_some(Command::Place(PlaceEdit::Resize(subject, rect))))
            }
            Gesture::Bending { link, through, .. } => {
                let is_known = ground.design.layout.links.get(&link) == Some(&through);
                wish(
                    (!is_known && !through.is_empty())
                        .then_some(Command::Link(link, LinkEdit::Lay(through))),
                )
            }
            Gesture::Reattaching {
                link,
                is_end,
                pressed,
                ..
            } => self.reattached(link, is_end, at, pressed, ground),
            Gesture::Connecting {
                from,
                pressed,
                wanted,
                ..
            } => match asset_at(ground, at) {
                Some(to) if to != from => {
                    let (catalog, design) = (ground.catalog, ground.design);
                    finish_link(
                        connect::connect_command(catalog, design, &from, &to, &wanted),
                        ground,
                    )
                }
                _ => {
                    // A click on where it began keeps the link on the pointer.
                    let stays = pressed
                        .is_some_and(|start| start.distance(at) * ground.camera.zoom < THRESHOLD)
                        && is_at_start(ground, &from, at);
                    if stays {
                        self.connect_from(from, at, wanted);
                    }
                    Vec::new()
                }
            },
            Gesture::Placing { kind, at } => add_asset(&kind, at, ground),
            Gesture::Drawing { kind, from, to } => add_zone(&kind, from, to, ground),
            Gesture::Idle | Gesture::Panning { .. } | Gesture::Band { .. } => Vec::new(),
        };
        out.extend(last);
        out
    }

    /// What drawing an end of a link to a place means.
    fn reattached(
        &mut self,
        link: LinkId,
        is_end: bool,
        at: Pos2,
        pressed: Option<Pos2>,
        ground: &GestureGround<'_>,
    ) -> Vec<HandOutcome> {
        let is_click =
            pressed.is_some_and(|start| start.distance(at) * ground.camera.zoom < THRESHOLD);
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
        wish(Some(Command::Link(link, LinkEdit::Ends { from, to })))
    }

    fn click(
        &mut self,
        at: Pos2,
        clicks: u8,
        thing: Option<Subject>,
        is_fresh: bool,
        ground: &GestureGround<'_>,
    ) -> Vec<HandOutcome> {
        let zoom = ground.camera.zoom;
        let is_repeated = self.is_same_place(at, zoom);
        self.last_click = Some(at);
        let Some(thing) = thing else {
            let clears = !ground.keys.adds() && !ground.selection.is_empty();
            return clears.then(|| select([])).into_iter().collect();
        };
        if ground.keys.adds() {
            return vec![HandOutcome::Wish(Wish::ToggleSelect(thing))];
        }
        let stack = hit::stack(ground.scene, at, zoom);
        if clicks >= 2 {
            let top = stack.into_iter().next().unwrap_or(thing);
            // A folded zone is opened, as people open a folder.
            if let Subject::Zone(zone) = &top
                && ground.design.layout.folded.contains(zone)
            {
                let opens = Wish::Edit(Command::Zone(zone.clone(), ZoneEdit::Fold(false)));
                return vec![select([top]), HandOutcome::Wish(opens)];
            }
            return vec![select([top.clone()]), HandOutcome::Rename(top)];
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
fn is_at_start(ground: &GestureGround<'_>, from: &AssetId, at: Pos2) -> bool {
    let reach = 2.0 * hit::CONNECTOR_GAP / ground.camera.zoom;
    hit::item(ground.scene, &Subject::Asset(from.clone()))
        .is_some_and(|item| item.area.expand(reach).contains(at))
}

/// The command that moves things; zones grow for what comes to lie across their edge.
fn moved(
    subjects: &[Subject],
    by: Point,
    drop: &place::Landing,
    ground: &GestureGround<'_>,
) -> Option<Command> {
    let command = place::move_command(subjects, by, drop)?;
    let assets: Vec<AssetId> = subjects
        .iter()
        .filter_map(Subject::asset)
        .cloned()
        .collect();
    let (catalog, design) = (ground.catalog, ground.design);
    Some(place::held_by_zones(catalog, design, command, &assets))
}

/// What putting down a new asset means.
fn add_asset(kind: &AssetKindId, at: Pos2, ground: &GestureGround<'_>) -> Vec<HandOutcome> {
    let rect = place::rect_around(ground.catalog.asset_kind(kind), point(at));
    let rect = snapped(rect, ground);
    let zone = match place::zone_for(ground.catalog, ground.design, kind, &rect) {
        Ok(zone) => zone,
        Err(refusal) => return vec![HandOutcome::Refused(refusal)],
    };
    let id = ground.design.free_asset_id();
    let mut asset = Asset::new(kind.clone(), zone);
    // What would be called like another one gets a number.
    let name = name_of_new(ground.catalog, ground.design, &asset, ground.lang);
    asset.name = name.unwrap_or_default();
    let subject = Subject::Asset(id.clone());
    let command = Command::Asset(id.clone(), AssetEdit::Add { asset, rect });
    let (catalog, design) = (ground.catalog, ground.design);
    let command = place::held_by_zones(catalog, design, command, &[id]);
    added(command, subject, ground)
}

/// What drawing a new zone from one corner to another means; a click gives its usual size.
fn add_zone(
    kind: &ZoneKindId,
    begin: Pos2,
    end: Pos2,
    ground: &GestureGround<'_>,
) -> Vec<HandOutcome> {
    let (mut from, mut to) = (point(begin), point(end));
    if !ground.keys.is_free() {
        for corner in [&mut from, &mut to] {
            *corner = Point::new(grid(corner.x), grid(corner.y));
        }
    }
    let is_click = begin.distance(end) * ground.camera.zoom < THRESHOLD;
    let rect = if is_click {
        place::zone_rect_around(ground.catalog.zone_kind(kind), to)
    } else {
        Bounds::new(
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
        Err(refusal) => return vec![HandOutcome::Refused(refusal)],
    };
    let id = ground.design.free_zone_id();
    let zone = Zone::new(kind.clone(), parent);
    let subject = Subject::Zone(id.clone());
    let into = |asset| Command::Asset(asset, AssetEdit::Zone(Some(id.clone())));
    let joins: Vec<Command> = members.into_iter().map(into).collect();
    let command = Command::Zone(id, ZoneEdit::Add { zone, rect });
    let command = if joins.is_empty() {
        command
    } else {
        Command::Many {
            label: edit::label(&command),
            commands: std::iter::once(command).chain(joins).collect(),
        }
    };
    added(command, subject, ground)
}

/// A new box drawn to the edges of others or the grid.
fn snapped(rect: Bounds, ground: &GestureGround<'_>) -> Bounds {
    if ground.keys.is_free() {
        return rect;
    }
    let among = SnapTargets::resting(ground.design, &MovedThings::default());
    let lines = SnapLines::all(SnapAxes::BOTH);
    let by = among
        .draw(rect, Point::new(0, 0), ground.camera.zoom, lines)
        .by;
    rect.moved(by.x, by.y)
}

/// What putting down a thing of a tool's kind means: from the palette or a menu.
pub fn add(tool: &Tool, at: Pos2, ground: &GestureGround<'_>) -> Vec<HandOutcome> {
    match tool {
        Tool::AddAsset(kind) => add_asset(kind, at, ground),
        Tool::AddZone(kind) => add_zone(kind, at, at, ground),
        Tool::Connect(_) | Tool::Join(_) | Tool::Select => {
            vec![HandOutcome::Wish(Wish::Tool(tool.clone()))]
        }
    }
}

fn finish_link(command: Option<Command>, ground: &GestureGround<'_>) -> Vec<HandOutcome> {
    let Some(Command::Link(id, LinkEdit::Add(link))) = command else {
        return Vec::new();
    };
    let subject = Subject::Link(id.clone());
    added(Command::Link(id, LinkEdit::Add(link)), subject, ground)
}

/// The edit, the new thing selected, and the hand free again unless the tool stays or Shift keeps
/// it.
fn added(command: Command, subject: Subject, ground: &GestureGround<'_>) -> Vec<HandOutcome> {
    let mut out = vec![HandOutcome::Wish(Wish::Edit(command)), select([subject])];
    if *ground.tool != Tool::Select && !ground.tool_stays && !ground.keys.shift {
        out.push(HandOutcome::Wish(Wish::Tool(Tool::Select)));
    }
    out
}

fn wish(command: Option<Command>) -> Vec<HandOutcome> {
    command
        .map(|command| HandOutcome::Wish(Wish::Edit(command)))
        .into_iter()
        .collect()
}

fn point(at: Pos2) -> Point {
    Point::new(at.x.round() as i32, at.y.round() as i32)
}
