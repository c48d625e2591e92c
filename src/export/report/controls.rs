//! The list of controls: the sheet that is handed over, filled in and read back.

use super::{AnswerSort, ReportBlock, ReportCell, ReportColumn, ReportTable, writer::SheetWriter};
use crate::{
    analysis::ControlInstance,
    catalog::Lang,
    design::{ControlRecord, ControlState, Evidence},
    words,
};

/// The longest text of a cell: a workbook takes 32,767 UTF-16 units.
const LONGEST_CELL: usize = 32_000;

/// States as they can be chosen.
const STATES: [ControlState; 4] = [
    ControlState::Implemented,
    ControlState::Planned,
    ControlState::Missing,
    ControlState::NotApplicable(String::new()),
];

/// An answer about the state of a control: a column that is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnswerColumn {
    /// How far it is in place.
    State,
    /// Why it is not applicable.
    Reason,
    /// Who is in charge.
    Person,
    /// When it is to be in place.
    Due,
    /// What it costs.
    Cost,
    /// Remarks.
    Remark,
    /// Documents that show it, one a line.
    Document,
    /// Where in the documents, a line for each.
    Page,
    /// Where the documents are found, a line for each.
    Link,
}

impl AnswerColumn {
    /// All of them, in their order.
    pub const ALL: [Self; 9] = [
        Self::State,
        Self::Reason,
        Self::Person,
        Self::Due,
        Self::Cost,
        Self::Remark,
        Self::Document,
        Self::Page,
        Self::Link,
    ];

    /// Its id, the same in both languages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Reason => "reason",
            Self::Person => "person",
            Self::Due => "due",
            Self::Cost => "cost",
            Self::Remark => "remark",
            Self::Document => "document",
            Self::Page => "page",
            Self::Link => "link",
        }
    }

    /// The id of the hidden column that keeps what stood in it when it was written.
    pub fn written_id(self) -> String {
        format!("written-{}", self.id())
    }

    /// What it is called, a key of the program's words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::State => "sheet-state",
            Self::Reason => "sheet-na-reason",
            Self::Person => "sheet-person",
            Self::Due => "sheet-due",
            Self::Cost => "sheet-cost",
            Self::Remark => "sheet-remark",
            Self::Document => "sheet-document-of",
            Self::Page => "sheet-page-of",
            Self::Link => "sheet-link-of",
        }
    }

    const fn width(self) -> u16 {
        match self {
            Self::State | Self::Due | Self::Person | Self::Cost | Self::Page => 10,
            Self::Reason | Self::Remark | Self::Document | Self::Link => 16,
        }
    }

    const fn is_evidence(self) -> bool {
        matches!(self, Self::Document | Self::Page | Self::Link)
    }
}

/// The answers that a state and its record are, in the order of [`AnswerColumn::ALL`].
pub fn answers_of(
    lang: Lang,
    state: &ControlState,
    record: Option<&ControlRecord>,
) -> [String; AnswerColumn::ALL.len()] {
    let of = |read: fn(&ControlRecord) -> &String| record.map_or("", |it| read(it)).to_owned();
    let lines = |read: fn(&Evidence) -> &String| {
        let evidence = record.map_or(&[][..], |it| &it.evidence);
        let lines: Vec<String> = evidence
            .iter()
            .map(|it| read(it).replace('\n', " "))
            .collect();
        let lines = lines.join("\n");
        lines.trim_end_matches('\n').to_owned()
    };
    AnswerColumn::ALL.map(|column| {
        cell_text(&match column {
            AnswerColumn::State => words::get(lang, state.key()),
            AnswerColumn::Reason => reason_of(state).to_owned(),
            AnswerColumn::Person => of(|it| &it.person),
            AnswerColumn::Due => of(|it| &it.due),
            AnswerColumn::Cost => of(|it| &it.cost),
            AnswerColumn::Remark => of(|it| &it.remark),
            AnswerColumn::Document => lines(|it| &it.document),
            AnswerColumn::Page => lines(|it| &it.page),
            AnswerColumn::Link => lines(|it| &it.link),
        })
    })
}

fn reason_of(state: &ControlState) -> &str {
    match state {
        ControlState::NotApplicable(reason) => reason,
        ControlState::Implemented | ControlState::Planned | ControlState::Missing => "",
    }
}

/// A text as a cell of a workbook can hold it: no longer than that, with one sort of line break,
/// and without what steers.
pub fn cell_text(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut kept = String::with_capacity(text.len());
    let mut units = 0;
    for letter in text.chars() {
        units += letter.len_utf16();
        if units > LONGEST_CELL {
            kept.push('…');
            break;
        }
        let steers = letter.is_control() && letter != '\n' && letter != '\t';
        let is_none = matches!(letter, '\u{fffe}' | '\u{ffff}');
        kept.push(if steers || is_none {
            '\u{fffd}'
        } else {
            letter
        });
    }
    kept
}

