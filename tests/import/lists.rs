//! Where these tests begin: lists as texts, read and looked over.

use std::sync::Arc;

use sekisho::{
    catalog::{Catalog, Lang},
    design::{Design, FileError},
    edit::apply,
    import::{
        ImportColumns, ImportReview, ImportTable, RememberedHeads, ReviewRow, list_of_bytes, plan,
    },
    words,
};

/// A list that is read.
pub(crate) fn table(catalog: &Catalog, text: &str) -> ImportTable {
    list_of_bytes(catalog, text.as_bytes(), "list.csv").unwrap()
}

/// Why a file is not read, in both languages.
pub(crate) fn refused(catalog: &Catalog, bytes: &[u8]) -> FileError {
    let error = list_of_bytes(catalog, bytes, "list.csv").unwrap_err();
    for lang in [Lang::Ja, Lang::En] {
        let line = words::file_error(&error, lang);
        assert!(!line.contains('\n') && !line.contains("import-"), "{line}");
    }
    error
}

/// The key of the sentence that says why a file is not read.
pub(crate) fn why(catalog: &Catalog, bytes: &[u8]) -> &'static str {
    refused(catalog, bytes).fault.message("").key
}

/// A list looked over as it is guessed.
pub(crate) fn review(catalog: &Catalog, design: &Design, text: &str) -> ImportReview {
    review_of(catalog, design, table(catalog, text))
}

/// The same of a list that was read.
pub(crate) fn review_of(catalog: &Catalog, design: &Design, table: ImportTable) -> ImportReview {
    let columns = ImportColumns::of(catalog, &table, &RememberedHeads::new());
    ImportReview::new(catalog, design, Arc::new(table), columns)
}

/// The drawing after what was accepted is drawn.
pub(crate) fn drawn(catalog: &Catalog, design: &Design, review: &ImportReview) -> Design {
    let plan = plan(catalog, design, review).unwrap();
    apply(design, &plan.command).unwrap()
}

/// What was guessed of a row, as a person reads it: kind, place, reasons, doubts.
pub(crate) fn told(row: &ReviewRow) -> String {
    let say = |messages: &[sekisho::catalog::Message]| {
        let said: Vec<_> = messages.iter().map(|it| words::say(it, Lang::Ja)).collect();
        said.join("・")
    };
    format!(
        "{} → {} @ {:?} [{}] ?[{}] {:?}",
        row.name,
        row.kind.as_ref().map_or("?", |kind| kind.as_str()),
        row.place,
        say(&row.guess.reasons),
        say(&row.guess.doubts),
        row.decision,
    )
}
