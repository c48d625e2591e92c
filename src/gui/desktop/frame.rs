//! One frame of the window.

use std::{
    path::Path,
    time::{Duration, SystemTime},
};

use eframe::egui;

use super::Desktop;
use crate::{
    catalog::Day,
    gui::{
        Action, CanvasState, Desk, DrawingForm, Screen, Wish,
        actions::{KeyOwner, clipboard, pressed},
        finder::{FINDER, finder_ui},
        kit::take_cut,
        layout::{AroundDrawing, editor_ui},
        panels::{KeptBar, UNSAVED, hovering_files_ui, register_keys},
        popups::name_popups,
        proof::proof_ui,
        rails::is_narrow,
        recovery::Recovery,
        start::{StartSide, ago, start_ui},
        style::apply_theme,
        training::training_ui,
    },
    scene::{DrawingTheme, ThemeName},
    words,
};

impl Desktop {
    /// One frame of the whole window.
    pub fn ui(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        self.dress(&ctx);
        self.receive(&ctx);
        self.pass_time(&ctx);
        self.know_the_day();
        let drawing = &mut self.tabs.shown_mut().drawing;
        self.worker.consult(&ctx, drawing, &self.shell);
        self.focus.begin(&ctx);
        let (before, fitted) = (self.view().room, self.view().fit_next);
        self.note_drawing();
        let wishes = self.show(ui);
        let mut any = self.note_drawn() | self.say_cut(&ctx);
        // What is merely being typed changes nothing that is drawn.
        any |= wishes.iter().any(|wish| !matches!(wish, Wish::Typed(_)));
        let is_picture = self.shell.form == DrawingForm::Picture;
        let was_drawn = self.shell.screen == Screen::Editor && is_picture;
        for wish in wishes {
            self.perform(&ctx, wish);
        }
        if was_drawn {
            let view = &mut self.tabs.shown_mut().drawing.view;
            any |= view.follow_size(before, fitted);
        }
        self.name_window(&ctx);
        self.keep_work(&ctx);
        let dialog = match &self.shell.finder {
            Some(_) => Some(egui::Id::new(FINDER)),
            None if self.training.leaving.is_some() => Some(egui::Id::new(UNSAVED)),
            None => self.jobs.dialog(),
        };
        self.focus.end(&ctx, dialog);
        name_popups(&ctx, &self.word("menu-word"));
        let lang = self.shell.lang();
        self.letters.watch(&ctx, |letters| {
            words::format(lang, "letters-missed", &[("letters", letters.to_owned())])
        });
        if any {
            // What was drawn is older than what was just changed.
            ctx.request_repaint();
        }
    }

    /// Ends what is shown for a moment, and asks for the frame that does so.
    fn pass_time(&mut self, ctx: &egui::Context) {
        let now = Duration::from_secs_f64(ctx.input(|input| input.time).max(0.0));
        let view = &mut self.tabs.shown_mut().drawing.view;
        if let Some(rest) = view.pass(now) {
            ctx.request_repaint_after(rest);
        }
    }

    /// Tells the shown drawing what day it is: dates of its inventory are judged by it.
    fn know_the_day(&mut self) {
        let today = Day::in_japan(self.jobs.now());
        let session = &mut self.tabs.shown_mut().drawing.session;
        session.set_today(Some(today));
    }

    /// Says that a text was longer than its field takes; true when it is news.
    fn say_cut(&mut self, ctx: &egui::Context) -> bool {
        let Some(most) = take_cut(ctx) else {
            return false;
        };
        self.shell
            .say_with("status-cut", &[("n", most.to_string())]);
        true
    }

    /// Puts theme and size on when they have changed.
    fn dress(&self, ctx: &egui::Context) {
        let id = egui::Id::new("sekisho-theme");
        let worn: Option<ThemeName> = ctx.data(|data| data.get_temp(id));
        let factor = self.shell.look().factor();
        if (ctx.zoom_factor() - factor).abs() > 0.001 {
            ctx.set_zoom_factor(factor);
        }
        let theme = self.shell.settings.theme;
        if worn != Some(theme) {
            apply_theme(ctx, DrawingTheme::load(theme));
            ctx.data_mut(|data| data.insert_temp(id, theme));
        }
    }

