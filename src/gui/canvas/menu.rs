//! The right-click menu.

use eframe::egui::{self, Popup, Pos2, SetOpenCommand};

use super::{
    CanvasCx, CanvasState,
    connect::{self, WantedLink},
    gesture::{self, HandKeys},
    ground, hit,
};
use crate::{
    catalog::{AssetId, LinkClass, LinkId},
    design::{Command, LinkEdit, NoteEdit, Subject},
    desk::{
        board::{PlannedScene, note_at},
        hand::select::is_all_locked,
    },
    gui::{
        Action, Desk, InspectorTab, Tool, Wish,
        kit::{in_sight, submenu},
    },
    scene::Scene,
    tidy::Tidy,
};

/// What the menu is about and where it stands.
#[derive(Clone, Debug, Default)]
pub(crate) struct MenuPlace {
    thing: Option<Subject>,
    at: Pos2,
    /// Asked for by keyboard: it opens beside the thing, not at the pointer.
    opens: bool,
    is_by_keyboard: bool,
}

impl MenuPlace {
    /// The pointer asks for the menu.
    pub(crate) fn about(&mut self, thing: Option<Subject>, at: Pos2) {
        *self = Self {
            thing,
            at,
            opens: false,
            is_by_keyboard: false,
        };
    }

    /// The keyboard asks for the menu of a thing, or of the ground.
    pub(crate) fn open_at(&mut self, thing: Option<Subject>, scene: &Scene) {
        let area = thing
            .as_ref()
            .and_then(|thing| hit::item(scene, thing))
            .map(|item| item.area);
        let at = area.map_or(self.at, |area| area.center_bottom());
        *self = Self {
            thing,
            at,
            opens: true,
            is_by_keyboard: true,
        };
    }
}

/// Shows the menu while it is open.
pub(crate) fn menu_ui(cx: &mut CanvasCx<'_, '_>) {
    let mut popup = Popup::context_menu(cx.response);
    if std::mem::take(&mut cx.state.menu.opens) {
        popup = popup.open_memory(Some(SetOpenCommand::Bool(true)));
    }
    if cx.state.menu.is_by_keyboard {
        popup = popup.at_position(cx.lens.pos(cx.state.menu.at));
    }
    let place = cx.state.menu.clone();
    let shown = popup.show(|ui| {
        let mut menu = CanvasMenu {
            ui,
            desk: cx.desk,
            planned: cx.planned,
            state: cx.state,
            place: &place,
        };
        menu.entries();
    });
    drop(shown);
}

struct CanvasMenu<'a, 'f> {
    ui: &'a mut egui::Ui,
    desk: &'a mut Desk<'f>,
    planned: &'a PlannedScene,
    state: &'a mut CanvasState,
    place: &'a MenuPlace,
}

impl CanvasMenu<'_, '_> {
    fn entries(&mut self) {
        match &self.place.thing {
            None => self.ground(),
            Some(Subject::Asset(id)) => self.asset(id),
            Some(Subject::Link(id)) => self.link(id),
            Some(Subject::Note(_)) => {
                self.action("canvas-menu-rename", Action::Rename);
                self.action("action-note-to-front", Action::NotesToFront);
                self.action("action-note-to-back", Action::NotesToBack);
                self.end();
            }
            Some(Subject::Zone(_)) => {
                self.action("canvas-menu-rename", Action::Rename);
                self.zone();
            }
        }
    }

