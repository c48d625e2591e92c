//! What every subcommand has: where the catalog stands, which language is spoken, where to write.

use std::path::Path;

use clap::ValueEnum;

use super::{Out, report_words::ReportWords};
use crate::{
    catalog::{Catalog, Lang, Message},
    design::FileError,
    words,
};

/// How results are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For reading.
    #[default]
    Text,
    /// For scripts.
    Json,
}

/// Where a subcommand runs.
#[derive(Debug)]
pub(super) struct Terminal<'a, 'o> {
    /// The folder to read the catalog from, instead of the built-in edition.
    pub(super) folder: Option<&'a Path>,
    /// The language of texts.
    pub(super) lang: Lang,
    /// Where results and complaints go.
    pub(super) out: &'a mut Out<'o>,
}

impl Terminal<'_, '_> {
    /// The words of reports in its language.
    pub(super) const fn words(&self) -> ReportWords {
        ReportWords::new(self.lang)
    }

    /// Complains in a sentence of its language.
    pub(super) fn complain(&mut self, message: &Message) {
        self.out.complain(&words::say(message, self.lang));
    }

    /// Complains of a file.
    pub(super) fn complain_of(&mut self, error: &FileError) {
        self.out.complain(&words::file_error(error, self.lang));
    }

    /// Loads the catalog, or says every fault it has.
    pub(super) fn load_catalog(&mut self) -> Option<Catalog> {
        let loaded = self.folder.map_or_else(Catalog::builtin, Catalog::load_dir);
        loaded
            .map_err(|errors| {
                for fault in &errors.faults {
                    self.out.complain(&words::catalog_fault(fault, self.lang));
                }
            })
            .ok()
    }
}
