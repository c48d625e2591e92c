//! Where the town hall's model and what a recognised pattern presumes disagree.

use crate::{
    analysis::{
        Analysis, Finding, HallFactReading, Own, PatternMatch, Rule, Severity, TownHall,
        findings::say_as, net::Net,
    },
    catalog::{HallModel, Message, MessageValue, Model, Pattern},
    design::Subject,
};

/// A remark for each recognised pattern none of whose prerequisite models the town hall meets, with
/// the evidence of both. Nothing is said while numbers of devices that are not filled in could
/// decide otherwise.
pub(in crate::analysis) fn differing_models(net: &Net<'_>, analysis: &Analysis) -> Vec<Finding> {
    let hall = &analysis.hall;
    let model = hall
        .model
        .as_ref()
        .and_then(|id| net.catalog.hall_model(id));
    let is_open = hall.facts.iter().any(HallFactReading::is_open);
    let Some(model) = model.filter(|_| !is_open) else {
        return Vec::new();
    };
    let patterns = analysis.patterns.iter();
    let differing = patterns.filter_map(|found| {
        let pattern = net.catalog.pattern(&found.pattern)?;
        let mut presumed = pattern.models.iter();
        let is_met = presumed.any(|used| model.meets.contains(&used.model));
        (!is_met).then(|| differs(net, hall, model, found, pattern))
    });
    differing.collect()
}

fn differs(
    net: &Net<'_>,
    hall: &TownHall,
    model: &HallModel,
    found: &PatternMatch,
    pattern: &Pattern,
) -> Finding {
    let presumed = pattern
        .models
        .iter()
        .filter_map(|used| net.catalog.model(&used.model));
    let presumed: Vec<&Model> = presumed.collect();
    let names = presumed.iter().map(|model| &model.name);
    let why = hall.facts.iter().filter_map(|fact| in_words(net, fact));
    let values: [(&str, MessageValue); 4] = [
        ("model", (&model.name).into()),
        ("pattern", (&pattern.name).into()),
        ("presumed", MessageValue::list("common-comma", names)),
        ("facts", MessageValue::list("common-comma", why)),
    ];
    let flows = found.flows.iter().cloned().map(Subject::Link);
    let evidence = hall
        .facts
        .iter()
        .flat_map(HallFactReading::evidence)
        .cloned();
    let own = Own::Instead(pattern.id.as_str().into());
    let pages = presumed.iter().flat_map(|model| model.source.pages());
    Finding {
        pages: pages.copied().collect(),
        slides: model.source.slides().into(),
        ..say_as(
            Rule::HallModelDiffers,
            own,
            Severity::Info,
            flows.chain(evidence),
            &values,
        )
    }
}

/// A fact as a phrase: its name and its value.
fn in_words(net: &Net<'_>, reading: &HallFactReading) -> Option<Message> {
    let fact = net.catalog.hall_fact(&reading.fact)?;
    let value = fact.values.iter().find(|named| named.id == reading.value)?;
    let said = Message::new("hall-fact").with("fact", &fact.name);
    Some(said.with("value", &value.name))
}
