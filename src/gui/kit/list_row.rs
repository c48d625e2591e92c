//! A row of a list: something at the left, a title over a second text, something at the right.

use std::borrow::Cow;

use eframe::egui::{Ui, vec2};

use super::{
    AccessName, RowLead, RowParts, RowStop, RowText, area, row, row_ground, said,
    tokens::{EDGE, ROW_PAD},
};
use crate::gui::style::{BUTTON_RADIUS, Hues};

/// A row of a list, laid out from its texts and named for screen readers by the same texts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ListRow<'a> {
    pub(super) lead: RowLead<'a>,
    pub(super) title: RowText<'a>,
    pub(super) second: Option<RowText<'a>>,
    pub(super) trail: Option<RowText<'a>>,
    /// Room at the right end that is the caller's.
    pub(super) room: f32,
    /// Room below the words that is the caller's.
    pub(super) below: f32,
    pub(super) height: f32,
    pub(super) edge: f32,
    pub(super) pad: f32,
    pub(super) name: Option<&'a str>,
    /// What is said beside the texts.
    pub(super) also: &'a str,
    pub(super) beside: RowBeside,
    /// Whether it is chosen, where it can be.
    pub(super) chosen: Option<bool>,
    pub(super) is_lined: bool,
    pub(super) ground: RowGround,
}

/// What the things at the left and right of a row stand beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowBeside {
    /// The middle of all its words.
    Middle,
    /// The first line of its title; the second text has the width for itself.
    FirstLine,
}

/// What a row lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowGround {
    /// Whatever is around it.
    Plain,
    /// A sunken ground of its own, with round corners.
    Sunken,
}

impl<'a> ListRow<'a> {
    /// A row with a title, bold.
    pub(crate) const fn new(title: RowText<'a>) -> Self {
        Self {
            lead: RowLead::Nothing,
            title,
            second: None,
            trail: None,
            room: 0.0,
            below: 0.0,
            height: 0.0,
            edge: EDGE,
            pad: ROW_PAD,
            name: None,
            also: "",
            beside: RowBeside::Middle,
            chosen: None,
            is_lined: true,
            ground: RowGround::Plain,
        }
    }

    /// With something at the left.
    pub(crate) const fn lead(self, lead: RowLead<'a>) -> Self {
        Self { lead, ..self }
    }

    /// With a second text below the title.
    pub(crate) const fn second(self, second: RowText<'a>) -> Self {
        Self {
            second: Some(second),
            ..self
        }
    }

    /// With words at the right.
    pub(crate) const fn trail(self, trail: RowText<'a>) -> Self {
        Self {
            trail: Some(trail),
            ..self
        }
    }

    /// With room of a width at the right end, for what is no text.
    pub(crate) const fn room(self, room: f32) -> Self {
        Self { room, ..self }
    }

    /// With room of a height below the words.
    pub(crate) const fn below(self, below: f32) -> Self {
        Self { below, ..self }
    }

    /// At least so high.
    pub(crate) const fn height(self, height: f32) -> Self {
        Self { height, ..self }
    }

    /// So far from the edges of the list.
    pub(crate) const fn edge(self, edge: f32) -> Self {
        Self { edge, ..self }
    }

    /// With so much room above and below its words.
    pub(crate) const fn pad(self, pad: f32) -> Self {
        Self { pad, ..self }
    }

    /// With what stands at the left and right beside the first line of the title; the second text
    /// runs below it.
    pub(crate) const fn by_first_line(self) -> Self {
        Self {
            beside: RowBeside::FirstLine,
            ..self
        }
    }

    /// On a sunken ground of its own.
    pub(crate) const fn sunken(self) -> Self {
        Self {
            ground: RowGround::Sunken,
            is_lined: false,
            ..self
        }
    }

    /// With something that is said to screen readers after the texts: what an icon or a chip shows.
    pub(crate) const fn also(self, also: &'a str) -> Self {
        Self { also, ..self }
    }

    /// With a name for screen readers that says the texts in other words; what it leaves out of
    /// them is said after it.
    pub(crate) const fn named(self, name: &'a str) -> Self {
        Self {
            name: Some(name),
            ..self
        }
    }

    /// Chosen or lit.
    pub(crate) const fn chosen(self, is_chosen: bool) -> Self {
        Self {
            chosen: Some(is_chosen),
            ..self
        }
    }

    /// Without a line below.
    pub(crate) const fn unlined(self) -> Self {
        Self {
            is_lined: false,
            ..self
        }
    }

