//! What a filled-in sheet would do, for reading.

use crate::{
    analysis::Case,
    catalog::{Lang, Message},
    cli::out::Lines,
    design::{ControlKey, Names},
    export::{ConflictChoice, HandoverCell, HandoverPlan, UnknownRow},
    words,
};

/// Changes, conflicts, unknown rows and what cannot be taken over, each with its row.
pub(super) fn preview(
    case: Case<'_>,
    plan: &HandoverPlan,
    choice: ConflictChoice,
    lang: Lang,
) -> String {
    let names = Names {
        design: case.design,
        catalog: case.catalog,
    };
    let writer = PreviewWriter { names, lang };
    let mut lines = Lines::default();
    let head = Message::new("handover-rows").with("n", plan.rows);
    lines.push(0, &writer.say(&head));
    let conflicts = match choice {
        ConflictChoice::Design => "handover-conflicts-design",
        ConflictChoice::Sheet => "handover-conflicts-sheet",
    };
    for (key, cells) in [
        ("handover-changes", &plan.changes),
        (conflicts, &plan.conflicts),
    ] {
        writer.heading(&mut lines, key, cells.len());
        for cell in cells {
            lines.push(2, &writer.cell(cell, key == conflicts));
        }
    }
    writer.heading(&mut lines, "handover-unknown", plan.unknown.len());
    for row in &plan.unknown {
        lines.push(2, &writer.unknown(row));
    }
    writer.heading(&mut lines, "handover-problems", plan.problems.len());
    for problem in &plan.problems {
        let said = Message::new("handover-row")
            .with("line", problem.line)
            .with("name", problem.name.as_str());
        let said = said.with("what", problem.why.clone());
        lines.push(2, &writer.say(&said));
    }
    if plan.absent > 0 {
        lines.push(
            0,
            &writer.say(&Message::new("handover-absent").with("n", plan.absent)),
        );
    }
    lines.as_str().to_owned()
}

struct PreviewWriter<'a> {
    names: Names<'a>,
    lang: Lang,
}

impl PreviewWriter<'_> {
    fn say(&self, message: &Message) -> String {
        words::say(message, self.lang)
    }

    /// A heading with how many lines stand below it.
    fn heading(&self, lines: &mut Lines, key: &'static str, n: usize) {
        lines.push(0, &self.say(&Message::new(key).with("n", n)));
    }

    /// The carrier and the control.
    fn name(&self, key: &ControlKey) -> String {
        let carrier = match &key.asset {
            Some(asset) => self.names.asset(asset).line(self.lang),
            None => words::get(self.lang, "report-organisation"),
        };
        let control = self.say(&self.names.control(&key.control));
        format!("{carrier} × {control}")
    }

    /// An answer: what it was, and what it becomes.
    fn cell(&self, cell: &HandoverCell, is_conflict: bool) -> String {
        let key = if is_conflict {
            "handover-conflict"
        } else {
            "handover-change"
        };
        let what = Message::new(key)
            .with("column", words::get(self.lang, cell.column.key()))
            .with("written", self.shown(cell, &cell.written))
            .with("design", self.shown(cell, &cell.design))
            .with("sheet", self.shown(cell, &cell.sheet));
        let said = Message::new("handover-row")
            .with("line", cell.line)
            .with("name", self.name(&cell.key));
        self.say(&said.with("what", what))
    }

    /// An answer for reading.
    fn shown(&self, cell: &HandoverCell, answer: &str) -> String {
        match cell.told(answer) {
            Some(key) => words::get(self.lang, key),
            None if answer.is_empty() => words::get(self.lang, "handover-empty"),
            None => answer.replace('\n', " / "),
        }
    }

    fn unknown(&self, row: &UnknownRow) -> String {
        let ids = [row.asset.as_str(), row.control.as_str()];
        let ids = words::row(self.lang, "common-comma", ids);
        let what = if ids.is_empty() {
            Message::new("handover-no-ids")
        } else {
            Message::new("handover-ids").with("ids", ids)
        };
        let said = Message::new("handover-row")
            .with("line", row.line)
            .with("name", row.name.as_str());
        self.say(&said.with("what", what))
    }
}
