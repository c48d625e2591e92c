//! What counts as closed: struck out at a hop, listed, and taken back.

use eframe::egui::{Rect, Ui, Vec2};

use crate::{
    analysis::{Step, Strikes},
    catalog::{AssetId, LinkId},
    gui::{
        Action, Desk, Wish,
        kit::{
            Chip, ChipLook, Hint as _, IconButton, Ink, ListRow, RowLead, RowText,
            tokens::{HEAD_ROW, LINE_GAP},
        },
        names::{asset_name, link_name},
    },
};

/// A hop in words.
fn hop_words(desk: &Desk<'_>, from: &AssetId, to: &AssetId) -> String {
    format!("{} → {}", asset_name(desk, from), asset_name(desk, to))
}

/// At a step of a route: treats its hop as closed.
pub(in crate::gui::panels) fn strike_ui(ui: &mut Ui, desk: &mut Desk<'_>, step: &Step) {
    let hues = desk.hues();
    let hop = step
        .movement
        .as_ref()
        .and_then(|_| Strikes::hop_of(step, desk.design, desk.catalog));
    let Some(hop) = hop else { return };
    let words = [("hop", hop_words(desk, &hop.0, &hop.1))];
    let word = desk.tr_with("strike-hop", &words);
    if Chip::new(&word, ChipLook::Outlined)
        .icon("strike")
        .ui(ui, hues)
        .clicked()
    {
        desk.enquire(|enquiry| {
            enquiry.strikes.toggle_hop(hop.0, hop.1);
        });
    }
}

/// One thing that counts as closed.
enum StrikeEntry {
    Link(LinkId),
    Hop(AssetId, AssetId),
}

/// Everything that counts as closed, each to be opened again.
pub(super) fn strikes_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let strikes = &desk.view.enquiry.strikes;
    if strikes.is_empty() {
        return;
    }
    let links = strikes.links.iter().cloned().map(StrikeEntry::Link);
    let hops = strikes.hops.iter().cloned();
    let hops = hops.map(|(from, to)| StrikeEntry::Hop(from, to));
    let all: Vec<_> = links.chain(hops).collect();
    ui.add_space(LINE_GAP);
    Ink::strong(hues.text).paragraph(ui, desk.tr("strike-title"));
    Ink::body(hues.muted).paragraph(ui, desk.tr("strike-hint"));
    for struck in all {
        let words = match &struck {
            StrikeEntry::Link(id) => link_name(desk, id),
            StrikeEntry::Hop(from, to) => hop_words(desk, from, to),
        };
        if row_ui(ui, desk, &words) {
            desk.enquire(|enquiry| match &struck {
                StrikeEntry::Link(id) => {
                    enquiry.strikes.links.remove(id);
                }
                StrikeEntry::Hop(from, to) => {
                    enquiry.strikes.hops.remove(&(from.clone(), to.clone()));
                }
            });
        }
    }
    let word = desk.tr("strike-clear");
    if Chip::new(&word, ChipLook::Outlined)
        .icon("undo")
        .ui(ui, hues)
        .clicked()
    {
        desk.push(Wish::Do(Action::ClearStrikes));
    }
}

/// One of them; whether it is to be opened again.
fn row_ui(ui: &mut Ui, desk: &Desk<'_>, words: &str) -> bool {
    let hues = desk.hues();
    let says = desk.tr_with("strike-is", &[("what", words.to_owned())]);
    let lead = RowLead::Icon {
        name: "strike",
        color: hues.missing,
    };
    let parts = ListRow::new(RowText::new(words, Ink::body(hues.text)))
        .lead(lead)
        .room(HEAD_ROW)
        .height(HEAD_ROW)
        .edge(0.0)
        .named(&says)
        .unlined()
        .pad(0.0)
        .label(ui, hues);
    parts.response.hint(words);
    let word = desk.tr_with("strike-open", &[("what", words.to_owned())]);
    let spot = Rect::from_center_size(parts.room.center(), Vec2::splat(HEAD_ROW));
    IconButton::bare("close", &word)
        .ui_at(ui, hues, ("open", words), spot)
        .clicked()
}
