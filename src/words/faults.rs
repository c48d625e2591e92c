//! What is wrong with a file, for people.

use super::say;
use crate::{
    catalog::{CatalogFault, Lang},
    design::FileError,
};

/// An error of a file as one line: the file, the place where there is one, and what is wrong.
pub fn file_error(error: &FileError, lang: Lang) -> String {
    let message = error.fault.message(&error.file);
    format!("{}: {}", error.at(), say(&message, lang))
}

/// A fault of a catalog as one line: the file, the place where there is one, and what is wrong.
pub fn catalog_fault(fault: &CatalogFault, lang: Lang) -> String {
    format!("{}: {}", fault.at(), say(&fault.message, lang))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalog::TextPlace, design::FileFault};

    #[test]
    fn an_id_that_stands_twice_is_said_with_both_places() {
        let error = FileError {
            file: "a.ron".to_owned(),
            place: Some(TextPlace {
                line: 20,
                column: 5,
            }),
            fault: FileFault::Twice {
                id: "term".to_owned(),
                first: TextPlace {
                    line: 12,
                    column: 3,
                },
            },
        };
        let en = file_error(&error, Lang::En);
        assert!(
            en.starts_with("a.ron:20:5: ") && en.contains("a.ron:12:3"),
            "{en}"
        );
        let ja = file_error(&error, Lang::Ja);
        assert!(
            ja.starts_with("a.ron:20:5: ID「term」") && ja.contains("a.ron:12:3"),
            "{ja}"
        );
    }
}
