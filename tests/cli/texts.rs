//! Golden texts: what the command line prints, word for word, in both languages.
//!
//! A text that is meant to be otherwise is written anew by `cargo insta review` or
//! `INSTA_UPDATE=always`; what has changed is then read in the difference.

use std::{ffi::OsStr, fs, path::Path};

use sekisho::catalog::Lang;

use super::{Run, command, finished, folder, import, template};

/// A run in a folder, so that no path of this machine is printed.
fn run_in(dir: &Path, lang: Lang, args: &[&str]) -> Run {
    let system = match lang {
        Lang::Ja => "ja_JP.UTF-8",
        Lang::En => "en_GB.UTF-8",
    };
    let args = args.iter().map(OsStr::new);
    let output = command(args).env("LANG", system).current_dir(dir).output();
    finished(output.unwrap())
}

/// What stands on the screen behind commands, with how each ended.
fn screen(dir: &Path, lang: Lang, commands: &[&[&str]]) -> String {
    let of_one = |args: &&[&str]| {
        let Run { code, out, err } = run_in(dir, lang, args);
        let code = code.unwrap();
        format!("$ sekisho {}\n{out}{err}→ {code}\n", args.join(" "))
    };
    let screens: Vec<_> = commands.iter().map(of_one).collect();
    screens.join("\n")
}

/// The commands print what they did when the texts were last looked at.
fn golden(name: &str, dir: &Path, commands: &[&[&str]]) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for (lang, suffix) in [(Lang::Ja, "ja"), (Lang::En, "en")] {
        let text = screen(dir, lang, commands);
        settings.bind(|| insta::assert_snapshot!(format!("{name}.{suffix}"), text));
    }
}

#[test]
fn reports() {
    let dir = folder();
    for (id, controls) in [("1", "none"), ("1", "all"), ("3p", "required")] {
        template(dir.path(), id, controls);
        let name = format!("{id}-{controls}");
        let file = format!("{name}.sekisho.ron");
        let check = ["check", &file];
        golden(&format!("check-{name}"), dir.path(), &[&check]);
    }
}

#[test]
fn what_is_missing_for_a_route() {
    let dir = folder();
    template(dir.path(), "5", "none");
    let check = ["check", "--target", "2", "5-none.sekisho.ron"];
    golden("check-target", dir.path(), &[&check]);
}

#[test]
fn a_report_on_what_is_not_judged() {
    let dir = folder();
    let drawings = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drawings");
    let file = "7p-not.sekisho.ron";
    fs::copy(drawings.join(file), dir.path().join(file)).unwrap();
    golden("check-not-judged", dir.path(), &[&["check", file]]);
}

#[test]
fn a_report_on_a_town_hall_that_is_no_model() {
    let dir = folder();
    let drawings = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drawings");
    let text = fs::read_to_string(drawings.join("7p-not.sekisho.ron")).unwrap();
    // As many terminals on one side as on the other.
    let tied = text.replace("count: 60", "count: 420");
    assert_ne!(tied, text);
    fs::write(dir.path().join("tied.sekisho.ron"), tied).unwrap();
    golden(
        "check-no-model",
        dir.path(),
        &[&["check", "tied.sekisho.ron"]],
    );
}

#[test]
fn notices_of_the_document() {
    let dir = folder();
    template(dir.path(), "7", "all");
    let check = ["check", "--notices", "7-all.sekisho.ron"];
    golden("check-notices", dir.path(), &[&check]);
}

#[test]
fn explanations() {
    let dir = folder();
    template(dir.path(), "1", "required");
    let explain = |what| ["check", "--explain", what, "1-required.sekisho.ron"];
    let (row, route) = (explain("lbo-firewall:overload"), explain("1"));
    golden("explain", dir.path(), &[&row, &route]);
}

#[test]
fn what_the_program_knows() {
    let dir = folder();
    golden("catalog", dir.path(), &[&["catalog"]]);
    golden("templates", dir.path(), &[&["template"]]);
}

#[test]
fn help() {
    let dir = folder();
    let of = |name| ["help", name];
    let commands = [of("check"), of("template"), of("import"), of("catalog")];
    golden(
        "help",
        dir.path(),
        &[
            &["--help"],
            &commands[0],
            &commands[1],
            &commands[2],
            &commands[3],
        ],
    );
}

#[test]
fn a_list_that_is_read_in() {
    let dir = folder();
    import::write(dir.path(), "list.csv", import::LIST);
    golden(
        "import",
        dir.path(),
        &[&["import", "list.csv", "-o", "out.ron"]],
    );
}

#[test]
fn refusals_of_arguments() {
    let dir = folder();
    template(dir.path(), "1", "all");
    let file = "1-all.sekisho.ron";
    golden(
        "refused-arguments",
        dir.path(),
        &[
            &["check"],
            &["check", "--formt", "json", file],
            &["check", "--format", "jsom", file],
            &["check", "--select", "routes=some", file],
            &["check", "--explain", "999", file],
            &["check", "--explain", "mynumber-daas:nothing", file],
            &["template", "9"],
            &["template", "1", "--controls", "some"],
            &["catalog", "extra"],
            &["catalog", "--catalog", "nowhere"],
            &["--no-such-option"],
        ],
    );
}

#[test]
fn refusals_of_files() {
    let dir = folder();
    template(dir.path(), "1", "all");
    let good = fs::read_to_string(dir.path().join("1-all.sekisho.ron")).unwrap();
    let spoiled = [
        ("empty.ron", String::new()),
        ("picture.ron", "<svg/>".to_owned()),
        ("newer.ron", "(format: 2, phases: [])".to_owned()),
        ("cut.ron", good[..good.len() / 3].to_owned()),
        ("misspelt.ron", good.replacen("phases:", "phaes:", 1)),
        ("unknown.ron", good.replacen("Implemented", "Done", 1)),
        ("missing.ron", good.replacen("kind:", "note:", 1)),
        ("far.ron", good.replacen("x: ", "x: 9999999", 1)),
        ("nowhere.ron", good.replacen("from: \"", "from: \"no-", 1)),
    ];
    let mut commands = vec![vec!["check", "no-such-file.ron"], vec!["check", "."]];
    for (name, text) in &spoiled {
        fs::write(dir.path().join(name), text).unwrap();
        commands.push(vec!["check", name]);
    }
    commands.push(vec!["template", "1", "-o", "no/folder.ron"]);
    let commands: Vec<&[&str]> = commands.iter().map(Vec::as_slice).collect();
    golden("refused-files", dir.path(), &commands);
}
