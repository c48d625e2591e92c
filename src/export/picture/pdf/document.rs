//! A whole picture as PDF.

use emath::Vec2;
use krilla::{
    Document, SerializeSettings,
    configure::{Accessibility, Archival, Configuration, ConfigurationBuilder},
    destination::XyzDestination,
    embed::{AssociationKind, EmbeddedFile, MimeType},
    geom::{Point, Transform},
    metadata::{DateTime, Metadata},
    outline::{Outline, OutlineNode},
    page::PageSettings,
};

use super::{paint::PdfPainter, tags::PageTags};
use crate::{
    catalog::Lang,
    export::{PictureFault, Sheet},
};

/// The side of a page that readers still show, in points.
const MOST: f32 = 14_000.0;
/// Points for a unit of a free sheet: a pixel of a usual screen.
const FREE: f32 = 0.75;
/// The year of a picture without a date: files are the same whenever they are written.
const NO_YEAR: u16 = 2000;

/// A file inside a PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// What it is, for people.
    pub description: String,
    /// What it holds.
    pub text: String,
}

/// The picture as PDF, with a file inside if one is given. Equal pictures are equal bytes.
pub fn to_pdf(sheet: &Sheet, attachment: Option<&Attachment>) -> Result<Vec<u8>, PictureFault> {
    let library = |why: String| PictureFault::Library(why);
    let configuration =
        configuration(attachment.is_some()).map_err(|why| library(format!("{why:?}")))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        enable_tagging: true,
        ..SerializeSettings::default()
    });
    let painter = PdfPainter::new().ok_or_else(|| library("fonts".to_owned()))?;
    let mut tags = PageTags::new(sheet);
    let mut outline = Outline::new();
    let scale = points_for_a_unit(sheet);
    for (number, page) in sheet.pages.iter().enumerate() {
        let size = page.size * scale;
        let settings =
            PageSettings::from_wh(size.x, size.y).ok_or_else(|| library("page-size".to_owned()))?;
        let mut written = document.start_page_with(settings);
        let mut surface = written.surface();
        surface.push_transform(&Transform::from_scale(scale, scale));
        tags.page(number, page, scale, |part, is_artifact| {
            painter.part(&mut surface, part, is_artifact)
        });
        surface.pop();
        surface.finish();
        written.finish();
        let top = XyzDestination::new(number, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(page.name.clone(), top));
    }
    document.set_outline(outline);
    document.set_tag_tree(tags.finished());
    document.set_metadata(metadata(sheet));
    if let Some(attachment) = attachment {
        document.embed_file(embedded(sheet, attachment));
    }
    document.finish().map_err(|why| library(format!("{why:?}")))
}

fn configuration(has_file: bool) -> Result<Configuration, krilla::configure::ConfigurationError> {
    let archival = if has_file {
        Archival::A3_A
    } else {
        Archival::A2_A
    };
    ConfigurationBuilder::new()
        .with_archival_validator(archival)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
}

fn points_for_a_unit(sheet: &Sheet) -> f32 {
    let sizes = sheet.pages.iter().map(|page| page.size);
    let largest = sizes.fold(Vec2::splat(1.0), Vec2::max).max_elem();
    let usual = if sheet.millimetres.is_some() {
        1.0
    } else {
        FREE
    };
    usual.min(MOST / largest)
}

fn date(sheet: &Sheet) -> DateTime {
    let date = sheet.block.date.map_or_else(
        || DateTime::new(NO_YEAR).month(1).day(1),
        |day| {
            DateTime::new(day.year())
                .month(day.month())
                .day(day.of_month())
        },
    );
    date.hour(0).minute(0).second(0)
}

const fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "ja",
        Lang::En => "en",
    }
}

fn metadata(sheet: &Sheet) -> Metadata {
    let block = &sheet.block;
    let named = [&block.author, &block.municipality];
    let author = named.into_iter().find(|name| !name.trim().is_empty());
    let metadata = Metadata::new()
        .title(sheet.title.clone())
        .language(language(sheet.lang).to_owned())
        .creator(concat!("Sekisho ", env!("CARGO_PKG_VERSION")).to_owned())
        .producer("krilla".to_owned())
        .creation_date(date(sheet));
    match author {
        Some(author) => metadata.authors(vec![author.clone()]),
        None => metadata,
    }
}

fn embedded(sheet: &Sheet, attachment: &Attachment) -> EmbeddedFile {
    EmbeddedFile {
        path: attachment.name.clone(),
        mime_type: MimeType::new("text/plain"),
        description: Some(attachment.description.clone()),
        association_kind: AssociationKind::Source,
        data: attachment.text.clone().into_bytes().into(),
        modification_date: Some(date(sheet)),
        compress: Some(true),
        location: None,
    }
}
