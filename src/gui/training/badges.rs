//! Where the numbers of hops stand.

use eframe::egui::{Pos2, Rect};

use crate::scene::RouteHop;

/// Where on its hop a badge may stand beside its usual place.
const BADGE_SHARES: [f32; 6] = [0.5, 0.35, 0.65, 0.2, 0.8, 0.92];

/// Where the numbers of hops stand, so that none covers another one that comes before, nor a
/// title where there is another place; world units.
pub(super) fn badge_spots(hops: &[RouteHop], radius: f32, titles: &[Rect]) -> Vec<Pos2> {
    let mut spots: Vec<Pos2> = Vec::new();
    for hop in hops {
        let nearest = |at: &Pos2| {
            let distances = spots.iter().map(|other| other.distance(*at));
            distances.fold(f32::INFINITY, f32::min)
        };
        let others = BADGE_SHARES.iter().filter_map(|share| hop.place(*share));
        let places: Vec<Pos2> = std::iter::once(hop.badge).chain(others).collect();
        let is_apart = |at: &&Pos2| nearest(at) >= 2.0 * radius;
        let is_on_title = |at: &Pos2| {
            let mut titles = titles.iter().map(|title| title.expand(radius));
            titles.any(|title| title.contains(*at))
        };
        let mut apart = places.iter().filter(is_apart);
        let free = apart
            .clone()
            .find(|at| !is_on_title(at))
            .or_else(|| apart.next());
        let widest = places
            .iter()
            .max_by(|a, b| nearest(a).total_cmp(&nearest(b)));
        let spot = free.or(widest).copied().unwrap_or(hop.badge);
        spots.push(spot);
    }
    spots
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        catalog::Catalog,
        scene::{DrawingTheme, Plan, ThemeName, route_hops},
        training::shipped_stage,
    };

    #[test]
    fn no_number_of_a_hop_covers_another_one() {
        // The radius in a full screen of 1080 points that shows a whole reference drawing.
        const RADIUS: f32 = 20.0;
        let catalog = Catalog::builtin().unwrap();
        for id in catalog.scenarios.keys() {
            let stage = shipped_stage(&catalog, id).unwrap().unwrap();
            let theme = DrawingTheme::load(ThemeName::Light);
            let plan = Plan::new(&stage.design, &catalog, &stage.analysis, theme);
            let hops = route_hops(&stage.design, &plan, &stage.route);
            let spots = badge_spots(&hops, RADIUS, &[]);
            assert_eq!(spots.len(), hops.len());
            for (n, spot) in spots.iter().enumerate() {
                for (other, before) in spots.iter().take(n).enumerate() {
                    let apart = spot.distance(*before);
                    assert!(apart >= RADIUS, "{id}: {other} and {n} are {apart} apart");
                }
            }
        }
    }
}
