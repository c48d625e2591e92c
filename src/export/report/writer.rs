//! What all sheets are written with: names, sentences and columns in one language.

use std::collections::BTreeSet;

use super::{CellTone, ReportCell, ReportColumn, ReportOptions};
use crate::{
    analysis::{Case, Rating},
    catalog::{AssetId, Lang, LinkId, Message, Requirement, Source, Text},
    design::{ControlState, Names, Subject},
    words,
};

/// Writes sheets in a language.
#[derive(Clone, Debug)]
pub(super) struct SheetWriter<'a> {
    /// What is reported.
    pub(super) case: Case<'a>,
    /// What things are called.
    pub(super) names: Names<'a>,
    /// What was chosen.
    pub(super) options: ReportOptions,
    /// The language.
    pub(super) lang: Lang,
    /// Assets that are called like another.
    alike: BTreeSet<&'a AssetId>,
}

impl<'a> SheetWriter<'a> {
    /// Writes of a case.
    pub(super) fn new(case: Case<'a>, options: ReportOptions) -> Self {
        let names = Names {
            design: case.design,
            catalog: case.catalog,
        };
        let lang = options.lang;
        let ids = case.design.assets.keys();
        let mut called: Vec<_> = ids.map(|id| (names.asset(id).get(lang), id)).collect();
        called.sort_unstable();
        let pairs = called.array_windows();
        let alike = pairs.filter_map(|[(one, first), (other, second)]| {
            (one == other).then_some([*first, *second])
        });
        Self {
            alike: alike.flatten().collect(),
            case,
            names,
            options,
            lang,
        }
    }

    /// A word by its key.
    pub(super) fn word(&self, key: &str) -> String {
        words::get(self.lang, key)
    }

    /// A sentence.
    pub(super) fn say(&self, message: &Message) -> String {
        words::say(message, self.lang)
    }

    /// Words of the catalog.
    pub(super) fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.lang)
    }

    /// Words in a row.
    pub(super) fn row<T: AsRef<str>>(&self, parts: impl IntoIterator<Item = T>) -> String {
        words::row(self.lang, "common-comma", parts)
    }

    /// The name of an asset, with its id where another is called the same.
    pub(super) fn asset(&self, id: &AssetId) -> String {
        let name = self.names.asset(id).line(self.lang);
        if self.alike.contains(id) {
            return format!("{name} [{id}]");
        }
        name
    }

    /// Assets in a row with arrows between.
    pub(super) fn way(&self, assets: &[AssetId]) -> String {
        let assets = assets.iter().map(|id| self.asset(id));
        words::row(self.lang, "common-arrow", assets)
    }

    /// A link with its ends.
    pub(super) fn link(&self, id: &LinkId) -> String {
        let name = self.names.link(id).line(self.lang);
        let Some(link) = self.case.design.links.get(id) else {
            return name;
        };
        let ends = self.way(&[link.from.clone(), link.to.clone()]);
        let said = Message::new("common-name-at").with("name", name);
        self.say(&said.with("at", ends))
    }

    /// A thing.
    pub(super) fn subject(&self, subject: &Subject) -> String {
        match subject {
            Subject::Asset(id) => self.asset(id),
            Subject::Link(id) => self.link(id),
            Subject::Zone(_) | Subject::Note(_) => self.names.name_of(subject).line(self.lang),
        }
    }

    /// Things in a row.
    pub(super) fn subjects(&self, subjects: &[Subject]) -> String {
        self.row(subjects.iter().map(|subject| self.subject(subject)))
    }

    /// The carrier of a control: an asset, or the organisation.
    pub(super) fn carrier(&self, asset: Option<&AssetId>, is_unplaced: bool) -> String {
        match asset {
            Some(asset) => self.asset(asset),
            None if is_unplaced => self.word("sheet-not-drawn"),
            None => self.word("report-organisation"),
        }
    }

    /// Where a statement comes from: pages, slides, and whose reading it is.
    pub(super) fn source(&self, source: &Source) -> String {
        let (pages, slides) = (
            words::pages(source.pages()),
            words::slides(self.lang, source.slides()),
        );
        let said = match source {
            Source::Document(_) | Source::Overview(_) => String::new(),
            Source::Guideline { part, .. } => self.text(part).to_owned(),
            Source::ThirdParty(text) => self.headed("proof-third-party", self.text(text)),
            Source::Derived { why, .. } => self.headed("proof-ours", self.text(why)),
        };
        words::row(self.lang, "common-space", [said, pages, slides])
    }

    /// A heading by its key, and what stands behind it.
    pub(super) fn headed(&self, key: &str, text: &str) -> String {
        words::headed(self.lang, &self.word(key), text)
    }

    /// A column under one head.
    pub(super) fn column(&self, id: &str, key: &str, width: u16) -> ReportColumn {
        ReportColumn::new(id, self.word(key), width)
    }

    /// A column under several heads, the outermost first.
    pub(super) fn under(&self, id: &str, keys: &[&str], width: u16) -> ReportColumn {
        let heads = keys.iter().map(|key| self.word(key)).collect();
        ReportColumn::under(id, heads, width)
    }

    /// The word for a requirement.
    pub(super) fn requirement(&self, requirement: Requirement) -> String {
        self.word(match requirement {
            Requirement::Required => "report-required",
            Requirement::Recommended => "report-recommended",
        })
    }

    /// The word for a state, standing out as it deserves.
    pub(super) fn state(&self, state: &ControlState) -> ReportCell {
        ReportCell::from(self.word(state.key())).toned(state_tone(state))
    }

    /// The product, which is safe or not.
    pub(super) fn product(&self, rating: Rating) -> ReportCell {
        ReportCell::from(rating.product).toned(self.product_tone(rating.product))
    }

    /// How a product stands out.
    pub(super) fn product_tone(&self, product: u8) -> CellTone {
        if product > self.case.catalog.risk.safe_product {
            CellTone::Alarm
        } else {
            CellTone::Plain
        }
    }

    /// The letter.
    pub(super) fn letter(&self, rating: Rating) -> ReportCell {
        let tone = self.product_tone(rating.product);
        ReportCell::from(format!("{:?}", rating.letter)).toned(tone)
    }

    /// What is to be said beside numbers: levels set by the user, the cap, the acceptance.
    pub(super) fn beside(
        &self,
        rating: Rating,
        cap: Option<usize>,
        accepted: Option<&str>,
    ) -> String {
        let was = rating.was.map(|was| {
            let said = Message::new("sheet-was").with("product", was.product);
            self.say(&said.with("letter", format!("{:?}", was.letter)))
        });
        let cap = cap.and_then(|cap| self.case.catalog.risk.caps.get(cap));
        let cap = cap.map(|cap| self.headed("sheet-capped", self.text(&cap.reason)));
        let accepted = accepted.map(|why| self.headed("report-accepted", why));
        let said: Vec<String> = [was, cap, accepted].into_iter().flatten().collect();
        said.join("\n")
    }
}

/// How a state stands out.
pub(super) const fn state_tone(state: &ControlState) -> CellTone {
    match state {
        ControlState::Implemented => CellTone::Good,
        ControlState::Planned => CellTone::Warning,
        ControlState::Missing => CellTone::Alarm,
        ControlState::NotApplicable(_) => CellTone::Plain,
    }
}
