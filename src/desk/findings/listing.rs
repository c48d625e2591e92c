//! The findings as they are listed: line by line.

use std::{collections::BTreeMap, sync::Arc};

use super::{FindingsOrder, FindingsView};
use crate::{
    analysis::{
        Analysis, Finding, FindingCause, FindingGroup, FindingTopic, Rule, Severity, grouped,
    },
    catalog::{Catalog, Lang},
    edit::{Revision, Session},
};

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SeverityTally {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Remarks.
    pub infos: usize,
}

impl SeverityTally {
    fn of<'a>(findings: impl Iterator<Item = &'a Finding>) -> Self {
        let mut tally = Self::default();
        for finding in findings {
            *match finding.severity {
                Severity::Error => &mut tally.errors,
                Severity::Warning => &mut tally.warnings,
                Severity::Info => &mut tally.infos,
            } += 1;
        }
        tally
    }

    /// How many there are of a severity.
    pub const fn count(&self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.warnings,
            Severity::Info => self.infos,
        }
    }

    /// How many there are of all.
    pub const fn all(&self) -> usize {
        self.errors + self.warnings + self.infos
    }
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingLine {
    /// The heading of all findings about something.
    Topic {
        /// What they are about.
        topic: FindingTopic,
        /// How many there are.
        tally: SeverityTally,
        /// Whether they are shown.
        is_open: bool,
    },
    /// Findings of one cause.
    Group {
        /// Where they come from.
        cause: FindingCause,
        /// Their places in the list of all, in their order; at least two.
        findings: Vec<usize>,
        /// The gravest of them.
        severity: Severity,
        /// Whether they are shown.
        is_open: bool,
    },
    /// A finding, by its place in the list of all.
    One {
        /// Its place.
        finding: usize,
        /// Whether it stands below its cause.
        is_within: bool,
    },
}

/// The findings as they are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindingsListing {
    /// Line by line.
    pub lines: Vec<FindingLine>,
    /// How many findings are let through by what is asked, shown or folded.
    pub shown: usize,
    /// How many there are in all.
    pub total: usize,
    /// How many of each severity what else is asked lets through.
    pub tally: SeverityTally,
    /// Rules that have findings.
    pub rules: Vec<Rule>,
    /// Numbers of placements that have findings, each with the first of these.
    pub numbers: BTreeMap<u8, usize>,
}

impl FindingsListing {
    /// The findings of an analysis as a view shows them in a language.
    pub fn of(analysis: &Analysis, catalog: &Catalog, lang: Lang, view: &FindingsView) -> Self {
        let findings = &analysis.findings;
        let any = view.filter.of_any_severity().through(findings, lang);
        let shown = view.filter.through(findings, lang);
        let mut rules: Vec<_> = findings.iter().map(|finding| finding.rule).collect();
        rules.sort_unstable();
        rules.dedup();
        let mut numbers = BTreeMap::new();
        for (place, finding) in findings.iter().enumerate() {
            if let Some(number) = finding.number {
                numbers.entry(number).or_insert(place);
            }
        }
        let list = ListedFindings { findings, view };
        let lines = if view.is_flat {
            list.flat(&shown)
        } else {
            list.by_cause(grouped(findings, catalog), &shown)
        };
        Self {
            lines,
            shown: shown.len(),
            total: findings.len(),
            tally: list.tally(&any),
            rules,
            numbers,
        }
    }
}

/// Findings on their way into lines.
struct ListedFindings<'a> {
    findings: &'a [Finding],
    view: &'a FindingsView,
}

