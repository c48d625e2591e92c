//! Help in both languages: the one table of what commands and arguments are for.

use clap::{Arg, ArgAction, Command, builder::PossibleValue};

use crate::catalog::Lang;

/// Japanese and English.
type Both = (&'static str, &'static str);

const fn said((ja, en): Both, lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => ja,
        Lang::En => en,
    }
}

/// What a command is for, how it is used, and what else is to be known.
const fn about(command: &str) -> Option<[Both; 3]> {
    Some(match command.as_bytes() {
        b"sekisho" => [
            (
                "自治体がマイナンバー利用事務系を画面転送で利用する構成を設計し、点検します。",
                "Design and check how a municipality reaches My Number systems by screen transfer",
            ),
            (
                "sekisho [オプション] [ファイル]\n        sekisho [オプション] <コマンド>",
                "sekisho [OPTIONS] [FILE]\n       sekisho [OPTIONS] <COMMAND>",
            ),
            ("", ""),
        ],
        b"check" => [
            (
                "設計を点検し、フェーズごとに判定、経路、対策、リスク、指摘を表示します。",
                "Check designs, phase by phase: verdict, route, controls, risks, findings",
            ),
            (
                "sekisho check [オプション] <ファイル>...",
                "sekisho check [OPTIONS] <FILE>...",
            ),
            (
                "終了コード：\n  0  すべてのフェーズが適合\n  1  不足のあるフェーズ、または判定できないフェーズがある\n  2  引数の誤り、または読み込めないファイルがある\n出力の形式や --explain の有無によって変わりません。",
                "Exit code:\n  0  every phase passes\n  1  a phase falls short or cannot be judged\n  2  bad arguments or unreadable input\nIt is the same with every format and with --explain.",
            ),
        ],
        b"template" => [
            (
                "設計のひな形を一覧にするか、一つを書き出します。",
                "List the reference designs, or write one",
            ),
            (
                "sekisho template [オプション] [ID]",
                "sekisho template [OPTIONS] [ID]",
            ),
            ("", ""),
        ],
        b"catalog" => [
            (
                "収録している資料の内容を、通信経路ごとに表示します。",
                "Print what the program knows, resolved per pattern",
            ),
            ("sekisho catalog [オプション]", "sekisho catalog [OPTIONS]"),
            ("", ""),
        ],
        b"help" => [
            (
                "この説明、またはコマンドの説明を表示します。",
                "Print this help, or that of a command",
            ),
            ("sekisho help [コマンド]", "sekisho help [COMMAND]"),
            ("", ""),
        ],
        _ => return None,
    })
}

