//! What every part of the player sees, and what it may wish for.

use eframe::egui::{Color32, Rect, Response, Ui, Vec2};

use crate::{
    analysis::Step,
    catalog::{AssetId, ControlId},
    gui::{
        Desk,
        kit::{Ink, said},
        names::asset_name,
        style::Hues,
    },
    training::{QuizAnswer, StagePlay},
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
    ChooseAsset(AssetId),
    Check,
    Retry,
    Switch(AssetId, ControlId),
    Leave,
    Edit,
    FullScreen,
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
    pub(super) wishes: Vec<PlayerWish>,
}

/// How large the player is shown in a room of this size: text is to be read from the last row.
pub(super) fn scale_for(room: Vec2) -> f32 {
    (room.y / 880.0).min(room.x / 1500.0).clamp(0.8, 1.8)
}

impl Show<'_> {
    /// Text of a size in the player's scale.
    pub(super) fn ink(&self, size: f32, bold: bool, color: Color32) -> Ink {
        Ink::sized((size * self.k * 2.0).round() / 2.0, bold, color)
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
        match steps.get(step) {
            Some(it) if it.movement.is_none() => 2,
            _ if step == 0 => 0,
            _ => 1,
        }
    }

    /// The name of an asset.
    pub(super) fn asset(&self, id: &AssetId) -> String {
        asset_name(&self.desk, id)
    }

    /// The name of a control; the asset that carries it is said beside it.
    pub(super) fn control(&self, id: &ControlId) -> String {
        let control = self.desk.catalog.control(id);
        control.map_or_else(
            || id.to_string(),
            |control| self.desk.text(&control.name).to_owned(),
        )
    }

    /// The name of a control with what tells it from others of the same name.
    pub(super) fn whole_control(&self, id: &ControlId) -> String {
        let Some(control) = self.desk.catalog.control(id) else {
            return id.to_string();
        };
        let name = self.desk.text(&control.name);
        match &control.detail {
            Some(detail) => self.desk.tr_with(
                "training-control-detail",
                &[
                    ("name", name.to_owned()),
                    ("detail", self.desk.text(detail).to_owned()),
                ],
            ),
            None => name.to_owned(),
        }
    }
}

/// A row of text that is also read out; returns where it stands.
pub(super) fn line(ui: &mut Ui, ink: Ink, text: &str) -> (Rect, Response) {
    let galley = ink.lay(ui.painter(), text, ui.available_width(), usize::MAX);
    let size = galley.size();
    let (rect, response) = said(ui, size, text);
    ui.painter().galley(rect.min, galley, Color32::PLACEHOLDER);
    (rect, response)
}
