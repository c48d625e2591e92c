//! Bilingual text and where a statement comes from.

use serde::{Deserialize, Serialize};

/// A language of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Japanese, the first language.
    #[default]
    Ja,
    /// English.
    En,
}

/// A text in both languages; neither may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Japanese.
    pub ja: String,
    /// English.
    pub en: String,
}

impl Text {
    /// Builds a text from both languages.
    pub fn new(ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            ja: ja.into(),
            en: en.into(),
        }
    }

    /// The text in `lang`.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        }
    }

    /// The text with every `{key}` replaced by its value in the same language.
    #[must_use]
    pub fn fill(&self, values: &[(&str, Self)]) -> Self {
        let mut filled = self.clone();
        for (key, value) in values {
            let key = format!("{{{key}}}");
            filled.ja = filled.ja.replace(&key, &value.ja);
            filled.en = filled.en.replace(&key, &value.en);
        }
        filled
    }

    /// The same words in both languages, such as a name the user has given.
    pub fn same(text: &str) -> Self {
        Self::new(text, text)
    }
}

/// Where a statement of the catalog comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Source {
    /// Slides of the edition's document.
    Document(Vec<u16>),
    /// The security-policy guideline that the document refers to, with the referring slides.
    Guideline {
        /// Slides that refer to it.
        pages: Vec<u16>,
        /// The part of the guideline.
        part: Text,
    },
    /// A third party's published use of the method.
    ThirdParty(Text),
    /// Our own judgement, with its reason and the slides it rests on.
    Derived {
        /// Why we read it so.
        why: Text,
        /// Slides it rests on, if any.
        #[serde(default)]
        pages: Vec<u16>,
    },
}

impl Source {
    /// The slides named, possibly none.
    pub fn pages(&self) -> &[u16] {
        match self {
            Self::Document(pages) | Self::Guideline { pages, .. } | Self::Derived { pages, .. } => {
                pages
            }
            Self::ThirdParty(_) => &[],
        }
    }
}
