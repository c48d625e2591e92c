//! Why a change was refused, in the language of the window. What is wrong with a file says itself.

use crate::{catalog::Lang, design::Rejection, words};

/// Why a change was not carried out.
pub(super) fn rejection(lang: Lang, rejected: &Rejection) -> String {
    match rejected {
        Rejection::Unknown(id) => words::format(lang, "rejected-unknown", &[("id", id.clone())]),
        Rejection::Taken(id) => words::format(lang, "rejected-taken", &[("id", id.clone())]),
        Rejection::Loop => words::get(lang, "rejected-loop"),
        Rejection::NoReason => words::get(lang, "rejected-no-reason"),
        Rejection::NoLevel(level) => {
            words::format(lang, "rejected-no-level", &[("level", level.to_string())])
        }
        Rejection::Nested => words::get(lang, "rejected-nested"),
        Rejection::OutOfRange => words::get(lang, "rejected-outside"),
    }
}
