//! Drawings with the answer each should get: of every kind of fault some that have it, some that
//! do not, and some that nearly do.

#[path = "cases/crossings.rs"]
mod crossings;
#[path = "cases/places.rs"]
mod places;
#[path = "cases/recognition.rs"]
mod recognition;
#[path = "cases/towns.rs"]
mod towns;
#[path = "cases/uses.rs"]
mod uses;

use crate::case::complete;
use sekisho::{
    analysis::{Rule, analyze},
    catalog::Catalog,
    design::Design,
    edit::{StartControls, with_controls},
};

use crate::edits::Edited;

/// What should come out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    Passes,
    /// It falls short, for it breaks the separation.
    Breaks,
    /// It falls short for what is missing, and breaks nothing.
    Lacks,
    NotJudged,
}

/// Which controls are in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Controls {
    /// All that the drawing calls for, and every risk accepted.
    All,
    /// As they are.
    AsTheyAre,
}

/// A drawing and its answer.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) design: Design,
    pub(crate) controls: Controls,
    pub(crate) answer: Answer,
    pub(crate) patterns: &'static [&'static str],
    /// Words that one reason has, in English.
    pub(crate) says: &'static [&'static str],
}

impl Case {
    /// One whose controls are all in place.
    fn new(
        name: &'static str,
        drawing: Edited,
        answer: Answer,
        patterns: &'static [&'static str],
        says: &'static [&'static str],
    ) -> Self {
        let controls = Controls::All;
        let design = drawing.0;
        Self {
            name,
            design,
            controls,
            answer,
            patterns,
            says,
        }
    }

    /// The same with its controls as they are.
    fn unprepared(mut self) -> Self {
        self.controls = Controls::AsTheyAre;
        self
    }

    /// The drawing made ready.
    pub(crate) fn ready(&self, catalog: &Catalog) -> Design {
        match self.controls {
            Controls::All => prepared(self.design.clone(), catalog),
            Controls::AsTheyAre => self.design.clone(),
        }
    }
}

/// A reference drawing with one link more.
struct Added {
    name: &'static str,
    /// The reference drawing, whose pattern it stays.
    pattern: &'static [&'static str],
    /// Kind, from and to.
    link: (&'static str, &'static str, &'static str),
    answer: Answer,
    says: &'static [&'static str],
}

impl Added {
    fn case(&self, start: &dyn Fn(&str) -> Edited) -> Case {
        let (kind, from, to) = self.link;
        let drawing = start(self.pattern[0]).link(kind, from, to);
        Case::new(self.name, drawing, self.answer, self.pattern, self.says)
    }
}

const fn added(
    name: &'static str,
    pattern: &'static [&'static str],
    link: (&'static str, &'static str, &'static str),
    answer: Answer,
    says: &'static [&'static str],
) -> Added {
    Added {
        name,
        pattern,
        link,
        answer,
        says,
    }
}

/// The design with every control in place that it calls for, and every risk accepted.
pub(crate) fn prepared(design: Design, catalog: &Catalog) -> Design {
    let mut design = with_controls(design, catalog, StartControls::All);
    let risks = [Rule::AssetNotSafe, Rule::RouteNotSafe];
    let findings = analyze(&design, catalog).findings;
    let found = findings
        .iter()
        .filter(|finding| risks.contains(&finding.rule));
    let accepted = found.map(|finding| (finding.id(), "decided by the mayor".to_owned()));
    design.accepted.extend(accepted);
    design
}

/// Every case.
pub(crate) fn cases(catalog: &Catalog) -> Vec<Case> {
    let start = |id: &str| Edited(complete(catalog, id));
    let parts = [
        recognition::cases(&start),
        uses::cases(&start),
        crossings::cases(&start),
        places::cases(&start),
        towns::cases(&start),
    ];
    parts.into_iter().flatten().collect()
}
