//! Carrying out wishes: the only place where a frame changes anything.

use std::{collections::BTreeSet, sync::Arc};

use eframe::egui;

use super::{
    Action, Camera, Change, FinderMode, Lit, Screen, TableTab, Tool, Window,
    canvas::{connect_selected, connected, fold, lay_anew, same_kind},
    errors::rejection,
    files::Intent,
    names::exists,
    panels::{reading_id, table_id},
    widgets::land_in,
};
use crate::{
    analysis::AttackRoute,
    catalog::{Lang, LinkClass},
    design::{Command, Design, Subject},
    scene::ThemeName,
};

const ZOOM_STEP: f32 = 1.25;

impl Window {
    /// Carries out a wish.
    pub(super) fn perform(&mut self, ctx: &egui::Context, change: Change) {
        let view = &mut self.view;
        match change {
            Change::Edit(command) => self.edit(&command),
            Change::Typed(command) => self.typed = Some(command),
            Change::Do(action) => self.act(ctx, action),
            Change::Select(subjects) => {
                if !self.picks(&subjects) {
                    self.view.selection = subjects.into_iter().collect();
                }
            }
            Change::ToggleSelect(subject) => {
                if !view.selection.remove(&subject) {
                    view.selection.insert(subject);
                }
            }
            Change::Light(lit) => view.lit = lit,
            Change::Enquire(enquiry) => self.enquire(*enquiry),
            Change::Prove(proof) => self.prove(ctx, proof),
            Change::Worth(change) => self.value(change),
            Change::Flash(lit) => self.flash(ctx, lit),
            Change::Finder(finder) => self.seek(finder),
            Change::Reveal(subjects) => self.reveal(&subjects),
            Change::Tool(tool) => view.take_up(tool),
            Change::Camera(camera) => {
                self.stage.follows_fit &= view.fit_next;
                view.camera = camera;
            }
            Change::Renaming(renaming) => view.renaming = renaming,
            Change::Inspector(tab) => self.inspect(tab),
            Change::Table(tab) => self.show_table(tab),
            Change::Filter(filter) => view.filter = filter,
            Change::Screen(Screen::Start) => self.show_start(),
            Change::Screen(screen) => view.screen = screen,
            Change::Lang(lang) => self.speak(lang),
            Change::Theme(theme) => self.wear(theme),
            Change::Template(pattern, controls) => self.begin_template(&pattern, controls),
            Change::OpenPath(path) => self.open_path(ctx, &path),
            Change::Recover(copy) => self.recover(&copy),
            Change::GiveUp(copy, name) => self.jobs.giving_up = Some((copy, name)),
            Change::Jump(steps) => self.step_history(|session| session.jump(steps)),
            Change::Drawing(place) => self.show_drawing(place),
            Change::CloseDrawing(place) => {
                self.show_drawing(place);
                self.intend(ctx, Intent::Close);
            }
            Change::PlayRoute(number) => self.play_route(ctx, number),
            Change::Training(change) => self.train(ctx, change),
            Change::Paste(text) => self.paste(ctx, &text),
            Change::Notify(message) => view.message = message,
        }
    }

    pub(super) fn show_table(&mut self, tab: TableTab) {
        self.unfold(|panels| &mut panels.tables);
        self.view.front = tab;
        if tab.is_note() {
            self.view.notes = tab;
        } else {
            self.view.table = tab;
        }
    }

    fn speak(&mut self, lang: Lang) {
        self.view.lang = lang;
        self.settings.lang = lang;
        self.view.message.clear();
        self.settings.keep();
    }

    fn wear(&mut self, theme: ThemeName) {
        self.view.theme = theme;
        self.settings.theme = theme;
        self.settings.keep();
    }

    pub(super) fn edit(&mut self, command: &Command) {
        let lit = self.lit_route();
        let before = Arc::clone(self.document.session.analysis());
        match self.document.session.apply(command) {
            Ok(()) => self.view.message.clear(),
            Err(rejected) => {
                let why = rejection(&self.texts, self.view.lang, &rejected);
                let values = [("why", why)];
                self.view.message = self
                    .texts
                    .format(self.view.lang, "status-rejected", &values);
            }
        }
        self.weigh(&before);
        self.settle(lit.as_ref());
    }

    /// After a change: what is gone is neither selected nor lit, and the lit route stays the same
    /// route though its number may be another.
    fn settle(&mut self, lit: Option<&AttackRoute>) {
        let session = &self.document.session;
        let design = session.design();
        self.view
            .selection
            .retain(|subject| exists(design, subject));
        if let Lit::Subjects(subjects) = &mut self.view.lit {
            subjects.retain(|subject| exists(design, subject));
            if subjects.is_empty() {
                self.view.lit = Lit::Nothing;
            }
        }
        self.forget_missing();
        self.relight(lit, false);
    }

