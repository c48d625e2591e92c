//! What is asked of the attack routes: from where, to what, and what counts as closed. It belongs
//! to the view of a drawing, never to the design.

use std::sync::Arc;

use crate::{
    analysis::{
        Analysis, AttackReach, AttackRoute, Foothold, RouteList, RouteQuery, Strikes, query, reach,
    },
    catalog::{AssetId, PatternId},
    design::Design,
    edit::{Revision, Session},
};

/// What is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Enquiry {
    /// From where, to what; its limit is how many routes are shown. Flows are filled in from
    /// `pattern`.
    pub query: RouteQuery,
    /// Only routes that use the flows of this pattern.
    pub pattern: Option<PatternId>,
    /// What counts as closed.
    pub strikes: Strikes,
    /// Whether what no attacker asked for can reach is dimmed.
    pub dims_unreachable: bool,
    /// What the next asset chosen on the canvas or in the outline is taken for.
    pub picks: Option<PickPurpose>,
}

/// What an asset is being chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PickPurpose {
    /// Where the last hop starts.
    Foothold,
    /// Paths to here.
    Target,
}

impl Enquiry {
    /// Whether all routes are asked for.
    pub fn asks_all(&self) -> bool {
        let limit = RouteQuery::default().limit;
        self.pattern.is_none()
            && RouteQuery {
                limit,
                ..self.query.clone()
            } == RouteQuery::default()
    }

    /// The same with nothing asked for; what counts as closed stays so.
    #[must_use]
    pub fn open(&self) -> Self {
        Self {
            query: RouteQuery::default(),
            pattern: None,
            picks: None,
            ..self.clone()
        }
    }
}

impl Enquiry {
    /// Forgets what a changed design no longer has.
    pub fn forget_missing(&mut self, design: &Design) {
        let is_there = |id: &AssetId| design.assets.contains_key(id);
        self.strikes.forget_missing(design);
        let query = &mut self.query;
        for asked in [&mut query.target, &mut query.from, &mut query.through] {
            asked.take_if(|id| !is_there(id));
        }
        if matches!(&query.foothold, Foothold::At(id) if !is_there(id)) {
            query.foothold = Foothold::Any;
        }
    }
}

/// What an enquiry has found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EnquiryAnswer {
    /// The routes, where they are others than those of the analysis; as many as can be counted.
    pub list: Option<RouteList>,
    /// What can be reached, where the rest is dimmed.
    pub reach: Option<AttackReach>,
    /// How many routes are shown.
    limit: usize,
}

impl EnquiryAnswer {
    fn of(session: &Session, enquiry: &Enquiry) -> Self {
        let case = session.case();
        let limit = enquiry.query.limit;
        let is_plain = enquiry.asks_all() && enquiry.strikes.is_empty();
        let list = (!is_plain).then(|| {
            let mut asked = enquiry.query.clone();
            asked.limit = limit.max(case.catalog.risk.listed_routes);
            if let Some(pattern) = &enquiry.pattern {
                asked = asked.of_pattern(case.analysis, pattern);
                if asked.flows.is_empty() {
                    // Nothing makes this pattern any more, so nothing uses it.
                    return RouteList::default();
                }
            }
            query(case, &asked, &enquiry.strikes)
        });
        let attacker = enquiry.query.attacker.as_ref();
        let reach = enquiry
            .dims_unreachable
            .then(|| reach(case, attacker, &enquiry.strikes));
        Self { list, reach, limit }
    }

    /// All routes that were found, highest product first; those of the analysis where no others
    /// were asked for.
    pub fn routes<'a>(&'a self, analysis: &'a Analysis) -> &'a [AttackRoute] {
        let list = self.list.as_ref();
        list.map_or(&analysis.routes, |list| &list.routes)
    }

    /// The routes that are shown of those found.
    pub fn shown_routes<'a>(&'a self, analysis: &'a Analysis) -> &'a [AttackRoute] {
        let found = self.routes(analysis);
        let limit = if self.limit == 0 {
            usize::MAX
        } else {
            self.limit
        };
        found.get(..limit.min(found.len())).unwrap_or(found)
    }

    /// Whether there are more routes than can be counted.
    pub fn has_more_routes(&self, analysis: &Analysis) -> bool {
        let list = self.list.as_ref();
        list.map_or_else(|| analysis.routes_truncated(), |list| list.more)
    }
}

/// What was found last, kept until something it depends on changes.
#[derive(Debug, Default)]
pub struct EnquiryCache {
    last: Option<(Revision, Enquiry, Arc<EnquiryAnswer>)>,
}

impl EnquiryCache {
    /// What an enquiry finds in a drawing.
    pub fn found(&mut self, session: &Session, enquiry: &Enquiry) -> Arc<EnquiryAnswer> {
        if let Some((revision, asked, found)) = &self.last
            && revision.means_the_same(session.revision())
            && asked == enquiry
        {
            return Arc::clone(found);
        }
        let found = Arc::new(EnquiryAnswer::of(session, enquiry));
        self.last = Some((session.revision(), enquiry.clone(), Arc::clone(&found)));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        catalog::Catalog,
        design::{Command, PlaceEdit, Subject},
        edit::{StartControls, template},
    };

    #[test]
    fn an_answer_is_kept_until_what_it_rests_on_changes() {
        let catalog = Arc::new(Catalog::builtin().unwrap());
        let pattern = catalog.patterns.patterns[0].id.clone();
        let start = template(&catalog, &pattern, StartControls::None);
        let start = start.unwrap().unwrap();
        let mut session = Session::new(Arc::clone(&catalog), start.clone());
        let target = session.design().assets.keys().next().unwrap().clone();
        let mut finds = EnquiryCache::default();
        let asked = Enquiry {
            query: RouteQuery::paths_to(target.clone()),
            ..Enquiry::default()
        };
        let first = finds.found(&session, &asked);
        assert!(Arc::ptr_eq(&first, &finds.found(&session, &asked)));
        let moved = Command::Place(PlaceEdit::Move {
            subjects: vec![Subject::Asset(target.clone())],
            dx: 8,
            dy: 0,
            into: std::collections::BTreeMap::new(),
        });
        session.apply(&moved).unwrap();
        assert!(Arc::ptr_eq(&first, &finds.found(&session, &asked)));
        let mut session = Session::new(catalog, start);
        let other = finds.found(&session, &asked);
        assert!(!Arc::ptr_eq(&first, &other), "another drawing");
        session
            .apply(&Command::Remove(vec![Subject::Asset(target)]))
            .unwrap();
        let after = finds.found(&session, &asked);
        assert!(!Arc::ptr_eq(&other, &after), "another meaning");
        let mut struck = asked.clone();
        let link = session.design().links.keys().next().unwrap().clone();
        struck.strikes.toggle_link(&link);
        let closed = finds.found(&session, &struck);
        assert!(!Arc::ptr_eq(&after, &closed), "another question");
    }

    #[test]
    fn the_worst_ten_ask_for_all_and_show_ten() {
        let ten = Enquiry {
            query: RouteQuery::worst_ten(),
            ..Enquiry::default()
        };
        assert!(ten.asks_all() && Enquiry::default().asks_all());
        let narrow = Enquiry {
            pattern: Some("1".into()),
            ..Enquiry::default()
        };
        assert!(!narrow.asks_all() && narrow.open().asks_all());
    }
}
