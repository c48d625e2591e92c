//! Attack routes and scenarios as their sheet has them (p.111).

use super::{ReportBlock, ReportCell, ReportColumn, ReportTable, writer::SheetWriter};
use crate::{analysis::AttackRoute, catalog::Message};

/// So many places of a way the sheet has at least.
const LEAST_PLACES: usize = 7;

impl SheetWriter<'_> {
    /// A row for each route: who, from where, by which way, for what.
    pub(super) fn attack_routes(&self) -> Vec<ReportBlock> {
        let routes = &self.case.analysis.routes;
        let longest = routes
            .iter()
            .map(|route| route.hops.len().saturating_sub(1));
        let places = longest.max().unwrap_or_default().max(LEAST_PLACES);
        let mut table = ReportTable::long("scenarios", self.attack_route_columns(places));
        for route in routes {
            table.row(route.number.to_string(), self.attack_route(route, places));
        }
        let mut blocks = vec![self.or_none(table)];
        blocks.extend(self.more_routes());
        blocks
    }

    /// That more routes exist than are listed, and how many.
    pub(super) fn more_routes(&self) -> Option<ReportBlock> {
        let analysis = self.case.analysis;
        let more = analysis.routes_total.less(analysis.routes.len());
        let key = if more.is_exact() {
            "sheet-more-routes"
        } else {
            "sheet-at-least-more-routes"
        };
        let said = Message::new(key)
            .with("n", more.number())
            .with("listed", analysis.routes.len());
        analysis
            .routes_truncated()
            .then(|| ReportBlock::Words(self.say(&said)))
    }

    fn attack_route_columns(&self, places: usize) -> Vec<ReportColumn> {
        let route =
            |key: &'static str, second: &'static str| ["sheet-route-of-attack", key, second];
        let mut columns = vec![
            self.column("tree", "sheet-tree", 7).centred(),
            self.column("attacker", "sheet-attacker", 15),
            self.under("entry", &route("sheet-from-where", "sheet-entry"), 14),
        ];
        columns.extend((1..=places).map(|n| {
            let mut column = self.under(
                &format!("way-{n}"),
                &["sheet-route-of-attack", "sheet-how"],
                14,
            );
            let place = self.say(&Message::new("sheet-way").with("n", n));
            column.heads.push(place);
            column
        }));
        columns.extend([
            self.column("scenario", "sheet-scenario", 36),
            self.column("foothold", "sheet-foothold", 15),
            self.column("target", "sheet-target", 15),
            self.column("goal", "sheet-goal-attack", 18),
            self.column("damage", "sheet-damage", 7).centred(),
            self.column("letter", "sheet-letter", 7).centred(),
            self.column("product", "sheet-product", 7).centred(),
            self.column("beside", "sheet-remark", 16),
        ]);
        columns
    }

    fn attack_route(&self, route: &AttackRoute, places: usize) -> Vec<ReportCell> {
        let rating = route.rating;
        let (attacker, goal) = (
            self.names.attacker(&route.attacker).get(self.lang),
            self.names.goal(&route.goal).get(self.lang),
        );
        let mut cells: Vec<ReportCell> = vec![
            tree_number(route).into(),
            attacker.into(),
            self.asset(&route.entry).into(),
        ];
        let way = route.hops.iter().skip(1).map(|hop| self.asset(hop).into());
        let way = way.chain(std::iter::repeat_with(ReportCell::default));
        cells.extend(way.take(places));
        let foothold = route.foothold.as_ref().map(|it| self.asset(it));
        let no_foothold = || self.word("sheet-no-foothold");
        cells.extend([
            self.scenario(route).into(),
            foothold.unwrap_or_else(no_foothold).into(),
            self.asset(&route.target).into(),
            goal.into(),
            rating.severity.into(),
            self.letter(rating),
            self.product(rating),
            self.beside(rating, None, route.accepted(self.case.design))
                .into(),
        ]);
        cells
    }

    /// A route in one sentence.
    pub(super) fn scenario(&self, route: &AttackRoute) -> String {
        let key = match route.foothold {
            Some(_) => "sheet-scenario-by",
            None => "sheet-scenario-straight",
        };
        let foothold = route.foothold.as_ref().map(|it| self.asset(it));
        let said = Message::new(key)
            .with("attacker", self.names.attacker(&route.attacker).text())
            .with("entry", self.asset(&route.entry))
            .with("foothold", foothold.unwrap_or_default())
            .with("target", self.asset(&route.target))
            .with("goal", self.names.goal(&route.goal).text());
        self.say(&said)
    }
}

/// The number of a tree, x-y.
pub(super) fn tree_number(route: &AttackRoute) -> String {
    let (x, y) = route.scenario;
    format!("{x}-{y}")
}
