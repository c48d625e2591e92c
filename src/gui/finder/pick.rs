//! What a pick in the finder leads to.

use eframe::egui::Pos2;

use super::entries::{FinderPick, movable};
use crate::{
    edit::move_into,
    gui::{CanvasState, Desk, Lit, TrainingWish, Wish, canvas::add_at},
};

/// Does what was picked. What is found on the canvas or put there takes the keyboard along.
pub(super) fn carry_out(desk: &mut Desk<'_>, canvas: &mut CanvasState, pick: FinderPick, at: Pos2) {
    match pick {
        FinderPick::Arm(_) | FinderPick::Put(_) | FinderPick::Into(_) | FinderPick::Go(_) => {
            canvas.take_focus();
        }
        FinderPick::Do(_) | FinderPick::Play(_) => {}
    }
    match pick {
        FinderPick::Do(action) => desk.push(Wish::Do(action)),
        FinderPick::Play(id) => desk.push(Wish::Training(TrainingWish::Shipped(id))),
        FinderPick::Arm(tool) => desk.push(Wish::Tool(tool)),
        FinderPick::Put(tool) => add_at(desk, canvas, &tool, at),
        FinderPick::Into(zone) => {
            let things: Vec<_> = movable(desk).collect();
            if let Some(command) = move_into(desk.catalog, desk.design, &things, &zone) {
                desk.edit(command);
                desk.push(Wish::Reveal(things));
            }
        }
        FinderPick::Go(subject) => {
            desk.push(Wish::Select(vec![subject.clone()]));
            desk.push(Wish::Reveal(vec![subject.clone()]));
            desk.push(Wish::Flash(Lit::Subjects(vec![subject])));
        }
    }
}
