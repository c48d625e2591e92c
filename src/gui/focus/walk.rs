//! Tab, arrows and F6 through the regions of the window.

use std::collections::BTreeMap;

use eframe::egui::{Context, Event, FocusDirection, Id, Key, Modifiers};

use super::mnemonics::plain;
use crate::gui::kit::{KeyRegion, RegionStops, StopGroup, StopMap};

/// The way of the keyboard through the window, and where it has been.
#[derive(Clone, Debug, Default)]
pub(super) struct KeyWalk {
    /// What was drawn in the last frame.
    pub(super) map: StopMap,
    /// Where the focus was last in each group, by the value of its id.
    cursors: BTreeMap<u64, Id>,
    /// Where the focus was last in each region.
    lasts: BTreeMap<KeyRegion, Id>,
}

impl KeyWalk {
    /// Where a key of this frame leads from what has the focus; it is nobody else's then.
    pub(super) fn goal(&self, ctx: &Context, focused: Option<Id>) -> Option<Id> {
        if self.map.regions.is_empty() {
            return None;
        }
        if let Some(forward) = stepped(ctx, Key::F6) {
            return self.beyond(focused, forward);
        }
        let focused = focused?;
        let region = self.region_of(focused);
        // What the drawing does with Tab is its own: it goes from thing to thing.
        if region.is_some_and(|region| region != KeyRegion::Drawing)
            && let Some(forward) = stepped(ctx, Key::Tab)
        {
            return self.next(focused, forward);
        }
        self.within(ctx, focused)
    }

    /// Takes what has been drawn in this frame, and corrects where egui has led: `last` had the
    /// focus before. Gives what is to have it instead.
    pub(super) fn follow(&mut self, ctx: &Context, last: Option<Id>) -> Option<Id> {
        let before = std::mem::replace(&mut self.map, StopMap::take(ctx));
        if self.map.regions.is_empty() {
            return None;
        }
        self.map.regions.push(rest_of(ctx, &self.map.regions));
        self.map.regions.sort_by_key(|region| region.region);
        self.read_along(ctx);
        let focused = ctx.memory(eframe::egui::Memory::focused);
        let is_gone = |id: Id| !ctx.viewport(|it| it.this_pass.widgets.contains(id));
        if let Some(last) = last.filter(|last| focused.is_none_or(|id| id == *last))
            && is_gone(last)
        {
            return self.successor(&before, last);
        }
        let focused = focused?;
        let goal = self.corrected(ctx, last, focused);
        let now = goal.unwrap_or(focused);
        if let Some(group) = self.group_of(now) {
            self.cursors.insert(group.id.value(), now);
        }
        if let Some(region) = self.region_of(now)
            && !self.map.edges.contains(&now)
        {
            self.lasts.insert(region, now);
        }
        goal
    }

    /// Takes what has been drawn in this frame, while something lies over the window.
    pub(super) fn keep(&mut self, ctx: &Context) {
        let now = StopMap::take(ctx);
        if !now.regions.is_empty() {
            let submenus = now.submenus;
            self.map.titles = now.titles;
            self.map.submenus = submenus;
        }
    }

    /// Where Tab leads after all, where a part of the window has let egui go on by itself.
    fn corrected(&self, ctx: &Context, last: Option<Id>, focused: Id) -> Option<Id> {
        if last == Some(focused) {
            return None;
        }
        let forward = ctx.input(|input| {
            let tab = |event: &Event| match event {
                Event::Key {
                    key: Key::Tab,
                    pressed: true,
                    modifiers,
                    ..
                } => Some(!modifiers.shift),
                _ => None,
            };
            input.events.iter().find_map(tab)
        })?;
        let leaves = last.and_then(|last| self.region_of(last)) == Some(KeyRegion::Drawing);
        if leaves && self.region_of(focused) != Some(KeyRegion::Drawing) {
            let mut ids = self.regions().filter(|it| it.region == KeyRegion::Drawing);
            let edge = if forward {
                ids.next_back().and_then(|it| it.ids.last())
            } else {
                ids.next().and_then(|it| it.ids.first())
            };
            return self.next(*edge?, forward);
        }
        let group = self.group_of(focused)?;
        let comes_from = last.is_some_and(|last| group.has(last) || self.is_amid(last, group));
        (!comes_from).then(|| self.entry(focused))
    }

    /// What has the focus when what had it is gone: what stands in its place now.
    fn successor(&self, before: &StopMap, gone: Id) -> Option<Id> {
        let group = before.groups.iter().find(|group| group.has(gone))?;
        let (row, column) = group.spot(gone)?;
        let now = self.map.groups.iter().find(|now| now.id == group.id)?;
        let row = now.rows.get(row.min(now.rows.len().checked_sub(1)?))?;
        row.get(column).or_else(|| row.last()).copied()
    }

