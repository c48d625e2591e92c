//! Which findings are shown.

use crate::{
    analysis::{Finding, Rule, Severity},
    catalog::{AssetId, Lang, fold},
    design::Subject,
    words::{circled, pages, say},
};

/// Which findings are shown: all while nothing is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindingsFilter {
    /// Those of a severity.
    pub severity: Option<Severity>,
    /// Those of a rule.
    pub rule: Option<Rule>,
    /// Those about an asset.
    pub asset: Option<AssetId>,
    /// Those with the number of a placement.
    pub number: Option<u8>,
    /// Words that all occur in what they say.
    pub text: String,
}

impl FindingsFilter {
    /// Whether it leaves none out.
    pub fn is_open(&self) -> bool {
        *self
            == Self {
                text: self.text.clone(),
                ..Self::default()
            }
            && !self.seeks()
    }

    /// Whether words are sought.
    pub fn seeks(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// The same for every severity.
    pub(super) fn of_any_severity(&self) -> Self {
        Self {
            severity: None,
            ..self.clone()
        }
    }

    /// Which of the findings it lets through, by their places.
    pub(super) fn through(&self, findings: &[Finding], lang: Lang) -> Vec<usize> {
        let sought: String = fold(&self.text).into_iter().collect();
        let sought: Vec<&str> = sought.split_whitespace().collect();
        let shown = findings.iter().enumerate();
        let shown = shown
            .filter(|(_, it)| self.lets_through(it))
            .filter(|(_, it)| sought.is_empty() || says_all(it, lang, &sought));
        shown.map(|(place, _)| place).collect()
    }

    fn lets_through(&self, finding: &Finding) -> bool {
        let is_about = |asset: &AssetId| {
            let mut subjects = finding.subjects.iter();
            subjects.any(|subject| matches!(subject, Subject::Asset(id) if id == asset))
        };
        self.severity.is_none_or(|it| finding.severity == it)
            && self.rule.is_none_or(|it| finding.rule == it)
            && self.number.is_none_or(|it| finding.number == Some(it))
            && self.asset.as_ref().is_none_or(is_about)
    }
}

/// Whether all words occur in what a finding says: its sentence, number, pages and reason.
fn says_all(finding: &Finding, lang: Lang, sought: &[&str]) -> bool {
    let number = finding.number.map(circled).unwrap_or_default();
    let pages = pages(&finding.pages);
    let accepted = finding.accepted.as_deref().unwrap_or_default();
    let all = [&*number, &*say(&finding.message(), lang), &pages, accepted].join("\n");
    let all: String = fold(&all).into_iter().collect();
    sought.iter().all(|word| all.contains(word))
}
