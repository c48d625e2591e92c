//! What became of a list, for reading.

use crate::{
    catalog::{Catalog, Lang, Message},
    cli::out::Lines,
    design::{Design, Name},
    import::{ImportPlan, ImportReview, ReviewRow, RowDecision},
    words,
};

/// The list, its columns, and its rows by what is done with them.
pub(super) fn report(
    catalog: &Catalog,
    design: &Design,
    review: &ImportReview,
    plan: Option<&ImportPlan>,
    lang: Lang,
) -> String {
    let writer = ReportWriter {
        catalog,
        design,
        lang,
    };
    let mut lines = Lines::default();
    let table = review.table();
    let head = Message::new("import-report-list").with("file", table.name.as_str());
    let head = head.with("form", table.form.told());
    lines.push(0, &writer.say(&head.with("n", table.rows.len())));
    for remark in table.remarks() {
        lines.push(2, &writer.say(&remark));
    }
    lines.push(0, &writer.say(&Message::new("import-report-columns")));
    for column in review.columns().told_each(catalog) {
        lines.push(2, &writer.say(&column));
    }
    let parts = [
        (RowDecision::Accepted, "import-report-taken"),
        (RowDecision::LeftOut, "import-report-left-out"),
        (RowDecision::Undecided, "import-report-undecided"),
    ];
    for (decision, key) in parts {
        let rows = review.rows().iter().filter(|row| row.decision == decision);
        let rows: Vec<&ReviewRow> = rows.collect();
        lines.push(0, &writer.say(&Message::new(key).with("n", rows.len())));
        for row in rows {
            writer.row(&mut lines, row);
        }
    }
    if let Some(plan) = plan {
        writer.added(&mut lines, plan);
    }
    lines.as_str().to_owned()
}

struct ReportWriter<'a> {
    catalog: &'a Catalog,
    design: &'a Design,
    lang: Lang,
}

impl ReportWriter<'_> {
    fn say(&self, message: &Message) -> String {
        words::say(message, self.lang)
    }

    /// A row: what it is, where it stands, what that rests on, and what is to be said of it.
    fn row(&self, lines: &mut Lines, row: &ReviewRow) {
        let kind = row.kind.as_ref().map(|kind| {
            let known = self.catalog.asset_kind(kind);
            Name::new("", known.map(|kind| &kind.name), kind.as_str()).text()
        });
        let place = row.place.as_ref();
        let place = place.map(|place| place.called(self.catalog, self.design));
        let said = row.guess.reasons.iter().map(|reason| self.say(reason));
        let said = words::row(self.lang, "common-comma", said);
        let unknown = || words::both(&Message::new("import-unknown"));
        let message = Message::new("import-report-row")
            .with("line", row.line)
            .with("name", row.name.as_str())
            .with("kind", kind.unwrap_or_else(unknown))
            .with("zone", place.unwrap_or_else(|| unknown().into()))
            .with("why", said);
        lines.push(2, &self.say(&message));
        let asked = row.guess.doubts.iter().chain(&row.guess.takes_no_part);
        for remark in asked.chain(&row.remarks) {
            lines.push(6, &self.say(remark));
        }
    }

    /// What is added beside the assets.
    fn added(&self, lines: &mut Lines, plan: &ImportPlan) {
        let zones = plan.zones.iter().map(|zone| self.say(zone));
        let columns = plan.columns.iter().map(String::as_str);
        let added = [
            (
                "import-report-zones",
                words::row(self.lang, "common-comma", zones),
            ),
            (
                "import-report-own-columns",
                words::row(self.lang, "common-comma", columns),
            ),
        ];
        for (key, names) in added {
            if !names.is_empty() {
                lines.push(0, &self.say(&Message::new(key).with("names", names)));
            }
        }
    }
}
