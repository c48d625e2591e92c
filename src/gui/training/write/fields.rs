//! Fields of the form: words in both languages, and pages.

use eframe::egui::{Id, TextEdit, Ui};

use super::Desk;
use crate::{
    catalog::{Lang, Text},
    edit::{Place, Rewrite},
    gui::widgets::{Ink, Length, left_by_enter},
};

/// Both languages of a text, one below the other.
pub(super) fn words_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (place, text): (Place, &Text),
    (name, rows): (&str, usize),
) {
    for lang in [Lang::Ja, Lang::En] {
        let key = match lang {
            Lang::Ja => "training-in-japanese",
            Lang::En => "training-in-english",
        };
        let label = desk.frame.tr_with(key, &[("name", name.to_owned())]);
        let mut words = text.get(lang).to_owned();
        head_ui(ui, desk, &label);
        let id = Id::new(("write_words", place_number(place), lang as u8));
        let length = if rows > 1 { Length::Long } else { Length::Line };
        let before = words.chars().count();
        let field = if rows > 1 {
            TextEdit::multiline(&mut words).desired_rows(rows)
        } else {
            TextEdit::singleline(&mut words)
        };
        let margin = eframe::egui::Margin::symmetric(8, 5);
        let field = field.id(id).margin(margin).desired_width(f32::INFINITY);
        let response = ui.add(field.char_limit(length.most()));
        length.note_cut(ui, &response, (before, &words));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_label(label));
        left_by_enter(ui, &response);
        if response.changed() {
            desk.rewrite(Rewrite::Words(place, lang, words));
        }
        ui.add_space(4.0);
    }
}

/// Tells the fields of places apart.
fn place_number(place: Place) -> (u8, usize, usize) {
    match place {
        Place::Title => (0, 0, 0),
        Place::Notes => (1, 0, 0),
        Place::Opening => (2, 0, 0),
        Place::Step(at) => (3, at, 0),
        Place::Ending => (4, 0, 0),
        Place::Question(at) => (5, at, 0),
        Place::Explanation(at) => (6, at, 0),
        Place::Choice(at, choice) => (7, at, choice),
    }
}

/// Pages as numbers with commas between.
pub(super) fn pages_ui(ui: &mut Ui, desk: &mut Desk<'_>, (place, pages): (Place, &[u16])) {
    let label = desk.frame.tr("training-pages");
    head_ui(ui, desk, &label);
    let id = Id::new(("write_pages", place_number(place)));
    let kept = id.with("typed");
    let shown: Vec<_> = pages.iter().map(u16::to_string).collect();
    let shown = shown.join(", ");
    // While it is typed, a comma at the end stays.
    let typed: Option<String> = ui.data(|data| data.get_temp(kept));
    let mut words = typed
        .filter(|typed| numbers(typed) == pages)
        .unwrap_or(shown);
    let field = TextEdit::singleline(&mut words)
        .id(id)
        .char_limit(Length::Line.most())
        .margin(eframe::egui::Margin::symmetric(8, 5))
        .desired_width(220.0);
    let response = ui.add(field);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(label));
    if response.changed() {
        desk.rewrite(Rewrite::Pages(place, numbers(&words)));
        ui.data_mut(|data| data.insert_temp(kept, words));
    }
    left_by_enter(ui, &response);
    if response.lost_focus() {
        ui.data_mut(|data| data.remove_temp::<String>(kept));
    }
    ui.add_space(4.0);
}

fn numbers(words: &str) -> Vec<u16> {
    let parts = words.split(|c: char| !c.is_ascii_digit());
    parts.filter_map(|part| part.parse::<u16>().ok()).collect()
}

/// The words over a field; the field bears them as its name.
pub(super) fn head_ui(ui: &mut Ui, desk: &Desk<'_>, label: &str) {
    let size = eframe::egui::vec2(ui.available_width(), 20.0);
    let (_, rect) = ui.allocate_space(size);
    let ink = Ink::body(desk.hues.muted);
    ink.write_in(ui.painter(), rect, eframe::egui::Align2::LEFT_CENTER, label);
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
