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
        widgets::{Ink, Says, hairline, row},
    },
};

const ROW: f32 = 70.0;
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

fn suggestion_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    (suggestion, is_current): (&Suggestion, bool),
) {
    let candidate = &suggestion.candidate;
    let name = numbered(frame, candidate);
    let asset = asset_name(frame, &candidate.asset);
    let lines = [
        effect(frame, suggestion),
        letters(frame, &suggestion.letters),
    ];
    let label = format!("{name} {asset} {}", lines.join(" "));
    let says = of_asset(frame, &name, &candidate.asset);
    let (rect, response) = row(ui, hues, ROW, Says::entry(&label, false));
    let inner = rect.shrink2(vec2(12.0, 7.0));
    let right = right_of(inner, COST_WIDTH);
    let words = inner.with_max_x(right.left() - 8.0);
    let line = |number: u8| {
        let top = words.top() + LINE * f32::from(number);
        Rect::from_min_size(pos2(words.left(), top), vec2(words.width(), LINE))
    };
    let [drops, moves] = &lines;
    Ink::strong(hues.text).write_in(ui.painter(), line(0), Align2::LEFT_CENTER, &name);
    let second = if moves.is_empty() {
        asset
    } else {
        format!("{asset}  {moves}")
    };
    Ink::body(hues.muted).write_in(ui.painter(), line(1), Align2::LEFT_CENTER, &second);
    Ink::body(hues.text).write_in(ui.painter(), line(2), Align2::LEFT_CENTER, drops);
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
    if response.on_hover_text(tip).clicked() {
        let subject = Subject::Asset(candidate.asset.clone());
        frame.push(Change::Reveal(vec![subject.clone()]));
        frame.push(Change::Flash(Lit::Subjects(vec![subject])));
    }
}
