//! `sekisho template`: lists the reference designs, or writes one.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{
    Outcome,
    columns::{padded, width},
    terminal::Terminal,
};
use crate::{
    catalog::{Catalog, Message, Pattern, PatternId, Text},
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
    controls: ControlsChoice,
}

/// Controls as named on the command line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum ControlsChoice {
    /// None of them
    #[default]
    None,
    /// The required ones
    Required,
    /// The required and the recommended ones
    All,
}

impl From<ControlsChoice> for StartControls {
    fn from(controls: ControlsChoice) -> Self {
        match controls {
            ControlsChoice::None => Self::None,
            ControlsChoice::Required => Self::Required,
            ControlsChoice::All => Self::All,
        }
    }
}

/// Lists the reference designs or writes the one asked for.
pub(super) fn run(args: &TemplateArgs, terminal: &mut Terminal<'_, '_>) -> Outcome {
    let Some(catalog) = terminal.load_catalog() else {
        return Outcome::BadInput;
    };
    let Some(id) = &args.id else {
        list(&catalog, terminal);
        return Outcome::Done;
    };
    let pattern = PatternId::from(id.as_str());
    let Some(read) = titled_template(&catalog, &pattern, args.controls.into(), terminal.lang)
    else {
        terminal.complain(&unknown(&catalog, id));
        return Outcome::BadInput;
    };
    let written = read.and_then(|design| {
        let Some(path) = &args.output else {
            terminal.out.text(&to_text(&design));
            return Ok(());
        };
        write_file(path, &design)
    });
    match written {
        Ok(()) => Outcome::Done,
        Err(error) => {
            terminal.complain_of(&error);
            Outcome::BadInput
        }
    }
}

fn list(catalog: &Catalog, terminal: &mut Terminal<'_, '_>) {
    let (words, lang) = (terminal.words(), terminal.lang);
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
        terminal.out.line(line.trim_end());
    }
}

fn unknown(catalog: &Catalog, id: &str) -> Message {
    let known: Vec<_> = catalog
        .patterns
        .patterns
        .iter()
        .map(|pattern| pattern.id.as_str())
        .collect();
    let message = Message::new("cli-no-template").with("id", id);
    message.with("known", known.join(" "))
}