impl<'a> SheetWriter<'a> {
    /// Every control by placement and carrier, with open answers.
    pub(super) fn controls(&self) -> Vec<ReportBlock> {
        let mut table = ReportTable::long("controls", self.control_columns());
        let controls = self.ordered_controls();
        for placed in controls.chunk_by(|one, other| one.placement == other.placement) {
            let rows = placed.iter().map(|control| self.control_row(control));
            let placement = placed.first().map(|it| it.placement.as_str());
            table.group(placement.unwrap_or_default(), rows.collect());
        }
        let about = ReportBlock::Words(self.word("sheet-about-controls"));
        if table.groups.is_empty() {
            return vec![self.or_none(table)];
        }
        vec![about, ReportBlock::Table(table)]
    }

    /// The controls in the order of the placements' numbers, then of the catalog's placements,
    /// then as the analysis has them.
    pub(super) fn ordered_controls(&self) -> Vec<&'a ControlInstance> {
        let mut controls: Vec<_> = self.case.analysis.controls.iter().collect();
        let placements = &self.case.catalog.placements;
        controls.sort_by_key(|control| {
            let number = control.numbers.first().copied().unwrap_or(u8::MAX);
            let place = placements.iter().position(|it| it.id == control.placement);
            (number, place.unwrap_or(usize::MAX))
        });
        controls
    }

    fn control_columns(&self) -> Vec<ReportColumn> {
        let mut columns = vec![
            self.column("number", "sheet-number-of-placement", 6)
                .centred(),
            self.column("placement", "sheet-placement", 13),
            self.column("carrier", "sheet-carrier", 17),
            self.column("control", "sheet-control", 23),
            self.column("definition", "sheet-definition", 40),
            self.column("requirement", "sheet-requirement", 7).centred(),
            self.column("clauses", "sheet-clauses", 9).centred(),
            self.column("pages", "sheet-pages", 8).centred(),
        ];
        columns.extend(AnswerColumn::ALL.map(|answer| {
            let column = if answer.is_evidence() {
                self.under(
                    answer.id(),
                    &["sheet-evidence", answer.key()],
                    answer.width(),
                )
            } else {
                self.column(answer.id(), answer.key(), answer.width())
            };
            column.answer(match answer {
                AnswerColumn::State => AnswerSort::Choice(self.states()),
                AnswerColumn::Reason
                | AnswerColumn::Person
                | AnswerColumn::Due
                | AnswerColumn::Cost
                | AnswerColumn::Remark
                | AnswerColumn::Document
                | AnswerColumn::Page
                | AnswerColumn::Link => AnswerSort::Words,
            })
        }));
        let hidden = |id: &str| ReportColumn::new(id, id.to_owned(), 8).hidden();
        columns.extend([hidden("asset-id"), hidden("control-id")]);
        columns.extend(AnswerColumn::ALL.map(|answer| hidden(&answer.written_id())));
        columns
    }

    fn states(&self) -> Vec<String> {
        STATES.iter().map(|state| self.word(state.key())).collect()
    }

    fn control_row(&self, control: &ControlInstance) -> Vec<ReportCell> {
        let mut cells = self.control_head(control);
        let record = self.record_of(control);
        let answers = answers_of(self.lang, &control.state, record);
        let mut open: Vec<ReportCell> = answers.iter().map(|it| it.as_str().into()).collect();
        if let Some(state) = open.first_mut() {
            state.tone = super::writer::state_tone(&control.state);
        }
        cells.extend(open);
        let asset = control.asset.as_ref().map_or("", |asset| asset.as_str());
        // What no asset that is drawn could carry cannot be answered.
        let id = Some(control.control.as_str()).filter(|_| !control.unplaced);
        cells.extend([asset.into(), id.unwrap_or_default().into()]);
        cells.extend(answers.map(ReportCell::from));
        cells
    }

    /// What is written down about a control, if anything.
    pub(super) fn record_of(&self, control: &ControlInstance) -> Option<&'a ControlRecord> {
        let asset = control.asset.as_ref();
        self.case.design.control_record(asset, &control.control)
    }

    /// The word for who demands a control: the document, or the nature of the asset.
    pub(super) fn demand(&self, control: &ControlInstance) -> String {
        if control.is_by_nature() {
            return self.word("sheet-by-nature");
        }
        self.requirement(control.requirement)
    }

    /// Where a control belongs, what it is and who demands it.
    fn control_head(&self, control: &ControlInstance) -> Vec<ReportCell> {
        let numbers = control.numbers.iter().map(|number| words::circled(*number));
        let entry = self.case.catalog.control(&control.control);
        let definition = entry.map(|entry| self.text(&entry.definition).to_owned());
        let requirement = self.demand(control);
        let scope = control.out_of_scope.as_ref();
        let scope = scope.map(|why| self.headed("report-out-of-scope", self.text(why)));
        let definition = [definition, scope].into_iter().flatten();
        let definition: Vec<_> = definition.collect();
        vec![
            numbers.collect::<String>().into(),
            self.text(&control.place).into(),
            self.carrier(control.asset.as_ref(), control.unplaced)
                .into(),
            self.text(&control.full_name).into(),
            definition.join("\n").into(),
            requirement.into(),
            words::clauses(&control.law).into(),
            words::pages(&control.pages).into(),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_takes_no_more_than_it_can_hold() {
        assert_eq!(cell_text("a\r\nb\u{1}\tc𠮷"), "a\nb\u{fffd}\tc𠮷");
        let long = cell_text(&"𠮷".repeat(20_000));
        assert_eq!(long.encode_utf16().count(), LONGEST_CELL + 1);
    }
}
