//! What is asked of the attack routes: from where, to what, and what counts as closed. It belongs
//! to the view of a drawing, never to the design.

use std::sync::Arc;

use super::{Change, Frame, Lit, Screen, TableTab, View, Window};
use crate::{
    analysis::{AttackRoute, Foothold, Reach, RouteList, RouteQuery, Strikes, query, reach},
    catalog::{AssetId, PatternId},
    design::Subject,
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
    pub picks: Option<Picks>,
}

/// What an asset is being chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picks {
    /// Where the last hop starts.
    Foothold,
    /// Paths to here.
    Target,
}

/// What a person can ask for by menu, shortcut or palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Enquire {
    /// Which routes end at the selected asset.
    PathsTo,
    /// Which routes start at the selected asset or enter it on their way.
    PathsFrom,
    /// The worst ten of all.
    WorstTen,
    /// All routes again; what counts as closed stays so.
    Anything,
    /// Dim what cannot be reached, or show it.
    DimUnreachable,
    /// Treat the selected line or flow as closed, or as open again.
    Strike,
    /// Treat nothing as closed.
    ClearStrikes,
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

/// What an enquiry has found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The routes, where they are others than those of the analysis; as many as can be counted.
    list: Option<RouteList>,
    /// What can be reached, where the rest is dimmed.
    pub reach: Option<Reach>,
    /// How many routes are shown.
    limit: usize,
}

impl Found {
    fn of(session: &Session, enquiry: &Enquiry) -> Self {
        let (design, catalog) = (session.design(), session.catalog());
        let analysis = session.analysis();
        let drawn = (&**design, &**catalog);
        let limit = enquiry.query.limit;
        let is_plain = enquiry.asks_all() && enquiry.strikes.is_empty();
        let list = (!is_plain).then(|| {
            let mut asked = enquiry.query.clone();
            asked.limit = limit.max(catalog.risk.listed_routes);
            if let Some(pattern) = &enquiry.pattern {
                asked = asked.of_pattern(analysis, pattern);
                if asked.flows.is_empty() {
                    // Nothing makes this pattern any more, so nothing uses it.
                    return RouteList::default();
                }
            }
            query(drawn, analysis, &asked, &enquiry.strikes)
        });
        let attacker = enquiry.query.attacker.as_ref();
        let reach = enquiry
            .dims_unreachable
            .then(|| reach(drawn, analysis, attacker, &enquiry.strikes));
        Self { list, reach, limit }
    }
}

impl<'a> Frame<'a> {
    /// All routes that were found, highest product first.
    pub fn found_routes(&self) -> &'a [AttackRoute] {
        let list = self.found.list.as_ref();
        list.map_or(&self.analysis.routes, |list| &list.routes)
    }

    /// The routes that are shown of those found.
    pub fn shown_routes(&self) -> &'a [AttackRoute] {
        let found = self.found_routes();
        let limit = if self.found.limit == 0 {
            usize::MAX
        } else {
            self.found.limit
        };
        found.get(..limit.min(found.len())).unwrap_or(found)
    }

    /// Whether there are more routes than can be counted.
    pub fn has_more_routes(&self) -> bool {
        let list = self.found.list.as_ref();
        list.map_or_else(|| self.analysis.routes_truncated(), |list| list.more)
    }

    /// Whether a route is lit.
    pub(crate) fn is_route_lit(&self, route: &AttackRoute) -> bool {
        is_lit(&self.view.lit, route)
    }

    /// Wishes for another enquiry.
    pub(crate) fn enquire(&mut self, change: impl FnOnce(&mut Enquiry)) {
        let mut enquiry = self.view.enquiry.clone();
        change(&mut enquiry);
        self.push(Change::Enquire(Box::new(enquiry)));
    }
}

/// How a route is lit: by its number where it has one.
pub(crate) fn lit_of(route: &AttackRoute) -> Lit {
    if route.number == 0 {
        Lit::Way(Box::new(route.clone()))
    } else {
        Lit::Route(route.number)
    }
}

fn is_lit(lit: &Lit, route: &AttackRoute) -> bool {
    match lit {
        Lit::Route(number) => *number == route.number,
        Lit::Way(way) => **way == *route,
        Lit::Nothing | Lit::Subjects(_) => false,
    }
}

/// What was found last, kept until something it depends on changes.
#[derive(Debug, Default)]
pub(super) struct Finds {
    last: Option<(Revision, Enquiry, Arc<Found>)>,
}

impl Finds {
    /// What an enquiry finds in a drawing.
    pub(super) fn found(&mut self, session: &Session, enquiry: &Enquiry) -> Arc<Found> {
        if let Some((revision, asked, found)) = &self.last
            && revision.means_the_same(session.revision())
            && asked == enquiry
        {
            return Arc::clone(found);
        }
        let found = Arc::new(Found::of(session, enquiry));
        self.last = Some((session.revision(), enquiry.clone(), Arc::clone(&found)));
        found
    }
}

/// Whether an action can be done now.
pub(super) fn is_enabled(frame: &Frame<'_>, enquire: Enquire) -> bool {
    let view = frame.view;
    let enough = match enquire {
        Enquire::PathsTo | Enquire::PathsFrom => matches!(view.single(), Some(Subject::Asset(_))),
        Enquire::Strike => matches!(view.single(), Some(Subject::Link(_))),
        Enquire::ClearStrikes => !view.enquiry.strikes.is_empty(),
        Enquire::Anything => !view.enquiry.asks_all(),
        Enquire::WorstTen | Enquire::DimUnreachable => true,
    };
    view.screen == Screen::Editor && enough
}