    /// Bars are gone along as they are read, however they are drawn.
    fn read_along(&mut self, ctx: &Context) {
        let left = |id: &Id| {
            let left = |widget: &eframe::egui::WidgetRect| widget.rect.left();
            ctx.viewport(|it| it.this_pass.widgets.get(*id).map_or(0.0, left))
        };
        let by_left = |one: &Id, other: &Id| left(one).total_cmp(&left(other));
        let bars = self.map.regions.iter_mut().filter(|it| it.region.is_bar());
        for region in bars {
            region.ids.sort_by(by_left);
            let groups = self.map.groups.iter_mut();
            for group in groups.filter(|it| it.first().is_some_and(|id| region.ids.contains(&id))) {
                group
                    .rows
                    .sort_by(|one, other| match (one.first(), other.first()) {
                        (Some(one), Some(other)) => by_left(one, other),
                        (one, other) => one.is_some().cmp(&other.is_some()),
                    });
            }
        }
    }

    fn regions(&self) -> impl DoubleEndedIterator<Item = &RegionStops> {
        self.map.regions.iter()
    }

    pub(super) fn region_of(&self, id: Id) -> Option<KeyRegion> {
        let region = self.regions().find(|region| region.ids.contains(&id));
        region.map(|region| region.region)
    }

    fn group_of(&self, id: Id) -> Option<&StopGroup> {
        self.map.groups.iter().find(|group| group.has(id))
    }

    /// All stops in their order, each once.
    fn order(&self) -> Vec<Id> {
        let mut seen = std::collections::BTreeSet::new();
        let ids = self.regions().flat_map(|region| region.ids.iter().copied());
        ids.filter(|id| seen.insert(id.value())).collect()
    }

    /// Whether something stands between the rows of a group, as what has been opened below one.
    fn is_amid(&self, id: Id, group: &StopGroup) -> bool {
        let order = self.order();
        let place = |id: Id| order.iter().position(|it| *it == id);
        let (Some(first), Some(last), Some(at)) = (
            group.first().and_then(place),
            group.last().and_then(place),
            place(id),
        ) else {
            return false;
        };
        (first..=last).contains(&at) && !group.has(id)
    }

    /// The stop after (or before) one, round the window.
    fn next(&self, from: Id, forward: bool) -> Option<Id> {
        let order = self.order();
        let at = order.iter().position(|id| *id == from)?;
        let (before, after) = (order.get(..at)?, order.get(at + 1..)?);
        let ways: Vec<Id> = if forward {
            after.iter().chain(before).copied().collect()
        } else {
            before
                .iter()
                .rev()
                .chain(after.iter().rev())
                .copied()
                .collect()
        };
        let amid = self
            .map
            .groups
            .iter()
            .find(|group| self.is_amid(from, group));
        let left = match (self.group_of(from), amid) {
            (Some(group), _) => Some(group),
            // Backward it goes to the row that has opened it.
            (None, Some(_)) if !forward => return ways.first().copied(),
            (None, amid) => amid,
        };
        let goal = ways
            .into_iter()
            .find(|id| left.is_none_or(|group| !group.has(*id)))?;
        Some(self.entry(goal))
    }

    /// Where Tab enters what is one stop.
    fn entry(&self, id: Id) -> Id {
        let Some(group) = self.group_of(id) else {
            return id;
        };
        let cursor = self.cursors.get(&group.id.value()).copied();
        let at = group.entry.or(cursor).filter(|at| group.has(*at));
        at.or_else(|| group.first()).unwrap_or(id)
    }

    /// The next region in which something can have the focus, and what in it.
    fn beyond(&self, focused: Option<Id>, forward: bool) -> Option<Id> {
        // While nothing has the focus, the keys are the drawing's.
        let here = focused.and_then(|id| self.region_of(id));
        let here = here.unwrap_or(KeyRegion::Drawing);
        let others = self.regions().filter(|it| !it.ids.is_empty());
        let mut others: Vec<_> = others.filter(|it| it.region != here).collect();
        others.sort_by_key(|it| (it.region < here, it.region));
        let goal = if forward {
            others.first()
        } else {
            others.last()
        }?;
        let region = goal.region;
        let of = self.regions().filter(|it| it.region == region);
        let ids: Vec<Id> = of.flat_map(|it| it.ids.iter().copied()).collect();
        let last = self.lasts.get(&region).filter(|id| ids.contains(id));
        let is_edge = |id: &&Id| self.map.edges.contains(id);
        let first = || {
            let inner = ids.iter().find(|id| !is_edge(id)).or_else(|| ids.first());
            inner.map(|id| self.entry(*id))
        };
        last.copied().or_else(first)
    }

