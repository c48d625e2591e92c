//! Three ways: what was written, what the sheet says now, what the design says now.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    answer::{meant, put, state_of},
    conflict::{ConflictChoice, HandoverCell, HandoverProblem},
    plan::{HandoverPlan, UnknownRow},
    sheet::{HandoverRow, HandoverSheet},
};
use crate::{
    analysis::{Case, ControlInstance},
    catalog::{Date, Lang, Message},
    design::{Command, ControlKey, ControlRecord, ControlState, DesignEdit, RecordEdit},
    export::{AnswerColumn, answers_of},
};

/// What a filled-in sheet would do to the design of a case: pure, nothing is changed.
///
/// An answer that the sheet has not changed since it was written leaves the design as it is; one
/// that both have changed is a conflict, and `choice` says whose word counts.
pub fn handover(case: Case<'_>, sheet: &HandoverSheet, choice: ConflictChoice) -> HandoverPlan {
    let mut merger = HandoverMerger {
        case,
        choice,
        plan: HandoverPlan::default(),
        demanded: demanded(case),
        seen: BTreeSet::new(),
        states: Vec::new(),
        records: Vec::new(),
    };
    for row in &sheet.rows {
        merger.row(row);
    }
    merger.finished()
}

/// The controls that can be answered, by carrier and control.
fn demanded(case: Case<'_>) -> BTreeMap<ControlKey, &ControlInstance> {
    let controls = case.analysis.controls.iter();
    let placed = controls.filter(|control| !control.unplaced);
    let keyed = placed.map(|control| {
        let key = ControlKey {
            asset: control.asset.clone(),
            control: control.control.clone(),
        };
        (key, control)
    });
    keyed.collect()
}

struct HandoverMerger<'a> {
    case: Case<'a>,
    choice: ConflictChoice,
    plan: HandoverPlan,
    demanded: BTreeMap<ControlKey, &'a ControlInstance>,
    seen: BTreeSet<ControlKey>,
    states: Vec<(ControlKey, ControlState)>,
    records: Vec<(ControlKey, ControlRecord)>,
}

impl HandoverMerger<'_> {
    fn row(&mut self, row: &HandoverRow) {
        let key = ControlKey {
            asset: (!row.asset.is_empty()).then(|| row.asset.as_str().into()),
            control: row.control.as_str().into(),
        };
        let Some(control) = self.demanded.get(&key).copied() else {
            self.unknown(row);
            return;
        };
        self.plan.rows += 1;
        if !self.seen.insert(key.clone()) {
            self.problem(row, Message::new("handover-twice"));
            return;
        }
        let record = self
            .case
            .design
            .control_record(key.asset.as_ref(), &key.control);
        let now = answers_of(Lang::En, &control.state, record);
        let mut taken: Vec<HandoverCell> = Vec::new();
        for (index, column) in AnswerColumn::ALL.into_iter().enumerate() {
            let of =
                |answers: &[String]| meant(column, answers.get(index).map_or("", String::as_str));
            let (sheet, written, design) = (of(&row.answers), of(&row.written), of(&now));
            // Nothing was changed on the sheet, or it says what the design says by now.
            if sheet == written || sheet == design {
                continue;
            }
            let cell = HandoverCell {
                line: row.line,
                key: key.clone(),
                column,
                written,
                design,
                sheet,
            };
            let is_conflict = cell.design != cell.written;
            if is_conflict {
                self.plan.conflicts.push(cell.clone());
            }
            if !is_conflict || self.choice == ConflictChoice::Sheet {
                taken.push(cell);
            }
        }
        self.take(row, control, record, taken);
    }

    /// Takes answers of a row over, as far as they can be.
    fn take(
        &mut self,
        row: &HandoverRow,
        control: &ControlInstance,
        record: Option<&ControlRecord>,
        mut taken: Vec<HandoverCell>,
    ) {
        let Some(key) = taken.first().map(|cell| cell.key.clone()) else {
            return;
        };
        taken.retain(|cell| {
            let why = refused(cell);
            let is_taken = why.is_none();
            if let Some(why) = why {
                self.problem(row, why);
            }
            is_taken
        });
        match new_state(&control.state, &taken) {
            Ok(Some(state)) => self.states.push((key.clone(), state)),
            Ok(None) => {}
            Err(why) => {
                self.problem(row, why);
                taken.retain(|cell| !is_of_state(cell.column));
            }
        }
        let before = record.cloned().unwrap_or_default();
        let mut after = before.clone();
        for cell in &taken {
            put(&mut after, cell.column, &cell.sheet);
        }
        let after = after.tidied();
        if after != before {
            self.records.push((key, after));
        }
        self.plan.changes.append(&mut taken);
    }

    fn unknown(&mut self, row: &HandoverRow) {
        self.plan.unknown.push(UnknownRow {
            line: row.line,
            asset: row.asset.clone(),
            control: row.control.clone(),
            name: row.name.clone(),
        });
    }

    fn problem(&mut self, row: &HandoverRow, why: Message) {
        let (line, name) = (row.line, row.name.clone());
        self.plan.problems.push(HandoverProblem { line, name, why });
    }

    fn finished(mut self) -> HandoverPlan {
        self.plan.absent = self.demanded.len() - self.seen.len();
        let mut commands = Vec::new();
        if !self.states.is_empty() {
            commands.push(Command::Design(DesignEdit::Controls(self.states)));
        }
        let records = self.records.into_iter();
        commands
            .extend(records.map(|(key, record)| Command::Record(RecordEdit::Control(key, record))));
        if !commands.is_empty() {
            let label = Message::new("label-handover").with("n", self.plan.changes.len());
            self.plan.command = Some(Command::Many { label, commands });
        }
        self.plan
    }
}

