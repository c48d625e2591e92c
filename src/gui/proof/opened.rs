//! The card over the window: opened from a row or a route, and where the way back leads.

use eframe::egui::{self, Id};

use crate::gui::{ProofOf, View};

/// Where the keyboard was when a card was opened.
#[derive(Clone, Copy, Debug)]
struct CardOrigin {
    id: Option<Id>,
    /// In how many passes it is asked for: in the first one the card still has the keyboard.
    passes: u8,
}

const ORIGIN: &str = "opened_from_proof";

/// After a card is closed, takes the keyboard back to where it was.
pub(super) fn go_back(ctx: &egui::Context) {
    let key = Id::new(ORIGIN);
    let Some(origin) = ctx.data(|data| data.get_temp::<CardOrigin>(key)) else {
        return;
    };
    if let Some(id) = origin.id.filter(|_| origin.passes > 0) {
        ctx.memory_mut(|memory| memory.request_focus(id));
        let passes = origin.passes - 1;
        ctx.data_mut(|data| data.insert_temp(key, CardOrigin { passes, ..origin }));
        ctx.request_repaint();
    } else {
        ctx.data_mut(|data| data.remove::<CardOrigin>(key));
    }
}

/// Opens a card, or closes it; the keyboard goes back to where it was.
pub(in crate::gui) fn prove(ctx: &egui::Context, view: &mut View, proof: Option<ProofOf>) {
    if proof.is_some() && view.proof.is_none() {
        let from = CardOrigin {
            id: ctx.memory(egui::Memory::focused),
            passes: 2,
        };
        ctx.data_mut(|data| data.insert_temp(Id::new(ORIGIN), from));
    }
    view.proof = proof;
}
