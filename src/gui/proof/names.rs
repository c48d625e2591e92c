//! What attack routes and rows of the asset-based analysis are called, and how they stand.

use crate::{
    analysis::{AssetRisk, AttackRoute, Rating},
    catalog::AssetId,
    gui::{Desk, kit::ProductStanding, names::asset_name},
};

/// The name of a row of the asset-based analysis.
pub(crate) fn row_name(desk: &Desk<'_>, asset: &AssetId, threat: &str) -> String {
    format!("{} × {threat}", asset_name(desk, asset))
}

/// The name of a route.
pub(crate) fn route_name(desk: &Desk<'_>, route: &AttackRoute) -> String {
    let who = desk.catalog.attacker(&route.attacker);
    let who = who.map_or(route.attacker.as_str(), |who| desk.text(&who.name));
    let target = asset_name(desk, &route.target);
    format!("{} {who} → {target}", number_words(route))
}

/// The number of a route; a dash for one that stands in no list.
pub(crate) fn number_words(route: &AttackRoute) -> String {
    if route.number == 0 {
        "—".to_owned()
    } else {
        route.number.to_string()
    }
}

/// The scenario `x-y`; a dash for the part that only a list gives.
pub(crate) fn scenario_words(route: &AttackRoute) -> String {
    match route.scenario {
        (x, 0) => format!("{x}-—"),
        (x, y) => format!("{x}-{y}"),
    }
}

/// How the product of a row stands.
pub(crate) fn row_standing(desk: &Desk<'_>, row: &AssetRisk) -> ProductStanding {
    if row.rating.product <= desk.catalog.risk.safe_product {
        ProductStanding::Safe
    } else if row.accepted(desk.design).is_some() {
        ProductStanding::Accepted
    } else if desk.analysis.is_row_by_recommended(row) {
        ProductStanding::Noted
    } else {
        ProductStanding::Act
    }
}

/// How the product of an attack route stands.
pub(crate) fn route_standing(desk: &Desk<'_>, route: &AttackRoute) -> ProductStanding {
    if route.rating.product <= desk.catalog.risk.safe_product {
        ProductStanding::Safe
    } else if route.accepted(desk.design).is_some() {
        ProductStanding::Accepted
    } else if desk.analysis.is_route_by_recommended(route) {
        ProductStanding::Noted
    } else {
        ProductStanding::Act
    }
}

/// `3×2=6`: threat level × vulnerability level = product.
pub(crate) fn product_words(rating: Rating) -> String {
    format!(
        "{}×{}={}",
        rating.threat_level, rating.vulnerability_level, rating.product
    )
}
