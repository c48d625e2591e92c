//! Bilingual text and where a statement comes from.

use std::sync::Arc;

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

/// A text in both languages; neither may be empty. Cheap to clone: names go from the catalog into
/// thousands of findings and controls.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Japanese.
    pub ja: Arc<str>,
    /// English.
    pub en: Arc<str>,
}

impl Text {
    /// Builds a text from both languages.
    pub fn new(ja: impl Into<Arc<str>>, en: impl Into<Arc<str>>) -> Self {
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
        let filled = |lang| {
            fill(self.get(lang), |key| {
                let mut values = values.iter();
                let (_, value) = values.find(|(is, _)| *is == key)?;
                Some(value.get(lang))
            })
        };
        Self::new(filled(Lang::Ja), filled(Lang::En))
    }

    /// The same words in both languages, such as a name the user has given.
    pub fn same(text: &str) -> Self {
        let text: Arc<str> = text.into();
        Self::new(Arc::clone(&text), text)
    }
}

/// Replaces every `{key}` that has a value, in one pass: values may hold braces of their own.
fn fill<'v>(text: &str, value_of: impl Fn(&str) -> Option<&'v str>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let found = after
            .split_once('}')
            .and_then(|(key, end)| Some((value_of(key)?, end)));
        let (word, end) = found.unwrap_or(("{", after));
        filled.push_str(word);
        rest = end;
    }
    filled + rest
}

/// A source that several entries have, under a name: an entry of `reasons.ron`. Elsewhere
/// `Reason("name")` stands for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedSource {
    /// Unique name.
    pub id: String,
    /// The source.
    pub source: Source,
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
    /// Slides of the ministry's overview of the guideline.
    Overview(Vec<u16>),
    /// A third party's published use of the method.
    ThirdParty(Text),
    /// Our own judgement, with its reason and the slides it rests on.
    Derived {
        /// Why we read it so.
        why: Text,
        /// Slides it rests on, if any.
        #[serde(default)]
        pages: Vec<u16>,
        /// Slides of the ministry's overview that it rests on, if any.
        #[serde(default)]
        slides: Vec<u16>,
    },
}

impl Source {
    /// What is said beside pages: why, which part of the guideline, whose use.
    pub const fn words(&self) -> Option<&Text> {
        match self {
            Self::Derived { why, .. } => Some(why),
            Self::Guideline { part, .. } => Some(part),
            Self::ThirdParty(text) => Some(text),
            Self::Document(_) | Self::Overview(_) => None,
        }
    }

    /// The slides named, possibly none.
    pub fn pages(&self) -> &[u16] {
        match self {
            Self::Document(pages) | Self::Guideline { pages, .. } | Self::Derived { pages, .. } => {
                pages
            }
            Self::Overview(_) | Self::ThirdParty(_) => &[],
        }
    }

    /// The slides of the ministry's overview named, possibly none.
    pub fn slides(&self) -> &[u16] {
        match self {
            Self::Overview(slides) | Self::Derived { slides, .. } => slides,
            Self::Document(_) | Self::Guideline { .. } | Self::ThirdParty(_) => &[],
        }
    }

    /// Why we judge so, where the statement is ours.
    pub const fn derived(&self) -> Option<&Text> {
        match self {
            Self::Derived { why, .. } => Some(why),
            Self::Document(_)
            | Self::Overview(_)
            | Self::Guideline { .. }
            | Self::ThirdParty(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_filled_in_once() {
        let sentence = Text::new("{a}と{b}{c}", "{a} and {b} {c} {");
        let filled = sentence.fill(&[("a", Text::same("{b}")), ("b", Text::new("乙", "B"))]);
        assert_eq!(filled, Text::new("{b}と乙{c}", "{b} and B {c} {"));
    }
}
