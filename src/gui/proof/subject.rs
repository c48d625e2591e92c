//! What a card proves: an attack route or an asset's row of risk.

use crate::{
    analysis::{AssetRisk, AttackRoute, Proof, prove_route, prove_row},
    gui::{Desk, ProofOf},
};

/// What is proven, found again.
#[derive(Clone, Copy, Debug)]
pub(super) enum ProofSubject<'a> {
    Row(&'a AssetRisk),
    Route(&'a AttackRoute),
}

/// What a card needs to show its proof.
#[derive(Debug)]
pub(super) struct ProofCard<'a> {
    pub(super) subject: ProofSubject<'a>,
    pub(super) proof: Proof,
}

impl<'a> ProofCard<'a> {
    /// What the frame's card proves; `None` where there is none, or what it proves is gone.
    pub(super) fn of(desk: &Desk<'a>) -> Option<Self> {
        let subject = match desk.view.proof.as_ref()? {
            ProofOf::Row(asset, threat) => {
                let row = desk
                    .analysis
                    .asset_risks
                    .iter()
                    .find(|row| row.asset == *asset && row.threat == *threat);
                ProofSubject::Row(row?)
            }
            of @ ProofOf::Route { .. } => {
                // As it is listed: with something closed, the way may be another.
                let routes = desk.found_routes().iter().chain(&desk.analysis.routes);
                ProofSubject::Route(routes.into_iter().find(|route| of.is_of(route))?)
            }
        };
        let proof = match subject {
            ProofSubject::Row(row) => prove_row(desk.design, desk.catalog, row),
            ProofSubject::Route(route) => prove_route(desk.design, desk.catalog, route),
        };
        Some(Self { subject, proof })
    }

    /// The id under which its risk is accepted.
    pub(super) fn finding_id(&self) -> String {
        match self.subject {
            ProofSubject::Row(row) => row.finding_id(),
            ProofSubject::Route(route) => route.finding_id(),
        }
    }
}
