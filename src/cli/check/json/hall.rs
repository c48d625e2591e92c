//! The town hall as a whole: its model, what it was read from, and what that asks.

use serde::Serialize;

use super::shape::DiffersJson;
use crate::{
    analysis::{
        Analysis, HallAskReading, HallAskState, HallEvidence, HallFactReading, HallNearMiss,
    },
    catalog::{Catalog, HallModelId, Text},
    design::Subject,
    words,
};

#[derive(Debug, Serialize)]
pub(super) struct HallJson<'a> {
    /// `null` where the facts fit no model.
    model: Option<&'a str>,
    name: Option<&'a Text>,
    /// Slides of the ministry's overview that the model rests on.
    slides: &'a [u16],
    facts: Vec<HallFactJson<'a>>,
    near: Vec<HallNearJson<'a>>,
    asks: Vec<HallAskJson<'a>>,
    /// What one must know of everything that is asked.
    remark: &'a Text,
}

#[derive(Debug, Serialize)]
struct HallFactJson<'a> {
    fact: &'a str,
    value: &'a str,
    found: Vec<HallFoundJson<'a>>,
    /// Slides that the fact rests on.
    slides: &'a [u16],
}

/// What speaks for a value of a fact.
#[derive(Debug, Serialize)]
struct HallFoundJson<'a> {
    value: &'a str,
    subjects: Vec<&'a str>,
    /// How many devices these are, where devices are counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    devices: Option<u64>,
    /// Of the assets, how many have no number filled in and count as one device.
    #[serde(skip_serializing_if = "Option::is_none")]
    unfilled: Option<usize>,
}

#[derive(Debug, Serialize)]
struct HallNearJson<'a> {
    model: &'a str,
    differs: Vec<DiffersJson<'a>>,
}

#[derive(Debug, Serialize)]
struct HallAskJson<'a> {
    ask: &'a str,
    text: &'a Text,
    state: HallAskState,
    /// What of the drawing tells it.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Text>,
    subjects: Vec<&'a str>,
    slides: &'a [u16],
}

impl<'a> HallJson<'a> {
    /// What the analysis has read.
    pub(super) fn new(analysis: &'a Analysis, catalog: &'a Catalog) -> Self {
        let hall = &analysis.hall;
        let model = hall.model.as_ref().and_then(|id| catalog.hall_model(id));
        let asks = hall.asks.iter();
        Self {
            model: hall.model.as_ref().map(HallModelId::as_str),
            name: model.map(|model| &model.name),
            slides: model.map_or(&[], |model| model.source.slides()),
            facts: hall
                .facts
                .iter()
                .map(|fact| HallFactJson::new(fact, catalog))
                .collect(),
            near: hall.near.iter().map(HallNearJson::new).collect(),
            asks: asks
                .filter_map(|ask| HallAskJson::new(ask, catalog))
                .collect(),
            remark: &catalog.hall.remark,
        }
    }
}

impl<'a> HallFactJson<'a> {
    fn new(reading: &'a HallFactReading, catalog: &'a Catalog) -> Self {
        let fact = catalog.hall_fact(&reading.fact);
        Self {
            fact: reading.fact.as_str(),
            value: reading.value.as_str(),
            found: reading.found.iter().map(HallFoundJson::new).collect(),
            slides: fact.map_or(&[], |fact| fact.source.slides()),
        }
    }
}

impl<'a> HallFoundJson<'a> {
    fn new(found: &'a HallEvidence) -> Self {
        Self {
            value: found.value.as_str(),
            subjects: found.subjects.iter().map(Subject::as_str).collect(),
            devices: found.devices.map(|devices| devices.number),
            unfilled: found.devices.map(|devices| devices.unfilled),
        }
    }
}

impl<'a> HallNearJson<'a> {
    fn new(near: &'a HallNearMiss) -> Self {
        Self {
            model: near.model.as_str(),
            differs: near.differs.iter().map(DiffersJson::new).collect(),
        }
    }
}

impl<'a> HallAskJson<'a> {
    fn new(reading: &'a HallAskReading, catalog: &'a Catalog) -> Option<Self> {
        let ask = catalog.hall.ask(&reading.ask)?;
        Some(Self {
            ask: &ask.id,
            text: &ask.text,
            state: reading.state,
            why: reading.why.as_ref().map(words::both),
            subjects: reading.subjects.iter().map(Subject::as_str).collect(),
            slides: ask.source.slides(),
        })
    }
}
