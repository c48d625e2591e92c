//! What the document asks one to bear in mind, once for all files.

use std::collections::BTreeSet;

use crate::{
    catalog::{Catalog, NoticeId},
    cli::{
        out::Lines,
        report_words::{ReportWords, behind},
    },
};

/// The notices of the document that apply to any of the files; without `all` only how many.
pub(in crate::cli::check) fn notices(
    catalog: &Catalog,
    apply: &BTreeSet<NoticeId>,
    all: bool,
    words: ReportWords,
) -> String {
    let mut lines = Lines::default();
    lines.push(0, "");
    let count = apply.len();
    if !all {
        let hint = format!("{count}{}", words.remark(&words.get("report-how-notices")));
        lines.push(0, &words.under("report-notices", &hint));
        return lines.as_str().to_owned();
    }
    lines.push(0, &words.under("report-notices", &count.to_string()));
    // What the document says of several chapters stands once for each, in the same words.
    let mut said = BTreeSet::new();
    let apply = catalog.notices.iter().filter(|it| apply.contains(&it.id));
    for notice in apply.filter(|it| said.insert(words.text(&it.text))) {
        let pages = behind(notice.source.pages());
        lines.push(2, &format!("{}{pages}", words.text(&notice.text)));
    }
    lines.as_str().to_owned()
}
