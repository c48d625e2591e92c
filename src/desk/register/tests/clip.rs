//! Tables on the clipboard.

use proptest::prelude::*;

use crate::desk::ClipTable;

fn rows(text: &str) -> Vec<Vec<String>> {
    ClipTable::read(text).rows
}

#[test]
fn a_table_is_read_as_spreadsheets_copy_it() {
    for (text, expected) in [
        ("a", vec![vec!["a"]]),
        ("", vec![vec![""]]),
        ("a\tb\r\nc\td\r\n", vec![vec!["a", "b"], vec!["c", "d"]]),
        ("a\n\nb", vec![vec!["a"], vec![""], vec!["b"]]),
        ("a\t\tb\n", vec![vec!["a", "", "b"]]),
        ("\"two\nlines\"\tb\n", vec![vec!["two\nlines", "b"]]),
        ("\"a\tb\"\tc", vec![vec!["a\tb", "c"]]),
        ("\"say \"\"yes\"\"\"\tb", vec![vec!["say \"yes\"", "b"]]),
        // What begins with a quote and is no quoted cell stays as it is.
        ("\"19 inch\tb", vec![vec!["\"19 inch", "b"]]),
        ("\"19\" rack\tb", vec![vec!["\"19\" rack", "b"]]),
        ("19\"\tb", vec![vec!["19\"", "b"]]),
        ("a\u{0}b\u{1b}", vec![vec!["ab"]]),
        ("a\tb\nc", vec![vec!["a", "b"], vec!["c"]]),
    ] {
        assert_eq!(rows(text), expected, "{text:?}");
    }
}

fn cell() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop::sample::select(vec!['a', '端', '"', '\t', '\n', ' ']),
        0..6,
    )
    .prop_map(String::from_iter)
}

proptest! {
    #[test]
    fn what_is_copied_is_pasted_again(
        rows in prop::collection::vec(prop::collection::vec(cell(), 1..4), 1..5)
    ) {
        let table = ClipTable { rows };
        prop_assert_eq!(ClipTable::read(&table.text()), table);
    }
}
