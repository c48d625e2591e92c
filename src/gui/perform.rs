//! Carrying out wishes: what needs no window is the drawing's and the shell's own.

use eframe::egui::{self, ViewportCommand};

use super::{
    Action, Desktop, Drawing, Finder, FinderMode, InspectorTab, Shell, TableTab, Wish,
    actions::row_of,
    files::Intent,
    kit::land_in,
    panels::{reading_id, table_id},
    tab::Tab,
};
use crate::desk::{WindowWish, Workbench};

impl Desktop {
    /// Carries out a wish.
    pub(super) fn perform(&mut self, ctx: &egui::Context, wish: Wish) {
        let Some(wish) = self.bench().perform(wish) else {
            return;
        };
        match wish {
            WindowWish::Typed(command) => self.tabs.shown_mut().kept.typed = Some(command),
            WindowWish::Do(action) => self.act(ctx, action),
            WindowWish::Prove(proof) => self.prove(ctx, proof),
            WindowWish::Start => self.show_start(),
            WindowWish::Template(pattern, controls) => self.begin_template(&pattern, controls),
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

    fn act(&mut self, ctx: &egui::Context, action: Action) {
        if let Some(row) = row_of(action) {
            row.run(self, ctx);
        }
    }

    /// Opens a finder at the pointer or in the middle of the canvas.
    pub(super) fn open_finder(&mut self, mode: FinderMode) {
        let shown = self.tabs.shown_mut();
        let view = &mut shown.drawing.view;
        let place = shown.canvas.aim(view.camera, view.room);
        let text = if mode == FinderMode::Things {
            view.sought.clone()
        } else {
            String::new()
        };
        view.renaming = None;
        self.shell.finder = Some(Finder {
            mode,
            text,
            marked: 0,
            place,
        });
    }

    /// Puts on the clipboard what is taken from the drawing.
    pub(super) fn put_on_clipboard(
        &mut self,
        ctx: &egui::Context,
        take: fn(&mut Drawing, &mut Shell) -> Option<String>,
    ) {
        let bench = self.bench();
        if let Some(text) = take(bench.drawing, bench.shell) {
            ctx.copy_text(text);
        }
    }

    /// Into the projector mode over the whole screen, or out of it.
    pub(super) fn project(&mut self, ctx: &egui::Context) {
        let is_full = self.shell.project();
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(is_full));
    }

    /// Shows a reading of the inspector and puts the keyboard into it.
    pub(super) fn read_in(&mut self, ctx: &egui::Context, tab: InspectorTab) {
        self.shell.inspect(tab);
        land_in(ctx, reading_id(tab));
    }

    /// Shows a table and puts the keyboard into it.
    pub(super) fn list_in(&mut self, ctx: &egui::Context, tab: TableTab) {
        self.shell.show_table(tab);
        land_in(ctx, table_id(tab));
    }
}
