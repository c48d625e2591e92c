//! What every part of the player sees, and what it may wish for.

use eframe::egui::{Color32, Rect, Response, Ui, Vec2};

use crate::{
    analysis::Step,
    catalog::{AssetId, ControlId},
    gui::{
        Desk,
        kit::{Ink, said},
        names::{asset_name, instances_of},
        style::Hues,
    },
    training::{HandoutKind, QuizAnswer, StagePlay},
};

/// A wish of the player's parts, carried out at the end of the frame.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum PlayerWish {
    Forward,
    Back,
    GoTo(usize),
    End,
    Toggle,
    Faster,
    Notes,
    Choose(QuizAnswer),
    Check,
    Retry,
    Review(usize),
    NextStep,
    PreviousStep,
    Blank,
    Stay,
    Switch(AssetId, ControlId),
    Leave,
    Edit,
    FullScreen,
    Print(HandoutKind),
}

/// What a part of the player sees: the frame of its stage, and how large everything is.
#[derive(Debug)]
pub(super) struct Show<'a> {
    /// Design and analysis in it are the stage's.
    pub(super) desk: Desk<'a>,
    pub(super) playing: &'a StagePlay,
    pub(super) hues: Hues,
    /// By how much sizes are larger than those the player is drawn for.
    pub(super) k: f32,
    /// The least size of words on the drawing, points: in the full screen they are read from the
    /// last row.
    pub(super) least: f32,
    pub(super) wishes: Vec<PlayerWish>,
}

/// The share of the height of a full screen that words on the drawing have at least.
const LEAST_LABEL: f32 = 0.025;

/// The least size of words on the drawing, points.
pub(super) fn least_label(ui: &Ui) -> f32 {
    let is_full = ui.input(|input| input.viewport().fullscreen.unwrap_or_default());
    if is_full {
        ui.ctx().content_rect().height() * LEAST_LABEL
    } else {
        0.0
    }
}

/// How large the player is shown in a room of this size, in points: text is to be read from the
/// last row. What the user has enlarged is enlarged on top of that: by itself a larger scale leaves
/// fewer points of room.
pub(super) fn scale_for(room: Vec2, zoom: f32) -> f32 {
    let room = room * zoom;
    (room.y / 880.0).min(room.x / 1500.0).clamp(0.8, 1.8)
}

impl Show<'_> {
    /// Text of a size in the player's scale.
    pub(super) fn ink(&self, size: f32, bold: bool, color: Color32) -> Ink {
        Ink::sized((size * self.k * 2.0).round() / 2.0, bold, color)
    }

    /// The size of words on the drawing, points.
    pub(super) fn label_size(&self, size: f32) -> f32 {
        ((size * self.k).max(self.least) * 2.0).round() / 2.0
    }

    /// Words on the drawing.
    pub(super) fn label(&self, size: f32, color: Color32) -> Ink {
        Ink::sized(self.label_size(size), true, color)
    }

    /// A length in the player's scale.
    pub(super) fn len(&self, length: f32) -> f32 {
        (length * self.k).round()
    }

    pub(super) fn wish(&mut self, wish: PlayerWish) {
        self.wishes.push(wish);
    }

    /// What a step is called: its movement, or the final attack.
    pub(super) fn step_name(&self, step: &Step) -> String {
        let catalog = self.desk.catalog;
        let movement = step.movement.as_ref().and_then(|id| catalog.movement(id));
        let goal = catalog.goal(&self.playing.stage.route.goal);
        let name = movement
            .map(|movement| &movement.name)
            .or_else(|| goal.map(|goal| &goal.name));
        name.map_or(step.threat.as_str(), |name| self.desk.text(name))
            .to_owned()
    }

    /// The key of what a step is: intrusion, spread, final attack.
    pub(super) fn phase(&self, step: usize) -> usize {
        let steps = &self.playing.stage.route.steps;
        let last = steps.last();
        match steps.get(step) {
            Some(it) if it.movement.is_none() => 2,
            // What does its harm from where it stands is the final attack from the beginning.
            Some(it) if last.is_some_and(|last| last.threat == it.threat) => 2,
            _ if step == 0 => 0,
            _ => 1,
        }
    }

    /// The name of an asset.
    pub(super) fn asset(&self, id: &AssetId) -> String {
        asset_name(&self.desk, id)
    }

    /// The name of a control; the asset that carries it is said beside it.
    pub(super) fn control(&self, asset: &AssetId, id: &ControlId) -> String {
        control_name(&self.desk, asset, id)
    }

    /// A control with the asset that carries it.
    pub(super) fn placed_control(&self, asset: &AssetId, id: &ControlId) -> String {
        self.desk
            .headed(&self.asset(asset), &self.control(asset, id))
    }
}

/// The name of a control of an asset, told apart where the asset carries another one of the same
/// name.
pub(super) fn control_name(desk: &Desk<'_>, asset: &AssetId, id: &ControlId) -> String {
    let Some(control) = desk.catalog.control(id) else {
        return id.to_string();
    };
    let name = desk.text(&control.name);
    let is_twin = instances_of(desk, asset).any(|other| {
        let other = desk.catalog.control(&other.control);
        other.is_some_and(|other| other.id != *id && desk.text(&other.name) == name)
    });
    let detail = control.detail.as_ref().filter(|_| is_twin);
    desk.with_detail(&control.name, detail)
}

/// A row of text that is also read out; returns where it stands.
pub(super) fn line(ui: &mut Ui, ink: Ink, text: &str) -> (Rect, Response) {
    let galley = ink.lay(ui.painter(), text, ui.available_width(), usize::MAX);
    let size = galley.size();
    let (rect, response) = said(ui, size, text);
    ui.painter().galley(rect.min, galley, Color32::PLACEHOLDER);
    (rect, response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_enlarged_is_larger_on_the_screen() {
        let screen = Vec2::new(1920.0, 1080.0);
        let on_screen = |zoom: f32| scale_for(screen / zoom, zoom) * zoom;
        for (less, more) in [(0.9, 1.0), (1.0, 1.25), (1.25, 1.5)] {
            assert!(on_screen(more) > on_screen(less) * 1.1, "{less} {more}");
        }
    }
}
