//! Changing a drawing, and going through its history.

use std::sync::Arc;

use super::{
    Drawing,
    news::{StepWay, news},
};
use crate::{
    analysis::{Analysis, AttackRoute},
    design::Command,
    desk::{Lit, PlanKey, RefusedNote, Shell},
    edit::{Session, title_after},
    scene::{DrawingTheme, Plan},
    words,
};

impl Drawing {
    /// Changes the design; says why where that is refused.
    pub fn edit(&mut self, shell: &mut Shell, command: &Command) {
        let lit = self.lit_route();
        let before = Arc::clone(self.session.analysis());
        let lay = self.plan(shell);
        let revision = self.session.revision();
        self.view.refused.clear();
        match self.session.apply(command) {
            // What changes nothing is no news.
            Ok(()) if self.session.revision() == revision => shell.message.clear(),
            Ok(()) => {
                self.keep_ways(&lay, shell);
                let titled = self.follow_title(&before);
                shell.message = news(&self.session, &before, StepWay::Made, shell.lang());
                if let Some(title) = titled {
                    let news = std::mem::take(&mut shell.message);
                    shell.say_with("status-titled", &[("news", news), ("title", title)]);
                }
            }
            Err(rejected) => {
                let why = words::say(&rejected.message(), shell.lang());
                shell.say_with("status-rejected", &[("why", why)]);
                self.view.refused.show(RefusedNote {
                    words: shell.message.clone(),
                    near: self.view.single().cloned(),
                });
            }
        }
        if !Arc::ptr_eq(&before, self.session.analysis()) {
            self.view.worth.weigh(&before, self.session.analysis());
        }
        self.settle(lit.as_ref());
    }

    /// Where everything lies.
    fn plan(&self, shell: &Shell) -> Arc<Plan> {
        let key = PlanKey {
            revision: self.session.revision(),
            theme: shell.settings.theme,
        };
        self.plan.of(key, self.session.case())
    }

    /// After a change lines stay where they lay, or lie where the change made them go; the design
    /// keeps that, so that it looks the same whenever it comes back.
    fn keep_ways(&mut self, lay: &Plan, shell: &Shell) {
        let case = self.session.case();
        let theme = DrawingTheme::load(shell.settings.theme);
        let lies = lay.after(case.design, case.catalog, case.analysis, theme);
        self.session.keep_ways(lies.ways());
    }

    /// A title that is the name of the template’s route follows the route; what it is then, if it
    /// has.
    fn follow_title(&mut self, before: &Analysis) -> Option<String> {
        let session = &self.session;
        let (catalog, after) = (session.catalog(), session.analysis());
        let title = title_after(catalog, session.design(), before, after)?;
        self.session.keep_title(title.clone());
        Some(title)
    }

    /// Takes the last step back.
    pub fn undo(&mut self, shell: &mut Shell) {
        self.step_history(shell, StepWay::Undone, Session::undo);
    }

    /// Does the last step that was taken back again.
    pub fn redo(&mut self, shell: &mut Shell) {
        self.step_history(shell, StepWay::Redone, Session::redo);
    }

    /// Goes to where so many steps of the history are done.
    pub fn jump(&mut self, shell: &mut Shell, steps: usize) {
        let is_back = steps < self.session.history().position();
        let way = if is_back {
            StepWay::Undone
        } else {
            StepWay::Redone
        };
        self.step_history(shell, way, |session| session.jump(steps));
    }

    fn step_history(
        &mut self,
        shell: &mut Shell,
        way: StepWay,
        step: impl FnOnce(&mut Session) -> bool,
    ) {
        let lit = self.lit_route();
        let before = Arc::clone(self.session.analysis());
        if step(&mut self.session) {
            if !Arc::ptr_eq(&before, self.session.analysis()) {
                self.view.worth.weigh(&before, self.session.analysis());
            }
            shell.message = news(&self.session, &before, way, shell.lang());
            self.view.renaming = None;
            self.settle(lit.as_ref());
        }
    }

    /// After a change: what is gone is neither selected nor lit, and the lit route stays the same
    /// route though its number may be another.
    fn settle(&mut self, lit: Option<&AttackRoute>) {
        let design = self.session.design();
        let view = &mut self.view;
        view.selection.retain(|subject| design.holds(subject));
        if let Lit::Subjects(subjects) = &mut view.lit {
            subjects.retain(|subject| design.holds(subject));
            if subjects.is_empty() {
                view.lit = Lit::Nothing;
            }
        }
        view.enquiry.forget_missing(design);
        self.relight(lit, false);
    }
}
