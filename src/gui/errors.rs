//! Why a change was refused, in the language of the window. What is wrong with a file says itself.

use super::Texts;
use crate::{catalog::Lang, design::Rejected};

/// Why a change was not carried out.
pub(crate) fn rejection(texts: &Texts, lang: Lang, rejected: &Rejected) -> String {
    match rejected {
        Rejected::Unknown(id) => texts.format(lang, "rejected-unknown", &[("id", id.clone())]),
        Rejected::Taken(id) => texts.format(lang, "rejected-taken", &[("id", id.clone())]),
        Rejected::Loop => texts.get(lang, "rejected-loop"),
        Rejected::NoReason => texts.get(lang, "rejected-no-reason"),
        Rejected::NoLevel(level) => {
            texts.format(lang, "rejected-no-level", &[("level", level.to_string())])
        }
        Rejected::Nested => texts.get(lang, "rejected-nested"),
        Rejected::OutOfRange => texts.get(lang, "rejected-outside"),
    }
}
