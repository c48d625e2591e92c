//! Bars above the drawing about its file: that someone else has changed it or taken it away, and
//! that an earlier run has kept work on it. They ask, and hide nothing.

use eframe::egui::{
    Margin, Panel, Ui,
    accesskit::{Live, Role},
    vec2,
};

use crate::{
    gui::{
        Action, Desk, Wish,
        actions::row_of,
        kit::{
            Hint as _, IconButton, Ink, Tone, WordLine, name_part, said,
            tokens::{EDGE, GAP, HIGH_ROW, ROW_ICON},
        },
        style::panel_frame,
    },
    keep::{FileState, Offer},
};

/// Work on the file of the shown drawing that an earlier run has kept.
#[derive(Clone, Debug)]
pub(crate) struct KeptBar<'a> {
    /// The kept work.
    pub(crate) offer: &'a Offer,
    /// When it was kept, in words.
    pub(crate) ago: String,
}

/// A button of a bar.
struct BarButton {
    words: String,
    tone: Tone,
    wish: Wish,
}

/// Draws the bars there are, one below the other; nothing where there is none.
pub(crate) fn bars_ui(ui: &mut Ui, desk: &mut Desk<'_>, kept: Option<&KeptBar<'_>>) {
    let action = |desk: &Desk<'_>, action, tone| BarButton {
        words: row_of(action).map_or_else(String::new, |row| row.words(desk)),
        tone,
        wish: Wish::Do(action),
    };
    match desk.file {
        FileState::Same => {}
        FileState::Changed => {
            let buttons = [
                action(desk, Action::ShowDifferences, Tone::Main),
                action(desk, Action::Reload, Tone::Plain),
                action(desk, Action::KeepMine, Tone::Plain),
            ];
            let key = if desk.is_unsaved {
                "bar-changed-both"
            } else {
                "status-outdated"
            };
            bar_ui(ui, desk, "bar_changed", &desk.tr(key), buttons.into());
        }
        FileState::Gone => {
            let buttons = [
                action(desk, Action::Save, Tone::Main),
                action(desk, Action::SaveAs, Tone::Plain),
            ];
            let words = desk.tr("status-file-gone");
            bar_ui(ui, desk, "bar_gone", &words, buttons.into());
        }
    }
    if let Some(kept) = kept {
        kept_ui(ui, desk, kept);
    }
}

fn kept_ui(ui: &mut Ui, desk: &mut Desk<'_>, kept: &KeptBar<'_>) {
    let offer = kept.offer;
    let values = [("ago", kept.ago.clone()), ("n", offer.elements.to_string())];
    let words = desk.tr_with("bar-kept", &values);
    let buttons = [
        BarButton {
            words: desk.tr("start-recover-open"),
            tone: Tone::Main,
            wish: Wish::Recover(offer.copy.clone()),
        },
        BarButton {
            words: desk.tr("start-recover-discard"),
            tone: Tone::Plain,
            wish: Wish::GiveUp(offer.copy.clone(), desk.name.to_owned()),
        },
    ];
    bar_ui(ui, desk, "bar_kept", &words, buttons.into());
}

/// A bar that says something and asks what is to be done about it.
fn bar_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    id: &'static str,
    words: &str,
    buttons: Vec<BarButton>,
) {
    let hues = desk.hues();
    let frame = panel_frame(hues, Margin::symmetric(EDGE as i8, 0)).fill(hues.accent_tint);
    let panel = Panel::top(id)
        .exact_size(HIGH_ROW)
        .resizable(false)
        .show_separator_line(true);
    panel.frame(frame).show(ui, |ui| {
        name_part(ui, Role::Region, &desk.tr("landmark-bars"));
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let wide = |button: &BarButton| {
                IconButton::new("", &button.words, button.tone).width(ui) + GAP
            };
            let taken: f32 = buttons.iter().map(wide).sum();
            let room = (ui.available_width() - taken).max(0.0);
            words_ui(ui, desk, words, room);
            for BarButton { words, tone, wish } in buttons {
                if IconButton::new("", &words, tone).ui(ui, hues).clicked() {
                    desk.push(wish);
                }
            }
        });
    });
}

fn words_ui(ui: &mut Ui, desk: &Desk<'_>, words: &str, room: f32) {
    let hues = desk.hues();
    let line = WordLine::default()
        .icon("warning", hues.planned, ROW_ICON)
        .words(words, Ink::strong(hues.text));
    let (rect, response) = said(ui, vec2(room, HIGH_ROW), words);
    line.paint(ui, desk.theme, rect);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Status);
        node.clear_value();
        node.set_label(words);
        node.set_live(Live::Polite);
    });
    response.hint(words);
}
