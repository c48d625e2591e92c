//! Asking for a path in the window, where the system has no dialog for it.

use std::path::{Path, PathBuf};

use eframe::egui::{
    Context, Frame, Id, Key, Modal, Modifiers, Ui,
    accesskit::Live,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
    vec2,
};

use super::places::{FolderPlace, parted, places, resolved};
use crate::gui::{
    Desk, FILE_END, PathDialog,
    kit::{
        DialogName, IconButton, Ink, LineField, ListRow, RowLead, RowList, RowStop, RowText, Tone,
        is_heading, land_in, landing,
        tokens::{BLOCK_GAP, NARROW_EDGE},
    },
    service::OUR_ENDS,
    style::Hues,
};

/// The name of its layer.
pub(super) const PATH_FORM: &str = "path_form";
const ROW: f32 = 26.0;
/// The height of the list of entries.
const LIST: f32 = 208.0;
const WIDTH: f32 = 580.0;

/// A path that is being asked for.
#[derive(Debug)]
pub(in crate::gui) struct PathForm {
    ask: PathDialog,
    /// Where a path begins that does not say so itself.
    folder: PathBuf,
    /// Gives a new file its ending.
    with_end: fn(PathBuf) -> PathBuf,
    text: String,
    /// What is selected in the field when it gets the focus, in characters.
    selects: Option<(usize, usize)>,
    /// Why the path cannot be taken.
    wrong: Option<String>,
    /// The file that is there already, once it was asked about.
    exists: Option<PathBuf>,
}

/// How the form ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::gui) enum PathFormEnd {
    With(PathBuf),
    Without,
}

impl PathForm {
    pub(in crate::gui) fn new(
        ask: PathDialog,
        folder: PathBuf,
        with_end: fn(PathBuf) -> PathBuf,
    ) -> Self {
        let mut text = folder.to_string_lossy().into_owned();
        if !text.is_empty() && !text.ends_with(std::path::is_separator) {
            text.push(std::path::MAIN_SEPARATOR);
        }
        let from = text.chars().count();
        let mut to = from;
        if let PathDialog::Save { name, .. } = &ask {
            let stem = name.strip_suffix(FILE_END).unwrap_or(name);
            to += stem.trim_end_matches('.').chars().count();
            text.push_str(name);
        }
        Self {
            ask,
            folder,
            with_end,
            text,
            selects: Some((from, to)),
            wrong: None,
            exists: None,
        }
    }

    /// The form as it asks before a file is written over that the user did not name: the system's
    /// dialog asked about the name that was typed, not about the one with its ending.
    pub(in crate::gui) fn over(
        ask: PathDialog,
        there: PathBuf,
        with_end: fn(PathBuf) -> PathBuf,
    ) -> Self {
        let folder = there.parent().map(Path::to_path_buf).unwrap_or_default();
        let mut form = Self::new(ask, folder, with_end);
        form.text = shown(&there);
        form.selects = None;
        form.exists = Some(there);
        form
    }