/// What an argument is for, and what its value is called where it has one.
#[expect(clippy::too_many_lines, reason = "one entry an argument, nothing else")]
fn purpose(command: &str, argument: &str) -> Option<[Both; 2]> {
    const FILE: Both = ("ファイル", "FILE");
    const NO_VALUE: Both = ("", "");
    Some(match (command, argument) {
        ("sekisho", "file") => [
            ("画面で開く設計ファイル", "Design to open in the window"),
            FILE,
        ],
        (_, "catalog") => [
            (
                "内蔵の版の代わりに、このフォルダーのカタログを使う",
                "Read the catalog from this folder instead of the built-in edition",
            ),
            ("フォルダー", "DIR"),
        ],
        (_, "lang") => [
            (
                "表示する言語 [既定：システムの言語]",
                "Language of texts [default: that of the system]",
            ),
            ("言語", "LANG"),
        ],
        ("sekisho", "version") => [("版を表示する", "Print version"), NO_VALUE],
        (_, "help") => [("説明を表示する", "Print help"), NO_VALUE],
        ("check", "files") => [
            (
                "点検する設計ファイル（- は標準入力）",
                "Designs to check; - is the standard input",
            ),
            FILE,
        ],
        ("check", "explain") => [
            (
                "点検結果の代わりに数値の根拠を表示する：攻撃ルートの番号、シナリオ（2-1 など）、または 資産:脅威（ID か名前）",
                "Explain a number instead: an attack route by number or scenario (2-1), or ASSET:THREAT by ids or names",
            ),
            ("ルート|資産:脅威", "ROUTE|ASSET:THREAT"),
        ],
        ("check", "strict") => [
            (
                "警告も不足とみなす",
                "Let warnings count: a design that has one falls short",
            ),
            NO_VALUE,
        ],
        ("check", "select") => [
            (
                "表示する攻撃ルートの数（積の高い順）。all はすべて",
                "List so many attack routes, the worst first, or all",
            ),
            ("routes=N|all", "routes=N|all"),
        ],
        ("check", "notices") => [
            (
                "資料の留意事項を最後に一度だけ表示する",
                "Print the notices of the document, once, at the end",
            ),
            NO_VALUE,
        ],
        ("check", "format") => [
            (
                "出力の形式：json は 1 フェーズを 1 行で出力する",
                "How to print: JSON is one object a phase, one a line",
            ),
            ("形式", "FORMAT"),
        ],
        ("catalog", "format") => [("出力の形式", "How to print"), ("形式", "FORMAT")],
        ("template", "id") => [
            (
                "書き出すひな形の通信経路。省略すると一覧を表示する",
                "The pattern whose reference design to write; without it, all are listed",
            ),
            ("ID", "ID"),
        ],
        ("template", "output") => [
            (
                "標準出力の代わりに、このファイルに書き出す",
                "Write to this file instead of the standard output",
            ),
            FILE,
        ],
        ("template", "controls") => [
            (
                "実施済みとする対策：none はなし、required は必須、all は必須と推奨",
                "Which controls are in place: none, the required ones, or all",
            ),
            ("対策", "CONTROLS"),
        ],
        ("help", "command") => [
            ("説明を表示するコマンド", "The command to explain"),
            ("コマンド", "COMMAND"),
        ],
        _ => return None,
    })
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
    let [what, usage, more] = about(&name).unwrap_or_default();
    let help = Arg::new("help").short('h').long("help");
    let template = (
        "{about-with-newline}\n使い方: {usage}\n\n{all-args}{after-help}",
        "{about-with-newline}\nUsage: {usage}\n\n{all-args}{after-help}",
    );
    let command = command
        .about(said(what, lang))
        .override_usage(said(usage, lang))
        .help_template(said(template, lang))
        .subcommand_help_heading(said(("コマンド", "Commands"), lang))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(help.action(ArgAction::Help))
        .mut_args(|arg| explained(arg, &name, lang));
    match said(more, lang) {
        "" => command,
        more => command.after_help(more),
    }
}

/// An argument with its help, the values it may have and the one it has by default.
fn explained(arg: Arg, command: &str, lang: Lang) -> Arg {
    let [help, value] = purpose(command, arg.get_id().as_str()).unwrap_or_default();
    let help = said(help, lang);
    let values = arg.get_possible_values();
    let values: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let takes_value = arg.get_action().takes_values();
    let values = match values.as_slice() {
        values @ [_, ..] if takes_value => {
            let word = said(("値：", "values: "), lang);
            format!(" [{word}{}]", values.join(", "))
        }
        _ => String::new(),
    };
    let default = match arg.get_default_values() {
        [default] if takes_value => {
            let word = said(("既定：", "default: "), lang);
            format!(" [{word}{}]", default.to_string_lossy())
        }
        _ => String::new(),
    };
    let heading = if arg.is_positional() {
        said(("引数", "Arguments"), lang)
    } else {
        said(("オプション", "Options"), lang)
    };
    let arg = arg
        .help(format!("{help}{values}{default}"))
        .help_heading(heading)
        .hide_possible_values(takes_value)
        .hide_default_value(takes_value);
    match said(value, lang) {
        "" => arg,
        name => arg.value_name(name),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::cli::Cli;

    /// Whether a text is written in Japanese.
    fn is_japanese(text: &str) -> bool {
        text.chars().any(|c| matches!(c, 'ぁ'..='ヶ' | '一'..='龠'))
    }

    #[test]
    fn every_command_and_argument_is_explained_in_both_languages() {
        for (lang, japanese) in [(Lang::Ja, true), (Lang::En, false)] {
            let root = localised(Cli::command(), lang);
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
}
