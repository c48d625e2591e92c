//! Carrying out wishes: what needs no window is the drawing's and the shell's own.

use eframe::egui;

use super::Desktop;
use crate::{
    desk::{WindowWish, Workbench},
    gui::{Wish, files::Intent, proof::prove, tabs::Tab},
};

impl Desktop {
    /// Carries out a wish.
    pub(super) fn perform(&mut self, ctx: &egui::Context, wish: Wish) {
        let Some(wish) = self.bench().perform(wish) else {
            return;
        };
        match wish {
            WindowWish::Typed(command) => self.tabs.shown_mut().kept.typed = Some(command),
            WindowWish::Do(action) => self.act(ctx, action),
            WindowWish::Prove(proof) => {
                prove(ctx, &mut self.tabs.shown_mut().drawing.view, proof);
            }
            WindowWish::Start => self.show_start(),
            WindowWish::Begin(point, controls) => self.begin_at(&point, controls),
            WindowWish::OpenPath(path) => self.open_path(ctx, &path),
            WindowWish::Recover(copy) => self.recover(&copy),
            WindowWish::GiveUp(copy, name) => self.jobs.giving_up = Some((copy, name)),
            WindowWish::Drawing(place) => self.show_drawing(place),
            WindowWish::CloseDrawing(place) => {
                self.show_drawing(place);
                self.intend(ctx, Intent::Close);
            }
            WindowWish::PlayRoute(number) => self.play_route(ctx, number),
            WindowWish::Training(wish) => self.train(ctx, wish),
            WindowWish::Paste(text) => {
                let pass = ctx.cumulative_pass_nr();
                let place = self.tabs.shown_mut().canvas.asked_to_paste(pass);
                self.bench().paste(&text, place);
            }
        }
    }

    /// What a wish about the drawing that is shown is carried out on.
    pub(super) fn bench(&mut self) -> Workbench<'_> {
        let Tab {
            drawing, canvas, ..
        } = self.tabs.shown_mut();
        Workbench {
            drawing,
            board: &mut canvas.board,
            shell: &mut self.shell,
        }
    }
}