    fn asset(&mut self, id: &AssetId) {
        self.action("canvas-menu-rename", Action::Rename);
        for (key, class) in [
            ("canvas-menu-line-from", LinkClass::Line),
            ("canvas-menu-flow-from", LinkClass::Flow),
        ] {
            if self.entry(key) {
                let hand = &mut self.state.board.hand;
                hand.connect_from(id.clone(), self.place.at, WantedLink::Class(class));
            }
        }
        if let [Subject::Asset(from), Subject::Asset(to)] = self.state.board.order.as_slice() {
            let (from, to) = (from.clone(), to.clone());
            self.join(&from, &to);
        }
        self.ui.separator();
        if self.entry("canvas-menu-select-links") {
            let links = self.desk.design.links.iter();
            let links = links.filter(|(_, link)| link.from == *id || link.to == *id);
            let links = links.map(|(id, _)| Subject::Link(id.clone())).collect();
            self.desk.push(Wish::Select(links));
        }
        self.action("canvas-menu-select-kind", Action::SelectKind);
        self.action("action-select-connected", Action::SelectConnected);
        self.ui.separator();
        self.action("action-paths-to", Action::PathsTo);
        self.action("action-paths-from", Action::PathsFrom);
        self.end();
    }

    fn zone(&mut self) {
        self.ui.separator();
        if self.entry("canvas-menu-select-members") {
            let Some(Subject::Zone(zone)) = &self.place.thing else {
                return;
            };
            let members = self.desk.design.assets.iter();
            let members = members.filter(|(_, asset)| asset.zone.as_ref() == Some(zone));
            let members = members.map(|(id, _)| Subject::Asset(id.clone())).collect();
            self.desk.push(Wish::Select(members));
        }
        self.action("action-fold", Action::Fold);
        self.add();
        self.end();
    }

    /// Kinds by which the two selected assets can be joined, the most likely first.
    fn join(&mut self, from: &AssetId, to: &AssetId) {
        let (catalog, design, lang) = (self.desk.catalog, self.desk.design, self.desk.lang());
        let kinds = connect::kinds_between(catalog, design, from, to);
        let title = self.desk.tr("canvas-menu-join");
        let kinds = kinds
            .into_iter()
            .map(|kind| (kind.name.get(lang), kind.id.clone()));
        let chosen = choice(self.ui, &title, kinds);
        let Some(kind) = chosen else { return };
        let wanted = WantedLink::Kind(kind);
        if let Some(command) = connect::connect_command(catalog, design, from, to, &wanted) {
            self.desk.edit(command);
        }
    }

    fn link(&mut self, id: &LinkId) {
        self.action("canvas-menu-rename", Action::Rename);
        let (catalog, lang) = (self.desk.catalog, self.desk.lang());
        let Some(link) = self.desk.design.links.get(id) else {
            return;
        };
        let title = self.desk.tr("canvas-menu-kind");
        let mut chosen = None;
        submenu(self.ui, title, |ui| {
            for kind in &catalog.links {
                let is_current = kind.id == link.kind;
                if ui
                    .selectable_label(is_current, kind.name.get(lang))
                    .clicked()
                    && !is_current
                {
                    chosen = Some(kind.id.clone());
                }
            }
        });
        if let Some(kind) = chosen {
            self.desk
                .edit(Command::Link(id.clone(), LinkEdit::Kind(kind)));
        }
        if self.entry("canvas-menu-turn") {
            let (from, to) = (link.to.clone(), link.from.clone());
            self.desk
                .edit(Command::Link(id.clone(), LinkEdit::Ends { from, to }));
        }
        for (key, is_end) in [("canvas-menu-start", false), ("canvas-menu-end", true)] {
            if self.entry(key) {
                let at = self.place.at;
                self.state.board.hand.reattach(id.clone(), is_end, at);
            }
        }
        if self.desk.design.layout.links.contains_key(id) {
            self.action("action-lay-anew", Action::LayAnew);
        }
        if self.entry("canvas-menu-select-ends") {
            let ends = [&link.from, &link.to].map(|id| Subject::Asset(id.clone()));
            self.desk.push(Wish::Select(ends.to_vec()));
        }
        let is_struck = self.desk.view.enquiry.strikes.links.contains(id);
        let key = if is_struck {
            "strike-open-menu"
        } else {
            "strike-menu"
        };
        if self.entry(key) {
            self.desk.enquire(|enquiry| {
                enquiry.strikes.toggle_link(id);
            });
        }
        self.end();
    }

