//! What can be said about the selected things, as fields: for one or for many at once.

mod assets;
mod fields;
mod links;
mod notes;
mod zones;

use eframe::egui::{CollapsingHeader, Margin, Stroke, Ui};

use fields::{Shared, name_field, note_field, take_typing};

use crate::{
    design::{Command, Design, Subject},
    edit::label,
    gui::{
        Change, Frame,
        style::Hues,
        widgets::{Ink, section_head},
    },
};

/// Draws the fields of what is selected; of the design while nothing is.
pub(crate) fn properties_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let note = matches!(frame.view.single(), Some(Subject::Note(_)));
    let many = frame.view.selection.len() > 1 || note;
    let margin = Margin::symmetric(12, 4);
    let start = frame.out.len();
    let shown = eframe::egui::Frame::new()
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            // One thing has its controls to show; of many, and of a note, there is nothing else.
            CollapsingHeader::new(frame.tr("properties-title"))
                .id_salt(("properties", many))
                .default_open(many)
                .show(ui, |ui| fields_ui(ui, frame, hues));
        });
    if take_typing(ui) {
        let asked = frame.out.split_off(start.min(frame.out.len()));
        let typed = asked.into_iter().filter_map(|change| match change {
            Change::Edit(command) => Some(Change::Typed(command)),
            // A number that is not finished is no mistake.
            Change::Notify(_) => None,
            other => Some(other),
        });
        frame.out.extend(typed);
    }
    let edge = Stroke::new(1.0, hues.border);
    ui.painter()
        .hline(ui.max_rect().x_range(), shown.response.rect.bottom(), edge);
}

fn fields_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    ui.spacing_mut().item_spacing.y = 6.0;
    let design = frame.design;
    let selected: Vec<Subject> = frame.view.selection.iter().cloned().collect();
    if selected.is_empty() {
        return design_ui(ui, frame);
    }
    let (zones, assets, links, notes) = sorted(design, &selected);
    let sorts = [zones.len(), assets.len(), links.len(), notes.len()];
    let heads = sorts.iter().filter(|count| **count > 0).count() > 1;
    let head = |ui: &mut Ui, frame: &Frame<'_>, key: &str, count: usize| {
        if heads {
            let values = [("n", count.to_string())];
            section_head(ui, hues, &frame.tr_with(key, &values));
        }
    };
    let mut wishes = Vec::new();
    if !zones.is_empty() {
        head(ui, frame, "properties-zones", zones.len());
        ui.push_id("zones", |ui| {
            zones::zones_ui(ui, frame, &zones, &mut wishes);
        });
    }
    if !assets.is_empty() {
        head(ui, frame, "properties-assets", assets.len());
        ui.push_id("assets", |ui| {
            assets::assets_ui(ui, frame, &assets, &mut wishes);
        });
    }
    if !links.is_empty() {
        head(ui, frame, "properties-links", links.len());
        ui.push_id("links", |ui| {
            links::links_ui(ui, frame, &links, &mut wishes);
        });
    }
    if !notes.is_empty() {
        head(ui, frame, "properties-notes", notes.len());
        ui.push_id("notes", |ui| {
            notes::notes_ui(ui, frame, &notes, &mut wishes);
        });
    }
    if selected.len() > 1 {
        let hint = frame.tr("properties-many");
        Ink::body(hues.muted).paragraph(ui, hint);
    }
    for wish in wishes {
        push(frame, wish);
    }
}

/// The design's own title and remarks.
fn design_ui(ui: &mut Ui, frame: &mut Frame<'_>) {
    let design = frame.design;
    let title = Shared::Same(design.title.clone());
    let word = frame.tr("properties-design-title");
    let hint = frame.tr("title-unnamed");
    if let Some(title) = name_field(ui, frame, (&word, "design"), &title, &hint) {
        frame.edit(Command::SetTitle(title));
    }
    let note = Shared::Same(design.note.clone());
    if let Some(note) = note_field(ui, frame, "design", &note) {
        frame.edit(Command::SetDesignNote(note));
    }
}

/// A wish to change the same attribute of one or many things: one undo step.
type Wish = Vec<Command>;

fn push(frame: &mut Frame<'_>, wish: Wish) {
    match wish.as_slice() {
        [] => {}
        [only] => frame.edit(only.clone()),
        [first, ..] => {
            let label = label(first);
            let commands = wish;
            frame.edit(Command::Group { label, commands });
        }
    }
}

type Things<'d, K, V> = Vec<(&'d K, &'d V)>;
type Zones<'d> = Things<'d, crate::catalog::ZoneId, crate::design::Zone>;
type Assets<'d> = Things<'d, crate::catalog::AssetId, crate::design::Asset>;
type Links<'d> = Things<'d, crate::catalog::LinkId, crate::design::Link>;
type Notes<'d> = Things<'d, crate::catalog::NoteId, crate::design::Note>;

/// What is selected, by its sort.
fn sorted<'d>(
    design: &'d Design,
    selected: &[Subject],
) -> (Zones<'d>, Assets<'d>, Links<'d>, Notes<'d>) {
    let (mut zones, mut assets) = (Vec::new(), Vec::new());
    let (mut links, mut notes) = (Vec::new(), Vec::new());
    for subject in selected {
        match subject {
            Subject::Zone(id) => zones.extend(design.zones.get_key_value(id)),
            Subject::Asset(id) => assets.extend(design.assets.get_key_value(id)),
            Subject::Link(id) => links.extend(design.links.get_key_value(id)),
            Subject::Note(id) => notes.extend(design.notes.get_key_value(id)),
        }
    }
    (zones, assets, links, notes)
}

/// What tells the text fields of one selection from those of another.
fn salt<'i>(ids: impl Iterator<Item = &'i str>) -> String {
    ids.collect::<Vec<_>>().join("\n")
}