    /// Where an arrow leads in a group.
    fn within(&self, ctx: &Context, focused: Id) -> Option<Id> {
        let group = self.group_of(focused)?;
        let (row, column) = group.spot(focused)?;
        if ctx.text_edit_focused() {
            return None;
        }
        // A list of its own goes from row to row itself.
        let is_list = group.rows.len() == 1;
        let is_flat = !is_list && group.rows.iter().all(|row| row.len() <= 1);
        ctx.input_mut(|input| {
            let mut pressed = |key: Key| plain(input, key);
            let (left, right) = (pressed(Key::ArrowLeft), pressed(Key::ArrowRight));
            let mut along = |key: Key| !is_list && pressed(key);
            let (up, down) = (along(Key::ArrowUp), along(Key::ArrowDown));
            let (home, end) = (along(Key::Home), along(Key::End));
            let last = group.rows.len().checked_sub(1)?;
            if home || end {
                return group.beside(if home { 0 } else { last }, focused);
            }
            if up || (is_flat && left) {
                return group.beside(row.saturating_sub(1), focused);
            }
            if down || (is_flat && right) {
                return group.beside((row + 1).min(last), focused);
            }
            let to = match (left, right) {
                (true, _) => column.saturating_sub(1),
                (_, true) => column + 1,
                _ => return None,
            };
            let stops = group.rows.get(row)?;
            stops.get(to).or_else(|| stops.last()).copied()
        })
    }
}

impl StopGroup {
    fn has(&self, id: Id) -> bool {
        self.rows.iter().flatten().any(|it| *it == id)
    }

    fn first(&self) -> Option<Id> {
        self.rows.iter().flatten().next().copied()
    }

    fn last(&self) -> Option<Id> {
        self.rows.iter().flatten().next_back().copied()
    }

    fn spot(&self, id: Id) -> Option<(usize, usize)> {
        let place = |row: &Vec<Id>| row.iter().position(|it| *it == id);
        let mut rows = self.rows.iter().map(place).enumerate();
        rows.find_map(|(row, column)| Some((row, column?)))
    }

    /// What stands in another row as this stands in its own: the last below the last, as the
    /// fields of a list do, else by its place from the left.
    fn beside(&self, row: usize, id: Id) -> Option<Id> {
        let (own, column) = self.spot(id)?;
        let own = self.rows.get(own)?;
        let other = self.rows.get(row)?;
        let is_last = column > 0 && column + 1 == own.len();
        let same = other.get(column).filter(|_| !is_last);
        same.or_else(|| other.last()).copied()
    }
}

/// Whether a key was pressed alone (forward) or with Shift (backward); it is nobody else's then.
fn stepped(ctx: &Context, key: Key) -> Option<bool> {
    ctx.input_mut(|input| {
        let backward = input.consume_key(Modifiers::SHIFT, key);
        let forward = input.consume_key(Modifiers::NONE, key);
        (backward || forward).then_some(!backward)
    })
}

/// What can have the focus and stands in none of the regions, layer by layer.
fn rest_of(ctx: &Context, regions: &[RegionStops]) -> RegionStops {
    let known = regions.iter().flat_map(|region| &region.ids);
    let known: std::collections::BTreeSet<u64> = known.map(Id::value).collect();
    let ids = ctx.viewport(|viewport| {
        let widgets = &viewport.this_pass.widgets;
        let mut layers: Vec<_> = widgets.layer_ids().collect();
        layers.sort_by_key(|layer| (layer.order, layer.id.value()));
        let all = layers.iter().flat_map(|layer| widgets.get_layer(*layer));
        all.filter(|widget| widget.enabled && widget.sense.is_focusable())
            .filter(|widget| widget.id != widget.layer_id.id.with("move"))
            .map(|widget| widget.id)
            .filter(|id| !known.contains(&id.value()))
            .collect()
    });
    let region = KeyRegion::Elsewhere;
    RegionStops { region, ids }
}

/// Gives the focus to something and keeps egui from moving it on.
pub(super) fn take(ctx: &Context, id: Option<Id>) {
    let Some(id) = id else { return };
    ctx.memory_mut(|memory| {
        memory.request_focus(id);
        memory.move_focus(FocusDirection::None);
    });
    ctx.request_repaint();
}
