//! The town hall as a whole: which model it is, why, and what that asks.

use serde::{Deserialize, Serialize};

use super::{Analysis, Difference};
use crate::{
    catalog::{Catalog, FactId, FactValue, HallModel, HallModelId, Message},
    design::Subject,
};

/// What is read of the town hall as a whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TownHall {
    /// The model; `None` where the facts fit none.
    pub model: Option<HallModelId>,
    /// Its facts with their evidence, in the catalog's order.
    pub facts: Vec<HallFactReading>,
    /// The nearest models: those one fact away from the model, or, if there is none, the nearest
    /// few. None where nothing is drawn that a fact could be read from.
    pub near: Vec<HallNearMiss>,
    /// What the model asks, in the catalog's order; nothing where there is none.
    pub asks: Vec<HallAskReading>,
}

/// A fact of the town hall as read off the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HallFactReading {
    /// The fact.
    pub fact: FactId,
    /// Its value.
    pub value: FactValue,
    /// What it was read from, gathered by the value that it speaks for.
    pub found: Vec<HallEvidence>,
}

impl HallFactReading {
    /// Everything it was read from; what speaks for its value first.
    pub fn evidence(&self) -> impl Iterator<Item = &Subject> {
        let own = self.found.iter().filter(|it| it.value == self.value);
        let others = self.found.iter().filter(|it| it.value != self.value);
        own.chain(others).flat_map(|it| &it.subjects)
    }

    /// Whether a number that is not filled in could give it another value.
    pub fn is_open(&self) -> bool {
        let mut others = self.found.iter().filter(|it| it.value != self.value);
        others.any(|it| it.devices.is_some_and(|devices| devices.unfilled > 0))
    }
}

/// What speaks for a value of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HallEvidence {
    /// The value.
    pub value: FactValue,
    /// Assets, then lines and flows.
    pub subjects: Vec<Subject>,
    /// How many devices that are, where devices are counted.
    pub devices: Option<HallDevices>,
}

/// A number of devices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HallDevices {
    /// How many; an asset whose number is not filled in counts as one.
    pub number: u64,
    /// How many assets have no number filled in.
    pub unfilled: usize,
}

impl HallDevices {
    /// How many, in words.
    pub fn message(self) -> Message {
        let key = match self.unfilled {
            0 => "hall-devices",
            _ => "hall-devices-unfilled",
        };
        let number = usize::try_from(self.number).unwrap_or(usize::MAX);
        let said = Message::new(key).with("n", number);
        said.with("unfilled", self.unfilled)
    }
}

/// A model of the town hall that nearly fits.
#[derive(Clone, Debug, PartialEq)]
pub struct HallNearMiss {
    /// The model.
    pub model: HallModelId,
    /// The facts that differ. Of several values that would do, the first is needed.
    pub differs: Vec<Difference>,
}

/// Whether something asked is so, as far as the drawing tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HallAskState {
    /// The drawing shows that it is so.
    Met,
    /// The drawing shows that it is not.
    NotMet,
    /// The drawing does not tell it.
    NotTold,
}

impl HallAskState {
    /// What it is called wherever it is shown.
    pub const fn name(self) -> Message {
        Message::new(match self {
            Self::Met => "hall-met",
            Self::NotMet => "hall-not-met",
            Self::NotTold => "hall-not-told",
        })
    }
}

/// Something that the model asks, with what the drawing tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HallAskReading {
    /// The catalog's entry.
    pub ask: String,
    /// Whether it is so.
    pub state: HallAskState,
    /// Why, in a sentence; none where no drawing tells it.
    pub why: Option<Message>,
    /// Lines, flows and assets that tell it, if any.
    pub subjects: Vec<Subject>,
}

impl Analysis {
    /// What the town hall is called: its model, and that there is no route where none is drawn or
    /// recognised; nothing where it is no model.
    pub fn hall_name(&self, catalog: &Catalog) -> Option<Message> {
        let model = catalog.hall_model(self.hall.model.as_ref()?)?;
        if self.patterns.is_empty() {
            Some(model.without_route(!self.unmatched.is_empty()))
        } else {
            Some(model.name.clone().into())
        }
    }
}

impl HallModel {
    /// What a town hall of the model is called where no route is recognised: `drawn` is whether
    /// there is any screen transfer of the My Number side.
    pub fn without_route(&self, drawn: bool) -> Message {
        let key = if drawn {
            "hall-without-route"
        } else {
            "hall-without-transfer"
        };
        Message::new(key).with("model", &self.name)
    }
}
