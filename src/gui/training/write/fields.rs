//! Fields of the form: words in both languages, and pages.

use eframe::egui::{Id, Margin, TextEdit, Ui};

use super::ScenarioForm;
use crate::{
    catalog::{Lang, Text},
    gui::kit::{Length, field_head, left_by_enter, tokens::LINE_GAP},
    training::{Rewrite, ScenarioText},
    words,
};

/// Between the edge of a field and its text, points.
const MARGIN: Margin = Margin::symmetric(8, 5);
/// Width of the field for pages, points.
const PAGES: f32 = 220.0;

/// Both languages of a text, one below the other.
pub(super) fn words_ui(
    ui: &mut Ui,
    form: &mut ScenarioForm<'_>,
    place: ScenarioText,
    text: &Text,
    name: &str,
    rows: usize,
) {
    for lang in [Lang::Ja, Lang::En] {
        let key = match lang {
            Lang::Ja => "training-in-japanese",
            Lang::En => "training-in-english",
        };
        let label = form.desk.tr_with(key, &[("name", name.to_owned())]);
        let mut words = text.get(lang).to_owned();
        field_head(ui, &form.hues, &label);
        let id = Id::new(("write_words", place_number(place), lang as u8));
        let length = if rows > 1 { Length::Long } else { Length::Line };
        let before = words.chars().count();
        let field = if rows > 1 {
            TextEdit::multiline(&mut words).desired_rows(rows)
        } else {
            TextEdit::singleline(&mut words)
        };
        let field = field.id(id).margin(MARGIN).desired_width(f32::INFINITY);
        let response = ui.add(field.char_limit(length.most()));
        length.note_cut(ui, &response, before, &words);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_label(label));
        left_by_enter(ui, &response);
        if response.changed() {
            form.rewrite(Rewrite::Words(place, lang, words));
        }
        ui.add_space(LINE_GAP);
    }
}

/// Tells the fields of places apart.
fn place_number(place: ScenarioText) -> (u8, usize, usize) {
    match place {
        ScenarioText::Title => (0, 0, 0),
        ScenarioText::Notes => (1, 0, 0),
        ScenarioText::Opening => (2, 0, 0),
        ScenarioText::Step(at) => (3, at, 0),
        ScenarioText::Ending => (4, 0, 0),
        ScenarioText::Question(at) => (5, at, 0),
        ScenarioText::Explanation(at) => (6, at, 0),
        ScenarioText::Choice(at, choice) => (7, at, choice),
        ScenarioText::StepBefore(at) => (8, at, 0),
    }
}

/// Pages as numbers with commas between.
pub(super) fn pages_ui(
    ui: &mut Ui,
    form: &mut ScenarioForm<'_>,
    place: ScenarioText,
    pages: &[u16],
) {
    let label = form.desk.tr("training-pages");
    field_head(ui, &form.hues, &label);
    let id = Id::new(("write_pages", place_number(place)));
    let kept = id.with("typed");
    let shown = words::numbers(pages);
    // While it is typed, a comma at the end stays.
    let typed: Option<String> = ui.data(|data| data.get_temp(kept));
    let mut words = typed
        .filter(|typed| numbers(typed) == pages)
        .unwrap_or(shown);
    let field = TextEdit::singleline(&mut words)
        .id(id)
        .char_limit(Length::Line.most())
        .margin(MARGIN)
        .desired_width(PAGES);
    let response = ui.add(field);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(label));
    if response.changed() {
        form.rewrite(Rewrite::Pages(place, numbers(&words)));
        ui.data_mut(|data| data.insert_temp(kept, words));
    }
    left_by_enter(ui, &response);
    if response.lost_focus() {
        ui.data_mut(|data| data.remove_temp::<String>(kept));
    }
    ui.add_space(LINE_GAP);
}

fn numbers(words: &str) -> Vec<u16> {
    let parts = words.split(|c: char| !c.is_ascii_digit());
    parts.filter_map(|part| part.parse::<u16>().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn pages_are_what_is_a_number() {
        assert_eq!(numbers("20, 112"), [20, 112]);
        assert_eq!(numbers("p.4、5 "), [4, 5]);
        assert_eq!(numbers("99999999"), [0; 0]);
    }
}
