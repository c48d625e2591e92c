//! The proof card: why a product and a letter are what they are, step by step.

mod calc;
mod card;
mod circles;
mod head;
mod levels;
mod line;
mod matrix;
mod set;
mod sources;
mod spot;
mod steps;
mod way;

pub(crate) use card::proof_ui;
pub(crate) use set::{overridden_mark, overridden_words};
pub(crate) use spot::{SPOT, proof_spot, route_name, row_name};

use eframe::egui::{self, Id};

use super::{Frame, Window};
use crate::{
    analysis::{AssetRisk, AttackRoute, Proof, prove_route, prove_row},
    catalog::{AssetId, AttackerId, GoalId, ThreatId},
};

/// What a proof card proves. It goes on to prove the same when the numbers change meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProofOf {
    /// A row of the asset-based analysis.
    Row(AssetId, ThreatId),
    /// An attack route: the worst of an attacker, an entry, a final attack, a target and a foothold.
    Route {
        /// Who attacks.
        attacker: AttackerId,
        /// Where the attack enters.
        entry: AssetId,
        /// The final attack.
        goal: GoalId,
        /// The target.
        target: AssetId,
        /// Where the last hop starts.
        foothold: Option<AssetId>,
    },
}

impl ProofOf {
    /// The proof of a route.
    pub fn route(route: &AttackRoute) -> Self {
        Self::Route {
            attacker: route.attacker.clone(),
            entry: route.entry.clone(),
            goal: route.goal.clone(),
            target: route.target.clone(),
            foothold: route.foothold.clone(),
        }
    }

    fn is_of(&self, route: &AttackRoute) -> bool {
        *self == Self::route(route)
    }
}

/// What is proven, found again.
#[derive(Clone, Copy, Debug)]
enum Subject<'a> {
    Row(&'a AssetRisk),
    Route(&'a AttackRoute),
}

/// What a card needs to show its proof.
#[derive(Debug)]
struct Card<'a> {
    subject: Subject<'a>,
    proof: Proof,
}

impl<'a> Card<'a> {
    /// What the frame's card proves; `None` where there is none, or what it proves is gone.
    fn of(frame: &Frame<'a>) -> Option<Self> {
        let subject = match frame.view.proof.as_ref()? {
            ProofOf::Row(asset, threat) => {
                let mut rows = frame.analysis.asset_risks.iter();
                let row = rows.find(|row| row.asset == *asset && row.threat == *threat);
                Subject::Row(row?)
            }
            of @ ProofOf::Route { .. } => {
                // As it is listed: with something closed, the way may be another.
                let routes = frame.found_routes().iter().chain(&frame.analysis.routes);
                Subject::Route(routes.into_iter().find(|route| of.is_of(route))?)
            }
        };
        let proof = match subject {
            Subject::Row(row) => prove_row(frame.design, frame.catalog, row),
            Subject::Route(route) => prove_route(frame.design, frame.catalog, route),
        };
        Some(Self { subject, proof })
    }

    /// The id under which its risk is accepted.
    fn finding_id(&self) -> String {
        match self.subject {
            Subject::Row(row) => row.finding_id(),
            Subject::Route(route) => route.finding_id(),
        }
    }
}

/// Where the keyboard was when a card was opened.
#[derive(Clone, Copy, Debug)]
struct Origin {
    id: Option<Id>,
    /// In how many passes it is asked for: in the first one the card still has the keyboard.
    passes: u8,
}

const ORIGIN: &str = "opened_from_proof";

/// After a card is closed, takes the keyboard back to where it was.
fn go_back(ctx: &egui::Context) {
    let key = Id::new(ORIGIN);
    let Some(origin) = ctx.data(|data| data.get_temp::<Origin>(key)) else {
        return;
    };
    if let Some(id) = origin.id.filter(|_| origin.passes > 0) {
        ctx.memory_mut(|memory| memory.request_focus(id));
        let passes = origin.passes - 1;
        ctx.data_mut(|data| data.insert_temp(key, Origin { passes, ..origin }));
        ctx.request_repaint();
    } else {
        ctx.data_mut(|data| data.remove::<Origin>(key));
    }
}

impl Window {
    /// Opens a card, or closes it; the keyboard goes back to where it was.
    pub(super) fn prove(&mut self, ctx: &egui::Context, proof: Option<ProofOf>) {
        if proof.is_some() && self.view.proof.is_none() {
            let from = Origin {
                id: ctx.memory(egui::Memory::focused),
                passes: 2,
            };
            ctx.data_mut(|data| data.insert_temp(Id::new(ORIGIN), from));
        }
        self.view.proof = proof;
    }
}
