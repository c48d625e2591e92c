//! What stands on a card.

use crate::{
    edit::StartPoint,
    gui::{Desk, names::joined},
};

/// The words of a card.
#[derive(Clone, Debug)]
pub(super) struct CardWords {
    /// What the drawing is called.
    pub(super) name: String,
    /// A word at the right of its name, if it has one.
    pub(super) label: Option<String>,
    /// What it shows.
    pub(super) text: String,
    /// What is said beside when one points at it, if anything is: not again what stands there.
    pub(super) hint: Option<String>,
}

impl CardWords {
    /// The words of a drawing that the catalog has.
    pub(super) fn of(desk: &Desk<'_>, point: &StartPoint) -> Option<Self> {
        match point {
            StartPoint::Template(pattern) => {
                let pattern = desk.catalog.pattern(pattern)?;
                let name = desk.text(&pattern.name).to_owned();
                let (reading, remark) = (desk.text(&pattern.reading), desk.text(&pattern.remark));
                let text = format!("{reading}\n{remark}");
                Some(Self {
                    hint: None,
                    name,
                    label: None,
                    text,
                })
            }
            StartPoint::Today(start) => {
                let start = desk.catalog.start(start)?;
                let name = desk.text(&start.name).to_owned();
                let text = desk.text(&start.line).to_owned();
                let why = start.source.derived();
                Some(Self {
                    hint: why.map(|why| desk.text(why).to_owned()),
                    name,
                    label: Some(desk.text(&start.label.text).to_owned()),
                    text,
                })
            }
        }
    }

    /// What a screen reader says.
    pub(super) fn says(&self, desk: &Desk<'_>) -> String {
        let label = self.label.iter().cloned();
        let parts: Vec<_> = std::iter::once(self.name.clone()).chain(label).collect();
        joined(desk, &parts)
    }
}