    /// Draws everything from the state as it is and collects what was asked for.
    fn show(&mut self, ui: &mut egui::Ui) -> Vec<Wish> {
        let was_typing = self.focus.was_typing();
        let owner = self.focus.owner(ui.ctx());
        let tabs = self.tabs.heads(self.shell.lang());
        let name = self.tabs.shown_name(self.shell.lang());
        let is_open = !self.tabs.is_empty();
        let Self {
            shell,
            tabs: drawings,
            jobs,
            start,
            recovery,
            training,
            ..
        } = self;
        shell.is_narrow = is_narrow(ui.ctx());
        let shown = drawings.shown_mut();
        let found = shown.drawing.found();
        let is_table = shell.screen == Screen::Editor && shell.form == DrawingForm::Register;
        let register = is_table.then(|| shown.drawing.listed(shell));
        let is_editor = shell.screen == Screen::Editor;
        let findings = is_editor.then(|| shown.drawing.listed_findings(shell));
        let file_name = shown.file.name();
        let mut desk = Desk {
            is_unsaved: shown.is_unsaved(),
            file: shown.file.state,
            file_name: file_name.as_deref(),
            findings: findings.as_deref(),
            name: &name,
            register: register.as_deref(),
            ..Desk::of(&shown.drawing, &found, shell)
        };
        let kept = kept_bar(&desk, recovery, shown.file.path.as_deref(), jobs.now());
        let around = AroundDrawing { tabs, kept };
        let (desk, canvas) = (&mut desk, &mut shown.canvas);
        let mut asked = Vec::new();
        // Before everything else, so that its keys are its own.
        finder_ui(ui.ctx(), desk, canvas);
        // While a proof card is open, keys are its own.
        if !jobs.is_asking() && shell.finder.is_none() && desk.view.proof.is_none() {
            asked = keys(ui, desk, canvas, owner);
        }
        let mut room = None;
        match shell.screen {
            Screen::Start => {
                let beside = StartSide::of(&shell.settings.recent, recovery, jobs.now());
                start_ui(ui, desk, start, beside.with_open(is_open));
            }
            Screen::Training => training_ui(ui, desk, training, was_typing),
            Screen::Editor => room = Some(editor_ui(ui, desk, canvas, &around, was_typing)),
        }
        proof_ui(ui.ctx(), desk);
        hovering_files_ui(ui.ctx(), desk);
        jobs.dialogs(ui.ctx(), desk);
        let mut wishes = std::mem::take(&mut desk.out);
        wishes.append(&mut asked);
        if let Some(size) = room {
            let room = &mut shown.drawing.view.room;
            (room.width, room.height) = (size.x, size.y);
        }
        wishes
    }
}

/// What is said of kept work on the file of the drawing that is shown.
fn kept_bar<'a>(
    desk: &Desk<'_>,
    recovery: &'a mut Recovery,
    file: Option<&Path>,
    now: SystemTime,
) -> Option<KeptBar<'a>> {
    let offer = recovery.offer_of(file?)?;
    let ago = ago(desk, offer.kept, now);
    Some(KeptBar { offer, ago })
}

/// What the keys of this frame ask for.
fn keys(ui: &egui::Ui, desk: &Desk<'_>, canvas: &CanvasState, owner: KeyOwner) -> Vec<Wish> {
    let was_typing = owner == KeyOwner::Text;
    // Those of a cell of the table are its own.
    let mut asked = register_keys(ui.ctx(), desk);
    asked.extend(clipboard(ui.ctx(), desk, was_typing));
    let keys = pressed(ui.ctx(), desk, owner);
    asked.extend(keys.into_iter().map(Wish::Do));
    // Esc first ends what the pointer is doing.
    asked.retain(|change| *change != Wish::Do(Action::Escape) || !canvas.is_busy());
    if was_typing && !asked.is_empty() {
        // What has been typed belongs to the design before anything is done with it.
        if let Some(id) = ui.memory(egui::Memory::focused) {
            ui.memory_mut(|memory| memory.surrender_focus(id));
        }
    }
    asked
}
