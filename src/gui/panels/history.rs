//! The undo history as a list: a click goes to where that step is the last one done.

use eframe::egui::{Align2, Id, Rect, Ui, Vec2, pos2};

use crate::gui::{
    Desk, Wish,
    icons::paint_icon,
    kit::{AccessName, Ink, RowList, RowStop, hairline},
};

const ROW: f32 = 26.0;

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
        let above = (now as f32 - 2.0).max(0.0);
        scrolled = Some(above * ROW);
        ui.data_mut(|data| data.insert_temp(id, shown));
    }
    let list = RowList {
        name: "history",
        height: ROW,
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
    let (rect, response) = stop.row(ui, hues, ROW, AccessName::entry(&label, on));
    if on {
        let mark = pos2(rect.left() + 18.0, rect.center().y);
        let mark = Rect::from_center_size(mark, Vec2::splat(14.0));
        paint_icon(ui, "play", mark, hues.accent);
    }
    let number = Rect::from_min_max(
        pos2(rect.left() + 32.0, rect.top()),
        pos2(rect.left() + 62.0, rect.bottom()),
    );
    let count = step.to_string();
    Ink::body(hues.muted).write_in(ui.painter(), number, Align2::LEFT_CENTER, &count);
    let room = Rect::from_min_max(
        pos2(number.right() + 4.0, rect.top()),
        pos2(rect.right() - 12.0, rect.bottom()),
    );
    let ink = match (on, step > now) {
        (true, _) => Ink::strong(hues.text),
        (false, true) => Ink::body(hues.muted),
        (false, false) => Ink::body(hues.text),
    };
    ink.write_in(ui.painter(), room, Align2::LEFT_CENTER, word);
    hairline(ui, hues, rect);
    response.clicked()
}
