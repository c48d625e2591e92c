//! `sekisho template`: lists the reference designs, or writes one.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::{
    Out, Outcome, load_catalog,
    words::{file_fault, padded, width, words},
};
use crate::{
    catalog::{Catalog, Lang, Pattern, PatternId, Text},
    design::{to_text, write_file},
    edit::{StartControls, titled_template},
};

/// Arguments of `sekisho template`.
#[derive(Args, Debug)]
pub(super) struct TemplateArgs {
    #[arg(value_name = "ID")]
    id: Option<String>,
    #[arg(short, long, value_name = "FILE", requires = "id")]
    output: Option<PathBuf>,
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
        out.complain(&unknown(&catalog, id, lang));
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
            out.complain(&file_fault(&error, lang));
            Outcome::BadInput
        }
    }
}

fn list(catalog: &Catalog, lang: Lang, out: &mut Out<'_>) {
    let words = words(lang);
    let patterns = &catalog.patterns.patterns;
    let widest = |of: fn(&Pattern) -> &Text| {
        let widths = patterns.iter().map(|pattern| width(of(pattern).get(lang)));
        widths.max().unwrap_or_default()
    };
    let name = |pattern: &Pattern| padded(pattern.name.get(lang), widest(|it| &it.name));
    let reading = |pattern: &Pattern| padded(pattern.reading.get(lang), widest(|it| &it.reading));
    for pattern in patterns {
        let id = pattern.id.as_str();
        let remark = words.remark(pattern.remark.get(lang));
        let line = format!(
            "{id:<3} {}  {} {}",
            name(pattern),
            reading(pattern),
            remark.trim()
        );
        out.line(line.trim_end());
    }
}

fn unknown(catalog: &Catalog, id: &str, lang: Lang) -> String {
    let patterns = catalog.patterns.patterns.iter();
    let known: Vec<_> = patterns.map(|pattern| pattern.id.as_str()).collect();
    let known = known.join(" ");
    match lang {
        Lang::Ja => format!("ひな形「{id}」はありません（あるもの：{known}）"),
        Lang::En => format!("there is no reference design “{id}” (known: {known})"),
    }
}
