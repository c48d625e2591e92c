//! What is missing, in the order of what it is worth, with due dates.

use std::collections::{BTreeMap, BTreeSet};

use super::{CellTone, ReportBlock, ReportCell, ReportColumn, ReportTable, writer::SheetWriter};
use crate::{
    analysis::{
        ControlInstance, RiskSubject, Stay, StayReason, Suggestion, cheapest_set, next_best,
    },
    catalog::{AssetId, ControlId, Cost, Date, Message, Requirement},
    words,
};

/// Above so many controls nobody looks for the cheapest set: it would take longer than the rest.
const MOST_FOR_SAFE_SET: usize = 3_000;

/// A mark in a column of marks.
const MARKED: &str = "○";

/// A control at an asset.
type ControlSpot<'a> = (Option<&'a AssetId>, &'a ControlId);

impl SheetWriter<'_> {
    /// Required controls that are missing and others that would better something, best first.
    pub(super) fn plan(&self) -> Vec<ReportBlock> {
        let suggestions = next_best(self.case);
        let open = self.open_controls();
        let safe_set = if open.len() > MOST_FOR_SAFE_SET {
            None
        } else {
            Some(cheapest_set(self.case))
        };
        let chosen = safe_set.iter().flat_map(|set| &set.controls);
        let chosen: BTreeSet<ControlSpot<'_>> =
            chosen.map(|it| (Some(&it.asset), &it.control)).collect();
        let mut table = ReportTable::long("plan", self.plan_columns());
        let mut told: BTreeSet<ControlSpot<'_>> = BTreeSet::new();
        let by_spot: BTreeMap<ControlSpot<'_>, &ControlInstance> = open
            .iter()
            .map(|control| (spot_of(control), *control))
            .collect();
        let ranked = suggestions.iter().filter_map(|suggestion| {
            let spot = (
                Some(&suggestion.candidate.asset),
                &suggestion.candidate.control,
            );
            Some((*by_spot.get(&spot)?, Some(suggestion)))
        });
        let rest = open.iter().map(|control| (*control, None));
        for (control, suggestion) in ranked.chain(rest) {
            let spot = spot_of(control);
            let helps = suggestion.is_some_and(Suggestion::helps);
            let is_wanted = helps || control.requirement == Requirement::Required;
            if !is_wanted || (!control.unplaced && !told.insert(spot)) {
                continue;
            }
            let rank = table.groups.len() + 1;
            let is_chosen = chosen.contains(&spot);
            let cells = self.plan_row(
                rank,
                &PlanItem {
                    control,
                    suggestion,
                    is_chosen,
                },
            );
            table.row(
                format!("{}:{}", spot.0.map_or("", |it| it.as_str()), spot.1),
                cells,
            );
        }
        let about = match &safe_set {
            None => "sheet-about-plan-large",
            Some(set) if set.is_cheapest() => "sheet-about-plan",
            Some(_) => "sheet-about-plan-greedy",
        };
        let mut blocks = vec![ReportBlock::Words(self.word(about)), self.or_none(table)];
        let stays = safe_set.iter().flat_map(|set| &set.stays);
        blocks.extend(self.stays(stays.collect()));
        blocks
    }

    /// The controls that are demanded and not in place.
    fn open_controls(&self) -> Vec<&ControlInstance> {
        let controls = self.case.analysis.controls.iter();
        let open = controls.filter(|it| !it.is_in_place());
        open.collect()
    }

    /// What is not safe whatever is put in place; nothing where there is none.
    fn stays(&self, stays: Vec<&Stay>) -> Vec<ReportBlock> {
        if stays.is_empty() {
            return Vec::new();
        }
        let columns = vec![
            self.column("what", "sheet-stays-what", 60),
            self.column("product", "sheet-stays-product", 14).centred(),
            self.column("reason", "sheet-reason", 90),
        ];
        let mut table = ReportTable::new("stays", columns);
        let risk = &self.case.catalog.risk;
        for (index, stay) in stays.into_iter().enumerate() {
            let what = match &stay.what {
                RiskSubject::Row(asset, threat) => {
                    let threat = self.names.threat(threat).get(self.lang);
                    format!("{} × {threat}", self.asset(asset))
                }
                RiskSubject::Target(attacker, goal, target) => {
                    let attacker = self.names.attacker(attacker).get(self.lang);
                    let goal = self.names.goal(goal).get(self.lang);
                    format!("{attacker} → {} × {goal}", self.asset(target))
                }
            };
            let reason = match stay.reason {
                StayReason::Capped(cap) => risk.caps.get(cap).map(|cap| {
                    let pages = words::pages(cap.source.pages());
                    words::row(self.lang, "common-space", [self.text(&cap.reason), &pages])
                }),
                StayReason::NothingLeft => None,
            };
            let reason = reason.unwrap_or_else(|| self.word("sheet-nothing-left"));
            let product = ReportCell::from(stay.product).toned(CellTone::Alarm);
            table.row(
                (index + 1).to_string(),
                vec![what.into(), product, reason.into()],
            );
        }
        let heading = self.word("sheet-head-stays");
        vec![ReportBlock::Heading(heading), ReportBlock::Table(table)]
    }

    fn plan_columns(&self) -> Vec<ReportColumn> {
        let effect =
            |id: &str, key: &str, width| self.under(id, &["sheet-effect", key], width).centred();
        vec![
            self.column("rank", "sheet-rank", 6).centred(),
            self.column("control", "sheet-control", 26),
            self.column("placement", "sheet-placement", 14),
            self.column("carrier", "sheet-carrier", 18),
            self.column("requirement", "sheet-requirement", 7).centred(),
            self.column("state", "sheet-state", 9).centred(),
            effect("rows", "sheet-effect-rows", 9),
            effect("targets", "sheet-effect-targets", 9),
            effect("routes", "sheet-effect-routes", 9),
            effect("letters", "sheet-effect-letters", 18),
            self.column("estimate", "sheet-cost-estimate", 8).centred(),
            self.column("chosen", "sheet-chosen", 8).centred(),
            self.column("person", "sheet-person", 10),
            self.column("due", "sheet-due", 12).centred(),
            self.column("cost", "sheet-cost", 10),
            self.column("remark", "sheet-remark", 20),
            self.column("pages", "sheet-pages", 9).centred(),
        ]
    }

    fn plan_row(&self, rank: usize, item: &PlanItem<'_>) -> Vec<ReportCell> {
        let control = item.control;
        let record = self.record_of(control);
        let own = self.case.design.costs.get(&control.control).copied();
        let cost = own.unwrap_or_else(|| self.case.catalog.cost(&control.control));
        let cost = self.word(match cost {
            Cost::Low => "worth-cost-low",
            Cost::Middle => "worth-cost-middle",
            Cost::High => "worth-cost-high",
        });
        let chosen = if item.is_chosen { MARKED } else { "" };
        let mut cells: Vec<ReportCell> = vec![
            rank.into(),
            self.text(&control.full_name).into(),
            self.text(&control.place).into(),
            self.carrier(control.asset.as_ref(), control.unplaced)
                .into(),
            self.demand(control).into(),
            self.state(&control.state),
        ];
        cells.extend(self.effects(item.suggestion));
        let due = record.map_or("", |it| it.due.as_str());
        cells.extend([
            cost.into(),
            chosen.into(),
            record.map_or("", |it| it.person.as_str()).into(),
            self.due(due),
            record.map_or("", |it| it.cost.as_str()).into(),
            record.map_or("", |it| it.remark.as_str()).into(),
            words::pages(&control.pages).into(),
        ]);
        cells
    }

    /// What would become safe or better.
    fn effects(&self, suggestion: Option<&Suggestion>) -> [ReportCell; 4] {
        let Some(suggestion) = suggestion.filter(|it| it.helps()) else {
            return Default::default();
        };
        let number = |number: usize| ReportCell::from(number);
        let letters = suggestion.letters.iter().map(|moved| {
            let said = Message::new("sheet-letters-move")
                .with("from", format!("{:?}", moved.from))
                .with("to", format!("{:?}", moved.to));
            self.say(&said.with("n", moved.count))
        });
        let mut letters = self.row(letters);
        if !suggestion.is_exact {
            letters = words::row(
                self.lang,
                "common-space",
                [letters, self.word("sheet-estimate")],
            );
        }
        [
            number(suggestion.rows),
            number(suggestion.targets),
            number(suggestion.routes),
            letters.into(),
        ]
    }

    /// A due date, which may be past.
    fn due(&self, due: &str) -> ReportCell {
        let past = Date::read(due).zip(self.options.day);
        let is_past = past.is_some_and(|(due, day)| due.last() < day);
        if !is_past {
            return due.into();
        }
        let said = Message::new("common-name-at").with("name", due);
        let said = said.with("at", Message::new("sheet-overdue"));
        ReportCell::from(self.say(&said)).toned(CellTone::Alarm)
    }
}

/// A control that is to be put in place.
struct PlanItem<'a> {
    control: &'a ControlInstance,
    /// What it would change, where that was found out.
    suggestion: Option<&'a Suggestion>,
    /// Whether it is part of the set that makes everything safe.
    is_chosen: bool,
}

fn spot_of(control: &ControlInstance) -> ControlSpot<'_> {
    (control.asset.as_ref(), &control.control)
}
