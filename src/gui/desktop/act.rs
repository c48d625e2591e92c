//! What actions ask of the window.

use eframe::egui::{self, ViewportCommand};

use super::Desktop;
use crate::gui::{
    Action, Drawing, DrawingForm, Finder, FinderMode, InspectorTab, Shell, TableTab,
    actions::{WindowAct, row_of},
    files::{HelpShown, Intent},
    kit::land_in,
    panels::{reading_id, register_id, table_id},
};

impl Desktop {
    /// Does an action: on the drawing that is shown, and what it asks of the window.
    pub(super) fn act(&mut self, ctx: &egui::Context, action: Action) {
        let asked = row_of(action).and_then(|row| row.run(&mut self.bench()));
        if let Some(act) = asked {
            self.run_act(ctx, act);
        }
    }

    /// Carries out what an action asks of the window.
    fn run_act(&mut self, ctx: &egui::Context, act: WindowAct) {
        match act {
            WindowAct::New => self.begin_new(),
            WindowAct::Open => self.ask_open(ctx),
            WindowAct::ImportList => self.ask_import(ctx),
            WindowAct::Save => self.save(ctx, None),
            WindowAct::SaveAs => self.save_as(ctx, None),
            WindowAct::Reload => self.reload(),
            WindowAct::KeepMine => self.keep_mine(),
            WindowAct::ShowDifferences => self.show_differences(),
            WindowAct::Close => self.intend(ctx, Intent::Close),
            WindowAct::Reopen => self.reopen_last(ctx),
            WindowAct::NextDrawing => self.step_tab(true),
            WindowAct::PreviousDrawing => self.step_tab(false),
            WindowAct::Start => self.show_start(),
            WindowAct::Quit => self.intend(ctx, Intent::Quit),
            WindowAct::Find(mode) => self.open_finder(mode),
            WindowAct::Take(take) => self.put_on_clipboard(ctx, take),
            WindowAct::Paste => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
            WindowAct::Read(tab) => self.read_in(ctx, tab),
            WindowAct::List(tab) => self.list_in(ctx, tab),
            WindowAct::Form(form) => self.show_form(ctx, form),
            WindowAct::Project => self.project(ctx),
            WindowAct::PlayRoute => self.play_lit(ctx),
            WindowAct::WriteScenario => self.write_lit(),
            WindowAct::OpenScenario => self.ask_open_scenario(ctx),
            WindowAct::FullScreen => self.turn_full_screen(ctx),
            WindowAct::KeyList => self.jobs.help = Some(HelpShown::KeyList),
            WindowAct::About => self.jobs.help = Some(HelpShown::About),
        }
    }

    /// Opens a finder at the pointer or in the middle of the canvas.
    fn open_finder(&mut self, mode: FinderMode) {
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
    fn put_on_clipboard(
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
    fn project(&mut self, ctx: &egui::Context) {
        let is_full = self.shell.project();
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(is_full));
    }

    /// Shows the drawing in another form and puts the keyboard into it.
    fn show_form(&mut self, ctx: &egui::Context, form: DrawingForm) {
        self.bench().show_form(form);
        if form == DrawingForm::Register {
            land_in(ctx, register_id());
        }
    }

    /// Shows a reading of the inspector and puts the keyboard into it.
    fn read_in(&mut self, ctx: &egui::Context, tab: InspectorTab) {
        self.shell.inspect(tab);
        land_in(ctx, reading_id(tab));
    }

    /// Shows a table and puts the keyboard into it.
    fn list_in(&mut self, ctx: &egui::Context, tab: TableTab) {
        self.shell.show_table(tab);
        land_in(ctx, table_id(tab));
    }
}
