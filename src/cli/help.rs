//! Help in both languages: `help-COMMAND-…` of the words says what commands and arguments are for.

use clap::{Arg, ArgAction, Command, builder::PossibleValue};

use crate::{
    catalog::{Lang, Message},
    words,
};

/// The help of an argument, or with `-value` behind it what its value is called: that of the
/// command, else what all commands have in common.
fn of_argument(command: &str, argument: &str, more: &str, lang: Lang) -> Option<String> {
    [command, "any"]
        .into_iter()
        .find_map(|command| words::find(lang, &format!("help-{command}-{argument}{more}")))
}

/// The command with all its help in a language.
pub(super) fn localised(command: Command, lang: Lang) -> Command {
    let version = Arg::new("version").short('V').long("version");
    let command = command
        .disable_version_flag(true)
        .arg(version.action(ArgAction::Version));
    one(command, lang).mut_subcommands(|command| one(command, lang))
}

fn one(command: Command, lang: Lang) -> Command {
    let name = command.get_name().to_owned();
    let said = |part: &str| words::find(lang, &format!("help-{name}-{part}"));
    let help = Arg::new("help").short('h').long("help");
    let usage = words::get(lang, "help-usage");
    let template =
        format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}");
    let command = command
        .about(said("about").unwrap_or_default())
        .override_usage(said("usage").unwrap_or_default())
        .help_template(template)
        .subcommand_help_heading(words::get(lang, "help-commands"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(help.action(ArgAction::Help))
        .mut_args(|arg| explained(arg, &name, lang));
    match said("more") {
        Some(more) => command.after_help(more),
        None => command,
    }
}

/// An argument with its help, the values it may have and the one it has by default.
fn explained(arg: Arg, command: &str, lang: Lang) -> Arg {
    let of_argument = |more: &str| of_argument(command, arg.get_id().as_str(), more, lang);
    let (help, value) = (of_argument("").unwrap_or_default(), of_argument("-value"));
    let values = arg.get_possible_values();
    let values: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let takes_value = arg.get_action().takes_values();
    let values = match values.as_slice() {
        values @ [_, ..] if takes_value => {
            let said = Message::new("help-values")
                .with("values", words::row(lang, "common-comma", values));
            words::say(&said, lang)
        }
        _ => String::new(),
    };
    let default = match arg.get_default_values() {
        [default] if takes_value => {
            let said = Message::new("help-default").with("value", &*default.to_string_lossy());
            words::say(&said, lang)
        }
        _ => String::new(),
    };
    let heading = if arg.is_positional() {
        "help-arguments"
    } else {
        "help-options"
    };
    let arg = arg
        .help(format!("{help}{values}{default}"))
        .help_heading(words::get(lang, heading))
        .hide_possible_values(takes_value)
        .hide_default_value(takes_value);
    match value {
        Some(name) => arg.value_name(name),
        None => arg,
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::cli::run::CommandLine;

    /// Whether a text is written in Japanese.
    fn is_japanese(text: &str) -> bool {
        text.chars().any(|c| matches!(c, 'ぁ'..='ヶ' | '一'..='龠'))
    }

    #[test]
    fn every_command_and_argument_is_explained_in_both_languages() {
        for (lang, japanese) in [(Lang::Ja, true), (Lang::En, false)] {
            let root = localised(CommandLine::command(), lang);
            let mut commands: Vec<&Command> = root.get_subcommands().collect();
            assert!(commands.len() > 3);
            commands.push(&root);
            for command in commands {
                let name = command.get_name();
                let about = command.get_about().unwrap().to_string();
                assert_eq!(is_japanese(&about), japanese, "{name}: {about}");
                for arg in command.get_arguments() {
                    let help = arg.get_help().unwrap().to_string();
                    let id = arg.get_id();
                    assert!(!help.is_empty(), "{name} {id}");
                    assert_eq!(is_japanese(&help), japanese, "{name} {id}: {help}");
                }
            }
        }
    }

    #[test]
    fn no_help_is_left_over() {
        let root = localised(CommandLine::command(), Lang::En);
        let commands = root.get_subcommands().chain([&root]);
        let mut known = vec![
            "help-usage".to_owned(),
            "help-commands".to_owned(),
            "help-arguments".to_owned(),
            "help-options".to_owned(),
            "help-values".to_owned(),
            "help-default".to_owned(),
        ];
        for command in commands {
            let name = command.get_name();
            let parts = ["about", "usage", "more"].map(str::to_owned);
            let ids = command.get_arguments().map(|arg| arg.get_id().to_string());
            let ids = ids.flat_map(|id| [format!("{id}-value"), id]);
            for part in parts.into_iter().chain(ids) {
                known.extend(["any", name].map(|command| format!("help-{command}-{part}")));
            }
        }
        let keys = include_str!("../../assets/lang/en/help.ftl")
            .lines()
            .filter(|line| line.starts_with("help-"))
            .map(|line| line.split(" ="));
        for key in keys.filter_map(|mut parts| parts.next()) {
            assert!(known.iter().any(|it| it == key), "{key} explains nothing");
        }
    }
}
