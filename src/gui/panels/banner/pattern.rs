//! The pattern in the banner.

use super::part::{BannerColumn, BannerPart};
use crate::{
    gui::{
        Desk, InspectorTab, Wish,
        kit::{BadgeLook, Ink, WordLine},
        names::joined,
        panels::lacking,
    },
    words::pages,
};

/// The chip, the reading and the second line of the pattern.
struct PatternWords {
    chip: Option<String>,
    reading: String,
    remark: String,
    all: String,
    /// What keeps the route from being whole, in words.
    lacks: Option<String>,
}

fn pattern_words(desk: &Desk<'_>) -> PatternWords {
    let found: Vec<_> = desk
        .analysis
        .patterns
        .iter()
        .filter_map(|found| desk.catalog.pattern(&found.pattern))
        .collect();
    let names: Vec<_> = found
        .iter()
        .map(|pattern| desk.text(&pattern.name))
        .collect();
    let Some(first) = found.first() else {
        return without_pattern(desk);
    };
    let mut chip = desk.text(&first.name).to_owned();
    if found.len() > 1 {
        chip = format!("{chip} +{}", found.len() - 1);
    }
    let remark = desk.text(&first.remark);
    let slides = pages(first.source.pages());
    let lacks = lacking(desk).map(|key| desk.tr(key));
    let remark = joined(desk, &[remark.to_owned(), slides]);
    PatternWords {
        chip: Some(chip),
        reading: desk.text(&first.reading).to_owned(),
        remark: lacks.clone().unwrap_or(remark),
        all: names.join(" + "),
        lacks,
    }
}

/// Where no pattern is recognised: the model of the town hall, if it is one.
fn without_pattern(desk: &Desk<'_>) -> PatternWords {
    let name = desk.analysis.hall_name(desk.catalog);
    let name = name.map_or_else(|| desk.tr("banner-no-pattern"), |name| desk.say(&name));
    PatternWords {
        chip: None,
        reading: name.clone(),
        remark: desk.tr("banner-no-pattern-hint"),
        all: name,
        lacks: None,
    }
}

/// What stands in the empty badge: the letter of the town hall's model, if it is one.
fn letter<'a>(desk: &Desk<'a>) -> &'a str {
    let model = desk.analysis.hall.model.as_ref();
    let model = model.and_then(|id| desk.catalog.hall_model(id));
    model.map_or("—", |model| &model.letter)
}

/// The recognised pattern: its badge, and its reading over a remark.
pub(super) fn pattern(desk: &Desk<'_>) -> BannerPart {
    let hues = desk.hues();
    let words = pattern_words(desk);
    let (chip, look) = match (&words.chip, &words.lacks) {
        (Some(chip), Some(_)) => (chip.as_str(), BadgeLook::Open),
        (Some(chip), None) => (chip.as_str(), BadgeLook::Whole),
        (None, _) => (letter(desk), BadgeLook::Blank),
    };
    let hint = format!("{}\n{}\n{}", words.all, words.reading, words.remark);
    let badge = WordLine::default().badge(chip, look);
    let reading = WordLine::default().words(words.reading, Ink::head(hues.text));
    let remark = WordLine::default().words(words.remark, Ink::body(hues.muted));
    BannerPart {
        columns: vec![BannerColumn::one(badge), BannerColumn::two(reading, remark)],
        name: desk.tr_with("banner-pattern", &[("pattern", words.all)]),
        hint,
        wishes: vec![Wish::Inspector(InspectorTab::Route)],
        ..BannerPart::default()
    }
}
