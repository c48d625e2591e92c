//! What every part of the player sees, and what it may wish for.

use eframe::egui::{Color32, Rect, Response, Ui, Vec2};

use super::side::note_row;
use crate::{
    analysis::Step,
    catalog::{AssetId, ControlId},
    gui::{
        Desk,
        kit::{Ink, said},
        names::{asset_name, instances_of},
        style::Hues,
    },
    training::{PlayAid, PlayMove, PlayPage, QuizAnswer, StagePlay},
};

/// A wish of the player's parts, carried out at the end of the frame.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum PlayerWish {
    Go(PlayMove),
    Aid(PlayAid),
    Choose(QuizAnswer),
    Check,
    Retry,
    Review(usize),
    Switch(AssetId, ControlId),
    Leave,
    Edit,
    FullScreen,
    Print(PlayPage),
    /// With and without controls side by side, or no longer.
    Beside,
    /// How many hands were raised for an answer of a question.
    Hands(usize, QuizAnswer, u16),
    Group(String),
    /// Scrolls what is told, points.
    Scroll(f32),
}

/// What a part of the player sees: the frame of its stage, and how large everything is.
#[derive(Debug)]
pub(super) struct Show<'a> {
    /// Design and analysis in it are the stage's.
    pub(super) desk: Desk<'a>,
    /// What is shown: the play itself, or one of the two beside each other.
    pub(super) playing: &'a StagePlay,
    /// The play itself: what is answered, counted and presented.
    pub(super) main: &'a StagePlay,
    /// Whether the trainer's view stands in a window of its own.
    pub(super) is_apart: bool,
    /// Whether a dialog of the window lies over the player: keys are its own.
    pub(super) is_behind: bool,
    pub(super) hues: Hues,
    /// By how much sizes are larger than those the player is drawn for.
    pub(super) k: f32,
    /// How large words on the drawing are.
    pub(super) labels: LabelSizes,
    pub(super) wishes: Vec<PlayerWish>,
}

/// The share of the height of a full screen that words on the drawing have at least.
const LEAST_LABEL: f32 = 0.025;

/// The share of the height of a window that names on the drawing have where there is room.
const WINDOW_LABEL: f32 = 0.02;

/// How large words on the drawing are meant to be, points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct LabelSizes {
    /// The least of what is painted over the drawing; 0 where a window is looked at from near by.
    pub(super) least: f32,
    /// Names on tiles and zones, where these have room.
    pub(super) names: f32,
}

impl LabelSizes {
    /// In the full screen words are read from the last row.
    pub(super) fn of(ui: &Ui) -> Self {
        let is_full = ui.input(|input| input.viewport().fullscreen.unwrap_or_default());
        let high = ui.ctx().content_rect().height();
        if is_full {
            let least = high * LEAST_LABEL;
            return Self {
                least,
                names: least,
            };
        }
        Self {
            least: 0.0,
            names: high * WINDOW_LABEL,
        }
    }

    /// The same in a picture of another size.
    pub(super) fn scaled(self, share: f32) -> Self {
        Self {
            least: self.least * share,
            names: self.names * share,
        }
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
        ((size * self.k).max(self.labels.least) * 2.0).round() / 2.0
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
    for row in &galley.rows {
        note_row(ui, rect.top() + row.pos.y);
    }
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
