//! Asking something else of the attack routes.

use std::sync::Arc;

use super::Drawing;
use crate::{
    analysis::{AttackRoute, Foothold, RouteQuery, Strikes},
    design::Subject,
    desk::{Enquiry, EnquiryAnswer, FindingsListing, Lit, PickPurpose, Shell, TableTab, lit_of},
};

impl Drawing {
    /// What is found by what is asked now.
    pub fn found(&mut self) -> Arc<EnquiryAnswer> {
        self.finds.found(&self.session, &self.view.enquiry)
    }

    /// Its findings as they are listed.
    pub fn listed_findings(&mut self, shell: &Shell) -> Arc<FindingsListing> {
        let view = &self.view.findings;
        self.listings.listed(&self.session, shell.lang(), view)
    }

    /// Asks which routes end at the selected asset.
    pub fn ask_paths_to(&mut self, shell: &mut Shell) {
        if let Some(Subject::Asset(id)) = self.view.single().cloned() {
            self.list_routes(shell, |enquiry| enquiry.query = RouteQuery::paths_to(id));
        }
    }

    /// Asks which routes start at the selected asset or enter it on their way.
    pub fn ask_paths_from(&mut self, shell: &mut Shell) {
        if let Some(Subject::Asset(id)) = self.view.single().cloned() {
            self.list_routes(shell, |enquiry| enquiry.query = RouteQuery::paths_from(id));
        }
    }

    /// Asks for the worst ten of all.
    pub fn ask_worst_ten(&mut self, shell: &mut Shell) {
        self.list_routes(shell, |enquiry| {
            *enquiry = Enquiry {
                query: RouteQuery::worst_ten(),
                ..enquiry.open()
            };
        });
    }

    /// Asks for all routes again; what counts as closed stays so.
    pub fn ask_all_routes(&mut self, shell: &mut Shell) {
        self.list_routes(shell, |enquiry| *enquiry = enquiry.open());
    }

    /// Treats nothing as closed.
    pub fn clear_strikes(&mut self, shell: &mut Shell) {
        self.list_routes(shell, |enquiry| enquiry.strikes = Strikes::default());
    }

    /// Treats the selected line or flow as closed, or as open again.
    pub fn strike(&mut self) {
        if let Some(Subject::Link(id)) = self.view.single().cloned() {
            self.alter_enquiry(|enquiry| {
                enquiry.strikes.toggle_link(&id);
            });
        }
    }

    /// Dims what cannot be reached, or shows it.
    pub fn dim_unreachable(&mut self) {
        self.alter_enquiry(|enquiry| enquiry.dims_unreachable = !enquiry.dims_unreachable);
    }

    /// Asks something else and shows the answer in the table, whatever is selected: the inspector
    /// lists what passes the selection.
    fn list_routes(&mut self, shell: &mut Shell, alter: impl FnOnce(&mut Enquiry)) {
        self.alter_enquiry(alter);
        shell.show_table(TableTab::Routes);
    }

    fn alter_enquiry(&mut self, alter: impl FnOnce(&mut Enquiry)) {
        let mut enquiry = self.view.enquiry.clone();
        alter(&mut enquiry);
        self.enquire(enquiry);
    }

    /// Asks something else. A lit route that is closed gives way to the next best of the same
    /// attacker and target.
    pub fn enquire(&mut self, enquiry: Enquiry) {
        let lit = self.lit_route();
        self.view.enquiry = enquiry;
        self.relight(lit.as_ref(), true);
    }

    /// Takes an asset for what one is being chosen for; false when none is.
    pub fn picks(&mut self, subjects: &[Subject]) -> bool {
        let Some(picks) = self.view.enquiry.picks else {
            return false;
        };
        let [Subject::Asset(id)] = subjects else {
            return false;
        };
        let mut enquiry = self.view.enquiry.clone();
        enquiry.picks = None;
        match picks {
            PickPurpose::Foothold => enquiry.query.foothold = Foothold::At(id.clone()),
            PickPurpose::Target => enquiry.query.target = Some(id.clone()),
        }
        self.enquire(enquiry);
        true
    }

    /// The route that is lit.
    pub fn lit_route(&self) -> Option<AttackRoute> {
        match &self.view.lit {
            Lit::Route(number) => {
                let routes = &self.session.analysis().routes;
                routes.iter().find(|route| route.number == *number).cloned()
            }
            Lit::Way(route) => Some((**route).clone()),
            Lit::Nothing | Lit::Subjects(_) | Lit::Kind(_) => None,
        }
    }

    /// Keeps the lit route lit after something has changed, though it may have another number;
    /// where it is gone, the best of the same attacker and target if `or_next`.
    pub fn relight(&mut self, lit: Option<&AttackRoute>, or_next: bool) {
        let Some(lit) = lit else { return };
        let found = self.found();
        let own = &self.session.analysis().routes;
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
}
