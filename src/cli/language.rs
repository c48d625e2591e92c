//! Which language to speak.

use std::ffi::{OsStr, OsString};

use crate::catalog::Lang;

/// The language asked for with `--lang`, read before anything else: complaints about the other
/// arguments speak it too.
pub(super) fn asked(args: &[OsString]) -> Option<Lang> {
    let mut args = args.iter().skip(1).take_while(|arg| *arg != "--");
    let mut found = None;
    while let Some(arg) = args.next() {
        let arg = arg.to_string_lossy();
        let value = match arg.strip_prefix("--lang") {
            Some("") => args.next().map(|value| value.to_string_lossy()),
            Some(value) => value.strip_prefix('=').map(|value| value.to_owned().into()),
            None => continue,
        };
        found = match value.as_deref() {
            Some("ja") => Some(Lang::Ja),
            Some("en") => Some(Lang::En),
            Some(_) | None => found,
        };
    }
    found
}

/// The language of the system: by the usual variables in their usual order, and where none is
/// set (Windows) by what the system itself says.
pub(super) fn of_system() -> Lang {
    decide(std::env::var_os, sys_locale::get_locale)
}

fn decide(
    variable: impl Fn(&'static str) -> Option<OsString>,
    system: impl FnOnce() -> Option<String>,
) -> Lang {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty());
    let named = named.or_else(|| system().map(OsString::from));
    if named.as_deref().is_some_and(is_japanese) {
        Lang::Ja
    } else {
        Lang::En
    }
}

/// Whether a locale such as `ja_JP.UTF-8`, `ja-JP` or `Japanese_Japan.932` is Japanese.
fn is_japanese(locale: &OsStr) -> bool {
    let locale = locale.to_string_lossy().to_lowercase();
    let language = locale.split(|c: char| !c.is_alphabetic()).next();
    matches!(language, Some("ja" | "japanese"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(variables: &[(&str, &str)], system: Option<&str>) -> Lang {
        let variable = |name: &str| {
            let mut found = variables.iter().filter(|(is, _)| *is == name);
            found.next().map(|(_, value)| OsString::from(value))
        };
        decide(variable, || system.map(str::to_owned))
    }

    #[test]
    fn the_variables_go_before_the_system() {
        assert_eq!(lang(&[("LANG", "ja_JP.UTF-8")], None), Lang::Ja);
        assert_eq!(
            lang(&[("LANG", "ja_JP.UTF-8"), ("LC_ALL", "C")], None),
            Lang::En
        );
        assert_eq!(lang(&[("LANG", "en_GB")], Some("ja-JP")), Lang::En);
        assert_eq!(lang(&[("LC_ALL", ""), ("LANG", "ja")], None), Lang::Ja);
    }

    #[test]
    fn without_variables_the_system_says() {
        assert_eq!(lang(&[], Some("ja-JP")), Lang::Ja);
        assert_eq!(lang(&[], Some("Japanese_Japan.932")), Lang::Ja);
        assert_eq!(lang(&[], Some("jam-JM")), Lang::En);
        assert_eq!(lang(&[], None), Lang::En);
    }

    #[test]
    fn what_is_asked_for_is_found_among_other_arguments() {
        let asked = |args: &str| asked(&args.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(asked("sekisho check --lang ja --nonsense"), Some(Lang::Ja));
        assert_eq!(asked("sekisho --lang=en check x"), Some(Lang::En));
        assert_eq!(asked("sekisho check x"), None);
        assert_eq!(asked("sekisho check -- --lang ja"), None);
        assert_eq!(asked("sekisho check --lang fr"), None);
    }
}
