//! How long the texts may be that are typed or pasted in the window.

use eframe::egui::{Context, Event, Id, ImeEvent, Response, Ui};

use crate::design::{LONGEST_LINE, LONGEST_NAME, LONGEST_TEXT};

/// How long a text may be, in letters. Longer ones that stand in a file are kept as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Length {
    /// A name.
    Name,
    /// Any other text of one line.
    Line,
    /// Remarks and notes.
    Long,
}

/// Where a field says that it has cut a text.
const CUT: &str = "text_cut";

impl Length {
    /// The most letters.
    pub(crate) const fn most(self) -> usize {
        match self {
            Self::Name => LONGEST_NAME,
            Self::Line => LONGEST_LINE,
            Self::Long => LONGEST_TEXT,
        }
    }

    /// Says so where what was typed or pasted into a field did not fit and was cut by the field:
    /// `before` is how long its text was before it was shown, `text` is what it is now.
    pub(crate) fn note_cut(self, ui: &Ui, response: &Response, before: usize, text: &str) {
        if !response.has_focus() {
            return;
        }
        let added: usize = ui.input(|input| input.events.iter().map(added).sum());
        let is_full = || text.chars().count() >= self.most();
        if added > 0 && before + added > self.most() && is_full() {
            ui.data_mut(|data| data.insert_temp(Id::new(CUT), self.most()));
        }
    }
}

/// How many letters an event adds.
fn added(event: &Event) -> usize {
    match event {
        Event::Paste(text) | Event::Text(text) | Event::Ime(ImeEvent::Commit(text)) => {
            text.chars().count()
        }
        _ => 0,
    }
}

/// The most letters that a field may hold which has cut a text in this frame.
pub(crate) fn take_cut(ctx: &Context) -> Option<usize> {
    ctx.data_mut(|data| data.remove_temp(Id::new(CUT)))
}
