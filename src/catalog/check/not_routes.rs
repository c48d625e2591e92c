//! Which flows carry a route, and why others do not.

use std::collections::BTreeSet;

use super::{CatalogChecker, CatalogIndex, FileSpot, twice};
use crate::catalog::{EndPlace, FlowEnd, Message};

impl<'a> CatalogChecker<'a> {
    /// References of the route's flow; each reason stands once, and none is hidden by an earlier
    /// one of which nothing is said.
    pub(super) fn check_route(&mut self, index: &CatalogIndex) {
        let route = &self.catalog.patterns.route;
        let spot = self.file("patterns.ron").field("route");
        self.refer(spot.field("flow"), &index.flows, [&route.flow]);
        self.refer(spot.field("from"), &index.tags, [&route.from]);
        self.refer(spot.field("to"), &index.tags, [&route.to]);
        self.flow_end(spot.field("side"), index, &route.side);
        let mut seen = BTreeSet::new();
        let mut hides: Option<&str> = None;
        for (i, reason) in route.not_routes.iter().enumerate() {
            let spot = spot.field("not_routes").item(i);
            if !seen.insert(&reason.id) {
                self.fault(spot, twice("catalog-sort-reason", &reason.id));
            }
            if let Some(earlier) = hides {
                let message = Message::new("catalog-reason-hidden")
                    .with("earlier", earlier)
                    .with("id", reason.id.as_str());
                self.fault(spot, message);
            }
            if reason.from.is_open() && reason.to.is_open() {
                hides = hides.or(Some(reason.id.as_str()));
            }
            self.flow_end(spot.field("from"), index, &reason.from);
            self.flow_end(spot.field("to"), index, &reason.to);
        }
    }

    fn flow_end(&mut self, spot: FileSpot<'a>, index: &CatalogIndex, end: &FlowEnd) {
        self.refer(spot.field("tags"), &index.tags, &end.tags);
        self.refer(spot.field("kinds"), &index.assets, &end.kinds);
        self.refer(spot.field("except"), &index.tags, &end.except);
        if let EndPlace::Outside(zones) = &end.stands {
            self.refer(spot.field("stands"), &index.zones, zones);
        }
    }
}