/// Why an answer cannot be taken over by itself.
fn refused(cell: &HandoverCell) -> Option<Message> {
    match cell.column {
        AnswerColumn::State if state_of(&cell.sheet).is_none() => {
            Some(Message::new("handover-no-state").with("text", cell.sheet.as_str()))
        }
        AnswerColumn::Due if !cell.sheet.is_empty() && Date::read(&cell.sheet).is_none() => {
            Some(Message::new("handover-no-date").with("text", cell.sheet.as_str()))
        }
        AnswerColumn::State
        | AnswerColumn::Reason
        | AnswerColumn::Person
        | AnswerColumn::Due
        | AnswerColumn::Cost
        | AnswerColumn::Remark
        | AnswerColumn::Document
        | AnswerColumn::Page
        | AnswerColumn::Link => None,
    }
}

const fn is_of_state(column: AnswerColumn) -> bool {
    matches!(column, AnswerColumn::State | AnswerColumn::Reason)
}

/// The state that follows from the answers taken over, if it is another one.
fn new_state(
    before: &ControlState,
    taken: &[HandoverCell],
) -> Result<Option<ControlState>, Message> {
    let answer = |column| taken.iter().find(|cell| cell.column == column);
    let (state, reason) = (answer(AnswerColumn::State), answer(AnswerColumn::Reason));
    if state.is_none() && reason.is_none() {
        return Ok(None);
    }
    let state = match state {
        Some(cell) => state_of(&cell.sheet).unwrap_or_default(),
        None => before.clone(),
    };
    let own = match before {
        ControlState::NotApplicable(reason) => reason.as_str(),
        ControlState::Implemented | ControlState::Planned | ControlState::Missing => "",
    };
    let reason = reason.map_or(own, |cell| cell.sheet.as_str());
    let state = match state {
        ControlState::NotApplicable(_) if reason.trim().is_empty() => {
            return Err(Message::new("handover-no-reason"));
        }
        ControlState::NotApplicable(_) => ControlState::NotApplicable(reason.to_owned()),
        other if !reason.is_empty() && reason != own => {
            let why = Message::new("handover-idle-reason");
            return Err(why.with("state", Message::new(other.key())));
        }
        other => other,
    };
    Ok((state != *before).then_some(state))
}
