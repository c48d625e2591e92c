//! What counts as closed: struck out at a hop, listed, and taken back.

use eframe::egui::{Align2, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use crate::{
    analysis::{Step, Strikes},
    catalog::{AssetId, LinkId},
    gui::{
        Action, Change, Enquire, Frame,
        icons::paint_icon,
        names::{asset_name, link_name},
        style::Hues,
        widgets::{ChipLook, Hint as _, IconButton, Ink, chip},
    },
};

/// A hop in words.
fn hop_words(frame: &Frame<'_>, (from, to): &(AssetId, AssetId)) -> String {
    format!("{} → {}", asset_name(frame, from), asset_name(frame, to))
}

/// At a step of a route: treats its hop as closed.
pub(in crate::gui::panels) fn strike_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    step: &Step,
) {
    let hop = step
        .movement
        .as_ref()
        .and_then(|_| Strikes::hop_of(step, frame.design, frame.catalog));
    let Some(hop) = hop else { return };
    let words = [("hop", hop_words(frame, &hop))];
    let word = frame.tr_with("strike-hop", &words);
    if chip(ui, hues, "strike", &word, ChipLook::Outlined).clicked() {
        frame.enquire(|enquiry| {
            enquiry.strikes.toggle_hop(hop);
        });
    }
}

/// One thing that counts as closed.
enum Struck {
    Link(LinkId),
    Hop((AssetId, AssetId)),
}

/// Everything that counts as closed, each to be opened again.
pub(super) fn strikes_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let strikes = &frame.view.enquiry.strikes;
    if strikes.is_empty() {
        return;
    }
    let links = strikes.links.iter().cloned().map(Struck::Link);
    let hops = strikes.hops.iter().cloned().map(Struck::Hop);
    let all: Vec<_> = links.chain(hops).collect();
    ui.add_space(4.0);
    Ink::strong(hues.text).paragraph(ui, frame.tr("strike-title"));
    Ink::body(hues.muted).paragraph(ui, frame.tr("strike-hint"));
    for struck in all {
        let words = match &struck {
            Struck::Link(id) => link_name(frame, id),
            Struck::Hop(hop) => hop_words(frame, hop),
        };
        if row_ui(ui, frame, hues, &words) {
            frame.enquire(|enquiry| match &struck {
                Struck::Link(id) => drop(enquiry.strikes.links.remove(id)),
                Struck::Hop(hop) => drop(enquiry.strikes.hops.remove(hop)),
            });
        }
    }
    let word = frame.tr("strike-clear");
    if chip(ui, hues, "undo", &word, ChipLook::Outlined).clicked() {
        frame.push(Change::Do(Action::Enquire(Enquire::ClearStrikes)));
    }
}

/// One of them; whether it is to be opened again.
fn row_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues, words: &str) -> bool {
    let mut opens = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let size = vec2((ui.available_width() - 34.0).max(40.0), 26.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let says = frame.tr_with("strike-is", &[("what", words.to_owned())]);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &says));
        let at =
            Rect::from_center_size(pos2(rect.left() + 8.0, rect.center().y), Vec2::splat(15.0));
        paint_icon(ui, "strike", at, hues.missing);
        let room = rect.with_min_x(rect.left() + 22.0);
        Ink::body(hues.text).write_in(ui.painter(), room, Align2::LEFT_CENTER, words);
        let response = response.hint(words);
        let word = frame.tr_with("strike-open", &[("what", words.to_owned())]);
        let button = IconButton::bare("close", &word);
        opens = button
            .ui_sized(ui, hues, vec2(26.0, response.rect.height()))
            .clicked();
    });
    opens
}
