//! Help and complaints in the language of the system or the one asked for.

use super::{Run, command, finished, folder, run, template};
use crate::case::PATTERNS;

fn in_japanese(args: &[&str]) -> Run {
    finished(command(args).env("LANG", "ja_JP.UTF-8").output().unwrap())
}

/// Words that only stand in the English help.
const ENGLISH: [&str; 6] = [
    "Usage",
    "Options",
    "Arguments",
    "Commands",
    "Print",
    "default",
];

#[test]
fn help_is_japanese_under_a_japanese_system() {
    for args in [
        &["--help"][..],
        &["-h"],
        &["help"],
        &["help", "check"],
        &["check", "--help"],
        &["template", "--help"],
        &["catalog", "--help"],
    ] {
        let run = in_japanese(args);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{args:?}");
        assert!(run.out.contains("使い方: sekisho"), "{}", run.out);
        assert!(run.out.contains("オプション"), "{}", run.out);
        for word in ENGLISH {
            assert!(!run.out.contains(word), "{word}\n{}", run.out);
        }
        let mut asked = args.to_vec();
        if args[0] != "help" {
            asked.extend(["--lang", "en"]);
            let english = in_japanese(&asked);
            assert!(english.out.contains("Usage: sekisho"), "{}", english.out);
        }
    }
    let check = in_japanese(&["check", "--help"]);
    for words in [
        "--explain",
        "--strict",
        "--notices",
        "text、json",
        "終了コード",
        "標準入力",
    ] {
        assert!(check.out.contains(words), "{words}\n{}", check.out);
    }
}

#[test]
fn bad_arguments_are_told_in_japanese_with_what_may_be_meant() {
    let file = "x.sekisho.ron";
    for (args, says) in [
        (
            &["check", "--formt", "json", file][..],
            &["--formt", "--format"][..],
        ),
        (&["check"], &["必要な引数", "<ファイル>"]),
        (&["check", "--format", "xml", file], &["xml", "text、json"]),
        (
            &["check", "--format", "jsom", file],
            &["jsom", "似た値", "json"],
        ),
        (
            &["template", "1", "--controls"],
            &["--controls", "値が必要"],
        ),
        (&["check", "--strict", "--strict", file], &["一度だけ"]),
        (&["x", "check", "y"], &["コマンドの前"]),
        (&["catalog", "extra"], &["extra"]),
    ] {
        let run = in_japanese(args);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(run.err.starts_with("エラー："), "{}", run.err);
        for words in says {
            assert!(run.err.contains(words), "{words}\n{}", run.err);
        }
        for word in ["error", "tip", "Usage", "For more"] {
            assert!(!run.err.contains(word), "{word}\n{}", run.err);
        }
    }
    let steering = in_japanese(&["check", "--no\u{1b}[2J", file]);
    assert!(!steering.err.contains('\u{1b}'), "{:?}", steering.err);
}

#[test]
fn other_complaints_speak_the_language_too() {
    let dir = folder();
    let path = template(dir.path(), "1", "none");
    let path = path.to_str().unwrap();
    for (args, says) in [
        (&["template", "9"][..], "ひな形「9」はありません"),
        (&["check", "--explain", "x", path], "「x」は、ルート"),
        (
            &["check", "--explain", "x:spread", path],
            "資産「x」はありません",
        ),
        (&[][..], "sekisho --help"),
    ] {
        let run = in_japanese(args);
        assert_eq!(run.code, Some(2));
        assert!(run.err.contains(says), "{}", run.err);
        assert!(!run.err.contains("there is"), "{}", run.err);
    }
    assert!(
        run(["template", "9"])
            .err
            .contains("there is no reference design")
    );
}

/// Full-width letters take two columns.
#[test]
fn columns_stand_below_one_another() {
    let list = run(["template", "--lang", "ja"]);
    let at = |line: &str, mark: &str| {
        let before = line.rfind(mark).map(|at| &line[..at]);
        before.map(unicode_width::UnicodeWidthStr::width)
    };
    let remarks: Vec<_> = list.out.lines().map(|line| at(line, " （")).collect();
    // Reference drawings and today’s networks have columns of their own.
    let (patterns, today) = remarks.split_at(PATTERNS.len());
    for remarks in [patterns, today] {
        assert!(
            remarks[0].is_some() && remarks.iter().all(|it| *it == remarks[0]),
            "{}",
            list.out
        );
    }
    let help = run(["check", "--help", "--lang", "ja"]);
    let options = help
        .out
        .lines()
        .filter(|line| line.trim().starts_with("--"));
    let words = [
        "点検結果の",
        "警告も",
        "表示する攻撃ルート",
        "資料の留意",
        "サポート終了日を",
        "出力の形式",
        "内蔵の版",
        "表示する言語",
    ];
    let mut columns = options.map(|line| {
        words.iter().find_map(|word| {
            let before = line.split_once(word)?.0;
            Some(unicode_width::UnicodeWidthStr::width(before))
        })
    });
    let first = columns.next().unwrap();
    assert!(
        first.is_some() && columns.all(|it| it == first),
        "{}",
        help.out
    );
}
