//! The work beside the window that finds out what controls are worth.

use std::sync::Arc;

use eframe::egui::Context;

use crate::{
    desk::{Drawing, DrawingState, Shell, WorthAnswer, WorthQuestion, WorthSubject},
    gui::background::{BackgroundWork, Worker},
};

/// Answers by the drawing, its state and the question.
pub(in crate::gui) type WorthWorker = Worker<(DrawingState, WorthQuestion), WorthAnswer>;

impl WorthWorker {
    /// Takes up answers from the background and asks for what is seen and not known. Must run
    /// before the frame is shown.
    pub(in crate::gui) fn consult(&mut self, ctx: &Context, drawing: &mut Drawing, shell: &Shell) {
        let (session, worth) = (&drawing.session, &mut drawing.view.worth);
        let now = DrawingState::of(session.revision());
        worth.answers.now = now;
        for ((when, question), answer) in self.take() {
            // An answer about another drawing, or about what this one was, is no answer.
            if when == now {
                worth.answers.accept(when, question, answer);
            }
        }
        let mut wanted = worth.questions(shell, session.catalog());
        wanted.retain(|question| !worth.answers.knows(question));
        let works = wanted.into_iter().map(|question| {
            let about = WorthSubject {
                catalog: Arc::clone(session.catalog()),
                design: Arc::clone(session.design()),
                analysis: Arc::clone(session.analysis()),
            };
            let key = (now, question.clone());
            let work: BackgroundWork<WorthAnswer> =
                Box::new(move |goes_on| about.answer(question, goes_on));
            (key, work)
        });
        let wakes = ctx.clone();
        self.want(works.collect(), move || wakes.request_repaint());
    }
}
