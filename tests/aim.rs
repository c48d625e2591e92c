//! Towards a route: carrying out all steps ends in the route that is aimed at, from wherever one
//! starts, and each step is really one.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/edits.rs"]
mod edits;
#[path = "aim/laws.rs"]
mod laws;
#[path = "aim/steps.rs"]
mod steps;

use case::{bare, catalog};
use edits::Edited;
use sekisho::{
    analysis::{Aim, AimPart, AimStep, towards},
    catalog::Catalog,
    design::Design,
};

fn aim(design: &Design, catalog: &Catalog, pattern: &str) -> Aim {
    towards(design, catalog, &pattern.into()).unwrap()
}

/// Terminals and business servers in the LGWAN segment, no screen transfer of the My Number side.
fn alpha() -> Design {
    Edited(bare(&catalog(), "5"))
        .without("mynumber-vdi")
        .without("internet-vdi")
        .0
}

/// Terminals in the Internet segment, business servers in the LGWAN segment, no screen transfer.
fn beta() -> Design {
    Edited(bare(&catalog(), "6"))
        .without("mynumber-vdi")
        .without("lgwan-vdi")
        .0
}

/// The steps of drawing: all but the controls.
fn drawing(aim: &Aim) -> Vec<&AimStep> {
    let steps = aim.steps.iter();
    steps
        .filter(|step| step.part != AimPart::Controls)
        .collect()
}
