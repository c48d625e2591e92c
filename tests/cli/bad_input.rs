//! Every sort of unreadable file: one clear line, with its place where it has one, exit 2.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use super::{folder, run, template};

/// Checks a file that cannot be read; returns the one line without the file's name.
fn complaint(path: &Path) -> String {
    let run = run([Path::new("check"), path]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{}", run.err);
    assert_eq!(run.err.lines().count(), 1, "{}", run.err);
    assert!(
        run.err.chars().count() < 600,
        "{} characters",
        run.err.chars().count()
    );
    let prefix = format!("sekisho: {}:", path.display());
    let rest = run.err.strip_prefix(&prefix);
    rest.unwrap_or_else(|| panic!("{}", run.err))
        .trim()
        .to_owned()
}

/// The same, of a file with this content.
fn complaint_about(content: impl AsRef<[u8]>) -> String {
    let dir = folder();
    let path = dir.path().join("bad.sekisho.ron");
    fs::write(&path, content).unwrap();
    complaint(&path)
}

/// Line and column at the beginning of a complaint.
fn place(complaint: &str) -> (usize, usize) {
    let mut parts = complaint.split(':');
    let mut number = || parts.next().and_then(|part| part.parse().ok());
    let place = number().zip(number());
    place.unwrap_or_else(|| panic!("no place in “{complaint}”"))
}

/// A readable design to spoil.
fn good() -> String {
    let dir = folder();
    fs::read_to_string(template(dir.path(), "1", "required")).unwrap()
}

#[test]
fn no_file_or_no_name() {
    let dir = folder();
    complaint(&dir.path().join("nothing.ron"));
    assert_eq!(run(["check", ""]).code, Some(2));
}

#[test]
fn a_directory() {
    let dir = folder();
    complaint(dir.path());
}

#[cfg(unix)]
#[test]
fn a_device_that_never_ends() {
    complaint(Path::new("/dev/zero"));
}

#[test]
fn not_utf_8() {
    let mut bytes = good().into_bytes();
    let middle = bytes.len() / 2;
    bytes[middle] = 0xff;
    let complaint = complaint_about(&bytes);
    assert!(complaint.contains("UTF-8"), "{complaint}");
    assert!(place(&complaint).0 > 1, "{complaint}");
    complaint_about([0xff, 0xfe, b'(', 0]);
    complaint_about([0; 4096]);
}

#[test]
fn empty_or_no_ron_at_all() {
    for content in ["", "\n\n", "hello", "{\"format\": 1}", "<svg/>", "(", "()"] {
        place(&complaint_about(content));
    }
}

#[test]
fn ron_cut_anywhere() {
    let text = good();
    for twentieth in 1..20 {
        let mut end = text.len() * twentieth / 20;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        place(&complaint_about(&text[..end]));
    }
}

#[test]
fn an_unknown_format_number() {
    let text = good();
    assert!(text.contains("format: 1"));
    for number in ["0", "2", "99", "-1", "4294967296", "1.5", "\"1\""] {
        let complaint =
            complaint_about(text.replacen("format: 1", &format!("format: {number}"), 1));
        assert_eq!(place(&complaint).0, 2, "{complaint}");
    }
    let newer = complaint_about("(format: 2, what_is_new: [1, 2], phases: \"elsewhere\")");
    assert!(newer.contains("format 2"), "{newer}");
}

#[test]
fn coordinates_that_are_no_place() {
    let text = good();
    let start = text.rfind("x: ").unwrap() + 3;
    let end = start + text[start..].find(',').unwrap();
    for number in [
        "NaN",
        "inf",
        "1e9",
        "0.5",
        "99999999999999999999",
        "-2147483648",
        "1000001",
    ] {
        let spoiled = format!("{}{number}{}", &text[..start], &text[end..]);
        let (line, _) = place(&complaint_about(spoiled));
        assert!(line > 10, "{number}");
    }
}

#[test]
fn references_that_lead_nowhere() {
    let text = good();
    let from = text.find("from: \"").unwrap() + 7;
    let end = from + text[from..].find('"').unwrap();
    let spoiled = format!("{}nowhere{}", &text[..from], &text[end..]);
    let complaint = complaint_about(&spoiled);
    assert!(complaint.contains("“nowhere”"), "{complaint}");
    let line = spoiled[..from].matches('\n').count() + 1;
    assert_eq!(place(&complaint).0, line, "{complaint}");
}

/// An entry that the catalog does not hold is a finding: the design opens.
#[test]
fn unknown_kinds_are_findings_not_failures() {
    let dir = folder();
    let path = dir.path().join("older.sekisho.ron");
    let text = good();
    let kind = text.find("kind: \"").unwrap() + 7;
    let end = kind + text[kind..].find('"').unwrap();
    fs::write(
        &path,
        format!("{}no_such_kind{}", &text[..kind], &text[end..]),
    )
    .unwrap();
    let (code, reports, err) = super::check_json(&[&path]);
    assert_eq!((code, err.as_str()), (Some(1), ""));
    assert!(reports[0]["findings"].to_string().contains("unknown-kind"));
}

/// A file of `size` times the same bytes behind a beginning.
fn repeated(dir: &Path, beginning: &str, bytes: &str, size: usize) -> PathBuf {
    let path = dir.join("nested.sekisho.ron");
    let mut file = std::io::BufWriter::new(fs::File::create(&path).unwrap());
    file.write_all(beginning.as_bytes()).unwrap();
    let chunk = bytes.repeat((1 << 20) / bytes.len());
    for _ in 0..size / chunk.len() {
        file.write_all(chunk.as_bytes()).unwrap();
    }
    file.flush().unwrap();
    path
}

#[test]
fn nesting_without_end() {
    let dir = folder();
    let megabyte = 1 << 20;
    complaint(&repeated(dir.path(), "", "[", 100 * megabyte));
    for (beginning, bytes) in [
        ("", "["),
        ("", "("),
        ("", "{"),
        ("", "Some("),
        ("(format: 1, phases: ", "["),
        ("(format: 1, what_is_new: ", "["),
        ("(format: 1, title: ", "("),
        ("(format: 1, phases: [(id: \"a\", zones: ", "{\"z\": "),
        ("", "/*"),
    ] {
        place(&complaint(&repeated(
            dir.path(),
            beginning,
            bytes,
            8 * megabyte,
        )));
    }
}

/// The text with the first entry of a map written once more, as a merge makes it; its id, and how
/// many lines it has.
fn with_entry_twice(text: &str, map: &str) -> (String, String, usize) {
    let start = text.find(map).unwrap_or_else(|| panic!("no {map}")) + map.len() + 1;
    let first = text[start..].lines().next().unwrap();
    let indent = first.len() - first.trim_start().len();
    let end = format!("\n{}),\n", " ".repeat(indent));
    let length = if first.ends_with(',') {
        first.len() + 1
    } else {
        text[start..].find(&end).unwrap() + end.len()
    };
    let entry = &text[start..start + length];
    let id = entry.split('"').nth(1).unwrap().to_owned();
    let twice = format!("{}{entry}{}", &text[..start], &text[start..]);
    (twice, id, entry.lines().count())
}

#[test]
fn the_same_id_twice_is_refused_with_both_places() {
    let text = good();
    for map in ["zones: {", "assets: {", "links: {", "organisation: {"] {
        let (twice, id, lines) = with_entry_twice(&text, map);
        let complaint = complaint_about(&twice);
        let (line, column) = place(&complaint);
        assert!(
            complaint.contains(&format!("“{id}” stands twice")),
            "{complaint}"
        );
        let first = format!("bad.sekisho.ron:{}:{column})", line - lines);
        assert!(complaint.contains(&first), "{complaint}");
        assert!(twice.lines().nth(line - 1).unwrap().contains(&id));
    }
    // In the layout, and for the states of an asset's controls.
    let layout = &text[text.find("layout: (").unwrap()..];
    let (spoiled, id, _) = with_entry_twice(layout, "assets: {");
    let complaint = complaint_about(text.replace(layout, &spoiled));
    assert!(
        complaint.contains(&format!("“{id}” stands twice")),
        "{complaint}"
    );
    let control = text.find("controls: {").unwrap();
    let inner = control + text[control..].find("\": {").unwrap() + 4;
    let entry = text[inner..].split_once(',').unwrap().0;
    let complaint = complaint_about(format!("{}{entry}, {}", &text[..inner], &text[inner..]));
    assert!(complaint.contains("stands twice"), "{complaint}");
    let phase = text.find("id: \"").unwrap();
    let id = text[phase..].split('"').nth(1).unwrap();
    let more = format!("phases: [(id: \"{id}\"), ");
    let complaint = complaint_about(text.replacen("phases: [", &more, 1));
    assert!(complaint.contains("stands twice"), "{complaint}");
}

#[test]
fn what_is_no_design_is_named_for_what_it_is() {
    let text = good();
    let middle = text.find("      zones: {").unwrap();
    let merged = format!(
        "{}<<<<<<< HEAD\n{}\n=======\n>>>>>>> theirs\n",
        &text[..middle],
        &text[middle..]
    );
    let complaint = complaint_about(&merged);
    assert!(complaint.contains("conflict"), "{complaint}");
    let line = merged[..middle].matches('\n').count() + 1;
    assert_eq!(place(&complaint), (line, 1));
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [&[0xff, 0xfe], wide.as_slice()].concat();
    let kinds: [(&[u8], &str); 16] = [
        (b"", "an empty file"),
        (b" \n\t\n", "an empty file"),
        (b"<mxfile host=\"app\"><diagram/></mxfile>", "draw.io"),
        (b"<?xml version=\"1.0\"?>\n<mxfile/>", "draw.io"),
        (b"<?xml version=\"1.0\"?>\n<model/>", "an XML file"),
        (b"<svg/>", "SVG"),
        (b"{\"otmVersion\": \"0.2.0\"}", "OTM"),
        (b"otmVersion: 0.2.0\nproject:\n", "OTM"),
        (b"{\"format\": 1}", "a JSON file"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (
            b"PK\x03\x04....[Content_Types].xml....xl/workbook.xml",
            "Excel",
        ),
        (b"PK\x03\x04....word/document.xml", "Word"),
        (b"PK\x03\x04....", "a ZIP archive"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (&wide, "UTF-16"),
    ];
    for (content, name) in kinds.into_iter().chain([(marked.as_slice(), "UTF-16")]) {
        let complaint = complaint_about(content);
        assert!(complaint.contains(name), "{complaint}");
        assert!(complaint.contains("not a design of Sekisho"), "{complaint}");
    }
}

/// No type of the program, no name of a temporary file, no number of the system.
#[test]
fn complaints_are_in_the_users_words() {
    let text = good();
    let spoiled = [
        (
            text.replacen("phases:", "phaes:", 1),
            "did you mean “phases”?",
        ),
        (text.replacen("kind:", "knd:", 1), "did you mean “kind”?"),
        (text.replacen("kind:", "note:", 1), "“kind” is missing"),
        (
            text.replacen("Implemented", "Implmented", 1),
            "did you mean “Implemented”?",
        ),
        (
            text.replacen("Implemented", "Done", 1),
            "known: Implemented, Planned",
        ),
        (text.replacen("phases: [", "phases: {", 1), "a list [ ]"),
        (text.replacen("zones: {", "zones: [", 1), "a map { }"),
        (
            text.replacen("edition: \"", "edition: 5, title: \"", 1),
            "a text in quotes",
        ),
    ];
    for (content, words) in spoiled {
        assert_ne!(content, text, "{words}");
        let complaint = complaint_about(&content);
        assert!(complaint.contains(words), "{words}: {complaint}");
        for inner in [
            "FileData", "Phase", "struct", "enum", "variant", "os error", "RON",
        ] {
            assert!(!complaint.contains(inner), "{complaint}");
        }
        place(&complaint);
    }
    let dir = folder();
    let missing = dir.path().join("no/such/a.sekisho.ron");
    assert!(!complaint(&missing).contains("os error"));
    let written = run(["template", "1", "-o", missing.to_str().unwrap()]);
    assert_eq!(written.code, Some(2));
    assert!(
        !written.err.contains(".sekisho-") && !written.err.contains("os error"),
        "{}",
        written.err
    );
}
