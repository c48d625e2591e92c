//! Prints the catalog.

use clap::Args;

use super::{json::CatalogJson, text};
use crate::cli::{
    Outcome,
    terminal::{Format, Terminal},
};

/// Arguments of `sekisho catalog`.
#[derive(Args, Debug)]
pub(in crate::cli) struct CatalogArgs {
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// Prints the catalog.
pub(in crate::cli) fn run(args: &CatalogArgs, terminal: &mut Terminal<'_, '_>) -> Outcome {
    let Some(catalog) = terminal.load_catalog() else {
        return Outcome::BadInput;
    };
    match args.format {
        Format::Json => terminal.out.json(&CatalogJson::new(&catalog)),
        Format::Text => terminal.out.text(&text::text(&catalog, terminal.lang)),
    }
    Outcome::Done
}
