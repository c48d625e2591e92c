//! The next best controls, best first; one click puts one in place.

use eframe::egui::{Align2, Rect, Ui, pos2, vec2};

use super::{
    cost::{COST_WIDTH, cost_ui},
    head_ui, more_ui, note_ui, shown,
    words::{effect, letters, numbered, of_asset},
};
use crate::{
    analysis::Suggestion,
    design::Subject,
    gui::{
        Desk, Lit, Wish,
        kit::{
            Hint as _, IconButton, Ink, ListRow, RowText, Tone,
            tokens::{GAP, HEAD_ROW, LINE, PART_GAP, ROW_MARK},
        },
        names::asset_name,
    },
};

pub(super) fn next_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let told = desk.view.worth.answers.next();
    let found = told.value.clone().unwrap_or_default();
    let helpful: Vec<&Suggestion> = found.iter().filter(|found| found.helps()).collect();
    let count = helpful.len().to_string();
    head_ui(ui, desk, "worth-next", told.is_current, &count);
    if helpful.is_empty() && told.is_current {
        let key = if found.is_empty() {
            "worth-next-none"
        } else {
            "worth-next-no-help"
        };
        note_ui(ui, Ink::body(hues.text), &desk.tr(key));
    }
    let count = shown(ui, "next", helpful.len());
    for suggestion in helpful.iter().take(count) {
        suggestion_ui(ui, desk, suggestion, told.is_current);
    }
    more_ui(ui, desk, "next", helpful.len());
}

/// What it brings about: how many become safe, how letters move.
fn lines(desk: &Desk<'_>, suggestion: &Suggestion) -> Vec<String> {
    let drops = suggestion.routes + suggestion.rows > 0;
    let moves = letters(desk, &suggestion.letters);
    let drops = drops.then(|| effect(desk, suggestion));
    drops
        .into_iter()
        .chain((!moves.is_empty()).then_some(moves))
        .collect()
}

fn suggestion_ui(ui: &mut Ui, desk: &mut Desk<'_>, suggestion: &Suggestion, is_current: bool) {
    let hues = desk.hues();
    let candidate = &suggestion.candidate;
    let name = numbered(desk, candidate);
    let asset = asset_name(desk, &candidate.asset);
    let lines = lines(desk, suggestion);
    let label = format!("{name} {asset} {}", lines.join(" "));
    let says = of_asset(desk, &name, &candidate.asset);
    let more = LINE * lines.len().max(1) as f32;
    let parts = ListRow::new(RowText::new(&name, Ink::strong(hues.text)))
        .second(RowText::new(&asset, Ink::body(hues.muted)))
        .room(COST_WIDTH)
        .below(more)
        .named(&label)
        .ui(ui, hues);
    for (number, text) in lines.iter().enumerate() {
        let top = parts.below.top() + LINE * number as f32;
        // The column at the right ends above the second of these lines.
        let end = if number == 0 {
            parts.room.left() - GAP
        } else {
            parts.below.right()
        };
        let line = Rect::from_min_max(pos2(parts.below.left(), top), pos2(end, top + LINE));
        Ink::body(hues.text).write_in(ui.painter(), line, Align2::LEFT_CENTER, text);
    }
    let spot = Rect::from_min_size(parts.room.min, vec2(COST_WIDTH, HEAD_ROW));
    let word = desk.tr("worth-apply");
    let applies = desk.tr_with("worth-apply-it", &[("name", says.clone())]);
    let salt = ("apply", &candidate.asset, &candidate.control);
    let apply = IconButton::new("", &word, Tone::Plain).ui_at(ui, hues, salt, spot);
    ui.ctx()
        .accesskit_node_builder(apply.id, |node| node.set_label(applies));
    // An answer about an older state has nothing to say about this one.
    if apply.clicked() && is_current {
        desk.edit(suggestion.command(desk.design, desk.catalog));
    }
    let spot = Rect::from_min_size(
        pos2(spot.left(), spot.bottom() + PART_GAP),
        vec2(COST_WIDTH, ROW_MARK),
    );
    cost_ui(ui, desk, candidate, &says, "next", spot);
    let tip = if suggestion.targets > 0 {
        let values = [("n", suggestion.targets.to_string())];
        format!("{label}\n{}", desk.tr_with("worth-targets", &values))
    } else {
        label
    };
    if parts.response.hint(tip).clicked() {
        let subject = Subject::Asset(candidate.asset.clone());
        desk.push(Wish::Reveal(vec![subject.clone()]));
        desk.push(Wish::Flash(Lit::Subjects(vec![subject])));
    }
}