impl ListedFindings<'_> {
    fn at(&self, places: &[usize]) -> impl Iterator<Item = &Finding> {
        places.iter().filter_map(|place| self.findings.get(*place))
    }

    fn tally(&self, places: &[usize]) -> SeverityTally {
        SeverityTally::of(self.at(places))
    }

    /// By what a finding is put into its order; equals stay as the analysis has them.
    fn rank(&self, place: usize) -> Option<(u8, Severity, Rule)> {
        let finding = self.findings.get(place)?;
        let (severity, rule) = (finding.severity, finding.rule);
        Some(match self.view.order {
            FindingsOrder::Severity => (0, severity, rule),
            // What has no number comes first: it is about the whole.
            FindingsOrder::Place => (finding.number.unwrap_or_default(), severity, rule),
            FindingsOrder::Rule => (rule as u8, severity, rule),
        })
    }

    fn sort(&self, places: &mut [usize]) {
        places.sort_by_key(|place| self.rank(*place));
    }

    fn flat(&self, shown: &[usize]) -> Vec<FindingLine> {
        let mut shown = shown.to_vec();
        self.sort(&mut shown);
        let lines = shown.into_iter().map(|finding| FindingLine::One {
            finding,
            is_within: false,
        });
        lines.collect()
    }

    fn by_cause(&self, groups: Vec<FindingGroup>, shown: &[usize]) -> Vec<FindingLine> {
        let is_shown = |place: &usize| shown.binary_search(place).is_ok();
        let mut topics: BTreeMap<FindingTopic, Vec<FindingGroup>> = BTreeMap::new();
        for mut group in groups {
            group.findings.retain(is_shown);
            if !group.findings.is_empty() {
                topics.entry(group.topic).or_default().push(group);
            }
        }
        let mut lines = Vec::new();
        for (topic, mut groups) in topics {
            let is_open = !self.view.folded.contains(&topic);
            let all: Vec<usize> = groups.iter().flat_map(|it| it.findings.clone()).collect();
            let tally = self.tally(&all);
            lines.push(FindingLine::Topic {
                topic,
                tally,
                is_open,
            });
            if is_open {
                groups.sort_by_key(|group| self.group_rank(group));
                let groups = groups.into_iter();
                groups.for_each(|group| self.group(group, &mut lines));
            }
        }
        lines
    }

    /// A group stands where the first of its findings would.
    fn group_rank(&self, group: &FindingGroup) -> Option<(u8, Severity, Rule)> {
        let ranks = group.findings.iter().map(|place| self.rank(*place));
        ranks.min().flatten()
    }

    fn group(&self, group: FindingGroup, lines: &mut Vec<FindingLine>) {
        let FindingGroup {
            cause,
            mut findings,
            ..
        } = group;
        if let [finding] = *findings {
            return lines.push(FindingLine::One {
                finding,
                is_within: false,
            });
        }
        let leads = matches!(cause, FindingCause::Leading(_));
        if let Some(following) = findings.get_mut(usize::from(leads)..) {
            self.sort(following);
        }
        let severity = self.at(&findings).map(|it| it.severity).min();
        // Who seeks words is shown where they are.
        let is_open = self.view.filter.seeks() || self.view.open.contains(&cause);
        lines.push(FindingLine::Group {
            cause,
            findings: findings.clone(),
            severity: severity.unwrap_or(Severity::Info),
            is_open,
        });
        if is_open {
            lines.extend(findings.into_iter().map(|finding| FindingLine::One {
                finding,
                is_within: true,
            }));
        }
    }
}

/// What a listing depends on.
#[derive(Clone, Debug, PartialEq)]
struct ListingQuestion {
    revision: Revision,
    /// A new day may bring others.
    total: usize,
    lang: Lang,
    view: FindingsView,
}

/// The findings as they were listed last, kept until something they depend on changes.
#[derive(Debug, Default)]
pub struct FindingsCache {
    last: Option<(ListingQuestion, Arc<FindingsListing>)>,
}

impl FindingsCache {
    /// The findings of a drawing as a view shows them.
    pub fn listed(
        &mut self,
        session: &Session,
        lang: Lang,
        view: &FindingsView,
    ) -> Arc<FindingsListing> {
        let asked = ListingQuestion {
            revision: session.revision(),
            total: session.analysis().findings.len(),
            lang,
            view: view.clone(),
        };
        if let Some((question, listing)) = &self.last
            && *question == asked
        {
            return Arc::clone(listing);
        }
        let listing = FindingsListing::of(session.analysis(), session.catalog(), lang, view);
        let listing = Arc::new(listing);
        self.last = Some((asked, Arc::clone(&listing)));
        listing
    }
}