    /// What a screen reader says: the name and what stands in the row beside it, else all texts as
    /// they are read. Nothing that is painted is left out.
    fn words(&self) -> String {
        let term = self.lead.text().map(RowText::says);
        let title = Some(self.title.says());
        let second = self.second.map(|text| text.says());
        let trail = self.trail.map(|text| text.says());
        let also = Some(Cow::Borrowed(self.also));
        let texts = match self.beside {
            RowBeside::Middle => [term, title, second, trail, also],
            RowBeside::FirstLine => [term, title, trail, second, also],
        };
        let texts = texts.into_iter().flatten();
        let Some(name) = self.name else {
            let words: Vec<_> = texts.filter(|words| !words.is_empty()).collect();
            return words.join(" ");
        };
        let mut words = name.to_owned();
        for text in texts {
            for part in text.split("  ").filter(|part| !words_hold(name, part)) {
                words = format!("{words} {}", part.trim());
            }
        }
        words
    }

    /// Draws it as a row that can be clicked.
    pub(crate) fn ui(self, ui: &mut Ui, hues: &Hues) -> RowParts {
        let galleys = self.lay(ui);
        let words = self.words();
        let name = self.chosen.map_or_else(
            || AccessName::button(&words),
            |is_chosen| AccessName::entry(&words, is_chosen),
        );
        let (rect, response) = row(ui, hues, self.high(&galleys), name);
        self.paint(ui, hues, rect, galleys, response)
    }

    /// Draws it as a row of a list whose rows are all of the same height.
    pub(crate) fn ui_in(self, ui: &mut Ui, hues: &Hues, stop: RowStop, height: f32) -> RowParts {
        let galleys = self.lay(ui);
        let words = self.words();
        let name = AccessName::entry(&words, self.chosen.unwrap_or_default());
        let (rect, response) = stop.row(ui, hues, height, name);
        self.paint(ui, hues, rect, galleys, response)
    }

    /// Draws it as a button among other things, with a ground only while pointed at.
    pub(crate) fn button(self, ui: &mut Ui, hues: &Hues) -> RowParts {
        let galleys = self.lay(ui);
        let words = self.words();
        let size = vec2(ui.available_width(), self.high(&galleys));
        let (rect, response) = area(ui, size, AccessName::button(&words));
        row_ground(ui, hues, &response, false, BUTTON_RADIUS);
        self.unlined().paint(ui, hues, rect, galleys, response)
    }

    /// Draws it as words that can only be read.
    pub(crate) fn label(self, ui: &mut Ui, hues: &Hues) -> RowParts {
        let galleys = self.lay(ui);
        let size = vec2(ui.available_width(), self.high(&galleys));
        let (rect, response) = said(ui, size, &self.words());
        self.paint(ui, hues, rect, galleys, response)
    }
}

/// Whether a name says some words already, in whatever lines it was broken.
pub(crate) fn words_hold(name: &str, words: &str) -> bool {
    let plain = |words: &str| words.split_whitespace().collect::<String>();
    plain(name).contains(&plain(words))
}

#[cfg(test)]
mod tests {
    use eframe::egui::Color32;

    use super::*;
    use crate::gui::kit::{Ink, TextPiece};

    const INK: Ink = Ink::body(Color32::BLACK);

    fn text(words: &str) -> RowText<'_> {
        RowText::new(words, INK)
    }

    #[test]
    fn a_row_is_named_by_its_texts_as_they_are_read() {
        let row = ListRow::new(text("title"))
            .second(text("second"))
            .trail(text("trail"))
            .also("source");
        assert_eq!(row.words(), "title second trail source");
        assert_eq!(
            row.by_first_line().words(),
            "title trail second source",
            "beside the title stands what is read after it"
        );
        assert_eq!(row.named("name").words(), "name title second trail source");
        assert_eq!(
            row.named("a longer title: second").words(),
            "a longer title: second trail source",
            "what the name says is not said again"
        );
    }

    #[test]
    fn a_term_is_said_first_and_empty_texts_not_at_all() {
        let lead = RowLead::Term {
            text: text("p.4"),
            width: 40.0,
        };
        let row = ListRow::new(text("title")).lead(lead).second(text(""));
        assert_eq!(row.words(), "p.4 title");
    }

    #[test]
    fn pieces_are_said_as_one_text_without_what_parts_them() {
        let pieces = ["control", "    ", "asset\n", "way"].map(|it| TextPiece::new(it, INK));
        let row = ListRow::new(RowText::pieces(&pieces));
        assert_eq!(row.words(), "control asset way");
    }
}
