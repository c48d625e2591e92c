//! Reads a design, lays its picture out and writes it.

use std::borrow::Cow;

use super::{RenderArgs, ending::PictureForm};
use crate::{
    analysis::{Analysis, Case, analyze},
    catalog::{Catalog, Message},
    cli::{Outcome, day, reading::read_design, terminal::Terminal},
    design::{Design, FileError, is_same_file, to_text, write_atomically},
    edit::placed,
    export::{
        Attachment, Paper, PictureFault, PictureOrder, PicturePart, PngGround, Sheet, SvgText,
        TitleBlock, lay_out, missing_glyphs, to_pdf, to_png, to_pptx, to_svg,
    },
    words,
};

/// What the design inside a PDF is named.
const ATTACHED: &str = "design.sekisho.ron";

/// Why nothing was written.
enum RenderFault {
    /// What the arguments ask for cannot be done.
    Asked(Message),
    /// A file.
    File(FileError),
}

impl From<FileError> for RenderFault {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

/// Writes the picture.
pub(in crate::cli) fn run(args: &RenderArgs, terminal: &mut Terminal<'_, '_>) -> Outcome {
    let Some(catalog) = terminal.load_catalog() else {
        return Outcome::BadInput;
    };
    match render(args, &catalog, terminal) {
        Ok(()) => Outcome::Done,
        Err(RenderFault::Asked(message)) => {
            terminal.complain(&message);
            Outcome::BadInput
        }
        Err(RenderFault::File(error)) => {
            terminal.complain_of(&error);
            Outcome::BadInput
        }
    }
}

fn render(
    args: &RenderArgs,
    catalog: &Catalog,
    terminal: &mut Terminal<'_, '_>,
) -> Result<(), RenderFault> {
    let asked = |key| RenderFault::Asked(Message::new(key));
    let form = PictureForm::of(&args.output).ok_or_else(|| asked("render-ending"))?;
    if let Some(refused) = form.refused(args) {
        return Err(RenderFault::Asked(refused));
    }
    if is_same_file(&args.file, &args.output) {
        return Err(asked("render-onto-itself"));
    }
    let whole = read_design(&args.file)?;
    let (design, analysis) = shown(&whole, args, catalog)?;
    let case = Case::new(&design, catalog, &analysis);
    let order = ordered(args, form, case, terminal)?;
    let sheet = lay_out(&order);
    if shows_stand_ins(args, form) {
        tell_missing(&sheet, terminal);
    }
    let bytes = written(args, form, &sheet, &whole, terminal)
        .map_err(|fault| RenderFault::Asked(fault.message()))?;
    write_atomically(&args.output, &bytes)
        .map_err(|fault| FileError::whole(args.output.display(), fault).into())
}

/// The phase that is asked for, all its things with a place, and what it means.
fn shown<'d>(
    whole: &'d Design,
    args: &RenderArgs,
    catalog: &Catalog,
) -> Result<(Cow<'d, Design>, Analysis), RenderFault> {
    let mut phases = whole.each_phase();
    let phase = match &args.shown.phase {
        None => phases.next(),
        Some(id) => phases.find(|phase| phase.phase_id == *id),
    };
    let phase = phase.ok_or_else(|| {
        let known = whole.each_phase().map(|phase| phase.phase_id.clone());
        let known: Vec<String> = known.collect();
        let id = args.shown.phase.clone().unwrap_or_default();
        let said = Message::new("render-no-phase").with("id", id);
        RenderFault::Asked(said.with("known", known.join(" ")))
    })?;
    let analysis = analyze(&phase, catalog);
    match placed(catalog, &phase, &analysis) {
        Some((placed, _)) => {
            let analysis = analyze(&placed, catalog);
            Ok((Cow::Owned(placed), analysis))
        }
        None => Ok((phase, analysis)),
    }
}

fn ordered<'a>(
    args: &RenderArgs,
    form: PictureForm,
    case: Case<'a>,
    terminal: &Terminal<'_, '_>,
) -> Result<PictureOrder<'a>, RenderFault> {
    let (sheet, block) = (&args.sheet, &args.block);
    let route = args.shown.route;
    let routes = &case.analysis.routes;
    if let Some(number) = route.filter(|number| routes.iter().all(|it| it.number != *number)) {
        let said = Message::new("render-no-route").with("number", number);
        return Err(RenderFault::Asked(said.with("count", routes.len())));
    }
    let without: Vec<PicturePart> = args.shown.without.iter().map(|it| (*it).into()).collect();
    let usual = PicturePart::USUAL.into_iter();
    let controls = args.shown.controls.then_some(PicturePart::Controls);
    let said = |words: &Option<String>| words.clone().unwrap_or_default();
    Ok(PictureOrder {
        theme: sheet.theme.into(),
        paper: Paper {
            size: sheet.paper.map_or_else(|| form.usual_paper(), Into::into),
            portrait: sheet.portrait,
        },
        parts: usual
            .filter(|part| !without.contains(part))
            .chain(controls)
            .chain(route_list(args, form))
            .collect(),
        block: TitleBlock {
            municipality: said(&block.municipality),
            title: said(&block.title),
            author: said(&block.author),
            version: said(&block.revision),
            date: Some(day::or_today(block.date)),
            class: block.class.map(Into::into),
        },
        route,
        ..PictureOrder::new(case, terminal.lang)
    })
}

/// On slides a route that is asked for is a table, too.
fn route_list(args: &RenderArgs, form: PictureForm) -> Option<PicturePart> {
    let is_asked = args.shown.route.is_some() && form == PictureForm::Pptx;
    is_asked.then_some(PicturePart::Route)
}

/// Whether letters that the typeface has not are shown as others: text that stays text is not.
const fn shows_stand_ins(args: &RenderArgs, form: PictureForm) -> bool {
    match form {
        PictureForm::Png | PictureForm::Pdf => true,
        PictureForm::Svg => args.form.outlines,
        PictureForm::Pptx => false,
    }
}

fn tell_missing(sheet: &Sheet, terminal: &mut Terminal<'_, '_>) {
    for missing in missing_glyphs(sheet) {
        let letters: Vec<String> = missing.letters.iter().map(char::to_string).collect();
        let said = Message::new("render-missing").with("text", missing.text);
        terminal.complain(&said.with("letters", letters.join(" ")));
    }
}

fn written(
    args: &RenderArgs,
    form: PictureForm,
    sheet: &Sheet,
    whole: &Design,
    terminal: &Terminal<'_, '_>,
) -> Result<Vec<u8>, PictureFault> {
    match form {
        PictureForm::Svg => {
            let letters = if args.form.outlines {
                SvgText::Outlines
            } else {
                SvgText::Letters
            };
            Ok(to_svg(sheet, letters).into_bytes())
        }
        PictureForm::Png => {
            let ground = if args.form.transparent {
                PngGround::Transparent
            } else {
                PngGround::Paper
            };
            to_png(sheet, args.form.scale.unwrap_or_default().into(), ground)
        }
        PictureForm::Pdf => {
            let attachment = args.attach.then(|| Attachment {
                name: ATTACHED.to_owned(),
                description: words::get(terminal.lang, "render-attached"),
                text: to_text(whole),
            });
            to_pdf(sheet, attachment.as_ref())
        }
        PictureForm::Pptx => to_pptx(sheet),
    }
}
