//! Things of which nothing can be said without a flow that they start.

use super::flows::reaches;
use crate::{
    analysis::{Finding, Rule, Severity, findings::say::say, net::Net},
    design::Subject,
};

/// A finding for each thing that lacks what it needs.
pub(super) fn needs(net: &Net<'_>, findings: &mut Vec<Finding>) {
    for need in &net.catalog.separation.needs {
        for (node, place) in net.places.entries() {
            let is_meant = place
                .kind
                .is_some_and(|kind| kind.tags.contains(&need.what));
            let reach = need.reach.as_ref();
            if !is_meant || reach.is_some_and(|reach| reaches(net, node, reach)) {
                continue;
            }
            let values = [("asset", place.name.clone()), ("why", need.why.clone())];
            let subjects = [Subject::Asset(place.id.clone())];
            findings.push(Finding {
                pages: need.source.pages().into(),
                slides: need.source.slides().into(),
                ..say(Rule::AssetNotTold, Severity::Warning, subjects, &values)
            });
        }
    }
}
