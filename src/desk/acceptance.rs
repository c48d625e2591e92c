//! What an acceptance covers: told before it is given.

use std::collections::BTreeSet;

use crate::{
    analysis::{Analysis, AttackRoute, Finding, Rule, Total},
    catalog::Message,
    design::{Command, DesignEdit},
};

/// How much is accepted at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum AcceptanceScope {
    /// One attack route alone; the finding about its target stays open.
    Route,
    /// One finding: a row, or every route of an attacker to a target.
    #[default]
    Finding,
    /// What the same rule finds about the same thing.
    Subject,
    /// Whatever the same rule finds.
    Rule,
}

/// What an acceptance covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptanceCover {
    /// How much it is.
    pub scope: AcceptanceScope,
    /// The ids under which a file keeps it.
    pub ids: Vec<String>,
    /// How many findings these are.
    pub findings: usize,
    /// How many rows of the asset-based analysis.
    pub rows: usize,
    /// How many attack routes.
    pub routes: Total,
}

impl AcceptanceCover {
    /// What accepts it with a reason, as one step.
    pub fn command(&self, reason: &str) -> Command {
        let accept =
            |id: &String| Command::Design(DesignEdit::Accept(id.clone(), Some(reason.to_owned())));
        let mut commands: Vec<_> = self.ids.iter().map(accept).collect();
        match commands.pop() {
            Some(only) if commands.is_empty() => only,
            last => Command::Many {
                label: Message::new("label-accept-several").with("n", self.ids.len()),
                commands: commands.into_iter().chain(last).collect(),
            },
        }
    }
}

/// What an acceptance of a finding may cover, the narrowest first; each covers more than the one
/// before. `route` is the attack route for which it is asked, if it is for one.
pub fn acceptance_covers(
    analysis: &Analysis,
    id: &str,
    route: Option<&AttackRoute>,
) -> Vec<AcceptanceCover> {
    let findings = &analysis.findings;
    let own = findings.iter().find(|finding| finding.id() == id);
    let mut covers = Vec::new();
    let one = cover(analysis, AcceptanceScope::Finding, vec![id.to_owned()]);
    if let Some(route) = route.filter(|_| one.routes.number() > 1) {
        covers.push(AcceptanceCover {
            scope: AcceptanceScope::Route,
            ids: vec![route.own_finding_id()],
            findings: 0,
            rows: 0,
            routes: Total::Exactly(1),
        });
    }
    covers.push(one);
    let Some(own) = own else {
        return covers;
    };
    let open = |finding: &&Finding| finding.rule == own.rule && finding.accepted.is_none();
    let alike: Vec<&Finding> = findings.iter().filter(open).collect();
    let about = alike.iter();
    let about = about.filter(|finding| finding.subjects.first() == own.subjects.first());
    let about: Vec<_> = about.map(|finding| finding.id()).collect();
    let all: Vec<_> = alike.iter().map(|finding| finding.id()).collect();
    let (n_about, n_all) = (about.len(), all.len());
    if n_about > 1 && n_about < n_all && !own.subjects.is_empty() {
        covers.push(cover(analysis, AcceptanceScope::Subject, about));
    }
    if n_all > 1 {
        covers.push(cover(analysis, AcceptanceScope::Rule, all));
    }
    covers
}

fn cover(analysis: &Analysis, scope: AcceptanceScope, ids: Vec<String>) -> AcceptanceCover {
    let meant: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
    let is_meant = |id: &String| meant.contains(id.as_str());
    let found = analysis.findings.iter();
    let found: Vec<_> = found.filter(|finding| is_meant(&finding.id())).collect();
    let rows = found.iter().filter(|it| it.rule == Rule::AssetNotSafe);
    let routes = analysis.routes.iter();
    let routes = routes.filter(|route| is_meant(&route.finding_id())).count();
    AcceptanceCover {
        scope,
        findings: found.len(),
        rows: rows.count(),
        routes: if routes > 0 && analysis.routes_truncated() {
            Total::AtLeast(routes)
        } else {
            Total::Exactly(routes)
        },
        ids,
    }
}
