//! The next best controls, best first; one click puts one in place.

use eframe::egui::{Align2, Rect, Ui, pos2, vec2};

use super::{
    button_at,
    cost::{COST_WIDTH, cost_ui},
    head_ui, more_ui, note_ui, right_of, shown,
    words::{effect, letters, numbered, of_asset},
};
use crate::{
    analysis::Suggestion,
    design::Subject,
    gui::{
        Change, Frame, Lit,
        names::asset_name,
        style::Hues,
        widgets::{Hint as _, Ink, Says, hairline, row},
    },
};

const LINE: f32 = 18.0;

pub(super) fn next_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let told = frame.view.worth.answers.next();
    let found = told.value.clone().unwrap_or_default();
    let helpful: Vec<&Suggestion> = found.iter().filter(|found| found.helps()).collect();
    let count = helpful.len().to_string();
    head_ui(ui, frame, hues, ("worth-next", told.is_current), &count);
    if helpful.is_empty() && told.is_current {
        let key = if found.is_empty() {
            "worth-next-none"
        } else {
            "worth-next-no-help"
        };
        note_ui(ui, Ink::body(hues.text), &frame.tr(key));
    }
    let count = shown(ui, "next", helpful.len());
    for suggestion in helpful.iter().take(count) {
        suggestion_ui(ui, frame, hues, (suggestion, told.is_current));
    }
    more_ui(ui, frame, hues, ("next", helpful.len()));
}

/// What it brings about: how many become safe, how letters move.
fn lines(frame: &Frame<'_>, suggestion: &Suggestion) -> Vec<String> {
    let drops = suggestion.routes + suggestion.rows > 0;
    let moves = letters(frame, &suggestion.letters);
    let drops = drops.then(|| effect(frame, suggestion));
    drops
        .into_iter()
        .chain((!moves.is_empty()).then_some(moves))
        .collect()
}

fn suggestion_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    (suggestion, is_current): (&Suggestion, bool),
) {
    let candidate = &suggestion.candidate;
    let name = numbered(frame, candidate);
    let asset = asset_name(frame, &candidate.asset);
    let lines = lines(frame, suggestion);
    let label = format!("{name} {asset} {}", lines.join(" "));
    let says = of_asset(frame, &name, &candidate.asset);
    let height = LINE * (2 + lines.len()).max(3) as f32 + 15.0;
    let (rect, response) = row(ui, hues, height, Says::entry(&label, false));
    let inner = rect.shrink2(vec2(12.0, 7.0));
    let right = right_of(inner, COST_WIDTH);
    // The fourth line has the whole width: the column at the right ends above it.
    let line = |number: usize| {
        let top = inner.top() + LINE * number as f32;
        let end = if number < 3 {
            right.left() - 8.0
        } else {
            inner.right()
        };
        Rect::from_min_max(pos2(inner.left(), top), pos2(end, top + LINE))
    };
    Ink::strong(hues.text).write_in(ui.painter(), line(0), Align2::LEFT_CENTER, &name);
    Ink::body(hues.muted).write_in(ui.painter(), line(1), Align2::LEFT_CENTER, &asset);
    for (number, text) in lines.iter().enumerate() {
        Ink::body(hues.text).write_in(ui.painter(), line(2 + number), Align2::LEFT_CENTER, text);
    }
    let spot = Rect::from_min_size(right.min, vec2(COST_WIDTH, 26.0));
    let word = frame.tr("worth-apply");
    let applies = frame.tr_with("worth-apply-it", &[("name", says.clone())]);
    let salt = ("apply", &candidate.asset, &candidate.control);
    // An answer about an older state has nothing to say about this one.
    if button_at(ui, hues, (&word, &applies), (salt, spot)) && is_current {
        frame.edit(suggestion.command(frame.design, frame.catalog));
    }
    let spot = Rect::from_min_size(
        pos2(right.left(), spot.bottom() + 6.0),
        vec2(COST_WIDTH, 22.0),
    );
    cost_ui(ui, frame, hues, (candidate, &says, "next"), spot);
    hairline(ui, hues, rect);
    let tip = if suggestion.targets > 0 {
        let values = [("n", suggestion.targets.to_string())];
        format!("{label}\n{}", frame.tr_with("worth-targets", &values))
    } else {
        label
    };
    if response.hint(tip).clicked() {
        let subject = Subject::Asset(candidate.asset.clone());
        frame.push(Change::Reveal(vec![subject.clone()]));
        frame.push(Change::Flash(Lit::Subjects(vec![subject])));
    }
}
