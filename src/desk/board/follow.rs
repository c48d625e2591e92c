//! Keeping what the board remembers in step with the drawing.

use std::collections::BTreeSet;

use super::Board;
use crate::{
    design::{Design, Subject},
    desk::{Desk, hand::gesture::Gesture},
};

impl Board {
    /// Keeps the order of the selection, the hovered thing and the cursor in step with the design.
    pub fn follow(&mut self, desk: &Desk<'_>) {
        let selection = &desk.view.selection;
        let design = desk.design;
        self.order.retain(|subject| selection.contains(subject));
        if self.order.len() < selection.len() {
            let known: BTreeSet<Subject> = self.order.iter().cloned().collect();
            let new = selection.iter().filter(|subject| !known.contains(*subject));
            self.order.extend(new.cloned());
        }
        let is_gone = |subject: &mut Subject| !design.holds(subject);
        self.hovered.take_if(is_gone);
        self.cursor.take_if(is_gone);
        self.handles.take_if(|id| !design.assets.contains_key(id));
        // A selection made elsewhere, in the outline say, takes the cursor along.
        let single = desk.view.single();
        if single != self.was_single.as_ref() {
            self.was_single = single.cloned();
            if single.is_some() {
                self.cursor = single.cloned();
            }
        }
        self.end_stale_gesture(design);
        self.cache.follow_zoom(desk);
    }

    /// Ends a gesture whose things an undo or another panel has taken away.
    fn end_stale_gesture(&mut self, design: &Design) {
        let is_stale = match &self.hand.gesture {
            Gesture::Connecting { from, .. } => !design.assets.contains_key(from),
            Gesture::Resizing { subject, .. } => !design.holds(subject),
            Gesture::Bending { link, .. } | Gesture::Reattaching { link, .. } => {
                !design.links.contains_key(link)
            }
            Gesture::Moving { subjects, .. } => {
                subjects.iter().any(|subject| !design.holds(subject))
            }
            Gesture::Idle
            | Gesture::Pressing { .. }
            | Gesture::Panning { .. }
            | Gesture::Band { .. }
            | Gesture::Placing { .. }
            | Gesture::Drawing { .. } => false,
        };
        if is_stale {
            self.hand.gesture = Gesture::Idle;
        }
    }
}
