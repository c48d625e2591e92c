//! The words of reports in a language, and how lines are put together of them.

use crate::{
    analysis::Severity,
    catalog::{Lang, LawId, Message, Requirement, Text},
    words,
};

/// Speaks a language.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli) struct ReportWords {
    /// The language.
    pub(in crate::cli) lang: Lang,
}

impl ReportWords {
    /// The words in a language.
    pub(in crate::cli) const fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// A word by its key.
    pub(in crate::cli) fn get(self, key: &str) -> String {
        words::get(self.lang, key)
    }

    /// A sentence.
    pub(in crate::cli) fn say(self, message: &Message) -> String {
        words::say(message, self.lang)
    }

    /// Words of the catalog.
    pub(in crate::cli) fn text(self, text: &Text) -> &str {
        text.get(self.lang)
    }

    /// Words in a row, with what the key `between` says between them.
    pub(in crate::cli) fn row<T: AsRef<str>>(
        self,
        between: &'static str,
        parts: impl IntoIterator<Item = T>,
    ) -> String {
        words::row(self.lang, between, parts)
    }

    /// A remark behind a line, such as ` (planned)`.
    pub(in crate::cli) fn remark(self, text: &str) -> String {
        self.say(&Message::new("report-remark").with("text", text))
    }

    /// A heading and what stands behind it.
    pub(in crate::cli) fn of(self, heading: &str, text: &str) -> String {
        words::headed(self.lang, heading, text)
    }

    /// A name with what tells it from others of the same name, where there is such.
    pub(in crate::cli) fn with_detail(self, name: &Text, detail: Option<&Text>) -> String {
        words::with_detail(self.lang, self.text(name), detail.map(|it| self.text(it)))
    }

    /// A heading by its key and what stands behind it.
    pub(in crate::cli) fn under(self, key: &str, text: &str) -> String {
        self.of(&self.get(key), text)
    }

    /// The word for a requirement.
    pub(in crate::cli) fn requirement(self, requirement: Requirement) -> String {
        self.get(match requirement {
            Requirement::Required => "report-required",
            Requirement::Recommended => "report-recommended",
        })
    }

    /// The word for a severity.
    pub(in crate::cli) fn severity(self, severity: Severity) -> String {
        self.say(&severity.name())
    }

    /// Slides of the ministry's overview, led by a blank; nothing for none.
    pub(in crate::cli) fn slides(self, slides: &[u16]) -> String {
        if slides.is_empty() {
            return String::new();
        }
        format!(" {}", words::slides(self.lang, slides))
    }
}

/// Pages led by a blank, such as ` p.20, 22`; nothing for none.
pub(super) fn behind(pages: &[u16]) -> String {
    if pages.is_empty() {
        return String::new();
    }
    format!(" {}", words::pages(pages))
}

/// Clauses, such as ` [C-e, F-c]`; nothing for none.
pub(super) fn law_list(law: &[LawId]) -> String {
    if law.is_empty() {
        return String::new();
    }
    format!(" [{}]", words::clauses(law))
}
