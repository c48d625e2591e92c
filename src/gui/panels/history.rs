//! The undo history as a list: a click goes to where that step is the last one done.

use eframe::egui::{Id, Ui};

use crate::gui::{
    Desk, Wish,
    kit::{Ink, ListRow, RowLead, RowList, RowStop, RowText, tokens::HEAD_ROW},
};

/// How many steps stay in sight above the one that was just made.
const ABOVE: f32 = 2.0;

/// Draws the history, from the beginning to the last step undone.
pub(super) fn history_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let history = desk.history;
    let mut words = vec![desk.tr("history-begin")];
    words.extend(history.labels().map(|label| desk.say(label)));
    let now = history.position();
    let mut scrolled = None;
    // The list follows the step that was just made, undone or done again.
    let id = Id::new("history_shown");
    let shown = (now, words.len(), desk.revision.layout);
    if ui.data(|data| data.get_temp(id)) != Some(shown) {
        let above = (now as f32 - ABOVE).max(0.0);
        scrolled = Some(above * HEAD_ROW);
        ui.data_mut(|data| data.insert_temp(id, shown));
    }
    let list = RowList {
        name: "history",
        height: HEAD_ROW,
        count: words.len(),
        tail: 0,
        scrolled,
    };
    list.show(ui, |ui, stop| {
        let word = words.get(stop.index).map_or("", String::as_str);
        if step_ui(ui, desk, stop, now, word) {
            desk.push(Wish::Jump(stop.index));
        }
    });
}

/// A step's row; whether it was clicked.
fn step_ui(ui: &mut Ui, desk: &Desk<'_>, stop: RowStop, now: usize, word: &str) -> bool {
    let hues = desk.hues();
    let step = stop.index;
    let on = step == now;
    let values = [("n", step.to_string()), ("step", word.to_owned())];
    let key = match step.cmp(&now) {
        std::cmp::Ordering::Less => "history-done",
        std::cmp::Ordering::Equal => "history-now",
        std::cmp::Ordering::Greater => "history-undone",
    };
    let label = desk.tr_with(key, &values);
    let ink = match (on, step > now) {
        (true, _) => Ink::strong(hues.text),
        (false, true) => Ink::body(hues.muted),
        (false, false) => Ink::body(hues.text),
    };
    let lead = RowLead::Counted {
        icon: if on { "play" } else { "" },
        color: hues.accent,
        count: &step.to_string(),
    };
    let row = ListRow::new(RowText::new(word, ink)).lead(lead);
    let row = row.chosen(on).named(&label);
    row.ui_in(ui, hues, stop, HEAD_ROW).response.clicked()
}
