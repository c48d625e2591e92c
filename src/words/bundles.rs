//! The messages of both languages, read once.

use std::sync::LazyLock;

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
            include_str!(concat!("../../assets/lang/", $lang, "/report.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/cli.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/help.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/common.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/findings.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/verdict.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/proof.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/labels.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/scenario.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/faults.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/drawing.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/catalog.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/hall.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/aim.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/register.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/import.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/keys.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/sheets.ftl")),
            include_str!(concat!("../../assets/lang/", $lang, "/picture.ftl")),
        ]
    };
}

const N_FILES: usize = 24;
pub(super) const JAPANESE: [&str; N_FILES] = files!("ja");
pub(super) const ENGLISH: [&str; N_FILES] = files!("en");

type Bundle = FluentBundle<FluentResource>;

static JA: LazyLock<Bundle> = LazyLock::new(|| bundle("ja", &JAPANESE));
static EN: LazyLock<Bundle> = LazyLock::new(|| bundle("en", &ENGLISH));

/// A sentence by its key; the key itself where there is none, so that a gap is seen.
pub fn get(lang: Lang, key: &str) -> String {
    filled(lang, key, None)
}

/// A sentence by its key, if there is one.
pub fn find(lang: Lang, key: &str) -> Option<String> {
    let bundle = bundle_of(lang);
    bundle.has_message(key).then(|| filled(lang, key, None))
}

/// A sentence with values filled in. Values that are whole numbers choose the plural.
pub fn format(lang: Lang, key: &str, values: &[(&str, String)]) -> String {
    let mut args = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        args.set(*name, number_or_text(value));
    }
    filled(lang, key, Some(&args))
}

/// A whole number as a number. What only looks like one, such as a name `007`, stays as it is.
fn number_or_text(value: &str) -> FluentValue<'_> {
    let number = value.parse::<u64>().ok();
    match number.filter(|number| number.to_string() == value) {
        Some(number) => FluentValue::from(number),
        None => FluentValue::from(value),
    }
}

/// The sentence of a key with `args` in their places. A missing value leaves its name in the
/// sentence, which the tests look for.
pub(super) fn filled(lang: Lang, key: &str, args: Option<&FluentArgs<'_>>) -> String {
    let bundle = bundle_of(lang);
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    bundle
        .format_pattern(pattern, args, &mut Vec::new())
        .into_owned()
}

fn bundle_of(lang: Lang) -> &'static Bundle {
    match lang {
        Lang::Ja => &JA,
        Lang::En => &EN,
    }
}

fn bundle(lang: &str, sources: &[&str; N_FILES]) -> Bundle {
    let mut bundle =
        FluentBundle::new_concurrent(lang.parse::<LanguageIdentifier>().into_iter().collect());
    // Isolation marks would show as boxes and spoil labels that tests and readers look for.
    bundle.set_use_isolating(false);
    for source in sources {
        let resource =
            FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(kept, _)| kept);
        bundle.add_resource_overriding(resource);
    }
    bundle
}
