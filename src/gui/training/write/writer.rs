//! A scenario being written, with what it needs to be played and saved.

use std::{path::PathBuf, sync::Arc};

use super::preview;
use crate::{
    analysis::{Analysis, analyze},
    catalog::{Catalog, Message},
    design::Design,
    training::{PlayOrigin, Scenario, ScenarioDraft, StagePlay, misfits, prepared},
};

/// A part of a scenario that has a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum FormPart {
    /// Title, route and what is taken off.
    #[default]
    Whole,
    Opening,
    Step(usize),
    Ending,
    Question(usize),
    Notes,
}

/// A scenario being written, with what it is played on.
#[derive(Debug)]
pub(crate) struct ScenarioWriter {
    pub(crate) writing: ScenarioDraft,
    pub(crate) path: Option<PathBuf>,
    pub(in crate::gui::training) base: Design,
    pub(in crate::gui::training) part: FormPart,
    seen: Option<PreparedScenario>,
    pub(super) preview: preview::StagePreview,
}

/// What a scenario comes to on its design.
#[derive(Clone, Debug)]
pub(super) struct PreparedScenario {
    pub(super) of: Arc<Scenario>,
    pub(super) design: Arc<Design>,
    pub(super) analysis: Arc<Analysis>,
    pub(super) misfits: Arc<Vec<Message>>,
}

impl ScenarioWriter {
    pub(in crate::gui) fn new(writing: ScenarioDraft, path: Option<PathBuf>, base: Design) -> Self {
        Self {
            writing,
            path,
            base,
            part: FormPart::Whole,
            seen: None,
            preview: preview::StagePreview::default(),
        }
    }

    /// The name of its file.
    pub(in crate::gui) fn file_name(&self) -> Option<String> {
        let name = self.path.as_ref()?.file_name()?;
        Some(name.to_string_lossy().into_owned())
    }

    /// The scenario as it goes into its file.
    pub(in crate::gui) fn as_filed(&self) -> Scenario {
        self.writing.scenario().carrying(&self.base)
    }

    /// What the scenario comes to now.
    pub(super) fn seen(&mut self, catalog: &Catalog) -> PreparedScenario {
        let scenario = self.writing.scenario();
        if let Some(seen) = &self.seen
            && Arc::ptr_eq(&seen.of, scenario)
        {
            return seen.clone();
        }
        let known = self.seen.as_ref();
        let known = known.filter(|seen| seen.of.off == scenario.off);
        let (design, analysis) = known.map_or_else(
            || {
                let design = prepared(scenario, &self.base);
                let analysis = analyze(&design, catalog);
                (Arc::new(design), Arc::new(analysis))
            },
            |seen| (Arc::clone(&seen.design), Arc::clone(&seen.analysis)),
        );
        let found = misfits(scenario, &self.base, catalog).into_iter();
        let seen = PreparedScenario {
            of: Arc::clone(scenario),
            design,
            analysis,
            misfits: Arc::new(found.map(|misfit| misfit.message).collect()),
        };
        self.seen = Some(seen.clone());
        seen
    }

    /// Plays it from the part that is chosen; `None` where there is no route to play.
    pub(in crate::gui) fn play(&self, catalog: &Catalog) -> Option<StagePlay> {
        let origin = PlayOrigin::Story(self.path.clone());
        let scenario = Scenario::clone(self.writing.scenario());
        let played = StagePlay::new(origin, None, scenario, self.base.clone(), catalog);
        let mut playing = played.ok()?;
        match self.part {
            FormPart::Step(at) => playing.begin_at(at),
            FormPart::Question(at) => {
                let questions = &playing.scenario().questions;
                let after = questions.get(at).map_or(0, |question| question.after);
                playing.begin_after(after);
            }
            FormPart::Ending => playing.finish(),
            FormPart::Whole | FormPart::Opening | FormPart::Notes => {}
        }
        Some(playing)
    }

    /// A part that is gone is not chosen any more.
    pub(super) fn settle(&mut self) {
        let scenario = self.writing.scenario();
        let is_there = match self.part {
            FormPart::Step(at) => at < scenario.steps.len(),
            FormPart::Question(at) => at < scenario.questions.len(),
            _ => true,
        };
        if !is_there {
            self.part = FormPart::Whole;
        }
    }
}
