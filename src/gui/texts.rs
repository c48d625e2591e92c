//! The window's own words: Fluent messages in both languages, an object that is passed along.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::catalog::Lang;

/// The files of a language, one a subject.
macro_rules! files {
    ($lang:literal) => {
        [
            include_str!(concat!("../../assets/lang/", $lang, "/window.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/attack.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/worth.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/training.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/recovery.ftl")),
        ]
    };
}

const JAPANESE: [&str; 5] = files!("ja");
const ENGLISH: [&str; 5] = files!("en");

/// Words of the window in both languages.
pub struct Texts {
    ja: FluentBundle<FluentResource>,
    en: FluentBundle<FluentResource>,
}

impl Default for Texts {
    fn default() -> Self {
        Self {
            ja: bundle("ja", JAPANESE),
            en: bundle("en", ENGLISH),
        }
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").finish_non_exhaustive()
    }
}

impl Texts {
    /// A word by its key; the key itself where there is none, so that a gap is seen.
    pub fn get(&self, lang: Lang, key: &str) -> String {
        self.format(lang, key, &[])
    }

    /// A word with values filled in. Values that are numbers choose the plural.
    pub fn format(&self, lang: Lang, key: &str, values: &[(&str, String)]) -> String {
        let bundle = match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, FluentValue::try_number(value));
        }
        // A missing value leaves its name in the text, which the tests look for.
        bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }
}

fn bundle(lang: &str, sources: [&str; 5]) -> FluentBundle<FluentResource> {
    let mut bundle =
        FluentBundle::new_concurrent(lang.parse::<LanguageIdentifier>().into_iter().collect());
    // Isolation marks would show as boxes and spoil labels that tests and readers look for.
    bundle.set_use_isolating(false);
    for source in sources {
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(kept, _)| kept);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use std::{
        collections::{BTreeMap, BTreeSet},
        fs,
        path::Path,
    };

    use super::*;

    /// Keys with the names of the values each message takes.
    fn messages(sources: [&str; 5]) -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut key = String::new();
        let lines = sources.iter().flat_map(|source| source.lines());
        for line in lines.filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =")
                && !line.starts_with([' ', '*', '['])
            {
                key = name.to_owned();
                assert!(
                    found.insert(key.clone(), BTreeSet::new()).is_none(),
                    "{key} stands twice"
                );
            }
            for part in line.split("{ $").skip(1) {
                let value: String = part
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                found
                    .get_mut(&key)
                    .expect("a message before its values")
                    .insert(value);
            }
        }
        found
    }

    fn literals_in(folder: &Path, into: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                literals_in(&path, into);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let source = fs::read_to_string(&path).unwrap();
                into.extend(source.split('"').skip(1).step_by(1).map(str::to_owned));
            }
        }
    }

    fn literals() -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let gui = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/gui");
        literals_in(&gui, &mut found);
        found
    }

    #[test]
    fn both_languages_have_the_same_messages_with_the_same_values() {
        for source in JAPANESE.into_iter().chain(ENGLISH) {
            assert!(
                FluentResource::try_new(source.to_owned()).is_ok(),
                "a message has a fault"
            );
        }
        assert_eq!(messages(JAPANESE), messages(ENGLISH));
    }

    #[test]
    fn no_message_is_unused() {
        let literals = literals();
        let unused: Vec<_> = messages(JAPANESE)
            .into_keys()
            .filter(|key| !literals.contains(key))
            .collect();
        assert!(unused.is_empty(), "not used in src/gui: {unused:?}");
    }

    #[test]
    fn every_key_in_the_code_exists() {
        let messages = messages(JAPANESE);
        // A key's first word names its place; literals that begin so must be keys.
        let places: BTreeSet<_> = messages
            .keys()
            .filter_map(|key| key.split_once('-'))
            .map(|(place, _)| place)
            .collect();
        let is_key = |text: &str| {
            text.split_once('-').is_some_and(|(place, rest)| {
                places.contains(place)
                    && !rest.is_empty()
                    && rest
                        .chars()
                        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            })
        };
        let unknown: Vec<_> = literals()
            .into_iter()
            .filter(|text| is_key(text) && !messages.contains_key(text))
            .collect();
        assert!(unknown.is_empty(), "not in assets/lang: {unknown:?}");
    }

    #[test]
    fn a_number_chooses_the_plural() {
        let texts = Texts::default();
        let count = |n: usize| texts.format(Lang::En, "banner-errors", &[("n", n.to_string())]);
        assert_eq!(
            (count(1).as_str(), count(2).as_str()),
            ("1 error", "2 errors")
        );
    }
}
