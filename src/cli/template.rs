//! `sekisho template`: lists the drawings one can begin with, or writes one.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{
    Outcome,
    columns::{padded, width},
    terminal::Terminal,
};
use crate::{
    catalog::{Catalog, Message, Text},
    design::{to_text, write_file},
    edit::{StartControls, StartPoint},
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

/// Lists the drawings or writes the one asked for.
pub(super) fn run(args: &TemplateArgs, terminal: &mut Terminal<'_, '_>) -> Outcome {
    let Some(catalog) = terminal.load_catalog() else {
        return Outcome::BadInput;
    };
    let Some(id) = &args.id else {
        list(&catalog, terminal);
        return Outcome::Done;
    };
    let point = StartPoint::named(&catalog, id);
    let read = point.and_then(|it| it.titled(&catalog, args.controls.into(), terminal.lang));
    let Some(read) = read else {
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

/// Reference drawings, then drawings of today's networks: one a line, each in columns of their own.
fn list(catalog: &Catalog, terminal: &mut Terminal<'_, '_>) {
    let (words, lang) = (terminal.words(), terminal.lang);
    let remark = |text: &Text| words.remark(text.get(lang)).trim().to_owned();
    let patterns = catalog.patterns.patterns.iter().map(|pattern| {
        [
            pattern.id.to_string(),
            pattern.name.get(lang).to_owned(),
            pattern.reading.get(lang).to_owned(),
            remark(&pattern.remark),
        ]
    });
    let starts = catalog.starts.drawings.iter().map(|start| {
        [
            start.id.to_string(),
            start.name.get(lang).to_owned(),
            start.line.get(lang).to_owned(),
            remark(&start.label.text),
        ]
    });
    list_in_columns(&patterns.collect::<Vec<_>>(), terminal);
    list_in_columns(&starts.collect::<Vec<_>>(), terminal);
}

fn list_in_columns(rows: &[[String; 4]], terminal: &mut Terminal<'_, '_>) {
    let widest = |of: fn(&[String; 4]) -> &str| {
        let widths = rows.iter().map(|row| width(of(row)));
        widths.max().unwrap_or_default()
    };
    let ids = widest(|[id, ..]| id);
    let names = widest(|[_, name, ..]| name);
    let lines = widest(|[_, _, line, _]| line);
    for [id, name, line, remark] in rows {
        let (id, name, line) = (padded(id, ids), padded(name, names), padded(line, lines));
        let row = format!("{id}  {name}  {line} {remark}");
        terminal.out.line(row.trim_end());
    }
}

fn unknown(catalog: &Catalog, id: &str) -> Message {
    let patterns = catalog.patterns.patterns.iter().map(|it| it.id.as_str());
    let starts = catalog.starts.drawings.iter().map(|it| it.id.as_str());
    let known: Vec<_> = patterns.chain(starts).collect();
    let message = Message::new("cli-no-template").with("id", id);
    message.with("known", known.join(" "))
}
