//! How a gesture begins.

use emath::Pos2;

use super::{Gesture, GestureGround, Hand, HandOutcome, SAME_PLACE, select};
use crate::{
    catalog::{AssetId, LinkId},
    design::{MovedThings, Subject},
    desk::{
        Tool,
        hand::{
            connect::WantedLink,
            hit::{self, ResizeHandle},
            resize,
            snap::SnapTargets,
        },
    },
};

impl Hand {
    pub(super) fn press(&mut self, at: Pos2, ground: &GestureGround<'_>) -> Vec<HandOutcome> {
        // A link begun by a click goes on until it is ended by a click.
        if let Gesture::Connecting { to, pressed, .. } = &mut self.gesture {
            *to = at;
            *pressed = Some(at);
            return Vec::new();
        }
        if let Gesture::Reattaching { to, pressed, .. } = &mut self.gesture {
            *to = at;
            *pressed = Some(at);
            return Vec::new();
        }
        match ground.tool {
            Tool::Select => self.press_select(at, ground),
            Tool::AddAsset(kind) => {
                self.gesture = Gesture::Placing {
                    kind: kind.clone(),
                    at,
                };
                Vec::new()
            }
            Tool::AddZone(kind) => {
                self.gesture = Gesture::Drawing {
                    kind: kind.clone(),
                    from: at,
                    to: at,
                };
                Vec::new()
            }
            Tool::Connect(kind) => {
                let wanted = kind.clone().map_or(WantedLink::Likely, WantedLink::Kind);
                self.press_connect(at, wanted, ground)
            }
            Tool::Join(class) => self.press_connect(at, WantedLink::Class(*class), ground),
        }
    }

    fn press_connect(
        &mut self,
        at: Pos2,
        wanted: WantedLink,
        ground: &GestureGround<'_>,
    ) -> Vec<HandOutcome> {
        if let Some(from) = asset_at(ground, at) {
            self.gesture = Gesture::Connecting {
                from,
                to: at,
                pressed: Some(at),
                wanted,
            };
        }
        Vec::new()
    }

    fn press_select(&mut self, at: Pos2, ground: &GestureGround<'_>) -> Vec<HandOutcome> {
        let zoom = ground.camera.zoom;
        if let Some((link, is_end)) = link_end_at(ground, at) {
            self.gesture = Gesture::Reattaching {
                link,
                is_end,
                to: at,
                pressed: Some(at),
            };
            return Vec::new();
        }
        if let Some(from) = connector_at(ground, at) {
            let wanted = WantedLink::Likely;
            self.gesture = Gesture::Connecting {
                from,
                to: at,
                pressed: Some(at),
                wanted,
            };
            return Vec::new();
        }
        if let Some(resizing) = resizing_at(ground, at) {
            self.gesture = resizing;
            return Vec::new();
        }
        let stack = hit::stack(ground.scene, at, zoom);
        let is_repeated = self.is_same_place(at, zoom);
        // Where a repeated click has reached something below, it is this that is dragged.
        let reached = stack
            .iter()
            .find(|subject| is_repeated && ground.selection.contains(*subject));
        let thing = reached.or_else(|| stack.first()).cloned();
        let is_fresh = !ground.keys.adds()
            && thing
                .as_ref()
                .is_some_and(|thing| !ground.selection.contains(thing));
        let out = thing
            .iter()
            .filter(|_| is_fresh)
            .map(|thing| select([thing.clone()]))
            .collect();
        self.gesture = Gesture::Pressing {
            at,
            thing,
            is_fresh,
        };
        out
    }

    /// Whether a place is where the last click was.
    pub(super) fn is_same_place(&self, at: Pos2, zoom: f32) -> bool {
        self.last_click
            .is_some_and(|last| last.distance(at) * zoom <= SAME_PLACE)
    }
}

/// The uppermost asset at a place.
pub(super) fn asset_at(ground: &GestureGround<'_>, at: Pos2) -> Option<AssetId> {
    match &hit::asset_at(ground.scene, at)?.subject {
        Subject::Asset(id) => Some(id.clone()),
        Subject::Zone(_) | Subject::Link(_) | Subject::Note(_) => None,
    }
}

fn connector_at(ground: &GestureGround<'_>, at: Pos2) -> Option<AssetId> {
    let id = ground.handles?;
    let item = hit::item(ground.scene, &Subject::Asset(id.clone()))?;
    hit::is_on_connector(item.area, at, ground.camera.zoom).then(|| id.clone())
}

/// The end of the only selected link at a place: whether it is the one it leads to.
pub fn link_end_at(ground: &GestureGround<'_>, at: Pos2) -> Option<(LinkId, bool)> {
    let mut selected = ground.selection.iter();
    let (Some(Subject::Link(link)), None) = (selected.next(), selected.next()) else {
        return None;
    };
    let item = hit::item(ground.scene, &Subject::Link(link.clone()))?;
    let (start, end) = (item.path.first()?, item.path.last()?);
    let reach = hit::HANDLE_REACH / ground.camera.zoom;
    let away = [start.distance(at), end.distance(at)];
    match away {
        [from, to] if to <= reach && to <= from => Some((link.clone(), true)),
        [from, _] if from <= reach => Some((link.clone(), false)),
        _ => None,
    }
}

/// The handle of the only selected zone or note at a place. Assets and links lie above handles.
fn resizing_at(ground: &GestureGround<'_>, at: Pos2) -> Option<Gesture> {
    let mut selected = ground.selection.iter();
    let (Some(subject), None) = (selected.next(), selected.next()) else {
        return None;
    };
    let rect = resize::resizable_rect(ground.design, subject)?;
    if ground.design.is_locked(subject) {
        return None;
    }
    if let Subject::Zone(zone) = subject
        && ground.design.layout.folded.contains(zone)
    {
        return None;
    }
    let item = hit::item(ground.scene, subject)?;
    let handle: ResizeHandle = hit::handle_at(item.area, at, ground.camera.zoom)?;
    if hit::asset_at(ground.scene, at).is_some() {
        return None;
    }
    let only = MovedThings::of(ground.design, std::slice::from_ref(subject));
    Some(Gesture::Resizing {
        subject: subject.clone(),
        handle,
        grabbed: at,
        rect,
        among: SnapTargets::resting(ground.design, &only),
        guides: Vec::new(),
    })
}
