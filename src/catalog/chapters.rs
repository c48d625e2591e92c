//! Chapters of the document: which pages concern a pattern.

use std::collections::BTreeSet;

use super::{Catalog, Pattern, PatternId};

impl Pattern {
    /// Whether a page stands in its chapter or is one that its chapter sends the reader to.
    pub fn has_page(&self, page: u16) -> bool {
        self.chapter
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&page))
    }
}

impl Catalog {
    /// Of the pages of a statement that many chapters make, those of the chapters of `patterns`.
    /// Pages outside all chapters stay. Where nothing would stay, all do: then the statement
    /// stands in one place for every pattern.
    pub fn pages_of_chapters(&self, pages: &[u16], patterns: &BTreeSet<&PatternId>) -> Vec<u16> {
        let stays = |page: u16| {
            let mut chapters = self.patterns.patterns.iter().filter(|p| p.has_page(page));
            let of_none = chapters.clone().next().is_none();
            of_none || chapters.any(|pattern| patterns.contains(&pattern.id))
        };
        let kept: Vec<u16> = pages.iter().copied().filter(|page| stays(*page)).collect();
        if kept.is_empty() || patterns.is_empty() {
            pages.to_vec()
        } else {
            kept
        }
    }
}
