//! The steps, one part after the other.

use super::{
    data::Aim,
    ground::AimGround,
    guide::{AimGuide, reference},
    plan::AimPlan,
};
use crate::{
    analysis::net::Net,
    catalog::{Catalog, PatternId},
    design::Design,
};

/// What the phase of `design` that is shown lacks to be a pattern, in the order in which one would
/// draw it. `None` when the catalog has no such pattern.
pub fn towards(design: &Design, catalog: &Catalog, pattern: &PatternId) -> Option<Aim> {
    let pattern = catalog.pattern(pattern)?;
    let reference = reference(catalog, &pattern.id);
    let guide = AimGuide::new(&reference, catalog);
    let net = Net::new(design, catalog);
    let ground = AimGround::new(&net, pattern, &guide);
    let plan = AimPlan::new(&ground);
    let is_recognised = ground.matched.is_some();
    let mut steps = Vec::new();
    steps.extend(
        plan.zones()
            .into_iter()
            .filter_map(|kind| plan.zone_step(kind)),
    );
    steps.extend(plan.terminal_step());
    steps.extend(plan.assets.iter().filter_map(|need| plan.asset_step(need)));
    steps.extend(plan.spots.taken.iter().map(|offer| plan.line_step(*offer)));
    steps.extend(plan.wayless.iter().filter_map(|need| plan.way_step(need)));
    let flows = plan.flows.iter().filter(|need| !need.is_drawn);
    steps.extend(flows.filter_map(|need| plan.flow_step(need)));
    steps.extend(plan.leave_step());
    steps.extend(plan.fact_steps());
    if steps.is_empty() && !is_recognised {
        steps.push(plan.fit_step());
    }
    steps.extend(plan.control_steps());
    Some(Aim {
        pattern: pattern.id.clone(),
        is_recognised,
        steps,
    })
}
