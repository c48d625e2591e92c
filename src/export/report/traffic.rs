//! How much traffic screen transfer brings to the security cloud (p.13): an estimate.

use super::{
    AnswerSort, ReportBlock, ReportCell, ReportOptions, ReportTable, ReportValue,
    writer::SheetWriter,
};
use crate::{
    analysis::Case,
    catalog::{CapCondition, Message, Notice, SessionRate},
    design::Design,
};

/// Kilobits of a megabit.
const PER_MEGABIT: u64 = 1_000;

/// What is estimated for one rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrafficEstimate {
    /// The rate of the catalog; `None` where a rate was chosen.
    pub rate: Option<SessionRate>,
    /// Sessions at the same time.
    pub sessions: u32,
    /// Kilobits a second of a session.
    pub kbps: u32,
    /// How many terminals have no number of devices filled in and count as one.
    pub unfilled: usize,
}

impl TrafficEstimate {
    /// All sessions together, in kilobits a second.
    pub fn total(&self) -> u64 {
        u64::from(self.sessions) * u64::from(self.kbps)
    }
}

/// The estimates for a notice that speaks of traffic and applies: none for other drawings.
pub fn traffic_estimate(case: Case<'_>, options: ReportOptions) -> Vec<TrafficEstimate> {
    let Some(notice) = notice_of(case) else {
        return Vec::new();
    };
    let (devices, unfilled) = sessions(case, notice);
    let (sessions, unfilled) = match options.traffic.sessions {
        Some(chosen) => (chosen, 0),
        None => (devices, unfilled),
    };
    let of = |rate: Option<&SessionRate>, kbps| TrafficEstimate {
        rate: rate.cloned(),
        sessions,
        kbps,
        unfilled,
    };
    if let Some(kbps) = options.traffic.kbps {
        return vec![of(None, kbps)];
    }
    let rates = notice.rates.iter();
    rates.map(|rate| of(Some(rate), rate.kbps)).collect()
}

/// The notice that applies and has rates.
fn notice_of(case: Case<'_>) -> Option<&Notice> {
    let mut notices = case.catalog.notices.iter();
    notices.find(|notice| {
        let applies = case
            .analysis
            .notices
            .iter()
            .any(|it| it.notice == notice.id);
        applies && !notice.rates.is_empty()
    })
}

/// How many devices begin the flows of the patterns that a notice is about, and how many terminals
/// among them have no number.
fn sessions(case: Case<'_>, notice: &Notice) -> (u32, usize) {
    let concerns = |pattern| match &notice.when {
        CapCondition::Patterns(patterns) => patterns.contains(pattern),
        CapCondition::AnyPattern
        | CapCondition::Model(_)
        | CapCondition::Fact(..)
        | CapCondition::Doing(_) => true,
    };
    let patterns = case.analysis.patterns.iter();
    let flows = patterns.filter(|found| concerns(&found.pattern));
    let flows = flows.flat_map(|found| &found.flows);
    let mut from: Vec<_> = flows
        .filter_map(|flow| Some(&case.design.links.get(flow)?.from))
        .collect();
    from.sort_unstable();
    from.dedup();
    let counts: Vec<u32> = from.iter().map(|id| count(case.design, id)).collect();
    let unfilled = counts.iter().filter(|count| **count == 0).count();
    let devices = counts.iter().map(|count| (*count).max(1));
    (devices.fold(0, u32::saturating_add), unfilled)
}

fn count(design: &Design, id: &crate::catalog::AssetId) -> u32 {
    design.assets.get(id).map_or(0, |asset| asset.count)
}

impl SheetWriter<'_> {
    /// The estimate with the document's advice; nothing where it does not apply.
    pub(super) fn traffic(&self) -> Vec<ReportBlock> {
        let estimates = traffic_estimate(self.case, self.options);
        let Some(first) = estimates.first() else {
            return Vec::new();
        };
        let about = match first.unfilled {
            0 => Message::new("sheet-about-traffic"),
            n => Message::new("sheet-about-traffic-unfilled").with("n", n),
        };
        let mut table = ReportTable::new("traffic", self.traffic_columns());
        for estimate in &estimates {
            let rate = estimate.rate.as_ref();
            let name = rate.map(|rate| self.text(&rate.name).to_owned());
            let source = rate.map(|rate| self.source(&rate.source));
            let total = ReportValue::Product {
                of: ["sessions", "kbps"],
                is: estimate.total(),
                per: PER_MEGABIT,
            };
            let cells = vec![
                name.unwrap_or_else(|| self.word("sheet-rate-chosen"))
                    .into(),
                estimate.sessions.into(),
                estimate.kbps.into(),
                ReportCell {
                    value: total,
                    ..ReportCell::default()
                },
                source.unwrap_or_default().into(),
            ];
            let id = rate.map_or("chosen", |rate| rate.id.as_str());
            table.row(id, cells);
        }
        let advice = self.advice().into_iter().map(ReportBlock::Words);
        let heading = ReportBlock::Heading(self.word("sheet-head-traffic"));
        let about = ReportBlock::Words(self.say(&about));
        let blocks = [heading].into_iter().chain(advice);
        blocks.chain([about, ReportBlock::Table(table)]).collect()
    }

    /// What the document advises on the pages of the notice: all notices of them that apply.
    fn advice(&self) -> Vec<String> {
        let Some(pages) = notice_of(self.case).map(|notice| notice.source.pages()) else {
            return Vec::new();
        };
        let found = &self.case.analysis.notices;
        let notices = self.case.catalog.notices.iter();
        let notices = notices.filter(|notice| {
            notice.source.pages() == pages && found.iter().any(|it| it.notice == notice.id)
        });
        let said = notices.map(|notice| {
            let pages = crate::words::pages(pages);
            format!("{} {pages}", self.text(&notice.text))
        });
        said.collect()
    }

    fn traffic_columns(&self) -> Vec<super::ReportColumn> {
        let sessions = self.column("sessions", "sheet-sessions", 14);
        let kbps = self.column("kbps", "sheet-kbps", 16);
        vec![
            self.column("work", "sheet-work", 44),
            sessions.answer(AnswerSort::Number),
            kbps.answer(AnswerSort::Number),
            self.column("total", "sheet-total", 12).centred(),
            self.column("source", "sheet-source", 82),
        ]
    }
}
