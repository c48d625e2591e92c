//! The models of the town hall: references, values, and that no drawing is two of them.

use std::collections::BTreeMap;

use super::{CatalogChecker, CatalogIndex, FileSpot};
use crate::catalog::{
    FactId, FactValue, HallAsk, HallFact, HallModel, HallPlace, HallReading, HallTelling, Message,
    SideId,
};

/// At most so many combinations of fact values are gone through.
const MOST: usize = 10_000;

impl<'a> CatalogChecker<'a> {
    /// References of the town hall's facts, models and asks; the models do not overlap.
    pub(super) fn check_hall(&mut self, index: &CatalogIndex) {
        let hall = &self.catalog.hall;
        let file = self.file("hall_models.ron");
        for (i, fact) in hall.facts.iter().enumerate() {
            self.hall_fact(file.field("facts").item(i), index, fact);
        }
        for (i, model) in hall.models.iter().enumerate() {
            self.hall_model(file.field("models").item(i), index, model);
        }
        self.hall_overlaps(file.field("models"));
        for (i, ask) in hall.asks.iter().enumerate() {
            self.hall_ask(file.field("asks").item(i), index, ask);
        }
    }

    fn hall_fact(&mut self, spot: FileSpot<'a>, index: &CatalogIndex, fact: &HallFact) {
        self.values_twice(spot, &fact.id, &fact.values);
        let of_hall = self.catalog.hall.facts.iter().filter(|it| it.id == fact.id);
        if of_hall.count() > 1 || self.catalog.fact(&fact.id).is_some() {
            let message = Message::new("catalog-twice")
                .with("sort", Message::new("catalog-sort-fact"))
                .with("id", fact.id.as_str());
            self.fault(spot, message);
        }
        let reading = spot.field("reading");
        self.values_of(reading, &fact.id, &fact.values, fact.reading.values());
        match &fact.reading {
            HallReading::Most { places, .. } | HallReading::First { places, .. } => {
                self.hall_places(reading.field("places"), index, places);
            }
            HallReading::Breakout { over, to, .. } => {
                self.refer(reading.field("over"), &index.tags, [over]);
                self.refer(reading.field("to"), &index.zones, to);
            }
        }
        for (j, fix) in fact.fixes.iter().enumerate() {
            let spot = spot.field("fixes").item(j);
            self.values_of(spot.field("value"), &fact.id, &fact.values, [&fix.value]);
            self.check_steps(spot, index, &fact.id, false, fix);
        }
    }

    fn hall_places(&mut self, spot: FileSpot<'a>, index: &CatalogIndex, places: &[HallPlace]) {
        for (i, place) in places.iter().enumerate() {
            let things = spot.item(i).field("things");
            self.refer(things.field("sides"), &index.sides, &place.things.sides);
            self.refer(things.field("tags"), &index.tags, &place.things.tags);
            self.refer(things.field("without"), &index.tags, &place.things.without);
        }
    }

    fn hall_model(&mut self, spot: FileSpot<'a>, index: &CatalogIndex, model: &HallModel) {
        let known = self.catalog.hall.models.iter();
        if known.filter(|it| it.id == model.id).count() > 1 {
            let message = Message::new("catalog-twice")
                .with("sort", Message::new("catalog-sort-hall-model"))
                .with("id", model.id.as_str());
            self.fault(spot, message);
        }
        self.refer(spot.field("meets"), &index.models, &model.meets);
        for (id, values) in &model.facts {
            let spot = spot.field("facts").field(id.as_str());
            match self.catalog.hall_fact(id) {
                Some(fact) => self.values_of(spot, id, &fact.values, values),
                None => self.fault(spot, unknown("catalog-sort-hall-fact", id.as_str())),
            }
        }
    }

    fn hall_ask(&mut self, spot: FileSpot<'a>, index: &CatalogIndex, ask: &HallAsk) {
        let hall = &self.catalog.hall;
        if hall.asks.iter().filter(|it| it.id == ask.id).count() > 1 {
            let message = Message::new("catalog-asked-twice").with("id", ask.id.as_str());
            self.fault(spot, message);
        }
        for id in &ask.models {
            if self.catalog.hall_model(id).is_none() {
                self.fault(
                    spot.field("models"),
                    unknown("catalog-sort-hall-model", id.as_str()),
                );
            }
        }
        let spot = spot.field("told");
        match &ask.told {
            HallTelling::Apart { one, other, except } => {
                self.hall_sides(spot, index, one, other);
                self.refer(spot.field("except"), &index.flows, except);
            }
            HallTelling::Through { one, other, flows }
            | HallTelling::Specified { one, other, flows } => {
                self.hall_sides(spot, index, one, other);
                self.refer(spot.field("flows"), &index.flows, flows);
            }
            HallTelling::Drawn(tags) => self.refer(spot, &index.tags, tags),
            HallTelling::Services | HallTelling::Listed => {}
        }
    }

    fn hall_sides(
        &mut self,
        spot: FileSpot<'a>,
        index: &CatalogIndex,
        one: &[SideId],
        other: &[SideId],
    ) {
        self.refer(spot.field("one"), &index.sides, one);
        self.refer(spot.field("other"), &index.sides, other);
        if let Some(both) = one.iter().find(|side| other.contains(side)) {
            let message = Message::new("catalog-both-sides").with("side", both.as_str());
            self.fault(spot.field("one"), message);
        }
    }

    /// No combination of values is two models.
    fn hall_overlaps(&mut self, spot: FileSpot<'a>) {
        let hall = &self.catalog.hall;
        let mut rows: Vec<BTreeMap<&FactId, &FactValue>> = vec![BTreeMap::new()];
        for fact in &hall.facts {
            if rows.len().saturating_mul(fact.values.len()) > MOST {
                let message = Message::new("catalog-combinations").with("most", MOST);
                self.fault(self.file("hall_models.ron").field("facts"), message);
                return;
            }
            let with = |row: &BTreeMap<&'a FactId, &'a FactValue>, value: &'a FactValue| {
                let mut row = row.clone();
                row.insert(&fact.id, value);
                row
            };
            let values = || fact.values.iter().map(|named| &named.id);
            rows = rows
                .iter()
                .flat_map(|row| values().map(|value| with(row, value)))
                .collect();
        }
        for (i, model) in hall.models.iter().enumerate() {
            let fits = |model: &HallModel, row: &BTreeMap<&FactId, &FactValue>| {
                row.iter().all(|(fact, value)| model.takes(fact, value))
            };
            let mut earlier = hall.models.iter().take(i);
            let twin = earlier.find(|it| rows.iter().any(|row| fits(it, row) && fits(model, row)));
            if let Some(twin) = twin {
                let message = Message::new("catalog-two-models")
                    .with("one", twin.id.as_str())
                    .with("other", model.id.as_str());
                self.fault(spot.item(i), message);
            }
        }
    }
}

/// That there is no such thing of a sort.
fn unknown(sort: &'static str, id: &str) -> Message {
    Message::new("catalog-unknown")
        .with("sort", Message::new(sort))
        .with("id", id)
}
