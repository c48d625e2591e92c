//! Above the findings: how many of all are shown, which, and in which order.

use eframe::egui::{Id, Margin, ScrollArea, TextEdit, Ui, UiBuilder, vec2};

use super::{
    asked::{asked_ui, order_ui},
    topic::SEVERITIES,
};
use crate::{
    analysis::Severity,
    desk::{FindingsListing, FindingsWish},
    gui::{
        Desk, Wish,
        kit::{
            Chip, ChipLook, Hint as _, Ink, Length, WordLine, hairline, severity_icon,
            tokens::{CHIP_RADIUS, EDGE, GAP, LINE_GAP, MARK_GAP, TOOL_LINE},
        },
    },
};

/// A panel less wide than this says severities in numbers alone, points.
const WIDE: f32 = 620.0;
/// Width of the field to search by, points.
const SEEK: f32 = 96.0;

/// Draws the bar.
pub(super) fn bar_ui(ui: &mut Ui, desk: &mut Desk<'_>, listing: &FindingsListing) {
    let hues = desk.hues();
    let size = vec2(ui.available_width(), TOOL_LINE);
    let (_, rect) = ui.allocate_space(size);
    let inner = rect.shrink2(vec2(EDGE, LINE_GAP / 2.0));
    let builder = UiBuilder::new().max_rect(inner).id_salt("findings_bar");
    let mut child = ui.new_child(builder);
    ScrollArea::horizontal()
        .id_salt("findings_bar")
        .show(&mut child, |ui| {
            ui.horizontal_centered(|ui| {
                ui.spacing_mut().item_spacing.x = MARK_GAP;
                let is_narrow = rect.width() < WIDE;
                // Where all are shown, the tab and a chip say how many.
                if !is_narrow || listing.shown != listing.total {
                    count_ui(ui, desk, listing);
                }
                if !desk.view.findings.filter.is_open() {
                    clear_ui(ui, desk);
                }
                seek_ui(ui, desk);
                asked_ui(ui, desk, listing, is_narrow);
                order_ui(ui, desk);
                severities_ui(ui, desk, listing, is_narrow);
            });
        });
    hairline(ui, hues, rect);
}

/// How many are shown of all.
fn count_ui(ui: &mut Ui, desk: &Desk<'_>, listing: &FindingsListing) {
    let values = [
        ("shown", listing.shown.to_string()),
        ("total", listing.total.to_string()),
    ];
    let key = if listing.shown == listing.total {
        "findings-all"
    } else {
        "findings-shown"
    };
    let words = desk.tr_with(key, &values);
    let line = WordLine::default().words(words, Ink::strong(desk.hues().text));
    line.label(ui, desk.theme, 2.0 * CHIP_RADIUS);
}

/// Takes away whatever is asked.
fn clear_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let word = desk.tr("findings-clear");
    let chip = Chip::new(&word, ChipLook::Active).icon("close");
    if chip.ui(ui, desk.hues()).clicked() {
        desk.push(Wish::Findings(FindingsWish::Clear));
    }
}

fn severities_ui(ui: &mut Ui, desk: &mut Desk<'_>, listing: &FindingsListing, is_short: bool) {
    let hues = desk.hues();
    let now = desk.view.findings.filter.severity;
    let ask = |desk: &mut Desk<'_>, severity: Option<Severity>| {
        desk.push(Wish::Findings(FindingsWish::Severity(severity)));
    };
    let all = listing.tally.all().to_string();
    let word = desk.tr_with("findings-any", &[("n", all)]);
    if Chip::one_of(&word, now.is_none()).ui(ui, hues).clicked() {
        ask(desk, None);
    }
    for (severity, key) in SEVERITIES {
        let count = listing.tally.count(severity);
        let is_on = now == Some(severity);
        if count == 0 && !is_on {
            continue;
        }
        let count = count.to_string();
        let name = desk.tr_with(key, &[("n", count.clone())]);
        let shown = if is_short { &count } else { &name };
        let (icon, color) = severity_icon(hues, severity);
        let chip = Chip::one_of(shown, is_on).says(&name).mark(icon, color);
        if chip.ui(ui, hues).hint(&name).clicked() {
            // Pressed again, it lets all through.
            ask(desk, (!is_on).then_some(severity));
        }
    }
}

fn seek_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let name = desk.tr("findings-seek");
    let id = Id::new("findings_seek");
    let mut text = desk.view.findings.filter.text.clone();
    let before = text.chars().count();
    let field = TextEdit::singleline(&mut text)
        .id(id)
        .char_limit(Length::Line.most())
        .hint_text(name.as_str())
        .margin(Margin::symmetric(GAP as i8, 2))
        .desired_width(SEEK);
    let response = ui.add(field);
    Length::Line.note_cut(ui, &response, before, &text);
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_label(name.as_str()));
    if response.changed() {
        desk.push(Wish::Findings(FindingsWish::Seek(text)));
    }
}
