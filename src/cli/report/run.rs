//! Reads a design, makes its report and writes it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use clap::Args;

use super::{form::ReportForm, picture::ReportPicture};
use crate::{
    analysis::{Analysis, Case, analyze, dated_findings},
    catalog::{Catalog, Day, Lang, Message},
    cli::{
        Outcome,
        check::object,
        day,
        phase::{phase_named, phase_unknown},
        terminal::Terminal,
    },
    design::{Design, FileError, FileFault, is_same_file, read_file, write_atomically},
    export::{
        Report, ReportOptions, TrafficChoice, page, report, separated_files, workbook, zipped,
    },
};

/// Arguments of `sekisho report`.
#[derive(Args, Debug)]
pub(in crate::cli) struct ReportArgs {
    #[arg(required = true, value_name = "FILE")]
    file: PathBuf,
    #[arg(short, long, value_name = "FILE", required = true)]
    output: PathBuf,
    #[arg(long, value_name = "PHASE")]
    phase: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day::parse)]
    date: Option<Day>,
    #[arg(long, value_name = "N")]
    sessions: Option<u32>,
    #[arg(long, value_name = "N")]
    kbps: Option<u32>,
}

/// Writes the report on the shown phase of a design, or on another one.
pub(in crate::cli) fn run(args: &ReportArgs, terminal: &mut Terminal<'_, '_>) -> Outcome {
    let Some(catalog) = terminal.load_catalog() else {
        return Outcome::BadInput;
    };
    match written(args, &catalog, terminal.lang) {
        Ok(()) => Outcome::Done,
        Err(error) => {
            terminal.complain_of(&error);
            Outcome::BadInput
        }
    }
}

fn written(args: &ReportArgs, catalog: &Catalog, lang: Lang) -> Result<(), FileError> {
    let fault = |message| FileError::whole(args.output.display(), FileFault::Other(message));
    let form = ReportForm::of(&args.output).map_err(fault)?;
    if is_same_file(&args.file, &args.output) {
        return Err(fault(Message::new("report-file-onto-itself")));
    }
    let design = read_file(&args.file)?;
    let phases: Vec<_> = match &args.phase {
        None if form == ReportForm::Objects => design.each_phase().collect(),
        None => design.each_phase().take(1).collect(),
        Some(name) => {
            let phase = phase_named(&design, name);
            let unknown = || FileError::whole(args.file.display(), phase_unknown(&design, name));
            vec![phase.ok_or_else(unknown)?]
        }
    };
    let mut objects = String::new();
    for phase in phases {
        let analysis = analysis_of(&phase, catalog, args.date);
        let case = Case::new(&phase, catalog, &analysis);
        if form == ReportForm::Objects {
            let file = args.file.display().to_string();
            objects.push_str(&object(&file, case));
            continue;
        }
        let picture = ReportPicture::of(form, case, lang).map_err(|it| fault(it.message()))?;
        let options = ReportOptions {
            lang,
            day: Some(day::or_today(args.date)),
            traffic: TrafficChoice {
                sessions: args.sessions,
                kbps: args.kbps,
            },
            has_picture: picture.is_some(),
        };
        return write(args, form, &report(case, options), picture.as_ref());
    }
    put(&args.output, objects.as_bytes())
}

fn analysis_of(phase: &Design, catalog: &Catalog, date: Option<Day>) -> Analysis {
    let mut analysis = analyze(phase, catalog);
    analysis.set_dated(dated_findings(phase, catalog, day::or_today(date)));
    analysis
}

fn write(
    args: &ReportArgs,
    form: ReportForm,
    report: &Report,
    picture: Option<&ReportPicture>,
) -> Result<(), FileError> {
    let output = args.output.as_path();
    let fault = |message| FileError::whole(output.display(), FileFault::Other(message));
    match form {
        ReportForm::Workbook => {
            let png = picture.and_then(ReportPicture::pixels);
            let book = workbook(report, png).map_err(|it| fault(it.message()))?;
            put(output, &book)
        }
        ReportForm::Page => {
            let svg = picture.and_then(ReportPicture::shapes);
            put(output, page(report, svg).as_bytes())
        }
        ReportForm::Folder => folder(output, report),
        ReportForm::Archive => {
            let archive = zipped(&separated_files(report)).map_err(|why| {
                let message = Message::new("cli-not-written");
                fault(message.with("why", why.to_string()))
            })?;
            put(output, &archive)
        }
        ReportForm::Objects => Ok(()),
    }
}

/// A folder with a file for each table; what else stands in it stays.
fn folder(output: &Path, report: &Report) -> Result<(), FileError> {
    fs::create_dir_all(output)
        .map_err(|why| FileError::whole(output.display(), FileFault::System(why.kind())))?;
    for file in separated_files(report) {
        put(&output.join(&file.name), file.text.as_bytes())?;
    }
    Ok(())
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    write_atomically(path, bytes).map_err(|fault| FileError::whole(path.display(), fault))
}
