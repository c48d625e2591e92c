//! How the findings of a drawing are looked at, and what is wished of it.

use std::collections::BTreeSet;

use super::FindingsFilter;
use crate::{
    analysis::{FindingCause, FindingTopic, Rule, Severity},
    catalog::AssetId,
};

/// In which order findings are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FindingsOrder {
    /// The gravest first.
    #[default]
    Severity,
    /// By the numbers of their placements.
    Place,
    /// By what they are about, in the order of rules.
    Rule,
}

impl FindingsOrder {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Severity, Self::Place, Self::Rule];
}

/// How the findings of a drawing are looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindingsView {
    /// Which are shown.
    pub filter: FindingsFilter,
    /// In which order.
    pub order: FindingsOrder,
    /// Whether they stand one by one instead of by what they come from.
    pub is_flat: bool,
    /// What they are about that is folded away.
    pub folded: BTreeSet<FindingTopic>,
    /// Causes whose findings are shown.
    pub open: BTreeSet<FindingCause>,
}

/// A wish about the findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingsWish {
    /// Show those of a severity, whatever was asked before.
    Only(Severity),
    /// Show those of a severity, or of any.
    Severity(Option<Severity>),
    /// Show those of a rule, or of any.
    Rule(Option<Rule>),
    /// Show those about an asset, or about anything.
    Asset(Option<AssetId>),
    /// Show those with the number of a placement, or with any.
    Number(Option<u8>),
    /// Show those in which these words occur.
    Seek(String),
    /// Show all.
    Clear,
    /// Put them into another order.
    Order(FindingsOrder),
    /// Show them one by one, or else by what they come from.
    Flat(bool),
    /// Show what is about something, or fold it away.
    Topic(FindingTopic),
    /// Show the findings of a cause, or fold them away.
    Cause(FindingCause),
}

impl FindingsView {
    /// Carries out a wish.
    pub fn perform(&mut self, wish: FindingsWish) {
        let filter = &mut self.filter;
        match wish {
            FindingsWish::Only(severity) => {
                *filter = FindingsFilter {
                    severity: Some(severity),
                    ..FindingsFilter::default()
                };
            }
            FindingsWish::Severity(severity) => filter.severity = severity,
            FindingsWish::Rule(rule) => filter.rule = rule,
            FindingsWish::Asset(asset) => filter.asset = asset,
            FindingsWish::Number(number) => filter.number = number,
            FindingsWish::Seek(text) => filter.text = text,
            FindingsWish::Clear => *filter = FindingsFilter::default(),
            FindingsWish::Order(order) => self.order = order,
            FindingsWish::Flat(is_flat) => self.is_flat = is_flat,
            FindingsWish::Topic(topic) => turn(&mut self.folded, topic),
            FindingsWish::Cause(cause) => turn(&mut self.open, cause),
        }
    }
}

/// Adds to a set, or takes out of it.
fn turn<T: Ord>(set: &mut BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}