    fn step_history(&mut self, step: impl FnOnce(&mut crate::edit::Session) -> bool) {
        let lit = self.lit_route();
        let before = Arc::clone(self.document.session.analysis());
        if step(&mut self.document.session) {
            self.weigh(&before);
            self.view.renaming = None;
            self.settle(lit.as_ref());
        }
    }

    fn act(&mut self, ctx: &egui::Context, action: Action) {
        match action {
            Action::New => self.begin_new(),
            Action::Open => self.ask_open(ctx),
            Action::Close => self.intend(ctx, Intent::Close),
            Action::Reopen => self.reopen_last(ctx),
            Action::NextDrawing => self.step_tab(true),
            Action::PreviousDrawing => self.step_tab(false),
            Action::Reload => self.reload(),
            Action::Save => self.save(ctx, None),
            Action::SaveAs => self.save_as(ctx, None),
            Action::Quit => self.intend(ctx, Intent::Quit),
            Action::Start => self.show_start(),
            Action::Commands => self.open_finder(FinderMode::Commands),
            Action::QuickInsert => self.open_finder(FinderMode::Insert),
            Action::Find => self.open_finder(FinderMode::Things),
            Action::MoveInto => self.open_finder(FinderMode::Into),
            Action::Undo => self.step_history(crate::edit::Session::undo),
            Action::Redo => self.step_history(crate::edit::Session::redo),
            Action::Delete => self.delete(),
            Action::SelectAll => self.select_all(),
            Action::SelectKind => self.select(same_kind),
            Action::SelectConnected => self.select(connected),
            Action::Fold => self.edit_selection(fold),
            Action::LayAnew => self.edit_selection(lay_anew),
            Action::AddNote => self.add_note(),
            Action::ZoomSelection => self.zoom_to_selection(),
            Action::Minimap => self.view.hide_minimap = !self.view.hide_minimap,
            Action::Escape => self.escape(),
            Action::Rename => self.rename(),
            Action::About => self.jobs.about = true,
            Action::Fit => self.fit(),
            Action::ZoomIn => self.zoom_to(self.view.camera.zoom * ZOOM_STEP),
            Action::ZoomOut => self.zoom_to(self.view.camera.zoom / ZOOM_STEP),
            Action::ZoomOne => self.zoom_to(1.0),
            Action::Flows => self.view.hide_flows = !self.view.hide_flows,
            Action::SelectTool => self.view.take_up(Tool::Select),
            Action::LineTool => self.connect(LinkClass::Line),
            Action::FlowTool => self.connect(LinkClass::Flow),
            Action::Japanese => self.speak(Lang::Ja),
            Action::English => self.speak(Lang::En),
            Action::LightTheme => self.wear(ThemeName::Light),
            Action::DarkTheme => self.wear(ThemeName::Dark),
            Action::HighContrastTheme => self.wear(ThemeName::HighContrast),
            Action::ScaleUp => self.scale(Some(true)),
            Action::ScaleDown => self.scale(Some(false)),
            Action::ScaleOne => self.scale(None),
            Action::LeftPanel => self.turn_panel(|panels| &mut panels.left),
            Action::InspectorPanel => self.turn_panel(|panels| &mut panels.inspector),
            Action::TablesPanel => self.turn_panel(|panels| &mut panels.tables),
            Action::Projector => self.project(ctx),
            Action::Enquire(enquire) => self.do_enquire(enquire),
            Action::Cut
            | Action::Copy
            | Action::Paste
            | Action::Duplicate
            | Action::Arrange(_)
            | Action::Tidy(_) => self.rearrange(ctx, action),
            _ => self.show_tab(ctx, action),
        }
    }

    fn show_tab(&mut self, ctx: &egui::Context, action: Action) {
        use super::InspectorTab;
        match action {
            Action::ShowRoute => self.read_in(ctx, InspectorTab::Route),
            Action::ShowControls => self.read_in(ctx, InspectorTab::Controls),
            Action::ShowRisk => self.read_in(ctx, InspectorTab::Risk),
            Action::ShowAttack => self.read_in(ctx, InspectorTab::Attack),
            Action::ShowImprove => self.read_in(ctx, InspectorTab::Improve),
            Action::ShowGraph => self.list_in(ctx, TableTab::Graph),
            Action::SinglePoints => self.view.worth.marks = !self.view.worth.marks,
            Action::ShowFindings => self.list_in(ctx, TableTab::Findings),
            Action::ShowHistory => self.list_in(ctx, TableTab::History),
            Action::ShowNotices => self.list_in(ctx, TableTab::Notices),
            Action::ShowRoutes => self.list_in(ctx, TableTab::Routes),
            Action::ShowAssets => self.list_in(ctx, TableTab::Assets),
            _ => self.act_training(ctx, action),
        }
    }