/// Whether an action that can be on or off is on.
pub(super) fn is_on(view: &View, enquire: Enquire) -> bool {
    match enquire {
        Enquire::DimUnreachable => view.enquiry.dims_unreachable,
        Enquire::Strike => match view.single() {
            Some(Subject::Link(link)) => view.enquiry.strikes.links.contains(link),
            _ => false,
        },
        _ => false,
    }
}

impl Window {
    /// What is found by what is asked now.
    pub(super) fn found(&mut self) -> Arc<Found> {
        self.finds.found(&self.document.session, &self.view.enquiry)
    }

    /// Does an action of this file.
    pub(super) fn do_enquire(&mut self, enquire: Enquire) {
        let mut enquiry = self.view.enquiry.clone();
        let single = self.view.single().cloned();
        match (enquire, single) {
            (Enquire::PathsTo, Some(Subject::Asset(id))) => {
                enquiry.query = RouteQuery::paths_to(id);
            }
            (Enquire::PathsFrom, Some(Subject::Asset(id))) => {
                enquiry.query = RouteQuery::paths_from(id);
            }
            (Enquire::Strike, Some(Subject::Link(id))) => {
                enquiry.strikes.toggle_link(&id);
            }
            (Enquire::WorstTen, _) => {
                enquiry = Enquiry {
                    query: RouteQuery::worst_ten(),
                    ..enquiry.open()
                }
            }
            (Enquire::Anything, _) => enquiry = enquiry.open(),
            (Enquire::ClearStrikes, _) => enquiry.strikes = Strikes::default(),
            (Enquire::DimUnreachable, _) => enquiry.dims_unreachable = !enquiry.dims_unreachable,
            _ => return,
        }
        let asks = !matches!(enquire, Enquire::DimUnreachable | Enquire::Strike);
        self.enquire(enquiry);
        if asks {
            // In the table, whatever is selected: the inspector lists what passes the selection.
            self.show_table(TableTab::Routes);
        }
    }

    /// Asks something else. A lit route that is closed gives way to the next best of the same
    /// attacker and target.
    pub(super) fn enquire(&mut self, enquiry: Enquiry) {
        let lit = self.lit_route();
        self.view.enquiry = enquiry;
        self.relight(lit.as_ref(), true);
    }

    /// Takes an asset for what one is being chosen for; false when none is.
    pub(super) fn picks(&mut self, subjects: &[Subject]) -> bool {
        let Some(picks) = self.view.enquiry.picks else {
            return false;
        };
        let [Subject::Asset(id)] = subjects else {
            return false;
        };
        let mut enquiry = self.view.enquiry.clone();
        enquiry.picks = None;
        match picks {
            Picks::Foothold => enquiry.query.foothold = Foothold::At(id.clone()),
            Picks::Target => enquiry.query.target = Some(id.clone()),
        }
        self.enquire(enquiry);
        true
    }

    /// The route that is lit.
    pub(super) fn lit_route(&self) -> Option<AttackRoute> {
        match &self.view.lit {
            Lit::Route(number) => {
                let routes = &self.document.session.analysis().routes;
                routes.iter().find(|route| route.number == *number).cloned()
            }
            Lit::Way(route) => Some((**route).clone()),
            Lit::Nothing | Lit::Subjects(_) => None,
        }
    }

    /// Keeps the lit route lit after something has changed, though it may have another number;
    /// where it is gone, the best of the same attacker and target if `or_next`.
    pub(super) fn relight(&mut self, lit: Option<&AttackRoute>, or_next: bool) {
        let Some(lit) = lit else { return };
        let found = self.found();
        let own = &self.document.session.analysis().routes;
        let routes = found.list.as_ref().map_or(own, |list| &list.routes);
        // A filter does not close what it leaves out.
        let is_open = self.view.enquiry.strikes.is_empty();
        let left_out = own.iter().filter(|_| is_open);
        let same = |route: &&AttackRoute| {
            (&route.attacker, &route.goal, &route.hops) == (&lit.attacker, &lit.goal, &lit.hops)
        };
        let akin =
            |route: &&AttackRoute| (&route.attacker, &route.target) == (&lit.attacker, &lit.target);
        let next = || routes.iter().find(akin).filter(|_| or_next);
        let relit = routes.iter().chain(left_out).find(same).or_else(next);
        let place = relit.and_then(|relit| routes.iter().position(|route| route == relit));
        self.view.lit = relit.map_or(Lit::Nothing, lit_of);
        // What is lit is in the list.
        let limit = &mut self.view.enquiry.query.limit;
        *limit = place.map_or(*limit, |place| (*limit).max(place + 1));
    }

    /// Forgets what a changed design no longer has.
    pub(super) fn forget_missing(&mut self) {
        let design = self.document.session.design();
        let is_there = |id: &AssetId| design.assets.contains_key(id);
        let enquiry = &mut self.view.enquiry;
        enquiry.strikes.forget_missing(design);
        let query = &mut enquiry.query;
        for asked in [&mut query.target, &mut query.from, &mut query.through] {
            asked.take_if(|id| !is_there(id));
        }
        if matches!(&query.foothold, Foothold::At(id) if !is_there(id)) {
            query.foothold = Foothold::Any;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        catalog::Catalog,
        design::Command,
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
        let mut finds = Finds::default();
        let asked = Enquiry {
            query: RouteQuery::paths_to(target.clone()),
            ..Enquiry::default()
        };
        let first = finds.found(&session, &asked);
        assert!(Arc::ptr_eq(&first, &finds.found(&session, &asked)));
        let moved = Command::Move {
            subjects: vec![Subject::Asset(target.clone())],
            dx: 8,
            dy: 0,
            into: std::collections::BTreeMap::new(),
        };
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
