//! The form of what is selected, or of the design where nothing is.

use eframe::egui::{CollapsingHeader, Margin, Stroke, Ui};

use super::{
    assets,
    fields::{SharedValue, name_field, note_field, take_typing},
    links, notes,
    records::records_ui,
    selected::sorted,
    zones,
};
use crate::{
    design::{Command, DesignEdit, Subject},
    edit::label,
    gui::{
        Desk, Wish,
        kit::{Ink, fold_arrow, section_head, tokens::PART_GAP},
    },
};

/// Draws the fields of what is selected; of the design while nothing is.
pub(crate) fn properties_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let note = matches!(desk.view.single(), Some(Subject::Note(_)));
    let many = desk.view.selection.len() > 1 || note;
    let margin = Margin::symmetric(12, 4);
    let shown = eframe::egui::Frame::new()
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            listening(ui, desk, |ui, desk| {
                // One thing has its controls to show; of many, and of a note, there is nothing
                // else.
                CollapsingHeader::new(desk.tr("properties-title"))
                    .id_salt(("properties", many))
                    .icon(fold_arrow)
                    .default_open(many)
                    .show(ui, |ui| fields_ui(ui, desk));
                records_ui(ui, desk);
            });
        });
    let edge = Stroke::new(1.0, hues.border);
    ui.painter()
        .hline(ui.max_rect().x_range(), shown.response.rect.bottom(), edge);
}

/// Draws fields; what is wished while one of them is still typed into is not meant yet. Not within
/// itself: the inner one would take away what the outer one listens for.
pub(crate) fn listening(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    fields: impl FnOnce(&mut Ui, &mut Desk<'_>),
) {
    let start = desk.out.len();
    fields(ui, desk);
    if take_typing(ui) {
        let asked = desk.out.split_off(start.min(desk.out.len()));
        desk.out.extend(asked.into_iter().filter_map(while_typing));
    }
}

fn fields_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    ui.spacing_mut().item_spacing.y = PART_GAP;
    let design = desk.design;
    let selected: Vec<Subject> = desk.view.selection.iter().cloned().collect();
    if selected.is_empty() {
        return design_ui(ui, desk);
    }
    let (zones, assets, links, notes) = sorted(design, &selected);
    let sorts = [zones.len(), assets.len(), links.len(), notes.len()];
    let heads = sorts.iter().filter(|count| **count > 0).count() > 1;
    let head = |ui: &mut Ui, desk: &Desk<'_>, key: &str, count: usize| {
        if heads {
            let values = [("n", count.to_string())];
            section_head(ui, hues, &desk.tr_with(key, &values));
        }
    };
    let mut wishes = Vec::new();
    if !zones.is_empty() {
        head(ui, desk, "properties-zones", zones.len());
        ui.push_id("zones", |ui| {
            zones::zones_ui(ui, desk, &zones, &mut wishes);
        });
    }
    if !assets.is_empty() {
        head(ui, desk, "properties-assets", assets.len());
        ui.push_id("assets", |ui| {
            assets::assets_ui(ui, desk, &assets, &mut wishes);
        });
    }
    if !links.is_empty() {
        head(ui, desk, "properties-links", links.len());
        ui.push_id("links", |ui| {
            links::links_ui(ui, desk, &links, &mut wishes);
        });
    }
    if !notes.is_empty() {
        head(ui, desk, "properties-notes", notes.len());
        ui.push_id("notes", |ui| {
            notes::notes_ui(ui, desk, &notes, &mut wishes);
        });
    }
    if selected.len() > 1 {
        let hint = desk.tr("properties-many");
        Ink::body(hues.muted).paragraph(ui, hint);
    }
    for wish in wishes {
        push(desk, wish);
    }
}

/// The design's own title and remarks.
fn design_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let design = desk.design;
    let title = SharedValue::Same(design.title.clone());
    let word = desk.tr("properties-design-title");
    let hint = desk.tr("title-unnamed");
    if let Some(title) = name_field(ui, desk, &word, "design", &title, &hint) {
        desk.edit(Command::Design(DesignEdit::Title(title)));
    }
    let note = SharedValue::Same(design.note.clone());
    if let Some(note) = note_field(ui, desk, "design", &note) {
        desk.edit(Command::Design(DesignEdit::Note(note)));
    }
}

/// A wish to change the same attribute of one or many things: one undo step.
pub(super) type PropertyWish = Vec<Command>;

fn push(desk: &mut Desk<'_>, wish: PropertyWish) {
    match wish.as_slice() {
        [] => {}
        [only] => desk.edit(only.clone()),
        [first, ..] => {
            let label = label(first);
            let commands = wish;
            desk.edit(Command::Many { label, commands });
        }
    }
}

/// What a wish is while the field that says it is still typed into.
fn while_typing(wish: Wish) -> Option<Wish> {
    match wish {
        Wish::Edit(command) => Some(Wish::Typed(command)),
        // A number that is not finished is no mistake.
        Wish::Notify(_) | Wish::Refused(_) => None,
        as_it_is @ (Wish::Typed(_)
        | Wish::Do(_)
        | Wish::Select(_)
        | Wish::ToggleSelect(_)
        | Wish::Light(_)
        | Wish::Enquire(_)
        | Wish::Prove(_)
        | Wish::Worth(_)
        | Wish::Register(_)
        | Wish::Reveal(_)
        | Wish::Flash(_)
        | Wish::Finder(_)
        | Wish::Tool(_)
        | Wish::Camera(_)
        | Wish::Renaming(_)
        | Wish::Inspector(_)
        | Wish::Table(_)
        | Wish::Filter(_)
        | Wish::Screen(_)
        | Wish::Lang(_)
        | Wish::Theme(_)
        | Wish::Begin(..)
        | Wish::OpenPath(_)
        | Wish::Recover(_)
        | Wish::GiveUp(..)
        | Wish::Jump(_)
        | Wish::Drawing(_)
        | Wish::CloseDrawing(_)
        | Wish::Paste(_)
        | Wish::PlayRoute(_)
        | Wish::Training(_)
        | Wish::Findings(_)
        | Wish::Widen(..)) => Some(as_it_is),
    }
}
