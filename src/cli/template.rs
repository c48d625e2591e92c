//! `sekisho template`: lists the reference designs, or writes one.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::{Out, Outcome, load_catalog};
use crate::{
    catalog::{Catalog, Lang, PatternId},
    design::{to_text, write_file},
    edit::{StartControls, titled_template},
};

/// Arguments of `sekisho template`.
#[derive(Args, Debug)]
pub(super) struct TemplateArgs {
    /// The pattern whose reference design to write; without it, all are listed
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// Write to this file instead of the standard output
    #[arg(short, long, value_name = "FILE", requires = "id")]
    output: Option<PathBuf>,
    /// Which controls are in place
    #[arg(long, value_enum, default_value_t, requires = "id")]
    controls: ControlsArg,
}

/// Controls as named on the command line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum ControlsArg {
    /// None of them
    #[default]
    None,
    /// The required ones
    Required,
    /// The required and the recommended ones
    All,
}

impl From<ControlsArg> for StartControls {
    fn from(controls: ControlsArg) -> Self {
        match controls {
            ControlsArg::None => Self::None,
            ControlsArg::Required => Self::Required,
            ControlsArg::All => Self::All,
        }
    }
}

/// Lists the reference designs or writes the one asked for.
pub(super) fn run(
    args: &TemplateArgs,
    folder: Option<&Path>,
    lang: Lang,
    out: &mut Out<'_>,
) -> Outcome {
    let Some(catalog) = load_catalog(folder, out) else {
        return Outcome::BadInput;
    };
    let Some(id) = &args.id else {
        list(&catalog, lang, out);
        return Outcome::Done;
    };
    let pattern = PatternId::from(id.as_str());
    let Some(read) = titled_template(&catalog, &pattern, args.controls.into(), lang) else {
        out.complain(&unknown(&catalog, id));
        return Outcome::BadInput;
    };
    let written = read.and_then(|design| {
        let Some(path) = &args.output else {
            out.text(&to_text(&design));
            return Ok(());
        };
        write_file(path, &design)
    });
    match written {
        Ok(()) => Outcome::Done,
        Err(error) => {
            out.complain(&error.to_string());
            Outcome::BadInput
        }
    }
}

fn list(catalog: &Catalog, lang: Lang, out: &mut Out<'_>) {
    for pattern in &catalog.patterns.patterns {
        let (name, reading) = (pattern.name.get(lang), pattern.reading.get(lang));
        let remark = pattern.remark.get(lang);
        out.line(&format!(
            "{:<3} {name}  {reading}  ({remark})",
            pattern.id.as_str()
        ));
    }
}

fn unknown(catalog: &Catalog, id: &str) -> String {
    let known: Vec<_> = catalog
        .patterns
        .patterns
        .iter()
        .map(|p| p.id.as_str())
        .collect();
    format!(
        "there is no reference design “{id}” (known: {})",
        known.join(" ")
    )
}