    /// What ends every menu of a thing.
    fn end(&mut self) {
        if self.entry("canvas-menu-properties") {
            self.desk.push(Wish::Inspector(InspectorTab::Controls));
        }
        self.ui.separator();
        if !matches!(self.place.thing, Some(Subject::Link(_))) {
            let is_locked = is_all_locked(self.desk.design, &self.desk.view.selection);
            let key = if is_locked {
                "canvas-menu-unlock"
            } else {
                "action-lock"
            };
            self.action(key, Action::Lock);
            self.action("action-cut", Action::Cut);
            self.action("action-copy", Action::Copy);
            self.action("action-duplicate", Action::Duplicate);
        }
        self.action("canvas-menu-delete", Action::Delete);
    }

    fn ground(&mut self) {
        self.action("canvas-menu-fit", Action::Fit);
        self.action("canvas-menu-select-all", Action::SelectAll);
        if self.entry("action-add-note") {
            let command = note_at(self.desk.design, self.place.at);
            if let Command::Note(id, NoteEdit::Add { .. }) = &command {
                let subject = Subject::Note(id.clone());
                self.desk.edit(command);
                self.desk.push(Wish::Select(vec![subject.clone()]));
                self.desk
                    .push(Wish::Renaming(Some((subject, String::new()))));
            }
        }
        self.ui.separator();
        if self.entry("action-paste") {
            // The text comes back later; it belongs where the menu was asked for.
            let now = self.ui.ctx().cumulative_pass_nr();
            self.state.paste_at = Some((self.place.at, now));
            self.desk.push(Wish::Do(Action::Paste));
        }
        self.action("action-tidy-all", Action::Tidy(Tidy::All));
        self.ui.separator();
        self.add();
    }

    /// Adds a thing of a kind at the place of the menu.
    fn add(&mut self) {
        let (catalog, lang) = (self.desk.catalog, self.desk.lang());
        let titles = (
            self.desk.tr("canvas-menu-add-zone"),
            self.desk.tr("canvas-menu-add-asset"),
        );
        let zones = catalog.zones.iter();
        let zones = zones.map(|kind| (kind.name.get(lang), Tool::AddZone(kind.id.clone())));
        let assets = catalog.assets.iter();
        let assets = assets.map(|kind| (kind.name.get(lang), Tool::AddAsset(kind.id.clone())));
        let zone = choice(self.ui, &titles.0, zones);
        let chosen = choice(self.ui, &titles.1, assets).or(zone);
        let Some(tool) = chosen else { return };
        let camera = self.desk.view.camera;
        let ground = ground(self.desk, self.planned, None, camera, HandKeys::default());
        let outcomes = gesture::add(&tool, self.place.at, &ground);
        self.desk.carry_out(outcomes);
    }

    fn action(&mut self, key: &str, action: Action) {
        if self.entry(key) {
            self.desk.push(Wish::Do(action));
        }
    }

    fn entry(&mut self, key: &str) -> bool {
        let words = self.desk.tr(key);
        self.ui.button(words).clicked()
    }
}

/// A submenu; the value of the entry that was chosen.
fn choice<'t, T>(
    ui: &mut egui::Ui,
    title: &str,
    entries: impl Iterator<Item = (&'t str, T)>,
) -> Option<T> {
    let chosen = submenu(ui, title, |ui| {
        let list = egui::ScrollArea::vertical().max_height(420.0);
        list.show(ui, |ui| pick(ui, entries)).inner
    });
    chosen.flatten()
}

fn pick<'t, T>(ui: &mut egui::Ui, entries: impl Iterator<Item = (&'t str, T)>) -> Option<T> {
    let mut chosen = None;
    for (words, value) in entries {
        if in_sight(ui.button(words)).clicked() {
            chosen = Some(value);
        }
    }
    chosen
}
