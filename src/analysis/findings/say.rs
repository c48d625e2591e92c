//! How findings are put together: of a rule, its subjects and the values of its sentence.

use std::sync::Arc;

use super::verdict;
use crate::{
    analysis::{Finding, Matter, Own, Rule, Severity, Subjects},
    catalog::{MessageValue, Text},
    design::Subject,
};

/// What is filled in where a sentence has no places.
pub(super) const NOTHING: [(&str, Text); 0] = [];

/// A finding with its sentence filled in; its id is made of the rule and the subjects.
pub(in crate::analysis) fn say<V: Clone + Into<MessageValue>>(
    rule: Rule,
    severity: Severity,
    subjects: impl IntoIterator<Item = Subject>,
    values: &[(&'static str, V)],
) -> Finding {
    say_as(rule, Own::No, severity, subjects, values)
}

/// The same with an id of its own.
pub(in crate::analysis) fn say_as<V: Clone + Into<MessageValue>>(
    rule: Rule,
    id: Own,
    severity: Severity,
    subjects: impl IntoIterator<Item = Subject>,
    values: &[(&'static str, V)],
) -> Finding {
    let values = values.iter().cloned();
    let values = values.map(|(name, value)| (name, value.into())).collect();
    let matter = Matter::Said { values, id };
    of(rule, severity, subjects.into_iter().collect(), matter)
}

/// A finding whose words and id are made of `matter`.
pub(in crate::analysis) fn of(
    rule: Rule,
    severity: Severity,
    subjects: Subjects,
    matter: Matter,
) -> Finding {
    Finding {
        severity,
        rule,
        subjects,
        number: None,
        pages: Arc::default(),
        slides: Arc::default(),
        fix: None,
        accepted: None,
        bearing: verdict::bearing_of(rule, severity),
        matter,
    }
}

#[cfg(test)]
impl Finding {
    /// A finding that says nothing in particular.
    pub(crate) fn bare(rule: Rule, severity: Severity) -> Self {
        say(rule, severity, None, &NOTHING)
    }
}
