//! `sekisho catalog`: prints what the program knows, resolved per pattern.

use std::path::Path;

use clap::Args;

use super::{Format, Out, Outcome, catalog_json::CatalogJson, catalog_text, load_catalog};
use crate::catalog::Lang;

/// Arguments of `sekisho catalog`.
#[derive(Args, Debug)]
pub(super) struct CatalogArgs {
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// Prints the catalog.
pub(super) fn run(
    args: &CatalogArgs,
    folder: Option<&Path>,
    lang: Lang,
    out: &mut Out<'_>,
) -> Outcome {
    let Some(catalog) = load_catalog(folder, out) else {
        return Outcome::BadInput;
    };
    match args.format {
        Format::Json => out.json(&CatalogJson::new(&catalog)),
        Format::Text => out.text(&catalog_text::text(&catalog, lang)),
    }
    Outcome::Done
}
