//! Both languages say the same, and nothing too much or too little.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_bundle::FluentResource;

use super::bundles::{ENGLISH, JAPANESE};

/// Keys with the names of the values each message takes.
fn messages(sources: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
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

fn sources_in(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources_in(&path, into);
        } else if path.extension().is_some_and(|end| end == "rs") {
            into.push(path);
        }
    }
}

/// All sources of the program.
fn sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    sources_in(&src, &mut found);
    found
}

fn literals() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for path in sources() {
        let source = fs::read_to_string(path).unwrap();
        found.extend(source.split('"').skip(1).map(str::to_owned));
    }
    found
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_values() {
    for source in JAPANESE.into_iter().chain(ENGLISH) {
        if let Err((_, faults)) = FluentResource::try_new(source.to_owned()) {
            panic!("a message has a fault: {faults:?}");
        }
    }
    assert_eq!(messages(&JAPANESE), messages(&ENGLISH));
}

#[test]
fn no_message_is_unused() {
    let literals = literals();
    let unused: Vec<_> = messages(&JAPANESE)
        .into_keys()
        // Help is looked up by the names of commands and arguments; its own test knows them.
        .filter(|key| !key.starts_with("help-") && !literals.contains(key))
        .collect();
    assert!(unused.is_empty(), "not used in src: {unused:?}");
}

#[test]
fn every_key_in_the_code_exists() {
    let messages = messages(&JAPANESE);
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
        .filter(|text| !text.starts_with("help-"))
        .collect();
    assert!(unknown.is_empty(), "not in assets/lang: {unknown:?}");
}

/// Sources that hold Japanese letters for what letters are: how dates are written, where lines
/// break, and what a language is called in itself.
const OF_LETTERS: [&str; 4] = ["date.rs", "break_costs.rs", "notes.rs", "menu.rs"];

/// Ids of several words that stand in files and cannot be otherwise any more.
const OLD_IDS: [&str; 1] = ["what it manages"];

/// The texts in quotes of the program, tests and words for programmers aside, with their file.
fn texts() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for path in sources() {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_test =
            name.starts_with("tests") || path.parent().is_some_and(|it| it.ends_with("tests"));
        if is_test {
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = code.lines().filter(|line| {
            let is_for_programmers = line.contains("reason = ") || line.contains(".expect(");
            !is_for_programmers && !line.trim_start().starts_with("//")
        });
        for line in lines {
            let line = line.replace("'\"'", "").replace("\\\"", "");
            let quoted = line.split('"').skip(1).step_by(2);
            found.extend(quoted.map(|text| (path.clone(), text.to_owned())));
        }
    }
    found
}

#[test]
fn no_japanese_stands_in_the_code() {
    let is_japanese = |c: char| matches!(c, '、'..='」' | 'ぁ'..='ヶ' | '一'..='龠');
    let found = texts().into_iter().filter(|(path, text)| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        !OF_LETTERS.contains(&&*name) && text.contains(is_japanese)
    });
    let found: Vec<_> = found.collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_english_sentence_stands_in_the_code() {
    let is_word = |word: &str| word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase());
    let is_sentence = |text: &str| {
        let words: Vec<_> = text
            .split(' ')
            .map(|word| word.trim_end_matches(','))
            .collect();
        words
            .windows(2)
            .any(|pair| pair.iter().all(|word| is_word(word)))
    };
    let found = texts().into_iter();
    let found: Vec<_> = found
        .filter(|(_, text)| is_sentence(text) && !OLD_IDS.contains(&text.as_str()))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

/// The words of a line of messages without what is filled in.
fn words_alone(line: &str) -> String {
    let mut depth = 0;
    let outside = line.chars().filter(|letter| {
        depth += i32::from(*letter == '{') - i32::from(*letter == '}');
        depth == 0 && *letter != '}'
    });
    outside.collect()
}

#[test]
fn japanese_has_brackets_and_colons_of_its_own_width() {
    // Where a list of RON is meant, its brackets are named.
    let is_meant = |line: &str| line.starts_with("fault-expected-fields");
    let lines = JAPANESE.iter().flat_map(|source| source.lines());
    let lines = lines.filter(|line| !line.starts_with('#') && !is_meant(line));
    let narrow: Vec<&str> = lines
        .filter(|line| {
            let words = words_alone(line);
            words.contains(['(', ')']) || words.contains(": ")
        })
        .collect();
    assert!(narrow.is_empty(), "{}", narrow.join("\n"));
}