    /// How the names of the files end that are offered.
    const fn ends(&self) -> &'static [&'static str] {
        match &self.ask {
            PathDialog::Open { ends, .. } => ends,
            PathDialog::Save { .. } => OUR_ENDS,
        }
    }

    fn saves(&self) -> bool {
        matches!(self.ask, PathDialog::Save { .. })
    }

    /// Takes what is typed, unless there is something to say about it first.
    fn submit(&mut self, desk: &Desk<'_>) -> Option<PathFormEnd> {
        let path = resolved(&self.text, &self.folder);
        if self.text.trim().is_empty() {
            self.wrong = Some(desk.tr("path-empty"));
        } else if path.is_dir() {
            self.go_to(format!("{}{}", self.text.trim(), std::path::MAIN_SEPARATOR));
        } else if self.saves() {
            return self.submit_new((self.with_end)(path), desk);
        } else if path.exists() {
            return Some(PathFormEnd::With(path));
        } else {
            self.wrong = Some(desk.tr_with("path-no-file", &[("name", shown(&path))]));
        }
        self.selects = self.selects.or_else(|| Some(self.end()));
        None
    }

    fn submit_new(&mut self, path: PathBuf, desk: &Desk<'_>) -> Option<PathFormEnd> {
        let folder = path.parent().unwrap_or_else(|| Path::new(""));
        if !folder.is_dir() {
            self.wrong = Some(desk.tr_with("path-no-folder", &[("name", shown(folder))]));
            self.selects = Some(self.end());
            return None;
        }
        if path.exists() {
            self.exists = Some(path);
            return None;
        }
        Some(PathFormEnd::With(path))
    }

    /// Goes on with another text, at its end.
    fn go_to(&mut self, text: String) {
        self.text = text;
        self.wrong = None;
        self.exists = None;
        self.selects = Some(self.end());
    }

    fn end(&self) -> (usize, usize) {
        let end = self.text.chars().count();
        (end, end)
    }

    /// Draws the form; how it ends, if it does.
    pub(in crate::gui) fn ui(&mut self, ctx: &Context, desk: &Desk<'_>) -> Option<PathFormEnd> {
        let hues = desk.hues();
        let asked = self.exists.is_some();
        let around = Frame::popup(&ctx.global_style()).inner_margin(20);
        let modal = Modal::new(Id::new(PATH_FORM)).frame(around);
        let shown = modal.show(ctx, |ui| {
            ui.set_width(WIDTH.min(ctx.content_rect().width() - 80.0));
            ui.spacing_mut().item_spacing.y = BLOCK_GAP;
            let (PathDialog::Open { title, .. } | PathDialog::Save { title, .. }) = &self.ask;
            DialogName::new(title).name(ui);
            is_heading(&Ink::head(hues.text).paragraph(ui, title));
            Ink::body(hues.text).paragraph(ui, desk.tr("path-why"));
            if self.exists.is_some() {
                return self.exists_ui(ui, desk);
            }
            let by_field = self.field_ui(ui, desk);
            let by_list = self.list_ui(ui, desk);
            self.wrong_ui(ui, hues);
            let by_button = self.buttons_ui(ui, desk);
            by_field.or(by_list).or(by_button)
        });
        if self.selects.is_some() || self.exists.is_some() != asked {
            // What has changed shows with the next frame.
            ctx.request_repaint();
        }
        let closes = shown.should_close().then_some(PathFormEnd::Without);
        shown.inner.or(closes)
    }

    fn field_ui(&mut self, ui: &mut Ui, desk: &Desk<'_>) -> Option<PathFormEnd> {
        let id = Id::new("path_form_field");
        let selects = self.selects.take();
        if let Some((from, to)) = selects {
            let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
            let range = CCursorRange::two(CCursor::new(from), CCursor::new(to));
            state.cursor.set_char_range(Some(range));
            state.store(ui.ctx(), id);
        }
        if ui.memory(|memory| memory.has_focus(id)) {
            let down = |input: &mut eframe::egui::InputState| {
                input.consume_key(Modifiers::NONE, Key::ArrowDown)
            };
            if ui.input_mut(down) {
                land_in(ui.ctx(), entries_id());
            }
        }
        let before = self.text.clone();
        let field = LineField {
            id,
            name: &desk.tr("path-field"),
            takes_focus: selects.is_some(),
        };
        let entered = field.ui(ui, &mut self.text);
        if self.text != before {
            self.wrong = None;
        }
        entered.then(|| self.submit(desk)).flatten()
    }

    /// The entries of the folder that the path has come to.
    fn list_ui(&mut self, ui: &mut Ui, desk: &Desk<'_>) -> Option<PathFormEnd> {
        let hues = desk.hues();
        let found = places(&self.text, &self.folder, self.ends());
        let size = vec2(ui.available_width(), LIST);
        let mut chosen = None;
        ui.allocate_ui(size, |ui| {
            ui.set_min_size(size);
            let found = match found {
                Ok(found) if found.is_empty() => {
                    Ink::body(hues.muted).paragraph(ui, desk.tr("path-nothing"));
                    return;
                }
                Ok(found) => found,
                Err(_) => {
                    let folder = resolved(parted(&self.text).0, &self.folder);
                    let words = desk.tr_with("path-no-folder", &[("name", shown(&folder))]);
                    Ink::body(hues.muted).paragraph(ui, words);
                    return;
                }
            };
            let list = RowList {
                name: "path_entries",
                height: ROW,
                count: found.len(),
                tail: 0,
                scrolled: None,
            };
            landing(ui, entries_id(), None, |ui| {
                list.show(ui, |ui, stop| {
                    let place = found.get(stop.index);
                    let place = place.filter(|place| place_ui(ui, desk, place, stop));
                    chosen = place.cloned().or_else(|| chosen.take());
                });
            });
        });
        let place = chosen?;
        let is_meant = !place.is_folder && !self.saves();
        self.go_to(place.typed);
        if is_meant { self.submit(desk) } else { None }
    }

    fn wrong_ui(&self, ui: &mut Ui, hues: &Hues) {
        let Some(words) = &self.wrong else { return };
        let response = Ink::body(hues.missing).paragraph(ui, words);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_live(Live::Assertive);
        });
    }

    fn buttons_ui(&mut self, ui: &mut Ui, desk: &Desk<'_>) -> Option<PathFormEnd> {
        let hues = desk.hues();
        let key = if self.saves() {
            "dialog-save"
        } else {
            "path-open"
        };
        ui.horizontal(|ui| {
            let submit = IconButton::new("", &desk.tr(key), Tone::Main).ui(ui, hues);
            let cancel = IconButton::new("", &desk.tr("dialog-cancel"), Tone::Plain).ui(ui, hues);
            if cancel.clicked() {
                return Some(PathFormEnd::Without);
            }
            submit.clicked().then(|| self.submit(desk)).flatten()
        })
        .inner
    }

    /// Asks before a file is written over. Enter alone, pressed once too often, keeps it.
    fn exists_ui(&mut self, ui: &mut Ui, desk: &Desk<'_>) -> Option<PathFormEnd> {
        let hues = desk.hues();
        let path = self.exists.clone()?;
        let words = desk.tr_with("path-exists", &[("name", shown(&path))]);
        let label = Ink::body(hues.text).paragraph(ui, words);
        ui.ctx().accesskit_node_builder(label.id, |node| {
            node.set_live(Live::Assertive);
        });
        ui.horizontal(|ui| {
            let other = IconButton::new("", &desk.tr("path-other"), Tone::Main).ui(ui, hues);
            let over = desk.tr("dialog-changed-overwrite");
            let over = IconButton::new("", &over, Tone::Plain).ui(ui, hues);
            let cancel = IconButton::new("", &desk.tr("dialog-cancel"), Tone::Plain).ui(ui, hues);
            let has_focus = [&other, &over, &cancel]
                .into_iter()
                .any(eframe::egui::Response::has_focus);
            if !has_focus {
                other.request_focus();
            }
            if other.clicked() {
                self.exists = None;
                self.selects = Some(self.end());
            }
            if over.clicked() {
                return Some(PathFormEnd::With(path));
            }
            cancel.clicked().then_some(PathFormEnd::Without)
        })
        .inner
    }
}

fn entries_id() -> Id {
    Id::new("path_form_entries")
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A row of the list; whether it was chosen.
fn place_ui(ui: &mut Ui, desk: &Desk<'_>, place: &FolderPlace, stop: RowStop) -> bool {
    let hues = desk.hues();
    let key = if place.is_folder {
        "path-folder"
    } else {
        "path-file"
    };
    let label = desk.tr_with(key, &[("name", place.name.clone())]);
    let lead = RowLead::Icon {
        name: if place.is_folder { "folder" } else { "file" },
        color: hues.muted,
    };
    let row = ListRow::new(RowText::new(&place.name, Ink::body(hues.text)));
    let row = row.lead(lead).edge(NARROW_EDGE).named(&label).unlined();
    row.ui_in(ui, hues, stop, ROW).response.clicked()
}
