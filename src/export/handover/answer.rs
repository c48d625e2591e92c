//! Answers as they are compared and understood: however they were typed, in either language.

use crate::{
    catalog::{FieldSort, Lang, fold},
    design::{ControlRecord, ControlState, Evidence},
    export::AnswerColumn,
    words,
};

/// States by their words.
const STATES: [ControlState; 4] = [
    ControlState::Implemented,
    ControlState::Planned,
    ControlState::Missing,
    ControlState::NotApplicable(String::new()),
];

/// An answer without what is not meant: blanks around it, ways of writing a date, the language
/// of a state. A state that is no word for one stays as it is.
pub(super) fn meant(column: AnswerColumn, text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    match column {
        AnswerColumn::State => {
            let state = state_of(&text);
            state.map_or_else(|| text.trim().to_owned(), |it| it.key().to_owned())
        }
        AnswerColumn::Due => FieldSort::Date.kept(&text),
        AnswerColumn::Document | AnswerColumn::Page | AnswerColumn::Link => {
            text.trim_end().to_owned()
        }
        AnswerColumn::Reason | AnswerColumn::Person | AnswerColumn::Cost | AnswerColumn::Remark => {
            text.trim().to_owned()
        }
    }
}

/// The state that a word means in either language, or by its key; nothing written is missing.
pub(super) fn state_of(text: &str) -> Option<ControlState> {
    let same = |word: &str| fold(word.trim()) == fold(text.trim());
    let mut states = STATES.into_iter();
    if text.trim().is_empty() {
        return Some(ControlState::Missing);
    }
    states.find(|state| {
        let key = state.key();
        same(key)
            || [Lang::Ja, Lang::En]
                .iter()
                .any(|lang| same(&words::get(*lang, key)))
    })
}

/// The record with one answer in the place of what stood there. State and reason are none of it.
pub(super) fn put(record: &mut ControlRecord, column: AnswerColumn, text: &str) {
    match column {
        AnswerColumn::State | AnswerColumn::Reason => {}
        AnswerColumn::Person => text.clone_into(&mut record.person),
        AnswerColumn::Due => text.clone_into(&mut record.due),
        AnswerColumn::Cost => text.clone_into(&mut record.cost),
        AnswerColumn::Remark => text.clone_into(&mut record.remark),
        AnswerColumn::Document => lines(record, text, |it| &mut it.document),
        AnswerColumn::Page => lines(record, text, |it| &mut it.page),
        AnswerColumn::Link => lines(record, text, |it| &mut it.link),
    }
}

/// Each line into the evidence of its number.
fn lines(record: &mut ControlRecord, text: &str, of: fn(&mut Evidence) -> &mut String) {
    let mut lines = text.split('\n').map(str::trim);
    for evidence in &mut record.evidence {
        lines.next().unwrap_or_default().clone_into(of(evidence));
    }
    for line in lines {
        let mut evidence = Evidence::default();
        line.clone_into(of(&mut evidence));
        record.evidence.push(evidence);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_is_known_in_either_language_however_it_is_typed() {
        assert_eq!(state_of(" 実施済 "), Some(ControlState::Implemented));
        assert_eq!(state_of("In Place"), Some(ControlState::Implemented));
        assert_eq!(state_of(""), Some(ControlState::Missing));
        assert_eq!(state_of("たぶん"), None);
    }

    #[test]
    fn evidence_is_a_line_each() {
        let mut record = ControlRecord::default();
        put(&mut record, AnswerColumn::Document, "規程\n手順書");
        put(&mut record, AnswerColumn::Page, "\np.3");
        let pages: Vec<_> = record
            .evidence
            .iter()
            .map(|it| (it.document.as_str(), it.page.as_str()))
            .collect();
        assert_eq!(pages, [("規程", ""), ("手順書", "p.3")]);
        put(&mut record, AnswerColumn::Document, "規程");
        assert_eq!(record.evidence.len(), 2, "the page of the second stays");
    }
}