    /// Shows a reading of the inspector and puts the keyboard into it.
    fn read_in(&mut self, ctx: &egui::Context, tab: super::InspectorTab) {
        self.inspect(tab);
        land_in(ctx, reading_id(tab));
    }

    /// Shows a table and puts the keyboard into it.
    fn list_in(&mut self, ctx: &egui::Context, tab: TableTab) {
        self.show_table(tab);
        land_in(ctx, table_id(tab));
    }

    fn inspect(&mut self, tab: super::InspectorTab) {
        self.view.inspector = tab;
        self.unfold(|panels| &mut panels.inspector);
    }

    fn delete(&mut self) {
        let subjects: Vec<_> = self.view.selection.iter().cloned().collect();
        if !subjects.is_empty() {
            self.edit(&Command::Remove(subjects));
        }
    }

    fn select_all(&mut self) {
        let design = self.document.session.design();
        let zones = design.zones.keys().cloned().map(Subject::Zone);
        let assets = design.assets.keys().cloned().map(Subject::Asset);
        let links = design.links.keys().cloned().map(Subject::Link);
        let notes = design.notes.keys().cloned().map(Subject::Note);
        self.view.selection = zones.chain(assets).chain(links).chain(notes).collect();
    }

    fn select(&mut self, find: fn(&Design, &BTreeSet<Subject>) -> BTreeSet<Subject>) {
        self.view.selection = find(self.document.session.design(), &self.view.selection);
    }

    fn edit_selection(&mut self, make: fn(&Design, &BTreeSet<Subject>) -> Option<Command>) {
        if let Some(command) = make(self.document.session.design(), &self.view.selection) {
            self.edit(&command);
        }
    }

    /// Puts a note where the pointer is, else in the middle of the canvas, and writes it.
    fn add_note(&mut self) {
        let command = self
            .canvas
            .new_note(self.document.session.design(), self.view.camera);
        let Command::AddNote { id, .. } = &command else {
            return;
        };
        let subject = Subject::Note(id.clone());
        self.edit(&command);
        self.view.take_up(Tool::Select);
        self.view.selection = BTreeSet::from([subject.clone()]);
        self.view.renaming = Some((subject, String::new()));
    }

    fn zoom_to_selection(&mut self) {
        if let Some(camera) = self.canvas.around(&self.view.selection) {
            self.view.camera = camera;
            self.view.fit_next = false;
            self.stage.follows_fit = false;
        }
    }

    /// Ends one thing at a time: renaming, the tool, the light, the selection.
    fn escape(&mut self) {
        if self.canvas.stop_offering() {
            return;
        }
        let view = &mut self.view;
        if view.renaming.take().is_some() || view.enquiry.picks.take().is_some() {
        } else if view.tool != Tool::Select {
            view.take_up(Tool::Select);
        } else if view.lit != Lit::Nothing {
            view.lit = Lit::Nothing;
        } else {
            view.selection.clear();
        }
    }

    fn rename(&mut self) {
        let design = self.document.session.design();
        let Some(subject) = self.view.single().cloned() else {
            return;
        };
        let name = match &subject {
            Subject::Zone(id) => design.zones.get(id).map(|zone| zone.name.clone()),
            Subject::Asset(id) => design.assets.get(id).map(|asset| asset.name.clone()),
            Subject::Link(id) => design.links.get(id).map(|link| link.name.clone()),
            Subject::Note(id) => design.notes.get(id).map(|note| note.text.clone()),
        };
        self.view.renaming = name.map(|name| (subject, name));
    }

    /// Connects two selected assets; else chooses the tool. Asked for again, the tool stays.
    fn connect(&mut self, class: LinkClass) {
        let tool = Tool::Join(class);
        if self.view.tool == tool {
            self.view.tool_stays = true;
            return;
        }
        let (session, order) = (&self.document.session, self.canvas.order());
        if let Some(command) = connect_selected(session.catalog(), session.design(), order, class) {
            self.canvas
                .offer_kinds(session.catalog(), session.design(), (&command, class));
            self.edit(&command);
            return;
        }
        self.view.take_up(tool);
    }

    /// Zooms about the middle of the canvas.
    fn zoom_to(&mut self, zoom: f32) {
        let Camera {
            origin: (x, y),
            zoom: now,
        } = self.view.camera;
        let zoom = zoom.clamp(0.1, 8.0);
        let half = self.stage.size / 2.0;
        let shift = 1.0 / now - 1.0 / zoom;
        self.view.camera = Camera {
            origin: (x + half.x * shift, y + half.y * shift),
            zoom,
        };
        self.view.fit_next = false;
        self.stage.follows_fit = false;
    }

    /// Fits the drawing to the canvas, and again with every new size until the user moves.
    pub(super) fn fit(&mut self) {
        self.view.fit_next = true;
        self.stage.follows_fit = true;
    }
}
