//! What the lines of the card say of a source.

use eframe::egui::{Rect, Ui};

use crate::{
    catalog::{Provenance, Source},
    gui::{
        Desk,
        kit::{Chip, ChipLook, Hint as _, Ink},
    },
    words::{self, pages},
};

/// What a source is called in few words, and all of it.
pub(super) fn source_words(desk: &Desk<'_>, source: &Source) -> (String, String) {
    let named = pages(source.pages());
    match source {
        Source::Document(_) => (named.clone(), named),
        Source::Guideline { part, .. } => {
            let words = format!("{} {named}", desk.text(part));
            (named, words)
        }
        Source::Overview(slides) => {
            let words = words::slides(desk.lang(), slides);
            (words.clone(), words)
        }
        Source::ThirdParty(whose) => (desk.tr("proof-third-party"), desk.text(whose).to_owned()),
        Source::Derived { why, .. } => {
            (desk.tr("proof-ours"), format!("{} {named}", desk.text(why)))
        }
    }
}

/// How sure a source is.
pub(super) const fn provenance_of(source: &Source) -> Provenance {
    match source {
        Source::Document(_) | Source::Guideline { .. } | Source::Overview(_) => {
            Provenance::Document
        }
        Source::ThirdParty(_) => Provenance::ThirdParty,
        Source::Derived { .. } => Provenance::Derived,
    }
}

/// A chip that names a source at the right end of `room`; all of it as a tooltip.
pub(super) fn source_chip(ui: &mut Ui, desk: &Desk<'_>, room: Rect, source: &Source) {
    let hues = desk.hues();
    let (short, long) = source_words(desk, source);
    if short.is_empty() {
        return;
    }
    let ink = match source {
        Source::Document(_) | Source::Overview(_) => hues.accent,
        Source::Guideline { .. } | Source::ThirdParty(_) | Source::Derived { .. } => hues.muted,
    };
    let chip = Chip::new(&short, ChipLook::Filled);
    chip.tag(ui, hues, Ink::body(ink), room).hint(long);
}

/// The key of a provenance's word.
pub(super) const fn provenance_key(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Document => "proof-from-document",
        Provenance::ThirdParty => "proof-from-third-party",
        Provenance::Derived => "proof-from-ours",
    }
}
