//! What controls are worth, as the window shows it: answers from the background, and what the
//! last change has moved.

mod answers;
mod moved;
mod strip;

pub use answers::{Answers, Known};
pub use moved::{Flash, Moved, Numbers};
pub(crate) use strip::strip_ui;

use std::{sync::Arc, time::Duration};

use eframe::egui::Context;

pub(crate) use answers::Told;
use answers::{Answer, Question, When};

use super::{InspectorTab, Screen, TableTab, View, Window, background::Work};
use crate::{
    analysis::Analysis,
    catalog::{AssetId, AttackerId, Catalog, ThreatId},
    design::Design,
};

/// How long a changed row shows what it was.
const FLASH: Duration = Duration::from_millis(2500);

/// Answers by the drawing, its state and the question.
pub(super) type Worker = super::background::Worker<(When, Question), Answer>;

/// A wish about the worth of controls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorthChange {
    /// Whether single points are marked on the canvas.
    Marks(bool),
    /// Whose attack graph is shown.
    Attacker(AttackerId),
    /// Put the strip away.
    CloseStrip,
}

/// What a drawing's view knows of the worth of controls.
#[derive(Clone, Debug, Default)]
pub struct WorthView {
    /// Whether single points are marked on the canvas.
    pub marks: bool,
    /// Whose attack graph is shown; the first attacker of the catalog while nobody is chosen.
    pub attacker: Option<AttackerId>,
    /// What the last change has moved, until it is put away.
    pub moved: Option<Arc<Moved>>,
    /// Rows that show what they were for a moment.
    pub flash: Option<Arc<Flash>>,
    /// When they stop doing so, in seconds of the window's clock; `None` before they have begun.
    until: Option<f64>,
    /// What was answered.
    pub answers: Answers,
}

impl WorthView {
    /// Whose attack graph is shown.
    pub(crate) fn attacker<'a>(&'a self, catalog: &'a Catalog) -> Option<&'a AttackerId> {
        let chosen = self.attacker.as_ref();
        let known = chosen.filter(|id| catalog.attacker(id).is_some());
        let mut all = catalog.attacks.attackers.iter();
        known.or_else(|| all.next().map(|attacker| &attacker.id))
    }

    /// The view of another drawing, with what is the window's taken over from this one.
    pub(super) fn taken_over(&self, of_drawing: &Self) -> Self {
        Self {
            marks: self.marks,
            ..of_drawing.clone()
        }
    }

    /// What a row was a moment ago.
    pub(crate) fn row_was(&self, asset: &AssetId, threat: &ThreatId) -> Option<Numbers> {
        let rows = &self.flash.as_ref()?.rows;
        rows.get(&(asset.clone(), threat.clone())).copied()
    }

    /// What a listed route was a moment ago.
    pub(crate) fn route_was(&self, number: usize) -> Option<Numbers> {
        self.flash.as_ref()?.routes.get(&number).copied()
    }

    /// What is asked for while this is what is seen.
    fn questions(&self, view: &View, catalog: &Catalog) -> Vec<Question> {
        let mut wanted = Vec::new();
        if view.screen != Screen::Editor {
            return wanted;
        }
        let panels = &view.look.panels;
        let improves = panels.inspector && view.inspector == InspectorTab::Improve;
        if panels.tables && view.table == TableTab::Graph {
            wanted.extend(self.attacker(catalog).cloned().map(Question::Graph));
        }
        if improves {
            wanted.extend([Question::Next, Question::Set]);
        }
        if improves || self.marks {
            wanted.push(Question::Single);
        }
        wanted
    }
}

impl Window {
    /// Takes up answers from the background and asks for what is seen and not known. Must run
    /// before the frame is shown.
    pub(super) fn consult(&mut self, ctx: &Context) {
        let (session, view) = (&self.document.session, &mut self.view);
        let now = When::of(session.revision());
        view.worth.answers.now = now;
        for ((when, question), answer) in self.worker.take() {
            // An answer about another drawing, or about what this one was, is no answer.
            if when == now {
                view.worth.answers.accept(when, question, answer);
            }
        }
        let mut wanted = view.worth.questions(view, session.catalog());
        wanted.retain(|question| !view.worth.answers.knows(question));
        let works = wanted.into_iter().map(|question| {
            let about = About {
                catalog: Arc::clone(session.catalog()),
                design: Arc::clone(session.design()),
                analysis: Arc::clone(session.analysis()),
            };
            let key = (now, question.clone());
            let work: Work<Answer> = Box::new(move |goes_on| about.answer(question, goes_on));
            (key, work)
        });
        let wakes = ctx.clone();
        self.worker
            .want(works.collect(), move || wakes.request_repaint());
        end_flash(ctx, &mut view.worth);
    }

    /// Whether something is still being computed in the background: what tests wait for.
    pub fn is_computing(&self) -> bool {
        self.worker.is_busy()
    }

    /// Notes what an edit has moved; `before` is the analysis from before it.
    pub(super) fn weigh(&mut self, before: &Arc<Analysis>) {
        let after = self.document.session.analysis();
        if Arc::ptr_eq(before, after) {
            return;
        }
        let worth = &mut self.view.worth;
        let moved = Moved::between(before, after);
        worth.flash = moved
            .is_some()
            .then(|| Arc::new(Flash::between(before, after)));
        worth.moved = moved.map(Arc::new);
        worth.until = None;
    }

    /// Carries out a wish about the worth of controls.
    pub(super) fn value(&mut self, change: WorthChange) {
        let worth = &mut self.view.worth;
        match change {
            WorthChange::Marks(marks) => worth.marks = marks,
            WorthChange::Attacker(attacker) => worth.attacker = Some(attacker),
            WorthChange::CloseStrip => worth.moved = None,
        }
    }
}

/// What a question is about.
struct About {
    catalog: Arc<Catalog>,
    design: Arc<Design>,
    analysis: Arc<Analysis>,
}

/// Ends showing what rows were when its time has come, and asks for the frame that does so.
fn end_flash(ctx: &Context, worth: &mut WorthView) {
    if worth.flash.is_none() {
        return;
    }
    let now = ctx.input(|input| input.time);
    let until = *worth.until.get_or_insert(now + FLASH.as_secs_f64());
    if now >= until {
        worth.flash = None;
        worth.until = None;
    } else {
        ctx.request_repaint_after(Duration::from_secs_f64(until - now));
    }
}
