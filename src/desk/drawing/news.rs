//! What a change has done, in the words of the status bar: the step, and what it has made of the
//! route and of the verdict.

use crate::{
    analysis::Analysis,
    catalog::{Catalog, Lang},
    edit::Session,
    words,
};

/// Which way a step went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StepWay {
    /// It was made.
    Made,
    /// It was taken back.
    Undone,
    /// It was made once more.
    Redone,
}

/// What a step of a session has done since the analysis `before`.
pub(super) fn news(session: &Session, before: &Analysis, way: StepWay, lang: Lang) -> String {
    let (catalog, after) = (session.catalog(), session.analysis());
    let step = step_words(session, way, lang);
    let route = route_words(catalog, before, after, lang);
    let verdict = verdict_words(before, after, lang);
    let parts = [step, route, verdict].into_iter().flatten();
    words::row(lang, "common-slash", parts)
}

/// The step, with its place in the history: two of the same kind are not said in the same words.
fn step_words(session: &Session, way: StepWay, lang: Lang) -> Option<String> {
    let history = session.history();
    let place = history.position();
    let (key, label, place) = match way {
        StepWay::Made => ("status-step", history.undo_label(), place),
        StepWay::Undone => ("status-undone", history.redo_label(), place + 1),
        StepWay::Redone => ("status-redone", history.undo_label(), place),
    };
    let step = words::say(label?, lang);
    let values = [("step", step), ("n", place.to_string())];
    Some(words::format(lang, key, &values))
}

/// Which route the drawing is recognised as now, if that has changed.
fn route_words(
    catalog: &Catalog,
    before: &Analysis,
    after: &Analysis,
    lang: Lang,
) -> Option<String> {
    let names = |analysis: &Analysis| -> Vec<String> {
        let found = analysis.patterns.iter();
        let found = found.filter_map(|found| catalog.pattern(&found.pattern));
        found
            .map(|pattern| pattern.name.get(lang).to_owned())
            .collect()
    };
    let (was, now) = (names(before), names(after));
    if was == now {
        return None;
    }
    if now.is_empty() {
        let was = words::row(lang, "common-comma", was);
        return Some(words::format(lang, "status-route-lost", &[("name", was)]));
    }
    let now = words::row(lang, "common-comma", now);
    Some(words::format(lang, "status-route-found", &[("name", now)]))
}

/// The verdict, if it has changed.
fn verdict_words(before: &Analysis, after: &Analysis, lang: Lang) -> Option<String> {
    let now = after.verdict.judgement;
    let verdict = words::say(&now.name(), lang);
    (now != before.verdict.judgement)
        .then(|| words::format(lang, "status-verdict", &[("verdict", verdict)]))
}
